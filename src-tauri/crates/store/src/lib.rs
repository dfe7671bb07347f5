//! Keeps everything a person writes or receives: documents with their whole history, the library's rows and their
//! search, signed files, keys, trust lists, settings, attachments and backups. The only SQL, the only Automerge.
//!
//! Not here: what a field means, what a row says, when a backup is wanted. `desk` computes and asks; the store keeps.
//!
//! The invariants:
//! - One write door, [`Store::transact`]: one SQLite transaction, whole or not at all, also across processes.
//! - A document is one flat map kept by Automerge (root map only); an undo is itself a change; nothing of a
//!   document is deleted but the whole of it, from the trash.
//! - A field that both sides changed keeps both values until a person chooses.
//! - No file of a person is ever deleted: a damaged one is set aside, a newer one is refused untouched.
//! - Time, names and random bytes are arguments.

mod attachments;
mod authors;
mod backup;
mod changes;
mod confirm;
mod document;
mod error;
mod guard;
mod migrations;
mod open;
mod peek;
mod place;
mod points;
mod reader;
mod records;
mod search;
mod seats;
mod shelf;
mod sides;
mod store;
mod thinning;
mod trash;
mod watching;
mod writer;

pub use error::StoreError;
pub use migrations::KNOWN;
pub use points::{FieldStep, Point, Step};
pub use reader::Reader;
pub use records::*;
pub use search::fold;
pub use seats::{SeatRow, Seats};
pub use store::Store;
pub use writer::Tx;
