//! The report of a workshop: attendance in numbers, how far the room agreed, what it did not agree on, and what it said.
//!
//! No seat and no table is in it, and no name but the facilitator's. Ratings are counted and never averaged.

use serde::Serialize;
use workshop::{CriterionResult, RoundResult, Whole, compare};

use super::Desk;
use super::numbers::{Segment, Swatch, segments};
use super::talk::{Agreed, Disputed, Feedback};
use crate::ExportError;
use crate::model::{Frame, Pair};
use crate::print::Moment;
use crate::workshop_paper::Came;

#[derive(Debug, Serialize)]
pub(crate) struct Outcome {
    frame: Frame,
    kind: String,
    title: String,
    note: String,
    facts: Vec<Pair>,
    present: Present,
    agreement: Agreement,
    before: Option<Beside>,
    rounds: Vec<Round>,
    disputed: Option<Disputed>,
    agreed: Agreed,
    feedback: Feedback,
}

/// Attendance: a line a round.
#[derive(Debug, Serialize)]
struct Present {
    title: String,
    columns: [String; 4],
    rows: Vec<[String; 4]>,
    /// That nothing was collected.
    none: Option<String>,
}

/// How far the room agreed, round by round and together.
#[derive(Debug, Serialize)]
struct Agreement {
    title: String,
    alpha: String,
    figures: Vec<Figure>,
    note: String,
}

#[derive(Debug, Serialize)]
struct Figure {
    label: String,
    alpha: String,
    words: String,
    interval: Option<String>,
    units: String,
}

/// Two rounds beside each other.
#[derive(Debug, Serialize)]
struct Beside {
    title: String,
    alpha: String,
    from: [String; 2],
    to: [String; 2],
    columns: [String; 3],
    rows: Vec<BesideRow>,
    note: String,
}

#[derive(Debug, Serialize)]
struct BesideRow {
    text: String,
    percent: [String; 2],
    ac2: [String; 2],
}

#[derive(Debug, Serialize)]
struct Round {
    title: String,
    /// What assistive technology reads for the bars.
    alt: String,
    swatches: Vec<Swatch>,
    columns: [String; 3],
    criteria: Vec<Criterion>,
}

#[derive(Debug, Serialize)]
struct Criterion {
    number: usize,
    text: String,
    segments: Vec<Segment>,
    percent: String,
    ac2: String,
    notes: Vec<String>,
}

impl Outcome {
    pub(crate) fn of(desk: &Desk<'_>, came: &Came<'_>) -> Result<Outcome, ExportError> {
        let pen = desk.pen;
        let kind = pen.say("print-workshop-report");
        Ok(Outcome {
            frame: desk.frame(&kind)?,
            title: desk.title(),
            note: pen.say("print-workshop-report-note"),
            facts: desk.report_facts(came)?,
            present: desk.present(came),
            agreement: desk.agreement(came),
            before: desk.beside(came),
            rounds: came.rounds.iter().map(|result| desk.result(result)).collect(),
            disputed: (!came.rounds.is_empty()).then(|| desk.disputed(came)),
            agreed: desk.agreed(came),
            feedback: desk.feedback(came),
            kind,
        })
    }
}

