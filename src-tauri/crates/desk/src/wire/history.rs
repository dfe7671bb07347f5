//! The history of a document and the comparison of two of its states.

use super::{Both, Mark};

words! {
    /// How a field differs between two states.
    Difference { /// It has another value.
        Changed, /// It was empty before.
        Added, /// It is empty now.
        Emptied, /// Its list item was taken out.
        TakenOut, /// The items of the list stand in another order.
        Moved }
}

wire! {
    /// A line of history.
    HistoryRow {
        /// Number of the change.
        seq: u32,
        /// Its point, for comparing and bringing back.
        point: String,
        /// Token of what it was: edit, merge, sign …
        kind: String,
        /// When.
        at: String,
        /// Who.
        who: String,
        /// What, in words.
        what: Both,
        /// The version that was signed here.
        version: Option<u32>,
        /// Fields touched.
        paths: Vec<String>,
        /// What came with a colleague's copy, newest first.
        steps: Vec<HistoryStep>,
    }
    /// A step that came with a colleague's copy.
    HistoryStep {
        /// Its point.
        point: String,
        /// When.
        at: String,
        /// Who.
        who: String,
        /// What, in words.
        what: Both,
    }
    /// Goes back to a state of the history.
    RestoreTo {
        /// Document.
        document: String,
        /// The point whose state is wanted.
        point: String,
    }
    /// Two points of a history.
    CompareAsk {
        /// Document.
        document: String,
        /// The earlier one.
        from: String,
        /// The later one.
        to: String,
    }
    /// What differs between two points.
    Comparison {
        /// Fields, in the order of the template.
        fields: Vec<FieldDifference>,
    }
    /// A field that differs.
    FieldDifference {
        /// Field.
        path: String,
        /// Section of the template.
        section: String,
        /// Where it is, in words.
        place: Both,
        /// Its language.
        language: Option<super::Language>,
        /// How it differs.
        kind: Difference,
        /// The value before, as people read it.
        before: Both,
        /// The value after.
        after: Both,
        /// Word by word, for texts.
        marks: Vec<Mark>,
    }
}
