//! Databases of earlier versions.

use std::fs;
use std::path::{Path, PathBuf};

use descriptor::{FieldPath, Scalar};
use serde_json::{Value, json};
use store::{BackupReason, FileFilter, KNOWN, Notice, Reader, Store, StoreError};

use crate::{NOW, open, open_with_notices};

fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/databases")
        .join(name)
}

fn expected() -> Value {
    serde_json::from_slice(&fs::read(kept("version-1.json")).unwrap()).unwrap()
}

/// Everything that version 1 knew, in the words of its expectation.
fn found(store: &Store) -> Value {
    let all = |reader: &Reader| -> Result<Value, StoreError> {
        let mut documents = serde_json::Map::new();
        for head in reader.documents(None)? {
            let document = json!({
                "head": head,
                "flat": reader.flat(&head.id)?,
                "conflicts": reader.conflicts(&head.id)?,
                "history": reader.history(&head.id)?,
            });
            documents.insert(head.id.clone(), document);
        }
        Ok(json!({
            "documents": documents,
            "rows": reader.rows(None, None, false)?,
            "files": reader.files(&FileFilter::default())?,
            "keys": reader.keys()?,
        }))
    };
    store.read(all).unwrap()
}

#[test]
fn a_version_1_database_upgrades_and_keeps_every_word() {
    let home = tempfile::tempdir().unwrap();
    let database = home.path().join("nishani.db");
    fs::copy(kept("version-1.db"), &database).unwrap();
    let (store, notices) = open_with_notices(home.path(), 1);
    let [
        Notice::Upgraded {
            from: 1,
            to: KNOWN,
            backup,
        },
    ] = &notices[..]
    else {
        panic!("{notices:?}")
    };
    assert_eq!(backup.reason, BackupReason::Upgrade, "a backup was made before");
    let expected = expected();
    assert_eq!(found(&store), expected);

    store
        .read(|reader| {
            let lists = reader.trust_lists()?;
            assert_eq!(
                (lists[0].serial, lists[0].bytes.as_slice(), lists[0].pinned),
                (4, &b"{}"[..], false)
            );
            assert_eq!(reader.setting("language")?.as_deref(), Some("ka"));
            assert_eq!(reader.newest_time()?.as_deref(), Some("2026-02-05T08:00:00Z"));
            let file = reader.file("sha384-version-one")?.unwrap();
            assert_eq!(file.bytes, (0..=255).collect::<Vec<u8>>(), "byte for byte");
            for query in ["ტურიზმ", "ᲢᲣᲠᲘᲖᲛ", "ეოინფორმაც", "gis tour"] {
                assert_eq!(
                    reader.rows(None, Some(query), false)?.len(),
                    1,
                    "{query}: searched as if made today"
                );
            }
            assert_eq!(reader.rows(None, Some("ეგუსტაც"), true)?.len(), 1, "the trash too");
            Ok(())
        })
        .unwrap();

    // The upgraded documents are worked on as any other.
    let title = FieldPath::known("identification/title/ka");
    let start = store.read(|reader| reader.flat_at("d-gis", 1)).unwrap();
    let choice = Scalar::from("გის ტურიზმში");
    store
        .transact(|tx| tx.resolve("d-gis", &title, &choice, NOW, "ნინო", "choose"))
        .unwrap();
    assert!(store.read(|reader| reader.conflicts("d-gis")).unwrap().is_empty());
    while store.transact(|tx| tx.undo("d-gis", NOW, "ნინო")).unwrap().is_some() {}
    assert_eq!(store.read(|reader| reader.flat("d-gis")).unwrap(), start);
    drop(store);
    drop(open(home.path()));

    // The backup is the database as it was, and can be restored by the program of today.
    let store = open(home.path());
    store.restore_backup(&backup.id, NOW).unwrap();
    assert_eq!(found(&store), expected);
}

#[test]
fn a_damaged_version_1_database_gives_way_to_its_upgraded_backup() {
    let home = tempfile::tempdir().unwrap();
    let backups = home.path().join("backups");
    fs::create_dir(&backups).unwrap();
    fs::copy(
        kept("version-1.db"),
        backups.join("nishani-2026-02-06T08-00-00Z-regular.db"),
    )
    .unwrap();
    fs::write(
        home.path().join("nishani.db"),
        b"SQLite format 3\0 and then nothing good",
    )
    .unwrap();
    let (store, notices) = open_with_notices(home.path(), 1);
    assert!(
        matches!(
            &notices[..],
            [Notice::SetAside {
                restored_from: Some(_),
                ..
            }]
        ),
        "{notices:?}"
    );
    assert_eq!(found(&store), expected());
}
