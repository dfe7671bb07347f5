//! Files that go out of a draft and come into it, through the one door: what was saved is read back, and nothing fills
//! itself.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::room::{Room, text};
use super::{AT, Desktop};

fn draft(room: &Room, document: &str) -> Value {
    room.call("draft", json!({"document": document}))
}

fn saves(room: &Room, document: &str, format: &str, language: &str) -> (PathBuf, Value) {
    let path = room.file(&format!("saved-{format}-{language}"));
    room.host.will_save(path.clone());
    let ask = json!({"document": document, "format": format, "language": language});
    let saved = room.done("save_as", ask);
    let written = PathBuf::from(text(&saved["written"]["path"]));
    assert_eq!(saved["written"]["identical"], true, "it was read back: {saved}");
    for loss in saved["losses"].as_array().expect("losses") {
        assert!(loss["ka"].is_string() && loss["en"].is_string(), "{loss}");
        assert!(!loss.to_string().contains('⟨'), "every loss has its words: {loss}");
    }
    (written, saved)
}

fn opens(room: &Room, document: &str, path: PathBuf) -> Value {
    room.host.will_open(vec![path]);
    room.done("open_source", json!({"document": document}))
}

/// The edits of the changes that a person agrees to.
fn edits<'a>(changes: impl Iterator<Item = &'a Value>) -> Vec<Value> {
    changes
        .flat_map(|change| change["edits"].as_array().expect("edits").clone())
        .collect()
}

#[test]
fn a_spreadsheet_of_a_draft_changes_nothing_when_it_comes_back_as_it_went() {
    let room = Room::new("2026-03-04T05:00:00Z", 31);
    let document = room.pilot();
    for language in ["ka", "en"] {
        let (path, saved) = saves(&room, &document, "xlsx", language);
        assert!(path.extension().is_some_and(|end| end == "xlsx"), "{}", path.display());
        assert!(
            !saved["losses"].as_array().expect("losses").is_empty(),
            "what is lost is said"
        );
        let source = opens(&room, &document, path);
        let table = &source["table"];
        assert_eq!(table["sameDocument"], true);
        assert_eq!(
            (&table["changes"], &table["flaws"]),
            (&json!([]), &json!([])),
            "in {language}"
        );
    }
}

#[test]
fn what_was_changed_in_the_spreadsheet_is_listed_and_taken_by_one_yes() {
    let room = Room::new("2026-03-04T05:00:00Z", 32);
    let document = room.pilot();
    let (path, _) = saves(&room, &document, "xlsx", "en");
    // While the spreadsheet is away, the draft goes on: read back, the spreadsheet would undo that.
    let before = draft(&room, &document);
    let edit = |path: &str, value: Value| {
        room.call("edit", json!({"document": document, "path": path, "value": value}));
    };
    edit("purpose/aim/en", json!("Another aim"));
    edit("validity/months", json!(7));
    edit("delivery/participation", Value::Null);
    let added = room.call("add_item", json!({"document": document, "list": "outcomes"}));
    let outcome = before["lists"]["outcomes"][1].as_str().expect("an outcome").to_owned();
    room.call(
        "remove_item",
        json!({"document": document, "item": format!("outcomes/{outcome}")}),
    );

    let source = opens(&room, &document, path);
    let changes = source["table"]["changes"].as_array().expect("changes").clone();
    let of = |kind: &str| {
        changes
            .iter()
            .filter(move |change| change["kind"] == kind)
            .collect::<Vec<_>>()
    };
    assert_eq!(of("change").len(), 2, "the aim and the months: {changes:?}");
    assert_eq!(
        of("add").len(),
        1,
        "the outcome that was taken out would come back: {changes:?}"
    );
    assert_eq!(
        of("remove").len(),
        1,
        "the outcome that was added is not in the file: {changes:?}"
    );
    assert_eq!(
        of("remove")[0]["suggested"],
        false,
        "nothing is taken out without a yes"
    );
    assert!(
        of("fill").iter().any(|change| change["after"]["en"].is_string()),
        "{changes:?}"
    );
    for change in &changes {
        assert!(
            change["place"]["ka"].as_str().is_some_and(|place| !place.is_empty()),
            "{change}"
        );
    }
    let same = draft(&room, &document);
    assert_eq!(
        same["fields"]["purpose/aim/en"], "Another aim",
        "opening changes nothing"
    );

    let ask = json!({"document": document, "name": "syllabus.xlsx", "edits": edits(changes.iter()), "items": []});
    room.call("take_source", ask);
    let after = draft(&room, &document);
    let shown = |draft: &Value| {
        let mut fields = draft["fields"].as_object().expect("fields").clone();
        fields.retain(|_, value| *value != json!("") && *value != json!(false));
        fields
    };
    assert_eq!(
        shown(&after),
        shown(&before),
        "the draft says again what the spreadsheet says"
    );
    assert_eq!(after["lists"], before["lists"], "in the same order");
    let history = room.call("history", json!({"document": document}));
    let line = text(&history[0]["what"]["en"]);
    assert!(
        line.contains("syllabus.xlsx"),
        "the history says where words came from: {line}"
    );
    room.call("undo", json!({"document": document}));
    assert_eq!(
        draft(&room, &document)["fields"]["purpose/aim/en"],
        "Another aim",
        "one step takes it back"
    );
    assert!(added["item"].is_string());
}

