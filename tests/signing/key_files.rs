//! Key files that OpenSSL and others wrote.

use signing::{Did, KeyError, SigningKey};

use super::{bytes, collection, ran, text};

const NAME: &str = "pkcs8-ed25519";
const PASSPHRASE: &str = "პაროლი correct horse";

/// The last 32 bytes of a public key file are the key (RFC 8410, section 4).
fn public(der: &[u8]) -> Did {
    let key = der[der.len() - 32..].try_into().expect("32 bytes");
    Did::from_public_key(key).expect("a point of the curve")
}

fn armored(label: &str, der: &[u8]) -> String {
    let base64 = base64(der);
    format!("-----BEGIN {label}-----\n{base64}\n-----END {label}-----\n")
}

#[test]
fn key_files_of_other_tools_open_and_hold_the_published_key() {
    let Some(folder) = collection(NAME) else {
        return;
    };
    let mut cases = 0;
    let mut same = |file: &str, found: Result<SigningKey, KeyError>, expected: &Did| {
        assert_eq!(found.map(|key| key.did()).as_ref(), Ok(expected), "{file}");
        cases += 1;
    };
    let published = public(&bytes(&folder.join("pubkey.der")));
    for file in ["pkcs8-v1.der", "pkcs8-v2.der"] {
        let block = armored("PRIVATE KEY", &bytes(&folder.join(file)));
        same(file, SigningKey::from_pem(&block, None), &published);
    }
    let ours = public(&pem_body(&text(&folder.join("openssl-3.0.22-public.pem"))));
    let read = |file: &str| text(&folder.join(file));
    let plain = "openssl-3.0.22-plain.pem";
    same(plain, SigningKey::from_pem(&read(plain), None), &ours);
    for file in [
        "openssl-3.0.22-scrypt.pem",
        "openssl-3.0.22-pbkdf2-sha256-600000-aes256cbc.pem",
    ] {
        same(file, SigningKey::from_pem(&read(file), Some(PASSPHRASE)), &ours);
    }
    ran(NAME, cases, 5);
}

#[test]
fn key_files_of_other_tools_stay_shut_without_their_passphrase() {
    let Some(folder) = collection(NAME) else {
        return;
    };
    let read = |file: &str| text(&folder.join(file));
    let fault = |file: &str, passphrase: Option<&str>| {
        SigningKey::from_pem(&read(file), passphrase)
            .map(|key| key.did())
            .expect_err("shut")
    };
    let mut cases = 0;
    for file in [
        "openssl-3.0.22-scrypt.pem",
        "openssl-3.0.22-pbkdf2-sha256-600000-aes256cbc.pem",
    ] {
        assert_eq!(fault(file, None), KeyError::NeedsPassphrase, "{file}, none");
        assert_eq!(fault(file, Some("wrong")), KeyError::WrongPassphrase, "{file}, another");
        let latin = Some("correct horse");
        assert_eq!(fault(file, latin), KeyError::WrongPassphrase, "{file}, half of it");
        cases += 3;
    }
    assert_eq!(
        fault("openssl-3.0.22-public.pem", None),
        KeyError::NotAKey,
        "a public key"
    );
    ran("pkcs8-ed25519, refused", cases + 1, 7);
}

#[test]
fn a_key_file_of_ours_opens_again_here() {
    let key = SigningKey::generate([42; 32]);
    let file = key.to_pem(PASSPHRASE, [1; 16], [2; 16]).expect("a passphrase is given");
    let opened = SigningKey::from_pem(&file, Some(PASSPHRASE)).expect("it opens");
    assert_eq!(opened.did(), key.did(), "the same key");
    assert_eq!(
        file.as_str(),
        key.to_pem(PASSPHRASE, [1; 16], [2; 16]).expect("again").as_str(),
        "the same salt and vector give the same file"
    );
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let word = chunk.iter().fold(0_usize, |word, byte| word << 8 | usize::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..=chunk.len() {
            text.push(char::from(LETTERS[word >> (18 - 6 * place) & 63]));
        }
        text.extend(std::iter::repeat_n('=', 3 - chunk.len()));
    }
    // The lines of a key file have 64 letters.
    let lines: Vec<&str> = (0..text.len().div_ceil(64))
        .map(|line| &text[line * 64..text.len().min(line * 64 + 64)])
        .collect();
    lines.join("\n")
}

fn pem_body(text: &str) -> Vec<u8> {
    let letters: Vec<u8> = text
        .lines()
        .filter(|line| !line.starts_with('-'))
        .flat_map(str::bytes)
        .collect();
    let value = |letter: u8| match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let mut bytes = Vec::new();
    for chunk in letters.chunks(4) {
        let digits = chunk.iter().filter(|letter| **letter != b'=').count();
        let word = chunk.iter().fold(0_u32, |word, letter| {
            word << 6 | u32::from(if *letter == b'=' { 0 } else { value(*letter) })
        });
        bytes.extend(&word.to_be_bytes()[1..digits]);
    }
    bytes
}

#[test]
fn the_small_base64_of_these_tests_is_right() {
    for text in ["", "f", "fo", "foo", "foob", "fooba", "foobar"] {
        assert_eq!(
            pem_body(&base64(text.as_bytes())),
            text.as_bytes(),
            "RFC 4648, section 10"
        );
    }
    assert_eq!(base64(b"fooba"), "Zm9vYmE=", "RFC 4648, section 10");
}
