//! Key files: ours, other tools' and broken ones.

use pkcs8::der::Encode as _;

use super::*;

const PASSPHRASE: &str = "პაროლი correct horse";

fn key() -> SigningKey {
    SigningKey::generate([5; 32])
}

fn pem() -> String {
    key().to_pem(PASSPHRASE, [1; 16], [2; 16]).unwrap().to_string()
}

fn fault(text: &str, passphrase: Option<&str>) -> KeyError {
    SigningKey::from_pem(text, passphrase).map(|key| key.did()).unwrap_err()
}

#[test]
fn a_key_file_opens_with_its_passphrase_and_no_other() {
    let text = pem();
    assert!(
        text.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"),
        "the usual label"
    );
    assert!(
        text.ends_with("-----END ENCRYPTED PRIVATE KEY-----\n"),
        "a whole text file"
    );
    let opened = SigningKey::from_pem(&text, Some(PASSPHRASE)).unwrap();
    assert_eq!(opened.did(), key().did(), "the same key comes back");
    assert_eq!(
        fault(&text, Some("პაროლი")),
        KeyError::WrongPassphrase,
        "another passphrase"
    );
    assert_eq!(fault(&text, Some("")), KeyError::WrongPassphrase, "an empty one");
    assert_eq!(fault(&text, None), KeyError::NeedsPassphrase, "none");
    assert_eq!(
        key().to_pem("", [1; 16], [2; 16]).map(|_| ()),
        Err(KeyError::EmptyPassphrase),
        "never written without one"
    );
}

#[test]
fn the_file_is_version_one_with_the_scrypt_cost_that_other_tools_read() {
    let text = pem();
    let (_, document) = SecretDocument::from_pem(&text).unwrap();
    let info = EncryptedPrivateKeyInfoRef::from_der(document.as_bytes()).unwrap();
    let EncryptionScheme::Pbes2(parameters) = &info.encryption_algorithm else {
        panic!("PBES2 is what was asked for")
    };
    let scrypt = parameters.kdf.scrypt().unwrap();
    let cost = (scrypt.cost_parameter, scrypt.block_size, scrypt.parallelization);
    assert_eq!(cost, (16_384, 8, 5), "N, r, p of the format");
    let plain = info.decrypt(PASSPHRASE).unwrap();
    assert_eq!(plain.as_bytes().len(), 48, "PKCS#8 version 1 has no public key in it");
    assert_eq!(plain.as_bytes()[4], 0, "version 1 is written as 0");
}

#[test]
fn a_passphrase_typed_in_another_normal_form_is_the_same() {
    let text = key().to_pem("café", [1; 16], [2; 16]).unwrap();
    assert!(SigningKey::from_pem(&text, Some("cafe\u{301}")).is_ok(), "decomposed");
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_do_no_harm() {
    let text = format!("\u{feff}{}", pem().replace('\n', "\r\n"));
    assert!(
        SigningKey::from_pem(&text, Some(PASSPHRASE)).is_ok(),
        "as an editor saves it"
    );
}

#[test]
fn what_is_no_key_file_is_said_to_be_none() {
    for text in [
        "",
        "hello",
        "{}",
        "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n",
        &pem()[..100],
    ] {
        assert_eq!(fault(text, Some(PASSPHRASE)), KeyError::NotAKey, "{text:?}");
    }
    let long = "-----BEGIN PRIVATE KEY-----\n".repeat(10_000);
    assert_eq!(fault(&long, None), KeyError::NotAKey, "too long to be one");
}

#[test]
fn a_key_of_another_type_is_named_as_such() {
    // SEQUENCE { 0, { id-ecPublicKey, prime256v1 }, OCTET STRING }: a key for another curve.
    let der = [
        &[
            0x30, 0x1b, 2, 1, 0, 0x30, 0x13, 6, 7, 0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1,
        ][..],
        &[6, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7, 4, 1, 0],
    ]
    .concat();
    let document = SecretDocument::try_from(der.as_slice()).unwrap();
    let text = document.to_pem(PLAIN_LABEL, LineEnding::LF).unwrap();
    assert_eq!(fault(&text, None), KeyError::NotEd25519, "an elliptic curve key");
}

#[test]
fn a_file_that_would_stop_the_machine_is_refused_before_it_does() {
    let costly = |kdf: Kdf| {
        let parameters = Parameters {
            kdf,
            encryption: Cipher::Aes256Cbc { iv: [0; 16] },
        };
        let data = pkcs8::der::asn1::OctetStringRef::new(&[0; 48]).unwrap();
        let info = EncryptedPrivateKeyInfoRef {
            encryption_algorithm: EncryptionScheme::Pbes2(parameters),
            encrypted_data: data,
        };
        let document = SecretDocument::try_from(info.to_der().unwrap().as_slice()).unwrap();
        fault(&document.to_pem(ENCRYPTED_LABEL, LineEnding::LF).unwrap(), Some("x"))
    };
    let scrypt = |n: u64, r: u16, p: u16| {
        Kdf::Scrypt(ScryptParams {
            salt: [0_u8; 16].as_slice().try_into().unwrap(),
            cost_parameter: n,
            block_size: r,
            parallelization: p,
            key_length: None,
        })
    };
    assert_eq!(
        costly(scrypt(1 << 30, 8, 1)),
        KeyError::TooCostly,
        "a terabyte of memory"
    );
    assert_eq!(
        costly(scrypt(u64::MAX, u16::MAX, u16::MAX)),
        KeyError::TooCostly,
        "no overflow"
    );
    assert_eq!(
        costly(scrypt(1 << 14, 8, u16::MAX)),
        KeyError::TooCostly,
        "hours of work"
    );
    let mut rounds = pkcs8::pkcs5::pbes2::Pbkdf2Params::hmac_sha256(100_000_000, &[0; 16]).unwrap();
    assert_eq!(costly(Kdf::Pbkdf2(rounds)), KeyError::TooCostly, "minutes of rounds");
    rounds.iteration_count = 1;
    assert_eq!(
        costly(Kdf::Pbkdf2(rounds)),
        KeyError::WrongPassphrase,
        "cheap ones are tried"
    );
}

#[test]
fn a_key_is_compared_with_the_public_key_that_was_expected() {
    assert_eq!(key().matches(&key().did()), Ok(()), "its own");
    let other = SigningKey::generate([6; 32]).did();
    let expected = KeyError::DifferentKey {
        expected: other.clone(),
        found: key().did(),
    };
    assert_eq!(key().matches(&other), Err(expected), "another one");
}

#[test]
fn a_version_two_file_whose_halves_disagree_is_refused() {
    let of = |public: &Did| {
        let pair = KeypairBytes {
            secret_key: [5; 32],
            public_key: Some(ed25519_dalek::pkcs8::PublicKeyBytes(public.public_key())),
        };
        let document = pair.to_pkcs8_der().unwrap();
        SigningKey::from_pem(&document.to_pem(PLAIN_LABEL, LineEnding::LF).unwrap(), None)
    };
    assert!(of(&key().did()).is_ok(), "halves that agree are read");
    let other = SigningKey::generate([6; 32]).did();
    assert!(
        matches!(of(&other), Err(KeyError::DifferentKey { .. })),
        "halves that do not"
    );
}

#[test]
fn the_private_key_does_not_show_in_the_log() {
    let shown = format!("{:?}", key());
    assert_eq!(shown, format!("SigningKey({})", key().did()), "only the public name");
}
