//! `bilingual.numbers-agree`: the numbers in a Georgian text and in its English twin are the same.
//!
//! Source: translations of one descriptor must not differ in fact (domain facts §5, transparent and complete
//! information). A decimal comma equals a decimal point, a date in figures equals the same date with a word for the
//! month, and a small number may be a word on one side.

use std::collections::BTreeSet;

use descriptor::Lang;
use serde::Deserialize;

use super::{Check, Hit, Input, paths};
use crate::scale::Status;
use crate::wording::fold;

/// Every text of these fields that has both sides has the same numbers on both.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct NumbersAgree {
    /// Patterns of bilingual fields.
    paths: Vec<String>,
}

impl Check for NumbersAgree {
    const NAME: &'static str = "bilingual.numbers-agree";
    const STATUSES: &'static [Status] = &[Status::Met, Status::NotMet, Status::Unclear];
    const ARGS: &'static [&'static str] = &["ka", "en", "count", "position"];

    fn problems(&self) -> Vec<String> {
        paths::prose_problems(&self.paths)
    }

    fn run(&self, input: &Input<'_>) -> Vec<Hit> {
        let sides = |path| {
            Some((
                paths::side(path, Lang::Ka, &input.flat)?,
                paths::side(path, Lang::En, &input.flat)?,
            ))
        };
        let texts = paths::texts(&self.paths, &input.flat);
        let place = paths::place(&self.paths);
        let (mut pairs, mut hits) = (0_usize, Vec::new());
        for path in &texts {
            let Some((ka, en)) = sides(path) else {
                continue;
            };
            pairs += 1;
            let (only_ka, only_en) = differing(ka, en);
            if !only_ka.is_empty() || !only_en.is_empty() {
                let hit = Hit::not_met(path.clone())
                    .saw("ka", &listed(&only_ka))
                    .saw("en", &listed(&only_en));
                hits.push(hit.saw("position", &paths::position(path, &input.flat)));
            }
        }
        match (pairs, hits.is_empty()) {
            (0, _) => vec![Hit::new(Status::Unclear, place)],
            (_, true) => vec![Hit::new(Status::Met, place).saw("count", &pairs)],
            (_, false) => hits,
        }
    }
}

fn listed(numbers: &[String]) -> String {
    if numbers.is_empty() {
        "–".to_owned()
    } else {
        numbers.join("; ")
    }
}

/// The numbers that only the Georgian side has, and those that only the English side has.
fn differing(ka: &str, en: &str) -> (Vec<String>, Vec<String>) {
    let (in_ka, in_en) = (numbers(ka, Lang::Ka), numbers(en, Lang::En));
    let only = |here: &BTreeSet<String>, there: &BTreeSet<String>, twin: &str, lang: Lang| {
        let spelled = |number: &String| number.parse().is_ok_and(|number| is_spelled(twin, number, lang));
        here.difference(there)
            .filter(|number| !spelled(number))
            .cloned()
            .collect()
    };
    (only(&in_ka, &in_en, en, Lang::En), only(&in_en, &in_ka, ka, Lang::Ka))
}

/// The numbers of a text in canonical form, each once.
fn numbers(text: &str, lang: Lang) -> BTreeSet<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = BTreeSet::new();
    let mut place = 0;
    while place < letters.len() {
        if !letters[place].is_ascii_digit() {
            place += 1;
            continue;
        }
        let start = place;
        while place < letters.len() && (letters[place].is_ascii_digit() || joins(&letters, start, place, lang)) {
            place += 1;
        }
        let token: String = letters[start..place].iter().collect();
        found.extend(canonical(&token));
    }
    found
}

/// True when the character at `place` holds the digits around it together as one number or one date.
fn joins(letters: &[char], start: usize, place: usize, lang: Lang) -> bool {
    let digits_after = letters[place + 1..]
        .iter()
        .take_while(|letter| letter.is_ascii_digit())
        .count();
    let digits_before = letters[start..place]
        .iter()
        .rev()
        .take_while(|letter| letter.is_ascii_digit())
        .count();
    let group = digits_after == 3 && (1..=3).contains(&digits_before);
    match letters[place] {
        '.' => digits_after > 0,
        ',' if lang == Lang::En && group => true,
        ',' => digits_after > 0 && digits_after != 3,
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => group,
        '-' => digits_after == 2 && (digits_before == 4 || letters[start..place].contains(&'-')),
        _ => false,
    }
}

