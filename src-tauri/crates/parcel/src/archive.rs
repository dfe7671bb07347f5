//! The one form of ZIP that leaves a machine: stored entries, sorted, without any option.
//!
//! A deflate stream can be changed and still give the same data, and ZIP has many other places
//! to hide things. So entries are stored, and reading ends by writing the same entries again:
//! whatever differs by one byte is not exact. Everything the format leaves open is fixed here.

use std::collections::BTreeMap;

use crate::layout::{NameFault, check_name};

/// The most entries that are read.
pub const MAX_ENTRIES: usize = 1_000;

/// The largest single file that is read: 16 MiB.
pub const MAX_FILE_BYTES: usize = 16 * 1024 * 1024;

/// The largest archive that is read: 64 MiB.
pub const MAX_ARCHIVE_BYTES: usize = 64 * 1024 * 1024;

const LOCAL: [u8; 4] = *b"PK\x03\x04";
const CENTRAL: [u8; 4] = *b"PK\x01\x02";
const END: [u8; 4] = *b"PK\x05\x06";
const LOCAL_BYTES: usize = 30;

/// Needed to extract: version 1.0, for a stored file.
const VERSION_NEEDED: u16 = 10;
/// Made by: Unix (3), version 2.0, so that the mode below is understood.
const VERSION_MADE_BY: u16 = (3 << 8) | 20;
/// 1980-01-01 00:00:00, the first moment ZIP can write.
const DATE: u16 = (1 << 5) | 1;
/// A regular file with mode 0644.
const ATTRIBUTES: u32 = 0o100_644 << 16;

/// Why bytes are not an archive that can be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveFault {
    /// They do not begin as a ZIP does.
    #[error("not a zip archive")]
    NotAZip,
    /// They end before the archive does.
    #[error("the archive ends too early")]
    Truncated,
    /// Another program packed it: compressed, encrypted or with options of its own.
    #[error("packed by another program, at {name:?}")]
    Repacked {
        /// The first entry that shows it.
        name: String,
    },
    /// A name that no file of ours has.
    #[error(transparent)]
    Name(#[from] NameFault),
    /// More than [`MAX_ENTRIES`].
    #[error("more than {MAX_ENTRIES} files")]
    TooManyFiles,
    /// A file larger than [`MAX_FILE_BYTES`].
    #[error("the file {name:?} has {bytes} bytes, more than {MAX_FILE_BYTES}")]
    FileTooBig {
        /// Its name.
        name: String,
        /// Its size.
        bytes: usize,
    },
    /// More than [`MAX_ARCHIVE_BYTES`].
    #[error("the archive has {bytes} bytes, more than {MAX_ARCHIVE_BYTES}")]
    TooBig {
        /// How many there are.
        bytes: usize,
    },
    /// Something else stands where an entry should.
    #[error("not an archive entry at byte {at}")]
    Malformed {
        /// Where.
        at: usize,
    },
}

/// What an archive holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archive<'a> {
    /// Its files by name.
    pub entries: BTreeMap<&'a str, &'a [u8]>,
    /// Is it byte for byte what [`write`] makes of these files?
    pub is_exact: bool,
}

/// Writes the one archive of these files. The same files give the same bytes.
///
/// # Panics
/// When there are more files or bytes than ZIP can count; callers keep the limits above.
#[must_use]
pub fn write<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let files: BTreeMap<&str, &[u8]> = files.into_iter().collect();
    let mut bytes = Vec::new();
    let mut directory = Vec::new();
    for (name, data) in &files {
        let offset = size(bytes.len());
        let common = common_header(name, data);
        bytes.extend(LOCAL);
        bytes.extend(&common);
        bytes.extend(name.as_bytes());
        bytes.extend(*data);

        directory.extend(CENTRAL);
        directory.extend(VERSION_MADE_BY.to_le_bytes());
        directory.extend(&common);
        // No comment, disk 0, no internal attributes.
        directory.extend([0; 6]);
        directory.extend(ATTRIBUTES.to_le_bytes());
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let start = size(bytes.len());
    let count = u16::try_from(files.len()).expect("callers keep to MAX_ENTRIES");
    let length = size(directory.len());
    bytes.append(&mut directory);
    bytes.extend(END);
    // Disk 0 holds the directory, and all of it.
    bytes.extend([0; 4]);
    bytes.extend(count.to_le_bytes());
    bytes.extend(count.to_le_bytes());
    bytes.extend(length.to_le_bytes());
    bytes.extend(start.to_le_bytes());
    bytes.extend([0; 2]);
    bytes
}

/// The 26 bytes that the local and the central header share.
fn common_header(name: &str, data: &[u8]) -> Vec<u8> {
    let mut header = Vec::with_capacity(LOCAL_BYTES - LOCAL.len());
    let name_length = u16::try_from(name.len()).expect("names have at most 120 characters");
    header.extend(VERSION_NEEDED.to_le_bytes());
    // No flags, stored, midnight.
    header.extend([0; 6]);
    header.extend(DATE.to_le_bytes());
    header.extend(crc32fast::hash(data).to_le_bytes());
    header.extend(size(data.len()).to_le_bytes());
    header.extend(size(data.len()).to_le_bytes());
    header.extend(name_length.to_le_bytes());
    // No extra field.
    header.extend([0; 2]);
    header
}

