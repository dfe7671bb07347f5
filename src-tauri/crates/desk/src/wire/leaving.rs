//! What would leave this computer with a package, and what would stay.

use super::{Both, TextSection};

wire! {
    /// What a package of this draft says and names, and what of the draft it does not hold.
    Leaving {
        /// Title of the descriptor.
        title: Both,
        /// All that its readers will read, in the order of the template.
        text: Vec<TextSection>,
        /// Places that name somebody or say how to reach them.
        named: Vec<NamedPlace>,
        /// Signed versions whose wording travels along.
        earlier: u32,
        /// What stays.
        stays: Stays,
    }
    /// A place in which somebody is named or can be reached.
    NamedPlace {
        /// Field.
        path: String,
        /// Where that is, in words.
        label: Both,
        /// The name, address or number as it stands there.
        text: String,
    }
    /// What no package holds.
    Stays {
        /// Changes in the history of the draft.
        changes: u32,
        /// Comments and replies.
        comments: u32,
        /// Names that stand beside changes and comments.
        people: Vec<String>,
    }
}
