//! What the projector shows: one scene at a time, forwards on a key, back on another, and blank at any moment.
//!
//! The stage knows where the room is, not what stands there: whoever draws it asks for the results of that scene. A
//! scene names a round and a criterion and never a seat. A round moves from waiting to scoring and from scoring to
//! collected only when the facilitator starts and closes it; no key does that by accident.

use serde::{Deserialize, Serialize};
use signing::Time;

/// Where the room is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Stage {
    /// The round, from 1.
    pub round: u8,
    /// The step of the round.
    pub step: Step,
    /// Nothing is shown.
    pub is_blank: bool,
}

/// A step of a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Step {
    /// The round is announced.
    Waiting,
    /// Everybody scores in silence.
    Scoring {
        /// Until when.
        ends: Time,
    },
    /// The round was closed.
    Collected,
    /// A part of the reveal.
    Reveal {
        /// Which.
        scene: Scene,
    },
}

/// A scene of the reveal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "scene", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Scene {
    /// How often each rating was given to one criterion.
    Distribution {
        /// Its place in the round, from 0.
        place: usize,
    },
    /// What speaks for the ratings.
    Arguments {
        /// The criterion's place in the round, from 0.
        place: usize,
    },
    /// The facilitator's judgement.
    Reference {
        /// The criterion's place in the round, from 0.
        place: usize,
    },
    /// The agreement of the whole round.
    Alpha,
    /// What the room agreed that criteria mean.
    Meanings,
    /// This round beside the earlier one.
    Before,
    /// The workshop is over.
    End,
}

/// What a round has to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chapter {
    /// For each criterion: there are arguments, there is a reference.
    pub criteria: Vec<(bool, bool)>,
    /// Meanings were written down.
    pub has_meanings: bool,
    /// An earlier round scored some of the same criteria.
    pub has_before: bool,
    /// No round follows.
    pub is_last: bool,
}

impl Stage {
    /// The beginning of a workshop.
    #[must_use]
    pub fn new() -> Stage {
        Stage::waiting(1)
    }

    fn waiting(round: u8) -> Stage {
        Stage {
            round,
            step: Step::Waiting,
            is_blank: false,
        }
    }

    /// A round was started.
    pub fn start(&mut self, round: u8, ends: Time) {
        *self = Stage {
            round,
            step: Step::Scoring { ends },
            is_blank: false,
        };
    }

    /// The round was closed.
    pub fn close(&mut self) {
        self.step = Step::Collected;
    }

    /// Blank, or not any more.
    pub fn turn_blank(&mut self) {
        self.is_blank = !self.is_blank;
    }

    /// One step on. `false` when there is none: while a round waits or runs, and at the end.
    pub fn next(&mut self, chapter: &Chapter) -> bool {
        let scenes = chapter.scenes();
        let next = match &self.step {
            Step::Waiting | Step::Scoring { .. } => None,
            Step::Collected => scenes.first(),
            Step::Reveal { scene } => match scenes.iter().position(|one| one == scene) {
                Some(place) => scenes.get(place + 1),
                // What was shown is gone, such as a reference that was taken back: the reveal begins anew.
                None => scenes.first(),
            },
        };
        match (next, &self.step) {
            (Some(scene), _) => self.step = Step::Reveal { scene: scene.clone() },
            (None, Step::Reveal { .. } | Step::Collected) if !chapter.is_last => {
                *self = Stage::waiting(self.round.saturating_add(1));
            }
            (None, _) => return false,
        }
        true
    }

    /// One step back, at most to the beginning of the reveal. `false` when there is none.
    pub fn back(&mut self, chapter: &Chapter) -> bool {
        let Step::Reveal { scene } = &self.step else {
            return false;
        };
        let scenes = chapter.scenes();
        let place = scenes.iter().position(|one| one == scene).unwrap_or(0);
        self.step = match place.checked_sub(1).and_then(|place| scenes.get(place)) {
            Some(scene) => Step::Reveal { scene: scene.clone() },
            None => Step::Collected,
        };
        true
    }
}

impl Default for Stage {
    fn default() -> Stage {
        Stage::new()
    }
}

impl Chapter {
    /// The scenes of the reveal in their order.
    #[must_use]
    pub fn scenes(&self) -> Vec<Scene> {
        let mut scenes = Vec::new();
        for (place, (has_arguments, has_reference)) in self.criteria.iter().enumerate() {
            scenes.push(Scene::Distribution { place });
            if *has_arguments {
                scenes.push(Scene::Arguments { place });
            }
            if *has_reference {
                scenes.push(Scene::Reference { place });
            }
        }
        scenes.push(Scene::Alpha);
        if self.has_before {
            scenes.push(Scene::Before);
        }
        if self.has_meanings {
            scenes.push(Scene::Meanings);
        }
        if self.is_last {
            scenes.push(Scene::End);
        }
        scenes
    }
}
