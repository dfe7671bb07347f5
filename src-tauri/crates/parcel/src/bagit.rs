//! The BagIt files of a bag (RFC 8493): derived from its content, compared on reading, never
//! parsed for meaning. They let any archive's tools check a bag; our trust rests on the signed
//! list alone.

use std::collections::BTreeMap;

use signing::{Envelope, sha256_hex};

use crate::layout::PACKAGE_FILE;

const MANIFEST: &str = "manifest-sha256.txt";
const TAG_MANIFEST: &str = "tagmanifest-sha256.txt";

/// The derived files by name: all that stand beside `data/` and the signed list.
pub(crate) fn derive<'a>(
    envelope: &Envelope,
    package: &[u8],
    files: impl Iterator<Item = (&'a str, &'a [u8])>,
) -> BTreeMap<&'static str, Vec<u8>> {
    let listed = files.map(|(path, data)| (path, data.len() as u64, sha256_hex(data)));
    derive_listed(envelope, package, listed)
}

/// The same for files of which only path, size and SHA-256 are known.
pub(crate) fn derive_listed<'a>(
    envelope: &Envelope,
    package: &[u8],
    files: impl Iterator<Item = (&'a str, u64, String)>,
) -> BTreeMap<&'static str, Vec<u8>> {
    let (mut bytes, mut count, mut manifest) = (0, 0, String::new());
    for (path, size, sha256) in files {
        bytes += size;
        count += 1;
        manifest.push_str(&line(&sha256, &format!("data/{path}")));
    }
    // No program version here: a bag must read the same in every version to come.
    let info = format!(
        "Bag-Software-Agent: Nishani\nBagging-Date: {}\nExternal-Identifier: {}\nPayload-Oxum: \
         {bytes}.{count}\n",
        envelope.at.date(),
        envelope.id,
    );
    let mut tags = BTreeMap::from([
        ("bag-info.txt", info.into_bytes()),
        (
            "bagit.txt",
            b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".to_vec(),
        ),
        (MANIFEST, manifest.into_bytes()),
    ]);
    let mut listed: BTreeMap<&str, &[u8]> = tags.iter().map(|(name, data)| (*name, data.as_slice())).collect();
    listed.insert(PACKAGE_FILE, package);
    let tags_listed = listed.into_iter().map(|(name, data)| line(&sha256_hex(data), name));
    let tag_manifest: String = tags_listed.collect();
    tags.insert(TAG_MANIFEST, tag_manifest.into_bytes());
    tags
}

fn line(sha256: &str, path: &str) -> String {
    format!("{sha256}  {path}\n")
}
