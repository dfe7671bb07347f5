//! Somebody from the field endorses a version on a machine of its own, the quality office reviews it on another; the
//! institution takes both files in, sends the same version once more with them, and sees when a later draft puts the
//! endorsement out of date.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::internal;
use super::room::{Room, text};

const TITLE: &str = "identification/title/en";

fn answers(last: &str) -> Value {
    let questions = ["need", "outcomes", "tasks", "recognition"];
    let answers = ["yes", "yes", "partly", last];
    let pairs = questions.into_iter().zip(answers);
    pairs
        .map(|(question, answer)| json!({"question": question, "answer": answer}))
        .collect()
}

/// A desk where somebody is here to endorse.
fn employer(seed: u64) -> Room {
    let room = Room::new("2026-03-04T09:00:00Z", seed);
    room.call("settings", json!({"role": "employer", "language": "ka"}));
    room
}

/// What a person at that desk signs, saved under that name.
fn ask(package: &str, position: &str, words: &str, key: &str) -> Value {
    json!({
        "package": package, "position": position, "answers": answers("yes"), "words": words,
        "language": "ka", "withdraws": null, "key": key, "passphrase": super::PASSPHRASE,
    })
}

fn endorses(room: &Room, ask: &Value, name: &str) -> PathBuf {
    let path = room.file(name);
    room.host.will_save(path.clone());
    let written = room.done("sign_endorsement", ask.clone());
    assert_eq!(written["identical"], true, "{written}");
    path
}

/// How far asking somebody has come, with the reason.
fn asked(room: &Room, document: &str) -> (String, String) {
    let notes = room.call("asked", json!({"document": document}));
    let reason = notes[0]["reason"]["ka"].as_str().unwrap_or_default();
    (text(&notes[0]["state"]), reason.to_owned())
}

/// The status of the criterion that endorsements inform.
fn status(room: &Room, document: &str) -> String {
    let draft = room.call("draft", json!({"document": document}));
    let found = draft["findings"].as_array().expect("findings");
    let one = found.iter().find(|one| one["rule"] == "endorsement.current");
    text(&one.expect("the rule answers")["status"])
}

