//! Words of a pack: every text that people read, in each language the pack says it speaks.

use descriptor::Lang;
use serde::{Deserialize, Serialize};

/// A text of a pack in Georgian and English. Validation names a side that is missing; a valid pack has both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The Georgian side.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ka: String,
    /// The English side.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
}

impl Words {
    /// One side as it stands.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ka => &self.ka,
            Lang::En => &self.en,
        }
    }
}

/// Lists of words or stems, one for each language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordLists {
    /// Georgian stems.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ka: Vec<String>,
    /// English words and phrases.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub en: Vec<String>,
}

impl WordLists {
    /// The list of one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &[String] {
        match lang {
            Lang::Ka => &self.ka,
            Lang::En => &self.en,
        }
    }
}
