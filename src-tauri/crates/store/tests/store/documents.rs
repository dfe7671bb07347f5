//! Editing, undoing, history.

use descriptor::{FieldPath, Flat, Scalar};
use store::{ChangeKind, StoreError};

use crate::{NOW, edit, flat, flat_of, open, path};

const TITLE: &str = "identification/title/ka";

#[test]
fn an_edit_is_one_change_and_a_repeated_value_is_none() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    store
        .transact(|tx| tx.create("d1", "descriptor", &flat(&[(TITLE, "გის")]), None, NOW, "ნინო"))
        .unwrap();
    assert_eq!(edit(&store, "d1", TITLE, "გის ტურიზმისთვის"), [path(TITLE)]);
    assert_eq!(
        edit(&store, "d1", TITLE, "გის ტურიზმისთვის"),
        [],
        "the same value is no change"
    );
    let edits = [
        (path("level/nqf"), Some(Scalar::Number(5))),
        (path("level/nqf"), Some(Scalar::Number(6))),
        (path("outcomes/o-aaaaaaaa/removed"), Some(Scalar::Bool(true))),
        (path("purpose/goal/ka"), None),
    ];
    let applied = store
        .transact(|tx| tx.change("d1", &edits, NOW, "ნინო", "mass"))
        .unwrap();
    assert_eq!(
        applied.changed,
        [path("level/nqf"), path("outcomes/o-aaaaaaaa/removed")],
        "the last edit of a field counts"
    );
    assert_eq!(applied.seq, 3);
    let mut expected = flat(&[(TITLE, "გის ტურიზმისთვის")]);
    expected.insert(path("level/nqf"), Scalar::Number(6));
    expected.insert(path("outcomes/o-aaaaaaaa/removed"), Scalar::Bool(true));
    assert_eq!(flat_of(&store, "d1"), expected);
    let head = store.read(|reader| reader.document("d1")).unwrap().unwrap();
    assert_eq!((head.seq, head.kind.as_str(), head.version), (3, "descriptor", 0));
}

#[test]
fn undo_is_linear_is_itself_a_change_and_a_new_edit_ends_redo() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    store
        .transact(|tx| tx.create("d1", "descriptor", &flat(&[(TITLE, "0")]), None, NOW, ""))
        .unwrap();
    for text in ["1", "2", "3"] {
        edit(&store, "d1", TITLE, text);
    }
    let undo = || store.transact(|tx| tx.undo("d1", NOW, "")).unwrap();
    let redo = || store.transact(|tx| tx.redo("d1", NOW, "")).unwrap();
    let title = || flat_of(&store, "d1")[&path(TITLE)].as_text().unwrap().to_owned();
    assert!(redo().is_none(), "nothing was undone yet");
    undo();
    undo();
    assert_eq!(title(), "1");
    redo();
    assert_eq!(title(), "2");
    undo();
    edit(&store, "d1", TITLE, "4");
    assert!(redo().is_none(), "a new edit ends redo");
    assert!(store.read(|reader| reader.can_redo("d1")).unwrap().is_none());
    undo();
    assert_eq!(title(), "1", "what the undone edit replaced");
    undo();
    assert_eq!(title(), "0");
    assert!(undo().is_none(), "making the document is not undone");
    let kinds: Vec<ChangeKind> = store
        .read(|reader| reader.history("d1"))
        .unwrap()
        .iter()
        .map(|entry| entry.kind)
        .collect();
    use ChangeKind::{Create, Edit, Redo, Undo};
    assert_eq!(
        kinds,
        [Create, Edit, Edit, Edit, Undo, Undo, Redo, Undo, Edit, Undo, Undo]
    );
}

#[test]
fn history_tells_every_state_and_reverting_is_undone_like_an_edit() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    let first = flat(&[(TITLE, "პირველი"), ("identification/title/en", "First")]);
    store
        .transact(|tx| tx.create("d1", "descriptor", &first, Some("sample"), NOW, "ნინო"))
        .unwrap();
    let mut states = vec![first];
    for turn in 0..250 {
        edit(
            &store,
            "d1",
            &format!("outcomes/o-aaaaaaa{}/text/ka", turn % 10),
            &format!("შედეგი {turn}"),
        );
        states.push(flat_of(&store, "d1"));
    }
    store
        .transact(|tx| tx.set_version("d1", 1, "digest", NOW, "ნინო", ""))
        .unwrap();
    drop(store);
    let store = open(home.path());
    store
        .read(|reader| {
            for seq in [1_usize, 2, 99, 100, 101, 200, 251] {
                assert_eq!(
                    reader.flat_at("d1", seq as u64)?,
                    states[seq - 1],
                    "state after change {seq}"
                );
            }
            assert_eq!(reader.flat_at("d1", 252)?, states[250], "signing changes no field");
            assert!(matches!(reader.flat_at("d1", 253), Err(StoreError::NoDocument { .. })));
            let history = reader.history("d1")?;
            assert_eq!((history.len(), history[251].kind), (252, ChangeKind::Sign));
            assert_eq!((history[1].by.as_str(), history[1].paths.len()), ("ნინო", 1));
            let head = reader.document("d1")?.unwrap();
            assert_eq!(
                (head.version, head.signed.as_deref(), head.base.as_deref()),
                (1, Some("digest"), Some("sample"))
            );
            Ok(())
        })
        .unwrap();
    let applied = store
        .transact(|tx| tx.revert_to("d1", 1, |_| false, NOW, "", "back"))
        .unwrap();
    assert_eq!(applied.changed.len(), 10, "the ten outcomes that came later");
    assert_eq!(flat_of(&store, "d1"), states[0]);
    store.transact(|tx| tx.undo("d1", NOW, "")).unwrap().unwrap();
    assert_eq!(flat_of(&store, "d1"), states[250]);
}

