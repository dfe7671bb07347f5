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
    files: impl Iterator<Item = (&'a str, &'a [u8])> + Clone,
) -> BTreeMap<&'static str, Vec<u8>> {
    let bytes: usize = files.clone().map(|(_, data)| data.len()).sum();
    let count = files.clone().count();
    // No program version here: a bag must read the same in every version to come.
    let info = format!(
        "Bag-Software-Agent: Nishani\nBagging-Date: {}\nExternal-Identifier: {}\nPayload-Oxum: \
         {bytes}.{count}\n",
        envelope.at.date(),
        envelope.id,
    );
    let manifest: String = files.map(|(path, data)| line(data, &format!("data/{path}"))).collect();
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
    let tag_manifest: String = listed.into_iter().map(|(name, data)| line(data, name)).collect();
    tags.insert(TAG_MANIFEST, tag_manifest.into_bytes());
    tags
}

fn line(data: &[u8], path: &str) -> String {
    format!("{}  {path}\n", sha256_hex(data))
}
