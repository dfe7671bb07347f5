//! Comments: they travel between colleagues, and nothing that is signed, printed or checked holds them.

use std::fs;

use serde_json::{Value, json};

use super::colleagues::{colleagues, copy, merge};
use super::room::{Room, text};

#[test]
fn comments_travel_with_copies_and_stand_in_nothing_that_is_signed_or_printed() {
    const SECRET: &str = "ჩურჩული-8843";
    let (nino, gia, document) = colleagues();
    let print = |room: &Room, name: &str| {
        room.host.set_now("2026-03-05T05:00:00Z".parse().expect("a time"));
        room.host.will_save(room.file(name));
        room.done("print_document", json!({"document": document, "language": "ka"}));
        fs::read(room.file(name)).expect("the print")
    };
    let findings = |room: &Room| room.call("draft", json!({"document": document}))["findings"].clone();
    let (before, found) = (print(&nino, "before.pdf"), findings(&nino));

    let write = |room: &Room, path: &str, reply_to: Value, text: &str| {
        let ask = json!({"document": document, "path": path, "replyTo": reply_to, "text": text});
        text_of_item(&room.call("write_comment", ask))
    };
    let comment = write(&nino, "purpose/aim", Value::Null, SECRET);
    assert_eq!(
        nino.refuses(
            "write_comment",
            json!({"document": document, "path": "purpose/aim", "text": " \n"})
        ),
        "comment-empty"
    );
    assert_eq!(
        nino.refuses(
            "write_comment",
            json!({"document": document, "path": "nowhere", "text": "x"})
        ),
        "no-such-field"
    );
    merge(&nino, &gia, &document);
    write(&gia, "purpose/aim", json!(comment), "გიას პასუხი");
    gia.call(
        "settle_comment",
        json!({"document": document, "comment": comment, "resolved": true}),
    );
    merge(&gia, &nino, &document);
    let nino = nino.reopened();
    let comments = nino.call("comments", json!({"document": document}));
    let one = &comments[0];
    assert_eq!(
        (&one["who"], &one["text"], &one["resolved"]),
        (&json!("ნინო"), &json!(SECRET), &json!(true)),
        "{comments}"
    );
    assert_eq!(
        (&one["resolvedBy"], &one["replies"][0]["who"]),
        (&json!("გია"), &json!("გია"))
    );
    assert_eq!(
        (&one["section"], &one["present"]),
        (&json!("need"), &json!(true)),
        "{one}"
    );
    assert_eq!(
        nino.call("draft", json!({"document": document}))["comments"],
        json!({}),
        "no open one is left"
    );
    nino.call(
        "settle_comment",
        json!({"document": document, "comment": comment, "resolved": false}),
    );
    let draft = nino.call("draft", json!({"document": document}));
    assert_eq!(draft["comments"], json!({"purpose/aim": 1}));
    assert_eq!(
        draft["unreadable"],
        json!([]),
        "comments are no fields of the descriptor"
    );
    assert!(!draft["fields"].to_string().contains(SECRET), "and stand in none");
    let edit = json!({"document": document, "path": format!("comments/{comment}/text"), "value": "forged"});
    assert_eq!(
        nino.refuses("edit", edit),
        "no-such-field",
        "nobody writes a comment anew"
    );

    // Nothing that leaves but a working copy holds them.
    assert_eq!(findings(&nino), found, "findings are the same");
    assert!(
        print(&nino, "after.pdf") == before,
        "the print is the same, byte for byte"
    );
    let key = nino.key("ნინო");
    let package = fs::read(nino.sign(&document, &key, "package.zip")).expect("the package");
    assert!(
        !holds(&package, SECRET) && !holds(&package, "comments/"),
        "the signed package"
    );
    let bag = parcel::open(&package).expect("a bag");
    assert!(
        bag.files.values().all(|bytes| !holds(bytes, SECRET)),
        "and each file in it"
    );
    let made = nino.call("copy_descriptor", json!({"document": document}));
    assert_eq!(
        nino.call("comments", made),
        json!([]),
        "another descriptor begins without them"
    );
    assert!(holds(
        &fs::read(copy(&nino, &document, "with.copy.zip")).expect("the copy"),
        SECRET
    ));
}

fn text_of_item(edited: &Value) -> String {
    text(&edited["item"])
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}
