//! A calibration workshop while it is collected: rounds, seats and sheets, for the facilitator alone.

use super::{Both, WorkshopState};

words! {
    /// How far a round has come.
    WorkshopRoundState { /// It has not begun.
        Waiting, /// Sheets are taken.
        Running, /// What comes now is late.
        Closed }
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
}

wire! {
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
}
