//! A panel of three on three computers: each seals a review, receipts are read out, files travel by stick, and nothing
//! opens before everything fits. Whoever changes, swaps, replays or withholds a review is named.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::panel::{edit, record};
use super::room::{Room, text};

const NOW: &str = "2026-11-20T10:00:00Z";

/// How many packages a stick brings, beside a broken one.
const PACKAGES: usize = 13;

/// A criterion that every seat rates, and about which these three do not agree.
pub(super) const DISPUTED: &str = "learning-outcomes.stated";

/// The seats of the panel, the first its chair.
const SEATS: [&str; 3] = ["chair", "expert", "student"];

/// A member at an own computer.
pub(super) struct Member {
    pub(super) room: Room,
    pub(super) key: String,
    pub(super) seat: &'static str,
}

/// The computers around a round: whoever made its packages, and the members.
pub(super) struct Table {
    pub(super) designer: Room,
    pub(super) members: Vec<Member>,
    /// The descriptor of the package that is rated.
    pub(super) descriptor: String,
    /// Another one, about which the student has a conflict of interest.
    pub(super) other: String,
    /// Digest of the round's file.
    pub(super) round: String,
}

impl Member {
    /// The row of a descriptor's package in the queue.
    pub(super) fn row(&self, descriptor: &str) -> Value {
        let queue = self.room.call("queue", Value::Null);
        let mut rows = queue.as_array().expect("rows").iter();
        let row = rows.find(|row| row["round"]["descriptor"] == descriptor);
        row.expect("the round rates it").clone()
    }

    pub(super) fn panel_ask(&self, table: &Table) -> Value {
        json!({"round": table.round, "descriptor": table.descriptor})
    }

    /// The panel as this computer knows it.
    pub(super) fn panel(&self, table: &Table) -> Value {
        self.room.call("panel", self.panel_ask(table))
    }

    /// Declares no conflict, rates everything with the given rating but the first criterion, which gets another one with
    /// words, and seals. Gives the file, the receipt and the document.
    pub(super) fn seals(&self, table: &Table, first: &str) -> (PathBuf, String, String) {
        let package = self.row(&table.descriptor)["package"].clone();
        let ask = json!({"package": package, "declared": "none", "note": null, "role": "expert"});
        let review = text(&self.room.call("declare", ask)["review"]);
        let view = self.room.call("review", json!({"document": review}));
        let role = if self.seat == "student" { "student" } else { "expert" };
        assert_eq!(view["role"], role, "the seat is the role, whatever was asked");
        super::internal::rates(&self.room, &review);
        let criterion = DISPUTED;
        edit(&self.room, &review, &format!("ratings/{criterion}/rating"), first);
        edit(
            &self.room,
            &review,
            &format!("ratings/{criterion}/comment/ka"),
            format!("{}: მესამე შედეგი დასაზუსტებელია.", self.seat),
        );
        edit(&self.room, &review, "decision", "positive");
        let (path, receipt) = self.signs(&review, &format!("{}.zip", self.seat));
        (path, receipt, review)
    }

    /// Signs a review. Gives the file and the receipt.
    pub(super) fn signs(&self, review: &str, name: &str) -> (PathBuf, String) {
        let path = self.room.file(name);
        self.room.host.will_save(path.clone());
        let ask = json!({"document": review, "key": self.key, "passphrase": super::PASSPHRASE});
        assert_eq!(self.room.done("sign_review", ask)["identical"], true);
        let receipt = self.room.call("receipt", json!({"document": review}));
        let groups: Vec<String> = receipt["groups"].as_array().expect("groups").iter().map(text).collect();
        assert_eq!(groups.iter().map(String::len).collect::<Vec<_>>(), [5; 5], "{receipt}");
        assert!(text(&receipt["picture"]).starts_with('M'), "{receipt}");
        (path, groups.join(" "))
    }

    /// Writes down what another member read out.
    pub(super) fn hears(&self, table: &Table, other: &Member, receipt: &str) -> Value {
        self.room.call("announce", self.announcing(table, other, receipt, None))
    }

    fn announcing(&self, table: &Table, other: &Member, receipt: &str, reason: Option<&str>) -> Value {
        let mut ask = self.panel_ask(table);
        ask["member"] = json!(other.key);
        ask["receipt"] = json!(receipt);
        ask["reason"] = json!(reason);
        ask
    }

    /// What keeps the reviews closed here, in English.
    fn missing(&self, table: &Table) -> Vec<String> {
        let panel = self.panel(table);
        let missing = panel["missing"].as_array().expect("what is missing").clone();
        missing.iter().map(|one| text(&one["en"])).collect()
    }
}

