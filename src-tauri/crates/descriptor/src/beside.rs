//! What stands in a document beside the descriptor itself: comments. They merge and travel with the draft, and are no
//! part of the content: nothing that is signed, printed, checked or exported ever holds them.

use crate::path::FieldPath;

/// The first segment of every comment's fields.
pub const COMMENTS: &str = "comments";

/// True for a path that is no field of the descriptor by design, not by mistake.
#[must_use]
pub fn is_beside(path: &FieldPath) -> bool {
    path.is_within(COMMENTS)
}

/// The place of a comment.
#[must_use]
pub fn comment(id: &str) -> FieldPath {
    FieldPath::known(COMMENTS).child(id)
}
