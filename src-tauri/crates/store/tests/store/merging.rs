//! Two people's copies of one document.

use std::collections::BTreeMap;
use std::path::Path;

use descriptor::{Flat, Scalar};
use store::{Store, StoreError};

use crate::{NOW, edit, flat, flat_of, open_with_notices, path};

const KA: &str = "identification/title/ka";
const EN: &str = "identification/title/en";
const GOAL: &str = "purpose/goal/ka";

/// Two stores with the same document.
fn pair(first: &Path, second: &Path) -> (Store, Store) {
    let (nino, _) = open_with_notices(first, 3);
    let (gia, _) = open_with_notices(second, 4);
    let start = flat(&[(KA, "სათაური"), (EN, "Title"), (GOAL, "მიზანი")]);
    nino.transact(|tx| tx.create("d1", "descriptor", &start, None, NOW, "ნინო"))
        .unwrap();
    let copy = nino.transact(|tx| tx.bytes("d1")).unwrap();
    gia.transact(|tx| tx.adopt("d1", "descriptor", &copy, None, NOW, "გია"))
        .unwrap();
    assert_eq!(flat_of(&gia, "d1"), start);
    (nino, gia)
}

fn merge(from: &Store, to: &Store) -> Vec<String> {
    let copy = from.transact(|tx| tx.bytes("d1")).unwrap();
    let applied = to.transact(|tx| tx.merge("d1", &copy, NOW, "", "merge")).unwrap();
    applied.changed.iter().map(ToString::to_string).collect()
}

fn conflicts(store: &Store) -> BTreeMap<String, Vec<Scalar>> {
    let found = store.read(|reader| reader.conflicts("d1")).unwrap();
    found
        .into_iter()
        .map(|(path, values)| (path.to_string(), values))
        .collect()
}

#[test]
fn different_fields_merge_and_a_field_of_both_keeps_both_until_a_person_chooses() {
    let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (nino, gia) = pair(first.path(), second.path());
    edit(&nino, "d1", KA, "ნინოს სათაური");
    edit(&gia, "d1", KA, "გიას სათაური");
    edit(&gia, "d1", EN, "Gia's title");
    edit(&nino, "d1", GOAL, "ერთი მიზანი");
    edit(&gia, "d1", GOAL, "ერთი მიზანი");
    assert_eq!(merge(&gia, &nino), [EN, KA], "the goal is the same on both sides");
    assert_eq!(
        merge(&gia, &nino),
        [] as [&str; 0],
        "the same copy again changes nothing"
    );
    merge(&nino, &gia);
    assert_eq!(flat_of(&nino, "d1"), flat_of(&gia, "d1"), "both sides show the same");
    drop(nino);
    let (nino, _) = open_with_notices(first.path(), 5);
    let both = conflicts(&nino);
    assert_eq!(
        both.keys().collect::<Vec<_>>(),
        [KA],
        "ka and en apart, across a restart"
    );
    assert_eq!(both[KA].len(), 2);
    assert_eq!(
        both[KA][0],
        flat_of(&nino, "d1")[&path(KA)],
        "the shown value stands first"
    );
    let shown = both[KA][0].as_text().unwrap().to_owned();
    assert_eq!(
        edit(&nino, "d1", KA, &shown),
        [],
        "leaving a field as it is does not choose"
    );
    assert_eq!(conflicts(&nino), both);

    let choice = both[KA][1].clone();
    nino.transact(|tx| tx.resolve("d1", &path(KA), &choice, NOW, "ნინო", "choose"))
        .unwrap();
    assert_eq!(flat_of(&nino, "d1")[&path(KA)], choice);
    assert!(conflicts(&nino).is_empty(), "a person chose");
    merge(&nino, &gia);
    assert!(conflicts(&gia).is_empty(), "and that travels");

    nino.transact(|tx| tx.undo("d1", NOW, "")).unwrap().unwrap();
    assert_eq!(conflicts(&nino), both, "undoing the choice brings both values back");
    nino.transact(|tx| tx.undo("d1", NOW, "")).unwrap().unwrap();
    assert!(conflicts(&nino).is_empty(), "undoing the merge leaves my own value");
    assert_eq!(flat_of(&nino, "d1")[&path(KA)], "ნინოს სათაური".into());
    assert_eq!(flat_of(&nino, "d1")[&path(EN)], "Title".into());
    nino.transact(|tx| tx.redo("d1", NOW, "")).unwrap().unwrap();
    assert_eq!(conflicts(&nino), both, "redoing the merge too");
    let copy = nino.transact(|tx| tx.bytes("d1")).unwrap();
    let seq = nino.read(|reader| reader.document("d1")).unwrap().unwrap().seq;
    assert_eq!(
        nino.read(|reader| reader.flat_at("d1", seq)).unwrap(),
        flat_of(&nino, "d1")
    );
    gia.transact(|tx| tx.merge("d1", &copy, NOW, "", "")).unwrap();
    assert_eq!(
        conflicts(&gia),
        both,
        "a conflict that stands again travels like any other"
    );
}

