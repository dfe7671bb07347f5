//! The expert alone, before anything is sent: hints, notes, phrases, the plan of the day, the own consistency. What only
//! the person sees is in no file that leaves; the steps here are walked by `desks`.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::room::{Room, text};
use crate::exports::text::{squeezed, text_of};

/// What nobody else may ever see. Each is a text that stands nowhere else.
const OWN: [&str; 6] = [
    "ჩემთვის: აქ ეჭვი მეპარება 4711",
    "ჩემი საყვარელი ფრაზა ოთხმოცდარვა",
    "ვასო სანიმუშოძე",
    "vaso@private-college.example",
    "ჩემი ძველი კოლეჯი",
    "My former private college",
];

const QUESTION: &str = "როდის დამტკიცდა ეს სასწავლო გეგმა?";

fn edit(room: &Room, document: &str, path: &str, value: Value) {
    room.call("edit", json!({"document": document, "path": path, "value": value}));
}

fn plan(room: &Room) -> Value {
    room.call("plan", json!({"order": null}))
}

/// The envelope says what it has in common with the profile, and why; nothing of the content.
pub(super) fn is_hinted_at(room: &Room, package: &str) {
    let envelope = || room.call("envelope", json!({"package": package}));
    assert_eq!(envelope()["hints"], json!([]), "nothing is known yet");
    let institution = text(&envelope()["institution"]["en"]);
    let profile = json!({
        "names": ["ნინო  ვინმე ", ""],
        "institutions": [
            {"name": institution.to_uppercase(), "until": 2024},
            {"name": OWN[4], "until": null},
            {"name": OWN[5], "until": 1},
        ],
        "emails": ["nino@mail.example.org", OWN[3]],
        "people": [OWN[2]],
        "phrases": [{"ka": OWN[1]}, {"ka": " ", "en": ""}],
    });
    let kept = room.call("save_profile", profile);
    assert_eq!(kept["names"], json!(["ნინო ვინმე"]), "blanks are no names");
    assert_eq!(kept["phrases"], json!([{"ka": OWN[1]}]));
    assert_eq!(kept["institutions"][2]["until"], Value::Null, "that is no year");
    assert_eq!(room.call("profile", Value::Null), kept);
    let hints = envelope()["hints"].clone();
    let kinds: Vec<&str> = hints
        .as_array()
        .expect("hints")
        .iter()
        .filter_map(|hint| hint["kind"].as_str())
        .collect();
    assert_eq!(kinds, ["institution-past", "mail-domain"], "{hints}");
    let why = text(&hints[0]["why"]["ka"]);
    assert!(
        why.contains("2024") && text(&hints[1]["why"]["en"]).contains("example.org"),
        "{hints}"
    );
    assert_eq!(plan(room)["pace"], Value::Null, "no pace before there is data");
}

/// Writes what only the person sees under each criterion, and a question that travels.
pub(super) fn keeps_to_oneself(room: &Room, review: &str) {
    let view = room.call("review", json!({"document": review}));
    let criteria: Vec<&String> = view["ratings"].as_object().expect("ratings").keys().collect();
    for criterion in &criteria {
        edit(room, review, &format!("ratings/{criterion}/private"), json!(OWN[0]));
    }
    let first = criteria[0];
    edit(
        room,
        review,
        &format!("ratings/{first}/questions/r-aaaaaaaa/ka"),
        json!(QUESTION),
    );
    edit(
        room,
        review,
        &format!("ratings/{first}/confidence"),
        json!("outside-my-field"),
    );
    let view = room.call("review", json!({"document": review}));
    let rating = &view["ratings"][first];
    assert_eq!(
        (
            &rating["private"],
            &rating["questions"][0]["text"]["ka"],
            &rating["confidence"]
        ),
        (&json!(OWN[0]), &json!(QUESTION), &json!("outside-my-field"))
    );
    let place =
        json!({"route": format!("/review/{review}/{first}"), "focus": format!("ratings/{first}/private"), "caret": 7});
    room.call("place", place.clone());
    assert_eq!(
        room.call("start", Value::Null)["place"],
        place,
        "one comes back to the same letter"
    );
    room.host.set_now("2026-03-05T05:08:00Z".parse().expect("a time"));
}

