//! Surroundings of a desk that follow a script: dialogs answer what was put in line for them, the clock moves one
//! second a look, random bytes are the same in every run.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

use chrono::{DateTime, TimeDelta, Utc};
use desk::{Host, OpenAsk, SaveAsk};
use serde::Serialize;

/// What the desk asked of its surroundings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "ask", rename_all = "camelCase")]
pub enum Asked {
    /// A dialog for opening files.
    Open {
        /// Its title.
        title: String,
        /// Whether more than one file may be chosen.
        many: bool,
    },
    /// A dialog for saving a file.
    Save {
        /// Its title.
        title: String,
        /// The name that it begins with.
        suggested: String,
    },
    /// The second window.
    Project {
        /// Open or closed.
        on: bool,
    },
    /// Showing a file in its folder.
    Reveal {
        /// The file.
        path: PathBuf,
    },
}

/// The surroundings; share them with the desk and keep writing their script.
#[derive(Debug)]
pub struct ScriptedHost {
    script: Mutex<Script>,
}

#[derive(Debug)]
struct Script {
    open: VecDeque<Vec<PathBuf>>,
    save: VecDeque<PathBuf>,
    asked: Vec<Asked>,
    now: DateTime<Utc>,
    random: u64,
}

impl ScriptedHost {
    /// Surroundings whose clock begins at `now` and whose random bytes grow from `seed`.
    #[must_use]
    pub fn new(now: DateTime<Utc>, seed: u64) -> Self {
        let script = Script {
            open: VecDeque::new(),
            save: VecDeque::new(),
            asked: Vec::new(),
            now,
            random: seed,
        };
        Self {
            script: Mutex::new(script),
        }
    }

    /// The next dialog for opening chooses these files; without a line it is canceled.
    pub fn will_open(&self, paths: Vec<PathBuf>) {
        self.script().open.push_back(paths);
    }

    /// The next dialog for saving names this file; without a line it is canceled.
    pub fn will_save(&self, path: PathBuf) {
        self.script().save.push_back(path);
    }

    /// Sets the clock.
    pub fn set_now(&self, now: DateTime<Utc>) {
        self.script().now = now;
    }

    /// What was asked so far, in order.
    #[must_use]
    pub fn asked(&self) -> Vec<Asked> {
        self.script().asked.clone()
    }

    fn script(&self) -> MutexGuard<'_, Script> {
        self.script.lock().expect("nothing panics while it holds the script")
    }
}

impl Host for ScriptedHost {
    fn open(&self, ask: OpenAsk) -> Vec<PathBuf> {
        let mut script = self.script();
        script.asked.push(Asked::Open {
            title: ask.title,
            many: ask.many,
        });
        script.open.pop_front().unwrap_or_default()
    }

    fn save(&self, ask: SaveAsk) -> Option<PathBuf> {
        let mut script = self.script();
        script.asked.push(Asked::Save {
            title: ask.title,
            suggested: ask.suggested,
        });
        script.save.pop_front()
    }

    fn reveal(&self, path: &Path) -> bool {
        self.script().asked.push(Asked::Reveal {
            path: path.to_path_buf(),
        });
        true
    }

    fn can_project(&self) -> bool {
        true
    }

    fn project(&self, on: bool) -> bool {
        self.script().asked.push(Asked::Project { on });
        true
    }

    fn now(&self) -> DateTime<Utc> {
        let mut script = self.script();
        script.now += TimeDelta::seconds(1);
        script.now
    }

    fn random(&self, bytes: &mut [u8]) {
        let mut script = self.script();
        for byte in bytes {
            *byte = split_mix(&mut script.random).to_le_bytes()[0];
        }
    }
}

/// `SplitMix64` (Steele, Lea, Flood 2014): bytes that look random and are the same in every run.
fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
