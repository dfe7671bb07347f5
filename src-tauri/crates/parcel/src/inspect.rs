//! Reading a bag that may be hostile, and verifying it as a whole.
//!
//! Every check that needs no other room's types is made here, and every failure is kept. The
//! facts of a bag leave this module only if all of them passed.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use signing::{Bearing, CheckId, Checks, Credential, Envelope, Kind, Signature};

use crate::archive::{self, ArchiveFault};
use crate::layout::{
    BagKind, NameFault, PACKAGE_FILE, WORKING_COPY_FOLDER, attachment_digest, history_version, is_endorsement,
    is_internal, is_member_review, is_opinion,
};
use crate::package::Package;
use crate::tree::Tree;

/// Why some bytes are not read as a bag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not a ZIP archive at all.
    #[error("not a zip archive")]
    NotAZip,
    /// A ZIP archive, but no bag of ours.
    #[error("a zip archive, but not one of ours")]
    NotABag,
    /// A colleague's working copy: unsigned, to be merged, not verified.
    #[error("a working copy, which is not signed")]
    WorkingCopy,
    /// Larger than any bag of ours.
    #[error("{bytes} bytes are too many for a bag")]
    TooBig {
        /// How many there are.
        bytes: usize,
    },
    /// One file in it is larger than any of ours.
    #[error("the file {name:?} is too big for a bag")]
    FileTooBig {
        /// Its name.
        name: String,
    },
    /// More files than any bag of ours has.
    #[error("too many files for a bag")]
    TooManyFiles,
    /// The end is missing: an interrupted download or copy.
    #[error("the end of the bag is missing")]
    Truncated,
    /// Another program unpacked and packed it again.
    #[error("packed again by another program, seen at {name:?}")]
    Repacked {
        /// The first file that shows it.
        name: String,
    },
    /// A path that leads out of the folder it would be unpacked to.
    #[error("the path {name:?} leads out of the bag")]
    ClimbingPath {
        /// The path.
        name: String,
    },
    /// A file name that we never write.
    #[error("the name {name:?} is none of ours")]
    BadName {
        /// The name.
        name: String,
    },
    /// Intact, but it holds things this version does not know.
    #[error("made by a newer version")]
    Newer,
    /// One of ours, and something is not as it was signed.
    #[error("not as it was signed: {failed:?}")]
    Changed {
        /// The checks that failed, each once.
        failed: Vec<CheckId>,
    },
}

impl From<ArchiveFault> for Refusal {
    fn from(fault: ArchiveFault) -> Self {
        match fault {
            ArchiveFault::NotAZip => Self::NotAZip,
            ArchiveFault::Truncated => Self::Truncated,
            ArchiveFault::Repacked { name } => Self::Repacked { name },
            ArchiveFault::Name(NameFault::Climbing { name }) => Self::ClimbingPath { name },
            ArchiveFault::Name(NameFault::Foreign { name }) => Self::BadName { name },
            ArchiveFault::TooManyFiles => Self::TooManyFiles,
            ArchiveFault::FileTooBig { name, .. } => Self::FileTooBig { name },
            ArchiveFault::TooBig { bytes } => Self::TooBig { bytes },
            ArchiveFault::Malformed { .. } => Self::Changed {
                failed: vec![CheckId::BagBytes],
            },
        }
    }
}

/// What was found in some bytes that may be a bag.
#[derive(Debug, Clone)]
pub struct Inspection {
    /// What it is or, if broken, seems to have been; `None` if nothing of ours.
    pub kind: Option<BagKind>,
    /// Every check that was made. Other rooms add theirs before the answer is drawn.
    pub checks: Checks,
    /// Everyone who signed something in it; empty unless all is intact.
    pub signatures: Vec<Signature>,
    /// The bag, if every check passed.
    pub bag: Option<Bag>,
    /// Why there is none.
    pub refusal: Option<Refusal>,
}

impl Inspection {
    fn refused(kind: Option<BagKind>, checks: Checks, refusal: Refusal) -> Self {
        Self {
            kind,
            checks,
            signatures: Vec::new(),
            bag: None,
            refusal: Some(refusal),
        }
    }

