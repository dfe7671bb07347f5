//! Which keys the document of an answer in progress has.

use descriptor::ids::is_item_id;
use descriptor::{FieldPath, Lang};

use super::literal::Stance;
use crate::keys::ReviewField;

/// The kind of the value at a key of an answer's document, `None` when no such key exists.
#[must_use]
pub fn response_field(path: &FieldPath) -> Option<ReviewField> {
    let segments: Vec<&str> = path.segments().collect();
    match segments[..] {
        ["points", _, "answer"] => Some(ReviewField::Choice(Stance::TOKENS)),
        ["points", _, "text", side] => Lang::from_code(side).map(|_| ReviewField::Prose),
        ["points", _, "evidence", id, field] if is_item_id('e', id) => match field {
            "field" => Some(ReviewField::Path),
            "exact" | "prefix" | "suffix" => Some(ReviewField::Quoted),
            "attachment" => Some(ReviewField::Line),
            "order" => Some(ReviewField::Order),
            "removed" => Some(ReviewField::Removed),
            _ => None,
        },
        ["points", _, "changes", id, field] if is_item_id('c', id) => match field {
            "field" => Some(ReviewField::Path),
            "order" => Some(ReviewField::Order),
            "removed" => Some(ReviewField::Removed),
            _ => None,
        },
        _ => None,
    }
}

/// The letter of ids in a list of an answer's document.
#[must_use]
pub fn response_list(path: &str) -> Option<char> {
    let segments: Vec<&str> = path.split('/').collect();
    match segments[..] {
        ["points", _, "evidence"] => Some('e'),
        ["points", _, "changes"] => Some('c'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_keys_of_an_answer_exist() {
        let kind = |text: &str| response_field(&FieldPath::known(text));
        assert_eq!(kind("points/a.b/text/ka"), Some(ReviewField::Prose));
        assert_eq!(kind("points/a.b/answer"), Some(ReviewField::Choice(Stance::TOKENS)));
        assert_eq!(kind("points/a.b/changes/c-aaaaaaaa/field"), Some(ReviewField::Path));
        for strange in [
            "points/a.b",
            "points/a.b/text",
            "points/a.b/text/de",
            "points/a.b/evidence/c-aaaaaaaa/exact",
            "points/a.b/changes/c-aaaaaaaa/exact",
            "ratings/a.b/rating",
        ] {
            assert_eq!(kind(strange), None, "{strange} is no key of an answer");
        }
    }
}
