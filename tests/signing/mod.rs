//! Published values that our signing must agree with.
//!
//! `published` holds single values retyped from standards, each with its source; it always runs.
//! The other modules run whole published collections, which are not part of this repository:
//! they are looked for beside it, or where `NISHANI_VECTORS` says, and each prints how many
//! cases ran and fails below the number written beside it.

mod did_key;
mod ed25519;
mod jcs;
mod key_files;
mod published;
mod w3c;

use std::path::{Path, PathBuf};

/// The folder of a published collection, if it is there.
pub(crate) fn collection(name: &str) -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/vectors");
    let root = std::env::var_os("NISHANI_VECTORS").map_or(beside, PathBuf::from);
    let folder = root.join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("{name}: not here, 0 cases ran");
    None
}

/// Says how many cases ran, and fails when fewer ran than there are.
#[track_caller]
pub(crate) fn ran(collection: &str, cases: usize, at_least: usize) {
    println!("{collection}: {cases} cases ran");
    assert!(
        cases >= at_least,
        "{collection}: only {cases} of at least {at_least} cases ran"
    );
}

/// A file's bytes.
pub(crate) fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A file's text.
pub(crate) fn text(path: &Path) -> String {
    String::from_utf8(bytes(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Bytes from hex digits.
pub(crate) fn unhex(digits: &str) -> Vec<u8> {
    assert!(digits.len().is_multiple_of(2), "hex digits come in pairs: {digits}");
    (0..digits.len() / 2)
        .map(|pair| u8::from_str_radix(&digits[pair * 2..pair * 2 + 2], 16).expect("a pair of hex digits"))
        .collect()
}

/// Hex digits of bytes.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Thirty-two bytes from hex digits.
pub(crate) fn seed(digits: &str) -> [u8; 32] {
    unhex(digits).try_into().expect("a seed has 32 bytes")
}
