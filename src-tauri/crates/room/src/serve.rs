//! Connections and requests: every one counted, timed and measured before the workshop hears of it.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::{Body, Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, COOKIE, HOST, HeaderName, ORIGIN};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::spawn_blocking;
use tokio::time::{sleep, timeout};

use crate::answer::{self, Answer, html, json, last, later, only, refusal};
use crate::gate::{Admission, Gate};
use crate::{Config, Door, Guests, Limits, Reply, paths};

/// Bytes of the head of a request.
const HEAD: usize = 16 * 1024;
/// Lines of the head of a request.
const HEAD_LINES: usize = 64;
/// Bytes of the form at the door.
const FORM: usize = 64;
/// Requests that wait for the workshop at once; the next is told to come later.
const WAITING: usize = 64;
/// How long to rest when the system gives no more connections.
const REST: Duration = Duration::from_millis(50);

struct Room {
    gate: Mutex<Gate>,
    /// What a browser of this room calls the server: another name means that another page leads here.
    host: String,
    limits: Limits,
    join: crate::JoinCode,
    guests: Arc<dyn Guests>,
    waiting: Semaphore,
}

/// Takes connections until it is aborted.
pub(crate) async fn serve(
    listener: std::net::TcpListener,
    address: SocketAddr,
    config: Config,
    guests: Arc<dyn Guests>,
) {
    let listener = match TcpListener::from_std(listener) {
        Ok(listener) => listener,
        Err(error) => {
            tracing::error!(%error, "the room cannot listen");
            return;
        }
    };
    let places = Arc::new(Semaphore::new(config.limits.connections));
    let room = Arc::new(Room {
        gate: Mutex::new(Gate::new(config.join, config.limits.clone(), Instant::now())),
        host: address.to_string(),
        limits: config.limits,
        join: config.join,
        guests,
        waiting: Semaphore::new(WAITING),
    });
    loop {
        match listener.accept().await {
            // Without a place the connection is closed at once, unread.
            Ok((stream, from)) => {
                if let Ok(place) = Arc::clone(&places).try_acquire_owned()
                    && let Some(visit) = Visit::begin(&room, from.ip(), place)
                {
                    tokio::spawn(connection(stream, visit));
                }
            }
            Err(error) => {
                tracing::warn!(%error, "the room could not take a connection");
                sleep(REST).await;
            }
        }
    }
}

/// One connection, counted as long as it lasts.
struct Visit {
    room: Arc<Room>,
    from: IpAddr,
    _place: OwnedSemaphorePermit,
}

impl Visit {
    fn begin(room: &Arc<Room>, from: IpAddr, place: OwnedSemaphorePermit) -> Option<Self> {
        room.gate().connect(from, Instant::now()).then(|| Self {
            room: Arc::clone(room),
            from,
            _place: place,
        })
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        self.room.gate().leave(self.from);
    }
}

