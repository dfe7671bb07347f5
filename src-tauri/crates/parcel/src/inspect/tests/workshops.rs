//! The bag of a workshop: it is named by the workshop, and nothing else passes for one.

use super::*;
use crate::layout::WORKSHOP_FILE;

fn workshop_files() -> Files {
    files(&[
        (WORKSHOP_FILE, &credential(Kind::Workshop, 60, 7, vec![pack()])),
        ("pack.json", PACK),
    ])
}

fn workshop_bag(subject: u64, files: Files) -> Result<Vec<u8>, BuildError> {
    Contents::new(BagKind::Workshop, id(subject), None, files)?.sign(id(61), at(), issuer(), &key())
}

#[test]
fn a_workshop_is_named_by_itself_so_that_every_stick_has_the_same_name() {
    let bytes = workshop_bag(7, workshop_files()).unwrap();
    check(&bytes, &[], "a workshop with its pack");
    let bag = open(&bytes).unwrap();
    assert_eq!((bag.package.kind, bag.package.version), (BagKind::Workshop, None));
    assert_eq!(bag.package.folder(), format!("workshop-{}", id(7).id8()));
    let failed = vec![(CheckId::BagList, Some(format!("data/{WORKSHOP_FILE}")))];
    let other = workshop_bag(60, workshop_files());
    assert_eq!(
        other,
        Err(BuildError::Unacceptable { failed }),
        "its credential is no name"
    );
}

#[test]
fn what_is_no_workshop_does_not_pass_for_one() {
    let mut missing = workshop_files();
    missing.remove("pack.json");
    assert!(
        matches!(workshop_bag(7, missing), Err(BuildError::Missing { .. })),
        "no pack"
    );
    let mut beside = workshop_files();
    put(&mut beside, "index.html", b"<html>");
    assert!(workshop_bag(7, beside).is_err(), "no page is in a bag");
    let mut swapped = workshop_files();
    put(
        &mut swapped,
        WORKSHOP_FILE,
        &credential(Kind::Round, 60, 7, vec![pack()]),
    );
    assert!(workshop_bag(7, swapped).is_err(), "a round");
    let mut other = workshop_files();
    put(&mut other, "pack.json", b"{\"id\":\"other\"}");
    let failed = vec![(CheckId::Digests, Some(format!("data/{WORKSHOP_FILE}")))];
    assert_eq!(
        workshop_bag(7, other),
        Err(BuildError::Unacceptable { failed }),
        "another pack"
    );
}

#[test]
fn no_changed_byte_of_a_workshop_passes() {
    let bytes = workshop_bag(7, workshop_files()).unwrap();
    for place in 0..bytes.len() {
        let mut spoiled = bytes.clone();
        spoiled[place] ^= 1;
        assert!(inspect(&spoiled).bag.is_none(), "byte {place} was changed");
    }
}
