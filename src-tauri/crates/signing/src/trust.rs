//! Trust lists: who may sign what, since when, until when.
//!
//! Nothing is ever fetched: a list is a file like any other, and the newest one seen is kept.
//! The time that counts for an entry is the time at which something was signed; the time that
//! counts for the list itself is the time at which somebody asks.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::did::Did;
use crate::inspect::{Refusal, read};
use crate::kind::Kind;
use crate::report::Signature;
use crate::values::{Bilingual, Digest, Time};

/// What a signer does in the system, and so what it may sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// A higher education institution: descriptors.
    Hei,
    /// A quality expert: reviews, and what a panel says.
    Expert,
    /// An employer: endorsements.
    Employer,
    /// The quality agency: lists, packs, rounds.
    Nceqe,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 4] = [Self::Hei, Self::Expert, Self::Employer, Self::Nceqe];

    /// The word as written in lists and commands.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hei => "hei",
            Self::Expert => "expert",
            Self::Employer => "employer",
            Self::Nceqe => "nceqe",
        }
    }

    /// The role of that word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }

    /// May this role sign that kind? A bag's list is signed by whoever exported it.
    #[must_use]
    pub fn may_sign(self, kind: Kind) -> bool {
        match kind {
            Kind::Package => true,
            Kind::Descriptor | Kind::Response | Kind::InternalReview => self == Self::Hei,
            Kind::Review | Kind::Opinion | Kind::Report | Kind::Return => self == Self::Expert,
            Kind::Endorsement => self == Self::Employer,
            Kind::Pack | Kind::TrustList | Kind::Round | Kind::Workshop => self == Self::Nceqe,
        }
    }
}

/// The literal of a trust list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TrustList {
    format: u32,
    /// Counts up by one with every list of the same root.
    pub serial: u64,
    /// The digest of the list before this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous_digest: Option<Digest>,
    /// One entry per key.
    pub entries: Vec<TrustEntry>,
}

/// One key on a trust list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TrustEntry {
    /// The key.
    pub did: Did,
    /// The name that the list vouches for.
    pub name: Bilingual,
    /// The organisation that the list vouches for.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub organisation: Bilingual,
    /// What it may do.
    pub roles: BTreeSet<Role>,
    /// From when its signatures count.
    pub valid_from: Time,
    /// Until when its signatures count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Time>,
    /// The key that this one took over from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<Did>,
    /// Set when the key is no longer to be trusted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked: Option<Revocation>,
}

/// The end of a key before its time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Revocation {
    /// When it was revoked.
    pub at: Time,
    /// From when its signatures no longer count; before `at` if it was stolen earlier.
    pub invalid_from: Time,
    /// Why.
    pub reason: String,
}

/// The newest list of a root that was seen before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Its serial.
    pub serial: u64,
    /// The digest of its file.
    pub digest: Digest,
}

/// Why a file does not serve as a trust list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ListRefusal {
    /// It is not an intact trust list.
    #[error(transparent)]
    Unreadable(#[from] Refusal),
    /// It is signed by another key than the pinned one.
    #[error("the list is signed by {found}, not by {expected}")]
    OtherRoot {
        /// The pinned key.
        expected: Did,
        /// The key that signed.
        found: Did,
    },
    /// A newer list of this root was seen before.
    #[error("list {found} is older than list {seen}, which was seen before")]
    Older {
        /// The serial seen before.
        seen: u64,
        /// The serial of this list.
        found: u64,
    },
    /// Another list with the same serial was seen, or the chain of lists is broken.
    #[error("list {serial} contradicts a list that was seen before")]
    Forked {
        /// The serial of this list.
        serial: u64,
    },
    /// A key stands on it twice, or an entry has no name, no role or no time.
    #[error("the list is not well made at entry {entry}")]
    Malformed {
        /// The position of the entry, from 0.
        entry: usize,
    },
}

/// A trust list that was read, found intact and accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcceptedList {
    /// The key that signed the list.
    pub root: Did,
    /// Who its signer says to be.
    pub root_name: Bilingual,
    /// When it was signed.
    pub at: Time,
    /// Until when it holds.
    pub valid_until: Time,
    /// The digest of its file.
    pub digest: Digest,
    /// What it says.
    pub list: TrustList,
}

/// Why a signature is not trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Distrust {
    /// The key is on no list.
    NotListed,
    /// The key was not yet in force.
    NotYetValid,
    /// The key was no longer in force.
    Expired,
    /// The key was revoked.
    Revoked,
    /// The key has another role.
    OtherRole,
    /// The list itself is past its date.
    StaleList,
}

/// What one list says of one signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The role by which it may sign what it signed.
    pub role: Option<Role>,
    /// The name that the list vouches for.
    pub name: Option<Bilingual>,
    /// Why it is not trusted; `None` if it is.
    pub why: Option<Distrust>,
}

