//! Good bags, and what an attacker or an accident makes of them.

mod attacks;
mod reports;
mod rounds;
mod salvaged;
mod workshops;

use serde_json::{Value, json};
use signing::{Bilingual, Digest, Id, Issuer, Issuing, Related, SigningKey, Time, Verdict, report, sha256_hex, sign};

use super::*;
use crate::contents::{BuildError, Contents};

type Files = BTreeMap<String, Vec<u8>>;

fn key() -> SigningKey {
    SigningKey::generate([1; 32])
}

fn at() -> Time {
    Time::parse("2026-03-04T05:06:07Z").unwrap()
}

fn issuer() -> Issuer {
    Issuer {
        name: Bilingual::new("", "Nino"),
        ..Issuer::default()
    }
}

fn id(number: u64) -> Id {
    Id::v7(number, [7; 10])
}

/// Signs some literal; what it says is not this room's business.
fn credential(kind: Kind, number: u64, subject: u64, related: Vec<Related>) -> Vec<u8> {
    let issuing = Issuing {
        id: id(number),
        at: at(),
        valid_until: None,
        subject: id(subject),
        issuer: issuer(),
        related,
    };
    sign(kind, &json!({"format": 1, "number": number}), &issuing, &key()).unwrap()
}

fn files(named: &[(&str, &[u8])]) -> Files {
    named
        .iter()
        .map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec()))
        .collect()
}

fn envelope(bytes: &[u8]) -> Envelope {
    signing::inspect(bytes).envelope().unwrap().clone()
}

fn put(files: &mut Files, path: &str, bytes: &[u8]) {
    files.insert(path.to_owned(), bytes.to_vec());
}

const PACK: &[u8] = b"{\"id\":\"pack\"}";

fn pack() -> Related {
    Related::pack("pack", "1", Digest::of(PACK))
}

fn descriptor_files() -> Files {
    let first = credential(Kind::Descriptor, 10, 5, vec![pack()]);
    let letter = b"a letter";
    let related = vec![
        pack(),
        Related::attachment(letter, "text/plain"),
        Related::credential(&envelope(&first)),
    ];
    let second = credential(Kind::Descriptor, 11, 5, related);
    let mut files = files(&[
        ("descriptor.vc.json", &second),
        ("descriptor.ka.pdf", b"%PDF ka"),
        ("descriptor.en.pdf", b"%PDF en"),
        ("pack.json", PACK),
        ("history/v1.vc.json", &first),
    ]);
    files.insert(format!("attachments/{}.txt", sha256_hex(letter)), letter.to_vec());
    files
}

fn bag_of(files: Files) -> Result<Vec<u8>, BuildError> {
    Contents::new(BagKind::Descriptor, id(5), Some(2), files)?.sign(id(20), at(), issuer(), &key())
}

fn bag() -> Vec<u8> {
    bag_of(descriptor_files()).unwrap()
}

fn review_files() -> Files {
    let judged = credential(Kind::Descriptor, 10, 5, vec![pack()]);
    let related = vec![Related::credential(&envelope(&judged)), pack()];
    files(&[
        ("review.vc.json", &credential(Kind::Review, 12, 5, related)),
        ("report.ka.pdf", b"%PDF ka"),
        ("report.en.pdf", b"%PDF en"),
        ("descriptor.vc.json", &judged),
        ("pack.json", PACK),
    ])
}

/// Takes a bag apart, changes its entries, and writes a well-formed archive again.
fn rewritten(bytes: &[u8], change: impl FnOnce(&mut BTreeMap<String, Vec<u8>>)) -> Vec<u8> {
    let archive = archive::read(bytes).unwrap();
    let mut entries: BTreeMap<String, Vec<u8>> = archive
        .entries
        .iter()
        .map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec()))
        .collect();
    change(&mut entries);
    archive::write(entries.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())))
}

#[track_caller]
fn check(bytes: &[u8], expected: &[(CheckId, &str)], why: &str) {
    let inspection = inspect(bytes);
    let failed: Vec<(CheckId, &str)> = inspection
        .checks
        .failed()
        .into_iter()
        .map(|check| (check.id, check.path.as_deref().unwrap_or_default()))
        .collect();
    assert_eq!(failed, expected, "{why}");
    assert_eq!(
        inspection.bag.is_some(),
        expected.is_empty(),
        "no fact of a broken bag: {why}"
    );
    assert_eq!(
        inspection.signatures.is_empty(),
        !expected.is_empty(),
        "no signer: {why}"
    );
    assert_eq!(inspection.refusal.is_none(), expected.is_empty(), "a refusal: {why}");
}

fn verdict(bytes: &[u8]) -> Verdict {
    let inspection = inspect(bytes);
    let kind = inspection.kind.map(BagKind::as_str);
    report(kind, inspection.checks, &inspection.signatures, &[], at()).verdict
}