impl Desk<'_> {
    fn report_facts(&self, came: &Came<'_>) -> Result<Vec<Pair>, ExportError> {
        let (pen, plan) = (self.pen, self.print.plan);
        let date = plan.date.as_deref().map(|date| pen.date(date)).unwrap_or_default();
        let [tables, seats, all] =
            [u32::from(plan.tables), u32::from(plan.seats), plan.seat_count()].map(|number| number.to_string());
        let room = [("tables", tables.as_str()), ("seats", &seats), ("all", &all)];
        let pack = &self.print.pack.head;
        let pack_title = pen.packed(&pack.title);
        let pack = [("title", pack_title.as_str()), ("version", &pack.version)];
        let sheets = match came.wiped {
            Some(at) => {
                let at = pen.time(Moment::parse(at)?);
                pen.say_with("print-workshop-wiped-at", &[("at", &at)])
            }
            None => pen.say("print-workshop-kept"),
        };
        let led = came.facilitator.map(|name| pen.plain(name)).unwrap_or_default();
        let facts = [
            ("print-workshop-when", date),
            ("print-workshop-where", pen.plain(&plan.place)),
            ("print-workshop-facilitator", led),
            ("print-workshop-room", pen.say_with("print-workshop-room-is", &room)),
            ("print-judged-by", pen.say_with("print-pack", &pack)),
            ("print-workshop-wiped", sheets),
        ];
        let said = facts.into_iter().filter(|(_, value)| !value.trim().is_empty());
        Ok(said.map(|(label, value)| pen.pair(pen.say(label), &value)).collect())
    }

    fn present(&self, came: &Came<'_>) -> Present {
        let pen = self.pen;
        let mut rows: Vec<[String; 4]> = came
            .rounds
            .iter()
            .map(|result| {
                let (round, case) = self.named_round(result);
                [round, case, result.seats.to_string(), result.collected.to_string()]
            })
            .collect();
        if !rows.is_empty() {
            let seats = self.print.plan.seat_count().to_string();
            let given = came.feedback.collected.to_string();
            rows.push([pen.say("print-workshop-feedback-sheets"), String::new(), seats, given]);
        }
        Present {
            title: pen.say("print-workshop-present"),
            columns: [
                pen.say("print-workshop-column-round"),
                pen.say("print-workshop-column-case"),
                pen.say("print-workshop-column-seats"),
                pen.say("print-workshop-column-collected"),
            ],
            none: rows.is_empty().then(|| pen.say("print-workshop-nothing")),
            rows,
        }
    }

    /// „რაუნდი 1“ and what its case is called.
    fn named_round(&self, result: &RoundResult) -> (String, String) {
        let case = self.print.plan.case(&result.case);
        let case = case.map_or_else(|| self.pen.say("print-untitled"), |case| self.named(&case.title));
        (self.round(usize::from(result.round)), case)
    }

    fn agreement(&self, came: &Came<'_>) -> Agreement {
        let pen = self.pen;
        let mut figures: Vec<Figure> = came
            .rounds
            .iter()
            .map(|result| self.figure(self.round(usize::from(result.round)), &result.whole))
            .collect();
        if let Some(whole) = came.whole.filter(|_| came.rounds.len() > 1) {
            figures.push(self.figure(pen.say("print-workshop-all-rounds"), whole));
        }
        Agreement {
            title: pen.say("print-workshop-agreement"),
            alpha: pen.say("print-workshop-alpha"),
            figures,
            note: pen.say("print-workshop-alpha-note"),
        }
    }

    fn figure(&self, label: String, whole: &Whole) -> Figure {
        Figure {
            label,
            alpha: self.coefficient(whole.alpha),
            words: self.firmness(whole),
            interval: whole.interval.map(|interval| self.limits(interval)),
            units: self
                .pen
                .say_with("print-workshop-units", &[("units", &whole.units.to_string())]),
        }
    }

    fn beside(&self, came: &Came<'_>) -> Option<Beside> {
        let pen = self.pen;
        let (before, after) = came.before?;
        let end = |result: &RoundResult| {
            [
                self.round(usize::from(result.round)),
                self.coefficient(result.whole.alpha),
            ]
        };
        let pairs = compare(before, after);
        let row = |pair: &workshop::Before| BesideRow {
            text: self.requirement(&pair.criterion),
            percent: [self.percent(pair.before.percent), self.percent(pair.after.percent)],
            ac2: [self.coefficient(pair.before.ac2), self.coefficient(pair.after.ac2)],
        };
        Some(Beside {
            title: pen.say("print-workshop-before"),
            alpha: pen.say("print-workshop-alpha"),
            from: end(before),
            to: end(after),
            columns: self.columns(),
            rows: pairs.iter().map(row).collect(),
            note: pen.say("print-workshop-before-note"),
        })
    }

    fn columns(&self) -> [String; 3] {
        [
            self.pen.say("print-workshop-word-criterion"),
            self.pen.say("print-workshop-column-percent"),
            self.pen.say("print-workshop-column-ac2"),
        ]
    }

    fn result(&self, result: &RoundResult) -> Round {
        let pen = self.pen;
        let has_blank = result.criteria.iter().any(|one| one.counted.blank > 0);
        let case = self.named_round(result).1;
        let number = result.round.to_string();
        Round {
            title: pen.say_with("print-workshop-round-of", &[("n", &number), ("case", &case)]),
            alt: pen.say("print-workshop-bars"),
            swatches: self.swatches(has_blank),
            columns: self.columns(),
            criteria: result
                .criteria
                .iter()
                .zip(1..)
                .map(|(one, number)| self.criterion(one, number, has_blank))
                .collect(),
        }
    }

    fn criterion(&self, result: &CriterionResult, number: usize, has_blank: bool) -> Criterion {
        let pen = self.pen;
        let matched = result.matched.as_ref().map(|matched| {
            let words = pen.choice("rating", matched.rating.token());
            let (same, of) = (matched.same.to_string(), matched.of.to_string());
            let glyph = crate::report_model::rating_glyph(Some(matched.rating));
            let args = [("glyph", glyph), ("words", &words), ("same", &same), ("of", &of)];
            pen.say_with("print-workshop-reference", &args)
        });
        let agreement = result.ac2.map(|_| self.strength(result));
        Criterion {
            number,
            text: self.requirement(&result.criterion),
            segments: segments(&result.counted, has_blank),
            percent: self.percent(result.percent),
            ac2: self.coefficient(result.ac2),
            notes: agreement
                .into_iter()
                .chain([self.shape(result.shape)])
                .chain(matched)
                .collect(),
        }
    }
}
