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
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Utc};
use desk::{Desk, Place};
use serde_json::{Value, json};
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

use crate::host::ScriptedHost;
use crate::root;

const SHIM: &str = include_str!("bridge.js");

/// What went wrong outside the desk, in words for the terminal.
pub type Trouble = Box<dyn std::error::Error + Send + Sync>;

/// A desk behind a loopback port.
pub struct Bridge {
    server: Server,
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
    pub fn open(
        home: PathBuf,
        dist: PathBuf,
        port: u16,
        host: Arc<ScriptedHost>,
    ) -> Result<Self, Trouble> {
        let listeners = Arc::new(Listeners::default());
        let told = Arc::clone(&listeners);
        let sink: desk::EventSink = Arc::new(move |event| match serde_json::to_value(&event) {
            Ok(event) => told.tell(&event),
            Err(error) => eprintln!("serve: an event is not JSON: {error}"),
        });
        let surroundings: Arc<dyn desk::Host> = Arc::clone(&host) as _;
        let desk = Desk::open(Place::at(home), surroundings, sink)
            .map_err(|failure| format!("{failure:?}"))?;
        let policy = policy()?;
        let server = Server::http(("127.0.0.1", port))?;
        Ok(Self {
            server,
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
        format!("http://{}", self.server.server_addr())
    }

    /// Answers until the process ends; every request on a thread of its own.
    pub fn answer(&self) {
        for request in self.server.incoming_requests() {
            let rooms = Arc::clone(&self.rooms);
            std::thread::spawn(move || {
                if let Err(error) = rooms.answer(request) {
                    // A browser that closes a page breaks its connections.
                    eprintln!("serve: {error}");
                }
            });
        }
    }
}

impl Rooms {
    fn answer(&self, mut request: Request) -> Result<(), Trouble> {
        let url = request
            .url()
            .split(['?', '#'])
            .next()
            .unwrap_or_default()
            .to_string();
        match (request.method().clone(), url.as_str()) {
            (Method::Post, "/rpc") => {
                let body = body(&mut request)?;
                let command = body["command"].as_str().unwrap_or_default();
                let answer = match self.desk.dispatch(command, body["args"].clone()) {
                    Ok(ok) => json!({ "ok": ok }),
                    Err(failure) => json!({ "error": failure }),
                };
                reply(
                    request,
                    200,
                    "application/json",
                    answer.to_string().into_bytes(),
                )
            }
            (Method::Post, "/host") => {
                let line = body(&mut request)?;
                self.script(&line)?;
                reply(request, 200, "application/json", b"{}".to_vec())
            }
            (Method::Get, "/host") => reply(
                request,
                200,
                "application/json",
                serde_json::to_vec(&self.host.asked())?,
            ),
            (Method::Post, "/event") => {
                let event = body(&mut request)?;
                self.listeners.tell(&event);
                reply(request, 200, "application/json", b"{}".to_vec())
            }
            (Method::Get, "/events") => self.stream(request),
            (Method::Get, "/favicon.ico") => reply(request, 204, "image/svg+xml", Vec::new()),
            (Method::Get, "/bridge.js") => reply(request, 200, "text/javascript", SHIM.into()),
            (Method::Get, path) => match path.strip_prefix("/attachment/") {
                Some(encoded) => self.attachment(request, &decode(encoded)),
                None => self.page(request, path),
            },
            _ => reply(request, 405, "text/plain", Vec::new()),
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
        let mut page = request.into_writer();
        page.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\r\n")?;
        page.flush()?;
        while let Ok(line) = events.recv() {
            if page
                .write_all(line.as_bytes())
                .and_then(|()| page.flush())
                .is_err()
            {
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
            return reply(request, 403, "text/plain", Vec::new());
        }
        match std::fs::read(file) {
            Ok(bytes) => reply(request, 200, "application/octet-stream", bytes),
            Err(_) => reply(request, 404, "text/plain", Vec::new()),
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
            return reply(request, 403, "text/plain", Vec::new());
        }
        let Ok(mut bytes) = std::fs::read(self.dist.join(name)) else {
            return reply(request, 404, "text/plain", Vec::new());
        };
        if name.ends_with(".html") {
            let text = String::from_utf8(bytes)?;
            bytes = text
                .replacen("<head>", "<head><script src=\"/bridge.js\"></script>", 1)
                .into_bytes();
        }
        let response = response(200, kind(name), bytes)
            .with_header(header("Content-Security-Policy", &self.policy));
        Ok(request.respond(response)?)
    }
}

/// The window's own policy; only the way to the desk is another.
fn policy() -> Result<String, Trouble> {
    let text = std::fs::read_to_string(root().join("src-tauri/tauri.conf.json"))?;
    let settings: Value = serde_json::from_str(&text)?;
    let policy = settings["app"]["security"]["csp"]
        .as_str()
        .ok_or("the window has no policy")?;
    Ok(policy.replace(
        "connect-src ipc: http://ipc.localhost",
        "connect-src 'self'",
    ))
}

fn body(request: &mut Request) -> Result<Value, Trouble> {
    let mut text = String::new();
    request.as_reader().read_to_string(&mut text)?;
    Ok(serde_json::from_str(&text)?)
}

fn reply(request: Request, status: u16, kind: &str, bytes: Vec<u8>) -> Result<(), Trouble> {
    Ok(request.respond(response(status, kind, bytes))?)
}

fn response(status: u16, kind: &str, bytes: Vec<u8>) -> Response<std::io::Cursor<Vec<u8>>> {
    Response::from_data(bytes)
        .with_status_code(StatusCode(status))
        .with_header(header("Content-Type", kind))
        .with_header(header("Cache-Control", "no-store"))
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("the headers of the bridge are plain text")
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
    kinds
        .get(ending)
        .copied()
        .unwrap_or("application/octet-stream")
}

/// Takes percent signs out of a path.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let digits = after
            .get(..2)
            .and_then(|pair| std::str::from_utf8(pair).ok());
        let value = digits
            .filter(|_| *first == b'%')
            .and_then(|pair| u8::from_str_radix(pair, 16).ok());
        bytes.push(value.unwrap_or(*first));
        rest = if value.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
