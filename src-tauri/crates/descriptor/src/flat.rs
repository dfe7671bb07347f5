//! A document as one flat map from field path to text, number or boolean, and the way to a typed descriptor and back.
//!
//! A draft holds what the person typed, readable or not; [`from_flat`] reads what can be read and names the rest,
//! so that saving never depends on validity and no word is lost.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use unicode_normalization::UnicodeNormalization;

use crate::beside::is_beside;
use crate::content::Content;
use crate::fields::{FieldKind, Set, field_kind, list_letter};
use crate::hundredths::Hundredths;
use crate::path::FieldPath;

/// One value of a flat document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Scalar {
    /// True or false.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// A text as it was typed.
    Text(String),
}

impl Scalar {
    /// The text, when it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Scalar::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl From<&str> for Scalar {
    fn from(text: &str) -> Scalar {
        Scalar::Text(text.to_owned())
    }
}

/// A document: every field that has a value.
pub type Flat = BTreeMap<FieldPath, Scalar>;

/// A value that stands in the draft and cannot be read as its field asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The field.
    pub path: FieldPath,
    /// What stands there.
    pub value: Scalar,
}

/// Distance between the `order` numbers of neighbors, so that a move changes one item only.
pub const ORDER_STEP: i64 = 1024;

/// NFC, `\n` line ends, no blanks at the end of lines or of the whole (formats.md §2).
#[must_use]
pub fn clean(text: &str) -> String {
    let text: String = text.nfc().collect::<String>().replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.split('\n').map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Flattens a descriptor.
///
/// # Panics
/// Never for a value of this type: it always serializes to an object.
#[must_use]
pub fn to_flat(content: &Content) -> Flat {
    let tree = serde_json::to_value(content).expect("a descriptor serializes");
    let mut flat = Flat::new();
    flatten(&tree, "", &mut flat);
    flat
}

fn flatten(node: &Value, path: &str, flat: &mut Flat) {
    let below = |segment: &str| {
        if path.is_empty() {
            segment.to_owned()
        } else {
            format!("{path}/{segment}")
        }
    };
    match node {
        Value::Object(members) => members
            .iter()
            .for_each(|(key, child)| flatten(child, &below(key), flat)),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                match (item.get("id").and_then(Value::as_str), item) {
                    (Some(id), Value::Object(members)) => {
                        let place = i64::try_from(index + 1).unwrap_or(i64::MAX / ORDER_STEP) * ORDER_STEP;
                        put(flat, &below(&format!("{id}/order")), Scalar::Number(place));
                        for (key, child) in members.iter().filter(|(key, _)| *key != "id") {
                            flatten(child, &below(&format!("{id}/{key}")), flat);
                        }
                    }
                    (_, Value::String(member)) => put(flat, &below(member), Scalar::Bool(true)),
                    _ => {}
                }
            }
        }
        Value::String(text) => put(flat, path, Scalar::Text(text.clone())),
        Value::Number(number) => put(flat, path, Scalar::Number(number.as_i64().unwrap_or_default())),
        Value::Bool(yes) => put(flat, path, Scalar::Bool(*yes)),
        Value::Null => {}
    }
}

fn put(flat: &mut Flat, path: &str, value: Scalar) {
    if let Ok(path) = FieldPath::parse(path) {
        flat.insert(path, value);
    }
}

/// Reads a draft: the typed descriptor, and what stands in the draft but cannot be read.
///
/// # Panics
/// Never: only values that fit the types are put into the tree.
#[must_use]
pub fn from_flat(flat: &Flat) -> (Content, Vec<Unreadable>) {
    let removed = removed_items(flat);
    let mut tree = Map::new();
    let mut unreadable = Vec::new();
    for (path, value) in flat {
        if is_beside(path) || removed.iter().any(|item| path.is_within(item)) {
            continue;
        }
        match read(path, value) {
            Reading::Value(value) => insert(&mut tree, path, value),
            Reading::Empty => {}
            Reading::Unreadable => unreadable.push(Unreadable {
                path: path.clone(),
                value: value.clone(),
            }),
        }
    }
    let tree = shape(Value::Object(tree), "");
    let mut content: Content = serde_json::from_value(tree).expect("only values that fit are put into the tree");
    drop_dangling(&mut content);
    (content, unreadable)
}

fn removed_items(flat: &Flat) -> BTreeSet<String> {
    flat.iter()
        .filter(|(path, value)| **value == Scalar::Bool(true) && field_kind(path) == Some(FieldKind::Removed))
        .filter_map(|(path, _)| path.parent().map(|parent| parent.as_str().to_owned()))
        .collect()
}

enum Reading {
    Value(Value),
    Empty,
    Unreadable,
}

