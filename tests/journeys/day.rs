//! A designer's whole day through the one door: the morning alone with the draft, a colleague at noon, the afternoon with
//! the field and the quality office, and in the evening the review that comes back and its answer.
//!
//! Each part is looked at closely by the journey that it belongs to; here they follow each other in one store.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::room::{Room, text};
use super::{colleagues, desks, endorsed, names};

const AIM: &str = "purpose/aim/en";
const UNIT: &str = "provider/unit/en";

#[test]
fn a_designers_day_leads_from_the_first_start_to_the_signed_answer() {
    let designer = Room::new("2026-03-04T04:50:00Z", 11);
    designer.call(
        "settings",
        json!({"language": "ka", "role": "designer", "author": "ნინო"}),
    );
    let document = designer.pilot();
    morning(&designer, &document);
    let designer = noon(designer, &document);

    let leaving = designer.call("leaving", json!({"document": document}));
    assert!(
        leaving["stays"]["changes"].as_u64() > Some(5),
        "what was written today stays: {leaving}"
    );
    assert_eq!(leaving["stays"]["people"], json!(["გია", "ნინო"]));
    let named = leaving["named"].as_array().expect("places").iter();
    let named: Vec<(String, String)> = named.map(|one| (text(&one["path"]), text(&one["text"]))).collect();
    assert_eq!(
        named.len(),
        4,
        "two offices with their addresses, and no code of an institution: {named:?}"
    );
    assert!(named.contains(&("provider/email".to_owned(), "gis@example.org".to_owned())));
    let key = designer.key("შემმუშავებელი");
    let package = designer.sign(&document, &key, "package.zip");
    summary(&designer, &document);
    let again = endorsed::what_others_say_comes_back(&designer, &document, &key, package);

    let expert = Room::new("2026-03-05T05:00:00Z", 2);
    let digest = text(&expert.takes(again, "package")["digest"]);
    let review = desks::scores(&expert, &digest);
    let report = desks::reports(&expert, &review);
    designer.takes(report, "review");
    let answer = evening(&designer, &document, &key);
    let verified = expert.done("verify_path", json!({"path": answer}));
    assert_eq!(verified["intact"]["yes"], true, "{verified}");
}

/// Every point of the report is answered; what changed since stands beside the points.
fn evening(room: &Room, document: &str, key: &str) -> PathBuf {
    let made = room.call("answer_review", json!({"document": document, "review": null}));
    let answer = text(&made["document"]);
    let view = room.call("response", json!({"document": answer}));
    assert_eq!(view["revised"], 2, "the next version was signed in the afternoon");
    let changed = view["changes"].as_array().expect("changes").iter();
    let changed: Vec<String> = changed.map(|one| text(&one["path"])).collect();
    assert!(changed.contains(&"identification/title/en".to_owned()), "{changed:?}");
    for point in view["points"].as_array().expect("points") {
        let criterion = text(&point["criterion"]);
        for (last, value) in [("answer", "agree"), ("text/ka", "გავითვალისწინებთ შემდეგ ვერსიაში.")]
        {
            let edit = json!({"document": answer, "path": format!("points/{criterion}/{last}"), "value": value});
            room.call("edit", edit);
        }
    }
    let path = room.file("answer.zip");
    room.host.will_save(path.clone());
    let sign = json!({"document": answer, "key": key, "passphrase": super::PASSPHRASE});
    assert_eq!(room.done("sign_response", sign)["identical"], true);
    path
}

