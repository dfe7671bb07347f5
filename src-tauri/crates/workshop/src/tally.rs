//! Collecting the sheets of one round: every seat is counted once, and nothing that came is lost.
//!
//! The same answers again are a duplicate. Other answers from the same seat take the place of the earlier ones, which
//! stay known to the facilitator. What comes after the round was closed is late and is kept apart until the facilitator
//! lets it in.

use std::collections::BTreeMap;

use review::Rating;
use serde::Serialize;
use signing::Time;

use crate::plan::Workshop;
use crate::sheet::{Seat, Sheet};

/// The sheets of one round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    round: u8,
    tag: u32,
    tables: u8,
    seats: u8,
    criteria: Vec<String>,
    is_started: bool,
    is_closed: bool,
    held: Vec<Held>,
}

/// A sheet that came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// What it says.
    pub sheet: Sheet,
    /// How it came.
    pub way: Way,
    /// When.
    pub at: Time,
    /// What became of it.
    pub standing: Standing,
}

/// How a sheet came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// A typed code.
    Code,
    /// Keyed in from paper.
    Keyed,
    /// A file from a stick.
    File,
    /// Over the room's own network.
    Room,
}

/// What became of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It counts.
    Counted,
    /// The same seat gave other answers later.
    Replaced,
    /// It came after the round was closed.
    Late,
}

/// What a sheet did when it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// The seat is counted now.
    Counted,
    /// The same answers were here already.
    Same,
    /// The same answers, and arguments that were not here: they are kept with them.
    Adds,
    /// The seat gave other answers before; these count.
    Replaces {
        /// What the seat gave before.
        before: Vec<Option<Rating>>,
    },
    /// The round was closed; the sheet is kept apart.
    Late,
    /// It cannot be counted.
    Refused(Refused),
}

/// Why a sheet cannot be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Refused {
    /// It belongs to another workshop.
    #[error("another workshop")]
    OtherWorkshop,
    /// The workshop has no such round.
    #[error("no such round")]
    NoSuchRound,
    /// The room has no such seat.
    #[error("no such seat")]
    NoSuchSeat,
    /// It has another number of ratings than the round has criteria, or an argument for another criterion.
    #[error("other criteria")]
    OtherCriteria,
    /// The round has not begun.
    #[error("the round has not begun")]
    NotBegun,
}

impl Way {
    /// Every way.
    pub const ALL: [Way; 4] = [Way::Code, Way::Keyed, Way::File, Way::Room];

    /// The token that the store keeps.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Way::Code => "code",
            Way::Keyed => "keyed",
            Way::File => "file",
            Way::Room => "room",
        }
    }

    /// Reads a token.
    #[must_use]
    pub fn from_token(token: &str) -> Option<Way> {
        Way::ALL.into_iter().find(|way| way.token() == token)
    }
}

impl Standing {
    /// The token that the store keeps.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Standing::Counted => "counted",
            Standing::Replaced => "replaced",
            Standing::Late => "late",
        }
    }

    /// Reads a token.
    #[must_use]
    pub fn from_token(token: &str) -> Option<Standing> {
        [Standing::Counted, Standing::Replaced, Standing::Late]
            .into_iter()
            .find(|standing| standing.token() == token)
    }
}

impl Tally {
    /// An empty tally of a round; `None` when the workshop has no such round.
    #[must_use]
    pub fn new(workshop: &Workshop, round: u8) -> Option<Tally> {
        Some(Tally {
            round,
            tag: workshop.tag(),
            tables: workshop.tables,
            seats: workshop.seats,
            criteria: workshop.round(round)?.criteria.clone(),
            is_started: false,
            is_closed: false,
            held: Vec::new(),
        })
    }

    /// The same with what came before, in the order in which it came.
    #[must_use]
    pub fn with(mut self, held: Vec<Held>) -> Tally {
        self.held = held;
        self
    }

    /// Sheets are taken from now on.
    pub fn start(&mut self) {
        self.is_started = true;
    }

    /// What comes from now on is late.
    pub fn close(&mut self) {
        self.is_closed = true;
    }

