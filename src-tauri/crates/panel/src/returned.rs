//! The literal `<NS>return` of formats.md §5: the note with which the chair sends a member's review back.
//!
//! It asks the author to think again and changes nothing: the review stays as it is, and only its author can sign
//! another. Whether it is taken is decided here, by whoever it reaches: it has to be of this panel's chair, about a
//! review that is one's own and that still counts.

use descriptor::Text;
use review::DescriptorRef;
use serde::{Deserialize, Serialize};
use signing::{Did, Digest, Envelope, Receipt};

use crate::FORMAT;
use crate::report::Named;
use crate::room::Room;
use crate::table::Panel;

/// A note with which a review goes back to its author.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Return {
    /// [`FORMAT`].
    pub format: u32,
    /// The round.
    pub round: Named,
    /// What the review judges.
    pub descriptor: DescriptorRef,
    /// Whose review it is.
    pub member: Did,
    /// The review that counted when it was sent back.
    pub review: Named,
    /// The receipt of the review that this member sealed.
    pub receipt: Receipt,
    /// What the chair asks.
    pub note: Text,
    /// `true` when the clock stood before a time already seen; absent otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_suspect: Option<bool>,
}

/// An own review, as a note may name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnReview {
    /// The digest of its credential.
    pub digest: Digest,
    /// The review that it replaces.
    pub replaces: Option<Digest>,
    /// Its receipt; absent when it was not sealed.
    pub receipt: Option<Receipt>,
}

/// Why a note is not taken. Its message is named like its token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum ReturnRefusal {
    /// The round that it names is not here.
    #[error("of another round")]
    OtherRound,
    /// The round does not rate this version.
    #[error("about another package")]
    OtherPackage,
    /// Signed by somebody who does not lead this panel.
    #[error("not signed by the chair")]
    NotTheChair,
    /// It names a review or a receipt that is not one's own.
    #[error("about another review")]
    OtherReview,
    /// The review was replaced since.
    #[error("about a review that was replaced since")]
    Replaced,
}

impl Return {
    /// Whether a file holds what this program would sign: a known format, and words.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.format == FORMAT && !self.note.is_empty()
    }

    /// Whether the credential around it is about the same descriptor, and binds the round and the review.
    #[must_use]
    pub fn is_bound(&self, envelope: &Envelope) -> bool {
        let binds = |named: &Named| {
            let mut related = envelope.related.iter();
            related.any(|one| one.id == named.id.as_str() && one.digest == named.digest)
        };
        envelope.subject.as_str() == self.descriptor.id && binds(&self.round) && binds(&self.review)
    }

    /// Whether the member to whom it is addressed takes it.
    ///
    /// # Errors
    /// [`ReturnRefusal`], the first that holds.
    pub fn check(&self, signer: &Did, panel: &Panel, own: &[OwnReview]) -> Result<(), ReturnRefusal> {
        if !panel.rates(&self.descriptor) {
            return Err(ReturnRefusal::OtherPackage);
        }
        if !panel.may_lead(signer) {
            return Err(ReturnRefusal::NotTheChair);
        }
        let is_named = own.iter().any(|one| one.digest == self.review.digest);
        if !is_named || !own.iter().any(|one| one.receipt == Some(self.receipt)) {
            return Err(ReturnRefusal::OtherReview);
        }
        if own.iter().any(|one| one.replaces == Some(self.review.digest)) {
            return Err(ReturnRefusal::Replaced);
        }
        Ok(())
    }
}

impl Room {
    /// The note with which the review of a member goes back; `None` when nobody of that name stayed.
    #[must_use]
    pub fn returning(&self, round: Named, member: &Did, note: Text) -> Option<Return> {
        let seated = self.seated.iter().find(|seated| seated.member.did == *member)?;
        let (id, digest) = seated.counts();
        Some(Return {
            format: FORMAT,
            round,
            descriptor: self.panel.descriptor().clone(),
            member: member.clone(),
            review: Named {
                id: id.clone(),
                digest: *digest,
            },
            receipt: seated.sealed.receipt,
            note,
            clock_suspect: None,
        })
    }

    /// Whether a key leads this room: see [`Panel::may_lead`].
    #[must_use]
    pub fn may_lead(&self, did: &Did) -> bool {
        self.panel.may_lead(did)
    }
}
