//! Credits, hours and weights as exact hundredths: no binary floating point touches a number that is signed.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Sub};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// A number with at most two decimals, from 0 to 999999.99, stored as hundredths.
///
/// In JSON and TOML it is a string such as `"2.5"` (formats.md §2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hundredths(i32);

/// The pattern of the written form (formats.md §2).
pub const PATTERN: &str = r"^(0|[1-9]\d{0,5})(\.\d?[1-9])?$";

impl Hundredths {
    /// Zero.
    pub const ZERO: Hundredths = Hundredths(0);

    /// A whole number.
    #[must_use]
    pub const fn whole(number: i32) -> Hundredths {
        Hundredths(number * 100)
    }

    /// From hundredths: `250` is 2.5.
    #[must_use]
    pub const fn from_hundredths(hundredths: i32) -> Hundredths {
        Hundredths(hundredths)
    }

    /// As hundredths: 2.5 is `250`.
    #[must_use]
    pub const fn hundredths(self) -> i32 {
        self.0
    }

    /// Reads the canonical form and nothing else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Hundredths> {
        let number = Hundredths::parse_loose(text)?;
        (number.to_string() == text).then_some(number)
    }

    /// Reads what a person types: a decimal comma, spaces around, trailing zeros.
    #[must_use]
    pub fn parse_loose(text: &str) -> Option<Hundredths> {
        let text = text.trim().replace(',', ".");
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || whole.len() > 6 || !digits(whole) || !digits(fraction) {
            return None;
        }
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > 2 {
            return None;
        }
        let whole: i32 = whole.parse().ok()?;
        let cents: i32 = format!("{fraction:0<2}").parse().ok()?;
        Some(Hundredths(whole * 100 + cents))
    }

    /// The product with a whole number, saturating at the largest value.
    #[must_use]
    pub fn times(self, factor: i32) -> Hundredths {
        Hundredths(self.0.saturating_mul(factor))
    }

    /// The product of two such numbers, rounded to the nearest hundredth.
    #[must_use]
    pub fn product(self, other: Hundredths) -> Hundredths {
        let product = (i64::from(self.0) * i64::from(other.0) + 50) / 100;
        Hundredths(i32::try_from(product).unwrap_or(i32::MAX))
    }

    /// The distance between two numbers.
    #[must_use]
    pub fn distance(self, other: Hundredths) -> Hundredths {
        Hundredths(self.0.saturating_sub(other.0).saturating_abs())
    }

    /// The written form with a decimal comma, as Georgian readers expect.
    #[must_use]
    pub fn with_comma(self) -> String {
        self.to_string().replace('.', ",")
    }
}

impl fmt::Display for Hundredths {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, cents) = (self.0 / 100, (self.0 % 100).abs());
        if self.0 < 0 && whole == 0 {
            formatter.write_str("-")?;
        }
        match (cents, cents % 10) {
            (0, _) => write!(formatter, "{whole}"),
            (_, 0) => write!(formatter, "{whole}.{}", cents / 10),
            _ => write!(formatter, "{whole}.{cents:02}"),
        }
    }
}

impl Add for Hundredths {
    type Output = Hundredths;
    fn add(self, other: Hundredths) -> Hundredths {
        Hundredths(self.0.saturating_add(other.0))
    }
}

impl Sub for Hundredths {
    type Output = Hundredths;
    fn sub(self, other: Hundredths) -> Hundredths {
        Hundredths(self.0.saturating_sub(other.0))
    }
}

impl Sum for Hundredths {
    fn sum<I: Iterator<Item = Hundredths>>(numbers: I) -> Hundredths {
        numbers.fold(Hundredths::ZERO, Add::add)
    }
}

impl Serialize for Hundredths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hundredths {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Hundredths::parse(&text).ok_or_else(|| D::Error::custom(format!("not a number of the form \"2.5\": {text:?}")))
    }
}

impl JsonSchema for Hundredths {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Hundredths".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": PATTERN })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_canonical_form_is_read_from_files() {
        for (text, hundredths) in [
            ("0", 0),
            ("125", 12_500),
            ("2.5", 250),
            ("0.05", 5),
            ("999999.99", 99_999_999),
        ] {
            assert_eq!(
                Hundredths::parse(text).map(Hundredths::hundredths),
                Some(hundredths),
                "{text} is canonical"
            );
        }
        for text in [
            "", "-1", "+1", "1.", ".5", "01", "2.50", "1e3", "2,5", "1000000", "1.234", "٣", "NaN", " 1", "1 ",
        ] {
            assert_eq!(Hundredths::parse(text), None, "{text:?} is not canonical");
        }
    }

    #[test]
    fn what_a_georgian_keyboard_types_is_understood() {
        for (text, expected) in [
            ("2,5", "2.5"),
            (" 125 ", "125"),
            ("2.50", "2.5"),
            ("007", "7"),
            ("0,10", "0.1"),
        ] {
            assert_eq!(
                Hundredths::parse_loose(text)
                    .map(|number| number.to_string())
                    .as_deref(),
                Some(expected)
            );
        }
        assert_eq!(Hundredths::parse_loose("five"), None);
        assert_eq!(Hundredths::parse_loose("2,5,1"), None);
    }

    #[test]
    fn every_number_survives_writing_and_reading() {
        for hundredths in (0..20_000).chain([99_999_999]) {
            let number = Hundredths::from_hundredths(hundredths);
            assert_eq!(Hundredths::parse(&number.to_string()), Some(number));
        }
    }
}
