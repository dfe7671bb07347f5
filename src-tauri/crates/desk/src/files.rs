//! Reading and writing files. A file is written beside its place, synced, renamed, read back and compared:
//! there is never half a file, and nothing is overwritten that was not asked for.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use crate::failure::{Code, Failure};

/// Largest file that is read whole, above every limit of the formats.
const LARGEST: u64 = 96 * 1024 * 1024;

/// Reads a file whole.
///
/// # Errors
/// `file-missing`, `too-large` or `file-access`, with its name.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let refused = |error: std::io::Error| of_io(&error, path);
    let file = File::open(path).map_err(refused)?;
    let meta = file.metadata().map_err(refused)?;
    if meta.is_dir() {
        return Err(Failure::new(Code::FileMissing)
            .with("file", name(path))
            .because("a folder"));
    }
    if meta.len() > LARGEST {
        return Err(Failure::new(Code::TooLarge).with("file", name(path)));
    }
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(refused)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LARGEST {
        return Err(Failure::new(Code::TooLarge).with("file", name(path)));
    }
    Ok(bytes)
}

/// Reads a text file.
///
/// # Errors
/// As [`read`], and `not-ours` when it is not UTF-8.
pub fn read_text(path: &Path) -> Result<String, Failure> {
    String::from_utf8(read(path)?).map_err(|error| Failure::new(Code::NotOurs).with("file", name(path)).because(error))
}

/// Whether a file of that name may be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// A person said so in a dialog.
    Replace,
    /// It stays, and writing is refused.
    Keep,
}

/// Who may read a new file, where the file system knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// As the folder says.
    Everyone,
    /// Only the owner: key files.
    Owner,
}

/// Writes bytes: beside, synced, renamed, read back, compared.
///
/// # Errors
/// `file-exists`, `read-only`, `disk-full`, `file-access` or `read-back`; nothing is left behind.
pub fn write(path: &Path, bytes: &[u8], existing: Existing, readers: Readers) -> Result<(), Failure> {
    let refused = |error: std::io::Error| of_writing(&error, path);
    if existing == Existing::Keep && path.exists() {
        return Err(Failure::new(Code::FileExists).with("file", name(path)));
    }
    let beside = beside(path);
    let written = write_beside(&beside, bytes, readers).and_then(|()| match existing {
        Existing::Replace => fs::rename(&beside, path),
        Existing::Keep => fs::hard_link(&beside, path)
            .and_then(|()| fs::remove_file(&beside))
            .or_else(|error| {
                if error.kind() == ErrorKind::AlreadyExists {
                    Err(error)
                } else {
                    fs::rename(&beside, path)
                }
            }),
    });
    if let Err(error) = written {
        // The half file is ours alone; if even removing it fails, the first error is the one to tell.
        let _ = fs::remove_file(&beside);
        return Err(refused(error));
    }
    sync_folder(path);
    let back = fs::read(path).map_err(refused)?;
    if back == bytes {
        Ok(())
    } else {
        Err(Failure::new(Code::ReadBack).with("file", name(path)))
    }
}

/// Writes several new files into one folder: all of them, or none and the folder stays as it was. Only the folder itself
/// is made when it is missing.
///
/// # Errors
/// As [`write`]; `file-exists` names the first file that is there already.
pub fn write_all(folder: &Path, files: &BTreeMap<String, Vec<u8>>) -> Result<(), Failure> {
    let taken = files
        .keys()
        .map(|name| folder.join(name))
        .find(|path| path.symlink_metadata().is_ok());
    if let Some(path) = taken {
        return Err(Failure::new(Code::FileExists).with("file", name(&path)));
    }
    let is_new = !folder.exists();
    if is_new {
        fs::create_dir(folder).map_err(|error| of_writing(&error, folder))?;
    }
    let mut written = Vec::new();
    for (name, bytes) in files {
        let path = folder.join(name);
        if let Err(failure) = write(&path, bytes, Existing::Keep, Readers::Everyone) {
            // What was just written is ours alone; the first failure is the one to tell.
            for path in written {
                let _ = fs::remove_file(path);
            }
            if is_new {
                let _ = fs::remove_dir(folder);
            }
            return Err(failure);
        }
        written.push(path);
    }
    Ok(())
}

fn write_beside(beside: &Path, bytes: &[u8], readers: Readers) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if readers == Readers::Owner {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    #[cfg(not(unix))]
    let _ = readers;
    let mut file = options.open(beside)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// A renamed file is safe only once its folder is on the disk; not every system can do that.
pub(crate) fn sync_folder(path: &Path) {
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        let _ = folder.sync_all();
    }
}

/// Where a file is written before it takes its place.
pub(crate) fn beside(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.part", std::process::id()));
    path.with_file_name(name)
}

/// The last part of a path, for sentences.
#[must_use]
pub fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// What is not found while writing is the folder, not the file.
pub(crate) fn of_writing(error: &std::io::Error, path: &Path) -> Failure {
    let mut failure = of_io(error, path);
    if failure.code == Code::FileMissing {
        failure.code = Code::FileAccess;
    }
    failure
}

/// What an error of the operating system means for a person.
#[must_use]
pub fn of_io(error: &std::io::Error, path: &Path) -> Failure {
    let code = match error.kind() {
        ErrorKind::NotFound => Code::FileMissing,
        ErrorKind::AlreadyExists => Code::FileExists,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Code::ReadOnly,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Code::DiskFull,
        _ => Code::FileAccess,
    };
    let folder = path
        .parent()
        .map(|folder| folder.display().to_string())
        .unwrap_or_default();
    Failure::new(code)
        .with("file", name(path))
        .with("folder", folder)
        .because(error)
}
