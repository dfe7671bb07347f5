//! One file per format: PDF by Typst, spreadsheets and Word documents; reading the two latter as plain text, and tables
//! that are plain text; and making a photograph small enough to travel.
//!
//! What is printed or read is passed in; no file is opened here. What a format cannot carry is a
//! [`Loss`]. A page is made from the signed credential, embeds it and prints its digest (formats.md §1.5); an unsigned
//! draft prints with a mark, without a digest and with nothing embedded.
//! User text enters a design as data and never as markup.
//!
//! Deliberately not here: what a page means (`descriptor`, `review`, `rulebook`), checking signatures (`signing`), and
//! writing files (`desk`).

mod answer_model;
mod descriptor_model;
pub mod docx;
mod embedded;
mod findings;
mod ink;
mod lists;
mod loss;
mod model;
mod office;
pub mod one_page;
pub mod open_badges;
mod panel_model;
pub mod pdf;
mod pen;
pub mod picture;
mod place;
mod press;
mod print;
mod qr;
#[cfg(test)]
mod random;
pub mod reading;
mod redact;
mod report_model;
mod sections;
mod tables;
pub mod text_table;
mod workshop_model;
pub mod workshop_paper;
pub mod xlsx;

pub use embedded::Embedded;
pub use loss::{Loss, LossKind};
pub use office::SourceFlaw;
pub use press::{Materials, Press, WorkshopDesigns};
pub use print::{
    AnswerPrint, ChangeLine, DescriptorPrint, FindingLine, Judged, PanelPrint, ReportPrint, Signature, Standing,
    short_digest,
};
pub use qr::{Qr, qr};

/// Why something could not be exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// Bytes passed as a font are none.
    #[error("font {index} of the materials is not a font")]
    Font {
        /// Its place among the materials, from 0.
        index: usize,
    },
    /// A time that is not of the form `2026-11-21T10:00:00Z`.
    #[error("not a time: {0:?}")]
    Time(String),
    /// The design and the data do not fit together.
    #[error("the design was refused: {}", flaws.join("; "))]
    Design {
        /// What the typesetter says, with file and line.
        flaws: Vec<String>,
    },
    /// The spreadsheet could not be written.
    #[error("the spreadsheet was refused: {0}")]
    Table(String),
    /// The bytes are not a PDF that can be read.
    #[error("not a readable pdf: {reason}")]
    NotAPdf {
        /// What the reader says.
        reason: String,
    },
}
