//! Two colleagues with one descriptor: working copies go back and forth, comments and names travel, nothing is lost.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::room::{Room, text};

pub(super) const TITLE: &str = "identification/title/en";
const AIM_KA: &str = "purpose/aim/ka";
const AIM_EN: &str = "purpose/aim/en";

pub(super) fn edit(room: &Room, document: &str, path: &str, value: &str) {
    room.call("edit", json!({"document": document, "path": path, "value": value}));
}

pub(super) fn fields(room: &Room, document: &str) -> Value {
    room.call("draft", json!({"document": document}))["fields"].clone()
}

/// Saves a working copy of a document.
pub(super) fn copy(room: &Room, document: &str, name: &str) -> PathBuf {
    let path = room.file(name);
    room.host.will_save(path.clone());
    let written = room.done("save_copy", json!({"document": document}));
    assert_eq!(written["identical"], true, "it was read back: {written}");
    path
}

/// Two desks; the second has taken in a copy of the first one's pilot.
pub(super) fn colleagues() -> (Room, Room, String) {
    let nino = Room::new("2026-03-04T05:00:00Z", 1);
    nino.call("settings", json!({"author": "ნინო"}));
    let gia = Room::new("2026-03-04T06:00:00Z", 2);
    gia.call("settings", json!({"author": "გია"}));
    let document = nino.pilot();
    edit(&nino, &document, AIM_EN, "Nino’s first aim.");
    let row = gia.takes(copy(&nino, &document, "gis.copy.zip"), "adopted");
    assert_eq!(row["route"], format!("/draft/{document}"));
    assert_eq!(fields(&gia, &document), fields(&nino, &document), "the copy is whole");
    (nino, gia, document)
}

pub(super) fn merge(from: &Room, to: &Room, document: &str) -> Value {
    to.takes(copy(from, document, "back.copy.zip"), "merged")
}

#[test]
fn a_working_copy_goes_back_and_forth_and_both_words_stand_until_a_person_chooses() {
    let (nino, gia, document) = colleagues();
    let names: Vec<_> = nino.host.asked().into_iter().map(|ask| format!("{ask:?}")).collect();
    assert!(names.join(" ").contains("gis-for-tourism.copy.zip"), "{names:?}");
    edit(&nino, &document, AIM_KA, "ნინოს მიზანი.");
    edit(&gia, &document, AIM_KA, "გიას მიზანი.");
    edit(&gia, &document, AIM_EN, "Gia’s aim.");
    edit(&gia, &document, TITLE, "GIS for Mountain Tourism");
    let row = merge(&gia, &nino, &document);
    let said = text(&row["what"]["en"]);
    assert_eq!(said, "2 fields merged, 1 needs you.");
    assert_eq!(row["route"], format!("/draft/{document}/merge"));
    assert_eq!(
        fields(&nino, &document)[TITLE],
        "GIS for Mountain Tourism",
        "one side changed it"
    );

    let nino = nino.reopened();
    let view = nino.call("merge", json!({"document": document}));
    let open = view["fields"].as_array().expect("fields");
    assert_eq!(open.len(), 1, "ka and en apart: {view}");
    assert_eq!((&open[0]["path"], &open[0]["language"]), (&json!(AIM_KA), &json!("ka")));
    let values = open[0]["values"].as_array().expect("values");
    let who: BTreeMap<String, String> = values
        .iter()
        .map(|value| (text(&value["who"]), text(&value["value"])))
        .collect();
    assert_eq!(who["ნინო"], "ნინოს მიზანი.", "each value knows its author: {who:?}");
    assert_eq!(who["გია"], "გიას მიზანი.");
    assert!(values.iter().any(|value| value["own"] == true), "one is mine: {view}");
    nino.takes(nino.file("gis.copy.zip"), "copy-known");

    // A third text; it is taken back, and then chosen again and travels.
    let ask = json!({"document": document, "path": AIM_KA, "value": "საერთო მიზანი."});
    nino.call("resolve", ask.clone());
    assert_eq!(nino.call("merge", json!({"document": document}))["fields"], json!([]));
    nino.call("undo", json!({"document": document}));
    let again = nino.call("merge", json!({"document": document}));
    assert_eq!(
        again["fields"].as_array().map(Vec::len),
        Some(1),
        "undone: both stand again"
    );
    nino.call("resolve", ask);
    merge(&nino, &gia, &document);
    assert_eq!(fields(&gia, &document), fields(&nino, &document), "both show the same");
    assert_eq!(gia.call("merge", json!({"document": document}))["fields"], json!([]));
}

