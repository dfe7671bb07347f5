//! The panel of a round around one package: whose receipt is known, whose sealed review is here, the opening, the room.
//!
//! What a panel is and what it refuses, is decided in `panel`. Here is what this computer knows of one: a document that
//! only grows by receipts that were read out and by who left, and the sealed files beside it. Each call sits the panel
//! again from these two, so nothing that was once believed is believed twice.

mod badge;
mod document;
mod draft;
mod opening;
mod receipt;
mod refusing;
mod report_view;
mod reporting;
mod returning;
mod room;
mod saving;
mod sealing;
mod sitting;
mod taking;
mod view;

use descriptor::{FieldPath, Lang};

pub(crate) use badge::sign_badge;
pub(crate) use opening::{announce, member_left, open_panel};
pub(crate) use receipt::receipt;
pub(crate) use report_view::{report_draft, report_file};
pub(crate) use reporting::{
    COUNCIL, OPINION, REPORT, begin_final, sign_council, sign_opinion, sign_report, write_sentences,
};
pub(crate) use returning::{RETURN, returned, send_back, take_return};
pub(crate) use room::{confirm_undisputed, take_over};
pub(crate) use saving::save_report;
pub(crate) use sealing::{Sealing, revise_review};
pub(crate) use taking::{is_sealed, take, take_opinion, take_report};
pub(crate) use view::{panel, panels};

/// The kind of documents that hold what is known of a panel and what it decides.
pub(crate) const PANEL: &str = "panel";

/// The kind of files that hold a sealed review of somebody else. Nothing of them is shown before the opening.
pub(crate) const SEALED: &str = "sealed-review";

/// The letter of ids in the lists of a panel's document. Its decisions are written as a review's ratings are.
pub(crate) fn list_letter(path: &str) -> Option<char> {
    match path {
        "events" => Some('v'),
        "notes" => Some('n'),
        _ => crate::reviewing::list_letter(path),
    }
}

/// Whether a path belongs to what only grows: what was heard, that the reviews were opened, and what was sent back.
pub(crate) fn is_record(path: &FieldPath) -> bool {
    path.is_within("events") || path.is_within("notes") || path.as_str() == "opened"
}

/// Whether a path is a field of a panel's document that a person writes.
pub(crate) fn is_panel_field(path: &FieldPath) -> bool {
    let segments: Vec<&str> = path.segments().collect();
    let is_side = |side: &str| Lang::from_code(side).is_some();
    match segments[..] {
        ["text", side] | ["prose" | "reasons", _, side] => is_side(side),
        ["replies", _, "answer"] => true,
        ["replies", _, "text", side] => is_side(side),
        ["decision"] => true,
        ["ratings", _, "confidence" | "private" | "done" | "questions", ..] => false,
        ["ratings", ..] => review::review_field(path).is_some(),
        _ => false,
    }
}