impl Table {
    /// Everybody has the round and its thirteen packages; the fourteenth file on the stick is broken.
    pub(super) fn laid() -> Table {
        let (designer, coordinator) = (Room::new(NOW, 1), Room::new(NOW, 2));
        let (rated, author) = (designer.pilot(), designer.key("ავტორი"));
        let mut stick = vec![designer.sign(&rated, &author, "package-1.zip")];
        let mut other = String::new();
        for number in 2..=PACKAGES {
            other = text(&designer.call("copy_descriptor", json!({"document": rated}))["document"]);
            stick.push(designer.sign(&other, &author, &format!("package-{number}.zip")));
        }
        let members: Vec<Member> = SEATS
            .iter()
            .zip(3..)
            .map(|(seat, seed)| {
                let room = Room::new(NOW, seed);
                Member {
                    key: room.key(seat),
                    room,
                    seat,
                }
            })
            .collect();
        let round = text(&coordinator.call("new_round", Value::Null)["document"]);
        edit(&coordinator, &round, "title/ka", "საცდელი რაუნდი");
        edit(&coordinator, &round, "deadline/day", "2026-11-21");
        for row in coordinator.import(&stick) {
            let choice = json!({"document": round, "package": row["digest"], "chosen": true});
            coordinator.call("choose_package", choice);
        }
        let records = members.iter().map(|member| record(&member.room, &member.key));
        coordinator.host.will_open(records.collect());
        coordinator.job("add_members", json!({"document": round}));
        let draft = coordinator.call("round_draft", json!({"document": round}));
        for (row, member) in draft["members"].as_array().expect("members").iter().zip(&members) {
            let seat = format!("members/{}/seat", text(&row["id"]));
            edit(&coordinator, &round, &seat, member.seat);
        }
        stick.push(coordinator.file("round.zip"));
        coordinator.host.will_save(coordinator.file("round.zip"));
        let key = coordinator.key("კოორდინატორი");
        let ask = json!({"document": round, "key": key, "passphrase": super::PASSPHRASE});
        coordinator.done("sign_round", ask);
        let broken = coordinator.file("package-14.zip");
        let half = fs::read(&stick[0]).expect("a package");
        fs::write(&broken, &half[..half.len() / 2]).expect("the stick was pulled");
        stick.push(broken);
        let inbox = coordinator.file("inbox");
        fs::create_dir(&inbox).expect("a folder");
        for file in &stick {
            let name = file.file_name().expect("a name");
            fs::rename(file, inbox.join(name)).expect("the same disk");
        }
        fs::write(inbox.join("notes.txt"), "15:00").expect("somebody's notes lie there, too");

        let mut table = Table {
            designer,
            members,
            descriptor: rated,
            other,
            round: String::new(),
        };
        for member in &table.members {
            let rows = member.room.done("import_path", json!({"path": inbox}));
            let rows = rows.as_array().expect("a row for each file");
            let bad: Vec<&Value> = rows.iter().filter(|row| row["digest"].is_null()).collect();
            assert_eq!(
                (rows.len(), bad.len()),
                (stick.len(), 1),
                "one bad file, the rest is here"
            );
            assert_eq!(bad[0]["name"], "package-14.zip");
            table.round = text(&rows[rows.len() - 1]["digest"]);
            let queue = member.room.call("queue", Value::Null);
            assert_eq!(queue.as_array().map(Vec::len), Some(PACKAGES));
        }
        // The stick may be pulled: everything is on the own disks.
        fs::remove_dir_all(inbox).expect("it was there");
        another_round_takes_its_place(&coordinator, &round, &table);
        table
    }
}

/// A signed round never changes: another one that says the same names it.
fn another_round_takes_its_place(coordinator: &Room, signed: &str, table: &Table) {
    let before = coordinator.call("round_draft", json!({"document": signed}));
    let rounds = coordinator.call("rounds", Value::Null);
    let mut rows = rounds.as_array().expect("rows").iter();
    let digest = rows.find_map(|row| row["digest"].as_str()).expect("the signed one");
    assert_eq!(digest, table.round);
    let fork = text(&coordinator.call("fork_round", json!({"digest": digest}))["document"]);
    let after = coordinator.call("round_draft", json!({"document": fork}));
    let named = |draft: &Value| -> Vec<(Value, Value)> {
        let members = draft["members"].as_array().expect("members").iter();
        members.map(|one| (one["did"].clone(), one["seat"].clone())).collect()
    };
    assert_eq!(named(&before), named(&after));
    for part in ["title", "packages", "day", "time", "zone", "ties", "years"] {
        assert_eq!(before[part], after[part], "{part}");
    }
    assert_eq!(after["blocked"], json!([]), "it could be signed");
}

