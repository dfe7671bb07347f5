//! A room with a desk in it: a store of its own, surroundings that follow a script, and nothing but the one door.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use desk::{Desk, Event, EventSink, Failure, Place};
use nishani_tests::host::ScriptedHost;
use serde_json::{Value, json};
use tempfile::TempDir;

/// Longer than any job on a slow machine: only a job that never ends waits so long.
const PATIENCE: Duration = Duration::from_secs(120);

/// One person's machine.
pub(super) struct Room {
    pub(super) home: TempDir,
    pub(super) host: Arc<ScriptedHost>,
    desk: Arc<Desk>,
    events: Mutex<Receiver<Event>>,
}

impl Room {
    /// A machine where it is that time; the seed makes its ids and keys its own.
    pub(super) fn new(now: &str, seed: u64) -> Room {
        let now = now.parse().expect("a time");
        let host = Arc::new(ScriptedHost::new(now, seed));
        let home = tempfile::tempdir().expect("a folder for the store");
        let (desk, events) = open(&home, &host);
        Room {
            home,
            host,
            desk,
            events: Mutex::new(events),
        }
    }

    /// Closes the window, and opens it again.
    pub(super) fn reopened(self) -> Room {
        self.desk.close();
        let Room {
            home,
            host,
            desk,
            events,
        } = self;
        drop((desk, events));
        let (desk, events) = open(&home, &host);
        Room {
            home,
            host,
            desk,
            events: Mutex::new(events),
        }
    }

    /// The desk itself, for what does not come through the one door.
    pub(super) fn desk(&self) -> &Arc<Desk> {
        &self.desk
    }

    /// A file beside the store.
    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Calls a command that answers.
    #[track_caller]
    pub(super) fn call(&self, command: &str, args: Value) -> Value {
        self.desk
            .dispatch(command, args)
            .unwrap_or_else(|failure| panic!("{command}: {failure}"))
    }

    /// Calls a command that is refused; gives its code.
    #[track_caller]
    pub(super) fn refuses(&self, command: &str, args: Value) -> &'static str {
        match self.desk.dispatch(command, args.clone()) {
            Ok(answer) => panic!("{command} {args} was not refused: {answer}"),
            Err(failure) => said(&failure),
        }
    }

    /// Runs a job to its end.
    #[track_caller]
    pub(super) fn job(&self, command: &str, args: Value) -> Value {
        let job = self.call(command, args)["job"].clone();
        let events = self.events.lock().expect("one job at a time");
        loop {
            let event = events.recv_timeout(PATIENCE).expect("the job ends");
            let event = serde_json::to_value(&event).expect("an event is data");
            let state = &event["data"];
            if event["event"] == "job" && state["job"] == job && !state["end"].is_null() {
                return state["end"].clone();
            }
        }
    }

    /// Forgets what was heard so far; what was written here is heard too.
    pub(super) fn forgets(&self) {
        let events = self.events.lock().expect("nothing panics while it listens");
        while events.try_recv().is_ok() {}
    }

    /// Waits until the desk names a document as changed; false when it never does.
    pub(super) fn hears(&self, id: &str) -> bool {
        let events = self.events.lock().expect("nothing panics while it listens");
        let named = |event: &Event| matches!(event, Event::Changed { ids } if ids.iter().any(|one| one == id));
        std::iter::from_fn(|| events.recv_timeout(PATIENCE).ok()).any(|event| named(&event))
    }

    /// Runs a job that gives something.
    #[track_caller]
    pub(super) fn done(&self, command: &str, args: Value) -> Value {
        let end = self.job(command, args);
        assert_eq!(end["end"], "done", "{command}: {end}");
        end["value"]["value"].clone()
    }

    /// Runs a job that is refused; gives its code.
    #[track_caller]
    pub(super) fn fails(&self, command: &str, args: Value) -> String {
        let end = self.job(command, args);
        assert_eq!(end["end"], "failed", "{command}: {end}");
        let view = &end["value"];
        for text in [&view["what"], &view["next"]] {
            assert!(
                text["ka"].is_string() && text["en"].is_string(),
                "{command} says it in both languages: {view}"
            );
        }
        view["code"].as_str().expect("a code").to_owned()
    }

    /// Imports files; gives the outcome of each.
    #[track_caller]
    pub(super) fn import(&self, paths: &[PathBuf]) -> Vec<Value> {
        self.host.will_open(paths.to_vec());
        let rows = self.done("import_files", Value::Null);
        rows.as_array().expect("a row for each file").clone()
    }

    /// Imports one file; gives its row.
    #[track_caller]
    pub(super) fn takes(&self, path: PathBuf, outcome: &str) -> Value {
        let row = self.import(&[path]).remove(0);
        assert_eq!(row["outcome"], outcome, "{row}");
        for text in [&row["what"], &row["next"]] {
            assert!(text["ka"].is_string() && text["en"].is_string(), "{row}");
        }
        row
    }

    /// Makes a key; gives its name.
    pub(super) fn key(&self, name: &str) -> String {
        let ask = json!({
            "name": {"ka": name, "en": name},
            "organisation": {"ka": "სატესტო დაწესებულება"},
            "passphrase": super::PASSPHRASE,
        });
        text(&self.done("make_key", ask)["did"])
    }

    /// The document of the GIS pilot in the library.
    pub(super) fn pilot(&self) -> String {
        let library = self.call("library", json!({"trashed": false}));
        let rows = library["rows"].as_array().expect("rows");
        let row = rows.iter().find(|row| row["title"]["en"] == "GIS for Tourism");
        text(&row.expect("the pilot is in the library")["id"])
    }

    /// Signs a descriptor into a file.
    #[track_caller]
    pub(super) fn sign(&self, document: &str, key: &str, name: &str) -> PathBuf {
        self.sign_with(document, key, name, false)
    }

    /// Signs a descriptor into a file, with what the quality office said or without.
    #[track_caller]
    pub(super) fn sign_with(&self, document: &str, key: &str, name: &str, internal: bool) -> PathBuf {
        let path = self.file(name);
        self.host.will_save(path.clone());
        let ask = json!({
            "document": document,
            "key": key,
            "passphrase": super::PASSPHRASE,
            "note": "სათაური დაზუსტდა.",
            "internal": internal,
        });
        let written = self.done("sign_package", ask);
        assert_eq!(written["identical"], true, "it was read back: {written}");
        path
    }
}

fn open(home: &TempDir, host: &Arc<ScriptedHost>) -> (Arc<Desk>, Receiver<Event>) {
    let (sender, events) = channel();
    let sender = Mutex::new(sender);
    let sink: EventSink = Arc::new(move |event| {
        // A room that is closed listens no more.
        let _ = sender.lock().expect("nothing panics while it sends").send(event);
    });
    let surroundings: Arc<dyn desk::Host> = Arc::clone(host) as _;
    let desk = Desk::open(Place::at(home.path().join("store")), surroundings, sink);
    (desk.expect("the store opens"), events)
}

/// The code of a refusal, which has its words in both languages.
fn said(failure: &Failure) -> &'static str {
    let view = failure.view();
    for text in [&view.what, &view.next] {
        assert!(text.ka.is_some() && text.en.is_some(), "{failure}");
    }
    failure.code.token()
}

/// A text in an answer.
#[track_caller]
pub(super) fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("not a text: {value}"))
        .to_owned()
}
