//! Twenty-five participants over the room's own network beside twenty-five whose codes are typed, with duplicates, late,
//! malformed and hostile submissions among them.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{IpAddr, SocketAddr, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use review::Rating;
use serde_json::{Value, json};
use tokio::net::TcpSocket;
use workshop::{Feedback, Seat, Sheet, Slip, code, tag};

use super::room::{Room, text};

const CRITERIA: [&str; 5] = [
    "learning-outcomes.observable",
    "credit-workload.hours-match-credits",
    "assessment.every-outcome-assessed",
    "assessment.identity",
    "relevance.need",
];

/// The simulated time in which all are collected.
const MINUTES: i64 = 5;

/// A workshop for fifty, in two rounds of one case.
struct Evening {
    room: Room,
    document: String,
}

impl Evening {
    fn planned() -> Evening {
        let room = Room::new("2026-11-21T15:00:00Z", 6);
        let document = text(&room.call("new_workshop", Value::Null)["document"]);
        let edit = |path: &str, value: Value| {
            room.call("edit", json!({"document": document, "path": path, "value": value}));
        };
        edit("title/ka", json!("საღამოს კალიბრაცია"));
        edit("title/en", json!("Calibration in the evening"));
        edit("seats", json!(10));
        let ask = json!({"document": document, "sample": "gis-for-tourism", "faults": ["orphan-outcome"]});
        let case = text(&room.call("workshop_add_case", ask)["item"]);
        room.call("add_item", json!({"document": document, "list": "rounds"}));
        let rounds = room.call("workshop", json!({"document": document}))["rounds"].clone();
        for round in rounds.as_array().expect("rounds") {
            let id = text(&round["id"]);
            edit(&format!("rounds/{id}/case"), json!(case));
            edit(&format!("rounds/{id}/minutes"), json!(15));
            for criterion in CRITERIA {
                edit(&format!("rounds/{id}/criteria/{criterion}"), json!(true));
            }
        }
        Evening { room, document }
    }

    fn ask(&self, command: &str) -> Value {
        self.room.call(command, json!({"document": self.document}))
    }

    fn open(&self) -> Door {
        let view = self.room.call(
            "open_network",
            json!({"document": self.document, "address": "127.0.0.1"}),
        );
        let open = &view["open"];
        let url = text(&open["url"]);
        let host = url.trim_start_matches("http://").trim_end_matches('/');
        assert!(
            open["qr"]["path"].as_str().is_some_and(|path| path.starts_with('M')),
            "a picture: {open}"
        );
        Door {
            to: host.parse().expect("an address and a port"),
            code: text(&open["code"]).replace(' ', ""),
            document: self.document.clone(),
        }
    }

    fn round(&self, command: &str, round: u32) -> Value {
        self.room
            .call(command, json!({"document": self.document, "round": round}))
    }

    fn types(&self, sheet: Sheet) -> Value {
        let typed = code::encode(&Slip::Sheet(sheet));
        let ask = json!({"document": self.document, "way": "code", "round": 1, "typed": typed});
        self.room.call("take_sheet", ask)["taken"].clone()
    }

    fn now(&self) -> DateTime<Utc> {
        text(&self.ask("workshop_room")["now"]).parse().expect("a time")
    }
}

/// What participants know of a room.
#[derive(Clone)]
struct Door {
    to: SocketAddr,
    code: String,
    document: String,
}

