//! How far several people agree: units × raters with missing values, and the coefficients that the field knows.
//!
//! A unit is what is rated (a criterion, a package), a rater who rates it. Which rater said what does not matter to any
//! coefficient here: only how often each value was given to each unit. Everything is additions, multiplications and
//! divisions in a fixed order, and the resampling of [`Interval`] starts from a fixed seed, so that the same ratings
//! give the same numbers on every machine.
//!
//! Deliberately not here: averages of ratings (never a verdict), coefficients of two named raters (Cohen), and words.
//!
//! The invariants: a coefficient that cannot be computed is `None`, never a number that is none; perfect agreement is
//! exactly 1; the order of units and raters changes nothing but the last bits.

mod alpha;
mod chance;
mod interval;
mod spread;
mod strength;
mod summary;
mod table;

pub use interval::Interval;
pub use spread::{Shape, Spread};
pub use strength::{Firmness, Strength};
pub use summary::{Alphas, Summary};
pub use table::{MOST_CELLS, Row, Table, TableFault, read_table};

/// The largest number that a rating can be, up or down. Beyond it differences of ratings could not be squared.
pub const LARGEST: f64 = 1e15;

/// Ratings of units by raters, some of them missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Ratings {
    /// The values that a rating can have, lowest first.
    scale: Vec<f64>,
    units: Vec<Unit>,
    raters: usize,
}

/// What was given to one unit.
#[derive(Clone, Debug, PartialEq)]
struct Unit {
    /// Values by their place on the scale, and how often each was given. Only those that were given, in order.
    counts: Vec<(usize, u32)>,
    /// How many ratings it has.
    given: u32,
}

/// Some units of a table: all of them, or those that were drawn.
struct Sample<'a> {
    scale: &'a [f64],
    units: Vec<&'a Unit>,
}

/// Why ratings are no table of ratings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RatingsFault {
    /// Units have different numbers of raters.
    #[error("unit {unit} has another number of raters than the first")]
    Ragged {
        /// Its place, from 0.
        unit: usize,
    },
    /// A rating is not on the scale.
    #[error("unit {unit} has a rating that is not on the scale")]
    OffScale {
        /// Its place, from 0.
        unit: usize,
    },
}

/// How far apart two values are, by Krippendorff's levels of measurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Metric {
    /// Values are the same or not.
    Nominal,
    /// Values have an order.
    Ordinal,
    /// Values have distances.
    Interval,
}

/// A coefficient of agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Statistic {
    /// The share of agreeing pairs of ratings, averaged over units. Says nothing about chance.
    Percent,
    /// Krippendorff's alpha.
    Alpha(Metric),
    /// Gwet's AC1.
    Ac1,
    /// Gwet's AC2 with quadratic weights.
    Ac2Quadratic,
    /// Fleiss' kappa, in Gwet's form for missing ratings.
    Fleiss,
}

impl Ratings {
    /// Ratings on a scale of that many levels; a rating is the place of its level, the lowest is 0.
    ///
    /// # Errors
    /// [`RatingsFault`] for units of different lengths and for a level that there is not.
    pub fn ordered(levels: usize, units: &[Vec<Option<usize>>]) -> Result<Ratings, RatingsFault> {
        let scale: Vec<f64> = (1_u32..).take(levels).map(f64::from).collect();
        let raters = raters(units)?;
        let is_off = |unit: &Vec<Option<usize>>| unit.iter().flatten().any(|level| *level >= levels);
        if let Some(unit) = units.iter().position(is_off) {
            return Err(RatingsFault::OffScale { unit });
        }
        let units = units.iter().map(|unit| Unit::of(unit.iter().flatten().copied()));
        Ok(Ratings {
            units: units.collect(),
            scale,
            raters,
        })
    }

