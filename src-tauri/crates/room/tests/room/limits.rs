//! Slow, large and many: each is cut off where its limit is, and the others notice nothing.

use std::io::{Read, Write};
use std::time::{Duration, Instant};

use room::Limits;

use crate::common::{connect, get, hand_in, hear, inside, open, request, say};

fn quick() -> Limits {
    Limits {
        head: Duration::from_millis(300),
        arriving: Duration::from_millis(300),
        life: Duration::from_secs(3),
        ..Limits::default()
    }
}

#[test]
fn a_body_is_as_large_as_a_sheet() {
    let (running, guests) = open(Limits::default());
    let to = running.address();
    assert_eq!(
        hand_in(1, to, &vec![b'x'; 16 * 1024]).status,
        200,
        "as large as allowed"
    );
    assert_eq!(hand_in(1, to, &vec![b'x'; 16 * 1024 + 1]).status, 413, "a byte more");
    let announced = format!(
        "{}Content-Type: application/json\r\nContent-Length: 9999999999\r\n",
        inside()
    );
    let heard = say(1, to, &request(to, "POST /sheet", &announced, b"")).expect("an answer");
    assert_eq!(heard.status, 413, "announced only");
    let headers = format!(
        "{}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n",
        inside()
    );
    let mut chunked = request(to, "POST /sheet", &headers, b"");
    for _ in 0..20 {
        chunked.extend_from_slice(format!("400\r\n{}\r\n", "x".repeat(1024)).as_bytes());
    }
    let heard = say(1, to, &chunked).expect("an answer");
    assert_eq!(heard.status, 413, "in pieces");
    assert_eq!(guests.sheets.lock().expect("nobody panicked").len(), 1, "one was taken");
    let long = format!("code={}", "0".repeat(100));
    let heard = say(2, to, &request(to, "POST /join", "", long.as_bytes())).expect("an answer");
    assert_eq!(heard.status, 413, "a code has six digits");
}

#[test]
fn two_lengths_are_no_length() {
    let (running, guests) = open(Limits::default());
    let to = running.address();
    for lengths in [
        "Content-Length: 5\r\nContent-Length: 6\r\n",
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "Content-Length: -1\r\n",
        "Content-Length: 5, 5, 6\r\n",
        "Transfer-Encoding: gzip\r\n",
    ] {
        let headers = format!("{}Content-Type: application/json\r\n{lengths}", inside());
        let mut bytes = request(to, "POST /sheet", &headers, b"");
        bytes.extend_from_slice(b"sheetGET / HTTP/1.1\r\n\r\n");
        let heard = say(1, to, &bytes);
        assert!(
            heard.is_none_or(|heard| (400..500).contains(&heard.status)),
            "{lengths}"
        );
    }
    assert!(
        guests.sheets.lock().expect("nobody panicked").is_empty(),
        "nothing was taken"
    );
}

#[test]
fn who_speaks_slowly_is_cut_off() {
    let (running, _) = open(quick());
    let to = running.address();
    let begun = Instant::now();
    let mut slow = connect(1, to).expect("a connection");
    let drops = request(to, "GET /", &inside(), b"");
    for byte in &drops[..drops.len() - 1] {
        if slow.write_all(&[*byte]).is_err() {
            break;
        }
        std::thread::sleep(Duration::from_millis(20));
        if begun.elapsed() > Duration::from_secs(2) {
            break;
        }
    }
    assert!(
        hear(&mut slow).is_none_or(|heard| heard.status == 408),
        "a head drop by drop"
    );

    let headers = format!("{}Content-Type: application/json\r\nContent-Length: 100\r\n", inside());
    let begun = Instant::now();
    let heard = say(1, to, &request(to, "POST /sheet", &headers, b"")).expect("an answer");
    assert_eq!(heard.status, 408, "a body that does not come");
    assert!(begun.elapsed() < Duration::from_secs(3), "soon");

    let mut silent = connect(1, to).expect("a connection");
    let begun = Instant::now();
    let mut nothing = Vec::new();
    let _ = silent.read_to_end(&mut nothing);
    assert!(
        begun.elapsed() < Duration::from_secs(3),
        "who says nothing is not waited for"
    );
}

#[test]
fn who_listens_slowly_is_cut_off() {
    let (running, _) = open(Limits {
        life: Duration::from_millis(500),
        head: Duration::from_secs(20),
        ..Limits::default()
    });
    let to = running.address();
    let mut one = connect(1, to).expect("a connection");
    let begun = Instant::now();
    let text = String::from_utf8(request(to, "GET /", &inside(), b"")).expect("text");
    one.write_all(text.replace("Connection: close\r\n", "").as_bytes())
        .expect("written");
    let mut all = Vec::new();
    let _ = one.read_to_end(&mut all);
    assert!(
        begun.elapsed() < Duration::from_secs(5),
        "no connection lasts longer than its life"
    );
}

#[test]
fn a_head_is_as_large_as_a_head() {
    let (running, _) = open(Limits::default());
    let to = running.address();
    let large = format!("X-Large: {}\r\n", "x".repeat(64 * 1024));
    let heard = say(1, to, &request(to, "GET /", &large, b""));
    assert!(heard.is_none_or(|heard| heard.status == 431), "one large line");
    let many = "X-Many: x\r\n".repeat(1000);
    let heard = say(1, to, &request(to, "GET /", &many, b""));
    assert!(heard.is_none_or(|heard| heard.status == 431), "many lines");
    let long = format!("GET /{}", "x".repeat(64 * 1024));
    let heard = say(1, to, &request(to, &long, "", b""));
    assert!(
        heard.is_none_or(|heard| (400..500).contains(&heard.status)),
        "a long path"
    );
    assert_eq!(get(2, to, "/").status, 200, "others are served");
}

#[test]
fn one_address_holds_twelve_connections() {
    let (running, _) = open(Limits::default());
    let to = running.address();
    let held: Vec<_> = (0..12).map(|_| connect(1, to).expect("a connection")).collect();
    std::thread::sleep(Duration::from_millis(100));
    assert!(
        say(1, to, &request(to, "GET /", &inside(), b"")).is_none(),
        "the thirteenth is closed unread"
    );
    assert_eq!(get(2, to, "/").status, 200, "others are served");
    drop(held);
    std::thread::sleep(Duration::from_millis(200));
    assert_eq!(get(1, to, "/").status, 200, "when they are gone, it is served again");
}

#[test]
fn one_address_asks_forty_times_at_once() {
    let (running, _) = open(Limits::default());
    let to = running.address();
    let heard: Vec<u16> = (0..60).map(|_| get(1, to, "/state").status).collect();
    assert!(heard[..40].iter().all(|status| *status == 200), "forty");
    assert!(heard[40..].contains(&429), "then some have to wait");
    assert_eq!(get(2, to, "/state").status, 200, "others do not");
}

#[test]
fn a_full_room_closes_its_door_and_opens_it_again() {
    let (running, _) = open(Limits {
        connections: 20,
        head: Duration::from_millis(500),
        ..Limits::default()
    });
    let to = running.address();
    let held: Vec<_> = (1..=40).filter_map(|from| connect(from, to).ok()).collect();
    assert_eq!(held.len(), 40, "the system takes them, the room hangs up");
    std::thread::sleep(Duration::from_millis(1500));
    assert_eq!(get(99, to, "/").status, 200, "who said nothing was hung up on");
}
