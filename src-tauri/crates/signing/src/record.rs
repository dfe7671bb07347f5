//! The public record beside a key file, `nishani-<last 8 of did>.pub.json`.
//!
//! It is what people send each other to be put on a trust list. It is not signed: whoever adds
//! it to a list compares the fingerprint by another way.

use serde::{Deserialize, Serialize};

use crate::did::Did;
use crate::envelope::Issuer;
use crate::json::{JsonFault, canonical, parse_strict};
use crate::values::{Bilingual, Time};

/// The public half of a key, with the name its owner gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeyRecord {
    format: u32,
    /// The key.
    pub did: Did,
    /// The owner's name.
    pub name: Bilingual,
    /// The owner's organisation.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub organisation: Bilingual,
    /// When the key was made.
    pub created: Time,
}

/// Why a file is not a public record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecordFault {
    /// Not strict JSON.
    #[error(transparent)]
    Json(#[from] JsonFault),
    /// Made by a newer Nishani.
    #[error("a record in a newer format")]
    Newer,
    /// JSON, but not a public record.
    #[error("not a public key record: {0}")]
    Other(String),
}

impl KeyRecord {
    /// The record of a key.
    #[must_use]
    pub fn new(did: Did, issuer: Issuer, created: Time) -> Self {
        Self {
            format: 1,
            did,
            name: issuer.name,
            organisation: issuer.organisation,
            created,
        }
    }

    /// Reads a `.pub.json`.
    ///
    /// # Errors
    /// [`RecordFault`].
    pub fn read(bytes: &[u8]) -> Result<Self, RecordFault> {
        let value = parse_strict(bytes)?;
        if value
            .get("format")
            .and_then(serde_json::Value::as_u64)
            .is_some_and(|format| format > 1)
        {
            return Err(RecordFault::Newer);
        }
        let record: Self = serde_json::from_value(value).map_err(|error| RecordFault::Other(error.to_string()))?;
        if record.format != 1 {
            return Err(RecordFault::Other("format is not 1".to_owned()));
        }
        if record.name.is_empty() {
            return Err(RecordFault::Other("the name is empty".to_owned()));
        }
        Ok(record)
    }

    /// The bytes of the `.pub.json`.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        canonical(self)
    }

    /// The name and organisation as a credential's issuer carries them.
    #[must_use]
    pub fn issuer(&self) -> Issuer {
        Issuer {
            name: self.name.clone(),
            organisation: self.organisation.clone(),
        }
    }
}

/// The name of a key's public record: `nishani-<last 8 of did>.pub.json`.
#[must_use]
pub fn record_file_name(did: &Did) -> String {
    format!("nishani-{}.pub.json", did.short())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::SigningKey;

    fn record() -> KeyRecord {
        let issuer = Issuer {
            name: Bilingual::new("ნინო", "Nino"),
            organisation: Bilingual::new("", "Test House"),
        };
        let at = Time::parse("2026-01-02T03:04:05Z").unwrap();
        KeyRecord::new(SigningKey::generate([9; 32]).did(), issuer, at)
    }

    #[test]
    fn a_record_reads_back_and_its_name_ends_like_the_did() {
        let record = record();
        assert_eq!(KeyRecord::read(&record.to_bytes()), Ok(record.clone()), "read back");
        let name = record_file_name(&record.did);
        let end = &record.did.as_str()[record.did.as_str().len() - 8..];
        assert_eq!(name, format!("nishani-{end}.pub.json"), "the last eight characters");
    }

    #[test]
    fn records_that_are_newer_foreign_or_ambiguous_are_refused() {
        let text = String::from_utf8(record().to_bytes()).unwrap();
        let read = |text: &str| KeyRecord::read(text.as_bytes());
        let newer = text.replace("\"format\":1", "\"format\":2");
        assert_eq!(read(&newer), Err(RecordFault::Newer), "a newer format");
        let twice = text.replace("\"format\":1", "\"format\":1,\"format\":1");
        assert!(matches!(read(&twice), Err(RecordFault::Json(_))), "a member twice");
        for other in [
            text.replace("\"format\":1", "\"format\":0"),
            text.replace("\"format\":1,", ""),
            text.replace("did:key:z6Mk", "did:key:z6LS"),
            text.replace("\"format\":1", "\"format\":1,\"more\":1"),
            "{}".to_owned(),
            "[]".to_owned(),
        ] {
            assert!(matches!(read(&other), Err(RecordFault::Other(_))), "{other}");
        }
    }
}