fn read(path: &FieldPath, value: &Scalar) -> Reading {
    let Some(kind) = field_kind(path) else {
        return Reading::Unreadable;
    };
    let text = match value {
        Scalar::Text(text) => clean(text),
        Scalar::Number(number) => number.to_string(),
        Scalar::Bool(yes) => yes.to_string(),
    };
    if text.trim().is_empty() {
        return Reading::Empty;
    }
    let read = match kind {
        FieldKind::Prose => Some(Value::String(text)),
        FieldKind::Line => Some(Value::String(text.trim().to_owned())),
        FieldKind::Hundredths => Hundredths::parse_loose(&text).map(|number| Value::String(number.to_string())),
        FieldKind::Integer => text.trim().parse::<u32>().ok().map(Value::from),
        FieldKind::Date => is_date(text.trim()).then(|| Value::String(text.trim().to_owned())),
        FieldKind::Choice(tokens) => tokens.contains(&text.as_str()).then_some(Value::String(text)),
        FieldKind::Member(set) => match value {
            Scalar::Bool(false) => return Reading::Empty,
            Scalar::Bool(true) if member_fits(set, path.last()) => Some(Value::Bool(true)),
            _ => None,
        },
        FieldKind::Order => match value {
            Scalar::Number(place) => Some(Value::from(*place)),
            _ => None,
        },
        FieldKind::Removed => return Reading::Empty,
    };
    read.map_or(Reading::Unreadable, Reading::Value)
}

fn member_fits(set: Set, member: &str) -> bool {
    match set {
        Set::Outcomes => crate::ids::is_item_id('o', member),
        Set::Attachments => crate::ids::is_item_id('f', member),
        Set::Tokens(tokens) => tokens.contains(&member),
    }
}

/// True for a calendar date `YYYY-MM-DD`.
#[must_use]
pub fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else {
        return false;
    };
    let number = |part: &str, digits: usize| {
        (part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse::<u32>().ok())
            .flatten()
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=last).contains(&day)
}

fn insert(tree: &mut Map<String, Value>, path: &FieldPath, value: Value) {
    let mut node = tree;
    let mut segments: Vec<&str> = path.segments().collect();
    let Some(last) = segments.pop() else { return };
    for segment in segments {
        let child = node.entry(segment).or_insert_with(|| Value::Object(Map::new()));
        let Value::Object(members) = child else {
            return;
        };
        node = members;
    }
    node.insert(last.to_owned(), value);
}

/// Turns objects that stand for lists and sets into arrays.
fn shape(node: Value, path: &str) -> Value {
    let Value::Object(members) = node else {
        return node;
    };
    if list_letter(path).is_some() {
        return list(members, path);
    }
    if members.keys().next().is_some_and(|first| is_set(path, first)) {
        return Value::Array(members.into_iter().map(|(member, _)| Value::String(member)).collect());
    }
    let shaped = members.into_iter().map(|(key, child)| {
        let below = if path.is_empty() {
            key.clone()
        } else {
            format!("{path}/{key}")
        };
        (key, shape(child, &below))
    });
    Value::Object(shaped.collect())
}

fn is_set(path: &str, member: &str) -> bool {
    FieldPath::parse(&format!("{path}/{member}"))
        .is_ok_and(|path| matches!(field_kind(&path), Some(FieldKind::Member(_))))
}

fn list(members: Map<String, Value>, path: &str) -> Value {
    let mut items: Vec<(i64, String, Map<String, Value>)> = Vec::new();
    for (id, item) in members {
        let Value::Object(mut fields) = shape(item, &format!("{path}/{id}")) else {
            continue;
        };
        let place = fields
            .remove("order")
            .and_then(|place| place.as_i64())
            .unwrap_or(i64::MAX);
        fields.insert("id".to_owned(), Value::String(id.clone()));
        items.push((place, id, fields));
    }
    items.sort_by(|left, right| (left.0, &left.1).cmp(&(right.0, &right.1)));
    Value::Array(items.into_iter().map(|(_, _, fields)| Value::Object(fields)).collect())
}

