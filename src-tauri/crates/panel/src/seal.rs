//! What travels beside a sealed review so that its receipt can be computed again: `seal.json` (formats.md §4).

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
}

impl Seal {
    /// A seal with these random bytes.
    #[must_use]
    pub fn new(salt: Salt) -> Seal {
        Seal { format: FORMAT, salt }
    }

    /// The receipt of a review under this seal.
    #[must_use]
    pub fn receipt(&self, review: &[u8]) -> Receipt {
        Receipt::of(&self.salt, review)
    }
}
