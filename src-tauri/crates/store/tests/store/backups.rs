//! Backups: made while the store is used, canceled, thinned, restored.

use std::cell::Cell;
use std::fs;

use store::{BackupReason, StoreError};

use crate::{NOW, edit, flat, flat_of, open, open_with_notices};

const TITLE: &str = "identification/title/ka";

fn names(folder: &std::path::Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_backup_tells_its_progress_and_can_be_restored_and_unrestored() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    assert!(store.backup_is_due(NOW).unwrap());
    store
        .transact(|tx| tx.create("d1", "descriptor", &flat(&[(TITLE, "ძველი")]), None, NOW, ""))
        .unwrap();
    let padding = "სიტყვა ".repeat(100_000);
    edit(&store, "d1", "content/ka", &padding);
    let steps = Cell::new(0);
    let made = store
        .backup_now(NOW, BackupReason::Asked, &|done, total| {
            steps.set(steps.get() + 1);
            done <= total
        })
        .unwrap()
        .unwrap();
    assert!(steps.get() >= 1, "a large backup tells its progress");
    assert_eq!((made.reason, made.at.as_str()), (BackupReason::Asked, NOW));
    assert_eq!(store.backups().unwrap(), std::slice::from_ref(&made));
    assert!(!store.backup_is_due("2026-03-02T09:29:59Z").unwrap());
    assert!(store.backup_is_due("2026-03-02T09:30:00Z").unwrap());
    assert_eq!(store.place().unwrap().last_backup.as_deref(), Some(NOW));

    edit(&store, "d1", TITLE, "ახალი");
    let later = store.transact(|tx| tx.bytes("d1")).unwrap();
    let before = store.restore_backup(&made.id, "2026-03-01T10:00:00Z").unwrap();
    assert_eq!(flat_of(&store, "d1")[&crate::path(TITLE)], "ძველი".into());
    edit(&store, "d1", TITLE, "სხვა");
    store.transact(|tx| tx.merge("d1", &later, NOW, "", "")).unwrap();
    assert_eq!(
        store.read(|reader| reader.conflicts("d1")).unwrap().len(),
        1,
        "what was written before and after meets as two sides"
    );
    store.restore_backup(&before.id, "2026-03-01T11:00:00Z").unwrap();
    assert_eq!(
        flat_of(&store, "d1")[&crate::path(TITLE)],
        "ახალი".into(),
        "what was there before a restore is not lost"
    );
    edit(&store, "d1", TITLE, "კიდევ");
    drop(store);
    let store = open(home.path());
    assert_eq!(flat_of(&store, "d1")[&crate::path(TITLE)], "კიდევ".into());
    assert_eq!(store.backups().unwrap().len(), 3);
    let refused = store.restore_backup("../nishani", NOW);
    assert!(matches!(refused, Err(StoreError::NoBackup { .. })));
}

#[test]
fn a_canceled_backup_leaves_nothing() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    store
        .transact(|tx| {
            tx.create(
                "d1",
                "descriptor",
                &flat(&[("content/ka", &"ა".repeat(900_000))]),
                None,
                NOW,
                "",
            )
        })
        .unwrap();
    let canceled = store.backup_now(NOW, BackupReason::Asked, &|_, _| false).unwrap();
    assert_eq!(canceled, None);
    assert_eq!(names(&home.path().join("backups")), [] as [&str; 0]);
    assert_eq!(store.backups().unwrap(), []);
}

#[test]
fn a_broken_backup_is_not_restored_and_nothing_changes() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    store
        .transact(|tx| tx.create("d1", "descriptor", &flat(&[(TITLE, "ა")]), None, NOW, ""))
        .unwrap();
    let made = store
        .backup_now(NOW, BackupReason::Asked, &|_, _| true)
        .unwrap()
        .unwrap();
    let whole = fs::read(&made.path).unwrap();
    let listed = names(home.path());
    for broken in [
        b"nothing".to_vec(),
        whole[..5000].to_vec(),
        [&whole[..4096], &vec![0x5A; whole.len() - 4096][..]].concat(),
    ] {
        fs::write(&made.path, broken).unwrap();
        assert!(matches!(
            store.restore_backup(&made.id, NOW),
            Err(StoreError::NoBackup { .. })
        ));
        assert_eq!(flat_of(&store, "d1"), flat(&[(TITLE, "ა")]));
        assert_eq!(names(home.path()), listed, "nothing is left behind");
    }
    assert_eq!(
        store.backups().unwrap().len(),
        1,
        "no backup of a restore that did not happen"
    );
}

#[test]
fn old_backups_are_thinned_and_the_last_one_before_an_upgrade_stays() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    let made = |at: &str, reason| store.backup_now(at, reason, &|_, _| true).unwrap().unwrap().id;
    made("2025-11-05T08:00:00Z", BackupReason::Upgrade);
    made("2025-11-05T09:00:00Z", BackupReason::Regular);
    made("2025-11-06T09:00:00Z", BackupReason::Regular);
    made("2026-02-27T09:00:00Z", BackupReason::Regular);
    made("2026-02-27T10:00:00Z", BackupReason::Asked);
    made("2026-03-01T09:00:00Z", BackupReason::Regular);
    let twice = made("2026-03-01T09:00:00Z", BackupReason::Regular);
    assert!(twice.ends_with("-2"), "two of one moment do not replace each other");
    made(NOW, BackupReason::Asked);
    let left: Vec<String> = store.backups().unwrap().into_iter().map(|one| one.at).collect();
    let expected = [
        NOW,
        "2026-03-01T09:00:00Z",
        "2026-03-01T09:00:00Z",
        "2026-02-27T10:00:00Z",
        "2025-11-06T09:00:00Z",
        "2025-11-05T08:00:00Z",
    ];
    assert_eq!(left, expected);
}

#[test]
fn a_backup_runs_while_others_write() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    store
        .transact(|tx| {
            tx.create(
                "d1",
                "descriptor",
                &flat(&[("content/ka", &"ა".repeat(3_000_000))]),
                None,
                NOW,
                "",
            )
        })
        .unwrap();
    let count = Cell::new(0);
    let made = store
        .backup_now(NOW, BackupReason::Regular, &|_, _| {
            count.set(count.get() + 1);
            edit(&store, "d1", TITLE, &count.get().to_string());
            true
        })
        .unwrap()
        .unwrap();
    assert!(count.get() > 3, "{} steps", count.get());
    edit(&store, "d1", TITLE, "ბოლო");
    store.restore_backup(&made.id, NOW).unwrap();
    let flat = flat_of(&store, "d1");
    assert_eq!(flat.len(), 1, "the backup is the state at its beginning");
    drop(store);
    assert_eq!(open_with_notices(home.path(), 2).1, []);
}
