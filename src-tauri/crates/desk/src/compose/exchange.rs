//! A draft as files of other kinds, and what each of them does not carry.

use descriptor::{Content, Flat, Lang, to_flat};
use export::one_page::{self, LetterWords, PagePrint};
use export::xlsx::SheetPrint;
use export::{DescriptorPrint, ExportError, Loss, LossKind, Standing};
use rulebook::Finding;
use signing::{Kind, Time};

use super::literal::DescriptorLiteral;
use super::package::SignerWords;
use super::rulebook::Rulebook;
use super::{check, paper, views};
use crate::failure::{Code, Failure};
use crate::wire::{Both, Language};
use crate::words;

/// A file in the making.
pub struct Outgoing {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What it does not carry.
    pub losses: Vec<Loss>,
}

/// A draft as a spreadsheet; without one, an empty template.
///
/// # Errors
/// `internal` when the spreadsheet cannot be written, which no text of a user should cause.
pub fn spreadsheet(
    rulebook: &Rulebook,
    draft: Option<(&str, &Flat)>,
    lang: Lang,
    at: &str,
) -> Result<Outgoing, Failure> {
    let print = SheetPrint {
        lang,
        words: words::bundles(),
        pack: &rulebook.pack,
        draft,
        at,
    };
    let (bytes, losses) = export::xlsx::write(&print).map_err(refused)?;
    Ok(Outgoing { bytes, losses })
}

/// What a Word document or a paper of one page is made from.
pub struct Document<'a> {
    /// The descriptor.
    pub content: &'a Content,
    /// The signed version; for a draft the last signed one, 0 when there is none.
    pub version: u32,
    /// Signed or not.
    pub standing: Standing<'a>,
    /// What the rules found.
    pub findings: &'a [Finding],
    /// How many values of the draft could not be read.
    pub unreadable: usize,
}

/// A descriptor as a Word document.
///
/// # Errors
/// `internal` when it cannot be written, which no text of a user should cause.
pub fn document(rulebook: &Rulebook, document: &Document<'_>, lang: Lang) -> Result<Outgoing, Failure> {
    let lines = paper::finding_lines(rulebook, document.findings, lang);
    let field = field_of_study(document.content, lang);
    let print = DescriptorPrint {
        lang,
        words: words::bundles(),
        pack: &rulebook.pack,
        content: document.content,
        version: document.version,
        standing: document.standing,
        field_of_study: field.as_deref(),
        findings: &lines,
        findings_json: None,
    };
    let (bytes, losses) = export::docx::descriptor(&print, document.unreadable).map_err(refused)?;
    Ok(Outgoing { bytes, losses })
}

/// A paper of one page.
#[derive(Clone, Copy, Debug)]
pub enum Page<'a> {
    /// A summary for an employer.
    Summary,
    /// A sheet for recognition.
    Recognition,
    /// A cover letter in a person's words.
    Letter(LetterWords<'a>),
}

/// A paper of one page.
///
/// # Errors
/// `internal` when it cannot be set, which no text of a user should cause.
pub fn page(rulebook: &Rulebook, document: &Document<'_>, page: Page<'_>, lang: Lang) -> Result<Outgoing, Failure> {
    let field = field_of_study(document.content, lang);
    let print = PagePrint {
        lang,
        words: words::bundles(),
        pack: &rulebook.pack,
        content: document.content,
        version: document.version,
        standing: document.standing,
        field_of_study: field.as_deref(),
    };
    let press = paper::press();
    let set = match page {
        Page::Summary => one_page::summary(press, &print),
        Page::Recognition => one_page::recognition(press, &print),
        Page::Letter(words) => one_page::letter(press, &print, &words),
    };
    let (bytes, losses) = set.map_err(refused)?;
    Ok(Outgoing { bytes, losses })
}

/// As what the command saves a descriptor.
pub const FORMATS: [&str; 5] = ["pdf", "docx", "xlsx", "summary", "recognition"];

