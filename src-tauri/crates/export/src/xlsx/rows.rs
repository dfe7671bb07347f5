//! The lists of a spreadsheet: a row of keys, a row of labels, a row for each item, and rows to go on with.

use descriptor::fields::FieldKind;
use descriptor::{FieldPath, Lang};
use rust_xlsxwriter::{Worksheet, XlsxError};

use super::cells;
use super::layout::{self, EXTRA, Line, Table};
use super::write::{Book, KEYS, LABELS, Written};
use super::{END_ROW, HEAD_ROW, KEY, NUMBER, PARENT, VALUE};

/// Rows that stand ready under each list.
const SPARE_ROWS: u32 = 8;

/// One column of a list.
struct Column<'a> {
    key: String,
    label: String,
    /// The field that stands in it.
    of: Option<&'a Line<'a>>,
}

/// One item of a list.
struct Row {
    id: String,
    path: String,
    parent: Option<u32>,
}

impl Book<'_> {
    /// A list: a row of keys, a row of labels, a row for each item, rows to go on with, and its end.
    pub(super) fn table(&mut self, sheet: &mut Worksheet, from: u32, table: &Table<'_>) -> Result<u32, XlsxError> {
        let mut row = from;
        let title = match (table.field, table.list) {
            (Some(field), _) => field.label.get(self.print.lang).to_owned(),
            (None, EXTRA) => self.say("sheet-extra"),
            (None, list) => list.to_owned(),
        };
        self.words_row(sheet, row, &title, &self.formats.label)?;
        row += 1;
        if let Some(field) = table.field {
            self.words_row(sheet, row, field.guidance.get(self.print.lang), &self.formats.words)?;
            row += 1;
        }
        let columns = self.columns(table);
        sheet.write_string_with_format(row, KEYS, format!("#{}", table.list), &self.formats.key)?;
        sheet.write_string_with_format(row + 1, KEYS, HEAD_ROW, &self.formats.key)?;
        for (at, column) in (LABELS..).zip(&columns) {
            sheet.write_string_with_format(row, at, &column.key, &self.formats.key)?;
            sheet.write_string_with_format(row + 1, at, &column.label, &self.formats.head)?;
        }
        sheet.set_row_hidden(row)?;
        row += 2;
        for (number, item) in (1..).zip(self.rows(table.list)) {
            sheet.write_string_with_format(row, KEYS, &item.id, &self.formats.key)?;
            self.item(sheet, row, Some((number, &item)), &columns)?;
            row += 1;
        }
        for _ in 0..SPARE_ROWS {
            self.item(sheet, row, None, &columns)?;
            row += 1;
        }
        sheet.write_string_with_format(row, KEYS, END_ROW, &self.formats.key)?;
        Ok(row + 1)
    }

    /// The columns of a list.
    fn columns<'t>(&self, table: &'t Table<'_>) -> Vec<Column<'t>> {
        let own = |key: &str, label: &str| Column {
            key: key.to_owned(),
            label: self.say(label),
            of: None,
        };
        if table.list == EXTRA {
            return vec![own(KEY, "sheet-extra-key"), own(VALUE, "sheet-extra-value")];
        }
        let mut columns = vec![own(NUMBER, "sheet-number")];
        if layout::parent(table.list).is_some() {
            columns.push(own(PARENT, "sheet-parent"));
        }
        for line in &table.columns {
            let tail = line.tail(table.list);
            let label = self.label(line);
            if line.kind != FieldKind::Prose {
                columns.push(Column {
                    key: tail.to_owned(),
                    label,
                    of: Some(line),
                });
                continue;
            }
            columns.extend(Lang::BOTH.map(|lang| {
                let side = cells::choice(self.print.words, self.print.lang, "instruction", lang.code());
                Column {
                    key: format!("{tail}/{}", lang.code()),
                    label: format!("{label} · {side}"),
                    of: Some(line),
                }
            }));
        }
        columns
    }

    /// The items of a list in order; those of a list in a list one parent after the other.
    fn rows(&self, list: &str) -> Vec<Row> {
        if list == EXTRA {
            let known: Vec<&str> = self
                .print
                .pack
                .sections()
                .iter()
                .flat_map(|section| &section.fields)
                .map(|field| field.path.as_str())
                .collect();
            let keys = self
                .flat
                .keys()
                .filter(|path| path.is_within(EXTRA) && !known.contains(&path.as_str()));
            return keys
                .map(|path| Row {
                    id: String::new(),
                    path: path.as_str().to_owned(),
                    parent: None,
                })
                .collect();
        }
        let under = |list: String, parent: Option<u32>| {
            let ids = self.items.get(&list).cloned().unwrap_or_default();
            ids.into_iter().map(move |id| Row {
                path: format!("{list}/{id}"),
                id,
                parent,
            })
        };
        let Some(above) = layout::parent(list) else {
            return under(list.to_owned(), None).collect();
        };
        let last = list.rsplit('/').next().unwrap_or_default();
        let parents = self.items.get(above).cloned().unwrap_or_default();
        (1..)
            .zip(parents)
            .flat_map(|(number, id)| under(format!("{above}/{id}/{last}"), Some(number)))
            .collect()
    }

    /// The cells of one item, or of a row that waits for one.
    fn item(&mut self, sheet: &mut Worksheet, row: u32, item: Option<(u32, &Row)>, columns: &[Column<'_>]) -> Written {
        for (at, column) in (LABELS..).map(|at| (row, at)).zip(columns) {
            match (column.of, item) {
                (Some(line), Some((_, item))) => {
                    let path = format!("{}/{}", item.path, column.key);
                    self.cell(sheet, at, line, &path)?;
                }
                (Some(line), None) => self.empty(sheet, at, line)?,
                (None, item) => self.own(sheet, at, &column.key, item)?,
            }
        }
        Ok(())
    }

    /// A cell of the list itself: a number, a key, a value by its key.
    fn own(&mut self, sheet: &mut Worksheet, at: (u32, u16), key: &str, item: Option<(u32, &Row)>) -> Written {
        let number = match (key, item) {
            (NUMBER, Some((number, _))) => Some(number),
            (PARENT, Some((_, item))) => item.parent,
            _ => None,
        };
        if let Some(number) = number {
            sheet.write_number_with_format(at.0, at.1, f64::from(number), &self.formats.number)?;
            return Ok(());
        }
        let text = match (key, item) {
            (KEY, Some((_, item))) => item.path.split_once('/').map(|(_, key)| key.to_owned()),
            (VALUE, Some((_, item))) => FieldPath::parse(&item.path)
                .ok()
                .and_then(|path| self.flat.get(&path)?.as_text().map(str::to_owned)),
            _ => None,
        };
        let path = item.map_or("", |(_, item)| item.path.as_str());
        self.put(sheet, at, path, &text.unwrap_or_default())
    }
}
