//! A package in which nothing but attachments is damaged is read without them; anything else that is changed is not.

use super::*;
use crate::salvage;

const SURVEY: &[u8] = b"employer;answer\n1;yes\n2;yes\n";
const LETTER: &[u8] = b"a letter";

fn attachment(bytes: &[u8]) -> String {
    format!("attachments/{}.txt", sha256_hex(bytes))
}

/// A second version with two attachments, of which the history names one, too.
fn two() -> Files {
    let first = credential(
        Kind::Descriptor,
        10,
        5,
        vec![pack(), Related::attachment(SURVEY, "text/plain")],
    );
    let related = vec![
        pack(),
        Related::attachment(SURVEY, "text/plain"),
        Related::attachment(LETTER, "text/plain"),
        Related::credential(&envelope(&first)),
    ];
    let mut files = descriptor_files();
    put(
        &mut files,
        "descriptor.vc.json",
        &credential(Kind::Descriptor, 11, 5, related),
    );
    put(&mut files, "history/v1.vc.json", &first);
    put(&mut files, &attachment(SURVEY), SURVEY);
    files
}

fn place_of(bytes: &[u8], words: &[u8]) -> usize {
    let mut places = bytes.windows(words.len());
    places.position(|part| part == words).expect("it is in the bag")
}

/// Replaces an entry of the bag.
fn with(bytes: &[u8], path: &str, change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    rewritten(bytes, |entries| {
        let end = format!("/data/{path}");
        let found = entries.iter_mut().find(|(name, _)| name.ends_with(&end));
        change(found.expect("it is in the bag").1);
    })
}

fn without(bytes: &[u8], path: &str) -> Vec<u8> {
    rewritten(bytes, |entries| {
        entries.retain(|name, _| !name.ends_with(&format!("/data/{path}")));
    })
}

/// The rest is whole, the damaged are named, and the strict reader still refuses the file.
#[track_caller]
fn is_salvaged(bytes: &[u8], damaged: &[&[u8]], why: &str) {
    let salvaged = salvage(bytes).unwrap_or_else(|| panic!("{why}"));
    let paths: std::collections::BTreeSet<String> = damaged.iter().map(|bytes| attachment(bytes)).collect();
    assert_eq!(salvaged.damaged, paths, "{why}");
    let mut rest = two();
    rest.retain(|path, _| !paths.contains(path));
    assert_eq!(salvaged.bag.files, rest, "{why}");
    assert_eq!(salvaged.signatures.len(), 3, "{why}");
    assert_eq!(salvaged.digests().len(), damaged.len(), "{why}");
    assert!(open(bytes).is_err(), "the strict reader refuses it: {why}");
    assert_eq!(verdict(bytes), Verdict::Changed, "{why}");
}

#[track_caller]
fn is_refused(bytes: &[u8], why: &str) {
    assert_eq!(salvage(bytes), None, "{why}");
}

#[test]
fn a_damaged_attachment_is_named_and_everything_else_is_there() {
    let bytes = bag_of(two()).unwrap();
    is_refused(&bytes, "a whole package has nothing to salvage");
    let mut flipped = bytes.clone();
    flipped[place_of(&bytes, SURVEY) + 3] ^= 1;
    is_salvaged(
        &flipped,
        &[SURVEY],
        "one byte changed, so that the sum of the archive fails, too",
    );
    let mut both = flipped.clone();
    both[place_of(&bytes, LETTER)] ^= 0x20;
    is_salvaged(&both, &[SURVEY, LETTER], "both attachments");
    let survey = attachment(SURVEY);
    let rewritten = with(&bytes, &survey, |data| data[3] ^= 1);
    is_salvaged(&rewritten, &[SURVEY], "changed, and its sum with it");
    is_salvaged(&with(&bytes, &survey, |data| data.truncate(9)), &[SURVEY], "cut");
    is_salvaged(&with(&bytes, &survey, Vec::clear), &[SURVEY], "empty");
    is_salvaged(&with(&bytes, &survey, |data| data.push(b'x')), &[SURVEY], "longer");
    is_salvaged(&without(&bytes, &survey), &[SURVEY], "missing");
    let swapped = with(&bytes, &survey, |data| *data = LETTER.to_vec());
    is_salvaged(&swapped, &[SURVEY], "the bytes of another");
}

