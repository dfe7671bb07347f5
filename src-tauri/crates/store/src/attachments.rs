//! Attachments: files named by their SHA-256 beside the database, written once and never changed.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use crate::error::StoreError;
use crate::place::{ATTACHMENTS, make_folder, write_whole};
use crate::store::Store;

impl Store {
    /// The folder of attachments.
    #[must_use]
    pub fn attachments_dir(&self) -> PathBuf {
        self.home.join(ATTACHMENTS)
    }

    /// Keeps an attachment and returns its SHA-256 in hexadecimal; the same bytes are kept once.
    ///
    /// # Errors
    /// [`StoreError::Full`], [`StoreError::ReadOnly`].
    pub fn attachment_put(&self, bytes: &[u8], extension: &str) -> Result<String, StoreError> {
        let mut name = String::new();
        for byte in Sha256::digest(bytes) {
            write!(name, "{byte:02x}").expect("writing to a text never fails");
        }
        make_folder(&self.attachments_dir())?;
        let path = self.attachments_dir().join(file_name(&name, extension));
        // A file that was damaged since is written again.
        if fs::read(&path).is_ok_and(|here| here == bytes) {
            return Ok(name);
        }
        write_whole(&path, bytes)?;
        Ok(name)
    }

    /// Where an attachment lies, when it is here.
    #[must_use]
    pub fn attachment_path(&self, sha256: &str, extension: &str) -> Option<PathBuf> {
        let named = sha256.len() == 64 && sha256.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let path = self.attachments_dir().join(file_name(sha256, extension));
        (named && path.is_file()).then_some(path)
    }
}

/// An extension is up to eight small letters and digits; anything else is kept as `bin`, so that no name climbs.
fn file_name(sha256: &str, extension: &str) -> String {
    let extension = extension.to_ascii_lowercase();
    let plain = (1..=8).contains(&extension.len()) && extension.bytes().all(|byte| byte.is_ascii_alphanumeric());
    format!("{sha256}.{}", if plain { &extension } else { "bin" })
}