#[test]
fn an_empty_template_comes_back_without_taking_anything_away() {
    let room = Room::new("2026-03-04T05:00:00Z", 33);
    let document = room.pilot();
    let (path, saved) = saves(&room, &document, "blank-xlsx", "ka");
    assert_eq!(saved["losses"], json!([]), "an empty template lacks nothing");
    let source = opens(&room, &document, path);
    assert_eq!(source["table"]["sameDocument"], false);
    assert_eq!(
        source["table"]["changes"],
        json!([]),
        "what is empty in a template takes nothing away"
    );
}

#[test]
fn a_spreadsheet_of_one_draft_fills_another() {
    let room = Room::new("2026-03-04T05:00:00Z", 34);
    let (path, _) = saves(&room, &room.pilot(), "xlsx", "ka");
    let empty = text(&room.call("new_descriptor", json!({"sample": null}))["document"]);
    let source = opens(&room, &empty, path);
    let changes = source["table"]["changes"].as_array().expect("changes").clone();
    assert!(
        changes
            .iter()
            .all(|change| change["kind"] == "fill" || change["kind"] == "add"),
        "{changes:?}"
    );
    let ask = json!({"document": empty, "name": "gis.xlsx", "edits": edits(changes.iter()), "items": []});
    room.call("take_source", ask);
    let (one, other) = (draft(&room, &room.pilot()), draft(&room, &empty));
    assert_eq!(one["fields"], other["fields"], "the whole descriptor is there");
    assert_eq!(one["lists"], other["lists"]);
}

#[test]
fn a_word_syllabus_opens_beside_the_draft_and_gives_its_paragraphs() {
    let room = Room::new("2026-03-04T05:00:00Z", 35);
    let (path, _) = saves(&room, &room.pilot(), "docx", "en");
    let empty = text(&room.call("new_descriptor", json!({"sample": null}))["document"]);
    let before = draft(&room, &empty);
    let source = opens(&room, &empty, path);
    assert_eq!(source["table"], Value::Null, "it is no table of ours");
    let blocks = source["blocks"].as_array().expect("blocks").clone();
    assert!(blocks.len() > 40, "a whole syllabus: {}", blocks.len());
    assert!(blocks.iter().any(|block| block["kind"] == "heading"));
    assert!(
        blocks
            .iter()
            .any(|block| block["kind"] == "row" && block["cells"][1].is_string())
    );
    assert_eq!(draft(&room, &empty)["fields"], before["fields"], "nothing fills itself");

    let paragraphs: Vec<String> = blocks
        .iter()
        .filter(|block| block["kind"] == "paragraph")
        .take(3)
        .map(|block| text(&block["text"]))
        .collect();
    let ask = json!({
        "document": empty,
        "name": "syllabus.docx",
        "edits": [{"path": "purpose/aim/en", "value": paragraphs[0]}],
        "items": [{"list": "outcomes", "field": "text/en", "texts": [paragraphs[1], paragraphs[2]]}],
    });
    room.call("take_source", ask);
    let after = draft(&room, &empty);
    assert_eq!(after["fields"]["purpose/aim/en"], paragraphs[0]);
    let outcomes = after["lists"]["outcomes"].as_array().expect("outcomes");
    assert_eq!(outcomes.len(), 2, "one outcome for each paragraph");
    let first = text(&outcomes[0]);
    assert_eq!(
        after["fields"][format!("outcomes/{first}/text/en")],
        paragraphs[1],
        "in their order"
    );
}

