//! What calibration workshops came to: numbers about criteria and rounds, and nobody.

use super::{Both, WorkshopRow};

wire! {
    /// What a workshop came to.
    WorkshopResults {
        /// Workshop.
        document: String,
        /// The closed rounds in their order.
        rounds: Vec<WorkshopRoundResult>,
        /// All closed rounds taken together.
        whole: WorkshopWhole,
        /// Criteria of the last closed round beside the last earlier one that asked for them.
        before: Vec<WorkshopBefore>,
        /// What the room says about the workshop.
        feedback: WorkshopFeedback,
    }
    /// What a round came to.
    WorkshopRoundResult {
        /// The round, from 1.
        n: u32,
        /// The case.
        case: Both,
        /// Seats that were counted.
        collected: u32,
        /// Seats in the room.
        of: u32,
        /// Criteria in their order.
        criteria: Vec<WorkshopCriterionResult>,
        /// All criteria together.
        whole: WorkshopWhole,
    }
    /// What a round says about one criterion.
    WorkshopCriterionResult {
        /// The criterion.
        criterion: String,
        /// The requirement.
        text: Both,
        /// How often each rating was given.
        bars: Vec<WorkshopBar>,
        /// The share of agreeing pairs, in words: `76 %`.
        percent: Both,
        /// Gwet's AC2, in words: `0.62`.
        ac2: Both,
        /// The class of AC2.
        strength: Option<Both>,
        /// What the ratings look like: a token.
        shape: String,
        /// The same in words.
        shape_words: Both,
        /// The tables furthest from the room; never shown to the room.
        far_tables: Vec<u32>,
        /// The reference, when there is one.
        reference: Option<String>,
        /// How many gave the same rating as the reference.
        same: Option<u32>,
    }
    /// How often one rating was given.
    WorkshopBar {
        /// Token of the rating; empty for who marked nothing.
        rating: String,
        /// In words.
        label: Both,
        /// How often.
        count: u32,
        /// Percent of those who were counted.
        share: u32,
    }
    /// Several criteria or cases taken together.
    WorkshopWhole {
        /// How many were taken together.
        units: u32,
        /// Krippendorff's alpha, in words; says so when it is not computable.
        alpha: Both,
        /// What conclusions it allows.
        firmness: Option<Both>,
        /// Its interval in words.
        interval: Option<Both>,
    }
    /// A criterion in two rounds.
    WorkshopBefore {
        /// The criterion.
        criterion: String,
        /// The requirement.
        text: Both,
        /// The earlier round, from 1.
        from: u32,
        /// The share of agreeing pairs before and after.
        percent: WorkshopPair,
        /// AC2 before and after.
        ac2: WorkshopPair,
    }
    /// A number in two rounds, in words.
    WorkshopPair {
        /// In the earlier one.
        before: Both,
        /// In the later one.
        after: Both,
    }
    /// What the room says about the workshop.
    WorkshopFeedback {
        /// How many answered.
        collected: u32,
        /// The questions in their order.
        questions: Vec<WorkshopQuestion>,
    }
    /// One question of the feedback.
    WorkshopQuestion {
        /// In words.
        text: Both,
        /// How often each answer from 1 to 5 was given.
        counts: Vec<u32>,
    }
    /// Several workshops beside each other.
    WorkshopTrend {
        /// The workshops, the earliest first.
        workshops: Vec<WorkshopRow>,
        /// A line for each criterion that was scored.
        lines: Vec<WorkshopTrendLine>,
    }
    /// One criterion over several workshops.
    WorkshopTrendLine {
        /// The criterion.
        criterion: String,
        /// The requirement.
        text: Both,
        /// It was measured in at least two workshops and calibrated in none.
        never: bool,
        /// The workshops that scored it, the earliest first.
        points: Vec<WorkshopTrendPoint>,
    }
    /// One criterion in one workshop.
    WorkshopTrendPoint {
        /// Document of the workshop.
        document: String,
        /// Seats that were counted.
        collected: u32,
        /// The share of agreeing pairs.
        percent: Both,
        /// Gwet's AC2.
        ac2: Both,
        /// The class of AC2.
        strength: Option<Both>,
        /// What the ratings looked like.
        shape: Both,
        /// The room agreed.
        calibrated: bool,
    }
}
