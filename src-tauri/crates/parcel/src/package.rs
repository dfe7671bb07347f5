//! The literal of `package.vc.json`: what is in the bag, file by file.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use signing::{Digest, Id};

use crate::layout::{BagKind, media_type};

/// The signed list of a bag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Package {
    format: u32,
    /// What the bag is for.
    pub kind: BagKind,
    /// What it is about: the descriptor's id, or the review credential's.
    pub subject: Id,
    /// Which version of a descriptor it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// Every file under `data/`, sorted by path, and nothing else.
    pub files: Vec<ListedFile>,
}

/// One file in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListedFile {
    /// The path, relative to `data/`.
    pub path: String,
    /// Its media type.
    pub media_type: String,
    /// Its size.
    pub bytes: u64,
    /// Its digest.
    pub digest: Digest,
}

impl Package {
    pub(crate) fn of(kind: BagKind, subject: Id, version: Option<u32>, files: &BTreeMap<String, Vec<u8>>) -> Self {
        let listed = |(path, bytes): (&String, &Vec<u8>)| ListedFile {
            path: path.clone(),
            media_type: media_type(path).to_owned(),
            bytes: bytes.len() as u64,
            digest: Digest::of(bytes),
        };
        Self {
            format: 1,
            kind,
            subject,
            version,
            files: files.iter().map(listed).collect(),
        }
    }

    /// The folder that the bag's files stand in.
    #[must_use]
    pub fn folder(&self) -> String {
        self.kind.folder(self.subject.id8(), self.version)
    }
}
