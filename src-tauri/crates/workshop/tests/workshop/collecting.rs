//! Every seat is counted once, whatever it hands in and how often.

use workshop::{Held, Refused, Seat, Standing, Taken, Tally, Way};

use crate::common::{at, sheet, workshop};

fn open() -> Tally {
    let mut tally = Tally::new(&workshop(), 1).expect("the workshop has a round");
    tally.start();
    tally
}

fn counted(tally: &Tally) -> Vec<(String, usize)> {
    tally
        .counted()
        .into_iter()
        .map(|(seat, sheet)| (seat.to_string(), sheet.ratings.len()))
        .collect()
}

#[test]
fn the_same_answers_again_are_counted_once_whatever_way_they_come() {
    let mut tally = open();
    assert_eq!(tally.take(sheet(3, 2, "431"), Way::Code, at(0)), Taken::Counted);
    for way in Way::ALL {
        assert_eq!(tally.take(sheet(3, 2, "431"), way, at(1)), Taken::Same, "{way:?}");
    }
    assert_eq!(counted(&tally), [("3-2".to_owned(), 3)]);
    assert_eq!(tally.replaced(), [], "a duplicate is no contradiction");
}

#[test]
fn other_answers_take_the_place_of_the_earlier_ones_and_the_seat_is_named() {
    let mut tally = open();
    tally.take(sheet(3, 2, "431"), Way::Code, at(0));
    let before = sheet(3, 2, "431").ratings;
    assert_eq!(
        tally.take(sheet(3, 2, "441"), Way::Keyed, at(5)),
        Taken::Replaces { before }
    );
    assert_eq!(tally.take(sheet(3, 3, "111"), Way::Code, at(6)), Taken::Counted);
    assert_eq!(tally.replaced(), [Seat { table: 3, seat: 2 }]);
    assert_eq!(
        tally.counted()[&Seat { table: 3, seat: 2 }].ratings,
        sheet(3, 2, "441").ratings
    );
    assert_eq!(tally.held().len(), 3, "what came first is not lost");
    // Back to the first answers: they count again, as the last word of that seat.
    assert!(matches!(
        tally.take(sheet(3, 2, "431"), Way::Code, at(7)),
        Taken::Replaces { .. }
    ));
    assert_eq!(counted(&tally).len(), 2);
}

#[test]
fn arguments_that_come_later_are_kept_with_the_same_answers() {
    let mut tally = open();
    tally.take(sheet(1, 1, "431"), Way::Code, at(0));
    let mut argued = sheet(1, 1, "431");
    argued.arguments.insert(
        "assessment.identity".to_owned(),
        "Nobody is asked for a document.".to_owned(),
    );
    assert_eq!(tally.take(argued.clone(), Way::File, at(1)), Taken::Adds);
    assert_eq!(tally.take(argued.clone(), Way::File, at(2)), Taken::Same);
    assert_eq!(
        tally.take(sheet(1, 1, "431"), Way::Code, at(3)),
        Taken::Same,
        "a code takes nothing away"
    );
    assert_eq!(tally.counted()[&argued.seat].arguments, argued.arguments);
}

#[test]
fn what_comes_after_the_close_is_kept_apart_until_it_is_let_in() {
    let mut tally = open();
    tally.take(sheet(1, 1, "431"), Way::Code, at(0));
    tally.close();
    assert_eq!(
        tally.take(sheet(1, 1, "431"), Way::Code, at(9)),
        Taken::Same,
        "it was here in time"
    );
    assert_eq!(
        tally.take(sheet(1, 1, "111"), Way::Code, at(10)),
        Taken::Late,
        "nobody changes a closed round"
    );
    assert_eq!(tally.take(sheet(1, 2, "222"), Way::Code, at(11)), Taken::Late);
    assert_eq!(
        tally.take(sheet(1, 2, "222"), Way::Code, at(12)),
        Taken::Same,
        "late once"
    );
    assert_eq!(
        tally.take(sheet(1, 2, "333"), Way::Code, at(13)),
        Taken::Late,
        "the later late one stays"
    );
    assert_eq!(counted(&tally), [("1-1".to_owned(), 3)]);
    assert_eq!(tally.late(), [Seat { table: 1, seat: 1 }, Seat { table: 1, seat: 2 }]);
    assert!(tally.let_in(Seat { table: 1, seat: 2 }));
    assert!(tally.let_in(Seat { table: 1, seat: 1 }));
    assert!(!tally.let_in(Seat { table: 1, seat: 1 }), "once");
    assert!(!tally.let_in(Seat { table: 5, seat: 5 }), "nothing came from there");
    assert_eq!(
        tally.counted()[&Seat { table: 1, seat: 1 }].ratings,
        sheet(1, 1, "111").ratings
    );
    assert_eq!(
        tally.counted()[&Seat { table: 1, seat: 2 }].ratings,
        sheet(1, 2, "333").ratings
    );
    assert_eq!(counted(&tally).len(), 2, "each seat once");
}

#[test]
fn what_does_not_belong_is_refused_and_changes_nothing() {
    let mut tally = open();
    let mut check = |sheet, expected| {
        assert_eq!(tally.take(sheet, Way::Room, at(0)), Taken::Refused(expected));
        assert_eq!(tally.held(), [], "{expected}");
    };
    let mut other = sheet(1, 1, "431");
    other.tag ^= 1;
    check(other, Refused::OtherWorkshop);
    let mut other = sheet(1, 1, "431");
    other.round = 2;
    check(other, Refused::NoSuchRound);
    check(sheet(6, 1, "431"), Refused::NoSuchSeat);
    check(sheet(1, 6, "431"), Refused::NoSuchSeat);
    check(sheet(1, 1, "43"), Refused::OtherCriteria);
    check(sheet(1, 1, "4311"), Refused::OtherCriteria);
    let mut other = sheet(1, 1, "431");
    other.arguments.insert("x".to_owned(), "y".to_owned());
    check(other, Refused::OtherCriteria);
    let mut waiting = Tally::new(&workshop(), 1).expect("a round");
    assert_eq!(
        waiting.take(sheet(1, 1, "431"), Way::Code, at(0)),
        Taken::Refused(Refused::NotBegun)
    );
    assert!(Tally::new(&workshop(), 3).is_none(), "there are two rounds");
    assert!(Tally::new(&workshop(), 0).is_none(), "and none before the first");
}

#[test]
fn a_tally_that_was_kept_goes_on_where_it_was() {
    let mut tally = open();
    tally.take(sheet(1, 1, "431"), Way::Code, at(0));
    tally.take(sheet(1, 1, "441"), Way::Code, at(1));
    let kept: Vec<Held> = tally.held().to_vec();
    let mut again = open().with(kept);
    assert_eq!(again.take(sheet(1, 1, "441"), Way::Code, at(2)), Taken::Same);
    assert_eq!(
        again
            .held()
            .iter()
            .filter(|held| held.standing == Standing::Counted)
            .count(),
        1
    );
}

#[test]
fn twenty_five_seats_in_any_order_are_twenty_five_sheets() {
    let mut tally = open();
    // Every seat three times, in an order that mixes them.
    for place in 0..75_u8 {
        let seat = place.wrapping_mul(7) % 25;
        tally.take(
            sheet(seat / 5 + 1, seat % 5 + 1, "432"),
            Way::Code,
            at(i64::from(place)),
        );
    }
    assert_eq!((tally.counted().len(), tally.held().len()), (25, 25));
}
