//! `did:key` names of Ed25519 public keys, and the one place where a signature is checked.
//!
//! No other key type and no other DID method is read: a name of another kind is refused.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use ed25519_dalek::{Signature, VerifyingKey};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

use crate::values::{as_text, hex};

/// The multicodec prefix of an Ed25519 public key (`ed25519-pub`, 0xed as a varint).
const ED25519_PUB: [u8; 2] = [0xed, 0x01];

/// `did:key:` and the multibase letter of base58btc.
const PREFIX: &str = "did:key:z";

/// Why a text is not the name of an Ed25519 key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DidFault {
    /// Not `did:key:z…` in base58btc, or not the one spelling of its bytes.
    #[error("not a did:key in base58btc: {0:?}")]
    Form(String),
    /// A did:key of another key type.
    #[error("a did:key of another key type: {0:?}")]
    OtherKeyType(String),
    /// The bytes are not a point of the curve.
    #[error("the public key is not a point of the curve")]
    NotAPoint,
}

/// The name of a signing key: `did:key:z6Mk…`.
#[derive(Clone)]
pub struct Did {
    text: String,
    public: [u8; 32],
}

impl Did {
    /// Reads a `did:key` of an Ed25519 key.
    ///
    /// # Errors
    /// [`DidFault`] for other methods, key types, spellings and bytes off the curve.
    pub fn parse(text: &str) -> Result<Self, DidFault> {
        let fault = || DidFault::Form(text.to_owned());
        let coded = text.strip_prefix(PREFIX).ok_or_else(fault)?;
        // Base58 costs the square of its length; a real name has 47 characters here.
        if coded.len() > 128 {
            return Err(fault());
        }
        let bytes = bs58::decode(coded).into_vec().map_err(|_| fault())?;
        let public: [u8; 32] = bytes
            .strip_prefix(&ED25519_PUB)
            .and_then(|key| key.try_into().ok())
            .ok_or_else(|| DidFault::OtherKeyType(text.to_owned()))?;
        let did = Self::from_public_key(public)?;
        if did.text == text { Ok(did) } else { Err(fault()) }
    }

    /// The name of a public key.
    ///
    /// # Errors
    /// [`DidFault::NotAPoint`] when the bytes are not a point of the curve.
    pub fn from_public_key(public: [u8; 32]) -> Result<Self, DidFault> {
        let key = VerifyingKey::from_bytes(&public).map_err(|_| DidFault::NotAPoint)?;
        Ok(Self::of(key))
    }

    pub(crate) fn of(key: VerifyingKey) -> Self {
        let mut bytes = ED25519_PUB.to_vec();
        bytes.extend_from_slice(key.as_bytes());
        let text = format!("{PREFIX}{}", bs58::encode(bytes).into_string());
        Self {
            text,
            public: key.to_bytes(),
        }
    }

    /// The 32 bytes of the public key.
    #[must_use]
    pub fn public_key(&self) -> [u8; 32] {
        self.public
    }

    /// The name as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The last eight characters, used in key file names.
    #[must_use]
    pub fn short(&self) -> &str {
        &self.text[self.text.len() - 8..]
    }

    /// What two people read to each other: eight groups of four hex digits.
    ///
    /// The first 16 bytes of the SHA-256 of the public key.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let digits = hex(&Sha256::digest(self.public)[..16]);
        let groups: Vec<&str> = (0..8).map(|group| &digits[group * 4..group * 4 + 4]).collect();
        groups.join(" ")
    }

    /// The verification method of the key: `did:key:X#X`.
    #[must_use]
    pub fn verification_method(&self) -> String {
        format!("{}#{}", self.text, &self.text["did:key:".len()..])
    }

    /// Reads `did:key:X#X` and gives the DID before the `#`.
    ///
    /// # Errors
    /// [`DidFault`] when the name is unreadable or the fragment is another key's.
    pub fn from_verification_method(method: &str) -> Result<Self, DidFault> {
        let name = method.split_once('#').map_or(method, |(name, _)| name);
        let did = Self::parse(name)?;
        if did.verification_method() == method {
            Ok(did)
        } else {
            Err(DidFault::Form(method.to_owned()))
        }
    }

    /// Did this key sign this message? Small-order keys and malleable signatures are refused.
    #[must_use]
    pub fn verifies(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        let signature = Signature::from_bytes(signature);
        VerifyingKey::from_bytes(&self.public).is_ok_and(|key| key.verify_strict(message, &signature).is_ok())
    }
}

impl fmt::Display for Did {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for Did {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Did({})", self.text)
    }
}

impl FromStr for Did {
    type Err = DidFault;
    fn from_str(text: &str) -> Result<Self, DidFault> {
        Self::parse(text)
    }
}

impl PartialEq for Did {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Did {}

impl PartialOrd for Did {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Did {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.text.cmp(&other.text)
    }
}

impl Hash for Did {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

as_text!(Did);

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

    #[test]
    fn a_name_reads_back_as_it_was_written() {
        let did = Did::parse(NAME).unwrap();
        assert_eq!(did.to_string(), NAME, "the W3C example key");
        assert_eq!(
            Did::from_public_key(did.public_key()),
            Ok(did.clone()),
            "bytes name the key"
        );
        let method = did.verification_method();
        assert_eq!(Did::from_verification_method(&method), Ok(did.clone()), "X#X names X");
        assert_eq!(did.fingerprint().len(), 39, "eight groups of four and seven spaces");
    }

    #[test]
    fn other_spellings_methods_and_key_types_are_refused() {
        for other in [
            "did:web:example.org",
            "did:key:6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
            "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ",
            "did:key:z16MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
            "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ20",
            "DID:KEY:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
            // An X25519 key, which signs nothing.
            "did:key:z6LShs9GGnqk85isEBzzshkuVWrVKsRp24GnDuHk8QWkARMW",
            "did:key:z",
            "",
        ] {
            assert!(Did::parse(other).is_err(), "{other:?} names no Ed25519 key");
        }
        let long = format!("did:key:z{}", "1".repeat(100_000));
        assert!(
            Did::parse(&long).is_err(),
            "an endless name is refused without decoding it"
        );
    }

    #[test]
    fn a_method_must_repeat_its_own_key() {
        let other = "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";
        for method in [NAME.to_owned(), format!("{NAME}#{other}"), format!("{NAME}#key-1")] {
            assert!(
                Did::from_verification_method(&method).is_err(),
                "{method:?} is ambiguous"
            );
        }
    }
}
