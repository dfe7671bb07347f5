//! The lists that are offered while one writes: verbs, terms, skills, strategies. They help, and decide nothing.

use std::sync::Arc;

use rulebook::VerbList;

use crate::Desk;
use crate::assets;
use crate::failure::Failure;
use crate::wire::{Both, SkillView, TagView, TermView, VerbView, Vocabulary};

/// The rows of a shipped table: lines that begin with `#` are remarks, the next one names the columns.
fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .map(|line| line.split('\t').collect())
}

/// Verbs for outcomes with their processes.
pub(crate) fn verbs() -> VerbList {
    VerbList::read(assets::PROCESSES, assets::VERBS)
}

/// Everything that is offered.
pub(crate) fn vocabulary(_: &Arc<Desk>, (): ()) -> Result<Vocabulary, Failure> {
    let list = verbs();
    let process = |token: &str| {
        let found = list.processes.iter().find(|process| process.token == token);
        found.map(|process| Both::from(&process.name)).unwrap_or_default()
    };
    Ok(Vocabulary {
        verbs: list
            .verbs
            .iter()
            .map(|verb| VerbView {
                words: Both::from(&verb.words),
                process: process(&verb.process),
                categories: verb
                    .categories
                    .iter()
                    .map(|category| category.token().to_owned())
                    .collect(),
            })
            .collect(),
        terms: rows(assets::GLOSSARY)
            .filter_map(|cells| match cells[..] {
                [en, ka, status] => Some(TermView {
                    words: Both::new(ka, en),
                    seen: status == "seen",
                }),
                _ => None,
            })
            .collect(),
        skills: rows(assets::ESCO)
            .filter_map(|cells| match cells[..] {
                [_, uri, kind, _, en, ka, description] => Some(SkillView {
                    uri: uri.to_owned(),
                    label: Both::new(ka, en),
                    description: description.to_owned(),
                    knowledge: kind == "knowledge",
                }),
                _ => None,
            })
            .collect(),
        tags: rows(assets::TAGS)
            .filter_map(|cells| match cells[..] {
                [kind, ka, en, source] => Some(TagView {
                    kind: kind.to_owned(),
                    label: Both::new(ka, en),
                    source: source.to_owned(),
                }),
                _ => None,
            })
            .collect(),
    })
}
