//! `stackability.target-named`: a micro-credential that counts towards something says towards what.
//!
//! Source: EU Recommendation 2022, Annex I, optional element 4; the roadmap's stackable pathways with credit transfers
//! (domain facts §0, §1.3).

use descriptor::{FieldPath, Stacking};
use serde::Deserialize;

use super::{Check, Hit, Input, paths};
use crate::scale::Status;

/// Stackable means at least one target, and every target has its title.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct TargetNamed {
    /// True when every target must say how many credits it recognises.
    #[serde(default)]
    with_credits: bool,
}

impl Check for TargetNamed {
    const NAME: &'static str = "stackability.target-named";
    const STATUSES: &'static [Status] = &[Status::Met, Status::NotMet, Status::Unclear];
    const ARGS: &'static [&'static str] = &["kind", "count", "position", "reason"];

    fn run(&self, input: &Input<'_>) -> Vec<Hit> {
        let stackability = &input.content.stackability;
        let Some(kind) = stackability.kind else {
            return vec![Hit::unclear("stackability/kind")];
        };
        if kind == Stacking::StandAlone {
            return vec![Hit::met("stackability").saw("kind", kind.token()).saw("count", &0)];
        }
        if stackability.targets.is_empty() {
            return vec![Hit::not_met(FieldPath::known("stackability/targets")).saw("reason", "no-target")];
        }
        let mut hits = Vec::new();
        for (index, target) in stackability.targets.iter().enumerate() {
            let miss = |field: &str, reason: &str| {
                let hit = Hit::not_met(paths::item("stackability/targets", &target.id, field));
                hit.saw("reason", reason).saw("position", &(index + 1))
            };
            if target.title.is_empty() {
                hits.push(miss("title", "no-title"));
            }
            if self.with_credits && target.credits.is_none() {
                hits.push(miss("credits", "no-credits"));
            }
        }
        if hits.is_empty() {
            hits.push(
                Hit::met("stackability")
                    .saw("kind", kind.token())
                    .saw("count", &stackability.targets.len()),
            );
        }
        hits
    }
}
