//! What participants of a workshop hand in: a database file of its own for each workshop, that can be removed whole.
//!
//! A document forgets nothing and a backup keeps what it copied, so nothing of a participant is ever in either. The
//! store does not know what a slip says: it keeps bytes beside where they came from and what became of them.
//!
//! The invariants: removed bytes are overwritten (`secure_delete`); no log outlives a write; after a wipe no byte of a
//! participant is in the folder.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, params};

use crate::error::StoreError;
use crate::place::{make_folder, sync_folder_of, with_suffix};
use crate::store::Store;

/// Folder of the files.
const FOLDER: &str = "workshops";

/// The version of the file.
const VERSION: u32 = 1;

/// How long a statement waits for another program's write.
const BUSY: Duration = Duration::from_secs(10);

const TABLE: &str = "CREATE TABLE slips (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    round INTEGER NOT NULL,
    tbl INTEGER NOT NULL,
    seat INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    way TEXT NOT NULL,
    at TEXT NOT NULL,
    standing TEXT NOT NULL
) STRICT;";

/// One slip as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatRow {
    /// Its number in the order in which slips came; 0 before it is kept.
    pub number: i64,
    /// What it is.
    pub kind: String,
    /// The round.
    pub round: u32,
    /// The table.
    pub table: u32,
    /// The seat.
    pub seat: u32,
    /// What it says.
    pub bytes: Vec<u8>,
    /// How it came.
    pub way: String,
    /// When it came.
    pub at: String,
    /// What became of it.
    pub standing: String,
}

/// The slips of one workshop, inside one transaction.
pub struct Seats<'a> {
    connection: &'a Connection,
}

impl Store {
    /// Every slip of a workshop in the order in which they came; none when nothing was handed in or all was wiped.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn seat_rows(&self, workshop: &str) -> Result<Vec<SeatRow>, StoreError> {
        let path = self.seats_path(workshop)?;
        let _one_at_a_time = self.seats_door();
        if !path.exists() {
            return Ok(Vec::new());
        }
        Seats {
            connection: &open(&path)?,
        }
        .rows()
    }

    /// Writes slips of a workshop: all that `f` writes, or nothing when it fails. The file is made when it is not there.
    ///
    /// # Errors
    /// What `f` returns, and what the database refuses.
    pub fn seats<T, E: From<StoreError>>(
        &self,
        workshop: &str,
        f: impl FnOnce(&Seats<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let path = self.seats_path(workshop)?;
        let _one_at_a_time = self.seats_door();
        make_folder(&self.home.join(FOLDER))?;
        let connection = open(&path)?;
        let failed = |error: rusqlite::Error| E::from(StoreError::from(error).refined(&self.home));
        let transaction = Transaction::new_unchecked(&connection, TransactionBehavior::Immediate).map_err(failed)?;
        let value = f(&Seats {
            connection: &transaction,
        })?;
        transaction.commit().map_err(failed)?;
        Ok(value)
    }

    /// Removes everything that participants of a workshop handed in: its bytes are overwritten, then the file goes.
    ///
    /// # Errors
    /// [`StoreError::Io`] when a file cannot be removed; what is left then is named.
    pub fn seats_wipe(&self, workshop: &str) -> Result<(), StoreError> {
        let path = self.seats_path(workshop)?;
        let _one_at_a_time = self.seats_door();
        wipe(&path)
    }

    /// Whether there is a file of what participants of a workshop handed in.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`] for what is no document's id.
    pub fn seats_held(&self, workshop: &str) -> Result<bool, StoreError> {
        Ok(self.seats_path(workshop)?.exists())
    }

    /// Removes what participants handed in for workshops that are not here any more, where nothing was written since
    /// that time. What is younger stays: a backup that brings its workshop back may still follow.
    ///
    /// # Errors
    /// [`StoreError::Io`] when a file cannot be removed, and what the database refuses.
    pub fn seats_wipe_orphans(&self, since: SystemTime) -> Result<(), StoreError> {
        let folder = self.home.join(FOLDER);
        let _one_at_a_time = self.seats_door();
        // The files first: whoever hands something in has a workshop by then.
        let Ok(entries) = fs::read_dir(&folder) else {
            return Ok(());
        };
        let old = entries.flatten().filter(|entry| {
            let written = entry.metadata().and_then(|file| file.modified());
            written.is_ok_and(|written| written < since)
        });
        let names = old.map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut left: BTreeSet<PathBuf> = names
            .filter_map(|name| Some(folder.join(format!("{}.db", name.split_once(".db")?.0))))
            .collect();
        for head in self.read(|reader| reader.documents(None))? {
            // An id of another form has no such file.
            if let Ok(path) = self.seats_path(&head.id) {
                left.remove(&path);
            }
        }
        left.iter().try_for_each(|path| wipe(path))
    }

    /// Where the slips of a workshop lie: the folder, and a name that every file system takes.
    fn seats_path(&self, workshop: &str) -> Result<PathBuf, StoreError> {
        let name = workshop.rsplit(':').next().unwrap_or_default();
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if is_name {
            Ok(self.home.join(FOLDER).join(format!("{name}.db")))
        } else {
            Err(StoreError::NoDocument {
                id: workshop.to_owned(),
            })
        }
    }
}