#[test]
fn three_sides_keep_three_values_in_the_same_order_after_undo_and_redo() {
    let folders: Vec<_> = (0..3).map(|_| tempfile::tempdir().unwrap()).collect();
    let (nino, gia) = pair(folders[0].path(), folders[1].path());
    let (lali, _) = open_with_notices(folders[2].path(), 9);
    let copy = nino.transact(|tx| tx.bytes("d1")).unwrap();
    lali.transact(|tx| tx.adopt("d1", "descriptor", &copy, None, NOW, ""))
        .unwrap();
    for (store, word) in [(&nino, "ნ"), (&gia, "გ"), (&lali, "ლ")] {
        edit(store, "d1", KA, word);
    }
    edit(&gia, "d1", EN, "g");
    edit(&nino, "d1", EN, "n");
    merge(&gia, &nino);
    merge(&lali, &nino);
    let all = conflicts(&nino);
    assert_eq!((all[KA].len(), all[EN].len()), (3, 2));
    let choice = all[KA][0].clone();
    nino.transact(|tx| tx.resolve("d1", &path(KA), &choice, NOW, "", ""))
        .unwrap();
    for _ in 0..3 {
        nino.transact(|tx| tx.undo("d1", NOW, "")).unwrap().unwrap();
    }
    assert!(conflicts(&nino).is_empty());
    for _ in 0..2 {
        nino.transact(|tx| tx.redo("d1", NOW, "")).unwrap().unwrap();
    }
    assert_eq!(conflicts(&nino), all);
    nino.transact(|tx| tx.redo("d1", NOW, "")).unwrap().unwrap();
    assert_eq!(conflicts(&nino).keys().collect::<Vec<_>>(), [EN]);
}

#[test]
fn a_copy_that_is_none_is_refused_and_changes_nothing() {
    let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (nino, gia) = pair(first.path(), second.path());
    edit(&gia, "d1", KA, "გიას სათაური, რომელიც საკმაოდ გრძელია");
    let before = flat_of(&nino, "d1");
    let copy = gia.transact(|tx| tx.bytes("d1")).unwrap();
    let mut copies: Vec<Vec<u8>> = vec![b"PK\x03\x04".to_vec(), vec![0; 100], copy[..copy.len() / 2].to_vec()];
    for at in 0..copy.len() {
        for flip in [1, 0x80] {
            let mut changed = copy.clone();
            changed[at] ^= flip;
            copies.push(changed);
        }
    }
    for copy in &copies {
        let refused = nino.transact(|tx| tx.merge("d1", copy, NOW, "", "").map(|applied| applied.changed));
        match refused {
            Err(StoreError::BadCopy { .. }) => {}
            Ok(changed) => assert!(changed.is_empty(), "bytes that are not read may differ"),
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!(flat_of(&nino, "d1"), before);
    let adopted = nino.transact(|tx| tx.adopt("d2", "descriptor", b"nothing", None, NOW, ""));
    assert!(matches!(adopted, Err(StoreError::BadCopy { .. })));
    assert!(nino.read(|reader| reader.document("d2")).unwrap().is_none());
    let empty = nino.transact(|tx| tx.create("d3", "descriptor", &Flat::new(), None, NOW, ""));
    assert_eq!(empty.unwrap().changed, []);
    let bytes = nino.transact(|tx| tx.bytes("d3")).unwrap();
    nino.transact(|tx| tx.merge("d3", &bytes, NOW, "", "")).unwrap();
}

/// Undo and redo through random edits, merges and choices end where they began, on both ends.
#[test]
fn any_mix_of_edits_merges_and_choices_is_undone_to_the_start_and_redone_to_the_end() {
    let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (nino, gia) = pair(first.path(), second.path());
    let mut dice = crate::Dice(0x5EED);
    let start = flat_of(&nino, "d1");
    for turn in 0..300 {
        let field = [KA, EN, GOAL, "level/why/ka"][dice.below(4)];
        let who = if dice.below(2) == 0 { &nino } else { &gia };
        match dice.below(6) {
            0 => drop(merge(&gia, &nino)),
            1 => drop(merge(&nino, &gia)),
            2 => {
                let open = nino.read(|reader| reader.conflicts("d1")).unwrap();
                if let Some((path, values)) = open.into_iter().next() {
                    nino.transact(|tx| tx.resolve("d1", &path, &values[1], NOW, "", ""))
                        .unwrap();
                }
            }
            3 => {
                who.transact(|tx| tx.change("d1", &[(path(field), None)], NOW, "", ""))
                    .unwrap();
            }
            _ => drop(edit(who, "d1", field, &format!("{turn}"))),
        }
    }
    let end = (flat_of(&nino, "d1"), conflicts(&nino));
    let mut steps = 0;
    while nino.transact(|tx| tx.undo("d1", NOW, "")).unwrap().is_some() {
        steps += 1;
    }
    assert!(steps > 40, "{steps}");
    assert_eq!((flat_of(&nino, "d1"), conflicts(&nino)), (start, BTreeMap::new()));
    while nino.transact(|tx| tx.redo("d1", NOW, "")).unwrap().is_some() {
        steps -= 1;
    }
    assert_eq!(steps, 0);
    assert_eq!((flat_of(&nino, "d1"), conflicts(&nino)), end);
    let seq = nino.read(|reader| reader.document("d1")).unwrap().unwrap().seq;
    assert_eq!(
        nino.read(|reader| reader.flat_at("d1", seq)).unwrap(),
        end.0,
        "the fields are what the changes add up to"
    );
}
