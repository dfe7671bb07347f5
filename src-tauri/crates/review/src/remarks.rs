//! A review turned around: for every field of the descriptor, what was said about it.
//!
//! Words stand beside the field that was quoted; without a quote, beside the fields where the criterion's evidence
//! usually stands.

use std::collections::BTreeMap;

use descriptor::{Anchor, FieldPath, Lang, Text};
use rulebook::{Pack, Rating};
use serde::Serialize;

use crate::literal::Review;

/// What one criterion's entry says about one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FieldRemark {
    /// The criterion.
    pub criterion: String,
    /// Its rating.
    pub rating: Rating,
    /// The quotes taken from this field.
    pub quotes: Vec<Anchor>,
    /// The reasons.
    pub comment: Text,
    /// Recommendations.
    pub recommendations: Vec<Text>,
    /// Suggestions.
    pub suggestions: Vec<Text>,
    /// Good practice.
    pub good_practice: Vec<Text>,
    /// Questions to the institution.
    pub questions: Vec<Text>,
}

/// All remarks by field, without the language's side of the path, each list in the pack's order of criteria.
#[must_use]
pub fn remarks_by_field(review: &Review, pack: &Pack) -> BTreeMap<FieldPath, Vec<FieldRemark>> {
    let mut fields: BTreeMap<FieldPath, Vec<FieldRemark>> = BTreeMap::new();
    for entry in &review.ratings {
        let mut places: BTreeMap<FieldPath, Vec<Anchor>> = BTreeMap::new();
        for anchor in &entry.evidence {
            places
                .entry(without_side(&anchor.field))
                .or_default()
                .push(anchor.clone());
        }
        if places.is_empty()
            && let Some(criterion) = pack.criterion(&entry.criterion)
        {
            let usual = criterion.fields.iter().cloned();
            places.extend(usual.map(|field| (field, Vec::new())));
        }
        for (field, quotes) in places {
            fields.entry(field).or_default().push(FieldRemark {
                criterion: entry.criterion.clone(),
                rating: entry.rating,
                quotes,
                comment: entry.comment.clone(),
                recommendations: entry.recommendations.clone(),
                suggestions: entry.suggestions.clone(),
                good_practice: entry.good_practice.clone(),
                questions: entry.questions.clone(),
            });
        }
    }
    fields
}

/// The field that people see: `outcomes/o-…/text` for `outcomes/o-…/text/ka`.
pub(crate) fn without_side(path: &FieldPath) -> FieldPath {
    match (Lang::from_code(path.last()), path.parent()) {
        (Some(_), Some(parent)) if descriptor::field_kind(path) == Some(descriptor::FieldKind::Prose) => parent,
        _ => path.clone(),
    }
}
