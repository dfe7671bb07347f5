//! What a workshop has on paper, as its designs read it. What they share stands here: the frame of a page, the title, and
//! the levels with the digits by which a sheet is keyed in.

mod handout;
mod numbers;
mod outcome;
mod people;
mod questions;
mod seats;
mod talk;

use descriptor::Text;
use rulebook::Rating;
use serde::Serialize;
use signing::Id;
use workshop::PlannedRound;

use crate::ExportError;
use crate::model::Frame;
use crate::pen::Pen;
use crate::print::Moment;
use crate::report_model::rating_glyph;
use crate::workshop_paper::WorkshopPrint;

pub(crate) use outcome::Outcome;

/// What models are made from.
pub(crate) struct Desk<'a> {
    pub(crate) pen: &'a Pen<'a>,
    pub(crate) print: &'a WorkshopPrint<'a>,
}

/// A level of the scale, or the answer that is none.
#[derive(Debug, Serialize)]
pub(crate) struct Level {
    /// What is keyed for it.
    digit: char,
    glyph: &'static str,
    words: String,
    /// What is seen in a descriptor at this level.
    anchor: Option<String>,
}

impl Desk<'_> {
    /// The frame of a paper of this kind. Every one is marked as an exercise.
    fn frame(&self, kind: &str) -> Result<Frame, ExportError> {
        let (pen, title) = (self.pen, self.title());
        let edition = match Id::parse(&self.print.plan.id) {
            Ok(id) => {
                let args = [("kind", kind), ("id", id.id8())];
                pen.say_with("print-workshop-edition", &args)
            }
            Err(_) => kind.to_owned(),
        };
        Ok(Frame {
            lang: pen.lang.code(),
            title: format!("{kind}: {title}"),
            author: String::new(),
            description: kind.to_owned(),
            date: Moment::parse(self.print.printed)?.0,
            subject: title,
            edition,
            mark: Some(pen.say("print-workshop-exercise")),
            notice: pen.notice(),
            digest: None,
            page: pen.say_with("print-page", &[("page", "{page}"), ("pages", "{pages}")]),
            embedded: Vec::new(),
            logo: pen.say("print-logo"),
        })
    }

    /// What the workshop is called.
    fn title(&self) -> String {
        self.named(&self.print.plan.title)
    }

    /// A text as one line, or the words for a thing without a title.
    fn named(&self, text: &Text) -> String {
        let title = self.pen.plain(text);
        if title.trim().is_empty() {
            self.pen.say("print-untitled")
        } else {
            title
        }
    }

    /// Where and when, as far as that is known.
    fn held(&self) -> String {
        let (pen, plan) = (self.pen, self.print.plan);
        let date = plan.date.as_deref().map(|date| pen.date(date));
        let parts = [pen.plain(&plan.place), date.unwrap_or_default()];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.trim().is_empty()).collect();
        parts.join(" · ")
    }

    fn round(&self, number: usize) -> String {
        self.pen.say_with("print-workshop-round", &[("n", &number.to_string())])
    }

    /// What participants know the case of a round by.
    fn case(&self, round: &PlannedRound) -> String {
        let case = self.print.plan.case(&round.case);
        case.map_or_else(
            || self.pen.say("print-workshop-no-case"),
            |case| self.named(&case.title),
        )
    }

    /// The requirement of a criterion; its id when the pack has none of that name.
    fn requirement(&self, criterion: &str) -> String {
        let known = self.print.pack.criterion(criterion);
        known.map_or_else(
            || self.pen.line(criterion),
            |criterion| self.pen.packed(&criterion.text),
        )
    }

    /// The four levels from the highest, then "cannot judge"; with the anchors of a criterion.
    fn levels(&self, criterion: Option<&str>) -> Vec<Level> {
        let criterion = criterion.and_then(|id| self.print.pack.criterion(id));
        let level = |rating: &Rating| Level {
            digit: workshop::key(*rating),
            glyph: rating_glyph(Some(*rating)),
            words: self.pen.choice("rating", rating.token()),
            anchor: criterion
                .and_then(|criterion| criterion.anchors.get(*rating))
                .map(|words| self.pen.packed(words)),
        };
        Rating::ALL.iter().map(level).collect()
    }
}
