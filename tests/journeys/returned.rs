//! The note with which the chair sends a review back: it reaches its author and nobody else, from the chair alone, and
//! once. Whoever forges, replays or misdirects one is told so.

use std::fs;
use std::path::{Path, PathBuf};

use panel::Return;
use serde_json::{Value, json};
use signing::{Credential, Id, Issuer, Issuing, Kind, Related, SigningKey, Time};

use super::room::text;
use super::sealed::{Member, Table};

const NOTE: &str = "მიუთითეთ ციტატა.";

/// Asks the room of a member to send a review back.
fn asking(from: &Member, table: &Table, to: &Member) -> Value {
    json!({
        "document": from.panel(table)["document"],
        "member": to.key,
        "text": {"ka": NOTE},
        "key": from.key,
        "passphrase": super::PASSPHRASE,
    })
}

/// The chair, whose reviews are open, sends the student's back; the student opens the file.
pub(super) fn a_note_reaches_its_author_and_nobody_else(table: &Table) {
    let [chair, expert, student] = &table.members[..] else {
        panic!("three members");
    };
    who_may_send_one(table);
    let path = chair.room.file("return.vc.json");
    chair.room.host.will_save(path.clone());
    let written = chair.room.done("send_back", asking(chair, table, student));
    assert_eq!(written["identical"], true, "{written}");
    let panel = chair.panel(table);
    assert_eq!(panel["room"]["notes"][0]["text"]["ka"], NOTE);
    assert_eq!(
        panel["room"]["undo"],
        Value::Null,
        "what was signed and handed over is not taken back"
    );
    let verified = expert.room.done("verify_path", json!({"path": path}));
    assert_eq!(
        (&verified["kind"], &verified["intact"]["yes"]),
        (&json!("return"), &json!(true)),
        "{verified}"
    );

    chair.room.takes(path.clone(), "already-here");
    for _ in 0..2 {
        let row = expert.room.takes(path.clone(), "for-other");
        assert!(text(&row["what"]["en"]).ends_with("student."), "{row}");
        assert_eq!(row["route"], Value::Null, "{row}");
    }
    assert!(
        !expert
            .room
            .call("shelf", Value::Null)
            .to_string()
            .contains("return.vc.json")
    );

    let document = text(&student.row(&table.descriptor)["review"]);
    let before = student.room.call("review", json!({"document": document}));
    assert_eq!(before["returned"], json!([]));
    what_does_not_fit_is_named(table, &path);
    let row = student.room.takes(path.clone(), "returned");
    assert_eq!(row["route"], json!(format!("/review/{document}")), "{row}");
    student.room.takes(path, "already-here");
    let mut after = student.room.call("review", json!({"document": document}));
    let note = after["returned"][0].take();
    assert_eq!(
        (&note["note"]["ka"], &note["from"]["en"], &note["revision"]),
        (&json!(NOTE), &json!("chair"), &Value::Null)
    );
    after["returned"] = json!([]);
    assert_eq!(before, after, "the review itself is as it was signed");
}

/// While the author writes another review, the note stands over both.
pub(super) fn it_stands_over_the_new_review(table: &Table, first: &str, second: &str) {
    for document in [first, second] {
        let view = table.members[2].room.call("review", json!({"document": document}));
        assert_eq!(
            (&view["returned"][0]["note"]["ka"], &view["returned"][0]["revision"]),
            (&json!(NOTE), &json!(second)),
            "{document}"
        );
    }
}

/// Once the author has signed another review, the note is answered.
pub(super) fn a_revision_answers_it(table: &Table, second: &str, note: &Path) {
    let student = &table.members[2];
    let view = student.room.call("review", json!({"document": second}));
    assert_eq!(view["returned"], json!([]), "the new review was not sent back");
    let late = chair_signs(table, |_| {}, "late.vc.json", &read(note));
    let row = student.room.takes(late, "unfit");
    assert!(text(&row["what"]["en"]).contains("replaced since"), "{row}");
}

/// Where the chair's file lies.
pub(super) fn note(table: &Table) -> PathBuf {
    table.members[0].room.file("return.vc.json")
}

