//! Reading ratings from the cells of a table: rows are units, columns are raters, an empty cell is a missing rating.
//!
//! A table may have a first line with the names of the raters and a first column with the names of the units. What is
//! a name and what is a rating is decided in [`named`], by rules that are written there and by nothing else. Which file
//! the cells come from is not known here.

use serde::Serialize;

use super::{Ratings, is_rating};

/// The most cells of a table.
pub const MOST_CELLS: usize = 200_000;

/// First cells that name the column of the units, in either language; compared in lower case.
const CORNERS: [&str; 13] = [
    "unit",
    "units",
    "item",
    "items",
    "subject",
    "id",
    "criterion",
    "package",
    "case",
    "ერთეული",
    "კრიტერიუმი",
    "პაკეტი",
    "აღწერილობა",
];

/// A line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number in the file, from 1.
    pub line: u64,
    /// Its cells.
    pub cells: Vec<String>,
}

/// A table that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The names of the units, when a first column has them.
    pub units: Option<Vec<String>>,
    /// The names of the raters, when a first line has them.
    pub raters: Option<Vec<String>>,
    /// The ratings.
    pub ratings: Ratings,
}

/// Why a table has no ratings that can be read. Its message is named like its token, its arguments like its members.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "fault", rename_all = "kebab-case")]
pub enum TableFault {
    /// There is nothing in it.
    #[error("no ratings")]
    Empty,
    /// A line has more or fewer cells than the first.
    #[error("line {line} has {found} cells and not {expected}")]
    Ragged {
        /// The line.
        line: u64,
        /// Its cells.
        found: usize,
        /// The cells of the first line.
        expected: usize,
    },
    /// A rating is none of the levels.
    #[error("line {line}, column {column}: {value:?} is no level")]
    NoSuchLevel {
        /// The line.
        line: u64,
        /// The column, from 1.
        column: usize,
        /// What stands there.
        value: String,
    },
    /// A rating is no number, and no levels were named.
    #[error("line {line}, column {column}: {value:?} is no number")]
    NotANumber {
        /// The line.
        line: u64,
        /// The column, from 1.
        column: usize,
        /// What stands there.
        value: String,
    },
    /// The table has more cells than [`MOST_CELLS`].
    #[error("more than {most} cells")]
    TooLarge {
        /// The most.
        most: usize,
    },
}

/// What a cell may hold.
#[derive(Clone, Copy)]
enum Scale<'a> {
    Levels(&'a [String]),
    Numbers,
}

/// A rating: the place of a level, or a number.
#[derive(Clone, Copy)]
enum Rated {
    Level(usize),
    Number(f64),
}

/// Reads a table by the levels that were named, lowest first, or as numbers.
///
/// # Errors
/// The first fault, with its place.
pub fn read_table(rows: &[Row], levels: Option<&[String]>) -> Result<Table, TableFault> {
    let scale = levels.map_or(Scale::Numbers, Scale::Levels);
    let columns = rows.first().ok_or(TableFault::Empty)?.cells.len();
    if let Some(row) = rows.iter().find(|row| row.cells.len() != columns) {
        return Err(TableFault::Ragged {
            line: row.line,
            found: row.cells.len(),
            expected: columns,
        });
    }
    if rows.len().saturating_mul(columns) > MOST_CELLS {
        return Err(TableFault::TooLarge { most: MOST_CELLS });
    }
    let (first_line, first_column) = named(rows, scale);
    let (head, body) = rows.split_at(usize::from(first_line));
    let begin = usize::from(first_column);
    if body.is_empty() || begin == columns {
        return Err(TableFault::Empty);
    }
    let mut cells = Vec::with_capacity(body.len());
    for row in body {
        let unit: Result<Vec<Option<Rated>>, TableFault> =
            (begin..columns).map(|column| cell(row, column, scale)).collect();
        cells.push(unit?);
    }
    let name = |cell: &String| cell.trim().to_owned();
    Ok(Table {
        units: first_column.then(|| body.iter().map(|row| name(&row.cells[0])).collect()),
        raters: head.first().map(|row| row.cells[begin..].iter().map(name).collect()),
        ratings: ratings(&cells, scale),
    })
}

fn ratings(cells: &[Vec<Option<Rated>>], scale: Scale<'_>) -> Ratings {
    const WHY: &str = "the cells are of one scale and the lines of one length";
    match scale {
        Scale::Levels(levels) => {
            let level = |rated: &Option<Rated>| match rated {
                Some(Rated::Level(place)) => Some(*place),
                Some(Rated::Number(_)) | None => None,
            };
            let units: Vec<Vec<Option<usize>>> = cells.iter().map(|unit| unit.iter().map(level).collect()).collect();
            Ratings::ordered(levels.len(), &units).expect(WHY)
        }
        Scale::Numbers => {
            let number = |rated: &Option<Rated>| match rated {
                Some(Rated::Number(value)) => Some(*value),
                Some(Rated::Level(_)) | None => None,
            };
            let units: Vec<Vec<Option<f64>>> = cells.iter().map(|unit| unit.iter().map(number).collect()).collect();
            Ratings::numeric(&units).expect(WHY)
        }
    }
}

fn cell(row: &Row, column: usize, scale: Scale<'_>) -> Result<Option<Rated>, TableFault> {
    let value = row.cells[column].trim();
    if value.is_empty() {
        return Ok(None);
    }
    let (line, column) = (row.line, column + 1);
    rated(value, scale).map(Some).ok_or_else(|| {
        let value = value.chars().take(40).collect();
        match scale {
            Scale::Levels(_) => TableFault::NoSuchLevel { line, column, value },
            Scale::Numbers => TableFault::NotANumber { line, column, value },
        }
    })
}

