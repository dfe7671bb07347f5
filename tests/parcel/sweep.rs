//! Every offset of a small bag and of a bare credential × {bit 0, bit 7, +1, deleted, doubled}:
//! the answer is *changed* or *not ours*, never *trusted* or *unknown signer*, never a panic.

use signing::{AcceptedList, Verdict};

use super::{small_bag, small_credential, trusting_list, verify};

/// Spoils the byte at a place.
type Spoil = fn(&mut Vec<u8>, usize);

/// The five ways in which one byte is spoiled.
const WAYS: [(&str, Spoil); 5] = [
    ("bit 0", |bytes, place| bytes[place] ^= 1),
    ("bit 7", |bytes, place| bytes[place] ^= 0x80),
    ("+1", |bytes, place| {
        bytes[place] = bytes[place].wrapping_add(1);
    }),
    ("deleted", |bytes, place| {
        bytes.remove(place);
    }),
    ("doubled", |bytes, place| bytes.insert(place, bytes[place])),
];

#[test]
fn no_single_changed_byte_of_a_bag_passes() {
    sweep("bag", &small_bag());
}

#[test]
fn no_single_changed_byte_of_a_bare_credential_passes() {
    sweep("credential", &small_credential(10, Vec::new()));
}

#[test]
fn no_cut_of_a_bag_or_a_credential_passes() {
    let list = trusting_list();
    for (what, whole) in [("bag", small_bag()), ("credential", small_credential(10, vec![]))] {
        for length in 0..whole.len() {
            refuse(&whole[..length], &list, &format!("{what} cut at {length}"));
        }
    }
}

/// Spoils every byte in every way, on as many threads as there are.
fn sweep(what: &str, whole: &[u8]) {
    let list = trusting_list();
    let before = verify(whole, &list).verdict;
    assert_eq!(
        before,
        Verdict::Trusted,
        "the {what} itself is trusted, or nothing is proven"
    );
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for first in 0..threads {
            let list = &list;
            scope.spawn(move || {
                for place in (first..whole.len()).step_by(threads) {
                    for (way, spoil) in WAYS {
                        let mut bytes = whole.to_vec();
                        spoil(&mut bytes, place);
                        refuse(&bytes, list, &format!("{what}, byte {place}, {way}"));
                    }
                }
            });
        }
    });
    println!("{what}: {} spoiled copies refused", whole.len() * WAYS.len());
}

#[track_caller]
fn refuse(bytes: &[u8], list: &AcceptedList, what: &str) {
    let report = verify(bytes, list);
    let refused = matches!(report.verdict, Verdict::Changed | Verdict::NotOurs);
    assert!(refused, "{what}: {:?}", report.verdict);
    assert!(report.signers.is_empty(), "{what}: a broken file names no signer");
}
