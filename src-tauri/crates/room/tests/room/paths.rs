//! There are four paths; no trick makes a fifth, and no page of elsewhere leads here.

use std::sync::atomic::Ordering;

use room::Limits;

use crate::common::{get, inside, open, request, say};

#[test]
fn no_other_path_is_answered() {
    let (running, guests) = open(Limits {
        requests_each: 1000,
        ..Limits::default()
    });
    let to = running.address();
    let tricks = [
        "/index.html",
        "//",
        "/.",
        "/..",
        "/../",
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/state/",
        "/state/..",
        "/sheet/../",
        "/State",
        "/%73tate",
        "/state?round=2",
        "/?",
        "/?000000",
        "/\\..\\..\\windows\\win.ini",
        "/file:///etc/passwd",
        "/favicon.ico",
        "/robots.txt",
        "/.git/config",
        "/nishani.db",
        "/sheet",
        "*",
        "http://example.org/",
        "http://127.0.0.1/",
        "",
        "state",
    ];
    for path in tricks {
        let heard = say(1, to, &request(to, &format!("GET {path}"), &inside(), b""));
        let refused = heard
            .as_ref()
            .is_none_or(|heard| (400..500).contains(&heard.status) && heard.body.is_empty());
        assert!(refused, "{path}: {heard:?}");
    }
    assert_eq!(guests.pages.load(Ordering::Relaxed), 0, "nobody was given the page");
}

#[test]
fn no_other_method_is_answered() {
    let (running, guests) = open(Limits {
        requests_each: 1000,
        ..Limits::default()
    });
    let to = running.address();
    for method in [
        "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "G\u{0}T",
    ] {
        for path in ["/", "/state"] {
            let heard = say(1, to, &request(to, &format!("{method} {path}"), &inside(), b""));
            let refused = heard.as_ref().is_none_or(|heard| (400..500).contains(&heard.status));
            assert!(refused, "{method} {path}: {heard:?}");
        }
    }
    for line in ["GET", "GET /", "GET / HTTP/3.0", "", "\u{16}\u{3}\u{1}"] {
        let heard = say(1, to, format!("{line}\r\n\r\n").as_bytes());
        assert!(heard.is_none_or(|heard| (400..500).contains(&heard.status)), "{line:?}");
    }
    assert_eq!(guests.pages.load(Ordering::Relaxed), 0, "nobody was given the page");
}

#[test]
fn a_page_of_another_name_or_place_reaches_nothing() {
    let (running, guests) = open(Limits::default());
    let to = running.address();
    let hosted = |host: &str| {
        let text = format!("GET / HTTP/1.1\r\n{host}Connection: close\r\n{}\r\n", inside());
        say(1, to, text.as_bytes()).map(|heard| heard.status)
    };
    // A name that leads to this address is how a page from elsewhere would come here.
    for host in [
        "Host: evil.example\r\n",
        "Host: 127.0.0.1\r\n",
        "Host: localhost:80\r\n",
        "",
        "Host: \r\n",
    ] {
        assert!(matches!(hosted(host), Some(400 | 421)), "{host:?}");
    }
    assert!(
        matches!(
            hosted(&format!("Host: {to}\r\nHost: evil.example\r\n")),
            Some(400 | 421)
        ),
        "two names"
    );
    for origin in ["http://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1"] {
        let headers = format!("{}Content-Type: application/json\r\nOrigin: {origin}\r\n", inside());
        let heard = say(2, to, &request(to, "POST /sheet", &headers, b"sheet")).expect("an answer");
        assert_eq!(heard.status, 403, "{origin}");
    }
    let headers = format!("{}Content-Type: text/plain\r\n", inside());
    let heard = say(2, to, &request(to, "POST /sheet", &headers, b"sheet")).expect("an answer");
    assert_eq!(heard.status, 415, "a form of elsewhere cannot send this kind");
    assert!(
        guests.sheets.lock().expect("nobody panicked").is_empty(),
        "nothing was taken"
    );
}

#[test]
fn every_answer_is_strict() {
    let (running, _) = open(Limits::default());
    let to = running.address();
    for path in ["/", "/state", "/nothing"] {
        let heard = get(1, to, path);
        for line in [
            "cache-control: no-store",
            "x-content-type-options: nosniff",
            "x-frame-options: deny",
            "referrer-policy: same-origin",
            "cross-origin-resource-policy: same-origin",
            "content-security-policy: default-src 'none'",
            "frame-ancestors 'none'",
        ] {
            assert!(heard.head.contains(line), "{path} says {line}");
        }
        assert!(!heard.head.contains("server:"), "nothing about the program");
        assert!(!heard.head.contains("access-control"), "nothing for pages of elsewhere");
    }
}
