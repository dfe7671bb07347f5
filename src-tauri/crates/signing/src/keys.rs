//! Signing keys and their encrypted files.
//!
//! Written as PKCS#8 version 1 (other tools refuse version 2), encrypted with scrypt and
//! AES-256-CBC; read more widely. CBC has no tag, so a decrypted key is always compared with the
//! public key that was written beside it ([`SigningKey::matches`]).

use std::fmt;

use ed25519_dalek::pkcs8::{EncodePrivateKey as _, KeypairBytes};
use ed25519_dalek::{Signer as _, SigningKey as Secret};
use pkcs8::der::pem::LineEnding;
use pkcs8::der::{Decode as _, SecretDocument};
use pkcs8::pkcs5::EncryptionScheme;
use pkcs8::pkcs5::pbes2::{EncryptionScheme as Cipher, Kdf, Parameters, ScryptParams};
use pkcs8::{EncryptedPrivateKeyInfoRef, PrivateKeyInfoRef};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use crate::did::Did;

const PLAIN_LABEL: &str = "PRIVATE KEY";
const ENCRYPTED_LABEL: &str = "ENCRYPTED PRIVATE KEY";

/// scrypt's N; OpenSSL refuses 32768 and more in its default memory.
const SCRYPT_N: u64 = 16_384;
/// scrypt's r.
const SCRYPT_R: u16 = 8;
/// scrypt's p.
const SCRYPT_P: u16 = 5;

/// The most memory an imported key file may ask for, as N × r (256 MiB).
const MAX_SCRYPT_MEMORY: u64 = 1 << 21;
/// The most work an imported key file may ask for: some seconds on an office machine.
const MAX_SCRYPT_WORK: u64 = 1 << 24;
/// The most PBKDF2 rounds an imported key file may ask for.
const MAX_PBKDF2_ROUNDS: u32 = 10_000_000;
/// A key file of ours has under 400 bytes; comments before the block are let pass.
const MAX_FILE_BYTES: usize = 64 * 1024;

/// Why a key file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Not a private key file in PEM form.
    #[error("not a private key file")]
    NotAKey,
    /// The file is encrypted and no passphrase was given.
    #[error("the key file is encrypted and no passphrase was given")]
    NeedsPassphrase,
    /// A key is never written without a passphrase.
    #[error("the passphrase is empty")]
    EmptyPassphrase,
    /// The passphrase does not open this file.
    #[error("the passphrase does not open the key file")]
    WrongPassphrase,
    /// Encrypted in a way that is not supported.
    #[error("the key file is encrypted in an unsupported way")]
    UnsupportedScheme,
    /// Opening it would take too much memory or time.
    #[error("the key file asks for too much memory or time")]
    TooCostly,
    /// A private key of another type, such as RSA.
    #[error("a private key of another type than ed25519")]
    NotEd25519,
    /// The private key is not that of the expected public key.
    #[error("the private key belongs to {found}, not to {expected}")]
    DifferentKey {
        /// The key that was expected.
        expected: Did,
        /// The key that the file holds.
        found: Did,
    },
}

/// A private key that signs. Its bytes are wiped when it is dropped.
pub struct SigningKey(Secret);

impl SigningKey {
    /// A new key from 32 bytes of the system's random source.
    #[must_use]
    pub fn generate(random: [u8; 32]) -> Self {
        let random = Zeroizing::new(random);
        Self(Secret::from_bytes(&random))
    }

    /// The name of its public key.
    #[must_use]
    pub fn did(&self) -> Did {
        Did::of(self.0.verifying_key())
    }

    /// Is this the private key of that public key?
    ///
    /// # Errors
    /// [`KeyError::DifferentKey`] if not.
    pub fn matches(&self, expected: &Did) -> Result<(), KeyError> {
        let found = self.did();
        if found == *expected {
            Ok(())
        } else {
            Err(KeyError::DifferentKey {
                expected: expected.clone(),
                found,
            })
        }
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }

    /// The encrypted key file. `salt` and `iv` come from the system's random source.
    ///
    /// # Errors
    /// [`KeyError::EmptyPassphrase`].
    pub fn to_pem(&self, passphrase: &str, salt: [u8; 16], iv: [u8; 16]) -> Result<Zeroizing<String>, KeyError> {
        if passphrase.is_empty() {
            return Err(KeyError::EmptyPassphrase);
        }
        let scrypt = ScryptParams {
            salt: salt.as_slice().try_into().map_err(|_| KeyError::UnsupportedScheme)?,
            cost_parameter: SCRYPT_N,
            block_size: SCRYPT_R,
            parallelization: SCRYPT_P,
            key_length: None,
        };
        let scheme = Parameters {
            kdf: Kdf::Scrypt(scrypt),
            encryption: Cipher::Aes256Cbc { iv },
        };
        let pair = KeypairBytes {
            secret_key: self.0.to_bytes(),
            public_key: None,
        };
        let encrypt = || -> pkcs8::Result<Zeroizing<String>> {
            let plain = pair.to_pkcs8_der()?;
            let info = PrivateKeyInfoRef::from_der(plain.as_bytes())?;
            let file = info.encrypt_with_params(scheme, normal(passphrase).as_bytes())?;
            Ok(file.to_pem(ENCRYPTED_LABEL, LineEnding::LF)?)
        };
        Ok(encrypt().expect("32 bytes always encode and AES-256-CBC takes any length"))
    }