#[test]
fn whatever_else_differs_is_refused() {
    let bytes = bag_of(two()).unwrap();
    let damaged = with(&bytes, &attachment(SURVEY), |data| data[3] ^= 1);
    let folder = "descriptor-07070707-v2";
    for path in two().keys().filter(|path| !path.starts_with("attachments/")) {
        let both = with(&damaged, path, |data| data[0] ^= 1);
        is_refused(&both, &format!("{path} is changed, too"));
        is_refused(&without(&damaged, path), &format!("{path} is missing, too"));
    }
    let added = |name: &str| rewritten(&damaged, |entries| put(entries, name, b"x"));
    for name in [
        format!("{folder}/data/notes.txt"),
        format!("{folder}/data/{}", attachment(b"another")),
        format!("{folder}/notes.txt"),
        format!("data/{}", attachment(SURVEY)),
        "zz/x".to_owned(),
    ] {
        is_refused(&added(&name), &name);
    }
    let listed = rewritten(&damaged, |entries| {
        let package = entries.get_mut(&format!("{folder}/{PACKAGE_FILE}")).unwrap();
        let place = place_of(package, b"proofValue") + 20;
        package[place] = if package[place] == b'1' { b'2' } else { b'1' };
    });
    is_refused(&listed, "the signature of the list");
    for tag in [
        "bag-info.txt",
        "bagit.txt",
        "manifest-sha256.txt",
        "tagmanifest-sha256.txt",
    ] {
        let name = format!("{folder}/{tag}");
        let changed = rewritten(&damaged, |entries| entries.get_mut(&name).unwrap().push(b'x'));
        is_refused(&changed, tag);
        is_refused(&rewritten(&damaged, |entries| drop(entries.remove(&name))), tag);
    }
    for (junk, why) in [
        ([&damaged[..], b"x"].concat(), "a byte behind"),
        ([&damaged[..], &bytes[..]].concat(), "another archive behind"),
        (damaged[..damaged.len() - 1].to_vec(), "cut at the end"),
        (damaged[..damaged.len() / 2].to_vec(), "cut in the middle"),
        (Vec::new(), "nothing"),
    ] {
        is_refused(&junk, why);
    }
    let review = Contents::new(BagKind::Review, id(12), None, review_files()).unwrap();
    let review = review.sign(id(21), at(), issuer(), &key()).unwrap();
    is_refused(
        &with(&review, "report.ka.pdf", |data| data[0] ^= 1),
        "a review has no attachments",
    );
}

#[test]
fn of_all_single_bytes_only_those_of_an_attachment_are_forgiven() {
    let bytes = bag_of(two()).unwrap();
    let (survey, letter) = (attachment(SURVEY), attachment(LETTER));
    let names = [format!("data/{survey}"), format!("data/{letter}")];
    // The two entries, from the header before the name to the end of the data, and their lines in the directory.
    let mut own = std::collections::BTreeSet::new();
    for (name, data) in names.iter().zip([SURVEY, LETTER]) {
        let folder = "descriptor-07070707-v2/".len();
        let first = place_of(&bytes, name.as_bytes()) - folder;
        own.extend(first - 30..first + folder + name.len() + data.len());
        let last = bytes.len()
            - bytes
                .windows(name.len())
                .rev()
                .position(|part| part == name.as_bytes())
                .unwrap()
            - name.len();
        own.extend(last - folder - 46..last + name.len());
    }
    let step = |place: usize| own.contains(&place) || place.is_multiple_of(97);
    let mut forgiven = 0;
    for place in (0..bytes.len()).filter(|place| step(*place)) {
        let mut changed = bytes.clone();
        changed[place] ^= 1;
        let Some(salvaged) = salvage(&changed) else {
            continue;
        };
        forgiven += 1;
        assert!(own.contains(&place), "byte {place} belongs to no attachment");
        let mut rest = two();
        rest.retain(|path, _| !salvaged.damaged.contains(path));
        assert_eq!(salvaged.bag.files, rest, "byte {place}");
        assert_eq!(salvaged.damaged.len(), 1, "byte {place}");
    }
    assert!(
        forgiven >= SURVEY.len() + LETTER.len(),
        "every byte of their data, {forgiven}"
    );
}
