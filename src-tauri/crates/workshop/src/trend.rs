//! Several workshops beside each other: how far each criterion agreed each time, and which never calibrates.
//!
//! A criterion that never calibrates is a badly written criterion, not a bad room: whoever keeps the pack rewrites it.

use std::collections::BTreeMap;

use review::agreement::{Shape, Strength};
use serde::Serialize;

use crate::result::RoundResult;

/// A criterion that was measured in fewer workshops has no trend.
const LEAST_WORKSHOPS: usize = 2;

/// A workshop that is over.
#[derive(Clone, Debug, PartialEq)]
pub struct Finished {
    /// Its id.
    pub workshop: String,
    /// When it was held.
    pub date: Option<String>,
    /// Its rounds in their order.
    pub rounds: Vec<RoundResult>,
}

/// One criterion over several workshops.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    /// The criterion.
    pub criterion: String,
    /// Each workshop that scored it, the earliest first: its last round with this criterion.
    pub points: Vec<Point>,
    /// It was measured in at least two workshops and calibrated in none.
    pub never: bool,
}

/// One criterion in one workshop.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Point {
    /// The workshop.
    pub workshop: String,
    /// How many sheets.
    pub collected: u32,
    /// The share of agreeing pairs.
    pub percent: Option<f64>,
    /// Gwet's AC2.
    pub ac2: Option<f64>,
    /// What the ratings looked like.
    pub shape: Shape,
}

/// Each criterion over the workshops, sorted by criterion.
#[must_use]
pub fn trend(workshops: &[Finished]) -> Vec<Line> {
    let mut ordered: Vec<&Finished> = workshops.iter().collect();
    ordered.sort_by(|one, other| (&one.date, &one.workshop).cmp(&(&other.date, &other.workshop)));
    let mut lines: BTreeMap<&str, Vec<Point>> = BTreeMap::new();
    for workshop in ordered {
        let mut last: BTreeMap<&str, Point> = BTreeMap::new();
        for round in &workshop.rounds {
            for one in &round.criteria {
                let point = Point {
                    workshop: workshop.workshop.clone(),
                    collected: round.collected,
                    percent: one.percent,
                    ac2: one.ac2,
                    shape: one.shape,
                };
                if point.ac2.is_some() {
                    last.insert(&one.criterion, point);
                }
            }
        }
        for (criterion, point) in last {
            lines.entry(criterion).or_default().push(point);
        }
    }
    let line = |(criterion, points): (&str, Vec<Point>)| Line {
        never: points.len() >= LEAST_WORKSHOPS && !points.iter().any(Point::is_calibrated),
        criterion: criterion.to_owned(),
        points,
    };
    lines.into_iter().map(line).collect()
}

impl Point {
    /// The room agreed at least substantially, and not in two camps.
    #[must_use]
    pub fn is_calibrated(&self) -> bool {
        let agrees = self.ac2.is_some_and(|ac2| Strength::of(ac2) >= Strength::Substantial);
        agrees && self.shape != Shape::TwoCamps
    }
}
