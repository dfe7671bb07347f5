//! What a filled spreadsheet says, as data.

use std::collections::{BTreeMap, BTreeSet};

use descriptor::{FieldPath, Flat};

/// What stands in a spreadsheet of ours.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filled {
    /// The document it was made from, `None` for an empty template.
    pub document: Option<String>,
    /// The pack, `id@version`.
    pub pack: String,
    /// Every field that has a value, with the places of items.
    pub flat: Flat,
    /// Every field that has a cell, empty ones too.
    pub cells: BTreeSet<FieldPath>,
    /// The items of each list, in the order of their rows.
    pub lists: BTreeMap<String, Vec<String>>,
    /// What was not read.
    pub flaws: Vec<SheetFlaw>,
}

/// One cell that was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetFlaw {
    /// The sheet.
    pub sheet: String,
    /// The cell, `C12`.
    pub cell: String,
    /// What stands there.
    pub text: String,
    /// Why it was not read.
    pub kind: FlawKind,
}

/// Why a cell was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlawKind {
    /// No such word is in the list to choose from.
    Choice,
    /// No item has such a number.
    Number,
    /// The text fills the whole cell: its end may be missing.
    Cut,
    /// It stands where no field is.
    Stray,
}

impl FlawKind {
    /// The token in the locales.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            FlawKind::Choice => "choice",
            FlawKind::Number => "number",
            FlawKind::Cut => "cut",
            FlawKind::Stray => "stray",
        }
    }
}
