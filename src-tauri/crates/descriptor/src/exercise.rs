//! The mark of an exercise: a descriptor for practice carries the slug of the pilot it was made from, in its own content,
//! so that the mark goes wherever the descriptor goes and no copy of it can pass for a real one.

use crate::content::Content;
use crate::flat::{Flat, Scalar};
use crate::path::FieldPath;

/// Key of the mark under `extra`.
const KEY: &str = "exercise";

/// The field of the mark; no person edits it.
#[must_use]
pub fn field() -> FieldPath {
    FieldPath::known("extra").child(KEY)
}

/// Marks a document as an exercise made from a pilot.
pub fn mark(flat: &mut Flat, slug: &str) {
    flat.insert(field(), Scalar::from(slug));
}

impl Content {
    /// The slug of the pilot that an exercise was made from, `None` for a real descriptor.
    #[must_use]
    pub fn exercise(&self) -> Option<&str> {
        self.extra.get(KEY).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flat::{from_flat, to_flat};

    #[test]
    fn the_mark_survives_every_form_of_a_descriptor() {
        let mut flat = Flat::new();
        assert_eq!(from_flat(&flat).0.exercise(), None);
        mark(&mut flat, "gis-for-tourism");
        let (content, unreadable) = from_flat(&flat);
        assert_eq!((content.exercise(), unreadable.len()), (Some("gis-for-tourism"), 0));
        let json = serde_json::to_string(&content).expect("content is JSON");
        let again: Content = serde_json::from_str(&json).expect("it reads back");
        assert_eq!(from_flat(&to_flat(&again)).0.exercise(), Some("gis-for-tourism"));
    }
}
