//! Who may come in, and how often: the memory of the server about addresses, bounded.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::time::{Duration, Instant};

use crate::{JoinCode, Limits};

/// How long it takes until an address may ask once more.
const REQUEST: Duration = Duration::from_millis(250);
/// How long it takes until an address may be wrong once more.
const WRONG_EACH: Duration = Duration::from_secs(30);
/// How long it takes until anybody may be wrong once more.
const WRONG: Duration = Duration::from_secs(1);

/// What is left of an allowance that grows back one by one.
#[derive(Clone, Copy, Debug)]
struct Allowance {
    used: u32,
    since: Instant,
}

impl Allowance {
    fn new(now: Instant) -> Self {
        Self { used: 0, since: now }
    }

    /// Gives back what has grown since.
    fn grow(&mut self, now: Instant, every: Duration) {
        let grown = now.saturating_duration_since(self.since).as_millis() / every.as_millis();
        let grown = u32::try_from(grown).unwrap_or(u32::MAX);
        if grown >= self.used {
            *self = Self::new(now);
        } else {
            self.used -= grown;
            self.since += every * grown;
        }
    }

    fn is_left(&mut self, now: Instant, most: u32, every: Duration) -> bool {
        self.grow(now, every);
        self.used < most
    }

    fn take(&mut self, now: Instant, most: u32, every: Duration) -> bool {
        let left = self.is_left(now, most, every);
        if left {
            self.used += 1;
        }
        left
    }
}

/// What is remembered of one address.
#[derive(Debug)]
struct Seen {
    connections: u32,
    is_inside: bool,
    requests: Allowance,
    wrong: Allowance,
    last: Instant,
}

/// What came of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Admission {
    Inside,
    Wrong,
    /// Nobody looked whether it is right.
    Busy,
}

/// The memory of the server.
#[derive(Debug)]
pub(crate) struct Gate {
    join: JoinCode,
    limits: Limits,
    seen: BTreeMap<IpAddr, Seen>,
    wrong: Allowance,
}

impl Gate {
    pub(crate) fn new(join: JoinCode, limits: Limits, now: Instant) -> Self {
        Self {
            join,
            limits,
            seen: BTreeMap::new(),
            wrong: Allowance::new(now),
        }
    }

    /// A connection begins; `false` when this address has enough of them.
    pub(crate) fn connect(&mut self, from: IpAddr, now: Instant) -> bool {
        let most = self.limits.connections_each;
        let Some(seen) = self.seen(from, now) else {
            return false;
        };
        let is_welcome = seen.connections < most;
        if is_welcome {
            seen.connections += 1;
        }
        is_welcome
    }

    /// A connection ended.
    pub(crate) fn leave(&mut self, from: IpAddr) {
        if let Some(seen) = self.seen.get_mut(&whole(from)) {
            seen.connections = seen.connections.saturating_sub(1);
        }
    }

    /// A request; `false` when this address asks too often.
    pub(crate) fn ask(&mut self, from: IpAddr, now: Instant) -> bool {
        let most = self.limits.requests_each;
        self.seen(from, now)
            .is_some_and(|seen| seen.requests.take(now, most, REQUEST))
    }

    /// Somebody says the code, at the door or with a request.
    pub(crate) fn admit(&mut self, from: IpAddr, typed: &[u8], now: Instant) -> Admission {
        let (join, each, all) = (self.join, self.limits.wrong_each, self.limits.wrong);
        let any_left = self.wrong.is_left(now, all, WRONG);
        let Some(seen) = self.seen(from, now) else {
            return Admission::Busy;
        };
        // Who is inside is not kept out by strangers who guess.
        if !seen.wrong.is_left(now, each, WRONG_EACH) || !(any_left || seen.is_inside) {
            return Admission::Busy;
        }
        if join.is(typed) {
            seen.is_inside = true;
            return Admission::Inside;
        }
        seen.wrong.take(now, each, WRONG_EACH);
        self.wrong.take(now, all, WRONG);
        Admission::Wrong
    }

    /// What is known of an address; nothing when too many others are remembered.
    fn seen(&mut self, from: IpAddr, now: Instant) -> Option<&mut Seen> {
        let from = whole(from);
        if !self.seen.contains_key(&from) && self.seen.len() >= self.limits.addresses {
            let idle = self
                .seen
                .iter()
                .filter(|(_, seen)| seen.connections == 0 && !seen.is_inside);
            let oldest = idle.min_by_key(|(_, seen)| seen.last).map(|(address, _)| *address)?;
            self.seen.remove(&oldest);
        }
        let seen = self.seen.entry(from).or_insert_with(|| Seen {
            connections: 0,
            is_inside: false,
            requests: Allowance::new(now),
            wrong: Allowance::new(now),
            last: now,
        });
        seen.last = now;
        Some(seen)
    }
}

