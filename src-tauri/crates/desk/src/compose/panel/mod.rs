//! What a panel signs: the bags of a round, of a report and of the council, opinions and notes without a bag; and asking of
//! each whether it is whole.
//!
//! What makes them true is decided in `panel`. Here is which bytes stand for what, and that nothing is handed out which
//! a verifier would refuse.

mod fit;
mod opinion;
mod report;
mod reported;
mod returned;
mod round;

use ::panel::{FORMAT, Opinion, PanelReport, Return, Round};
use signing::{CheckId, Kind};

pub use opinion::{opinion, read_opinion};
pub use report::{Reporting, council, lacking, report};
pub use reported::Reported;
pub use returned::{read_returned, returned};
pub use round::{RoundFacts, make, read_seal, round};

pub(super) use fit::entries;
pub(super) use reported::{answered, report_bag};
pub(super) use round::{round_bag, seal_known};

/// A round, an opinion, a report or a note without a bag around it: whether this version understands it whole.
pub(super) fn bare(inspection: &mut signing::Inspection) {
    let envelope = inspection.envelope().cloned();
    let known = match inspection.kind {
        Some(Kind::Round) => inspection
            .literal::<Round>()
            .map(|one| (one.format == FORMAT, Some(one.is_whole()))),
        Some(Kind::Opinion) => inspection.literal::<Opinion>().map(|one| (one.is_whole(), None)),
        Some(Kind::Report) => inspection
            .literal::<PanelReport>()
            .map(|one| (one.format == FORMAT, None)),
        Some(Kind::Return) => inspection.literal::<Return>().map(|one| {
            let bound = envelope.as_ref().map(|envelope| one.is_bound(envelope));
            (one.is_whole(), bound)
        }),
        _ => None,
    };
    if let Some((known, whole)) = known {
        inspection.checks.record(CheckId::LiteralKnown, None, known);
        if let Some(whole) = whole.filter(|_| known) {
            inspection.checks.record(CheckId::RoundBinding, None, whole);
        }
    }
}
