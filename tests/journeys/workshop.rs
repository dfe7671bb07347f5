//! A facilitator's day with twenty-five people: plan, kit, two rounds of silent scoring by codes, paper, files and the
//! room's network, the reveal, what criteria mean, and the wipe.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::thread;

use review::Rating;
use serde_json::{Value, json};
use workshop::{Feedback, Seat, Sheet, Slip, code, tag};

use super::room::{Room, text};

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
    let camp = if (table + seat) % 2 == 0 { 4 } else { 1 };
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
        assert_eq!(
            names.len(),
            3,
            "the page, a word about it, and the signed plan: {names:?}"
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
    day.edit("seats", json!(5));
}

/// Codes, paper, files and the network; everything twice, late, broken or hostile among it.
fn collects(day: &Day) {
    let early = code::encode(&Slip::Sheet(day.sheet(1, 1, 1, first(1, 1))));
    assert_eq!(
        day.types("code", 1, &early)["taken"],
        "refused",
        "the round has not begun"
    );
    let room = day.round("start_round", 1);
    assert_eq!(room["rounds"][0]["state"], "running");
    assert_eq!(
        day.room
            .refuses("start_round", json!({"document": day.document, "round": 2})),
        "round-runs"
    );
    let plan = json!({"document": day.document, "path": "tables", "value": 6});
    assert_eq!(day.room.refuses("edit", plan), "workshop-begun");
    day.edit("title/en", json!("Calibration in November"));

    // Ten people type codes, in any case and with or without hyphens; each is typed twice.
    for ((table, seat), place) in seats().take(10).zip(0..) {
        let typed = code::encode(&Slip::Sheet(day.sheet(1, table, seat, first(table, seat))));
        let again = if place % 2 == 0 {
            typed.to_lowercase()
        } else {
            typed.replace('-', " ")
        };
        assert_eq!(day.types("code", 1, &typed)["taken"], "counted");
        assert_eq!(day.types("code", 1, &again)["taken"], "same");
        let swapped: String = typed.chars().rev().collect();
        assert_eq!(day.types("code", 1, &swapped)["taken"], "refused");
    }
    assert_eq!(day.collected(1), 10);
    // Five on paper; one of them was counted by its code already.
    for (table, seat) in seats().skip(9).take(5) {
        let marks: String = first(table, seat).map(|mark| mark.to_string()).concat();
        let taken = day.types("keyed", 1, &format!("{table}-{seat} {marks}"));
        let expected = if (table, seat) == (2, 5) { "same" } else { "counted" };
        assert_eq!(taken["taken"], expected, "{taken}");
    }
    for broken in ["", "3-2", "3-2 4", "9-9 44444", "3-2 49999", "x", &"4".repeat(5_000)] {
        assert_eq!(day.types("keyed", 1, broken)["taken"], "refused", "{broken}");
        assert_eq!(day.types("code", 1, broken)["taken"], "refused", "{broken}");
    }
    assert_eq!(day.collected(1), 14);
    from_sticks(day);
    from_the_network(day);
    assert_eq!(day.collected(1), 25, "none is lost and none is counted twice");
    // A seat that changes its mind is counted once, and named to the facilitator.
    let other = code::encode(&Slip::Sheet(day.sheet(1, 1, 1, [1, 1, 1, 1, 1])));
    assert_eq!(day.types("code", 1, &other)["taken"], "replaces");
    let back = code::encode(&Slip::Sheet(day.sheet(1, 1, 1, first(1, 1))));
    assert_eq!(day.types("code", 1, &back)["taken"], "replaces");
    let room = day.ask("workshop_room");
    assert_eq!(
        (&room["rounds"][0]["collected"], &room["rounds"][0]["seats"][0]["state"]),
        (&json!(25), &json!("changed"))
    );
}

/// Files that participants saved, with arguments, and what else lies on a stick.
fn from_sticks(day: &Day) {
    let mut argued = day.sheet(1, 3, 5, first(3, 5));
    argued
        .arguments
        .insert("assessment.every-outcome-assessed".to_owned(), ARGUMENT.to_owned());
    let file = |name: &str, bytes: &[u8]| {
        fs::write(day.room.file(name), bytes).expect("a file");
        day.room.file(name)
    };
    let good = Slip::Sheet(argued).to_bytes(&day.document);
    let other = Slip::Sheet(day.sheet(1, 4, 1, first(4, 1))).to_bytes("urn:uuid:01932c00-0000-7000-8000-000000000001");
    day.room.host.will_open(vec![
        file("sheet.json", &good),
        file("sheet again.json", &good),
        file("other.json", &other),
        file("holiday.json", b"{\"photo\": true}"),
        file("huge.json", &vec![b'7'; 200_000]),
        day.room.file("missing.json"),
    ]);
    let rows = day.room.done("take_sheet_files", json!({"document": day.document}));
    let taken: Vec<&str> = rows
        .as_array()
        .expect("rows")
        .iter()
        .filter_map(|row| row["taken"].as_str())
        .collect();
    assert_eq!(
        taken,
        ["counted", "same", "refused", "refused", "refused", "refused"],
        "{rows}"
    );
}

