//! Slips of a workshop: kept whole or not at all, in no document and no backup, and gone without a trace when wiped.

use std::fs;
use std::path::Path;
use std::thread;

use store::{BackupReason, SeatRow, StoreError};

use crate::{NOW, flat, open};

const WORKSHOP: &str = "urn:uuid:018f4a7c-2b1d-7c3a-9f00-3a5b7c9d1e2f";

/// What a participant wrote, to be searched for in every byte of the folder.
const SECRET: &str = "ვფიქრობ, რომ საათები არ ემთხვევა 7Q4Z";

fn row(seat: u32, bytes: &str) -> SeatRow {
    SeatRow {
        number: 0,
        kind: "sheet".to_owned(),
        round: 1,
        table: 3,
        seat,
        bytes: bytes.as_bytes().to_vec(),
        way: "code".to_owned(),
        at: NOW.to_owned(),
        standing: "counted".to_owned(),
    }
}

/// The files under a folder that hold some bytes.
fn holding(folder: &Path, bytes: &[u8], found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            holding(&path, bytes, found);
        } else if fs::read(&path).unwrap().windows(bytes.len()).any(|part| part == bytes) {
            found.push(path.display().to_string());
        }
    }
}

fn who_holds(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    holding(folder, SECRET.as_bytes(), &mut found);
    found
}

#[test]
fn slips_are_kept_in_the_order_in_which_they_came() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    assert_eq!(store.seat_rows(WORKSHOP).unwrap(), [], "nothing was handed in");
    assert!(!home.path().join("workshops").exists(), "asking makes no file");
    store
        .seats(WORKSHOP, |seats| {
            seats.put(&row(2, "first"))?;
            seats.put(&row(1, "second"))
        })
        .unwrap();
    let rows = store.seat_rows(WORKSHOP).unwrap();
    let said: Vec<&[u8]> = rows.iter().map(|row| row.bytes.as_slice()).collect();
    assert_eq!(said, [b"first".as_slice(), b"second"]);
    store
        .seats(WORKSHOP, |seats| {
            seats.change(rows[0].number, b"changed", "replaced")?;
            seats.remove(rows[1].number)
        })
        .unwrap();
    let rows = store.seat_rows(WORKSHOP).unwrap();
    assert_eq!((rows.len(), rows[0].standing.as_str()), (1, "replaced"));
    assert_eq!(rows[0].bytes, b"changed");
}

#[test]
fn a_write_that_fails_leaves_nothing() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    let failed = store.seats(WORKSHOP, |seats| {
        seats.put(&row(1, SECRET))?;
        Err::<(), _>(StoreError::Busy)
    });
    assert!(matches!(failed, Err(StoreError::Busy)));
    assert_eq!(store.seat_rows(WORKSHOP).unwrap(), []);
    assert_eq!(who_holds(home.path()), Vec::<String>::new());
}

#[test]
fn after_a_wipe_no_byte_of_a_participant_is_in_the_folder() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    store
        .transact(|tx| {
            tx.create(
                WORKSHOP,
                "workshop",
                &flat(&[("title/ka", "კალიბრაცია")]),
                None,
                NOW,
                "",
            )
        })
        .unwrap();
    let long = format!("{SECRET} {}", "x".repeat(20_000));
    for seat in 1..=5 {
        store.seats(WORKSHOP, |seats| seats.put(&row(seat, &long))).unwrap();
    }
    assert_eq!(who_holds(home.path()).len(), 1, "one file, and no log beside it");
    store.backup_now(NOW, BackupReason::Asked, &|_, _| true).unwrap();
    assert_eq!(who_holds(home.path()).len(), 1, "it is in no backup");

    // What is taken away is overwritten at once.
    let numbers: Vec<i64> = store
        .seat_rows(WORKSHOP)
        .unwrap()
        .iter()
        .map(|row| row.number)
        .collect();
    store
        .seats(WORKSHOP, |seats| {
            numbers.iter().try_for_each(|number| seats.remove(*number))
        })
        .unwrap();
    assert_eq!(who_holds(home.path()), Vec::<String>::new());

    store.seats(WORKSHOP, |seats| seats.put(&row(1, &long))).unwrap();
    let file = home.path().join("workshops/018f4a7c-2b1d-7c3a-9f00-3a5b7c9d1e2f.db");
    // A second name of the same place on the disk: the bytes themselves must be gone, not only their name.
    let other_name = home.path().join("other-name");
    fs::hard_link(&file, &other_name).unwrap();
    fs::write(file.with_extension("db-journal"), SECRET).unwrap();
    store.seats_wipe(WORKSHOP).unwrap();
    assert!(!file.exists() && other_name.exists());
    assert_eq!(who_holds(home.path()), Vec::<String>::new());
    assert_eq!(store.seat_rows(WORKSHOP).unwrap(), []);
    store.seats_wipe(WORKSHOP).unwrap();
}

#[test]
fn many_at_once_are_all_kept() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    thread::scope(|scope| {
        for seat in 1..=10 {
            let store = &store;
            scope.spawn(move || store.seats(WORKSHOP, |seats| seats.put(&row(seat, "all"))).unwrap());
        }
    });
    assert_eq!(store.seat_rows(WORKSHOP).unwrap().len(), 10);
}

#[test]
fn a_name_that_is_none_opens_nothing() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    for name in ["", "../../nishani", "a/b", "nishani.db", "urn:uuid:"] {
        let opened = store.seats(name, |seats| seats.put(&row(1, "x")));
        assert!(matches!(opened, Err(StoreError::NoDocument { .. })), "{name}");
        assert!(store.seats_wipe(name).is_err(), "{name}");
    }
    assert!(!home.path().join("workshops").exists());
}
