//! A workshop by another pack than the shipped one: its plan, kit, page, papers and results use that one.

use std::fs;

use serde_json::{Value, json};
use workshop::{Slip, code};

use crate::exports::text::{squeezed, text_of};

use super::super::pinned::{REWORDED, older, trusts};
use super::super::room::text;
use super::{Day, first};

/// What the older pack says of the criterion that was reworded since.
const SAYS: &str = "Title and aim agree";

#[test]
fn a_workshop_is_held_by_the_pack_that_was_chosen() {
    let older = older();
    let day = Day::planned();
    let shipped = day.view()["pack"].clone();
    let choose = |digest: &Value| json!({"document": day.document, "digest": digest});
    let unknown = json!("sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    assert_eq!(day.room.refuses("workshop_pack", choose(&unknown)), "document-missing");

    trusts(&day.room, &older.list);
    day.room.takes(older.pack.clone(), "pack");
    let packs = day.room.call("packs", Value::Null);
    assert_eq!(packs.as_array().map(Vec::len), Some(2), "{packs}");
    let other = packs[1]["digest"].clone();
    for round in 0..2 {
        let id = text(&day.view()["rounds"][round]["id"]);
        day.edit(&format!("rounds/{id}/criteria/{REWORDED}"), json!(true));
    }
    day.kit("before");
    day.room.call("workshop_pack", choose(&other));
    let view = day.view();
    assert_eq!(
        (&view["pack"]["version"], &view["kitStale"], &view["undo"]),
        (&json!("2025.1"), &json!(true), &json!(true)),
        "the sticks hold the plan by another pack, and the choice is a change like every other"
    );
    day.ask("undo");
    assert_eq!(day.view()["pack"], shipped);
    day.ask("redo");
    let faults = day.ask("workshop_faults");
    assert!(faults.as_array().is_some_and(|faults| !faults.is_empty()));

    // The kit: the page, the papers and the signed plan.
    let key = day.room.key("წამყვანი");
    let place = day.room.file("stick");
    day.room.host.will_save(place.clone());
    let ask = json!({"document": day.document, "sticks": 1, "key": key, "passphrase": super::super::PASSPHRASE});
    let kit = day.room.done("write_kit", ask);
    assert_eq!(kit["sticks"][0]["failure"], Value::Null, "{kit}");
    let page = fs::read_to_string(place.join("index.html")).expect("the page");
    assert!(
        page.contains(&format!("\"{SAYS}\"")),
        "participants read the older words"
    );
    let zip = super::super::names(&place)
        .into_iter()
        .find(|name| name.ends_with(".zip"))
        .expect("a signed plan");
    let verified = day.room.done("verify_path", json!({"path": place.join(&zip)}));
    assert_eq!(verified["intact"]["yes"], true, "{verified}");
    let bag = parcel::open(&fs::read(place.join(&zip)).expect("the plan")).expect("a bag");
    let body: Value = serde_json::from_slice(bag.file("pack.json").expect("its pack")).expect("JSON");
    assert_eq!(body["pack"]["version"], "2025.1");
    let papers: Vec<String> = super::super::names(&place)
        .into_iter()
        .filter(|name| name.ends_with(".en.pdf"))
        .collect();
    let said = squeezed(SAYS);
    let says = |name: &String| text_of(&fs::read(place.join(name)).expect("a paper")).contains(&said);
    assert!(
        papers.iter().any(says),
        "and so does whoever scores on paper: {papers:?}"
    );

    // The room, what it is shown, and the results.
    day.round("start_round", 1);
    assert_eq!(
        day.room.refuses("workshop_pack", choose(&shipped["digest"])),
        "workshop-begun"
    );
    for seat in 1..=2 {
        let mut sheet = day.sheet(1, 1, seat, first(1, seat));
        sheet.ratings.push(sheet.ratings[0]);
        let taken = day.types("code", 1, &code::encode(&Slip::Sheet(sheet)));
        assert_eq!(taken["taken"], "counted", "{taken}");
    }
    day.round("close_round", 1);
    for command in ["workshop_results", "workshop_trend"] {
        let args = if command == "workshop_trend" {
            Value::Null
        } else {
            json!({"document": day.document})
        };
        let said = day.room.call(command, args);
        assert!(said.to_string().contains(SAYS), "{command}: {said}");
    }
    let room = day.room.reopened();
    let view = room.call("workshop", json!({"document": day.document}));
    assert_eq!(view["pack"]["digest"], other);
}
