//! Reading a database's version from its bytes, without SQLite and so without touching anything.
//!
//! Opening a database, even for reading, may write beside it; a file of a newer program must stay as it is.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::error::StoreError;
use crate::migrations::APPLICATION_ID;
use crate::place::with_suffix;

/// What the first bytes say.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// There is no file, or nothing was ever written into it.
    Nothing,
    /// A database of ours with this version.
    Ours(u32),
    /// Something else.
    Foreign,
}

/// Offsets from <https://www.sqlite.org/fileformat2.html#the_database_header>.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";
const USER_VERSION: usize = 60;
const APPLICATION: usize = 68;
const HEADER: usize = 100;

/// Sizes from <https://www.sqlite.org/fileformat2.html#the_write_ahead_log>.
const WAL_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// Reads what lies at `path`, the write-ahead log included.
pub(crate) fn peek(path: &Path) -> Result<Found, StoreError> {
    let read = |path: &Path, limit: u64| match File::open(path) {
        Ok(file) => {
            let mut bytes = Vec::new();
            file.take(limit).read_to_end(&mut bytes).map(|_| bytes)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    };
    let head = read(path, HEADER as u64).map_err(|error| StoreError::io(path, error))?;
    let log_path = with_suffix(path, "-wal");
    let log = read(&log_path, u64::MAX).map_err(|error| StoreError::io(&log_path, error))?;
    let first_page = last_committed_first_page(&log);
    if head.is_empty() && first_page.is_none() {
        return Ok(Found::Nothing);
    }
    Ok(first_page.map_or_else(|| judge(&head), judge))
}

fn judge(head: &[u8]) -> Found {
    if head.len() < HEADER || !head.starts_with(MAGIC) {
        return Found::Foreign;
    }
    let (version, application) = (number(head, USER_VERSION), number(head, APPLICATION));
    match (application, version) {
        (Some(APPLICATION_ID), Some(version)) => Found::Ours(version),
        // SQLite wrote its header and the first migration did not come to its end.
        (Some(0), Some(0)) => Found::Ours(0),
        _ => Found::Foreign,
    }
}

/// The newest first page that a committed transaction left in the write-ahead log.
fn last_committed_first_page(log: &[u8]) -> Option<&[u8]> {
    let page = usize::try_from(number(log, 8)?)
        .ok()
        .filter(|size| (512..=65_536).contains(size))?;
    let salts = log.get(16..24)?;
    let (mut committed, mut pending) = (None, None);
    for frame in log.get(WAL_HEADER..)?.chunks_exact(FRAME_HEADER + page) {
        if frame.get(8..16) != Some(salts) {
            break;
        }
        if number(frame, 0) == Some(1) {
            pending = frame.get(FRAME_HEADER..);
        }
        if number(frame, 4) != Some(0) {
            committed = pending;
        }
    }
    committed
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    #[test]
    fn the_version_is_read_without_opening_the_database() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.db");
        assert_eq!(peek(&path).unwrap(), Found::Nothing, "no file");
        std::fs::write(&path, b"").unwrap();
        assert_eq!(peek(&path).unwrap(), Found::Nothing, "an empty file");
        std::fs::write(&path, b"PK\x03\x04 something else").unwrap();
        assert_eq!(peek(&path).unwrap(), Found::Foreign, "not a database");
        std::fs::remove_file(&path).unwrap();

        let connection = Connection::open(&path).unwrap();
        connection
            .query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))
            .unwrap();
        connection
            .execute_batch("PRAGMA application_id = 1; CREATE TABLE t (x); PRAGMA user_version = 1;")
            .unwrap();
        assert_eq!(peek(&path).unwrap(), Found::Foreign, "another program's database");
        connection
            .execute_batch(&format!(
                "PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = 7;"
            ))
            .unwrap();
        assert_eq!(peek(&path).unwrap(), Found::Ours(7), "the log counts");
        connection.execute_batch("BEGIN; PRAGMA user_version = 9;").unwrap();
        assert_eq!(
            peek(&path).unwrap(),
            Found::Ours(7),
            "what is not committed does not count"
        );
        connection
            .execute_batch("COMMIT; PRAGMA wal_checkpoint(TRUNCATE);")
            .unwrap();
        assert_eq!(peek(&path).unwrap(), Found::Ours(9), "the file itself counts");
    }
}
