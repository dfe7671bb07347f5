//! What a workshop has on paper, through the door that the window uses: every paper in either language, and on a stick.

use std::fs;

use serde_json::{Value, json};

use super::room::{Room, text};
use crate::exports::text::{squeezed, text_of};

const CRITERIA: [&str; 2] = ["learning-outcomes.observable", "relevance.need"];

/// A workshop of one round at two tables with one seat each.
fn planned() -> (Room, String) {
    let room = Room::new("2026-11-21T05:00:00Z", 8);
    let document = text(&room.call("new_workshop", Value::Null)["document"]);
    let edit = |path: &str, value: Value| {
        room.call("edit", json!({"document": document, "path": path, "value": value}));
    };
    edit("title/ka", json!("შემფასებელთა კალიბრაცია"));
    edit("title/en", json!("Calibration of reviewers"));
    edit("tables", json!(2));
    edit("seats", json!(1));
    let case = json!({"document": document, "sample": "data-analysis-in-medicine", "faults": ["orphan-outcome"]});
    let case = text(&room.call("workshop_add_case", case)["item"]);
    edit(&format!("cases/{case}/title/ka"), json!("შემთხვევა ქარვა"));
    let round = text(&room.call("workshop", json!({"document": document}))["rounds"][0]["id"]);
    edit(&format!("rounds/{round}/case"), json!(case));
    for criterion in CRITERIA {
        edit(&format!("rounds/{round}/criteria/{criterion}"), json!(true));
    }
    (room, document)
}

#[test]
fn a_workshop_prints_every_paper_and_carries_four_of_them_on_its_sticks() {
    let (room, document) = planned();
    let prints = |kind: &str, language: &str| {
        let place = room.file(&format!("{kind}.pdf"));
        room.host.will_save(place.clone());
        let ask = json!({"document": document, "kind": kind, "language": language});
        let written = room.done("print_workshop", ask);
        assert_eq!(written["identical"], true, "{kind}: read back");
        let text = text_of(&fs::read(place).expect("it is there"));
        assert!(!text.contains('⟨'), "{kind}: a message has no words: {text}");
        text
    };
    for (kind, language, words) in [
        ("report", "en", "Noroundhasbeenclosedyet"),
        ("certificates", "ka", "დასწრებისსერტიფიკატი"),
        ("attendance", "ka", "დამსწრეთასია"),
    ] {
        let text = prints(kind, language);
        assert!(text.contains(words), "{kind}: {text}");
        let title = if language == "ka" {
            "შემფასებელთაკალიბრაცია"
        } else {
            "Calibrationofreviewers"
        };
        assert!(text.contains(title), "{kind}: {text}");
    }
    let stick = room.file("stick");
    room.host.will_save(stick.clone());
    room.done("write_kit", json!({"document": document, "sticks": 1}));
    let name = squeezed("შემთხვევა ქარვა");
    for (file, words) in [
        ("handouts.ka.pdf", name.as_str()),
        ("handouts.en.pdf", "Criteriaofround1"),
        ("answer-sheets.ka.pdf", name.as_str()),
        ("answer-sheets.en.pdf", "2-1"),
        ("feedback-sheets.ka.pdf", "2-1+"),
        ("feedback-sheets.en.pdf", "Howfardoyouagree?"),
        ("cards.ka.pdf", "მაგიდა2"),
        ("cards.en.pdf", "Table2"),
    ] {
        let bytes = fs::read(stick.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        assert!(text_of(&bytes).contains(words), "{file}");
    }
    // The reference, the faults that were seeded, and what they are called are nobody's to read.
    let handout = text_of(&fs::read(stick.join("handouts.ka.pdf")).expect("it is there"));
    for secret in ["შეცდომებიგანზრახ", "შედეგიშეფასებისგარეშე"]
    {
        assert!(!handout.contains(secret), "{secret}");
    }
    let ask = |document: &str| json!({"document": document, "kind": "cards", "language": "ka"});
    let end = room.job("print_workshop", ask(&document));
    assert_eq!(end["end"], "cancelled", "nobody chose a place: {end}");
    assert_eq!(room.fails("print_workshop", ask("nothing")), "document-missing");
}
