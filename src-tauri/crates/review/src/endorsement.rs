//! The literal `<NS>endorsement`: what an employer or an association of the field says about one version of one
//! descriptor, and when that goes out of date.
//!
//! Not a review: it rates no criterion and proposes no decision. An endorsement speaks of exactly one version; it goes
//! out of date when what it speaks of changed after it: outcomes, assessments or credits.

pub use descriptor::{Answer, Position};
use descriptor::{Content, Text};
use serde::{Deserialize, Serialize};

use crate::literal::{DescriptorRef, FORMAT, Predecessor};
use crate::tokens::tokens;

tokens! {
    /// What an endorser is asked, in plain words.
    Question {
        /// Do people in this field need what is learned here?
        Need = "need",
        /// Would somebody with these outcomes be of use at work?
        Outcomes = "outcomes",
        /// Do the tasks and assessments resemble real work?
        Tasks = "tasks",
        /// Would the credential count when somebody is hired or promoted?
        Recognition = "recognition",
    }
}

/// A signed endorsement of one version of one descriptor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Endorsement {
    /// [`FORMAT`].
    pub format: u32,
    /// What is endorsed; its bytes are bound by digest in the credential's `relatedResource`.
    pub descriptor: DescriptorRef,
    /// Where the endorser stands.
    pub position: Position,
    /// One answer to each question, in order; none when an endorsement is taken back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answered>,
    /// The endorser's own words; wanted when it declines or takes back.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub words: Text,
    /// The endorsement that is taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdraws: Option<Predecessor>,
    /// `true` when the clock stood before a time already seen; absent otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_suspect: Option<bool>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Answered {
    /// What was asked.
    pub question: Question,
    /// What was answered.
    pub answer: Answer,
}

/// What an endorser still has to say before it can sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsaid {
    /// A question without an answer.
    Answer(Question),
    /// Why it declines or takes back.
    Reason,
    /// Which endorsement is taken back.
    Withdrawn,
}

/// A part of a descriptor that an endorsement speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Spoken {
    /// The learning outcomes.
    Outcomes,
    /// The assessments.
    Assessments,
    /// The credits.
    Credits,
}

impl Endorsement {
    /// What is missing before it can be signed, in the order of the questions.
    #[must_use]
    pub fn unsaid(&self) -> Vec<Unsaid> {
        let mut unsaid = Vec::new();
        if self.position == Position::Withdraws {
            if self.withdraws.is_none() {
                unsaid.push(Unsaid::Withdrawn);
            }
        } else {
            let given = |question| self.answers.iter().any(|one| one.question == question);
            let open = Question::ALL.iter().filter(|question| !given(**question));
            unsaid.extend(open.map(|question| Unsaid::Answer(*question)));
        }
        if self.position != Position::Endorses && self.words.is_empty() {
            unsaid.push(Unsaid::Reason);
        }
        unsaid
    }

    /// Whether a file holds what this program would sign: a known format, no question twice and nothing unsaid.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let in_order = self.answers.is_sorted_by(|a, b| a.question < b.question);
        let alone = self.withdraws.is_none() || self.position == Position::Withdraws;
        self.format == FORMAT && in_order && alone && self.unsaid().is_empty()
    }
}

/// What an endorsement speaks of, as plain data: when one of these is another, the endorsement is out of date for it.
#[must_use]
pub fn spoken(content: &Content) -> Vec<(Spoken, serde_json::Value)> {
    let value = |part: serde_json::Result<serde_json::Value>| part.expect("parts of a descriptor are plain data");
    vec![
        (Spoken::Outcomes, value(serde_json::to_value(&content.outcomes))),
        (Spoken::Assessments, value(serde_json::to_value(&content.assessments))),
        (Spoken::Credits, value(serde_json::to_value(content.workload.credits))),
    ]
}

#[cfg(test)]
mod tests {
    use descriptor::{Hundredths, Outcome};

    use super::*;

    const WHOLE: &str = r#"{"format":1,"descriptor":{"id":"urn:uuid:0","version":2},"position":"endorses","answers":[{"question":"need","answer":"yes"},{"question":"outcomes","answer":"yes"},{"question":"tasks","answer":"partly"},{"question":"recognition","answer":"no"}]}"#;

    fn read(text: &str) -> Endorsement {
        serde_json::from_str(text).expect("it is an endorsement")
    }

    #[test]
    fn a_whole_endorsement_keeps_every_byte() {
        let endorsement = read(WHOLE);
        assert!(endorsement.is_whole());
        assert_eq!(serde_json::to_string(&endorsement).expect("it serializes"), WHOLE);
    }

    #[test]
    fn an_unknown_member_answer_or_question_is_refused() {
        for (place, newer) in [
            (r#""format":1"#, r#""format":1,"stars":5"#),
            (r#""answer":"partly""#, r#""answer":"maybe""#),
            (r#""question":"tasks""#, r#""question":"price""#),
            (r#""endorses""#, r#""accredits""#),
        ] {
            let changed = WHOLE.replace(place, newer);
            assert_ne!(changed, WHOLE, "{place} stands in the sample");
            assert!(serde_json::from_str::<Endorsement>(&changed).is_err(), "{newer}");
        }
    }

    #[test]
    fn what_is_not_whole_is_said() {
        let mut open = read(WHOLE);
        open.answers.remove(1);
        assert_eq!(open.unsaid(), [Unsaid::Answer(Question::Outcomes)]);

        let mut twice = read(WHOLE);
        twice.answers[1] = twice.answers[0].clone();
        assert!(!twice.is_whole(), "a question twice");

        let mut declined = read(WHOLE);
        declined.position = Position::Declines;
        assert_eq!(declined.unsaid(), [Unsaid::Reason]);
        declined.words.en = Some("Not our field.".to_owned());
        assert!(declined.is_whole(), "a reason in one language is one");

        let mut withdrawn = declined;
        withdrawn.position = Position::Withdraws;
        withdrawn.answers.clear();
        assert_eq!(withdrawn.unsaid(), [Unsaid::Withdrawn]);

        let mut newer = read(WHOLE);
        newer.format = 2;
        assert!(!newer.is_whole());
    }

    #[test]
    fn only_outcomes_assessments_and_credits_put_an_endorsement_out_of_date() {
        let endorsed = Content::default();
        let mut other = endorsed.clone();
        let changed = |other: &Content| -> Vec<Spoken> {
            let parts = spoken(&endorsed).into_iter().zip(spoken(other));
            parts
                .filter(|(before, after)| before != after)
                .map(|(part, _)| part.0)
                .collect()
        };
        other.identification.title.en = Some("Another title".to_owned());
        assert_eq!(changed(&other), [], "a title");
        other.workload.credits = Some(Hundredths::parse("5").expect("a number"));
        other.outcomes.push(Outcome::default());
        assert_eq!(changed(&other), [Spoken::Outcomes, Spoken::Credits]);
    }
}
