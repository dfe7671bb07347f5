//! Files that go with a descriptor: only what they say they are, and a picture made smaller when a person asks for it.

use std::fs;

use serde_json::{Value, json};

use super::room::{Room, text};

fn attach(room: &Room, document: &str, name: &str, bytes: &[u8]) -> Value {
    let path = room.file(name);
    fs::write(&path, bytes).expect("a file");
    room.host.will_open(vec![path]);
    room.job("attach", json!({"document": document, "need": null}))
}

/// The attachments of a draft: name, type and size.
fn attached(room: &Room, document: &str) -> Vec<(String, String, u64)> {
    let draft = room.call("draft", json!({"document": document}));
    let items = draft["lists"]["attachments"].as_array().cloned().unwrap_or_default();
    let field = |item: &Value, name: &str| {
        let path = format!("attachments/{}/{name}", text(item));
        draft["fields"][&path].clone()
    };
    items
        .iter()
        .map(|item| {
            let bytes = field(item, "bytes").as_u64().expect("a size");
            (text(&field(item, "name")), text(&field(item, "mediaType")), bytes)
        })
        .collect()
}

#[test]
fn a_file_that_is_not_what_its_name_says_is_not_attached() {
    let room = Room::new("2026-03-04T05:00:00Z", 41);
    let document = room.pilot();
    let before = attached(&room, &document);
    let picture = fs::read(super::asset("pictures/draft.png")).expect("a picture");
    for (name, bytes) in [
        ("letter.pdf", &b"MZ\x90\0 a program"[..]),
        ("photo.png", &b"<svg xmlns='http://www.w3.org/2000/svg'/>"[..]),
        ("photo.jpg", &picture[..]),
        ("plan.docx", &b"{\\rtf1 }"[..]),
        ("notes.txt", &b"words\0and more"[..]),
        ("table.csv", &[0xff, 0xfe, 0x61][..]),
        ("program.exe", &b"MZ"[..]),
    ] {
        let end = attach(&room, &document, name, bytes);
        assert_eq!(end["value"]["code"], "attachment-kind", "{name}: {end}");
    }
    assert_eq!(attached(&room, &document), before, "nothing was attached");
}

#[test]
fn a_picture_becomes_smaller_once_and_undo_brings_the_larger_back() {
    let room = Room::new("2026-03-04T05:00:00Z", 42);
    let document = room.pilot();
    let picture = fs::read(super::asset("pictures/draft.png")).expect("a picture");
    let end = attach(&room, &document, "screen.png", &picture);
    assert_eq!(end["end"], "done", "{end}");
    let draft = room.call("draft", json!({"document": document}));
    let item = text(
        draft["lists"]["attachments"]
            .as_array()
            .and_then(|items| items.last())
            .expect("attached"),
    );
    let ask = json!({"document": document, "item": format!("attachments/{item}")});

    let large = attached(&room, &document);
    room.done("shrink_attachment", ask.clone());
    let small = attached(&room, &document);
    let (name, media_type, bytes) = small.last().expect("it is still there");
    assert_eq!((name.as_str(), media_type.as_str()), ("screen.jpg", "image/jpeg"));
    assert!(*bytes < large.last().expect("as it was").2, "{small:?}");
    let view = room.call("attachment", ask.clone());
    assert_eq!(fs::metadata(text(&view["path"])).expect("it lies there").len(), *bytes);

    assert_eq!(room.fails("shrink_attachment", ask.clone()), "picture-small");
    room.call("undo", json!({"document": document}));
    assert_eq!(
        attached(&room, &document),
        large,
        "the larger one was never thrown away"
    );
    let view = room.call("attachment", ask);
    assert_eq!(view["present"], true);
}

#[test]
fn what_weighs_is_said_before_signing() {
    let room = Room::new("2026-03-04T05:00:00Z", 43);
    let document = room.pilot();
    let preview = |room: &Room| room.call("sign_preview", json!({"document": document}))["heavy"].clone();
    assert_eq!(preview(&room), json!([]), "a few small files weigh nothing");
    for (name, letter) in [("first.txt", "a"), ("second.txt", "b")] {
        let end = attach(&room, &document, name, letter.repeat(6 * 1024 * 1024).as_bytes());
        assert_eq!(end["end"], "done", "{end}");
    }
    let heavy = preview(&room);
    assert_eq!(heavy[0]["bytes"], 6 * 1024 * 1024, "{heavy}");
}
