//! The library.

use super::Both;

words! {
    /// How far a descriptor has come.
    RowState { /// New from a sample or template, untouched.
        New, /// Being drafted.
        Draft, /// Signed and not edited since.
        Signed, /// A review came back.
        Reviewed }
}

wire! {
    /// What to list.
    LibraryAsk {
        /// Words to find.
        query: Option<String>,
        /// The trash instead.
        trashed: bool,
    }
    /// The library's page.
    Library {
        /// Rows, last touched first.
        rows: Vec<LibraryRow>,
        /// Descriptors outside the trash.
        total: u32,
        /// What lies in the trash, of any kind.
        trashed: u32,
        /// What lies in the trash beside descriptors, when the trash is asked for.
        others: Vec<TrashedRow>,
        /// Samples one can begin with.
        samples: Vec<SampleRow>,
    }
    /// Something in the trash that is no descriptor.
    TrashedRow {
        /// Document.
        document: String,
        /// `round`, `workshop` or `exercise`.
        kind: String,
        /// Title.
        title: Both,
        /// Whole days until it leaves.
        days_left: u32,
    }
    /// One line.
    LibraryRow {
        /// Document.
        id: String,
        /// Title.
        title: Both,
        /// Provider.
        provider: Both,
        /// Credits.
        credits: Option<String>,
        /// NQF level.
        level: Option<String>,
        /// State.
        state: RowState,
        /// Minimum requirements not met.
        unmet: u32,
        /// Findings to look at that are not met or unclear.
        open: u32,
        /// It is for practice.
        exercise: bool,
        /// Required fields filled, in percent.
        filled: u32,
        /// Version last signed, 0 for none.
        version: u32,
        /// Last touched.
        touched: String,
        /// Whole days until it leaves the trash.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        days_left: Option<u32>,
    }
    /// A sample.
    SampleRow {
        /// Slug.
        slug: String,
        /// Title.
        title: Both,
        /// Credits.
        credits: String,
        /// Level.
        level: String,
        /// Faults of its twin for practice.
        faults: u32,
    }
    /// A new descriptor.
    NewAsk {
        /// Sample to begin with, or an empty template.
        sample: Option<String>,
    }
    /// Names a document.
    DocumentAsk {
        /// The document.
        document: String,
    }
    /// Names a document that was made.
    Made {
        /// The document.
        document: String,
    }
}
