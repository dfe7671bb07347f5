//! What the projector gets: exactly the scene, and nothing that is not meant for the room.
//!
//! No seat is ever in it, and an argument only when the facilitator picked it. The tables that stand far away are said
//! aloud and not shown.

use std::sync::Arc;

use ::workshop::{Chapter, Judged, PlannedRound, Reference, RoundResult, Scene, Stage, Step};
use descriptor::Text;
use rulebook::Pack;

use super::collecting::{self, collected};
use super::document::{Document, Frozen};
use super::running::Run;
use super::{numbers, results};
use crate::compose::Rulebook;
use crate::failure::Failure;
use crate::wire::*;
use crate::{Desk, words};

/// What a scene is drawn from.
pub(super) struct Hall {
    pub(super) document: Document,
    pub(super) frozen: Frozen,
    pub(super) rulebook: Arc<Rulebook>,
    pub(super) run: Run,
    pub(super) results: Vec<RoundResult>,
    pub(super) rows: Vec<store::SeatRow>,
    now: String,
}

impl Hall {
    pub(super) fn read(desk: &Desk, id: &str) -> Result<Hall, Failure> {
        let document = Document::read(desk, id)?;
        Ok(Hall {
            frozen: document.in_force(desk)?,
            rulebook: document.rulebook(desk)?,
            run: Run::read(desk, id)?,
            results: document.results()?,
            rows: desk.store.seat_rows(id)?,
            now: desk.now().to_string(),
            document,
        })
    }

    fn pack(&self) -> &Pack {
        &self.rulebook.pack
    }

    fn planned(&self, round: u8) -> Option<&PlannedRound> {
        self.frozen.plan.round(round)
    }

    fn result(&self, round: u8) -> Option<&RoundResult> {
        self.results.iter().find(|result| result.round == round)
    }

    /// The criterion of a round at a place, from 0.
    pub(super) fn criterion(&self, round: u8, place: usize) -> Option<&str> {
        self.planned(round)?.criteria.get(place).map(String::as_str)
    }

    /// The facilitator's judgement of the criterion of a round at a place.
    pub(super) fn reference(&self, round: u8, place: usize) -> Option<Reference> {
        let case = &self.planned(round)?.case;
        let criterion = self.criterion(round, place)?;
        self.frozen.references(&self.document, case).remove(criterion)
    }

    /// Every argument for the ratings of a criterion, sorted by its words so that nobody's place shows.
    pub(super) fn arguments(&self, round: u8, criterion: &str) -> Vec<String> {
        let Some(collected) = collected(&self.frozen.plan, &self.run, round, &self.rows) else {
            return Vec::new();
        };
        let judged: Judged<'_> = collected.tally.counted();
        let said = judged.values().filter_map(|sheet| sheet.arguments.get(criterion));
        let mut arguments: Vec<String> = said.cloned().collect();
        arguments.sort();
        arguments.dedup();
        arguments
    }

    /// The arguments for the wall: picked, and still there.
    fn picked(&self, round: u8, criterion: &str) -> Vec<String> {
        let picks = collecting::picks(&self.rows, round);
        let is_picked = |text: &String| picks.iter().any(|(_, one, pick)| one == criterion && pick == text);
        let arguments = self.arguments(round, criterion).into_iter();
        arguments.filter(is_picked).collect()
    }

    /// What the round on the stage has to show.
    pub(super) fn chapter(&self) -> Chapter {
        let round = self.run.stage.round;
        let criteria = self
            .planned(round)
            .map(|planned| planned.criteria.as_slice())
            .unwrap_or_default();
        let has = |(place, criterion): (usize, &String)| {
            (
                !self.picked(round, criterion).is_empty(),
                self.reference(round, place).is_some(),
            )
        };
        Chapter {
            criteria: criteria.iter().enumerate().map(has).collect(),
            has_meanings: !self.document.meanings().is_empty(),
            has_before: results::earlier(&self.results, round).is_some(),
            is_last: usize::from(round) >= self.frozen.plan.rounds.len(),
        }
    }

    /// What the projector would show if it were not blank.
    pub(super) fn scene(&self, desk: &Desk) -> Result<Shown, Failure> {
        let Stage { round, step, .. } = &self.run.stage;
        let round = *round;
        let seats = self.frozen.plan.seat_count();
        let asked = || -> Vec<Both> {
            let criteria = self.planned(round).map(|planned| planned.criteria.as_slice());
            let criteria = criteria.unwrap_or_default().iter();
            criteria.map(|id| numbers::requirement(self.pack(), id)).collect()
        };
        let counted = || {
            let collected = collected(&self.frozen.plan, &self.run, round, &self.rows);
            collected.map_or(0, |collected| small(collected.tally.counted().len()))
        };
        Ok(match step {
            Step::Waiting => Shown::Waiting(ShownWaiting {
                title: Both::from(&self.frozen.plan.title),
                round: u32::from(round),
                of: small(self.frozen.plan.rounds.len()),
                case: self.frozen.case_title(round),
                minutes: self.planned(round).map_or(0, |planned| planned.minutes),
                criteria: asked(),
            }),
            Step::Scoring { ends } => Shown::Scoring(ShownScoring {
                round: u32::from(round),
                case: self.frozen.case_title(round),
                ends: ends.to_string(),
                now: self.now.clone(),
                collected: counted(),
                of: seats,
                criteria: asked(),
            }),
            Step::Collected => Shown::Collected(ShownCollected {
                round: u32::from(round),
                collected: self.result(round).map_or_else(counted, |result| result.collected),
                of: seats,
            }),
            Step::Reveal { scene } => self.reveal(desk, round, scene)?,
        })
    }

