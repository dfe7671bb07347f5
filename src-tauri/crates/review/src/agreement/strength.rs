//! A coefficient as a class that has a plain word. The words are in the locales.
//!
//! Classes are habits of the field and prove nothing; whoever shows one shows the number of units beside it.

use serde::Serialize;

/// J. R. Landis and G. G. Koch, "The measurement of observer agreement for categorical data" (1977), written for kappa.
/// That the same words serve AC1, AC2 and alpha is an assumption of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// Below 0: less than by chance.
    Poor,
    /// To 0.20.
    Slight,
    /// To 0.40.
    Fair,
    /// To 0.60.
    Moderate,
    /// To 0.80.
    Substantial,
    /// Above.
    AlmostPerfect,
}

/// K. Krippendorff, "Content Analysis" (3rd edition, 2013): what conclusions an alpha allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Firmness {
    /// Below 0.667: none.
    Unreliable,
    /// From 0.667: tentative ones.
    Tentative,
    /// From 0.800: firm ones.
    Firm,
}

impl Strength {
    /// The class of a coefficient.
    #[must_use]
    pub fn of(value: f64) -> Strength {
        match value {
            value if value < 0.0 => Strength::Poor,
            value if value <= 0.2 => Strength::Slight,
            value if value <= 0.4 => Strength::Fair,
            value if value <= 0.6 => Strength::Moderate,
            value if value <= 0.8 => Strength::Substantial,
            _ => Strength::AlmostPerfect,
        }
    }
}

impl Firmness {
    /// The class of an alpha.
    #[must_use]
    pub fn of(alpha: f64) -> Firmness {
        match alpha {
            alpha if alpha < 0.667 => Firmness::Unreliable,
            alpha if alpha < 0.8 => Firmness::Tentative,
            _ => Firmness::Firm,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_class_begins_where_its_source_says() {
        for (value, expected) in [
            (-1.0, Strength::Poor),
            (-0.001, Strength::Poor),
            (0.0, Strength::Slight),
            (0.2, Strength::Slight),
            (0.21, Strength::Fair),
            (0.41, Strength::Moderate),
            (0.61, Strength::Substantial),
            (0.81, Strength::AlmostPerfect),
            (1.0, Strength::AlmostPerfect),
        ] {
            assert_eq!(Strength::of(value), expected, "{value}");
        }
        for (alpha, expected) in [
            (-0.5, Firmness::Unreliable),
            (0.666, Firmness::Unreliable),
            (0.667, Firmness::Tentative),
            (0.799, Firmness::Tentative),
            (0.8, Firmness::Firm),
        ] {
            assert_eq!(Firmness::of(alpha), expected, "{alpha}");
        }
    }
}