fn who_may_send_one(table: &Table) {
    let [chair, expert, student] = &table.members[..] else {
        panic!("three members");
    };
    let mut silent = asking(chair, table, student);
    silent["text"] = json!({"ka": "  "});
    assert_eq!(chair.room.fails("send_back", silent), "comment-empty");
    assert_eq!(
        chair.room.fails("send_back", asking(chair, table, chair)),
        "not-the-chair"
    );
    assert_eq!(
        student.room.fails("send_back", asking(student, table, expert)),
        "not-the-chair",
        "a member who is not the chair"
    );
    assert_eq!(
        chair.panel(table)["room"]["notes"],
        json!([]),
        "nothing was written down"
    );
}

fn what_does_not_fit_is_named(table: &Table, note: &Path) {
    let [_, expert, student] = &table.members[..] else {
        panic!("three members");
    };
    let mut bytes = fs::read(note).expect("the note");
    let place = bytes.len() / 2;
    bytes[place] ^= 1;
    let changed = student.room.file("changed.vc.json");
    fs::write(&changed, bytes).expect("a file");
    assert_eq!(student.room.takes(changed, "changed")["digest"], Value::Null);

    let read = read(note);
    let unfit = |path: PathBuf, expected: &str| {
        let row = student.room.takes(path, "unfit");
        assert!(text(&row["what"]["en"]).contains(expected), "{row}");
        assert_eq!(row["route"], Value::Null);
    };
    let path = student.room.file("expert.vc.json");
    fs::write(&path, signed(&read, &read.literal, &key(expert), "expert")).expect("a file");
    unfit(path, "not signed by the chair");
    let other = |change: fn(&mut Return), name: &str| chair_signs(table, change, name, &read);
    unfit(
        other(
            |note| note.round.digest = signing::Digest::of(b"other"),
            "round.vc.json",
        ),
        "its round is not on this computer",
    );
    unfit(
        other(|note| note.descriptor.version = 7, "version.vc.json"),
        "a package or version that this round does not rate",
    );
    unfit(
        other(
            |note| note.review.digest = signing::Digest::of(b"other"),
            "review.vc.json",
        ),
        "about another review",
    );
    let receipt = |note: &mut Return| {
        note.receipt = signing::Receipt::parse("11111 11111 11111 11111 11111").expect("a receipt");
    };
    unfit(other(receipt, "receipt.vc.json"), "about another review");
    assert!(
        !student
            .room
            .call("shelf", Value::Null)
            .to_string()
            .contains("review.vc.json"),
        "none is kept"
    );
}

fn read(note: &Path) -> Credential<Return> {
    let bytes = fs::read(note).expect("the note");
    signing::read(Kind::Return, &bytes).expect("it is intact")
}

/// A note that the chair's own key signs, with something else in it.
fn chair_signs(table: &Table, change: impl FnOnce(&mut Return), name: &str, read: &Credential<Return>) -> PathBuf {
    let mut literal = read.literal.clone();
    change(&mut literal);
    let path = table.members[2].room.file(name);
    fs::write(&path, signed(read, &literal, &key(&table.members[0]), name)).expect("a file");
    path
}

fn signed(read: &Credential<Return>, literal: &Return, key: &SigningKey, name: &str) -> Vec<u8> {
    let related = |named: &panel::Named| Related {
        id: named.id.to_string(),
        digest: named.digest,
        media_type: "application/vc".to_owned(),
    };
    let mut random = [0; 10];
    random.iter_mut().zip(name.bytes()).for_each(|(to, from)| *to = from);
    let issuing = Issuing {
        id: Id::v7(1_700_000_000_000, random),
        at: Time::parse("2026-11-20T11:00:00Z").expect("a time"),
        valid_until: None,
        subject: read.envelope.subject.clone(),
        issuer: Issuer {
            name: read.envelope.issuer.name.clone(),
            organisation: read.envelope.issuer.organisation.clone(),
        },
        related: vec![related(&literal.round), related(&literal.review)],
    };
    signing::sign(Kind::Return, literal, &issuing, key).expect("it can be signed")
}

/// The key of a member, opened from its own file.
fn key(member: &Member) -> SigningKey {
    let keys = member.room.call("keys", Value::Null);
    let mut rows = keys["keys"].as_array().expect("keys").iter();
    let row = rows
        .find(|row| row["did"] == json!(member.key))
        .expect("the member's key");
    let pem = fs::read_to_string(text(&row["path"])).expect("its file");
    SigningKey::from_pem(&pem, Some(super::PASSPHRASE)).expect("the passphrase opens it")
}
