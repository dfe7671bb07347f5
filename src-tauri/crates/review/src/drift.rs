//! Whether one person's ratings of one criterion grew stricter or milder from package to package. It is told to that
//! person alone, and it is a question and not a finding: the packages differ, too.
//!
//! Nothing is averaged: every rating before a place is compared with every rating after it, and only the order of the
//! levels counts.

use rulebook::Rating;

/// Fewer ratings than this say nothing.
pub const LEAST: usize = 2 * SIDE;

/// Nor do fewer on a side.
const SIDE: usize = 3;

/// How far the sides have to be apart: the pairs that are stricter, less those that are milder, in percent of all.
const APART: i64 = 60;

/// From where on somebody rates otherwise than before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drift {
    /// Place of the first rating that is otherwise, from 0, among all that were given.
    pub from: usize,
    /// Stricter than before, else milder.
    pub stricter: bool,
}

/// The place where ratings in the order of time differ most from those before it, when they differ much. A rating that
/// is missing or judges nothing is passed over.
#[must_use]
pub fn drift(ratings: &[Option<Rating>]) -> Option<Drift> {
    let levels: Vec<(usize, Rating)> = ratings
        .iter()
        .enumerate()
        .filter_map(|(place, rating)| Some((place, (*rating).filter(|rating| *rating != Rating::CannotJudge)?)))
        .collect();
    let last = levels.len().checked_sub(SIDE)?;
    let mut widest: Option<(i64, Drift)> = None;
    for at in SIDE..=last {
        let (before, after) = levels.split_at(at);
        let pairs = || {
            before
                .iter()
                .flat_map(|(_, old)| after.iter().map(move |(_, new)| (old, new)))
        };
        let count = |test: fn(&Rating, &Rating) -> bool| {
            i64::try_from(pairs().filter(|(old, new)| test(old, new)).count()).unwrap_or(i64::MAX)
        };
        let stricter = count(|old, new| new.is_below(*old)) - count(|old, new| old.is_below(*new));
        let all = i64::try_from(before.len() * after.len()).unwrap_or(i64::MAX);
        let apart = stricter.abs() * 100 / all;
        if apart >= APART && widest.is_none_or(|(most, _)| apart > most) {
            let drift = Drift {
                from: after[0].0,
                stricter: stricter > 0,
            };
            widest = Some((apart, drift));
        }
    }
    widest.map(|(_, drift)| drift)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `1` complies … `4` does not comply, `0` cannot judge, `.` not rated.
    fn read(ratings: &str) -> Vec<Option<Rating>> {
        let rating = |letter: char| match letter {
            '1' => Some(Rating::Complies),
            '2' => Some(Rating::SubstantiallyComplies),
            '3' => Some(Rating::PartiallyComplies),
            '4' => Some(Rating::DoesNotComply),
            '0' => Some(Rating::CannotJudge),
            _ => None,
        };
        ratings.chars().map(rating).collect()
    }

    #[test]
    fn the_place_is_named_where_a_person_rates_otherwise() {
        let stricter = |from| Some(Drift { from, stricter: true });
        let milder = |from| Some(Drift { from, stricter: false });
        assert_eq!(drift(&read("1112333")), stricter(3));
        assert_eq!(drift(&read("444111")), milder(3));
        assert_eq!(
            drift(&read("1.10133.03")),
            stricter(5),
            "what was not rated keeps its place"
        );
        assert_eq!(drift(&read("11112222233334")), stricter(4));
    }

    #[test]
    fn too_little_or_nothing_is_no_drift() {
        for steady in [
            "",
            "1",
            "11333",
            "000000000",
            "111111",
            "123123123",
            "1313131313",
            "1.1.3.3.3",
        ] {
            assert_eq!(drift(&read(steady)), None, "{steady}");
        }
    }
}
