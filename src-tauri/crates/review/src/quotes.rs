//! Checking the quotes of a signed review against the descriptor it judges (check `review.quotes`).

use descriptor::{Content, FieldPath, FieldTexts, occurs};
use serde::Serialize;

use crate::literal::Review;

/// A quote that does not stand where the review says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MissingQuote {
    /// The criterion it supports.
    pub criterion: String,
    /// Its place among the quotes of that criterion, from 1.
    pub position: usize,
    /// The field it names.
    pub field: FieldPath,
    /// The words.
    pub exact: String,
}

/// The quotes that do not occur; empty when all do.
#[must_use]
pub fn missing_quotes(review: &Review, content: &Content) -> Vec<MissingQuote> {
    let texts = FieldTexts::of(content);
    let mut missing = Vec::new();
    for entry in &review.ratings {
        for (index, anchor) in entry.evidence.iter().enumerate() {
            if !texts.get(&anchor.field).is_some_and(|text| occurs(anchor, text)) {
                missing.push(MissingQuote {
                    criterion: entry.criterion.clone(),
                    position: index + 1,
                    field: anchor.field.clone(),
                    exact: anchor.exact.clone(),
                });
            }
        }
    }
    missing
}