    /// Reads the literal of a credential in the bag and records whether it was understood.
    ///
    /// `path` is relative to `data/`. `None` when there is no bag, no such file, or a literal
    /// of a newer format.
    pub fn literal<L: Serialize + DeserializeOwned>(&mut self, path: &str, kind: Kind) -> Option<Credential<L>> {
        let read = self.bag.as_ref()?.credential::<L>(path, kind).ok();
        self.checks
            .record(CheckId::LiteralKnown, Some(&format!("data/{path}")), read.is_some());
        read
    }
}

/// A bag in which everything is as it was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bag {
    /// The facts of the signed list: the bag's id, who exported it, when.
    pub envelope: Envelope,
    /// The signed list.
    pub package: Package,
    /// Every file under `data/`, by its path relative to it.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Bag {
    /// A file, by its path relative to `data/`.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// Reads a credential of the bag, by its path relative to `data/`.
    ///
    /// # Errors
    /// [`signing::Refusal`]; a file that is not there is `NotOurs`.
    pub fn credential<L: Serialize + DeserializeOwned>(
        &self,
        path: &str,
        kind: Kind,
    ) -> Result<Credential<L>, signing::Refusal> {
        let bytes = self.file(path).ok_or(signing::Refusal::NotOurs)?;
        signing::read(kind, bytes)
    }

    /// The attachments, by the SHA-256 that names each.
    #[must_use]
    pub fn attachments(&self) -> BTreeMap<&str, &[u8]> {
        self.files
            .iter()
            .filter_map(|(path, bytes)| Some((attachment_digest(path)?, bytes.as_slice())))
            .collect()
    }

    /// The earlier signed versions of the descriptor, by number.
    #[must_use]
    pub fn history(&self) -> BTreeMap<u32, &[u8]> {
        self.files
            .iter()
            .filter_map(|(path, bytes)| Some((history_version(path)?, bytes.as_slice())))
            .collect()
    }

    /// The endorsements that lie beside a descriptor, by the names of their files relative to `data/`.
    #[must_use]
    pub fn endorsements(&self) -> BTreeMap<&str, &[u8]> {
        self.named(is_endorsement)
    }

    /// The internal reviews that lie beside a descriptor, by the names of their files relative to `data/`.
    #[must_use]
    pub fn internal(&self) -> BTreeMap<&str, &[u8]> {
        self.named(is_internal)
    }

    /// The members' opinions that lie beside a report, by the names of their files relative to `data/`.
    #[must_use]
    pub fn opinions(&self) -> BTreeMap<&str, &[u8]> {
        self.named(is_opinion)
    }

    /// The members' reviews that lie beside a report, by the names of their files relative to `data/`.
    #[must_use]
    pub fn member_reviews(&self) -> BTreeMap<&str, &[u8]> {
        self.named(is_member_review)
    }

    fn named(&self, belongs: fn(&str) -> bool) -> BTreeMap<&str, &[u8]> {
        let found = self.files.iter().filter(|(path, _)| belongs(path));
        found.map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect()
    }
}

/// Is this a colleague's working copy, by its name or by what stands first in it?
#[must_use]
pub fn is_working_copy(file_name: &str, bytes: &[u8]) -> bool {
    let zip = bytes.starts_with(b"PK\x03\x04");
    zip && (file_name.ends_with(".copy.zip")
        || first_name(bytes).is_some_and(|name| name.starts_with(WORKING_COPY_FOLDER)))
}

/// Should these bytes be read as a bag rather than as a bare credential?
#[must_use]
pub fn looks_like_bag(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK") || recognize(bytes).is_some()
}

/// Reads a bag.
///
/// # Errors
/// [`Refusal`], if anything at all is wrong with it.
pub fn open(bytes: &[u8]) -> Result<Bag, Refusal> {
    let inspection = inspect(bytes);
    inspection
        .bag
        .ok_or_else(|| inspection.refusal.unwrap_or(Refusal::NotABag))
}

