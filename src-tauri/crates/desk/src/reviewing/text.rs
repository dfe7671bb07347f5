//! The text to judge: every field of the descriptor in the order of the template, passages to quote and facts to see.

use std::collections::{BTreeMap, BTreeSet};

use descriptor::{Content, FieldPath, Flat, Lang, Scalar, fields, lists, markdown, to_flat};
use rulebook::{Field, Pack};

use crate::compose::views;
use crate::packs::control;
use crate::wire::{Both, Control, TextItem, TextSection};
use crate::words;

/// The descriptor as it is read, section by section; empty sections are left out.
pub(crate) fn sections(pack: &Pack, content: &Content) -> Vec<TextSection> {
    let reading = Reading {
        content,
        flat: to_flat(content),
        lists: lists::lists(&to_flat(content), &fields::list_letter),
    };
    let section = |section: &rulebook::Section| TextSection {
        id: section.id.clone(),
        title: Both::from(&section.title),
        items: reading.section(&section.fields),
    };
    pack.sections()
        .iter()
        .map(section)
        .filter(|section| !section.items.is_empty())
        .collect()
}

struct Reading<'a> {
    content: &'a Content,
    flat: Flat,
    lists: BTreeMap<String, Vec<String>>,
}

impl Reading<'_> {
    fn section(&self, section: &[Field]) -> Vec<TextItem> {
        let mut items = Vec::new();
        let mut done = BTreeSet::new();
        for field in section {
            match field.path.split_once("/*") {
                None => items.extend(self.item(field, &field.path, None)),
                Some((list, _)) if done.insert(list) => self.list(section, list, &mut items),
                Some(_) => {}
            }
        }
        items
    }

    /// All fields of each item together, in the order of the items.
    fn list(&self, section: &[Field], list: &str, items: &mut Vec<TextItem>) {
        if fields::list_letter(list).is_none() {
            // A set such as the languages: its members are one fact.
            for field in section
                .iter()
                .filter(|field| field.path.split_once("/*").is_some_and(|(own, _)| own == list))
            {
                items.extend(self.item(field, list, None));
            }
            return;
        }
        for (index, id) in self.lists.get(list).into_iter().flatten().enumerate() {
            for field in section {
                let Some(rest) = field.path.strip_prefix(list).and_then(|rest| rest.strip_prefix("/*/")) else {
                    continue;
                };
                let path = format!("{list}/{id}/{}", rest.trim_end_matches("/*"));
                items.extend(self.item(field, &path, u32::try_from(index + 1).ok()));
            }
        }
    }

    fn item(&self, field: &Field, path: &str, position: Option<u32>) -> Option<TextItem> {
        let (kind, list) = control(field.path.trim_end_matches("/*"));
        let (text, quotable) = match kind {
            Control::List => return None,
            Control::Prose => (self.sides(path)?, true),
            Control::Choice => (words::choice(list?, self.value(path)?.as_text()?), false),
            Control::Set => (self.members(path, list)?, false),
            _ if path.contains('*') => return None,
            _ => (self.plain(path, kind)?, false),
        };
        let html = |side: &Option<String>| side.as_deref().map(markdown::html);
        let plain = |side: &Option<String>| side.as_deref().map(markdown::plain_text);
        Some(TextItem {
            path: path.to_owned(),
            label: Both::from(&field.label),
            position,
            html: Both {
                ka: html(&text.ka),
                en: html(&text.en),
            },
            text: Both {
                ka: plain(&text.ka),
                en: plain(&text.en),
            },
            quotable,
        })
    }

    fn value(&self, path: &str) -> Option<&Scalar> {
        self.flat.get(&FieldPath::parse(path).ok()?)
    }

    fn sides(&self, path: &str) -> Option<Both> {
        let side = |lang: Lang| {
            self.value(&format!("{path}/{}", lang.code()))
                .and_then(Scalar::as_text)
                .map(str::to_owned)
        };
        let both = Both {
            ka: side(Lang::Ka),
            en: side(Lang::En),
        };
        (both != Both::default()).then_some(both)
    }

    fn plain(&self, path: &str, kind: Control) -> Option<Both> {
        let text = match self.value(path)? {
            Scalar::Text(text) => text.clone(),
            Scalar::Number(number) => number.to_string(),
            Scalar::Bool(_) => return None,
        };
        if path == "identification/iscedF" {
            return views::field_of_study(&text).or_else(|| Some(Both::new(text.clone(), text)));
        }
        Some(match kind {
            Control::Decimal => Both::new(text.replace('.', ","), text),
            _ => Both::new(text.clone(), text),
        })
    }

    /// Members of a set in words: languages by name, outcomes by position, attachments by title.
    fn members(&self, path: &str, list: Option<&str>) -> Option<Both> {
        let below = self
            .flat
            .keys()
            .filter(|key| key.is_within(path) && key.as_str() != path);
        let members: Vec<&str> = below.map(FieldPath::last).collect();
        if members.is_empty() {
            return None;
        }
        let joined = |words: Vec<Both>| {
            let side = |lang: Lang| {
                let sides = words.iter().map(|both| {
                    if lang == Lang::Ka {
                        both.ka.clone()
                    } else {
                        both.en.clone()
                    }
                });
                sides.flatten().collect::<Vec<_>>().join(", ")
            };
            Both::new(side(Lang::Ka), side(Lang::En))
        };
        if let Some(list) = list {
            return Some(joined(
                members.iter().map(|member| words::choice(list, member)).collect(),
            ));
        }
        let outcomes: Vec<Both> = self
            .content
            .outcomes
            .iter()
            .enumerate()
            .filter(|(_, outcome)| members.contains(&outcome.id.as_str()))
            .map(|(index, _)| Both::new((index + 1).to_string(), (index + 1).to_string()))
            .collect();
        let files = self
            .content
            .attachments
            .iter()
            .filter(|file| members.contains(&file.id.as_str()));
        let words: Vec<Both> = outcomes
            .into_iter()
            .chain(files.map(|file| Both::from(&file.title)))
            .collect();
        Some(joined(words))
    }
}
