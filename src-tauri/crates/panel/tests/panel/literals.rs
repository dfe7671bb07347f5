//! The literals: one form for each, unknown members refused, tokens frozen; and rounds that are none.

use descriptor::Text;
use panel::{Answer, Deadline, Opinion, PanelReport, Position, Round, RoundFault, Seal, Seat, Stage, Standing, Tie};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use signing::{canonical, value_faults};

use crate::common::*;

/// A literal comes back as it was, has no value that a signed file may not have, and refuses what it does not know, at
/// every place in it.
#[track_caller]
fn is_strict<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(literal: &T) {
    let value = serde_json::to_value(literal).expect("it serializes");
    assert_eq!(value_faults(&value), [], "nothing empty is written");
    let back: T = serde_json::from_slice(&canonical(literal)).expect("it is read");
    assert_eq!(back, *literal);
    let mut places = Vec::new();
    objects(&value, "", &mut places);
    for place in &places {
        let mut newer = value.clone();
        let object = newer
            .pointer_mut(place)
            .and_then(Value::as_object_mut)
            .expect("an object");
        object.insert("newer".into(), 1.into());
        assert!(
            serde_json::from_value::<T>(newer).is_err(),
            "an unknown member at {place:?} is refused"
        );
        for name in value
            .pointer(place)
            .and_then(Value::as_object)
            .expect("an object")
            .keys()
        {
            let mut wrong = value.clone();
            let at = format!("{place}/{}", name.replace('~', "~0").replace('/', "~1"));
            *wrong.pointer_mut(&at).expect("a member") = Value::Array(vec![Value::Bool(true)]);
            assert!(
                serde_json::from_value::<T>(wrong).is_err(),
                "another type at {at} is refused"
            );
        }
    }
}

fn objects(value: &Value, place: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            found.push(place.to_owned());
            members
                .iter()
                .for_each(|(name, inner)| objects(inner, &format!("{place}/{name}"), found));
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(index, inner)| objects(inner, &format!("{place}/{index}"), found));
        }
        _ => {}
    }
}

#[test]
fn every_literal_has_one_form() {
    let mut round = round();
    round.forks = Some(named(7));
    round.conflict.words = Text::both("კიდევ რამე?", "Anything else?");
    is_strict(&round);
    is_strict(&Seal::new(salt(1)));
    let report = crate::report::everything();
    is_strict(&report);
    is_strict(&Opinion::of(&report, Position::Dissents, Text::both("არა.", "No.")));
    is_strict(&crate::returned::note());
}

#[test]
fn tokens_are_frozen() {
    #[track_caller]
    fn check<T: Serialize>(values: &[T], tokens: &[&str]) {
        let found: Vec<Value> = values
            .iter()
            .map(|value| serde_json::to_value(value).expect("a token"))
            .collect();
        assert_eq!(found, tokens);
    }
    check(
        &[
            Seat::Chair,
            Seat::Expert,
            Seat::Employer,
            Seat::Student,
            Seat::International,
        ],
        &["chair", "expert", "employer", "student", "international"],
    );
    check(
        &[
            Tie::Employed,
            Tie::FormerlyEmployed,
            Tie::Author,
            Tie::Endorser,
            Tie::Related,
        ],
        &["employed", "formerly-employed", "author", "endorser", "related"],
    );
    check(&[Stage::Draft, Stage::Final], &["draft", "final"]);
    check(&[Position::Concurs, Position::Dissents], &["concurs", "dissents"]);
    check(
        &[Answer::Accepted, Answer::PartlyAccepted, Answer::NotAccepted],
        &["accepted", "partly-accepted", "not-accepted"],
    );
    check(
        &[Standing::Asked, Standing::Left, Standing::Sealed, Standing::Here],
        &["asked", "left", "sealed", "here"],
    );
}

