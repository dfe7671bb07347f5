//! `title.reserved-words`: the title does not promise another award, such as a degree.
//!
//! Source: New Zealand's listing rule 6.2 on words a title must not contain (domain facts §4.1).

use descriptor::{FieldPath, Lang};
use serde::Deserialize;

use super::{Check, Hit, Input};
use crate::scale::Status;
use crate::wording::{Entries, Stems};
use crate::words::WordLists;

/// The title has no word of the lists.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct ReservedWords {
    words: WordLists,
}

impl Check for ReservedWords {
    const NAME: &'static str = "title.reserved-words";
    const STATUSES: &'static [Status] = &[Status::Met, Status::NotMet, Status::Unclear];
    const ARGS: &'static [&'static str] = &["word", "language"];

    fn problems(&self) -> Vec<String> {
        let empty = Lang::BOTH.iter().filter(|lang| self.words.get(**lang).is_empty());
        empty
            .map(|lang| format!("`words` has none in `{}`", lang.code()))
            .collect()
    }

    fn run(&self, input: &Input<'_>) -> Vec<Hit> {
        let title = &input.content.identification.title;
        if title.is_empty() {
            return vec![Hit::unclear("identification/title")];
        }
        let found = Lang::BOTH.into_iter().filter_map(|lang| {
            let word = Entries::new(self.words.get(lang), lang, Stems::AtBeginning).find(title.get(lang)?)?;
            let path = FieldPath::known("identification/title").child(lang.code());
            Some(Hit::not_met(path).saw("word", &word).saw("language", lang.code()))
        });
        let hits: Vec<Hit> = found.collect();
        if hits.is_empty() {
            vec![Hit::met("identification/title")]
        } else {
            hits
        }
    }
}
