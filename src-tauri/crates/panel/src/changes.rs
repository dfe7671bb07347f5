//! What changed between a draft report and the final one, criterion by criterion.

use descriptor::Anchor;
use serde::Serialize;

use crate::report::{Decision, PanelReport};

/// A part of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// The rating, or the overall result.
    Rating,
    /// The reasons.
    Text,
    /// The quotes.
    Evidence,
    /// Recommendations.
    Recommendations,
    /// Suggestions.
    Suggestions,
    /// Good practice.
    GoodPractice,
}

/// What changed about one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Changed {
    /// The criterion; `None` for the overall result.
    pub criterion: Option<String>,
    /// Its parts that are not as they were.
    pub parts: Vec<Part>,
}

/// What is not as it was: the criteria in the order of the later report, then the overall result. Prose is free and does
/// not count; quotes are compared by their words and not by their numbers.
#[must_use]
pub fn changed(before: &PanelReport, after: &PanelReport) -> Vec<Changed> {
    let criteria = after.decisions.iter().map(|decision| {
        let earlier = before.decision_of(&decision.criterion);
        Changed {
            criterion: Some(decision.criterion.clone()),
            parts: earlier.map_or_else(
                || vec![Part::Rating],
                |earlier| parts((before, earlier), (after, decision)),
            ),
        }
    });
    let result = Changed {
        criterion: None,
        parts: differing([
            (Part::Rating, before.decision != after.decision),
            (Part::Text, before.text != after.text),
        ]),
    };
    criteria
        .chain(std::iter::once(result))
        .filter(|changed| !changed.parts.is_empty())
        .collect()
}

fn parts(before: (&PanelReport, &Decision), after: (&PanelReport, &Decision)) -> Vec<Part> {
    let (earlier, later) = (before.1, after.1);
    differing([
        (Part::Rating, earlier.rating != later.rating),
        (Part::Text, earlier.text != later.text),
        (Part::Evidence, quotes(before) != quotes(after)),
        (Part::Recommendations, earlier.recommendations != later.recommendations),
        (Part::Suggestions, earlier.suggestions != later.suggestions),
        (Part::GoodPractice, earlier.good_practice != later.good_practice),
    ])
}

fn quotes<'a>((report, decision): (&'a PanelReport, &Decision)) -> Vec<Option<&'a Anchor>> {
    let quote = |number: &usize| number.checked_sub(1).and_then(|place| report.evidence.get(place));
    decision.evidence.iter().map(quote).collect()
}

fn differing<const N: usize>(parts: [(Part, bool); N]) -> Vec<Part> {
    parts
        .into_iter()
        .filter(|(_, differs)| *differs)
        .map(|(part, _)| part)
        .collect()
}
