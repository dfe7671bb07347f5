//! Signing a pack, so that a computer that trusts its signer can take it in.

use signing::{Issuing, Kind, Time};

use super::package::of_sign;
use super::{Rulebook, Signer, derived_id};
use crate::failure::Failure;

/// Signs a pack. Its subject is its own id and version, so that two signatures of one pack speak of one thing.
///
/// # Errors
/// What signing refuses.
pub fn sign(rulebook: &Rulebook, signer: &Signer<'_>) -> Result<Vec<u8>, Failure> {
    let head = &rulebook.pack.head;
    // The same id at whatever time it is signed.
    let epoch = Time::from_unix(0).expect("the epoch is a time");
    let issuing = Issuing {
        id: signer.id_for(&[b"pack", &rulebook.json]),
        at: signer.at,
        valid_until: None,
        subject: derived_id(epoch, &[b"pack", head.id.as_bytes(), head.version.as_bytes()]),
        issuer: signer.issuer.clone(),
        related: Vec::new(),
    };
    signing::sign(Kind::Pack, &rulebook.pack, &issuing, signer.key).map_err(of_sign)
}
