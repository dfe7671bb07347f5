//! What a round came to: numbers about criteria and about the round, and which tables stand furthest from the room.
//!
//! Per criterion there is one unit, so it has its distribution, how many pairs of ratings agree, AC2, and a shape; alpha
//! speaks of several criteria or cases together, or of none. Nothing here names a seat, and a table is named only when
//! at least two people at it rated. A median says where a table stands; no number here is a verdict.

use std::collections::BTreeMap;

use review::Rating;
use review::agreement::{Firmness, Interval, Metric, Ratings, Shape, Statistic, Strength};
use serde::{Deserialize, Serialize};

use crate::sheet::{Feedback, QUESTIONS, Seat, Sheet, level};
use crate::tally::Tally;

/// The levels of the frozen scale, without the honest fifth, which is no level.
pub const LEVELS: usize = 4;

/// A table with fewer ratings is not named: it would name a person.
const LEAST_AT_A_TABLE: usize = 2;

/// A table is named when its median is at least so far from the room's, in half levels.
const FAR: usize = 2;

/// The facilitator's judgement of one criterion of a case, hidden until it is revealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Reference {
    /// The rating.
    pub rating: Rating,
    /// Why.
    #[serde(default, skip_serializing_if = "descriptor::Text::is_empty")]
    pub reasons: descriptor::Text,
}

/// How often each rating was given to one criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Counted {
    /// Levels, the lowest first.
    pub levels: [u32; LEVELS],
    /// Who could not judge.
    pub cannot_judge: u32,
    /// Who marked nothing.
    pub blank: u32,
}

/// What a round says about one criterion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CriterionResult {
    /// The criterion.
    pub criterion: String,
    /// How often each rating was given.
    pub counted: Counted,
    /// The share of agreeing pairs of ratings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<f64>,
    /// Gwet's AC2 with quadratic weights, over this one criterion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ac2: Option<f64>,
    /// What the ratings look like.
    pub shape: Shape,
    /// The tables whose median is furthest from the room's, at least one level away.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub far_tables: Vec<u8>,
    /// Beside the reference, when there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matched: Option<Matched>,
}

/// The room beside the reference.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Matched {
    /// The reference.
    pub rating: Rating,
    /// How many gave the same.
    pub same: u32,
    /// How many rated at all, "cannot judge" included.
    pub of: u32,
}

/// Several criteria, or several cases, taken together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Whole {
    /// How many were taken together; only those with at least two ratings.
    pub units: u32,
    /// Krippendorff's alpha for ordered levels; absent for a single unit and when it is not computable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alpha: Option<f64>,
    /// Its interval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval: Option<Interval>,
}

/// What a round came to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoundResult {
    /// The round, from 1.
    pub round: u8,
    /// The case that was scored.
    pub case: String,
    /// How many seats were counted.
    pub collected: u32,
    /// How many seats the room has.
    pub seats: u32,
    /// The criteria in their order.
    pub criteria: Vec<CriterionResult>,
    /// All criteria together.
    pub whole: Whole,
}

/// Who judged: the sheets that count.
pub type Judged<'a> = BTreeMap<Seat, &'a Sheet>;

/// One criterion in two rounds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Before {
    /// The criterion.
    pub criterion: String,
    /// In the earlier round.
    pub before: CriterionResult,
    /// In the later round.
    pub after: CriterionResult,
}

/// What the room says about the workshop: how often each answer from 1 to 5 was given to each question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FeedbackResult {
    /// How many answered.
    pub collected: u32,
    /// Answers 1 to 5 of each question.
    pub questions: [[u32; 5]; QUESTIONS],
}

impl Whole {
    /// What conclusions the alpha allows.
    #[must_use]
    pub fn firmness(&self) -> Option<Firmness> {
        self.alpha.map(Firmness::of)
    }
}

impl CriterionResult {
    /// The class of AC2.
    #[must_use]
    pub fn strength(&self) -> Option<Strength> {
        self.ac2.map(Strength::of)
    }
}

/// What a round came to, from the sheets that count. `references` are those of its case, by criterion.
#[must_use]
pub fn result(tally: &Tally, case: &str, seats: u32, references: &BTreeMap<String, Reference>) -> RoundResult {
    let judged = tally.counted();
    let criteria = tally.criteria();
    let one = |(place, criterion): (usize, &String)| criterion_result(&judged, place, criterion, references);
    RoundResult {
        round: tally.round(),
        case: case.to_owned(),
        collected: count(judged.len()),
        seats,
        criteria: criteria.iter().enumerate().map(one).collect(),
        whole: whole(&[&judged]),
    }
}

