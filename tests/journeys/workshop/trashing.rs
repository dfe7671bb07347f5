//! What participants handed in does not outlive the workshop: it lies beside it in the trash, and leaves with it.

use std::fs::{self, File};
use std::time::SystemTime;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use workshop::Slip;

use super::super::room::Room;
use super::{ARGUMENT, Day, first, holding};

impl Day {
    /// The first round, closed, with one sheet in which somebody argued.
    fn argued() -> Day {
        let day = Day::planned();
        day.round("start_round", 1);
        let mut sheet = day.sheet(1, 1, 1, first(1, 1));
        sheet
            .arguments
            .insert("assessment.every-outcome-assessed".to_owned(), ARGUMENT.to_owned());
        let path = day.room.file("sheet.json");
        fs::write(&path, Slip::Sheet(sheet).to_bytes(&day.document)).expect("a file");
        day.room.host.will_open(vec![path]);
        let taken = day.room.done("take_sheet_files", json!({"document": day.document}));
        assert_eq!(taken[0]["taken"], "counted", "{taken}");
        assert_eq!(
            day.room.refuses("trash_descriptor", json!({"document": day.document})),
            "round-runs",
            "nobody puts a room away that is scoring"
        );
        day.round("close_round", 1);
        day
    }

    fn held(&self) -> Vec<String> {
        holding(&self.room.file("store"), ARGUMENT)
    }

    /// The program is closed and opened again at that time.
    fn at(self, now: &str) -> Day {
        self.room.host.set_now(now.parse().expect("a time"));
        Day {
            room: self.room.reopened(),
            ..self
        }
    }
}

fn workshops(room: &Room) -> Vec<Value> {
    let rows = room.call("workshops", Value::Null);
    rows.as_array().expect("rows").clone()
}

#[test]
fn what_participants_handed_in_leaves_the_trash_with_the_workshop() {
    let day = Day::argued();
    assert_eq!(workshops(&day.room)[0]["held"], true, "the list says so before it goes");
    day.ask("trash_descriptor");
    let day = day.at("2026-12-20T05:00:00Z");
    assert_eq!(day.held().len(), 1, "not a day too early");
    day.ask("restore_descriptor");
    assert_eq!(day.collected(1), 1, "the sheet came back with the workshop");
    day.ask("trash_descriptor");
    let day = day.at("2027-01-19T04:00:00Z");
    assert_eq!(day.held().len(), 1, "it was put away a second time");
    let day = day.at("2027-01-19T06:00:00Z");
    assert_eq!(day.held(), Vec::<String>::new());
    assert_eq!(
        super::super::names(&day.room.file("store/workshops")),
        Vec::<String>::new()
    );
    assert_eq!(
        day.room.refuses("workshop", json!({"document": day.document})),
        "document-missing"
    );

    // Whoever does not want to wait wipes it in the trash.
    let day = Day::argued();
    day.ask("trash_descriptor");
    day.ask("wipe_workshop");
    assert_eq!(day.held(), Vec::<String>::new());
    day.ask("restore_descriptor");
    assert_eq!(workshops(&day.room)[0]["held"], false);
    assert_eq!(day.collected(1), 1, "how many there were stays");
}

#[test]
fn what_no_workshop_names_any_more_is_wiped_after_as_long() {
    let day = Day::argued();
    let mine = day.held();
    let [file] = &mine[..] else {
        panic!("one file holds it: {mine:?}");
    };
    let file = day.room.file("store").join(file);
    // As after a backup from before the workshop was put in place of the newer store.
    let other = file.with_file_name("01932c00-0000-7000-8000-000000000001.db");
    fs::copy(&file, &other).expect("a copy");
    fs::write(other.with_extension("db-journal"), ARGUMENT).expect("a file");
    let written = |at: &str| {
        let at: DateTime<Utc> = at.parse().expect("a time");
        for path in [&file, &other, &other.with_extension("db-journal")] {
            let file = File::options().write(true).open(path).expect("a file");
            file.set_modified(SystemTime::from(at)).expect("its time");
        }
    };
    written("2026-10-23T05:00:00Z");
    let day = day.at("2026-11-22T04:00:00Z");
    assert_eq!(day.held().len(), 3, "its workshop may come back from a backup");
    let day = day.at("2026-11-22T06:00:00Z");
    assert_eq!(day.held(), mine, "what the own workshop holds stays however old it is");
    assert_eq!(day.collected(1), 1);
}
