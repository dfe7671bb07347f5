//! `outcomes.count`: neither too few outcomes to describe the learning nor too many to be assessed.
//!
//! Source: ECTS Users' Guide 2015, 6–8 for a component; modules of 5 credits have 4–5 (domain facts §6).

use descriptor::FieldPath;
use serde::Deserialize;

use super::{Check, Hit, Input};
use crate::scale::Status;

/// From `min` to `max` outcomes.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Count {
    min: u32,
    max: u32,
}

impl Check for Count {
    const NAME: &'static str = "outcomes.count";
    const STATUSES: &'static [Status] = &[Status::Met, Status::NotMet];
    const ARGS: &'static [&'static str] = &["count", "min", "max", "direction"];

    fn problems(&self) -> Vec<String> {
        if self.min >= 1 && self.min <= self.max {
            Vec::new()
        } else {
            vec!["`min` must be 1 or more, and not above `max`".to_owned()]
        }
    }

    fn run(&self, input: &Input<'_>) -> Vec<Hit> {
        let count = input.content.outcomes.len();
        let named = |limit: u32| usize::try_from(limit).unwrap_or(usize::MAX);
        let path = FieldPath::known("outcomes");
        let hit = if count < named(self.min) {
            Hit::not_met(path).saw("direction", "few")
        } else if count > named(self.max) {
            Hit::not_met(path).saw("direction", "many")
        } else {
            Hit::new(Status::Met, path)
        };
        vec![hit.saw("count", &count).saw("min", &self.min).saw("max", &self.max)]
    }
}