    /// Reads a key file: PKCS#8 version 1 or 2, plain or encrypted with scrypt or PBKDF2.
    ///
    /// # Errors
    /// [`KeyError`]; a wrong passphrase and a damaged file cannot always be told apart.
    pub fn from_pem(text: &str, passphrase: Option<&str>) -> Result<Self, KeyError> {
        if text.len() > MAX_FILE_BYTES {
            return Err(KeyError::NotAKey);
        }
        // Files made on Windows end their lines otherwise, and some editors add a mark.
        let text = Zeroizing::new(text.trim_start_matches('\u{feff}').replace("\r\n", "\n"));
        let (label, document) = SecretDocument::from_pem(text.trim()).map_err(|_| KeyError::NotAKey)?;
        match label {
            PLAIN_LABEL => read_plain(document.as_bytes()).map_err(PlainFault::outside),
            ENCRYPTED_LABEL => {
                let passphrase = passphrase.ok_or(KeyError::NeedsPassphrase)?;
                let info = EncryptedPrivateKeyInfoRef::from_der(document.as_bytes())
                    .map_err(|_| KeyError::UnsupportedScheme)?;
                check_cost(&info.encryption_algorithm)?;
                let plain = info
                    .decrypt(normal(passphrase).as_bytes())
                    .map_err(|error| match error {
                        pkcs8::Error::EncryptedPrivateKey(
                            pkcs8::pkcs5::Error::UnsupportedAlgorithm { .. }
                            | pkcs8::pkcs5::Error::AlgorithmParametersInvalid { .. }
                            | pkcs8::pkcs5::Error::NoPbes1CryptSupport,
                        ) => KeyError::UnsupportedScheme,
                        _ => KeyError::WrongPassphrase,
                    })?;
                read_plain(plain.as_bytes()).map_err(PlainFault::after_decrypting)
            }
            _ => Err(KeyError::NotAKey),
        }
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({})", self.did())
    }
}

/// The name of a key's file: `nishani-<last 8 of did>.key.pem`.
#[must_use]
pub fn key_file_name(did: &Did) -> String {
    format!("nishani-{}.key.pem", did.short())
}

/// Passphrases are compared as people see them: the same letters typed another way are the same.
fn normal(passphrase: &str) -> Zeroizing<String> {
    Zeroizing::new(passphrase.nfc().collect())
}

enum PlainFault {
    Malformed,
    OtherType,
    Different { expected: Did, found: Did },
}

impl PlainFault {
    fn outside(self) -> KeyError {
        match self {
            Self::Malformed => KeyError::NotAKey,
            Self::OtherType => KeyError::NotEd25519,
            Self::Different { expected, found } => KeyError::DifferentKey { expected, found },
        }
    }

    /// Noise that happens to end like padding is what a wrong passphrase looks like.
    fn after_decrypting(self) -> KeyError {
        match self {
            Self::Malformed => KeyError::WrongPassphrase,
            other => other.outside(),
        }
    }
}

fn read_plain(der: &[u8]) -> Result<SigningKey, PlainFault> {
    let info = PrivateKeyInfoRef::from_der(der).map_err(|_| PlainFault::Malformed)?;
    if info.algorithm.oid != ed25519_dalek::pkcs8::ALGORITHM_OID {
        return Err(PlainFault::OtherType);
    }
    let pair = KeypairBytes::try_from(info).map_err(|_| PlainFault::Malformed)?;
    let key = SigningKey(Secret::from_bytes(&pair.secret_key));
    let Some(public) = &pair.public_key else {
        return Ok(key);
    };
    let expected = Did::from_public_key(public.to_bytes()).map_err(|_| PlainFault::Malformed)?;
    let found = key.did();
    if found == expected {
        Ok(key)
    } else {
        Err(PlainFault::Different { expected, found })
    }
}

fn check_cost(scheme: &EncryptionScheme) -> Result<(), KeyError> {
    let EncryptionScheme::Pbes2(parameters) = scheme else {
        return Err(KeyError::UnsupportedScheme);
    };
    let affordable = match &parameters.kdf {
        Kdf::Pbkdf2(pbkdf2) => pbkdf2.iteration_count <= MAX_PBKDF2_ROUNDS,
        Kdf::Scrypt(scrypt) => {
            let memory = scrypt.cost_parameter.saturating_mul(u64::from(scrypt.block_size));
            let work = memory.saturating_mul(u64::from(scrypt.parallelization));
            memory <= MAX_SCRYPT_MEMORY && work <= MAX_SCRYPT_WORK
        }
        _ => return Err(KeyError::UnsupportedScheme),
    };
    if affordable { Ok(()) } else { Err(KeyError::TooCostly) }
}

#[cfg(test)]
mod tests;
