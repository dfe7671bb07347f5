//! `identity.supervision-stated`: for every assessment the descriptor says whether it is supervised and the learner's
//! identity is verified.
//!
//! Source: EU Recommendation 2022, Annex I, optional element 2 (domain facts §1.3).

use descriptor::Supervision;
use serde::Deserialize;

use super::{Check, Hit, Input, paths};
use crate::scale::Status;

/// Every assessment states it. It has no parameters.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SupervisionStated {}

impl Check for SupervisionStated {
    const NAME: &'static str = "identity.supervision-stated";
    const STATUSES: &'static [Status] = &[Status::Met, Status::NotMet, Status::Unclear];
    const ARGS: &'static [&'static str] = &["position", "count", "verified"];

    fn run(&self, input: &Input<'_>) -> Vec<Hit> {
        let assessments = &input.content.assessments;
        if assessments.is_empty() {
            return vec![Hit::unclear("assessments")];
        }
        let silent = assessments
            .iter()
            .enumerate()
            .filter(|(_, assessment)| assessment.supervision.is_none());
        let hits: Vec<Hit> = silent
            .map(|(index, assessment)| {
                Hit::not_met(paths::item("assessments", &assessment.id, "supervision")).saw("position", &(index + 1))
            })
            .collect();
        if !hits.is_empty() {
            return hits;
        }
        let is_verified = |supervision: Option<Supervision>| supervision == Some(Supervision::SupervisedVerified);
        let verified = assessments
            .iter()
            .filter(|assessment| is_verified(assessment.supervision))
            .count();
        vec![
            Hit::met("assessments")
                .saw("count", &assessments.len())
                .saw("verified", &verified),
        ]
    }
}