async fn connection(stream: TcpStream, visit: Visit) {
    // Without it small answers wait; that is all.
    let _ = stream.set_nodelay(true);
    let limits = visit.room.limits.clone();
    let service = service_fn(|request| {
        let (room, from) = (Arc::clone(&visit.room), visit.from);
        async move { Ok::<_, Infallible>(room.answer(request, from).await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_buf_size(HEAD)
        .max_headers(HEAD_LINES)
        .serve_connection(TokioIo::new(stream), service);
    match timeout(limits.life, connection).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::debug!(%error, "a connection broke"),
        Err(_) => tracing::debug!("a connection lasted too long"),
    }
}

impl Room {
    fn gate(&self) -> MutexGuard<'_, Gate> {
        self.gate.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn answer(self: Arc<Self>, request: Request<Incoming>, from: IpAddr) -> Answer {
        if !self.gate().ask(from, Instant::now()) {
            return last(later(refusal(StatusCode::TOO_MANY_REQUESTS), "5"));
        }
        let header = |name: &HeaderName| {
            let mut all = request.headers().get_all(name).iter();
            let first = all.next().map(|value| value.as_bytes().to_vec());
            if all.next().is_some() { Some(Vec::new()) } else { first }
        };
        if header(&HOST).as_deref() != Some(self.host.as_bytes()) {
            return last(refusal(StatusCode::MISDIRECTED_REQUEST));
        }
        let own = format!("http://{}", self.host).into_bytes();
        if header(&ORIGIN).is_some_and(|origin| origin != own) {
            return last(refusal(StatusCode::FORBIDDEN));
        }
        let uri = request.uri();
        if uri.authority().is_some() || uri.query().is_some() {
            return last(refusal(StatusCode::NOT_FOUND));
        }
        match (uri.path(), request.method()) {
            (paths::PAGE, &Method::GET) => self.page(&request, from).await,
            (paths::STATE, &Method::GET) => self.state(&request, from).await,
            (paths::SHEET, &Method::POST) => self.sheet(request, from).await,
            (paths::JOIN, &Method::POST) => self.enter(request, from).await,
            // Whoever was wrong and loads that answer again.
            (paths::JOIN, &Method::GET) => answer::onward(),
            (paths::PAGE | paths::STATE, _) => only("GET"),
            (paths::SHEET | paths::JOIN, _) => only("POST"),
            _ => last(refusal(StatusCode::NOT_FOUND)),
        }
    }

    /// Whether a request comes from somebody who said the code; `None` when it says none.
    fn admission(&self, request: &Request<Incoming>, from: IpAddr) -> Option<Admission> {
        let cookies = request.headers().get(COOKIE)?.to_str().ok()?;
        let named = |cookie: &str| {
            Some(
                cookie
                    .trim()
                    .strip_prefix(answer::COOKIE)?
                    .strip_prefix('=')?
                    .to_owned(),
            )
        };
        let typed = cookies.split(';').find_map(named)?;
        Some(self.gate().admit(from, typed.as_bytes(), Instant::now()))
    }

    async fn page(self: &Arc<Self>, request: &Request<Incoming>, from: IpAddr) -> Answer {
        match self.admission(request, from) {
            Some(Admission::Inside) => self.html(StatusCode::OK, Guests::page).await,
            Some(Admission::Busy) => self.door(Door::Busy).await,
            // A code of yesterday is asked anew, not blamed.
            Some(Admission::Wrong) | None => self.door(Door::Ask).await,
        }
    }

    async fn state(self: &Arc<Self>, request: &Request<Incoming>, from: IpAddr) -> Answer {
        if self.admission(request, from) != Some(Admission::Inside) {
            return refusal(StatusCode::FORBIDDEN);
        }
        match self.asked(Guests::state).await {
            Ok(state) => json(StatusCode::OK, state),
            Err(answer) => answer,
        }
    }

    async fn sheet(self: &Arc<Self>, request: Request<Incoming>, from: IpAddr) -> Answer {
        if self.admission(&request, from) != Some(Admission::Inside) {
            return last(refusal(StatusCode::FORBIDDEN));
        }
        let kind = request
            .headers()
            .get(CONTENT_TYPE)
            .map(hyper::header::HeaderValue::as_bytes);
        if kind != Some(b"application/json") {
            return last(refusal(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let bytes = match self.body(request, self.limits.body).await {
            Ok(bytes) => bytes,
            Err(status) => return last(refusal(status)),
        };
        match self.asked(move |guests| guests.take(&bytes)).await {
            Ok(Reply::Taken(how)) => json(StatusCode::OK, format!("{{\"taken\":\"{how}\"}}")),
            Ok(Reply::Closed) => refusal(StatusCode::CONFLICT),
            Ok(Reply::Refused) => refusal(StatusCode::UNPROCESSABLE_ENTITY),
            Err(answer) => answer,
        }
    }

    async fn enter(self: &Arc<Self>, request: Request<Incoming>, from: IpAddr) -> Answer {
        let form = match self.body(request, FORM).await {
            Ok(bytes) => bytes,
            Err(status) => return last(refusal(status)),
        };
        // People group digits; a browser writes a blank of a form as a plus.
        let typed = form.strip_prefix(b"code=").unwrap_or_default();
        let typed: Vec<u8> = typed.iter().copied().filter(|byte| !b"+-".contains(byte)).collect();
        let said = self.gate().admit(from, &typed, Instant::now());
        match said {
            Admission::Inside => answer::inside(self.join),
            Admission::Wrong => self.door(Door::Wrong).await,
            Admission::Busy => self.door(Door::Busy).await,
        }
    }

    async fn door(self: &Arc<Self>, door: Door) -> Answer {
        let status = match door {
            Door::Ask => StatusCode::OK,
            Door::Wrong => StatusCode::FORBIDDEN,
            Door::Busy => StatusCode::TOO_MANY_REQUESTS,
        };
        let answer = self.html(status, move |guests| guests.door(door)).await;
        if door == Door::Busy {
            later(answer, "30")
        } else {
            answer
        }
    }

    async fn html(
        self: &Arc<Self>,
        status: StatusCode,
        page: impl FnOnce(&dyn Guests) -> Arc<[u8]> + Send + 'static,
    ) -> Answer {
        match self.asked(page).await {
            Ok(page) => html(status, Bytes::from_owner(page)),
            Err(answer) => answer,
        }
    }

    /// Asks the workshop, on a thread that may wait.
    async fn asked<T: Send + 'static>(
        self: &Arc<Self>,
        ask: impl FnOnce(&dyn Guests) -> T + Send + 'static,
    ) -> Result<T, Answer> {
        let Ok(_waiting) = self.waiting.try_acquire() else {
            return Err(later(refusal(StatusCode::SERVICE_UNAVAILABLE), "5"));
        };
        let guests = Arc::clone(&self.guests);
        spawn_blocking(move || ask(&*guests)).await.map_err(|error| {
            tracing::error!(%error, "the workshop gave the room no answer");
            refusal(StatusCode::INTERNAL_SERVER_ERROR)
        })
    }

    async fn body(&self, request: Request<Incoming>, most: usize) -> Result<Bytes, StatusCode> {
        let announced = request.body().size_hint().lower();
        if announced > u64::try_from(most).unwrap_or(u64::MAX) {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
        let arriving = Limited::new(request.into_body(), most).collect();
        match timeout(self.limits.arriving, arriving).await {
            Ok(Ok(body)) => Ok(body.to_bytes()),
            Ok(Err(error)) if error.is::<LengthLimitError>() => Err(StatusCode::PAYLOAD_TOO_LARGE),
            Ok(Err(_)) => Err(StatusCode::BAD_REQUEST),
            Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
        }
    }
}
