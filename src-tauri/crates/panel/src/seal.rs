//! What travels beside a sealed review so that its receipt can be computed again: `seal.json` (formats.md §4).
//!
//! The signed list of the bag covers it. Why a review replaces another stands here and not in the review: the reason is
//! for the panel, and the institution never gets it.

use serde::{Deserialize, Serialize};
use signing::{Receipt, Salt};

use crate::FORMAT;

/// The salt of a sealed review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Seal {
    /// [`FORMAT`].
    pub format: u32,
    /// The random bytes.
    pub salt: Salt,
    /// Why the review replaces the one before, in the member's words; absent when it replaces none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Seal {
    /// A seal with these random bytes.
    #[must_use]
    pub fn new(salt: Salt) -> Seal {
        Seal {
            format: FORMAT,
            salt,
            reason: None,
        }
    }

    /// The receipt of a review under this seal.
    #[must_use]
    pub fn receipt(&self, review: &[u8]) -> Receipt {
        Receipt::of(&self.salt, review)
    }
}
