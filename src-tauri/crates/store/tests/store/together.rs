//! Two processes with one store.

use std::process::Stdio;

use descriptor::Scalar;
use store::{BackupReason, Store, StoreError};

use crate::{NOW, child, child_folder, edit, flat, flat_of, open, open_with_notices, path};

const EACH: usize = 60;

/// The second process: its own fields and one that everybody writes.
#[test]
fn writing_beside_another() {
    let Some(home) = child_folder() else { return };
    let (store, _) = open_with_notices(&home, 77);
    write(&store, "b");
}

fn write(store: &Store, who: &str) {
    for turn in 0..EACH {
        let edits = [
            (
                path(&format!("outcomes/o-{who}{who}{who}{who}{who}{who}{who}{who}/text/en")),
                Some(format!("{turn}").as_str().into()),
            ),
            (path(&format!("made/{who}-{turn}")), Some(Scalar::Bool(true))),
            (
                path("identification/title/ka"),
                Some(format!("{who} {turn}").as_str().into()),
            ),
        ];
        store.transact(|tx| tx.change("d1", &edits, NOW, who, "edit")).unwrap();
    }
}

#[test]
fn two_processes_that_edit_one_document_lose_nothing() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    store
        .transact(|tx| tx.create("d1", "descriptor", &flat(&[]), None, NOW, ""))
        .unwrap();
    let other = child("together::writing_beside_another", home.path())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    write(&store, "a");
    let done = other.wait_with_output().unwrap();
    assert!(done.status.success(), "the other process wrote all of its edits");
    let flat = flat_of(&store, "d1");
    for turn in 0..EACH {
        for who in ["a", "b"] {
            assert_eq!(
                flat.get(&path(&format!("made/{who}-{turn}"))),
                Some(&Scalar::Bool(true)),
                "{who} {turn}"
            );
        }
    }
    store
        .read(|reader| {
            let history = reader.history("d1")?;
            assert_eq!(history.len(), 2 * EACH + 1, "each edit is one change of one history");
            assert_eq!(
                reader.flat_at("d1", history.len() as u64)?,
                flat,
                "and the changes add up to the fields"
            );
            assert!(
                reader.conflicts("d1")?.is_empty(),
                "one after the other, not beside each other"
            );
            Ok(())
        })
        .unwrap();
    let mut undone = 0;
    while store.transact(|tx| tx.undo("d1", NOW, "")).unwrap().is_some() {
        undone += 1;
    }
    assert_eq!((undone, flat_of(&store, "d1").len()), (2 * EACH, 0));
}

#[test]
fn two_stores_of_one_folder_see_each_other_and_survive_a_restore() {
    let home = tempfile::tempdir().unwrap();
    let first = open(home.path());
    let (second, notices) = open_with_notices(home.path(), 2);
    assert_eq!(notices, []);
    first
        .transact(|tx| tx.create("d1", "descriptor", &flat(&[("a/ka", "1")]), None, NOW, ""))
        .unwrap();
    edit(&second, "d1", "a/ka", "2");
    edit(&first, "d1", "b/ka", "3");
    edit(&second, "d1", "c/ka", "4");
    assert_eq!(
        flat_of(&first, "d1"),
        flat(&[("a/ka", "2"), ("b/ka", "3"), ("c/ka", "4")])
    );
    let backup = first
        .backup_now(NOW, BackupReason::Asked, &|_, _| true)
        .unwrap()
        .unwrap();
    edit(&second, "d1", "d/ka", "5");
    edit(&first, "d1", "e/ka", "6");
    first.restore_backup(&backup.id, NOW).unwrap();
    edit(&first, "d1", "d/ka", "7");
    edit(&first, "d1", "e/ka", "8");
    // The second one has the document loaded with as many changes, but other ones.
    edit(&second, "d1", "f/ka", "9");
    let expected = flat(&[
        ("a/ka", "2"),
        ("b/ka", "3"),
        ("c/ka", "4"),
        ("d/ka", "7"),
        ("e/ka", "8"),
        ("f/ka", "9"),
    ]);
    assert_eq!(flat_of(&first, "d1"), expected);
    let seq = first.read(|reader| reader.document("d1")).unwrap().unwrap().seq;
    assert_eq!(second.read(|reader| reader.flat_at("d1", seq)).unwrap(), expected);
}

#[test]
fn a_database_in_use_is_neither_upgraded_nor_set_aside() {
    let home = tempfile::tempdir().unwrap();
    let database = home.path().join("nishani.db");
    let store = open(home.path());
    store.checkpoint().unwrap();
    let mut bytes = std::fs::read(&database).unwrap();
    bytes[..16].fill(0);
    std::fs::write(&database, &bytes).unwrap();
    let busy = Store::open(home.path(), NOW, [2; 16]).err();
    assert!(matches!(busy, Some(StoreError::Busy)), "{busy:?}");
    assert_eq!(std::fs::read(&database).unwrap(), bytes);
}
