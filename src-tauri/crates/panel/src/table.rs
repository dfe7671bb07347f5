//! The panel around one package: who was asked, who left, whose receipt is known, whose review is here; and the opening.
//!
//! Until it opens nothing of a review leaves it, not even by printing it: only that it is here. It opens when every
//! member who did not leave has sent the review of the announced receipt. Everything else is refused by name
//! ([`Refusal`]).

use std::fmt;

use review::{DescriptorRef, PackRef, Review, criteria_for};
use rulebook::Pack;
use serde::Serialize;
use signing::{Credential, Did, Kind, Receipt, Salt, Time};

use crate::refusal::Refusal;
use crate::room::{Received, Room, Seated};
use crate::round::{Deadline, Member, Round, RoundPackage, Seat};

/// How far a member has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Was asked.
    Asked,
    /// Declared a conflict and left.
    Left,
    /// Announced a receipt.
    Sealed,
    /// Sent the review of that receipt.
    Here,
}

/// The panel around one package.
#[derive(Clone)]
pub struct Panel {
    package: RoundPackage,
    pack: PackRef,
    deadline: Deadline,
    places: Vec<Place>,
    is_open: bool,
}

#[derive(Clone)]
struct Place {
    member: Member,
    has_left: bool,
    /// Receipts in the order in which they were announced; the last counts.
    receipts: Vec<Receipt>,
    received: Option<Received>,
}

impl Place {
    fn standing(&self) -> Standing {
        if self.has_left {
            Standing::Left
        } else if self.received.is_some() {
            Standing::Here
        } else if self.receipts.is_empty() {
            Standing::Asked
        } else {
            Standing::Sealed
        }
    }
}

impl fmt::Debug for Panel {
    /// Names standings and nothing else: what prints a panel must not print a review.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let standings = self
            .places
            .iter()
            .map(|place| (place.member.did.short(), place.standing()));
        f.debug_map().entries(standings).finish()
    }
}

impl Panel {
    /// The panel of a round around one of its packages.
    #[must_use]
    pub fn of(round: &Round, descriptor: &str) -> Option<Panel> {
        let place = |member: &Member| Place {
            member: member.clone(),
            has_left: false,
            receipts: Vec::new(),
            received: None,
        };
        Some(Panel {
            package: round.package(descriptor)?.clone(),
            pack: round.pack.clone(),
            deadline: round.deadline.clone(),
            places: round.members.iter().map(place).collect(),
            is_open: false,
        })
    }

    /// The members in the order of the round, and how far each has come.
    #[must_use]
    pub fn standings(&self) -> Vec<(&Member, Standing)> {
        self.places
            .iter()
            .map(|place| (&place.member, place.standing()))
            .collect()
    }

    /// The version that this panel rates.
    pub(crate) fn descriptor(&self) -> &DescriptorRef {
        &self.package.descriptor
    }

    /// Whether this panel rates that version.
    pub(crate) fn rates(&self, descriptor: &DescriptorRef) -> bool {
        self.package.descriptor == *descriptor
    }

    /// Whether a key leads this panel: the chair's; when the chair has left, that of any member who stayed.
    #[must_use]
    pub fn may_lead(&self, did: &Did) -> bool {
        let chair_left = self
            .places
            .iter()
            .any(|place| place.has_left && place.member.seat == Seat::Chair);
        let mut stayed = self.places.iter().filter(|place| !place.has_left);
        stayed.any(|place| place.member.did == *did && (chair_left || place.member.seat == Seat::Chair))
    }

    fn place(&mut self, did: &Did) -> Result<&mut Place, Refusal> {
        let found = self.places.iter_mut().find(|place| place.member.did == *did);
        found.ok_or_else(|| Refusal::Stranger { did: did.clone() })
    }

    /// A member declares a conflict and leaves for this package. What was sealed before is not looked at.
    ///
    /// # Errors
    /// [`Refusal`] for a stranger, and once the reviews are open.
    pub fn leave(&mut self, did: &Did) -> Result<(), Refusal> {
        if self.is_open {
            return Err(Refusal::Opened);
        }
        let place = self.place(did)?;
        place.has_left = true;
        place.received = None;
        Ok(())
    }

    /// A member announces a receipt. The same again changes nothing.
    ///
    /// # Errors
    /// [`Refusal`] for a stranger, a member who left, a receipt after the deadline, and another receipt than before.
    pub fn announce(&mut self, did: &Did, receipt: Receipt, at: Time) -> Result<(), Refusal> {
        let place = self.sealing(did)?;
        match place.receipts.last() {
            Some(before) if *before == receipt => return Ok(()),
            Some(_) => return Err(Refusal::SealedAlready { did: did.clone() }),
            None => {}
        }
        self.seal(did, receipt, at)
    }

    /// A member replaces the receipt, with a reason, while nothing is open.
    ///
    /// # Errors
    /// As [`Panel::announce`]; and without a reason, and without a receipt that could be replaced.
    pub fn announce_instead(&mut self, did: &Did, receipt: Receipt, at: Time, reason: &str) -> Result<(), Refusal> {
        let place = self.sealing(did)?;
        if place.receipts.is_empty() {
            return Err(Refusal::NoReceipt { did: did.clone() });
        }
        if reason.trim().is_empty() {
            return Err(Refusal::NoReason { did: did.clone() });
        }
        self.seal(did, receipt, at)
    }