/// The other ten over the network, all at once and each several times, with noise between.
fn from_the_network(day: &Day) {
    let desk = day.room.desk();
    let sheets: Vec<Vec<u8>> = seats()
        .skip(15)
        .map(|(table, seat)| Slip::Sheet(day.sheet(1, table, seat, first(table, seat))).to_bytes(&day.document))
        .collect();
    let replies: Vec<&str> = thread::scope(|scope| {
        let handles: Vec<_> = (0..4)
            .map(|_| {
                let (sheets, document) = (&sheets, &day.document);
                scope.spawn(move || {
                    let noise = desk::workshops::take_bytes(desk, document, b"GET / HTTP/1.1");
                    assert_eq!((noise.taken, noise.why.as_deref()), ("refused", Some("malformed")));
                    let takes = sheets
                        .iter()
                        .map(|bytes| desk::workshops::take_bytes(desk, document, bytes).taken);
                    takes.collect::<Vec<_>>()
                })
            })
            .collect();
        handles
            .into_iter()
            .flat_map(|handle| handle.join().expect("no panic"))
            .collect()
    });
    let counted = replies.iter().filter(|reply| **reply == "counted").count();
    let same = replies.iter().filter(|reply| **reply == "same").count();
    assert_eq!((counted, same), (10, 30), "each once, whoever came first: {replies:?}");
    for hostile in [
        vec![b'{'; 16 * 1024],
        vec![b'x'; 1024 * 1024],
        b"[[[[[[[[".to_vec(),
        vec![0xff; 100],
    ] {
        assert_eq!(
            desk::workshops::take_bytes(desk, &day.document, &hostile).taken,
            "refused"
        );
    }
    assert_eq!(
        desk::workshops::take_bytes(desk, "urn:uuid:none", &sheets[0]).taken,
        "refused"
    );
    let open = desk::workshops::open_round(desk, &day.document).expect("a round is open");
    assert_eq!(open.round, Some(1));
    assert!((1..=15 * 60).contains(&open.left), "{open:?}");
}

/// After the close: late sheets wait, and the round is counted.
fn closes(day: &Day) {
    let room = day.round("close_round", 1);
    assert_eq!(
        (&room["state"], &room["rounds"][0]["state"]),
        (&json!("between"), &json!("closed"))
    );
    let late = code::encode(&Slip::Sheet(day.sheet(1, 2, 2, [2, 2, 2, 2, 2])));
    assert_eq!(day.types("code", 1, &late)["taken"], "late");
    assert_eq!(day.types("code", 1, &late)["taken"], "same");
    let result = day.ask("workshop_results")["rounds"][0].clone();
    assert_eq!((&result["collected"], &result["of"]), (&json!(25), &json!(25)));
    let criteria = result["criteria"].as_array().expect("criteria");
    let ids: Vec<String> = criteria.iter().map(|one| text(&one["criterion"])).collect();
    assert_eq!(ids.len(), 5, "{ids:?}");
    let of = |id: &str| {
        criteria
            .iter()
            .find(|one| one["criterion"] == id)
            .expect("the criterion")
    };
    let counts = |id: &str| -> Vec<u64> {
        let bars = of(id)["bars"].as_array().expect("bars").iter();
        bars.filter_map(|bar| bar["count"].as_u64()).collect()
    };
    // Codes hold ratings in the order of the plan, so the criteria of the test stand in the order of the pack.
    assert_eq!(ids, CRITERIA, "the order of the pack is the order of the plan");
    assert_eq!(counts(CRITERIA[0]), [0, 0, 0, 25, 0]);
    assert_eq!(of(CRITERIA[0])["percent"]["en"], "100%");
    assert_eq!(counts(CRITERIA[1]), [12, 0, 0, 13, 0]);
    assert_eq!(of(CRITERIA[1])["shape"], "two-camps");
    assert_eq!(of(CRITERIA[4])["farTables"], json!([5]));
    assert!(
        result["whole"]["alpha"]["ka"]
            .as_str()
            .is_some_and(|alpha| alpha.contains(',')),
        "{result}"
    );
    // The facilitator lets the late one in.
    let seat = json!({"document": day.document, "round": 1, "table": 2, "seat": 2});
    day.room.call("let_in", seat.clone());
    assert_eq!(day.room.refuses("let_in", seat), "document-missing");
    let result = day.ask("workshop_results")["rounds"][0].clone();
    assert_eq!(result["collected"], 25, "in place of what that seat gave before");
    assert_eq!(result["criteria"][0]["bars"][1]["count"], 1, "{result}");
}

