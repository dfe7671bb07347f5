//! A facilitator's day with twenty-five people: plan, kit, two rounds of silent scoring by codes, paper, files and the
//! room's network, the reveal, what criteria mean, and the wipe.

mod by_pack;
mod collecting;
mod from_paper;
mod installing;
mod partaking;
mod revealing;
mod staying;
mod trashing;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use review::Rating;
use serde_json::{Value, json};
use workshop::{Seat, Sheet, Slip, code, tag};

use super::room::{Room, text};
use collecting::{closes, collects};
use revealing::{again, agrees, reveals};

const CRITERIA: [&str; 5] = [
    "learning-outcomes.observable",
    "credit-workload.hours-match-credits",
    "assessment.every-outcome-assessed",
    "assessment.identity",
    "relevance.need",
];

/// What a participant wrote, to be searched for in every byte of the computer.
const ARGUMENT: &str = "ჩემი აზრით, მესამე შედეგს არავინ ამოწმებს ZQ7-არგუმენტი";

/// What the facilitator thinks, which no stick may hold.
const REASON: &str = "ბოლო შედეგს არც ერთი შეფასება არ ამოწმებს ZQ7-მიზეზი";

const LEVELS: [Rating; 4] = [
    Rating::DoesNotComply,
    Rating::PartiallyComplies,
    Rating::SubstantiallyComplies,
    Rating::Complies,
];

struct Day {
    room: Room,
    document: String,
}

impl Day {
    /// A workshop with a good case and one with three faults, two rounds, and a reference for the second case.
    fn planned() -> Day {
        let room = Room::new("2026-11-21T05:00:00Z", 5);
        let document = text(&room.call("new_workshop", Value::Null)["document"]);
        let day = Day { room, document };
        day.edit("title/ka", json!("შემფასებელთა კალიბრაცია"));
        day.edit("title/en", json!("Calibration of reviewers"));
        let good = day.case(json!({"descriptor": day.room.pilot(), "faults": []}));
        let faulty = day.case(json!({
            "sample": "computer-network-administration",
            "faults": ["orphan-outcome", "hours-miss-credits", "no-identity-check"],
        }));
        let second = day
            .room
            .call("add_item", json!({"document": day.document, "list": "rounds"}));
        let second = text(&second["item"]);
        let first = text(&day.view()["rounds"][0]["id"]);
        for (round, case) in [(&first, &good), (&second, &faulty)] {
            day.edit(&format!("rounds/{round}/case"), json!(case));
            day.edit(&format!("rounds/{round}/minutes"), json!(15));
            for criterion in CRITERIA {
                day.edit(&format!("rounds/{round}/criteria/{criterion}"), json!(true));
            }
        }
        let reference = format!("reference/{faulty}/assessment.every-outcome-assessed");
        day.edit(&format!("{reference}/rating"), json!("does-not-comply"));
        day.edit(&format!("{reference}/reasons/ka"), json!(REASON));
        day
    }

    fn edit(&self, path: &str, value: Value) {
        let ask = json!({"document": self.document, "path": path, "value": value});
        self.room.call("edit", ask);
    }

    fn case(&self, ask: Value) -> String {
        let mut ask = ask;
        ask["document"] = json!(self.document);
        text(&self.room.call("workshop_add_case", ask)["item"])
    }

    fn ask(&self, command: &str) -> Value {
        self.room.call(command, json!({"document": self.document}))
    }

    fn view(&self) -> Value {
        self.ask("workshop")
    }

    fn round(&self, command: &str, round: u32) -> Value {
        self.room
            .call(command, json!({"document": self.document, "round": round}))
    }

    fn stage(&self, step: &str) -> Value {
        let ask = json!({"document": self.document, "step": step});
        self.room.call("workshop_stage", ask)
    }

    fn types(&self, way: &str, round: u32, typed: &str) -> Value {
        let ask = json!({"document": self.document, "way": way, "round": round, "typed": typed});
        let taken = self.room.call("take_sheet", ask);
        for side in ["ka", "en"] {
            let words = taken["words"][side].as_str().unwrap_or_default();
            assert!(!words.is_empty() && !words.contains('⟨'), "{typed}: {taken}");
        }
        taken
    }

