//! One value as a cell and back: choices by their words, numbers as numbers, items by the numbers that people see.

use std::collections::BTreeMap;

use descriptor::Hundredths;
use descriptor::Lang;
use i18n::Bundles;

use crate::reading::sheet::Value;

/// The words of a token in one language.
pub(crate) fn choice(words: &Bundles, lang: Lang, list: &str, token: &str) -> String {
    words.message(lang.code(), &format!("choice-{list}-{token}"), &BTreeMap::new())
}

/// The token that a person means by words of either language, or by the token itself.
pub(crate) fn token(words: &Bundles, list: &str, tokens: &[&'static str], said: &str) -> Option<&'static str> {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let said = plain(said);
    tokens.iter().copied().find(|token| {
        plain(token) == said
            || Lang::BOTH
                .iter()
                .any(|lang| plain(&choice(words, *lang, list, token)) == said)
    })
}

/// A number that a spreadsheet holds as such, `None` for what was typed otherwise.
pub(crate) fn number(text: &str) -> Option<f64> {
    Hundredths::parse(text).map(|number| f64::from(number.hundredths()) / 100.0)
}

/// A value as a person would have typed it: numbers without the noise of binary fractions.
pub(crate) fn typed(value: &Value) -> String {
    match value {
        Value::Number(number) => {
            let hundredths = (number * 100.0).round();
            if (number * 100.0 - hundredths).abs() < 1e-6 {
                (hundredths / 100.0).to_string()
            } else {
                number.to_string()
            }
        }
        other => other.text(),
    }
}

/// The numbers in `1, 3`; `None` when anything else stands there.
pub(crate) fn numbers(text: &str) -> Option<Vec<u32>> {
    text.split([',', ';', ' ', '\n', '\t', '\u{a0}'])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect()
}

/// The name of a cell, `C12`.
pub(crate) fn name(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{}", row + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        for (place, expected) in [
            ((0, 0), "A1"),
            ((11, 2), "C12"),
            ((0, 25), "Z1"),
            ((4, 26), "AA5"),
            ((0, 701), "ZZ1"),
            ((0, 702), "AAA1"),
        ] {
            assert_eq!(name(place.0, place.1), expected);
        }
    }

    #[test]
    fn numbers_are_typed_without_noise() {
        for (number, expected) in [
            (2.5, "2.5"),
            (125.0, "125"),
            (0.1 + 0.2, "0.3"),
            (0.125, "0.125"),
            (999_999.99, "999999.99"),
            (-1.0, "-1"),
        ] {
            assert_eq!(typed(&Value::Number(number)), expected);
        }
        assert_eq!(numbers("1, 3;4"), Some(vec![1, 3, 4]));
        assert_eq!(numbers(""), Some(vec![]));
        assert_eq!(numbers("1 და 3"), None);
    }
}
