//! An exercise as it is shown: where one sits, what one answered, and what everybody reads.

use std::sync::Arc;

use ::workshop::{PlannedRound, Slip, longest_argument};

use super::{EXERCISE, Opened, open, slip};
use crate::Desk;
use crate::compose::views;
use crate::failure::{Code, Failure};
use crate::packs::criterion_view;
use crate::reviewing::sections;
use crate::wire::*;

/// The exercises that are here, the newest first.
pub(crate) fn exercises(desk: &Arc<Desk>, (): ()) -> Result<Vec<ExerciseRow>, Failure> {
    let heads = desk.store.read(|reader| reader.documents(Some(EXERCISE)))?;
    let mut rows = Vec::new();
    for head in heads.into_iter().filter(|head| head.trashed.is_none()) {
        let opened = open(desk, &head.id)?;
        rows.push(ExerciseRow {
            title: Both::from(&opened.plan.title),
            place: Both::from(&opened.plan.place),
            date: opened.plan.date.clone().unwrap_or_default(),
            rounds: small(opened.plan.rounds.len()),
            done: small(opened.rounds()?.iter().filter(|round| is_done(round)).count()),
            document: head.id,
        });
    }
    rows.sort_by(|one, other| (&other.date, &other.document).cmp(&(&one.date, &one.document)));
    Ok(rows)
}

fn is_done(round: &ExerciseRound) -> bool {
    round.answers.iter().all(|answer| answer.rating.is_some())
}

/// An exercise and what one answered.
pub(crate) fn exercise(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<ExerciseView, Failure> {
    let opened = open(desk, &ask.document)?;
    let (undo, redo) = desk.store.read(|reader| {
        Ok::<_, store::StoreError>((reader.can_undo(&ask.document)?, reader.can_redo(&ask.document)?))
    })?;
    let number = |path: &str, most: u8| opened.number(path, most).map_or(0, u32::from);
    Ok(ExerciseView {
        title: Both::from(&opened.plan.title),
        place: Both::from(&opened.plan.place),
        date: opened.plan.date.clone().unwrap_or_default(),
        tables: opened.plan.tables.into(),
        seats: opened.plan.seats.into(),
        table: number("table", opened.plan.tables),
        seat: number("seat", opened.plan.seats),
        pack: views::pack_head(&opened.rulebook),
        rounds: opened.rounds()?,
        feedback: opened.feedback().map(|answer| answer.map_or(0, u32::from)).to_vec(),
        slip: opened.handed_in(0)?,
        saved_at: opened.head.touched.clone(),
        undo: undo.is_some(),
        redo: redo.is_some(),
        id: ask.document,
    })
}

/// What everybody scores in a round.
pub(crate) fn exercise_case(desk: &Arc<Desk>, ask: ExerciseAsk) -> Result<ExerciseCase, Failure> {
    let opened = open(desk, &ask.document)?;
    let place = usize::try_from(ask.round).ok().and_then(|round| round.checked_sub(1));
    let planned = place.and_then(|place| opened.plan.rounds.get(place));
    let planned = planned.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let pack = &opened.rulebook.pack;
    let case = opened
        .plan
        .case(&planned.case)
        .ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let criteria = planned.criteria.iter().filter_map(|id| pack.criterion(id));
    Ok(ExerciseCase {
        text: sections(pack, &case.content),
        criteria: criteria.map(criterion_view).collect(),
    })
}

impl Opened {
    fn rounds(&self) -> Result<Vec<ExerciseRound>, Failure> {
        let rounds = self.plan.rounds.iter().zip(1..);
        rounds.map(|(planned, n)| self.round(planned, n)).collect()
    }

    fn round(&self, planned: &PlannedRound, n: u8) -> Result<ExerciseRound, Failure> {
        let answer = |criterion: &String| ExerciseAnswer {
            rating: self.rating(n, criterion).map(|rating| rating.token().to_owned()),
            why: self
                .text(&format!("rounds/{n}/{criterion}/why"))
                .unwrap_or_default()
                .to_owned(),
            criterion: criterion.clone(),
        };
        let answers: Vec<ExerciseAnswer> = planned.criteria.iter().map(answer).collect();
        Ok(ExerciseRound {
            n: n.into(),
            minutes: planned.minutes,
            title: self
                .plan
                .case(&planned.case)
                .map(|case| Both::from(&case.title))
                .unwrap_or_default(),
            done: small(answers.iter().filter(|answer| answer.rating.is_some()).count()),
            longest: small(longest_argument(planned.criteria.len())),
            slip: self.handed_in(n)?,
            answers,
        })
    }

    fn handed_in(&self, round: u8) -> Result<Option<SlipView>, Failure> {
        let slip: Option<Slip> = self.slip(round);
        slip.as_ref().map(slip::view).transpose()
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
