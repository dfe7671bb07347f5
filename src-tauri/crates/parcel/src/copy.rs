//! A colleague's working copy as bytes: one document with its history and the files it names. Unsigned.
//!
//! It is a stored ZIP like a bag, with one folder and no list: `working-copy/about.json`, `working-copy/changes.bin` and
//! `working-copy/attachments/<sha256>.<ext>`. What the changes mean is the store's affair.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use signing::sha256_hex;

use crate::archive::{self, MAX_ARCHIVE_BYTES, MAX_ENTRIES, MAX_FILE_BYTES};
use crate::contents::BuildError;
use crate::inspect::Refusal;
use crate::layout::{WORKING_COPY_FOLDER, attachment_digest};

const ABOUT: &str = "working-copy/about.json";
const CHANGES: &str = "working-copy/changes.bin";

/// The form of working copies that this version writes and reads.
const FORMAT: u32 = 1;

/// A document on its way to a colleague.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingCopy {
    /// What it is: `descriptor`.
    pub kind: String,
    /// Its id, the same in every copy.
    pub document: String,
    /// Its changes, as the store writes them.
    pub changes: Vec<u8>,
    /// The files it names, as `attachments/<sha256>.<ext>`.
    pub attachments: BTreeMap<String, Vec<u8>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    format: u32,
    kind: String,
    document: String,
}

/// Read first, so that a newer form is told from a broken one.
#[derive(Deserialize)]
struct Format {
    format: u32,
}

impl WorkingCopy {
    /// The archive. The same copy gives the same bytes.
    ///
    /// # Errors
    /// [`BuildError`] when it would be larger than what is read, or an attachment is not named by its digest.
    pub fn to_bytes(&self) -> Result<Vec<u8>, BuildError> {
        let about = signing::canonical(&About {
            format: FORMAT,
            kind: self.kind.clone(),
            document: self.document.clone(),
        });
        let mut files: BTreeMap<String, &[u8]> = BTreeMap::new();
        files.insert(ABOUT.to_owned(), &about);
        files.insert(CHANGES.to_owned(), &self.changes);
        for (path, bytes) in &self.attachments {
            if attachment_digest(path) != Some(sha256_hex(bytes).as_str()) {
                return Err(BuildError::Misnamed { path: path.clone() });
            }
            files.insert(format!("{WORKING_COPY_FOLDER}{path}"), bytes);
        }
        if files.len() > MAX_ENTRIES {
            return Err(BuildError::TooManyFiles { files: files.len() });
        }
        if let Some((path, bytes)) = files.iter().find(|(_, bytes)| bytes.len() > MAX_FILE_BYTES) {
            return Err(BuildError::FileTooBig {
                path: path.clone(),
                bytes: bytes.len(),
            });
        }
        let sum: usize = files.values().map(|bytes| bytes.len()).sum();
        if sum > MAX_ARCHIVE_BYTES {
            return Err(BuildError::TooBig { bytes: sum });
        }
        let archive = archive::write(files.iter().map(|(path, bytes)| (path.as_str(), *bytes)));
        if archive.len() > MAX_ARCHIVE_BYTES {
            return Err(BuildError::TooBig { bytes: archive.len() });
        }
        Ok(archive)
    }

