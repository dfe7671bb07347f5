//! What packaging from files needs: the content, the version before, the attachments, each from a file a person named.

use std::collections::BTreeMap;

use descriptor::Content;
use signing::Id;

use super::literal::DescriptorLiteral;
use super::{check, derived_id, verify};
use crate::failure::{Code, Failure};

/// Reads `descriptor.json`, and nothing that is signed already.
///
/// # Errors
/// As [`check::json`] and [`check::content`].
pub fn content(name: &str, bytes: &[u8]) -> Result<Content, Failure> {
    check::content(name, &check::json(name, bytes)?)
}

/// The versions before: whose descriptor it is, and every signed one, oldest first.
#[derive(Clone, Debug)]
pub struct Earlier {
    /// The descriptor's id, which stays.
    pub id: Id,
    /// Credentials of all versions so far.
    pub versions: Vec<Vec<u8>>,
}

/// Reads the versions before out of the newest package; it must be intact as a whole.
///
/// # Errors
/// As [`verify::package`].
pub fn earlier(name: &str, bytes: &[u8]) -> Result<Earlier, Failure> {
    let bag = verify::package(name, bytes)?;
    let mut versions: Vec<Vec<u8>> = bag.history().into_values().map(<[u8]>::to_vec).collect();
    versions.push(bag.file("descriptor.vc.json").unwrap_or_default().to_vec());
    Ok(Earlier {
        id: bag.package.subject.clone(),
        versions,
    })
}

/// The id of a descriptor that is signed for the first time, from a file: it follows from key, time and content.
#[must_use]
pub fn first_id(signer: &super::Signer<'_>, content: &Content) -> Id {
    derived_id(
        signer.at,
        &[
            signer.key.did().as_str().as_bytes(),
            b"descriptor",
            &signing::canonical(content),
        ],
    )
}

/// The files that were attached, by SHA-256; the descriptor must name each of them.
///
/// # Errors
/// `attachment-unnamed` for a file that the descriptor does not name.
pub fn attachments(content: &Content, files: Vec<(String, Vec<u8>)>) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let mut named = BTreeMap::new();
    for (name, bytes) in files {
        let sha256 = signing::sha256_hex(&bytes);
        if !content.attachments.iter().any(|file| file.sha256 == sha256) {
            return Err(Failure::new(Code::AttachmentUnnamed).with("file", name));
        }
        named.insert(sha256, bytes);
    }
    Ok(named)
}

/// The content that a credential holds, as the bytes of `descriptor.json`.
///
/// # Errors
/// `changed` or `not-ours`, as the credential says.
pub fn taken_out(name: &str, credential: &[u8]) -> Result<Vec<u8>, Failure> {
    signing::read::<DescriptorLiteral>(signing::Kind::Descriptor, credential)
        .map(|credential| signing::canonical(&credential.literal.content))
        .map_err(|refusal| verify::of_signing(&refusal, name))
}
