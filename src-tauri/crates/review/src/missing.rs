//! What still blocks signing a review (design.md §2), and the literal when nothing does.

use descriptor::{Content, FieldPath, FieldTexts, Lang, Text, occurs};
use rulebook::{Criterion, Pack, Rating, Role};
use serde::Serialize;

use crate::draft::{Draft, DraftRating, Remark};
use crate::literal::{Conflict, Declared, DescriptorRef, FORMAT, PackRef, Predecessor, RatingEntry, Review};

/// What a review is bound to when it is signed. None of it is typed by the reviewer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    /// The judged version.
    pub descriptor: DescriptorRef,
    /// The pack, with the digest of its canonical form.
    pub pack: PackRef,
    /// The review that this one replaces.
    pub supersedes: Option<Predecessor>,
    /// True when the clock stands before a time already seen.
    pub clock_suspect: bool,
}

/// One thing that blocks signing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "missing", rename_all = "kebab-case")]
pub enum Missing {
    /// Nobody said in which role.
    Role,
    /// No declaration about conflicts of interest.
    Conflict,
    /// A conflict was declared: this person does not review this descriptor.
    ConflictStands,
    /// A criterion without a rating.
    Unrated {
        /// The criterion.
        criterion: String,
    },
    /// A rating that asks for a comment and has none.
    Comment {
        /// The criterion.
        criterion: String,
    },
    /// A quote that does not stand in the judged descriptor.
    Quote {
        /// The criterion.
        criterion: String,
        /// The item in the review's document.
        path: FieldPath,
        /// The field that was quoted.
        field: FieldPath,
        /// The words.
        exact: String,
    },
    /// No decision.
    Decision,
}

impl Missing {
    /// The key of the review's document where it is mended.
    #[must_use]
    pub fn path(&self) -> FieldPath {
        match self {
            Missing::Role => FieldPath::known("role"),
            Missing::Conflict | Missing::ConflictStands => FieldPath::known("conflict/declared"),
            Missing::Unrated { criterion } => key(criterion, "rating"),
            Missing::Comment { criterion } => key(criterion, "comment"),
            Missing::Quote { path, .. } => path.clone(),
            Missing::Decision => FieldPath::known("decision"),
        }
    }

    /// The criterion it is about, when it is about one.
    #[must_use]
    pub fn criterion(&self) -> Option<&str> {
        match self {
            Missing::Unrated { criterion } | Missing::Comment { criterion } | Missing::Quote { criterion, .. } => {
                Some(criterion)
            }
            Missing::Role | Missing::Conflict | Missing::ConflictStands | Missing::Decision => None,
        }
    }
}

fn key(criterion: &str, last: &str) -> FieldPath {
    FieldPath::known("ratings").child(criterion).child(last)
}

/// How far a review has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// Criteria with a rating.
    pub rated: usize,
    /// Criteria that the person called finished.
    pub done: usize,
    /// Criteria of the role.
    pub of: usize,
}

/// The criteria that a role rates, in the pack's order.
#[must_use]
pub fn criteria_for(pack: &Pack, role: Role) -> Vec<&Criterion> {
    pack.criteria()
        .iter()
        .filter(|criterion| criterion.roles.contains(&role))
        .collect()
}

/// The criteria of a draft: those of its role, all while no role is chosen.
fn criteria_of<'a>(draft: &Draft, pack: &'a Pack) -> Vec<&'a Criterion> {
    match draft.role {
        Some(role) => criteria_for(pack, role),
        None => pack.criteria().iter().collect(),
    }
}

/// True when a rating asks for a comment: it is below what the criterion allows without one, or it judges nothing.
#[must_use]
pub fn needs_comment(criterion: &Criterion, rating: Rating) -> bool {
    rating == Rating::CannotJudge || rating.is_below(criterion.comment_below)
}

