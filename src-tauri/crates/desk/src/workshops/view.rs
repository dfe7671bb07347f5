//! A workshop as the facilitator plans it, and the list of workshops.

use std::sync::Arc;

use ::workshop::{Lacking, MOST_CRITERIA, Workshop};

use super::WORKSHOP;
use super::document::{Document, Made};
use super::running::Run;
use crate::compose::views;
use crate::failure::Failure;
use crate::wire::*;
use crate::{Desk, drafting, keyring, words};

/// The workshops that are here, the newest first.
pub(crate) fn workshops(desk: &Arc<Desk>, (): ()) -> Result<Vec<WorkshopRow>, Failure> {
    let heads = desk.store.read(|reader| reader.documents(Some(WORKSHOP)))?;
    let mut rows = Vec::new();
    for head in heads.iter().filter(|head| head.trashed.is_none()) {
        rows.push(row(desk, &Document::read(desk, &head.id)?)?);
    }
    rows.sort_by(|one, other| (&other.date, &other.document).cmp(&(&one.date, &one.document)));
    Ok(rows)
}

/// A workshop in a list.
pub(super) fn row(desk: &Desk, document: &Document) -> Result<WorkshopRow, Failure> {
    let run = Run::read(desk, &document.head.id)?;
    Ok(WorkshopRow {
        document: document.head.id.clone(),
        title: Both::from(&document.both("title")),
        place: Both::from(&document.both("place")),
        date: document.text("date").unwrap_or_default(),
        rounds: small(document.rounds.len()),
        seats: document.number("tables").saturating_mul(document.number("seats")),
        state: run.state(document, document.rounds.len()),
        held: desk.store.seats_held(&document.head.id)?,
    })
}

/// A workshop and its plan.
pub(crate) fn workshop(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<WorkshopView, Failure> {
    let document = Document::read(desk, &ask.document)?;
    let run = Run::read(desk, &ask.document)?;
    let rulebook = document.rulebook(desk)?;
    let (plan, made) = document.plan(desk)?;
    let frozen = document.frozen()?;
    let round = |(item, n): (&String, u8)| WorkshopRound {
        id: item.clone(),
        n: u32::from(n),
        case: document.case_of(item),
        minutes: document.number(&format!("rounds/{item}/minutes")),
        criteria: document.criteria(item, &rulebook),
        state: run.state_of(n),
    };
    let references = document.cases.iter().flat_map(|case| {
        let judged = document.references(case).into_iter();
        judged.map(|(criterion, reference)| WorkshopReference {
            case: case.clone(),
            criterion,
            rating: Some(reference.rating.token().to_owned()),
            reasons: Both::from(&reference.reasons),
        })
    });
    let meaning = |(criterion, text): (String, descriptor::Text)| WorkshopMeaning {
        proposal: document.text(&format!("proposals/{criterion}")),
        text: Both::from(&text),
        criterion,
    };
    let (undo, redo) = desk.store.read(|reader| {
        Ok::<_, store::StoreError>((reader.can_undo(&ask.document)?, reader.can_redo(&ask.document)?))
    })?;
    let stays = super::staying(desk, &ask.document)?;
    let can = |step: Option<store::Label>| step.is_some() && !drafting::touches(step.as_ref(), stays);
    Ok(WorkshopView {
        title: Both::from(&plan.title),
        place: Both::from(&plan.place),
        date: plan.date.clone().unwrap_or_default(),
        tables: document.number("tables"),
        seats: document.number("seats"),
        cases: cases(&document, &plan, &made),
        rounds: document.rounds.iter().zip(1..).map(round).collect(),
        references: references.collect(),
        meanings: document.meanings().into_iter().map(meaning).collect(),
        state: run.state(&document, plan.rounds.len()),
        blocked: if run.has_begun() {
            Vec::new()
        } else {
            blocked(&plan.lacking(&rulebook.pack), &made)
        },
        kit: document.text("kit/at"),
        kit_stale: !run.has_begun() && frozen.is_some_and(|frozen| frozen.plan != plan),
        wiped: document.wiped(),
        pack: views::pack_head(&rulebook),
        keys: keyring::key_rows(desk)?,
        saved_at: document.head.touched.clone(),
        undo: can(undo),
        redo: can(redo),
        id: ask.document,
    })
}

fn cases(document: &Document, plan: &Workshop, made: &[Made]) -> Vec<WorkshopCase> {
    let case = |((item, made), case): ((&String, &Made), &::workshop::Case)| WorkshopCase {
        id: item.clone(),
        letter: case.id.clone(),
        title: Both::from(&case.title),
        from: made
            .base
            .as_ref()
            .map(|base| Both::from(&base.identification.title))
            .unwrap_or_default(),
        gone: made.base.is_none(),
        faults: document.faults(item).into_iter().map(str::to_owned).collect(),
        unfit: made.unfit.clone(),
    };
    document.cases.iter().zip(made).zip(&plan.cases).map(case).collect()
}

/// What is missing, in words, with the place where it is mended.
fn blocked(lacking: &[Lacking], made: &[Made]) -> Vec<WorkshopBlock> {
    let mut blocks: Vec<WorkshopBlock> = lacking.iter().map(block).collect();
    for (case, place) in made.iter().zip(1..) {
        let place: u32 = place;
        let args = words::args([("place", &place.to_string())]);
        let why = if case.base.is_none() {
            "workshop-lacks-gone"
        } else if case.unfit.is_empty() {
            continue;
        } else {
            "workshop-lacks-unfit"
        };
        blocks.push(WorkshopBlock {
            place: WorkshopPlace::Cases,
            why: words::both_with(why, &args),
        });
    }
    blocks
}

fn block(lacking: &Lacking) -> WorkshopBlock {
    let members = serde_json::to_value(lacking).unwrap_or_default();
    let token = members
        .get("lacking")
        .and_then(|value| value.as_str())
        .unwrap_or_default();
    let number = members.get("place").map(ToString::to_string).unwrap_or_default();
    let most = MOST_CRITERIA.to_string();
    WorkshopBlock {
        place: match lacking {
            Lacking::Untitled => WorkshopPlace::Title,
            Lacking::Seats { .. } => WorkshopPlace::Room,
            Lacking::NoCases | Lacking::Case { .. } => WorkshopPlace::Cases,
            Lacking::Format { .. } | Lacking::Id | Lacking::Pack => WorkshopPlace::Pack,
            _ => WorkshopPlace::Rounds,
        },
        why: words::both_with(
            &format!("workshop-lacks-{token}"),
            &words::args([("place", &number), ("most", &most)]),
        ),
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
