//! A workshop that only counts, and a browser that says exactly what it is told.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use room::{Config, Door, Guests, JoinCode, Limits, Reply, Running};
use tokio::net::TcpSocket;

/// The six digits of every test.
pub(crate) const CODE: &str = "000000";

/// What the page says.
pub(crate) const PAGE: &[u8] = b"<!doctype html><title>page</title>";

/// A workshop that keeps what it takes.
#[derive(Default)]
pub(crate) struct Counting {
    /// What was handed in, and how often.
    pub(crate) sheets: Mutex<BTreeMap<Vec<u8>, usize>>,
    /// How often the page was given.
    pub(crate) pages: AtomicUsize,
    /// Held by a test, it lets everybody wait.
    pub(crate) waiting: Mutex<()>,
}

impl Guests for Counting {
    fn door(&self, door: Door) -> Arc<[u8]> {
        format!("<!doctype html><title>{door:?}</title>").into_bytes().into()
    }

    fn page(&self) -> Arc<[u8]> {
        self.pages.fetch_add(1, Ordering::Relaxed);
        PAGE.into()
    }

    fn state(&self) -> String {
        r#"{"round":1}"#.to_owned()
    }

    fn take(&self, bytes: &[u8]) -> Reply {
        let _waiting = self.waiting.lock().expect("no test panicked with it");
        match bytes {
            b"closed" => Reply::Closed,
            b"nonsense" => Reply::Refused,
            _ => {
                let mut sheets = self.sheets.lock().expect("no test panicked with it");
                let times = sheets.entry(bytes.to_vec()).or_default();
                *times += 1;
                Reply::Taken(if *times == 1 { "counted" } else { "same" })
            }
        }
    }
}

/// A room on this computer, with the workshop behind it.
pub(crate) fn open(limits: Limits) -> (Running, Arc<Counting>) {
    let guests = Arc::new(Counting::default());
    let config = Config {
        address: IpAddr::V4(Ipv4Addr::LOCALHOST),
        port: 0,
        join: JoinCode::new(0),
        limits,
    };
    let running = room::start(config, Arc::clone(&guests) as Arc<dyn Guests>).expect("the room opens");
    (running, guests)
}

/// What a browser heard.
#[derive(Debug)]
pub(crate) struct Heard {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Heard {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Connects from one of this computer's addresses: every participant has one.
pub(crate) fn connect(from: u8, to: SocketAddr) -> std::io::Result<TcpStream> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let stream = runtime.block_on(async {
        let socket = TcpSocket::new_v4()?;
        socket.bind(SocketAddr::new(IpAddr::from([127, 0, 0, from]), 0))?;
        socket.connect(to).await
    })?;
    let stream = stream.into_std()?;
    stream.set_nonblocking(false)?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    stream.set_write_timeout(Some(Duration::from_secs(20)))?;
    Ok(stream)
}

/// Says something and hears until the server hangs up; nothing when it hangs up without a word.
pub(crate) fn say(from: u8, to: SocketAddr, request: &[u8]) -> Option<Heard> {
    let mut stream = connect(from, to).ok()?;
    // The server may hang up before it heard all.
    let _ = stream.write_all(request);
    hear(&mut stream)
}

/// Hears until the server hangs up.
pub(crate) fn hear(stream: &mut TcpStream) -> Option<Heard> {
    let mut bytes = Vec::new();
    // Whoever hangs up on unread words resets the connection: what came before counts.
    let _ = stream.read_to_end(&mut bytes);
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some(Heard {
        status,
        head: head.to_lowercase(),
        body: bytes[end + 4..].to_vec(),
    })
}

/// A request as a browser of the room sends it, for one connection.
pub(crate) fn request(to: SocketAddr, line: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let length = if body.is_empty() {
        String::new()
    } else {
        format!("Content-Length: {}\r\n", body.len())
    };
    let mut request =
        format!("{line} HTTP/1.1\r\nHost: {to}\r\nConnection: close\r\n{headers}{length}\r\n").into_bytes();
    request.extend_from_slice(body);
    request
}

/// The headers of somebody inside.
pub(crate) fn inside() -> String {
    format!("Cookie: other=1; room={CODE}\r\n")
}

/// Asks with the code.
pub(crate) fn get(from: u8, to: SocketAddr, path: &str) -> Heard {
    say(from, to, &request(to, &format!("GET {path}"), &inside(), b"")).expect("an answer")
}

/// Hands in with the code.
pub(crate) fn hand_in(from: u8, to: SocketAddr, body: &[u8]) -> Heard {
    let headers = format!("{}Content-Type: application/json\r\nOrigin: http://{to}\r\n", inside());
    say(from, to, &request(to, "POST /sheet", &headers, body)).expect("an answer")
}

/// Says a code at the door.
pub(crate) fn join(from: u8, to: SocketAddr, code: &str) -> Heard {
    let headers = format!("Content-Type: application/x-www-form-urlencoded\r\nOrigin: http://{to}\r\n");
    let body = format!("code={code}");
    say(from, to, &request(to, "POST /join", &headers, body.as_bytes())).expect("an answer")
}
