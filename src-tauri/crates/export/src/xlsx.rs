//! A descriptor as a spreadsheet: each cell is one field, so that what was written in it can be read back whole.
//!
//! One sheet for each section of the template, in the language of the reader. The first column is hidden and names the
//! field of a row or the id of an item; a hidden row above each list names the fields of its columns. Rows may be sorted
//! and columns moved: keys travel with them. [`write`] and [`read`] are inverse for everything a cell can hold.

mod cells;
mod filled;
mod layout;
mod look;
mod read;
mod rows;
mod values;
mod write;

pub use filled::{Filled, FlawKind, SheetFlaw};
pub use read::read;
pub use write::{SheetPrint, write};

/// What the first cell of our own file says, with the version of its form.
const FORMAT: &str = "nishani.descriptor/";
const VERSION: u32 = 1;
/// Hidden words that name rows.
const FIELDS_ROW: &str = "#fields";
const HEAD_ROW: &str = "#head";
const END_ROW: &str = "#end";
const WORDS_ROW: &str = "-";
/// Hidden words that name columns.
const NUMBER: &str = "#number";
const PARENT: &str = "#parent";
const KEY: &str = "#key";
const VALUE: &str = "#value";
/// What stands in place of a document's id in a template without content.
const BLANK: &str = "blank";
/// Units of UTF-16 that one cell holds.
const LONGEST: usize = 32_767;

/// True for a text that does not fit into a cell, or whose end may be missing: the last letter may take two units.
fn is_cut(text: &str) -> bool {
    text.encode_utf16().count() + 1 >= LONGEST
}

#[cfg(test)]
mod tests;
