//! The installer that a facilitator puts beside the kit, for laptops on which the program itself shall run. It is a file
//! that a person chooses; what is in it is nobody's business here.
//!
//! It may be large, so it is never held whole: it flows onto the stick, and is read back beside the one it came from. It
//! comes after the kit and never stands in its way.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use crate::failure::{Code, Failure};
use crate::files::{self, Existing};
use crate::wire::KitInstaller;
use crate::{Desk, OpenAsk};

/// The folder in which it lies on a stick.
const FOLDER: &str = "install";

/// Nobody hands out a larger one.
const LARGEST: u64 = 1024 * 1024 * 1024;

/// So much of a file is held at once.
const CHUNK: usize = 256 * 1024;

/// A file that can be copied, as far as one knows before copying it.
pub(super) struct Installer {
    path: PathBuf,
    /// What it is called, here and on the stick.
    pub(super) name: String,
}

/// Asks once for the installer; `None` when nobody chooses one.
pub(super) fn choose(desk: &Desk) -> Result<Option<PathBuf>, Failure> {
    let question = OpenAsk {
        title: desk.title("dialog-installer")?,
        filters: Vec::new(),
        many: false,
    };
    Ok(desk.host.open(question).into_iter().next())
}

/// What became of it on a stick, for the person.
pub(super) fn told(name: &str, copied: Result<u64, Failure>) -> KitInstaller {
    KitInstaller {
        name: name.to_owned(),
        bytes: copied
            .as_ref()
            .map_or(0, |bytes| u32::try_from(*bytes).unwrap_or(u32::MAX)),
        failure: copied.err().map(|failure| {
            failure.log("kit");
            failure.view()
        }),
    }
}

impl Installer {
    /// Looks whether it can be copied at all.
    ///
    /// # Errors
    /// `file-missing`, `read-only`, `file-access` or `installer-too-large`.
    pub(super) fn open(path: &Path) -> Result<Installer, Failure> {
        let name = files::name(path);
        let file = File::open(path).map_err(|error| files::of_io(&error, path))?;
        let meta = file.metadata().map_err(|error| files::of_io(&error, path))?;
        if !meta.is_file() {
            return Err(Failure::new(Code::FileMissing).with("file", name).because("no file"));
        }
        if meta.len() > LARGEST {
            return Err(too_large(path));
        }
        Ok(Installer {
            path: path.to_owned(),
            name,
        })
    }

    /// Copies it into its folder on a stick: beside its place, synced, renamed, read back and compared. Gives how many
    /// bytes it has; nothing when the person stopped, and then nothing is left behind.
    ///
    /// # Errors
    /// As [`Installer::open`], and `file-exists`, `disk-full` or `read-back`; nothing is left behind.
    pub(super) fn copy(
        &self,
        stick: &Path,
        existing: Existing,
        stopped: &dyn Fn() -> bool,
    ) -> Result<Option<u64>, Failure> {
        let folder = stick.join(FOLDER);
        let place = folder.join(&self.name);
        if existing == Existing::Keep && place.symlink_metadata().is_ok() {
            return Err(Failure::new(Code::FileExists).with("file", &self.name));
        }
        let is_new = !folder.exists();
        if is_new {
            fs::create_dir(&folder).map_err(|error| files::of_writing(&error, &folder))?;
        }
        let copied = self.put(&place, stopped);
        if is_new && !matches!(copied, Ok(Some(_))) {
            // It was made for this file alone; the first failure is the one to tell.
            let _ = fs::remove_dir(&folder);
        }
        copied
    }

    fn put(&self, place: &Path, stopped: &dyn Fn() -> bool) -> Result<Option<u64>, Failure> {
        let beside = files::beside(place);
        let copied = self.flow(&beside, stopped).and_then(|bytes| {
            if bytes.is_some() {
                fs::rename(&beside, place).map_err(|error| files::of_writing(&error, place))?;
            }
            Ok(bytes)
        });
        let Ok(Some(bytes)) = copied else {
            // The half file is ours alone; if even removing it fails, the first failure is the one to tell.
            let _ = fs::remove_file(&beside);
            return copied;
        };
        files::sync_folder(place);
        if self.same(place)? {
            return Ok(Some(bytes));
        }
        // What was read back wrong is no installer.
        let _ = fs::remove_file(place);
        Err(Failure::new(Code::ReadBack).with("file", &self.name))
    }

    fn flow(&self, beside: &Path, stopped: &dyn Fn() -> bool) -> Result<Option<u64>, Failure> {
        let reading = |error| files::of_io(&error, &self.path);
        let writing = |error| files::of_writing(&error, beside);
        let mut from = File::open(&self.path).map_err(reading)?;
        let mut to = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(beside)
            .map_err(writing)?;
        let mut chunk = vec![0; CHUNK];
        let mut bytes = 0;
        loop {
            if stopped() {
                return Ok(None);
            }
            let read = filled(&mut from, &mut chunk).map_err(reading)?;
            if read == 0 {
                break;
            }
            bytes += u64::try_from(read).unwrap_or(u64::MAX);
            // It may have grown since it was looked at.
            if bytes > LARGEST {
                return Err(too_large(&self.path));
            }
            to.write_all(&chunk[..read]).map_err(writing)?;
        }
        to.sync_all().map_err(writing)?;
        Ok(Some(bytes))
    }

    /// Whether the copy holds the same bytes.
    fn same(&self, place: &Path) -> Result<bool, Failure> {
        let mut opened = [File::open(&self.path), File::open(place)];
        let [Ok(own), Ok(copy)] = &mut opened else {
            return Ok(false);
        };
        let (mut ours, mut theirs) = (vec![0; CHUNK], vec![0; CHUNK]);
        loop {
            let read = filled(own, &mut ours).map_err(|error| files::of_io(&error, &self.path))?;
            let back = filled(copy, &mut theirs).map_err(|error| files::of_io(&error, place))?;
            if ours[..read] != theirs[..back] {
                return Ok(false);
            }
            if read == 0 {
                return Ok(true);
            }
        }
    }
}

fn too_large(path: &Path) -> Failure {
    Failure::new(Code::InstallerTooLarge).with("file", files::name(path))
}

/// Reads until the chunk is full or the file ends.
fn filled(file: &mut File, chunk: &mut [u8]) -> std::io::Result<usize> {
    let mut read = 0;
    while read < chunk.len() {
        match file.read(&mut chunk[read..]) {
            Ok(0) => break,
            Ok(more) => read += more,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(read)
}
