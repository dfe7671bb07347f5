//! The points of a review or of another report, and whether a signed answer answers these and no others.

use descriptor::{Change, Content, FieldPath, FieldTexts, changes, occurs, to_flat};
use rulebook::{Pack, Rating};

use super::literal::{Evidence, Response};
use crate::literal::{RatingEntry, Review};

/// The entries of a review that ask for an answer: [`asking`].
#[must_use]
pub fn points<'a>(review: &'a Review, pack: &Pack) -> Vec<&'a RatingEntry> {
    asking(&review.ratings, pack)
}

/// The entries that ask for an answer, in the pack's order: whatever is rated other than `complies`, and whatever has a
/// recommendation or a question. Entries that the pack does not know come last, in the order given.
#[must_use]
pub fn asking<'a>(entries: &'a [RatingEntry], pack: &Pack) -> Vec<&'a RatingEntry> {
    let place = |entry: &RatingEntry| {
        let known = pack.criteria().iter().position(|one| one.id == entry.criterion);
        known.unwrap_or(usize::MAX)
    };
    let asks = |entry: &&RatingEntry| {
        entry.rating != Rating::Complies || !entry.recommendations.is_empty() || !entry.questions.is_empty()
    };
    let mut points: Vec<&RatingEntry> = entries.iter().filter(asks).collect();
    points.sort_by_key(|entry| place(entry));
    points
}

/// True when a field, or anything in an item or a list, is among the changes.
#[must_use]
pub fn differs(changes: &[Change], path: &FieldPath) -> bool {
    changes.iter().any(|change| change.path.is_within(path.as_str()))
}

/// What is wrong with the answers of a response, by criterion: a point that is not answered or not whole, an answer to
/// no point, a change that never was. Empty when each point is answered once, in order.
#[must_use]
pub fn false_points(
    response: &Response,
    points: &[&RatingEntry],
    judged: &Content,
    revised: Option<&Content>,
) -> Vec<String> {
    let asked: Vec<&str> = points.iter().map(|one| one.criterion.as_str()).collect();
    let given: Vec<&str> = response.points.iter().map(|one| one.criterion.as_str()).collect();
    let mut wrong: Vec<String> = Vec::new();
    let unanswered = asked.iter().filter(|one| !given.contains(one));
    wrong.extend(unanswered.map(|one| (*one).to_owned()));
    let invented = given.iter().filter(|one| !asked.contains(one));
    wrong.extend(invented.map(|one| (*one).to_owned()));
    if wrong.is_empty() && asked != given {
        wrong.extend(given.iter().map(|one| (*one).to_owned()));
    }
    let since = revised.map_or_else(Vec::new, |revised| changes(&to_flat(judged), &to_flat(revised)));
    for answer in &response.points {
        let true_changes = answer.changes.iter().all(|path| differs(&since, path));
        if !true_changes || !answer.is_whole() {
            wrong.push(answer.criterion.clone());
        }
    }
    wrong.sort();
    wrong.dedup();
    wrong
}

/// The criteria whose answers quote words or name files that the institution's own text does not have.
#[must_use]
pub fn false_evidence(response: &Response, judged: &Content, revised: Option<&Content>) -> Vec<String> {
    let own = revised.unwrap_or(judged);
    let texts = FieldTexts::of(own);
    let stands = |evidence: &Evidence| match evidence {
        Evidence::Quote(anchor) => texts.get(&anchor.field).is_some_and(|text| occurs(anchor, text)),
        Evidence::File(file) => own.attachments.iter().any(|one| one.sha256 == file.attachment),
    };
    let wrong = response
        .points
        .iter()
        .filter(|answer| !answer.evidence.iter().all(stands));
    wrong.map(|answer| answer.criterion.clone()).collect()
}
