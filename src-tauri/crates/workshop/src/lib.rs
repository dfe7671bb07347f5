//! A calibration workshop: many people score the same cases in silence, the room sees how far they agree, talks, and
//! says what a criterion means.
//!
//! Everything here is pure: what a workshop is ([`Workshop`]), what one seat answers ([`Sheet`]) and how that is typed
//! as a short code ([`code`]), counting each seat once ([`Tally`]), what a round came to ([`RoundResult`]), what several
//! workshops show ([`trend`]), what the projector shows ([`Stage`]), and how a good case is made faulty ([`faults`]).
//! Deliberately not here: files, sticks and the room's network (`desk`, `room`), words (the locales), coefficients
//! (`review::agreement`), and people: a seat is the only name that anybody has.
//!
//! The invariants: a seat is counted once in a round; the reference is in no signed file; nothing that is meant for the
//! wall names a seat; a rating is never averaged.

#![cfg_attr(not(test), warn(clippy::disallowed_methods, clippy::disallowed_types))]

mod argument;
pub mod code;
pub mod faults;
mod keyed;
mod plan;
mod result;
mod sheet;
mod stage;
mod tally;
pub mod trend;

pub use argument::{argument, longest_argument};
pub use keyed::{KeyedFault, key, keyed};
pub use plan::{Case, Lacking, PlannedRound, Workshop};
pub use result::{
    Before, Counted, CriterionResult, FeedbackResult, Judged, LEVELS, Matched, Reference, RoundResult, Whole, compare,
    feedback, result, whole,
};
pub use sheet::{
    Feedback, Filed, LONGEST_ARGUMENT, MOST_BYTES, QUESTIONS, Seat, Sheet, SheetFault, Slip, level, rating_of, read,
    tag,
};
pub use stage::{Chapter, Scene, Stage, Step};
pub use tally::{Held, Refused, Standing, Taken, Tally, Way};

/// The version of the literals that this crate writes and reads.
pub const FORMAT: u32 = 1;

/// The most tables of a room.
pub const MOST_TABLES: u8 = 40;

/// The most seats of a table.
pub const MOST_SEATS: u8 = 20;

/// The most rounds of a workshop.
pub const MOST_ROUNDS: u8 = 15;

/// The most criteria of a round.
pub const MOST_CRITERIA: usize = 24;
