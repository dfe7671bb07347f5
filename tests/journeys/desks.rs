//! The main job between two machines, through the one door that the window uses: draft, sign, review, and the way back.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};

use super::room::{Room, text};

const TITLE: &str = "identification/title/en";

fn edit(room: &Room, document: &str, path: &str, value: &str) {
    room.call("edit", json!({"document": document, "path": path, "value": value}));
}

fn draft(room: &Room, document: &str) -> Value {
    room.call("draft", json!({"document": document}))
}

#[test]
fn a_descriptor_goes_to_an_expert_and_its_review_comes_back() {
    let designer = Room::new("2026-03-04T05:00:00Z", 1);
    let document = designer.pilot();
    let designer = drafts(designer, &document);
    let key = designer.key("შემმუშავებელი");
    let package = signs(&designer, &document, &key);

    let expert = Room::new("2026-03-05T05:00:00Z", 2);
    let digest = receives(&expert, &package);
    super::alone::is_hinted_at(&expert, &digest);
    let review = scores(&expert, &digest);
    super::alone::keeps_to_oneself(&expert, &review);
    let report = reports(&expert, &review);
    super::alone::takes_nothing_along(&expert, &review, &report);

    // The way back.
    let row = designer.takes(report.clone(), "review");
    assert_eq!(row["route"], format!("/draft/{document}/reviews"));
    designer.takes(report.clone(), "already-here");
    let reviews = draft(&designer, &document)["reviews"].clone();
    let received = &reviews[0];
    assert_eq!(
        (&received["version"], &received["changedSince"]),
        (&json!(1), &json!(false)),
        "{received}"
    );
    let remarks = received["remarks"].as_array().expect("remarks");
    let quoted = remarks
        .iter()
        .find(|remark| !remark["quotes"].as_array().expect("quotes").is_empty());
    let quote = &quoted.expect("evidence came along")["quotes"][0];
    assert!(
        quote["exact"].as_str().is_some_and(|exact| !exact.is_empty()),
        "{quote}"
    );
    let commented = remarks
        .iter()
        .filter(|remark| remark["comment"]["en"].is_string())
        .count();
    assert_eq!(commented, remarks.len(), "each rating came with its comment");

    // Anybody verifies both files.
    for file in [&package, &report] {
        let answers = expert.done("verify_path", json!({"path": file}));
        assert_eq!(
            (&answers["verdict"], &answers["intact"]["yes"]),
            (&json!("unlisted"), &json!(true)),
            "{answers}"
        );
    }
    next_version(&designer, &expert, &document, &key, &report);
}

/// Edits, takes back and does again; closes and comes back to the same place.
fn drafts(room: Room, document: &str) -> Room {
    let before = draft(&room, document);
    assert!(
        !before["findings"].as_array().expect("findings").is_empty(),
        "the pack has its say"
    );
    for title in ["One", "Two", "Three"] {
        edit(&room, document, TITLE, title);
    }
    let title = |room: &Room| text(&draft(room, document)["fields"][TITLE]);
    let step = |room: &Room, command: &str| room.call(command, json!({"document": document}));
    for expected in ["Two", "One", "GIS for Tourism"] {
        step(&room, "undo");
        assert_eq!(title(&room), expected, "undo restores what was replaced");
    }
    for expected in ["One", "Two", "Three"] {
        step(&room, "redo");
        assert_eq!(title(&room), expected);
    }
    room.call(
        "place",
        json!({"route": format!("/draft/{document}/outcomes"), "focus": "outcomes"}),
    );
    let history = room.call("history", json!({"document": document}));
    let room = room.reopened();
    assert_eq!(
        room.call("start", Value::Null)["place"]["route"],
        format!("/draft/{document}/outcomes")
    );
    assert_eq!(title(&room), "Three", "nothing was lost");
    assert_eq!(
        room.call("history", json!({"document": document})),
        history,
        "history is kept"
    );
    step(&room, "undo");
    assert_eq!(title(&room), "Two", "undo goes on where it was");
    edit(&room, document, TITLE, "GIS for Tourism, revised");
    room
}

fn signs(room: &Room, document: &str, key: &str) -> std::path::PathBuf {
    let preview = room.call("sign_preview", json!({"document": document}));
    assert_eq!((&preview["version"], &preview["blocked"]), (&json!(1), &json!([])));
    let before = super::names(room.home.path());
    let wrong = json!({"document": document, "key": key, "passphrase": "something else"});
    assert_eq!(room.fails("sign_package", wrong), "wrong-passphrase");
    let asked = room.host.asked();
    assert!(
        asked.is_empty(),
        "no place is asked for before the key opens: {asked:?}"
    );
    assert_eq!(super::names(room.home.path()), before, "nothing was written");
    assert_eq!(draft(room, document)["version"], 0, "and nothing signed");
    let path = room.sign(document, key, "package.zip");
    assert_eq!(draft(room, document)["version"], 1);
    path
}

/// Every kind of file gets its own answer in the tray, and none stops another.
fn receives(room: &Room, package: &std::path::Path) -> String {
    let bytes = fs::read(package).expect("the package");
    let write = |name: &str, bytes: &[u8]| {
        fs::write(room.file(name), bytes).expect("a file");
        room.file(name)
    };
    let mut changed = bytes.clone();
    let place = changed.len() / 2;
    changed[place] ^= 1;
    let copy = parcel::archive::write([("working-copy/changes", &b"x"[..])]);
    let rows = room.import(&[
        write("letter.zip", b"hello"),
        write("changed.zip", &changed),
        write("cut.zip", &bytes[..place]),
        write("gis.copy.zip", &copy),
        room.file("missing.zip"),
        room.home.path().to_path_buf(),
        package.to_path_buf(),
        write("same.zip", &bytes),
    ]);
    let outcomes: Vec<&str> = rows.iter().filter_map(|row| row["outcome"].as_str()).collect();
    assert_eq!(
        outcomes,
        [
            "not-ours",
            "changed",
            "changed",
            "working-copy",
            "unreadable",
            "unreadable",
            "package",
            "already-here"
        ]
    );
    let queue = room.call("queue", Value::Null);
    assert_eq!(queue.as_array().map(Vec::len), Some(1), "one package waits: {queue}");
    assert_eq!(queue[0]["state"], "waiting");
    text(&rows[6]["digest"])
}

