//! A paper sheet as digits: table, seat, and a digit for each criterion, as somebody keys them in with one hand.
//!
//! `3-2 4 3 1 4 2` and `3-2 43142` are the same. 1 to 4 are the levels from the highest, as the keys
//! that rate in a review; 0 is "cannot judge", and a dot stands where the paper is empty. A seat of one digit needs no
//! blank after it, so that a number pad is enough: `3-243142`.
//!
//! Feedback on paper has a plus after the seat and an answer from 1 to 5 to each question: `3-2+54354`. The same key
//! without Shift is read, too: `3-2=54354`.

use std::collections::BTreeMap;

use review::Rating;

use crate::sheet::{Feedback, QUESTIONS, Seat, Sheet, Slip};

/// Nobody keys more characters.
const LONGEST: usize = 200;

/// Why digits are no sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyedFault {
    /// It does not begin with a table and a seat.
    #[error("no table and seat")]
    Seat,
    /// A character that is no rating.
    #[error("no rating at {place}")]
    Rating {
        /// Which of the ratings, from 1.
        place: usize,
    },
    /// Another number of ratings than the round has criteria.
    #[error("{found} ratings for {expected} criteria")]
    Count {
        /// Criteria of the round.
        expected: usize,
        /// Ratings that were keyed.
        found: usize,
    },
    /// Feedback with another number of answers than there are questions, or with a character that is no answer.
    #[error("no feedback of {QUESTIONS} answers")]
    Answers,
}

/// Reads a paper sheet of a round with so many criteria, or feedback on paper.
///
/// # Errors
/// [`KeyedFault`].
pub fn keyed(typed: &str, tag: u32, round: u8, criteria: usize) -> Result<Slip, KeyedFault> {
    let typed: String = typed.chars().take(LONGEST).collect();
    let is_between = |letter: char| matches!(letter, '-' | '/' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    let (table, rest) = typed.trim().split_once(is_between).ok_or(KeyedFault::Seat)?;
    if let Some((seat, answers)) = rest.split_once(['+', '=']) {
        return Ok(Slip::Feedback(Feedback {
            tag,
            seat: seat_of(table, seat)?,
            answers: answers_of(answers)?,
        }));
    }
    let (seat, ratings) = seat_and_ratings(rest.trim_start(), criteria).ok_or(KeyedFault::Seat)?;
    let seat = seat_of(table, seat)?;
    let ratings = ratings_of(ratings)?;
    if ratings.len() != criteria {
        return Err(KeyedFault::Count {
            expected: criteria,
            found: ratings.len(),
        });
    }
    Ok(Slip::Sheet(Sheet {
        tag,
        round,
        seat,
        ratings,
        arguments: BTreeMap::new(),
    }))
}

/// Parts the seat from the ratings. Where no blank does it, the first digit is the seat, and there must be more behind it
/// than a seat has digits: a digit too many is then found by counting and never becomes another seat.
fn seat_and_ratings(rest: &str, criteria: usize) -> Option<(&str, &str)> {
    if let Some(parts) = rest.split_once(char::is_whitespace) {
        return Some(parts);
    }
    let first = rest.chars().next()?.len_utf8();
    let (seat, ratings) = rest.split_at(first);
    (criteria > 1 && ratings.chars().count() > 1).then_some((seat, ratings))
}

fn seat_of(table: &str, seat: &str) -> Result<Seat, KeyedFault> {
    let number = |text: &str| -> Option<u32> {
        let is_number = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| text.parse().ok())?
    };
    let places = number(table.trim()).zip(number(seat.trim()));
    places
        .and_then(|(table, seat)| Seat::new(table, seat))
        .ok_or(KeyedFault::Seat)
}

fn ratings_of(keyed: &str) -> Result<Vec<Option<Rating>>, KeyedFault> {
    let rating = |(mark, place): (char, usize)| match mark {
        '1' => Ok(Some(Rating::Complies)),
        '2' => Ok(Some(Rating::SubstantiallyComplies)),
        '3' => Ok(Some(Rating::PartiallyComplies)),
        '4' => Ok(Some(Rating::DoesNotComply)),
        '0' => Ok(Some(Rating::CannotJudge)),
        '.' => Ok(None),
        _ => Err(KeyedFault::Rating { place }),
    };
    let marks = keyed.chars().filter(|letter| !letter.is_whitespace());
    marks.zip(1..).map(rating).collect()
}

fn answers_of(keyed: &str) -> Result<[u8; QUESTIONS], KeyedFault> {
    let marks = keyed.chars().filter(|letter| !letter.is_whitespace());
    let answers: Option<Vec<u8>> = marks
        .map(|mark| match mark {
            '1'..='5' => u8::try_from(mark.to_digit(10)?).ok(),
            _ => None,
        })
        .collect();
    answers
        .and_then(|answers| answers.try_into().ok())
        .ok_or(KeyedFault::Answers)
}

