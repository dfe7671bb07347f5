//! Files that are not what they should be: damaged, newer, foreign.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use store::{BackupReason, Notice, Store, StoreError};

use crate::{NOW, edit, flat, flat_of, open, open_with_notices, path};

const TITLE: &str = "identification/title/ka";

fn everything(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .filter(|path| path.is_file())
        .map(|path| (path.display().to_string(), fs::read(&path).unwrap()))
        .collect()
}

/// A store with one document, one backup of it and one later edit.
fn used(home: &Path) {
    let store = open(home);
    store
        .transact(|tx| tx.create("d1", "descriptor", &flat(&[(TITLE, "წინა")]), None, NOW, ""))
        .unwrap();
    store.backup_now(NOW, BackupReason::Regular, &|_, _| true).unwrap();
    edit(&store, "d1", TITLE, "შემდეგი");
}

#[test]
fn a_damaged_database_is_set_aside_and_a_backup_takes_its_place() {
    for damage in ["head", "pages", "cut", "foreign"] {
        let home = tempfile::tempdir().unwrap();
        used(home.path());
        let database = home.path().join("nishani.db");
        let mut bytes = fs::read(&database).unwrap();
        match damage {
            "head" => bytes[..100].fill(0xFF),
            "pages" => bytes[4096..].fill(0x5A),
            "cut" => bytes.truncate(9000),
            _ => bytes = b"PK\x03\x04, a zip file perhaps".to_vec(),
        }
        fs::write(&database, &bytes).unwrap();
        let (store, notices) = open_with_notices(home.path(), 2);
        let [Notice::SetAside { kept_as, restored_from }] = &notices[..] else {
            panic!("{damage}: {notices:?}")
        };
        assert_eq!(fs::read(kept_as).unwrap(), bytes, "{damage}: kept byte for byte");
        assert_eq!(kept_as.file_name().unwrap(), "nishani-damaged-2026-03-01T09-30-00Z.db");
        assert_eq!(restored_from.as_ref().map(|backup| backup.at.as_str()), Some(NOW));
        assert_eq!(flat_of(&store, "d1")[&path(TITLE)], "წინა".into(), "{damage}");
        edit(&store, "d1", TITLE, "გაგრძელება");
        drop(store);
        assert_eq!(flat_of(&open(home.path()), "d1")[&path(TITLE)], "გაგრძელება".into());
    }
}

#[test]
fn without_a_good_backup_an_empty_store_opens_and_nothing_is_deleted() {
    let home = tempfile::tempdir().unwrap();
    used(home.path());
    let backups = home.path().join("backups");
    let backup = fs::read_dir(&backups).unwrap().next().unwrap().unwrap().path();
    fs::write(&backup, b"broken too").unwrap();
    for _ in 0..2 {
        fs::write(home.path().join("nishani.db"), [0xFF; 5000]).unwrap();
        let (store, notices) = open_with_notices(home.path(), 2);
        assert!(
            matches!(
                &notices[..],
                [Notice::SetAside {
                    restored_from: None,
                    ..
                }]
            ),
            "{notices:?}"
        );
        assert_eq!(store.read(|reader| reader.documents(None)).unwrap(), []);
    }
    let kept = fs::read_dir(home.path()).unwrap().filter(|entry| {
        entry
            .as_ref()
            .unwrap()
            .file_name()
            .to_str()
            .unwrap()
            .starts_with("nishani-damaged-")
    });
    assert_eq!(kept.count(), 2, "each damaged file is kept");
    assert_eq!(fs::read(backup).unwrap(), b"broken too");
}

#[test]
fn damage_inside_a_document_is_said_and_the_others_stay_readable() {
    let home = tempfile::tempdir().unwrap();
    used(home.path());
    let database = home.path().join("nishani.db");
    let connection = rusqlite::Connection::open(&database).unwrap();
    connection
        .execute("UPDATE changes SET bytes = zeroblob(length(bytes)) WHERE seq = 1", [])
        .unwrap();
    drop(connection);
    let store = open(home.path());
    let damaged = store.transact(|tx| tx.change("d1", &[(path(TITLE), Some("x".into()))], NOW, "", ""));
    assert!(matches!(damaged, Err(StoreError::Damaged { .. })), "{damaged:?}");
    assert_eq!(
        flat_of(&store, "d1")[&path(TITLE)],
        "შემდეგი".into(),
        "its words can still be read"
    );
    store
        .transact(|tx| tx.create("d2", "descriptor", &flat(&[(TITLE, "ბ")]), None, NOW, ""))
        .unwrap();
}

#[test]
fn a_newer_database_is_refused_and_not_touched() {
    // Once as a file alone, once with its log still beside it, as after a crash.
    for with_log in [false, true] {
        let home = tempfile::tempdir().unwrap();
        used(home.path());
        let database = home.path().join("nishani.db");
        let connection = rusqlite::Connection::open(&database).unwrap();
        connection
            .execute_batch("PRAGMA user_version = 99; CREATE TABLE of_tomorrow (x);")
            .unwrap();
        let copy = tempfile::tempdir().unwrap();
        if with_log {
            for end in ["nishani.db", "nishani.db-wal"] {
                fs::copy(home.path().join(end), copy.path().join(end)).unwrap();
            }
            assert!(
                fs::metadata(copy.path().join("nishani.db-wal")).unwrap().len() > 0,
                "the version stands in the log"
            );
        }
        drop(connection);
        let home = if with_log { copy } else { home };
        fs::remove_file(home.path().join("nishani.lock")).ok();
        let before = everything(home.path());
        let refused = Store::open(home.path(), NOW, [1; 16]).err();
        assert!(
            matches!(
                refused,
                Some(StoreError::Newer {
                    found: 99,
                    known: store::KNOWN
                })
            ),
            "{refused:?}"
        );
        assert_eq!(everything(home.path()), before, "the same names with the same bytes");
    }
}

#[test]
fn a_replacement_that_was_interrupted_is_finished() {
    let home = tempfile::tempdir().unwrap();
    used(home.path());
    let database = home.path().join("nishani.db");
    let backup = fs::read_dir(home.path().join("backups"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    // The program ended between setting the damaged file aside and moving the good copy in; a log was left as well.
    fs::rename(&database, home.path().join("nishani-damaged-x.db")).unwrap();
    fs::copy(backup, home.path().join("nishani.db.incoming")).unwrap();
    fs::write(home.path().join("nishani.db-wal"), [7; 4000]).unwrap();
    let (store, _) = open_with_notices(home.path(), 2);
    assert_eq!(flat_of(&store, "d1")[&path(TITLE)], "წინა".into());
    assert!(!home.path().join("nishani.db.incoming").exists());
    // And one that was left while the database is well is thrown away.
    drop(store);
    fs::write(home.path().join("nishani.db.incoming"), b"half").unwrap();
    assert_eq!(flat_of(&open(home.path()), "d1")[&path(TITLE)], "წინა".into());
    assert!(!home.path().join("nishani.db.incoming").exists());
}
