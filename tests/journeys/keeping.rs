//! What is kept and for how long: the trash, the files that a signed package names, and versions in the history.

use std::fs;

use serde_json::{Value, json};

use super::colleagues::{TITLE, edit};
use super::room::{Room, text};

#[test]
fn the_trash_keeps_for_thirty_days_and_says_how_many_are_left() {
    let room = Room::new("2026-03-04T05:00:00Z", 7);
    let document = room.pilot();
    let evidence = room.file("own.txt");
    fs::write(&evidence, "only here").expect("a file");
    room.host.will_open(vec![evidence]);
    room.done("attach", json!({"document": document}));
    let files = |room: &Room| super::names(&room.home.path().join("store/attachments"));
    let all = files(&room);
    let own = format!("{}.txt", signing::sha256_hex(b"only here"));
    assert!(all.contains(&own));
    room.call("trash_descriptor", json!({"document": document}));
    let left = |room: &Room| {
        let trash = room.call("library", json!({"trashed": true}));
        trash["rows"]
            .as_array()
            .expect("rows")
            .first()
            .map(|row| row["daysLeft"].clone())
    };
    assert_eq!(left(&room), Some(json!(30)));
    let at = |room: Room, now: &str| {
        room.host.set_now(now.parse().expect("a time"));
        room.reopened()
    };
    let room = at(room, "2026-04-02T23:00:00Z");
    assert_eq!(left(&room), Some(json!(1)), "not a day too early");
    assert_eq!(files(&room), all);
    let room = at(room, "2026-04-03T06:00:00Z");
    assert_eq!(left(&room), None, "thirty days are over");
    assert_eq!(room.refuses("draft", json!({"document": document})), "document-missing");
    let rest = files(&room);
    assert!(!rest.contains(&own), "nobody names it any more");
    assert_eq!(
        rest.len() + 1,
        all.len(),
        "what others name or a pilot brings stays: {rest:?}"
    );
}

#[test]
fn a_file_that_a_signed_package_names_outlives_the_trash() {
    let room = Room::new("2026-03-04T05:00:00Z", 8);
    let document = room.pilot();
    let evidence = room.file("own.txt");
    fs::write(&evidence, "signed with it").expect("a file");
    room.host.will_open(vec![evidence]);
    room.done("attach", json!({"document": document}));
    let key = room.key("ხელმომწერი");
    room.sign(&document, &key, "package.zip");
    room.call("trash_descriptor", json!({"document": document}));
    room.host.set_now("2026-05-01T05:00:00Z".parse().expect("a time"));
    let room = room.reopened();
    let own = format!("{}.txt", signing::sha256_hex(b"signed with it"));
    let here = super::names(&room.home.path().join("store/attachments"));
    assert!(here.contains(&own), "{here:?}");
    assert_eq!(
        room.call("shelf", Value::Null).as_array().map(Vec::len),
        Some(1),
        "the shelf keeps it too"
    );
}

#[test]
fn a_change_note_stands_in_the_history_as_a_version() {
    let room = Room::new("2026-03-04T05:00:00Z", 9);
    let document = room.pilot();
    let key = room.key("ხელმომწერი");
    room.sign(&document, &key, "one.zip");
    edit(&room, &document, TITLE, "Second");
    let silent = json!({"document": document, "key": key, "passphrase": super::PASSPHRASE, "note": " "});
    assert_eq!(room.fails("sign_package", silent), "note-missing");
    room.host.will_save(room.file("two.zip"));
    let ask =
        json!({"document": document, "key": key, "passphrase": super::PASSPHRASE, "note": "The title is clearer."});
    room.done("sign_package", ask);
    let history = room.call("history", json!({"document": document}));
    let signed: Vec<&Value> = history
        .as_array()
        .expect("rows")
        .iter()
        .filter(|row| row["kind"] == "sign")
        .collect();
    assert_eq!((&signed[0]["version"], &signed[1]["version"]), (&json!(2), &json!(1)));
    assert!(
        text(&signed[0]["what"]["en"]).contains("The title is clearer."),
        "{}",
        signed[0]
    );
    assert_eq!(
        signed[0]["who"], "ხელმომწერი",
        "the name of the first key, when nobody said another"
    );
    let ask = json!({"document": document, "from": signed[1]["point"], "to": signed[0]["point"]});
    assert_eq!(
        room.call("compare", ask)["fields"].as_array().map(Vec::len),
        Some(1),
        "two versions"
    );
}
