//! A package whose attachment broke on the way: its text is read and scored, and the whole copy takes its place later.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::panel::edit;
use super::room::{Room, text};

const SURVEY: &[u8] = b"employer;needs\n1;yes\n2;yes\n3;no\n";
const LETTER: &[u8] = b"We need people who can do this.\n";

/// A package with two attachments, of which the first is evidence of the only need.
fn package(designer: &Room) -> PathBuf {
    let document = designer.pilot();
    let key = designer.key("ავტორი");
    let draft = designer.call("draft", json!({"document": document}));
    for item in draft["lists"]["purpose/needs"].as_array().expect("needs") {
        designer.call(
            "remove_item",
            json!({"document": document, "item": format!("purpose/needs/{}", text(item))}),
        );
    }
    for item in draft["lists"]["attachments"].as_array().into_iter().flatten() {
        designer.call(
            "remove_item",
            json!({"document": document, "item": format!("attachments/{}", text(item))}),
        );
    }
    let need = text(&designer.call("add_item", json!({"document": document, "list": "purpose/needs"}))["item"]);
    edit(
        designer,
        &document,
        &format!("purpose/needs/{need}/claim/ka"),
        "დამსაქმებლებს სჭირდებათ.",
    );
    for (name, bytes, need) in [
        ("survey.csv", SURVEY, Some(format!("purpose/needs/{need}"))),
        ("letter.txt", LETTER, None),
    ] {
        let path = designer.file(name);
        fs::write(&path, bytes).expect("a file");
        designer.host.will_open(vec![path]);
        let end = designer.job("attach", json!({"document": document, "need": need}));
        assert_eq!(end["end"], "done", "{end}");
    }
    designer.sign(&document, &key, "package.zip")
}

/// The same package with one byte of an attachment changed, under another name.
fn broken(room: &Room, whole: &[u8], attachments: &[&[u8]], name: &str) -> PathBuf {
    let mut bytes = whole.to_vec();
    for attachment in attachments {
        let place = whole.windows(attachment.len()).position(|part| part == *attachment);
        bytes[place.expect("it is in the package") + 3] ^= 1;
    }
    let path = room.file(name);
    fs::write(&path, bytes).expect("a file");
    path
}

/// What becomes of a file of a package; nothing when it is left out.
type Change<'a> = dyn Fn(&str, &[u8]) -> Option<Vec<u8>> + 'a;

fn queue(room: &Room) -> Vec<Value> {
    room.call("queue", Value::Null).as_array().expect("rows").clone()
}