    fn collected(&self, round: usize) -> Value {
        self.ask("workshop_room")["rounds"][round - 1]["collected"].clone()
    }

    fn sheet(&self, round: u8, table: u8, seat: u8, marks: [usize; 5]) -> Sheet {
        Sheet {
            tag: tag(&self.document),
            round,
            seat: Seat { table, seat },
            ratings: marks.iter().map(|mark| LEVELS.get(mark - 1).copied()).collect(),
            arguments: BTreeMap::new(),
        }
    }
}

/// The room of twenty-five.
fn seats() -> impl Iterator<Item = (u8, u8)> {
    (1..=5).flat_map(|table| (1..=5).map(move |seat| (table, seat)))
}

/// In the first round two camps stand at the second criterion, and table five is far away at the fifth.
fn first(table: u8, seat: u8) -> [usize; 5] {
    let camp = if (table + seat).is_multiple_of(2) { 4 } else { 1 };
    [
        4,
        camp,
        3,
        if seat == 1 { 2 } else { 3 },
        if table == 5 { 1 } else { 4 },
    ]
}

/// In the second round nearly everybody agrees.
fn second(table: u8, seat: u8) -> [usize; 5] {
    [4, if (table, seat) == (1, 1) { 2 } else { 1 }, 1, 2, 4]
}

#[test]
fn a_workshop_of_twenty_five_is_collected_whole_and_wiped_without_a_trace() {
    let day = Day::planned();
    hands_out(&day);
    collects(&day);
    closes(&day);
    reveals(&day);
    again(&day);
    agrees(&day);
    wipes(day);
}

/// Two sticks, one after another, and one place that cannot be written.
fn hands_out(day: &Day) {
    let view = day.view();
    assert_eq!(view["blocked"], json!([]), "{view}");
    assert_eq!(view["cases"][1]["unfit"], json!([]), "every fault fits the pilot");
    let key = day.room.key("წამყვანი");
    let places = [
        day.room.file("stick-1"),
        day.room.file("no-folder"),
        day.room.file("stick-2"),
    ];
    fs::write(&places[1], b"a file is here").expect("a file");
    for place in &places {
        day.room.host.will_save(place.clone());
    }
    let ask = json!({"document": day.document, "sticks": 3, "key": key, "passphrase": super::PASSPHRASE});
    let sticks = day.room.done("write_kit", ask)["sticks"].clone();
    assert_eq!(sticks.as_array().map(Vec::len), Some(3));
    assert!(sticks[1]["failure"]["code"].is_string(), "{}", sticks[1]);
    for (stick, place) in [(&sticks[0], &places[0]), (&sticks[2], &places[2])] {
        assert_eq!(stick["failure"], Value::Null, "{stick}");
        let names: Vec<String> = super::names(place);
        for wanted in ["README.txt", "index.html"] {
            assert!(names.iter().any(|name| name == wanted), "{wanted}: {names:?}");
        }
        assert_eq!(
            names.iter().filter(|name| name.ends_with(".zip")).count(),
            1,
            "the signed plan: {names:?}"
        );
        for file in stick["files"].as_array().expect("files") {
            assert_eq!(file["identical"], true);
        }
    }
    let zip = super::names(&places[0])
        .into_iter()
        .find(|name| name.ends_with(".zip"))
        .expect("a plan");
    let path = places[0].join(&zip);
    let verified = day.room.done("verify_path", json!({"path": path}));
    assert_eq!(
        (&verified["kind"], &verified["intact"]["yes"]),
        (&json!("workshop"), &json!(true)),
        "{verified}"
    );
    // One changed byte is a changed plan.
    let mut bytes = fs::read(&path).expect("the plan");
    let place = bytes.len() / 2;
    bytes[place] ^= 1;
    let changed = day.room.file("changed.zip");
    fs::write(&changed, bytes).expect("a file");
    let verified = day.room.done("verify_path", json!({"path": changed}));
    assert_eq!(verified["verdict"], "changed", "{verified}");
    for name in super::names(&places[0]) {
        let bytes = fs::read(places[0].join(&name)).expect("a file of the kit");
        assert!(!holds(&bytes, REASON), "{name} holds what the facilitator thinks");
        assert!(!holds(&bytes, "gis@example.org"), "{name} holds an address of a person");
    }
    let html = fs::read_to_string(places[0].join("index.html")).expect("the page");
    assert!(
        html.contains("<script type=\"application/json\" id=\"data\">"),
        "the page has its data"
    );
    let view = day.view();
    assert_eq!((&view["kit"].is_string(), &view["kitStale"]), (&true, &json!(false)));
    day.edit("seats", json!(4));
    assert_eq!(day.view()["kitStale"], true, "the sticks hold another plan now");
    // The kit of the changed plan replaces the older one; without a key it has no signed plan, so the older one goes.
    day.room.host.will_save(places[0].clone());
    let again = day
        .room
        .done("write_kit", json!({"document": day.document, "sticks": 1}));
    assert_eq!(again["sticks"][0]["failure"], Value::Null, "{again}");
    let names = super::names(&places[0]);
    assert!(!names.iter().any(|name| name.ends_with(".zip")), "{names:?}");
    assert_eq!(day.view()["kitStale"], false);
    // Somebody's own page is not replaced.
    let other = day.room.file("holiday");
    fs::create_dir(&other).expect("a folder");
    fs::write(other.join("index.html"), "photos").expect("a page");
    day.room.host.will_save(other.clone());
    let refused = day
        .room
        .done("write_kit", json!({"document": day.document, "sticks": 1}));
    assert_eq!(refused["sticks"][0]["failure"]["code"], "file-exists", "{refused}");
    assert_eq!(super::names(&other), ["index.html"], "and nothing is written beside it");
    day.edit("seats", json!(5));
}

