//! Backups: whole copies of the database made while it is in use, thinned with age, and restored on request.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::error::StoreError;
use crate::migrations::{KNOWN, upgrade};
use crate::open::{check, connect, version};
use crate::peek::{Found, peek};
use crate::place::{BACKUPS, DATABASE, INCOMING, discard, make_folder, move_into_place, stamp, with_suffix};
use crate::records::{BackupInfo, BackupReason, StoreInfo};
use crate::store::{Store, rotate};
use crate::thinning::superfluous;

/// Pages of one step: 1 MiB, so that progress moves and a cancel is heard.
const STEP: i32 = 256;

/// How long a step waits for another program, and how often.
const PATIENCE: u32 = 250;
const PAUSE: Duration = Duration::from_millis(20);

impl Store {
    /// Makes a backup while the store is in use. `progress` gets pages done and pages in all, and says whether to go
    /// on; `None` when it said no. Older backups are thinned afterwards.
    ///
    /// # Errors
    /// [`StoreError::Full`], [`StoreError::ReadOnly`].
    pub fn backup_now(
        &self,
        now: &str,
        reason: BackupReason,
        progress: &dyn Fn(u32, u32) -> bool,
    ) -> Result<Option<BackupInfo>, StoreError> {
        let made = self.read(|reader| make(&self.home, &reader.connection, now, reason, progress))?;
        if made.is_some() {
            thin(&self.home, now)?;
        }
        Ok(made)
    }

    /// True when no backup was made within a day.
    ///
    /// # Errors
    /// [`StoreError::Io`] when the folder cannot be read.
    pub fn backup_is_due(&self, now: &str) -> Result<bool, StoreError> {
        let now = moment(now)?;
        let made = list(&self.home)?;
        Ok(!made
            .iter()
            .filter_map(|one| moment(&one.at).ok())
            .any(|at| now.signed_duration_since(at) < TimeDelta::days(1)))
    }

    /// The backups, newest first.
    ///
    /// # Errors
    /// [`StoreError::Io`] when the folder cannot be read.
    pub fn backups(&self) -> Result<Vec<BackupInfo>, StoreError> {
        list(&self.home)
    }

    /// Puts a backup in the place of what is here, which is itself backed up first; returns that backup.
    ///
    /// # Errors
    /// [`StoreError::NoBackup`] when it is not there or not readable; nothing was changed then.
    pub fn restore_backup(&self, id: &str, now: &str) -> Result<BackupInfo, StoreError> {
        let chosen = list(&self.home)?
            .into_iter()
            .find(|one| one.id == id)
            .ok_or_else(|| StoreError::NoBackup { id: id.to_owned() })?;
        let mut writer = self.writer();
        let incoming = prepare(&self.home, &chosen)?;
        let restored = (|| {
            let before = make(
                &self.home,
                &writer.reader.connection,
                now,
                BackupReason::Restore,
                &|_, _| true,
            )?
            .expect("a backup that nobody cancels is made");
            writer.loaded.clear();
            let source = connect(&incoming)?;
            run(&Backup::new(&source, &mut writer.reader.connection)?, &|_, _| true)?;
            // What this session wrote after the backup may live on in a colleague's copy; its name is not used again.
            rotate(&mut writer.session, now);
            Ok(before)
        })();
        for end in ["", "-wal", "-shm"] {
            discard(&with_suffix(&incoming, end));
        }
        drop(writer);
        self.checkpoint()?;
        restored.map_err(|error: StoreError| error.refined(&self.home))
    }

    /// Where the store lies and how large it is.
    ///
    /// # Errors
    /// [`StoreError::Io`] when the folder cannot be read.
    pub fn place(&self) -> Result<StoreInfo, StoreError> {
        let path = self.home.join(DATABASE);
        let size = |path: &Path| fs::metadata(path).map_or(0, |about| about.len());
        let mut bytes = size(&path) + size(&with_suffix(&path, "-wal"));
        for file in files(&self.attachments_dir())? {
            bytes += size(&file);
        }
        let last_backup = list(&self.home)?.into_iter().next().map(|one| one.at);
        Ok(StoreInfo {
            home: self.home.clone(),
            path,
            bytes,
            last_backup,
        })
    }
}

/// Copies the database behind `source` into a new file of the backup folder.
pub(crate) fn make(
    home: &Path,
    source: &Connection,
    now: &str,
    reason: BackupReason,
    progress: &dyn Fn(u32, u32) -> bool,
) -> Result<Option<BackupInfo>, StoreError> {
    let at = moment(now)?.to_rfc3339_opts(SecondsFormat::Secs, true);
    let folder = home.join(BACKUPS);
    make_folder(&folder)?;
    let base = format!("nishani-{}-{}", stamp(&at), reason.token());
    let id = (1..)
        .map(|count| {
            if count == 1 {
                base.clone()
            } else {
                format!("{base}-{count}")
            }
        })
        .find(|id| !folder.join(format!("{id}.db")).exists())
        .expect("some number is free");
    let path = folder.join(format!("{id}.db"));
    let partial = with_suffix(&path, &format!(".{}.partial", std::process::id()));
    let copied = copy(source, &partial, progress).map_err(|error| error.refined(&folder));
    match copied {
        Ok(true) => move_into_place(&partial, &path)?,
        Ok(false) | Err(_) => {
            for end in ["", "-journal", "-wal", "-shm"] {
                discard(&with_suffix(&partial, end));
            }
            return copied.map(|_| None);
        }
    }
    let bytes = fs::metadata(&path).map_err(|error| StoreError::io(&path, error))?.len();
    Ok(Some(BackupInfo {
        id,
        path,
        at,
        bytes,
        reason,
    }))
}