#[test]
fn a_bag_comes_back_as_it_was_packed() {
    let files = descriptor_files();
    let bytes = bag();
    check(&bytes, &[], "every check passes");
    assert_eq!(bytes, bag(), "the same input gives the same bytes");
    let bag = open(&bytes).unwrap();
    assert_eq!(bag.files, files, "every file");
    assert_eq!(
        (bag.package.kind, bag.package.version),
        (BagKind::Descriptor, Some(2)),
        "facts"
    );
    assert_eq!(bag.envelope.id, id(20), "the bag's id");
    assert_eq!(
        bag.history().into_keys().collect::<Vec<_>>(),
        [1],
        "one earlier version"
    );
    assert_eq!(bag.attachments().len(), 1, "one attachment");
    let read = bag.credential::<Value>("descriptor.vc.json", Kind::Descriptor).unwrap();
    assert_eq!(read.literal["number"], 11, "the credential of the newest version");
    let mut inspection = inspect(&bytes);
    assert_eq!(inspection.signatures.len(), 3, "two versions and the list were signed");
    assert!(
        inspection
            .literal::<Value>("descriptor.vc.json", Kind::Descriptor)
            .is_some(),
        "read"
    );
    assert!(inspection.checks.is_intact(), "and understood");
    assert_eq!(
        verdict(&bytes),
        Verdict::UntrustedSigner,
        "intact, but on nobody's list"
    );
}

#[test]
fn every_check_of_a_bag_is_made_on_a_good_one() {
    let checks = inspect(&bag()).checks;
    for id in [CheckId::Digests, CheckId::BagBytes, CheckId::BagList, CheckId::BagBagit] {
        assert!(checks.passes(id), "{id} was made and passed");
    }
}

#[test]
fn a_review_bag_is_named_by_the_review_and_has_no_version() {
    let contents = Contents::new(BagKind::Review, id(12), None, review_files()).unwrap();
    assert_eq!(
        contents.file_name(),
        format!("review-{}.zip", id(12).id8()),
        "the last eight"
    );
    let bytes = contents.sign(id(21), at(), issuer(), &key()).unwrap();
    assert_eq!(open(&bytes).unwrap().package.kind, BagKind::Review, "a review");
    let other = Contents::new(BagKind::Review, id(13), None, review_files()).unwrap();
    let refused = other.sign(id(21), at(), issuer(), &key()).unwrap_err();
    let failed = vec![(CheckId::BagList, Some("data/review.vc.json".to_owned()))];
    assert_eq!(refused, BuildError::Unacceptable { failed }, "another review's name");
}

#[test]
fn what_does_not_belong_in_a_bag_is_not_packed() {
    let with = |change: fn(&mut Files)| {
        let mut files = descriptor_files();
        change(&mut files);
        bag_of(files).unwrap_err()
    };
    let path = |path: &str| path.to_owned();
    assert_eq!(
        with(|files| drop(files.remove("pack.json"))),
        BuildError::Missing {
            path: path("pack.json")
        },
        "a missing file"
    );
    assert_eq!(
        with(|files| drop(files.insert("notes.txt".into(), vec![1]))),
        BuildError::Misplaced {
            path: path("notes.txt")
        },
        "a file of no row"
    );
    assert!(
        matches!(
            with(|files| drop(files.insert("../x".into(), vec![1]))),
            BuildError::Name(NameFault::Climbing { .. })
        ),
        "a climbing path"
    );
    let misnamed = format!("attachments/{}.pdf", "0".repeat(64));
    let mut files = descriptor_files();
    files.insert(misnamed.clone(), vec![1]);
    assert_eq!(
        bag_of(files),
        Err(BuildError::Misnamed { path: misnamed }),
        "another digest"
    );
    let big = with(|files| drop(files.insert("pack.json".into(), vec![0; (16 << 20) + 1])));
    assert!(matches!(big, BuildError::FileTooBig { .. }), "one file too big");
    for (kind, version) in [
        (BagKind::Descriptor, None),
        (BagKind::Descriptor, Some(0)),
        (BagKind::Review, Some(1)),
    ] {
        let refused = Contents::new(kind, id(5), version, Files::new()).unwrap_err();
        assert_eq!(refused, BuildError::Version { kind, version }, "a version out of place");
    }
    let many: Files = (1..=999_u32)
        .map(|number| (format!("history/v{number}.vc.json"), vec![1]))
        .collect();
    assert_eq!(
        bag_of(many),
        Err(BuildError::TooManyFiles { files: 999 }),
        "too many files"
    );
}

