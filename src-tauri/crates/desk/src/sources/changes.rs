//! What a spreadsheet of ours would change in a draft: one line for each field, set or item, with what stands there now.

use std::collections::{BTreeMap, BTreeSet};

use descriptor::fields::{FieldKind, Set, field_kind, list_letter};
use descriptor::flat::{ORDER_STEP, clean};
use descriptor::{Content, FieldPath, Flat, Lang, Scalar, ids, lists};
use export::xlsx::Filled;
use rulebook::Pack;

use crate::compose::views;
use crate::wire::{Both, FieldEdit, Language, SourceChange, SourceChangeKind as Kind, SourceFlaw};
use crate::{packs, words};

/// Fields of an attachment that only attaching the file itself can change.
const OF_THE_FILE: [&str; 4] = ["name", "sha256", "mediaType", "bytes"];

/// What is compared.
pub(super) struct Comparing<'a> {
    pub(super) pack: &'a Pack,
    pub(super) draft: &'a Flat,
    pub(super) content: &'a Content,
    pub(super) filled: &'a Filled,
    /// The spreadsheet was made from this draft, so what it lacks was taken out of it.
    pub(super) same_document: bool,
    /// True when an attachment with this digest and name is on this computer.
    pub(super) attachment_is_here: &'a dyn Fn(&str, &str) -> bool,
}

/// What was found.
#[derive(Default)]
pub(super) struct Found {
    pub(super) changes: Vec<SourceChange>,
    pub(super) flaws: Vec<SourceFlaw>,
}

type Edits = Vec<(FieldPath, Option<Scalar>)>;

/// Compares a spreadsheet with a draft.
pub(super) fn changes(comparing: &Comparing<'_>) -> Found {
    let living = lists::living(comparing.draft);
    let items = lists::lists(comparing.draft, &list_letter);
    let compare = Compare {
        comparing,
        items_here: items
            .iter()
            .flat_map(|(list, ids)| ids.iter().map(move |id| format!("{list}/{id}")))
            .collect(),
        items,
        living,
    };
    let mut found = Found::default();
    compare.fields(&mut found);
    compare.new_items(&mut found);
    compare.removed_items(&mut found);
    compare.orders(&mut found);
    found.changes.sort_by_key(|change| compare.place_in_template(change));
    for (id, change) in (0..).zip(&mut found.changes) {
        change.id = id;
    }
    found
}

struct Compare<'a> {
    comparing: &'a Comparing<'a>,
    living: Flat,
    items: BTreeMap<String, Vec<String>>,
    /// Paths of the items that live in the draft.
    items_here: BTreeSet<String>,
}

