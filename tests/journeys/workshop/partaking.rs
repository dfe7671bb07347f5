//! A participant who has Nishani: the signed plan of the kit becomes an exercise, and what is handed in of it is what
//! the facilitator takes from any other seat.

use std::fs;
use std::path::PathBuf;

use desk::compose::{self, Rulebook, Signer};
use serde_json::{Value, json};
use workshop::{Feedback, Seat, Slip, code, tag};

use super::super::room::{Room, text};
use super::{ARGUMENT, CRITERIA, Day, LEVELS, REASON, first, holds};

/// Where the participant of these tests sits.
const SEAT: (u8, u8) = (3, 2);

impl Day {
    /// The signed plan, as it lies on a stick.
    fn plan(&self) -> PathBuf {
        let (key, stick) = (self.room.key("წამყვანი"), self.room.file("stick"));
        self.room.host.will_save(stick.clone());
        let ask = json!({"document": self.document, "sticks": 1, "key": key, "passphrase": super::super::PASSPHRASE});
        let kit = self.room.done("write_kit", ask);
        assert_eq!(kit["sticks"][0]["failure"], Value::Null, "{kit}");
        let mut names = super::super::names(&stick).into_iter();
        stick.join(names.find(|name| name.ends_with(".zip")).expect("a plan"))
    }
}

/// Somebody with Nishani, and the exercise that they opened.
struct Participant {
    room: Room,
    exercise: String,
}

impl Participant {
    fn takes(plan: PathBuf) -> Participant {
        let room = Room::new("2026-11-21T05:10:00Z", 6);
        let row = room.takes(plan, "exercise");
        assert_eq!(row["title"]["en"], "Calibration of reviewers");
        assert_eq!(row["signer"]["claimed"]["ka"], "წამყვანი", "{row}");
        let route = text(&row["route"]);
        let exercise = route.strip_prefix("/exercise/").expect("a route").to_owned();
        Participant { room, exercise }
    }

    fn view(&self) -> Value {
        self.room.call("exercise", json!({"document": self.exercise}))
    }

    fn writes(&self, path: &str, value: Value) {
        let ask = json!({"document": self.exercise, "path": path, "value": value});
        self.room.call("edit", ask);
    }

    fn sits(&self, (table, seat): (u8, u8)) {
        self.writes("table", json!(table));
        self.writes("seat", json!(seat));
    }

    fn rates(&self, round: u8, marks: [usize; 5]) {
        for (criterion, mark) in CRITERIA.iter().zip(marks) {
            let path = format!("rounds/{round}/{criterion}/rating");
            self.writes(&path, json!(LEVELS[mark - 1].token()));
        }
    }

    /// Saves what is handed in; gives the file's bytes.
    fn saves(&self, round: u32, name: &str) -> Vec<u8> {
        let path = self.room.file(name);
        self.room.host.will_save(path.clone());
        let written = self
            .room
            .done("save_slip", json!({"document": self.exercise, "round": round}));
        assert_eq!(written["identical"], true, "{written}");
        fs::read(path).expect("the file")
    }
}