/// A file that holds a descriptor, as a file of another kind: `descriptor.json`, a signed descriptor or a package.
///
/// # Errors
/// What opening the file refuses; `changed` for a signed one that is not as it was signed.
pub fn of_file(
    name: &str,
    bytes: &[u8],
    format: &str,
    language: Language,
    at: Time,
) -> Result<(Content, Outgoing), Failure> {
    let lang = match language {
        Language::Ka => Lang::Ka,
        Language::En => Lang::En,
    };
    let opened = check::open(name, bytes)?;
    let rulebook = Rulebook::shipped();
    let in_bag = parcel::open(bytes)
        .ok()
        .and_then(|bag| bag.file("descriptor.vc.json").map(<[u8]>::to_vec));
    let credential = in_bag.unwrap_or_else(|| bytes.to_vec());
    // A plain `descriptor.json` has no signature; whatever has one was verified when it was opened.
    let signed = signing::read::<DescriptorLiteral>(Kind::Descriptor, &credential).ok();
    let words = signed.as_ref().map(|signed| SignerWords::of_envelope(&signed.envelope));
    let printed = at.to_string();
    let standing = match &words {
        Some(words) => words.standing(&credential),
        None => Standing::Draft { printed: &printed },
    };
    if format != "pdf" {
        crate::practice::refuse(&opened.content)?;
    }
    let findings = check::findings(rulebook, &opened, &at.date());
    let content = opened.content;
    let document = Document {
        content: &content,
        version: signed.as_ref().map_or(0, |signed| signed.literal.version),
        standing,
        findings: &findings,
        unreadable: 0,
    };
    let outgoing = match format {
        "docx" => self::document(rulebook, &document, lang)?,
        "xlsx" => {
            let id = signed
                .as_ref()
                .map_or("descriptor", |signed| signed.envelope.subject.as_str());
            spreadsheet(rulebook, Some((id, &to_flat(&content))), lang, &printed)?
        }
        "summary" => page(rulebook, &document, Page::Summary, lang)?,
        "recognition" => page(rulebook, &document, Page::Recognition, lang)?,
        _ => Outgoing {
            bytes: paper::descriptor(rulebook, &content, document.version, &findings, lang, standing)?,
            losses: print_losses(&content, 0, signed.is_some()),
        },
    };
    Ok((content, outgoing))
}

/// What a print does not carry. A signed one has the signed data embedded.
#[must_use]
pub fn print_losses(content: &Content, unreadable: usize, is_signed: bool) -> Vec<Loss> {
    let signature = (!is_signed).then(|| Loss::of(LossKind::Signature));
    signature
        .into_iter()
        .chain([LossKind::History, LossKind::OtherLanguage].map(Loss::of))
        .chain(Loss::counted(LossKind::Attachments, content.attachments.len()))
        .chain(Loss::counted(LossKind::Unreadable, unreadable))
        .collect()
}

/// Losses in words of both languages.
#[must_use]
pub fn losses(rulebook: &Rulebook, content: &Content, losses: &[Loss]) -> Vec<Both> {
    let words = |loss: &Loss| {
        let place = loss
            .path
            .as_ref()
            .map_or_else(Both::default, |path| views::place(&rulebook.pack, content, path));
        let side = |lang: Lang, place: Option<String>| {
            let args = words::args([
                ("count", &loss.count.to_string()),
                ("place", words::or_none(&place.unwrap_or_default())),
            ]);
            words::say(lang, &format!("loss-{}", loss.kind.token()), &args)
        };
        Both::new(side(Lang::Ka, place.ka.clone()), side(Lang::En, place.en.clone()))
    };
    losses.iter().map(words).collect()
}

/// The words of the field of study in one language.
pub(super) fn field_of_study(content: &Content, lang: Lang) -> Option<String> {
    let code = content.identification.isced_f.as_deref()?;
    let both = views::field_of_study(code)?;
    if lang == Lang::Ka { both.ka } else { both.en }
}

fn refused(error: ExportError) -> Failure {
    Failure::new(Code::Internal).because(error)
}
