//! Back-testing: which stored cases a changed pack would judge differently, criterion by criterion, and why.

use descriptor::Content;
use serde::{Deserialize, Serialize};

use crate::facts::Facts;
use crate::finding::{Finding, criterion_status, evaluate};
use crate::pack::Pack;
use crate::scale::Status;

/// A stored descriptor with what was known about it.
#[derive(Clone, Debug)]
pub struct Case {
    /// What people call it: an id, a slug, a title.
    pub name: String,
    /// The descriptor.
    pub content: Content,
    /// The facts of that time.
    pub facts: Facts,
}

/// A criterion that a case fulfills under one pack and not in the same way under the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Flip {
    /// The case.
    pub case: String,
    /// The criterion.
    pub criterion: String,
    /// Its status under the old pack, absent when that pack does not have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Status>,
    /// Its status under the new pack, absent when that pack does not have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Status>,
    /// The findings that make it so: those with the worse status on the side where it is worse.
    pub because: Vec<Finding>,
}

/// Every flip, in the order of the cases and of the new pack; criteria that were removed come last.
#[must_use]
pub fn flips(old: &Pack, new: &Pack, cases: &[Case]) -> Vec<Flip> {
    cases.iter().flat_map(|case| flips_of(old, new, case)).collect()
}

fn flips_of(old: &Pack, new: &Pack, case: &Case) -> Vec<Flip> {
    let before = evaluate(old, &case.content, &case.facts);
    let after = evaluate(new, &case.content, &case.facts);
    let removed = old
        .criteria()
        .iter()
        .filter(|criterion| new.criterion(&criterion.id).is_none());
    let criteria = new
        .criteria()
        .iter()
        .chain(removed)
        .map(|criterion| criterion.id.as_str());
    criteria
        .filter_map(|criterion| {
            let (old, new) = (
                criterion_status(&before, criterion),
                criterion_status(&after, criterion),
            );
            if old == new {
                return None;
            }
            let (findings, worse) = if new > old { (&after, new) } else { (&before, old) };
            let decisive = |finding: &&Finding| finding.criterion == criterion && Some(finding.status) == worse;
            Some(Flip {
                case: case.name.clone(),
                criterion: criterion.to_owned(),
                before: old,
                after: new,
                because: findings.iter().filter(decisive).cloned().collect(),
            })
        })
        .collect()
}
