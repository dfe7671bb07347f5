//! Key files on the disk: written once, never over another, opened with their passphrase.

use std::path::{Path, PathBuf};

use signing::{Issuer, KeyRecord, SigningKey, Time};

use crate::Host;
use crate::failure::{Code, Failure};
use crate::files::{self, Existing, Readers};

/// Shortest passphrase that is accepted, in characters.
pub const SHORTEST_PASSPHRASE: usize = 8;

/// Writes `nishani-….key.pem` and `nishani-….pub.json`; neither replaces a file that is there.
///
/// # Errors
/// `short-passphrase`, or what writing refuses.
pub fn write_key(
    folder: &Path,
    key: &SigningKey,
    issuer: &Issuer,
    passphrase: &str,
    now: Time,
    host: &dyn Host,
) -> Result<(PathBuf, KeyRecord), Failure> {
    if passphrase.chars().count() < SHORTEST_PASSPHRASE {
        return Err(Failure::new(Code::ShortPassphrase).with("shortest", SHORTEST_PASSPHRASE));
    }
    let (mut salt, mut iv) = ([0; 16], [0; 16]);
    host.random(&mut salt);
    host.random(&mut iv);
    let pem = key.to_pem(passphrase, salt, iv)?;
    let record = KeyRecord::new(key.did(), issuer.clone(), now);
    let path = folder.join(signing::key_file_name(&record.did));
    let public = folder.join(signing::record_file_name(&record.did));
    if public.exists() {
        return Err(Failure::new(Code::FileExists).with("file", files::name(&public)));
    }
    files::write(&path, pem.as_bytes(), Existing::Keep, Readers::Owner)?;
    files::write(
        &public,
        &record.to_bytes(),
        Existing::Keep,
        Readers::Everyone,
    )?;
    Ok((path, record))
}

/// Opens a key file with its passphrase, and its record beside it.
///
/// # Errors
/// `key-missing`, `wrong-passphrase`, `not-a-key`.
pub fn open_key(path: &Path, passphrase: &str) -> Result<(SigningKey, Option<KeyRecord>), Failure> {
    let text = files::read_text(path).map_err(|failure| match failure.code {
        Code::FileMissing => Failure::new(Code::KeyMissing).with("file", files::name(path)),
        Code::NotOurs => Failure::new(Code::NotAKey).with("file", files::name(path)),
        _ => failure,
    })?;
    let key = SigningKey::from_pem(&text, Some(passphrase))
        .map_err(|error| Failure::from(error).with("file", files::name(path)))?;
    let beside = path.with_file_name(signing::record_file_name(&key.did()));
    let record = match files::read(&beside) {
        Ok(bytes) => Some(KeyRecord::read(&bytes).map_err(|error| {
            Failure::new(Code::NotAKey)
                .with("file", files::name(&beside))
                .because(error)
        })?),
        Err(_) => None,
    };
    if let Some(record) = &record {
        key.matches(&record.did)?;
    }
    Ok((key, record))
}