fn size(bytes: usize) -> u32 {
    u32::try_from(bytes).expect("callers keep to MAX_ARCHIVE_BYTES")
}

/// Reads an archive entry by entry, then writes it again to see whether it is exact.
///
/// # Errors
/// [`ArchiveFault`] when the entries cannot be told apart. An archive that can be read but was
/// changed is not an error here: it is not exact.
pub fn read(bytes: &[u8]) -> Result<Archive<'_>, ArchiveFault> {
    if bytes.len() > MAX_ARCHIVE_BYTES {
        return Err(ArchiveFault::TooBig { bytes: bytes.len() });
    }
    if !bytes.starts_with(&LOCAL) {
        return Err(ArchiveFault::NotAZip);
    }
    let mut reader = Reader { bytes, at: 0 };
    let mut entries = BTreeMap::new();
    let mut count = 0;
    while let Some((name, data)) = reader.entry()? {
        entries.insert(name, data);
        count += 1;
        if count > MAX_ENTRIES {
            return Err(ArchiveFault::TooManyFiles);
        }
    }
    // Twins collapse in the map, so they too make a difference here.
    let written = write(entries.iter().map(|(name, data)| (*name, *data)));
    let is_exact = written == bytes;
    // Cut inside the directory, every file may still be whole; say what happened all the same.
    if !is_exact && written.starts_with(bytes) {
        return Err(ArchiveFault::Truncated);
    }
    Ok(Archive { entries, is_exact })
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// The next entry, or nothing where the directory begins.
    fn entry(&mut self) -> Result<Option<(&'a str, &'a [u8])>, ArchiveFault> {
        let start = self.at;
        match self.take(4)? {
            signature if signature == LOCAL => {}
            signature if signature == CENTRAL => return Ok(None),
            _ => return Err(ArchiveFault::Malformed { at: start }),
        }
        let _version = self.u16()?;
        let flags = self.u16()?;
        let method = self.u16()?;
        let _time_and_date = self.u32()?;
        let _crc = self.u32()?;
        let packed = self.u32()?;
        let unpacked = self.u32()?;
        let name_length = usize::from(self.u16()?);
        let extra_length = usize::from(self.u16()?);
        let name = String::from_utf8_lossy(self.take(name_length)?).into_owned();
        check_name(&name)?;
        if flags != 0 || method != 0 || packed != unpacked || extra_length != 0 {
            return Err(ArchiveFault::Repacked { name });
        }
        if packed > MAX_FILE_BYTES {
            return Err(ArchiveFault::FileTooBig { name, bytes: packed });
        }
        let name = &self.bytes[start + LOCAL_BYTES..start + LOCAL_BYTES + name_length];
        let name = std::str::from_utf8(name).expect("checked names are plain letters");
        Ok(Some((name, self.take(packed)?)))
    }

    fn take(&mut self, count: usize) -> Result<&'a [u8], ArchiveFault> {
        let end = self.at.checked_add(count).ok_or(ArchiveFault::Truncated)?;
        let taken = self.bytes.get(self.at..end).ok_or(ArchiveFault::Truncated)?;
        self.at = end;
        Ok(taken)
    }

    fn u16(&mut self) -> Result<u16, ArchiveFault> {
        let bytes = self.take(2)?;
        Ok(u16::from_le_bytes([bytes[0], bytes[1]]))
    }

    fn u32(&mut self) -> Result<usize, ArchiveFault> {
        let bytes = self.take(4)?;
        let number = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        Ok(usize::try_from(number).unwrap_or(usize::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two() -> Vec<u8> {
        write([("b/two", &b"2"[..]), ("a/one", &b""[..])])
    }

    #[test]
    fn files_come_back_and_their_order_does_not_matter() {
        let bytes = two();
        let archive = read(&bytes).unwrap();
        assert!(archive.is_exact, "what is written is exact");
        let names: Vec<&str> = archive.entries.keys().copied().collect();
        assert_eq!(names, ["a/one", "b/two"], "sorted");
        assert_eq!(archive.entries["b/two"], b"2", "the data");
        assert_eq!(bytes, write([("a/one", &b""[..]), ("b/two", &b"2"[..])]), "one form");
    }

    #[test]
    fn the_bytes_of_an_archive_are_frozen() {
        let expected = [
            b"PK\x03\x04\x0a\0\0\0\0\0\0\0\x21\0\x8b\x9e\xd9\xd3\x01\0\0\0\x01\0\0\0\x01\0\0\0aA".as_slice(),
            b"PK\x01\x02\x14\x03\x0a\0\0\0\0\0\0\0\x21\0\x8b\x9e\xd9\xd3\x01\0\0\0\x01\0\0\0\x01\0\0\0",
            b"\0\0\0\0\0\0\0\0\xa4\x81\0\0\0\0a",
            b"PK\x05\x06\0\0\0\0\x01\0\x01\0\x2f\0\0\0\x20\0\0\0\0\0",
        ]
        .concat();
        let written = write([("a", &b"A"[..])]);
        assert_eq!(hex(&written), hex(&expected), "the layout of PKWARE's APPNOTE, 4.3");
    }

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn every_cut_is_truncation_or_no_zip() {
        let whole = two();
        for length in 0..whole.len() {
            let fault = read(&whole[..length]).unwrap_err();
            let expected = if length < 4 {
                ArchiveFault::NotAZip
            } else {
                ArchiveFault::Truncated
            };
            assert_eq!(fault, expected, "cut at {length}");
        }
    }

    #[test]
    fn every_changed_byte_is_a_fault_or_makes_it_inexact() {
        let whole = two();
        for place in 0..whole.len() {
            for change in 1..=255_u8 {
                let mut bytes = whole.clone();
                bytes[place] ^= change;
                let exact = read(&bytes).is_ok_and(|archive| archive.is_exact);
                assert!(!exact, "byte {place} changed by {change}");
            }
        }
    }

    #[test]
    fn what_hides_between_or_behind_the_entries_makes_it_inexact() {
        let whole = two();
        let inexact = |bytes: &[u8]| !read(bytes).is_ok_and(|archive| archive.is_exact);
        assert!(inexact(&[&whole[..], b"x"].concat()), "a byte behind the end");
        assert!(inexact(&[&whole[..], &whole[..]].concat()), "a second archive behind");
        let twin = write([("a/one", &b""[..])]);
        let entry = &twin[..35];
        let hidden = [entry, &whole[..]].concat();
        assert!(inexact(&hidden), "one name twice");
        let mut commented = whole.clone();
        let end = commented.len();
        commented[end - 2] = 1;
        commented.push(b'c');
        assert!(inexact(&commented), "a comment");
    }

    #[test]
    fn archives_of_other_programs_are_told_apart() {
        assert_eq!(read(b""), Err(ArchiveFault::NotAZip), "nothing");
        assert_eq!(read(b"PK\x05\x06"), Err(ArchiveFault::NotAZip), "an empty archive");
        assert_eq!(read(b"%PDF-1.7"), Err(ArchiveFault::NotAZip), "a page");
        let repacked = |place: usize| {
            let mut bytes = two();
            bytes[place] = 8;
            read(&bytes).unwrap_err()
        };
        let expected = ArchiveFault::Repacked {
            name: "a/one".to_owned(),
        };
        assert_eq!(repacked(8), expected, "deflated");
        assert_eq!(repacked(6), expected, "sizes after the data");
        assert_eq!(repacked(28), expected, "an extra field");
    }

    #[test]
    fn names_that_climb_are_named_before_anything_is_read() {
        for name in ["../evil", "a/../../evil", "/etc/x", "a\\..\\x", "c:/x"] {
            let bytes = write([(name, &b"x"[..])]);
            let expected = ArchiveFault::Name(NameFault::Climbing { name: name.to_owned() });
            assert_eq!(read(&bytes), Err(expected), "{name}");
        }
        for name in ["A", "a b", "a/", "a//b", "./a", "ა", ""] {
            let bytes = write([(name, &b"x"[..])]);
            let expected = ArchiveFault::Name(NameFault::Foreign { name: name.to_owned() });
            assert_eq!(read(&bytes), Err(expected), "{name:?}");
        }
    }

    #[test]
    fn the_limits_are_kept_before_memory_is_taken() {
        let names: Vec<String> = (0..=MAX_ENTRIES).map(|number| format!("f{number}")).collect();
        let many = write(names.iter().map(|name| (name.as_str(), &b""[..])));
        assert_eq!(read(&many), Err(ArchiveFault::TooManyFiles), "1,001 files");
        let thousand = write(names[1..].iter().map(|name| (name.as_str(), &b""[..])));
        assert!(
            read(&thousand).is_ok_and(|archive| archive.is_exact),
            "1,000 are allowed"
        );
        let bytes = MAX_FILE_BYTES + 1;
        let mut claimed = two();
        for place in [18, 22] {
            claimed[place..place + 4].copy_from_slice(&size(bytes).to_le_bytes());
        }
        let expected = ArchiveFault::FileTooBig {
            name: "a/one".to_owned(),
            bytes,
        };
        assert_eq!(read(&claimed), Err(expected), "a file that claims to be too big");
        let mut long = two();
        long.resize(MAX_ARCHIVE_BYTES + 1, 0);
        let expected = ArchiveFault::TooBig {
            bytes: MAX_ARCHIVE_BYTES + 1,
        };
        assert_eq!(read(&long), Err(expected), "an archive that is too big");
    }
}
