//! Two points of a document's history side by side, and the life of one field.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use descriptor::fields::list_letter;
use descriptor::{Content, FieldPath, Flat, Lang, Scalar, beside, changes, field_kind, from_flat, lists, to_flat};
use rulebook::Pack;
use store::{Point, Reader, StoreError};

use crate::compose::Rulebook;
use crate::failure::{Code, Failure};
use crate::library::DESCRIPTOR;
use crate::merging::{is_free, language, section_place, words_of};
use crate::wire::*;
use crate::{Desk, drafting, marks};

/// A point of a history by its text.
pub(crate) fn point(text: &str) -> Result<Point, Failure> {
    text.parse()
        .map_err(|()| Failure::new(Code::DocumentMissing).because(text))
}

/// A state of a document, read for people.
struct State {
    content: Content,
    living: Flat,
    lists: BTreeMap<String, Vec<String>>,
}

impl State {
    fn at(reader: &Reader, id: &str, point: Point) -> Result<State, StoreError> {
        Ok(State::of(&reader.flat_at(id, point)?))
    }

    fn of(flat: &Flat) -> State {
        State {
            content: from_flat(flat).0,
            living: lists::living(flat),
            lists: lists::lists(flat, &list_letter),
        }
    }

    fn items(&self, list: &str) -> &[String] {
        self.lists.get(list).map(Vec::as_slice).unwrap_or_default()
    }
}

pub(crate) fn compare(desk: &Arc<Desk>, ask: CompareAsk) -> Result<Comparison, Failure> {
    let (from, to) = (point(&ask.from)?, point(&ask.to)?);
    let (before, after) = desk.store.read(|reader| {
        let head = reader.document(&ask.document)?;
        if head.is_none_or(|head| head.kind != DESCRIPTOR) {
            return Err(StoreError::NoDocument {
                id: ask.document.clone(),
            });
        }
        Ok((
            State::at(reader, &ask.document, from)?,
            State::at(reader, &ask.document, to)?,
        ))
    })?;
    let rows = differences(&Rulebook::shipped().pack, &before, &after);
    Ok(Comparison {
        fields: rows.into_iter().map(|(_, row)| row).collect(),
    })
}

/// What differs between two descriptors, each with what a link to it names: the field, the item that went, or the list
/// that stands in another order.
pub(crate) fn between(pack: &Pack, before: &Content, after: &Content) -> Vec<(FieldPath, FieldDifference)> {
    let rows = differences(pack, &State::of(&to_flat(before)), &State::of(&to_flat(after)));
    let named = rows.into_iter().map(|(path, row)| {
        let named = match row.kind {
            Difference::Moved => path.parent().and_then(|item| item.parent()),
            _ => Some(path),
        };
        named.map(|path| (path, row))
    });
    named.flatten().collect()
}

fn differences(pack: &Pack, before: &State, after: &State) -> Vec<(FieldPath, FieldDifference)> {
    let gone = taken_out(pack, before, after);
    let items: Vec<&FieldPath> = gone.iter().map(|(item, _)| item).collect();
    let fields = changes(&before.living, &after.living);
    let differing = fields
        .iter()
        .filter(|change| !items.iter().any(|item| change.path.is_within(item.as_str())))
        .map(|change| (change.path.clone(), difference(pack, before, after, change)));
    let mut rows: Vec<(FieldPath, FieldDifference)> = differing.collect();
    rows.extend(moved(pack, before, after));
    rows.extend(gone);
    let place = |path: &FieldPath| (section_place(pack, path), order_of(after, path), path.clone());
    rows.sort_by_cached_key(|(path, _)| place(path));
    rows
}

/// Items stand in their own order, not in that of their ids.
fn order_of(state: &State, path: &FieldPath) -> usize {
    let segments: Vec<&str> = path.segments().collect();
    let found = (1..segments.len()).find_map(|at| {
        let list = segments[..at].join("/");
        state.items(&list).iter().position(|id| id == segments[at])
    });
    found.map_or(0, |place| place + 1)
}

fn difference(pack: &Pack, before: &State, after: &State, change: &descriptor::Change) -> FieldDifference {
    let path = &change.path;
    let kind = match (&change.before, &change.after) {
        (None, _) => Difference::Added,
        (_, None) => Difference::Emptied,
        _ => Difference::Changed,
    };
    let content = if change.after.is_some() {
        &after.content
    } else {
        &before.content
    };
    FieldDifference {
        kind,
        before: words_of(path, change.before.as_ref()),
        after: words_of(path, change.after.as_ref()),
        marks: if is_free(path) {
            marks::words(&text(change.before.as_ref()), &text(change.after.as_ref()))
        } else {
            Vec::new()
        },
        ..row(pack, content, path)
    }
}

