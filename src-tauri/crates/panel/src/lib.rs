//! Several experts on one round: who rates what by when, sealing and revealing, where they disagree, what they decide,
//! and the report that goes out.
//!
//! It stands between `review`, which knows what one person says, and `signing`, which knows what a signed file proves:
//! a [`Panel`] takes nothing on faith, it reads the signed bytes of every review itself. Everything is pure; time and
//! salts are arguments. Deliberately not here: files and folders (`parcel`, `desk`), words and pages (`export`), and
//! whose signature is trusted (`signing`, by the trust list).
//!
//! The invariants: nobody learns anything of another member's review before every member's review is here and has the
//! receipt that was announced; a rating is never averaged; a sentence that states a rating states the one of its cell;
//! nobody edits the words of another member.

#![cfg_attr(not(test), warn(clippy::disallowed_methods, clippy::disallowed_types))]

mod audit;
mod changes;
mod map;
mod opinion;
mod order;
mod refusal;
mod report;
mod returned;
mod room;
mod round;
mod seal;
mod soundness;
mod table;

pub use audit::audit;
pub use changes::{Changed, Part, changed};
pub use map::{Cell, Row, level};
pub use opinion::{Opinion, Position};
pub use order::leave_once;
pub use refusal::Refusal;
pub use report::{
    Answer, BoundReview, Decision, Named, Opined, PanelReport, Passage, Reason, Reply, Revised, Sentence, Stage, Stated,
};
pub use returned::{OwnReview, Return, ReturnRefusal};
pub use room::{Received, Revision, Room, Seated};
pub use round::{Conflict, Deadline, Member, Round, RoundFault, RoundPackage, Seat, Tie};
pub use seal::Seal;
pub use soundness::{Mark, ReportFault};
pub use table::{Panel, Standing};

/// The version of the literals that this crate writes and reads.
pub const FORMAT: u32 = 1;
