//! A loopback bridge that shows the window's pages to an ordinary browser: the same page, the same content security
//! policy, the same dispatch, and surroundings that follow a script.
//!
//! The page has only its Tauri door; `bridge.js`, put in front of it here, stands on the other side of that door.
//!
//! | request | answer |
//! |---|---|
//! | `POST /rpc {command, args}` | `{ok}` or `{error}` |
//! | `GET /events` | the desk's events, as server-sent events |
//! | `GET /attachment/<path>` | one file of `<home>/attachments` |
//! | `POST /host {open}, {save}, {now}` | a line for the script of the surroundings |
//! | `GET /host` | what the desk asked of its surroundings |
//! | `POST /event {event, data}` | the event, told to every page |
//! | else | the page |

use std::collections::BTreeMap;
use std::io::Write;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Utc};
use desk::{Desk, Place};
use serde_json::{Value, json};

use crate::host::ScriptedHost;
use crate::http::Request;
use crate::root;

const SHIM: &str = include_str!("bridge.js");

/// What went wrong outside the desk, in words for the terminal.
pub type Trouble = Box<dyn std::error::Error + Send + Sync>;

/// A desk behind a loopback port.
pub struct Bridge {
    door: TcpListener,
    address: SocketAddr,
    rooms: Arc<Rooms>,
}

struct Rooms {
    desk: Arc<Desk>,
    host: Arc<ScriptedHost>,
    listeners: Arc<Listeners>,
    dist: PathBuf,
    policy: String,
}

/// The pages that listen to events.
#[derive(Default)]
struct Listeners(Mutex<Vec<Sender<String>>>);

impl Listeners {
    fn tell(&self, event: &Value) {
        let line = format!("data: {event}\n\n");
        self.0
            .lock()
            .expect("nothing panics while it holds the list")
            .retain(|page| page.send(line.clone()).is_ok());
    }

    fn join(&self) -> Receiver<String> {
        let (sender, receiver) = channel();
        self.0
            .lock()
            .expect("nothing panics while it holds the list")
            .push(sender);
        receiver
    }
}

impl Bridge {
    /// Opens the desk in `home` and a port for the pages in `dist`; port 0 takes a free one.
    ///
    /// # Errors
    /// When the desk or the port cannot be opened.
    pub fn open(home: PathBuf, dist: PathBuf, port: u16, host: Arc<ScriptedHost>) -> Result<Self, Trouble> {
        let listeners = Arc::new(Listeners::default());
        let told = Arc::clone(&listeners);
        let sink: desk::EventSink = Arc::new(move |event| match serde_json::to_value(&event) {
            Ok(event) => told.tell(&event),
            Err(error) => eprintln!("serve: an event is not JSON: {error}"),
        });
        let surroundings: Arc<dyn desk::Host> = Arc::clone(&host) as _;
        let desk = Desk::open(Place::at(home), surroundings, sink).map_err(|failure| format!("{failure:?}"))?;
        let policy = policy()?;
        let door = TcpListener::bind(("127.0.0.1", port))?;
        Ok(Self {
            address: door.local_addr()?,
            door,
            rooms: Arc::new(Rooms {
                desk,
                host,
                listeners,
                dist,
                policy,
            }),
        })
    }

    /// The address of the page.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Answers until the process ends; every request on a thread of its own, so that none waits for another.
    pub fn answer(&self) {
        for connection in self.door.incoming().flatten() {
            let rooms = Arc::clone(&self.rooms);
            std::thread::spawn(move || {
                let answered = match Request::read(connection) {
                    Ok(Some(request)) => rooms.answer(request),
                    Ok(None) => Ok(()),
                    Err(error) => Err(error.into()),
                };
                if let Err(error) = answered {
                    // A browser that closes a page breaks its connections.
                    eprintln!("serve: {error}");
                }
            });
        }
    }
}

impl Rooms {
    fn answer(&self, request: Request) -> Result<(), Trouble> {
        let path = request.path.clone();
        match (request.method.as_str(), path.as_str()) {
            ("POST", "/rpc") => {
                let body: Value = serde_json::from_slice(&request.body)?;
                let command = body["command"].as_str().unwrap_or_default();
                let answer = match self.desk.dispatch(command, body["args"].clone()) {
                    Ok(ok) => json!({ "ok": ok }),
                    Err(failure) => json!({ "error": failure }),
                };
                reply(request, 200, "application/json", answer.to_string().as_bytes())
            }
            ("POST", "/host") => {
                let line: Value = serde_json::from_slice(&request.body)?;
                self.script(&line)?;
                reply(request, 200, "application/json", b"{}")
            }
            ("GET", "/host") => reply(
                request,
                200,
                "application/json",
                &serde_json::to_vec(&self.host.asked())?,
            ),
            ("POST", "/event") => {
                let event: Value = serde_json::from_slice(&request.body)?;
                self.listeners.tell(&event);
                reply(request, 200, "application/json", b"{}")
            }
            ("GET", "/events") => self.stream(request),
            ("GET", "/favicon.ico") => reply(request, 204, "image/svg+xml", b""),
            ("GET", "/bridge.js") => reply(request, 200, "text/javascript", SHIM.as_bytes()),
            ("GET", path) => match path.strip_prefix("/attachment/") {
                Some(encoded) => self.attachment(request, &decode(encoded)),
                None => self.page(request, path),
            },
            _ => reply(request, 405, "text/plain", b""),
        }
    }

