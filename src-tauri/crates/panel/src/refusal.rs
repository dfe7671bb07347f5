//! Why a panel does not take what it is given, or does not open: each reason with the member that it is about.

use serde::Serialize;
use signing::{CheckId, Did, Time};

/// A reason. Its message is named like its token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "refusal", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Refusal {
    /// The file is no review of ours, or of a newer version.
    #[error("not a review")]
    NotAReview,
    /// The file is not as it was signed.
    #[error("not as it was signed: {failed:?}")]
    Damaged {
        /// The checks that failed.
        failed: Vec<CheckId>,
    },
    /// Signed by somebody who is not of the panel.
    #[error("{did} is not of the panel")]
    Stranger {
        /// Who.
        did: Did,
    },
    /// Of a member who declared a conflict and left.
    #[error("{did} has left")]
    Left {
        /// Who.
        did: Did,
    },
    /// It speaks of another descriptor.
    #[error("the review of {did} is about another descriptor")]
    OtherDescriptor {
        /// Whose.
        did: Did,
    },
    /// It speaks of another version of the descriptor: an older review, shown again.
    #[error("the review of {did} is about version {version}")]
    OtherVersion {
        /// Whose.
        did: Did,
        /// Of which it speaks.
        version: u32,
    },
    /// It does not bind the bytes of the package that the round names.
    #[error("the review of {did} does not bind the package of the round")]
    OtherPackage {
        /// Whose.
        did: Did,
    },
    /// It was made by another pack.
    #[error("the review of {did} was made by another pack")]
    OtherPack {
        /// Whose.
        did: Did,
    },
    /// It was made in another role than the seat's.
    #[error("the review of {did} was made in another role")]
    OtherRole {
        /// Whose.
        did: Did,
    },
    /// It lacks a criterion, or has one twice or one that the role does not rate.
    #[error("the review of {did} does not rate the criteria of its role")]
    OtherCriteria {
        /// Whose.
        did: Did,
    },
    /// No receipt was announced before the file came.
    #[error("{did} has announced no receipt")]
    NoReceipt {
        /// Whose.
        did: Did,
    },
    /// The file has another receipt than the one announced: it was changed or swapped after sealing.
    #[error("the review of {did} has another receipt, differing in groups {groups:?}")]
    Changed {
        /// Whose.
        did: Did,
        /// The groups that differ, from 1.
        groups: Vec<usize>,
    },
    /// The file has a receipt that the member replaced since: an older review, shown again.
    #[error("the review of {did} was replaced since")]
    Replayed {
        /// Whose.
        did: Did,
    },
    /// Announced or signed after the deadline.
    #[error("the review of {did} came after {deadline}")]
    Late {
        /// Whose.
        did: Did,
        /// The last second that was in time.
        deadline: Time,
    },
    /// Another receipt was announced before, and nobody said why it changes.
    #[error("{did} has announced another receipt")]
    SealedAlready {
        /// Whose.
        did: Did,
    },
    /// A change without a reason.
    #[error("{did} gives no reason")]
    NoReason {
        /// Who.
        did: Did,
    },
    /// The reviews are open: what comes now is a revision.
    #[error("the reviews are open")]
    Opened,
    /// A revision that does not name the review it replaces, or changes nothing.
    #[error("the review of {did} does not replace the one here")]
    NotARevision {
        /// Whose.
        did: Did,
    },
    /// Nobody has announced a receipt for this member, and no conflict was declared.
    #[error("{did} has not sealed")]
    Unsealed {
        /// Whose.
        did: Did,
    },
    /// The receipt is here and the review is not.
    #[error("the review of {did} is missing")]
    Missing {
        /// Whose.
        did: Did,
    },
    /// The report is of another round, or the round has no such package or pack.
    #[error("of another round")]
    OtherRound,
    /// The review lies under another member's name.
    #[error("a review of {did} under another name")]
    OtherMember {
        /// Whose it is.
        did: Did,
    },
    /// Everyone has left.
    #[error("nobody is left")]
    NobodyLeft,
}

impl Refusal {
    /// The member that it is about, when it is about one.
    #[must_use]
    pub fn member(&self) -> Option<&Did> {
        match self {
            Refusal::NotAReview
            | Refusal::Damaged { .. }
            | Refusal::Opened
            | Refusal::OtherRound
            | Refusal::NobodyLeft => None,
            Refusal::Stranger { did }
            | Refusal::Left { did }
            | Refusal::OtherDescriptor { did }
            | Refusal::OtherVersion { did, .. }
            | Refusal::OtherPackage { did }
            | Refusal::OtherPack { did }
            | Refusal::OtherRole { did }
            | Refusal::OtherCriteria { did }
            | Refusal::NoReceipt { did }
            | Refusal::Changed { did, .. }
            | Refusal::Replayed { did }
            | Refusal::Late { did, .. }
            | Refusal::SealedAlready { did }
            | Refusal::NoReason { did }
            | Refusal::NotARevision { did }
            | Refusal::Unsealed { did }
            | Refusal::Missing { did }
            | Refusal::OtherMember { did } => Some(did),
        }
    }
}

impl From<signing::Refusal> for Refusal {
    fn from(refusal: signing::Refusal) -> Refusal {
        match refusal {
            signing::Refusal::Changed { failed, .. } => Refusal::Damaged { failed },
            _ => Refusal::NotAReview,
        }
    }
}