#[test]
fn files_that_give_no_words_are_refused_with_what_to_do() {
    let room = Room::new("2026-03-04T05:00:00Z", 36);
    let document = room.pilot();
    let compound: Vec<u8> = [0xD0, 0xCF, 0x11, 0xE0].into_iter().chain([0; 600]).collect();
    for (name, bytes, code) in [
        ("syllabus.pdf", b"%PDF-1.7".to_vec(), "source-kind"),
        ("syllabus.doc", compound, "source-locked"),
        ("syllabus.docx", b"PK\x03\x04 cut".to_vec(), "source-broken"),
        ("syllabus.xlsx", vec![b' '; 33 * 1024 * 1024], "source-too-large"),
    ] {
        let path = room.file(name);
        fs::write(&path, bytes).expect("the file is written");
        room.host.will_open(vec![path]);
        assert_eq!(room.fails("open_source", json!({"document": document})), code, "{name}");
    }
    let path = room.file("missing.docx");
    room.host.will_open(vec![path]);
    assert_eq!(room.fails("open_source", json!({"document": document})), "file-missing");
    let bad = json!({"document": document, "name": "x", "edits": [{"path": "no/such", "value": "x"}], "items": []});
    assert_eq!(room.refuses("take_source", bad), "no-such-field");
    let bad = json!({"document": document, "name": "x", "edits": [], "items": [{"list": "purpose", "field": "aim/ka", "texts": ["x"]}]});
    assert_eq!(room.refuses("take_source", bad), "no-such-field");
}

#[test]
fn a_signed_draft_saves_with_its_digest_until_it_changes() {
    let room = Room::new("2026-03-04T05:00:00Z", 37);
    let document = room.pilot();
    let key = room.key("შემმუშავებელი");
    room.sign(&document, &key, "package.zip");
    let (path, _) = saves(&room, &document, "pdf", "ka");
    let embedded = export::pdf::embedded(&fs::read(&path).expect("the file")).expect("it is a PDF");
    assert!(embedded.is_some(), "an unchanged version prints as it was signed");
    room.call(
        "edit",
        json!({"document": document, "path": "purpose/aim/en", "value": "Another aim"}),
    );
    let (path, _) = saves(&room, &document, "pdf", "ka");
    let embedded = export::pdf::embedded(&fs::read(&path).expect("the file")).expect("it is a PDF");
    assert!(embedded.is_none(), "a draft carries no signature");
}

#[test]
fn the_command_writes_the_same_files_and_says_what_they_lack() {
    let desktop = Desktop::new();
    desktop.write(
        "descriptor.json",
        fs::read(super::asset("samples/gis-for-tourism.json")).expect("the pilot"),
    );
    for (format, begins) in [
        ("pdf", "%PDF"),
        ("docx", "PK"),
        ("xlsx", "PK"),
        ("summary", "%PDF"),
        ("recognition", "%PDF"),
    ] {
        for language in ["ka", "en"] {
            let out = format!("{format}.{language}");
            let words = ["export", "descriptor.json", "--as", format, "--out", &out, "--at", AT];
            let said = desktop.nishani_in(language, &words);
            assert_eq!(said.code, 0, "{format}: {}", said.words);
            assert!(
                desktop.read(&out).starts_with(begins.as_bytes()),
                "{format} is a file of its kind"
            );
            assert!(
                said.words.lines().count() > 1,
                "{format}: what it lacks is said: {}",
                said.words
            );
            assert!(said.data.is_empty(), "nothing but words");
            let again = desktop.nishani_in(language, &words);
            assert_eq!(again.code, 2, "nothing is overwritten: {}", again.words);
        }
    }
    let said = desktop.nishani(&["export", "descriptor.json", "--as", "doc", "--out", "x"]);
    assert_eq!(said.code, 2, "{}", said.words);
}
