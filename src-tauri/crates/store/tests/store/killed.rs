//! Processes that are ended with SIGKILL while they write.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use descriptor::{FieldPath, Flat, Scalar};
use rusqlite::Connection;
use store::{Notice, Store};

use crate::{Dice, NOW, child, child_folder, flat_of, open, open_with_notices, path};

const EDITS: u64 = 200;

fn start() -> Flat {
    crate::flat(&[
        ("identification/title/ka", "გის ტურიზმისთვის"),
        ("identification/title/en", "GIS for Tourism"),
    ])
}

/// The next random edit of up to three fields: texts, numbers, marks and clearings.
fn next_edit(dice: &mut Dice) -> Vec<(FieldPath, Option<Scalar>)> {
    let words = [
        "რუკა",
        "მონაცემი",
        "სივრცე",
        "map",
        "data",
        "„ციტატა“",
        "\u{301}",
        "🗺",
        "",
    ];
    (0..=dice.below(3))
        .map(|_| {
            let item = ["aaaaaaaa", "bbbbbbbb", "cccccccc", "dddddddd"][dice.below(4)];
            match dice.below(5) {
                0 => (
                    path(&format!("outcomes/o-{item}/removed")),
                    Some(Scalar::Bool(dice.below(2) == 0)),
                ),
                1 => (
                    path(&format!("outcomes/o-{item}/order")),
                    Some(Scalar::Number(1024 * (dice.below(9) as i64 - 4))),
                ),
                2 => (path(&format!("outcomes/o-{item}/text/en")), None),
                _ => {
                    let text: Vec<&str> = (0..dice.below(30)).map(|_| words[dice.below(words.len())]).collect();
                    let language = ["ka", "en"][dice.below(2)];
                    (
                        path(&format!("outcomes/o-{item}/text/{language}")),
                        Some(Scalar::Text(text.join(" "))),
                    )
                }
            }
        })
        .collect()
}

/// What the document must be after so many changes that changed something, by a model of its own.
fn model(changes: u64) -> Flat {
    let (mut dice, mut flat, mut done) = (Dice(20_260_301), start(), 0);
    while done < changes {
        let before = flat.clone();
        for (path, value) in next_edit(&mut dice) {
            match value {
                Some(value) => drop(flat.insert(path, value)),
                None => drop(flat.remove(&path)),
            }
        }
        done += u64::from(flat != before);
    }
    flat
}

/// The process that is killed: edits without end, and says after each which change is saved.
#[test]
fn editing_without_end() {
    let Some(home) = child_folder() else { return };
    let (store, _) = open_with_notices(&home, 1);
    store
        .transact(|tx| tx.create("d1", "descriptor", &start(), None, NOW, ""))
        .unwrap();
    let mut dice = Dice(20_260_301);
    loop {
        let edits = next_edit(&mut dice);
        let applied = store.transact(|tx| tx.change("d1", &edits, NOW, "", "edit")).unwrap();
        println!("saved {}", applied.seq);
    }
}

#[test]
fn after_kill_9_everything_saved_is_there_and_undo_and_redo_reach_both_ends() {
    let home = tempfile::tempdir().unwrap();
    let mut editor = spawn("killed::editing_without_end", home.path());
    let lines = BufReader::new(editor.stdout.take().unwrap()).lines();
    let mut said = 0;
    for line in lines {
        if let Some(seq) = line.unwrap().strip_prefix("saved ") {
            said = seq.parse::<u64>().unwrap();
            if said > EDITS {
                break;
            }
        }
    }
    kill(editor);
    let store = open(home.path());
    let seq = store.read(|reader| reader.document("d1")).unwrap().unwrap().seq;
    assert!(
        seq >= said && said > EDITS,
        "change {said} was said to be saved, {seq} is the last one here"
    );
    let end = flat_of(&store, "d1");
    assert_eq!(
        canonical(&end),
        canonical(&model(seq - 1)),
        "what is there is what was typed"
    );
    for _ in 1..seq {
        assert!(store.transact(|tx| tx.undo("d1", NOW, "")).unwrap().is_some());
    }
    assert!(
        store.transact(|tx| tx.undo("d1", NOW, "")).unwrap().is_none(),
        "the start is reached"
    );
    assert_eq!(canonical(&flat_of(&store, "d1")), canonical(&start()));
    drop(store);
    let store = open(home.path());
    for _ in 1..seq {
        assert!(store.transact(|tx| tx.redo("d1", NOW, "")).unwrap().is_some());
    }
    assert!(
        store.transact(|tx| tx.redo("d1", NOW, "")).unwrap().is_none(),
        "the end is reached"
    );
    assert_eq!(canonical(&flat_of(&store, "d1")), canonical(&end));
}

fn canonical(flat: &Flat) -> String {
    serde_json::to_string(flat).unwrap()
}

