//! The slips of a workshop as the store keeps them, and what a tally makes of them.

use ::workshop::{
    Feedback, FeedbackResult, Held, Seat, Sheet, Slip, Standing, Tally, Way, Workshop, feedback as count,
};
use signing::Time;
use store::{SeatRow, Seats};

use super::document::Document;
use super::running::Run;
use crate::Desk;
use crate::failure::Failure;

/// What rows of sheets are called.
const SHEET: &str = "sheet";

/// What rows of feedback are called.
const FEEDBACK: &str = "feedback";

/// What rows of arguments for the wall are called.
const PICK: &str = "pick";

/// The sheets of a round, and the rows they came from.
pub(super) struct Collected {
    pub(super) tally: Tally,
    rows: Vec<SeatRow>,
}

/// The tally of a round from the rows of the store; `None` when the workshop has no such round.
pub(super) fn collected(plan: &Workshop, run: &Run, round: u8, rows: &[SeatRow]) -> Option<Collected> {
    let mut tally = Tally::new(plan, round)?;
    if let Some(ran) = run.rounds.get(&round) {
        tally.start();
        if ran.closed.is_some() {
            tally.close();
        }
    }
    let of_round = rows
        .iter()
        .filter(|row| row.kind == SHEET && row.round == u32::from(round));
    let (rows, held): (Vec<SeatRow>, Vec<Held>) = of_round.filter_map(|row| Some((row.clone(), held(row)?))).unzip();
    Some(Collected {
        tally: tally.with(held),
        rows,
    })
}

fn held(row: &SeatRow) -> Option<Held> {
    Some(Held {
        sheet: sheet(row)?,
        way: Way::from_token(&row.way)?,
        at: Time::parse(&row.at).ok()?,
        standing: Standing::from_token(&row.standing)?,
    })
}

fn sheet(row: &SeatRow) -> Option<Sheet> {
    match ::workshop::read(&row.bytes).ok()?.slip {
        Slip::Sheet(sheet) => Some(sheet),
        Slip::Feedback(_) => None,
    }
}

impl Collected {
    /// Writes what changed since the rows were read.
    pub(super) fn keep(&self, seats: &Seats<'_>, workshop: &str) -> Result<(), Failure> {
        for (place, held) in self.tally.held().iter().enumerate() {
            let bytes = Slip::Sheet(held.sheet.clone()).to_bytes(workshop);
            match self.rows.get(place) {
                Some(row) if row.bytes == bytes && row.standing == held.standing.token() => {}
                Some(row) => seats.change(row.number, &bytes, held.standing.token())?,
                None => {
                    let (round, seat) = (u32::from(held.sheet.round), held.sheet.seat);
                    seats.put(&SeatRow {
                        standing: held.standing.token().to_owned(),
                        ..row(SHEET, round, seat, bytes, held.way, held.at)
                    })?;
                }
            }
        }
        Ok(())
    }
}

fn row(kind: &str, round: u32, seat: Seat, bytes: Vec<u8>, way: Way, at: Time) -> SeatRow {
    SeatRow {
        number: 0,
        kind: kind.to_owned(),
        round,
        table: u32::from(seat.table),
        seat: u32::from(seat.seat),
        bytes,
        way: way.token().to_owned(),
        at: at.to_string(),
        standing: Standing::Counted.token().to_owned(),
    }
}

/// What a feedback did.
pub(super) enum FeedbackTaken {
    Counted,
    Same,
    Replaces,
}

/// Takes feedback: the last word of a seat counts.
pub(super) fn take_feedback(
    seats: &Seats<'_>,
    rows: &[SeatRow],
    workshop: &str,
    feedback: &Feedback,
    way: Way,
    at: Time,
) -> Result<FeedbackTaken, Failure> {
    let bytes = Slip::Feedback(feedback.clone()).to_bytes(workshop);
    let own = rows.iter().find(|row| {
        row.kind == FEEDBACK && row.table == u32::from(feedback.seat.table) && row.seat == u32::from(feedback.seat.seat)
    });
    match own {
        Some(own) if own.bytes == bytes => Ok(FeedbackTaken::Same),
        Some(own) => {
            seats.change(own.number, &bytes, &own.standing)?;
            Ok(FeedbackTaken::Replaces)
        }
        None => {
            seats.put(&row(FEEDBACK, 0, feedback.seat, bytes, way, at))?;
            Ok(FeedbackTaken::Counted)
        }
    }
}

/// What the room says about a workshop: counted from what is here, or as it was counted before the wipe.
pub(super) fn feedback(desk: &Desk, document: &Document) -> Result<FeedbackResult, Failure> {
    if let Some(text) = document.text("feedback/counts") {
        return serde_json::from_str(&text).map_err(|error| Failure::internal().because(error));
    }
    let rows = desk.store.seat_rows(&document.head.id)?;
    let given = rows.iter().filter(|row| row.kind == FEEDBACK);
    let read = |row: &SeatRow| match ::workshop::read(&row.bytes).ok()?.slip {
        Slip::Feedback(feedback) => Some(feedback),
        Slip::Sheet(_) => None,
    };
    Ok(count(&given.filter_map(read).collect::<Vec<_>>()))
}

/// The arguments that the facilitator picked for the wall, of one round: criterion and text.
pub(super) fn picks(rows: &[SeatRow], round: u8) -> Vec<(i64, String, String)> {
    let of_round = rows
        .iter()
        .filter(|row| row.kind == PICK && row.round == u32::from(round));
    of_round
        .filter_map(|row| {
            let (criterion, text) = serde_json::from_slice(&row.bytes).ok()?;
            Some((row.number, criterion, text))
        })
        .collect()
}

/// Keeps that an argument is for the wall.
pub(super) fn pick(seats: &Seats<'_>, round: u8, criterion: &str, text: &str, at: Time) -> Result<(), Failure> {
    let bytes = serde_json::to_vec(&(criterion, text)).map_err(|error| Failure::internal().because(error))?;
    // Whose argument it is, is not written here.
    let nobody = Seat { table: 0, seat: 0 };
    Ok(seats.put(&row(PICK, u32::from(round), nobody, bytes, Way::Keyed, at))?)
}
