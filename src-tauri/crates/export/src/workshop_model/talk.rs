//! What a workshop leaves to be talked about: disputed criteria, what the room agreed, and what it says of the workshop.

use serde::Serialize;
use workshop::trend::{Finished, Line, trend};

use super::Desk;
use super::numbers::Segment;
use crate::model::Rich;
use crate::workshop_paper::Came;

#[derive(Debug, Serialize)]
pub(super) struct Disputed {
    title: String,
    note: String,
    none: Option<String>,
    rows: Vec<DisputedRow>,
}

#[derive(Debug, Serialize)]
struct DisputedRow {
    text: String,
    words: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Agreed {
    title: String,
    note: String,
    none: Option<String>,
    meanings: Vec<AgreedOn>,
}

#[derive(Debug, Serialize)]
struct AgreedOn {
    text: String,
    meaning: Option<Rich>,
    proposed: bool,
    words: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Feedback {
    title: String,
    note: String,
    alt: String,
    column: String,
    rows: Vec<Question>,
}

#[derive(Debug, Serialize)]
struct Question {
    number: usize,
    text: String,
    segments: Vec<Segment>,
}

/// How the answers 1 to 5 are filled.
const FIVE: [&str; 5] = ["0", "1", "2", "3", "4"];

impl Desk<'_> {
    /// The criteria that were not calibrated when they were last asked for, in the order of the pack.
    pub(super) fn disputed(&self, came: &Came<'_>) -> Disputed {
        let pen = self.pen;
        let lines = trend(&[Finished {
            workshop: self.print.plan.id.clone(),
            date: self.print.plan.date.clone(),
            rounds: came.rounds.to_vec(),
        }]);
        let place = |criterion: &str| self.print.pack.criteria().iter().position(|one| one.id == criterion);
        let mut open: Vec<&Line> = lines
            .iter()
            .filter(|line| line.points.last().is_some_and(|last| !last.is_calibrated()))
            .collect();
        open.sort_by_key(|line| place(&line.criterion).unwrap_or(usize::MAX));
        let last = |criterion: &str| {
            let of_rounds = came.rounds.iter().rev().flat_map(|result| &result.criteria);
            of_rounds
                .filter(|one| one.ac2.is_some())
                .find(|one| one.criterion == criterion)
        };
        let rows: Vec<DisputedRow> = open
            .into_iter()
            .filter_map(|line| {
                let result = last(&line.criterion)?;
                let ac2 = self.coefficient(result.ac2);
                Some(DisputedRow {
                    text: self.requirement(&line.criterion),
                    words: format!("AC2 {ac2} · {} · {}", self.strength(result), self.shape(result.shape)),
                })
            })
            .collect();
        let none = if lines.is_empty() {
            "agreement-not-computable"
        } else {
            "print-workshop-disputed-none"
        };
        Disputed {
            title: pen.say("print-workshop-disputed"),
            note: pen.say("print-workshop-disputed-note"),
            none: rows.is_empty().then(|| pen.say(none)),
            rows,
        }
    }

    pub(super) fn agreed(&self, came: &Came<'_>) -> Agreed {
        let pen = self.pen;
        let meanings: Vec<AgreedOn> = came
            .meanings
            .iter()
            .map(|one| AgreedOn {
                text: self.requirement(one.criterion),
                meaning: pen.rich(one.text),
                proposed: one.proposed,
                words: pen.say(if one.proposed {
                    "print-workshop-proposed"
                } else {
                    "print-workshop-not-proposed"
                }),
            })
            .collect();
        Agreed {
            title: pen.say("print-workshop-agreed"),
            note: pen.say("print-workshop-agreed-note"),
            none: meanings.is_empty().then(|| pen.say("print-workshop-agreed-none")),
            meanings,
        }
    }

    pub(super) fn feedback(&self, came: &Came<'_>) -> Feedback {
        let pen = self.pen;
        let count = came.feedback.collected.to_string();
        let (least, most) = (pen.say("kit-agree-1"), pen.say("kit-agree-5"));
        let given = came.feedback.collected > 0;
        let note = if given {
            let args = [("count", count.as_str()), ("least", &least), ("most", &most)];
            pen.say_with("print-workshop-feedback-note", &args)
        } else {
            pen.say("print-workshop-feedback-none")
        };
        let question = |(counts, number): (&[u32; 5], usize)| Question {
            number,
            text: pen.say(&format!("kit-question-{number}")),
            segments: FIVE
                .iter()
                .zip(counts)
                .zip(1..)
                .map(|((fill, count), answer): ((&&'static str, &u32), u32)| Segment {
                    fill,
                    glyph: answer.to_string(),
                    count: *count,
                })
                .collect(),
        };
        Feedback {
            title: pen.say("print-workshop-feedback"),
            note,
            alt: pen.say("print-workshop-feedback-bars"),
            column: pen.say("print-workshop-column-question"),
            rows: came
                .feedback
                .questions
                .iter()
                .zip(1..)
                .filter(|_| given)
                .map(question)
                .collect(),
        }
    }
}