#[test]
fn a_round_goes_from_fourteen_files_to_the_council_and_whoever_does_not_fit_is_named() {
    let table = Table::laid();
    super::council::a_conflict_closes_one_package_and_leaves_the_rest(&table);
    let [chair, expert, student] = &table.members[..] else {
        panic!("three members");
    };
    let (experts, expert_receipt, first) = expert.seals(&table, "partially-complies");
    // The expert's file is here before the chair begins: nothing that the chair sees or signs knows of it.
    chair.room.takes(experts.clone(), "sealed");
    let (chairs, chair_receipt, review) = chair.seals(&table, "complies");
    for (command, ask) in [
        ("review", json!({"document": review})),
        ("consistency", json!({"criterion": DISPUTED})),
        ("queue", Value::Null),
        ("shelf", Value::Null),
    ] {
        let seen = chair.room.call(command, ask).to_string();
        assert!(!seen.contains("expert: მესამე"), "{command}: {seen}");
    }
    let sealed = fs::read(&chairs).expect("the chair's file");
    let words = "expert: მესამე".as_bytes();
    assert!(
        !sealed.windows(words.len()).any(|part| part == words),
        "no byte of another's review"
    );
    let (students, student_receipt, _) = student.seals(&table, "complies");
    assert_eq!(chair.panel(&table)["members"][0]["standing"], "here", "the own one is");
    assert_eq!(
        chair.missing(&table),
        [
            "The receipt of expert is missing.",
            "The receipt of student is missing."
        ]
    );

    // A file before its receipt: it waits, and nothing of it is seen.
    let panel = chair.panel(&table);
    assert_eq!(panel["room"], Value::Null);
    assert_eq!(
        panel["members"][1]["refused"][0]["en"],
        "Nobody has read out the receipt of expert yet."
    );
    assert!(!panel.to_string().contains("დასაზუსტებელია"), "nothing leaks: {panel}");

    // Read out over the telephone; the hyphens are how somebody typed it.
    chair.hears(&table, expert, &expert_receipt.replace(' ', "-"));
    let heard = chair.hears(&table, student, &student_receipt);
    assert_eq!(heard["members"][2]["standing"], "sealed");
    assert_eq!(chair.missing(&table), ["The review by student is missing."]);
    assert_eq!(
        chair.room.refuses("open_panel", chair.panel_ask(&table)),
        "panel-refuses"
    );
    let typo = chair.announcing(&table, student, "12345 67890", None);
    assert_eq!(chair.room.refuses("announce", typo), "not-a-receipt");
    let other = chair.announcing(&table, student, &chair_receipt, None);
    assert_eq!(
        chair.room.refuses("announce", other),
        "panel-refuses",
        "a second receipt"
    );

    // The expert changes a mind before the opening, with a reason; the chair hears of it and gets the old file again.
    let no_reason = json!({"document": first, "reason": "  "});
    assert_eq!(expert.room.refuses("revise_review", no_reason), "note-missing");
    let ask = json!({"document": first, "reason": "ციტატა სხვა შედეგს ეხებოდა."});
    let second = text(&expert.room.call("revise_review", ask)["document"]);
    let (replaced, new_receipt) = expert.signs(&second, "expert-2.zip");
    assert_ne!(new_receipt, expert_receipt);
    chair.room.takes(replaced.clone(), "sealed");
    let panel = chair.panel(&table);
    assert!(
        text(&panel["members"][1]["refused"][0]["en"]).starts_with("The review by expert is not the sealed one"),
        "changed after sealing: {panel}"
    );
    let reason = Some("ციტატა სხვა შედეგს ეხებოდა.");
    let silent = chair.announcing(&table, expert, &new_receipt, None);
    assert_eq!(chair.room.refuses("announce", silent), "panel-refuses");
    chair
        .room
        .call("announce", chair.announcing(&table, expert, &new_receipt, reason));
    assert_eq!(chair.panel(&table)["members"][1]["standing"], "here");

    // The student's computer has the old file only: replayed.
    student.hears(&table, chair, &chair_receipt);
    student.hears(&table, expert, &expert_receipt);
    student
        .room
        .call("announce", student.announcing(&table, expert, &new_receipt, reason));
    student.room.takes(experts, "sealed");
    let panel = student.panel(&table);
    assert_eq!(
        panel["members"][1]["refused"][0]["en"],
        "The review by expert is an earlier one that was replaced."
    );
    // Everything is here: it opens on every computer, and shows the same.
    chair.room.takes(students.clone(), "sealed");
    let opened = chair.room.call("open_panel", chair.panel_ask(&table));
    assert!(opened["opened"].is_string(), "{opened}");
    student.room.takes(chairs, "sealed");
    student.room.takes(replaced, "sealed");
    let other = student.room.call("open_panel", student.panel_ask(&table));
    assert_eq!(opened["room"]["rows"], other["room"]["rows"]);
    disagreement_is_shown_and_decided(chair, &table, &opened["room"]);
    a_mind_changed_after_the_opening_keeps_the_sealed_review(&table, &student_receipt);
    super::council::the_panel_reports_and_the_council_gets_everything(&table);
}