#[test]
fn a_package_with_a_damaged_attachment_is_scored_and_its_whole_copy_takes_its_place() {
    let designer = Room::new("2026-03-04T05:00:00Z", 51);
    let whole = fs::read(package(&designer)).expect("the package");
    let expert = Room::new("2026-03-05T05:00:00Z", 52);
    let damaged = broken(&expert, &whole, &[SURVEY], "damaged.zip");

    // Whoever verifies it hears that it is changed.
    let verified = expert.done("verify_path", json!({"path": damaged}));
    assert_eq!(
        (&verified["verdict"], &verified["intact"]["yes"]),
        (&json!("changed"), &json!(false))
    );
    let desktop = super::Desktop::new();
    desktop.write("damaged.zip", fs::read(&damaged).expect("the file"));
    desktop.ends(1, &["verify", "damaged.zip"]);
    // Both attachments broke at first; then a copy with one came, and the better one is kept.
    let worse = broken(&expert, &whole, &[SURVEY, LETTER], "worse.zip");
    let row = expert.takes(worse.clone(), "damaged");
    assert_eq!(
        text(&row["what"]["en"]),
        "These attachments are damaged: “survey”, “letter”; the text is intact."
    );
    let row = expert.takes(damaged.clone(), "damaged");
    assert_eq!(
        text(&row["what"]["en"]),
        "The attachment “survey” is damaged; the text is intact."
    );
    assert!(row["signer"]["did"].is_string(), "{row}");
    for again in [&damaged, &worse] {
        let row = expert.takes(again.clone(), "already-here");
        assert!(text(&row["what"]["en"]).contains("here already"), "{row}");
    }
    let rows = queue(&expert);
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!(rows[0]["damaged"][0]["ka"], "survey");
    let digest = text(&rows[0]["package"]);

    let envelope = expert.call("envelope", json!({"package": digest}));
    let files = envelope["files"].as_array().expect("files");
    let marked: Vec<&Value> = files.iter().filter(|file| file["damaged"] == true).collect();
    assert_eq!(marked.len(), 1, "{files:?}");
    assert_eq!(marked[0]["bytes"], SURVEY.len(), "as large as it should be");

    let review = super::desks::scores(&expert, &digest);
    let view = expert.call("review", json!({"document": review}));
    assert_eq!(view["damaged"][0]["ka"], "survey");
    let facts = view["facts"]
        .as_object()
        .expect("facts")
        .values()
        .flat_map(|facts| facts.as_array().expect("a list"));
    let evidence: Vec<&Value> = facts.filter(|fact| fact["rule"] == "need.evidence-attached").collect();
    assert!(
        evidence
            .iter()
            .any(|fact| fact["status"] == "unclear" && text(&fact["message"]["en"]).contains("survey.csv")),
        "{evidence:?}"
    );

    // The whole copy comes: every word is there, and nothing is damaged any more.
    let copy = expert.file("whole.zip");
    fs::write(&copy, &whole).expect("a file");
    let row = expert.takes(copy.clone(), "whole");
    assert_eq!(queue(&expert).len(), 1);
    assert_eq!(queue(&expert)[0]["review"], json!(review));
    assert_eq!(queue(&expert)[0]["damaged"], json!([]));
    let after = expert.call("review", json!({"document": review}));
    assert_eq!(after["package"], row["digest"]);
    assert_eq!((&after["damaged"], &after["ratings"]), (&json!([]), &view["ratings"]));
    let status = |view: &Value| view["facts"].to_string().contains("survey.csv");
    assert!(status(&view) && !status(&after), "the evidence is here now");
    expert.takes(copy, "already-here");
    let row = expert.takes(damaged, "already-here");
    assert!(
        text(&row["what"]["en"]).contains("whole package is here already"),
        "{row}"
    );

    // It can be signed, as any other.
    edit(&expert, &review, "decision", "positive");
    let key = expert.key("ექსპერტი");
    let report = expert.file("review.zip");
    expert.host.will_save(report.clone());
    let ask = json!({"document": review, "key": key, "passphrase": super::PASSPHRASE});
    assert_eq!(expert.done("sign_review", ask)["identical"], true);
    designer.takes(report, "review");
}

