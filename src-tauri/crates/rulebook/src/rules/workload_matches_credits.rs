//! `workload.matches-credits`: the hours of all activities are the hours that the credits stand for.
//!
//! Source: ECTS Users' Guide 2015, 25–30 hours a credit; Georgian practice is 25 (domain facts §3.3, §6).

use descriptor::{FieldPath, Hundredths, workload};
use serde::Deserialize;

use super::{Check, Hit, Input};
use crate::scale::Status;

/// Credits × hours per credit = hours, within the tolerance.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct MatchesCredits {
    /// Hours for one credit; absent, the pack's.
    hours_per_credit: Option<Hundredths>,
    /// Hours of distance that are still right.
    #[serde(default)]
    tolerance: Hundredths,
}

impl Check for MatchesCredits {
    const NAME: &'static str = "workload.matches-credits";
    const STATUSES: &'static [Status] = &[Status::Met, Status::NotMet, Status::Unclear];
    const ARGS: &'static [&'static str] = &["hours", "credits", "expected", "difference", "direction", "reason"];

    fn problems(&self) -> Vec<String> {
        let zero = self.hours_per_credit == Some(Hundredths::ZERO);
        if zero {
            vec!["`hours-per-credit` is zero".to_owned()]
        } else {
            Vec::new()
        }
    }

    fn run(&self, input: &Input<'_>) -> Vec<Hit> {
        let hours = workload::hours(input.content).total();
        let Some(credits) = input
            .content
            .workload
            .credits
            .filter(|credits| *credits > Hundredths::ZERO)
        else {
            return vec![
                Hit::unclear("workload/credits")
                    .saw("reason", "no-credits")
                    .saw("hours", &hours),
            ];
        };
        if hours == Hundredths::ZERO {
            return vec![
                Hit::unclear("activities")
                    .saw("reason", "no-hours")
                    .saw("credits", &credits),
            ];
        }
        let expected = credits.product(self.hours_per_credit.unwrap_or(input.hours_per_credit));
        let difference = hours.distance(expected);
        let hit = if difference <= self.tolerance {
            Hit::met("workload")
        } else {
            let direction = if hours < expected { "short" } else { "over" };
            Hit::not_met(FieldPath::known("workload/credits")).saw("direction", direction)
        };
        vec![
            hit.saw("hours", &hours)
                .saw("credits", &credits)
                .saw("expected", &expected)
                .saw("difference", &difference),
        ]
    }
}
