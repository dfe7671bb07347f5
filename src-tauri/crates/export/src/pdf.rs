//! Printing as PDF/A-3a and PDF/UA-1. The same input gives the same bytes.

use serde::Serialize;
use sha2::{Digest, Sha384};

use crate::ExportError;
use crate::answer_model::{self, AnswerModel};
use crate::descriptor_model::{self, DescriptorModel};
use crate::embedded::{self, Embedded};
use crate::panel_model::{self, PanelModel};
use crate::pen::Pen;
use crate::press::{self, Job, Press};
use crate::print::{AnswerPrint, DescriptorPrint, PanelPrint, ReportPrint, Standing};
use crate::report_model::{self, ReportModel};

/// The name of the findings inside the PDF of a descriptor.
pub(crate) const FINDINGS: &str = "findings.json";

/// Prints a descriptor.
///
/// # Errors
/// [`ExportError::Time`] for a time that is none; [`ExportError::Design`] when design and data do not fit.
pub fn descriptor(press: &Press, print: &DescriptorPrint<'_>) -> Result<Vec<u8>, ExportError> {
    let pen = Pen {
        lang: print.lang,
        words: print.words,
        pack: print.pack,
        ink: press.ink(),
    };
    let model = DescriptorModel::of(&pen, print)?;
    set(
        press,
        press::DESCRIPTOR,
        &model,
        &print.standing,
        descriptor_model::FILE,
        print.findings_json,
    )
}

/// Prints a review.
///
/// # Errors
/// As [`descriptor`].
pub fn report(press: &Press, print: &ReportPrint<'_>) -> Result<Vec<u8>, ExportError> {
    let pen = Pen {
        lang: print.lang,
        words: print.words,
        pack: print.pack,
        ink: press.ink(),
    };
    let model = ReportModel::of(&pen, print)?;
    set(
        press,
        press::REPORT,
        &model,
        &print.standing,
        report_model::file(print),
        None,
    )
}

/// Prints an answer to a review.
///
/// # Errors
/// As [`descriptor`].
pub fn answer(press: &Press, print: &AnswerPrint<'_>) -> Result<Vec<u8>, ExportError> {
    let pen = Pen {
        lang: print.lang,
        words: print.words,
        pack: print.pack,
        ink: press.ink(),
    };
    let model = AnswerModel::of(&pen, print)?;
    set(press, press::ANSWER, &model, &print.standing, answer_model::FILE, None)
}

/// Prints the report of a panel. A redacted one embeds nothing: the signed file names who sat on the panel.
///
/// # Errors
/// As [`descriptor`].
pub fn panel_report(press: &Press, print: &PanelPrint<'_>) -> Result<Vec<u8>, ExportError> {
    let pen = Pen {
        lang: print.lang,
        words: print.words,
        pack: print.pack,
        ink: press.ink(),
    };
    let model = PanelModel::of(&pen, print)?;
    let unembedded = Standing::Draft { printed: "" };
    let standing = if print.redacted { &unembedded } else { &print.standing };
    set(press, press::PANEL, &model, standing, panel_model::FILE, None)
}

/// Takes the signed JSON out of a PDF, `None` when nothing is embedded.
///
/// # Errors
/// [`ExportError::NotAPdf`] for bytes that cannot be read as one.
pub fn embedded(pdf: &[u8]) -> Result<Option<Embedded>, ExportError> {
    let files = embedded::embedded(pdf)?;
    Ok(files.into_iter().find(|file| file.name.ends_with(".vc.json")))
}

/// Takes the findings out of the PDF of a signed descriptor: what `nishani check --json` printed at signing.
///
/// # Errors
/// As [`embedded`].
pub fn findings(pdf: &[u8]) -> Result<Option<Embedded>, ExportError> {
    let files = embedded::embedded(pdf)?;
    Ok(files.into_iter().find(|file| file.name == FINDINGS))
}

fn set(
    press: &Press,
    design: &'static str,
    model: &impl Serialize,
    standing: &Standing<'_>,
    file: &'static str,
    findings: Option<&[u8]>,
) -> Result<Vec<u8>, ExportError> {
    let data = serde_json::to_vec(model).expect("a model has only text keys");
    let ident: String = Sha384::digest(&data).iter().map(|byte| format!("{byte:02x}")).collect();
    press.print(&Job {
        design,
        attachments: match standing {
            Standing::Draft { .. } => Vec::new(),
            Standing::Signed(signature) => std::iter::once((file, signature.credential))
                .chain(findings.map(|findings| (FINDINGS, findings)))
                .collect(),
        },
        data,
        ident,
    })
}
