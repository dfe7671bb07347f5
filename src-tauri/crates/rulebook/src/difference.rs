//! What changed between two packs, in the words of people who maintain them: criteria, fields, standards, the head.
//!
//! Wording is compared part by part; what a change does to stored descriptors is in [`crate::backtest`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::pack::Pack;

/// How a thing differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DifferenceKind {
    /// Only the new pack has it.
    Added,
    /// Only the old pack has it.
    Removed,
    /// Both have it, and some parts differ.
    Changed,
    /// Both have it, word for word, at another place among the others.
    Moved,
}

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// What kind of thing: `pack`, `standard`, `section`, `field` or `criterion`.
    pub thing: String,
    /// Its id or path.
    pub id: String,
    /// How it differs.
    pub kind: DifferenceKind,
    /// The parts that differ, such as `minimum`, `rules` or `text/ka`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<String>,
}

/// Everything that differs: the head first, then standards, sections, fields and criteria, removed ones last in each.
#[must_use]
pub fn differences(old: &Pack, new: &Pack) -> Vec<Difference> {
    let mut list = Vec::new();
    let (before, after) = (things(old), things(new));
    for ((thing, older), (_, newer)) in before.iter().zip(&after) {
        compare(thing, older, newer, &mut list);
    }
    list
}

type Things = Vec<(String, Value)>;

/// The parts of a pack by kind of thing, each with its id, in order.
fn things(pack: &Pack) -> [(&'static str, Things); 5] {
    let value = |part: Value, without: &[&str]| match part {
        Value::Object(mut members) => {
            without.iter().for_each(|name| {
                members.remove(*name);
            });
            Value::Object(members)
        }
        other => other,
    };
    let whole = pack.to_json();
    let head = value(whole["pack"].clone(), &["standard"]);
    let list = |part: &Value, id: &str, without: &[&str]| -> Things {
        let items = part.as_array().map(Vec::as_slice).unwrap_or_default();
        items
            .iter()
            .map(|item| {
                (
                    item[id].as_str().unwrap_or_default().to_owned(),
                    value(item.clone(), without),
                )
            })
            .collect()
    };
    let sections = whole["template"]["section"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    [
        ("pack", vec![(String::new(), head)]),
        ("standard", list(&whole["pack"]["standard"], "id", &[])),
        ("section", list(&whole["template"]["section"], "id", &["field"])),
        (
            "field",
            sections
                .iter()
                .flat_map(|section| list(&section["field"], "path", &[]))
                .collect(),
        ),
        ("criterion", list(&whole["criteria"]["criterion"], "id", &[])),
    ]
}

fn compare(thing: &str, older: &Things, newer: &Things, list: &mut Vec<Difference>) {
    let difference = |id: &str, kind, parts| Difference {
        thing: thing.to_owned(),
        id: id.to_owned(),
        kind,
        parts,
    };
    let common = |from: &Things, other: &Things| -> BTreeMap<String, usize> {
        let kept = from.iter().filter(|(id, _)| other.iter().any(|(other, _)| other == id));
        kept.enumerate().map(|(place, (id, _))| (id.clone(), place)).collect()
    };
    let (places_before, places_after) = (common(older, newer), common(newer, older));
    for (id, after) in newer {
        match older.iter().find(|(older, _)| older == id) {
            None => list.push(difference(id, DifferenceKind::Added, Vec::new())),
            Some((_, before)) if before != after => {
                list.push(difference(id, DifferenceKind::Changed, parts(before, after)));
            }
            Some(_) if places_before.get(id) != places_after.get(id) => {
                list.push(difference(id, DifferenceKind::Moved, Vec::new()));
            }
            Some(_) => {}
        }
    }
    for (id, _) in older
        .iter()
        .filter(|(id, _)| !newer.iter().any(|(newer, _)| newer == id))
    {
        list.push(difference(id, DifferenceKind::Removed, Vec::new()));
    }
}

/// The members that differ; bilingual and other small tables by their own members.
fn parts(before: &Value, after: &Value) -> Vec<String> {
    let empty = serde_json::Map::new();
    let (before, after) = (
        before.as_object().unwrap_or(&empty),
        after.as_object().unwrap_or(&empty),
    );
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    let mut found = Vec::new();
    for name in names.into_iter().filter(|name| before.get(*name) != after.get(*name)) {
        match (before.get(name), after.get(name)) {
            (Some(before @ Value::Object(_)), Some(after @ Value::Object(_))) => {
                found.extend(parts(before, after).into_iter().map(|part| format!("{name}/{part}")));
            }
            _ => found.push(name.clone()),
        }
    }
    found
}
