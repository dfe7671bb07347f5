//! `bilingual.both-present`: what is written in one language is written in the other.
//!
//! Source: descriptors are read in Georgian and, for recognition abroad, in English (domain facts §5). A text that is
//! missing in both languages is the matter of `fields.present`.

use descriptor::Lang;
use serde::Deserialize;

use super::{Check, Hit, Input, paths};
use crate::scale::Status;

/// Every text of these fields has both sides.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct BothPresent {
    /// Patterns of bilingual fields.
    paths: Vec<String>,
}

impl Check for BothPresent {
    const NAME: &'static str = "bilingual.both-present";
    const STATUSES: &'static [Status] = &[Status::Met, Status::NotMet, Status::Unclear];
    const ARGS: &'static [&'static str] = &["language", "count", "position"];

    fn problems(&self) -> Vec<String> {
        paths::prose_problems(&self.paths)
    }

    fn run(&self, input: &Input<'_>) -> Vec<Hit> {
        let texts = paths::texts(&self.paths, &input.flat);
        let place = paths::place(&self.paths);
        if texts.is_empty() {
            return vec![Hit::new(Status::Unclear, place)];
        }
        let missing = texts.iter().filter_map(|path| {
            let lang = Lang::BOTH
                .into_iter()
                .find(|lang| paths::side(path, *lang, &input.flat).is_none())?;
            let hit = Hit::not_met(path.child(lang.code())).saw("language", lang.code());
            Some(hit.saw("position", &paths::position(path, &input.flat)))
        });
        let hits: Vec<Hit> = missing.collect();
        if hits.is_empty() {
            vec![Hit::new(Status::Met, place).saw("count", &texts.len())]
        } else {
            hits
        }
    }
}
