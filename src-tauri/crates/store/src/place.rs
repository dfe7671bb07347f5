//! Where things lie inside the store's folder, and writing a file so that it is whole or not there.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::error::StoreError;

/// The database's file name.
pub(crate) const DATABASE: &str = "nishani.db";
/// Held exclusively while a store is opened and shared while it is open.
pub(crate) const LOCK: &str = "nishani.lock";
/// A good copy that is about to take a damaged database's place.
pub(crate) const INCOMING: &str = "nishani.db.incoming";
/// Folder of backups.
pub(crate) const BACKUPS: &str = "backups";
/// Folder of attachments.
pub(crate) const ATTACHMENTS: &str = "attachments";

/// The path with something added to its name.
pub(crate) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// A moment as a part of a file name.
pub(crate) fn stamp(at: &str) -> String {
    at.chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect()
}

/// Makes a folder and its parents.
pub(crate) fn make_folder(path: &Path) -> Result<(), StoreError> {
    fs::create_dir_all(path).map_err(|error| StoreError::io(path, error))
}

/// Writes a file beside its place, syncs it and moves it there: it is whole or it is not there.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let partial = with_suffix(path, &format!(".{}.partial", std::process::id()));
    let wrote = File::create(&partial).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    match wrote.and_then(|()| fs::rename(&partial, path)) {
        Ok(()) => sync_folder_of(path),
        Err(error) => {
            discard(&partial);
            Err(StoreError::io(path, error))
        }
    }
}

/// Moves a synced file to its place and syncs the folder.
pub(crate) fn move_into_place(from: &Path, to: &Path) -> Result<(), StoreError> {
    fs::rename(from, to).map_err(|error| StoreError::io(to, error))?;
    sync_folder_of(to)
}

/// Makes a rename in the folder of `path` durable.
pub(crate) fn sync_folder_of(path: &Path) -> Result<(), StoreError> {
    // Windows has no way to sync a folder; its renames are durable with the file system's log.
    if cfg!(unix)
        && let Some(folder) = path.parent()
    {
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|error| StoreError::io(path, error))?;
    }
    Ok(())
}

/// Removes a half-written file of our own; a leftover is harmless, so a failure is not reported.
pub(crate) fn discard(path: &Path) {
    let _ = fs::remove_file(path);
}
