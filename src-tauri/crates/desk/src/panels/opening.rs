//! What is said about members before the opening, and the opening itself.

use std::sync::Arc;

use descriptor::{FieldPath, Scalar};
use panel::Standing;
use signing::{Did, Receipt};

use super::document::{self, Document, Event, Which};
use super::refusing::words_of;
use super::sitting::Sitting;
use super::view;
use crate::Desk;
use crate::failure::{Code, Failure};
use crate::wire::*;

/// Says an event, once the panel takes it.
fn say(desk: &Arc<Desk>, which: Which<'_>, event: &Event) -> Result<PanelView, Failure> {
    let mut sitting = Sitting::of(desk, which)?;
    if sitting
        .document
        .as_ref()
        .is_some_and(|document| document.opened().is_some())
    {
        return Err(refused(&sitting, &panel::Refusal::Opened));
    }
    let taken = event.tell(&mut sitting.panel);
    taken.map_err(|refusal| refused(&sitting, &refusal))?;
    let at = desk.now().to_string();
    let before = sitting.document.as_ref();
    let edits = document::event(desk, before, event);
    desk.store.transact(|tx| -> Result<(), Failure> {
        let known = before.map(|document| document.head.id.as_str());
        document::write(desk, tx, which, known, &edits, &at)?;
        Ok(tx.saw_time(&at)?)
    })?;
    desk.changed(&["panels", which.descriptor]);
    view::of(desk, which)
}

/// A refusal of the panel as a failure that names the member.
fn refused(sitting: &Sitting, refusal: &panel::Refusal) -> Failure {
    let words = words_of(refusal, sitting.signed.literal());
    Failure::new(Code::PanelRefuses)
        .with("why-ka", words.ka.as_deref().unwrap_or_default())
        .with("why-en", words.en.as_deref().unwrap_or_default())
        .because(format!("{refusal:?}"))
}

fn did(text: &str) -> Result<Did, Failure> {
    Did::parse(text).map_err(|error| Failure::new(Code::DocumentMissing).because(error))
}

/// Writes down a receipt as a member read it out.
pub(crate) fn announce(desk: &Arc<Desk>, ask: Announce) -> Result<PanelView, Failure> {
    let receipt = Receipt::parse(&ask.receipt).map_err(|fault| Failure::new(Code::NotAReceipt).because(fault))?;
    let which = Which {
        round: &ask.round,
        descriptor: &ask.descriptor,
    };
    let event = Event::Announced {
        member: did(&ask.member)?,
        receipt,
        at: desk.now(),
        reason: ask.reason.filter(|reason| !reason.trim().is_empty()),
    };
    say(desk, which, &event)
}

/// Writes down that a member declared a conflict and leaves.
pub(crate) fn member_left(desk: &Arc<Desk>, ask: PanelMemberAsk) -> Result<PanelView, Failure> {
    let which = Which {
        round: &ask.round,
        descriptor: &ask.descriptor,
    };
    say(
        desk,
        which,
        &Event::Left {
            member: did(&ask.member)?,
        },
    )
}

/// Opens the reviews: all at once, when every member's is here and has its receipt.
pub(crate) fn open_panel(desk: &Arc<Desk>, ask: PanelAsk) -> Result<PanelView, Failure> {
    let which = Which {
        round: &ask.round,
        descriptor: &ask.descriptor,
    };
    let mut sitting = Sitting::of(desk, which)?;
    if sitting.room.is_none() {
        sitting.panel.open().map_err(|missing| {
            missing
                .first()
                .map_or_else(Failure::internal, |one| refused(&sitting, one))
        })?;
        let at = desk.now().to_string();
        let known = sitting.document.as_ref().map(|document| document.head.id.as_str());
        let opened = [(FieldPath::known("opened"), Some(Scalar::Text(at.clone())))];
        desk.store.transact(|tx| -> Result<(), Failure> {
            document::write(desk, tx, which, known, &opened, &at)?;
            Ok(tx.saw_time(&at)?)
        })?;
        desk.changed(&["panels", "queue", which.descriptor]);
    }
    view::of(desk, which)
}

/// How far a member is, for the page.
pub(super) fn standing(standing: Standing) -> PanelStanding {
    match standing {
        Standing::Asked => PanelStanding::Asked,
        Standing::Left => PanelStanding::Left,
        Standing::Sealed => PanelStanding::Sealed,
        Standing::Here => PanelStanding::Here,
    }
}

/// The last receipt of a member that was announced.
pub(super) fn receipt_of(document: Option<&Document>, member: &Did) -> Option<String> {
    let mut receipts = document?.events().into_iter().filter_map(|event| match event {
        Event::Announced {
            member: of, receipt, ..
        } if of == *member => Some(receipt.to_string()),
        _ => None,
    });
    receipts.next_back()
}