fn criterion_result(
    judged: &Judged<'_>,
    place: usize,
    criterion: &str,
    references: &BTreeMap<String, Reference>,
) -> CriterionResult {
    let given = given(judged, place);
    let ratings = Ratings::ordered(LEVELS, &[levels(&given)]).expect("every level is on the scale");
    let spread = ratings.spreads().remove(0);
    let has = |rating: Option<Rating>| count(given.iter().filter(|(_, one)| *one == rating).count());
    let mut in_order = [0; LEVELS];
    for (level, count) in in_order.iter_mut().zip(&spread.counts) {
        *level = *count;
    }
    let counted = Counted {
        levels: in_order,
        cannot_judge: has(Some(Rating::CannotJudge)),
        blank: has(None),
    };
    let matched = references.get(criterion).map(|reference| Matched {
        rating: reference.rating,
        same: has(Some(reference.rating)),
        of: count(given.len()) - counted.blank,
    });
    CriterionResult {
        criterion: criterion.to_owned(),
        percent: ratings.value(Statistic::Percent),
        ac2: ratings.value(Statistic::Ac2Quadratic),
        shape: spread.shape,
        far_tables: far_tables(&given),
        counted,
        matched,
    }
}

/// What each seat gave to the criterion at a place.
fn given(judged: &Judged<'_>, place: usize) -> Vec<(Seat, Option<Rating>)> {
    judged
        .iter()
        .map(|(seat, sheet)| (*seat, sheet.ratings.get(place).copied().flatten()))
        .collect()
}

fn levels(given: &[(Seat, Option<Rating>)]) -> Vec<Option<usize>> {
    given.iter().map(|(_, rating)| rating.and_then(level)).collect()
}

/// Alpha over every criterion of one or more rounds, each row with its own raters: who said what does not matter to it.
#[must_use]
pub fn whole(rounds: &[&Judged<'_>]) -> Whole {
    let mut units: Vec<Vec<Option<usize>>> = Vec::new();
    for judged in rounds {
        let criteria = judged.values().map(|sheet| sheet.ratings.len()).max().unwrap_or(0);
        units.extend((0..criteria).map(|place| levels(&given(judged, place))));
    }
    // Rounds can have different numbers of sheets; a missing one is a missing rating.
    let raters = units.iter().map(Vec::len).max().unwrap_or(0);
    for unit in &mut units {
        unit.resize(raters, None);
    }
    let ratings = Ratings::ordered(LEVELS, &units).expect("every level is on the scale, and all rows are as long");
    let statistic = Statistic::Alpha(Metric::Ordinal);
    let alpha = (ratings.pairable() > 1).then(|| ratings.value(statistic)).flatten();
    Whole {
        units: count(ratings.pairable()),
        interval: alpha.and_then(|_| ratings.interval(statistic)),
        alpha,
    }
}

/// The tables whose median is furthest from the room's.
fn far_tables(given: &[(Seat, Option<Rating>)]) -> Vec<u8> {
    let mut tables: BTreeMap<u8, Vec<usize>> = BTreeMap::new();
    let mut room = Vec::new();
    for (seat, rating) in given {
        if let Some(level) = rating.and_then(level) {
            tables.entry(seat.table).or_default().push(level);
            room.push(level);
        }
    }
    let Some(middle) = twice_the_median(room) else {
        return Vec::new();
    };
    let distance = |(table, levels): (u8, Vec<usize>)| {
        let is_named = levels.len() >= LEAST_AT_A_TABLE;
        let median = twice_the_median(levels).filter(|_| is_named)?;
        Some((table, median.abs_diff(middle)))
    };
    let distances: Vec<(u8, usize)> = tables.into_iter().filter_map(distance).collect();
    let furthest = distances.iter().map(|(_, distance)| *distance).max().unwrap_or(0);
    let is_far = |(_, distance): &&(u8, usize)| *distance == furthest && furthest >= FAR;
    distances.iter().filter(is_far).map(|(table, _)| *table).collect()
}

/// Twice the median, so that it is a whole number between two levels, too.
fn twice_the_median(mut levels: Vec<usize>) -> Option<usize> {
    levels.sort_unstable();
    let last = levels.len().checked_sub(1)?;
    Some(levels[last / 2] + levels[last.div_ceil(2)])
}

/// The criteria that two rounds have in common, in the order of the later one.
#[must_use]
pub fn compare(before: &RoundResult, after: &RoundResult) -> Vec<Before> {
    let pair = |after: &CriterionResult| {
        let earlier = before.criteria.iter().find(|one| one.criterion == after.criterion)?;
        Some(Before {
            criterion: after.criterion.clone(),
            before: earlier.clone(),
            after: after.clone(),
        })
    };
    after.criteria.iter().filter_map(pair).collect()
}

/// What the room says about the workshop. A seat that answers twice is counted with its last answer.
#[must_use]
pub fn feedback(given: &[Feedback]) -> FeedbackResult {
    let last: BTreeMap<Seat, &Feedback> = given.iter().map(|one| (one.seat, one)).collect();
    let mut questions = [[0; 5]; QUESTIONS];
    for one in last.values() {
        for (question, answer) in questions.iter_mut().zip(one.answers) {
            if let Some(count) = usize::from(answer)
                .checked_sub(1)
                .and_then(|place| question.get_mut(place))
            {
                *count += 1;
            }
        }
    }
    FeedbackResult {
        collected: count(last.len()),
        questions,
    }
}

fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