/// After the wipe nothing of a participant is in any byte, and the results stand.
fn wipes(day: Day) {
    let store = day.room.file("store");
    assert_eq!(
        holding(&store, ARGUMENT).len(),
        1,
        "what a participant wrote lies in one file"
    );
    day.room.done("backup_now", Value::Null);
    assert_eq!(holding(&store, ARGUMENT).len(), 1, "and in no backup");
    let before = day.ask("workshop_results");
    day.ask("wipe_workshop");
    assert_eq!(holding(&store, ARGUMENT), Vec::<String>::new());
    for (table, seat) in seats() {
        let sheet = Slip::Sheet(day.sheet(1, table, seat, first(table, seat))).to_bytes(&day.document);
        let part = &sheet[..sheet.len() - 60];
        assert!(
            files(&store).iter().all(|(_, bytes)| !has(bytes, part)),
            "a sheet of {table}-{seat} is left"
        );
    }
    let named: Vec<String> = files(&store)
        .into_iter()
        .map(|(name, _)| name)
        .filter(|name| name.contains("workshops/"))
        .collect();
    assert_eq!(named, Vec::<String>::new(), "the file is gone");
    assert_eq!(day.ask("workshop_results"), before, "counts and distributions stay");
    assert_eq!(
        (&day.view()["state"], day.view()["wiped"].is_string()),
        (&json!("wiped"), true)
    );
    let late = code::encode(&Slip::Sheet(day.sheet(2, 1, 1, second(1, 1))));
    assert_eq!(day.types("code", 2, &late)["taken"], "refused");
    assert_eq!(
        day.room
            .refuses("start_round", json!({"document": day.document, "round": 2})),
        "workshop-wiped"
    );
    let document = day.document.clone();
    let room = day.room.reopened();
    assert_eq!(room.call("workshop_results", json!({"document": document})), before);
}

fn holds(bytes: &[u8], text: &str) -> bool {
    has(bytes, text.as_bytes())
}

fn has(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Every file under a folder with its bytes.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let names = super::names(folder).into_iter();
    names
        .filter(|name| folder.join(name).is_file())
        .map(|name| (name.clone(), fs::read(folder.join(&name)).expect("a file")))
        .collect()
}

fn holding(folder: &Path, text: &str) -> Vec<String> {
    let found = files(folder).into_iter().filter(|(_, bytes)| holds(bytes, text));
    found.map(|(name, _)| name).collect()
}
