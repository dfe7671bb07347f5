//! The document of a panel: receipts that were read out and who left, as a list that only grows; when it was opened;
//! and what the panel decides.

use descriptor::{FieldPath, Flat, Scalar, lists};
use panel::{Panel, Refusal};
use signing::{Did, Receipt, Time};
use store::{DocumentHead, RowData, Tx};

use super::{PANEL, list_letter};
use crate::Desk;
use crate::failure::Failure;

/// Something that was said about a member before the opening.
pub(super) enum Event {
    /// A receipt was read out; with a reason it replaces the one before.
    Announced {
        /// Whose.
        member: Did,
        /// Which.
        receipt: Receipt,
        /// When it was heard.
        at: Time,
        /// Why it replaces another.
        reason: Option<String>,
    },
    /// The member declared a conflict.
    Left {
        /// Who.
        member: Did,
    },
}

impl Event {
    /// Tells a panel what was said.
    ///
    /// # Errors
    /// What the panel refuses.
    pub(super) fn tell(&self, panel: &mut Panel) -> Result<(), Refusal> {
        match self {
            Event::Left { member } => panel.leave(member),
            Event::Announced {
                member,
                receipt,
                at,
                reason: None,
            } => panel.announce(member, *receipt, *at),
            Event::Announced {
                member,
                receipt,
                at,
                reason: Some(reason),
            } => panel.announce_instead(member, *receipt, *at, reason),
        }
    }
}

/// What this computer knows of a panel.
pub(super) struct Document {
    pub(super) head: DocumentHead,
    pub(super) flat: Flat,
}

/// Which panel.
#[derive(Clone, Copy)]
pub(super) struct Which<'a> {
    /// Digest of the round's file.
    pub(super) round: &'a str,
    /// The descriptor.
    pub(super) descriptor: &'a str,
}

impl Document {
    /// The document of a panel, once something was written about it.
    pub(super) fn find(desk: &Desk, which: Which<'_>) -> Result<Option<Document>, Failure> {
        let found = desk.store.read(|reader| -> Result<_, store::StoreError> {
            for head in reader.documents(Some(PANEL))? {
                if head.base.as_deref() == Some(which.round) && head.trashed.is_none() {
                    let flat = reader.flat(&head.id)?;
                    if text(&flat, "descriptor") == Some(which.descriptor) {
                        return Ok(Some(Document { head, flat }));
                    }
                }
            }
            Ok(None)
        })?;
        Ok(found)
    }

    /// What was said, in order. What cannot be read was not said.
    pub(super) fn events(&self) -> Vec<Event> {
        let ids = lists::lists(&self.flat, &list_letter)
            .remove("events")
            .unwrap_or_default();
        ids.iter().filter_map(|id| self.event(id)).collect()
    }

    fn event(&self, id: &str) -> Option<Event> {
        let part = |name: &str| text(&self.flat, &format!("events/{id}/{name}"));
        let member = Did::parse(part("member")?).ok()?;
        let Some(receipt) = part("receipt") else {
            return Some(Event::Left { member });
        };
        Some(Event::Announced {
            member,
            receipt: Receipt::parse(receipt).ok()?,
            at: Time::parse(part("at")?).ok()?,
            reason: part("reason").map(str::to_owned),
        })
    }

    /// When the reviews were opened here.
    pub(super) fn opened(&self) -> Option<&str> {
        text(&self.flat, "opened")
    }
}

/// A text of a document.
pub(super) fn text<'a>(flat: &'a Flat, path: &str) -> Option<&'a str> {
    flat.get(&FieldPath::known(path)).and_then(Scalar::as_text)
}

/// Writes edits into the document of a panel, which begins with them.
pub(super) fn write(
    desk: &Desk,
    tx: &mut Tx<'_>,
    which: Which<'_>,
    known: Option<&str>,
    edits: &[(FieldPath, Option<Scalar>)],
    at: &str,
) -> Result<String, Failure> {
    if let Some(id) = known {
        tx.change(id, edits, at, "", "")?;
        return Ok(id.to_owned());
    }
    let id = desk.document_id();
    let mut flat: Flat = edits
        .iter()
        .filter_map(|(path, value)| Some((path.clone(), value.clone()?)))
        .collect();
    flat.insert(
        FieldPath::known("descriptor"),
        Scalar::Text(which.descriptor.to_owned()),
    );
    tx.create(&id, PANEL, &flat, Some(which.round), at, "")?;
    tx.set_row(&id, &RowData::default())?;
    Ok(id)
}

/// The edits that put an event behind all others.
pub(super) fn event(desk: &Desk, before: Option<&Document>, event: &Event) -> Vec<(FieldPath, Option<Scalar>)> {
    let id = desk.item_id('v');
    let nothing = Flat::new();
    let flat = before.map_or(&nothing, |document| &document.flat);
    let item = FieldPath::known("events").child(&id);
    let text = |value: &str| Some(Scalar::Text(value.to_owned()));
    let mut edits = vec![lists::append(flat, "events", &id)];
    match event {
        Event::Left { member } => edits.push((item.child("member"), text(member.as_str()))),
        Event::Announced {
            member,
            receipt,
            at,
            reason,
        } => {
            edits.push((item.child("member"), text(member.as_str())));
            edits.push((item.child("receipt"), text(&receipt.to_string())));
            edits.push((item.child("at"), text(&at.to_string())));
            edits.extend(reason.as_deref().map(|reason| (item.child("reason"), text(reason))));
        }
    }
    edits
}
