//! What is known beside the descriptor itself: plain data that the caller brings.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// Facts that rules may ask for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Facts {
    /// The day for which the question is asked, `YYYY-MM-DD`.
    pub as_of: String,
    /// Endorsements by employers that came with the descriptor.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub endorsements: Vec<Endorsement>,
    /// SHA-256 (lower-case hex) of the attached files that are really here.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub attachments: BTreeSet<String>,
}

/// One endorsement by an employer or an association.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Endorsement {
    /// Who endorses.
    pub organisation: String,
    /// When it was given, `YYYY-MM-DD`.
    pub issued: String,
    /// Last day on which it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<String>,
    /// True when it was given for an earlier version than the one asked about.
    #[serde(default)]
    pub stale: bool,
    /// True when it was taken back.
    #[serde(default)]
    pub withdrawn: bool,
    /// True when it stands on paper: its signature can be seen by a person only.
    #[serde(default)]
    pub paper: bool,
}