/// Copies, checks the copy and syncs it; false when `progress` said no.
fn copy(source: &Connection, to: &Path, progress: &dyn Fn(u32, u32) -> bool) -> Result<bool, StoreError> {
    let mut target = Connection::open(to)?;
    if !run(&Backup::new(source, &mut target)?, progress)? {
        return Ok(false);
    }
    // One file that needs nothing beside it.
    target.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    check(&target)?;
    target.close().map_err(|(_, error)| error)?;
    fs::File::open(to)
        .and_then(|file| file.sync_all())
        .map_err(|error| StoreError::io(to, error))?;
    Ok(true)
}

/// Steps to the end; false when `progress` said no.
fn run(backup: &Backup<'_, '_>, progress: &dyn Fn(u32, u32) -> bool) -> Result<bool, StoreError> {
    let mut waited = 0;
    loop {
        match backup.step(STEP)? {
            StepResult::Done => return Ok(true),
            StepResult::More => waited = 0,
            _ if waited < PATIENCE => {
                waited += 1;
                sleep(PAUSE);
            }
            _ => return Err(StoreError::Busy),
        }
        let pages = backup.progress();
        let total = u32::try_from(pages.pagecount).unwrap_or_default();
        let left = u32::try_from(pages.remaining).unwrap_or_default();
        if !progress(total.saturating_sub(left), total) {
            return Ok(false);
        }
    }
}

/// A checked and upgraded copy of a backup beside the database, ready to take its place.
pub(crate) fn prepare(home: &Path, backup: &BackupInfo) -> Result<PathBuf, StoreError> {
    let unusable = || StoreError::NoBackup { id: backup.id.clone() };
    match peek(&backup.path)? {
        Found::Ours(version) if (1..=KNOWN).contains(&version) => {}
        _ => return Err(unusable()),
    }
    let incoming = home.join(INCOMING);
    let ready = fs::copy(&backup.path, &incoming)
        .map_err(|error| StoreError::io(&incoming, error))
        .and_then(|_| {
            let mut copy = Connection::open(&incoming)?;
            check(&copy)?;
            if version(&copy)? < KNOWN {
                upgrade(&mut copy)?;
            }
            copy.close().map_err(|(_, error)| error)?;
            fs::File::open(&incoming)
                .and_then(|file| file.sync_all())
                .map_err(|error| StoreError::io(&incoming, error))
        });
    match ready {
        Ok(()) => Ok(incoming),
        Err(error) => {
            discard(&incoming);
            Err(if matches!(error, StoreError::Damaged { .. }) {
                unusable()
            } else {
                error.refined(home)
            })
        }
    }
}

/// The backups of a store, newest first.
pub(crate) fn list(home: &Path) -> Result<Vec<BackupInfo>, StoreError> {
    let mut found: Vec<BackupInfo> = files(&home.join(BACKUPS))?.into_iter().filter_map(read_name).collect();
    found.sort_by(|left, right| (&right.at, &right.id).cmp(&(&left.at, &left.id)));
    Ok(found)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    match fs::read_dir(folder) {
        Ok(entries) => entries
            .map(|entry| Ok(entry.map_err(|error| StoreError::io(folder, error))?.path()))
            .collect(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(StoreError::io(folder, error)),
    }
}

/// Reads `nishani-2026-03-01T09-30-00Z-asked-2.db`.
fn read_name(path: PathBuf) -> Option<BackupInfo> {
    let id = path.file_name()?.to_str()?.strip_suffix(".db")?.to_owned();
    let (day, rest) = id.strip_prefix("nishani-")?.split_once('T')?;
    let (time, reason) = rest.split_once('Z')?;
    let at = format!("{day}T{}Z", time.replace('-', ":"));
    moment(&at).ok()?;
    let reason = BackupReason::from_token(reason.strip_prefix('-')?.split('-').next()?)?;
    let bytes = fs::metadata(&path).ok()?.len();
    Some(BackupInfo {
        id,
        path,
        at,
        bytes,
        reason,
    })
}

/// Removes what the thinning rule gives up; the newest one from before an upgrade always stays.
fn thin(home: &Path, now: &str) -> Result<(), StoreError> {
    let now = moment(now)?;
    let made = list(home)?;
    let times: Vec<DateTime<Utc>> = made.iter().filter_map(|one| moment(&one.at).ok()).collect();
    let upgrade = made.iter().position(|one| one.reason == BackupReason::Upgrade);
    for position in superfluous(now, &times) {
        if Some(position) != upgrade {
            let path = &made[position].path;
            fs::remove_file(path).map_err(|error| StoreError::io(path, error))?;
        }
    }
    Ok(())
}

fn moment(text: &str) -> Result<DateTime<Utc>, StoreError> {
    DateTime::parse_from_rfc3339(text)
        .map(|at| at.to_utc())
        .map_err(|error| StoreError::Sql(format!("{text:?} is no moment: {error}")))
}