#[test]
fn a_review_of_a_damaged_package_is_signed_and_verifies_but_no_round_is_made_of_it() {
    let designer = Room::new("2026-03-04T05:00:00Z", 53);
    let whole = fs::read(package(&designer)).expect("the package");
    let expert = Room::new("2026-03-05T05:00:00Z", 54);
    let damaged = broken(&expert, &whole, &[SURVEY], "damaged.zip");
    let digest = text(&expert.takes(damaged.clone(), "damaged")["digest"]);
    let review = super::desks::scores(&expert, &digest);
    edit(&expert, &review, "decision", "positive");
    let key = expert.key("ექსპერტი");
    let report = expert.file("review.zip");
    expert.host.will_save(report.clone());
    let ask = json!({"document": review, "key": key, "passphrase": super::PASSPHRASE});
    assert_eq!(expert.done("sign_review", ask)["identical"], true);
    let verified = designer.done("verify_path", json!({"path": report}));
    assert_eq!(
        verified["intact"]["yes"], true,
        "it binds the text, which is intact: {verified}"
    );
    designer.takes(report, "review");

    let coordinator = Room::new("2026-03-05T05:00:00Z", 55);
    let digest = text(&coordinator.takes(damaged, "damaged")["digest"]);
    let round = text(&coordinator.call("new_round", Value::Null)["document"]);
    let draft = coordinator.call("round_draft", json!({"document": round}));
    assert_eq!(draft["packages"], json!([]), "the file is asked for again first");
    let ask = json!({"document": round, "package": digest, "chosen": true});
    assert_eq!(coordinator.refuses("choose_package", ask), "attachment-damaged");
    let copy = coordinator.file("whole.zip");
    fs::write(&copy, whole).expect("a file");
    coordinator.takes(copy, "whole");
    let draft = coordinator.call("round_draft", json!({"document": round}));
    assert_eq!(draft["packages"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_package_in_which_more_than_attachments_is_damaged_is_refused_as_before() {
    let designer = Room::new("2026-03-04T05:00:00Z", 56);
    let whole = fs::read(package(&designer)).expect("the package");
    let expert = Room::new("2026-03-05T05:00:00Z", 57);
    let damaged = fs::read(broken(&expert, &whole, &[SURVEY], "damaged.zip")).expect("the file");
    let archive = parcel::archive::read(&damaged).expect("a zip");
    let with = |change: &Change<'_>, more: Option<(&str, &[u8])>| {
        let mut entries: Vec<(String, Vec<u8>)> = archive
            .entries
            .iter()
            .filter_map(|(name, bytes)| Some(((*name).to_owned(), change(name, bytes)?)))
            .collect();
        entries.extend(more.map(|(name, bytes)| (name.to_owned(), bytes.to_vec())));
        parcel::archive::write(entries.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())))
    };
    let flip = |end: &'static str| {
        move |name: &str, bytes: &[u8]| {
            let mut bytes = bytes.to_vec();
            if name.ends_with(end) {
                let middle = bytes.len() / 2;
                bytes[middle] ^= 1;
            }
            Some(bytes)
        }
    };
    let same = |_: &str, bytes: &[u8]| Some(bytes.to_vec());
    let folder = archive
        .entries
        .keys()
        .next()
        .and_then(|name| name.split('/').next())
        .expect("a folder");
    let cases = [
        ("the text, too", with(&flip("descriptor.vc.json"), None)),
        ("a page, too", with(&flip("descriptor.ka.pdf"), None)),
        ("the rulebook, too", with(&flip("pack.json"), None)),
        ("the signed list, too", with(&flip("package.vc.json"), None)),
        ("a manifest, too", with(&flip("manifest-sha256.txt"), None)),
        ("junk", with(&same, Some((&format!("{folder}/data/notes.txt"), b"x")))),
        ("junk outside", with(&same, Some(("zz/notes.txt", b"x")))),
    ];
    for (why, bytes) in cases {
        let path = expert.file("changed.zip");
        fs::write(&path, bytes).expect("a file");
        let row = expert.takes(path, "changed");
        assert_eq!(row["digest"], Value::Null, "{why}");
    }
    assert!(queue(&expert).is_empty(), "none is kept");
    // An attachment that is cut or gone altogether is damaged, and no more.
    let cut = |name: &str, bytes: &[u8]| {
        let keep = if bytes == LETTER { 4 } else { bytes.len() };
        let _ = name;
        Some(bytes[..keep].to_vec())
    };
    let gone = |_: &str, bytes: &[u8]| (bytes != LETTER).then(|| bytes.to_vec());
    for (name, bytes) in [("cut.zip", with(&cut, None)), ("gone.zip", with(&gone, None))] {
        let fresh = Room::new("2026-03-05T05:00:00Z", 58);
        let path = fresh.file(name);
        fs::write(&path, bytes).expect("a file");
        let row = fresh.takes(path, "damaged");
        assert!(text(&row["what"]["en"]).contains("“survey”, “letter”"), "{row}");
    }
}
