//! Who wrote what: read from the changes themselves, which carry their author and their time wherever they go.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, SecondsFormat};
use descriptor::{FieldPath, Scalar};

use crate::document::Made;
use crate::error::StoreError;
use crate::points::{FieldStep, Point, Step};
use crate::reader::Reader;
use crate::records::ChangeKind;

impl Reader {
    /// The steps that came with colleagues' copies, by the number of the change that took them in.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn steps(&self, id: &str) -> Result<BTreeMap<u64, Vec<Step>>, StoreError> {
        let number = self.standing(id)?.number;
        let history = self.history(id)?;
        let came = |kind: ChangeKind| matches!(kind, ChangeKind::Adopt | ChangeKind::Merge);
        if !history.iter().any(|entry| came(entry.kind)) {
            return Ok(BTreeMap::new());
        }
        let made = self.load(number)?.steps();
        let places: BTreeMap<[u8; 32], usize> = made.iter().map(|one| one.hash).zip(0..).collect();
        let (mut seen, mut found) = (BTreeSet::new(), BTreeMap::new());
        for entry in &history {
            let heads = self.heads_at(number, entry.seq)?.unwrap_or_default();
            let new = newly_reached(&heads, &made, &places, &mut seen);
            if came(entry.kind) {
                let steps: Vec<Step> = new
                    .iter()
                    .map(|at| step(&made[*at]))
                    .filter(|one| !one.paths.is_empty())
                    .collect();
                found.insert(entry.seq, steps);
            }
        }
        Ok(found)
    }

    /// Everything that was ever written into one field, oldest first, here or elsewhere.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn field_history(&self, id: &str, path: &FieldPath) -> Result<Vec<FieldStep>, StoreError> {
        Ok(self
            .fields_history(id, |one| one == path)?
            .remove(path)
            .unwrap_or_default())
    }

    /// The same for all fields that are meant.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn fields_history(
        &self,
        id: &str,
        meant: impl Fn(&FieldPath) -> bool,
    ) -> Result<BTreeMap<FieldPath, Vec<FieldStep>>, StoreError> {
        let number = self.standing(id)?.number;
        let mut found: BTreeMap<FieldPath, Vec<FieldStep>> = BTreeMap::new();
        for made in self.load(number)?.steps() {
            for (path, value) in made.wrote.into_iter().filter(|(path, _)| meant(path)) {
                let step = FieldStep {
                    at: moment(made.seconds),
                    by: made.by.clone(),
                    value,
                };
                found.entry(path).or_default().push(step);
            }
        }
        for steps in found.values_mut() {
            steps.sort_by(|one, other| one.at.cmp(&other.at));
        }
        Ok(found)
    }

    /// Every text that was ever written under this last segment of a path, also what was taken away since.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn texts_ever(&self, id: &str, last: &str) -> Result<BTreeSet<String>, StoreError> {
        let number = self.standing(id)?.number;
        let steps = self.load(number)?.steps();
        let written = steps.into_iter().flat_map(|made| made.wrote);
        Ok(written
            .filter(|(path, _)| path.last() == last)
            .filter_map(|(_, value)| match value {
                Some(Scalar::Text(text)) => Some(text),
                _ => None,
            })
            .collect())
    }
}

/// The places of the changes that these heads reach and no earlier ones did, in their order.
fn newly_reached(
    heads: &[u8],
    made: &[Made],
    places: &BTreeMap<[u8; 32], usize>,
    seen: &mut BTreeSet<usize>,
) -> Vec<usize> {
    let named = heads
        .chunks_exact(32)
        .filter_map(|head| <[u8; 32]>::try_from(head).ok());
    let mut open: Vec<usize> = named.filter_map(|head| places.get(&head).copied()).collect();
    let mut new = BTreeSet::new();
    while let Some(at) = open.pop() {
        if seen.insert(at) {
            new.insert(at);
            open.extend(made[at].after.iter().filter_map(|hash| places.get(hash).copied()));
        }
    }
    new.into_iter().collect()
}

fn step(made: &Made) -> Step {
    Step {
        point: Point::Step(made.hash),
        at: moment(made.seconds),
        by: made.by.clone(),
        paths: made.wrote.iter().map(|(path, _)| path.clone()).collect(),
    }
}

/// A moment as the rest of the store writes it.
fn moment(seconds: i64) -> String {
    DateTime::from_timestamp(seconds, 0)
        .unwrap_or_default()
        .to_rfc3339_opts(SecondsFormat::Secs, true)
}
