//! Papers for people: certificates of attendance and the list to sign. Nobody's name is printed but the facilitator's.

use descriptor::Text;
use serde::Serialize;

use super::Desk;
use crate::ExportError;
use crate::model::Frame;
use crate::one_page::shorten::shortened;

/// Nobody prints more certificates in one go: no room has more seats.
const MOST: u32 = 800;

/// A certificate is one page: its title, place and date take a few lines.
const LONGEST: usize = 160;

#[derive(Debug, Serialize)]
pub(crate) struct Certificates {
    frame: Frame,
    kind: String,
    title: String,
    held: String,
    count: u32,
    confirms: String,
    name: String,
    attended: String,
    facilitator: String,
    /// Empty when nobody is named: it is written by hand.
    led: String,
    signature: String,
    date: String,
    notes: Vec<String>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Attendance {
    frame: Frame,
    kind: String,
    title: String,
    held: String,
    columns: [String; 4],
    rows: u32,
    note: String,
}

impl Desk<'_> {
    pub(crate) fn certificates(&self, count: u32, facilitator: Option<&Text>) -> Result<Certificates, ExportError> {
        let pen = self.pen;
        let kind = pen.say("print-workshop-certificate");
        Ok(Certificates {
            frame: self.frame(&kind)?,
            title: shortened(&self.title(), LONGEST),
            held: shortened(&self.held(), LONGEST),
            count: count.clamp(1, MOST),
            confirms: pen.say("print-workshop-confirms"),
            name: pen.say("print-workshop-name"),
            attended: pen.say("print-workshop-attended"),
            facilitator: pen.say("print-workshop-facilitator"),
            led: facilitator
                .map(|name| shortened(&pen.plain(name), LONGEST / 2))
                .unwrap_or_default(),
            signature: pen.say("print-workshop-signature"),
            date: pen.say("print-workshop-date"),
            notes: std::iter::once(pen.say("print-workshop-no-qualification"))
                .chain(self.by_which())
                .collect(),
            kind,
        })
    }

    /// By which template and requirements was scored, when those are not adopted.
    fn by_which(&self) -> Option<String> {
        let (pen, head) = (self.pen, &self.print.pack.head);
        let (title, notice) = (pen.packed(&head.title), pen.notice()?);
        let pack = pen.say_with("print-pack", &[("title", &title), ("version", &head.version)]);
        Some(pen.say_with("print-workshop-by-pack", &[("pack", &pack), ("notice", &notice)]))
    }

    pub(crate) fn attendance(&self) -> Result<Attendance, ExportError> {
        let pen = self.pen;
        let kind = pen.say("print-workshop-attendance");
        Ok(Attendance {
            frame: self.frame(&kind)?,
            title: self.title(),
            held: self.held(),
            columns: [
                pen.say("print-workshop-number"),
                pen.say("print-workshop-name"),
                pen.say("print-workshop-organisation"),
                pen.say("print-workshop-signature"),
            ],
            rows: self.print.plan.seat_count().clamp(1, MOST),
            note: pen.say("print-workshop-attendance-note"),
            kind,
        })
    }
}
