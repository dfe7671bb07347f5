//! A faulty twin: a pilot made faulty in a few named ways, for people who practise finding faults.
//!
//! A twin is the change that makes it and nothing more, and it names each fault with the answer that the rules give to
//! it. A test holds every shipped twin to that: it fails where it was made faulty and nowhere else.

use descriptor::{FieldPath, Flat, Variation, VariationError};
use serde::Deserialize;
use thiserror::Error;

use crate::scale::Status;
use crate::words::Words;

/// A pilot made faulty.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Twin {
    /// Slug of the pilot.
    pub base: String,
    /// What makes it faulty.
    pub change: Variation,
    /// What was made faulty, in the order of the template.
    #[serde(rename = "fault")]
    pub faults: Vec<Fault>,
}

/// One fault that was built in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Fault {
    /// The rule that sees it.
    pub rule: String,
    /// Where it is seen.
    pub path: FieldPath,
    /// What the rule answers.
    pub status: Status,
    /// The fault in a sentence.
    pub name: Words,
}

/// The text of a twin cannot be used.
#[derive(Debug, Error)]
#[error("twin: {0}")]
pub struct TwinError(#[from] toml::de::Error);

impl Twin {
    /// Reads a twin.
    ///
    /// # Errors
    /// [`TwinError`] when the text is no TOML or has not this form.
    pub fn load(text: &str) -> Result<Twin, TwinError> {
        Ok(toml::from_str(text)?)
    }

    /// The pilot made faulty.
    ///
    /// # Errors
    /// [`VariationError`] when the change does not fit the pilot.
    pub fn of(&self, pilot: &Flat) -> Result<Flat, VariationError> {
        self.change.apply(pilot)
    }
}
