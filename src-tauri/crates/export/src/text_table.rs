//! Reading a table of plain text: a line for each row, a comma, semicolon or tab between cells, quotes around cells.
//!
//! It says what stands in the cells and nothing about what it means. What a spreadsheet would guess at (another
//! encoding, quotes that do not close) is refused here, because half a table looks like a whole one.

/// The largest table, in bytes.
const LARGEST: usize = 4 * 1024 * 1024;

/// What may stand between cells: the first of these in the first line. A comma is the last, because where it stands
/// between the digits of a number, a semicolon stands between cells.
const SEPARATORS: [char; 3] = [';', '\t', ','];

/// A line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextRow {
    /// Its number in the file, from 1.
    pub line: u64,
    /// Its cells.
    pub cells: Vec<String>,
}

/// Why a file is no table of plain text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextTableFlaw {
    /// It is larger than 4 MiB.
    #[error("the table is too large")]
    TooLarge,
    /// It is not UTF-8.
    #[error("the table is not UTF-8")]
    NotText,
    /// Quotes do not close, or something stands between a closing quote and the next cell.
    #[error("the quotes in line {line} are broken")]
    Quotes {
        /// The line where the quotes begin.
        line: u64,
    },
}

/// Reads a table. Blank lines are left out; lines may have different numbers of cells.
///
/// # Errors
/// [`TextTableFlaw`] for what is too large, not UTF-8, or broken in its quotes.
pub fn read(bytes: &[u8]) -> Result<Vec<TextRow>, TextTableFlaw> {
    if bytes.len() > LARGEST {
        return Err(TextTableFlaw::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| TextTableFlaw::NotText)?;
    let text = text.trim_start_matches('\u{feff}');
    let separator = separator(text);
    quotes_close(text, separator)?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(separator).expect("separators are ASCII"))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let (mut counted, mut line) = (0, 1);
    for record in reader.records() {
        // What was read is UTF-8 and may have any number of cells: nothing is left to fail.
        let record = record.map_err(|_| TextTableFlaw::NotText)?;
        let from = record
            .position()
            .map_or(counted, |position| usize::try_from(position.byte()).unwrap_or(counted));
        // A record is read from the end of the one before, line ends and all.
        let begin = text.len() - text[from..].trim_start_matches(['\r', '\n']).len();
        line += line_ends(&text[counted..begin]);
        counted = begin;
        let is_blank = record.len() == 1 && record.iter().all(|cell| cell.trim().is_empty());
        if !is_blank {
            rows.push(TextRow {
                line,
                cells: record.iter().map(str::to_owned).collect(),
            });
        }
    }
    Ok(rows)
}

/// What stands between the cells of the first line that is not blank.
fn separator(text: &str) -> char {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let plain: String = line.split('"').step_by(2).collect();
    let found = SEPARATORS.into_iter().find(|separator| plain.contains(*separator));
    found.unwrap_or(',')
}

/// The line ends in a part of a text.
fn line_ends(text: &str) -> u64 {
    let mut ends = 0;
    let mut before = ' ';
    for letter in text.chars() {
        if letter == '\r' || letter == '\n' && before != '\r' {
            ends += 1;
        }
        before = letter;
    }
    ends
}

/// Where one is in a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Begin,
    Plain,
    Quoted,
    Closed,
}

/// A cell is quoted whole or not at all. A reader that guesses would make `45` of `"4"5`.
fn quotes_close(text: &str, separator: char) -> Result<(), TextTableFlaw> {
    let (mut place, mut line, mut opened) = (Place::Begin, 1, 1);
    let mut before = '\n';
    for letter in text.chars() {
        let is_end = matches!(letter, '\n' | '\r');
        place = match (place, letter) {
            (Place::Quoted, '"') => Place::Closed,
            (Place::Quoted, _) | (Place::Closed, '"') => Place::Quoted,
            (Place::Begin, '"') => {
                opened = line;
                Place::Quoted
            }
            (Place::Plain, '"') => return Err(TextTableFlaw::Quotes { line }),
            _ if is_end || letter == separator => Place::Begin,
            (Place::Closed, _) => return Err(TextTableFlaw::Quotes { line }),
            (Place::Begin | Place::Plain, _) => Place::Plain,
        };
        if letter == '\n' && before != '\r' || letter == '\r' {
            line += 1;
        }
        before = letter;
    }
    if place == Place::Quoted {
        return Err(TextTableFlaw::Quotes { line: opened });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(u64, &[&str])]) {
        let rows = read(text.as_bytes()).expect(text);
        let found: Vec<(u64, Vec<&str>)> = rows
            .iter()
            .map(|row| (row.line, row.cells.iter().map(String::as_str).collect()))
            .collect();
        let expected: Vec<(u64, Vec<&str>)> = expected.iter().map(|(line, cells)| (*line, cells.to_vec())).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn cells_are_those_that_a_spreadsheet_wrote() {
        check("", &[]);
        check("\n\n  \n", &[]);
        check("1,2\n3,4", &[(1, &["1", "2"]), (2, &["3", "4"])]);
        check("1\r2\r\r3", &[(1, &["1"]), (2, &["2"]), (4, &["3"])]);
        check("\u{feff}1;2,5\r\n3;\r\n", &[(1, &["1", "2,5"]), (2, &["3", ""])]);
        check("a\tb, c", &[(1, &["a", "b, c"])]);
        check("\n1,,\n\n,2", &[(2, &["1", "", ""]), (4, &["", "2"])]);
        check(
            "\"a,\"\"b\"\"\n\",2\n3,4",
            &[(1, &["a,\"b\"\n", "2"]), (3, &["3", "4"])],
        );
        check("კარგი,ცუდი", &[(1, &["კარგი", "ცუდი"])]);
        check("\"a;b\";c", &[(1, &["a;b", "c"])]);
    }

    #[test]
    fn what_is_no_table_is_refused_and_named() {
        let flaw = |bytes: &[u8]| read(bytes).expect_err("it is no table");
        for (text, line) in [
            ("1,\"2", 1),
            ("1,2\n\"4\"5,3", 2),
            ("1,2\r\n3,4\"", 2),
            ("1\n2\n\"\"\"\n", 3),
            ("\"", 1),
            ("a \"b\"", 1),
        ] {
            assert_eq!(flaw(text.as_bytes()), TextTableFlaw::Quotes { line }, "{text:?}");
        }
        assert_eq!(flaw(b"\xff\xfe1\0,\x002\0"), TextTableFlaw::NotText, "UTF-16");
        assert_eq!(flaw(b"1,\xe9"), TextTableFlaw::NotText, "Latin-1");
        assert_eq!(flaw(&vec![b'1'; LARGEST + 1]), TextTableFlaw::TooLarge);
        assert!(read(&vec![b','; LARGEST]).is_ok(), "many cells are no flaw of the text");
    }
}
