//! Sealing and revealing: nothing opens before everything is here, and what is changed, swapped, replayed, late or
//! missing is refused and named.

use crate::common::*;
use panel::{Panel, Refusal, Seat, Standing};
use review::{DescriptorRef, Rating};
use signing::Salt;

fn reviews() -> Vec<Vec<u8>> {
    (0..3).map(|member| making(member).sign()).collect()
}

#[test]
fn the_room_opens_when_every_review_has_its_announced_receipt() {
    let (reviews, pack) = (reviews(), pack());
    let mut panel = panel();
    let unsealed: Vec<Refusal> = (0..3).map(|member| Refusal::Unsealed { did: did(member) }).collect();
    assert_eq!(panel.open().expect_err("nobody has sealed"), unsealed);
    for (member, bytes) in reviews.iter().enumerate() {
        panel
            .announce(&did(member), receipt(member, bytes), in_time())
            .expect("in time");
        panel
            .announce(&did(member), receipt(member, bytes), in_time())
            .expect("the same again");
    }
    assert_eq!(
        panel.missing(),
        (0..3)
            .map(|member| Refusal::Missing { did: did(member) })
            .collect::<Vec<_>>()
    );
    for member in [2, 0] {
        assert_eq!(panel.receive(&reviews[member], &salt(member), pack), Ok(did(member)));
    }
    assert_eq!(
        panel.open().expect_err("one is missing"),
        [Refusal::Missing { did: did(1) }]
    );
    assert_eq!(panel.receive(&reviews[1], &salt(1), pack), Ok(did(1)));
    assert_eq!(
        panel.receive(&reviews[1], &salt(1), pack),
        Ok(did(1)),
        "the same file again"
    );
    let room = panel.open().expect("everything is here");
    assert_eq!(room.seated.len(), 3);
    assert_eq!(room.seated[1].sealed.review, making(1).literal());
    assert_eq!(
        panel.announce(&did(0), receipt(0, &reviews[0]), in_time()),
        Err(Refusal::Opened)
    );
    assert_eq!(panel.receive(&reviews[0], &salt(0), pack), Err(Refusal::Opened));
    assert_eq!(panel.leave(&did(0)), Err(Refusal::Opened));
}

#[test]
fn nothing_of_a_review_is_seen_before_the_room_opens() {
    let reviews = reviews();
    let mut panel = sealed(&reviews);
    panel
        .receive(&reviews[0], &salt(0), pack())
        .expect("it is as announced");
    let shown = format!("{panel:?} {panel:#?}");
    for word in ["complies", "Complies", "because", "რადგან", "rating", "salt"] {
        assert!(!shown.contains(word), "{word} is in {shown}");
    }
    let standings: Vec<Standing> = panel.standings().into_iter().map(|(_, standing)| standing).collect();
    assert_eq!(standings, [Standing::Here, Standing::Sealed, Standing::Sealed]);
}

#[test]
fn a_changed_score_is_refused_by_the_receipt() {
    let mut panel = sealed(&reviews());
    let changed = Making {
        rating: Rating::SubstantiallyComplies,
        ..making(1)
    };
    let refused = panel.receive(&changed.sign(), &salt(1), pack());
    let Err(Refusal::Changed { did: whose, groups }) = refused else {
        panic!("it is refused as changed: {refused:?}");
    };
    assert_eq!((whose, groups), (did(1), vec![1, 2, 3, 4, 5]));
    let other_salt = Salt::new(&[9; 16]).expect("a salt");
    let refused = panel.receive(&making(1).sign(), &other_salt, pack());
    assert!(
        matches!(refused, Err(Refusal::Changed { .. })),
        "the same review under another salt: {refused:?}"
    );
    let resigned = Making {
        at: time("2026-11-21T18:00:00Z"),
        ..making(1)
    };
    let refused = panel.receive(&resigned.sign(), &salt(1), pack());
    assert!(
        matches!(refused, Err(Refusal::Changed { .. })),
        "the same ratings signed again: {refused:?}"
    );
    assert_eq!(panel.standings()[1].1, Standing::Sealed, "what was refused is not here");
}

#[test]
fn a_flipped_byte_is_refused_before_anything_else() {
    let reviews = reviews();
    let (pack, sealed) = (pack(), sealed(&reviews));
    for place in (0..reviews[0].len()).step_by(97) {
        let mut bytes = reviews[0].clone();
        bytes[place] ^= 1;
        let refused = sealed
            .clone()
            .receive(&bytes, &salt(0), pack)
            .expect_err("it is not as it was signed");
        assert!(
            matches!(refused, Refusal::Damaged { .. } | Refusal::NotAReview),
            "byte {place}: {refused:?}"
        );
    }
    for hostile in [&b""[..], b"{}", b"null", b"PK\x03\x04", &[0xff; 64]] {
        assert_eq!(
            sealed.clone().receive(hostile, &salt(0), pack),
            Err(Refusal::NotAReview)
        );
    }
}

/// A review that is not of this panel about this package is refused, although it was sealed.
#[track_caller]
fn refused(making: &Making, expected: &Refusal) {
    let bytes = making.sign();
    let mut panel = panel();
    let _ = panel.announce(&did(making.member), receipt(making.member, &bytes), in_time());
    assert_eq!(
        panel.receive(&bytes, &salt(making.member), pack()).as_ref(),
        Err(expected)
    );
}

