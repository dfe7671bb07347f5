//! The store itself: one writer behind a lock, readers with their own connections.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, Transaction, TransactionBehavior};
use sha2::{Digest, Sha256};

use crate::error::StoreError;
use crate::open;
use crate::place::{DATABASE, with_suffix};
use crate::reader::Reader;
use crate::records::Notice;
use crate::watching::Watch;
use crate::writer::{Loaded, Tx};

/// How many idle connections wait for the next reader.
const IDLE: usize = 4;

/// A failed write gives back the room that a larger log than this took.
const LARGE_LOG: u64 = 256 * 1024;

/// A folder with a database, attachments and backups. Share it behind an `Arc`.
pub struct Store {
    pub(crate) home: PathBuf,
    pub(crate) writer: Mutex<Writer>,
    pub(crate) watch: Watch,
    idle: Mutex<Vec<Reader>>,
    /// Held while slips of a workshop are read, written or wiped.
    seats: Mutex<()>,
    /// Held while the store is open: another program neither upgrades nor sets aside what is in use.
    _lock: File,
}

/// What only one thread at a time may have.
pub(crate) struct Writer {
    pub(crate) reader: Reader,
    pub(crate) session: [u8; 16],
    pub(crate) loaded: Loaded,
    pub(crate) author: String,
}

impl Store {
    /// Opens the store in `home`, and makes it when it is not there.
    ///
    /// `session` are 16 random bytes, fresh each time a store is opened: they name this session's changes, and two
    /// copies of one folder must never write under the same name.
    ///
    /// # Errors
    /// [`StoreError::Newer`] (nothing was touched), [`StoreError::ReadOnly`], [`StoreError::Full`],
    /// [`StoreError::Busy`].
    pub fn open(home: &Path, now: &str, session: [u8; 16]) -> Result<(Store, Vec<Notice>), StoreError> {
        let opened = open::open(home, now)?;
        let writer = Writer {
            reader: Reader {
                connection: opened.connection,
            },
            session,
            loaded: Loaded::new(),
            author: String::new(),
        };
        let store = Store {
            home: home.to_owned(),
            writer: Mutex::new(writer),
            watch: Watch::default(),
            idle: Mutex::default(),
            seats: Mutex::default(),
            _lock: opened.lock,
        };
        Ok((store, opened.notices))
    }

    /// The one write door: everything that `f` writes becomes true together, or nothing when it fails.
    ///
    /// # Errors
    /// What `f` returns; [`StoreError::Full`], [`StoreError::Busy`] … when the database refuses.
    pub fn transact<T, E: From<StoreError>>(&self, f: impl FnOnce(&mut Tx<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut writer = self.writer();
        // What a failed transaction left loaded is not what the database has: it is dropped.
        let loaded = std::mem::take(&mut writer.loaded);
        let tx = Tx {
            reader: &writer.reader,
            session: writer.session,
            loaded,
            author: writer.author.clone(),
        };
        match self.attempt(tx, f) {
            Ok((value, loaded)) => {
                writer.loaded = loaded;
                Ok(value)
            }
            Err(error) => {
                self.shrink_log(&writer.reader.connection);
                Err(error)
            }
        }
    }

    fn attempt<T, E: From<StoreError>>(
        &self,
        mut tx: Tx<'_>,
        f: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<(T, Loaded), E> {
        let failed = |error: rusqlite::Error| E::from(StoreError::from(error).refined(&self.home));
        let transaction =
            Transaction::new_unchecked(&tx.reader.connection, TransactionBehavior::Immediate).map_err(failed)?;
        let value = f(&mut tx)?;
        let loaded = tx.loaded;
        transaction.commit().map_err(failed)?;
        Ok((value, loaded))
    }

    /// Lets one at a time to the slips of workshops.
    pub(crate) fn seats_door(&self) -> MutexGuard<'_, ()> {
        self.seats.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Names who works here: changes that name nobody are by this person.
    pub fn write_as(&self, author: &str) {
        author.clone_into(&mut self.writer().author);
    }

    /// A large log that a failed transaction left may be what fills the disk.
    fn shrink_log(&self, connection: &Connection) {
        let log = with_suffix(&self.home.join(DATABASE), "-wal");
        if fs::metadata(log).is_ok_and(|about| about.len() > LARGE_LOG) {
            // The failure itself was reported; this is housekeeping, and the next write tries again.
            let _ = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        }
    }

    /// Reads one state of the store, whatever is written meanwhile.
    ///
    /// # Errors
    /// What `f` returns.
    pub fn read<T>(&self, f: impl FnOnce(&Reader) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let waiting = self.idle().pop();
        let reader = match waiting {
            Some(reader) => reader,
            None => {
                let connection = open::connect(&self.home.join(DATABASE)).map_err(|error| error.refined(&self.home))?;
                Reader { connection }
            }
        };
        let value = {
            let transaction = reader.connection.unchecked_transaction()?;
            // The first read fixes the state that the others see.
            transaction.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
            let value = f(&reader);
            transaction.finish()?;
            value
        };
        let mut idle = self.idle();
        if idle.len() < IDLE {
            idle.push(reader);
        }
        value
    }

    /// Writes the log back into the database file.
    ///
    /// # Errors
    /// [`StoreError::Full`] …
    pub fn checkpoint(&self) -> Result<(), StoreError> {
        let writer = self.writer();
        writer
            .reader
            .connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
            .map_err(|error| StoreError::from(error).refined(&self.home))
    }

    pub(crate) fn writer(&self) -> MutexGuard<'_, Writer> {
        // A panic inside a transaction rolled it back and dropped what was loaded: the writer is whole.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Reader>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Another name for the rest of this session.
pub(crate) fn rotate(session: &mut [u8; 16], now: &str) {
    let digest = Sha256::new().chain_update(*session).chain_update(now).finalize();
    session.copy_from_slice(&digest[..16]);
}
