//! `alignment.every-outcome-assessed`: each outcome is proven by at least one assessment.
//!
//! Source: constructive alignment; EU Recommendation 2022, Annex II, principle 4 (domain facts §1.4, §6).

use descriptor::workload::unassessed;
use serde::Deserialize;

use super::{Check, Hit, Input, paths};
use crate::scale::Status;

/// No outcome is left without a link. It has no parameters.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EveryOutcomeAssessed {}

impl Check for EveryOutcomeAssessed {
    const NAME: &'static str = "alignment.every-outcome-assessed";
    const STATUSES: &'static [Status] = &[Status::Met, Status::NotMet, Status::Unclear];
    const ARGS: &'static [&'static str] = &["position", "count"];

    fn run(&self, input: &Input<'_>) -> Vec<Hit> {
        let content = input.content;
        if content.outcomes.is_empty() {
            return vec![Hit::unclear("outcomes")];
        }
        let open = unassessed(content);
        if open.is_empty() {
            return vec![Hit::met("assessments").saw("count", &content.outcomes.len())];
        }
        let hit = |id: &str| {
            let position = content.outcome_position(id).unwrap_or_default();
            Hit::not_met(paths::item("outcomes", id, "text")).saw("position", &position)
        };
        open.into_iter().map(hit).collect()
    }
}