/// Removes a file of slips with what the database may have left beside it.
fn wipe(path: &Path) -> Result<(), StoreError> {
    for end in ["-journal", "-wal", "-shm", ""] {
        let file = with_suffix(path, end);
        if file.exists() {
            blacken(&file)
                .and_then(|()| fs::remove_file(&file))
                .map_err(|error| StoreError::io(&file, error))?;
        }
    }
    if path.parent().is_some_and(Path::exists) {
        sync_folder_of(path)?;
    }
    Ok(())
}

/// Overwrites a file with zeros, so that its place on the disk holds nothing, as far as a program can see to that.
fn blacken(path: &Path) -> io::Result<()> {
    let length = fs::metadata(path)?.len();
    let mut file = File::options().write(true).open(path)?;
    io::copy(&mut io::Read::take(io::repeat(0), length), &mut file)?;
    file.flush()?;
    file.sync_all()
}

fn open(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY)?;
    connection.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    connection.query_row("PRAGMA secure_delete = ON", [], |_| Ok(()))?;
    connection.execute_batch("PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;")?;
    match crate::open::version(&connection)? {
        0 => connection.execute_batch(&format!("BEGIN; {TABLE} PRAGMA user_version = {VERSION}; COMMIT;"))?,
        VERSION => {}
        found => {
            return Err(StoreError::Newer { found, known: VERSION });
        }
    }
    Ok(connection)
}

impl Seats<'_> {
    /// Every slip in the order in which they came.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn rows(&self) -> Result<Vec<SeatRow>, StoreError> {
        let mut statement = self
            .connection
            .prepare("SELECT number, kind, round, tbl, seat, bytes, way, at, standing FROM slips ORDER BY number")?;
        let rows = statement.query_map([], |row| {
            Ok(SeatRow {
                number: row.get(0)?,
                kind: row.get(1)?,
                round: row.get(2)?,
                table: row.get(3)?,
                seat: row.get(4)?,
                bytes: row.get(5)?,
                way: row.get(6)?,
                at: row.get(7)?,
                standing: row.get(8)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Keeps a slip.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn put(&self, row: &SeatRow) -> Result<(), StoreError> {
        self.connection.execute(
            "INSERT INTO slips (kind, round, tbl, seat, bytes, way, at, standing) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![row.kind, row.round, row.table, row.seat, row.bytes, row.way, row.at, row.standing],
        )?;
        Ok(())
    }

    /// Says what a slip says now, and what became of it.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn change(&self, number: i64, bytes: &[u8], standing: &str) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE slips SET bytes = ?2, standing = ?3 WHERE number = ?1",
            params![number, bytes, standing],
        )?;
        Ok(())
    }

    /// Takes a slip away.
    ///
    /// # Errors
    /// What the database refuses.
    pub fn remove(&self, number: i64) -> Result<(), StoreError> {
        self.connection
            .execute("DELETE FROM slips WHERE number = ?1", [number])?;
        Ok(())
    }
}
