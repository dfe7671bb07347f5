//! The shipped pack, the pilots, and a small workshop.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use descriptor::{Content, Text};
use review::{PackRef, Rating};
use rulebook::{Facts, Pack};
use signing::{Digest, Time};
use workshop::faults::Seeds;
use workshop::{Case, FORMAT, PlannedRound, Seat, Sheet, Workshop, tag};

pub(crate) const PILOTS: [&str; 4] = [
    "gis-for-tourism",
    "computer-network-administration",
    "microcontroller-programming-for-drones",
    "data-analysis-in-medicine",
];

pub(crate) const ID: &str = "urn:uuid:018f4a7c-2b1d-7c3a-9f00-3a5b7c9d1e2f";

/// A file of the repository.
pub(crate) fn file(path: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../..").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub(crate) fn pack() -> Pack {
    let text = |name: &str| file(&format!("assets/packs/ge-draft-2025/{name}"));
    Pack::load(&text("pack.toml"), &text("template.toml"), &text("criteria.toml")).expect("the shipped pack is valid")
}

pub(crate) fn pilot(slug: &str) -> Content {
    serde_json::from_str(&file(&format!("assets/samples/{slug}.json"))).expect("a pilot is a descriptor")
}

/// That every file of a descriptor is here.
pub(crate) fn facts(content: &Content) -> Facts {
    Facts {
        as_of: "2026-12-01".to_owned(),
        attachments: content.attachments.iter().map(|file| file.sha256.clone()).collect(),
        ..Facts::default()
    }
}

/// The words that the application gives to faults.
pub(crate) fn seeds() -> Seeds {
    let text = |lang: &str| file(&format!("assets/locales/{lang}/workshop.ftl"));
    let (ka, en) = (text("ka"), text("en"));
    let bundles = i18n::Bundles::new(&[("ka", ka.as_str()), ("en", en.as_str())]).expect("the words are Fluent");
    let both = |id: &str| {
        let side = |lang| bundles.message(lang, id, &BTreeMap::new());
        Text::both(side("ka"), side("en"))
    };
    Seeds {
        vague: both("workshop-seed-vague"),
        award: both("workshop-seed-award"),
    }
}

/// Two rounds of three criteria, at five tables of five.
pub(crate) fn workshop() -> Workshop {
    let criteria = [
        "credit-workload.hours-match-credits",
        "assessment.every-outcome-assessed",
        "assessment.identity",
    ];
    let round = |case: &str, minutes| PlannedRound {
        case: case.to_owned(),
        criteria: criteria.map(str::to_owned).to_vec(),
        minutes,
    };
    let case = |id: &str, slug: &str| Case {
        id: id.to_owned(),
        title: pilot(slug).identification.title,
        content: pilot(slug),
    };
    let pack = pack();
    Workshop {
        format: FORMAT,
        id: ID.to_owned(),
        title: Text::both("კალიბრაცია", "Calibration"),
        place: Text::default(),
        date: Some("2026-12-01".to_owned()),
        pack: PackRef {
            id: pack.head.id.clone(),
            version: pack.head.version.clone(),
            digest: Digest::of(b"pack").to_string(),
        },
        tables: 5,
        seats: 5,
        cases: vec![case("a", PILOTS[0]), case("b", PILOTS[1])],
        rounds: vec![round("a", 15), round("b", 15)],
    }
}

pub(crate) fn at(seconds: i64) -> Time {
    Time::from_unix(1_796_000_000 + seconds).expect("a time")
}

/// A sheet of the first round; a digit is a level from 1, 0 "cannot judge", a dot nothing.
pub(crate) fn sheet(table: u8, seat: u8, marks: &str) -> Sheet {
    let rating = |mark| match mark {
        '1' => Some(Rating::DoesNotComply),
        '2' => Some(Rating::PartiallyComplies),
        '3' => Some(Rating::SubstantiallyComplies),
        '4' => Some(Rating::Complies),
        '0' => Some(Rating::CannotJudge),
        _ => None,
    };
    Sheet {
        tag: tag(ID),
        round: 1,
        seat: Seat { table, seat },
        ratings: marks.chars().map(rating).collect(),
        arguments: BTreeMap::new(),
    }
}
