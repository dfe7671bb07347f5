//! Databases of earlier versions, read by the rooms that use them: the store opens what it kept years ago, and the
//! descriptor room still reads every field of it. The store's own tests stand in its room.

use std::fs;

use descriptor::{Flat, from_flat, to_flat};
use store::{Notice, Store};

const NOW: &str = "2026-03-01T09:30:00Z";

fn opened() -> (tempfile::TempDir, Store) {
    let home = tempfile::tempdir().expect("a folder for the test");
    let kept = concat!(env!("CARGO_MANIFEST_DIR"), "/databases/version-1.db");
    fs::copy(kept, home.path().join("nishani.db")).expect("the kept database");
    let (store, notices) = Store::open(home.path(), NOW, [9; 16]).expect("the kept database opens");
    assert!(
        matches!(&notices[..], [Notice::Upgraded { from: 1, .. }]),
        "{notices:?}"
    );
    (home, store)
}

#[test]
fn a_descriptor_of_version_1_is_read_whole() {
    let (_home, store) = opened();
    let flat = store.read(|reader| reader.flat("d-gis")).expect("the pilot is there");
    assert!(flat.len() > 200, "a real descriptor, {} fields", flat.len());
    let (content, unreadable) = from_flat(&flat);
    assert_eq!(unreadable, [], "every stored value is a value of its field");
    assert_eq!(content.identification.title.en.as_deref(), Some("GIS for Tourism"));
    assert!(!content.outcomes.is_empty() && !content.assessments.is_empty());
}

#[test]
fn every_state_in_the_history_of_version_1_is_a_descriptor() {
    let (_home, store) = opened();
    let history = store
        .read(|reader| reader.history("d-gis"))
        .expect("its history is there");
    let mut last = Flat::new();
    for entry in &history {
        let flat = store
            .read(|reader| reader.flat_at("d-gis", entry.seq))
            .expect("each state is there");
        let (content, unreadable) = from_flat(&flat);
        assert_eq!(unreadable, [], "change {}", entry.seq);
        // What the types hold is what the person typed, apart from items that were removed.
        let (again, _) = from_flat(&to_flat(&content));
        assert_eq!(again, content, "change {}", entry.seq);
        last = flat;
    }
    assert_eq!(
        last,
        store.read(|reader| reader.flat("d-gis")).expect("the pilot is there")
    );
}
