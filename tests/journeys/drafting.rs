//! What helps a designer while drafting, through the one door: exercises, hours, levels, two languages, pathways.

use serde_json::{Value, json};

use super::room::Room;

const NOW: &str = "2026-03-04T05:00:00Z";

fn draft(room: &Room, document: &str) -> Value {
    room.call("draft", json!({"document": document}))
}

fn depth(room: &Room, document: &str) -> Value {
    draft(room, document)["depth"].clone()
}

fn edit(room: &Room, document: &str, path: &str, value: &str) {
    room.call("edit", json!({"document": document, "path": path, "value": value}));
}

/// The descriptor made from a sample.
fn from_sample(room: &Room, sample: &str) -> String {
    let made = room.call("new_descriptor", json!({"sample": sample}));
    made["document"].as_str().expect("an id").to_owned()
}

#[test]
fn an_exercise_is_marked_wherever_it_shows_and_is_never_signed() {
    let room = Room::new(NOW, 71);
    let real = room.pilot();
    let library = room.call("library", json!({"query": null, "trashed": false}));
    let samples = library["samples"].as_array().expect("samples");
    assert_eq!(samples.len(), 4);
    let key = room.key("შემმუშავებელი");
    for sample in samples {
        let slug = sample["slug"].as_str().expect("a slug");
        let made = room.call("practise", json!({"sample": slug}));
        let document = made["document"].as_str().expect("an id");
        let faults = depth(&room, document)["exercise"]["faults"].clone();
        assert_eq!(
            json!(faults.as_array().expect("faults").len()),
            sample["faults"],
            "{slug}"
        );

        // The mark is nobody's to take away, and a copy has it too.
        let touch = json!({"document": document, "path": "extra/exercise", "value": null});
        assert_eq!(room.refuses("edit", touch), "no-such-field");
        let copy = room.call("copy_descriptor", json!({"document": document}))["document"].clone();
        for exercise in [json!(document), copy] {
            assert_eq!(room.refuses("sign_preview", json!({"document": exercise})), "exercise");
            let ask = json!({"document": exercise, "key": key, "passphrase": super::PASSPHRASE, "note": null});
            assert_eq!(room.fails("sign_package", ask), "exercise");
            for format in ["docx", "xlsx", "summary", "recognition", "letter"] {
                let ask = json!({"document": exercise, "format": format, "language": "ka"});
                assert_eq!(room.fails("save_as", ask), "exercise", "{format}");
            }
        }
        let rows = room.call("library", json!({"query": null, "trashed": false}))["rows"].clone();
        let row = rows.as_array().expect("rows").iter().find(|row| row["id"] == *document);
        assert_eq!(row.expect("its row")["exercise"], true);
    }
    assert_eq!(depth(&room, &real)["exercise"], Value::Null);
    let preview = room.call("sign_preview", json!({"document": real}));
    assert_eq!(preview["blocked"], json!([]));
}

#[test]
fn fewer_credits_say_what_to_cut() {
    let room = Room::new(NOW, 72);
    let document = from_sample(&room, "gis-for-tourism");
    let balance = depth(&room, &document)["balance"].clone();
    assert_eq!((&balance["difference"], &balance["shares"]), (&json!("0"), &json!([])));
    edit(&room, &document, "workload/credits", "4");
    let balance = depth(&room, &document)["balance"].clone();
    assert_eq!(
        (&balance["difference"], &balance["over"], &balance["credits"]),
        (&json!("25"), &json!(true), &json!("5"))
    );
    assert_eq!(balance["shares"].as_array().expect("shares").len(), 7);
    edit(&room, &document, "workload/credits", "4,5");
    assert_eq!(depth(&room, &document)["balance"]["half"], true);
    edit(&room, &document, "workload/hoursPerWeek", "10");
    let calendar = depth(&room, &document)["calendar"].clone();
    assert_eq!(
        (&calendar["sign"], &calendar["difference"], &calendar["needed"]),
        (&json!(-1), &json!("25"), &json!("12.5"))
    );
}

