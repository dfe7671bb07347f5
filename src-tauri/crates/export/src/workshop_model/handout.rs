//! A hand-out: for each round what everybody reads, and its criteria with what is seen at each level.
//!
//! That a case was made faulty on purpose is not said: whoever reads is to find that out.

use std::collections::BTreeMap;

use serde::Serialize;
use workshop::{Case, PlannedRound};

use super::{Desk, Level};
use crate::ExportError;
use crate::descriptor_model::{Figure, Twin, facts, figures};
use crate::model::{Frame, Pair};
use crate::sections::SectionModel;

#[derive(Debug, Serialize)]
pub(crate) struct Handout {
    frame: Frame,
    kind: String,
    title: String,
    held: String,
    lead: String,
    rounds: Vec<Round>,
    /// What each digit means, "cannot judge" among them.
    scale: Vec<Level>,
    /// That there are no rounds.
    none: Option<String>,
}

#[derive(Debug, Serialize)]
struct Round {
    /// At the head of its pages: the round and what the case is called.
    subject: String,
    label: String,
    case: String,
    minutes: String,
    text: Option<CaseText>,
    criteria_title: String,
    /// That nothing is asked.
    none: Option<String>,
    criteria: Vec<Asked>,
}

#[derive(Debug, Serialize)]
struct CaseText {
    title: String,
    twin: Option<Twin>,
    figures: Vec<Figure>,
    facts: Vec<Pair>,
    sections: Vec<SectionModel>,
}

#[derive(Debug, Serialize)]
struct Asked {
    number: usize,
    text: String,
    minimum: Option<String>,
    guidance: Option<String>,
    levels: Vec<Level>,
}

impl Desk<'_> {
    pub(crate) fn handout(&self, fields_of_study: &BTreeMap<String, String>) -> Result<Handout, ExportError> {
        let (pen, plan) = (self.pen, self.print.plan);
        let kind = pen.say("print-workshop-handout");
        let rounds = plan.rounds.iter().zip(1..);
        Ok(Handout {
            frame: self.frame(&kind)?,
            title: self.title(),
            held: self.held(),
            lead: pen.say("print-workshop-handout-lead"),
            rounds: rounds
                .map(|(round, number)| self.handout_of(round, number, fields_of_study))
                .collect(),
            scale: self.levels(None),
            none: plan.rounds.is_empty().then(|| pen.say("print-workshop-no-rounds")),
            kind,
        })
    }

    fn handout_of(&self, round: &PlannedRound, number: usize, fields_of_study: &BTreeMap<String, String>) -> Round {
        let (pen, label, case) = (self.pen, self.round(number), self.case(round));
        Round {
            subject: format!("{label} · {case}"),
            minutes: pen.say_with("print-workshop-minutes", &[("minutes", &round.minutes.to_string())]),
            text: self
                .print
                .plan
                .case(&round.case)
                .map(|case| self.case_text(case, fields_of_study)),
            criteria_title: pen.say_with("print-workshop-criteria", &[("n", &number.to_string())]),
            none: round.criteria.is_empty().then(|| pen.say("print-workshop-no-criteria")),
            criteria: round
                .criteria
                .iter()
                .zip(1..)
                .map(|(criterion, number)| self.asked(criterion, number))
                .collect(),
            label,
            case,
        }
    }

    fn case_text(&self, case: &Case, fields_of_study: &BTreeMap<String, String>) -> CaseText {
        let (pen, content) = (self.pen, &case.content);
        let names = &content.identification.title;
        let other = pen.lang.other();
        let twin = names.get(other).filter(|_| names.get(pen.lang).is_some());
        let code = content.identification.isced_f.as_deref();
        let field = code.and_then(|code| fields_of_study.get(code));
        CaseText {
            title: self.named(names),
            twin: twin.map(|text| Twin {
                lang: other.code(),
                text: pen.line(text),
            }),
            figures: figures(pen, content),
            facts: facts(pen, content, field.map(String::as_str)),
            sections: pen.sections(content),
        }
    }

    fn asked(&self, criterion: &str, number: usize) -> Asked {
        let known = self.print.pack.criterion(criterion);
        let guidance = known.map(|criterion| self.pen.packed(&criterion.guidance));
        Asked {
            number,
            text: self.requirement(criterion),
            minimum: known
                .filter(|criterion| criterion.minimum)
                .map(|_| self.pen.say("print-minimum")),
            guidance: guidance.filter(|guidance| !guidance.is_empty()),
            levels: self.levels(Some(criterion)),
        }
    }
}
