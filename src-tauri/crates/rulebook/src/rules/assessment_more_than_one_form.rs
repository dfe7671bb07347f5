//! `assessment.more-than-one-form`: a credit is not awarded on one form of assessment alone.
//!
//! Source: Georgian grading rules ask for intermediate and final assessment (domain facts §3.3).

use std::collections::BTreeSet;

use descriptor::FieldPath;
use serde::Deserialize;

use super::{Check, Hit, Input, paths};
use crate::scale::Status;

/// At least `min` different types of assessment.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct MoreThanOneForm {
    #[serde(default = "two")]
    min: u32,
}

fn two() -> u32 {
    2
}

impl Check for MoreThanOneForm {
    const NAME: &'static str = "assessment.more-than-one-form";
    const STATUSES: &'static [Status] = &[Status::Met, Status::NotMet, Status::Unclear];
    const ARGS: &'static [&'static str] = &["forms", "min", "position"];

    fn problems(&self) -> Vec<String> {
        if self.min >= 1 {
            Vec::new()
        } else {
            vec!["`min` must be 1 or more".to_owned()]
        }
    }

    fn run(&self, input: &Input<'_>) -> Vec<Hit> {
        let assessments = &input.content.assessments;
        let forms: BTreeSet<_> = assessments.iter().filter_map(|assessment| assessment.kind).collect();
        let path = FieldPath::known("assessments");
        if forms.len() >= usize::try_from(self.min).unwrap_or(usize::MAX) {
            return vec![
                Hit::new(Status::Met, path)
                    .saw("forms", &forms.len())
                    .saw("min", &self.min),
            ];
        }
        if assessments.is_empty() {
            return vec![Hit::new(Status::Unclear, path).saw("position", &0)];
        }
        let untyped = assessments
            .iter()
            .enumerate()
            .filter(|(_, assessment)| assessment.kind.is_none());
        let unclear: Vec<Hit> = untyped
            .map(|(index, assessment)| {
                Hit::new(Status::Unclear, paths::item("assessments", &assessment.id, "kind"))
                    .saw("position", &(index + 1))
            })
            .collect();
        if unclear.is_empty() {
            vec![Hit::not_met(path).saw("forms", &forms.len()).saw("min", &self.min)]
        } else {
            unclear
        }
    }
}