impl Door {
    /// One request from one of this computer's addresses: status and body.
    fn say(&self, from: u8, line: &str, headers: &str, body: &[u8]) -> (u16, String) {
        let mut stream = connect(from, self.to).expect("a connection");
        let to = self.to;
        let length = body.len();
        let head = format!(
            "{line} HTTP/1.1\r\nHost: {to}\r\nOrigin: http://{to}\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n"
        );
        stream.write_all(head.as_bytes()).expect("written");
        // Whoever says too much is hung up on.
        let _ = stream.write_all(body);
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        let heard = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = heard.split_once("\r\n\r\n").unwrap_or((&heard, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
        (status.unwrap_or_default(), body.to_owned())
    }

    fn inside(&self) -> String {
        format!("Cookie: room={}\r\nContent-Type: application/json\r\n", self.code)
    }

    fn get(&self, from: u8, path: &str) -> (u16, String) {
        self.say(from, &format!("GET {path}"), &self.inside(), b"")
    }

    fn join(&self, from: u8, code: &str) -> u16 {
        self.say(from, "POST /join", "", format!("code={code}").as_bytes()).0
    }

    fn hand_in(&self, from: u8, slip: &Slip) -> String {
        let (status, body) = self.say(from, "POST /sheet", &self.inside(), &slip.to_bytes(&self.document));
        if status == 200 {
            let answer: Value = serde_json::from_str(&body).expect("JSON");
            text(&answer["taken"])
        } else {
            status.to_string()
        }
    }

    /// Everything that one participant does with a phone.
    fn participate(&self, sheet: Sheet) {
        let from = sheet.seat.table * 10 + sheet.seat.seat;
        assert_eq!(self.join(from, &self.code), 303, "{}: comes in", sheet.seat);
        let (status, page) = self.get(from, "/");
        assert_eq!(status, 200, "{}: gets the page", sheet.seat);
        assert!(
            page.contains(r#""post":"/sheet""#),
            "{}: it knows where to hand in",
            sheet.seat
        );
        let (_, state) = self.get(from, "/state");
        assert!(state.contains(r#""round":1"#), "{}: {state}", sheet.seat);
        let slip = Slip::Sheet(sheet.clone());
        assert_eq!(self.hand_in(from, &slip), "counted", "{}", sheet.seat);
        assert_eq!(self.hand_in(from, &slip), "same", "{}: pressed twice", sheet.seat);
        if sheet.seat.seat == 1 {
            let mut other = sheet;
            other.ratings[0] = Some(Rating::CannotJudge);
            assert_eq!(self.hand_in(from, &Slip::Sheet(other)), "replaces", "thought again");
        }
    }
}

/// Connects from one of this computer's addresses.
fn connect(from: u8, to: SocketAddr) -> std::io::Result<TcpStream> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let stream = runtime.block_on(async {
        let socket = TcpSocket::new_v4()?;
        socket.bind(SocketAddr::new(IpAddr::from([127, 0, 1, from]), 0))?;
        socket.connect(to).await
    })?;
    let stream = stream.into_std()?;
    stream.set_nonblocking(false)?;
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    Ok(stream)
}

fn sheet(document: &str, round: u8, table: u8, seat: u8) -> Sheet {
    let ratings = [
        Rating::Complies,
        Rating::PartiallyComplies,
        Rating::SubstantiallyComplies,
    ];
    let rating = |place: usize| ratings.get((usize::from(table + seat) + place) % 3).copied();
    Sheet {
        tag: tag(document),
        round,
        seat: Seat { table, seat },
        ratings: (0..CRITERIA.len()).map(rating).collect(),
        arguments: BTreeMap::new(),
    }
}

/// What strangers and broken browsers send; none of it is ever counted.
fn hostile(door: &Door) {
    let good = sheet(&door.document, 1, 1, 1);
    let post = |from: u8, body: &[u8]| door.say(from, "POST /sheet", &door.inside(), body).0;
    let mut far = good.clone();
    far.seat = Seat { table: 40, seat: 20 };
    assert_eq!(door.hand_in(201, &Slip::Sheet(far)), "422", "no such seat");
    let mut other = good.clone();
    other.ratings.pop();
    assert_eq!(door.hand_in(201, &Slip::Sheet(other)), "422", "other criteria");
    let mut next = good.clone();
    next.round = 9;
    assert_eq!(door.hand_in(201, &Slip::Sheet(next)), "422", "no such round");
    let foreign = Slip::Sheet(good.clone()).to_bytes("urn:uuid:00000000-0000-7000-8000-000000000000");
    assert_eq!(post(202, &foreign), 422, "another workshop");
    let bytes = Slip::Sheet(good).to_bytes(&door.document);
    for cut in [0, 1, bytes.len() / 2, bytes.len() - 1] {
        assert_eq!(post(202, &bytes[..cut]), 422, "cut at {cut}");
    }
    let mut spaced = bytes.clone();
    spaced.insert(1, b' ');
    assert_eq!(post(203, &spaced), 422, "not in its one form");
    assert_eq!(post(203, &[b'['; 16 * 1024]), 422, "deep");
    assert_eq!(post(203, &vec![b' '; 16 * 1024 + 1]), 413, "too large");
    assert_eq!(post(203, b"\xff\xfe\0"), 422, "no text");
    for guess in 0..8 {
        assert_ne!(door.join(204, &format!("77777{guess}")), 303, "a guess");
    }
    assert_eq!(
        door.say(205, "POST /sheet", "Content-Type: application/json\r\n", &bytes)
            .0,
        403,
        "without the code"
    );
    for path in ["/../nishani.db", "/workshops", "/rpc", "/sheet?x"] {
        assert!((400..500).contains(&door.get(206, path).0), "{path}");
    }
}

#[test]
fn fifty_are_collected_by_network_and_by_codes_and_nobody_is_lost_or_counted_twice() {
    let evening = Evening::planned();
    let before = evening.ask("workshop_network");
    assert_eq!(
        (&before["available"], &before["open"]),
        (&json!(true), &Value::Null),
        "off until it is switched on"
    );
    let door = evening.open();
    assert_eq!(door.say(1, "GET /", "", b"").0, 200, "the door");
    assert!(
        door.say(1, "GET /", "", b"").1.contains("name=\"code\""),
        "it asks for the digits"
    );
    assert_eq!(
        door.hand_in(1, &Slip::Sheet(sheet(&evening.document, 1, 1, 1))),
        "409",
        "before the round"
    );
    evening.round("start_round", 1);

    let (began, clock) = (Instant::now(), evening.now());
    let mut people = Vec::new();
    for (table, seat) in (1..=5).flat_map(|table| (1..=5).map(move |seat| (table, seat))) {
        let (door, sheet) = (door.clone(), sheet(&evening.document, 1, table, seat));
        people.push(thread::spawn(move || door.participate(sheet)));
    }
    let strangers = door.clone();
    people.push(thread::spawn(move || hostile(&strangers)));
    for (table, seat) in (1..=5).flat_map(|table| (6..=10).map(move |seat| (table, seat))) {
        let sheet = sheet(&evening.document, 1, table, seat);
        assert_eq!(evening.types(sheet.clone()), "counted", "{}", sheet.seat);
        if seat == 6 {
            assert_eq!(evening.types(sheet.clone()), "same", "{}: typed twice", sheet.seat);
        }
    }
    for person in people {
        person.join().expect("everybody did what they came for");
    }
    let room = evening.ask("workshop_room");
    assert_eq!(room["rounds"][0]["collected"], 50, "each of them once");
    assert!(
        began.elapsed() < Duration::from_secs(60),
        "in seconds: {:?}",
        began.elapsed()
    );
    let simulated = evening.now() - clock;
    assert!(
        simulated.num_minutes() < MINUTES,
        "in less than {MINUTES} minutes: {simulated}"
    );
    let changed = room["rounds"][0]["seats"].as_array().expect("seats").iter();
    assert_eq!(
        changed.filter(|seat| seat["state"] == "changed").count(),
        5,
        "those who thought again"
    );

    // The network stops with the round; who comes late is kept apart.
    let closed = evening.round("close_round", 1);
    assert_eq!(closed["rounds"][0]["collected"], 50);
    assert!(TcpStream::connect(door.to).is_err(), "nobody listens");
    assert_eq!(evening.ask("workshop_network")["open"], Value::Null);
    let again = evening.open();
    assert_eq!(
        (again.to, &again.code),
        (door.to, &door.code),
        "who was inside finds it where it was"
    );
    let mut late = sheet(&evening.document, 1, 5, 5);
    late.ratings[1] = None;
    assert_eq!(again.hand_in(55, &Slip::Sheet(late)), "late");
    assert_eq!(
        evening.ask("workshop_room")["rounds"][0]["collected"],
        50,
        "it does not count by itself"
    );
    let feedback = Feedback {
        tag: tag(&evening.document),
        seat: Seat { table: 5, seat: 5 },
        answers: [5, 4, 3, 2, 1],
    };
    assert_eq!(
        again.hand_in(55, &Slip::Feedback(feedback)),
        "counted",
        "what they say at the end"
    );
    evening.ask("wipe_workshop");
    assert!(
        TcpStream::connect(door.to).is_err(),
        "with the data the network is gone"
    );
    let ask = json!({"document": evening.document, "address": "127.0.0.1"});
    assert_eq!(evening.room.refuses("open_network", ask), "workshop-wiped");
}

#[test]
fn the_network_opens_once_on_an_address_of_this_computer_and_ends_with_the_desk() {
    let evening = Evening::planned();
    let open = |address: &str| json!({"document": evening.document, "address": address});
    for address in ["0.0.0.0", "::", "192.0.2.1", "example.org", "", "127.0.0.1:80"] {
        assert_eq!(
            evening.room.refuses("open_network", open(address)),
            "network-address",
            "{address}"
        );
    }
    let offered = evening.ask("workshop_network")["interfaces"].clone();
    let addresses = offered.as_array().expect("interfaces");
    assert!(
        addresses
            .iter()
            .any(|one| one["address"] == "127.0.0.1" && one["alone"] == true),
        "{offered}"
    );
    let door = evening.open();
    assert_eq!(evening.room.refuses("open_network", open("127.0.0.1")), "network-open");
    let other = text(&evening.room.call("new_workshop", Value::Null)["document"]);
    let view = evening.room.call("workshop_network", json!({"document": other}));
    assert_eq!(
        (&view["open"], &view["elsewhere"]),
        (&Value::Null, &json!(true)),
        "the other one is named"
    );
    evening.room.call("close_network", json!({"document": other}));
    assert_eq!(door.join(1, &door.code), 303, "closing another one closes nothing");
    let closed = evening.ask("close_network");
    assert_eq!(closed["open"], Value::Null);
    assert!(TcpStream::connect(door.to).is_err(), "nobody listens");

    let door = evening.open();
    assert_eq!(door.join(1, &door.code), 303);
    evening.room.desk().close();
    assert!(
        TcpStream::connect(door.to).is_err(),
        "with the window the network is gone"
    );
}

#[test]
fn a_workshop_that_is_not_ready_has_no_network() {
    let room = Room::new("2026-11-21T15:00:00Z", 7);
    let document = text(&room.call("new_workshop", Value::Null)["document"]);
    let ask = json!({"document": document, "address": "127.0.0.1"});
    assert_eq!(room.refuses("open_network", ask), "workshop-not-ready");
}