#[test]
fn each_flaw_of_a_round_is_named() {
    assert!(round().is_whole());
    #[track_caller]
    fn check(change: impl FnOnce(&mut Round), expected: &[RoundFault]) {
        let mut round = round();
        change(&mut round);
        assert_eq!(round.faults(), expected);
    }
    check(|round| round.format = 2, &[RoundFault::Format { format: 2 }]);
    check(|round| round.title = Text::default(), &[RoundFault::Untitled]);
    check(|round| round.pack.digest = "sha384-x".into(), &[RoundFault::Pack]);
    check(|round| round.packages.clear(), &[RoundFault::NoPackages]);
    check(
        |round| round.packages[1].descriptor.version = 0,
        &[RoundFault::Package { place: 2 }],
    );
    check(
        |round| round.packages[0].descriptor.id = "urn:uuid:1".into(),
        &[RoundFault::Package { place: 1 }],
    );
    check(
        |round| round.packages[0].institution = Text::default(),
        &[RoundFault::Package { place: 1 }],
    );
    check(
        |round| round.packages[1].descriptor.id = round.packages[0].descriptor.id.clone(),
        &[RoundFault::PackageTwice { place: 2 }],
    );
    check(
        |round| round.packages[1].credential = round.packages[0].credential.clone(),
        &[RoundFault::PackageTwice { place: 2 }],
    );
    check(|round| round.members.clear(), &[RoundFault::Chairs { found: 0 }]);
    check(
        |round| round.members[1].seat = Seat::Chair,
        &[RoundFault::Chairs { found: 2 }],
    );
    check(
        |round| round.members[2].name = Text::default(),
        &[RoundFault::Nameless { place: 3 }],
    );
    check(
        |round| round.members[2].did = did(0),
        &[RoundFault::MemberTwice { place: 3 }],
    );
    for zone in [
        "", "Z", "+4:00", "+04", "04:00", "+04:07", "+15:00", "-13:00", "-00:00", "+04:60", "+0४:00", "++4:00",
    ] {
        check(|round| round.deadline.zone = zone.into(), &[RoundFault::Zone]);
    }
    check(|round| round.conflict.ties.clear(), &[RoundFault::Ties]);
    check(|round| round.conflict.ties.reverse(), &[RoundFault::Ties]);
    check(
        |round| round.conflict.ties.push(Tie::FormerlyEmployed),
        &[RoundFault::Ties],
    );
    check(|round| round.conflict.years = None, &[RoundFault::Ties]);
    check(|round| round.conflict.years = Some(0), &[RoundFault::Ties]);
    check(
        |round| {
            round.conflict.ties = vec![Tie::Employed];
            round.conflict.years = Some(3);
        },
        &[RoundFault::Ties],
    );
}

#[test]
fn the_deadline_is_read_on_the_clock_of_its_zone() {
    let wall = |zone: &str| {
        let deadline = Deadline {
            at: time("2026-11-21T19:59:59Z"),
            zone: zone.into(),
        };
        deadline.on_the_wall().map(|time| time.to_string())
    };
    assert_eq!(wall("+04:00").as_deref(), Some("2026-11-21T23:59:59Z"));
    assert_eq!(wall("-03:30").as_deref(), Some("2026-11-21T16:29:59Z"));
    assert_eq!(wall("+14:00").as_deref(), Some("2026-11-22T09:59:59Z"));
    assert_eq!(wall("+00:00").as_deref(), Some("2026-11-21T19:59:59Z"));
    assert_eq!(wall("Tbilisi"), None);
}

#[test]
fn a_file_with_broken_values_is_no_literal() {
    let round_value = serde_json::to_value(round()).expect("it serializes");
    for (at, wrong) in [
        ("/members/0/did", "did:key:z6Mk"),
        ("/deadline/at", "2026-11-21 23:59"),
        ("/packages/0/credential/digest", "sha256-x"),
        ("/packages/0/credential/id", "urn:uuid:1"),
        ("/members/0/seat", "guest"),
        ("/conflict/ties/0", "friend"),
    ] {
        let mut changed = round_value.clone();
        *changed.pointer_mut(at).unwrap_or_else(|| panic!("{at} is there")) = wrong.into();
        assert!(serde_json::from_value::<Round>(changed).is_err(), "{at} = {wrong}");
    }
    let report_value = serde_json::to_value(crate::report::everything()).expect("it serializes");
    for (at, wrong) in [
        ("/reviews/0/salt", "00"),
        ("/reviews/0/receipt", "0123456789012345678901234"),
        ("/stage", "published"),
        ("/decisions/0/rating", "excellent"),
        ("/decision", "maybe"),
        ("/replies/0/answer", "noted"),
    ] {
        let mut changed = report_value.clone();
        *changed.pointer_mut(at).unwrap_or_else(|| panic!("{at} is there")) = wrong.into();
        assert!(
            serde_json::from_value::<PanelReport>(changed).is_err(),
            "{at} = {wrong}"
        );
    }
    assert_eq!(Seat::Chair.role().token(), "expert", "a chair rates as an expert");
}
