//! What the desk tells: of each change in a history, of each step that undo takes back, of files and of their signers.

use serde_json::{Value, json};

use super::room::{Room, text};

const NOW: &str = "2026-03-04T05:00:00Z";

/// What the newest change of a document is called, in both languages.
fn newest(room: &Room, document: &str) -> (String, String) {
    let history = room.call("history", json!({"document": document}));
    let what = &history[0]["what"];
    (text(&what["ka"]), text(&what["en"]))
}

fn edit(room: &Room, document: &str, path: &str, value: Value) {
    room.call("edit", json!({"document": document, "path": path, "value": value}));
}

fn undo_of(view: &Value) -> String {
    text(&view["undo"]["en"])
}

/// The pilot signed in one room and opened for review in another: the package, the review and its first criterion.
fn received(designer: &Room, expert: &Room) -> (std::path::PathBuf, String, String) {
    let key = designer.key("შემმუშავებელი");
    let package = designer.sign(&designer.pilot(), &key, "package.zip");
    let digest = text(&expert.takes(package.clone(), "package")["digest"]);
    let declared = json!({"package": digest, "declared": "none", "role": "expert"});
    let review = text(&expert.call("declare", declared)["review"]);
    let view = expert.call("review", json!({"document": review}));
    let criterion = view["ratings"].as_object().expect("ratings").keys().next().cloned();
    (package, review, criterion.expect("a criterion"))
}

#[test]
fn a_link_is_told_by_the_two_items_that_it_links() {
    let room = Room::new(NOW, 41);
    let document = room.pilot();
    let view = room.call("draft", json!({"document": document}));
    let item = |list: &str, at: usize| text(&view["lists"][list][at]);
    let link = format!(
        "assessments/{}/outcomes/{}",
        item("assessments", 1),
        item("outcomes", 2)
    );

    edit(&room, &document, &link, Value::Null);
    edit(&room, &document, &link, json!(true));
    let linked = ("შეფასება 2, შედეგი 3: დაკავშირდა", "Assessment 2, Outcome 3: linked");
    assert_eq!(newest(&room, &document), (linked.0.to_owned(), linked.1.to_owned()));
    edit(&room, &document, &link, Value::Null);
    let unlinked = (
        "შეფასება 2, შედეგი 3: კავშირი მოიხსნა",
        "Assessment 2, Outcome 3: link removed",
    );
    assert_eq!(newest(&room, &document), (unlinked.0.to_owned(), unlinked.1.to_owned()));
    let view = room.call("draft", json!({"document": document}));
    assert_eq!(undo_of(&view), unlinked.1, "undo says what it would take back");
    room.call("undo", json!({"document": document}));
    assert_eq!(newest(&room, &document).1, "Undone: Assessment 2, Outcome 3");
}

#[test]
fn a_field_of_an_item_is_told_with_its_item() {
    let room = Room::new(NOW, 42);
    let document = room.pilot();
    let view = room.call("draft", json!({"document": document}));
    let activity = format!("activities/{}", text(&view["lists"]["activities"][1]));
    let outcome = format!("outcomes/{}", text(&view["lists"]["outcomes"][2]));

    edit(&room, &document, &format!("{activity}/contactHours"), json!("7"));
    let (ka, en) = newest(&room, &document);
    assert!(
        ka.starts_with("აქტივობა 2: ") && en.starts_with("Activity 2: "),
        "{ka} | {en}"
    );
    edit(
        &room,
        &document,
        &format!("{outcome}/text/en"),
        json!("Explains a map."),
    );
    assert_eq!(newest(&room, &document).1, "Outcome 3", "an outcome is its text");
    room.call("remove_item", json!({"document": document, "item": outcome}));
    assert_eq!(
        newest(&room, &document).1,
        "Taken out: Outcome",
        "what is gone has no number"
    );
}