impl Compare<'_> {
    /// Changes stand in the order of the template; what belongs to one item stands together.
    fn place_in_template(&self, change: &SourceChange) -> (usize, String, usize) {
        let path = change.edits.first().map_or("", |edit| edit.path.as_str());
        let fields: Vec<&rulebook::Field> = self
            .comparing
            .pack
            .sections()
            .iter()
            .flat_map(|section| &section.fields)
            .collect();
        let place = |path: &str| {
            let field = FieldPath::parse(path)
                .ok()
                .and_then(|path| self.comparing.pack.field_at(&path))?
                .1;
            fields.iter().position(|one| one.path == field.path)
        };
        let list = path
            .split('/')
            .position(|segment| segment.get(1..2) == Some("-") && segment.len() == 10);
        let Some(at) = list else {
            return (place(path).unwrap_or(usize::MAX), String::new(), 0);
        };
        let item: Vec<&str> = path.split('/').take(at + 1).collect();
        let list = item[..at].join("/");
        (
            fields
                .iter()
                .position(|field| field.path.starts_with(&list))
                .unwrap_or(usize::MAX),
            item.join("/"),
            place(path).unwrap_or(0),
        )
    }

    /// The outermost item on the way to a field that the draft does not have.
    fn new_item(&self, path: &FieldPath) -> Option<String> {
        let text = path.as_str();
        let ends = text.match_indices('/').map(|(at, _)| at).chain([text.len()]);
        let mut items = ends.filter_map(|end| {
            let (list, id) = text[..end].rsplit_once('/')?;
            list_letter(list)
                .is_some_and(|letter| ids::is_item_id(letter, id))
                .then(|| text[..end].to_owned())
        });
        items.find(|item| !self.items_here.contains(item))
    }

    /// Fields of the draft that would say something else; the members of a set are one line.
    fn fields(&self, found: &mut Found) {
        let filled = self.comparing.filled;
        let mut sets: BTreeMap<String, Edits> = BTreeMap::new();
        for path in &filled.cells {
            if self.new_item(path).is_some() || self.is_of_a_file(path) || *path == descriptor::exercise::field() {
                continue;
            }
            let (before, after) = (self.living.get(path), filled.flat.get(path));
            if same(before, after) || (after.is_none() && !self.comparing.same_document) {
                continue;
            }
            let edit = (path.clone(), Some(after.cloned().unwrap_or_else(|| emptied(before))));
            if let Some(FieldKind::Member(_)) = field_kind(path) {
                let set = path.parent().map_or_else(String::new, |set| set.as_str().to_owned());
                sets.entry(set).or_default().push(edit);
                continue;
            }
            let kind = match (before.is_none_or(is_empty), after) {
                (true, _) => Kind::Fill,
                (false, Some(_)) => Kind::Change,
                (false, None) => Kind::Empty,
            };
            let shown = |value: Option<&Scalar>| value.map_or_else(Both::default, |value| shown(path, value));
            found
                .changes
                .push(self.change(kind, path, (shown(before), shown(after)), vec![edit]));
        }
        for (set, edits) in sets {
            let Ok(path) = FieldPath::parse(&set) else {
                continue;
            };
            let before = self.members(&set, &self.living, &self.items);
            let after = self.members(&set, &self.comparing.filled.flat, &self.comparing.filled.lists);
            let kind = match (before == Both::default(), after == Both::default()) {
                (true, _) => Kind::Fill,
                (false, true) => Kind::Empty,
                (false, false) => Kind::Change,
            };
            found.changes.push(self.change(kind, &path, (before, after), edits));
        }
    }

    /// Whole items that the draft does not have, with everything in them.
    fn new_items(&self, found: &mut Found) {
        let filled = self.comparing.filled;
        let mut items: BTreeMap<String, Edits> = BTreeMap::new();
        for (path, value) in &filled.flat {
            if let Some(item) = self.new_item(path) {
                items.entry(item).or_default().push((path.clone(), Some(value.clone())));
            }
        }
        let mut places = self.places();
        // In the order of the rows, so that new ones keep theirs.
        for (list, ids) in &filled.lists {
            let mut before = 0;
            for id in ids {
                let item = format!("{list}/{id}");
                let Some(mut edits) = items.remove(&item) else {
                    before = places.get(&item).copied().unwrap_or(before);
                    continue;
                };
                if list == "attachments" && !self.file_is_here(&item) {
                    found.flaws.push(self.missing_file(&item));
                    continue;
                }
                let order = FieldPath::known(&format!("{item}/order"));
                before = between(before, &places, list);
                places.insert(item.clone(), before);
                edits.retain(|(path, _)| *path != order);
                edits.push((order, Some(Scalar::Number(before))));
                let removed = FieldPath::known(&format!("{item}/removed"));
                if self.comparing.draft.contains_key(&removed) {
                    edits.push((removed, Some(Scalar::Bool(false))));
                }
                let path = FieldPath::known(&item);
                let after = first_words(&edits);
                found
                    .changes
                    .push(self.change(Kind::Add, &path, (Both::default(), plain(after)), edits));
            }
        }
    }

    /// Items of the draft that the spreadsheet of this draft no longer has.
    fn removed_items(&self, found: &mut Found) {
        if !self.comparing.same_document {
            return;
        }
        for (list, ids) in &self.items {
            let here = self.comparing.filled.lists.get(list);
            let parent_is_gone = list
                .rsplit_once('/')
                .and_then(|(parent, _)| parent.rsplit_once('/'))
                .is_some_and(|(above, id)| {
                    list_letter(above).is_some()
                        && !self
                            .comparing
                            .filled
                            .lists
                            .get(above)
                            .is_some_and(|ids| ids.iter().any(|one| one == id))
                });
            if parent_is_gone {
                continue;
            }
            for id in ids.iter().filter(|id| !here.is_some_and(|here| here.contains(id))) {
                let item = FieldPath::known(&format!("{list}/{id}"));
                let own = self.living.iter().filter(|(path, _)| path.is_within(item.as_str()));
                let own: Edits = own.map(|(path, value)| (path.clone(), Some(value.clone()))).collect();
                let edit = (item.child("removed"), Some(Scalar::Bool(true)));
                let before = plain(first_words(&own));
                found
                    .changes
                    .push(self.change(Kind::Remove, &item, (before, Both::default()), vec![edit]));
            }
        }
    }

    /// Lists whose items stand in another order.
    fn orders(&self, found: &mut Found) {
        for (list, ids) in &self.comparing.filled.lists {
            let Some(here) = self.items.get(list) else {
                continue;
            };
            let now: Vec<&String> = here.iter().filter(|id| ids.contains(id)).collect();
            let then: Vec<&String> = ids.iter().filter(|id| here.contains(id)).collect();
            if now == then {
                continue;
            }
            let edits = (1..).zip(&then).map(|(place, id)| {
                let order = FieldPath::known(&format!("{list}/{id}/order"));
                (order, Some(Scalar::Number(place * ORDER_STEP)))
            });
            let numbers = |of: &[&String]| {
                let places = of.iter().filter_map(|id| here.iter().position(|one| one == *id));
                places
                    .map(|place| (place + 1).to_string())
                    .collect::<Vec<_>>()
                    .join(", ")
            };
            let path = FieldPath::known(list);
            found.changes.push(self.change(
                Kind::Move,
                &path,
                (plain(numbers(&now)), plain(numbers(&then))),
                edits.collect(),
            ));
        }
    }

    /// The `order` numbers of the items that live in the draft.
    fn places(&self) -> BTreeMap<String, i64> {
        let place = |item: &String| match self.comparing.draft.get(&FieldPath::known(&format!("{item}/order"))) {
            Some(Scalar::Number(place)) => Some((item.clone(), *place)),
            _ => None,
        };
        self.items_here.iter().filter_map(place).collect()
    }

    fn change(&self, kind: Kind, path: &FieldPath, (before, after): (Both, Both), edits: Edits) -> SourceChange {
        let side = match field_kind(path) {
            Some(FieldKind::Prose) => Lang::from_code(path.last()),
            _ => None,
        };
        SourceChange {
            id: 0,
            kind,
            place: self.place(path),
            side: side.map(|lang| if lang == Lang::Ka { Language::Ka } else { Language::En }),
            before,
            after,
            suggested: !matches!(kind, Kind::Empty | Kind::Remove),
            edits: edits
                .into_iter()
                .map(|(path, value)| FieldEdit {
                    path: path.as_str().to_owned(),
                    value: value.map(Into::into),
                })
                .collect(),
        }
    }

    fn place(&self, path: &FieldPath) -> Both {
        let place = views::place(self.comparing.pack, self.comparing.content, path);
        if place.ka.as_deref().is_some_and(str::is_empty) {
            return Both::new(path.as_str(), path.as_str());
        }
        place
    }

    /// The members of a set: tokens in words, items by the numbers that people see.
    fn members(&self, set: &str, flat: &Flat, items: &BTreeMap<String, Vec<String>>) -> Both {
        let members: Vec<&FieldPath> = flat
            .iter()
            .filter(|(path, value)| {
                **value == Scalar::Bool(true) && path.parent().is_some_and(|parent| parent.as_str() == set)
            })
            .map(|(path, _)| path)
            .collect();
        let numbers = |list: &str| {
            let ids = items.get(list).map(Vec::as_slice).unwrap_or_default();
            let places = (1..)
                .zip(ids)
                .filter(|(_, id)| members.iter().any(|path| path.last() == id.as_str()));
            let places = places.map(|(place, _): (u32, _)| place.to_string());
            plain(places.collect::<Vec<_>>().join(", "))
        };
        let Some(first) = members.first() else {
            return Both::default();
        };
        match field_kind(first) {
            Some(FieldKind::Member(Set::Outcomes)) => numbers("outcomes"),
            Some(FieldKind::Member(Set::Attachments)) => numbers("attachments"),
            Some(FieldKind::Member(Set::Tokens(tokens))) => {
                let list = packs::list_of(tokens).unwrap_or_default();
                let both: Vec<Both> = members.iter().map(|path| words::choice(list, path.last())).collect();
                let side =
                    |side: fn(&Both) -> Option<String>| both.iter().filter_map(side).collect::<Vec<_>>().join(", ");
                Both::new(side(|both| both.ka.clone()), side(|both| both.en.clone()))
            }
            _ => Both::default(),
        }
    }

    fn is_of_a_file(&self, path: &FieldPath) -> bool {
        path.is_within("attachments") && OF_THE_FILE.contains(&path.last())
    }

    fn file_is_here(&self, item: &str) -> bool {
        let text = |name: &str| {
            let path = FieldPath::known(&format!("{item}/{name}"));
            self.comparing
                .filled
                .flat
                .get(&path)
                .and_then(Scalar::as_text)
                .unwrap_or_default()
                .to_owned()
        };
        (self.comparing.attachment_is_here)(&text("sha256"), &text("name"))
    }

    fn missing_file(&self, item: &str) -> SourceFlaw {
        let own = self
            .comparing
            .filled
            .flat
            .iter()
            .filter(|(path, _)| path.is_within(item));
        let own: Edits = own.map(|(path, value)| (path.clone(), Some(value.clone()))).collect();
        SourceFlaw {
            sheet: String::new(),
            cell: String::new(),
            text: first_words(&own),
            why: words::both("flaw-attachment"),
        }
    }
}

