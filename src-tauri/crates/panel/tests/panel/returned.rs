//! The note with which a review goes back: who may write it, whom it reaches, and what it has to name.

use crate::common::*;
use descriptor::Text;
use panel::{Named, OwnReview, Panel, Return, ReturnRefusal, Room};
use review::Predecessor;
use signing::{Digest, Id, Issuing, Kind, Related};

fn reviews() -> Vec<Vec<u8>> {
    (0..3).map(|member| making(member).sign()).collect()
}

fn opened(reviews: &[Vec<u8>]) -> (Panel, Room) {
    let mut panel = sealed(reviews);
    for (member, bytes) in reviews.iter().enumerate() {
        panel.receive(bytes, &salt(member), pack()).expect("as announced");
    }
    let room = panel.open().expect("everything is here");
    (panel, room)
}

fn words() -> Text {
    Text::both("დაურთეთ ციტატა.", "Please add a quote.")
}

/// A note to the student.
pub(crate) fn note() -> Return {
    sent_back(&reviews()).1
}

/// What the student gets back, and the student's own reviews.
fn sent_back(reviews: &[Vec<u8>]) -> (Panel, Return, Vec<OwnReview>) {
    let (panel, room) = opened(reviews);
    let returned = room.returning(named(9), &did(2), words()).expect("the student stayed");
    let own = vec![OwnReview {
        digest: Digest::of(&reviews[2]),
        replaces: None,
        receipt: Some(receipt(2, &reviews[2])),
    }];
    (panel, returned, own)
}

#[test]
fn the_chair_sends_back_the_review_that_counts_and_its_author_takes_it() {
    let reviews = reviews();
    let (panel, returned, own) = sent_back(&reviews);
    assert!(returned.is_whole());
    assert_eq!(returned.review.digest, Digest::of(&reviews[2]));
    assert_eq!(returned.receipt, receipt(2, &reviews[2]));
    assert_eq!(returned.check(&did(0), &panel, &own), Ok(()));
    let (_, room) = opened(&reviews);
    assert_eq!(
        room.returning(named(9), &did(7), words()),
        None,
        "a stranger has no review"
    );
}

#[test]
fn after_a_revision_the_note_names_the_revision_and_keeps_the_sealed_receipt() {
    let reviews = reviews();
    let (_, mut room) = opened(&reviews);
    let (id, digest) = (
        room.seated[2].sealed.id.to_string(),
        room.seated[2].sealed.digest.to_string(),
    );
    let revision = Making {
        supersedes: Some(Predecessor { id, digest }),
        ..making(2)
    }
    .sign();
    room.revise(&revision, "ციტატა დაემატა", pack())
        .expect("it replaces the sealed one");
    let returned = room.returning(named(9), &did(2), words()).expect("the student stayed");
    assert_eq!(returned.review.digest, Digest::of(&revision));
    assert_eq!(returned.receipt, receipt(2, &reviews[2]));
}

#[test]
fn who_does_not_lead_sends_nothing_back() {
    let reviews = reviews();
    let (mut panel, returned, own) = sent_back(&reviews);
    for member in [1, 2, 7] {
        assert_eq!(
            returned.check(&did(member), &panel, &own),
            Err(ReturnRefusal::NotTheChair),
            "member {member}"
        );
    }
    panel = self::panel();
    panel.leave(&did(0)).expect("nothing is open");
    assert_eq!(
        returned.check(&did(0), &panel, &own),
        Err(ReturnRefusal::NotTheChair),
        "a chair who left leads nothing"
    );
    assert_eq!(
        returned.check(&did(1), &panel, &own),
        Ok(()),
        "then any member who stayed"
    );
}

#[test]
fn a_note_about_another_package_or_review_or_an_older_one_is_named() {
    let reviews = reviews();
    let (panel, returned, own) = sent_back(&reviews);
    let mut other = returned.clone();
    other.descriptor.version = 1;
    assert_eq!(other.check(&did(0), &panel, &own), Err(ReturnRefusal::OtherPackage));

    assert_eq!(
        returned.check(&did(0), &panel, &[]),
        Err(ReturnRefusal::OtherReview),
        "none is here"
    );
    let mut foreign = returned.clone();
    foreign.receipt = receipt(1, &reviews[1]);
    assert_eq!(
        foreign.check(&did(0), &panel, &own),
        Err(ReturnRefusal::OtherReview),
        "another receipt"
    );
    let mut foreign = returned.clone();
    foreign.review = named(8);
    assert_eq!(
        foreign.check(&did(0), &panel, &own),
        Err(ReturnRefusal::OtherReview),
        "another review"
    );

    let mut since = own;
    since.push(OwnReview {
        digest: Digest::of(b"another"),
        replaces: Some(returned.review.digest),
        receipt: None,
    });
    assert_eq!(returned.check(&did(0), &panel, &since), Err(ReturnRefusal::Replaced));
}

#[test]
fn a_note_binds_its_round_and_its_review() {
    let (_, returned, _) = sent_back(&reviews());
    let related = |named: &Named| Related {
        id: named.id.to_string(),
        digest: named.digest,
        media_type: "application/vc".into(),
    };
    let bound = |subject: Id, related: Vec<Related>| {
        let issuing = Issuing {
            id: id(77),
            at: in_time(),
            valid_until: None,
            subject,
            issuer: signing::Issuer {
                name: signing::Bilingual::new("თავმჯდომარე", "Chair"),
                organisation: signing::Bilingual::default(),
            },
            related,
        };
        let bytes = signing::sign(Kind::Return, &returned, &issuing, &key(0)).expect("it can be signed");
        let read = signing::read::<Return>(Kind::Return, &bytes).expect("it is intact");
        read.literal.is_bound(&read.envelope)
    };
    let (round, review) = (related(&returned.round), related(&returned.review));
    assert!(bound(id(1), vec![round.clone(), review.clone()]));
    assert!(!bound(id(3), vec![round.clone(), review.clone()]), "another subject");
    assert!(!bound(id(1), vec![round]), "the review is not bound");
    assert!(!bound(id(1), vec![review]), "the round is not bound");
    let silent = Return {
        note: Text::default(),
        ..returned.clone()
    };
    assert!(!silent.is_whole(), "a note without words");
    let newer = Return { format: 2, ..returned };
    assert!(!newer.is_whole(), "a newer format");
}
