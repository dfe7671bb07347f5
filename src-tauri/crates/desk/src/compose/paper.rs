//! Paper: the PDFs of a descriptor and of reports, made from the signed bytes and carrying them.

use std::sync::OnceLock;

use descriptor::{Content, Lang};
use export::{
    AnswerPrint, DescriptorPrint, ExportError, FindingLine, Judged, Loss, Materials, PanelPrint, Press, ReportPrint,
    Standing, WorkshopDesigns,
};
use rulebook::Finding;

use super::check::Checked;
use super::rulebook::Rulebook;
use super::views;
use crate::assets;
use crate::failure::{Code, Failure};
use crate::words;

/// The press with fonts and designs, loaded once.
pub(super) fn press() -> &'static Press {
    static PRESS: OnceLock<Press> = OnceLock::new();
    PRESS.get_or_init(|| {
        let [common, descriptor, report, answer, panel, page, letter] = assets::REPORTS;
        Press::new(&Materials {
            fonts: assets::FONTS.to_vec(),
            common,
            descriptor,
            report,
            answer,
            panel,
            page,
            letter,
            workshop: workshop_designs(),
        })
        .expect("a test prints with the shipped fonts and designs")
    })
}

fn workshop_designs() -> WorkshopDesigns<'static> {
    let [
        common,
        handout,
        sheets,
        feedback,
        cards,
        report,
        certificates,
        attendance,
    ] = assets::WORKSHOP_REPORTS;
    WorkshopDesigns {
        common,
        handout,
        sheets,
        feedback,
        cards,
        report,
        certificates,
        attendance,
    }
}

/// A descriptor on paper.
///
/// # Errors
/// `internal` when the page cannot be set, which no text of a user should cause.
pub fn descriptor(
    rulebook: &Rulebook,
    content: &Content,
    version: u32,
    findings: &[Finding],
    lang: Lang,
    standing: Standing<'_>,
) -> Result<Vec<u8>, Failure> {
    let lines = finding_lines(rulebook, findings, lang);
    let data = signing::canonical(&Checked::of(rulebook, findings.to_vec()));
    let field = content
        .identification
        .isced_f
        .as_deref()
        .and_then(views::field_of_study);
    let field = field.and_then(|both| if lang == Lang::Ka { both.ka } else { both.en });
    let print = DescriptorPrint {
        lang,
        words: words::bundles(),
        pack: &rulebook.pack,
        content,
        version,
        standing,
        field_of_study: field.as_deref(),
        findings: &lines,
        findings_json: Some(&data),
    };
    export::pdf::descriptor(press(), &print).map_err(|error| Failure::new(Code::Internal).because(error))
}

/// A report on paper; of a review one says whether it is an internal one.
///
/// # Errors
/// As [`descriptor`].
pub fn report(
    rulebook: &Rulebook,
    content: &Content,
    judged: Judged<'_>,
    (review, internal): (&review::Draft, bool),
    findings: &[Finding],
    lang: Lang,
    standing: Standing<'_>,
) -> Result<Vec<u8>, Failure> {
    let lines = finding_lines(rulebook, findings, lang);
    let print = ReportPrint {
        lang,
        words: words::bundles(),
        pack: &rulebook.pack,
        content,
        judged,
        review,
        internal,
        standing,
        findings: &lines,
    };
    export::pdf::report(press(), &print).map_err(|error| Failure::new(Code::Internal).because(error))
}

/// An answer to a review on paper.
///
/// # Errors
/// As [`descriptor`].
pub fn answer(print: &AnswerPrint<'_>) -> Result<Vec<u8>, Failure> {
    export::pdf::answer(press(), print).map_err(|error| Failure::new(Code::Internal).because(error))
}

/// The report of a panel on paper.
///
/// # Errors
/// As [`descriptor`].
pub fn panel_report(print: &PanelPrint<'_>) -> Result<Vec<u8>, Failure> {
    export::pdf::panel_report(press(), print).map_err(|error| Failure::new(Code::Internal).because(error))
}

/// A paper of a workshop.
///
/// # Errors
/// As [`descriptor`].
pub fn of_workshop(set: impl FnOnce(&Press) -> Result<Vec<u8>, ExportError>) -> Result<Vec<u8>, Failure> {
    set(press()).map_err(|error| Failure::new(Code::Internal).because(error))
}

/// The report of a panel as a Word document, and what that does not carry.
///
/// # Errors
/// As [`descriptor`].
pub fn panel_report_docx(print: &PanelPrint<'_>) -> Result<(Vec<u8>, Vec<Loss>), Failure> {
    export::docx::panel_report(print).map_err(|error| Failure::new(Code::Internal).because(error))
}

pub(super) fn finding_lines(rulebook: &Rulebook, findings: &[Finding], lang: Lang) -> Vec<FindingLine> {
    let side = |both: crate::wire::Both| if lang == Lang::Ka { both.ka } else { both.en }.unwrap_or_default();
    findings
        .iter()
        .map(|finding| FindingLine {
            criterion: finding.criterion.clone(),
            status: finding.status,
            sentence: side(views::sentence(&rulebook.pack, finding)),
            path: finding.path.clone(),
        })
        .collect()
}
