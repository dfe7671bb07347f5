//! What a workshop has on paper.

use super::Language;

words! {
    /// A paper of a workshop.
    WorkshopPaper { /// What everybody reads in each round, and the criteria.
        Handout, /// A sheet for each seat and round, to be keyed in.
        Sheets, /// The questions at the end, for each seat, to be keyed in.
        Feedback, /// Cards for tables and seats.
        Cards, /// What the workshop came to.
        Report, /// Certificates of attendance, without names.
        Certificates, /// A blank list of who is there.
        Attendance }
}

wire! {
    /// Prints a paper of a workshop.
    PrintWorkshop {
        /// Workshop.
        document: String,
        /// Which paper.
        kind: WorkshopPaper,
        /// In which language.
        language: Language,
    }
}
