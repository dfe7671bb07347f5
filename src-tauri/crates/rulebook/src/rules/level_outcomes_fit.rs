//! `level.outcomes-fit`: a level is chosen, and every outcome has its category and says why it stands at that level.
//!
//! Source: the eight levels and three categories of the Georgian NQF (domain facts §3.2). Whether the outcomes really
//! fit the level is not computed: the fulfilled rule hands the question to a person.

use descriptor::FieldPath;
use serde::Deserialize;

use super::{Check, Hit, Input, paths};
use crate::scale::Status;

/// Levels of the NQF (order №69/ნ of 10 April 2019, domain facts §3.2).
const LEVELS: std::ops::RangeInclusive<u32> = 1..=8;

/// The argument for the level is complete. It has no parameters.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OutcomesFit {}

impl Check for OutcomesFit {
    const NAME: &'static str = "level.outcomes-fit";
    const STATUSES: &'static [Status] = &[Status::NotMet, Status::Unclear, Status::Person];
    const ARGS: &'static [&'static str] = &["level", "count", "position", "reason"];

    fn run(&self, input: &Input<'_>) -> Vec<Hit> {
        let content = input.content;
        let mut hits = Vec::new();
        let level = content.level.nqf;
        match level {
            None => {
                let hit = Hit::not_met(FieldPath::known("level/nqf"));
                hits.push(hit.saw("reason", "no-level"));
            }
            Some(level) if !LEVELS.contains(&level) => {
                let hit = Hit::not_met(FieldPath::known("level/nqf"));
                hits.push(hit.saw("reason", "unknown-level").saw("level", &level));
            }
            Some(_) => {}
        }
        if content.outcomes.is_empty() {
            hits.push(Hit::unclear("outcomes"));
        }
        for (index, outcome) in content.outcomes.iter().enumerate() {
            let miss = |field: &str, reason: &str| {
                let hit = Hit::not_met(paths::item("outcomes", &outcome.id, field));
                hit.saw("reason", reason).saw("position", &(index + 1))
            };
            if outcome.category.is_none() {
                hits.push(miss("category", "no-category"));
            }
            if outcome.level_justification.is_empty() {
                hits.push(miss("levelJustification", "no-justification"));
            }
        }
        if hits.is_empty() {
            let hit = Hit::new(Status::Person, FieldPath::known("level"));
            hits.push(
                hit.saw("level", &level.unwrap_or_default())
                    .saw("count", &content.outcomes.len()),
            );
        }
        hits
    }
}
