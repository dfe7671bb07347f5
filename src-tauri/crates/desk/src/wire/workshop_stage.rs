//! What the projector of a calibration workshop shows, and what the facilitator sees beside it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Both, WorkshopBar, WorkshopBefore, WorkshopPair, WorkshopWhole};

words! {
    /// Where the projector goes.
    StageStep { /// One scene on.
        Next, /// One scene back.
        Back, /// Blank, or not any more.
        Blank }
}

wire! {
    /// Moves the projector; without a step it only asks.
    WorkshopStageAsk {
        /// Workshop.
        document: String,
        /// Where to.
        step: Option<StageStep>,
    }
    /// What the facilitator sees beside the projector.
    WorkshopStage {
        /// Workshop.
        document: String,
        /// The round, from 1.
        round: u32,
        /// What the projector shows, or would show if it were not blank.
        shown: Shown,
        /// The projector is blank.
        blank: bool,
        /// There is a scene after this one.
        can_next: bool,
        /// There is one before it.
        can_back: bool,
        /// For this scene: the tables furthest from the room. Never on the wall.
        far_tables: Vec<u32>,
        /// For this scene: every argument, picked for the wall or not. Never on the wall unless picked.
        arguments: Vec<WorkshopArgument>,
        /// For this scene: what the facilitator thinks, before it is revealed.
        reference: Option<ShownReference>,
    }
    /// What somebody wrote for a rating, without a name.
    WorkshopArgument {
        /// The criterion.
        criterion: String,
        /// In words.
        text: String,
        /// It is shown on the wall.
        picked: bool,
    }
    /// Shows an argument on the wall, or no longer.
    PickArgument {
        /// Workshop.
        document: String,
        /// The round, from 1.
        round: u32,
        /// The criterion.
        criterion: String,
        /// The argument, exactly.
        text: String,
        /// On the wall.
        picked: bool,
    }
    /// The announcement of a round.
    ShownWaiting {
        /// What the workshop is called.
        title: Both,
        /// The round, from 1.
        round: u32,
        /// Rounds in all.
        of: u32,
        /// What the case is called.
        case: Both,
        /// How long it will last.
        minutes: u32,
        /// What is asked.
        criteria: Vec<Both>,
    }
    /// A round that runs.
    ShownScoring {
        /// The round, from 1.
        round: u32,
        /// What the case is called.
        case: Both,
        /// When the time is over.
        ends: String,
        /// The time of this answer.
        now: String,
        /// Seats that are counted.
        collected: u32,
        /// Seats in the room.
        of: u32,
        /// What is asked.
        criteria: Vec<Both>,
    }
    /// A round that was closed.
    ShownCollected {
        /// The round, from 1.
        round: u32,
        /// Seats that are counted.
        collected: u32,
        /// Seats in the room.
        of: u32,
    }
    /// How often each rating was given to one criterion.
    ShownDistribution {
        /// The criterion's place in the round, from 1.
        place: u32,
        /// Criteria of the round.
        of: u32,
        /// The requirement.
        criterion: Both,
        /// How often each rating was given, the lowest level first.
        bars: Vec<WorkshopBar>,
        /// Seats that are counted.
        collected: u32,
        /// The share of agreeing pairs, in words.
        percent: Both,
        /// How far they agree, in words.
        words: Both,
        /// What the ratings look like, in words.
        shape: Both,
    }
    /// What speaks for the ratings of one criterion.
    ShownArguments {
        /// The criterion's place in the round, from 1.
        place: u32,
        /// Criteria of the round.
        of: u32,
        /// The requirement.
        criterion: Both,
        /// What was written, in no order that says who wrote it.
        arguments: Vec<String>,
    }
    /// What the facilitator thinks.
    ShownReference {
        /// The criterion's place in the round, from 1.
        place: u32,
        /// Criteria of the round.
        of: u32,
        /// The requirement.
        criterion: Both,
        /// Token of the rating.
        rating: String,
        /// The rating in words.
        label: Both,
        /// Why.
        reasons: Both,
        /// How many gave the same.
        same: u32,
        /// How many rated.
        rated: u32,
    }
    /// The agreement of a round.
    ShownAlpha {
        /// The round, from 1.
        round: u32,
        /// Seats that are counted.
        collected: u32,
        /// In numbers and words.
        whole: WorkshopWhole,
    }
    /// This round beside an earlier one.
    ShownBefore {
        /// The earlier round, from 1.
        from: u32,
        /// This round, from 1.
        to: u32,
        /// Alpha of both.
        alpha: WorkshopPair,
        /// The criteria that both asked for.
        criteria: Vec<WorkshopBefore>,
    }
    /// What the room agreed.
    ShownMeanings {
        /// The criteria and what they mean.
        meanings: Vec<ShownMeaning>,
    }
    /// What the room agreed that one criterion means.
    ShownMeaning {
        /// The requirement.
        criterion: Both,
        /// In words.
        text: Both,
    }
    /// The end of a workshop.
    ShownEnd {
        /// What the workshop is called.
        title: Both,
        /// How many gave feedback.
        feedback: u32,
        /// Seats in the room.
        of: u32,
    }
}

/// Exactly what the projector gets: no seat, no name, nothing that is not meant for the room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "scene", content = "value", rename_all = "kebab-case")]
pub enum Shown {
    /// Nothing.
    Blank,
    /// A round is announced.
    Waiting(ShownWaiting),
    /// A round runs.
    Scoring(ShownScoring),
    /// A round was closed.
    Collected(ShownCollected),
    /// How often each rating was given.
    Distribution(ShownDistribution),
    /// What speaks for the ratings.
    Arguments(ShownArguments),
    /// What the facilitator thinks.
    Reference(ShownReference),
    /// The agreement of the round.
    Alpha(ShownAlpha),
    /// This round beside the earlier one.
    Before(ShownBefore),
    /// What the room agreed.
    Meanings(ShownMeanings),
    /// The end.
    End(ShownEnd),
}
