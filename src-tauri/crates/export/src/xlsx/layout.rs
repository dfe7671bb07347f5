//! Which field stands on which sheet: the one table that writing and reading share.
//!
//! It is made from the pack's template and from the table of all fields, so that a field which no template asks for has
//! its place too, on a last sheet.

use std::collections::BTreeSet;

use descriptor::fields::{FIELDS, FieldKind, LISTS};
use rulebook::{Field, Pack, Section};

/// The list of fields that only one pack knows; its rows are named by their keys.
pub(crate) const EXTRA: &str = "extra";

/// One sheet.
pub(crate) struct Page<'a> {
    /// Its section, `None` for what no section asks for.
    pub(crate) section: Option<&'a Section>,
    pub(crate) lines: Vec<Line<'a>>,
    pub(crate) tables: Vec<Table<'a>>,
}

/// One field, as a row of a sheet or as a column of a table.
#[derive(Clone, Copy)]
pub(crate) struct Line<'a> {
    /// Pattern of the field.
    pub(crate) pattern: &'a str,
    pub(crate) kind: FieldKind,
    /// What the template says of it.
    pub(crate) field: Option<&'a Field>,
}

/// One list.
pub(crate) struct Table<'a> {
    /// Pattern of the list.
    pub(crate) list: &'static str,
    pub(crate) field: Option<&'a Field>,
    pub(crate) columns: Vec<Line<'a>>,
}

impl Line<'_> {
    /// What follows the item in the pattern of a column, such as `text`.
    pub(crate) fn tail(&self, list: &str) -> &str {
        self.pattern
            .strip_prefix(list)
            .and_then(|rest| rest.strip_prefix("/*/"))
            .unwrap_or(self.pattern)
    }
}

/// The list above a list in a list.
pub(crate) fn parent(list: &str) -> Option<&'static str> {
    let (above, _) = list.rsplit_once("/*/")?;
    LISTS
        .iter()
        .map(|(pattern, _)| *pattern)
        .find(|pattern| *pattern == above)
}

/// The list in whose items a field stands, innermost first.
pub(crate) fn list_of(pattern: &str) -> Option<&'static str> {
    let within = |list: &str| pattern.strip_prefix(list).is_some_and(|rest| rest.starts_with("/*/"));
    let lists = LISTS.iter().map(|(list, _)| *list).filter(|list| within(list));
    lists.max_by_key(|list| list.len())
}

/// The field of the table of all fields that a field of the template means.
pub(crate) fn pattern_of(path: &str) -> Option<(&'static str, FieldKind)> {
    let set = format!("{path}/*");
    FIELDS
        .iter()
        .find(|(pattern, _)| *pattern == path || *pattern == set)
        .copied()
}

/// All sheets in the order of the template.
pub(crate) fn pages(pack: &Pack) -> Vec<Page<'_>> {
    let mut placed: BTreeSet<&str> = BTreeSet::new();
    let mut pages = Vec::new();
    for section in pack.sections() {
        let mut page = Page {
            section: Some(section),
            lines: Vec::new(),
            tables: Vec::new(),
        };
        for field in &section.fields {
            let list = LISTS.iter().map(|(list, _)| *list).find(|list| *list == field.path);
            if field.path.starts_with("extra/") && field.path != "extra/*" {
                if placed.insert(&field.path) {
                    page.lines.push(Line {
                        pattern: &field.path,
                        kind: FieldKind::Line,
                        field: Some(field),
                    });
                }
                continue;
            }
            let of = pattern_of(&field.path);
            if let Some(list) = list.or_else(|| list_of(of.map_or("", |(pattern, _)| pattern))) {
                if placed.insert(list) {
                    page.tables.push(table(pack, list));
                }
            } else if let Some((pattern, kind)) = of.filter(|(pattern, _)| *pattern != "extra/*")
                && placed.insert(pattern)
            {
                page.lines.push(Line {
                    pattern,
                    kind,
                    field: Some(field),
                });
            }
        }
        pages.push(page);
    }
    pages.push(rest(pack, &placed));
    pages
}

/// What no section asks for.
fn rest<'a>(pack: &'a Pack, placed: &BTreeSet<&str>) -> Page<'a> {
    let free = FIELDS
        .iter()
        .filter(|(pattern, _)| *pattern != "extra/*" && list_of(pattern).is_none() && !placed.contains(pattern));
    let lists = LISTS
        .iter()
        .map(|(list, _)| *list)
        .filter(|list| !placed.contains(list));
    let mut tables: Vec<Table<'_>> = lists.map(|list| table(pack, list)).collect();
    tables.push(Table {
        list: EXTRA,
        field: None,
        columns: Vec::new(),
    });
    Page {
        section: None,
        lines: free
            .map(|(pattern, kind)| Line {
                pattern,
                kind: *kind,
                field: None,
            })
            .collect(),
        tables,
    }
}

/// A list with all of its columns: first those of the template, in its order.
fn table<'a>(pack: &'a Pack, list: &'static str) -> Table<'a> {
    let fields: Vec<&Field> = pack.sections().iter().flat_map(|section| &section.fields).collect();
    let place = |pattern: &str| {
        fields
            .iter()
            .position(|field| pattern_of(&field.path).is_some_and(|(known, _)| known == pattern))
    };
    let mut columns: Vec<(Option<usize>, Line<'a>)> = FIELDS
        .iter()
        .filter(|(pattern, _)| list_of(pattern) == Some(list))
        .map(|(pattern, kind)| {
            let at = place(pattern);
            (
                at,
                Line {
                    pattern,
                    kind: *kind,
                    field: at.and_then(|at| fields.get(at).copied()),
                },
            )
        })
        .collect();
    columns.sort_by_key(|(at, _)| at.unwrap_or(usize::MAX));
    Table {
        list,
        field: fields.iter().find(|field| field.path == list).copied(),
        columns: columns.into_iter().map(|(_, line)| line).collect(),
    }
}
