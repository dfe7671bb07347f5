//! Numbers of agreement as people read them, in both languages.

use ::workshop::{Counted, CriterionResult, LEVELS, Whole, rating_of};
use descriptor::Lang;
use review::Rating;
use review::agreement::{Shape, Strength};
use rulebook::Pack;
use serde::Serialize;

use crate::wire::{Both, WorkshopBar, WorkshopCriterionResult, WorkshopWhole};
use crate::words;

/// A share as whole percent: `76 %`.
pub(super) fn percent(share: Option<f64>) -> Both {
    let Some(share) = share else {
        return words::both("agreement-not-computable");
    };
    let percent = format!("{:.0}", share * 100.0);
    words::both_with("workshop-percent", &words::args([("percent", &percent)]))
}

/// A coefficient with two digits; Georgian writes a comma.
pub(super) fn coefficient(value: Option<f64>) -> Both {
    match value {
        Some(value) => Both::new(digits(value, Lang::Ka), digits(value, Lang::En)),
        None => words::both("agreement-not-computable"),
    }
}

fn digits(value: f64, lang: Lang) -> String {
    // A negative nothing is nothing.
    let text = format!("{value:.2}").replace("-0.00", "0.00");
    match lang {
        Lang::Ka => text.replace('.', ","),
        Lang::En => text,
    }
}

/// A word of a closed list of the statistics, such as a class or a shape.
fn word(list: &str, value: impl Serialize) -> Both {
    words::both(&format!("agreement-{list}-{}", token(value)))
}

fn token(value: impl Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

/// What ratings look like, in words.
pub(super) fn shape(shape: Shape) -> Both {
    word("shape", shape)
}

/// The class of an AC2, in words.
pub(super) fn strength(result: &CriterionResult) -> Option<Both> {
    result.strength().map(strength_words)
}

/// A class of a coefficient, in words.
pub(super) fn strength_words(strength: Strength) -> Both {
    word("strength", strength)
}

/// How far a room agrees on one criterion, in words.
pub(super) fn agreement(result: &CriterionResult) -> Both {
    strength(result).unwrap_or_else(|| words::both("agreement-not-computable"))
}

/// Several criteria together.
pub(super) fn together(whole: &Whole) -> WorkshopWhole {
    let interval = whole.interval.map(|interval| {
        let side = |lang| {
            let (low, high) = (digits(interval.low, lang), digits(interval.high, lang));
            words::say(lang, "agreement-limits", &words::args([("low", &low), ("high", &high)]))
        };
        Both::new(side(Lang::Ka), side(Lang::En))
    });
    WorkshopWhole {
        units: whole.units,
        alpha: coefficient(whole.alpha),
        firmness: whole.firmness().map(|firmness| word("firmness", firmness)),
        interval,
    }
}

/// The requirement of a criterion, its id when the pack has none of that name.
pub(super) fn requirement(pack: &Pack, criterion: &str) -> Both {
    let known = pack.criterion(criterion);
    known.map_or_else(
        || Both::new(criterion, criterion),
        |criterion| Both::from(&criterion.text),
    )
}

/// How often each rating was given, the lowest level first, then who could not judge and who marked nothing.
pub(super) fn bars(counted: &Counted) -> Vec<WorkshopBar> {
    let all: u32 = counted.levels.iter().sum::<u32>() + counted.cannot_judge + counted.blank;
    let bar = |rating: Option<Rating>, count: u32| WorkshopBar {
        rating: rating.map_or("", Rating::token).to_owned(),
        label: rating.map_or_else(
            || words::both("workshop-blank"),
            |rating| words::choice("rating", rating.token()),
        ),
        count,
        share: (count * 100 + all / 2).checked_div(all).unwrap_or(0),
    };
    let levels = (0..LEVELS).map(|level| bar(rating_of(level), counted.levels[level]));
    let mut bars: Vec<WorkshopBar> = levels.collect();
    bars.push(bar(Some(Rating::CannotJudge), counted.cannot_judge));
    if counted.blank > 0 {
        bars.push(bar(None, counted.blank));
    }
    bars
}

/// What a round says about one criterion.
pub(super) fn criterion(pack: &Pack, result: &CriterionResult) -> WorkshopCriterionResult {
    WorkshopCriterionResult {
        criterion: result.criterion.clone(),
        text: requirement(pack, &result.criterion),
        bars: bars(&result.counted),
        percent: percent(result.percent),
        ac2: coefficient(result.ac2),
        strength: strength(result),
        shape: token(result.shape),
        shape_words: shape(result.shape),
        far_tables: result.far_tables.iter().copied().map(u32::from).collect(),
        reference: result.matched.as_ref().map(|matched| matched.rating.token().to_owned()),
        same: result.matched.as_ref().map(|matched| matched.same),
    }
}
