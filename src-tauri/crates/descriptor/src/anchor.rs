//! Evidence anchors: the exact words of a field with a little of what stands around them (W3C `TextQuoteSelector`).
//!
//! Anchors carry no offsets; they are found again over [`crate::markdown::plain_text`], the one Markdown-to-text function.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::path::FieldPath;

/// Characters kept on each side of a quote (formats.md §2).
pub const CONTEXT: usize = 32;

/// A quote from one field of a descriptor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Anchor {
    /// The field quoted.
    pub field: FieldPath,
    /// The exact words.
    pub exact: String,
    /// Up to 32 characters before.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prefix: String,
    /// Up to 32 characters after.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub suffix: String,
}

/// Anchors `exact` in `text`. `start` is the byte offset where the person selected it; without it the first
/// occurrence is taken. `None` when the words are blank or do not occur.
#[must_use]
pub fn anchor_at(field: &FieldPath, text: &str, exact: &str, start: Option<usize>) -> Option<Anchor> {
    if exact.trim().is_empty() {
        return None;
    }
    let start = match start {
        Some(start) if text.get(start..).is_some_and(|rest| rest.starts_with(exact)) => start,
        _ => text.find(exact)?,
    };
    let before: Vec<char> = text[..start].chars().rev().take(CONTEXT).collect();
    Some(Anchor {
        field: field.clone(),
        exact: exact.to_owned(),
        prefix: before.into_iter().rev().collect(),
        suffix: text[start + exact.len()..].chars().take(CONTEXT).collect(),
    })
}

/// True when the quote stands in `text` with exactly its surroundings.
#[must_use]
pub fn occurs(anchor: &Anchor, text: &str) -> bool {
    !anchor.exact.trim().is_empty() && text.contains(&format!("{}{}{}", anchor.prefix, anchor.exact, anchor.suffix))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field() -> FieldPath {
        FieldPath::known("outcomes/o-aaaaaaaa/text/ka")
    }

    #[test]
    fn a_repeated_word_is_anchored_where_it_was_selected() {
        let text = "რუკა და კიდევ რუკა";
        let second = text.rfind("რუკა").expect("it stands there");
        let anchor = anchor_at(&field(), text, "რუკა", Some(second)).expect("the words occur");
        assert_eq!(
            anchor.prefix, "რუკა და კიდევ ",
            "the surroundings are those of the second one"
        );
        assert!(occurs(&anchor, text));
        assert!(!occurs(&anchor, "რუკა და კიდევ გზა"), "other words are not the quote");
    }

    #[test]
    fn words_that_do_not_occur_have_no_anchor() {
        assert_eq!(anchor_at(&field(), "ტექსტი", "სხვა", None), None);
        assert_eq!(anchor_at(&field(), "ტექსტი", " ", None), None);
        assert!(
            anchor_at(&field(), "ტექსტი", "ტექსტი", Some(3)).is_some(),
            "a wrong offset falls back to the words"
        );
    }
}