/// The projector: one scene at a time, nothing private, and back again.
fn reveals(day: &Day) {
    let stage = day.ask("workshop_stage");
    let arguments = stage["arguments"].as_array().expect("arguments");
    assert_eq!(arguments.len(), 1, "the facilitator reads it first");
    assert!(
        !day.ask("workshop_shown").to_string().contains("ZQ7"),
        "and the room does not"
    );
    let pick = json!({
        "document": day.document, "round": 1, "criterion": "assessment.every-outcome-assessed",
        "text": ARGUMENT, "picked": true,
    });
    day.room.call("pick_argument", pick);
    let mut scenes = Vec::new();
    for _ in 0..30 {
        let stage = day.stage("next");
        let shown = day.ask("workshop_shown");
        assert_eq!(stage["shown"], shown);
        for private in ["seat\"", "table", "far", "3-5", "წამყვანი"] {
            assert!(!shown.to_string().contains(private), "{private}: {shown}");
        }
        scenes.push(text(&shown["scene"]));
        if shown["scene"] == "waiting" {
            break;
        }
    }
    let expected = [
        "distribution",
        "distribution",
        "distribution",
        "arguments",
        "distribution",
        "distribution",
        "alpha",
        "waiting",
    ];
    assert_eq!(
        scenes, expected,
        "one argument was picked, and the good case has no reference"
    );
    assert_eq!(day.stage("blank")["blank"], true);
    assert_eq!(day.ask("workshop_shown")["scene"], "blank");
    day.stage("blank");
}

/// The second round on the faulty case, and both beside each other.
fn again(day: &Day) {
    assert_eq!(
        day.room
            .refuses("start_round", json!({"document": day.document, "round": 1})),
        "round-order"
    );
    day.round("start_round", 2);
    for (table, seat) in seats() {
        let sheet = day.sheet(2, table, seat, second(table, seat));
        let typed = code::encode(&Slip::Sheet(sheet));
        assert_eq!(day.types("code", 2, &typed)["taken"], "counted");
    }
    assert_eq!(day.collected(2), 25);
    day.round("close_round", 2);
    let results = day.ask("workshop_results");
    assert_eq!(
        results["before"].as_array().map(Vec::len),
        Some(5),
        "both rounds asked for the same: {results}"
    );
    let judged = &results["rounds"][1]["criteria"][2];
    assert_eq!(
        (&judged["reference"], &judged["same"]),
        (&json!("does-not-comply"), &json!(25)),
        "{judged}"
    );
    assert!(
        results["whole"]["units"].as_u64().is_some_and(|units| units == 10),
        "two cases together: {results}"
    );
    // Ten give feedback, one of them twice.
    for (table, seat) in seats().take(10).chain([(1, 1)]) {
        let feedback = Feedback {
            tag: tag(&day.document),
            seat: Seat { table, seat },
            answers: [5, 4, 5, 4, 3],
        };
        day.types("code", 1, &code::encode(&Slip::Feedback(feedback)));
    }
    assert_eq!(day.ask("workshop_room")["feedback"], 10);
    let mut scenes = Vec::new();
    while day.ask("workshop_stage")["canNext"] == true {
        scenes.push(text(&day.stage("next")["shown"]["scene"]));
    }
    let expected = [
        "distribution",
        "distribution",
        "distribution",
        "reference",
        "distribution",
        "distribution",
        "alpha",
        "before",
        "end",
    ];
    assert_eq!(scenes, expected);
    assert_eq!(day.stage("back")["shown"]["scene"], "before");
}

/// What the room agreed goes to whoever keeps the pack; the trend knows the workshop.
fn agrees(day: &Day) {
    day.edit(
        "meanings/assessment.identity/ka",
        json!("ვინაობა ყოველი შეფასებისას მოწმდება."),
    );
    let rows = day.ask("propose_meanings");
    assert_eq!(rows.as_array().map(Vec::len), Some(1), "{rows}");
    day.edit(
        "meanings/assessment.identity/ka",
        json!("ვინაობა საბოლოო შეფასებისას მაინც მოწმდება."),
    );
    let again = day.ask("propose_meanings");
    assert_eq!(
        again[0]["document"], rows[0]["document"],
        "the same proposal, with its newest words"
    );
    assert!(text(&again[0]["text"]["ka"]).contains("საბოლოო"));
    let view = day.view();
    assert_eq!(view["meanings"][0]["proposal"], rows[0]["document"]);
    let proposals = day.room.call("proposals", Value::Null);
    assert_eq!(
        (&proposals[0]["criterion"], &proposals[0]["workshop"]),
        (&json!("assessment.identity"), &json!(day.document))
    );
    let trend = day.room.call("workshop_trend", Value::Null);
    assert_eq!(trend["lines"].as_array().map(Vec::len), Some(5), "{trend}");
    assert!(
        trend["lines"]
            .as_array()
            .into_iter()
            .flatten()
            .all(|line| line["never"] == false),
        "once is no trend"
    );
    // A record of what happened is not taken back, an edit is.
    let undone = day.room.call("undo", json!({"document": day.document}));
    assert!(undone["savedAt"].is_string());
    assert_eq!(
        day.ask("workshop_results")["rounds"].as_array().map(Vec::len),
        Some(2),
        "results stay"
    );
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
