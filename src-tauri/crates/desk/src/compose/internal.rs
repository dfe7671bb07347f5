//! Internal reviews: what the quality office of an institution says about a version before anybody outside does.
//!
//! The same literal as an expert's review in a credential of its own type, signed by the institution. A package carries
//! the credential alone, bound to a version in that package by digest, and only when a person says so.

use std::collections::BTreeMap;

use descriptor::Content;
use parcel::Bag;
use review::{Declared, Review, Role};
use signing::{Credential, Id, Kind};

use super::literal::DescriptorLiteral;
use super::verify;
use crate::failure::{Code, Failure};

/// The role in which an internal review rates: the one that rates every criterion.
pub const ROLE: Role = Role::Expert;

/// An internal review beside the content of the version it speaks of.
pub struct Known {
    /// The review.
    pub credential: Credential<Review>,
    /// The version it speaks of.
    pub judged: Content,
    /// Its file.
    pub bytes: Vec<u8>,
}

/// Reads an internal review that is intact and whole.
///
/// # Errors
/// `changed`, `not-ours` or `file-too-new`, as the bytes say.
pub fn read(name: &str, bytes: &[u8]) -> Result<Credential<Review>, Failure> {
    let credential =
        signing::read::<Review>(Kind::InternalReview, bytes).map_err(|refusal| verify::of_signing(&refusal, name))?;
    if is_whole(&credential.literal) {
        Ok(credential)
    } else {
        Err(Failure::new(Code::FileTooNew).with("file", name))
    }
}

/// Whether a literal is one that this program would sign as an internal review.
#[must_use]
pub fn is_whole(review: &Review) -> bool {
    let conflict = &review.conflict;
    let wrote = conflict.declared == Declared::Unsure;
    review.role == ROLE && conflict.declared != Declared::Conflict && wrote == conflict.note.is_some()
}

/// The name of an internal review's file in a package, relative to `data/`.
#[must_use]
pub fn file_name(id: &Id) -> String {
    let uuid = id.as_str().trim_start_matches("urn:uuid:");
    format!("{}{uuid}.vc.json", parcel::INTERNAL)
}

/// Does it speak of this version and of these very bytes, and quote only what stands there?
#[must_use]
pub fn speaks_of(one: &Credential<Review>, version: &Credential<DescriptorLiteral>) -> bool {
    one.literal.descriptor.id == version.envelope.subject.to_string()
        && one.literal.descriptor.version == version.literal.version
        && one.envelope.subject == version.envelope.subject
        && one.literal.pack.digest == version.literal.pack.digest.to_string()
        && one
            .envelope
            .related
            .iter()
            .any(|related| related.digest == version.envelope.digest)
        && review::missing_quotes(&one.literal, &version.literal.content).is_empty()
}

/// Internal reviews beside the versions they speak of, in the order of time; one that speaks of none of these is left
/// out.
///
/// # Errors
/// As [`read`].
pub fn known(files: &[Vec<u8>], versions: &[Credential<DescriptorLiteral>]) -> Result<Vec<Known>, Failure> {
    let mut known = Vec::new();
    for bytes in files {
        let credential = read("internal-review", bytes)?;
        if let Some(version) = versions.iter().find(|version| speaks_of(&credential, version)) {
            known.push(Known {
                judged: version.literal.content.clone(),
                bytes: bytes.clone(),
                credential,
            });
        }
    }
    known.sort_by_key(|one| (one.credential.envelope.at, one.credential.envelope.id.to_string()));
    Ok(known)
}

/// The internal reviews in a package.
///
/// # Errors
/// As [`read`].
pub fn in_bag(bag: &Bag) -> Result<Vec<Known>, Failure> {
    let files: Vec<Vec<u8>> = bag.internal().into_values().map(<[u8]>::to_vec).collect();
    known(&files, &super::endorse::versions(bag))
}

/// The files of internal reviews as a package holds them, by name.
#[must_use]
pub fn files(known: &[Known]) -> BTreeMap<String, Vec<u8>> {
    let named = known.iter();
    named
        .map(|one| (file_name(&one.credential.envelope.id), one.bytes.clone()))
        .collect()
}
