//! The literal `<NS>descriptor`: the content with its version, its predecessor and the pack that guided it.

use descriptor::Content;
use serde::{Deserialize, Serialize};
use signing::Digest;

/// What a descriptor credential says (formats.md §5).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DescriptorLiteral {
    /// Version of this form; 1.
    pub format: u32,
    /// Number given by signing, from 1.
    pub version: u32,
    /// The version before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<Previous>,
    /// The pack.
    pub pack: PackReference,
    /// The signer's clock stood before the newest time its store had seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_suspect: Option<bool>,
    /// The descriptor.
    pub content: Content,
}

/// The credential of the version before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Previous {
    /// Its id.
    pub id: String,
    /// Digest of its bytes.
    pub digest: Digest,
}

/// Which pack, exactly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PackReference {
    /// Slug.
    pub id: String,
    /// Version.
    pub version: String,
    /// SHA-384 of its canonical form.
    pub digest: Digest,
}
