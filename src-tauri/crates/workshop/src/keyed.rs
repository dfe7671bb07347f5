//! A paper sheet as digits: table, seat, and a digit for each criterion, as somebody keys them in with one hand.
//!
//! `3-2 4 3 1 4 2` and `3-2 43142` are the same. 1 to 4 are the levels from the highest, as the keys
//! that rate in a review; 0 is "cannot judge", and a dot stands where the paper is empty.

use std::collections::BTreeMap;

use review::Rating;

use crate::sheet::{Seat, Sheet};

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
}

/// Reads a paper sheet of a round with so many criteria.
///
/// # Errors
/// [`KeyedFault`].
pub fn keyed(typed: &str, tag: u32, round: u8, criteria: usize) -> Result<Sheet, KeyedFault> {
    let typed: String = typed.chars().take(LONGEST).collect();
    let typed = typed.trim();
    let number = |text: &str| -> Option<u32> {
        let is_number = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| text.parse().ok())?
    };
    let is_between = |letter: char| matches!(letter, '-' | '/' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    let (table, rest) = typed.split_once(is_between).ok_or(KeyedFault::Seat)?;
    let (seat, ratings) = rest
        .trim_start()
        .split_once(char::is_whitespace)
        .ok_or(KeyedFault::Seat)?;
    let seat = number(table.trim()).zip(number(seat)).ok_or(KeyedFault::Seat)?;
    let seat = Seat::new(seat.0, seat.1).ok_or(KeyedFault::Seat)?;
    let marks: Vec<char> = ratings.chars().filter(|letter| !letter.is_whitespace()).collect();
    let rating = |(mark, place): (&char, usize)| match mark {
        '1' => Ok(Some(Rating::Complies)),
        '2' => Ok(Some(Rating::SubstantiallyComplies)),
        '3' => Ok(Some(Rating::PartiallyComplies)),
        '4' => Ok(Some(Rating::DoesNotComply)),
        '0' => Ok(Some(Rating::CannotJudge)),
        '.' => Ok(None),
        _ => Err(KeyedFault::Rating { place }),
    };
    let ratings: Vec<Option<Rating>> = marks.iter().zip(1..).map(rating).collect::<Result<_, _>>()?;
    if ratings.len() != criteria {
        return Err(KeyedFault::Count {
            expected: criteria,
            found: ratings.len(),
        });
    }
    Ok(Sheet {
        tag,
        round,
        seat,
        ratings,
        arguments: BTreeMap::new(),
    })
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

    #[test]
    fn what_is_printed_beside_a_level_is_what_is_read() {
        for rating in Rating::ALL.iter().copied() {
            let sheet = keyed(&format!("1-1 {}", key(rating)), 7, 1, 1).expect("a digit of the scale");
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
        for typed in ["3-2 1 2 4 0 .", "3-2 1240.", "3/2  12 40 .", " 3 – 2 1240.\n"] {
            let sheet = keyed(typed, 7, 1, 5).unwrap_or_else(|fault| panic!("{typed}: {fault}"));
            assert_eq!(sheet.seat, Seat { table: 3, seat: 2 }, "{typed}");
            assert_eq!(sheet.ratings, expected, "{typed}");
        }
    }

    #[test]
    fn what_is_no_paper_sheet_says_what_is_wrong() {
        let check = |typed: &str, expected| assert_eq!(keyed(typed, 7, 1, 5), Err(expected), "{typed}");
        check("", KeyedFault::Seat);
        check("43142", KeyedFault::Seat);
        check("3-2", KeyedFault::Seat);
        check("0-2 43142", KeyedFault::Seat);
        check("41-2 43142", KeyedFault::Seat);
        check("3-21 43142", KeyedFault::Seat);
        check("3-x 43142", KeyedFault::Seat);
        check("3-2 43152", KeyedFault::Rating { place: 4 });
        check("3-2 431-2", KeyedFault::Rating { place: 4 });
        check("3-2 4314", KeyedFault::Count { expected: 5, found: 4 });
        check("3-2 431422", KeyedFault::Count { expected: 5, found: 6 });
        check(&"9".repeat(100_000), KeyedFault::Seat);
    }
}
