//! Printing what a workshop has on paper, as PDF/A-3a and PDF/UA-1. The same input gives the same bytes.
//!
//! Nothing here is signed, so nothing is embedded. Seats stand on sheets and cards and nowhere else; a name stands
//! nowhere but the facilitator's, and people write theirs by hand.

use std::collections::BTreeMap;

use descriptor::{Lang, Text};
use i18n::Bundles;
use rulebook::Pack;
use serde::Serialize;
use sha2::{Digest, Sha384};
use workshop::{FeedbackResult, RoundResult, Whole, Workshop};

use crate::ExportError;
use crate::pen::Pen;
use crate::press::{self, Job, Press};
use crate::workshop_model::{Desk, Outcome};

/// What papers of a workshop are made from.
#[derive(Clone, Copy, Debug)]
pub struct WorkshopPrint<'a> {
    /// The printed language.
    pub lang: Lang,
    /// The words on paper: `print.ftl`, `print-workshop.ftl`, `choices.ftl`, `agreement.ftl` and `kit.ftl`.
    pub words: &'a Bundles,
    /// The pack by which everyone scores.
    pub pack: &'a Pack,
    /// The workshop.
    pub plan: &'a Workshop,
    /// When it is printed, `2026-11-21T10:00:00Z`.
    pub printed: &'a str,
}

/// What a workshop came to: numbers, and what the room agreed.
#[derive(Clone, Copy, Debug)]
pub struct Came<'a> {
    /// The closed rounds in their order.
    pub rounds: &'a [RoundResult],
    /// All of them together, when there are any.
    pub whole: Option<&'a Whole>,
    /// Two rounds that asked for some of the same criteria: the earlier and the later one.
    pub before: Option<(&'a RoundResult, &'a RoundResult)>,
    /// What the room says about the workshop.
    pub feedback: &'a FeedbackResult,
    /// What the room agreed that criteria mean.
    pub meanings: &'a [Meaning<'a>],
    /// Who led it, when somebody is named.
    pub facilitator: Option<&'a Text>,
    /// When participants' data were wiped, `2026-11-21T10:00:00Z`.
    pub wiped: Option<&'a str>,
}

/// What the room agreed that a criterion means.
#[derive(Clone, Copy, Debug)]
pub struct Meaning<'a> {
    /// The criterion.
    pub criterion: &'a str,
    /// In words.
    pub text: &'a Text,
    /// It is kept as a proposal for whoever keeps the pack.
    pub proposed: bool,
}

/// The hand-outs of every round: what is read, and the criteria with their levels.
///
/// `fields_of_study` are the names of the codes that cases carry, in the printed language.
///
/// # Errors
/// [`ExportError::Time`] for a time that is none; [`ExportError::Design`] when design and data do not fit.
pub fn handouts(
    press: &Press,
    print: &WorkshopPrint<'_>,
    fields_of_study: &BTreeMap<String, String>,
) -> Result<Vec<u8>, ExportError> {
    let pen = pen(press, print);
    set(press, press::HANDOUT, &desk(&pen, print).handout(fields_of_study)?)
}

/// The answer sheets of every round, one for each seat.
///
/// # Errors
/// As [`handouts`].
pub fn sheets(press: &Press, print: &WorkshopPrint<'_>) -> Result<Vec<u8>, ExportError> {
    let pen = pen(press, print);
    set(press, press::SHEETS, &desk(&pen, print).sheets()?)
}

/// The questions at the end, a half page for each seat.
///
/// # Errors
/// As [`handouts`].
pub fn feedback(press: &Press, print: &WorkshopPrint<'_>) -> Result<Vec<u8>, ExportError> {
    let pen = pen(press, print);
    set(press, press::FEEDBACK, &desk(&pen, print).questions()?)
}

/// A card to fold for each table, and cards to cut for its seats.
///
/// # Errors
/// As [`handouts`].
pub fn cards(press: &Press, print: &WorkshopPrint<'_>) -> Result<Vec<u8>, ExportError> {
    let pen = pen(press, print);
    set(press, press::CARDS, &desk(&pen, print).cards()?)
}

/// What the workshop came to.
///
/// # Errors
/// As [`handouts`].
pub fn report(press: &Press, print: &WorkshopPrint<'_>, came: &Came<'_>) -> Result<Vec<u8>, ExportError> {
    let pen = pen(press, print);
    set(press, press::OUTCOME, &Outcome::of(&desk(&pen, print), came)?)
}

/// So many certificates of attendance, with a line for the name.
///
/// # Errors
/// As [`handouts`].
pub fn certificates(
    press: &Press,
    print: &WorkshopPrint<'_>,
    count: u32,
    facilitator: Option<&Text>,
) -> Result<Vec<u8>, ExportError> {
    let pen = pen(press, print);
    let model = desk(&pen, print).certificates(count, facilitator)?;
    set(press, press::CERTIFICATES, &model)
}

/// A blank list of who is there, with a line for each seat of the room.
///
/// # Errors
/// As [`handouts`].
pub fn attendance(press: &Press, print: &WorkshopPrint<'_>) -> Result<Vec<u8>, ExportError> {
    let pen = pen(press, print);
    set(press, press::ATTENDANCE, &desk(&pen, print).attendance()?)
}

fn pen<'a>(press: &'a Press, print: &WorkshopPrint<'a>) -> Pen<'a> {
    Pen {
        lang: print.lang,
        words: print.words,
        pack: print.pack,
        ink: press.ink(),
    }
}

fn desk<'a>(pen: &'a Pen<'a>, print: &'a WorkshopPrint<'a>) -> Desk<'a> {
    Desk { pen, print }
}

fn set(press: &Press, design: &'static str, model: &impl Serialize) -> Result<Vec<u8>, ExportError> {
    let data = serde_json::to_vec(model).expect("a model has only text keys");
    let ident: String = Sha384::digest(&data).iter().map(|byte| format!("{byte:02x}")).collect();
    press.print(&Job {
        design,
        data,
        ident,
        attachments: Vec::new(),
    })
}