    fn reveal(&self, desk: &Desk, round: u8, scene: &Scene) -> Result<Shown, Failure> {
        let result = self.result(round);
        let shown = match scene {
            Scene::Distribution { place } => self.distribution(round, *place),
            Scene::Arguments { place } => self.criterion(round, *place).map(|criterion| {
                Shown::Arguments(ShownArguments {
                    place: small(place + 1),
                    of: self.of(round),
                    criterion: numbers::requirement(self.pack(), criterion),
                    arguments: self.picked(round, criterion),
                })
            }),
            Scene::Reference { place } => self.judgement(round, *place).map(Shown::Reference),
            Scene::Alpha => result.map(|result| {
                Shown::Alpha(ShownAlpha {
                    round: u32::from(round),
                    collected: result.collected,
                    whole: numbers::together(&result.whole),
                })
            }),
            Scene::Before => self.beside(round),
            Scene::Meanings => Some(Shown::Meanings(self.meanings())),
            Scene::End => Some(Shown::End(ShownEnd {
                title: Both::from(&self.frozen.plan.title),
                feedback: collecting::feedback(desk, &self.document)?.collected,
                of: self.frozen.plan.seat_count(),
            })),
        };
        Ok(shown.unwrap_or(Shown::Blank))
    }

    /// Criteria of a round.
    fn of(&self, round: u8) -> u32 {
        self.planned(round).map_or(0, |planned| small(planned.criteria.len()))
    }

    fn distribution(&self, round: u8, place: usize) -> Option<Shown> {
        let result = self.result(round)?;
        let one = result.criteria.get(place)?;
        Some(Shown::Distribution(ShownDistribution {
            place: small(place + 1),
            of: self.of(round),
            criterion: numbers::requirement(self.pack(), &one.criterion),
            bars: numbers::bars(&one.counted),
            collected: result.collected,
            percent: numbers::percent(one.percent),
            words: numbers::agreement(one),
            shape: numbers::shape(one.shape),
        }))
    }

    /// The facilitator's judgement of a criterion, and how many gave the same.
    pub(super) fn judgement(&self, round: u8, place: usize) -> Option<ShownReference> {
        let reference = self.reference(round, place)?;
        let criterion = self.criterion(round, place)?;
        let counted = self.result(round).and_then(|result| result.criteria.get(place));
        let bars = counted.map(|one| numbers::bars(&one.counted)).unwrap_or_default();
        let token = reference.rating.token();
        let same = bars.iter().find(|bar| bar.rating == token).map_or(0, |bar| bar.count);
        let rated = bars
            .iter()
            .filter(|bar| !bar.rating.is_empty())
            .map(|bar| bar.count)
            .sum();
        Some(ShownReference {
            place: small(place + 1),
            of: self.of(round),
            criterion: numbers::requirement(self.pack(), criterion),
            rating: token.to_owned(),
            label: words::choice("rating", token),
            reasons: Both::from(&reference.reasons),
            same,
            rated,
        })
    }

    fn beside(&self, round: u8) -> Option<Shown> {
        let (before, after) = results::earlier(&self.results, round)?;
        Some(Shown::Before(ShownBefore {
            from: u32::from(before.round),
            to: u32::from(after.round),
            alpha: WorkshopPair {
                before: numbers::coefficient(before.whole.alpha),
                after: numbers::coefficient(after.whole.alpha),
            },
            criteria: results::before(self.pack(), &self.results, round),
        }))
    }

    fn meanings(&self) -> ShownMeanings {
        let row = |(criterion, text): (String, Text)| ShownMeaning {
            criterion: numbers::requirement(self.pack(), &criterion),
            text: Both::from(&text),
        };
        ShownMeanings {
            meanings: self.document.meanings().into_iter().map(row).collect(),
        }
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// What the projector shows now.
pub(crate) fn workshop_shown(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<Shown, Failure> {
    let hall = Hall::read(desk, &ask.document)?;
    if hall.run.stage.is_blank {
        return Ok(Shown::Blank);
    }
    hall.scene(desk)
}
