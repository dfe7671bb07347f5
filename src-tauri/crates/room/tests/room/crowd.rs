//! Twenty-five participants at once, and a flood beside them.

use std::fs;
use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use room::Limits;

use crate::common::{CODE, connect, get, hand_in, inside, join, open, request, say};

/// Everything one participant does; how their sheet was taken.
fn participate(seat: u8, to: std::net::SocketAddr) -> String {
    assert_eq!(join(seat, to, CODE).status, 303, "seat {seat} comes in");
    assert_eq!(get(seat, to, "/").status, 200, "and sees the page");
    assert_eq!(get(seat, to, "/state").status, 200, "and the round");
    let sheet = format!("sheet of {seat}");
    let first = hand_in(seat, to, sheet.as_bytes());
    assert_eq!(
        hand_in(seat, to, sheet.as_bytes()).text(),
        r#"{"taken":"same"}"#,
        "twice by mistake"
    );
    first.text()
}

#[test]
fn twenty_five_hand_in_at_once_and_nobody_is_lost_or_counted_twice() {
    let (running, guests) = open(Limits::default());
    let to = running.address();
    let begun = Instant::now();
    let seats: Vec<_> = (1..=25)
        .map(|seat| thread::spawn(move || participate(seat, to)))
        .collect();
    for seat in seats {
        assert_eq!(seat.join().expect("no participant panicked"), r#"{"taken":"counted"}"#);
    }
    assert!(begun.elapsed() < Duration::from_secs(20), "in seconds");
    let sheets = guests.sheets.lock().expect("nobody panicked");
    assert_eq!(sheets.len(), 25, "each of them");
    assert!(sheets.values().all(|times| *times == 2), "and each of the second tries");
}

/// Memory of this process, in bytes.
fn resident() -> u64 {
    let text = fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = text.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok());
    pages.unwrap_or_default() * 4096
}

#[test]
fn a_flood_grows_nothing_and_keeps_nobody_out() {
    let (running, guests) = open(Limits::default());
    let to = running.address();
    let (ebb, said) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let before = resident();
    let flood: Vec<_> = (200..208_u8)
        .map(|from| {
            let (ebb, said) = (Arc::clone(&ebb), Arc::clone(&said));
            thread::spawn(move || {
                while !ebb.load(Ordering::Relaxed) {
                    // Half a head, a sheet without the code, a guess, and a body that is announced and does not come.
                    if let Ok(mut held) = connect(from, to) {
                        let _ = held.write_all(b"GET / HTTP/1.1\r\nHost: ");
                    }
                    say(
                        from,
                        to,
                        &request(to, "POST /sheet", "Content-Type: application/json\r\n", &[b'x'; 4096]),
                    );
                    say(from, to, &request(to, "POST /join", "", b"code=123456"));
                    if let Ok(mut held) = connect(from, to) {
                        let _ = held.write_all(&request(to, "POST /join", "Content-Length: 60\r\n", b""));
                    }
                    said.fetch_add(4, Ordering::Relaxed);
                }
            })
        })
        .collect();
    thread::sleep(Duration::from_millis(500));
    let begun = Instant::now();
    for seat in 1..=25 {
        // Whoever is at the door while strangers guess says the code again.
        let mut entered = join(seat, to, CODE).status;
        while entered == 429 && begun.elapsed() < Duration::from_secs(60) {
            thread::sleep(Duration::from_millis(100));
            entered = join(seat, to, CODE).status;
        }
        assert_eq!(entered, 303, "seat {seat} comes in");
        let sheet = format!("sheet of {seat}");
        assert_eq!(
            hand_in(seat, to, sheet.as_bytes()).text(),
            r#"{"taken":"counted"}"#,
            "seat {seat}"
        );
    }
    ebb.store(true, Ordering::Relaxed);
    for one in flood {
        one.join().expect("the flood ended");
    }
    assert!(said.load(Ordering::Relaxed) > 100, "it was a flood");
    assert_eq!(
        guests.sheets.lock().expect("nobody panicked").len(),
        25,
        "only what participants handed in"
    );
    let grown = resident().saturating_sub(before);
    assert!(grown < 64 * 1024 * 1024, "{grown} bytes more than before");
    assert_eq!(
        say(30, to, &request(to, "GET /", &inside(), b""))
            .expect("an answer")
            .status,
        200,
        "it still answers"
    );
}
