//! A participant's own exercise: what a signed plan of a workshop becomes on the computer of whoever takes part.

use super::{Both, CriterionView, NetworkPicture, PackHead, TextSection};

wire! {
    /// An exercise in the list.
    ExerciseRow {
        /// Document.
        document: String,
        /// What the workshop is called.
        title: Both,
        /// Where.
        place: Both,
        /// When, `2026-11-21`.
        date: String,
        /// Rounds.
        rounds: u32,
        /// Rounds in which every criterion is rated.
        done: u32,
    }
    /// An exercise: where one sits, and what one answered.
    ExerciseView {
        /// Document.
        id: String,
        /// What the workshop is called.
        title: Both,
        /// Where.
        place: Both,
        /// When, `2026-11-21`.
        date: String,
        /// Tables of the room.
        tables: u32,
        /// Seats at each.
        seats: u32,
        /// The own table; 0 until it is chosen.
        table: u32,
        /// The own seat; 0 until it is chosen.
        seat: u32,
        /// Template and requirements by which everyone scores.
        pack: PackHead,
        /// The rounds in their order.
        rounds: Vec<ExerciseRound>,
        /// Answers to the five questions, 1 to 5; 0 where none is given.
        feedback: Vec<u32>,
        /// What is handed in of them, once one sits and all are answered.
        slip: Option<SlipView>,
        /// Saved at.
        saved_at: String,
        /// A change can be taken back.
        undo: bool,
        /// A change can be made again.
        redo: bool,
    }
    /// A round of an exercise, as one answered it.
    ExerciseRound {
        /// Its number, from 1.
        n: u32,
        /// How long it lasts.
        minutes: u32,
        /// What its case is called.
        title: Both,
        /// One answer a criterion, in the order of the round.
        answers: Vec<ExerciseAnswer>,
        /// Criteria that are rated.
        done: u32,
        /// An argument is not longer, in characters.
        longest: u32,
        /// What is handed in of it, once one sits and something is rated.
        slip: Option<SlipView>,
    }
    /// An answer to one criterion: `rounds/N/CRITERION/rating` and `…/why` in the document.
    ExerciseAnswer {
        /// Criterion.
        criterion: String,
        /// Token of the rating.
        rating: Option<String>,
        /// Why.
        why: String,
    }
    /// What is handed in of a round or of the feedback.
    SlipView {
        /// Its typed code, in groups of four.
        code: String,
        /// The code as a picture for a scanner.
        qr: NetworkPicture,
    }
    /// Names a round of an exercise.
    ExerciseAsk {
        /// Document.
        document: String,
        /// The round from 1; 0 is the feedback.
        round: u32,
    }
    /// What everybody scores in a round; it never changes.
    ExerciseCase {
        /// The text of the case.
        text: Vec<TextSection>,
        /// The criteria in the order of the round.
        criteria: Vec<CriterionView>,
    }
}