    /// Takes one line of the script.
    fn script(&self, line: &Value) -> Result<(), Trouble> {
        if let Some(paths) = line.get("open") {
            self.host.will_open(serde_json::from_value(paths.clone())?);
        }
        if let Some(path) = line["save"].as_str() {
            self.host.will_save(path.into());
        }
        if let Some(now) = line["now"].as_str() {
            self.host
                .set_now(DateTime::parse_from_rfc3339(now)?.with_timezone(&Utc));
        }
        Ok(())
    }

    /// Tells events to one page until it closes.
    fn stream(&self, request: Request) -> Result<(), Trouble> {
        let events = self.listeners.join();
        let mut page = request.stream(&[("Content-Type", "text/event-stream")])?;
        while let Ok(line) = events.recv() {
            if page.write_all(line.as_bytes()).is_err() {
                // The page was closed.
                break;
            }
        }
        Ok(())
    }

    /// One attachment; as in the window, only from the folder of attachments.
    fn attachment(&self, request: Request, path: &str) -> Result<(), Trouble> {
        let folder = self.desk.attachments_dir();
        let file = folder.join(path);
        if file.parent() != Some(folder.as_path()) {
            return reply(request, 403, "text/plain", b"");
        }
        match std::fs::read(file) {
            Ok(bytes) => reply(request, 200, "application/octet-stream", &bytes),
            Err(_) => reply(request, 404, "text/plain", b""),
        }
    }

    /// One file of the page, with the shim in front of its scripts.
    fn page(&self, request: Request, path: &str) -> Result<(), Trouble> {
        let name = if path == "/" {
            "index.html"
        } else {
            path.trim_start_matches('/')
        };
        if name.split('/').any(|part| part == "..") {
            return reply(request, 403, "text/plain", b"");
        }
        let Ok(mut bytes) = std::fs::read(self.dist.join(name)) else {
            return reply(request, 404, "text/plain", b"");
        };
        if name.ends_with(".html") {
            let text = String::from_utf8(bytes)?;
            bytes = text
                .replacen("<head>", "<head><script src=\"/bridge.js\"></script>", 1)
                .into_bytes();
        }
        let headers = [("Content-Type", kind(name)), ("Content-Security-Policy", &self.policy)];
        Ok(request.answer(200, &headers, &bytes)?)
    }
}

/// The window's own policy; only the way to the desk is another.
fn policy() -> Result<String, Trouble> {
    let text = std::fs::read_to_string(root().join("src-tauri/tauri.conf.json"))?;
    let settings: Value = serde_json::from_str(&text)?;
    let policy = settings["app"]["security"]["csp"]
        .as_str()
        .ok_or("the window has no policy")?;
    Ok(policy.replace("connect-src ipc: http://ipc.localhost", "connect-src 'self'"))
}

fn reply(request: Request, status: u16, kind: &str, bytes: &[u8]) -> Result<(), Trouble> {
    Ok(request.answer(status, &[("Content-Type", kind)], bytes)?)
}

fn kind(name: &str) -> &'static str {
    let kinds = BTreeMap::from([
        ("css", "text/css; charset=utf-8"),
        ("html", "text/html; charset=utf-8"),
        ("js", "text/javascript; charset=utf-8"),
        ("json", "application/json"),
        ("svg", "image/svg+xml"),
        ("png", "image/png"),
        ("woff", "font/woff"),
        ("woff2", "font/woff2"),
        ("ttf", "font/ttf"),
    ]);
    let ending = Path::new(name)
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default();
    kinds.get(ending).copied().unwrap_or("application/octet-stream")
}

/// Takes percent signs out of a path.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let digits = after.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        let value = digits
            .filter(|_| *first == b'%')
            .and_then(|pair| u8::from_str_radix(pair, 16).ok());
        bytes.push(value.unwrap_or(*first));
        rest = if value.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
