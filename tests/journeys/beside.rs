//! Two programs with one store: each shows what the other wrote, and neither writes over the other's words.
//!
//! The second program is this test binary again, led line by line.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex, mpsc};
use std::time::{Duration, Instant};

use desk::{Desk, Event, Place};
use nishani_tests::host::ScriptedHost;
use serde_json::{Value, json};

use super::room::Room;

/// Where the second program finds the store.
const HOME: &str = "NISHANI_BESIDE_HOME";
/// How its answers begin, between the lines of the test harness.
const SAYS: &str = "beside: ";
/// Longer than any look at the store takes.
const PATIENCE: Duration = Duration::from_secs(30);

const TITLE: &str = "identification/title/en";
const AIM: &str = "purpose/aim/en";

/// The second program: it does what it reads, and answers with a line.
#[test]
fn the_second_program() {
    let Some(home) = std::env::var_os(HOME) else { return };
    let host = Arc::new(ScriptedHost::new("2026-03-04T05:30:00Z".parse().expect("a time"), 77));
    let (sender, events) = mpsc::channel();
    let sender = Mutex::new(sender);
    let sink: desk::EventSink = Arc::new(move |event| {
        let _ = sender.lock().expect("nothing panics while it sends").send(event);
    });
    let desk = Desk::open(Place::at(home), host, sink).expect("the store opens");
    answer(&json!("open"));
    for line in std::io::stdin().lock().lines() {
        let ask: Value = serde_json::from_str(&line.expect("a line")).expect("a question");
        if let Some(id) = ask["hear"].as_str() {
            answer(&json!(hears(&events, id)));
            continue;
        }
        let command = ask["command"].as_str().expect("a command");
        answer(&desk.dispatch(command, ask["args"].clone()).expect("it is done"));
    }
}

fn answer(value: &Value) {
    println!("{SAYS}{value}");
    std::io::stdout().flush().expect("somebody listens");
}

/// Waits until a document is named as changed.
fn hears(events: &mpsc::Receiver<Event>, id: &str) -> bool {
    let end = Instant::now() + PATIENCE;
    while let Ok(event) = events.recv_timeout(end.saturating_duration_since(Instant::now())) {
        if matches!(&event, Event::Changed { ids } if ids.iter().any(|one| one == id)) {
            return true;
        }
    }
    false
}

struct Second {
    child: Child,
    ask: ChildStdin,
    said: BufReader<ChildStdout>,
}

impl Second {
    fn beside(room: &Room) -> Second {
        let mut child = Command::new(std::env::current_exe().expect("a test knows its binary"))
            .args([
                "journeys::beside::the_second_program",
                "--exact",
                "--nocapture",
                "--test-threads=1",
            ])
            .env(HOME, room.home.path().join("store"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the second program starts");
        let (ask, said) = (
            child.stdin.take().expect("it reads"),
            child.stdout.take().expect("it answers"),
        );
        let mut second = Second {
            child,
            ask,
            said: BufReader::new(said),
        };
        assert_eq!(second.listen(), "open");
        second
    }

    fn listen(&mut self) -> Value {
        loop {
            let mut line = String::new();
            assert!(
                self.said.read_line(&mut line).expect("a line") > 0,
                "the second program ended"
            );
            if let Some((_, said)) = line.split_once(SAYS) {
                return serde_json::from_str(said).expect("an answer");
            }
        }
    }

    fn ask(&mut self, question: &Value) -> Value {
        writeln!(self.ask, "{question}").expect("it reads");
        self.listen()
    }

    fn call(&mut self, command: &str, args: Value) -> Value {
        self.ask(&json!({"command": command, "args": args}))
    }

    fn ends(self) {
        let Second { mut child, ask, .. } = self;
        drop(ask);
        assert!(child.wait().expect("it ends").success(), "the second program ends well");
    }
}

#[test]
fn two_programs_edit_one_store_hear_of_each_other_and_lose_nothing() {
    let room = Room::new("2026-03-04T05:00:00Z", 12);
    let document = room.pilot();
    let mut second = Second::beside(&room);
    let write = |path: &str, value: &str, seen: &Value| json!({"document": document, "path": path, "value": value, "seen": {"value": seen}});
    let fields = |draft: &Value, path: &str| draft["fields"][path].clone();
    let draft = json!({"document": document});

    // In turn, each seeing the other's last word.
    for turn in 0..4 {
        let seen = fields(&room.call("draft", draft.clone()), TITLE);
        room.call("edit", write(TITLE, &format!("first {turn}"), &seen));
        assert_eq!(
            second.ask(&json!({"hear": document})),
            json!(true),
            "the second one hears of it"
        );
        room.forgets();
        let there = second.call("draft", draft.clone());
        assert_eq!(fields(&there, TITLE), format!("first {turn}"));
        second.call("edit", write(TITLE, &format!("second {turn}"), &fields(&there, TITLE)));
        assert!(room.hears(&document), "the first one hears of it");
        assert_eq!(
            fields(&room.call("draft", draft.clone()), TITLE),
            format!("second {turn}")
        );
    }
    assert_eq!(
        room.call("merge", draft.clone())["fields"],
        json!([]),
        "in turn there is nothing to choose"
    );

    // The same field at once, from what both saw, and another field beside it.
    let seen = fields(&room.call("draft", draft.clone()), AIM);
    room.call("edit", write(AIM, "The first one’s aim.", &seen));
    room.forgets();
    second.call("edit", write(AIM, "The second one’s aim.", &seen));
    second.call("edit", write(TITLE, "A title meanwhile", &json!("second 3")));
    assert!(room.hears(&document));
    let open = room.call("merge", draft.clone());
    let values: Vec<&str> = open["fields"][0]["values"]
        .as_array()
        .expect("values")
        .iter()
        .filter_map(|value| value["value"].as_str())
        .collect();
    assert_eq!(
        values,
        ["The second one’s aim.", "The first one’s aim."],
        "both stand: {open}"
    );
    assert_eq!(
        second.call("merge", draft.clone())["fields"],
        open["fields"],
        "in both windows"
    );
    assert_eq!(fields(&room.call("draft", draft.clone()), TITLE), "A title meanwhile");

    let life = room.call(
        "field_history",
        json!({"document": document, "path": "identification/title"}),
    );
    let life = life.to_string();
    for turn in 0..4 {
        assert!(
            life.contains(&format!("first {turn}")) && life.contains(&format!("second {turn}")),
            "{life}"
        );
    }
    second.ends();
}