/// Words come from a syllabus that exists, an outcome is added and moved, a link made; all of it can be taken back.
fn morning(room: &Room, document: &str) {
    let ask = json!({"document": document});
    let first = room.call("draft", ask.clone());
    let syllabus = saves(room, document, "docx", "syllabus.docx");
    room.host.will_open(vec![syllabus]);
    let source = room.done("open_source", ask.clone());
    let blocks = source["blocks"].as_array().expect("blocks").len();
    assert!(blocks > 20, "the whole syllabus lies beside the draft");
    let edits = json!([{"path": AIM, "value": "Learners map a region for its visitors."}]);
    let taken = json!({"document": document, "name": "syllabus.docx", "edits": edits, "items": []});
    room.call("take_source", taken);

    let added = room.call("add_item", json!({"document": document, "list": "outcomes"}));
    let id = text(&added["item"]);
    let item = format!("outcomes/{id}");
    room.call(
        "edit",
        json!({"document": document, "path": format!("{item}/text/ka"), "value": "ქმნის მარშრუტის რუკას."}),
    );
    room.call("move_item", json!({"document": document, "item": item, "to": 0}));
    let draft = room.call("draft", ask.clone());
    assert_eq!(draft["lists"]["outcomes"][0], json!(id));
    let orphan = |draft: &Value| {
        let found = draft["findings"].as_array().expect("findings").clone();
        found
            .iter()
            .any(|one| one["rule"] == "alignment.every-outcome-assessed" && one["status"] == "not-met")
    };
    assert!(orphan(&draft), "nothing proves it yet");
    let exam = text(&draft["lists"]["assessments"][0]);
    let link = format!("assessments/{exam}/outcomes/{id}");
    room.call("edit", json!({"document": document, "path": link, "value": true}));
    assert!(!orphan(&room.call("draft", ask.clone())), "one space in the matrix");

    while room.call("draft", ask.clone())["fields"] != first["fields"] {
        room.call("undo", ask.clone());
    }
    assert_eq!(
        room.call("draft", ask.clone())["lists"],
        first["lists"],
        "the morning can be taken back"
    );
    let goals = room.call("pathway", ask)["goals"].as_array().map(Vec::len);
    assert_eq!(goals, Some(2), "it counts towards two programs");
}

/// A colleague writes at home; the power goes here; what both changed waits for a choice.
fn noon(room: Room, document: &str) -> Room {
    let gia = Room::new("2026-03-04T09:30:00Z", 13);
    gia.call("settings", json!({"author": "გია"}));
    gia.takes(colleagues::copy(&room, document, "gis.copy.zip"), "adopted");
    for (who, aim) in [
        (&room, "Learners map a region."),
        (&gia, "Learners map a region for its visitors."),
    ] {
        colleagues::edit(who, document, AIM, aim);
    }
    colleagues::edit(&gia, document, UNIT, "School of Tourism and Geoinformatics");
    let room = room.reopened();
    assert_eq!(
        colleagues::fields(&room, document)[AIM],
        "Learners map a region.",
        "nothing was lost"
    );
    colleagues::merge(&gia, &room, document);
    let waits = room.call("merge", json!({"document": document}));
    assert_eq!(
        waits["fields"].as_array().map(Vec::len),
        Some(1),
        "only what both changed: {waits}"
    );
    let keep = json!({"document": document, "path": AIM, "value": "Learners map a region for its visitors."});
    room.call("resolve", keep);
    assert_eq!(
        colleagues::fields(&room, document)[UNIT],
        "School of Tourism and Geoinformatics"
    );
    room
}

/// The page for the employer, and nothing else, is written.
fn summary(room: &Room, document: &str) {
    let before = names(room.home.path());
    saves(room, document, "summary", "summary.pdf");
    let written: Vec<String> = names(room.home.path())
        .into_iter()
        .filter(|name| !before.contains(name))
        .collect();
    assert_eq!(written, ["summary.pdf"]);
}

fn saves(room: &Room, document: &str, format: &str, name: &str) -> PathBuf {
    let path = room.file(name);
    room.host.will_save(path.clone());
    let ask = json!({"document": document, "format": format, "language": "ka", "letter": null});
    let saved = room.done("save_as", ask);
    assert_eq!(saved["written"]["identical"], true, "{saved}");
    path
}