/// The digit that is keyed for a rating, as it is printed beside each level.
#[must_use]
pub fn key(rating: Rating) -> char {
    match rating {
        Rating::Complies => '1',
        Rating::SubstantiallyComplies => '2',
        Rating::PartiallyComplies => '3',
        Rating::DoesNotComply => '4',
        Rating::CannotJudge => '0',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(typed: &str, criteria: usize) -> Sheet {
        match keyed(typed, 7, 1, criteria) {
            Ok(Slip::Sheet(sheet)) => sheet,
            other => panic!("{typed}: {other:?}"),
        }
    }

    #[test]
    fn what_is_printed_beside_a_level_is_what_is_read() {
        for rating in Rating::ALL.iter().copied() {
            let sheet = sheet(&format!("1-1 {}", key(rating)), 1);
            assert_eq!(sheet.ratings, [Some(rating)]);
        }
    }

    #[test]
    fn a_paper_sheet_is_read_however_it_is_spaced() {
        let expected = [
            Some(Rating::Complies),
            Some(Rating::SubstantiallyComplies),
            Some(Rating::DoesNotComply),
            Some(Rating::CannotJudge),
            None,
        ];
        for typed in [
            "3-2 1 2 4 0 .",
            "3-2 1240.",
            "3/2  12 40 .",
            " 3 – 2 1240.\n",
            "3-21240.",
            "3/21240.",
        ] {
            let sheet = sheet(typed, 5);
            assert_eq!(sheet.seat, Seat { table: 3, seat: 2 }, "{typed}");
            assert_eq!(sheet.ratings, expected, "{typed}");
        }
        assert_eq!(sheet("12-14 11111", 5).seat, Seat { table: 12, seat: 14 });
    }

    #[test]
    fn what_is_no_paper_sheet_says_what_is_wrong() {
        let check = |typed: &str, expected| assert_eq!(keyed(typed, 7, 1, 5), Err(expected), "{typed}");
        check("", KeyedFault::Seat);
        check("43142", KeyedFault::Seat);
        check("3-", KeyedFault::Seat);
        check("3-2", KeyedFault::Seat);
        check("3-12", KeyedFault::Seat);
        check("0-2 43142", KeyedFault::Seat);
        check("41-2 43142", KeyedFault::Seat);
        check("3-21 43142", KeyedFault::Seat);
        check("3-x 43142", KeyedFault::Seat);
        check("3-043142", KeyedFault::Seat);
        check("3-ა43142", KeyedFault::Seat);
        check("3-2 43152", KeyedFault::Rating { place: 4 });
        check("3-2 431-2", KeyedFault::Rating { place: 4 });
        check("3-243152", KeyedFault::Rating { place: 4 });
        check("3-2 4314", KeyedFault::Count { expected: 5, found: 4 });
        check("3-2 431422", KeyedFault::Count { expected: 5, found: 6 });
        check("3-24314", KeyedFault::Count { expected: 5, found: 4 });
        check(&"9".repeat(100_000), KeyedFault::Seat);
    }

    #[test]
    fn without_a_blank_a_digit_too_many_never_becomes_another_seat() {
        let found = KeyedFault::Count { expected: 5, found: 6 };
        assert_eq!(keyed("3-1431422", 7, 1, 5), Err(found), "not seat 14");
        assert_eq!(
            keyed("3-12", 7, 1, 1),
            Err(KeyedFault::Seat),
            "seat 12, or seat 1 and its rating: nobody knows"
        );
    }

    #[test]
    fn feedback_on_paper_has_a_plus_and_an_answer_to_each_question() {
        let seat = Seat { table: 3, seat: 12 };
        let answers = [5, 4, 3, 1, 2];
        let expected = Slip::Feedback(Feedback { tag: 7, seat, answers });
        for typed in ["3-12+54312", "3-12=54312", " 3 / 12 + 5 4 3 1 2\n", "3–12 +54312"] {
            for criteria in [0, 1, 5, 24] {
                assert_eq!(keyed(typed, 7, 1, criteria), Ok(expected.clone()), "{typed}");
            }
        }
    }

    #[test]
    fn feedback_is_whole_or_none() {
        for typed in [
            "3-2+",
            "3-2+5431",
            "3-2+543122",
            "3-2+54310",
            "3-2+54316",
            "3-2+5431.",
            "3-2++54312",
            "3-2+5431x",
            "3-2+٥٤٣١٢",
        ] {
            assert_eq!(keyed(typed, 7, 1, 5), Err(KeyedFault::Answers), "{typed}");
        }
        for typed in [
            "+54312",
            "3+54312",
            "3-+54312",
            "3-21+54312",
            "0-1+54312",
            "3-2 1+54312",
        ] {
            assert_eq!(keyed(typed, 7, 1, 5), Err(KeyedFault::Seat), "{typed}");
        }
    }
}
