//! The literal `<NS>report` of formats.md §5: what a panel decides about one package, first as a draft for the
//! institution, then final.
//!
//! The chair signs it. It binds every member's sealed review by digest and every member's opinion, so that nobody can be
//! left out of it unseen. Its sentences are prose, except that one which states a rating names the cell it states.

use descriptor::{Anchor, Text};
use review::{DecisionToken, DescriptorRef, PackRef, Rating};
use serde::{Deserialize, Serialize};
use signing::{Did, Digest, Id, Receipt, Salt};

/// Another credential, by id and digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Named {
    /// Its id.
    pub id: Id,
    /// The digest of its bytes.
    pub digest: Digest,
}

/// How far a report has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// For the institution, which answers.
    Draft,
    /// For the council.
    Final,
}

/// A report of a panel about one version of one descriptor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PanelReport {
    /// [`crate::FORMAT`].
    pub format: u32,
    /// Draft or final.
    pub stage: Stage,
    /// The round.
    pub round: Named,
    /// What is judged.
    pub descriptor: DescriptorRef,
    /// By which pack.
    pub pack: PackRef,
    /// The sealed reviews, in the order of the round.
    pub reviews: Vec<BoundReview>,
    /// Members who declared a conflict and left.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left: Vec<Did>,
    /// One decision for each criterion, in the pack's order.
    pub decisions: Vec<Decision>,
    /// The quotes; the first is number 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Anchor>,
    /// The overall result that the panel chose.
    pub decision: DecisionToken,
    /// Why.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub text: Text,
    /// The prose, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passages: Vec<Passage>,
    /// What the members say to it, each in an own credential.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opinions: Vec<Opined>,
    /// The draft; of a final report only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<Named>,
    /// What the institution answered to the draft, when it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<Named>,
    /// What the panel says to each point of that.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replies: Vec<Reply>,
    /// Why each thing changed since the draft.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Reason>,
    /// `true` when the clock stood before a time already seen; absent otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_suspect: Option<bool>,
}

/// A member's review in a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BoundReview {
    /// Whose.
    pub member: Did,
    /// The sealed review.
    pub review: Named,
    /// Its salt.
    pub salt: Salt,
    /// Its receipt, announced before anything was open.
    pub receipt: Receipt,
    /// What replaced it since, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revisions: Vec<Revised>,
}

/// A review that replaced another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Revised {
    /// The review.
    pub review: Named,
    /// Why, in the member's words.
    pub reason: String,
}

/// What the panel decides about one criterion. This is the cell that sentences state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Decision {
    /// The criterion.
    pub criterion: String,
    /// The rating; chosen, never computed from the members'.
    pub rating: Rating,
    /// The reasons.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub text: Text,
    /// Numbers of the quotes it stands on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<usize>,
    /// What must be done to meet the requirement.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recommendations: Vec<Text>,
    /// What could be done to develop it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suggestions: Vec<Text>,
    /// What others can learn from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub good_practice: Vec<Text>,
}

/// A paragraph of prose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Passage {
    /// The criterion under which it stands; absent for the report as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criterion: Option<String>,
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Sentence {
    /// Its words.
    pub text: Text,
    /// The cell it states; absent for free prose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub states: Option<Stated>,
}

/// What a sentence states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Stated {
    /// The criterion.
    pub criterion: String,
    /// The rating that the words say.
    pub rating: Rating,
}

/// A member's opinion in a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Opined {
    /// Whose.
    pub member: Did,
    /// The credential.
    pub opinion: Named,
}

/// What the panel says to one point of the institution's response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Reply {
    /// The criterion of the point.
    pub criterion: String,
    /// What it says.
    pub answer: Answer,
    /// Why.
    pub text: Text,
}

/// Whether the panel goes along with a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// It does.
    Accepted,
    /// In part.
    PartlyAccepted,
    /// It does not.
    NotAccepted,
}

/// Why something changed since the draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Reason {
    /// The criterion; absent for the overall result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criterion: Option<String>,
    /// Why.
    pub reason: Text,
}

impl PanelReport {
    /// The decision about a criterion.
    #[must_use]
    pub fn decision_of(&self, criterion: &str) -> Option<&Decision> {
        self.decisions.iter().find(|decision| decision.criterion == criterion)
    }

    /// What members say their opinion about: the digest of the canonical report without opinions and without the mark of
    /// the clock, which only signing knows.
    #[must_use]
    pub fn matter(&self) -> Digest {
        let matter = PanelReport {
            opinions: Vec::new(),
            clock_suspect: None,
            ..self.clone()
        };
        signing::digest_sri(&signing::canonical(&matter))
    }
}
