//! Building a bag, in two steps: the list that is to be signed, then the bytes.

use std::collections::BTreeMap;

use signing::{CheckId, Envelope, Id, Issuer, Issuing, Kind, SignError, SigningKey, Time, sha256_hex};

use crate::archive::{self, MAX_ARCHIVE_BYTES, MAX_ENTRIES, MAX_FILE_BYTES};
use crate::bagit::derive;
use crate::inspect::inspect;
use crate::layout::{BagKind, NameFault, PACKAGE_FILE, attachment_digest, check_name};
use crate::package::Package;

/// The BagIt files and the signed list, beside what is under `data/`.
const TAG_FILES: usize = 5;

/// Why a bag cannot be built.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BuildError {
    /// A file's name is none of ours.
    #[error(transparent)]
    Name(#[from] NameFault),
    /// A file that this kind of bag must hold is missing.
    #[error("the file {path} is missing")]
    Missing {
        /// Relative to `data/`.
        path: String,
    },
    /// A file that this kind of bag does not hold.
    #[error("the file {path} does not belong in this kind of bag")]
    Misplaced {
        /// Relative to `data/`.
        path: String,
    },
    /// An attachment is not named by the SHA-256 of its bytes.
    #[error("the attachment {path} is not named by its digest")]
    Misnamed {
        /// Relative to `data/`.
        path: String,
    },
    /// A descriptor's bag has a version from 1; others have none.
    #[error("a {} bag cannot have version {version:?}", kind.as_str())]
    Version {
        /// The kind of bag.
        kind: BagKind,
        /// The version that was given.
        version: Option<u32>,
    },
    /// More files than a bag holds.
    #[error("{files} files are more than a bag holds")]
    TooManyFiles {
        /// How many there are.
        files: usize,
    },
    /// One file is larger than a bag holds.
    #[error("the file {path} has {bytes} bytes, more than {MAX_FILE_BYTES}")]
    FileTooBig {
        /// Relative to `data/`.
        path: String,
        /// Its size.
        bytes: usize,
    },
    /// Everything together is larger than a bag may be.
    #[error("{bytes} bytes are more than {MAX_ARCHIVE_BYTES}")]
    TooBig {
        /// The size it would have.
        bytes: usize,
    },
    /// The list could not be signed.
    #[error(transparent)]
    Sign(#[from] SignError),
    /// The signed list is not readable, or not the list of these files.
    #[error("the signed list is not that of these files")]
    OtherPackage,
    /// Our own reader would not accept the bag, because of a credential in it.
    #[error("the bag would not be accepted: {failed:?}")]
    Unacceptable {
        /// The checks that failed, with their paths.
        failed: Vec<(CheckId, Option<String>)>,
    },
}

/// What is to become a bag: checked files, not yet signed for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    package: Package,
    files: BTreeMap<String, Vec<u8>>,
}

impl Contents {
    /// Takes the files of a bag, by their path relative to `data/`.
    ///
    /// `subject` is the descriptor's id or the review credential's; its last eight digits name
    /// the bag.
    ///
    /// # Errors
    /// [`BuildError`].
    pub fn new(
        kind: BagKind,
        subject: Id,
        version: Option<u32>,
        files: BTreeMap<String, Vec<u8>>,
    ) -> Result<Self, BuildError> {
        if kind.has_version() != version.is_some() || version == Some(0) {
            return Err(BuildError::Version { kind, version });
        }
        if files.len() + TAG_FILES > MAX_ENTRIES {
            return Err(BuildError::TooManyFiles { files: files.len() });
        }
        let folder = kind.folder(subject.id8(), version);
        for (path, bytes) in &files {
            check_file(kind, &folder, path, bytes)?;
        }
        let missing = kind.required().iter().find(|path| !files.contains_key(**path));
        if let Some(path) = missing {
            return Err(BuildError::Missing {
                path: (*path).to_owned(),
            });
        }
        let mut alike = kind.one_of().iter().filter(|path| files.contains_key(**path));
        if let (Some(first), None) = (kind.one_of().first(), alike.next()) {
            return Err(BuildError::Missing {
                path: (*first).to_owned(),
            });
        }
        if let Some(path) = alike.next() {
            return Err(BuildError::Misplaced {
                path: (*path).to_owned(),
            });
        }
        let bytes = files.values().map(Vec::len).sum();
        if bytes > MAX_ARCHIVE_BYTES {
            return Err(BuildError::TooBig { bytes });
        }
        Ok(Self {
            package: Package::of(kind, subject, version, &files),
            files,
        })
    }

    /// The list that is to be signed.
    #[must_use]
    pub fn package(&self) -> &Package {
        &self.package
    }

    /// What the bag's file is called: `descriptor-1a2b3c4d-v2.zip`.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("{}.zip", self.package.folder())
    }

    /// Signs the list and gives the bag's bytes. `id` names the bag.
    ///
    /// # Errors
    /// [`BuildError`].
    pub fn sign(&self, id: Id, at: Time, issuer: Issuer, key: &SigningKey) -> Result<Vec<u8>, BuildError> {
        let issuing = Issuing {
            id,
            at,
            valid_until: None,
            subject: self.package.subject.clone(),
            issuer,
            related: Vec::new(),
        };
        self.assemble(&signing::sign(Kind::Package, &self.package, &issuing, key)?)
    }

    /// Gives the bag's bytes for a list that was signed elsewhere.
    ///
    /// The result has passed every check that [`inspect`] makes before it is handed out.
    ///
    /// # Errors
    /// [`BuildError`].
    pub fn assemble(&self, package: &[u8]) -> Result<Vec<u8>, BuildError> {
        let signed = signing::read::<Package>(Kind::Package, package).map_err(|_| BuildError::OtherPackage)?;
        if signed.literal != self.package {
            return Err(BuildError::OtherPackage);
        }
        let bytes = self.write(&signed.envelope, package);
        if bytes.len() > MAX_ARCHIVE_BYTES {
            return Err(BuildError::TooBig { bytes: bytes.len() });
        }
        let inspection = inspect(&bytes);
        if inspection.bag.is_some() {
            return Ok(bytes);
        }
        let failed = inspection.checks.failed().into_iter();
        let failed = failed.map(|check| (check.id, check.path.clone())).collect();
        Err(BuildError::Unacceptable { failed })
    }

    fn write(&self, envelope: &Envelope, package: &[u8]) -> Vec<u8> {
        let files = self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
        let tags = derive(envelope, package, files.clone());
        let folder = self.package.folder();
        let mut named: Vec<(String, &[u8])> = files
            .map(|(path, bytes)| (format!("{folder}/data/{path}"), bytes))
            .chain(
                tags.iter()
                    .map(|(name, bytes)| (format!("{folder}/{name}"), bytes.as_slice())),
            )
            .collect();
        named.push((format!("{folder}/{PACKAGE_FILE}"), package));
        archive::write(named.iter().map(|(name, bytes)| (name.as_str(), *bytes)))
    }
}

fn check_file(kind: BagKind, folder: &str, path: &str, bytes: &[u8]) -> Result<(), BuildError> {
    check_name(&format!("{folder}/data/{path}"))?;
    if !kind.knows(path) {
        return Err(BuildError::Misplaced { path: path.to_owned() });
    }
    if bytes.len() > MAX_FILE_BYTES {
        return Err(BuildError::FileTooBig {
            path: path.to_owned(),
            bytes: bytes.len(),
        });
    }
    if attachment_digest(path).is_some_and(|digest| digest != sha256_hex(bytes)) {
        return Err(BuildError::Misnamed { path: path.to_owned() });
    }
    Ok(())
}
