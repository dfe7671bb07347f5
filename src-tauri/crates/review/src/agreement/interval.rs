//! How sure a coefficient is: its interval by resampling the units.
//!
//! The standard bootstrap over units with percentile limits, which A. Zapf and others ("Measuring inter-rater
//! reliability for nominal data – which coefficients and confidence intervals are appropriate?", BMC Medical Research
//! Methodology 16:93, 2016) recommend for alpha and kappa. Nothing random comes from outside: the generator is
//! SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", 2014) from a fixed
//! seed.

use serde::{Deserialize, Serialize};

use super::{Ratings, Sample, Statistic};

/// How often units are drawn anew.
const DRAWS: usize = 1000;

/// Fewer draws than this that can be computed give no interval.
const LEAST_DRAWS: usize = 900;

/// Fewer pairable units than this are not drawn from: a choice of ours, as what so few say depends on each of them.
const LEAST_UNITS: usize = 5;

/// More units than this are not drawn from: their coefficient is sure enough, and drawing would take long.
const MOST_UNITS: usize = 5_000;

/// The seed: any number would do, as long as it stays.
const SEED: u64 = 0x4E69_7368_616E_6921;

/// The limits between which a coefficient lies in 95 of 100 draws.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The lower limit.
    pub low: f64,
    /// The upper limit.
    pub high: f64,
}

impl Ratings {
    /// The interval of a coefficient; `None` with fewer than five pairable units or more than 5,000 units, and when
    /// more than a tenth of the draws cannot be computed.
    #[must_use]
    pub fn interval(&self, statistic: Statistic) -> Option<Interval> {
        if self.pairable() < LEAST_UNITS || self.units() > MOST_UNITS {
            return None;
        }
        let mut draw = SplitMix64(SEED);
        let mut values: Vec<f64> = (0..DRAWS)
            .filter_map(|_| self.drawn(&mut draw).value(statistic))
            .collect();
        if values.len() < LEAST_DRAWS {
            return None;
        }
        values.sort_by(f64::total_cmp);
        let tail = values.len() / 40;
        Some(Interval {
            low: values[tail],
            high: values[values.len() - 1 - tail],
        })
    }

    /// As many units as there are, each drawn from all of them.
    fn drawn(&self, draw: &mut SplitMix64) -> Sample<'_> {
        let units = (0..self.units.len()).map(|_| &self.units[draw.below(self.units.len())]);
        Sample {
            scale: &self.scale,
            units: units.collect(),
        }
    }
}

/// A generator of numbers that look random and follow from the seed.
pub(super) struct SplitMix64(pub(super) u64);

impl SplitMix64 {
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below a limit that is not zero.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        let wide = u128::from(self.next()) * (limit as u128);
        usize::try_from(wide >> 64).expect("it is below the limit")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_gives_its_published_numbers() {
        // The numbers of the seed 1234567, as the task "Pseudo-random numbers/Splitmix64" of Rosetta Code lists them.
        let mut draw = SplitMix64(1_234_567);
        for expected in [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ] {
            assert_eq!(draw.next(), expected);
        }
        assert!(
            (0..1000).all(|_| draw.below(3) < 3),
            "a drawn number is below the limit"
        );
    }
}
