//! The literal `<NS>response` of formats.md §5.

use descriptor::{Anchor, FieldPath, Text};
use serde::{Deserialize, Serialize};

use crate::literal::{DescriptorRef, PackRef};
use crate::tokens::tokens;

tokens! {
    /// Where an institution stands on one point.
    Stance {
        /// The point is right.
        Agree = "agree",
        /// The point rests on a fact that is not so.
        Correct = "correct",
        /// The facts are right, the judgement is not shared.
        Disagree = "disagree",
    }
}

tokens! {
    /// What an answer speaks to.
    Answered {
        /// The review of one expert.
        Review = "review",
        /// The draft report of a panel.
        Report = "report",
    }
}

/// A signed answer to a review or to the draft report of a panel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Response {
    /// [`crate::literal::FORMAT`].
    pub format: u32,
    /// What is answered; its bytes are bound by digest in the credential's `relatedResource`, too.
    pub answers_to: AnswersTo,
    /// The version that was judged.
    pub descriptor: DescriptorRef,
    /// The pack that it was judged by.
    pub pack: PackRef,
    /// One answer to each point, in the pack's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<PointAnswer>,
    /// The version that was signed since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revised: Option<RevisedRef>,
    /// `true` when the clock stood before a time already seen; absent otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_suspect: Option<bool>,
}

/// The credential that is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AnswersTo {
    /// What it is.
    pub kind: Answered,
    /// Id of the credential.
    pub id: String,
    /// Digest of its bytes, `sha384-…`.
    pub digest: String,
}

/// A later version of the descriptor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RevisedRef {
    /// Id of the credential.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// Digest of its bytes, `sha384-…`.
    pub digest: String,
}

/// The answer to one point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PointAnswer {
    /// Id of the criterion.
    pub criterion: String,
    /// Where the institution stands.
    pub answer: Stance,
    /// In its words.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub text: Text,
    /// What it stands on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// What was changed because of it: fields, items or lists of the revised version.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<FieldPath>,
}

impl PointAnswer {
    /// Whether it says what its kind of answer has to say.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        match self.answer {
            Stance::Agree => !self.text.is_empty() || !self.changes.is_empty(),
            Stance::Correct => !self.text.is_empty() && !self.evidence.is_empty(),
            Stance::Disagree => !self.text.is_empty(),
        }
    }
}

/// What an answer stands on: words of the descriptor, or a file that it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Evidence {
    /// Words of a field.
    Quote(Anchor),
    /// An attachment.
    File(Named),
}

/// An attachment by what names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Named {
    /// Its SHA-256 in hex.
    pub attachment: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = r#"{"format":1,"answersTo":{"kind":"review","id":"urn:uuid:1","digest":"sha384-x"},"descriptor":{"id":"urn:uuid:0","version":1},"pack":{"id":"p","version":"1","digest":"sha384-x"},"points":[{"criterion":"a.b","answer":"correct","text":{"ka":"ა"},"evidence":[{"field":"purpose/aim/ka","exact":"ა"},{"attachment":"00"}]},{"criterion":"c.d","answer":"agree","changes":["purpose/aim/ka"]}],"revised":{"id":"urn:uuid:2","version":2,"digest":"sha384-y"}}"#;

    #[test]
    fn a_response_keeps_every_byte() {
        let response: Response = serde_json::from_str(WHOLE).expect("it is a response");
        assert!(response.points.iter().all(PointAnswer::is_whole));
        assert_eq!(serde_json::to_string(&response).expect("it serializes"), WHOLE);
        let of_panel = WHOLE.replace(r#""kind":"review""#, r#""kind":"report""#);
        let response: Response = serde_json::from_str(&of_panel).expect("a draft report is answered, too");
        assert_eq!(response.answers_to.kind, Answered::Report);
    }

    #[test]
    fn what_this_version_does_not_know_is_refused() {
        for (place, newer) in [
            (r#""format":1"#, r#""format":1,"panel":"x""#),
            (r#""kind":"review""#, r#""kind":"verdict""#),
            (r#""answer":"agree""#, r#""answer":"maybe""#),
            (r#""exact":"ა""#, r#""exact":"ა","page":2"#),
            (r#""attachment":"00""#, r#""attachment":"00","page":2"#),
        ] {
            let changed = WHOLE.replace(place, newer);
            assert_ne!(changed, WHOLE, "{place} stands in the sample");
            assert!(serde_json::from_str::<Response>(&changed).is_err(), "{newer}");
        }
    }
}
