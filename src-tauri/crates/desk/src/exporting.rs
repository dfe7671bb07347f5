//! Saving a draft as a file of another kind. What is written says what it lacks, and the draft stays as it is.

use std::path::PathBuf;
use std::sync::Arc;

use descriptor::{Content, Lang, from_flat};
use export::Standing;
use export::one_page::LetterWords;

use crate::compose::exchange::{self, Document, Outgoing, Page};
use crate::compose::package::SignerWords;
use crate::compose::{Rulebook, check, paper};
use crate::failure::{Code, Failure};
use crate::files::{self, Existing, Readers};
use crate::library::{DESCRIPTOR, opened};
use crate::wire::*;
use crate::{Desk, SaveAsk, packing, practice, shelf};

pub(crate) fn save_as(desk: &Arc<Desk>, ask: SaveAs) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("print", move |progress| {
        let lang = match ask.language {
            Language::Ka => Lang::Ka,
            Language::En => Lang::En,
        };
        let (content, outgoing) = outgoing(&worker, &ask, lang)?;
        progress.step("write", 1, 2);
        let Some(path) = place(&worker, &ask, lang)? else {
            return Ok(None);
        };
        files::write(&path, &outgoing.bytes, Existing::Replace, Readers::Everyone)?;
        Ok(Some(JobResult::Saved(Saved {
            written: shelf::written(&path, &outgoing.bytes, Vec::new()),
            losses: exchange::losses(Rulebook::shipped(), &content, &outgoing.losses),
        })))
    }))
}

fn outgoing(desk: &Arc<Desk>, ask: &SaveAs, lang: Lang) -> Result<(Content, Outgoing), Failure> {
    let (head, flat) = desk
        .store
        .read(|reader| Ok::<_, store::StoreError>((reader.document(&ask.document)?, reader.flat(&ask.document)?)))?;
    let head = head
        .filter(|head| head.kind == DESCRIPTOR)
        .ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let (content, unreadable) = from_flat(&flat);
    // Only the PDF of an exercise says on its first page what it is.
    if !matches!(ask.format, SaveFormat::Pdf | SaveFormat::BlankXlsx) {
        practice::refuse(&content)?;
    }
    let rulebook = Rulebook::shipped();
    let now = desk.now();
    let at = now.to_string();
    let signed = signed(desk, &ask.document, &content)?;
    let standing = match &signed {
        Some((words, credential, _)) => words.standing(credential),
        None => Standing::Draft { printed: &at },
    };
    let version = signed.as_ref().map_or(head.version, |(_, _, version)| *version);
    let findings = || -> Result<_, Failure> {
        let opened = opened(desk, &ask.document, &content)?;
        Ok(check::findings(rulebook, &opened, &now.date()))
    };
    let document = |findings| Document {
        content: &content,
        version,
        standing,
        findings,
        unreadable: unreadable.len(),
    };
    let page = |page: Page<'_>| exchange::page(rulebook, &document(&[]), page, lang);
    let outgoing = match ask.format {
        SaveFormat::Pdf => Outgoing {
            bytes: paper::descriptor(rulebook, &content, version, &findings()?, lang, standing)?,
            losses: exchange::print_losses(&content, unreadable.len(), signed.is_some()),
        },
        SaveFormat::Docx => exchange::document(rulebook, &document(&findings()?), lang)?,
        SaveFormat::Xlsx => exchange::spreadsheet(rulebook, Some((&ask.document, &flat)), lang, &at)?,
        SaveFormat::BlankXlsx => exchange::spreadsheet(rulebook, None, lang, &at)?,
        SaveFormat::Summary => page(Page::Summary)?,
        SaveFormat::Recognition => page(Page::Recognition)?,
        SaveFormat::Letter => {
            let words = ask.letter.as_ref();
            page(Page::Letter(LetterWords {
                to: words.map_or("", |words| &words.to),
                text: words.map_or("", |words| &words.text),
                from: words.map_or("", |words| &words.from),
            }))?
        }
    };
    Ok((content, outgoing))
}

/// The newest signed version, when the draft still says what was signed.
fn signed(desk: &Desk, id: &str, content: &Content) -> Result<Option<(SignerWords, Vec<u8>, u32)>, Failure> {
    let newest = packing::signed(desk, id)?.pop();
    let same = newest.filter(|newest| newest.descriptor.literal.content == *content);
    Ok(same.map(|newest| {
        let words = SignerWords::of_envelope(&newest.descriptor.envelope);
        (words, newest.bytes, newest.descriptor.literal.version)
    }))
}

/// Asks where the file should be written.
fn place(desk: &Desk, ask: &SaveAs, lang: Lang) -> Result<Option<PathBuf>, Failure> {
    let (stem, extension, kinds) = match ask.format {
        SaveFormat::Pdf => ("descriptor", "pdf", "dialog-pdf-kinds"),
        SaveFormat::Docx => ("descriptor", "docx", "dialog-docx-kinds"),
        SaveFormat::Xlsx => ("descriptor", "xlsx", "dialog-xlsx-kinds"),
        SaveFormat::BlankXlsx => ("template", "xlsx", "dialog-xlsx-kinds"),
        SaveFormat::Summary => ("summary", "pdf", "dialog-pdf-kinds"),
        SaveFormat::Recognition => ("recognition", "pdf", "dialog-pdf-kinds"),
        SaveFormat::Letter => ("letter", "pdf", "dialog-pdf-kinds"),
    };
    let path = desk.host.save(SaveAsk {
        title: desk.title("dialog-save")?,
        suggested: format!("{stem}.{}.{extension}", lang.code()),
        filters: vec![(desk.title(kinds)?, vec![extension.to_owned()])],
    });
    Ok(path.map(|path| {
        if path.extension().is_some() {
            path
        } else {
            path.with_extension(extension)
        }
    }))
}
