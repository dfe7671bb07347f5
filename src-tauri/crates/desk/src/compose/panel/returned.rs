//! The note with which a chair sends a review back: a credential of its own, without a bag.

use ::panel::{Named, Return};
use signing::{Credential, Id, Issuing, Kind, Related};

use crate::compose::Signer;
use crate::compose::package::of_sign;
use crate::compose::verify::of_signing;
use crate::failure::{Code, Failure};

/// Signs a note. Whether this key may is asked before.
///
/// # Errors
/// `comment-empty` without words, or what signing refuses.
pub fn returned(literal: &Return, signer: &Signer<'_>) -> Result<Vec<u8>, Failure> {
    if !literal.is_whole() {
        return Err(Failure::new(Code::CommentEmpty));
    }
    let related = |named: &Named| Related {
        id: named.id.to_string(),
        digest: named.digest,
        media_type: "application/vc".to_owned(),
    };
    let subject = Id::parse(&literal.descriptor.id).map_err(|error| Failure::internal().because(error))?;
    let issuing = Issuing {
        id: signer.id_for(&[Kind::Return.as_str().as_bytes(), &signing::canonical(literal)]),
        at: signer.at,
        valid_until: None,
        subject,
        issuer: signer.issuer.clone(),
        related: vec![related(&literal.round), related(&literal.review)],
    };
    signing::sign(Kind::Return, literal, &issuing, signer.key).map_err(of_sign)
}

/// Reads a note that is intact, whole, and bound to what it names.
///
/// # Errors
/// `changed`, `not-ours` or `file-too-new`, as the bytes say.
pub fn read_returned(name: &str, bytes: &[u8]) -> Result<Credential<Return>, Failure> {
    let note = signing::read::<Return>(Kind::Return, bytes).map_err(|refusal| of_signing(&refusal, name))?;
    if !note.literal.is_whole() {
        return Err(Failure::new(Code::FileTooNew).with("file", name));
    }
    if !note.literal.is_bound(&note.envelope) {
        return Err(Failure::new(Code::Changed).with("file", name));
    }
    Ok(note)
}
