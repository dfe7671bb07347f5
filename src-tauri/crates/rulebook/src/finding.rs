//! Findings: what the rules of a pack say about one descriptor, as data without sentences.

use std::collections::BTreeMap;

use descriptor::{Content, FieldPath};
use serde::{Deserialize, Serialize};

use crate::facts::Facts;
use crate::pack::{Criterion, Pack};
use crate::rules::{self, Hit, Input};
use crate::scale::Status;

/// The name that stands in place of a rule when only a person can judge a criterion.
pub const BY_PERSON: &str = "person";

/// What one rule says about one field for one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Finding {
    /// The criterion informed.
    pub criterion: String,
    /// The rule, or [`BY_PERSON`].
    pub rule: String,
    /// The field, or the list or section when the whole of it is meant.
    pub path: FieldPath,
    /// What it says.
    pub status: Status,
    /// What it saw, without a language: canonical numbers, positions, tokens, words of the descriptor.
    #[serde(default)]
    pub args: BTreeMap<String, String>,
}

/// Asks every criterion of the pack, in its order. Findings are ordered by criterion, by rule as the criterion lists
/// them, and by path.
///
/// A criterion without a rule has one finding for a person. So has a rule that this program does not know or whose
/// parameters it cannot read, which a validated pack never has.
#[must_use]
pub fn evaluate(pack: &Pack, content: &Content, facts: &Facts) -> Vec<Finding> {
    let input = Input::new(content, facts, pack.head.hours_per_credit);
    let mut findings = Vec::new();
    for criterion in pack.criteria() {
        if criterion.rules.is_empty() {
            findings.push(for_person(criterion));
        }
        for usage in &criterion.rules {
            match rules::run(usage, &input) {
                Some(mut hits) => {
                    hits.sort_by(|left, right| left.path.cmp(&right.path).then_with(|| left.args.cmp(&right.args)));
                    findings.extend(hits.into_iter().map(|hit| hit.for_criterion(criterion, &usage.rule)));
                }
                None => findings.push(for_person(criterion)),
            }
        }
    }
    findings
}

impl Hit {
    fn for_criterion(self, criterion: &Criterion, rule: &str) -> Finding {
        Finding {
            criterion: criterion.id.clone(),
            rule: rule.to_owned(),
            path: self.path,
            status: self.status,
            args: self.args,
        }
    }
}

fn for_person(criterion: &Criterion) -> Finding {
    Finding {
        criterion: criterion.id.clone(),
        rule: BY_PERSON.to_owned(),
        path: criterion
            .fields
            .first()
            .cloned()
            .unwrap_or_else(|| FieldPath::known("identification")),
        status: Status::Person,
        args: BTreeMap::new(),
    }
}

/// The status of one criterion: its worst finding, in the order not met, unclear, for a person, met.
#[must_use]
pub fn criterion_status(findings: &[Finding], criterion: &str) -> Option<Status> {
    findings
        .iter()
        .filter(|finding| finding.criterion == criterion)
        .map(|finding| finding.status)
        .max()
}

/// The status of every criterion that has a finding.
#[must_use]
pub fn criterion_statuses(findings: &[Finding]) -> BTreeMap<String, Status> {
    let mut statuses: BTreeMap<String, Status> = BTreeMap::new();
    for finding in findings {
        let status = statuses.entry(finding.criterion.clone()).or_insert(finding.status);
        *status = finding.status.max(*status);
    }
    statuses
}

/// The minimum criteria that are computed as not met, in the order of the pack.
#[must_use]
pub fn unmet_minimums<'a>(pack: &'a Pack, findings: &[Finding]) -> Vec<&'a Criterion> {
    let statuses = criterion_statuses(findings);
    let unmet = |criterion: &&Criterion| criterion.minimum && statuses.get(&criterion.id) == Some(&Status::NotMet);
    pack.criteria().iter().filter(unmet).collect()
}
