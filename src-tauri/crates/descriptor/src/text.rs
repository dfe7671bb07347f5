//! Bilingual text: Georgian and English beside each other, either of which may be missing.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language in which people write and read descriptors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Georgian.
    Ka,
    /// English.
    En,
}

impl Lang {
    /// Both languages, Georgian first.
    pub const BOTH: [Lang; 2] = [Lang::Ka, Lang::En];

    /// The two-letter code, as it stands in paths and files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Lang::Ka => "ka",
            Lang::En => "en",
        }
    }

    /// The other language of the pair.
    #[must_use]
    pub fn other(self) -> Lang {
        match self {
            Lang::Ka => Lang::En,
            Lang::En => Lang::Ka,
        }
    }

    /// Reads a two-letter code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Lang> {
        match code {
            "ka" => Some(Lang::Ka),
            "en" => Some(Lang::En),
            _ => None,
        }
    }
}

/// A text in Georgian and English. An empty side is absent, never `""`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// The Georgian side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ka: Option<String>,
    /// The English side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Text {
    /// Both sides at once.
    #[must_use]
    pub fn both(ka: impl Into<String>, en: impl Into<String>) -> Text {
        Text {
            ka: Some(ka.into()),
            en: Some(en.into()),
        }
    }

    /// True when nobody has written anything on either side.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.get(Lang::Ka).is_none() && self.get(Lang::En).is_none()
    }

    /// One side, `None` when it is missing or blank.
    #[must_use]
    pub fn get(&self, lang: Lang) -> Option<&str> {
        let side = match lang {
            Lang::Ka => self.ka.as_deref(),
            Lang::En => self.en.as_deref(),
        };
        side.filter(|text| !text.trim().is_empty())
    }

    /// The side asked for, or else the other, or else nothing.
    #[must_use]
    pub fn best(&self, lang: Lang) -> &str {
        self.get(lang).or_else(|| self.get(lang.other())).unwrap_or_default()
    }
}
