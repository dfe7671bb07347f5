//! Practice: faulty twins of the pilots, opened as exercises. An exercise is marked wherever it shows and is never signed.

use std::sync::Arc;

use descriptor::{Content, exercise, to_flat};
use rulebook::Twin;

use crate::failure::{Code, Failure};
use crate::library::{make, sample};
use crate::wire::{Both, Exercise, FaultView, Made, PractiseAsk};
use crate::{Desk, assets};

/// The twin of a pilot.
fn twin(slug: &str) -> Option<Twin> {
    let (_, text) = assets::TWINS.iter().find(|(name, _)| *name == slug)?;
    Some(Twin::load(text).expect("a test reads every twin"))
}

/// How many faults the twin of a pilot has; 0 when it has none.
pub(crate) fn faults(slug: &str) -> u32 {
    twin(slug).map_or(0, |twin| u32::try_from(twin.faults.len()).unwrap_or(u32::MAX))
}

/// What was made faulty in an exercise.
pub(crate) fn exercise_of(content: &Content) -> Option<Exercise> {
    let faults = twin(content.exercise()?).map(|twin| twin.faults).unwrap_or_default();
    Some(Exercise {
        faults: faults
            .into_iter()
            .map(|fault| FaultView {
                path: fault.path.to_string(),
                name: Both::from(&fault.name),
            })
            .collect(),
    })
}

/// Opens a faulty twin as an exercise.
pub(crate) fn practise(desk: &Arc<Desk>, ask: PractiseAsk) -> Result<Made, Failure> {
    let missing = || Failure::new(Code::DocumentMissing).because(&ask.sample);
    let twin = twin(&ask.sample).ok_or_else(missing)?;
    let pilot = sample(&twin.base).ok_or_else(missing)?;
    let mut flat = twin
        .of(&to_flat(&pilot))
        .map_err(|error| Failure::new(Code::Internal).because(error))?;
    exercise::mark(&mut flat, &twin.base);
    make(desk, flat)
}

/// An exercise is not signed.
pub(crate) fn refuse(content: &Content) -> Result<(), Failure> {
    match content.exercise() {
        Some(slug) => Err(Failure::new(Code::Exercise).because(slug)),
        None => Ok(()),
    }
}
