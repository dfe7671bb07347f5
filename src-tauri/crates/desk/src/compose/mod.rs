//! What needs no store: checking, packaging, reviewing, verifying. The window and the command line share it.
//!
//! Everything here turns plain inputs into bytes or answers; nothing reads a clock, asks for randomness or touches
//! a file, so that the same input gives the same bytes. Ids of signed things are derived from what they sign.

pub mod agree;
pub mod answers;
pub mod badge;
pub mod check;
pub mod demo;
pub mod endorse;
pub mod exchange;
pub mod internal;
pub mod keys;
pub mod literal;
pub mod on_paper;
pub mod pack;
pub mod package;
pub mod panel;
pub mod paper;
pub mod ratings;
pub mod report;
pub mod respond;
pub mod rulebook;
pub mod salvage;
pub mod submission;
pub mod trust;
pub mod verify;
pub mod views;
pub mod workshop;

pub use literal::DescriptorLiteral;
pub use rulebook::Rulebook;
pub use signing::{Did, Role, SigningKey, Time};

use signing::{Id, Issuer};

/// Who signs, and when.
pub struct Signer<'a> {
    /// The key.
    pub key: &'a SigningKey,
    /// In whose words.
    pub issuer: Issuer,
    /// The time it is signed, as files write it.
    pub at: Time,
}

impl Signer<'_> {
    /// An id that follows from what is signed: the same input gives the same bytes, another input another id.
    #[must_use]
    pub fn id_for(&self, parts: &[&[u8]]) -> Id {
        derived_id(self.at, &[&[self.key.did().as_str().as_bytes()], parts].concat())
    }
}

/// The time in whole seconds, as files write it.
#[must_use]
pub fn time_of(now: chrono::DateTime<chrono::Utc>) -> Time {
    crate::sync::time_of(now)
}

/// An id whose random part is the digest of what it names.
#[must_use]
pub fn derived_id(at: Time, parts: &[&[u8]]) -> Id {
    let joined: Vec<u8> = parts
        .iter()
        .flat_map(|part| [signing::sha256_hex(part).into_bytes(), vec![b'\n']].concat())
        .collect();
    let digest = signing::sha256_hex(&joined);
    let mut random = [0; 10];
    for (index, byte) in random.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&digest[index * 2..index * 2 + 2], 16).expect("a digest is hex");
    }
    Id::v7(
        u64::try_from(at.unix()).unwrap_or_default().saturating_mul(1000),
        random,
    )
}
