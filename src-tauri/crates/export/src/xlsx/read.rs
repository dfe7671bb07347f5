//! Reading the spreadsheet back. What cannot be read is named with its cell, and nothing is guessed.

use std::collections::{BTreeMap, BTreeSet};

use descriptor::fields::{FieldKind, Set, list_letter};
use descriptor::flat::{ORDER_STEP, clean};
use descriptor::{FieldPath, Lang, Scalar, ids};
use i18n::Bundles;

use super::filled::{Filled, FlawKind, SheetFlaw};
use super::layout::{self, EXTRA};
use super::{BLANK, END_ROW, FIELDS_ROW, FORMAT, HEAD_ROW, KEY, NUMBER, PARENT, VALUE, VERSION, WORDS_ROW};
use super::{cells, is_cut};
use crate::office::{Parts, SourceFlaw};
use crate::reading::sheet::{self, Sheet, Value};
use crate::sections::list_of as choice_list;

/// Reads a spreadsheet of ours, `None` for one of somebody else. `id` makes the id of a new item from its letter.
///
/// # Errors
/// [`SourceFlaw`] for a file that is too large or damaged, or was made by a newer program.
pub fn read(bytes: &[u8], words: &Bundles, id: &mut dyn FnMut(char) -> String) -> Result<Option<Filled>, SourceFlaw> {
    let parts = Parts::open(bytes)?;
    if !parts.has_folder("xl/") {
        return Ok(None);
    }
    read_sheets(&sheet::sheets(bytes, &parts)?, words, id)
}

pub(super) fn read_sheets(
    sheets: &[Sheet],
    words: &Bundles,
    id: &mut dyn FnMut(char) -> String,
) -> Result<Option<Filled>, SourceFlaw> {
    let key = |row: u32| {
        let guide = sheets.first()?;
        Some(guide.rows.get(&row)?.get(&0)?.text())
    };
    let Some(version) = key(0).and_then(|format| format.strip_prefix(FORMAT).map(str::to_owned)) else {
        return Ok(None);
    };
    if version.parse::<u32>().map_or(true, |version| version > VERSION) {
        return Err(SourceFlaw::Newer);
    }
    let mut reader = Reader {
        words,
        items: Vec::new(),
        seen: BTreeSet::new(),
        numbers: BTreeMap::new(),
        filled: Filled {
            document: key(2).filter(|document| document != BLANK),
            pack: key(1).unwrap_or_default(),
            ..Filled::default()
        },
    };
    for sheet in sheets.iter().skip(1).filter(|sheet| sheet.visible) {
        reader.sheet(sheet, id);
    }
    reader.place_items();
    reader.write_items();
    Ok(Some(reader.filled))
}

struct Reader<'a> {
    words: &'a Bundles,
    items: Vec<Item>,
    seen: BTreeSet<String>,
    /// Ids of the items of a list by the numbers that people see.
    numbers: BTreeMap<(&'static str, u32), String>,
    filled: Filled,
}

/// One row of a list.
struct Item {
    list: &'static str,
    id: String,
    sheet: String,
    row: u32,
    number: Option<u32>,
    parent: Option<(u32, Value)>,
    /// Values by the key of their column.
    cells: BTreeMap<String, (u32, Option<Value>)>,
    /// Where it stands, once its parent is known.
    path: String,
}

/// The list that is open while rows are read.
struct Open {
    list: &'static str,
    columns: BTreeMap<u32, String>,
}

