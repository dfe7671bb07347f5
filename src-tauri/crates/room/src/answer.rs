//! What the server answers with: nothing is cached, framed, guessed or fetched from elsewhere.

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{
    ALLOW, CACHE_CONTROL, CONNECTION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, LOCATION,
    REFERRER_POLICY, RETRY_AFTER, SET_COOKIE, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use hyper::{Response, StatusCode};

use crate::{JoinCode, paths};

/// An answer; a page is shared, not copied.
pub(crate) type Answer = Response<Full<Bytes>>;

/// The cookie that holds the code of who is inside.
pub(crate) const COOKIE: &str = "room";

/// The pages bring their own style and script and name their digests themselves; nothing comes from anywhere else.
const OF_PAGES: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; \
                        img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Everything else shows nothing.
const OF_DATA: &str = "default-src 'none'; frame-ancestors 'none'; sandbox";

const ALWAYS: [(HeaderName, &str); 6] = [
    (CACHE_CONTROL, "no-store"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (X_FRAME_OPTIONS, "DENY"),
    (REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

fn answer(status: StatusCode, kind: &'static str, policy: &'static str, body: Bytes) -> Answer {
    let mut answer = Response::new(Full::new(body));
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    answer
}

pub(crate) fn html(status: StatusCode, page: Bytes) -> Answer {
    answer(status, "text/html; charset=utf-8", OF_PAGES, page)
}

pub(crate) fn json(status: StatusCode, text: String) -> Answer {
    answer(status, "application/json", OF_DATA, Bytes::from(text))
}

/// A refusal without words: the page has them.
pub(crate) fn refusal(status: StatusCode) -> Answer {
    answer(status, "text/plain", OF_DATA, Bytes::new())
}

/// A refusal after which there is nothing more to say on this connection: its body was not read, or there is too much
/// of it.
pub(crate) fn last(mut answer: Answer) -> Answer {
    answer
        .headers_mut()
        .insert(CONNECTION, HeaderValue::from_static("close"));
    answer
}

/// To be asked again after some seconds.
pub(crate) fn later(mut answer: Answer, seconds: &'static str) -> Answer {
    answer
        .headers_mut()
        .insert(RETRY_AFTER, HeaderValue::from_static(seconds));
    answer
}

/// This path knows only this method.
pub(crate) fn only(method: &'static str) -> Answer {
    let mut answer = refusal(StatusCode::METHOD_NOT_ALLOWED);
    answer.headers_mut().insert(ALLOW, HeaderValue::from_static(method));
    last(answer)
}

/// On to the page.
pub(crate) fn onward() -> Answer {
    let mut answer = refusal(StatusCode::SEE_OTHER);
    answer
        .headers_mut()
        .insert(LOCATION, HeaderValue::from_static(paths::PAGE));
    answer
}

/// Whoever said the code goes in, and says it with each request from now on.
pub(crate) fn inside(join: JoinCode) -> Answer {
    let mut answer = onward();
    let cookie = format!("{COOKIE}={join}; Path=/; HttpOnly; SameSite=Strict");
    if let Ok(cookie) = HeaderValue::try_from(cookie) {
        answer.headers_mut().insert(SET_COOKIE, cookie);
    }
    answer
}