#[test]
fn going_back_leaves_what_stays() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    store
        .transact(|tx| tx.create("d1", "descriptor", &flat(&[(TITLE, "ა")]), None, NOW, ""))
        .unwrap();
    edit(&store, "d1", TITLE, "ბ");
    edit(&store, "d1", "kit/at", NOW);
    let stays = |path: &FieldPath| path.is_within("kit");
    let applied = store.transact(|tx| tx.revert_to("d1", 1, stays, NOW, "", "")).unwrap();
    assert_eq!(applied.changed, [path(TITLE)]);
    assert_eq!(flat_of(&store, "d1"), flat(&[(TITLE, "ა"), ("kit/at", NOW)]));
    store.transact(|tx| tx.undo("d1", NOW, "")).unwrap().unwrap();
    assert_eq!(flat_of(&store, "d1"), flat(&[(TITLE, "ბ"), ("kit/at", NOW)]));
}

#[test]
fn a_failed_transaction_leaves_nothing_behind() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    store
        .transact(|tx| tx.create("d1", "descriptor", &flat(&[(TITLE, "წინა")]), None, NOW, ""))
        .unwrap();
    let failed: Result<(), StoreError> = store.transact(|tx| {
        tx.change("d1", &[(path(TITLE), Some("ახალი".into()))], NOW, "", "")?;
        tx.create("d2", "descriptor", &Flat::new(), None, NOW, "")?;
        assert_eq!(
            tx.flat("d1")?[&path(TITLE)],
            "ახალი".into(),
            "a transaction reads what it wrote"
        );
        Err(StoreError::Busy)
    });
    assert!(matches!(failed, Err(StoreError::Busy)));
    assert_eq!(flat_of(&store, "d1"), flat(&[(TITLE, "წინა")]));
    assert!(store.read(|reader| reader.document("d2")).unwrap().is_none());
    edit(&store, "d1", TITLE, "შემდეგი");
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.transact(|tx| -> Result<(), StoreError> {
            tx.change("d1", &[(path(TITLE), Some("ცუდი".into()))], NOW, "", "")?;
            panic!("a bug in a use case");
        })
    }));
    assert!(panicked.is_err());
    edit(&store, "d1", "identification/title/en", "Next");
    let expected = flat(&[(TITLE, "შემდეგი"), ("identification/title/en", "Next")]);
    assert_eq!(flat_of(&store, "d1"), expected, "the store goes on after a panic");
}

#[test]
fn trash_keeps_everything_and_unknown_names_are_said() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    store
        .transact(|tx| tx.create("d1", "descriptor", &flat(&[(TITLE, "ა")]), None, NOW, ""))
        .unwrap();
    store.transact(|tx| tx.trash("d1", NOW)).unwrap();
    assert_eq!(
        store
            .read(|reader| reader.document("d1"))
            .unwrap()
            .unwrap()
            .trashed
            .as_deref(),
        Some(NOW)
    );
    store.transact(|tx| tx.restore("d1")).unwrap();
    assert_eq!(
        store.read(|reader| reader.document("d1")).unwrap().unwrap().trashed,
        None
    );
    assert_eq!(flat_of(&store, "d1"), flat(&[(TITLE, "ა")]));
    let again = store.transact(|tx| tx.create("d1", "descriptor", &Flat::new(), None, NOW, ""));
    assert!(matches!(again, Err(StoreError::Exists { .. })));
    for answer in [
        store.transact(|tx| tx.undo("none", NOW, "").map(|_| ())),
        store.transact(|tx| tx.change("none", &[], NOW, "", "").map(|_| ())),
        store.transact(|tx| tx.trash("none", NOW)),
        store.transact(|tx| tx.bytes("none").map(|_| ())),
        store.read(|reader| reader.flat("none").map(|_| ())),
        store.read(|reader| reader.history("none").map(|_| ())),
        store.transact(|tx| tx.revert_to("d1", 77, |_| false, NOW, "", "").map(|_| ())),
    ] {
        assert!(matches!(answer, Err(StoreError::NoDocument { .. })), "{answer:?}");
    }
}
