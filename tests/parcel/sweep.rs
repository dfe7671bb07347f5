//! Every cut of a small bag and of a bare credential: the answer is *changed* or *not ours*, never *trusted* or *unknown
//! signer*, never a panic. Every spoiled byte is tried on whole files, in the journeys.

use signing::{AcceptedList, Verdict};

use super::{small_bag, small_credential, trusting_list, verify};

#[test]
fn no_cut_of_a_bag_or_a_credential_passes() {
    let list = trusting_list();
    for (what, whole) in [("bag", small_bag()), ("credential", small_credential(10, vec![]))] {
        for length in 0..whole.len() {
            refuse(&whole[..length], &list, &format!("{what} cut at {length}"));
        }
    }
}

#[track_caller]
fn refuse(bytes: &[u8], list: &AcceptedList, what: &str) {
    let report = verify(bytes, list);
    let refused = matches!(report.verdict, Verdict::Changed | Verdict::NotOurs);
    assert!(refused, "{what}: {:?}", report.verdict);
    assert!(report.signers.is_empty(), "{what}: a broken file names no signer");
}