/// Makes every check of a bag that needs no other room's types.
#[must_use]
pub fn inspect(bytes: &[u8]) -> Inspection {
    let mut checks = Checks::default();
    let kind = recognize(bytes);
    let archive = match archive::read(bytes) {
        Ok(archive) => archive,
        Err(fault) => {
            checks.fail(CheckId::BagBytes);
            return unreadable(kind, checks, bytes, fault);
        }
    };
    if kind.is_none() && first_name(bytes).is_some_and(|name| name.starts_with(WORKING_COPY_FOLDER)) {
        return Inspection::refused(None, checks, Refusal::WorkingCopy);
    }
    let Some(tree) = Tree::of(&archive) else {
        if kind.is_none() {
            return Inspection::refused(None, checks, Refusal::NotABag);
        }
        checks.record(CheckId::BagBytes, None, archive.is_exact);
        checks.fail_at(CheckId::BagList, PACKAGE_FILE);
        let failed = checks.failed_ids(Bearing::Integrity);
        return Inspection::refused(kind, checks, Refusal::Changed { failed });
    };
    checks.record(CheckId::BagBytes, None, archive.is_exact);
    let found = tree.check(&mut checks);
    let kind = found.as_ref().map(|found| found.package.kind).or(kind);
    if checks.is_newer() {
        return Inspection::refused(kind, checks, Refusal::Newer);
    }
    let failed = checks.failed_ids(Bearing::Integrity);
    match found {
        Some(found) if failed.is_empty() => Inspection {
            kind,
            checks,
            signatures: found.signatures,
            bag: Some(Bag {
                envelope: found.envelope,
                package: found.package,
                files: owned(&tree.data),
            }),
            refusal: None,
        },
        _ if kind.is_none() => Inspection::refused(None, checks, Refusal::NotABag),
        _ => Inspection::refused(kind, checks, Refusal::Changed { failed }),
    }
}

fn unreadable(kind: Option<BagKind>, checks: Checks, bytes: &[u8], fault: ArchiveFault) -> Inspection {
    let refusal = Refusal::from(fault);
    match refusal {
        // Not even looked into, so nothing is said about what it is.
        Refusal::TooBig { .. } | Refusal::FileTooBig { .. } | Refusal::TooManyFiles => {
            Inspection::refused(None, checks, refusal)
        }
        Refusal::ClimbingPath { .. } => Inspection::refused(kind, checks, refusal),
        Refusal::NotAZip if kind.is_some() => {
            let failed = checks.failed_ids(Bearing::Integrity);
            Inspection::refused(kind, checks, Refusal::Changed { failed })
        }
        Refusal::NotAZip => Inspection::refused(kind, checks, refusal),
        _ if kind.is_some() => Inspection::refused(kind, checks, refusal),
        _ if is_working_copy("", bytes) => Inspection::refused(None, checks, Refusal::WorkingCopy),
        _ => Inspection::refused(None, checks, Refusal::NotABag),
    }
}

fn owned(files: &BTreeMap<&str, &[u8]>) -> BTreeMap<String, Vec<u8>> {
    files
        .iter()
        .map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec()))
        .collect()
}

/// The name of the first entry, if the bytes begin as an archive does.
fn first_name(bytes: &[u8]) -> Option<&str> {
    let length = usize::from(u16::from_le_bytes([*bytes.get(26)?, *bytes.get(27)?]));
    let name = bytes.get(30..30 + length)?;
    bytes
        .starts_with(b"PK\x03\x04")
        .then(|| std::str::from_utf8(name).ok())
        .flatten()
}

/// What the bytes claim to be, however broken they are.
fn recognize(bytes: &[u8]) -> Option<BagKind> {
    let folder = first_name(bytes).and_then(|name| name.split_once('/'));
    if let Some(kind) = folder.and_then(|(folder, _)| BagKind::of_folder(folder)) {
        return Some(kind);
    }
    let head = &bytes[..bytes.len().min(archive::MAX_ARCHIVE_BYTES)];
    let text = String::from_utf8_lossy(head);
    let mark = format!("/{PACKAGE_FILE}");
    text.match_indices(&mark).find_map(|(place, _)| {
        let before = &text[..place];
        let folder = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let start = before
            .bytes()
            .rposition(|byte| !folder(byte))
            .map_or(0, |last| last + 1);
        BagKind::of_folder(before.get(start..)?)
    })
}

#[cfg(test)]
mod tests;