    /// The place of a member who may still seal.
    fn sealing(&mut self, did: &Did) -> Result<&mut Place, Refusal> {
        if self.is_open {
            return Err(Refusal::Opened);
        }
        let place = self.place(did)?;
        if place.has_left {
            return Err(Refusal::Left { did: did.clone() });
        }
        Ok(place)
    }

    fn seal(&mut self, did: &Did, receipt: Receipt, at: Time) -> Result<(), Refusal> {
        self.in_time(did, at)?;
        let place = self.place(did)?;
        place.receipts.retain(|before| *before != receipt);
        place.receipts.push(receipt);
        place.received = None;
        Ok(())
    }

    fn in_time(&self, did: &Did, at: Time) -> Result<(), Refusal> {
        if self.deadline.is_past(at) {
            return Err(Refusal::Late {
                did: did.clone(),
                deadline: self.deadline.at,
            });
        }
        Ok(())
    }

    /// A review comes: the bytes of its credential, and its salt. Gives whose it is.
    ///
    /// # Errors
    /// [`Refusal`], the first that holds: what is no review or not as it was signed, of whom it is, what it is about,
    /// when it was signed, and whether it has the announced receipt.
    pub fn receive(&mut self, bytes: &[u8], salt: &Salt, pack: &Pack) -> Result<Did, Refusal> {
        self.receive_as(bytes, salt, Receipt::of(salt, bytes), pack)
    }

    /// The same for a review whose receipt was computed before: a receipt is slow on purpose, and the same bytes and salt
    /// always have the same.
    ///
    /// # Errors
    /// As [`Panel::receive`].
    pub fn receive_as(&mut self, bytes: &[u8], salt: &Salt, receipt: Receipt, pack: &Pack) -> Result<Did, Refusal> {
        if self.is_open {
            return Err(Refusal::Opened);
        }
        let credential = self.read(bytes, pack)?;
        let did = credential.envelope.did.clone();
        self.in_time(&did, credential.envelope.at)?;
        let place = self.sealing(&did)?;
        let Some(announced) = place.receipts.last() else {
            return Err(Refusal::NoReceipt { did });
        };
        if *announced != receipt {
            return Err(if place.receipts.contains(&receipt) {
                Refusal::Replayed { did }
            } else {
                let groups = announced.differing_groups(&receipt);
                Refusal::Changed { did, groups }
            });
        }
        place.received = Some(Received::of(credential, salt.clone(), receipt));
        Ok(did)
    }

    /// Reads a review and asks whether it is one of this panel about this package.
    pub(crate) fn read(&self, bytes: &[u8], pack: &Pack) -> Result<Credential<Review>, Refusal> {
        let credential = signing::read::<Review>(Kind::Review, bytes)?;
        let (envelope, review) = (&credential.envelope, &credential.literal);
        let did = envelope.did.clone();
        let Some(place) = self.places.iter().find(|place| place.member.did == did) else {
            return Err(Refusal::Stranger { did });
        };
        if place.has_left {
            return Err(Refusal::Left { did });
        }
        if review.descriptor.id != self.package.descriptor.id || envelope.subject.as_str() != self.package.descriptor.id
        {
            return Err(Refusal::OtherDescriptor { did });
        }
        if review.descriptor.version != self.package.descriptor.version {
            let version = review.descriptor.version;
            return Err(Refusal::OtherVersion { did, version });
        }
        let named = &self.package.credential;
        let binds = |related: &signing::Related| related.id == named.id.as_str() && related.digest == named.digest;
        if !envelope.related.iter().any(binds) {
            return Err(Refusal::OtherPackage { did });
        }
        if review.pack != self.pack {
            return Err(Refusal::OtherPack { did });
        }
        if review.role != place.member.seat.role() {
            return Err(Refusal::OtherRole { did });
        }
        let asked = criteria_for(pack, review.role);
        let rated = review.ratings.iter().map(|entry| entry.criterion.as_str());
        if !rated.eq(asked.iter().map(|criterion| criterion.id.as_str())) {
            return Err(Refusal::OtherCriteria { did });
        }
        Ok(credential)
    }

    /// What keeps the reviews closed, member by member; empty when they may be opened.
    #[must_use]
    pub fn missing(&self) -> Vec<Refusal> {
        let missing = |place: &Place| {
            let did = place.member.did.clone();
            match place.standing() {
                Standing::Asked => Some(Refusal::Unsealed { did }),
                Standing::Sealed => Some(Refusal::Missing { did }),
                Standing::Left | Standing::Here => None,
            }
        };
        let missing: Vec<Refusal> = self.places.iter().filter_map(missing).collect();
        if missing.is_empty() && self.places.iter().all(|place| place.has_left) {
            return vec![Refusal::NobodyLeft];
        }
        missing
    }

    /// Opens the reviews, all at once.
    ///
    /// # Errors
    /// Everything that is missing, by member.
    pub fn open(&mut self) -> Result<Room, Vec<Refusal>> {
        let missing = self.missing();
        if !missing.is_empty() {
            return Err(missing);
        }
        self.is_open = true;
        let seated = self.places.iter().filter(|place| !place.has_left).filter_map(|place| {
            Some(Seated {
                member: place.member.clone(),
                sealed: place.received.clone()?,
                revisions: Vec::new(),
            })
        });
        let left = self.places.iter().filter(|place| place.has_left);
        Ok(Room {
            seated: seated.collect(),
            left: left.map(|place| place.member.clone()).collect(),
            panel: self.clone(),
        })
    }
}