#[test]
fn a_side_is_behind_until_it_is_changed_or_confirmed() {
    let room = Room::new(NOW, 73);
    let document = from_sample(&room, "gis-for-tourism");
    let behind = |room: &Room| {
        let list = depth(room, &document)["behind"].clone();
        let sides = list.as_array().expect("a list").iter();
        sides
            .map(|one| {
                let text = |key: &str| one[key].as_str().expect("text").to_owned();
                format!("{}/{}", text("path"), text("side"))
            })
            .collect::<Vec<_>>()
    };
    assert!(behind(&room).is_empty(), "a sample says the same in both languages");
    edit(&room, &document, "purpose/aim/ka", "სხვა მიზანი.");
    assert_eq!(behind(&room), ["purpose/aim/en"]);
    edit(&room, &document, "purpose/aim/en", "Another aim.");
    assert!(behind(&room).is_empty(), "the translation followed");

    edit(&room, &document, "audience/targetGroup/en", "Guides.");
    assert_eq!(behind(&room), ["audience/targetGroup/ka"]);
    room.call(
        "confirm_side",
        json!({"document": document, "path": "audience/targetGroup/ka"}),
    );
    assert!(behind(&room).is_empty(), "a person said that it still fits");
    room.call("undo", json!({"document": document}));
    assert_eq!(behind(&room), ["audience/targetGroup/ka"], "the confirmation is undone");
    room.call("undo", json!({"document": document}));
    assert!(behind(&room).is_empty(), "the change itself is undone");
    let room = room.reopened();
    assert!(behind(&room).is_empty(), "and so it stays");
    assert_eq!(
        room.refuses(
            "confirm_side",
            json!({"document": document, "path": "workload/credits"})
        ),
        "no-such-field"
    );
}

#[test]
fn outcomes_seem_to_sit_somewhere_and_lists_are_offered() {
    let room = Room::new(NOW, 74);
    let document = from_sample(&room, "computer-network-administration");
    let seats = depth(&room, &document)["seats"].clone();
    assert_eq!(
        seats.as_array().expect("seats").len(),
        6,
        "every outcome has a known verb: {seats}"
    );
    let offered = room.call("vocabulary", Value::Null);
    for (list, least) in [("verbs", 40), ("terms", 100), ("skills", 49), ("tags", 3)] {
        let count = offered[list].as_array().expect("a list").len();
        assert!(count >= least, "{list}: {count}");
    }
}

#[test]
fn credits_of_several_descriptors_add_up_without_counting_twice() {
    let room = Room::new(NOW, 75);
    let gis = from_sample(&room, "gis-for-tourism");
    let goals = |document: &str| room.call("pathway", json!({"document": document}))["goals"].clone();
    let counted = |goals: &Value| {
        let list = goals.as_array().expect("goals").iter();
        list.map(|goal| goal["counted"].as_str().expect("credits").to_owned())
            .collect::<Vec<_>>()
    };
    // The pilot of the first start teaches the same: it gives nothing more.
    let first = goals(&gis);
    assert_eq!(counted(&first), ["5", "5"]);
    assert_eq!(first[0]["whole"], "180");
    assert_eq!(first[0]["steps"][1]["less"], "twice");
    // An exercise takes no part.
    room.call("practise", json!({"sample": "gis-for-tourism"}));
    assert_eq!(goals(&gis), first);
    // Another descriptor that counts in the same program adds its own.
    let network = from_sample(&room, "computer-network-administration");
    let target = "stackability/targets/t-shortcyc";
    edit(
        &room,
        &network,
        &format!("{target}/title/ka"),
        "გეოინფორმატიკის დამატებითი (minor) პროგრამა (ნიმუში)",
    );
    assert_eq!(counted(&goals(&gis)), ["5", "11"]);
}
