//! All coefficients of one table, as `nishani agree --json` prints them.
//!
//! The names are those that people who compute agreement write; `null` stands for what is not computable.

use serde::Serialize;

use super::{Metric, Ratings, Statistic};

/// All coefficients of one table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// Units, those without a rating included.
    pub n_units: usize,
    /// Raters.
    pub n_raters: usize,
    /// Percent agreement, from 0 to 1.
    pub percent: Option<f64>,
    /// Krippendorff's alpha.
    pub alpha: Alphas,
    /// Gwet's AC1.
    pub ac1: Option<f64>,
    /// Gwet's AC2 with quadratic weights.
    pub ac2_quadratic: Option<f64>,
    /// Fleiss' kappa.
    pub fleiss: Option<f64>,
}

/// Krippendorff's alpha by three metrics.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Alphas {
    /// Values are the same or not.
    pub nominal: Option<f64>,
    /// Values have an order.
    pub ordinal: Option<f64>,
    /// Values have distances; those of levels are one step each.
    pub interval: Option<f64>,
}

impl Ratings {
    /// All coefficients.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let sample = self.sample();
        let alpha = |metric| sample.value(Statistic::Alpha(metric));
        Summary {
            n_units: self.units(),
            n_raters: self.raters(),
            percent: sample.value(Statistic::Percent),
            alpha: Alphas {
                nominal: alpha(Metric::Nominal),
                ordinal: alpha(Metric::Ordinal),
                interval: alpha(Metric::Interval),
            },
            ac1: sample.value(Statistic::Ac1),
            ac2_quadratic: sample.value(Statistic::Ac2Quadratic),
            fleiss: sample.value(Statistic::Fleiss),
        }
    }
}
