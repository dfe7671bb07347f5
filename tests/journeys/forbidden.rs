//! What the one door refuses, whoever calls it in whatever order.

use serde_json::{Value, json};

use super::bad_input::demo;
use super::room::{Room, text};

fn with_package() -> (Room, String) {
    let room = Room::new("2026-03-05T05:00:00Z", 5);
    std::fs::write(room.file("package.zip"), &demo()["package.zip"]).expect("the package");
    let row = room.takes(room.file("package.zip"), "package");
    let digest = text(&row["digest"]);
    (room, digest)
}

#[test]
fn content_stays_closed_until_a_declaration_and_behind_a_conflict() {
    let (room, package) = with_package();
    let declare = |declared: &str| {
        let ask = json!({"package": package, "declared": declared, "role": "expert", "note": "ნათესავი"});
        text(&room.call("declare", ask)["review"])
    };
    let review = declare("none");
    let open = json!({"document": review});
    room.call("review", open.clone());
    room.call(
        "edit",
        json!({"document": review, "path": "conflict/declared", "value": null}),
    );
    for command in ["review", "report_preview"] {
        assert_eq!(room.refuses(command, open.clone()), "declare-first", "{command}");
    }
    let evidence = json!({"document": review, "criterion": "x", "field": "identification/title/ka", "exact": "GIS"});
    assert_eq!(room.refuses("add_evidence", evidence.clone()), "declare-first");

    assert_eq!(declare("conflict"), review, "it is the same review");
    for command in ["review", "report_preview"] {
        assert_eq!(room.refuses(command, open.clone()), "sealed-by-conflict", "{command}");
    }
    assert_eq!(room.refuses("add_evidence", evidence), "sealed-by-conflict");
    // For good: no way of writing opens it again.
    for (command, ask) in [
        (
            "edit",
            json!({"document": review, "path": "conflict/declared", "value": "none"}),
        ),
        ("undo", open.clone()),
        ("restore_to", json!({"document": review, "point": "1"})),
        (
            "declare",
            json!({"package": package, "declared": "none", "role": "expert"}),
        ),
    ] {
        assert_eq!(room.refuses(command, ask), "sealed-by-conflict", "{command}");
    }
    assert_eq!(room.call("plan", json!({"order": null}))["last"], Value::Null);
    let key = room.key("ექსპერტი");
    let sign = json!({"document": review, "key": key, "passphrase": super::PASSPHRASE});
    assert_eq!(room.fails("sign_review", sign), "sealed-by-conflict");
    assert_eq!(
        room.fails("print_document", json!({"document": review, "language": "ka"})),
        "sealed-by-conflict"
    );
    assert_eq!(room.call("queue", Value::Null)[0]["state"], "sealed");
}

#[test]
fn a_document_is_opened_only_as_what_it_is() {
    let (room, package) = with_package();
    let descriptor = room.pilot();
    let ask = json!({"package": package, "declared": "none", "role": "expert"});
    let review = text(&room.call("declare", ask)["review"]);
    let key = room.key("ვიღაც");
    let sign = |document: &str| json!({"document": document, "key": key, "passphrase": super::PASSPHRASE});
    for document in [
        &descriptor,
        "urn:uuid:00000000-0000-7000-8000-000000000000",
        "",
        "../../x",
    ] {
        for command in ["review", "report_preview"] {
            assert_eq!(
                room.refuses(command, json!({"document": document})),
                "document-missing",
                "{command} {document}"
            );
        }
        assert_eq!(
            room.fails("sign_review", sign(document)),
            "document-missing",
            "{document}"
        );
    }
    for document in [&review, "urn:uuid:00000000-0000-7000-8000-000000000000", "", "../../x"] {
        for command in ["draft", "sign_preview"] {
            assert_eq!(
                room.refuses(command, json!({"document": document})),
                "document-missing",
                "{command} {document}"
            );
        }
        assert_eq!(
            room.fails("sign_package", sign(document)),
            "document-missing",
            "{document}"
        );
    }
    assert_eq!(
        room.refuses("envelope", json!({"package": "sha384-x"})),
        "document-missing"
    );
    assert_eq!(room.refuses("envelope", json!({"package": ""})), "document-missing");
}

#[test]
fn fields_that_do_not_exist_are_not_written() {
    let room = Room::new("2026-03-05T05:00:00Z", 6);
    let document = room.pilot();
    let before = room.call("draft", json!({"document": document}));
    for path in [
        "",
        "/",
        "title",
        "identification/title",
        "identification/title/de",
        "outcomes/0/text/ka",
        "a//b",
        "../x",
        "ratings/x/rating",
    ] {
        let edit = json!({"document": document, "path": path, "value": "x"});
        assert_eq!(room.refuses("edit", edit), "no-such-field", "{path:?}");
    }
    for item in ["outcomes", "outcomes/x", "identification/title", ""] {
        let ask = json!({"document": document, "item": item});
        assert_eq!(room.refuses("remove_item", ask), "no-such-field", "{item:?}");
    }
    for (command, args) in [
        ("edit", json!({"document": document})),
        ("edit", json!([])),
        ("edit", Value::Null),
        (
            "sign_package",
            json!({"document": document, "key": 5, "passphrase": "x"}),
        ),
        ("frobnicate", Value::Null),
        ("", Value::Null),
    ] {
        assert_eq!(room.refuses(command, args), "bad-call", "{command}");
    }
    assert_eq!(
        room.call("draft", json!({"document": document})),
        before,
        "nothing changed"
    );
}
