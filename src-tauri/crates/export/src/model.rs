//! What a design reads: plain data with every word already chosen, so that designs hold shapes and no wording.

use serde::Serialize;

/// A text that a person wrote, in the subset of Markdown.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Rich {
    /// The language it stands in.
    pub(crate) lang: &'static str,
    /// Set when that is not the printed language: the words that say so.
    pub(crate) other: Option<String>,
    pub(crate) blocks: Vec<Piece>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(tag = "is", rename_all = "lowercase")]
pub(crate) enum Piece {
    Paragraph { runs: Vec<Run> },
    List { ordered: bool, items: Vec<Vec<Piece>> },
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) emphasis: bool,
    pub(crate) strong: bool,
}

/// A label and what stands beside it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Pair {
    pub(crate) label: String,
    pub(crate) value: Vec<Rich>,
    /// A code that people compare or copy: a key, a digest.
    pub(crate) code: bool,
}

/// One block of a section.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub(crate) enum Part {
    /// A label over a text.
    Prose { label: String, body: Rich },
    /// A field that asks for words and has none.
    Gap { label: String, words: String },
    /// Short values beside their labels.
    Pairs { pairs: Vec<Pair> },
    /// Numbered texts under headings.
    Groups { groups: Vec<Group> },
    /// A table.
    Table(Table),
    /// Which outcome is taught and proven where.
    Matrix(Matrix),
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Group {
    pub(crate) title: String,
    pub(crate) items: Vec<Item>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Item {
    pub(crate) number: usize,
    pub(crate) body: Rich,
    pub(crate) note: String,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Table {
    pub(crate) label: Option<String>,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<Cell>>,
    pub(crate) foot: Option<Vec<Cell>>,
    pub(crate) note: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Column {
    pub(crate) label: String,
    /// `text` takes what is left, `number` is narrow and aligned at its end, `tag` is narrow.
    pub(crate) kind: &'static str,
}

/// A cell: first what it is, then a small note, then a longer text.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Cell {
    pub(crate) main: Option<Rich>,
    pub(crate) text: String,
    pub(crate) note: String,
    pub(crate) body: Option<Rich>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Matrix {
    pub(crate) label: String,
    pub(crate) corner: String,
    pub(crate) taught: String,
    pub(crate) proven: String,
    pub(crate) activities: usize,
    pub(crate) assessments: usize,
    pub(crate) rows: Vec<MatrixRow>,
    pub(crate) key: String,
    pub(crate) yes: String,
    pub(crate) no: String,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct MatrixRow {
    pub(crate) number: usize,
    pub(crate) text: String,
    pub(crate) marks: Vec<bool>,
}

/// What stands at the top and bottom of every page, and in the properties of the file.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Frame {
    pub(crate) lang: &'static str,
    pub(crate) title: String,
    pub(crate) author: String,
    pub(crate) description: String,
    pub(crate) date: [u32; 6],
    /// At the left of the head.
    pub(crate) subject: String,
    /// At the right of the head: what kind of paper, which version.
    pub(crate) edition: String,
    /// Unsigned: the words of the mark.
    pub(crate) mark: Option<String>,
    /// The pack is not adopted: its sentence.
    pub(crate) notice: Option<String>,
    /// Signed: the short digest with its label.
    pub(crate) digest: Option<String>,
    /// Page x of y, with `{page}` and `{pages}` where the numbers go.
    pub(crate) page: String,
    /// Signed: the embedded files.
    pub(crate) embedded: Vec<EmbeddedFile>,
    /// What assistive technology reads for the mark of Nishani.
    pub(crate) logo: String,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct EmbeddedFile {
    pub(crate) name: &'static str,
    pub(crate) relationship: &'static str,
    pub(crate) description: String,
}

/// The block of the signature.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SignatureBlock {
    pub(crate) title: String,
    pub(crate) pairs: Vec<Pair>,
    pub(crate) sentences: Vec<String>,
}
