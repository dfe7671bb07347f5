//! The log: what the program did, in `logs/` of the person's folder, never what the person wrote.
//!
//! Only our own crates and the window's frame are written down; a panic leaves its place and not its message, which
//! could quote a document. Three files of one megabyte are kept.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use tracing_subscriber::EnvFilter;

/// Who may write into the log, and from which level on.
const FILTER: &str = "off,nishani_desktop=info,desk=info,store=info,tauri=warn,tauri_plugin_single_instance=warn";
/// A file is put aside when it reaches this size.
const LIMIT_BYTES: u64 = 1 << 20;
/// Files put aside: `nishani.1.log` is the newest of them.
const KEPT: u32 = 2;

/// Starts the log in `folder`; a folder that cannot be written leaves the program without one.
pub(crate) fn start(folder: &Path) {
    match Rolling::open(folder) {
        Ok(file) => {
            tracing_subscriber::fmt()
                .with_env_filter(EnvFilter::new(FILTER))
                .with_ansi(false)
                .with_writer(Mutex::new(file))
                .init();
        }
        Err(error) => eprintln!("nishani: no log can be written: {error}"),
    }
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panic");
        eprintln!("nishani: internal error at {place}");
    }));
}

/// A file that is put aside when it is full.
struct Rolling {
    folder: PathBuf,
    file: File,
    size: u64,
}

impl Rolling {
    fn open(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let file = OpenOptions::new()
            .create(true)
            .append(true)
            .open(folder.join("nishani.log"))?;
        let size = file.metadata()?.len();
        Ok(Self {
            folder: folder.to_path_buf(),
            file,
            size,
        })
    }

    fn roll(&mut self) -> io::Result<()> {
        for number in (1..KEPT).rev() {
            let older = self.named(number);
            if older.exists() {
                fs::rename(older, self.named(number + 1))?;
            }
        }
        fs::rename(self.folder.join("nishani.log"), self.named(1))?;
        *self = Self::open(&self.folder)?;
        Ok(())
    }

    fn named(&self, number: u32) -> PathBuf {
        self.folder.join(format!("nishani.{number}.log"))
    }
}

impl Write for Rolling {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        if self.size >= LIMIT_BYTES {
            self.roll()?;
        }
        let written = self.file.write(line)?;
        self.size += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
