//! The literal `<NS>workshop` of formats.md §5: which cases are scored in which rounds, by which criteria, at how many
//! tables and seats.
//!
//! It travels on the stick, so the facilitator's reference is never in it.

use std::collections::BTreeSet;

use descriptor::{Content, Text};
use review::PackRef;
use rulebook::Pack;
use serde::{Deserialize, Serialize};
use signing::{Digest, Id};

use crate::{FORMAT, MOST_CRITERIA, MOST_ROUNDS, MOST_SEATS, MOST_TABLES, Seat, tag};

/// The longest round, in minutes.
const LONGEST_MINUTES: u32 = 240;

/// A planned workshop.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Workshop {
    /// [`FORMAT`].
    pub format: u32,
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// Where it is held.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub place: Text,
    /// When it is held, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The pack by which everyone scores.
    pub pack: PackRef,
    /// How many tables there are.
    pub tables: u8,
    /// How many seats each table has.
    pub seats: u8,
    /// What is scored.
    pub cases: Vec<Case>,
    /// The rounds in their order.
    pub rounds: Vec<PlannedRound>,
}

/// A descriptor that is scored: a good one, or one that was made faulty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Case {
    /// One lower-case letter, from `a`.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// What everyone reads.
    pub content: Content,
}

/// One round: everybody scores one case in silence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlannedRound {
    /// The case.
    pub case: String,
    /// The criteria, in the order in which they are scored.
    pub criteria: Vec<String>,
    /// How long it lasts.
    pub minutes: u32,
}

/// Why a workshop cannot be handed out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "lacking", rename_all = "kebab-case")]
pub enum Lacking {
    /// Another format.
    #[error("format {format}")]
    Format {
        /// Which.
        format: u32,
    },
    /// Its id is none.
    #[error("no id")]
    Id,
    /// It is called nothing.
    #[error("no title")]
    Untitled,
    /// Its pack is not named whole, or is another than the one at hand.
    #[error("another pack")]
    Pack,
    /// There are no tables or no seats, or more than a code can name.
    #[error("{tables} tables with {seats} seats")]
    Seats {
        /// Tables.
        tables: u8,
        /// Seats of each.
        seats: u8,
    },
    /// There is nothing to score.
    #[error("no case")]
    NoCases,
    /// A case has no title, or its letter is not its place.
    #[error("case {place} is not named whole")]
    Case {
        /// Its place, from 1.
        place: usize,
    },
    /// There are no rounds.
    #[error("no round")]
    NoRounds,
    /// There are more rounds than a code can name.
    #[error("{rounds} rounds")]
    TooManyRounds {
        /// How many.
        rounds: usize,
    },
    /// A round has no case.
    #[error("round {place} has no case")]
    RoundWithoutCase {
        /// Its place, from 1.
        place: usize,
    },
    /// A round has no criteria, more than a code can hold, one twice, or one that the pack does not have.
    #[error("the criteria of round {place}")]
    Criteria {
        /// Its place, from 1.
        place: usize,
    },
    /// A round lasts no time, or longer than anybody sits.
    #[error("round {place} lasts {minutes} minutes")]
    Minutes {
        /// Its place, from 1.
        place: usize,
        /// How long.
        minutes: u32,
    },
}

impl Workshop {
    /// Everything that keeps it from being handed out, in the order of its members.
    #[must_use]
    pub fn lacking(&self, pack: &Pack) -> Vec<Lacking> {
        let mut lacking = Vec::new();
        if self.format != FORMAT {
            lacking.push(Lacking::Format { format: self.format });
        }
        if Id::parse(&self.id).is_err() {
            lacking.push(Lacking::Id);
        }
        if self.title.is_empty() {
            lacking.push(Lacking::Untitled);
        }
        let named = (self.pack.id.as_str(), self.pack.version.as_str());
        if Digest::parse(&self.pack.digest).is_err() || named != (pack.head.id.as_str(), pack.head.version.as_str()) {
            lacking.push(Lacking::Pack);
        }
        if !(1..=MOST_TABLES).contains(&self.tables) || !(1..=MOST_SEATS).contains(&self.seats) {
            lacking.push(Lacking::Seats {
                tables: self.tables,
                seats: self.seats,
            });
        }
        if self.cases.is_empty() {
            lacking.push(Lacking::NoCases);
        }
        for (case, place) in self.cases.iter().zip(1_usize..) {
            if case.title.is_empty() || case_letter(place).as_deref() != Some(case.id.as_str()) {
                lacking.push(Lacking::Case { place });
            }
        }
        if self.rounds.is_empty() {
            lacking.push(Lacking::NoRounds);
        }
        if self.rounds.len() > usize::from(MOST_ROUNDS) {
            lacking.push(Lacking::TooManyRounds {
                rounds: self.rounds.len(),
            });
        }
        for (round, place) in self.rounds.iter().zip(1_usize..) {
            self.round_lacking(round, place, pack, &mut lacking);
        }
        lacking
    }

    fn round_lacking(&self, round: &PlannedRound, place: usize, pack: &Pack, lacking: &mut Vec<Lacking>) {
        if self.case(&round.case).is_none() {
            lacking.push(Lacking::RoundWithoutCase { place });
        }
        let once: BTreeSet<&String> = round.criteria.iter().collect();
        let known = round.criteria.iter().all(|id| pack.criterion(id).is_some());
        if round.criteria.is_empty()
            || round.criteria.len() > MOST_CRITERIA
            || once.len() != round.criteria.len()
            || !known
        {
            lacking.push(Lacking::Criteria { place });
        }
        if !(1..=LONGEST_MINUTES).contains(&round.minutes) {
            lacking.push(Lacking::Minutes {
                place,
                minutes: round.minutes,
            });
        }
    }

    /// A case by its letter.
    #[must_use]
    pub fn case(&self, id: &str) -> Option<&Case> {
        self.cases.iter().find(|case| case.id == id)
    }

    /// A round by its number, from 1.
    #[must_use]
    pub fn round(&self, number: u8) -> Option<&PlannedRound> {
        self.rounds.get(usize::from(number).checked_sub(1)?)
    }

    /// What a typed code calls this workshop.
    #[must_use]
    pub fn tag(&self) -> u32 {
        tag(&self.id)
    }

    /// How many seats the room has.
    #[must_use]
    pub fn seat_count(&self) -> u32 {
        u32::from(self.tables) * u32::from(self.seats)
    }

    /// Whether the room has a seat.
    #[must_use]
    pub fn has(&self, seat: Seat) -> bool {
        (1..=self.tables).contains(&seat.table) && (1..=self.seats).contains(&seat.seat)
    }
}

/// The letter of the case at a place, from 1; `None` beyond `z`.
fn case_letter(place: usize) -> Option<String> {
    let letter = ('a'..='z').nth(place.checked_sub(1)?)?;
    Some(letter.to_string())
}