/// How far a draft has come.
#[must_use]
pub fn progress(draft: &Draft, pack: &Pack) -> Progress {
    let criteria = criteria_of(draft, pack);
    let count = |is: fn(&DraftRating) -> bool| {
        let entries = criteria.iter().filter_map(|criterion| draft.ratings.get(&criterion.id));
        entries.filter(|entry| is(entry)).count()
    };
    Progress {
        rated: count(|entry| entry.rating.is_some()),
        done: count(|entry| entry.done),
        of: criteria.len(),
    }
}

/// Everything that blocks signing, in the order in which a person meets it.
#[must_use]
pub fn missing(draft: &Draft, pack: &Pack, content: &Content) -> Vec<Missing> {
    let mut missing = Vec::new();
    if draft.role.is_none() {
        missing.push(Missing::Role);
    }
    match draft.conflict.declared {
        None => missing.push(Missing::Conflict),
        Some(Declared::Conflict) => missing.push(Missing::ConflictStands),
        Some(Declared::None | Declared::Unsure) => {}
    }
    let texts = FieldTexts::of(content);
    let unwritten = DraftRating::default();
    for criterion in criteria_of(draft, pack) {
        let entry = draft.ratings.get(&criterion.id).unwrap_or(&unwritten);
        match entry.rating {
            None => missing.push(Missing::Unrated {
                criterion: criterion.id.clone(),
            }),
            Some(rating) if needs_comment(criterion, rating) && entry.comment.is_empty() => {
                missing.push(Missing::Comment {
                    criterion: criterion.id.clone(),
                });
            }
            Some(_) => {}
        }
        for quote in &entry.evidence {
            let stands = texts
                .get(&quote.anchor.field)
                .is_some_and(|text| occurs(&quote.anchor, text));
            if !stands {
                missing.push(Missing::Quote {
                    criterion: criterion.id.clone(),
                    path: key(&criterion.id, "evidence").child(&quote.id),
                    field: quote.anchor.field.clone(),
                    exact: quote.anchor.exact.clone(),
                });
            }
        }
    }
    if draft.decision.is_none() {
        missing.push(Missing::Decision);
    }
    missing
}

/// The literal of a finished review.
///
/// # Errors
/// Everything that blocks signing, when anything does.
pub fn to_literal(draft: &Draft, binding: Binding, pack: &Pack, content: &Content) -> Result<Review, Vec<Missing>> {
    let missing = missing(draft, pack, content);
    let (Some(role), Some(declared), Some(decision), true) =
        (draft.role, draft.conflict.declared, draft.decision, missing.is_empty())
    else {
        return Err(missing);
    };
    let entries = criteria_for(pack, role).into_iter().filter_map(|criterion| {
        let entry = draft.ratings.get(&criterion.id)?;
        Some(RatingEntry {
            criterion: criterion.id.clone(),
            rating: entry.rating?,
            comment: written(&entry.comment),
            evidence: entry.evidence.iter().map(|quote| quote.anchor.clone()).collect(),
            recommendations: texts(&entry.recommendations),
            suggestions: texts(&entry.suggestions),
            good_practice: texts(&entry.good_practice),
            questions: texts(&entry.questions),
            confidence: entry.confidence,
        })
    });
    Ok(Review {
        format: FORMAT,
        descriptor: binding.descriptor,
        pack: binding.pack,
        role,
        conflict: Conflict {
            declared,
            note: draft.conflict.note.clone(),
        },
        ratings: entries.collect(),
        decision,
        supersedes: binding.supersedes,
        clock_suspect: binding.clock_suspect.then_some(true),
    })
}

fn texts(remarks: &[Remark]) -> Vec<Text> {
    remarks
        .iter()
        .map(|remark| written(&remark.text))
        .filter(|text| !text.is_empty())
        .collect()
}

/// The text without blank sides: an empty value is absent.
fn written(text: &Text) -> Text {
    Text {
        ka: text.get(Lang::Ka).map(str::to_owned),
        en: text.get(Lang::En).map(str::to_owned),
    }
}