/// From the signed package to the next version: what the field and the quality office say comes back, and travels along
/// when it should. Gives the package that went once more.
pub(super) fn what_others_say_comes_back(designer: &Room, document: &str, key: &str, package: PathBuf) -> PathBuf {
    assert_eq!(status(designer, document), "unclear", "nobody has said anything yet");

    let field = employer(12);
    let row = field.takes(package.clone(), "package");
    let digest = text(&row["digest"]);
    assert_eq!(row["route"], format!("/endorse/{digest}"), "it leads to the questions");
    let view = field.call("endorse_view", json!({"package": digest}));
    assert_eq!(
        view["outcomes"].as_array().map(Vec::len),
        Some(6),
        "in plain words: {view}"
    );
    let own = field.key("დამსაქმებელი");
    let endorsement = endorses(&field, &ask(&digest, "endorses", "", &own), "endorsement.vc.json");

    let row = designer.takes(endorsement.clone(), "endorsement");
    assert_eq!(row["route"], format!("/draft/{document}/need"));
    designer.takes(endorsement, "already-here");
    assert_eq!(status(designer, document), "met");

    // The quality office reviews the same version; what it says comes back and stays, until somebody says otherwise.
    let reviewed = internal::reviews(&field, &digest, &own);
    let row = designer.takes(reviewed.clone(), "internal");
    assert_eq!(row["route"], format!("/draft/{document}/reviews"));
    let draft = designer.call("draft", json!({"document": document}));
    let came = draft["reviews"].as_array().expect("reviews");
    assert_eq!((came.len(), &came[0]["internal"]), (1, &json!(true)), "{came:?}");
    let shelf = designer.call("shelf", Value::Null);
    let sent = shelf
        .as_array()
        .expect("rows")
        .iter()
        .find(|row| row["direction"] == "sent");
    internal::begins(designer, &text(&sent.expect("the package")["digest"]));
    let inside = |preview: &Value| preview["files"].to_string().contains("internal/");
    let preview = designer.call("sign_preview", json!({"document": document, "internal": true}));
    assert!(inside(&preview), "it travels when one says so: {preview}");

    // The same version goes once more, and its credential stays byte for byte.
    let preview = designer.call("sign_preview", json!({"document": document}));
    assert_eq!(preview["internal"].as_array().map(Vec::len), Some(1), "{preview}");
    assert!(!inside(&preview), "it stays: {preview}");
    assert_eq!(
        (&preview["version"], &preview["again"]),
        (&json!(1), &json!(true)),
        "{preview}"
    );
    let again = designer.sign_with(document, key, "again.zip", true);
    let entry = |path: &PathBuf, name: &str| {
        let bag = parcel::open(&fs::read(path).expect("a package")).expect("it opens");
        bag.file(name).expect(name).to_vec()
    };
    assert_eq!(
        entry(&package, "descriptor.vc.json"),
        entry(&again, "descriptor.vc.json")
    );
    let bag = parcel::open(&fs::read(&again).expect("a package")).expect("it opens");
    assert_eq!((bag.endorsements().len(), bag.internal().len()), (1, 1));
    let verified = field.done("verify_path", json!({"path": again}));
    assert_eq!(verified["intact"]["yes"], true, "{verified}");

    internal::is_seen_after_the_own_ratings(&field, again.clone());
    internal::binds_to_nothing_else(designer, &reviewed, &again);

    // A title is not what it speaks of; an outcome is.
    designer.call(
        "edit",
        json!({"document": document, "path": TITLE, "value": "GIS and Tourism"}),
    );
    assert_eq!(status(designer, document), "met");
    let draft = designer.call("draft", json!({"document": document}));
    let outcome = text(&draft["lists"]["outcomes"][0]);
    let path = format!("outcomes/{outcome}/text/en");
    designer.call(
        "edit",
        json!({"document": document, "path": path, "value": "Draws a map."}),
    );
    assert_eq!(status(designer, document), "not-met");
    let list = designer.call("endorsements", json!({"document": document}));
    assert_eq!(list[0]["outdated"], json!(["outcomes"]), "{list}");

    // The next version carries it, too, and says so.
    let next = designer.sign(document, key, "next.zip");
    let bag = parcel::open(&fs::read(&next).expect("a package")).expect("it opens");
    assert_eq!(bag.endorsements().len(), 1, "it speaks of the version before");
    assert!(bag.internal().is_empty(), "and what the quality office said stays");
    let verified = field.done("verify_path", json!({"path": next}));
    assert_eq!(verified["intact"]["yes"], true, "{verified}");
    again
}