/// Links to items that are gone say nothing; links are kept in the order of what they point to.
fn drop_dangling(content: &mut Content) {
    let outcomes: Vec<String> = content.outcomes.iter().map(|outcome| outcome.id.clone()).collect();
    let attachments: Vec<String> = content.attachments.iter().map(|file| file.id.clone()).collect();
    let keep = |links: &mut Vec<String>, existing: &[String]| {
        *links = existing.iter().filter(|id| links.contains(id)).cloned().collect();
    };
    content
        .activities
        .iter_mut()
        .for_each(|activity| keep(&mut activity.outcomes, &outcomes));
    content
        .assessments
        .iter_mut()
        .for_each(|assessment| keep(&mut assessment.outcomes, &outcomes));
    content
        .purpose
        .needs
        .iter_mut()
        .for_each(|need| keep(&mut need.evidence, &attachments));
    content
        .paper_endorsements
        .iter_mut()
        .for_each(|paper| keep(&mut paper.pages, &attachments));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Outcome, SkillLink};
    use crate::text::Text;

    fn flat(fields: &[(&str, Scalar)]) -> Flat {
        fields
            .iter()
            .map(|(path, value)| (FieldPath::known(path), value.clone()))
            .collect()
    }

    #[test]
    fn what_cannot_be_read_is_named_and_the_rest_is_kept() {
        let draft = flat(&[
            ("workload/credits", "five".into()),
            ("workload/weeks", "7,5".into()),
            ("level/nqf", Scalar::Number(6)),
            ("validity/reviewDate", "2027-02-30".into()),
            ("delivery/participation", "by-post".into()),
            ("identification/title/ka", "  გის  \r\n".into()),
            ("made/by/newer", "x".into()),
        ]);
        let (content, unreadable) = from_flat(&draft);
        assert_eq!(content.workload.credits, None);
        assert_eq!(content.workload.weeks, Hundredths::parse("7.5"));
        assert_eq!(content.level.nqf, Some(6));
        assert_eq!(
            content.identification.title.ka.as_deref(),
            Some("  გის"),
            "blanks at the end are dropped"
        );
        let named: Vec<&str> = unreadable.iter().map(|one| one.path.as_str()).collect();
        assert_eq!(
            named,
            [
                "delivery/participation",
                "made/by/newer",
                "validity/reviewDate",
                "workload/credits"
            ]
        );
    }

    #[test]
    fn a_removed_item_and_links_to_it_disappear_from_the_descriptor() {
        let draft = flat(&[
            ("outcomes/o-aaaaaaaa/order", Scalar::Number(2048)),
            ("outcomes/o-aaaaaaaa/text/ka", "მეორე".into()),
            ("outcomes/o-bbbbbbbb/order", Scalar::Number(1024)),
            ("outcomes/o-cccccccc/text/ka", "აღარ არის".into()),
            ("outcomes/o-cccccccc/removed", Scalar::Bool(true)),
            ("activities/a-aaaaaaaa/outcomes/o-aaaaaaaa", Scalar::Bool(true)),
            ("activities/a-aaaaaaaa/outcomes/o-bbbbbbbb", Scalar::Bool(true)),
            ("activities/a-aaaaaaaa/outcomes/o-cccccccc", Scalar::Bool(true)),
        ]);
        let (content, unreadable) = from_flat(&draft);
        assert!(unreadable.is_empty(), "{unreadable:?}");
        let order: Vec<&str> = content.outcomes.iter().map(|outcome| outcome.id.as_str()).collect();
        assert_eq!(order, ["o-bbbbbbbb", "o-aaaaaaaa"]);
        assert_eq!(
            content.activities[0].outcomes,
            ["o-bbbbbbbb", "o-aaaaaaaa"],
            "links follow the outcomes' order"
        );
    }

    #[test]
    fn flattening_and_reading_back_gives_the_same_descriptor() {
        let mut content = Content::default();
        content.identification.title = Text::both("გის", "GIS");
        content.identification.languages = vec![crate::Instruction::En, crate::Instruction::Ka];
        content.outcomes.push(Outcome {
            id: "o-zzzzzzzz".into(),
            text: Text::both("ქმნის", "Creates"),
            skills: vec![SkillLink {
                id: "k-aaaaaaaa".into(),
                uri: "http://x/1".into(),
                label: "map".into(),
            }],
            ..Outcome::default()
        });
        content.outcomes.push(Outcome {
            id: "o-aaaaaaaa".into(),
            ..Outcome::default()
        });
        let flat = to_flat(&content);
        assert_eq!(from_flat(&flat), (content, vec![]));
    }

    #[test]
    fn every_kind_of_wrong_value_is_survived() {
        let values = [
            Scalar::Bool(true),
            Scalar::Number(-5),
            "x".into(),
            "\u{0}".into(),
            "".into(),
        ];
        for (pattern, kind) in crate::fields::FIELDS {
            let body = pattern.replace("*/", "o-aaaaaaaa/").replace('*', "o-aaaaaaaa");
            let path = if *kind == FieldKind::Prose {
                format!("{body}/ka")
            } else {
                body
            };
            for value in &values {
                let _ = from_flat(&flat(&[(&path, value.clone())]));
            }
        }
    }
}
