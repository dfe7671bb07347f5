//! A room of so many seats: the plan, what everybody answers, and what the room says at the end.

use std::collections::BTreeMap;

use descriptor::{Content, Lang, Text};
use export::workshop_paper::WorkshopPrint;
use review::{PackRef, Rating};
use signing::Time;
use workshop::{Case, FORMAT, Feedback, FeedbackResult, PlannedRound, Seat, Sheet, Tally, Way, Workshop, feedback};

use super::super::paper::Desk;
use super::{ARGUMENT, AT, CRITERIA, LEVELS};

pub(super) struct Room {
    pub(super) desk: Desk,
    pub(super) plan: Workshop,
}

impl Room {
    pub(super) fn of(tables: u8, seats: u8) -> Room {
        let desk = Desk::of("gis-for-tourism");
        let faulty = Desk::of("computer-network-administration").content;
        let case = |id: &str, content: &Content| Case {
            id: id.into(),
            title: content.identification.title.clone(),
            content: content.clone(),
        };
        let round = |case: &str| PlannedRound {
            case: case.into(),
            criteria: CRITERIA.map(str::to_owned).to_vec(),
            minutes: 15,
        };
        let plan = Workshop {
            format: FORMAT,
            id: "urn:uuid:0190163d-8694-739b-aea5-966c26f8ad91".into(),
            title: Text::both("შემფასებელთა კალიბრაცია", "Calibration of reviewers"),
            place: Text::both("სასტუმრო, თბილისი", "A hotel in Tbilisi"),
            date: Some("2026-11-21".into()),
            pack: PackRef {
                id: desk.pack.head.id.clone(),
                version: desk.pack.head.version.clone(),
                digest: signing::Digest::of(b"pack.json").to_string(),
            },
            tables,
            seats,
            cases: vec![case("a", &desk.content), case("b", &faulty)],
            rounds: vec![round("a"), round("b")],
        };
        Room { desk, plan }
    }

    pub(super) fn print(&self, lang: Lang) -> WorkshopPrint<'_> {
        WorkshopPrint {
            lang,
            words: self.desk.words(),
            pack: &self.desk.pack,
            plan: &self.plan,
            printed: AT,
        }
    }

    /// A round in which everybody answers by this rule; a mark of 0 is "cannot judge", 9 is nothing.
    pub(super) fn collected(&self, round: u8, rule: impl Fn(u8, u8) -> [usize; 5]) -> Tally {
        let mut tally = Tally::new(&self.plan, round).expect("the plan has the round");
        tally.start();
        for table in 1..=self.plan.tables {
            for seat in 1..=self.plan.seats {
                let rating = |mark: usize| match mark {
                    0 => Some(Rating::CannotJudge),
                    mark => LEVELS.get(mark - 1).copied(),
                };
                let sheet = Sheet {
                    tag: self.plan.tag(),
                    round,
                    seat: Seat { table, seat },
                    ratings: rule(table, seat).map(rating).to_vec(),
                    arguments: BTreeMap::from([(CRITERIA[0].to_owned(), ARGUMENT.to_owned())]),
                };
                tally.take(sheet, Way::Code, Time::parse(AT).expect("a time"));
            }
        }
        tally
    }

    pub(super) fn feedback(&self) -> FeedbackResult {
        let seats =
            (1..=self.plan.tables).flat_map(|table| (1..=self.plan.seats).map(move |seat| Seat { table, seat }));
        let given: Vec<Feedback> = seats
            .map(|seat| Feedback {
                tag: self.plan.tag(),
                seat,
                answers: [5, 4, 1 + seat.seat % 5, 3, 5],
            })
            .collect();
        feedback(&given)
    }
}

/// Two camps at the second criterion, and somebody who could not judge.
pub(super) fn first(table: u8, seat: u8) -> [usize; 5] {
    let camp = if (table + seat).is_multiple_of(2) { 4 } else { 1 };
    let third = if (table, seat) == (1, 1) { 0 } else { 3 };
    let fourth = if (table, seat) == (1, 2) {
        9
    } else {
        1 + usize::from(seat) % 4
    };
    [4, camp, third, fourth, if table == 5 { 1 } else { 4 }]
}

/// Nearly everybody agrees but on the last criterion.
pub(super) fn second(table: u8, seat: u8) -> [usize; 5] {
    let fifth = if table.is_multiple_of(2) { 1 } else { 4 };
    [4, if (table, seat) == (1, 1) { 2 } else { 1 }, 1, 2, fifth]
}
