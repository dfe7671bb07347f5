//! Patterns of fields against one descriptor: which concrete fields a pattern means, and whether they hold anything.

use std::collections::BTreeSet;

use descriptor::fields::{FIELDS, FieldKind, LISTS, field_kind, list_letter};
use descriptor::{FieldPath, Flat, Lang, Scalar};

/// What a path in a template or in a rule's parameters stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A bilingual text.
    Prose,
    /// Any other single value.
    Leaf,
    /// A set of members.
    Set,
    /// A list of items.
    List,
    /// A field that only one pack knows.
    Extra,
}

/// The pattern as templates write it: a set without its last `*`.
pub(crate) fn normal(pattern: &str) -> &str {
    match pattern.strip_suffix("/*") {
        Some(set)
            if FIELDS
                .iter()
                .any(|(known, kind)| *known == pattern && matches!(kind, FieldKind::Member(_))) =>
        {
            set
        }
        _ => pattern,
    }
}

/// What a pattern stands for, `None` when the descriptor has no such field.
pub(crate) fn target(pattern: &str) -> Option<Target> {
    let pattern = normal(pattern);
    if LISTS.iter().any(|(list, _)| *list == pattern) {
        return Some(Target::List);
    }
    if pattern
        .strip_prefix("extra/")
        .is_some_and(|key| !key.contains(['/', '*']) && FieldPath::parse(key).is_ok())
    {
        return Some(Target::Extra);
    }
    FIELDS.iter().find_map(|(known, kind)| match kind {
        FieldKind::Prose => (*known == pattern).then_some(Target::Prose),
        FieldKind::Member(_) => (known.strip_suffix("/*") == Some(pattern)).then_some(Target::Set),
        _ => (*known == pattern && *known != "extra/*").then_some(Target::Leaf),
    })
}

/// The concrete paths that a pattern means in this descriptor: one for each item that exists.
pub(crate) fn expand(pattern: &str, flat: &Flat) -> Vec<FieldPath> {
    let mut bodies = vec![String::new()];
    for segment in normal(pattern).split('/') {
        bodies = bodies.iter().flat_map(|body| step(body, segment, flat)).collect();
    }
    bodies.iter().filter_map(|body| FieldPath::parse(body).ok()).collect()
}

fn step(body: &str, segment: &str, flat: &Flat) -> Vec<String> {
    let below = |name: &str| {
        if body.is_empty() {
            name.to_owned()
        } else {
            format!("{body}/{name}")
        }
    };
    if segment != "*" {
        return vec![below(segment)];
    }
    let ids: BTreeSet<&str> = flat
        .keys()
        .filter_map(|path| path.as_str().strip_prefix(body)?.strip_prefix('/')?.split_once('/'))
        .map(|(id, _)| id)
        .collect();
    ids.into_iter().map(below).collect()
}

/// True when something stands at a concrete path.
pub(crate) fn is_present(path: &FieldPath, target: Target, flat: &Flat) -> bool {
    match target {
        Target::Prose => Lang::BOTH.iter().any(|lang| side(path, *lang, flat).is_some()),
        Target::Leaf | Target::Extra => flat.get(path).is_some_and(|value| !is_blank(value)),
        Target::Set | Target::List => flat.keys().any(|key| key != path && key.is_within(path.as_str())),
    }
}

/// One side of a bilingual text, `None` when it is missing or blank.
pub(crate) fn side<'a>(path: &FieldPath, lang: Lang, flat: &'a Flat) -> Option<&'a str> {
    flat.get(&path.child(lang.code()))
        .and_then(Scalar::as_text)
        .filter(|text| !text.trim().is_empty())
}

fn is_blank(value: &Scalar) -> bool {
    value.as_text().is_some_and(|text| text.trim().is_empty())
}

/// The bilingual texts that patterns mean, each with at least one side written, in the order of the patterns.
pub(crate) fn texts(patterns: &[String], flat: &Flat) -> Vec<FieldPath> {
    let bodies = patterns.iter().flat_map(|pattern| expand(pattern, flat));
    bodies.filter(|path| is_present(path, Target::Prose, flat)).collect()
}

/// The list or section that patterns speak of first: what stands before the first item.
pub(crate) fn place(patterns: &[String]) -> FieldPath {
    let first = patterns.first().map_or("identification", String::as_str);
    let head = first
        .split("/*")
        .next()
        .filter(|head| *head != first)
        .unwrap_or_else(|| first.split('/').next().unwrap_or(first));
    FieldPath::parse(head).unwrap_or_else(|_| FieldPath::known("identification"))
}

/// The path of a field of a list item, or of the list itself when the item's id is not one that a path can hold.
pub(crate) fn item(list: &str, id: &str, field: &str) -> FieldPath {
    FieldPath::parse(&format!("{list}/{id}/{field}")).unwrap_or_else(|_| FieldPath::known(list))
}

/// The 1-based position that people see for the outermost list item a path stands in, 0 outside of lists.
pub(crate) fn position(path: &FieldPath, flat: &Flat) -> usize {
    let text = path.as_str();
    let ends = text.match_indices('/').map(|(end, _)| end).chain([text.len()]);
    let Some(list) = ends
        .map(|end| &text[..end])
        .find(|prefix| list_letter(prefix).is_some())
    else {
        return 0;
    };
    let Some(id) = text.get(list.len() + 1..).and_then(|rest| rest.split('/').next()) else {
        return 0;
    };
    let place = |id: &str| match flat.get(&item(list, id, "order")) {
        Some(Scalar::Number(place)) => *place,
        _ => i64::MAX,
    };
    let own = (place(id), id.to_owned());
    let items: BTreeSet<(i64, String)> = flat
        .keys()
        .filter_map(|key| key.as_str().strip_prefix(list)?.strip_prefix('/')?.split('/').next())
        .map(|id| (place(id), id.to_owned()))
        .collect();
    items.iter().position(|item| *item == own).map_or(0, |index| index + 1)
}

/// What is wrong with patterns of bilingual texts given as parameters.
pub(crate) fn prose_problems(patterns: &[String]) -> Vec<String> {
    let mut problems: Vec<String> = patterns
        .iter()
        .filter(|pattern| target(pattern) != Some(Target::Prose))
        .map(|pattern| format!("`{pattern}` is not a bilingual field"))
        .collect();
    if patterns.is_empty() {
        problems.push("`paths` names no field".to_owned());
    }
    problems
}

/// A concrete path without its side or member, as the patterns of a template are written.
pub(crate) fn body(path: &FieldPath) -> String {
    let text = path.as_str();
    match (field_kind(path), text.rsplit_once('/')) {
        (Some(FieldKind::Prose | FieldKind::Member(_)), Some((body, _))) => body.to_owned(),
        _ => text.to_owned(),
    }
}
