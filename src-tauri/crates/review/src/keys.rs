//! Which keys a review's document has: the table that drafts are read through and that editing is checked against.

use descriptor::ids::is_item_id;
use descriptor::{FieldPath, Lang};

use crate::literal::{Confidence, Declared};

/// What kind of value a key of a review's document holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewField {
    /// One token of a closed list.
    Choice(&'static [&'static str]),
    /// One side of a bilingual text.
    Prose,
    /// A text without a language.
    Line,
    /// Words quoted exactly as they stand, blanks included.
    Quoted,
    /// The path of a field of the descriptor.
    Path,
    /// True or absent.
    Flag,
    /// The place of an item among its siblings.
    Order,
    /// True when an item was taken out.
    Removed,
}

/// The lists of remarks under a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RemarkList {
    /// What must be done to meet the requirement.
    Recommendations,
    /// What could be done to develop it.
    Suggestions,
    /// What others can learn from.
    GoodPractice,
    /// What the institution is asked.
    Questions,
}

impl RemarkList {
    /// All of them, in the order people see.
    pub const ALL: &'static [RemarkList] = &[
        RemarkList::Recommendations,
        RemarkList::Suggestions,
        RemarkList::GoodPractice,
        RemarkList::Questions,
    ];

    /// The segment in paths.
    #[must_use]
    pub fn segment(self) -> &'static str {
        match self {
            RemarkList::Recommendations => "recommendations",
            RemarkList::Suggestions => "suggestions",
            RemarkList::GoodPractice => "goodPractice",
            RemarkList::Questions => "questions",
        }
    }

    /// Reads a segment.
    #[must_use]
    pub fn from_segment(segment: &str) -> Option<RemarkList> {
        RemarkList::ALL.iter().copied().find(|list| list.segment() == segment)
    }
}

const ROLES: &[&str] = &["expert", "employer", "student", "international"];
const RATINGS: &[&str] = &[
    "complies",
    "substantially-complies",
    "partially-complies",
    "does-not-comply",
    "cannot-judge",
];
const DECISIONS: &[&str] = &["positive", "positive-with-conditions", "negative"];

/// The kind of the value at a key of a review's document, `None` when no such key exists.
///
/// Whether the criterion stands in the pack is not asked here: a document outlives an upgrade of its pack.
#[must_use]
pub fn review_field(path: &FieldPath) -> Option<ReviewField> {
    let segments: Vec<&str> = path.segments().collect();
    match segments[..] {
        ["role"] => Some(ReviewField::Choice(ROLES)),
        ["conflict", "declared"] => Some(ReviewField::Choice(Declared::TOKENS)),
        ["conflict", "note"] => Some(ReviewField::Line),
        ["decision"] => Some(ReviewField::Choice(DECISIONS)),
        ["ratings", _, "rating"] => Some(ReviewField::Choice(RATINGS)),
        ["ratings", _, "confidence"] => Some(ReviewField::Choice(Confidence::TOKENS)),
        ["ratings", _, "private"] => Some(ReviewField::Line),
        ["ratings", _, "done"] => Some(ReviewField::Flag),
        ["ratings", _, "comment", side] => Lang::from_code(side).map(|_| ReviewField::Prose),
        ["ratings", _, "evidence", id, field] if is_item_id('e', id) => match field {
            "field" => Some(ReviewField::Path),
            "exact" | "prefix" | "suffix" => Some(ReviewField::Quoted),
            _ => place(field),
        },
        ["ratings", _, list, id, field] if is_item_id('r', id) => {
            RemarkList::from_segment(list)?;
            match Lang::from_code(field) {
                Some(_) => Some(ReviewField::Prose),
                None => place(field),
            }
        }
        _ => None,
    }
}

fn place(field: &str) -> Option<ReviewField> {
    match field {
        "order" => Some(ReviewField::Order),
        "removed" => Some(ReviewField::Removed),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rulebook::{DecisionToken, Rating, Role};

    #[test]
    fn the_lists_are_those_of_the_rulebook() {
        let tokens = |all: Vec<&'static str>| all;
        assert_eq!(tokens(Role::ALL.iter().map(|role| role.token()).collect()), ROLES);
        assert_eq!(
            tokens(Rating::ALL.iter().map(|rating| rating.token()).collect()),
            RATINGS
        );
        assert_eq!(
            tokens(DecisionToken::ALL.iter().map(|decision| decision.token()).collect()),
            DECISIONS
        );
    }

    #[test]
    fn only_keys_of_a_review_exist() {
        let kind = |text: &str| review_field(&FieldPath::known(text));
        assert_eq!(kind("ratings/outcomes.observable/comment/ka"), Some(ReviewField::Prose));
        assert_eq!(
            kind("ratings/outcomes.observable/evidence/e-aaaaaaaa/exact"),
            Some(ReviewField::Quoted)
        );
        assert_eq!(
            kind("ratings/outcomes.observable/goodPractice/r-aaaaaaaa/en"),
            Some(ReviewField::Prose)
        );
        assert_eq!(
            kind("ratings/outcomes.observable/questions/r-aaaaaaaa/ka"),
            Some(ReviewField::Prose)
        );
        assert_eq!(kind("ratings/outcomes.observable/private"), Some(ReviewField::Line));
        for strange in [
            "approved",
            "ratings/a.b",
            "ratings/a.b/score",
            "ratings/a.b/comment",
            "ratings/a.b/comment/de",
            "ratings/a.b/evidence/1/exact",
            "ratings/a.b/evidence/r-aaaaaaaa/exact",
            "ratings/a.b/remarks/r-aaaaaaaa/ka",
            "ratings/a.b/suggestions/r-aaaaaaaa/text",
        ] {
            assert_eq!(kind(strange), None, "{strange} is no key of a review");
        }
    }
}
