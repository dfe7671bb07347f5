//! The panel's room: the opened reviews and their revisions.
//!
//! A sealed review stays as it is. Who changes a mind signs another review that names the one it replaces, and gives a
//! reason; both stay. Nobody else can change anything.

use review::{Predecessor, Rating, Review};
use rulebook::Pack;
use signing::{Credential, Did, Digest, Id, Receipt, Salt, Time};

use crate::refusal::Refusal;
use crate::report::{BoundReview, Named, Revised};
use crate::round::Member;
use crate::table::Panel;

/// A review that came, with what its signature proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// Id of the credential.
    pub id: Id,
    /// Digest of its bytes.
    pub digest: Digest,
    /// When it was signed.
    pub at: Time,
    /// What it says.
    pub review: Review,
    /// Its salt.
    pub salt: Salt,
    /// Its receipt, which is the announced one.
    pub receipt: Receipt,
}

/// A review that replaces another after the opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// Id of the credential.
    pub id: Id,
    /// Digest of its bytes.
    pub digest: Digest,
    /// When it was signed.
    pub at: Time,
    /// What it says.
    pub review: Review,
    /// Why.
    pub reason: String,
}

/// A member who stayed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seated {
    /// Who.
    pub member: Member,
    /// The sealed review.
    pub sealed: Received,
    /// What replaced it, in order.
    pub revisions: Vec<Revision>,
}

/// The opened reviews of one package.
#[derive(Clone, Debug)]
pub struct Room {
    /// Who stayed, in the order of the round.
    pub seated: Vec<Seated>,
    /// Who declared a conflict and left.
    pub left: Vec<Member>,
    pub(crate) panel: Panel,
}

impl Received {
    pub(crate) fn of(credential: Credential<Review>, salt: Salt, receipt: Receipt) -> Received {
        Received {
            id: credential.envelope.id,
            digest: credential.envelope.digest,
            at: credential.envelope.at,
            review: credential.literal,
            salt,
            receipt,
        }
    }
}

impl Seated {
    /// The review that counts: the last.
    #[must_use]
    pub fn review(&self) -> &Review {
        self.revisions
            .last()
            .map_or(&self.sealed.review, |revision| &revision.review)
    }

    /// The rating of a criterion; `None` when the seat does not rate it.
    #[must_use]
    pub fn rating(&self, criterion: &str) -> Option<Rating> {
        let entry = self.review().ratings.iter().find(|entry| entry.criterion == criterion);
        entry.map(|entry| entry.rating)
    }

    /// The credential that counts, by id and digest.
    pub(crate) fn counts(&self) -> (&Id, &Digest) {
        let last = self.revisions.last();
        last.map_or((&self.sealed.id, &self.sealed.digest), |last| (&last.id, &last.digest))
    }
}

impl Room {
    /// A member's revision comes: the bytes of another review that names the one it replaces.
    ///
    /// # Errors
    /// [`Refusal`] as for a sealed review, without a reason, and when it does not replace the one that counts.
    pub fn revise(&mut self, bytes: &[u8], reason: &str, pack: &Pack) -> Result<Did, Refusal> {
        let credential = self.panel.read(bytes, pack)?;
        let did = credential.envelope.did.clone();
        if reason.trim().is_empty() {
            return Err(Refusal::NoReason { did });
        }
        let seated = self.seated.iter_mut().find(|seated| seated.member.did == did);
        let Some(seated) = seated else {
            return Err(Refusal::Stranger { did });
        };
        let (id, digest) = seated.counts();
        let replaces = Predecessor {
            id: id.to_string(),
            digest: digest.to_string(),
        };
        if credential.literal.supersedes.as_ref() != Some(&replaces) {
            return Err(Refusal::NotARevision { did });
        }
        seated.revisions.push(Revision {
            id: credential.envelope.id,
            digest: credential.envelope.digest,
            at: credential.envelope.at,
            review: credential.literal,
            reason: reason.trim().to_owned(),
        });
        Ok(did)
    }

    /// Every review, as a report binds it.
    #[must_use]
    pub fn bound(&self) -> Vec<BoundReview> {
        let revised = |revision: &Revision| Revised {
            review: Named {
                id: revision.id.clone(),
                digest: revision.digest,
            },
            reason: revision.reason.clone(),
        };
        let bound = |seated: &Seated| BoundReview {
            member: seated.member.did.clone(),
            review: Named {
                id: seated.sealed.id.clone(),
                digest: seated.sealed.digest,
            },
            salt: seated.sealed.salt.clone(),
            receipt: seated.sealed.receipt,
            revisions: seated.revisions.iter().map(revised).collect(),
        };
        self.seated.iter().map(bound).collect()
    }
}
