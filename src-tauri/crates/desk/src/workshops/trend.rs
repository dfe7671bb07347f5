//! Workshops beside each other: which criterion never calibrates.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::workshop::trend::{Finished, Line, Point, trend};
use review::agreement::Strength;

use super::document::Document;
use super::{WORKSHOP, numbers, view};
use crate::compose::Rulebook;
use crate::failure::Failure;
use crate::wire::*;
use crate::{Desk, packs};

pub(crate) fn workshop_trend(desk: &Arc<Desk>, (): ()) -> Result<WorkshopTrend, Failure> {
    let heads = desk.store.read(|reader| reader.documents(Some(WORKSHOP)))?;
    let (mut finished, mut rows) = (Vec::new(), Vec::new());
    let mut rulebooks = BTreeMap::new();
    for head in heads.iter().filter(|head| head.trashed.is_none()) {
        let document = Document::read(desk, &head.id)?;
        let rounds = document.results()?;
        if rounds.is_empty() {
            continue;
        }
        let row = view::row(desk, &document)?;
        if let Some(rulebook) = packs::of(desk, &document.text("pack/digest").unwrap_or_default())? {
            rulebooks.insert((row.date.clone(), head.id.clone()), rulebook);
        }
        rows.push(row);
        finished.push(Finished {
            workshop: head.id.clone(),
            date: document.text("date"),
            rounds,
        });
    }
    rows.sort_by(|one, other| (&one.date, &one.document).cmp(&(&other.date, &other.document)));
    // A criterion is said as the newest workshop that knows it says it.
    let newest = |criterion: &str| {
        let mut known = rulebooks.values().rev();
        let rulebook = known.find(|rulebook| rulebook.pack.criterion(criterion).is_some());
        rulebook.map_or(&Rulebook::shipped().pack, |rulebook| &rulebook.pack)
    };
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
        text: numbers::requirement(newest(&line.criterion), &line.criterion),
        criterion: line.criterion,
        never: line.never,
        points: line.points.into_iter().map(point).collect(),
    };
    Ok(WorkshopTrend {
        workshops: rows,
        lines: trend(&finished).into_iter().map(line).collect(),
    })
}