    /// Takes a sheet.
    pub fn take(&mut self, sheet: Sheet, way: Way, at: Time) -> Taken {
        if let Some(refused) = self.refuses(&sheet) {
            return Taken::Refused(refused);
        }
        let known = self.held.iter_mut().filter(|held| held.sheet.seat == sheet.seat);
        let same = known
            .filter(|held| held.standing != Standing::Replaced)
            .find(|held| held.sheet.ratings == sheet.ratings);
        if let Some(same) = same {
            let fresh = sheet.arguments != same.sheet.arguments && !sheet.arguments.is_empty();
            // A closed round is closed for its arguments, too.
            if fresh && !self.is_closed {
                same.sheet.arguments = sheet.arguments;
                return Taken::Adds;
            }
            return Taken::Same;
        }
        let (standing, taken) = if self.is_closed {
            self.replace(sheet.seat, Standing::Late);
            (Standing::Late, Taken::Late)
        } else {
            match self.replace(sheet.seat, Standing::Counted) {
                Some(before) => (Standing::Counted, Taken::Replaces { before }),
                None => (Standing::Counted, Taken::Counted),
            }
        };
        self.held.push(Held {
            sheet,
            way,
            at,
            standing,
        });
        taken
    }

    fn refuses(&self, sheet: &Sheet) -> Option<Refused> {
        let seat = sheet.seat;
        let argued = sheet.arguments.keys().all(|id| self.criteria.contains(id));
        if sheet.tag != self.tag {
            Some(Refused::OtherWorkshop)
        } else if sheet.round != self.round {
            Some(Refused::NoSuchRound)
        } else if !(1..=self.tables).contains(&seat.table) || !(1..=self.seats).contains(&seat.seat) {
            Some(Refused::NoSuchSeat)
        } else if sheet.ratings.len() != self.criteria.len() || !argued {
            Some(Refused::OtherCriteria)
        } else if !self.is_started {
            Some(Refused::NotBegun)
        } else {
            None
        }
    }

    /// Sets aside what a seat gave with a standing; gives its ratings.
    fn replace(&mut self, seat: Seat, standing: Standing) -> Option<Vec<Option<Rating>>> {
        let mut known = self.held.iter_mut();
        let earlier = known.find(|held| held.sheet.seat == seat && held.standing == standing)?;
        earlier.standing = Standing::Replaced;
        Some(earlier.sheet.ratings.clone())
    }

    /// Lets a late sheet in: it counts now, in place of what the seat gave before. `false` when there is none.
    pub fn let_in(&mut self, seat: Seat) -> bool {
        let is_late = |held: &Held| held.sheet.seat == seat && held.standing == Standing::Late;
        let Some(late) = self.held.iter().position(is_late) else {
            return false;
        };
        self.replace(seat, Standing::Counted);
        self.held[late].standing = Standing::Counted;
        true
    }

    /// The round, from 1.
    #[must_use]
    pub fn round(&self) -> u8 {
        self.round
    }

    /// The criteria of the round, in their order.
    #[must_use]
    pub fn criteria(&self) -> &[String] {
        &self.criteria
    }

    /// Everything that came, in the order in which it came.
    #[must_use]
    pub fn held(&self) -> &[Held] {
        &self.held
    }

    /// The sheets that count, by seat.
    #[must_use]
    pub fn counted(&self) -> BTreeMap<Seat, &Sheet> {
        let counted = self.held.iter().filter(|held| held.standing == Standing::Counted);
        counted.map(|held| (held.sheet.seat, &held.sheet)).collect()
    }

    /// The seats that gave different answers, for the facilitator only.
    #[must_use]
    pub fn replaced(&self) -> Vec<Seat> {
        self.seats_with(Standing::Replaced)
    }

    /// The seats whose sheet came late.
    #[must_use]
    pub fn late(&self) -> Vec<Seat> {
        self.seats_with(Standing::Late)
    }

    fn seats_with(&self, standing: Standing) -> Vec<Seat> {
        let mut seats: Vec<Seat> = self
            .held
            .iter()
            .filter(|held| held.standing == standing)
            .map(|held| held.sheet.seat)
            .collect();
        seats.sort_unstable();
        seats.dedup();
        seats
    }
}
