//! Opening a store: refuse a newer database untouched, set a damaged one aside, back up before an upgrade.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use rusqlite::Connection;

use crate::backup;
use crate::error::StoreError;
use crate::migrations::{KNOWN, upgrade};
use crate::peek::{Found, peek};
use crate::place::{
    DATABASE, INCOMING, LOCK, discard, make_folder, move_into_place, stamp, sync_folder_of, with_suffix,
};
use crate::records::{BackupInfo, BackupReason, Notice};

/// How long a statement waits for another program's write.
const BUSY: Duration = Duration::from_secs(10);

/// How often, and how long each time, opening waits for another program that is opening.
const TRIES: u32 = 1500;
const PAUSE: Duration = Duration::from_millis(20);

/// What opening gives: the writer, the lock that is held while the store is open, and what the person should read.
pub(crate) struct Opened {
    pub(crate) connection: Connection,
    pub(crate) lock: File,
    pub(crate) notices: Vec<Notice>,
}

/// Opens the database of a folder, and makes both when they are not there.
pub(crate) fn open(home: &Path, now: &str) -> Result<Opened, StoreError> {
    let path = home.join(DATABASE);
    // First of all, so that nothing appears beside a newer program's file.
    known(peek(&path)?)?;
    make_folder(home)?;
    let (lock, alone) = lock(home)?;
    let opened = if alone { settle(home, &path, now) } else { join(&path) };
    let (connection, notices) = opened.map_err(|error| error.refined(home))?;
    if alone {
        share(&lock)?;
    }
    Ok(Opened {
        connection,
        lock,
        notices,
    })
}

/// A connection with the settings that every connection to a store has.
pub(crate) fn connect(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(BUSY)?;
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    // FULL: a change that was answered survives a power cut. The log shrinks again after a large transaction.
    connection
        .execute_batch("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = 250;")?;
    connection.query_row("PRAGMA journal_size_limit = 1048576", [], |_| Ok(()))?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

/// The version that a database says it has.
pub(crate) fn version(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// SQLite's own check of a database's structure.
pub(crate) fn check(connection: &Connection) -> Result<(), StoreError> {
    let answer: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if answer == "ok" {
        Ok(())
    } else {
        Err(StoreError::Damaged { what: answer })
    }
}

fn known(found: Found) -> Result<Found, StoreError> {
    match found {
        Found::Ours(version) if version > KNOWN => Err(StoreError::Newer {
            found: version,
            known: KNOWN,
        }),
        other => Ok(other),
    }
}

/// Opening with nobody else there: everything that is amiss is put right first.
fn settle(home: &Path, path: &Path, now: &str) -> Result<(Connection, Vec<Notice>), StoreError> {
    if known(peek(path)?)? == Found::Nothing {
        finish_replacement(home, path, now)?;
    }
    match known(peek(path)?)? {
        Found::Foreign => replace(home, path, now),
        Found::Nothing | Found::Ours(_) => match bring_up(home, path, now) {
            Err(StoreError::Damaged { .. }) => replace(home, path, now),
            other => other,
        },
    }
}

/// Checks the database and upgrades it, after a backup of what a person has written.
fn bring_up(home: &Path, path: &Path, now: &str) -> Result<(Connection, Vec<Notice>), StoreError> {
    let mut connection = connect(path)?;
    check(&connection)?;
    let from = version(&connection)?;
    let mut notices = Vec::new();
    if from < KNOWN {
        let backup = match from {
            0 => None,
            _ => backup::make(home, &connection, now, BackupReason::Upgrade, &|_, _| true)?,
        };
        upgrade(&mut connection)?;
        notices.extend(backup.map(|backup| Notice::Upgraded {
            from,
            to: KNOWN,
            backup,
        }));
    }
    discard(&home.join(INCOMING));
    Ok((connection, notices))
}

/// Opening while another program has the store open: it has put right what was amiss.
fn join(path: &Path) -> Result<(Connection, Vec<Notice>), StoreError> {
    match known(peek(path)?)? {
        Found::Ours(version) if version == KNOWN => Ok((connect(path)?, Vec::new())),
        _ => Err(StoreError::Busy),
    }
}

/// Sets a damaged database aside and puts the newest good backup, or an empty database, in its place.
fn replace(home: &Path, path: &Path, now: &str) -> Result<(Connection, Vec<Notice>), StoreError> {
    let restored_from = newest_good_backup(home)?;
    let kept_as = set_aside(home, path, now)?;
    if restored_from.is_some() {
        move_into_place(&home.join(INCOMING), path)?;
    }
    let (connection, _) = bring_up(home, path, now)?;
    Ok((connection, vec![Notice::SetAside { kept_as, restored_from }]))
}

fn newest_good_backup(home: &Path) -> Result<Option<BackupInfo>, StoreError> {
    for backup in backup::list(home)? {
        match backup::prepare(home, &backup) {
            Ok(_) => return Ok(Some(backup)),
            Err(StoreError::NoBackup { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(None)
}

/// Renames a database and its log; the log goes first, so that it never meets another database.
fn set_aside(home: &Path, path: &Path, now: &str) -> Result<PathBuf, StoreError> {
    let base = format!("nishani-damaged-{}", stamp(now));
    let kept_as = (1..)
        .map(|count| {
            home.join(if count == 1 {
                format!("{base}.db")
            } else {
                format!("{base}-{count}.db")
            })
        })
        .find(|path| ["", "-wal", "-shm"].iter().all(|end| !with_suffix(path, end).exists()))
        .expect("some number is free");
    for end in ["-shm", "-wal", ""] {
        let (from, to) = (with_suffix(path, end), with_suffix(&kept_as, end));
        if from.exists() {
            fs::rename(&from, &to).map_err(|error| StoreError::io(&from, error))?;
        }
    }
    sync_folder_of(path)?;
    Ok(kept_as)
}

/// Finishes what [`replace`] began before the program was ended: the damaged file is away, the good copy waits.
fn finish_replacement(home: &Path, path: &Path, now: &str) -> Result<(), StoreError> {
    let incoming = home.join(INCOMING);
    if path.exists() || !incoming.exists() {
        return Ok(());
    }
    if with_suffix(path, "-wal").exists() {
        set_aside(home, path, now)?;
    }
    move_into_place(&incoming, path)
}

/// Takes the lock alone, or shared when another program has the store open.
fn lock(home: &Path) -> Result<(File, bool), StoreError> {
    let path = home.join(LOCK);
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(|error| StoreError::io(&path, error))?;
    for _ in 0..TRIES {
        match file.try_lock() {
            Ok(()) => return Ok((file, true)),
            // A file system without locks: SQLite's own still hold.
            Err(TryLockError::Error(_)) => return Ok((file, true)),
            Err(TryLockError::WouldBlock) => {}
        }
        if file.try_lock_shared().is_ok() {
            return Ok((file, false));
        }
        sleep(PAUSE);
    }
    Err(StoreError::Busy)
}

/// Lets other programs in.
fn share(lock: &File) -> Result<(), StoreError> {
    for _ in 0..TRIES {
        // Some systems need the lock to be given up first; another program may open in between, which does no harm.
        let shared = lock
            .unlock()
            .map_err(TryLockError::Error)
            .and_then(|()| lock.try_lock_shared());
        match shared {
            Err(TryLockError::WouldBlock) => sleep(PAUSE),
            _ => return Ok(()),
        }
    }
    Err(StoreError::Busy)
}
