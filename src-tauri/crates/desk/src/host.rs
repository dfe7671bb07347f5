//! What the desk asks of its surroundings. The window, the command line and the tests bring one each.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::wire::Language;

/// A kind of file to choose: its words and its extensions.
pub type Filter = (String, Vec<String>);

/// A question for files to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenAsk {
    /// Title of the dialog, in the language of the window.
    pub title: String,
    /// Kinds of files.
    pub filters: Vec<Filter>,
    /// More than one may be chosen.
    pub many: bool,
}

/// A question for a place to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveAsk {
    /// Title of the dialog, in the language of the window.
    pub title: String,
    /// Suggested file name.
    pub suggested: String,
    /// Kinds of files.
    pub filters: Vec<Filter>,
}

/// The surroundings. Its questions may wait for a person, so they are asked from worker threads.
pub trait Host: Send + Sync {
    /// Files the person chooses; none when they cancel.
    fn open(&self, ask: OpenAsk) -> Vec<PathBuf>;
    /// The place the person chooses; none when they cancel.
    fn save(&self, ask: SaveAsk) -> Option<PathBuf>;
    /// Shows a file in the system's file manager; false when there is none.
    fn reveal(&self, path: &Path) -> bool;
    /// Whether there can be a second window, which the room sees.
    fn can_project(&self) -> bool {
        false
    }
    /// Opens the second window or closes it; false when it could not be done.
    fn project(&self, _on: bool) -> bool {
        false
    }
    /// The languages whose spelling can be checked where people write; none where nobody writes.
    fn spelling(&self) -> Vec<Language> {
        Vec::new()
    }
    /// The time.
    fn now(&self) -> DateTime<Utc>;
    /// Fills with random bytes fit for keys.
    fn random(&self, bytes: &mut [u8]);
}
