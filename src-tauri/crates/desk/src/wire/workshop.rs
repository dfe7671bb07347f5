//! A calibration workshop: planning it, collecting, what it came to, and what the projector shows.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Both, KeyRow, PackHead, Written};
use crate::failure::FailureView;

words! {
    /// How far a workshop has come.
    WorkshopState { /// No round has begun.
        Planned, /// A round runs.
        Running, /// A round is closed, and another follows.
        Between, /// Every round is closed.
        Over, /// What participants handed in is wiped.
        Wiped }
    /// How far a round has come.
    WorkshopRoundState { /// It has not begun.
        Waiting, /// Sheets are taken.
        Running, /// What comes now is late.
        Closed }
    /// A part of a workshop in the making.
    WorkshopPlace { /// Its title.
        Title, /// Tables and seats.
        Room, /// Its cases.
        Cases, /// Its rounds.
        Rounds, /// Its template and requirements.
        Pack }
    /// How a sheet is typed.
    SheetWay { /// As the code that a page shows.
        Code, /// As digits from paper: `3-2 4 3 1 4 2`.
        Keyed }
    /// What a sheet did.
    TakenWord { /// The seat is counted now.
        Counted, /// It was here already.
        Same, /// It was here already, and its arguments are new.
        Adds, /// The seat gave other answers before; these count.
        Replaces, /// The round is closed; it is kept apart.
        Late, /// It cannot be counted.
        Refused }
    /// What a seat has handed in.
    SeatState { /// Nothing.
        Empty, /// A sheet that counts.
        Counted, /// Different answers, one after the other; the last counts.
        Changed, /// A sheet that came late and does not count.
        Late }
    /// Where the projector goes.
    StageStep { /// One scene on.
        Next, /// One scene back.
        Back, /// Blank, or not any more.
        Blank }
}

