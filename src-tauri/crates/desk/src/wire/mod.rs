//! What crosses the one door between the desk and whoever shows it: plain data, no behavior.
//!
//! Every type here becomes TypeScript in `ui/src/ipc/bindings.ts`; words people read come as [`Both`] languages.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Declares plain records that cross the door.
macro_rules! wire {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty),* $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind),* }
    )+};
}

/// Declares closed lists of words that cross the door, written in kebab-case.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$item])* $variant),+ }
    )+};
}

mod app;
mod colleagues;
mod depth;
mod draft;
mod endorse;
mod exchange;
mod exercise;
mod expert;
mod files;
mod history;
mod jobs;
mod keys;
mod leaving;
mod library;
mod network;
mod pack;
mod panel;
mod projector;
mod report;
mod response;
mod review;
mod round;
mod workshop;
mod workshop_paper;
mod workshop_results;
mod workshop_room;
mod workshop_stage;

pub use app::*;
pub use colleagues::*;
pub use depth::*;
pub use draft::*;
pub use endorse::*;
pub use exchange::*;
pub use exercise::*;
pub use expert::*;
pub use files::*;
pub use history::*;
pub use jobs::*;
pub use keys::*;
pub use leaving::*;
pub use library::*;
pub use network::*;
pub use pack::*;
pub use panel::*;
pub use projector::*;
pub use report::*;
pub use response::*;
pub use review::*;
pub use round::*;
pub use workshop::*;
pub use workshop_paper::*;
pub use workshop_results::*;
pub use workshop_room::*;
pub use workshop_stage::*;

/// A text in both languages; a side that nobody wrote is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Both {
    /// Georgian.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub ka: Option<String>,
    /// English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub en: Option<String>,
}

impl Both {
    /// Both sides at once.
    #[must_use]
    pub fn new(ka: impl Into<String>, en: impl Into<String>) -> Both {
        Both {
            ka: Some(ka.into()),
            en: Some(en.into()),
        }
    }
}

impl From<&descriptor::Text> for Both {
    fn from(text: &descriptor::Text) -> Both {
        Both {
            ka: text.ka.clone(),
            en: text.en.clone(),
        }
    }
}

/// A value of one field of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum FieldValue {
    /// True or false.
    Bool(bool),
    /// A whole number.
    Number(#[ts(type = "number")] i64),
    /// A text as it was typed.
    Text(String),
}

impl From<descriptor::Scalar> for FieldValue {
    fn from(value: descriptor::Scalar) -> FieldValue {
        match value {
            descriptor::Scalar::Bool(yes) => FieldValue::Bool(yes),
            descriptor::Scalar::Number(number) => FieldValue::Number(number),
            descriptor::Scalar::Text(text) => FieldValue::Text(text),
        }
    }
}

impl From<FieldValue> for descriptor::Scalar {
    fn from(value: FieldValue) -> descriptor::Scalar {
        match value {
            FieldValue::Bool(yes) => descriptor::Scalar::Bool(yes),
            FieldValue::Number(number) => descriptor::Scalar::Number(number),
            FieldValue::Text(text) => descriptor::Scalar::Text(text),
        }
    }
}