#[test]
fn what_is_scored_in_the_program_is_the_same_sheet_as_from_the_page() {
    let day = Day::planned();
    let participant = Participant::takes(day.plan());
    let view = participant.view();
    assert_eq!((&view["table"], &view["seat"]), (&json!(0), &json!(0)));
    assert_eq!(view["rounds"].as_array().map(Vec::len), Some(2));
    let case = participant
        .room
        .call("exercise_case", json!({"document": participant.exercise, "round": 2}));
    let asked = case["criteria"].as_array().expect("criteria").iter();
    assert_eq!(
        asked.map(|one| text(&one["id"])).collect::<Vec<_>>(),
        CRITERIA,
        "in the order of the round"
    );
    assert!(
        case["text"].as_array().is_some_and(|text| text.len() > 5),
        "the whole text is read"
    );
    assert!(
        !holds(case.to_string().as_bytes(), REASON),
        "what the facilitator thinks is not in it"
    );

    participant.sits(SEAT);
    participant.rates(1, first(SEAT.0, SEAT.1));
    let mut sheet = day.sheet(1, SEAT.0, SEAT.1, first(SEAT.0, SEAT.1));
    let view = participant.view();
    assert_eq!(
        view["rounds"][0]["slip"]["code"],
        json!(code::encode(&Slip::Sheet(sheet.clone())))
    );
    assert_eq!(view["rounds"][1]["slip"], Value::Null, "nothing is rated there");
    let (argued, typed) = (CRITERIA[2], format!("\u{a0}{ARGUMENT}\r\n"));
    participant.writes(&format!("rounds/1/{argued}/why"), json!(typed));
    sheet.arguments.insert(argued.to_owned(), ARGUMENT.to_owned());
    let bytes = participant.saves(1, "nishani-3-2-1.json");
    assert_eq!(bytes, Slip::Sheet(sheet).to_bytes(&day.document), "byte for byte");

    // The facilitator takes the code, and the file after it brings the argument.
    day.round("start_round", 1);
    let typed = text(&view["rounds"][0]["slip"]["code"]).to_lowercase();
    assert_eq!(day.types("code", 1, &typed)["taken"], "counted");
    day.room
        .host
        .will_open(vec![participant.room.file("nishani-3-2-1.json")]);
    let rows = day.room.done("take_sheet_files", json!({"document": day.document}));
    assert_ne!(rows[0]["taken"], "refused", "{rows}");
    assert_eq!(day.collected(1), 1, "the seat is counted once");

    for question in 1..=5 {
        participant.writes(&format!("feedback/{question}"), json!(question));
    }
    let feedback = Slip::Feedback(Feedback {
        tag: tag(&day.document),
        seat: Seat {
            table: SEAT.0,
            seat: SEAT.1,
        },
        answers: [1, 2, 3, 4, 5],
    });
    assert_eq!(participant.view()["slip"]["code"], json!(code::encode(&feedback)));
    assert_eq!(participant.saves(0, "feedback.json"), feedback.to_bytes(&day.document));
}

#[test]
fn an_exercise_is_no_review() {
    let day = Day::planned();
    let participant = Participant::takes(day.plan());
    participant.sits(SEAT);
    participant.rates(1, [1, 2, 3, 4, 1]);
    let room = &participant.room;
    assert_eq!(room.call("queue", Value::Null), json!([]), "it lies in no queue");
    for command in ["review", "draft", "workshop"] {
        room.refuses(command, json!({"document": participant.exercise}));
    }
    let key = room.key("მონაწილე");
    let ask = json!({"document": participant.exercise, "key": key, "passphrase": super::super::PASSPHRASE});
    room.fails("sign_review", ask);
    let rows = room.call("exercises", Value::Null);
    assert_eq!((&rows[0]["rounds"], &rows[0]["done"]), (&json!(2), &json!(1)));
}

#[test]
fn what_is_typed_in_an_exercise_is_kept_and_what_is_wrong_is_not_counted() {
    let day = Day::planned();
    let participant = Participant::takes(day.plan());
    participant.rates(1, [1, 2, 3, 4, 1]);
    for (table, seat) in [
        (json!(6), json!(1)),
        (json!(0), json!(1)),
        (json!("3"), json!(1)),
        (json!(3), json!(-1)),
    ] {
        participant.writes("table", table.clone());
        participant.writes("seat", seat);
        assert_eq!(
            participant.view()["rounds"][0]["slip"],
            Value::Null,
            "nobody sits at table {table}"
        );
    }
    participant.sits(SEAT);
    participant.writes(&format!("rounds/1/{}/rating", CRITERIA[0]), json!("excellent"));
    let round = participant.view()["rounds"][0].clone();
    assert_eq!(
        (&round["answers"][0]["rating"], &round["done"]),
        (&Value::Null, &json!(4))
    );
    participant.writes("feedback/1", json!(9));
    assert_eq!(participant.view()["feedback"], json!([0, 0, 0, 0, 0]));
    let room = &participant.room;
    for round in [0, 2, 3, 999] {
        let ask = json!({"document": participant.exercise, "round": round});
        room.refuses("save_slip", ask);
    }
    for path in ["plan/digest", "rounds/16/a/rating", "feedback/6", "title/ka"] {
        let ask = json!({"document": participant.exercise, "path": path, "value": "x"});
        assert_eq!(room.refuses("edit", ask), "no-such-field", "{path}");
    }
    room.call("undo", json!({"document": participant.exercise}));
    let Participant { room, exercise } = participant;
    let participant = Participant {
        room: room.reopened(),
        exercise,
    };
    let view = participant.view();
    assert_eq!(
        (&view["table"], &view["rounds"][0]["done"]),
        (&json!(3), &json!(4)),
        "nothing is lost"
    );
}

