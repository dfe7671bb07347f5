//! A report and the files that it binds: the panel sat again.

use std::collections::BTreeMap;

use panel::{Named, PanelReport, Refusal, Room, audit};
use review::{Predecessor, Rating};
use signing::Digest;

use crate::common::*;
use crate::report::{draft, files, opened};

/// The files of a panel by the digests that name them.
fn store(files: &[Vec<u8>]) -> BTreeMap<String, Vec<u8>> {
    files
        .iter()
        .map(|bytes| (Digest::of(bytes).to_string(), bytes.clone()))
        .collect()
}

fn sat_again(report: &PanelReport, store: &BTreeMap<String, Vec<u8>>) -> Result<Room, Vec<Refusal>> {
    audit(report, (&round(), &named(8)), pack(), |named| {
        store.get(&named.digest.to_string()).map(Vec::as_slice)
    })
}

#[test]
fn a_report_stands_on_the_reviews_that_it_binds() {
    let mut files = files();
    let mut room = opened(&files);
    let revision = Making {
        rating: Rating::PartiallyComplies,
        at: after(),
        supersedes: Some(Predecessor {
            id: room.seated[2].sealed.id.to_string(),
            digest: room.seated[2].sealed.digest.to_string(),
        }),
        ..making(2)
    }
    .sign();
    room.revise(&revision, "The visit.", pack())
        .expect("it replaces the sealed one");
    files.push(revision);
    let mut report = draft();
    report.reviews = room.bound();
    let files = store(&files);
    let again = sat_again(&report, &files).expect("everything is as it was");
    assert_eq!(again.seated, room.seated);

    let refused = |change: &dyn Fn(&mut PanelReport)| {
        let mut other = report.clone();
        change(&mut other);
        sat_again(&other, &files).expect_err("something is not as it was")
    };
    let one = |did| vec![did];
    assert_eq!(
        refused(&|report| {
            report.reviews.remove(1);
        }),
        one(Refusal::Unsealed { did: did(1) }),
        "a member who was left out"
    );
    assert_eq!(
        refused(&|report| report.reviews[1].review = named(40)),
        one(Refusal::Missing { did: did(1) })
    );
    let swapped = refused(&|report| {
        let review = report.reviews[0].review.clone();
        report.reviews[1].review = review;
    });
    assert!(
        matches!(swapped[..], [Refusal::OtherMember { .. } | Refusal::Changed { .. }]),
        "{swapped:?}"
    );
    let changed = refused(&|report| report.reviews[0].salt = salt(9));
    assert!(matches!(changed[..], [Refusal::Changed { .. }]), "{changed:?}");
    let replayed = refused(&|report| {
        let revision = report.reviews[2].revisions.remove(0).review;
        report.reviews[2].review = revision;
    });
    assert!(
        matches!(replayed[..], [Refusal::Late { .. } | Refusal::Changed { .. }]),
        "{replayed:?}"
    );
    assert_eq!(
        refused(&|report| report.reviews[2].revisions[0].reason = " ".into()),
        one(Refusal::NoReason { did: did(2) })
    );
    assert_eq!(refused(&|report| report.round = named(9)), one(Refusal::OtherRound));
    assert_eq!(
        refused(&|report| report.descriptor.version = 3),
        one(Refusal::OtherRound)
    );
    let stranger = refused(&|report| report.reviews[0].member = did(9));
    assert!(stranger.contains(&Refusal::Stranger { did: did(9) }), "{stranger:?}");
    assert!(stranger.contains(&Refusal::Unsealed { did: did(0) }), "{stranger:?}");
    let left = refused(&|report| report.left = vec![did(1)]);
    assert_eq!(left, one(Refusal::Left { did: did(1) }), "bound and left at once");
}

#[test]
fn a_name_whose_bytes_are_others_is_not_there() {
    let report = draft();
    let mut files = store(&files());
    let name = report.reviews[0].review.digest.to_string();
    files.insert(name, making(0).sign());
    let refused = sat_again(&report, &files);
    // The same member signed the same ratings: the bytes are the same, and so is the review.
    assert!(refused.is_ok(), "{refused:?}");
    let name = Named {
        ..report.reviews[0].review.clone()
    };
    files.insert(name.digest.to_string(), making(1).sign());
    assert_eq!(
        sat_again(&report, &files).expect_err("another file lies there"),
        [Refusal::Missing { did: did(0) }]
    );
}