/// A value in words.
fn shown(path: &FieldPath, value: &Scalar) -> Both {
    match (field_kind(path), value) {
        (Some(FieldKind::Choice(tokens)), Scalar::Text(token)) if tokens.contains(&token.as_str()) => {
            words::choice(packs::list_of(tokens).unwrap_or_default(), token)
        }
        (_, Scalar::Text(text)) => plain(text.clone()),
        (_, Scalar::Number(number)) => plain(number.to_string()),
        (_, Scalar::Bool(yes)) => plain(yes.to_string()),
    }
}

/// Words that are the same in both languages; none are absent.
fn plain(text: String) -> Both {
    if text.is_empty() {
        return Both::default();
    }
    Both::new(text.clone(), text)
}

/// A place after `before` and, if there is room, before the next item of the list.
fn between(before: i64, places: &BTreeMap<String, i64>, list: &str) -> i64 {
    let of_list = places
        .iter()
        .filter(|(item, _)| item.rsplit_once('/').is_some_and(|(of, _)| of == list));
    let next = of_list.map(|(_, place)| *place).filter(|place| *place > before).min();
    match next {
        Some(next) if next - before > 1 => before + (next - before) / 2,
        Some(_) => before + 1,
        None => before + ORDER_STEP,
    }
}

fn is_empty(value: &Scalar) -> bool {
    matches!(value, Scalar::Text(text) if clean(text).trim().is_empty()) || *value == Scalar::Bool(false)
}

