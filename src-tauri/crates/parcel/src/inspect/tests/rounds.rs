//! The bag of a round, and a sealed review: what they hold, and what does not pass for one.

use super::*;
use crate::layout::{ROUND_FILE, SEAL_FILE};

fn round_files() -> Files {
    files(&[
        (ROUND_FILE, &credential(Kind::Round, 30, 6, vec![pack()])),
        ("pack.json", PACK),
    ])
}

fn round_bag(files: Files) -> Result<Vec<u8>, BuildError> {
    Contents::new(BagKind::Round, id(30), None, files)?.sign(id(31), at(), issuer(), &key())
}

#[test]
fn a_round_is_named_by_its_credential_and_comes_back_as_it_was_packed() {
    let bytes = round_bag(round_files()).unwrap();
    check(&bytes, &[], "a round with its pack");
    let bag = open(&bytes).unwrap();
    assert_eq!((bag.package.kind, bag.package.version), (BagKind::Round, None));
    assert_eq!(bag.package.folder(), format!("round-{}", id(30).id8()));
}

#[test]
fn no_changed_byte_of_a_round_passes() {
    let bytes = round_bag(round_files()).unwrap();
    for place in 0..bytes.len() {
        let mut spoiled = bytes.clone();
        spoiled[place] ^= 1;
        assert!(inspect(&spoiled).bag.is_none(), "byte {place} was changed");
    }
}

#[test]
fn what_is_no_round_does_not_pass_for_one() {
    let mut missing = round_files();
    missing.remove("pack.json");
    assert!(matches!(round_bag(missing), Err(BuildError::Missing { .. })), "no pack");
    let mut beside = round_files();
    put(&mut beside, "descriptor.vc.json", b"{}");
    assert!(
        matches!(round_bag(beside), Err(BuildError::Misplaced { .. })),
        "packages travel beside it"
    );
    let mut swapped = round_files();
    put(&mut swapped, ROUND_FILE, &credential(Kind::Review, 30, 6, vec![pack()]));
    let named = vec![(CheckId::BagList, Some(format!("data/{ROUND_FILE}")))];
    assert_eq!(
        round_bag(swapped),
        Err(BuildError::Unacceptable { failed: named }),
        "a review"
    );
    let mut other = round_files();
    put(&mut other, "pack.json", b"{\"id\":\"other\"}");
    let failed = vec![(CheckId::Digests, Some(format!("data/{ROUND_FILE}")))];
    assert_eq!(
        round_bag(other),
        Err(BuildError::Unacceptable { failed }),
        "another pack"
    );
}

#[test]
fn a_sealed_review_carries_its_seal_and_a_removed_one_is_missed() {
    let mut sealed = review_files();
    put(&mut sealed, SEAL_FILE, b"{\"format\":1,\"salt\":\"00\"}");
    let contents = Contents::new(BagKind::Review, id(12), None, sealed).unwrap();
    let bytes = contents.sign(id(21), at(), issuer(), &key()).unwrap();
    check(&bytes, &[], "sealed");
    let stripped = rewritten(&bytes, |entries| entries.retain(|name, _| !name.ends_with(SEAL_FILE)));
    assert_eq!(verdict(&stripped), Verdict::Changed, "the seal was taken out");
    let mut changed = bytes.clone();
    let place = changed.windows(8).position(|part| part == b"\"salt\":\"").unwrap() + 8;
    changed[place] = b'1';
    assert_eq!(verdict(&changed), Verdict::Changed, "another salt");
}
