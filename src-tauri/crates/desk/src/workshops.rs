//! A calibration workshop: a facilitator's document, what leaves for the participants, what comes back, and what the
//! room sees.
//!
//! What a workshop is, is decided in the crate `workshop`; here is what this computer knows of one. The plan, the
//! reference, meanings and results stand in the document. What participants hand in never does: it lies in a file of
//! its own that is wiped whole ([`store::Seats`]). Which round runs and what the projector shows is a setting, because
//! it is no text that anybody takes back.

mod cases;
mod collecting;
mod document;
#[cfg(feature = "room")]
mod door;
mod installer;
mod kit;
mod meanings;
mod numbers;
pub mod page;
mod papers;
mod projector;
mod results;
mod room;
mod rounds;
mod running;
mod shown;
mod stage;
mod taking;
mod trend;
mod view;

use std::sync::Arc;

use descriptor::{FieldPath, Flat, Scalar};
use review::Rating;
use store::RowData;

use crate::compose::Rulebook;
use crate::failure::{Code, Failure};
use crate::wire::*;
use crate::{Desk, drafting, packs};

pub(crate) use cases::{workshop_add_case, workshop_faults};
pub(crate) use kit::write_kit;
pub(crate) use meanings::{proposals, propose_meanings};
pub(crate) use papers::print_workshop;
pub(crate) use projector::{Wall, projector, projector_closed};
pub(crate) use results::workshop_results;
#[cfg(feature = "room")]
pub(crate) use room::Listening;
pub(crate) use room::{close_any, close_network, open_network, workshop_network};
pub(crate) use rounds::{close_round, let_in, start_round, workshop_room};
pub(crate) use running::{leave, wipe_workshop};
pub(crate) use shown::workshop_shown;
pub(crate) use stage::{pick_argument, workshop_stage};
pub(crate) use taking::{take_sheet, take_sheet_files};
pub(crate) use trend::workshop_trend;
pub(crate) use view::{workshop, workshops};

pub use rounds::{OpenRound, open_round};
pub use taking::{Reply, take_bytes};

/// The kind of documents that hold a workshop, and of the files that are signed from them.
pub(crate) const WORKSHOP: &str = "workshop";

/// The kind of documents that hold what a room agreed a criterion means, for whoever keeps the pack.
pub(crate) const PROPOSAL: &str = "proposal";

/// How many tables and seats a new workshop proposes: the room of twenty-five.
const ROOM: (i64, i64) = (5, 5);

/// How many minutes a new round proposes.
const MINUTES: i64 = 15;

/// Where a workshop names its pack.
const PACK: &str = "pack";

/// Members of the document that are records of what happened and no text to take back.
const RECORDS: [&str; 6] = ["frozen", "results", "feedback", "wiped", "proposals", "kit"];

/// The letter of ids in the lists of a workshop.
pub(crate) fn list_letter(path: &str) -> Option<char> {
    match path {
        "cases" => Some('c'),
        "rounds" => Some('r'),
        _ => None,
    }
}

/// Whether a path is a field of a workshop that a person writes.
pub(crate) fn is_workshop_field(path: &str) -> bool {
    let side = |side: &str| descriptor::Lang::from_code(side).is_some();
    let segments: Vec<&str> = path.split('/').collect();
    match segments[..] {
        ["title" | "place", lang] => side(lang),
        ["date" | "tables" | "seats"] => true,
        ["cases", _, "title", lang] => side(lang),
        ["cases", _, "faults", fault] => ::workshop::faults::find(fault).is_some(),
        ["rounds", _, "case" | "minutes"] => true,
        ["rounds", _, "criteria", _] => true,
        ["reference", _, _, "rating"] => true,
        ["reference", _, _, "reasons", lang] => side(lang),
        ["meanings", _, lang] => side(lang),
        _ => false,
    }
}

/// Whether a path belongs to a record of what happened.
fn is_record(path: &FieldPath) -> bool {
    RECORDS.iter().any(|record| path.is_within(record))
}

/// Whether a path belongs to the plan that participants hold: it stays once a round has begun.
fn is_plan(path: &str) -> bool {
    [PACK, "tables", "seats", "cases", "rounds"]
        .iter()
        .any(|part| path == *part || path.strip_prefix(part).is_some_and(|rest| rest.starts_with('/')))
}

/// What of a workshop is not taken back: records, and once a round has begun the plan too.
pub(crate) fn staying(desk: &Desk, document: &str) -> Result<fn(&FieldPath) -> bool, Failure> {
    if running::Run::read(desk, document)?.has_begun() {
        Ok(|path| is_record(path) || is_plan(path.as_str()))
    } else {
        Ok(is_record)
    }
}

/// Refuses what cannot be written any more.
pub(crate) fn refuse(desk: &Desk, document: &str, path: &str) -> Result<(), Failure> {
    if is_plan(path) && running::Run::read(desk, document)?.has_begun() {
        return Err(Failure::new(Code::WorkshopBegun));
    }
    Ok(())
}

/// A new workshop, by the shipped pack until another one is chosen.
pub(crate) fn new_workshop(desk: &Arc<Desk>, (): ()) -> Result<Made, Failure> {
    let (id, at) = (desk.document_id(), desk.now().to_string());
    let round = desk.item_id('r');
    let text = |value: &str| Scalar::Text(value.to_owned());
    let in_round = FieldPath::known("rounds").child(&round);
    let mut flat = Flat::from([
        (FieldPath::known("tables"), Scalar::Number(ROOM.0)),
        (FieldPath::known("seats"), Scalar::Number(ROOM.1)),
        (FieldPath::known("date"), text(&desk.now().date())),
        (in_round.child("order"), Scalar::Number(1)),
        (in_round.child("minutes"), Scalar::Number(MINUTES)),
    ]);
    flat.extend(by(Rulebook::shipped()));
    desk.store.transact(|tx| -> Result<(), Failure> {
        tx.create(&id, WORKSHOP, &flat, None, &at, "")?;
        tx.set_row(&id, &RowData::default())?;
        Ok(tx.saw_time(&at)?)
    })?;
    desk.changed(&["workshops"]);
    Ok(Made { document: id })
}

/// What a workshop by this pack says of it.
fn by(rulebook: &Rulebook) -> [(FieldPath, Scalar); 3] {
    let head = &rulebook.pack.head;
    let part = |name: &str, value: &str| (FieldPath::known(PACK).child(name), Scalar::Text(value.to_owned()));
    [
        part("id", &head.id),
        part("version", &head.version),
        part("digest", &rulebook.digest.to_string()),
    ]
}

/// Chooses the pack by which everyone will score: one of those that are here.
pub(crate) fn workshop_pack(desk: &Arc<Desk>, ask: WorkshopPack) -> Result<Edited, Failure> {
    let rulebook = packs::of(desk, &ask.digest)?.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    drafting::write(desk, &ask.document, |tx, head, at| {
        if head.kind != WORKSHOP {
            return Err(Failure::new(Code::DocumentMissing));
        }
        drafting::still_open(desk, head, PACK)?;
        let edits = by(&rulebook).map(|(path, value)| (path, Some(value)));
        Ok(Some(tx.change(&ask.document, &edits, at, "", "")?))
    })
}

/// The token of a rating, as the document holds it.
fn rating(token: &str) -> Option<Rating> {
    Rating::from_token(token)
}

/// What is announced when a round or the projector moves, so that nobody reads the whole document again for it.
fn room_of(document: &str) -> String {
    format!("room:{document}")
}
