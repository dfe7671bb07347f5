//! Papers of one page: a summary for an employer, a sheet for recognition, a cover letter.
//!
//! Each fits one page whatever the descriptor says: first the type grows smaller, then texts end earlier, at the end of
//! a sentence, and the page says that they do. What is missing for recognition is shown as missing. The letter says only
//! what a person wrote into it and what the descriptor says.

mod letter;
mod recognition;
pub(crate) mod shorten;
mod summary;

use descriptor::{Content, Lang};
use i18n::Bundles;
use rulebook::Pack;
use serde::Serialize;
use sha2::{Digest, Sha384};

use crate::ExportError;
use crate::descriptor_model::{self, Figure, Twin};
use crate::loss::{Loss, LossKind};
use crate::model::{Frame, Item, Rich};
use crate::pen::Pen;
use crate::press::{self, Job, Press};
use crate::print::Standing;

/// What a page is made from.
#[derive(Clone, Copy, Debug)]
pub struct PagePrint<'a> {
    /// The printed language.
    pub lang: Lang,
    /// The words on paper: `print.ftl`, `exchange.ftl` and `choices.ftl`.
    pub words: &'a Bundles,
    /// The pack whose template names the fields.
    pub pack: &'a Pack,
    /// The descriptor.
    pub content: &'a Content,
    /// The signed version; for a draft the last signed one, 0 when there is none.
    pub version: u32,
    /// Signed or not.
    pub standing: Standing<'a>,
    /// The field of study with its code, in the printed language.
    pub field_of_study: Option<&'a str>,
}

/// What a person says in a letter.
#[derive(Clone, Copy, Debug, Default)]
pub struct LetterWords<'a> {
    /// To whom.
    pub to: &'a str,
    /// What it says.
    pub text: &'a str,
    /// From whom.
    pub from: &'a str,
}

/// A summary in plain words for an employer.
///
/// # Errors
/// [`ExportError::Time`] for a time that is none; [`ExportError::Design`] when design and data do not fit.
pub fn summary(press: &Press, print: &PagePrint<'_>) -> Result<(Vec<u8>, Vec<Loss>), ExportError> {
    fit(press, press::PAGE, print, |pen, room| summary::page(pen, print, room))
}

/// What is asked when learning is to be recognized.
///
/// # Errors
/// As [`summary`].
pub fn recognition(press: &Press, print: &PagePrint<'_>) -> Result<(Vec<u8>, Vec<Loss>), ExportError> {
    fit(press, press::PAGE, print, |pen, room| {
        recognition::page(pen, print, room)
    })
}

/// A cover letter in a person's words.
///
/// # Errors
/// As [`summary`].
pub fn letter(
    press: &Press,
    print: &PagePrint<'_>,
    words: &LetterWords<'_>,
) -> Result<(Vec<u8>, Vec<Loss>), ExportError> {
    fit(press, press::LETTER, print, |pen, room| {
        letter::page(pen, print, words, room)
    })
}

/// How much room a page has: the size of its type in tenths of a point, the most letters of a text and of an item of a
/// list, and the most items.
#[derive(Clone, Copy, Debug)]
struct Room {
    size: u32,
    letters: usize,
    item_letters: usize,
    items: usize,
}

/// From generous to tight: texts give way before items do. The last one fits whatever it is given.
const ROOMS: [Room; 10] = [
    room(100, ALL, ALL, ALL),
    room(92, ALL, ALL, ALL),
    room(85, ALL, ALL, ALL),
    room(85, 420, ALL, ALL),
    room(85, 260, ALL, ALL),
    room(82, 170, ALL, 24),
    room(80, 110, 260, 18),
    room(78, 80, 160, 14),
    room(78, 60, 90, 10),
    room(78, 50, 60, 5),
];

/// Data larger than this does not fit one page in any type; it need not be tried.
const MOST_DATA: usize = 64 * 1024;
/// No limit.
const ALL: usize = usize::MAX;

const fn room(size: u32, letters: usize, item_letters: usize, items: usize) -> Room {
    Room {
        size,
        letters,
        item_letters,
        items,
    }
}

/// Tries one room after the other until everything stands on one page.
fn fit<M: Serialize>(
    press: &Press,
    design: &'static str,
    print: &PagePrint<'_>,
    page: impl Fn(&Pen<'_>, Room) -> Result<M, ExportError>,
) -> Result<(Vec<u8>, Vec<Loss>), ExportError> {
    let pen = Pen {
        lang: print.lang,
        words: print.words,
        pack: print.pack,
        ink: press.ink(),
    };
    let set = |room: Room, pages: usize| {
        let data = serde_json::to_vec(&page(&pen, room)?).expect("a model has only text keys");
        if pages == 1 && data.len() > MOST_DATA {
            return Ok(None);
        }
        let ident: String = Sha384::digest(&data).iter().map(|byte| format!("{byte:02x}")).collect();
        let job = Job {
            design,
            data,
            ident,
            attachments: Vec::new(),
        };
        press.print_within(&job, pages)
    };
    let mut losses = vec![Loss::of(LossKind::Summary), Loss::of(LossKind::Signature)];
    for room in ROOMS {
        if let Some(pdf) = set(room, 1)? {
            if room.letters != ALL {
                losses.push(Loss::of(LossKind::Shortened));
            }
            return Ok((pdf, losses));
        }
    }
    losses.push(Loss::of(LossKind::Shortened));
    let last = ROOMS.last().copied().unwrap_or(ROOMS[0]);
    Ok((set(last, usize::MAX)?.unwrap_or_default(), losses))
}

/// A page as its design reads it.
#[derive(Debug, Serialize)]
struct OnePage {
    frame: Frame,
    kind: String,
    title: String,
    twin: Option<Twin>,
    size: f64,
    figures: Vec<Figure>,
    blocks: Vec<Block>,
    foot: Vec<String>,
}

/// A group of answers under a heading.
#[derive(Debug, Default, Serialize)]
struct Block {
    title: String,
    /// A text by itself.
    body: Option<Rich>,
    answers: Vec<Answer>,
    items: Vec<Item>,
    /// How many items more there are.
    more: Option<String>,
}

/// A question with its answer, or the words that it is missing.
#[derive(Debug, Serialize)]
struct Answer {
    label: String,
    value: Vec<Rich>,
    missing: Option<String>,
    code: bool,
}

/// The frame of a page: the same head and foot as on every paper, nothing embedded.
fn frame(pen: &Pen<'_>, print: &PagePrint<'_>, kind: &str) -> Result<(Frame, String, Option<Twin>), ExportError> {
    let title = print.content.identification.title.best(print.lang);
    let title = if title.is_empty() {
        pen.say("print-untitled")
    } else {
        pen.line(title)
    };
    let other = print.lang.other();
    let names = &print.content.identification.title;
    let twin = names.get(other).filter(|_| names.get(print.lang).is_some());
    let exercise = print.content.exercise().map(|_| ());
    let plain = descriptor_model::frame(
        pen,
        &print.standing,
        &title,
        descriptor_model::FILE,
        "print-embedded-descriptor",
    )?;
    let frame = Frame {
        edition: descriptor_model::edition(pen, kind, print.version, &print.standing),
        author: pen.plain(&print.content.provider.name),
        description: kind.to_owned(),
        embedded: Vec::new(),
        mark: exercise.map(|()| pen.say("print-exercise")).or(plain.mark),
        ..plain
    };
    Ok((
        frame,
        title,
        twin.map(|text| Twin {
            lang: other.code(),
            text: pen.line(text),
        }),
    ))
}

/// The size of the type in points.
fn points(room: Room) -> f64 {
    f64::from(room.size) / 10.0
}
