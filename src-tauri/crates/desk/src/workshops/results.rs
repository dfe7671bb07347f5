//! What a workshop came to, for the facilitator and the report: counts and coefficients, nobody's name or seat.

use std::sync::Arc;

use ::workshop::{QUESTIONS, RoundResult, Whole, compare};
use rulebook::Pack;

use super::document::{Document, Frozen};
use super::{collecting, numbers};
use crate::Desk;
use crate::failure::Failure;
use crate::wire::*;
use crate::words;

pub(crate) fn workshop_results(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<WorkshopResults, Failure> {
    let document = Document::read(desk, &ask.document)?;
    let frozen = document.in_force(desk)?;
    let rulebook = document.rulebook(desk)?;
    let results = document.results()?;
    let whole = match document.text("results/whole") {
        Some(text) => serde_json::from_str(&text).map_err(|error| Failure::internal().because(error))?,
        None => Whole {
            units: 0,
            alpha: None,
            interval: None,
        },
    };
    let feedback = collecting::feedback(desk, &document)?;
    let question = |place: usize| WorkshopQuestion {
        text: words::both(&format!("kit-question-{}", place + 1)),
        counts: feedback.questions[place].to_vec(),
    };
    Ok(WorkshopResults {
        rounds: results
            .iter()
            .map(|result| round(&rulebook.pack, &frozen, result))
            .collect(),
        whole: numbers::together(&whole),
        before: results
            .last()
            .map(|last| before(&rulebook.pack, &results, last.round))
            .unwrap_or_default(),
        feedback: WorkshopFeedback {
            collected: feedback.collected,
            questions: (0..QUESTIONS).map(question).collect(),
        },
        document: ask.document,
    })
}

fn round(pack: &Pack, frozen: &Frozen, result: &RoundResult) -> WorkshopRoundResult {
    WorkshopRoundResult {
        n: u32::from(result.round),
        case: frozen.case_title(result.round),
        collected: result.collected,
        of: result.seats,
        criteria: result
            .criteria
            .iter()
            .map(|one| numbers::criterion(pack, one))
            .collect(),
        whole: numbers::together(&result.whole),
    }
}

/// The last earlier round that asked for some of the same criteria.
pub(super) fn earlier(results: &[RoundResult], round: u8) -> Option<(&RoundResult, &RoundResult)> {
    let after = results.iter().find(|result| result.round == round)?;
    let mut earlier = results.iter().rev().filter(|result| result.round < round);
    let before = earlier.find(|before| !compare(before, after).is_empty())?;
    Some((before, after))
}

/// The criteria of a round beside that earlier round.
pub(super) fn before(pack: &Pack, results: &[RoundResult], round: u8) -> Vec<WorkshopBefore> {
    let Some((before, after)) = earlier(results, round) else {
        return Vec::new();
    };
    let pairs = compare(before, after);
    let row = |pair: &::workshop::Before| WorkshopBefore {
        criterion: pair.criterion.clone(),
        text: numbers::requirement(pack, &pair.criterion),
        from: u32::from(before.round),
        percent: WorkshopPair {
            before: numbers::percent(pair.before.percent),
            after: numbers::percent(pair.after.percent),
        },
        ac2: WorkshopPair {
            before: numbers::coefficient(pair.before.ac2),
            after: numbers::coefficient(pair.after.ac2),
        },
    };
    pairs.iter().map(row).collect()
}
