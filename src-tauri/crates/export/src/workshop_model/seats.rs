//! What lies before each seat: the answer sheets of every round, and the cards that say which table and seat it is.

use serde::Serialize;
use workshop::PlannedRound;

use super::{Desk, Level};
use crate::ExportError;
use crate::model::Frame;
use crate::one_page::shorten::shortened;

/// No room prints more sheets than this in one go; a larger one gets a sheet a table, and people write in their seat.
const MOST_SHEETS: usize = 1_000;

/// How many criteria a sheet has room for with so many letters of each: the hand-out has the whole text.
const LETTERS: [(usize, usize); 4] = [(6, 200), (10, 130), (16, 84), (usize::MAX, 56)];

/// A case is named in two lines.
const LONGEST_CASE: usize = 110;

#[derive(Debug, Serialize)]
pub(crate) struct Sheets {
    frame: Frame,
    kind: String,
    title: String,
    levels: Vec<Level>,
    words: SheetWords,
    rounds: Vec<SheetRound>,
    seats: Vec<SheetSeat>,
    none: Option<String>,
}

#[derive(Debug, Serialize)]
struct SheetWords {
    how: String,
    round: String,
    table: String,
    seat: String,
    criterion: String,
    why: String,
    why_note: String,
    key: String,
    key_how: String,
}

#[derive(Debug, Serialize)]
struct SheetRound {
    number: usize,
    case: String,
    criteria: Vec<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct SheetSeat {
    table: String,
    /// Empty where a person writes it.
    seat: String,
    /// How the line begins that is keyed in: `3-2`.
    key: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct Cards {
    frame: Frame,
    title: String,
    held: String,
    table: String,
    tables: Vec<TableCards>,
}

#[derive(Debug, Serialize)]
struct TableCards {
    number: String,
    /// What assistive technology reads for the card: both halves say the same.
    words: String,
    seats: Vec<SeatCard>,
}

#[derive(Debug, Serialize)]
struct SeatCard {
    key: String,
    words: String,
}

impl Desk<'_> {
    pub(crate) fn sheets(&self) -> Result<Sheets, ExportError> {
        let (pen, plan) = (self.pen, self.print.plan);
        let kind = pen.say("print-workshop-sheet");
        let rounds: Vec<SheetRound> = plan
            .rounds
            .iter()
            .zip(1..)
            .map(|(round, number)| self.sheet_round(round, number))
            .collect();
        Ok(Sheets {
            frame: self.frame(&kind)?,
            title: self.title(),
            levels: self.levels(None),
            words: SheetWords {
                how: pen.say("print-workshop-sheet-how"),
                round: pen.say("print-workshop-word-round"),
                table: pen.say("print-workshop-word-table"),
                seat: pen.say("print-workshop-word-seat"),
                criterion: pen.say("print-workshop-word-criterion"),
                why: pen.say("print-workshop-why"),
                why_note: pen.say("print-workshop-why-note"),
                key: pen.say("print-workshop-key"),
                key_how: pen.say("print-workshop-key-how"),
            },
            none: rounds.is_empty().then(|| pen.say("print-workshop-no-rounds")),
            seats: self.sheet_seats(rounds.len()),
            rounds,
            kind,
        })
    }

    fn sheet_round(&self, round: &PlannedRound, number: usize) -> SheetRound {
        let count = round.criteria.len();
        let room = LETTERS.iter().find(|(most, _)| count <= *most);
        let letters = room.map_or(usize::MAX, |(_, letters)| *letters);
        SheetRound {
            number,
            case: shortened(&self.case(round), LONGEST_CASE),
            criteria: round
                .criteria
                .iter()
                .map(|criterion| shortened(&self.requirement(criterion), letters))
                .collect(),
        }
    }

    pub(super) fn sheet_seats(&self, rounds: usize) -> Vec<SheetSeat> {
        let plan = self.print.plan;
        let all = usize::from(plan.tables) * usize::from(plan.seats) * rounds;
        if all > MOST_SHEETS {
            let tables = (1..=plan.tables).map(|table| SheetSeat {
                table: table.to_string(),
                seat: String::new(),
                key: format!("{table}-"),
            });
            return tables.collect();
        }
        let seats = (1..=plan.tables).flat_map(|table| (1..=plan.seats).map(move |seat| (table, seat)));
        seats
            .map(|(table, seat)| SheetSeat {
                table: table.to_string(),
                seat: seat.to_string(),
                key: format!("{table}-{seat}"),
            })
            .collect()
    }

    pub(crate) fn cards(&self) -> Result<Cards, ExportError> {
        let (pen, plan) = (self.pen, self.print.plan);
        let kind = pen.say("print-workshop-cards");
        let seat = |table: u8, seat: u8| SeatCard {
            key: format!("{table}-{seat}"),
            words: pen.say_with(
                "print-workshop-place",
                &[("table", &table.to_string()), ("seat", &seat.to_string())],
            ),
        };
        let tables = (1..=plan.tables).map(|table| TableCards {
            number: table.to_string(),
            words: pen.say_with("print-workshop-table", &[("table", &table.to_string())]),
            seats: (1..=plan.seats).map(|one| seat(table, one)).collect(),
        });
        Ok(Cards {
            frame: self.frame(&kind)?,
            title: self.title(),
            held: self.held(),
            table: pen.say("print-workshop-word-table"),
            tables: tables.collect(),
        })
    }
}
