//! Workshops beside each other: which criterion never calibrates.

use std::sync::Arc;

use ::workshop::trend::{Finished, Line, Point, trend};
use review::agreement::Strength;

use super::document::Document;
use super::{WORKSHOP, numbers, view};
use crate::Desk;
use crate::compose::Rulebook;
use crate::failure::Failure;
use crate::wire::*;

pub(crate) fn workshop_trend(desk: &Arc<Desk>, (): ()) -> Result<WorkshopTrend, Failure> {
    let heads = desk.store.read(|reader| reader.documents(Some(WORKSHOP)))?;
    let (mut finished, mut rows) = (Vec::new(), Vec::new());
    for head in heads.iter().filter(|head| head.trashed.is_none()) {
        let document = Document::read(desk, &head.id)?;
        let rounds = document.results()?;
        if rounds.is_empty() {
            continue;
        }
        rows.push(view::row(desk, &document)?);
        finished.push(Finished {
            workshop: head.id.clone(),
            date: document.text("date"),
            rounds,
        });
    }
    rows.sort_by(|one, other| (&one.date, &one.document).cmp(&(&other.date, &other.document)));
    let pack = &Rulebook::shipped().pack;
    let point = |point: Point| WorkshopTrendPoint {
        calibrated: point.is_calibrated(),
        collected: point.collected,
        percent: numbers::percent(point.percent),
        ac2: numbers::coefficient(point.ac2),
        strength: point.ac2.map(Strength::of).map(numbers::strength_words),
        shape: numbers::shape(point.shape),
        document: point.workshop,
    };
    let line = |line: Line| WorkshopTrendLine {
        text: numbers::requirement(pack, &line.criterion),
        criterion: line.criterion,
        never: line.never,
        points: line.points.into_iter().map(point).collect(),
    };
    Ok(WorkshopTrend {
        workshops: rows,
        lines: trend(&finished).into_iter().map(line).collect(),
    })
}
