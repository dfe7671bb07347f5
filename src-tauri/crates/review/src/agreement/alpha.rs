//! Krippendorff's alpha for any number of raters and missing ratings.
//!
//! K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011): α = 1 − Dₒ/Dₑ, where Dₒ is the mean squared
//! difference of the ratings within units and Dₑ that of all pairable ratings. Only units with at least two ratings
//! count. The ordinal difference of two values, the number of ratings from one to the other less half of those at both
//! ends, is the distance of their mean ranks; so all metrics but the nominal are variances around a mean.

use super::{Metric, Sample, Unit};

/// Alpha; `None` with fewer than two pairable units, and when all pairable ratings are the same.
pub(super) fn alpha(sample: &Sample<'_>, metric: Metric) -> Option<f64> {
    let units: Vec<&Unit> = sample.pairable().collect();
    // Over a single unit alpha compares its ratings with themselves and says nothing.
    if units.len() < 2 {
        return None;
    }
    let mut totals = vec![0; sample.scale.len()];
    for (place, count) in units.iter().flat_map(|unit| &unit.counts) {
        totals[*place] += count;
    }
    let whole = Unit {
        counts: totals
            .iter()
            .copied()
            .enumerate()
            .filter(|(_, count)| *count > 0)
            .collect(),
        given: totals.iter().sum(),
    };
    if whole.is_unanimous() {
        return None;
    }
    // Ranks and distances are the same for every unit: found once.
    let places = match metric {
        Metric::Nominal => Vec::new(),
        Metric::Ordinal => mean_ranks(&totals),
        Metric::Interval => even(sample.scale),
    };
    let differences = |unit: &Unit| match metric {
        Metric::Nominal => unlike_pairs(unit),
        Metric::Ordinal | Metric::Interval => squared_differences(unit, &places),
    };
    let per_rating = |unit: &Unit| differences(unit) / f64::from(unit.given - 1);
    let observed: f64 = units.iter().copied().map(per_rating).sum();
    Some(1.0 - observed / per_rating(&whole))
}

/// Ordered pairs of ratings that are not the same.
fn unlike_pairs(unit: &Unit) -> f64 {
    let squared = |count: u32| f64::from(count) * f64::from(count);
    squared(unit.given) - unit.counts.iter().map(|(_, count)| squared(*count)).sum::<f64>()
}

/// The squared differences of all ordered pairs of ratings: twice their number times their squares around the mean.
fn squared_differences(unit: &Unit, places: &[f64]) -> f64 {
    // Rounding must not make a difference where there is none.
    if unit.is_unanimous() {
        return 0.0;
    }
    let sum: f64 = unit
        .counts
        .iter()
        .map(|(place, count)| f64::from(*count) * places[*place])
        .sum();
    let mean = sum / f64::from(unit.given);
    let squares = unit.counts.iter().map(|(place, count)| {
        let distance = places[*place] - mean;
        f64::from(*count) * distance * distance
    });
    2.0 * f64::from(unit.given) * squares.sum::<f64>()
}

/// The mean rank of each value among all ratings.
fn mean_ranks(totals: &[u32]) -> Vec<f64> {
    let mut below = 0.0;
    let rank = |count: &u32| {
        let count = f64::from(*count);
        let middle = below + count / 2.0;
        below += count;
        middle
    };
    totals.iter().map(rank).collect()
}

/// The scale from 0 to 1: alpha does not depend on where it begins and how long it is.
pub(super) fn even(scale: &[f64]) -> Vec<f64> {
    let (Some(first), Some(last)) = (scale.first(), scale.last()) else {
        return Vec::new();
    };
    let length = last - first;
    let even = |value: &f64| if length > 0.0 { (value - first) / length } else { 0.0 };
    scale.iter().map(even).collect()
}
