//! Starting a round, closing it, letting a late sheet in, and the room as the facilitator sees it meanwhile.

use std::collections::BTreeSet;
use std::sync::Arc;

use ::workshop::{Judged, RoundResult, Seat, Tally, Workshop, result, whole};
use descriptor::{FieldPath, Scalar};
use serde::Serialize;
use signing::Time;
use store::Seats;

use super::collecting::{self, collected};
use super::document::{Document, Frozen};
use super::room_of;
use super::running::{Ran, Run};
use crate::failure::{Code, Failure};
use crate::wire::*;
use crate::{Desk, drafting};

/// The round in which sheets are taken now, for whoever serves the room's own pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenRound {
    /// The round, from 1; absent between rounds.
    pub round: Option<u8>,
    /// Seconds that are left; 0 when the time is over and the round is not yet closed.
    pub left: i64,
}

/// The round in which sheets are taken now.
///
/// # Errors
/// What the store refuses.
pub fn open_round(desk: &Desk, document: &str) -> Result<OpenRound, Failure> {
    let run = Run::read(desk, document)?;
    let round = run.open();
    let ends = round.and_then(|round| run.rounds.get(&round)).map(|ran| ran.ends);
    Ok(OpenRound {
        round,
        left: ends.map_or(0, |ends| (ends.unix() - desk.now().unix()).max(0)),
    })
}

fn number(round: u32) -> u8 {
    u8::try_from(round).unwrap_or(0)
}

/// Begins a round. The first one freezes the plan: everybody scores what was frozen.
pub(crate) fn start_round(desk: &Arc<Desk>, ask: WorkshopRoundAsk) -> Result<WorkshopRoom, Failure> {
    let document = Document::read(desk, &ask.document)?;
    if document.wiped().is_some() {
        return Err(Failure::new(Code::WorkshopWiped));
    }
    let round = number(ask.round);
    let run = Run::read(desk, &ask.document)?;
    if run.open().is_some() {
        return Err(Failure::new(Code::RoundRuns));
    }
    let plan = if run.has_begun() {
        document.in_force(desk)?.plan
    } else {
        freeze(desk, &document)?
    };
    let Some(planned) = plan.round(round) else {
        return Err(Failure::new(Code::DocumentMissing));
    };
    let began = desk.now();
    let ends = Time::from_unix(began.unix() + i64::from(planned.minutes) * 60).unwrap_or(began);
    Run::change(desk, &ask.document, |run| {
        if run.open().is_some() {
            return Err(Failure::new(Code::RoundRuns));
        }
        // A round that is over does not begin again, and none is left out.
        if usize::from(round) != run.rounds.len() + 1 {
            return Err(Failure::new(Code::RoundOrder));
        }
        run.rounds.insert(
            round,
            Ran {
                began,
                ends,
                closed: None,
            },
        );
        run.stage.start(round, ends);
        Ok(())
    })?;
    desk.changed(&["workshops", &ask.document]);
    room(desk, &ask.document)
}

/// The plan as it stands now, and nothing else from now on.
pub(super) fn freeze(desk: &Arc<Desk>, document: &Document) -> Result<Workshop, Failure> {
    let (plan, made) = document.plan(desk)?;
    let lacking = plan.lacking(&document.rulebook(desk)?.pack).len();
    let unfit = made
        .iter()
        .filter(|made| made.base.is_none() || !made.unfit.is_empty())
        .count();
    if lacking + unfit > 0 {
        return Err(Failure::new(Code::WorkshopNotReady).with("count", lacking + unfit));
    }
    let frozen = document.frozen()?;
    if frozen.is_none_or(|frozen| frozen.plan != plan) {
        drafting::write(desk, &document.head.id, |tx, _, at| {
            Ok(Some(tx.change(
                &document.head.id,
                &document.freeze(&plan),
                at,
                "",
                "",
            )?))
        })?;
    }
    Ok(plan)
}

/// Closes the round that runs: what comes now is late, and the room may see what it came to.
pub(crate) fn close_round(desk: &Arc<Desk>, ask: WorkshopRoundAsk) -> Result<WorkshopRoom, Failure> {
    let (id, round) = (ask.document, number(ask.round));
    let document = Document::read(desk, &id)?;
    let frozen = document.in_force(desk)?;
    // With the door to the slips held, so that no sheet comes between the close and the counting.
    desk.store.seats(&id, |seats| -> Result<(), Failure> {
        let closed = desk.now();
        let run = Run::change(desk, &id, |run| {
            if run.open() != Some(round) {
                return Err(Failure::new(Code::RoundOrder));
            }
            if let Some(ran) = run.rounds.get_mut(&round) {
                ran.closed = Some(closed);
            }
            run.stage.close();
            Ok(run.clone())
        })?;
        count(desk, seats, &document, &frozen, &run, round)
    })?;
    // The room's network stops with the round.
    super::room::close(desk, &id);
    desk.changed(&["workshops"]);
    room(desk, &id)
}

