//! How the ratings of one unit are spread over the scale, and which shape that is.
//!
//! The shapes are what a chair or a facilitator says about a row of ratings. No source fixes them; these are ours, with
//! their reasons, and they are counted in levels, so they suit a scale of levels and not measured numbers.

use serde::{Deserialize, Serialize};

use super::Unit;

/// A camp holds at least this part of the ratings …
const CAMP_PART: u32 = 4;

/// … and at least this many people: one person apart is no camp.
const CAMP_LEAST: u32 = 2;

/// The ratings of one unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Spread {
    /// How often each level was given, lowest first.
    pub counts: Vec<u32>,
    /// Raters who gave none.
    pub missing: u32,
    /// Levels between the lowest and the highest that were given.
    pub width: usize,
    /// What that looks like.
    pub shape: Shape,
}

/// What the ratings of one unit look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// Nobody rated it, or one person did.
    TooFew,
    /// Everyone gave the same level.
    Unanimous,
    /// Everyone is within two neighboring levels.
    Close,
    /// One person stands two levels or more from all others, and the others are close or unanimous.
    OneApart,
    /// Two groups, with at least one level between them: each holds at least two people and a quarter of the ratings,
    /// and fewer stand between than half of the smaller group.
    TwoCamps,
    /// None of these.
    Scattered,
}

impl Spread {
    pub(super) fn of(unit: &Unit, levels: usize, raters: u32) -> Spread {
        let mut counts = vec![0; levels];
        for (level, count) in &unit.counts {
            counts[*level] = *count;
        }
        Spread {
            missing: raters.saturating_sub(unit.given),
            width: width(&counts),
            shape: shape(&counts, unit.given),
            counts,
        }
    }
}

fn shape(counts: &[u32], given: u32) -> Shape {
    if given < 2 {
        Shape::TooFew
    } else {
        match width(counts) {
            0 => Shape::Unanimous,
            1 => Shape::Close,
            _ if one_stands_apart(counts, given) => Shape::OneApart,
            _ if two_camps(counts, given) => Shape::TwoCamps,
            _ => Shape::Scattered,
        }
    }
}

fn width(counts: &[u32]) -> usize {
    let is_given = |count: &u32| *count > 0;
    let lowest = counts.iter().position(is_given);
    let highest = counts.iter().rposition(is_given);
    highest.zip(lowest).map_or(0, |(highest, lowest)| highest - lowest)
}

fn one_stands_apart(counts: &[u32], given: u32) -> bool {
    // Of two, each stands apart from the other.
    let ends = [
        counts.iter().position(|count| *count > 0),
        counts.iter().rposition(|count| *count > 0),
    ];
    given > 2
        && ends.into_iter().flatten().any(|end| {
            let mut others = counts.to_vec();
            others[end] -= 1;
            let nearest = others
                .iter()
                .enumerate()
                .filter(|(_, count)| **count > 0)
                .map(|(level, _)| level.abs_diff(end))
                .min();
            width(&others) < 2 && nearest.is_some_and(|nearest| nearest >= 2)
        })
}

fn two_camps(counts: &[u32], given: u32) -> bool {
    let holds = |camp: u32| camp >= CAMP_LEAST && camp * CAMP_PART >= given;
    (0..counts.len()).any(|end| {
        let low: u32 = counts[..=end].iter().sum();
        (end + 2..counts.len()).any(|start| {
            let high: u32 = counts[start..].iter().sum();
            let between = given - low - high;
            holds(low) && holds(high) && between * 2 < low.min(high)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(counts: &[u32], expected: Shape) {
        let given = counts.iter().sum();
        assert_eq!(shape(counts, given), expected, "{counts:?}");
        let turned: Vec<u32> = counts.iter().rev().copied().collect();
        assert_eq!(shape(&turned, given), expected, "{turned:?}, turned around");
    }

    #[test]
    fn a_row_of_ratings_has_the_shape_that_a_chair_would_name() {
        check(&[0, 0, 0, 0], Shape::TooFew);
        check(&[0, 1, 0, 0], Shape::TooFew);
        check(&[0, 3, 0, 0], Shape::Unanimous);
        check(&[0, 2, 1, 0], Shape::Close);
        check(&[0, 12, 13, 0], Shape::Close);
        check(&[1, 0, 2, 0], Shape::OneApart);
        check(&[1, 0, 5, 6], Shape::OneApart);
        check(&[1, 0, 1, 0], Shape::Scattered);
        check(&[1, 1, 1, 0], Shape::Scattered);
        check(&[10, 0, 0, 10], Shape::TwoCamps);
        check(&[10, 2, 9, 0], Shape::TwoCamps);
        check(&[5, 6, 0, 7], Shape::TwoCamps);
        check(&[10, 5, 9, 1], Shape::Scattered);
        check(&[5, 5, 5, 5], Shape::Scattered);
        check(&[0, 17, 0, 4], Shape::Scattered);
        check(&[2, 0, 2, 0], Shape::TwoCamps);
    }

    #[test]
    fn two_camps_are_never_neighbors_and_never_one_person() {
        // Every row of up to nine ratings on four levels.
        for row in 0..10_u32.pow(4) {
            let counts = [row % 10, row / 10 % 10, row / 100 % 10, row / 1000];
            let given: u32 = counts.iter().sum();
            if given <= 9 && shape(&counts, given) == Shape::TwoCamps {
                assert!(width(&counts) >= 2, "{counts:?}");
                assert!(given >= 4, "{counts:?}");
                assert!(*counts.iter().max().expect("levels") < given - 1, "{counts:?}");
            }
        }
    }
}
