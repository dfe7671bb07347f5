//! What is keyed from paper by a number pad: sheets without a blank, and feedback, each seat once.

use serde_json::{Value, json};
use workshop::{Feedback, Seat, Slip, code, tag};

use super::{Day, seats};

const ANSWERS: [u8; 5] = [5, 4, 3, 5, 4];

fn begun() -> Day {
    let day = Day::planned();
    assert_eq!(
        day.types("keyed", 1, "3-2+54354")["taken"],
        "refused",
        "nobody says how a workshop was that has not begun"
    );
    day.round("start_round", 1);
    day
}

fn feedback(day: &Day) -> Value {
    day.ask("workshop_room")["feedback"].clone()
}

#[test]
fn feedback_from_paper_counts_once_for_a_seat_as_its_code_does() {
    let day = begun();
    for (table, seat) in seats() {
        let taken = day.types("keyed", 1, &format!("{table}-{seat}+54354"));
        assert_eq!(
            (&taken["taken"], &taken["seat"]),
            (&json!("counted"), &json!(format!("{table}-{seat}"))),
            "{taken}"
        );
    }
    assert_eq!(feedback(&day), 25);
    assert_eq!(day.collected(1), 0, "it is no sheet of a round");
    // However it is spaced, whichever round is open, and by code: the same answers of a seat count once.
    for (round, typed) in [(1, "3-2=54354"), (0, " 3/2 + 5 4 3 5 4 "), (99, "3-2 +54354")] {
        assert_eq!(day.types("keyed", round, typed)["taken"], "same", "{typed}");
    }
    let slip = Slip::Feedback(Feedback {
        tag: tag(&day.document),
        seat: Seat { table: 3, seat: 2 },
        answers: ANSWERS,
    });
    assert_eq!(day.types("code", 1, &code::encode(&slip))["taken"], "same");
    assert_eq!(day.types("keyed", 1, "3-2+11111")["taken"], "replaces");
    assert_eq!(feedback(&day), 25);
    let answers = day.ask("workshop_results")["feedback"]["questions"][0].clone();
    assert!(answers.is_object() || answers.is_array(), "it is counted: {answers}");
}

#[test]
fn what_is_no_feedback_is_refused_in_words_and_counts_nothing() {
    let day = begun();
    for (typed, taken) in [
        ("3-2+", "refused"),
        ("3-2+5435", "refused"),
        ("3-2+543544", "refused"),
        ("3-2+54350", "refused"),
        ("3-2+5435.", "refused"),
        ("3-2+54x54", "refused"),
        ("+54354", "refused"),
        ("9-9+54354", "refused"),
        ("3-2 54354", "refused"),
        ("3-254354", "refused"),
    ] {
        let answer = day.types("keyed", 1, typed);
        assert_eq!(answer["taken"], taken, "{typed}: {answer}");
    }
    let huge = format!("3-2+{}", "5".repeat(5_000));
    assert_eq!(day.types("keyed", 1, &huge)["taken"], "refused");
    assert_eq!((feedback(&day), day.collected(1)), (json!(0), json!(0)));
}

#[test]
fn a_sheet_needs_no_blank_after_a_seat_of_one_digit() {
    let day = begun();
    assert_eq!(day.types("keyed", 1, "3-243142")["taken"], "counted");
    assert_eq!(
        day.types("keyed", 1, "3-2 4 3 1 4 2")["taken"],
        "same",
        "the same sheet"
    );
    assert_eq!(
        day.types("keyed", 1, "3-2431422")["taken"],
        "refused",
        "a digit too many"
    );
    assert_eq!(day.types("keyed", 1, "3-24314")["taken"], "refused", "a digit too few");
    assert_eq!(day.collected(1), 1);
}
