//! The application: use cases, the one write door, the command table, jobs, file writing, assets.
//!
//! It does not know that there is a window: it asks its surroundings only for the trait [`Host`], and whoever shows it
//! calls [`Desk::dispatch`]. Data flows one way: a call changes a document in one transaction, the event `changed`
//! names what to fetch again. What needs no store (checking, packaging, verifying) is in [`compose`]; the window and
//! the command line use the same functions there.

mod asking;
mod assets;
mod attaching;
mod author;
mod bindings;
pub mod commands;
mod commenting;
pub mod compose;
mod copying;
mod damaged;
mod depth;
mod drafting;
mod endorsing;
mod exercises;
mod expert;
mod exporting;
pub mod failure;
pub mod files;
mod help;
pub mod host;
mod jobs;
mod keyring;
mod leaving;
mod library;
mod marks;
mod merging;
mod packing;
mod packs;
mod panels;
mod practice;
mod responding;
mod reviewing;
mod rounds;
mod shelf;
mod sources;
mod start;
mod sync;
mod timeline;
mod trash;
mod tray;
mod verifying;
mod vocabulary;
mod watching;
pub mod wire;
pub mod words;
pub mod workshops;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard};

use serde::{Serialize, Serializer};
use serde_json::Value;
use signing::Time;
use store::Store;

pub use bindings::bindings;
pub use failure::{Code, Failure};
pub use host::{Host, OpenAsk, SaveAsk};

/// Where the store lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    home: PathBuf,
}

impl Place {
    /// A store in this folder.
    #[must_use]
    pub fn at(home: impl Into<PathBuf>) -> Place {
        Place { home: home.into() }
    }
}

/// The folder of the store: `NISHANI_HOME`, or the convention of the platform.
#[must_use]
pub fn home() -> PathBuf {
    if let Some(home) = std::env::var_os("NISHANI_HOME").filter(|home| !home.is_empty()) {
        return PathBuf::from(home);
    }
    directories::ProjectDirs::from("ge", "Nishani", "nishani")
        .map_or_else(|| PathBuf::from("nishani"), |dirs| dirs.data_dir().to_path_buf())
}

/// The published JSON Schemas: file name under `assets/schema` and its text.
#[must_use]
pub fn schemas() -> Vec<(String, String)> {
    let text = serde_json::to_string_pretty(&descriptor::schema()).expect("a schema serializes");
    vec![("descriptor.schema.json".to_owned(), format!("{text}\n"))]
}

/// Something that whoever shows the desk should know.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "event", content = "data", rename_all = "camelCase")]
pub enum Event {
    /// These ids changed: fetch them again.
    Changed {
        /// Documents, or names of pages.
        ids: Vec<String>,
    },
    /// A job moved on.
    Job(wire::JobState),
    /// Files were handed to the program.
    Opened {
        /// Their paths.
        paths: Vec<String>,
    },
    /// What the second window shows from now on; for that window alone.
    Shown(Box<wire::Projected>),
}

/// Who hears of events.
pub type EventSink = Arc<dyn Fn(Event) + Send + Sync>;

/// The application, shared by everyone who calls it.
pub struct Desk {
    host: Arc<dyn Host>,
    sink: EventSink,
    store: Store,
    home: PathBuf,
    jobs: jobs::Jobs,
    memory: Mutex<Memory>,
    wall: workshops::Wall,
}

/// What is kept only while the program runs.
#[derive(Default)]
struct Memory {
    notices: Vec<wire::Notice>,
    tray: Vec<wire::TrayRow>,
    offered_lists: BTreeMap<String, Vec<u8>>,
    measures: BTreeMap<String, expert::Measure>,
    opened: reviewing::Opened,
    packs: packs::Open,
    #[cfg(feature = "room")]
    network: workshops::Listening,
    /// Receipts of sealed reviews by the digests of their files: a receipt is slow on purpose.
    receipts: BTreeMap<String, signing::Receipt>,
}

impl Desk {
    /// Opens the store and everything around it; the first time it fills the library with the pilots.
    ///
    /// # Errors
    /// What stands in the way of opening the store, with the next step.
    pub fn open(place: Place, host: Arc<dyn Host>, sink: EventSink) -> Result<Arc<Desk>, Failure> {
        let mut session = [0; 16];
        host.random(&mut session);
        let now = sync::time_of(host.now());
        let (store, notices) = Store::open(&place.home, &now.to_string(), session).map_err(Failure::from)?;
        let desk = Arc::new(Desk {
            host,
            sink,
            store,
            home: place.home,
            jobs: jobs::Jobs::default(),
            memory: Mutex::default(),
            wall: workshops::Wall::default(),
        });
        desk.memory().notices = start::notices(&notices);
        author::take_up(&desk)?;
        packs::keep_shipped(&desk)?;
        library::fill_first_time(&desk)?;
        trash::empty_when_due(&desk)?;
        help::backup_when_due(&desk);
        watching::begin(&desk);
        Ok(desk)
    }

    /// Runs one command of the table.
    ///
    /// # Errors
    /// What the use case refuses, or what broke.
    pub fn dispatch(self: &Arc<Self>, command: &str, args: Value) -> Result<Value, Failure> {
        let answer = commands::dispatch(self, command, args);
        if let Err(failure) = &answer {
            failure.log(command);
        }
        answer
    }

    /// The folder that holds attachments.
    #[must_use]
    pub fn attachments_dir(&self) -> PathBuf {
        self.store.attachments_dir()
    }

    /// Closes the room of a workshop and brings everything to the disk; nothing is lost without it, the database only
    /// gets smaller.
    pub fn close(&self) {
        workshops::close_any(self);
        if let Err(error) = self.store.checkpoint() {
            tracing::warn!(%error, "the store was not tidied at closing");
        }
    }

    /// The second window is gone: nobody is told any more what it shows.
    pub fn projector_closed(&self) {
        workshops::projector_closed(self);
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn now(&self) -> Time {
        sync::time_of(self.host.now())
    }

    fn item_id(&self, kind: char) -> String {
        let mut random = [0; 5];
        self.host.random(&mut random);
        descriptor::item_id(kind, random)
    }

    fn document_id(&self) -> String {
        let mut random = [0; 10];
        self.host.random(&mut random);
        let now = u64::try_from(self.host.now().timestamp_millis()).unwrap_or_default();
        signing::Id::v7(now, random).as_str().to_owned()
    }

    fn tell(&self, event: Event) {
        (self.sink)(event);
    }

    fn changed(&self, ids: &[&str]) {
        self.wall.hear(ids);
        self.tell(Event::Changed {
            ids: ids.iter().map(|id| (*id).to_owned()).collect(),
        });
    }
}

impl Serialize for Failure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.view().serialize(serializer)
    }
}
