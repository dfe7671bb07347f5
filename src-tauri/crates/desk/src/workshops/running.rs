//! Which round runs, and where the projector is. It is kept as a setting: no text, nothing to take back.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::workshop::Stage;
use descriptor::{FieldPath, Scalar};
use serde::{Deserialize, Serialize};
use signing::Time;

use super::document::Document;
use super::{collecting, room_of};
use crate::failure::{Code, Failure};
use crate::wire::*;
use crate::{Desk, drafting};

/// How far a workshop has come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Run {
    /// Where the projector is.
    pub(super) stage: Stage,
    /// The rounds that have begun.
    pub(super) rounds: BTreeMap<u8, Ran>,
}

/// A round that has begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Ran {
    /// When.
    pub(super) began: Time,
    /// When its time is over.
    pub(super) ends: Time,
    /// When it was closed.
    pub(super) closed: Option<Time>,
}

fn key(document: &str) -> String {
    format!("workshop:{document}")
}

fn parse(text: Option<String>) -> Result<Run, Failure> {
    text.map_or_else(|| Ok(Run::default()), |text| serde_json::from_str(&text))
        .map_err(|error| Failure::internal().because(error))
}

impl Run {
    pub(super) fn read(desk: &Desk, document: &str) -> Result<Run, Failure> {
        parse(desk.store.read(|reader| reader.setting(&key(document)))?)
    }

    /// Changes it in one transaction; nothing is written when `change` refuses.
    pub(super) fn change<T>(
        desk: &Desk,
        document: &str,
        change: impl FnOnce(&mut Run) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let at = desk.now().to_string();
        let value = desk.store.transact(|tx| -> Result<T, Failure> {
            let mut run = parse(tx.setting(&key(document))?)?;
            let value = change(&mut run)?;
            let text = serde_json::to_string(&run).map_err(|error| Failure::internal().because(error))?;
            tx.setting_put(&key(document), &text)?;
            tx.saw_time(&at)?;
            Ok(value)
        })?;
        desk.changed(&[&room_of(document)]);
        Ok(value)
    }

    pub(super) fn has_begun(&self) -> bool {
        !self.rounds.is_empty()
    }

    /// The round in which sheets are taken now.
    pub(super) fn open(&self) -> Option<u8> {
        let mut open = self.rounds.iter().filter(|(_, ran)| ran.closed.is_none());
        open.next().map(|(round, _)| *round)
    }

    pub(super) fn state_of(&self, round: u8) -> WorkshopRoundState {
        match self.rounds.get(&round) {
            None => WorkshopRoundState::Waiting,
            Some(ran) if ran.closed.is_none() => WorkshopRoundState::Running,
            Some(_) => WorkshopRoundState::Closed,
        }
    }

    /// How far a workshop of so many rounds has come.
    pub(super) fn state(&self, document: &Document, rounds: usize) -> WorkshopState {
        if document.wiped().is_some() {
            WorkshopState::Wiped
        } else if self.open().is_some() {
            WorkshopState::Running
        } else if !self.has_begun() {
            WorkshopState::Planned
        } else if self.rounds.len() < rounds {
            WorkshopState::Between
        } else {
            WorkshopState::Over
        }
    }
}

/// Goes out of a workshop that is put away. While a round runs it is not put away; a document of another kind has none.
pub(crate) fn leave(desk: &Arc<Desk>, document: &str) -> Result<(), Failure> {
    if Run::read(desk, document)?.open().is_some() {
        return Err(Failure::new(Code::RoundRuns));
    }
    super::room::close(desk, document);
    Ok(())
}

/// Removes everything that participants handed in. Counts and distributions stay in the document.
pub(crate) fn wipe_workshop(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<Edited, Failure> {
    let document = Document::read(desk, &ask.document)?;
    if Run::read(desk, &ask.document)?.open().is_some() {
        return Err(Failure::new(Code::RoundRuns));
    }
    // What the room said about the workshop is counted before it goes.
    let feedback = collecting::feedback(desk, &document)?;
    let feedback = serde_json::to_string(&feedback).map_err(|error| Failure::internal().because(error))?;
    let edited = drafting::write(desk, &ask.document, |tx, _, at| {
        let text = |text: &str| Some(Scalar::Text(text.to_owned()));
        let edits = [
            (FieldPath::known("feedback/counts"), text(&feedback)),
            (FieldPath::known("wiped/at"), text(at)),
        ];
        Ok(Some(tx.change(&ask.document, &edits, at, "", "")?))
    })?;
    super::room::close(desk, &ask.document);
    desk.store.seats_wipe(&ask.document)?;
    desk.changed(&[&room_of(&ask.document)]);
    Ok(edited)
}