/// True when both say the same, however it was typed.
fn same(before: Option<&Scalar>, after: Option<&Scalar>) -> bool {
    let said = |value: Option<&Scalar>| match value {
        None => String::new(),
        Some(Scalar::Text(text)) => clean(text).trim().to_owned(),
        Some(Scalar::Bool(false)) => String::new(),
        Some(Scalar::Bool(true)) => "true".to_owned(),
        Some(Scalar::Number(number)) => number.to_string(),
    };
    said(before) == said(after)
}

/// What a field holds after it was emptied: an empty text shows as a change to colleagues, a missing one does not.
fn emptied(before: Option<&Scalar>) -> Scalar {
    match before {
        Some(Scalar::Bool(_)) => Scalar::Bool(false),
        _ => Scalar::Text(String::new()),
    }
}

/// The first text among the fields of an item.
fn first_words(edits: &Edits) -> String {
    let texts = edits
        .iter()
        .filter(|(path, _)| field_kind(path) == Some(FieldKind::Prose));
    let all = edits.iter();
    texts
        .chain(all)
        .find_map(|(path, value)| {
            let hidden = matches!(path.last(), "order" | "removed" | "sha256");
            value
                .as_ref()?
                .as_text()
                .filter(|text| !hidden && !text.trim().is_empty())
                .map(str::to_owned)
        })
        .unwrap_or_default()
}
