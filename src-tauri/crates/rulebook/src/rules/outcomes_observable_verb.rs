//! `outcomes.observable-verb`: each outcome says what a learner does, not what goes on inside a head.
//!
//! Source: the lists of verbs to avoid of three universities, and the taxonomy of verbs in Georgian (domain facts §6,
//! glossary F). Wordings like „აქვს … ცოდნა“ are common in official texts: the rule names them, a person judges.

use descriptor::{Lang, Outcome};
use serde::Deserialize;

use super::{Check, Hit, Input, paths};
use crate::scale::Status;
use crate::wording::{Entries, Stems};
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
    const STATUSES: &'static [Status] = &[Status::Met, Status::NotMet, Status::Unclear, Status::Person];
    const ARGS: &'static [&'static str] = &["position", "word", "language", "count"];

    fn problems(&self) -> Vec<String> {
        let empty = Lang::BOTH.iter().filter(|lang| self.vague.get(**lang).is_empty());
        empty
            .map(|lang| format!("`vague` has no word in `{}`", lang.code()))
            .collect()
    }

    fn run(&self, input: &Input<'_>) -> Vec<Hit> {
        let outcomes = &input.content.outcomes;
        if outcomes.is_empty() {
            return vec![Hit::unclear("outcomes").saw("position", &0)];
        }
        let lists = Lang::BOTH.map(|lang| Lists {
            lang,
            vague: Entries::new(self.vague.get(lang), lang, Stems::AtBeginning),
            observable: Entries::new(self.observable.get(lang), lang, Stems::InVerbs),
        });
        let numbered = outcomes.iter().enumerate();
        let hits: Vec<Hit> = numbered
            .flat_map(|(index, outcome)| look_at(outcome, index + 1, &lists))
            .collect();
        if hits.is_empty() {
            vec![Hit::met("outcomes").saw("count", &outcomes.len())]
        } else {
            hits
        }
    }
}

/// What is looked for in one language.
struct Lists {
    lang: Lang,
    vague: Entries,
    observable: Entries,
}

fn look_at(outcome: &Outcome, position: usize, lists: &[Lists]) -> Vec<Hit> {
    let hit =
        |status, field: &str| Hit::new(status, paths::item("outcomes", &outcome.id, field)).saw("position", &position);
    if outcome.text.is_empty() {
        return vec![hit(Status::Unclear, "text")];
    }
    let verdict = |list: &Lists| {
        let (text, code) = (outcome.text.get(list.lang)?, list.lang.code());
        let side = |status| hit(status, &format!("text/{code}")).saw("language", code);
        if let Some(word) = list.vague.find(text) {
            return Some(side(Status::NotMet).saw("word", &word));
        }
        let unknown = !list.observable.is_empty() && list.observable.find(text).is_none();
        unknown.then(|| side(Status::Person))
    };
    lists.iter().filter_map(verdict).collect()
}
