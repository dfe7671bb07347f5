//! The press: fonts and page designs loaded once, and Typst asked to set one document at a time.
//!
//! The only world Typst sees here is what was passed in: the designs, the fonts, one JSON text and at most one
//! attachment. No file, no network, no clock.

use std::collections::BTreeMap;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::ecow::EcoVec;
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::ExportError;
use crate::ink::Ink;

/// What a press is made of.
#[derive(Clone, Debug)]
pub struct Materials<'a> {
    /// TrueType fonts: `assets/fonts/*.ttf`.
    pub fonts: Vec<&'a [u8]>,
    /// What all designs share: `assets/reports/common.typ`.
    pub common: &'a str,
    /// The design of a descriptor: `assets/reports/descriptor.typ`.
    pub descriptor: &'a str,
    /// The design of a review: `assets/reports/report.typ`.
    pub report: &'a str,
    /// The design of an answer to a review: `assets/reports/answer.typ`.
    pub answer: &'a str,
    /// The design of a panel's report: `assets/reports/panel.typ`.
    pub panel: &'a str,
    /// The design of a paper of one page: `assets/reports/page.typ`.
    pub page: &'a str,
    /// The design of a letter: `assets/reports/letter.typ`.
    pub letter: &'a str,
    /// The designs of a workshop.
    pub workshop: WorkshopDesigns<'a>,
}

/// What a workshop has on paper: one design each under `assets/reports/`.
#[derive(Clone, Copy, Debug)]
pub struct WorkshopDesigns<'a> {
    /// What they share: `workshop.typ`.
    pub common: &'a str,
    /// Hand-outs: `handout.typ`.
    pub handout: &'a str,
    /// Answer sheets: `sheets.typ`.
    pub sheets: &'a str,
    /// Feedback sheets: `feedback.typ`.
    pub feedback: &'a str,
    /// Cards for tables and seats: `cards.typ`.
    pub cards: &'a str,
    /// The report: `outcome.typ`.
    pub report: &'a str,
    /// Certificates of attendance: `certificates.typ`.
    pub certificates: &'a str,
    /// The blank list of who was there: `attendance.typ`.
    pub attendance: &'a str,
}

/// Fonts and designs, ready to print. Shared freely between threads.
pub struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: BTreeMap<&'static str, Source>,
    ink: Ink,
}

/// The designs by file name.
pub(crate) const DESCRIPTOR: &str = "descriptor.typ";
pub(crate) const REPORT: &str = "report.typ";
pub(crate) const ANSWER: &str = "answer.typ";
pub(crate) const PANEL: &str = "panel.typ";
pub(crate) const PAGE: &str = "page.typ";
pub(crate) const LETTER: &str = "letter.typ";
pub(crate) const HANDOUT: &str = "handout.typ";
pub(crate) const SHEETS: &str = "sheets.typ";
pub(crate) const FEEDBACK: &str = "feedback.typ";
pub(crate) const CARDS: &str = "cards.typ";
pub(crate) const OUTCOME: &str = "outcome.typ";
pub(crate) const CERTIFICATES: &str = "certificates.typ";
pub(crate) const ATTENDANCE: &str = "attendance.typ";
const WORKSHOP: &str = "workshop.typ";
const COMMON: &str = "common.typ";
/// The data that a design reads with `json("data.json")`.
const DATA: &str = "data.json";

/// One document to set.
pub(crate) struct Job<'a> {
    /// One of the designs above.
    pub(crate) design: &'static str,
    /// What the design reads.
    pub(crate) data: Vec<u8>,
    /// The files to embed, with the names under which the design asks for them.
    pub(crate) attachments: Vec<(&'static str, &'a [u8])>,
    /// What the identifier in the file is made from.
    pub(crate) ident: String,
}

