//! Trust lists: who is put on one, and signing it.

use std::collections::BTreeSet;

use signing::{AcceptedList, Did, Id, Issuing, KeyRecord, Kind, Role, Time, TrustEntry, TrustList};

use super::{Signer, derived_id, keys};
use crate::failure::{Code, Failure};

/// How long a list holds from its signing, in seconds: one year, so that a forgotten list goes stale.
const LIST_HOLDS: i64 = 365 * 24 * 60 * 60;

/// A key that is put on a list.
pub struct Addition {
    record: KeyRecord,
    role: Role,
}

impl Addition {
    /// A key by its public record, `….pub.json`.
    ///
    /// # Errors
    /// `not-a-record`, or `file-too-new`.
    pub fn read(name: &str, bytes: &[u8], role: Role) -> Result<Addition, Failure> {
        Ok(Addition {
            record: keys::record(name, bytes)?,
            role,
        })
    }

    /// Signatures count from the day the key was made: what was signed before the list is on it, too.
    fn entry(&self) -> TrustEntry {
        let issuer = keys::clean(&self.record.issuer());
        TrustEntry {
            did: self.record.did.clone(),
            name: issuer.name,
            organisation: issuer.organisation,
            roles: BTreeSet::from([self.role]),
            valid_from: self.record.created,
            valid_until: None,
            replaces: None,
            revoked: None,
        }
    }
}

/// The first list with these keys, or the one that follows another. A key that is on it already gets one more role.
#[must_use]
pub fn extended(previous: Option<&AcceptedList>, additions: &[Addition]) -> TrustList {
    let mut entries = previous.map_or_else(Vec::new, |list| list.list.entries.clone());
    for addition in additions {
        let new = addition.entry();
        match entries.iter_mut().find(|entry| entry.did == new.did) {
            Some(entry) => entry.roles.extend(new.roles),
            None => entries.push(new),
        }
    }
    match previous {
        Some(list) => TrustList::after(list, entries),
        None => TrustList::first(entries),
    }
}

/// Signs a trust list.
///
/// # Errors
/// What signing refuses.
pub fn sign(list: &TrustList, signer: &Signer<'_>) -> Result<Vec<u8>, Failure> {
    let id = signer.id_for(&[b"trust list", &signing::canonical(list)]);
    let issuing = Issuing {
        subject: subject(&signer.key.did()),
        id,
        at: signer.at,
        valid_until: Time::from_unix(signer.at.unix() + LIST_HOLDS),
        issuer: signer.issuer.clone(),
        related: Vec::new(),
    };
    signing::sign(Kind::TrustList, list, &issuing, signer.key)
        .map_err(|error| Failure::new(Code::Internal).because(error))
}

/// What every list of one root is about: an id that follows from the root alone.
fn subject(root: &Did) -> Id {
    derived_id(
        Time::from_unix(0).expect("the epoch is a time"),
        &[b"trust list of", root.as_str().as_bytes()],
    )
}