    /// Ratings that are numbers. The scale is the numbers that occur.
    ///
    /// # Errors
    /// [`RatingsFault`] for units of different lengths, and for a number that is not finite or beyond [`LARGEST`].
    pub fn numeric(units: &[Vec<Option<f64>>]) -> Result<Ratings, RatingsFault> {
        let raters = raters(units)?;
        let is_off = |unit: &Vec<Option<f64>>| unit.iter().flatten().any(|value| !is_rating(*value));
        if let Some(unit) = units.iter().position(is_off) {
            return Err(RatingsFault::OffScale { unit });
        }
        // A negative zero is the zero.
        let mut scale: Vec<f64> = units.iter().flatten().flatten().map(|value| value + 0.0).collect();
        scale.sort_by(f64::total_cmp);
        scale.dedup();
        let place = |value: &f64| scale.partition_point(|step| step < value);
        let units = units.iter().map(|unit| Unit::of(unit.iter().flatten().map(place)));
        Ok(Ratings {
            units: units.collect(),
            raters,
            scale,
        })
    }

    /// How many units there are, those without a rating included.
    #[must_use]
    pub fn units(&self) -> usize {
        self.units.len()
    }

    /// How many raters there are.
    #[must_use]
    pub fn raters(&self) -> usize {
        self.raters
    }

    /// How many units have at least two ratings: only they say anything about agreement.
    #[must_use]
    pub fn pairable(&self) -> usize {
        self.units.iter().filter(|unit| unit.is_pairable()).count()
    }

    /// A coefficient; `None` when it is not computable.
    #[must_use]
    pub fn value(&self, statistic: Statistic) -> Option<f64> {
        self.sample().value(statistic)
    }

    /// How the ratings of each unit are spread, in the order of the units.
    #[must_use]
    pub fn spreads(&self) -> Vec<Spread> {
        let raters = u32::try_from(self.raters).unwrap_or(u32::MAX);
        let spread = |unit| Spread::of(unit, self.scale.len(), raters);
        self.units.iter().map(spread).collect()
    }

    fn sample(&self) -> Sample<'_> {
        Sample {
            scale: &self.scale,
            units: self.units.iter().collect(),
        }
    }
}

impl Sample<'_> {
    fn value(&self, statistic: Statistic) -> Option<f64> {
        let value = match statistic {
            Statistic::Percent => chance::percent(self),
            Statistic::Alpha(metric) => alpha::alpha(self, metric),
            Statistic::Ac1 => chance::ac1(self),
            Statistic::Ac2Quadratic => chance::ac2_quadratic(self),
            Statistic::Fleiss => chance::fleiss(self),
        };
        value.filter(|value| value.is_finite())
    }

    /// The units that have at least two ratings.
    fn pairable(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter().copied().filter(|unit| unit.is_pairable())
    }
}

impl Unit {
    fn of(places: impl Iterator<Item = usize>) -> Unit {
        let mut places: Vec<usize> = places.collect();
        places.sort_unstable();
        let mut counts: Vec<(usize, u32)> = Vec::new();
        for place in places {
            match counts.last_mut() {
                Some((last, count)) if *last == place => *count += 1,
                _ => counts.push((place, 1)),
            }
        }
        let given = counts.iter().map(|(_, count)| count).sum();
        Unit { counts, given }
    }

    fn is_pairable(&self) -> bool {
        self.given >= 2
    }

    fn is_unanimous(&self) -> bool {
        self.counts.len() == 1
    }
}

/// Whether a number can be a rating.
fn is_rating(value: f64) -> bool {
    value.is_finite() && value.abs() <= LARGEST
}

/// The number of raters, the same for each unit.
fn raters<T>(units: &[Vec<T>]) -> Result<usize, RatingsFault> {
    let raters = units.first().map_or(0, Vec::len);
    match units.iter().position(|unit| unit.len() != raters) {
        Some(unit) => Err(RatingsFault::Ragged { unit }),
        None => Ok(raters),
    }
}

#[cfg(test)]
mod tests;