#[test]
fn an_endorsement_is_declined_and_taken_back_with_a_reason_and_binds_to_nothing_else() {
    let designer = Room::new("2026-03-04T05:00:00Z", 21);
    let document = designer.pilot();
    let key = designer.key("შემმუშავებელი");
    let package = designer.sign(&document, &key, "package.zip");
    // Who is not here to endorse reads nothing by this door.
    let expert = Room::new("2026-03-04T09:00:00Z", 32);
    let digest = text(&expert.takes(package.clone(), "package")["digest"]);
    assert_eq!(
        expert.refuses("endorse_view", json!({"package": digest})),
        "declare-first"
    );

    let whom = json!({"document": document, "name": "დამსაქმებელი", "organisation": "", "at": "2026-03-04"});
    designer.call("note_asked", whom);
    let nobody = json!({"document": document, "name": " ", "organisation": "", "at": "2026-03-04"});
    assert_eq!(designer.refuses("note_asked", nobody), "nobody-asked");
    assert_eq!(asked(&designer, &document), ("asked".to_owned(), String::new()));

    let field = employer(22);
    let digest = text(&field.takes(package, "package")["digest"]);
    let own = field.key("დამსაქმებელი");

    let mut silent = ask(&digest, "declines", "", &own);
    assert_eq!(field.fails("sign_endorsement", silent.clone()), "endorsement-not-ready");
    silent["words"] = json!("ეს ჩვენი დარგი არ არის.");
    silent["answers"].as_array_mut().expect("answers").pop();
    assert_eq!(field.fails("sign_endorsement", silent), "endorsement-not-ready");
    let declined = ask(&digest, "declines", "ეს ჩვენი დარგი არ არის.", &own);
    designer.takes(endorses(&field, &declined, "declined.vc.json"), "endorsement");
    assert_eq!(status(&designer, &document), "unclear", "a refusal endorses nothing");
    let (state, reason) = asked(&designer, &document);
    assert_eq!(
        (&*state, &*reason),
        ("declined", "ეს ჩვენი დარგი არ არის."),
        "found by the name"
    );

    let given = endorses(&field, &ask(&digest, "endorses", "", &own), "given.vc.json");
    // Elsewhere it speaks of nothing, and a changed byte is seen.
    expert.takes(given.clone(), "unrelated");
    let mut bytes = fs::read(&given).expect("the endorsement");
    let place = bytes.windows(9).position(|part| part == b"\"partly\",");
    bytes[place.expect("an answer") + 1] ^= 1;
    let changed = designer.file("changed.vc.json");
    fs::write(&changed, bytes).expect("a file");
    designer.takes(changed, "changed");
    assert_eq!(status(&designer, &document), "unclear");

    designer.takes(given, "endorsement");
    assert_eq!(status(&designer, &document), "met");
    let view = field.call("endorse_view", json!({"package": digest}));
    let mine = view["own"].as_array().expect("what was signed here");
    let given = mine.iter().find(|one| one["position"] == "endorses").expect("given");
    let mut back = ask(&digest, "withdraws", "სხვა ვერსია გვაჩვენეს.", &own);
    back["answers"] = json!([]);
    back["withdraws"] = given["digest"].clone();
    designer.takes(endorses(&field, &back, "back.vc.json"), "endorsement");
    assert_eq!(status(&designer, &document), "not-met", "it was taken back");
    let (state, reason) = asked(&designer, &document);
    assert_eq!((&*state, &*reason), ("withdrawn", "სხვა ვერსია გვაჩვენეს."));
    answers_on_paper(&designer, &document);
}

/// Another answer comes on paper: it is typed beside its picture, counts as paper, and goes out of date like any other.
fn answers_on_paper(designer: &Room, document: &str) {
    let whom = json!({"document": document, "name": "", "organisation": "შპს „ბილიკი“", "at": "2026-03-05"});
    let notes = designer.call("note_asked", whom);
    let note = text(&notes[0]["id"]);
    let draft = designer.call("draft", json!({"document": document}));
    let page = text(&draft["lists"]["attachments"][0]);
    let mut paper = json!({
        "document": document, "asked": note, "name": "ეკა ნიმუშიანი", "organisation": "შპს „ბილიკი“",
        "at": "2026-03-06", "position": "endorses", "answers": answers("no"), "words": "", "language": "ka",
        "pages": [], "typedBy": "ნინო ნიმუშაძე",
    });
    assert_eq!(
        designer.refuses("type_paper", paper.clone()),
        "paper-incomplete",
        "no picture"
    );
    paper["pages"] = json!([page]);
    designer.call("type_paper", paper);
    assert_eq!(asked(designer, document).0, "accepted");
    let list = designer.call("endorsements", json!({"document": document}));
    let typed = list
        .as_array()
        .expect("answers")
        .iter()
        .find(|one| !one["paper"].is_null());
    let typed = typed.expect("the paper");
    assert_eq!(
        (&typed["signer"], &typed["paper"]["typedBy"]),
        (&Value::Null, &json!("ნინო ნიმუშაძე"))
    );
    // A program cannot see who signed a paper: a person looks. What changes after it puts it out of date.
    designer.host.set_now("2026-03-07T05:00:00Z".parse().expect("a time"));
    assert_eq!(status(designer, document), "unclear", "on paper alone");
    let outcome = text(&draft["lists"]["outcomes"][0]);
    let path = format!("outcomes/{outcome}/text/en");
    designer.call(
        "edit",
        json!({"document": document, "path": path, "value": "Draws a map."}),
    );
    assert_eq!(status(designer, document), "not-met", "out of date");
    let notes = designer.call("asked", json!({"document": document}));
    assert_eq!(notes[0]["outdated"], json!(["outcomes"]), "{notes}");
}
