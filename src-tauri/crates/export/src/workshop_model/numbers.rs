//! Numbers of agreement in words, and the pieces of a bar.

use descriptor::Lang;
use review::agreement::{Interval, Shape};
use rulebook::Rating;
use serde::Serialize;
use workshop::{Counted, CriterionResult, LEVELS, Whole, rating_of};

use super::Desk;
use crate::report_model::rating_glyph;

/// A part of a bar: how often one answer was given.
#[derive(Debug, Serialize)]
pub(crate) struct Segment {
    /// How it is filled: `0` to `4` from light to dark, `none` for who could not judge, `blank` for who marked nothing.
    pub(super) fill: &'static str,
    pub(super) glyph: String,
    pub(super) count: u32,
}

/// What an answer means.
#[derive(Debug, Serialize)]
pub(crate) struct Swatch {
    pub(super) fill: &'static str,
    pub(super) glyph: String,
    pub(super) words: String,
}

/// How levels are filled, the lowest first.
const FILLS: [&str; LEVELS] = ["0", "1", "3", "4"];

impl Desk<'_> {
    /// A share as whole percent.
    pub(super) fn percent(&self, share: Option<f64>) -> String {
        match share {
            Some(share) => {
                let number = format!("{:.0}", share * 100.0);
                self.pen.say_with("print-percent", &[("number", &number)])
            }
            None => "–".to_owned(),
        }
    }

    /// A coefficient with two digits; Georgian writes a comma.
    pub(super) fn coefficient(&self, value: Option<f64>) -> String {
        value.map_or_else(|| "–".to_owned(), |value| self.digits(value))
    }

    fn digits(&self, value: f64) -> String {
        // A negative nothing is nothing.
        let text = format!("{value:.2}").replace("-0.00", "0.00").replace('-', "−");
        match self.pen.lang {
            Lang::Ka => text.replace('.', ","),
            Lang::En => text,
        }
    }

    /// Between which limits a coefficient stands.
    pub(super) fn limits(&self, interval: Interval) -> String {
        let (low, high) = (self.digits(interval.low), self.digits(interval.high));
        self.pen.say_with("agreement-limits", &[("low", &low), ("high", &high)])
    }

    /// What conclusions an alpha allows, or why there is none.
    pub(super) fn firmness(&self, whole: &Whole) -> String {
        match whole.firmness() {
            Some(firmness) => self.word("firmness", firmness),
            None if whole.units == 1 => self.pen.say("print-workshop-one-unit"),
            None => self.pen.say("agreement-not-computable"),
        }
    }

    /// The class of an AC2.
    pub(super) fn strength(&self, result: &CriterionResult) -> String {
        result.strength().map_or_else(
            || self.pen.say("agreement-not-computable"),
            |one| self.word("strength", one),
        )
    }

    /// What ratings look like.
    pub(super) fn shape(&self, shape: Shape) -> String {
        self.word("shape", shape)
    }

    fn word(&self, list: &str, value: impl Serialize) -> String {
        let value = serde_json::to_value(value).unwrap_or_default();
        let token = value.as_str().unwrap_or_default();
        self.pen.say(&format!("agreement-{list}-{token}"))
    }

    /// The answers that a bar can have, the lowest level first.
    pub(super) fn swatches(&self, has_blank: bool) -> Vec<Swatch> {
        let levels = (0..LEVELS).map(|level| (FILLS[level], rating_of(level)));
        let cannot = std::iter::once(("none", Some(Rating::CannotJudge)));
        let rated = levels.chain(cannot).map(|(fill, rating)| Swatch {
            fill,
            glyph: rating_glyph(rating).to_owned(),
            words: rating.map_or_else(String::new, |rating| self.pen.choice("rating", rating.token())),
        });
        let blank = has_blank.then(|| Swatch {
            fill: "blank",
            glyph: "…".to_owned(),
            words: self.pen.say("print-workshop-blank"),
        });
        rated.chain(blank).collect()
    }
}

/// The parts of the bar of one criterion, in the same order.
pub(super) fn segments(counted: &Counted, has_blank: bool) -> Vec<Segment> {
    let levels = (0..LEVELS).map(|level| Segment {
        fill: FILLS[level],
        glyph: rating_glyph(rating_of(level)).to_owned(),
        count: counted.levels[level],
    });
    let cannot = std::iter::once(Segment {
        fill: "none",
        glyph: rating_glyph(Some(Rating::CannotJudge)).to_owned(),
        count: counted.cannot_judge,
    });
    let blank = has_blank.then(|| Segment {
        fill: "blank",
        glyph: "…".to_owned(),
        count: counted.blank,
    });
    levels.chain(cannot).chain(blank).collect()
}