/// One person has a whole network of the sixth version: half of an address names it.
fn whole(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(six) => match six.to_ipv4_mapped() {
            Some(four) => IpAddr::V4(four),
            None => IpAddr::V6((six.to_bits() & (u128::MAX << 64)).into()),
        },
        IpAddr::V4(_) => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gate(limits: Limits) -> (Gate, Instant) {
        let now = Instant::now();
        (Gate::new(JoinCode::new(0), limits, now), now)
    }

    fn address(last: u8) -> IpAddr {
        IpAddr::from([10, 0, 0, last])
    }

    #[test]
    fn an_address_guesses_five_times_and_then_once_in_half_a_minute() {
        let (mut gate, now) = gate(Limits::default());
        for _ in 0..5 {
            assert_eq!(gate.admit(address(1), b"111111", now), Admission::Wrong);
        }
        assert_eq!(
            gate.admit(address(1), b"000000", now),
            Admission::Busy,
            "nobody looks whether it is right"
        );
        let later = now + WRONG_EACH;
        assert_eq!(gate.admit(address(1), b"111111", later), Admission::Wrong);
        assert_eq!(gate.admit(address(1), b"000000", later), Admission::Busy);
        assert_eq!(
            gate.admit(address(2), b"000000", now),
            Admission::Inside,
            "others are let in"
        );
    }

    #[test]
    fn guesses_of_many_addresses_are_counted_together_and_keep_nobody_out_who_is_inside() {
        let (mut gate, now) = gate(Limits::default());
        assert_eq!(gate.admit(address(1), b"000000", now), Admission::Inside);
        for guess in 0..60_u8 {
            assert_eq!(gate.admit(address(10 + guess), b"111111", now), Admission::Wrong);
        }
        assert_eq!(
            gate.admit(address(200), b"000000", now),
            Admission::Busy,
            "a stranger waits"
        );
        assert_eq!(
            gate.admit(address(1), b"000000", now),
            Admission::Inside,
            "who is inside does not"
        );
        assert_eq!(
            gate.admit(address(200), b"000000", now + WRONG),
            Admission::Inside,
            "for a second"
        );
    }

    #[test]
    fn a_million_guesses_find_nothing_in_a_day() {
        let (mut gate, now) = gate(Limits::default());
        let mut looked = 0_u32;
        for second in 0..3600_u64 {
            for last in 0..=255 {
                let said = gate.admit(address(last), b"111111", now + Duration::from_secs(second));
                looked += u32::from(said == Admission::Wrong);
            }
        }
        assert!(looked <= 60 + 3600, "{looked} guesses in an hour");
    }

    #[test]
    fn memory_is_bounded_and_forgets_no_guest() {
        let (mut gate, now) = gate(Limits {
            addresses: 10,
            ..Limits::default()
        });
        assert_eq!(gate.admit(address(0), b"000000", now), Admission::Inside);
        assert!(gate.connect(address(1), now), "a connection");
        for last in 2..=255 {
            gate.ask(address(last), now + Duration::from_millis(u64::from(last)));
        }
        assert_eq!(gate.seen.len(), 10, "no more than allowed");
        assert!(gate.seen[&address(0)].is_inside, "the guest is known");
        assert_eq!(gate.seen[&address(1)].connections, 1, "the connection is counted");
    }

    #[test]
    fn an_address_has_so_many_connections_and_requests() {
        let (mut gate, now) = gate(Limits::default());
        for _ in 0..12 {
            assert!(gate.connect(address(1), now), "one of twelve");
        }
        assert!(!gate.connect(address(1), now), "the thirteenth");
        gate.leave(address(1));
        assert!(gate.connect(address(1), now), "when one has ended");
        for _ in 0..40 {
            assert!(gate.ask(address(1), now), "one of forty");
        }
        assert!(!gate.ask(address(1), now), "the next");
        assert!(gate.ask(address(1), now + REQUEST), "a quarter of a second later");
    }

    #[test]
    fn half_of_an_address_of_the_sixth_version_is_one_address() {
        let six = |text: &str| whole(text.parse().expect("an address"));
        assert_eq!(six("fd00:1:2:3::1"), six("fd00:1:2:3:ffff::2"));
        assert_ne!(six("fd00:1:2:3::1"), six("fd00:1:2:4::1"));
        assert_eq!(six("::ffff:10.0.0.1"), six("10.0.0.1"));
    }
}
