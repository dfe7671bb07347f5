//! `assessment.weights-total`: the weights of all assessments make up the whole mark.
//!
//! Source: constructive alignment, weights total 100 % (domain facts §6).

use descriptor::{FieldPath, Hundredths, workload};
use serde::Deserialize;

use super::{Check, Hit, Input, paths};
use crate::scale::Status;

/// The weights add up to the total.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct WeightsTotal {
    /// The total in percent.
    total: Hundredths,
}

impl Check for WeightsTotal {
    const NAME: &'static str = "assessment.weights-total";
    const STATUSES: &'static [Status] = &[Status::Met, Status::NotMet, Status::Unclear];
    const ARGS: &'static [&'static str] = &["sum", "total", "difference", "direction", "count", "position"];

    fn problems(&self) -> Vec<String> {
        if self.total > Hundredths::ZERO {
            Vec::new()
        } else {
            vec!["`total` is zero".to_owned()]
        }
    }

    fn run(&self, input: &Input<'_>) -> Vec<Hit> {
        let assessments = &input.content.assessments;
        if assessments.is_empty() {
            return vec![Hit::unclear("assessments").saw("position", &0)];
        }
        let unweighted = assessments
            .iter()
            .enumerate()
            .filter(|(_, assessment)| assessment.weight.is_none());
        let unclear: Vec<Hit> = unweighted
            .map(|(index, assessment)| {
                Hit::new(Status::Unclear, paths::item("assessments", &assessment.id, "weight"))
                    .saw("position", &(index + 1))
            })
            .collect();
        if !unclear.is_empty() {
            return unclear;
        }
        let sum = workload::weights(input.content);
        let path = FieldPath::known("assessments");
        let hit = if sum == self.total {
            Hit::new(Status::Met, path)
        } else {
            let direction = if sum < self.total { "short" } else { "over" };
            Hit::not_met(path)
                .saw("direction", direction)
                .saw("difference", &sum.distance(self.total))
        };
        vec![
            hit.saw("sum", &sum)
                .saw("total", &self.total)
                .saw("count", &assessments.len()),
        ]
    }
}
