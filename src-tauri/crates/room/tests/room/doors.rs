//! Nobody sees or hands in anything without the six digits, and nobody guesses them.

use std::sync::atomic::Ordering;

use room::Limits;

use crate::common::{CODE, PAGE, get, hand_in, join, open, request, say};

#[test]
fn the_code_opens_the_page() {
    let (running, guests) = open(Limits::default());
    let to = running.address();
    let before = say(1, to, &request(to, "GET /", "", b"")).expect("an answer");
    assert_eq!((before.status, before.text().contains("Ask")), (200, true), "the door");
    assert_eq!(guests.pages.load(Ordering::Relaxed), 0, "nobody saw the page");

    let entered = join(1, to, CODE);
    assert_eq!(entered.status, 303);
    assert!(entered.head.contains("location: /"), "on to the page");
    assert!(
        entered
            .head
            .contains("set-cookie: room=000000; path=/; httponly; samesite=strict"),
        "the browser remembers"
    );
    assert_eq!(
        join(1, to, "000-000").status,
        303,
        "digits in groups are the same digits"
    );
    assert_eq!(get(1, to, "/join").status, 303, "the door loaded again");
    let page = get(1, to, "/");
    assert_eq!((page.status, page.body.as_slice()), (200, PAGE));
    assert_eq!(get(1, to, "/state").text(), r#"{"round":1}"#);
    assert_eq!(hand_in(1, to, b"sheet").text(), r#"{"taken":"counted"}"#);
    assert_eq!(hand_in(1, to, b"sheet").text(), r#"{"taken":"same"}"#);
    assert_eq!(hand_in(1, to, b"closed").status, 409);
    assert_eq!(hand_in(1, to, b"nonsense").status, 422);
}

#[test]
fn without_the_code_nothing_is_seen_or_taken() {
    let (running, guests) = open(Limits::default());
    let to = running.address();
    for cookie in [
        "",
        "Cookie: room=\r\n",
        "Cookie: room=00000\r\n",
        "Cookie: xroom=000000\r\n",
        "Cookie: room=1234567\r\n",
    ] {
        assert_eq!(
            say(1, to, &request(to, "GET /state", cookie, b""))
                .expect("an answer")
                .status,
            403
        );
        let headers = format!("{cookie}Content-Type: application/json\r\n");
        let taken = say(2, to, &request(to, "POST /sheet", &headers, b"sheet")).expect("an answer");
        assert_eq!(taken.status, 403);
        assert!(
            say(3, to, &request(to, "GET /", cookie, b"")).expect("an answer").body != PAGE,
            "the door"
        );
    }
    assert!(
        guests.sheets.lock().expect("nobody panicked").is_empty(),
        "nothing was taken"
    );
    assert_eq!(guests.pages.load(Ordering::Relaxed), 0, "nobody saw the page");
}

#[test]
fn who_guesses_is_made_to_wait_and_nobody_else_is() {
    let (running, _) = open(Limits::default());
    let to = running.address();
    for guess in 1..=5 {
        let heard = join(1, to, &format!("00000{guess}"));
        assert_eq!(
            (heard.status, heard.text().contains("Wrong")),
            (403, true),
            "guess {guess}"
        );
    }
    let heard = join(1, to, CODE);
    assert_eq!(
        (heard.status, heard.text().contains("Busy")),
        (429, true),
        "not even the right code"
    );
    assert!(heard.head.contains("retry-after: 30"), "when to come back");
    assert_eq!(get(1, to, "/").status, 429, "a cookie is a guess, too");
    assert_eq!(join(2, to, CODE).status, 303, "another participant");
}

#[test]
fn cookies_are_guesses() {
    let (running, guests) = open(Limits::default());
    let to = running.address();
    for guess in 1..=40 {
        let cookie = format!("Cookie: room=99{guess:04}\r\n");
        say(1, to, &request(to, "GET /state", &cookie, b"")).expect("an answer");
    }
    assert_ne!(get(1, to, "/state").status, 200, "nobody looks any more");
    assert_eq!(guests.pages.load(Ordering::Relaxed), 0);
}

#[test]
fn many_who_guess_together_are_made_to_wait_together() {
    let (running, _) = open(Limits {
        wrong: 10,
        ..Limits::default()
    });
    let to = running.address();
    assert_eq!(join(1, to, CODE).status, 303, "one is inside before");
    let busy = (10..60).filter(|from| join(*from, to, "111111").status == 429).count();
    assert!(busy >= 30, "{busy} of 50 guesses were not looked at");
    assert_eq!(get(1, to, "/").status, 200, "who is inside stays inside");
}
