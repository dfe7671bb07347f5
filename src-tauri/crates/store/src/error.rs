//! What can go wrong in the store, one variant for each different thing a person can do about it.
//!
//! No sentences for people here: `desk` turns each variant into a code with a message in both languages.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

/// Why the store refused or failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database was written by a newer program: update the program; nothing was touched.
    #[error("the database has version {found}, this program knows {known}")]
    Newer {
        /// Version of the file.
        found: u32,
        /// Newest version that this program knows.
        known: u32,
    },
    /// What is stored cannot be read as it was written: restore a backup.
    #[error("the database is damaged: {what}")]
    Damaged {
        /// What was found.
        what: String,
    },
    /// The folder or the file cannot be written to: choose another place or change its permissions.
    #[error("{path} cannot be written to")]
    ReadOnly {
        /// The folder or file.
        path: PathBuf,
    },
    /// The disk is full: make room and do it again.
    #[error("the disk is full")]
    Full,
    /// Another program holds the store: close it or wait.
    #[error("the store is in use by another program")]
    Busy,
    /// There is no document, and no change of a document, of this name.
    #[error("no document {id}")]
    NoDocument {
        /// The id that was asked for.
        id: String,
    },
    /// A document of this id is already here: merge instead.
    #[error("document {id} is already here")]
    Exists {
        /// The id.
        id: String,
    },
    /// A colleague's copy cannot be read or does not fit the document here: ask for it again.
    #[error("the copy cannot be merged: {why}")]
    BadCopy {
        /// What the reader said.
        why: String,
    },
    /// A copy bears the id of a document here and has nothing in common with it: it is another document.
    #[error("the copy is no copy of document {id}")]
    OtherCopy {
        /// The id.
        id: String,
    },
    /// A trust list of this or a higher serial is already here.
    #[error("a list with serial {have} is already here")]
    OlderList {
        /// The serial that is kept.
        have: u64,
    },
    /// There is no backup of this name, or it cannot be read.
    #[error("no usable backup {id}")]
    NoBackup {
        /// The name that was asked for.
        id: String,
    },
    /// A file beside the database failed in another way.
    #[error("{path}: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The database failed in another way.
    #[error("database: {0}")]
    Sql(String),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        let Some(failure) = error.sqlite_error() else {
            return StoreError::Sql(error.to_string());
        };
        match failure.code {
            ErrorCode::DiskFull => StoreError::Full,
            // The shared-memory file beside the database could not grow.
            ErrorCode::SystemIoFailure if failure.extended_code == SHARED_MEMORY_SIZE => StoreError::Full,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => StoreError::Damaged {
                what: error.to_string(),
            },
            ErrorCode::ReadOnly => StoreError::ReadOnly {
                path: PathBuf::from(crate::place::DATABASE),
            },
            _ => StoreError::Sql(error.to_string()),
        }
    }
}

/// `SQLITE_IOERR_SHMSIZE` of <https://www.sqlite.org/rescode.html>.
const SHARED_MEMORY_SIZE: i32 = 4874;

impl StoreError {
    /// What an operation on the file at `path` met.
    pub(crate) fn io(path: &Path, source: io::Error) -> StoreError {
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::Full,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => {
                StoreError::ReadOnly { path: path.to_owned() }
            }
            _ => StoreError::Io {
                path: path.to_owned(),
                source,
            },
        }
    }

    /// Asks the folder itself when SQLite's answer leaves open whether it is full or read-only.
    pub(crate) fn refined(self, folder: &Path) -> StoreError {
        match self {
            StoreError::Sql(_) => match probe(folder) {
                Err(source) => match StoreError::io(folder, source) {
                    found @ (StoreError::Full | StoreError::ReadOnly { .. }) => found,
                    _ => self,
                },
                Ok(()) => self,
            },
            StoreError::ReadOnly { .. } => StoreError::ReadOnly {
                path: folder.to_owned(),
            },
            other => other,
        }
    }
}

/// Tries to write a little file in the folder and leaves nothing behind.
fn probe(folder: &Path) -> io::Result<()> {
    let path = folder.join(format!(".nishani-probe-{}", std::process::id()));
    let wrote = std::fs::File::create(&path).and_then(|mut file| {
        file.write_all(&[0; 65_536])?;
        file.sync_all()
    });
    let removed = match std::fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    };
    wrote.and(removed)
}
