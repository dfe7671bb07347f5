//! The panel's room: where members disagree, what is undisputed, and revisions.

use crate::common::*;
use panel::{Refusal, Room};
use review::agreement::{Shape, Statistic};
use review::{Predecessor, Rating, Review};
use signing::{Digest, Id};

/// A room in which each member changed some ratings of a review that complies in everything.
fn room(changes: [&[(&str, Rating)]; 3]) -> Room {
    let reviews: Vec<Vec<u8>> = changes
        .iter()
        .enumerate()
        .map(|(member, changes)| making(member).sign_literal(&changed(member, changes)))
        .collect();
    let mut panel = sealed(&reviews);
    for (member, bytes) in reviews.iter().enumerate() {
        panel.receive(bytes, &salt(member), pack()).expect("as announced");
    }
    panel.open().expect("everything is here")
}

fn changed(member: usize, changes: &[(&str, Rating)]) -> Review {
    let mut review = making(member).literal();
    for (criterion, rating) in changes {
        let entry = review.ratings.iter_mut().find(|entry| entry.criterion == *criterion);
        entry
            .unwrap_or_else(|| panic!("member {member} rates {criterion}"))
            .rating = *rating;
    }
    review
}

/// Criteria that all three roles rate, in the order of the pack.
fn common_criteria() -> Vec<String> {
    let pack = pack();
    let everyone = |criterion: &&rulebook::Criterion| SEATS.iter().all(|seat| criterion.roles.contains(&seat.role()));
    pack.criteria()
        .iter()
        .filter(everyone)
        .map(|criterion| criterion.id.clone())
        .collect()
}

#[test]
fn the_widest_spread_comes_first_and_ties_keep_the_order_of_the_pack() {
    let shared = common_criteria();
    let [first, second, third] = [&shared[0], &shared[1], &shared[2]];
    let room = room([
        &[(second, Rating::DoesNotComply), (third, Rating::CannotJudge)],
        &[
            (first, Rating::SubstantiallyComplies),
            (second, Rating::PartiallyComplies),
        ],
        &[],
    ]);
    let pack = pack();
    let map = room.map(pack);
    assert_eq!(map.len(), pack.criteria().len());
    assert_eq!(map[0].criterion, *second);
    assert_eq!((map[0].spread.width, map[0].spread.shape), (3, Shape::OneApart));
    assert_eq!(map[0].spread.counts, [1, 1, 0, 1]);
    assert_eq!(map[1].criterion, *first);
    assert_eq!((map[1].spread.width, map[1].spread.shape), (1, Shape::Close));
    assert_eq!(map[1].percent, Some(1.0 / 3.0));
    assert!(
        map[1].ac2.is_some_and(|ac2| ac2 > 0.8),
        "neighbors nearly agree: {:?}",
        map[1].ac2
    );
    let rest: Vec<&str> = map[2..].iter().map(|row| row.criterion.as_str()).collect();
    let order = pack.criteria().iter().map(|criterion| criterion.id.as_str());
    let expected: Vec<&str> = order.filter(|id| id != first && id != second).collect();
    assert_eq!(rest, expected, "equal spreads keep the order of the pack");
    for row in &map {
        assert_eq!(row.cells.len(), 3, "every member has a cell in every row");
    }
}

#[test]
fn only_what_at_least_two_rated_alike_is_undisputed() {
    let shared = common_criteria();
    let room = room([
        &[
            (&shared[0], Rating::CannotJudge),
            (&shared[1], Rating::SubstantiallyComplies),
        ],
        &[],
        &[],
    ]);
    let pack = pack();
    let undisputed = room.undisputed(pack);
    for criterion in pack.criteria() {
        let raters = SEATS
            .iter()
            .filter(|seat| criterion.roles.contains(&seat.role()))
            .count();
        let expected = raters >= 2 && criterion.id != shared[0] && criterion.id != shared[1];
        let found = undisputed.iter().find(|(id, _)| *id == criterion.id);
        assert_eq!(
            found.map(|(_, rating)| *rating),
            expected.then_some(Rating::Complies),
            "{}",
            criterion.id
        );
    }
    let ratings = room.ratings(pack);
    assert_eq!((ratings.units(), ratings.raters()), (pack.criteria().len(), 3));
    assert!(ratings.value(Statistic::Percent).is_some_and(|share| share > 0.5));
}

/// The credential of a member's sealed review, as the one that replaces it names it.
fn predecessor(room: &Room, member: usize) -> Predecessor {
    let sealed = &room.seated[member].sealed;
    let (id, digest): (&Id, &Digest) = sealed_of(&room.seated[member]).unwrap_or((&sealed.id, &sealed.digest));
    Predecessor {
        id: id.to_string(),
        digest: digest.to_string(),
    }
}

fn sealed_of(seated: &panel::Seated) -> Option<(&Id, &Digest)> {
    seated.revisions.last().map(|last| (&last.id, &last.digest))
}

#[test]
fn a_mind_is_changed_by_a_revision_with_a_reason_and_both_stay() {
    let mut room = room([&[], &[], &[]]);
    let pack = pack();
    let revision = |room: &Room, rating| {
        Making {
            rating,
            at: after(),
            supersedes: Some(predecessor(room, 1)),
            ..making(1)
        }
        .sign()
    };
    let bytes = revision(&room, Rating::PartiallyComplies);
    assert_eq!(room.revise(&bytes, " ", pack), Err(Refusal::NoReason { did: did(1) }));
    assert_eq!(room.revise(&bytes, "The visit showed more.", pack), Ok(did(1)));
    assert_eq!(
        room.revise(&bytes, "Again.", pack),
        Err(Refusal::NotARevision { did: did(1) }),
        "it does not replace itself"
    );
    let loose = Making {
        at: after(),
        ..making(1)
    }
    .sign();
    assert_eq!(
        room.revise(&loose, "Loose.", pack),
        Err(Refusal::NotARevision { did: did(1) }),
        "another review that names none"
    );
    let second = revision(&room, Rating::SubstantiallyComplies);
    assert_eq!(room.revise(&second, "The panel convinced me.", pack), Ok(did(1)));
    let seated = &room.seated[1];
    assert_eq!(seated.sealed.review, making(1).literal(), "what was sealed stays");
    assert_eq!(
        seated.review().ratings[0].rating,
        Rating::SubstantiallyComplies,
        "the last counts"
    );
    assert_eq!(room.bound()[1].revisions.len(), 2);
    let stranger = Making {
        supersedes: Some(predecessor(&room, 1)),
        ..making(2)
    }
    .sign();
    assert_eq!(
        room.revise(&stranger, "Not mine.", pack),
        Err(Refusal::NotARevision { did: did(2) }),
        "nobody replaces another member's review"
    );
}
