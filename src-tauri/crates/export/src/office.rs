//! Office files as archives: opening a foreign one within limits, and packing an own one into the same bytes each time.
//!
//! A foreign file is hostile until shown otherwise: how many parts it has, how large each is and what they come to
//! unpacked is bounded before anything reads it. Nothing outside of the archive is ever opened.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// Largest file that is opened.
pub(crate) const LARGEST_FILE: usize = 32 * 1024 * 1024;
/// Most parts of one file.
const MOST_PARTS: usize = 2_000;
/// Largest part, and all parts together, unpacked.
const LARGEST_PART: u64 = 32 * 1024 * 1024;
const LARGEST_WHOLE: u64 = 128 * 1024 * 1024;
/// How an old or an encrypted office file begins (compound file).
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];

/// Why a foreign file is not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SourceFlaw {
    /// It is larger than what is opened, packed or unpacked.
    #[error("the file is too large")]
    TooLarge,
    /// It is no document and no spreadsheet of the open format.
    #[error("not a .docx or .xlsx file")]
    OtherKind,
    /// It is of an old format or under a password.
    #[error("the file is of an old format or under a password")]
    OldOrLocked,
    /// It cannot be read to its end.
    #[error("the file is damaged: {reason}")]
    Broken {
        /// What the reader says.
        reason: String,
    },
    /// It is our own table, made by a newer program.
    #[error("the table was made by a newer program")]
    Newer,
}

impl SourceFlaw {
    pub(crate) fn broken(reason: impl ToString) -> SourceFlaw {
        SourceFlaw::Broken {
            reason: reason.to_string(),
        }
    }
}

/// The readable parts of an archive: its XML, by name.
#[derive(Debug)]
pub(crate) struct Parts(BTreeMap<String, Vec<u8>>);

impl Parts {
    /// Unpacks an archive within the limits.
    pub(crate) fn open(bytes: &[u8]) -> Result<Parts, SourceFlaw> {
        if bytes.len() > LARGEST_FILE {
            return Err(SourceFlaw::TooLarge);
        }
        if bytes.starts_with(COMPOUND) {
            return Err(SourceFlaw::OldOrLocked);
        }
        if !bytes.starts_with(b"PK") {
            return Err(SourceFlaw::OtherKind);
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(SourceFlaw::broken)?;
        if archive.len() > MOST_PARTS {
            return Err(SourceFlaw::TooLarge);
        }
        let mut parts = BTreeMap::new();
        let mut whole = 0;
        for index in 0..archive.len() {
            let part = archive.by_index(index).map_err(SourceFlaw::broken)?;
            if part.encrypted() {
                return Err(SourceFlaw::OldOrLocked);
            }
            let name = part.name().map_err(SourceFlaw::broken)?.into_owned();
            let mut unpacked = Vec::new();
            part.take(LARGEST_PART + 1)
                .read_to_end(&mut unpacked)
                .map_err(SourceFlaw::broken)?;
            let size = u64::try_from(unpacked.len()).unwrap_or(u64::MAX);
            whole += size;
            if size > LARGEST_PART || whole > LARGEST_WHOLE {
                return Err(SourceFlaw::TooLarge);
            }
            let lower = name.to_lowercase();
            if lower.ends_with(".xml") || lower.ends_with(".rels") {
                parts.insert(name.replace('\\', "/"), unpacked);
            }
        }
        Ok(Parts(parts))
    }

    /// One part.
    pub(crate) fn get(&self, name: &str) -> Option<&[u8]> {
        self.0.get(name).map(Vec::as_slice)
    }

    /// All parts.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// True when a folder of that name holds something.
    pub(crate) fn has_folder(&self, folder: &str) -> bool {
        self.0.keys().any(|name| name.starts_with(folder))
    }
}

/// Packs parts in the given order, without a clock: the same parts give the same bytes.
pub(crate) fn pack(parts: &[(&str, String)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, text) in parts {
        writer
            .start_file(*name, options)
            .and_then(|()| Ok(writer.write_all(text.as_bytes())?))
            .expect("parts are few and memory takes them");
    }
    writer.finish().expect("memory takes what is left").into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_opens_again_and_is_the_same_each_time() {
        let parts = [
            ("[Content_Types].xml", "<a/>".to_owned()),
            ("word/document.xml", "ა".repeat(9_000)),
        ];
        let packed = pack(&parts);
        assert!(packed == pack(&parts), "no clock enters the bytes");
        let opened = Parts::open(&packed).expect("it opens");
        assert_eq!(opened.get("word/document.xml").map(<[u8]>::len), Some(27_000));
    }

    #[test]
    fn what_grows_too_large_or_is_no_archive_is_refused() {
        let bomb = pack(&[("word/document.xml", "a".repeat(33 * 1024 * 1024))]);
        assert!(bomb.len() < 100_000, "it is small while it is packed");
        let many: Vec<(String, String)> = (0..2_001).map(|one| (format!("{one}.xml"), String::new())).collect();
        let many: Vec<(&str, String)> = many.iter().map(|(name, text)| (name.as_str(), text.clone())).collect();
        let good = pack(&[("word/document.xml", "<a/>".to_owned())]);
        for (bytes, expected) in [
            (bomb, SourceFlaw::TooLarge),
            (pack(&many), SourceFlaw::TooLarge),
            (vec![0; LARGEST_FILE + 1], SourceFlaw::TooLarge),
            (b"%PDF-1.7".to_vec(), SourceFlaw::OtherKind),
            (Vec::new(), SourceFlaw::OtherKind),
            ([COMPOUND, &[0; 600]].concat(), SourceFlaw::OldOrLocked),
        ] {
            assert_eq!(Parts::open(&bytes).err(), Some(expected));
        }
        for end in 0..good.len() {
            assert!(
                Parts::open(&good[..end]).is_err(),
                "cut after {end} bytes it is refused"
            );
        }
    }
}
