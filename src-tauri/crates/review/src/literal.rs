//! The literal `<NS>review` of formats.md §5: what is signed, and nothing that only the window needs.
//!
//! An empty value is absent; unknown members are refused, because they were made by a newer Nishani.

use descriptor::{Anchor, Text};
use rulebook::{DecisionToken, Rating, Role};
use serde::{Deserialize, Serialize};

use crate::tokens::tokens;

/// The version of the literal that this crate writes and reads.
pub const FORMAT: u32 = 1;

tokens! {
    /// What a reviewer declares before the content opens.
    Declared {
        /// No conflict of interest.
        None = "none",
        /// A conflict of interest: this person does not review this descriptor.
        Conflict = "conflict",
        /// Not sure: the note says why, and whoever reads the review decides.
        Unsure = "unsure",
    }
}

tokens! {
    /// How sure a reviewer is of one rating.
    Confidence {
        /// Low.
        Low = "low",
        /// Medium.
        Medium = "medium",
        /// High.
        High = "high",
        /// The criterion is outside the reviewer's own field.
        Outside = "outside-my-field",
    }
}

/// A signed review of one version of one descriptor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Review {
    /// [`FORMAT`].
    pub format: u32,
    /// What is judged; its bytes are bound by digest in the credential's `relatedResource`.
    pub descriptor: DescriptorRef,
    /// The pack that says what is required.
    pub pack: PackRef,
    /// In which role.
    pub role: Role,
    /// What was declared before the content opened.
    pub conflict: Conflict,
    /// One entry for each criterion of the role, in the pack's order.
    pub ratings: Vec<RatingEntry>,
    /// The overall result that a person chose.
    pub decision: DecisionToken,
    /// The earlier review of the same person that this one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<Predecessor>,
    /// `true` when the clock stood before a time already seen; absent otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_suspect: Option<bool>,
}

/// One version of one descriptor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DescriptorRef {
    /// Id of the descriptor, `urn:uuid:…`.
    pub id: String,
    /// Its version.
    pub version: u32,
}

/// One edition of a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PackRef {
    /// Slug.
    pub id: String,
    /// Version.
    pub version: String,
    /// Digest of `pack.json`, `sha384-…`.
    pub digest: String,
}

/// An earlier credential, by id and digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Predecessor {
    /// Id of the credential.
    pub id: String,
    /// Digest of its bytes, `sha384-…`.
    pub digest: String,
}

/// The declaration about conflicts of interest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Conflict {
    /// What was declared.
    pub declared: Declared,
    /// Why, in the reviewer's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What a reviewer says about one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RatingEntry {
    /// Id of the criterion.
    pub criterion: String,
    /// The rating.
    pub rating: Rating,
    /// The reasons.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub comment: Text,
    /// The quotes it stands on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Anchor>,
    /// What must be done to meet the requirement.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recommendations: Vec<Text>,
    /// What could be done to develop it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suggestions: Vec<Text>,
    /// What others can learn from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub good_practice: Vec<Text>,
    /// What the institution is asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Text>,
    /// How sure the reviewer is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALLEST: &str = r#"{"format":1,"descriptor":{"id":"urn:uuid:0","version":1},"pack":{"id":"p","version":"1","digest":"sha384-x"},"role":"expert","conflict":{"declared":"none"},"ratings":[{"criterion":"a.b","rating":"complies"}],"decision":"positive"}"#;

    #[test]
    fn the_smallest_review_writes_nothing_empty() {
        let review: Review = serde_json::from_str(SMALLEST).expect("it is a review");
        assert_eq!(
            serde_json::to_string(&review).expect("it serializes"),
            SMALLEST,
            "reading and writing keep every byte"
        );
    }

    #[test]
    fn a_member_of_a_newer_format_is_refused() {
        for (place, newer) in [
            (r#""format":1"#, r#""format":1,"panel":"x""#),
            (r#""declared":"none""#, r#""declared":"none","waived":true"#),
            (r#""criterion":"a.b""#, r#""criterion":"a.b","score":3"#),
            (r#""rating":"complies""#, r#""rating":"excellent""#),
            (r#""decision":"positive""#, r#""decision":"maybe""#),
        ] {
            let changed = SMALLEST.replace(place, newer);
            assert_ne!(changed, SMALLEST, "{place} stands in the sample");
            assert!(
                serde_json::from_str::<Review>(&changed).is_err(),
                "{newer} is not known to version 1"
            );
        }
    }
}