impl Standing {
    /// Is the signature trusted?
    #[must_use]
    pub fn is_trusted(&self) -> bool {
        self.why.is_none()
    }
}

impl TrustEntry {
    fn is_well_made(&self) -> bool {
        let ends_later = self.valid_until.is_none_or(|until| until > self.valid_from);
        !self.name.is_empty() && !self.roles.is_empty() && ends_later
    }

    fn distrust(&self, signed: Kind, created: Time) -> Option<Distrust> {
        let revoked = self.revoked.as_ref().is_some_and(|end| created >= end.invalid_from);
        if revoked {
            Some(Distrust::Revoked)
        } else if created < self.valid_from {
            Some(Distrust::NotYetValid)
        } else if self.valid_until.is_some_and(|until| created >= until) {
            Some(Distrust::Expired)
        } else if !self.roles.iter().any(|role| role.may_sign(signed)) {
            Some(Distrust::OtherRole)
        } else {
            None
        }
    }
}

impl TrustList {
    /// The first list of a root.
    #[must_use]
    pub fn first(entries: Vec<TrustEntry>) -> Self {
        Self {
            format: 1,
            serial: 1,
            previous_digest: None,
            entries,
        }
    }

    /// The list that follows an accepted one.
    #[must_use]
    pub fn after(previous: &AcceptedList, entries: Vec<TrustEntry>) -> Self {
        Self {
            format: 1,
            serial: previous.list.serial + 1,
            previous_digest: Some(previous.digest),
            entries,
        }
    }

    fn malformed_entry(&self) -> Option<usize> {
        let mut dids = BTreeSet::new();
        self.entries
            .iter()
            .position(|entry| !entry.is_well_made() || !dids.insert(&entry.did))
    }
}

impl AcceptedList {
    /// Reads a signed list.
    ///
    /// `pinned` is the key that must have signed it; without it, whoever signed is taken on
    /// faith and must be named to people. `seen` is the newest list of that root seen before.
    ///
    /// # Errors
    /// [`ListRefusal`].
    pub fn accept(bytes: &[u8], pinned: Option<&Did>, seen: Option<Seen>) -> Result<Self, ListRefusal> {
        let credential = read::<TrustList>(Kind::TrustList, bytes)?;
        let (envelope, list) = (credential.envelope, credential.literal);
        if let Some(expected) = pinned.filter(|expected| **expected != envelope.did) {
            return Err(ListRefusal::OtherRoot {
                expected: expected.clone(),
                found: envelope.did,
            });
        }
        if let Some(entry) = list.malformed_entry() {
            return Err(ListRefusal::Malformed { entry });
        }
        if let Some(seen) = seen {
            if list.serial < seen.serial {
                return Err(ListRefusal::Older {
                    seen: seen.serial,
                    found: list.serial,
                });
            }
            let same = list.serial == seen.serial && envelope.digest != seen.digest;
            let unchained =
                list.serial.checked_sub(1) == Some(seen.serial) && list.previous_digest != Some(seen.digest);
            if same || unchained {
                return Err(ListRefusal::Forked { serial: list.serial });
            }
        }
        let valid_until = envelope.valid_until.ok_or(Refusal::NotOurs)?;
        Ok(Self {
            root: envelope.did,
            root_name: envelope.issuer.name,
            at: envelope.at,
            valid_until,
            digest: envelope.digest,
            list,
        })
    }

    /// What to remember of this list, so that no older one is accepted later.
    #[must_use]
    pub fn seen(&self) -> Seen {
        Seen {
            serial: self.list.serial,
            digest: self.digest,
        }
    }

    /// Is the list past its date?
    #[must_use]
    pub fn is_stale(&self, at: Time) -> bool {
        at >= self.valid_until
    }

    /// The entry of a key.
    #[must_use]
    pub fn entry(&self, did: &Did) -> Option<&TrustEntry> {
        self.list.entries.iter().find(|entry| entry.did == *did)
    }

    /// What this list says of a signature, when asked at that time.
    ///
    /// The root needs no entry to sign lists, packs and bags: it is trusted first of all.
    #[must_use]
    pub fn judge(&self, signature: &Signature, at: Time) -> Standing {
        let stale = self.is_stale(at).then_some(Distrust::StaleList);
        if let Some(entry) = self.entry(&signature.did) {
            let role = entry.roles.iter().copied().find(|role| role.may_sign(signature.signed));
            let why = entry.distrust(signature.signed, signature.created).or(stale);
            return Standing {
                role,
                name: Some(entry.name.clone()),
                why,
            };
        }
        if self.root != signature.did {
            return Standing {
                role: None,
                name: None,
                why: Some(Distrust::NotListed),
            };
        }
        let role = Some(Role::Nceqe).filter(|role| role.may_sign(signature.signed));
        let why = if role.is_none() {
            Some(Distrust::OtherRole)
        } else {
            stale
        };
        Standing {
            role,
            name: Some(self.root_name.clone()),
            why,
        }
    }
}

#[cfg(test)]
mod tests;