wire! {
    /// A workshop in the list.
    WorkshopRow {
        /// Document.
        document: String,
        /// What it is called.
        title: Both,
        /// Where.
        place: Both,
        /// When, `2026-11-21`.
        date: String,
        /// Rounds.
        rounds: u32,
        /// Seats in the room.
        seats: u32,
        /// How far it has come.
        state: WorkshopState,
    }
    /// A workshop and its plan.
    WorkshopView {
        /// Document.
        id: String,
        /// What it is called.
        title: Both,
        /// Where.
        place: Both,
        /// When, `2026-11-21`.
        date: String,
        /// Tables.
        tables: u32,
        /// Seats at each.
        seats: u32,
        /// What is scored.
        cases: Vec<WorkshopCase>,
        /// The rounds in their order.
        rounds: Vec<WorkshopRound>,
        /// What the facilitator thinks, hidden from everybody until it is revealed.
        references: Vec<WorkshopReference>,
        /// What the room agreed.
        meanings: Vec<WorkshopMeaning>,
        /// How far it has come.
        state: WorkshopState,
        /// What is missing before it can be handed out.
        blocked: Vec<WorkshopBlock>,
        /// When the kit was last written.
        kit: Option<String>,
        /// The plan was changed since the kit was written: sticks hold another one.
        kit_stale: bool,
        /// When participants' data were wiped.
        wiped: Option<String>,
        /// The pack by which everyone scores.
        pack: PackHead,
        /// Keys to sign the kit with.
        keys: Vec<KeyRow>,
        /// When the last change was written.
        saved_at: String,
        /// There is a change to take back.
        undo: bool,
        /// There is one to bring back.
        redo: bool,
    }
    /// What is scored.
    WorkshopCase {
        /// Id of the item.
        id: String,
        /// Its letter.
        letter: String,
        /// What participants see as its title.
        title: Both,
        /// The descriptor that it is made from.
        from: Both,
        /// That descriptor is not here any more.
        gone: bool,
        /// The faults that are seeded.
        faults: Vec<String>,
        /// Those of them that do not fit this descriptor.
        unfit: Vec<String>,
    }
    /// A round of the plan.
    WorkshopRound {
        /// Id of the item.
        id: String,
        /// Its number, from 1.
        n: u32,
        /// Id of its case.
        case: Option<String>,
        /// How long it lasts.
        minutes: u32,
        /// Its criteria, in the order of the pack.
        criteria: Vec<String>,
        /// How far it has come.
        state: WorkshopRoundState,
    }
    /// What the facilitator thinks of one criterion of a case.
    WorkshopReference {
        /// Id of the case.
        case: String,
        /// The criterion.
        criterion: String,
        /// The rating.
        rating: Option<String>,
        /// Why.
        reasons: Both,
    }
    /// What the room agreed that a criterion means.
    WorkshopMeaning {
        /// The criterion.
        criterion: String,
        /// In words.
        text: Both,
        /// The proposal that was made of it.
        proposal: Option<String>,
    }
    /// What a workshop in the making lacks.
    WorkshopBlock {
        /// Where on the screen it is mended.
        place: WorkshopPlace,
        /// In words.
        why: Both,
    }
    /// A fault that can be seeded.
    WorkshopFault {
        /// Its name.
        name: String,
        /// What it is called.
        title: Both,
        /// What it changes.
        what: Both,
        /// The criteria of the pack in force that it touches.
        criteria: Vec<String>,
    }
    /// Adds a case from a descriptor of the library or from a pilot.
    WorkshopAddCase {
        /// Workshop.
        document: String,
        /// The descriptor's document; `None` for a pilot.
        descriptor: Option<String>,
        /// The pilot's slug; `None` for a descriptor of the library.
        sample: Option<String>,
        /// The faults to seed.
        faults: Vec<String>,
    }
    /// Names a round of a workshop.
    WorkshopRoundAsk {
        /// Workshop.
        document: String,
        /// The round, from 1.
        round: u32,
    }
    /// Names a seat in a round of a workshop.
    WorkshopSeatAsk {
        /// Workshop.
        document: String,
        /// The round, from 1.
        round: u32,
        /// The table.
        table: u32,
        /// The seat.
        seat: u32,
    }
    /// The room while it is collected, for the facilitator alone.
    WorkshopRoom {
        /// Workshop.
        document: String,
        /// The time of this answer, so that a page can count down without a clock of its own.
        now: String,
        /// How far the workshop has come.
        state: WorkshopState,
        /// The rounds in their order.
        rounds: Vec<WorkshopRoomRound>,
        /// How many gave feedback.
        feedback: u32,
    }
    /// One round while it is collected.
    WorkshopRoomRound {
        /// The round, from 1.
        n: u32,
        /// How far it has come.
        state: WorkshopRoundState,
        /// When it began.
        began: Option<String>,
        /// When its time is over.
        ends: Option<String>,
        /// When it was closed.
        closed: Option<String>,
        /// Seats that are counted.
        collected: u32,
        /// Seats in the room.
        of: u32,
        /// Every seat, table by table.
        seats: Vec<WorkshopSeat>,
    }
    /// One seat of a round.
    WorkshopSeat {
        /// The table.
        table: u32,
        /// The seat.
        seat: u32,
        /// What came from there.
        state: SeatState,
        /// When a late sheet waits to be let in.
        late: bool,
    }
    /// Takes a sheet as it is typed.
    TakeSheet {
        /// Workshop.
        document: String,
        /// How.
        way: SheetWay,
        /// The round to which digits from paper belong; a code names its own.
        round: u32,
        /// What was typed.
        typed: String,
    }
    /// What became of a sheet.
    SheetTaken {
        /// What it did.
        taken: TakenWord,
        /// In words.
        words: Both,
        /// The seat, `3-2`, when it could be read.
        seat: Option<String>,
        /// The round, from 1; absent for feedback.
        round: Option<u32>,
        /// Seats that are counted in that round now.
        collected: Option<u32>,
        /// The file it came from.
        name: Option<String>,
    }
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
    /// Writes the kit to several sticks, one after another.
    WriteKit {
        /// Workshop.
        document: String,
        /// How many sticks.
        sticks: u32,
        /// The key that signs the plan; without one the kit has no signed file.
        key: Option<String>,
        /// Its passphrase.
        passphrase: Option<String>,
    }
    /// What was written to the sticks.
    KitWritten {
        /// One for each place that was chosen.
        sticks: Vec<KitStick>,
    }
    /// What was written to one stick.
    KitStick {
        /// The folder.
        folder: String,
        /// Its files, read back and found identical.
        files: Vec<Written>,
        /// Why it could not be written.
        failure: Option<FailureView>,
    }
    /// What a room agreed that a criterion means, for whoever keeps the pack.
    ProposalRow {
        /// Document.
        document: String,
        /// The workshop that it comes from.
        workshop: String,
        /// What that workshop is called.
        from: Both,
        /// The pack.
        pack: String,
        /// Digest of the pack.
        digest: String,
        /// The criterion.
        criterion: String,
        /// In words.
        text: Both,
        /// When it was made.
        at: String,
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