fn row(pack: &Pack, content: &Content, path: &FieldPath) -> FieldDifference {
    FieldDifference {
        path: path.to_string(),
        section: pack
            .section_at(path)
            .map(|section| section.id.clone())
            .unwrap_or_default(),
        place: drafting::place(pack, content, path),
        language: language(path),
        kind: Difference::Changed,
        before: Both::default(),
        after: Both::default(),
        marks: Vec::new(),
    }
}

fn text(value: Option<&Scalar>) -> String {
    match value {
        Some(Scalar::Text(text)) => text.clone(),
        Some(Scalar::Number(number)) => number.to_string(),
        Some(Scalar::Bool(_)) | None => String::new(),
    }
}

/// Items that stood before and do not any more, each as one line with its words.
fn taken_out(pack: &Pack, before: &State, after: &State) -> Vec<(FieldPath, FieldDifference)> {
    let mut rows: Vec<(FieldPath, FieldDifference)> = Vec::new();
    for (list, ids) in &before.lists {
        for id in ids.iter().filter(|id| !after.items(list).contains(id)) {
            let item = FieldPath::known(list).child(id);
            // What stands in an item that went is not told again.
            if rows.iter().any(|(outer, _)| item.is_within(outer.as_str())) {
                continue;
            }
            let side = |lang: Lang| {
                ["text", "title", "claim", "role", "label", "name"]
                    .iter()
                    .find_map(|name| {
                        let both = item.child(name);
                        let found = before
                            .living
                            .get(&both.child(lang.code()))
                            .or_else(|| before.living.get(&both));
                        found.and_then(Scalar::as_text).map(str::to_owned)
                    })
            };
            let difference = FieldDifference {
                kind: Difference::TakenOut,
                before: Both {
                    ka: side(Lang::Ka),
                    en: side(Lang::En),
                },
                ..row(pack, &before.content, &item.child("removed"))
            };
            rows.push((item, difference));
        }
    }
    rows
}

/// Lists whose items stand in another order, leaving those that came or went aside.
fn moved(pack: &Pack, before: &State, after: &State) -> Vec<(FieldPath, FieldDifference)> {
    let mut rows = Vec::new();
    for (list, ids) in &after.lists {
        let common: BTreeSet<&String> = before.items(list).iter().filter(|id| ids.contains(id)).collect();
        let old: Vec<&String> = before.items(list).iter().filter(|id| common.contains(id)).collect();
        let new: Vec<&String> = ids.iter().filter(|id| common.contains(id)).collect();
        if let Some((first, _)) = new.iter().zip(&old).find(|(new, old)| new != old) {
            let path = FieldPath::known(list).child(first).child("order");
            let difference = FieldDifference {
                kind: Difference::Moved,
                ..row(pack, &after.content, &path)
            };
            rows.push((path, difference));
        }
    }
    rows
}

pub(crate) fn field_history(desk: &Arc<Desk>, ask: FieldAsk) -> Result<Vec<FieldStepView>, Failure> {
    let missing = || Failure::new(Code::NoSuchField).with("field", &ask.path);
    let plain = FieldPath::parse(&ask.path).map_err(|_| missing())?;
    // A text has two sides, and a set its members.
    let meant = |path: &FieldPath| {
        path.is_within(plain.as_str())
            && field_kind(path).is_some()
            && (*path == plain || path.parent().as_ref() == Some(&plain))
    };
    if list_letter(plain.as_str()).is_some() || beside::is_beside(&plain) {
        return Err(missing());
    }
    let (written, flat) = desk.store.read(|reader| {
        let written = reader.fields_history(&ask.document, meant)?;
        Ok::<_, StoreError>((written, reader.flat(&ask.document)?))
    })?;
    let (content, _) = from_flat(&flat);
    let pack = &Rulebook::shipped().pack;
    let mut rows = Vec::new();
    for (path, steps) in written {
        let mut before: Option<Scalar> = None;
        for step in steps {
            if step.value == before {
                continue;
            }
            rows.push(FieldStepView {
                path: path.to_string(),
                place: drafting::place(pack, &content, &path),
                language: language(&path),
                at: step.at,
                who: step.by,
                text: words_of(&path, step.value.as_ref()),
                marks: if is_free(&path) {
                    marks::words(&text(before.as_ref()), &text(step.value.as_ref()))
                } else {
                    Vec::new()
                },
            });
            before = step.value;
        }
    }
    rows.sort_by(|one, other| other.at.cmp(&one.at));
    Ok(rows)
}
