//! The cells of a spreadsheet: what stands where, read cell by cell, so that a cell far away costs no more than a near one.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Reader, SheetVisible, Xlsx};
use quick_xml::events::{BytesStart, Event};

use crate::office::{Parts, SourceFlaw};

/// Most cells, and most text of one file.
const MOST_CELLS: usize = 200_000;
const MOST_TEXT: usize = 16 * 1024 * 1024;

/// One value of a cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// A date, `YYYY-MM-DD`.
    Date(String),
    /// True or false.
    Yes(bool),
}

impl Value {
    /// The value as people read it.
    pub(crate) fn text(&self) -> String {
        match self {
            Value::Text(text) | Value::Date(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Yes(yes) => yes.to_string(),
        }
    }
}

/// The cells of one sheet by row and column, from 0.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) visible: bool,
    pub(crate) rows: BTreeMap<u32, BTreeMap<u32, Value>>,
}

/// All sheets of a workbook.
pub(crate) fn sheets(bytes: &[u8], parts: &Parts) -> Result<Vec<Sheet>, SourceFlaw> {
    promises_hold(parts)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(SourceFlaw::broken)?;
    let heads: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
        .collect();
    let (mut count, mut text) = (0, 0);
    let mut sheets = Vec::new();
    for (name, visible) in heads {
        // A sheet may also be a chart: it has no cells.
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else {
            continue;
        };
        let mut sheet = Sheet {
            visible,
            rows: BTreeMap::new(),
            name: name.clone(),
        };
        while let Some(cell) = cells.next_cell().map_err(SourceFlaw::broken)? {
            count += 1;
            let (row, column) = cell.get_position();
            let Some(value) = value(cell.get_value()) else {
                // Cells that only have a color cost time as well.
                if count > 20 * MOST_CELLS {
                    return Err(SourceFlaw::TooLarge);
                }
                continue;
            };
            text += value.text().len();
            if count > MOST_CELLS || text > MOST_TEXT {
                return Err(SourceFlaw::TooLarge);
            }
            sheet.rows.entry(row).or_default().insert(column, value);
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn value(cell: &DataRef<'_>) -> Option<Value> {
    Some(match cell {
        DataRef::Empty | DataRef::Error(_) => return None,
        DataRef::String(text) | DataRef::DurationIso(text) => Value::Text(text.clone()),
        DataRef::SharedString(text) => Value::Text((*text).to_owned()),
        DataRef::Int(number) => Value::Text(number.to_string()),
        DataRef::Float(number) => Value::Number(*number),
        DataRef::Bool(yes) => Value::Yes(*yes),
        DataRef::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            Value::Date(format!("{year:04}-{month:02}-{day:02}"))
        }
        DataRef::DateTimeIso(text) => Value::Date(text.chars().take(10).collect()),
    })
    .filter(|value| !matches!(value, Value::Text(text) if text.is_empty()))
}

/// The reader makes room for as many texts as the table of shared texts promises; a promise that its own size cannot
/// keep is refused before.
fn promises_hold(parts: &Parts) -> Result<(), SourceFlaw> {
    let tables = parts
        .iter()
        .filter(|(name, _)| name.to_lowercase().ends_with("sharedstrings.xml"));
    for (_, bytes) in tables {
        // Two bytes a letter would be read by the reader and not here.
        if bytes.contains(&0) {
            return Err(SourceFlaw::broken("the table of texts is not in UTF-8"));
        }
        let text = std::str::from_utf8(bytes).map_err(SourceFlaw::broken)?;
        let mut reader = quick_xml::Reader::from_str(text);
        reader.config_mut().check_end_names = false;
        loop {
            match reader.read_event().map_err(SourceFlaw::broken)? {
                // The shortest text is written as `<si/>`.
                Event::Start(start) | Event::Empty(start)
                    if start.local_name().as_ref() == "sst"
                        && promised(&start).is_some_and(|promised| promised > bytes.len() / 5) =>
                {
                    return Err(SourceFlaw::broken("the table of texts promises more than it holds"));
                }
                Event::Eof => break,
                _ => {}
            }
        }
    }
    Ok(())
}

fn promised(table: &BytesStart<'_>) -> Option<usize> {
    let mut most = None;
    for one in table.attributes().with_checks(false).flatten() {
        if one.key.as_ref() == "uniqueCount" {
            let digits: String = one.value.chars().filter(char::is_ascii_digit).collect();
            most = most.max(Some(digits.parse().unwrap_or(usize::MAX)));
        }
    }
    most
}