/// One token as numbers: a date gives its day and its year, since the month may be a word.
fn canonical(token: &str) -> Vec<String> {
    let parts = |by: char| token.split(by).map(str::to_owned).collect::<Vec<_>>();
    let (dotted, dashed) = (parts('.'), parts('-'));
    if let [day, _, year] = &dotted[..] {
        return vec![plain(day), plain(year)];
    }
    if let [year, _, day] = &dashed[..] {
        return vec![plain(day), plain(year)];
    }
    if dashed.len() > 1 || dotted.len() > 2 {
        return dotted.iter().flat_map(|part| part.split('-')).map(plain).collect();
    }
    let grouped: String = token.chars().filter(|letter| !letter.is_whitespace()).collect();
    let thousands = grouped.split(',').skip(1).all(|group| group.len() == 3) && grouped.contains(',');
    vec![plain(&if thousands {
        grouped.replace(',', "")
    } else {
        grouped.replace(',', ".")
    })]
}

/// Without zeros that say nothing.
fn plain(number: &str) -> String {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    if fraction.is_empty() {
        whole.to_owned()
    } else {
        format!("{whole}.{fraction}")
    }
}

/// Words for one to ten: the Georgian stem, and the English words.
const SPELLED: [(&str, &[&str]); 10] = [
    ("ერთ", &["one", "once", "first", "single"]),
    ("ორ", &["two", "twice", "second", "both"]),
    ("სამ", &["three", "third"]),
    ("ოთხ", &["four", "fourth"]),
    ("ხუთ", &["five", "fifth"]),
    ("ექვს", &["six", "sixth"]),
    ("შვიდ", &["seven", "seventh"]),
    ("რვა", &["eight", "eighth"]),
    ("ცხრა", &["nine", "ninth"]),
    ("ათ", &["ten", "tenth"]),
];

/// Endings that a Georgian number word takes.
const ENDINGS: [&str; 12] = ["", "ი", "ის", "მა", "ს", "ად", "ით", "ჯერ", "ივე", "მდე", "ზე", "ში"];

fn is_spelled(text: &str, number: usize, lang: Lang) -> bool {
    let Some((stem, english)) = number.checked_sub(1).and_then(|place| SPELLED.get(place)) else {
        return false;
    };
    let text = fold(text);
    let mut words = text.split(|letter: char| !letter.is_alphabetic());
    words.any(|word| match lang {
        Lang::Ka => word.strip_prefix(stem).is_some_and(|ending| ENDINGS.contains(&ending)),
        Lang::En => english.contains(&word),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(ka: &str, en: &str, only_ka: &[&str], only_en: &[&str]) {
        let (in_ka, in_en) = differing(ka, en);
        assert_eq!(in_ka, only_ka, "numbers only in {ka:?}, not in {en:?}");
        assert_eq!(in_en, only_en, "numbers only in {en:?}, not in {ka:?}");
    }

    #[test]
    fn the_same_number_is_recognised_in_both_ways_of_writing() {
        check("5 კრედიტი, 125 საათი", "5 credits, 125 hours", &[], &[]);
        check("2,5 კრედიტი", "2.5 credits", &[], &[]);
        check("2,50 კრედიტი", "2.5 credits", &[], &[]);
        check("1 500 ლარი", "GEL 1,500", &[], &[]);
        check("1\u{a0}500 ლარი", "1500 lari", &[], &[]);
        check("16.06.2022", "16 June 2022", &[], &[]);
        check("2022-06-16", "16 June 2022", &[], &[]);
        check("2022 წლის 16 ივნისი", "16 June 2022", &[], &[]);
        check("სულ მცირე 51%", "at least 51 %.", &[], &[]);
        check("3-4 ფენა", "3–4 layers", &[], &[]);
        check("2-ჯერ", "twice", &[], &[]);
        check("ორი რუკა", "2 maps", &[], &[]);
        check("07 კვირა", "7 weeks", &[], &[]);
        check("", "", &[], &[]);
    }

    #[test]
    fn another_number_is_named_on_its_side() {
        check("5 კრედიტი", "6 credits", &["5"], &["6"]);
        check("125 საათი", "hours", &["125"], &[]);
        check("ფენა", "12 layers", &[], &["12"]);
        check("2.5", "25", &["2.5"], &["25"]);
        check("ორგანიზაცია", "2 organisations", &[], &["2"]);
        check("99999999999999999999999", "1", &["99999999999999999999999"], &["1"]);
    }
}
