//! The questions at the end of a workshop, on paper: each with five boxes, and the line that is keyed in.

use serde::Serialize;

use super::Desk;
use super::seats::SheetSeat;
use crate::ExportError;
use crate::model::Frame;

#[derive(Debug, Serialize)]
pub(crate) struct Questions {
    frame: Frame,
    kind: String,
    lead: String,
    questions: Vec<String>,
    answers: Vec<Answer>,
    words: Words,
    seats: Vec<SheetSeat>,
}

/// An answer that one can give.
#[derive(Debug, Serialize)]
struct Answer {
    digit: String,
    words: String,
}

#[derive(Debug, Serialize)]
struct Words {
    table: String,
    seat: String,
    how: String,
    key: String,
    key_how: String,
}

impl Desk<'_> {
    pub(crate) fn questions(&self) -> Result<Questions, ExportError> {
        let pen = self.pen;
        let kind = pen.say("print-workshop-feedback-sheet");
        Ok(Questions {
            frame: self.frame(&kind)?,
            lead: pen.say("print-workshop-feedback-lead"),
            questions: (1..=workshop::QUESTIONS)
                .map(|n| pen.say(&format!("kit-question-{n}")))
                .collect(),
            answers: (1..=5)
                .map(|n| Answer {
                    digit: n.to_string(),
                    words: pen.say(&format!("kit-agree-{n}")),
                })
                .collect(),
            words: Words {
                table: pen.say("print-workshop-word-table"),
                seat: pen.say("print-workshop-word-seat"),
                how: pen.say("print-workshop-feedback-how"),
                key: pen.say("print-workshop-key"),
                key_how: pen.say("print-workshop-feedback-key"),
            },
            seats: self.sheet_seats(1),
            kind,
        })
    }
}
