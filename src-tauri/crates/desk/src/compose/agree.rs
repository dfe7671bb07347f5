//! How far several people agree, from a table of ratings in plain text: the numbers, and what they say in words.

use std::collections::BTreeMap;

use descriptor::Lang;
use export::text_table::{self, TextTableFlaw};
use review::agreement::{
    Firmness, Metric, Ratings, Row, Shape, Statistic, Strength, Summary, Table, TableFault, read_table,
};
use serde::Serialize;

use crate::wire::Both;
use crate::words;

/// A table of ratings that was read, and how.
#[derive(Clone, Debug)]
pub struct Agreed {
    table: Table,
    has_levels: bool,
}

/// Every coefficient, with the name of its message.
const STATISTICS: [(&str, Statistic); 7] = [
    ("agreement-percent", Statistic::Percent),
    ("agreement-ac2-quadratic", Statistic::Ac2Quadratic),
    ("agreement-ac1", Statistic::Ac1),
    ("agreement-alpha-ordinal", Statistic::Alpha(Metric::Ordinal)),
    ("agreement-alpha-interval", Statistic::Alpha(Metric::Interval)),
    ("agreement-alpha-nominal", Statistic::Alpha(Metric::Nominal)),
    ("agreement-fleiss", Statistic::Fleiss),
];

impl Agreed {
    /// Reads a table. With levels, lowest first, ratings are those; without, they are numbers.
    ///
    /// # Errors
    /// The first fault, in words.
    pub fn read(bytes: &[u8], levels: Option<&[String]>) -> Result<Agreed, Both> {
        let rows = text_table::read(bytes).map_err(flaw)?;
        let rows: Vec<Row> = rows
            .into_iter()
            .map(|row| Row {
                line: row.line,
                cells: row.cells,
            })
            .collect();
        let table = read_table(&rows, levels).map_err(|fault| of_table(&fault))?;
        Ok(Agreed {
            table,
            has_levels: levels.is_some(),
        })
    }

    /// All coefficients.
    #[must_use]
    pub fn summary(&self) -> Summary {
        self.table.ratings.summary()
    }

    /// RFC 8785 bytes of the coefficients: the same table gives the same bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        signing::canonical(&self.summary())
    }

    /// What a person reads: what was taken for what, each coefficient with its interval and plain words, and for levels
    /// the shapes of the units.
    #[must_use]
    pub fn words(&self) -> Vec<Both> {
        let ratings = &self.table.ratings;
        let mut lines = vec![words::both_with(
            "agreement-read",
            &words::args([
                ("units", &ratings.units().to_string()),
                ("raters", &ratings.raters().to_string()),
                ("pairable", &ratings.pairable().to_string()),
            ]),
        )];
        if self.table.raters.is_some() {
            lines.push(words::both("agreement-raters-named"));
        }
        if self.table.units.is_some() {
            lines.push(words::both("agreement-units-named"));
        }
        lines.extend(
            STATISTICS
                .iter()
                .map(|(id, statistic)| coefficient(ratings, id, *statistic)),
        );
        if self.has_levels {
            lines.extend(shapes(ratings));
        }
        lines
    }
}

/// One coefficient: its value, its interval, and what that is called.
fn coefficient(ratings: &Ratings, id: &str, statistic: Statistic) -> Both {
    let side = |lang: Lang| {
        let none = BTreeMap::new();
        let name = words::say(lang, id, &none);
        let Some(value) = ratings.value(statistic) else {
            return format!("{name}: {}", words::say(lang, "agreement-not-computable", &none));
        };
        let mut line = format!("{name}: {}", number(lang, value));
        if let Some(interval) = ratings.interval(statistic) {
            let limits = words::args([
                ("low", &number(lang, interval.low)),
                ("high", &number(lang, interval.high)),
            ]);
            line = format!("{line}, {}", words::say(lang, "agreement-limits", &limits));
        }
        match class(statistic, value) {
            Some(class) => format!("{line} – {}", words::say(lang, &class, &none)),
            None => line,
        }
    };
    Both::new(side(Lang::Ka), side(Lang::En))
}

/// The message of a coefficient's plain word. A share of pairs has none: by chance alone it can be high.
fn class(statistic: Statistic, value: f64) -> Option<String> {
    match statistic {
        Statistic::Percent => None,
        Statistic::Alpha(_) => Some(format!("agreement-firmness-{}", token(Firmness::of(value)))),
        Statistic::Ac1 | Statistic::Ac2Quadratic | Statistic::Fleiss => {
            Some(format!("agreement-strength-{}", token(Strength::of(value))))
        }
    }
}

/// How many units have each shape; shapes that none has are left out.
fn shapes(ratings: &Ratings) -> Vec<Both> {
    let mut counts: BTreeMap<Shape, usize> = BTreeMap::new();
    for spread in ratings.spreads() {
        *counts.entry(spread.shape).or_default() += 1;
    }
    let lines = counts.iter().map(|(shape, count)| {
        let side = |lang| {
            let words = words::say(lang, &format!("agreement-shape-{}", token(shape)), &BTreeMap::new());
            format!("  – {words}: {count}")
        };
        Both::new(side(Lang::Ka), side(Lang::En))
    });
    std::iter::once(words::both("agreement-shapes")).chain(lines).collect()
}

/// Two decimals: more would promise what few units cannot keep.
fn number(lang: Lang, value: f64) -> String {
    let digits = format!("{value:.2}").replace("-0.00", "0.00");
    match lang {
        Lang::Ka => digits.replace('.', ","),
        Lang::En => digits,
    }
}

fn token(class: impl Serialize) -> String {
    let value = serde_json::to_value(class).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

fn flaw(flaw: TextTableFlaw) -> Both {
    match flaw {
        TextTableFlaw::NotText => words::both("table-not-text"),
        TextTableFlaw::TooLarge => words::both("table-too-large"),
        TextTableFlaw::Quotes { line } => words::both_with("table-quotes", &words::args([("line", &line.to_string())])),
    }
}

/// A fault in words: its message is named like its token, its arguments like its members.
fn of_table(fault: &TableFault) -> Both {
    let members = serde_json::to_value(fault).unwrap_or_default();
    let mut args: BTreeMap<String, String> = members
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, value)| {
            let text = value.as_str().map(str::to_owned);
            (name.clone(), text.unwrap_or_else(|| value.to_string()))
        })
        .collect();
    let token = args.remove("fault").unwrap_or_default();
    words::both_with(&format!("table-{token}"), &args)
}
