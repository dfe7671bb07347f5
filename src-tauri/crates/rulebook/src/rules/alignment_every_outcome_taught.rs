//! `alignment.every-outcome-taught`: each outcome is worked on in at least one activity.
//!
//! Source: constructive alignment: every outcome has at least one activity (domain facts §6).

use descriptor::workload::untaught;
use serde::Deserialize;

use super::{Check, Hit, Input, paths};
use crate::scale::Status;

/// No outcome is left without a link. It has no parameters.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EveryOutcomeTaught {}

impl Check for EveryOutcomeTaught {
    const NAME: &'static str = "alignment.every-outcome-taught";
    const STATUSES: &'static [Status] = &[Status::Met, Status::NotMet, Status::Unclear];
    const ARGS: &'static [&'static str] = &["position", "count"];

    fn run(&self, input: &Input<'_>) -> Vec<Hit> {
        let content = input.content;
        if content.outcomes.is_empty() {
            return vec![Hit::unclear("outcomes")];
        }
        let open = untaught(content);
        if open.is_empty() {
            return vec![Hit::met("activities").saw("count", &content.outcomes.len())];
        }
        let hit = |id: &str| {
            let position = content.outcome_position(id).unwrap_or_default();
            Hit::not_met(paths::item("outcomes", id, "text")).saw("position", &position)
        };
        open.into_iter().map(hit).collect()
    }
}
