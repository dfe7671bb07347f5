//! What a round comes to, with numbers that were published or counted by hand.

use std::collections::BTreeMap;

use review::Rating;
use review::agreement::Shape;
use workshop::trend::{Finished, trend};
use workshop::{Feedback, Judged, Reference, RoundResult, Seat, Sheet, Tally, Way, compare, feedback, result, whole};

use crate::common::{at, sheet, workshop};

/// A round in which each entry is a seat's marks.
fn round(marks: &[(u8, u8, &str)]) -> RoundResult {
    let mut tally = Tally::new(&workshop(), 1).expect("a round");
    tally.start();
    for (table, seat, marks) in marks {
        tally.take(sheet(*table, *seat, marks), Way::Code, at(0));
    }
    let reference = Reference {
        rating: Rating::PartiallyComplies,
        reasons: descriptor::Text::default(),
    };
    let references = BTreeMap::from([("assessment.identity".to_owned(), reference)]);
    result(&tally, "a", 25, &references)
}

#[test]
fn alpha_and_ac2_of_ten_criteria_and_three_raters_come_out_as_computed_elsewhere() {
    // Three experts and ten criteria, computed with two independent packages.
    let rows = ["444", "434", "333", "232", "443", "332", "444", "121", "343", "222"];
    let column = |rater: usize| -> String { rows.iter().map(|row| &row[rater..=rater]).collect() };
    let sheets: Vec<Sheet> = (0..3_u8)
        .map(|rater| sheet(1, rater + 1, &column(usize::from(rater))))
        .collect();
    let judged: Judged<'_> = sheets.iter().map(|sheet| (sheet.seat, sheet)).collect();
    let whole = whole(&[&judged]);
    let alpha = whole.alpha.expect("it is computable");
    assert!((alpha - 0.763_640_101_982_070_9).abs() < 1e-12, "{alpha}");
    let interval = whole.interval.expect("ten units have an interval");
    assert!(interval.low < alpha && alpha < interval.high, "{interval:?}");
    assert_eq!(whole.units, 10);
}

#[test]
fn a_criterion_has_its_distribution_and_no_average() {
    let round = round(&[
        (1, 1, "440"),
        (1, 2, "442"),
        (2, 1, "442"),
        (2, 2, "41."),
        (2, 3, "412"),
    ]);
    assert_eq!((round.collected, round.seats), (5, 25));
    let [hours, outcomes, identity] = &round.criteria[..] else {
        panic!("three criteria");
    };
    assert_eq!(
        (hours.shape, hours.percent, hours.ac2),
        (Shape::Unanimous, Some(1.0), Some(1.0))
    );
    assert_eq!(outcomes.counted.levels, [2, 0, 0, 3]);
    assert_eq!(outcomes.shape, Shape::TwoCamps);
    assert_eq!(
        (
            identity.counted.levels,
            identity.counted.cannot_judge,
            identity.counted.blank
        ),
        ([0, 3, 0, 0], 1, 1)
    );
    let matched = identity.matched.as_ref().expect("there is a reference");
    assert_eq!((matched.same, matched.of), (3, 4), "who marked nothing did not rate");
    assert!(hours.matched.is_none(), "and none for the others");
}

#[test]
fn a_table_is_named_only_when_it_names_nobody() {
    // The room stands at 4; table 2 at 1 with two people, table 3 at 1 with one.
    let mut marks: Vec<(u8, u8, &str)> = (1..=5).map(|seat| (1, seat, "444")).collect();
    marks.extend([
        (2, 1, "144"),
        (2, 2, "144"),
        (3, 1, "144"),
        (4, 1, "344"),
        (4, 2, "344"),
    ]);
    let round = round(&marks);
    assert_eq!(round.criteria[0].far_tables, [2], "three levels away, and two people");
    assert!(round.criteria[1].far_tables.is_empty(), "nobody is far");
    let text = serde_json::to_string(&round).expect("a result is JSON");
    assert!(
        !text.contains("seat\":") && !text.contains("2-1"),
        "no seat in what is kept: {text}"
    );
}

#[test]
fn alpha_says_nothing_about_one_unit_or_none() {
    let one = [sheet(1, 1, "4"), sheet(1, 2, "1")];
    let judged: Judged<'_> = one.iter().map(|sheet| (sheet.seat, sheet)).collect();
    let whole_of_one = whole(&[&judged]);
    assert_eq!((whole_of_one.units, whole_of_one.alpha), (1, None));
    assert_eq!(whole(&[]).alpha, None);
    let empty = round(&[]);
    assert_eq!((empty.collected, empty.whole.alpha), (0, None));
    assert!(
        empty
            .criteria
            .iter()
            .all(|one| one.shape == Shape::TooFew && one.ac2.is_none())
    );
    let two_cases = whole(&[&judged, &judged]);
    assert_eq!(two_cases.units, 2, "two cases are two units");
    assert!(two_cases.alpha.is_some());
}

#[test]
fn a_result_is_kept_and_read_back_whole() {
    let round = round(&[(1, 1, "431"), (1, 2, "132"), (2, 1, "424")]);
    let text = serde_json::to_string(&round).expect("it is JSON");
    assert_eq!(
        serde_json::from_str::<RoundResult>(&text).expect("and reads back"),
        round
    );
}

#[test]
fn two_rounds_stand_beside_each_other_where_they_ask_the_same() {
    let before = round(&[(1, 1, "411"), (1, 2, "142")]);
    let mut after = round(&[(1, 1, "441"), (1, 2, "441")]);
    after.criteria.remove(0);
    let pairs = compare(&before, &after);
    assert_eq!(pairs.len(), 2);
    assert!(pairs[0].before.ac2 < pairs[0].after.ac2, "they came closer");
}

#[test]
fn a_criterion_that_never_calibrates_is_named() {
    // They agree on the first, stand in two camps on the second, and mark nothing at the third.
    let marks = [(1, 1, "41."), (1, 2, "41."), (2, 1, "44."), (2, 2, "44.")];
    let finished = |workshop: &str, date: &str| Finished {
        workshop: workshop.to_owned(),
        date: Some(date.to_owned()),
        rounds: vec![round(&marks)],
    };
    let one = trend(&[finished("w1", "2026-01-01")]);
    assert!(one.iter().all(|line| !line.never), "once is no trend");
    let lines = trend(&[finished("w2", "2026-06-01"), finished("w1", "2026-01-01")]);
    let never: Vec<&str> = lines
        .iter()
        .filter(|line| line.never)
        .map(|line| line.criterion.as_str())
        .collect();
    assert_eq!(never, ["assessment.every-outcome-assessed"]);
    assert_eq!(lines.len(), 2, "what nobody rated has no line");
    let workshops: Vec<&str> = lines[0].points.iter().map(|point| point.workshop.as_str()).collect();
    assert_eq!(workshops, ["w1", "w2"], "the earliest first");
}

#[test]
fn feedback_counts_each_seat_once() {
    let one = |seat, answers| Feedback {
        tag: 1,
        seat: Seat { table: 1, seat },
        answers,
    };
    let result = feedback(&[one(1, [1; 5]), one(2, [5, 4, 3, 2, 1]), one(1, [5; 5])]);
    assert_eq!(result.collected, 2);
    assert_eq!(result.questions[0], [0, 0, 0, 0, 2]);
    assert_eq!(result.questions[4], [1, 0, 0, 0, 1]);
}