#[test]
fn the_value_that_is_shown_can_be_chosen_too() {
    let (nino, gia, document) = colleagues();
    edit(&nino, &document, TITLE, "One");
    edit(&gia, &document, TITLE, "Two");
    merge(&gia, &nino, &document);
    let shown = fields(&nino, &document)[TITLE].clone();
    edit(&nino, &document, TITLE, shown.as_str().expect("a text"));
    let open = |room: &Room| {
        room.call("merge", json!({"document": document}))["fields"]
            .as_array()
            .map(Vec::len)
    };
    assert_eq!(open(&nino), Some(1), "leaving the field as it is chooses nothing");
    edit(&nino, &document, TITLE, "Three");
    assert_eq!(open(&nino), Some(1), "nor does writing on while two stand there");
    nino.call(
        "resolve",
        json!({"document": document, "path": TITLE, "value": "Three"}),
    );
    assert_eq!(open(&nino), Some(0), "a person chose");
    assert_eq!(fields(&nino, &document)[TITLE], "Three");
}

#[test]
fn history_names_both_people_and_a_colleagues_step_is_compared_and_brought_back() {
    let (nino, gia, document) = colleagues();
    edit(&gia, &document, TITLE, "Gia’s first title");
    edit(&gia, &document, TITLE, "Gia’s second title");
    edit(&nino, &document, AIM_EN, "Nino’s second aim.");
    merge(&gia, &nino, &document);
    let history = nino.call("history", json!({"document": document}));
    let rows = history.as_array().expect("rows");
    assert_eq!(
        (&rows[0]["kind"], &rows[0]["who"]),
        (&json!("merge"), &json!("ნინო")),
        "{}",
        rows[0]
    );
    assert!(
        text(&rows[0]["what"]["en"]).contains("გია"),
        "whose changes came: {}",
        rows[0]
    );
    let steps = rows[0]["steps"].as_array().expect("steps");
    assert_eq!(steps.len(), 2, "{}", rows[0]);
    assert!(steps.iter().all(|step| step["who"] == "გია"));
    assert_eq!(rows[1]["who"], "ნინო");

    let life = nino.call(
        "field_history",
        json!({"document": document, "path": "identification/title"}),
    );
    let written: Vec<(String, String)> = life
        .as_array()
        .expect("steps")
        .iter()
        .filter(|step| step["language"] == "en")
        .map(|step| (text(&step["who"]), text(&step["text"]["en"])))
        .collect();
    assert_eq!(
        written[0],
        ("გია".to_owned(), "Gia’s second title".to_owned()),
        "{written:?}"
    );
    assert_eq!(written[1], ("გია".to_owned(), "Gia’s first title".to_owned()));

    // Field by field, word by word, between a step of hers and now.
    let ask = json!({"document": document, "from": steps[1]["point"], "to": rows[0]["point"]});
    let compared = nino.call("compare", ask);
    let fields_of: Vec<String> = compared["fields"]
        .as_array()
        .expect("fields")
        .iter()
        .map(|one| text(&one["path"]))
        .collect();
    assert_eq!(fields_of, [TITLE, AIM_EN], "in the order of the template");
    assert_eq!(
        compared["fields"][0]["marks"],
        json!([
            {"kind": "same", "text": "Gia’s "},
            {"kind": "gone", "text": "first"},
            {"kind": "came", "text": "second"},
            {"kind": "same", "text": " title"},
        ])
    );
    nino.call("restore_to", json!({"document": document, "point": steps[1]["point"]}));
    let back = fields(&nino, &document);
    assert_eq!(
        (&back[TITLE], &back[AIM_EN]),
        (&json!("Gia’s first title"), &json!("Nino’s first aim."))
    );
    nino.call("undo", json!({"document": document}));
    assert_eq!(
        fields(&nino, &document)[AIM_EN],
        "Nino’s second aim.",
        "restoring is itself undone"
    );
    for point in ["0", "9999", "x", &"0".repeat(64)] {
        let ask = json!({"document": document, "from": point, "to": rows[0]["point"]});
        assert_eq!(nino.refuses("compare", ask), "document-missing", "{point}");
    }
}

