//! `fields.present`: fields that a criterion cannot be judged without are filled in.
//!
//! Source: the mandatory elements of EU Recommendation 2022, Annex I (domain facts §1.2), as each criterion cites them.

use descriptor::Lang;
use serde::Deserialize;

use super::{Check, Hit, Input, paths};
use crate::scale::Status;

/// Each of these fields holds something; a field of a list, in each item; a list, at least one item.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Present {
    /// Patterns of fields, lists and sets.
    paths: Vec<String>,
    /// True when a bilingual field must have both sides.
    #[serde(default)]
    both: bool,
}

impl Check for Present {
    const NAME: &'static str = "fields.present";
    const STATUSES: &'static [Status] = &[Status::Met, Status::NotMet];
    const ARGS: &'static [&'static str] = &["count", "language", "position"];

    fn problems(&self) -> Vec<String> {
        let mut problems: Vec<String> = self
            .paths
            .iter()
            .filter(|pattern| paths::target(pattern).is_none())
            .map(|pattern| format!("a descriptor has no field `{pattern}`"))
            .collect();
        if self.paths.is_empty() {
            problems.push("`paths` names no field".to_owned());
        }
        problems
    }

    fn run(&self, input: &Input<'_>) -> Vec<Hit> {
        let (mut hits, mut count) = (Vec::new(), 0_usize);
        for pattern in &self.paths {
            let Some(target) = paths::target(pattern) else {
                continue;
            };
            for path in paths::expand(pattern, &input.flat) {
                count += 1;
                let position = paths::position(&path, &input.flat);
                let miss =
                    |path, language: &str| Hit::not_met(path).saw("language", language).saw("position", &position);
                if !paths::is_present(&path, target, &input.flat) {
                    hits.push(miss(path, "any"));
                } else if self.both && target == paths::Target::Prose {
                    let sides = Lang::BOTH
                        .into_iter()
                        .filter(|lang| paths::side(&path, *lang, &input.flat).is_none());
                    hits.extend(sides.map(|lang| miss(path.child(lang.code()), lang.code())));
                }
            }
        }
        if hits.is_empty() {
            vec![Hit::new(Status::Met, paths::place(&self.paths)).saw("count", &count)]
        } else {
            hits
        }
    }
}