fn rated(value: &str, scale: Scale<'_>) -> Option<Rated> {
    match scale {
        Scale::Levels(levels) => levels.iter().position(|level| level == value).map(Rated::Level),
        Scale::Numbers => number(value).map(Rated::Number),
    }
}

/// A decimal number, with a point or, as Georgian spreadsheets write it, a comma. No words such as `NaN`.
fn number(value: &str) -> Option<f64> {
    let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',' | '-' | '+' | 'e' | 'E');
    if !value.chars().all(is_part) || value.matches([',', '.']).count() > 1 {
        return None;
    }
    let number: f64 = value.replace(',', ".").parse().ok()?;
    is_rating(number).then_some(number)
}

/// Whether the first line, and whether the first column, holds names.
///
/// 1. A first cell that is one of [`CORNERS`] names the column of the units: then both do.
/// 2. Otherwise a first line with words and without any rating holds names; and the first column beside it, when its
///    first cell is empty, or when there are words and no rating below it.
/// 3. Otherwise a first column with words and without any rating holds names; and the first line, when its first cell
///    is empty.
fn named(rows: &[Row], scale: Scale<'_>) -> (bool, bool) {
    let value = |row: &Row, column: usize| row.cells[column].trim().to_owned();
    let are_names = |cells: &[String]| {
        let mut written = cells.iter().filter(|cell| !cell.is_empty()).peekable();
        written.peek().is_some() && written.all(|cell| rated(cell, scale).is_none())
    };
    let corner = value(&rows[0], 0);
    if CORNERS.contains(&corner.to_lowercase().as_str()) && rated(&corner, scale).is_none() {
        return (true, true);
    }
    let line: Vec<String> = rows[0].cells.iter().map(|cell| cell.trim().to_owned()).collect();
    let below: Vec<String> = rows[1..].iter().map(|row| value(row, 0)).collect();
    if are_names(&line) {
        return (true, corner.is_empty() || are_names(&below));
    }
    if are_names(&below) && rated(&corner, scale).is_none() {
        return (corner.is_empty(), true);
    }
    (false, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Row> {
        let row = |(line, text): (u64, &str)| Row {
            line,
            cells: text.split('|').map(str::to_owned).collect(),
        };
        (1..).zip(text.split('/')).map(row).collect()
    }

    fn levels(text: &str) -> Vec<String> {
        text.split(',').map(str::to_owned).collect()
    }

    /// The same ratings with names around them or not.
    #[track_caller]
    fn check(text: &str, names: (bool, bool)) {
        let table = read_table(&rows(text), None).expect(text);
        assert_eq!((table.raters.is_some(), table.units.is_some()), names, "{text}");
        let plain = read_table(&rows("1|2|2/3||3"), None).expect("a table");
        assert_eq!(table.ratings, plain.ratings, "{text}");
    }

    #[test]
    fn names_are_told_from_ratings() {
        check("1|2|2/3||3", (false, false));
        check(" 1 |2|+2/3.0| |3e0", (false, false));
        check("A|B|C/1|2|2/3||3", (true, false));
        check("x|1|2|2/y|3||3", (false, true));
        check("x|A|B|C/x|1|2|2/y|3||3", (true, true));
        check("|A|B|C/7|1|2|2/8|3||3", (true, true));
        check("|7|8|9/x|1|2|2/y|3||3", (true, true));
        check("Unit|A|B|C/7|1|2|2/8|3||3", (true, true));
        check("კრიტერიუმი|7|8|9/1|1|2|2/2|3||3", (true, true));
    }

    #[test]
    fn levels_are_ordered_as_they_were_named() {
        let named = levels("low,mid,high");
        let table = read_table(&rows("unit|A|B/x|high|low/y||mid"), Some(&named)).expect("a table");
        let expected = Ratings::ordered(3, &[vec![Some(2), Some(0)], vec![None, Some(1)]]).expect("ratings");
        assert_eq!(table.ratings, expected);
        assert_eq!(table.raters, Some(levels("A,B")));
        assert_eq!(table.units, Some(levels("x,y")));
    }

    #[test]
    fn each_fault_is_named_with_its_place() {
        let fault = |text: &str, named: Option<&[String]>| read_table(&rows(text), named).expect_err(text);
        assert_eq!(read_table(&[], None), Err(TableFault::Empty));
        assert_eq!(fault("A|B", None), TableFault::Empty);
        assert_eq!(fault("unit/1/2", None), TableFault::Empty);
        assert_eq!(
            fault("1|2/3", None),
            TableFault::Ragged {
                line: 2,
                found: 1,
                expected: 2
            }
        );
        for bad in [
            "NaN", "inf", "-inf", "1e16", "1e999", "0x1", "1 2", "1,2,3", "1.2,3", "e", "-", "II",
        ] {
            assert_eq!(
                fault(&format!("1|2/3|{bad}"), None),
                TableFault::NotANumber {
                    line: 2,
                    column: 2,
                    value: bad.to_owned()
                }
            );
        }
        let named = levels("low,high");
        for bad in ["Low", "middle", "1", "ლ"] {
            assert_eq!(
                fault(&format!("low|high/low|{bad}"), Some(&named)),
                TableFault::NoSuchLevel {
                    line: 2,
                    column: 2,
                    value: bad.to_owned()
                }
            );
        }
        let wide = vec!["1"; MOST_CELLS + 1].join("|");
        assert_eq!(fault(&wide, None), TableFault::TooLarge { most: MOST_CELLS });
    }
}