impl Press {
    /// Loads fonts and designs.
    ///
    /// # Errors
    /// [`ExportError::Font`] for bytes that are no font.
    pub fn new(materials: &Materials<'_>) -> Result<Press, ExportError> {
        let mut fonts = Vec::new();
        for (index, bytes) in materials.fonts.iter().enumerate() {
            let font = Font::new(Bytes::new(bytes.to_vec()), 0).ok_or(ExportError::Font { index })?;
            fonts.push(font);
        }
        let sources = [
            (COMMON, materials.common),
            (DESCRIPTOR, materials.descriptor),
            (REPORT, materials.report),
            (ANSWER, materials.answer),
            (PANEL, materials.panel),
            (PAGE, materials.page),
            (LETTER, materials.letter),
            (WORKSHOP, materials.workshop.common),
            (HANDOUT, materials.workshop.handout),
            (SHEETS, materials.workshop.sheets),
            (FEEDBACK, materials.workshop.feedback),
            (CARDS, materials.workshop.cards),
            (OUTCOME, materials.workshop.report),
            (CERTIFICATES, materials.workshop.certificates),
            (ATTENDANCE, materials.workshop.attendance),
        ];
        let sources = sources.map(|(name, text)| (name, Source::new(file_id(name), text.to_owned())));
        Ok(Press {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            ink: Ink::of(&fonts),
            fonts,
            sources: BTreeMap::from(sources),
        })
    }

    /// Which characters can be printed.
    pub(crate) fn ink(&self) -> &Ink {
        &self.ink
    }

    /// Sets one document as PDF/A-3a and PDF/UA-1.
    pub(crate) fn print(&self, job: &Job<'_>) -> Result<Vec<u8>, ExportError> {
        self.print_within(job, usize::MAX).map(Option::unwrap_or_default)
    }

    /// The same, `None` when it takes more pages than that.
    pub(crate) fn print_within(&self, job: &Job<'_>, pages: usize) -> Result<Option<Vec<u8>>, ExportError> {
        let sheet = Sheet {
            press: self,
            main: file_id(job.design),
            data: Bytes::new(job.data.clone()),
            attachments: job
                .attachments
                .iter()
                .map(|(name, bytes)| (file_id(name), Bytes::new(bytes.to_vec())))
                .collect(),
        };
        let document: PagedDocument = typst::compile(&sheet).output.map_err(|flaws| refused(&sheet, &flaws))?;
        if document.pages().len() > pages {
            typst::comemo::evict(2);
            return Ok(None);
        }
        let standards =
            PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).expect("both standards fit into one file");
        let options = PdfOptions {
            ident: Smart::Custom(job.ident.clone()),
            creator: Smart::Custom(Some("Nishani".into())),
            standards,
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&document, &options).map_err(|flaws| refused(&sheet, &flaws));
        // What was remembered for this document does not help the next one.
        typst::comemo::evict(2);
        pdf.map(Some)
    }
}

impl std::fmt::Debug for Press {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Press")
            .field("fonts", &self.fonts.len())
            .finish_non_exhaustive()
    }
}

fn file_id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("names of designs are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn refused(sheet: &Sheet<'_>, flaws: &EcoVec<SourceDiagnostic>) -> ExportError {
    use typst::WorldExt;
    let describe = |flaw: &SourceDiagnostic| {
        let place = flaw.span.id().map(|id| {
            let line = sheet
                .range(flaw.span)
                .and_then(|range| sheet.source(id).ok()?.lines().byte_to_line(range.start));
            format!(
                "{}:{}: ",
                id.get().vpath().get_without_slash(),
                line.map_or(0, |line| line + 1)
            )
        });
        format!("{}{}", place.unwrap_or_default(), flaw.message)
    };
    ExportError::Design {
        flaws: flaws.iter().map(describe).collect(),
    }
}

/// The world of one document.
struct Sheet<'a> {
    press: &'a Press,
    main: FileId,
    data: Bytes,
    attachments: Vec<(FileId, Bytes)>,
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let known = self.press.sources.values().find(|source| source.id() == id);
        known
            .cloned()
            .ok_or_else(|| FileError::NotFound(id.get().vpath().get_without_slash().into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == file_id(DATA) {
            return Ok(self.data.clone());
        }
        let known = self.attachments.iter().find(|(name, _)| *name == id);
        known
            .map(|(_, bytes)| bytes.clone())
            .ok_or_else(|| FileError::NotFound(id.get().vpath().get_without_slash().into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