/// The room: the widest spread first, no average, the undisputed in one stroke.
fn disagreement_is_shown_and_decided(chair: &Member, table: &Table, room: &Value) {
    let rows = room["rows"].as_array().expect("rows");
    let first = &rows[0];
    assert_eq!(
        (&first["width"], &first["undisputed"]),
        (&json!(2), &json!(false)),
        "{first}"
    );
    assert_eq!(
        first["cells"][1]["comment"]["ka"], "expert: მესამე შედეგი დასაზუსტებელია.",
        "every member's words"
    );
    assert!(first["percent"].as_f64().is_some_and(|share| share < 1.0));
    let units = room["agreement"]["units"].as_u64().expect("units");
    assert!(units > 1, "{}", room["agreement"]);
    let document = text(&chair.panel(table)["document"]);
    // What was heard and the opening are no text: nobody takes them back.
    assert_eq!(room["undo"], Value::Null);
    chair.room.call("undo", json!({"document": document}));
    assert!(chair.panel(table)["opened"].is_string(), "it stays open");
    let before = chair.panel(table);
    chair
        .room
        .call("restore_to", json!({"document": document, "point": "1"}));
    assert_eq!(chair.panel(table), before, "an older state does not close it either");
    let undisputed = room["undisputed"].as_u64().expect("how many");
    chair.room.call("confirm_undisputed", json!({"document": document}));
    let panel = chair.panel(table);
    assert_eq!(panel["room"]["decided"].as_u64(), Some(undisputed));
    let criterion = text(&first["criterion"]);
    edit(
        &chair.room,
        &document,
        &format!("ratings/{criterion}/rating"),
        "substantially-complies",
    );
    edit(
        &chair.room,
        &document,
        &format!("ratings/{criterion}/comment/ka"),
        "ჯგუფი შეთანხმდა.",
    );
    super::returned::a_note_reaches_its_author_and_nobody_else(table);
    let panel = chair.panel(table);
    assert_eq!(panel["room"]["rows"][0]["decision"]["rating"], "substantially-complies");
}

/// After the opening a receipt is worth nothing any more; a revision names what it replaces and says why.
fn a_mind_changed_after_the_opening_keeps_the_sealed_review(table: &Table, receipt: &str) {
    let [chair, _, student] = &table.members[..] else {
        panic!("three members");
    };
    let again = chair.announcing(table, student, receipt, None);
    assert_eq!(chair.room.refuses("announce", again), "panel-refuses", "it is open");
    let review = text(&student.row(&table.descriptor)["review"]);
    let ask = json!({"document": review, "reason": "ჯგუფის განხილვის შემდეგ."});
    let second = text(&student.room.call("revise_review", ask)["document"]);
    let criterion = DISPUTED;
    edit(
        &student.room,
        &second,
        &format!("ratings/{criterion}/rating"),
        "substantially-complies",
    );
    super::returned::it_stands_over_the_new_review(table, &review, &second);
    let path = student.room.file("student-2.zip");
    student.room.host.will_save(path.clone());
    let ask = json!({"document": second, "key": student.key, "passphrase": super::PASSPHRASE});
    student.room.done("sign_review", ask);
    chair.room.takes(path.clone(), "sealed");
    super::returned::a_revision_answers_it(table, &second, &super::returned::note(table));
    for member in [chair, student] {
        let panel = member.panel(table);
        let seated = &panel["room"]["members"][2];
        assert_eq!(seated["reasons"], json!(["ჯგუფის განხილვის შემდეგ."]), "{panel}");
    }
    assert!(fs::metadata(path).is_ok());
}