/// Declares, then rates every criterion with a comment, the first of each text with a quote.
pub(super) fn scores(room: &Room, package: &str) -> String {
    let envelope = room.call("envelope", json!({"package": package}));
    assert_eq!(
        (&envelope["declared"], &envelope["review"]),
        (&Value::Null, &Value::Null)
    );
    let declared = json!({"package": package, "declared": "none", "role": "expert"});
    let review = text(&room.call("declare", declared)["review"]);
    let view = room.call("review", json!({"document": review}));
    let items = view["text"].as_array().expect("sections").iter();
    let items = items.flat_map(|section| section["items"].as_array().expect("items"));
    let quotable: Vec<(String, String)> = items
        .filter(|item| item["quotable"] == true)
        .filter_map(|item| {
            let words = item["text"]["ka"].as_str()?;
            Some((format!("{}/ka", text(&item["path"])), words.to_owned()))
        })
        .collect();
    assert!(
        quotable.len() > 10,
        "a descriptor has texts to quote, {}",
        quotable.len()
    );
    let criteria: Vec<String> = view["ratings"].as_object().expect("ratings").keys().cloned().collect();
    for (criterion, (field, words)) in criteria.iter().zip(quotable.iter().cycle()) {
        let path = |last: &str| format!("ratings/{criterion}/{last}");
        edit(room, &review, &path("rating"), "substantially-complies");
        edit(
            room,
            &review,
            &path("comment/ka"),
            "ჩანს, მაგრამ უფრო მკაფიოდაც შეიძლება.",
        );
        edit(
            room,
            &review,
            &path("comment/en"),
            "It is there, and it could be said more clearly.",
        );
        let exact: String = words.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
        let ask = json!({"document": review, "criterion": criterion, "field": field, "exact": exact});
        room.call("add_evidence", ask);
    }
    let foreign = json!({"document": review, "criterion": criteria[0], "field": quotable[0].0, "exact": "ეს არ წერია"});
    assert_eq!(room.refuses("add_evidence", foreign), "quote-missing");
    let view = room.call("review", json!({"document": review}));
    assert_eq!(view["done"], view["total"]);
    let why: BTreeSet<String> = view["blocked"]
        .as_array()
        .expect("blocks")
        .iter()
        .map(|one| text(&one["why"]["en"]))
        .collect();
    assert_eq!(why.len(), 1, "only the decision is missing: {why:?}");
    review
}

pub(super) fn reports(room: &Room, review: &str) -> std::path::PathBuf {
    let key = room.key("ექსპერტი");
    let ask = json!({"document": review, "key": key, "passphrase": super::PASSPHRASE});
    assert_eq!(room.fails("sign_review", ask.clone()), "review-not-ready");
    edit(room, review, "decision", "positive");
    let preview = room.call("report_preview", json!({"document": review}));
    assert_eq!(preview["blocked"], json!([]), "{preview}");
    let wrong = json!({"document": review, "key": key, "passphrase": "something else"});
    assert_eq!(room.fails("sign_review", wrong), "wrong-passphrase");
    let path = room.file("review.zip");
    room.host.will_save(path.clone());
    room.done("sign_review", ask.clone());
    assert_eq!(room.call("queue", Value::Null)[0]["state"], "signed");

    // What is signed does not change any more.
    let change = json!({"document": review, "path": "decision", "value": "negative"});
    assert_eq!(room.refuses("edit", change), "review-signed");
    for command in ["undo", "redo"] {
        assert_eq!(room.refuses(command, json!({"document": review})), "review-signed");
    }
    assert_eq!(room.fails("sign_review", ask), "review-signed");

    // The shelf has the exact bytes.
    let shelf = room.call("shelf", Value::Null);
    let sent = shelf
        .as_array()
        .expect("rows")
        .iter()
        .find(|row| row["direction"] == "sent");
    let again = room.file("again.zip");
    room.host.will_save(again.clone());
    room.done(
        "save_again",
        json!({"digest": sent.expect("the review was sent")["digest"]}),
    );
    assert!(
        fs::read(again).expect("the copy") == fs::read(&path).expect("the review"),
        "byte for byte"
    );
    path
}

/// Editing the signed descriptor starts the next version; the review stays with the one it judged.
fn next_version(designer: &Room, expert: &Room, document: &str, key: &str, report: &std::path::Path) {
    edit(designer, document, TITLE, "GIS for Tourism, second");
    assert_eq!(draft(designer, document)["reviews"][0]["changedSince"], true);
    let second = designer.sign(document, key, "second.zip");
    expert.takes(second.clone(), "newer");
    super::alone::has_a_second_package(expert);
    let latecomer = Room::new("2026-03-06T05:00:00Z", 3);
    latecomer.takes(second, "package");
    latecomer.takes(designer.file("package.zip"), "older");
    latecomer.takes(report.to_path_buf(), "unrelated");
    let queue = latecomer.call("queue", Value::Null);
    assert_eq!(
        queue.as_array().map(Vec::len),
        Some(2),
        "both versions are kept: {queue}"
    );
    super::answered::answers(designer, expert, document, key);
}
