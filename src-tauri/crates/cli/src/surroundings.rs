//! The surroundings of the desk at a terminal: no dialogs, the clock of the machine or the time that was named.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::{DateTime, Utc};
use desk::compose::Time;
use desk::{Host, OpenAsk, SaveAsk};

/// A terminal.
#[derive(Debug)]
pub(crate) struct Terminal {
    at: Option<Time>,
}

impl Terminal {
    /// A terminal where it is that time, or the time of the machine's clock.
    pub(crate) fn new(at: Option<Time>) -> Terminal {
        Terminal { at }
    }

    /// The time in whole seconds, as files write it.
    pub(crate) fn time(&self) -> Time {
        desk::compose::time_of(self.now())
    }
}

impl Host for Terminal {
    fn open(&self, _: OpenAsk) -> Vec<PathBuf> {
        Vec::new()
    }

    fn save(&self, _: SaveAsk) -> Option<PathBuf> {
        None
    }

    fn reveal(&self, _: &Path) -> bool {
        false
    }

    fn now(&self) -> DateTime<Utc> {
        self.at
            .and_then(|at| DateTime::from_timestamp(at.unix(), 0))
            .unwrap_or_else(|| SystemTime::now().into())
    }

    fn random(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("a system without random bytes cannot make keys");
    }
}
