//! The room's own network: a small server, on the facilitator's computer, from which participants of one workshop take
//! its page and to which they hand in what they answered.
//!
//! It is the only code of the application that listens on a network, and whole programs are built without it (feature
//! `room`). It runs only between [`start`] and the end of what that gave, on the one address that was chosen, in a
//! thread of its own. What it knows of a workshop is what [`Guests`] says: bytes of a page, a line of state, an answer
//! to a sheet. It names no file, follows no path and speaks to nobody who did not ask.
//!
//! Deliberately not here: what a sheet is (`workshop`), words and pages (`desk`), and TLS, which a network without
//! names cannot have; so nothing that is private may pass, and seats are the only names.
//!
//! The invariants: nobody sees the page or hands in anything without the six digits; everything a stranger can make
//! larger has a limit in [`Limits`]; when [`Running`] ends, every socket is closed.

mod answer;
mod gate;
mod interfaces;
mod join;
mod serve;

use std::net::{IpAddr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use tokio::runtime::Builder;
use tokio::sync::oneshot;

pub use interfaces::{Interface, interfaces};
pub use join::JoinCode;

/// The paths there are; every other is refused.
pub mod paths {
    /// The page, or the door before it.
    pub const PAGE: &str = "/";
    /// Which round is open.
    pub const STATE: &str = "/state";
    /// Where answers are handed in.
    pub const SHEET: &str = "/sheet";
    /// Where the six digits are handed in.
    pub const JOIN: &str = "/join";
}

/// What is said before the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// The six digits are asked.
    Ask,
    /// They were wrong.
    Wrong,
    /// They were wrong too often.
    Busy,
}

/// What became of what was handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It was taken; the token says how.
    Taken(&'static str),
    /// Nothing is taken in now.
    Closed,
    /// It is nothing that this workshop takes.
    Refused,
}

/// The workshop behind the server. Its functions may wait; they are never called on the thread that listens.
pub trait Guests: Send + Sync + 'static {
    /// The page that asks for the six digits: HTML with one form that posts `code` to [`paths::JOIN`].
    fn door(&self, door: Door) -> Arc<[u8]>;
    /// The page of the workshop.
    fn page(&self) -> Arc<[u8]>;
    /// Which round is open: JSON.
    fn state(&self) -> String;
    /// Takes what somebody handed in.
    fn take(&self, bytes: &[u8]) -> Reply;
}

/// Everything that a stranger could make larger, and how large it may be.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Connections at once.
    pub connections: usize,
    /// Connections at once of one address.
    pub connections_each: u32,
    /// Bytes of a body.
    pub body: usize,
    /// How long the head of a request, or the next request, may take.
    pub head: Duration,
    /// How long a body may take.
    pub arriving: Duration,
    /// How long a connection lives at all.
    pub life: Duration,
    /// Requests of one address at once; one more every quarter of a second.
    pub requests_each: u32,
    /// Wrong codes of one address at once; one more every half minute.
    pub wrong_each: u32,
    /// Wrong codes of all who are not inside; one more every second.
    pub wrong: u32,
    /// Addresses that are remembered.
    pub addresses: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 200,
            connections_each: 12,
            body: 16 * 1024,
            head: Duration::from_secs(10),
            arriving: Duration::from_secs(10),
            life: Duration::from_secs(60),
            requests_each: 40,
            wrong_each: 5,
            wrong: 60,
            addresses: 1024,
        }
    }
}

/// Where to listen and whom to let in.
#[derive(Clone, Debug)]
pub struct Config {
    /// The address of the chosen interface.
    pub address: IpAddr,
    /// The port; 0 for any that is free.
    pub port: u16,
    /// The six digits.
    pub join: JoinCode,
    /// What strangers may make larger.
    pub limits: Limits,
}

/// Why a room cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum RoomError {
    /// All addresses of the computer at once would be more than the one that was chosen.
    #[error("no single address: {address}")]
    NotOneAddress {
        /// Which.
        address: IpAddr,
    },
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// Where.
        address: SocketAddr,
        /// Why.
        source: std::io::Error,
    },
    /// No thread.
    #[error("no thread for the room: {source}")]
    Thread {
        /// Why.
        source: std::io::Error,
    },
}

/// A room that is open. When it is dropped, the room is closed.
#[derive(Debug)]
pub struct Running {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Running {
    /// Where the room is.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What participants type into their browser.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Closes the room: nothing is taken in any more, and every socket is closed when this returns.
    pub fn stop(self) {
        drop(self);
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // Nobody listens any more when the thread has ended by itself.
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the thread of the room ended by a panic");
        }
    }
}

/// Opens the room.
///
/// # Errors
/// [`RoomError`].
pub fn start(config: Config, guests: Arc<dyn Guests>) -> Result<Running, RoomError> {
    if config.address.is_unspecified() || config.address.is_multicast() {
        return Err(RoomError::NotOneAddress {
            address: config.address,
        });
    }
    let wanted = SocketAddr::new(config.address, config.port);
    let listen = |source| RoomError::Listen {
        address: wanted,
        source,
    };
    let listener = TcpListener::bind(wanted).map_err(listen)?;
    listener.set_nonblocking(true).map_err(listen)?;
    let address = listener.local_addr().map_err(listen)?;
    let thread = |source| RoomError::Thread { source };
    let runtime = Builder::new_current_thread()
        .enable_all()
        // Who hands in waits for the application's lock, not for each other.
        .max_blocking_threads(2)
        .build()
        .map_err(thread)?;
    let (stop, stopped) = oneshot::channel();
    let body = move || {
        runtime.block_on(async move {
            let serving = tokio::spawn(serve::serve(listener, address, config, guests));
            // An error means that nobody can close the room any more: then it closes itself.
            let _ = stopped.await;
            serving.abort();
        });
        // A sheet that is just being taken may be waiting for whoever closes the room, so nobody waits for it.
        runtime.shutdown_background();
    };
    let thread = std::thread::Builder::new()
        .name("room".to_owned())
        .spawn(body)
        .map_err(thread)?;
    tracing::info!(%address, "the room is open");
    Ok(Running {
        address,
        stop: Some(stop),
        thread: Some(thread),
    })
}
