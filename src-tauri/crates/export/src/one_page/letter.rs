//! The cover letter: a person's words, the name of what goes with it, and what is enclosed. No name is made up.

use serde::Serialize;

use super::shorten::shortened;
use super::{LetterWords, PagePrint, Room, frame, points};
use crate::ExportError;
use crate::model::Frame;
use crate::pen::Pen;
use crate::print::{Standing, short_digest};

/// A letter as its design reads it.
#[derive(Debug, Serialize)]
pub(super) struct Letter {
    frame: Frame,
    kind: String,
    size: f64,
    to: Vec<String>,
    date: String,
    subject: String,
    paragraphs: Vec<String>,
    enclosed: String,
    enclosures: Vec<String>,
    from: Vec<String>,
}

/// Builds the letter.
pub(super) fn page(
    pen: &Pen<'_>,
    print: &PagePrint<'_>,
    words: &LetterWords<'_>,
    room: Room,
) -> Result<Letter, ExportError> {
    let kind = pen.say("paper-letter");
    let (frame, title, _) = frame(pen, print, &kind)?;
    let [year, month, day, ..] = print.standing.moment()?.0;
    let number = print.version.to_string();
    let subject = match &print.standing {
        Standing::Signed(_) => pen.say_with(
            "paper-letter-subject-version",
            &[("title", &title), ("version", &number)],
        ),
        Standing::Draft { .. } => pen.say_with("paper-letter-subject", &[("title", &title)]),
    };
    let mut paragraphs = paragraphs(pen, words.text, room);
    if paragraphs.is_empty() {
        paragraphs.push(pen.say_with("paper-letter-text", &[("title", &title)]));
    }
    Ok(Letter {
        frame,
        kind,
        size: points(room),
        to: lines(pen, words.to, room),
        date: pen.date(&format!("{year:04}-{month:02}-{day:02}")),
        subject,
        paragraphs,
        enclosed: pen.say("paper-letter-enclosed"),
        enclosures: enclosures(pen, print),
        from: lines(pen, words.from, room),
    })
}

/// What goes with the letter: for a signed version the package and its digest.
fn enclosures(pen: &Pen<'_>, print: &PagePrint<'_>) -> Vec<String> {
    let mut all = match &print.standing {
        Standing::Signed(signature) => vec![
            pen.say("paper-letter-package"),
            pen.say_with("print-digest", &[("digest", &short_digest(signature.credential))]),
        ],
        Standing::Draft { .. } => vec![pen.say("paper-letter-draft")],
    };
    let files = print.content.attachments.len();
    if files > 0 {
        all.push(pen.say_with("paper-letter-attachments", &[("count", &files.to_string())]));
    }
    all
}

/// The lines of an address or of a name.
fn lines(pen: &Pen<'_>, text: &str, room: Room) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .take(room.items.min(8))
        .map(|line| pen.line(&shortened(line, room.item_letters)))
        .collect()
}

/// The paragraphs of what a person wrote.
fn paragraphs(pen: &Pen<'_>, text: &str, room: Room) -> Vec<String> {
    let paragraphs = text
        .split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty());
    paragraphs
        .take(room.items)
        .map(|paragraph| pen.line(&shortened(paragraph, room.item_letters)))
        .collect()
}