#[test]
fn an_exercise_leaves_the_trash_with_what_was_answered() {
    let day = Day::planned();
    let participant = Participant::takes(day.plan());
    participant.writes(&format!("rounds/1/{}/why", CRITERIA[0]), json!(ARGUMENT));
    let ask = json!({"document": participant.exercise});
    participant.room.call("trash_descriptor", ask.clone());
    participant
        .room
        .host
        .set_now("2026-12-20T05:00:00Z".parse().expect("a time"));
    let room = participant.room.reopened();
    room.call("exercise", ask.clone());
    room.host.set_now("2026-12-22T05:00:00Z".parse().expect("a time"));
    assert_eq!(
        room.reopened().refuses("exercise", ask),
        "document-missing",
        "after thirty days"
    );
}

#[test]
fn a_plan_that_comes_again_is_the_same_exercise_until_it_was_thrown_away() {
    let day = Day::planned();
    let plan = day.plan();
    let participant = Participant::takes(plan.clone());
    let row = participant.room.takes(plan.clone(), "already-here");
    assert_eq!(row["route"], json!(format!("/exercise/{}", participant.exercise)));
    let ask = json!({"document": participant.exercise});
    participant.room.call("trash_descriptor", ask.clone());
    assert_eq!(participant.room.call("exercises", Value::Null), json!([]));
    let row = participant.room.takes(plan.clone(), "exercise");
    assert_ne!(
        row["route"],
        json!(format!("/exercise/{}", participant.exercise)),
        "it begins anew"
    );
    participant.room.call("restore_descriptor", ask);
    assert_eq!(
        participant.room.call("exercises", Value::Null).as_array().map(Vec::len),
        Some(2)
    );

    let mut bytes = fs::read(&plan).expect("the plan");
    let place = bytes.len() / 2;
    bytes[place] ^= 1;
    let changed = participant.room.file("changed.zip");
    fs::write(&changed, bytes).expect("a file");
    participant.room.takes(changed, "changed");
}

/// The plan by another pack, signed again: its words come with it.
#[test]
fn a_plan_is_scored_by_the_pack_that_came_with_it() {
    let day = Day::planned();
    let bag = parcel::open(&fs::read(day.plan()).expect("the plan")).expect("a bag");
    let signed = compose::workshop::workshop(&bag).expect("a plan");
    let shipped = String::from_utf8(bag.file("pack.json").expect("a pack").to_vec()).expect("it is text");
    let older = shipped.replace("\"2025.2\"", "\"2025.1\"");
    assert_ne!(older, shipped, "another version");
    let rulebook = Rulebook::from_json(older.as_bytes()).expect("a pack");
    let mut plan = signed.literal;
    plan.pack.version.clone_from(&rulebook.pack.head.version);
    let signer = Signer {
        key: &signing::SigningKey::generate([9; 32]),
        issuer: signed.envelope.issuer,
        at: signed.envelope.at,
    };
    let room = Room::new("2026-11-21T05:10:00Z", 7);
    let write = |name: &str, plan: &workshop::Workshop| {
        let parcel = compose::workshop::make(plan, &rulebook, &signer).expect("it is whole");
        fs::write(room.file(name), parcel.bytes).expect("a file");
        room.file(name)
    };
    // It names the shipped pack and lies beside another one.
    room.takes(write("mixed.zip", &plan), "changed");
    plan.pack.digest = rulebook.digest.to_string();
    let row = room.takes(write("older.zip", &plan), "exercise");
    let exercise = text(&row["route"]).replace("/exercise/", "");
    let view = room.call("exercise", json!({"document": exercise}));
    assert_eq!(view["pack"]["version"], "2025.1", "{}", view["pack"]);
    assert_eq!(
        room.call("packs", Value::Null).as_array().map(Vec::len),
        Some(1),
        "it is not in force here"
    );
}
