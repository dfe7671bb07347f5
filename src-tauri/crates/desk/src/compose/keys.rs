//! Key files on the disk: written once, never over another, opened with their passphrase.

use std::path::{Path, PathBuf};

use signing::{Bilingual, Issuer, KeyRecord, SigningKey, Time};

use crate::Host;
use crate::failure::{Code, Failure};
use crate::files::{self, Existing, Readers};
use crate::wire::Both;

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
    let written = files::write(&public, &record.to_bytes(), Existing::Keep, Readers::Everyone);
    if let Err(failure) = written {
        // A key without its record is of no use, and it was made a moment ago.
        let _ = std::fs::remove_file(&path);
        return Err(failure);
    }
    Ok((path, record))
}

/// The place of a key's public record, beside the key.
#[must_use]
pub fn record_path(key: &Path, did: &signing::Did) -> PathBuf {
    key.with_file_name(signing::record_file_name(did))
}

/// Opens a key file with its passphrase, and its record beside it. The record is found by the name of the key file,
/// so that a key that was decrypted to something else does not match it.
///
/// # Errors
/// `key-missing`, `wrong-passphrase`, `not-a-key`, `not-a-record`.
pub fn open_key(path: &Path, passphrase: &str) -> Result<(SigningKey, Option<KeyRecord>), Failure> {
    let text = files::read_text(path).map_err(|failure| match failure.code {
        Code::FileMissing => Failure::new(Code::KeyMissing).with("file", files::name(path)),
        Code::NotOurs | Code::TooLarge => Failure::new(Code::NotAKey).with("file", files::name(path)),
        _ => failure,
    })?;
    let key = SigningKey::from_pem(&text, Some(passphrase))
        .map_err(|error| Failure::from(error).with("file", files::name(path)))?;
    let by_name = files::name(path)
        .strip_suffix(".key.pem")
        .map(|stem| path.with_file_name(format!("{stem}.pub.json")));
    let by_did = path.with_file_name(signing::record_file_name(&key.did()));
    let Some(beside) = by_name.into_iter().chain([by_did]).find(|path| path.exists()) else {
        return Ok((key, None));
    };
    let record = record(&files::name(&beside), &files::read(&beside)?)?;
    key.matches(&record.did)
        .map_err(|error| Failure::from(error).with("file", files::name(path)))?;
    Ok((key, Some(record)))
}

/// Opens a key file for signing, in the words of the record beside it.
///
/// # Errors
/// As [`open_key`], and `key-missing` when the record is not there.
pub fn signer(path: &Path, passphrase: &str) -> Result<(SigningKey, Issuer), Failure> {
    let (key, record) = open_key(path, passphrase)?;
    let record =
        record.ok_or_else(|| Failure::new(Code::KeyMissing).with("file", signing::record_file_name(&key.did())))?;
    Ok((key, clean(&record.issuer())))
}

/// Reads a public record, `….pub.json`.
///
/// # Errors
/// `not-a-record`, or `file-too-new`.
pub fn record(name: &str, bytes: &[u8]) -> Result<KeyRecord, Failure> {
    KeyRecord::read(bytes).map_err(|fault| {
        let code = match fault {
            signing::RecordFault::Newer => Code::FileTooNew,
            _ => Code::NotARecord,
        };
        Failure::new(code).with("file", name).because(fault)
    })
}

/// Who a signer says to be, from words that were typed: name and organisation, each in both languages.
#[must_use]
pub fn issuer(name: &Both, organisation: &Both) -> Issuer {
    let bilingual = |both: &Both| Bilingual {
        ka: both.ka.clone(),
        en: both.en.clone(),
    };
    clean(&Issuer {
        name: bilingual(name),
        organisation: bilingual(organisation),
    })
}

/// The same words in the form that signed files ask for.
#[must_use]
pub fn clean(issuer: &Issuer) -> Issuer {
    let side = |side: &Option<String>| {
        let text = side.as_deref().map(descriptor::flat::clean);
        text.unwrap_or_default().trim().to_owned()
    };
    let both = |both: &Bilingual| Bilingual::new(&side(&both.ka), &side(&both.en));
    Issuer {
        name: both(&issuer.name),
        organisation: both(&issuer.organisation),
    }
}