    /// Reads a copy that may be anything. What the changes hold is not looked into.
    ///
    /// # Errors
    /// [`Refusal`]; `NotABag` when it is no working copy, `Changed` when it is not as it was written.
    pub fn read(bytes: &[u8]) -> Result<WorkingCopy, Refusal> {
        let changed = || Refusal::Changed { failed: Vec::new() };
        let archive = archive::read(bytes)?;
        let about = archive.entries.get(ABOUT).ok_or(Refusal::NotABag)?;
        let format: Format = serde_json::from_slice(about).map_err(|_| changed())?;
        if format.format > FORMAT {
            return Err(Refusal::Newer);
        }
        let about: About = serde_json::from_slice(about).map_err(|_| changed())?;
        let changes = archive.entries.get(CHANGES).ok_or_else(changed)?.to_vec();
        let mut attachments = BTreeMap::new();
        for (name, data) in &archive.entries {
            let Some(path) = name.strip_prefix(WORKING_COPY_FOLDER) else {
                return Err(changed());
            };
            if [ABOUT, CHANGES].contains(name) {
                continue;
            }
            if attachment_digest(path) != Some(sha256_hex(data).as_str()) {
                return Err(changed());
            }
            attachments.insert(path.to_owned(), data.to_vec());
        }
        if !archive.is_exact {
            return Err(changed());
        }
        Ok(WorkingCopy {
            kind: about.kind,
            document: about.document,
            changes,
            attachments,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::{inspect, is_working_copy};

    fn copy() -> WorkingCopy {
        let file = b"evidence".to_vec();
        WorkingCopy {
            kind: "descriptor".to_owned(),
            document: "urn:uuid:019a0000-0000-7000-8000-000000000000".to_owned(),
            changes: b"changes".to_vec(),
            attachments: BTreeMap::from([(format!("attachments/{}.pdf", sha256_hex(&file)), file)]),
        }
    }

    fn with(files: &[(&str, &[u8])]) -> Result<WorkingCopy, Refusal> {
        WorkingCopy::read(&archive::write(files.iter().copied()))
    }

    #[test]
    fn a_copy_comes_back_as_it_was_and_is_known_for_what_it_is() {
        let bytes = copy().to_bytes().unwrap();
        assert_eq!(WorkingCopy::read(&bytes), Ok(copy()), "what was written is read");
        assert_eq!(bytes, copy().to_bytes().unwrap(), "one form");
        assert!(is_working_copy("renamed.zip", &bytes), "by its folder");
        assert_eq!(inspect(&bytes).refusal, Some(Refusal::WorkingCopy), "it is no bag");
    }

    #[test]
    fn every_changed_byte_and_every_cut_is_refused() {
        let whole = copy().to_bytes().unwrap();
        for place in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[place] ^= 1;
            assert_ne!(WorkingCopy::read(&bytes).ok(), Some(copy()), "byte {place} changed");
            assert!(WorkingCopy::read(&whole[..place]).is_err(), "cut at {place}");
        }
    }

    #[test]
    fn what_is_newer_foreign_or_hidden_is_told_apart() {
        let about = br#"{"document":"d","format":1,"kind":"descriptor"}"#.as_slice();
        let newer = br#"{"document":"d","format":2,"kind":"descriptor","more":true}"#.as_slice();
        let changed = Err(Refusal::Changed { failed: Vec::new() });
        assert_eq!(
            with(&[(ABOUT, newer), (CHANGES, b"x")]),
            Err(Refusal::Newer),
            "a newer form"
        );
        assert_eq!(
            with(&[(CHANGES, b"x")]),
            Err(Refusal::NotABag),
            "nothing says what it is"
        );
        assert_eq!(with(&[(ABOUT, about)]), changed, "without changes");
        assert_eq!(with(&[(ABOUT, b"{}"), (CHANGES, b"x")]), changed, "without a form");
        let twice = br#"{"document":"d","format":1,"kind":"descriptor","other":1}"#.as_slice();
        assert_eq!(
            with(&[(ABOUT, twice), (CHANGES, b"x")]),
            changed,
            "more than it may say"
        );
        let hidden = [
            (ABOUT, about),
            (CHANGES, b"x".as_slice()),
            ("working-copy/attachments/a.exe", b"x"),
        ];
        assert_eq!(with(&hidden), changed, "a file that is not named by its digest");
        assert_eq!(
            with(&[(ABOUT, about), (CHANGES, b"x"), ("z", b"x")]),
            changed,
            "a file beside the folder"
        );
        let climbing = [(ABOUT, about), ("working-copy/../x", b"x".as_slice())];
        assert!(
            matches!(with(&climbing), Err(Refusal::ClimbingPath { .. })),
            "a path that climbs"
        );
    }

    #[test]
    fn a_copy_that_nobody_could_read_is_not_written() {
        let mut large = copy();
        large.changes = vec![0; MAX_FILE_BYTES + 1];
        assert!(
            matches!(large.to_bytes(), Err(BuildError::FileTooBig { .. })),
            "one file"
        );
        let mut misnamed = copy();
        misnamed
            .attachments
            .insert(format!("attachments/{}.pdf", "0".repeat(64)), Vec::new());
        assert!(
            matches!(misnamed.to_bytes(), Err(BuildError::Misnamed { .. })),
            "a wrong digest"
        );
    }
}
