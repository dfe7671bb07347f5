//! When the room closes, every socket of it is closed.

use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use room::{Config, Guests, JoinCode, Limits, RoomError};

use crate::common::{Counting, connect, get, hand_in, inside, open, request};

fn at(address: IpAddr, port: u16) -> Result<room::Running, RoomError> {
    let guests: Arc<dyn Guests> = Arc::new(Counting::default());
    let config = Config {
        address,
        port,
        join: JoinCode::new(0),
        limits: Limits::default(),
    };
    room::start(config, guests)
}

#[test]
fn stopping_closes_every_connection_at_once() {
    let (running, _) = open(Limits::default());
    let to = running.address();
    let mut idle = connect(1, to).expect("a connection");
    let mut half = connect(2, to).expect("a connection");
    half.write_all(b"GET / HTTP/1.1\r\n").expect("written");
    let mut kept = connect(3, to).expect("a connection");
    let text = String::from_utf8(request(to, "GET /", &inside(), b"")).expect("text");
    kept.write_all(text.replace("Connection: close\r\n", "").as_bytes())
        .expect("written");
    let mut first = [0; 12];
    kept.read_exact(&mut first).expect("an answer");
    assert_eq!(&first, b"HTTP/1.1 200");

    let begun = Instant::now();
    running.stop();
    assert!(begun.elapsed() < Duration::from_secs(2), "at once");
    assert!(TcpStream::connect(to).is_err(), "nobody listens");
    for stream in [&mut idle, &mut half, &mut kept] {
        let mut rest = Vec::new();
        let _ = stream.read_to_end(&mut rest);
        assert!(begun.elapsed() < Duration::from_secs(5), "the connection is closed");
    }
}

#[test]
fn dropping_it_is_closing_it_and_it_can_be_opened_again_in_the_same_place() {
    let (running, _) = open(Limits::default());
    let to = running.address();
    assert_eq!(get(1, to, "/").status, 200);
    drop(running);
    assert!(TcpStream::connect(to).is_err(), "nobody listens");
    let again = at(to.ip(), to.port()).expect("it opens again");
    assert_eq!(again.address(), to, "participants find it where it was");
    assert_eq!(again.url(), format!("http://{to}/"));
    assert_eq!(get(1, to, "/").status, 200, "with the code that they know");
}

#[test]
fn who_closes_does_not_wait_for_a_sheet_that_waits_for_him() {
    let (running, guests) = open(Limits::default());
    let to = running.address();
    let busy = guests.waiting.lock().expect("nobody panicked");
    let waiting = thread::spawn(move || {
        let headers = format!("{}Content-Type: application/json\r\n", inside());
        crate::common::say(1, to, &request(to, "POST /sheet", &headers, b"late"))
    });
    thread::sleep(Duration::from_millis(300));
    assert_eq!(get(2, to, "/").status, 200, "others are not held up");
    let begun = Instant::now();
    running.stop();
    assert!(begun.elapsed() < Duration::from_secs(2), "closing needs nobody's lock");
    drop(busy);
    assert!(
        waiting.join().expect("no panic").is_none(),
        "hung up on without a word: it asks again"
    );
}

#[test]
fn a_panic_of_the_workshop_is_an_answer_and_no_end() {
    struct Failing;
    impl Guests for Failing {
        fn door(&self, _: room::Door) -> Arc<[u8]> {
            panic!("on purpose")
        }
        fn page(&self) -> Arc<[u8]> {
            panic!("on purpose")
        }
        fn state(&self) -> String {
            String::new()
        }
        fn take(&self, _: &[u8]) -> room::Reply {
            panic!("on purpose")
        }
    }
    let config = Config {
        address: IpAddr::V4(Ipv4Addr::LOCALHOST),
        port: 0,
        join: JoinCode::new(0),
        limits: Limits::default(),
    };
    let running = room::start(config, Arc::new(Failing)).expect("it opens");
    let to = running.address();
    assert_eq!(get(1, to, "/").status, 500);
    assert_eq!(hand_in(1, to, b"sheet").status, 500);
    assert_eq!(get(1, to, "/state").status, 200, "it goes on");
}

#[test]
fn it_listens_on_the_one_address_that_was_chosen() {
    for everywhere in ["0.0.0.0", "::", "224.0.0.1"] {
        let opened = at(everywhere.parse().expect("an address"), 0);
        assert!(matches!(opened, Err(RoomError::NotOneAddress { .. })), "{everywhere}");
    }
    let foreign = at(IpAddr::from([192, 0, 2, 1]), 0);
    assert!(
        matches!(foreign, Err(RoomError::Listen { .. })),
        "not an address of this computer"
    );
    let running = at(IpAddr::V4(Ipv4Addr::LOCALHOST), 0).expect("it opens");
    let taken = at(IpAddr::V4(Ipv4Addr::LOCALHOST), running.address().port());
    assert!(matches!(taken, Err(RoomError::Listen { .. })), "a place that is taken");
    let port = running.address().port();
    assert!(
        TcpStream::connect((IpAddr::from([127, 0, 0, 2]), port)).is_err(),
        "only there"
    );
}

#[test]
fn the_interfaces_of_this_computer_are_found() {
    let found = room::interfaces().expect("the system says");
    assert!(found.iter().any(|one| one.is_loopback), "there is always this one");
    assert!(
        !found[0].is_loopback || found.iter().all(|one| one.is_loopback),
        "others come first"
    );
    assert!(found.iter().all(|one| !one.name.is_empty()), "each has a name");
}
