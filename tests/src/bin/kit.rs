//! A small workshop for the tests of the kit's page: writes the page, and reads back what the page gave.
//!
//! `kit page` writes the page of a stick, `kit page room` that of the room's network; `kit code CODE` says what a typed
//! code holds, as the bytes of its file; `kit file PATH` reads a saved file and writes it again, with its code.

use std::error::Error;
use std::fs;
use std::process::ExitCode;

use descriptor::{Content, Text};
use desk::workshops::page::{Room, page};
use nishani_tests::root;
use review::PackRef;
use rulebook::Pack;
use signing::Digest;
use workshop::faults::{Seeds, find};
use workshop::{Case, FORMAT, PlannedRound, Workshop, code};

const ID: &str = "urn:uuid:018f4a7c-2b1d-7c3a-9f00-3a5b7c9d1e2f";

const CRITERIA: [&str; 5] = [
    "learning-outcomes.stated",
    "learning-outcomes.observable",
    "credit-workload.hours-match-credits",
    "assessment.every-outcome-assessed",
    "assessment.identity",
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<String, Box<dyn Error>> {
    match words {
        ["page"] => Ok(page(&small()?, &pack()?, None)),
        ["page", "room"] => Ok(page(
            &small()?,
            &pack()?,
            Some(Room {
                post: "/sheet",
                state: "/state",
                join: "/",
            }),
        )),
        ["code", typed] => Ok(String::from_utf8(code::decode(typed)?.to_bytes(ID))?),
        ["file", path] => {
            let filed = workshop::read(&fs::read(path)?)?;
            let bytes = String::from_utf8(filed.slip.to_bytes(&filed.workshop))?;
            Ok(format!("{}\n{bytes}", code::encode(&filed.slip)))
        }
        _ => Err("say page, page room, code CODE or file PATH".into()),
    }
}

fn text(path: &str) -> Result<String, Box<dyn Error>> {
    Ok(fs::read_to_string(root().join("assets").join(path))?)
}

fn pack() -> Result<Pack, Box<dyn Error>> {
    let file = |name: &str| text(&format!("packs/ge-draft-2025/{name}"));
    Ok(Pack::load(
        &file("pack.toml")?,
        &file("template.toml")?,
        &file("criteria.toml")?,
    )?)
}

/// Two rounds at five tables of five: a pilot as it is, and one whose hours do not add up and whose English title is
/// missing.
fn small() -> Result<Workshop, Box<dyn Error>> {
    let pilot = |slug: &str| -> Result<Content, Box<dyn Error>> {
        Ok(serde_json::from_str(&text(&format!("samples/{slug}.json"))?)?)
    };
    let seeds = Seeds {
        vague: Text::default(),
        award: Text::default(),
    };
    let good = pilot("gis-for-tourism")?;
    let mut faulty = pilot("computer-network-administration")?;
    for fault in ["hours-miss-credits", "missing-language"] {
        faulty = find(fault).ok_or(fault)?.seed(&faulty, &seeds)?;
    }
    let case = |id: &str, title: &Text, content: Content| Case {
        id: id.to_owned(),
        title: title.clone(),
        content,
    };
    let title = pilot("computer-network-administration")?.identification.title;
    let round = |case: &str| PlannedRound {
        case: case.to_owned(),
        criteria: CRITERIA.map(str::to_owned).to_vec(),
        minutes: 15,
    };
    let pack = pack()?;
    Ok(Workshop {
        format: FORMAT,
        id: ID.to_owned(),
        title: Text::both("შემფასებელთა კალიბრაცია", "Calibration of reviewers"),
        place: Text::default(),
        date: None,
        pack: PackRef {
            id: pack.head.id.clone(),
            version: pack.head.version.clone(),
            digest: Digest::of(b"pack").to_string(),
        },
        tables: 5,
        seats: 5,
        cases: vec![
            case("a", &good.identification.title.clone(), good),
            case("b", &title, faulty),
        ],
        rounds: vec![round("a"), round("b")],
    })
}