impl Reader<'_> {
    fn flaw(&mut self, sheet: &str, (row, column): (u32, u32), text: String, kind: FlawKind) {
        self.filled.flaws.push(SheetFlaw {
            sheet: sheet.to_owned(),
            cell: cells::name(row, column),
            text,
            kind,
        });
    }

    fn sheet(&mut self, sheet: &Sheet, id: &mut dyn FnMut(char) -> String) {
        let mut sides: BTreeMap<Lang, u32> = BTreeMap::new();
        let mut open: Option<Open> = None;
        for (row, values) in &sheet.rows {
            let key = values.get(&0).map(Value::text).unwrap_or_default().trim().to_owned();
            if key == FIELDS_ROW {
                sides = Lang::BOTH
                    .into_iter()
                    .filter_map(|lang| Some((lang, column_of(values, lang.code())?)))
                    .collect();
            } else if key == HEAD_ROW || key == WORDS_ROW {
                // Words that the sheet says itself.
            } else if key == END_ROW {
                if let Some(open) = open.take() {
                    self.row(sheet, *row, values, "", &open, id);
                }
            } else if let Some(list) = key.strip_prefix('#').and_then(known_list) {
                let columns = values.iter().filter(|(column, _)| **column > 0);
                open = Some(Open {
                    list,
                    columns: columns.map(|(column, value)| (*column, value.text())).collect(),
                });
            } else if let Some(open) = &open
                && (key.is_empty() || letter(open.list).is_some_and(|letter| ids::is_item_id(letter, &key)))
            {
                self.row(sheet, *row, values, &key, open, id);
            } else if let Some((pattern, kind)) = field(&key) {
                open = None;
                self.line(sheet, *row, values, (&pattern, kind), &sides);
            } else {
                for (column, value) in values.iter().filter(|(column, _)| **column > 0) {
                    self.flaw(&sheet.name, (*row, *column), value.text(), FlawKind::Stray);
                }
            }
        }
    }

    /// A field on a row of its own.
    fn line(
        &mut self,
        sheet: &Sheet,
        row: u32,
        values: &BTreeMap<u32, Value>,
        (pattern, kind): (&str, FieldKind),
        sides: &BTreeMap<Lang, u32>,
    ) {
        for (lang, column) in sides {
            let path = match kind {
                FieldKind::Prose => format!("{pattern}/{}", lang.code()),
                _ if *lang == Lang::Ka => pattern.to_owned(),
                _ => continue,
            };
            self.field(&sheet.name, (row, *column), pattern, kind, &path, values.get(column));
        }
    }

    /// A row of a list; one in which nobody wrote anything is none.
    fn row(
        &mut self,
        sheet: &Sheet,
        row: u32,
        values: &BTreeMap<u32, Value>,
        key: &str,
        open: &Open,
        id: &mut dyn FnMut(char) -> String,
    ) {
        let mut item = Item {
            list: open.list,
            id: key.to_owned(),
            sheet: sheet.name.clone(),
            row,
            number: None,
            parent: None,
            cells: BTreeMap::new(),
            path: String::new(),
        };
        let mut written = !key.is_empty();
        for (column, value) in values.iter().filter(|(column, _)| **column > 0) {
            if !open.columns.contains_key(column) {
                self.flaw(&sheet.name, (row, *column), value.text(), FlawKind::Stray);
            }
        }
        for (column, name) in &open.columns {
            let value = values.get(column);
            match name.as_str() {
                NUMBER => item.number = value.and_then(|value| cells::typed(value).trim().parse().ok()),
                PARENT => item.parent = value.map(|value| (*column, value.clone())),
                _ => {
                    written |= value.is_some_and(|value| !value.text().trim().is_empty());
                    item.cells.insert(name.clone(), (*column, value.cloned()));
                }
            }
        }
        if !written {
            return;
        }
        // A row that was copied brings the id of its original along; it is a new item.
        if let Some(letter) = letter(open.list)
            && (item.id.is_empty() || !self.seen.insert(item.id.clone()))
        {
            item.id = id(letter);
            self.seen.insert(item.id.clone());
        }
        self.items.push(item);
    }

    /// Gives every item its place: first those of lists, then those of lists in lists.
    fn place_items(&mut self) {
        let mut items = std::mem::take(&mut self.items);
        for item in items.iter_mut().filter(|item| layout::parent(item.list).is_none()) {
            if item.list == EXTRA {
                continue;
            }
            item.path = format!("{}/{}", item.list, item.id);
            self.order(item.list.to_owned(), &item.path, &item.id);
        }
        // Numbers that people wrote hold; rows without one take the first that is free.
        for item in &items {
            if let Some(number) = item.number {
                self.numbers
                    .entry((item.list, number))
                    .or_insert_with(|| item.id.clone());
            }
        }
        for item in items.iter().filter(|item| item.number.is_none()) {
            let free = (1..).find(|number| !self.numbers.contains_key(&(item.list, *number)));
            self.numbers
                .insert((item.list, free.unwrap_or(u32::MAX)), item.id.clone());
        }
        for item in &mut items {
            let Some(above) = layout::parent(item.list) else {
                continue;
            };
            let (column, said) = item
                .parent
                .as_ref()
                .map_or((0, String::new()), |(column, value)| (*column, cells::typed(value)));
            let parent = said
                .trim()
                .parse()
                .ok()
                .and_then(|number| self.numbers.get(&(above, number)));
            let Some(parent) = parent else {
                let text = item
                    .cells
                    .values()
                    .filter_map(|(_, value)| Some(value.as_ref()?.text()));
                let text = text.collect::<Vec<_>>().join(", ");
                self.flaw(
                    &item.sheet,
                    (item.row, column),
                    format!("{said} {text}").trim().to_owned(),
                    FlawKind::Number,
                );
                continue;
            };
            let last = item.list.rsplit('/').next().unwrap_or_default();
            let list = format!("{above}/{parent}/{last}");
            item.path = format!("{list}/{}", item.id);
            self.order(list, &item.path, &item.id);
        }
        self.items = items;
    }

    fn order(&mut self, list: String, path: &str, id: &str) {
        let ids = self.filled.lists.entry(list).or_default();
        ids.push(id.to_owned());
        let place = i64::try_from(ids.len()).unwrap_or(i64::MAX / ORDER_STEP) * ORDER_STEP;
        if let Ok(path) = FieldPath::parse(&format!("{path}/order")) {
            self.filled.flat.insert(path, Scalar::Number(place));
        }
    }

    /// The fields of all items, now that every number leads to its item.
    fn write_items(&mut self) {
        for item in std::mem::take(&mut self.items) {
            if item.list == EXTRA {
                self.extra(&item);
                continue;
            }
            if item.path.is_empty() {
                continue;
            }
            for (key, (column, value)) in &item.cells {
                let body = key
                    .strip_suffix("/ka")
                    .or_else(|| key.strip_suffix("/en"))
                    .unwrap_or(key);
                let Some((pattern, kind)) = layout::pattern_of(&format!("{}/*/{body}", item.list)) else {
                    continue;
                };
                let path = format!("{}/{key}", item.path);
                self.field(&item.sheet, (item.row, *column), pattern, kind, &path, value.as_ref());
            }
        }
    }

    /// A field that only one pack knows, named by its key.
    fn extra(&mut self, item: &Item) {
        let cell = |name: &str| {
            item.cells
                .get(name)
                .and_then(|(_, value)| value.as_ref())
                .map(Value::text)
        };
        let key = cell(KEY).unwrap_or_default();
        let path = format!("{EXTRA}/{}", key.trim());
        let known = FieldPath::parse(&path).is_ok_and(|path| descriptor::field_kind(&path).is_some());
        let column = item.cells.get(VALUE).map_or(0, |(column, _)| *column);
        if !known {
            let text = format!("{key} {}", cell(VALUE).unwrap_or_default()).trim().to_owned();
            self.flaw(&item.sheet, (item.row, column), text, FlawKind::Stray);
            return;
        }
        let value = item.cells.get(VALUE).and_then(|(_, value)| value.clone());
        self.field(
            &item.sheet,
            (item.row, column),
            "extra/*",
            FieldKind::Line,
            &path,
            value.as_ref(),
        );
    }

    /// One cell of one field. For a set `path` ends in `/*`.
    fn field(
        &mut self,
        sheet: &str,
        at: (u32, u32),
        pattern: &str,
        kind: FieldKind,
        path: &str,
        value: Option<&Value>,
    ) {
        let text = value.map(|value| clean(&cells::typed(value))).unwrap_or_default();
        if is_cut(&text) {
            self.flaw(sheet, at, text.chars().take(200).collect(), FlawKind::Cut);
            return;
        }
        if let FieldKind::Member(set) = kind {
            self.members(sheet, at, (pattern, set), path, &text);
            return;
        }
        let Ok(path) = FieldPath::parse(path) else {
            return;
        };
        let scalar = match kind {
            _ if text.trim().is_empty() => None,
            FieldKind::Choice(tokens) => match cells::token(self.words, choice_list(pattern), tokens, &text) {
                Some(token) => Some(Scalar::Text(token.to_owned())),
                None => {
                    self.flaw(sheet, at, text, FlawKind::Choice);
                    return;
                }
            },
            FieldKind::Integer => Some(text.trim().parse().map_or(Scalar::Text(text), Scalar::Number)),
            FieldKind::Hundredths | FieldKind::Date => Some(Scalar::Text(text.trim().to_owned())),
            _ => Some(Scalar::Text(text)),
        };
        self.filled.cells.insert(path.clone());
        if let Some(scalar) = scalar {
            self.filled.flat.insert(path, scalar);
        }
    }

    /// The members of a set. Every member that there could be has this cell.
    fn members(&mut self, sheet: &str, at: (u32, u32), (pattern, set): (&str, Set), path: &str, text: &str) {
        let Some(body) = path.strip_suffix("/*") else {
            return;
        };
        let mut members: BTreeSet<String> = BTreeSet::new();
        let mut possible: BTreeSet<String> = BTreeSet::new();
        match set {
            Set::Tokens(tokens) => {
                possible.extend(tokens.iter().map(|token| (*token).to_owned()));
                for said in text.split([',', ';', '\n']).filter(|said| !said.trim().is_empty()) {
                    match cells::token(self.words, choice_list(pattern), tokens, said) {
                        Some(token) => {
                            members.insert(token.to_owned());
                        }
                        None => self.flaw(sheet, at, said.trim().to_owned(), FlawKind::Choice),
                    }
                }
            }
            Set::Outcomes | Set::Attachments => {
                let list = if set == Set::Outcomes {
                    "outcomes"
                } else {
                    "attachments"
                };
                possible.extend(self.filled.lists.get(list).cloned().unwrap_or_default());
                let numbers = cells::numbers(text);
                if numbers.is_none() {
                    self.flaw(sheet, at, text.to_owned(), FlawKind::Number);
                }
                for number in numbers.unwrap_or_default() {
                    match self.numbers.get(&(list, number)).cloned() {
                        Some(id) => {
                            members.insert(id);
                        }
                        None => self.flaw(sheet, at, number.to_string(), FlawKind::Number),
                    }
                }
            }
        }
        for member in possible {
            let Ok(path) = FieldPath::parse(&format!("{body}/{member}")) else {
                continue;
            };
            if members.contains(&member) {
                self.filled.flat.insert(path.clone(), Scalar::Bool(true));
            }
            self.filled.cells.insert(path);
        }
    }
}

fn column_of(values: &BTreeMap<u32, Value>, key: &str) -> Option<u32> {
    values
        .iter()
        .find(|(column, value)| **column > 0 && value.text() == key)
        .map(|(column, _)| *column)
}

fn known_list(name: &str) -> Option<&'static str> {
    let lists = descriptor::fields::LISTS.iter().map(|(list, _)| *list);
    lists.chain([EXTRA]).find(|list| *list == name)
}

/// The letter of the ids of a list.
fn letter(list: &str) -> Option<char> {
    list_letter(&list.replace('*', "o-aaaaaaaa"))
}

/// The field that the key of a row names.
fn field(key: &str) -> Option<(String, FieldKind)> {
    if key.starts_with("extra/") {
        let path = FieldPath::parse(key).ok()?;
        return Some((key.to_owned(), descriptor::field_kind(&path)?));
    }
    let (pattern, kind) = layout::pattern_of(key).filter(|(pattern, _)| *pattern == key)?;
    layout::list_of(pattern).is_none().then(|| (pattern.to_owned(), kind))
}
