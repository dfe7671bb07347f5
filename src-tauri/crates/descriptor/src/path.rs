//! The path of one field: segments joined by `/`, list items by their id and never by position.
//!
//! Edits, findings, templates, comments, evidence, conflicts and differences all speak it; it is parsed here only.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// Longest path that is accepted, in bytes.
pub const MAX_BYTES: usize = 200;

/// Why a text is not a field path.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a field path: {0:?}")]
pub struct PathError(pub String);

/// A valid field path such as `outcomes/o-k3f9a2qd/text/ka`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldPath(String);

impl FieldPath {
    /// Reads a path; segments are 1–64 characters of `[A-Za-z0-9.-]` and never only dots.
    ///
    /// # Errors
    /// [`PathError`] with the refused text.
    pub fn parse(text: &str) -> Result<FieldPath, PathError> {
        let good = |segment: &str| {
            (1..=64).contains(&segment.len())
                && segment
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'-')
                && segment.bytes().any(|byte| byte != b'.')
        };
        if text.len() <= MAX_BYTES && !text.is_empty() && text.split('/').all(good) {
            Ok(FieldPath(text.to_owned()))
        } else {
            Err(PathError(text.chars().take(MAX_BYTES).collect()))
        }
    }

    /// A path that is written in the program and therefore valid.
    ///
    /// # Panics
    /// When the program's author mistyped it.
    #[must_use]
    pub fn known(text: &str) -> FieldPath {
        FieldPath::parse(text).expect("paths in the program are valid")
    }

    /// This path with one more segment.
    #[must_use]
    pub fn child(&self, segment: &str) -> FieldPath {
        FieldPath::known(&format!("{}/{segment}", self.0))
    }

    /// This path without its last segment.
    #[must_use]
    pub fn parent(&self) -> Option<FieldPath> {
        self.0.rsplit_once('/').map(|(parent, _)| FieldPath(parent.to_owned()))
    }

    /// The segments from the left.
    pub fn segments(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.split('/')
    }

    /// The last segment.
    #[must_use]
    pub fn last(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// True when this path is `other` or stands below it.
    #[must_use]
    pub fn is_within(&self, other: &str) -> bool {
        self.0
            .strip_prefix(other)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Serialize for FieldPath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for FieldPath {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        FieldPath::parse(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl schemars::JsonSchema for FieldPath {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FieldPath".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[A-Za-z0-9.-]+(/[A-Za-z0-9.-]+)*$", "maxLength": MAX_BYTES })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_never_climbs_and_never_points_by_position() {
        for text in [
            "",
            "/",
            "a//b",
            "a/",
            "/a",
            "..",
            "a/../b",
            "a/./b",
            "a b",
            "a\\b",
            "outcomes[0]",
            "ა/ka",
            "a\0b",
        ] {
            assert!(FieldPath::parse(text).is_err(), "{text:?} is refused");
        }
        assert!(
            FieldPath::parse(&"a/".repeat(150)).is_err(),
            "a path has a longest length"
        );
        assert!(FieldPath::parse("outcomes/o-k3f9a2qd/text/ka").is_ok());
        assert!(FieldPath::parse("ratings/outcomes.observable/rating").is_ok());
    }

    #[test]
    fn standing_within_is_by_whole_segments() {
        let path = FieldPath::known("level/nqf");
        assert!(path.is_within("level"));
        assert!(!path.is_within("lev"));
    }
}
