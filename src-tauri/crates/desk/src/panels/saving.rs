//! Saving a signed report to be read: as a PDF or a Word document, in full or without names for publication.

use std::sync::Arc;

use descriptor::{Lang, Text};
use export::{Judged, PanelPrint};
use panel::Opinion;
use signing::Did;

use super::reporting::{COUNCIL, REPORT, reported};
use crate::compose::package::SignerWords;
use crate::compose::paper;
use crate::failure::{Code, Failure};
use crate::files::{self, Existing, Readers};
use crate::wire::*;
use crate::{Desk, shelf, words};

/// Saves a signed report in a form to be read.
pub(crate) fn save_report(desk: &Arc<Desk>, ask: SaveReport) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("print", move |_| {
        let file = worker.store.read(|reader| reader.file(&ask.digest))?;
        let file = file.filter(|file| file.kind == REPORT || file.kind == COUNCIL);
        let file = file.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
        let (_, reported) = reported(&file)?;
        let lang = match ask.language {
            Language::Ka => Lang::Ka,
            Language::En => Lang::En,
        };
        let text = |name: &signing::Bilingual| Text {
            ka: name.ka.clone(),
            en: name.en.clone(),
        };
        let author = text(&reported.judged.envelope.issuer.name);
        let said = reported.opinions.iter();
        let opinions: Vec<(Did, Opinion)> = said
            .map(|one| (one.envelope.did.clone(), one.literal.clone()))
            .collect();
        let signer = SignerWords::of_envelope(&reported.report.envelope);
        let print = PanelPrint {
            lang,
            words: words::bundles(),
            pack: &reported.rulebook.pack,
            round: &reported.round.literal,
            content: &reported.judged.literal.content,
            judged: Judged {
                version: reported.judged.literal.version,
                credential: &reported.judged_bytes,
                signer: &author,
            },
            report: &reported.report.literal,
            opinions: &opinions,
            draft: reported.draft.as_ref().map(|draft| &draft.literal),
            response: reported.response.as_ref().map(|response| &response.literal),
            redacted: ask.redacted,
            findings: &[],
            standing: signer.standing(&reported.bytes),
        };
        let (bytes, extension) = match ask.form {
            ReportForm::Pdf => (paper::panel_report(&print)?, "pdf"),
            ReportForm::Docx => (paper::panel_report_docx(&print)?.0, "docx"),
        };
        let Some(path) = shelf::ask_place(&worker, &format!("report.{}.{extension}", lang.code()))? else {
            return Ok(None);
        };
        files::write(&path, &bytes, Existing::Replace, Readers::Everyone)?;
        Ok(Some(JobResult::Written(shelf::written(&path, &bytes, Vec::new()))))
    }))
}
