//! Percent agreement, and the coefficients that correct it for chance: Gwet's AC1 and AC2, Fleiss' kappa.
//!
//! K. L. Gwet, "Computing inter-rater reliability and its variance in the presence of high agreement" (2008), and his
//! "Handbook of Inter-Rater Reliability" (4th edition, 2014), in the form for missing ratings: agreement is averaged
//! over the units with at least two ratings, the use of the values over all units with at least one. Without missing
//! ratings the kappa is that of J. L. Fleiss, "Measuring nominal scale agreement among many raters" (1971).
//!
//! The values that nobody gave count as values of the scale when the scale says that they exist.

use super::alpha::even;
use super::{Sample, Unit};

/// The share of agreeing pairs; `None` without a unit of two ratings.
pub(super) fn percent(sample: &Sample<'_>) -> Option<f64> {
    observed(sample, |_, _| 0.0)
}

/// AC1: the agreement by chance is that of raters who sometimes guess, and then any value alike.
pub(super) fn ac1(sample: &Sample<'_>) -> Option<f64> {
    let values = count(sample.scale.len());
    gwet(sample, percent(sample)?, values)
}

/// AC2 with quadratic weights: values count as partly agreeing, the less the farther they are apart.
pub(super) fn ac2_quadratic(sample: &Sample<'_>) -> Option<f64> {
    let places = even(sample.scale);
    let weight = |one: usize, other: usize| {
        let distance = places[one] - places[other];
        1.0 - distance * distance
    };
    let agreement = observed(sample, weight)?;
    let values = count(places.len());
    let mean = places.iter().sum::<f64>() / values;
    let squares: f64 = places.iter().map(|place| (place - mean) * (place - mean)).sum();
    // The sum of all weights: one for each pair of values, less their squared distance.
    gwet(sample, agreement, values * values - 2.0 * values * squares)
}

/// Fleiss' kappa; `None` with fewer than two units of two ratings, and when only one value was given.
pub(super) fn fleiss(sample: &Sample<'_>) -> Option<f64> {
    sample.pairable().nth(1)?;
    let shares = shares(sample);
    if shares.iter().filter(|share| **share > 0.0).count() < 2 {
        return None;
    }
    let chance: f64 = shares.iter().map(|share| share * share).sum();
    Some((percent(sample)? - chance) / (1.0 - chance))
}

/// Gwet's correction, from the sum of all weights.
fn gwet(sample: &Sample<'_>, agreement: f64, weights: f64) -> Option<f64> {
    let values = count(sample.scale.len());
    let doubt: f64 = shares(sample).iter().map(|share| share * (1.0 - share)).sum();
    // With one value in use there is no chance to agree by, however many values the scale has.
    let chance = if doubt > 0.0 {
        weights / (values * (values - 1.0)) * doubt
    } else {
        0.0
    };
    Some((agreement - chance) / (1.0 - chance))
}

/// The agreement of pairs of ratings within units. The weight is that of two different values; the same agree wholly.
fn observed(sample: &Sample<'_>, weight: impl Fn(usize, usize) -> f64) -> Option<f64> {
    let (mut sum, mut units) = (0.0, 0.0);
    for unit in sample.pairable() {
        sum += agreement(unit, &weight);
        units += 1.0;
    }
    (units > 0.0).then(|| sum / units)
}

fn agreement(unit: &Unit, weight: impl Fn(usize, usize) -> f64) -> f64 {
    let mut pairs = 0.0;
    for (place, (value, count)) in unit.counts.iter().enumerate() {
        let count = f64::from(*count);
        pairs += count * (count - 1.0);
        for (other, others) in &unit.counts[place + 1..] {
            pairs += 2.0 * count * f64::from(*others) * weight(*value, *other);
        }
    }
    let given = f64::from(unit.given);
    pairs / (given * (given - 1.0))
}

/// How often each value is used: its share in each unit with a rating, averaged over these units.
fn shares(sample: &Sample<'_>) -> Vec<f64> {
    let mut shares = vec![0.0; sample.scale.len()];
    let mut units = 0.0;
    for unit in sample.units.iter().filter(|unit| unit.given > 0) {
        for (place, count) in &unit.counts {
            shares[*place] += f64::from(*count) / f64::from(unit.given);
        }
        units += 1.0;
    }
    for share in &mut shares {
        *share /= units;
    }
    shares
}

fn count(values: usize) -> f64 {
    u32::try_from(values).map_or(f64::INFINITY, f64::from)
}
