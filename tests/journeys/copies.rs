//! Working copies that are not what they seem, and the files that come along with honest ones.

use std::fs;

use parcel::WorkingCopy;
use serde_json::json;

use super::colleagues::{TITLE, colleagues, copy, edit, fields, merge};
use super::room::{Room, text};

#[test]
fn hostile_copies_are_refused_with_words_and_change_nothing() {
    let (nino, gia, document) = colleagues();
    edit(&gia, &document, TITLE, "Gia’s title");
    let good = WorkingCopy::read(&fs::read(copy(&gia, &document, "good.copy.zip")).expect("a copy")).expect("whole");
    let other = Room::new("2026-03-04T07:00:00Z", 3);
    let foreign =
        WorkingCopy::read(&fs::read(copy(&other, &other.pilot(), "o.copy.zip")).expect("a copy")).expect("whole");
    let bytes = |copy: &WorkingCopy| copy.to_bytes().expect("it is written");
    let with = |changes: Vec<u8>| {
        bytes(&WorkingCopy {
            changes,
            ..good.clone()
        })
    };
    let archive = |files: &[(&str, &[u8])]| parcel::archive::write(files.iter().copied());
    let about = |format: u32| format!(r#"{{"document":"{document}","format":{format},"kind":"descriptor"}}"#);
    let whole = bytes(&good);
    // A change of 60 bytes that says it holds a billion operations.
    let mut bomb = vec![0x85, 0x6f, 0x4a, 0x83, 0, 0, 0, 0, 1];
    let body = [
        vec![0, 1, 9, 1, 1, 0, 0, 0, 1, 0x42, 6],
        vec![0x80, 0x80, 0x80, 0x80, 0x04, 1],
    ]
    .concat();
    bomb.push(u8::try_from(body.len()).expect("short"));
    bomb.extend(body);
    let mut flipped = good.changes.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("garbage", with(b"garbage".to_vec()), "copy-damaged"),
        ("a bomb", with(bomb), "copy-damaged"),
        ("one bit", with(flipped), "copy-damaged"),
        (
            "half of the changes",
            with(good.changes[..middle].to_vec()),
            "copy-damaged",
        ),
        ("cut", whole[..whole.len() / 2].to_vec(), "copy-damaged"),
        (
            "another document under this name",
            bytes(&WorkingCopy {
                document: document.clone(),
                ..foreign
            }),
            "copy-other",
        ),
        (
            "no id",
            bytes(&WorkingCopy {
                document: "../../x".to_owned(),
                ..good.clone()
            }),
            "copy-damaged",
        ),
        (
            "another kind",
            bytes(&WorkingCopy {
                kind: "review".to_owned(),
                ..good.clone()
            }),
            "copy-damaged",
        ),
        (
            "a newer form",
            archive(&[
                ("working-copy/about.json", about(2).as_bytes()),
                ("working-copy/changes.bin", b"x"),
            ]),
            "file-too-new",
        ),
        (
            "a path that climbs",
            archive(&[
                ("working-copy/about.json", about(1).as_bytes()),
                ("working-copy/../../x", b"x"),
            ]),
            "climbing-path",
        ),
        ("nothing in it", archive(&[("working-copy/x", b"x")]), "copy-damaged"),
    ];
    let state = |room: &Room| {
        (
            fields(room, &document),
            room.call("history", json!({"document": document})),
            room.call("library", json!({"trashed": false}))["total"].clone(),
            super::names(&room.home.path().join("store/attachments")),
        )
    };
    let before = state(&nino);
    for (what, bytes, code) in cases {
        let path = nino.file("bad.copy.zip");
        fs::write(&path, bytes).expect("a file");
        let row = nino.takes(path, "working-copy");
        let expected = failure_words(code);
        assert!(text(&row["what"]["en"]).contains(&expected), "{what}: {row}");
        assert_eq!(state(&nino), before, "{what} changed something");
    }
    // Nor does any of the bytes, wherever it stands.
    for place in (0..whole.len()).step_by(whole.len() / 60) {
        let mut bytes = whole.clone();
        bytes[place] ^= 0x41;
        let path = nino.file("bad.copy.zip");
        fs::write(&path, bytes).expect("a file");
        let row = nino.import(&[path]).remove(0);
        assert_ne!(row["outcome"], "merged", "byte {place}");
    }
    assert_eq!(state(&nino), before);
    let answers = nino.done("verify_path", json!({"path": nino.file("gis.copy.zip")}));
    assert_eq!(answers["verdict"], "not-ours", "it is no signed file");
    assert!(
        text(&answers["intact"]["detail"]["en"]).contains("working copy"),
        "{answers}"
    );
}

/// What stands in the sentence of a refusal.
fn failure_words(code: &str) -> String {
    match code {
        "copy-damaged" => "not as it was saved",
        "copy-other" => "of another descriptor",
        "file-too-new" => "newer version",
        _ => "outside of its folder",
    }
    .to_owned()
}

#[test]
fn files_that_a_copy_names_come_along_and_no_others() {
    let (nino, gia, document) = colleagues();
    let evidence = nino.file("letter.txt");
    fs::write(&evidence, "A letter from an employer").expect("a file");
    nino.host.will_open(vec![evidence]);
    nino.done("attach", json!({"document": document}));
    merge(&nino, &gia, &document);
    let here = super::names(&gia.home.path().join("store/attachments"));
    let digest = signing::sha256_hex(b"A letter from an employer");
    assert!(here.contains(&format!("{digest}.txt")), "{here:?}");

    let path = copy(&nino, &document, "more.copy.zip");
    let mut stuffed = WorkingCopy::read(&fs::read(&path).expect("a copy")).expect("whole");
    let stowaway = signing::sha256_hex(b"stowaway");
    stuffed
        .attachments
        .insert(format!("attachments/{stowaway}.exe"), b"stowaway".to_vec());
    fs::write(&path, stuffed.to_bytes().expect("it is written")).expect("a file");
    gia.takes(path, "copy-known");
    assert_eq!(
        super::names(&gia.home.path().join("store/attachments")),
        here,
        "what nobody names is not kept"
    );
}