#[test]
fn items_that_came_went_and_moved_are_told_as_such() {
    let (nino, _, document) = colleagues();
    let before = nino.call("history", json!({"document": document}))[0]["point"].clone();
    let lists = nino.call("draft", json!({"document": document}))["lists"].clone();
    let ids: Vec<String> = lists["outcomes"].as_array().expect("ids").iter().map(text).collect();
    nino.call(
        "remove_item",
        json!({"document": document, "item": format!("outcomes/{}", ids[0])}),
    );
    let last = ids.last().expect("outcomes");
    nino.call(
        "move_item",
        json!({"document": document, "item": format!("outcomes/{last}"), "to": 0}),
    );
    let after = nino.call("history", json!({"document": document}))[0]["point"].clone();
    let compared = nino.call("compare", json!({"document": document, "from": before, "to": after}));
    let kinds: Vec<(String, String)> = compared["fields"]
        .as_array()
        .expect("fields")
        .iter()
        .map(|one| (text(&one["kind"]), text(&one["path"])))
        .collect();
    assert!(
        kinds.contains(&("taken-out".to_owned(), format!("outcomes/{}/removed", ids[0]))),
        "{kinds:?}"
    );
    assert!(
        kinds.contains(&("moved".to_owned(), format!("outcomes/{last}/order"))),
        "{kinds:?}"
    );
    let gone = compared["fields"]
        .as_array()
        .expect("fields")
        .iter()
        .find(|one| one["kind"] == "taken-out");
    assert!(
        gone.expect("it went")["before"]["ka"].is_string(),
        "with its words: {compared}"
    );
}

#[test]
fn an_item_that_one_took_out_and_the_other_wrote_in_stays() {
    let (nino, gia, document) = colleagues();
    let lists = nino.call("draft", json!({"document": document}))["lists"].clone();
    let item = format!("outcomes/{}", text(&lists["outcomes"][0]));
    nino.call("remove_item", json!({"document": document, "item": item}));
    edit(&gia, &document, &format!("{item}/text/en"), "Gia’s words");
    merge(&gia, &nino, &document);
    merge(&nino, &gia, &document);
    for room in [&nino, &gia] {
        assert_eq!(
            fields(room, &document)[format!("{item}/text/en")],
            "Gia’s words",
            "no word is lost"
        );
    }
    assert_eq!(fields(&nino, &document), fields(&gia, &document));
}

/// Two windows on one field: whoever writes without having seen the other's word loses nothing.
#[test]
fn a_stale_window_never_writes_over_another_ones_words() {
    let room = Room::new("2026-03-04T05:00:00Z", 10);
    let document = room.pilot();
    let seen = fields(&room, &document)[TITLE].clone();
    let write = |value: &str, seen: &Value| {
        let ask = json!({"document": document, "path": TITLE, "value": value, "seen": {"value": seen}});
        room.call("edit", ask);
    };
    write("from the first window", &seen);
    write("from the second window", &seen);
    let view = room.call("merge", json!({"document": document}));
    let values: Vec<String> = view["fields"][0]["values"]
        .as_array()
        .expect("values")
        .iter()
        .map(|one| text(&one["value"]))
        .collect();
    assert_eq!(
        values,
        ["from the second window", "from the first window"],
        "both are kept"
    );
    room.call(
        "resolve",
        json!({"document": document, "path": TITLE, "value": values[1]}),
    );
    write("and on", &json!("from the first window"));
    assert_eq!(
        room.call("merge", json!({"document": document}))["fields"],
        json!([]),
        "who saw it writes on"
    );
    assert_eq!(fields(&room, &document)[TITLE], "and on");
}
