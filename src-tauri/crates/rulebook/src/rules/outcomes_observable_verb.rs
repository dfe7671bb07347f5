//! `outcomes.observable-verb`: each outcome says what a learner does, not what goes on inside a head.
//!
//! Source: the lists of verbs to avoid of three universities, and the taxonomy of verbs in Georgian (domain facts §6,
//! glossary F). Wordings like „აქვს … ცოდნა“ are common in official texts: the rule names them, a person judges.

use descriptor::{Lang, Outcome};
use serde::Deserialize;

use super::{Check, Hit, Input, paths};
use crate::scale::Status;
use crate::wording::{Stems, find};
use crate::words::WordLists;

/// No outcome has a word of the vague list; when an observable list is given, each has a word of that one.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct ObservableVerb {
    vague: WordLists,
    #[serde(default)]
    observable: WordLists,
}

impl Check for ObservableVerb {
    const NAME: &'static str = "outcomes.observable-verb";
    const STATUSES: &'static [Status] =
        &[Status::Met, Status::NotMet, Status::Unclear, Status::Person];
    const ARGS: &'static [&'static str] = &["position", "word", "language", "count"];

    fn problems(&self) -> Vec<String> {
        let empty = Lang::BOTH
            .iter()
            .filter(|lang| self.vague.get(**lang).is_empty());
        empty
            .map(|lang| format!("`vague` has no word in `{}`", lang.code()))
            .collect()
    }

    fn run(&self, input: &Input<'_>) -> Vec<Hit> {
        let outcomes = &input.content.outcomes;
        if outcomes.is_empty() {
            return vec![Hit::unclear("outcomes").saw("position", &0)];
        }
        let hits = outcomes
            .iter()
            .enumerate()
            .flat_map(|(index, outcome)| self.look_at(outcome, index + 1));
        let hits: Vec<Hit> = hits.collect();
        if hits.is_empty() {
            vec![Hit::met("outcomes").saw("count", &outcomes.len())]
        } else {
            hits
        }
    }
}

impl ObservableVerb {
    fn look_at(&self, outcome: &Outcome, position: usize) -> Vec<Hit> {
        let hit = |status, field: &str| {
            Hit::new(status, paths::item("outcomes", &outcome.id, field)).saw("position", &position)
        };
        if outcome.text.is_empty() {
            return vec![hit(Status::Unclear, "text")];
        }
        let sides = Lang::BOTH
            .into_iter()
            .filter_map(|lang| outcome.text.get(lang).map(|text| (lang, text)));
        let verdicts = sides.filter_map(|(lang, text)| {
            let side = format!("text/{}", lang.code());
            if let Some(word) = find(text, self.vague.get(lang), lang, Stems::AtBeginning) {
                return Some(
                    hit(Status::NotMet, &side)
                        .saw("word", &word)
                        .saw("language", lang.code()),
                );
            }
            let observable = self.observable.get(lang);
            let unknown =
                !observable.is_empty() && find(text, observable, lang, Stems::InVerbs).is_none();
            unknown.then(|| hit(Status::Person, &side).saw("language", lang.code()))
        });
        verdicts.collect()
    }
}
