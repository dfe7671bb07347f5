//! Sealing: an own review that a round asks for gets a salt, and its receipt is announced on this computer at once.

use std::sync::Arc;

use descriptor::{FieldPath, Flat, Scalar};
use panel::Seal;
use review::Predecessor;
use signing::{Did, Receipt, Salt, Time};
use store::Tx;

use super::document::{self, Document, Event, Which};
use crate::Desk;
use crate::failure::{Code, Failure};
use crate::reviewing::{self, OpenReview, REVIEW};
use crate::rounds::{self, Rated};
use crate::wire::*;

/// How many random bytes a salt has: as many as formats.md §3 shows, enough that nobody guesses one.
const SALT: usize = 16;

/// How a review is sealed for a round.
pub(crate) struct Sealing {
    rated: Rated,
    descriptor: String,
    member: Did,
    /// What travels beside it.
    pub(crate) seal: Seal,
    /// What it replaces.
    pub(crate) supersedes: Option<Predecessor>,
}

impl Sealing {
    /// How a review is sealed; `None` when no round asks for it, or not this person.
    ///
    /// # Errors
    /// `other-key` when another key of this computer has the seat.
    pub(crate) fn of(desk: &Desk, open: &OpenReview, signer: &Did) -> Result<Option<Sealing>, Failure> {
        if open.internal {
            return Ok(None);
        }
        let Some(rated) = rounds::rated(desk, &open.package)? else {
            return Ok(None);
        };
        let Some((member, _)) = &rated.own else {
            return Ok(None);
        };
        if member != signer {
            return Err(Failure::new(Code::OtherKey));
        }
        let mut random = [0; SALT];
        desk.host.random(&mut random);
        let salt = Salt::new(&random).map_err(|error| Failure::internal().because(error))?;
        let flat = desk.store.read(|reader| reader.flat(&open.head.id))?;
        let part = |path: &str| document::text(&flat, path).map(str::to_owned);
        let supersedes = part("supersedes/id").zip(part("supersedes/digest"));
        Ok(Some(Sealing {
            descriptor: open.received.descriptor.envelope.subject.to_string(),
            member: member.clone(),
            seal: Seal {
                reason: part("reason"),
                ..Seal::new(salt)
            },
            supersedes: supersedes.map(|(id, digest)| Predecessor { id, digest }),
            rated,
        }))
    }

    fn which(&self) -> Which<'_> {
        Which {
            round: &self.rated.file,
            descriptor: &self.descriptor,
        }
    }

    /// What is known of the panel before the review is kept.
    pub(crate) fn known(&self, desk: &Desk) -> Result<Known, Failure> {
        Ok(Known(Document::find(desk, self.which())?))
    }

    /// Announces the receipt of what was signed, unless the reviews are open: then it is a revision and has none.
    pub(crate) fn announce(
        &self,
        desk: &Desk,
        tx: &mut Tx<'_>,
        known: &Known,
        review: &[u8],
        at: Time,
    ) -> Result<(), Failure> {
        let before = known.0.as_ref();
        if before.is_some_and(|document| document.opened().is_some()) {
            return Ok(());
        }
        let said = before.map(Document::events).unwrap_or_default();
        let is_first = !said
            .iter()
            .any(|event| matches!(event, Event::Announced { member, .. } if *member == self.member));
        let event = Event::Announced {
            member: self.member.clone(),
            receipt: self.receipt(review),
            at,
            reason: self.seal.reason.clone().filter(|_| !is_first),
        };
        let edits = document::event(desk, before, &event);
        let id = before.map(|document| document.head.id.as_str());
        document::write(desk, tx, self.which(), id, &edits, &at.to_string())?;
        Ok(())
    }

    /// The receipt of a review under this seal.
    pub(crate) fn receipt(&self, review: &[u8]) -> Receipt {
        self.seal.receipt(review)
    }
}

/// What is known of a panel, for [`Sealing::announce`].
pub(crate) struct Known(Option<Document>);

/// Begins a review that says what a signed one says, to change it and sign it with a reason.
pub(crate) fn revise_review(desk: &Arc<Desk>, ask: ReviseReview) -> Result<Made, Failure> {
    let reason = descriptor::flat::clean(&ask.reason);
    if reason.is_empty() {
        return Err(Failure::new(Code::NoteMissing));
    }
    let head = desk.store.read(|reader| reader.document(&ask.document))?;
    let head = head.filter(|head| head.kind == REVIEW && head.version > 0);
    let head = head.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let (signed, package) = head.signed.zip(head.base).ok_or_else(Failure::internal)?;
    let file = desk.store.read(|reader| reader.file(&signed))?;
    let file = file.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let review = reviewing::signed(&file)?;
    let mut flat: Flat = desk.store.read(|reader| reader.flat(&ask.document))?;
    let text = |value: &str| Scalar::Text(value.to_owned());
    flat.insert(FieldPath::known("supersedes/id"), text(review.envelope.id.as_str()));
    flat.insert(
        FieldPath::known("supersedes/digest"),
        text(&review.envelope.digest.to_string()),
    );
    flat.insert(FieldPath::known("reason"), Scalar::Text(reason));
    let document = reviewing::make(desk, REVIEW, &flat, &package)?;
    Ok(Made { document })
}