#[test]
fn a_swapped_or_replayed_review_is_refused_and_named() {
    let whose = || did(1);
    refused(&making(7), &Refusal::Stranger { did: did(7) });
    refused(
        &Making {
            descriptor: DescriptorRef {
                id: id(3).to_string(),
                version: 1,
            },
            subject: id(3),
            credential: named(4),
            ..making(1)
        },
        &Refusal::OtherDescriptor { did: whose() },
    );
    refused(
        &Making {
            subject: id(3),
            ..making(1)
        },
        &Refusal::OtherDescriptor { did: whose() },
    );
    refused(
        &Making {
            descriptor: DescriptorRef {
                version: 1,
                ..descriptor()
            },
            ..making(1)
        },
        &Refusal::OtherVersion {
            did: whose(),
            version: 1,
        },
    );
    refused(
        &Making {
            credential: named(9),
            ..making(1)
        },
        &Refusal::OtherPackage { did: whose() },
    );
    let mut other = pack_ref();
    other.version = "2".into();
    refused(
        &Making {
            pack: other,
            ..making(1)
        },
        &Refusal::OtherPack { did: whose() },
    );
    refused(
        &Making {
            seat: Seat::Expert,
            ..making(1)
        },
        &Refusal::OtherRole { did: whose() },
    );
    refused(
        &Making {
            drop_last: true,
            ..making(1)
        },
        &Refusal::OtherCriteria { did: whose() },
    );
    refused(
        &Making {
            at: after(),
            ..making(1)
        },
        &Refusal::Late {
            did: whose(),
            deadline: round().deadline.at,
        },
    );
    let bytes = making(1).sign();
    assert_eq!(
        panel().receive(&bytes, &salt(1), pack()),
        Err(Refusal::NoReceipt { did: whose() }),
        "a file before its receipt proves nothing"
    );
}

#[test]
fn a_receipt_is_replaced_with_a_reason_and_then_the_older_review_is_a_replay() {
    let older = making(1).sign();
    let newer = Making {
        rating: Rating::PartiallyComplies,
        ..making(1)
    }
    .sign();
    let (first, second) = (receipt(1, &older), receipt(1, &newer));
    let mut panel = panel();
    assert_eq!(
        panel.announce_instead(&did(1), second, in_time(), "why"),
        Err(Refusal::NoReceipt { did: did(1) })
    );
    panel.announce(&did(1), first, in_time()).expect("in time");
    assert_eq!(
        panel.announce(&did(1), second, in_time()),
        Err(Refusal::SealedAlready { did: did(1) })
    );
    assert_eq!(
        panel.announce_instead(&did(1), second, in_time(), "  "),
        Err(Refusal::NoReason { did: did(1) })
    );
    panel
        .announce_instead(&did(1), second, in_time(), "I misread the hours.")
        .expect("a reason was given");
    assert_eq!(
        panel.receive(&older, &salt(1), pack()),
        Err(Refusal::Replayed { did: did(1) })
    );
    assert_eq!(panel.receive(&newer, &salt(1), pack()), Ok(did(1)));
}

#[test]
fn who_is_late_strange_or_gone_is_refused() {
    let bytes = making(1).sign();
    let seal = receipt(1, &bytes);
    let late = Refusal::Late {
        did: did(1),
        deadline: round().deadline.at,
    };
    let mut panel = panel();
    assert_eq!(panel.announce(&did(1), seal, after()), Err(late));
    panel
        .announce(&did(1), seal, round().deadline.at)
        .expect("the last second is in time");
    assert_eq!(
        panel.announce(&did(9), seal, in_time()),
        Err(Refusal::Stranger { did: did(9) })
    );
    panel.leave(&did(1)).expect("a conflict may show at any time");
    assert_eq!(
        panel.announce(&did(1), seal, in_time()),
        Err(Refusal::Left { did: did(1) })
    );
    assert_eq!(
        panel.receive(&bytes, &salt(1), pack()),
        Err(Refusal::Left { did: did(1) })
    );
}

#[test]
fn a_member_with_a_conflict_does_not_keep_the_others_out() {
    let reviews = reviews();
    let mut panel = sealed(&reviews);
    panel.leave(&did(1)).expect("not open yet");
    for member in [0, 2] {
        panel
            .receive(&reviews[member], &salt(member), pack())
            .expect("as announced");
    }
    let room = panel.open().expect("who left is not waited for");
    assert_eq!(
        room.left.iter().map(|member| member.did.clone()).collect::<Vec<_>>(),
        [did(1)]
    );
    let mut empty = Panel::of(&round(), &descriptor().id).expect("in the round");
    (0..3).for_each(|member| empty.leave(&did(member)).expect("not open yet"));
    assert_eq!(empty.open().expect_err("nobody is left"), [Refusal::NobodyLeft]);
}

#[test]
fn a_package_that_is_not_in_the_round_has_no_panel() {
    assert!(Panel::of(&round(), id(9).as_str()).is_none());
}
