//! Proposing an overall result by the pack's rule. A person chooses; nothing is ever averaged.

use std::collections::BTreeMap;

use rulebook::{DecisionToken, Pack, Rating, Role};
use serde::Serialize;

use crate::missing::criteria_for;

/// A proposed decision and what it stands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Proposal {
    /// The proposal.
    pub decision: DecisionToken,
    /// The criteria whose ratings led to it; empty for a positive one.
    pub because: Vec<String>,
}

/// Proposes by the pack's decision rule, over the criteria of a role.
///
/// `None` when the rule cannot speak: a criterion has no rating, or a minimum criterion could not be judged, and
/// what is rated does not already make the result negative.
#[must_use]
pub fn propose_decision(pack: &Pack, role: Role, ratings: &BTreeMap<String, Rating>) -> Option<Proposal> {
    let rule = &pack.head.decision;
    let criteria = criteria_for(pack, role);
    let below = |limit: Rating, only_minimum: bool| -> Vec<String> {
        criteria
            .iter()
            .filter(|criterion| criterion.minimum || !only_minimum)
            .filter(|criterion| ratings.get(&criterion.id).is_some_and(|rating| rating.is_below(limit)))
            .map(|criterion| criterion.id.clone())
            .collect()
    };
    let negative = below(rule.negative_if_minimum_below, true);
    if !negative.is_empty() {
        return Some(Proposal {
            decision: DecisionToken::Negative,
            because: negative,
        });
    }
    let open = criteria.iter().any(|criterion| match ratings.get(&criterion.id) {
        None => true,
        Some(rating) => criterion.minimum && *rating == Rating::CannotJudge,
    });
    if open || criteria.is_empty() {
        return None;
    }
    let mut conditions = below(rule.conditions_if_minimum_below, true);
    for criterion in below(rule.conditions_if_any_below, false) {
        if !conditions.contains(&criterion) {
            conditions.push(criterion);
        }
    }
    let decision = if conditions.is_empty() {
        DecisionToken::Positive
    } else {
        DecisionToken::PositiveWithConditions
    };
    Some(Proposal {
        decision,
        because: conditions,
    })
}
