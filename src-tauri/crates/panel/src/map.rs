//! Where the members disagree: criterion × member, the widest spread first.
//!
//! Per criterion there is one unit, so there are its ratings, how many pairs of them agree, and AC2; alpha speaks of all
//! criteria together, or of none. No number here is a verdict.

use review::Rating;
use review::agreement::{Ratings, Shape, Spread, Statistic};
use rulebook::Pack;
use serde::Serialize;
use signing::Did;

use crate::room::Room;

/// The levels of the frozen scale, without the honest fifth, which is no level.
const LEVELS: usize = 4;

/// One criterion and what each member said.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// The criterion.
    pub criterion: String,
    /// The members in the order of the round.
    pub cells: Vec<Cell>,
    /// How the ratings are spread, lowest level first. Who could not judge is missing there.
    pub spread: Spread,
    /// The share of agreeing pairs.
    pub percent: Option<f64>,
    /// Gwet's AC2 with quadratic weights, over this one criterion.
    pub ac2: Option<f64>,
    /// Nobody has to talk about it: at least two rated it, all who were asked could judge, and all gave the same.
    pub is_undisputed: bool,
}

/// What one member said about one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cell {
    /// The member.
    pub member: Did,
    /// The rating; `None` when the seat does not rate this criterion.
    pub rating: Option<Rating>,
}

/// The level of a rating, the lowest is 0; `None` for who could not judge.
#[must_use]
pub fn level(rating: Rating) -> Option<usize> {
    match rating {
        Rating::DoesNotComply => Some(0),
        Rating::PartiallyComplies => Some(1),
        Rating::SubstantiallyComplies => Some(2),
        Rating::Complies => Some(3),
        Rating::CannotJudge => None,
    }
}

impl Room {
    fn levels(&self, criterion: &str) -> Vec<Option<usize>> {
        self.seated
            .iter()
            .map(|seated| seated.rating(criterion).and_then(level))
            .collect()
    }

    /// The disagreement map: the widest spread first, equal ones in the order of the pack.
    #[must_use]
    pub fn map(&self, pack: &Pack) -> Vec<Row> {
        let mut rows: Vec<Row> = pack
            .criteria()
            .iter()
            .map(|criterion| self.row(&criterion.id))
            .collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.spread.width));
        rows
    }

    fn row(&self, criterion: &str) -> Row {
        let cells: Vec<Cell> = self
            .seated
            .iter()
            .map(|seated| Cell {
                member: seated.member.did.clone(),
                rating: seated.rating(criterion),
            })
            .collect();
        let ratings = ratings(&[self.levels(criterion)]);
        let spread = ratings.spreads().remove(0);
        let could_judge = cells.iter().all(|cell| cell.rating != Some(Rating::CannotJudge));
        Row {
            criterion: criterion.to_owned(),
            is_undisputed: could_judge && spread.shape == Shape::Unanimous,
            percent: ratings.value(Statistic::Percent),
            ac2: ratings.value(Statistic::Ac2Quadratic),
            spread,
            cells,
        }
    }

    /// What can be confirmed in one stroke, in the order of the pack.
    #[must_use]
    pub fn undisputed(&self, pack: &Pack) -> Vec<(String, Rating)> {
        let rows = pack.criteria().iter().map(|criterion| self.row(&criterion.id));
        rows.filter(|row| row.is_undisputed)
            .filter_map(|row| Some((row.criterion, row.cells.iter().find_map(|cell| cell.rating)?)))
            .collect()
    }

    /// All ratings of the room, for the coefficients that need several units: criteria × members.
    #[must_use]
    pub fn ratings(&self, pack: &Pack) -> Ratings {
        let units: Vec<Vec<Option<usize>>> = pack
            .criteria()
            .iter()
            .map(|criterion| self.levels(&criterion.id))
            .collect();
        ratings(&units)
    }
}

fn ratings(units: &[Vec<Option<usize>>]) -> Ratings {
    Ratings::ordered(LEVELS, units).expect("every level is on the scale, and every member in every row")
}