#[test]
fn a_bag_around_a_broken_credential_is_not_packed() {
    let mut files = descriptor_files();
    files.insert("history/v1.vc.json".into(), b"{}".to_vec());
    assert!(
        matches!(bag_of(files), Err(BuildError::Unacceptable { .. })),
        "no credential"
    );
    let mut files = descriptor_files();
    files.insert("pack.json".into(), b"{\"id\":\"other\"}".to_vec());
    let failed = vec![(CheckId::Digests, Some("data/descriptor.vc.json".to_owned()))];
    let mut refused = bag_of(files).unwrap_err();
    if let BuildError::Unacceptable { failed } = &mut refused {
        failed.retain(|(_, path)| path.as_deref() != Some("data/history/v1.vc.json"));
    }
    assert_eq!(
        refused,
        BuildError::Unacceptable { failed },
        "another pack than the one named"
    );
    let mut files = descriptor_files();
    files.retain(|path, _| !path.starts_with("attachments/"));
    assert!(
        matches!(bag_of(files), Err(BuildError::Unacceptable { .. })),
        "a lost attachment"
    );
}

#[test]
fn a_list_signed_for_other_files_is_refused() {
    let bytes = bag();
    let opened = archive::read(&bytes).unwrap();
    let package = opened
        .entries
        .iter()
        .find(|(name, _)| name.ends_with(PACKAGE_FILE))
        .unwrap()
        .1;
    let mut files = descriptor_files();
    let contents = Contents::new(BagKind::Descriptor, id(5), Some(2), files.clone()).unwrap();
    assert_eq!(contents.assemble(package), Ok(bytes.clone()), "the list of these files");
    files.insert("descriptor.ka.pdf".into(), b"%PDF other".to_vec());
    let contents = Contents::new(BagKind::Descriptor, id(5), Some(2), files).unwrap();
    assert_eq!(
        contents.assemble(package),
        Err(BuildError::OtherPackage),
        "of other files"
    );
    assert_eq!(contents.assemble(b"{}"), Err(BuildError::OtherPackage), "no list");
}

#[test]
fn refusals_say_what_is_wrong() {
    let whole = bag();
    let refusal = |bytes: &[u8]| inspect(bytes).refusal.unwrap();
    let outcome = |bytes: &[u8]| (refusal(bytes), verdict(bytes));
    assert_eq!(outcome(b""), (Refusal::NotAZip, Verdict::NotOurs), "nothing");
    assert_eq!(outcome(b"%PDF-1.7 x"), (Refusal::NotAZip, Verdict::NotOurs), "a page");
    let foreign = archive::write([("readme.txt", &b"x"[..])]);
    assert_eq!(outcome(&foreign), (Refusal::NotABag, Verdict::NotOurs), "someone's zip");
    let half = &whole[..whole.len() / 2];
    assert_eq!(outcome(half), (Refusal::Truncated, Verdict::Changed), "half of a bag");
    assert_eq!(
        outcome(&whole[..20]),
        (Refusal::NotABag, Verdict::NotOurs),
        "too little of one"
    );
    let mut deflated = whole.clone();
    deflated[8] = 8;
    assert!(
        matches!(outcome(&deflated), (Refusal::Repacked { .. }, Verdict::Changed)),
        "packed again by another program"
    );
    let climbing = archive::write([("../evil", &b"x"[..])]);
    assert!(
        matches!(outcome(&climbing), (Refusal::ClimbingPath { .. }, Verdict::NotOurs)),
        "a climbing path in someone's zip"
    );
    let ours = rewritten(&whole, |entries| {
        let name = entries
            .keys()
            .next()
            .unwrap()
            .replace("bag-info.txt", "data/../../evil");
        entries.insert(name, vec![1]);
    });
    assert!(
        matches!(outcome(&ours), (Refusal::ClimbingPath { .. }, Verdict::Changed)),
        "a climbing path in one of ours"
    );
    let copy = archive::write([("working-copy/changes.bin", &b"x"[..])]);
    assert_eq!(
        outcome(&copy),
        (Refusal::WorkingCopy, Verdict::NotOurs),
        "a working copy"
    );
    let big = vec![b'P'; archive::MAX_ARCHIVE_BYTES + 1];
    assert!(
        matches!(outcome(&big), (Refusal::TooBig { .. }, Verdict::NotOurs)),
        "too big to look into"
    );
}

#[test]
fn a_working_copy_is_known_by_its_name_or_its_folder() {
    let zip = archive::write([("changes.bin", &b"x"[..])]);
    assert!(is_working_copy("gis.copy.zip", &zip), "by its name");
    assert!(!is_working_copy("gis.zip", &zip), "another zip");
    assert!(!is_working_copy("gis.copy.zip", b"hello"), "a name alone is not enough");
    let copy = archive::write([("working-copy/changes.bin", &b"x"[..])]);
    assert!(is_working_copy("renamed.zip", &copy), "by its folder");
}

#[test]
fn a_bag_with_a_broken_beginning_is_still_read_as_a_bag() {
    let mut bytes = bag();
    bytes[0] ^= 1;
    assert!(looks_like_bag(&bytes), "its list is still in it");
    assert_eq!(verdict(&bytes), Verdict::Changed, "and it is broken");
    assert!(
        !looks_like_bag(&credential(Kind::Review, 1, 2, vec![])),
        "a bare credential is not"
    );
    assert!(!looks_like_bag(b"hello"), "nor is anything else");
}