/// The process that is killed: upgrades.
#[test]
fn upgrading() {
    let Some(home) = child_folder() else { return };
    let (_, notices) = open_with_notices(&home, 1);
    assert!(
        matches!(&notices[..], [Notice::Upgraded { from: 1, .. }]),
        "{notices:?}"
    );
    println!("upgraded");
}

#[test]
fn kill_9_in_the_middle_of_an_upgrade_leaves_the_old_file_usable() {
    let old = tempfile::tempdir().unwrap();
    large_version_1(&old.path().join("nishani.db"));
    let words = words_of(&old.path().join("nishani.db"));
    let mut met = 0;
    for _ in 0..10 {
        let home = tempfile::tempdir().unwrap();
        let database = home.path().join("nishani.db");
        fs::copy(old.path().join("nishani.db"), &database).unwrap();
        let upgrade = spawn("killed::upgrading", home.path());
        // The log grows past SQLite's cache while the index of the upgrade is built, long before it is committed.
        let log = home.path().join("nishani.db-wal");
        let began = Instant::now();
        while fs::metadata(&log).map_or(0, |about| about.len()) < 1_000_000 {
            assert!(
                began.elapsed() < Duration::from_secs(120),
                "the upgrade never wrote much"
            );
            std::thread::yield_now();
        }
        kill(upgrade);
        let version: u32 = Connection::open(&database)
            .and_then(|old| old.query_row("PRAGMA user_version", [], |row| row.get(0)))
            .unwrap();
        if version == 1 {
            met += 1;
            assert_eq!(words_of(&database), words, "the old file holds what it held");
            let backups = fs::read_dir(home.path().join("backups")).unwrap().count();
            assert_eq!(backups, 1, "the backup was made before");
        }
        let (store, _) = open_with_notices(home.path(), 2);
        let rows = store
            .read(|reader| reader.rows(None, Some("ეოინფორმაციულ"), false))
            .unwrap();
        assert_eq!(rows.len(), ROWS, "the next start upgrades it whole");
        drop(store);
        assert_eq!(words_of(&database), words);
        if met == 2 {
            return;
        }
    }
    panic!("the upgrade was met in its middle {met} times of 10");
}

const ROWS: usize = 1500;

/// A version-1 database that takes long to upgrade.
fn large_version_1(database: &Path) {
    let connection = Connection::open(database).unwrap();
    connection
        .query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))
        .unwrap();
    connection
        .execute_batch(include_str!("../../migrations/0001_documents.sql"))
        .unwrap();
    connection.execute_batch("PRAGMA user_version = 1; BEGIN;").unwrap();
    let mut dice = Dice(7);
    let letters: Vec<char> = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ".chars().collect();
    for number in 0..ROWS {
        let mut body = String::from("გეოინფორმაციული");
        for _ in 0..150 {
            body.push(' ');
            body.extend((0..2 + dice.below(8)).map(|_| letters[dice.below(letters.len())]));
        }
        let number = i64::try_from(number).unwrap();
        connection
            .execute(
                "INSERT INTO documents (number, id, kind, created, touched, seq) VALUES (?1, 'd' || ?1, 'descriptor', ?2, ?2, 0)",
                rusqlite::params![number, NOW],
            )
            .unwrap();
        connection
            .execute(
                "INSERT INTO rows VALUES (?1, '', '', '', '', NULL, NULL, '', 'null')",
                [number],
            )
            .unwrap();
        connection
            .execute(
                "INSERT INTO texts VALUES (?1, '', '', ?2)",
                rusqlite::params![number, body],
            )
            .unwrap();
    }
    connection.execute_batch("COMMIT").unwrap();
}

fn words_of(database: &Path) -> Vec<String> {
    let connection = Connection::open(database).unwrap();
    let mut statement = connection.prepare("SELECT body FROM texts ORDER BY document").unwrap();
    statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

fn spawn(test: &str, home: &Path) -> Child {
    child(test, home)
        .stdout(Stdio::piped())
        .spawn()
        .expect("the test binary starts")
}

fn kill(mut process: Child) {
    // On Unix this is SIGKILL: nothing of the process runs any more.
    process.kill().unwrap();
    let _ = process.wait().unwrap();
}

/// A kill may also hit the very first start.
#[test]
fn a_first_start_that_was_killed_is_made_good() {
    let home = tempfile::tempdir().unwrap();
    let connection = Connection::open(home.path().join("nishani.db")).unwrap();
    connection
        .query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))
        .unwrap();
    connection.close().unwrap();
    let (store, notices) = Store::open(home.path(), NOW, [1; 16]).unwrap();
    assert_eq!(notices, []);
    assert_eq!(store.backups().unwrap(), [], "there was nothing to back up");
}
