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

/// Fields that random people write in; an item that one may take out while the other writes in it is among them.
const FIELDS: [&str; 7] = [
    KA,
    EN,
    GOAL,
    "level/why/ka",
    "outcomes/o-aaaaaaaa/text/ka",
    "outcomes/o-aaaaaaaa/text/en",
    "outcomes/o-aaaaaaaa/removed",
];

/// Some edits, emptyings and undos of one person.
fn scribble(store: &Store, who: &str, dice: &mut crate::Dice) {
    for turn in 0..dice.below(12) {
        let field = FIELDS[dice.below(FIELDS.len())];
        let value = match dice.below(8) {
            0 => None,
            _ if field.ends_with("removed") => Some(Scalar::Bool(true)),
            _ => Some(Scalar::from(format!("{who} {turn} {}", dice.below(1000)).as_str())),
        };
        if dice.below(6) == 0 {
            store.transact(|tx| tx.undo("d1", NOW, who)).unwrap();
        } else {
            store
                .transact(|tx| tx.change("d1", &[(path(field), value)], NOW, who, ""))
                .unwrap();
        }
    }
}

fn all_of(store: &Store) -> (Flat, BTreeMap<String, Vec<Scalar>>) {
    (flat_of(store, "d1"), conflicts(store))
}

#[test]
fn merging_is_commutative_and_drops_no_word() {
    for seed in 1..=40_u64 {
        let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (nino, gia) = pair(first.path(), second.path());
        let start = flat_of(&nino, "d1");
        let mut dice = crate::Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        scribble(&nino, "ნინო", &mut dice);
        scribble(&gia, "გია", &mut dice);
        let sides = [flat_of(&nino, "d1"), flat_of(&gia, "d1")];
        let copies = [&nino, &gia].map(|store| store.transact(|tx| tx.bytes("d1")).unwrap());
        for (store, copy) in [(&nino, &copies[1]), (&gia, &copies[0])] {
            store.transact(|tx| tx.merge("d1", copy, NOW, "", "")).unwrap();
        }
        let merged = all_of(&nino);
        assert_eq!(merged, all_of(&gia), "seed {seed}: in either order the same");
        for side in &sides {
            for (path, text) in side.iter().filter(|(path, value)| start.get(*path) != Some(*value)) {
                let stands = merged.0.get(path) == Some(text)
                    || merged.1.get(path.as_str()).is_some_and(|values| values.contains(text));
                // A mark that an item is out gives way to words that somebody wrote in it.
                assert!(stands || path.last() == "removed", "seed {seed}: {path} lost {text:?}");
            }
        }
        // Merging what is known changes nothing, and undoing brings each one's own words back.
        for (store, side, copy) in [(&nino, &sides[0], &copies[1]), (&gia, &sides[1], &copies[0])] {
            let again = store.transact(|tx| tx.merge("d1", copy, NOW, "", "")).unwrap();
            assert_eq!(again.changed, [], "seed {seed}: the same copy again");
            if *side != merged.0 {
                store.transact(|tx| tx.undo("d1", NOW, "")).unwrap().unwrap();
                assert_eq!(flat_of(store, "d1"), *side, "seed {seed}: the merge is taken back");
            }
        }
    }
}

#[test]
fn three_copies_merge_in_any_order_to_the_same() {
    let folders: Vec<_> = (0..3).map(|_| tempfile::tempdir().unwrap()).collect();
    let (nino, gia) = pair(folders[0].path(), folders[1].path());
    let (lali, _) = open_with_notices(folders[2].path(), 9);
    let copy = nino.transact(|tx| tx.bytes("d1")).unwrap();
    lali.transact(|tx| tx.adopt("d1", "descriptor", &copy, None, NOW, ""))
        .unwrap();
    for (turn, (store, who)) in [(&nino, "ნინო"), (&gia, "გია"), (&lali, "ლალი")]
        .into_iter()
        .enumerate()
    {
        for field in [KA, EN, GOAL].into_iter().take(3 - turn) {
            edit(store, "d1", field, &format!("{who} {field}"));
        }
    }
    let copies = [&nino, &gia, &lali].map(|store| store.transact(|tx| tx.bytes("d1")).unwrap());
    let mut found = Vec::new();
    for (session, order) in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
        .into_iter()
        .enumerate()
    {
        let home = tempfile::tempdir().unwrap();
        let (store, _) = open_with_notices(home.path(), 20 + u8::try_from(session).unwrap());
        store
            .transact(|tx| tx.adopt("d1", "descriptor", &copies[order[0]], None, NOW, ""))
            .unwrap();
        for at in &order[1..] {
            store.transact(|tx| tx.merge("d1", &copies[*at], NOW, "", "")).unwrap();
        }
        found.push(all_of(&store));
    }
    assert!(found.windows(2).all(|two| two[0] == two[1]), "{found:?}");
    assert_eq!(found[0].1[KA].len(), 3, "all three words of the title stand");
}

#[test]
fn names_travel_with_the_changes_and_each_field_knows_its_own() {
    let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (nino, gia) = pair(first.path(), second.path());
    nino.write_as("ნინო");
    gia.write_as("გია");
    for (store, text) in [(&nino, "one"), (&gia, "two")] {
        store
            .transact(|tx| tx.change("d1", &[(path(EN), Some(text.into()))], NOW, "", ""))
            .unwrap();
    }
    merge(&gia, &nino);
    nino.read(|reader| {
        let steps = reader.field_history("d1", &path(EN))?;
        let written: Vec<(&str, Option<&str>)> = steps
            .iter()
            .map(|step| (step.by.as_str(), step.value.as_ref().and_then(Scalar::as_text)))
            .collect();
        assert_eq!(written[0], ("ნინო", Some("Title")), "who made it");
        assert!(
            written.contains(&("ნინო", Some("one"))) && written.contains(&("გია", Some("two"))),
            "{written:?}"
        );
        let history = reader.history("d1")?;
        let came = reader.steps("d1")?;
        let last = history.last().unwrap();
        assert_eq!(
            came[&last.seq].iter().map(|step| step.by.as_str()).collect::<Vec<_>>(),
            ["გია"]
        );
        let before = reader.flat_at("d1", came[&last.seq][0].point)?;
        assert_eq!(before[&path(EN)], "two".into(), "a step shows what its writer had");
        Ok(())
    })
    .unwrap();
}

#[test]
fn a_copy_of_another_document_is_told_apart_even_when_both_began_empty() {
    let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (nino, _) = open_with_notices(first.path(), 3);
    let (gia, _) = open_with_notices(second.path(), 4);
    nino.transact(|tx| tx.create("d1", "descriptor", &Flat::new(), None, NOW, ""))
        .unwrap();
    gia.transact(|tx| tx.create("d2", "descriptor", &Flat::new(), None, NOW, ""))
        .unwrap();
    let (own, other) = (
        nino.transact(|tx| tx.bytes("d1")).unwrap(),
        gia.transact(|tx| tx.bytes("d2")).unwrap(),
    );
    let refused = nino.transact(|tx| tx.merge("d1", &other, NOW, "", ""));
    assert!(matches!(refused, Err(StoreError::OtherCopy { .. })), "{refused:?}");
    gia.transact(|tx| tx.adopt("d1", "descriptor", &own, None, NOW, ""))
        .unwrap();
    edit(&gia, "d1", KA, "ერთი");
    edit(&nino, "d1", EN, "One");
    merge(&gia, &nino);
    assert_eq!(flat_of(&nino, "d1").len(), 2, "an empty document has copies too");
}
