//! Reading a foreign document or spreadsheet as plain text, paragraph by paragraph and row by row.
//!
//! It says what stands in the file and nothing about what it means: a person chooses which words go into which field.
//! Limits hold for everything that is read (see `office`); pictures, formulas, macros, deleted words and links to other
//! places are not read.

mod document;
pub(crate) mod sheet;

use crate::office::{Parts, SourceFlaw};

/// Most blocks, and most text of one file.
const MOST_BLOCKS: usize = 20_000;
const MOST_TEXT: usize = 4 * 1024 * 1024;

/// What a block of a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading, or the name of a sheet.
    Heading,
    /// A paragraph.
    Paragraph,
    /// A line of a list.
    Item,
    /// A row of a table.
    Row,
    /// A footnote or an endnote.
    Note,
}

/// One block of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceBlock {
    /// What it is.
    pub kind: BlockKind,
    /// Its text; for a row its cells joined by tabs.
    pub text: String,
    /// The cells of a row, empty ones too.
    pub cells: Vec<String>,
}

/// Reads a `.docx` or `.xlsx` file, whichever it is by what is in it.
///
/// # Errors
/// [`SourceFlaw`] for a file that is too large, damaged, locked, or of another kind.
pub fn read(bytes: &[u8]) -> Result<Vec<SourceBlock>, SourceFlaw> {
    let parts = Parts::open(bytes)?;
    let mut pile = Pile::default();
    if parts.has_folder("xl/") {
        for sheet in sheet::sheets(bytes, &parts)?.iter().filter(|sheet| sheet.visible) {
            sheet_blocks(sheet, &mut pile)?;
        }
    } else if parts.has_folder("word/") {
        document::blocks(&parts, &mut pile)?;
    } else {
        return Err(SourceFlaw::OtherKind);
    }
    Ok(pile.blocks)
}

fn sheet_blocks(sheet: &sheet::Sheet, pile: &mut Pile) -> Result<(), SourceFlaw> {
    let last = sheet.rows.values().filter_map(|row| row.keys().next_back()).max();
    let first = sheet.rows.values().filter_map(|row| row.keys().next()).min();
    let (Some(first), Some(last)) = (first, last) else {
        return Ok(());
    };
    pile.add(BlockKind::Heading, sheet.name.clone())?;
    // A cell far to the right does not make every row as long.
    let last = (*last).min(first + 63);
    for row in sheet.rows.values() {
        let cells = (*first..=last).map(|column| row.get(&column).map(sheet::Value::text).unwrap_or_default());
        let beyond = row.range(last + 1..).map(|(_, value)| value.text());
        pile.add_row(cells.chain(beyond).collect())?;
    }
    Ok(())
}

/// Blocks in the making, within the limits.
#[derive(Default)]
struct Pile {
    blocks: Vec<SourceBlock>,
    text: usize,
}

impl Pile {
    fn add(&mut self, kind: BlockKind, text: String) -> Result<(), SourceFlaw> {
        let text = descriptor::flat::clean(&text).trim().to_owned();
        if text.is_empty() {
            return Ok(());
        }
        self.put(SourceBlock {
            kind,
            text,
            cells: Vec::new(),
        })
    }

    fn add_row(&mut self, cells: Vec<String>) -> Result<(), SourceFlaw> {
        let mut cells: Vec<String> = cells
            .iter()
            .map(|cell| descriptor::flat::clean(cell).trim().to_owned())
            .collect();
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        if cells.is_empty() {
            return Ok(());
        }
        let filled: Vec<&str> = cells
            .iter()
            .map(String::as_str)
            .filter(|cell| !cell.is_empty())
            .collect();
        self.put(SourceBlock {
            kind: BlockKind::Row,
            text: filled.join("\t"),
            cells,
        })
    }

    fn put(&mut self, block: SourceBlock) -> Result<(), SourceFlaw> {
        self.text += block.text.len() + block.cells.iter().map(|cell| cell.len() + 1).sum::<usize>();
        if self.blocks.len() >= MOST_BLOCKS || self.text > 2 * MOST_TEXT {
            return Err(SourceFlaw::TooLarge);
        }
        self.blocks.push(block);
        Ok(())
    }
}

#[cfg(test)]
mod tests;