/// Lets a late sheet in: the round is counted again.
pub(crate) fn let_in(desk: &Arc<Desk>, ask: WorkshopSeatAsk) -> Result<WorkshopRoom, Failure> {
    let (id, round) = (ask.document, number(ask.round));
    let document = Document::read(desk, &id)?;
    let frozen = document.in_force(desk)?;
    let seat = Seat::new(ask.table, ask.seat);
    desk.store.seats(&id, |seats| -> Result<(), Failure> {
        let run = Run::read(desk, &id)?;
        let found = collected(&frozen.plan, &run, round, &seats.rows()?);
        let (Some(mut found), Some(seat)) = (found, seat) else {
            return Err(Failure::new(Code::DocumentMissing));
        };
        if !found.tally.let_in(seat) {
            return Err(Failure::new(Code::DocumentMissing));
        }
        found.keep(seats, &id)?;
        count(desk, seats, &document, &frozen, &run, round)
    })?;
    desk.changed(&[&room_of(&id)]);
    room(desk, &id)
}

/// Writes what a closed round came to into the document: counts, never who.
fn count(
    desk: &Arc<Desk>,
    seats: &Seats<'_>,
    document: &Document,
    frozen: &Frozen,
    run: &Run,
    round: u8,
) -> Result<(), Failure> {
    let (plan, rows) = (&frozen.plan, seats.rows()?);
    let Some(planned) = plan.round(round) else {
        return Err(Failure::new(Code::DocumentMissing));
    };
    let tallies = closed_tallies(plan, run, &rows);
    let Some(tally) = tallies.iter().find(|tally| tally.round() == round) else {
        return Err(Failure::internal());
    };
    let references = frozen.references(document, &planned.case);
    let result: RoundResult = result(tally, &planned.case, plan.seat_count(), &references);
    let judged: Vec<Judged<'_>> = tallies.iter().map(Tally::counted).collect();
    let together = whole(&judged.iter().collect::<Vec<_>>());
    let json = |text: Result<String, serde_json::Error>| text.map_err(|error| Failure::internal().because(error));
    let result = json(serde_json::to_string(&result))?;
    let together = json(serde_json::to_string(&together))?;
    let id = &document.head.id;
    drafting::write(desk, id, |tx, _, at| {
        let text = |text: &str| Some(Scalar::Text(text.to_owned()));
        let edits = [
            (
                FieldPath::known("results/rounds").child(&round.to_string()),
                text(&result),
            ),
            (FieldPath::known("results/whole"), text(&together)),
        ];
        Ok(Some(tx.change(id, &edits, at, "", "")?))
    })?;
    Ok(())
}

/// The tallies of the rounds that are closed.
fn closed_tallies(plan: &Workshop, run: &Run, rows: &[store::SeatRow]) -> Vec<Tally> {
    let closed = run.rounds.iter().filter(|(_, ran)| ran.closed.is_some());
    closed
        .filter_map(|(round, _)| Some(collected(plan, run, *round, rows)?.tally))
        .collect()
}

pub(crate) fn workshop_room(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<WorkshopRoom, Failure> {
    room(desk, &ask.document)
}

fn room(desk: &Desk, id: &str) -> Result<WorkshopRoom, Failure> {
    let document = Document::read(desk, id)?;
    let plan = document.in_force(desk)?.plan;
    let run = Run::read(desk, id)?;
    let rows = desk.store.seat_rows(id)?;
    let results = document.results()?;
    let round = |n: u8| {
        let ran = run.rounds.get(&n);
        let tally = collected(&plan, &run, n, &rows).map(|collected| collected.tally);
        let counted = tally.as_ref().map_or(0, |tally| tally.counted().len());
        // After a wipe only the count of the result is left.
        let kept = results
            .iter()
            .find(|result| result.round == n)
            .map(|result| result.collected);
        let counted = u32::try_from(counted).unwrap_or(u32::MAX);
        WorkshopRoomRound {
            n: u32::from(n),
            state: run.state_of(n),
            began: ran.map(|ran| ran.began.to_string()),
            ends: ran.map(|ran| ran.ends.to_string()),
            closed: ran.and_then(|ran| ran.closed).map(|closed| closed.to_string()),
            collected: kept.filter(|_| counted == 0).unwrap_or(counted),
            of: plan.seat_count(),
            seats: seats(&plan, tally.as_ref()),
        }
    };
    let numbers = (1..=u8::try_from(plan.rounds.len()).unwrap_or(u8::MAX)).map(round);
    Ok(WorkshopRoom {
        document: id.to_owned(),
        now: desk.now().to_string(),
        state: run.state(&document, plan.rounds.len()),
        rounds: numbers.collect(),
        feedback: collecting::feedback(desk, &document)?.collected,
    })
}

/// Every seat of the room with what came from there.
fn seats(plan: &Workshop, tally: Option<&Tally>) -> Vec<WorkshopSeat> {
    let counted: BTreeSet<Seat> = tally
        .map(|tally| tally.counted().into_keys().collect())
        .unwrap_or_default();
    let late: BTreeSet<Seat> = tally
        .map(|tally| tally.late().into_iter().collect())
        .unwrap_or_default();
    let changed: BTreeSet<Seat> = tally
        .map(|tally| tally.replaced().into_iter().collect())
        .unwrap_or_default();
    let state = |seat: Seat| match (counted.contains(&seat), changed.contains(&seat)) {
        (true, true) => SeatState::Changed,
        (true, false) => SeatState::Counted,
        _ if late.contains(&seat) => SeatState::Late,
        _ => SeatState::Empty,
    };
    let tables = 1..=plan.tables;
    tables
        .flat_map(|table| (1..=plan.seats).map(move |seat| Seat { table, seat }))
        .map(|seat| WorkshopSeat {
            table: u32::from(seat.table),
            seat: u32::from(seat.seat),
            state: state(seat),
            late: late.contains(&seat),
        })
        .collect()
}