/// Nothing of that is in the signed review, its pages, or the page that is printed before.
pub(super) fn takes_nothing_along(room: &Room, review: &str, signed: &Path) {
    let printed = room.file("printed.pdf");
    room.host.will_save(printed.clone());
    room.done("print_document", json!({"document": review, "language": "ka"}));
    assert_eq!(
        room.fails("save_copy", json!({"document": review})),
        "document-missing",
        "a review has no working copy"
    );

    let bytes = fs::read(signed).expect("the review");
    let bag = parcel::open(&bytes).expect("it opens");
    let page = fs::read(printed).expect("the page");
    let pages = [&bag.files["report.ka.pdf"], &bag.files["report.en.pdf"], &page];
    for (at, page) in pages.iter().enumerate() {
        assert!(
            text_of(page).contains(&squeezed(QUESTION)),
            "the question is on page {at}"
        );
    }
    let said = String::from_utf8_lossy(&bag.files["review.vc.json"]);
    assert!(said.contains(QUESTION) && said.contains("outside-my-field"), "{said}");
    assert!(!said.contains("private"), "not even an empty place for it");

    let mut all: Vec<Vec<u8>> = vec![bytes.clone()];
    for page in pages {
        let mut pdf = lopdf::Document::load_mem(page).expect("it is a PDF");
        all.push(text_of(page).into_bytes());
        pdf.decompress();
        let mut open = Vec::new();
        pdf.save_to(&mut open).expect("it is written");
        all.push(open);
    }
    for own in OWN {
        let utf16: Vec<u8> = own.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for form in [own.as_bytes(), squeezed(own).as_bytes(), &utf16] {
            for (at, bytes) in all.iter().enumerate() {
                assert!(
                    !bytes.windows(form.len()).any(|part| part == form),
                    "„{own}“ stays here, and is in file {at}"
                );
            }
        }
    }
}

/// A second package: its time is estimated, the last change of the day is undone wherever it was, and one criterion
/// shows side by side.
pub(super) fn has_a_second_package(room: &Room) {
    let queue = room.call("queue", Value::Null);
    let row = |state: &str| {
        let mut rows = queue.as_array().expect("rows").iter();
        rows.find(|row| row["state"] == state).expect("a package").clone()
    };
    let (waiting, signed) = (text(&row("waiting")["package"]), text(&row("signed")["review"]));
    let ask = json!({"package": waiting, "declared": "none", "role": "expert"});
    let review = text(&room.call("declare", ask)["review"]);
    assert_eq!(
        plan(room)["last"],
        Value::Null,
        "a declaration and a signed review stay"
    );
    let view = room.call("review", json!({"document": review}));
    let criteria: Vec<&String> = view["ratings"].as_object().expect("ratings").keys().collect();
    for (minute, criterion) in criteria.iter().enumerate() {
        let now = format!("2026-03-05T06:{minute:02}:00Z");
        room.host.set_now(now.parse().expect("a time"));
        assert_eq!(plan(room)["pace"], Value::Null, "one finished package says too little");
        edit(room, &review, &format!("ratings/{criterion}/rating"), json!("complies"));
    }
    let pace = plan(room)["pace"].clone();
    assert_eq!(pace["packages"], 2, "{pace}");
    let last = plan(room)["last"].clone();
    assert_eq!(last["document"], json!(review));
    assert_eq!(
        text(&last["route"]),
        format!("/review/{review}/{}", criteria.last().expect("some")),
        "{last}"
    );
    assert!(
        last["title"]["ka"].is_string() && last["what"]["ka"].is_string(),
        "{last}"
    );
    room.call("undo", json!({"document": last["document"]}));
    let after = plan(room);
    assert_eq!(after["pace"], Value::Null, "the package is not finished any more");
    assert_ne!(after["last"]["route"], last["route"], "the change before it comes next");

    let sized = room.call("plan", json!({"order": "size"}));
    let words: Vec<u64> = sized["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .filter_map(|row| row["words"].as_u64())
        .collect();
    assert!(words.len() == 2 && words.is_sorted() && words[0] > 300, "{words:?}");
    assert_eq!(plan(room)["order"], "size", "the order is kept");

    let strip = room.call("consistency", json!({"criterion": criteria[0]}));
    let ratings: Vec<&str> = strip["cells"]
        .as_array()
        .expect("cells")
        .iter()
        .filter_map(|cell| cell["rating"].as_str())
        .collect();
    assert_eq!(ratings, ["substantially-complies", "complies"]);
    assert_eq!(
        (&strip["cells"][0]["review"], &strip["drift"]),
        (&json!(signed), &Value::Null)
    );
    assert!(strip["cells"][0]["evidence"][0]["exact"].is_string(), "{strip}");
    assert_eq!(room.refuses("consistency", json!({"criterion": "x"})), "no-such-field");
}

#[test]
fn whoever_does_not_assess_by_profession_reads_plain_words_first() {
    let room = Room::new("2026-03-05T05:00:00Z", 5);
    fs::write(room.file("package.zip"), &super::bad_input::demo()["package.zip"]).expect("the package");
    let package = text(&room.takes(room.file("package.zip"), "package")["digest"]);
    for role in ["employer", "student", "international", "expert"] {
        let ask = json!({"package": package, "declared": "none", "role": role});
        let review = text(&room.call("declare", ask)["review"]);
        let view = room.call("review", json!({"document": review}));
        assert_eq!(view["role"], role);
        let plain = view["plain"].as_object().expect("by criterion");
        let rated = view["ratings"].as_object().expect("ratings");
        let expected = if matches!(role, "employer" | "student") {
            rated.len()
        } else {
            0
        };
        assert_eq!(plain.len(), expected, "{role}");
        assert!(plain.keys().all(|criterion| rated.contains_key(criterion)), "{role}");
    }
}