#[test]
fn a_remark_is_one_step_and_none_before_it_has_words() {
    let (designer, expert) = (Room::new(NOW, 43), Room::new(NOW, 44));
    let (_, review, criterion) = received(&designer, &expert);
    let view = || expert.call("review", json!({"document": review}));
    let remarks = || view()["ratings"][&criterion]["recommendations"].clone();
    let list = format!("ratings/{criterion}/recommendations");
    edit(
        &expert,
        &review,
        &format!("ratings/{criterion}/rating"),
        json!("complies"),
    );
    let before = view()["undo"].clone();

    let add = || text(&expert.call("add_item", json!({"document": review, "list": list}))["item"]);
    let (one, other) = (add(), add());
    assert_eq!(view()["undo"], before, "an empty remark is no step");
    edit(&expert, &review, &format!("{list}/{one}/ka"), Value::Null);
    assert_eq!(view()["undo"], before, "no words are no step either");
    edit(
        &expert,
        &review,
        &format!("{list}/{one}/ka"),
        json!("დაემატოს მაგალითი."),
    );
    edit(
        &expert,
        &review,
        &format!("{list}/{other}/ka"),
        json!("დაემატოს პირობა."),
    );
    edit(&expert, &review, &format!("{list}/{one}/en"), json!("Add an example."));
    let ids: Vec<String> = remarks()
        .as_array()
        .expect("remarks")
        .iter()
        .map(|one| text(&one["id"]))
        .collect();
    assert_eq!(ids, [one, other], "in the order in which they got their words");

    for left in [2, 1, 0] {
        expert.call("undo", json!({"document": review}));
        assert_eq!(
            remarks().as_array().map(Vec::len),
            Some(left),
            "one step takes one text back"
        );
    }
    assert_eq!(view()["ratings"][&criterion]["rating"], "complies");
    for left in [1, 2, 2] {
        expert.call("redo", json!({"document": review}));
        assert_eq!(remarks().as_array().map(Vec::len), Some(left));
    }
    assert_eq!(remarks()[0]["text"]["en"], "Add an example.");
}

#[test]
fn a_file_tells_its_attachments_by_their_titles_and_where_it_lies() {
    let (designer, expert) = (Room::new(NOW, 45), Room::new(NOW, 46));
    let (package, review, _) = received(&designer, &expert);
    let answers = expert.done("verify_path", json!({"path": package}));
    assert_eq!(answers["path"], json!(package), "so that it can be verified again");
    assert_eq!(
        answers["listed"]["yes"],
        Value::Null,
        "a key on no list: it cannot be said"
    );
    assert_eq!(answers["signers"][0]["trusted"], Value::Null);
    expert.host.will_open(vec![package.clone()]);
    assert_eq!(
        expert.done("verify_file", Value::Null)["path"],
        json!(package),
        "a chosen file, too"
    );

    let digest = text(&expert.call("queue", Value::Null)[0]["package"]);
    let envelope = expert.call("envelope", json!({"package": digest}));
    for files in [&answers["contents"], &envelope["files"]] {
        let files = files.as_array().expect("files");
        let (attached, other): (Vec<&Value>, Vec<&Value>) = files
            .iter()
            .partition(|file| text(&file["name"]).starts_with("attachments/"));
        assert!(
            !attached.is_empty() && attached.iter().all(|file| file["kind"]["en"] == "Attachment"),
            "{files:?}"
        );
        assert!(
            attached
                .iter()
                .any(|file| file["title"]["en"] == "Letter from a tour operator (sample)"),
            "{files:?}"
        );
        assert!(
            other.iter().all(|file| file["kind"] == json!({})),
            "their names say what they are: {files:?}"
        );
    }

    let view = expert.call("review", json!({"document": review}));
    let short = text(&view["digest"]);
    let groups: Vec<&str> = short.split(' ').collect();
    let is_hex = |group: &&str| group.len() == 4 && group.bytes().all(|byte| byte.is_ascii_hexdigit());
    assert!(groups.len() == 4 && groups.iter().all(is_hex), "as on paper: {short}");
    assert!(text(&answers["intact"]["detail"]["ka"]).contains(&short), "{answers}");
}

#[test]
fn a_backup_that_is_not_there_is_refused_with_what_to_do() {
    let room = Room::new(NOW, 47);
    assert_eq!(room.fails("restore_backup", json!({"id": "none-yet"})), "no-backup");
}
