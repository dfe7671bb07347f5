//! The kinds of literal that version 1 signs, and the frozen names they travel under.
//!
//! A new kind gets its row in `assets/formats.md` before its line here.

use serde::{Deserialize, Serialize};

/// The namespace of our terms, frozen for good.
pub const NS: &str = "urn:uuid:5d1e3c52-7f0a-4c57-9a5e-3b1f2f6d9b10#";

/// The only JSON-LD context a credential of ours names.
pub const CONTEXT: &str = "https://www.w3.org/ns/credentials/v2";

/// No term or type name is longer.
const LONGEST_NAME: usize = 40;

/// What a credential carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A descriptor of a micro-credential.
    Descriptor,
    /// An expert's review of one descriptor.
    Review,
    /// A rulebook pack.
    Pack,
    /// A list of trusted signers.
    TrustList,
    /// The list of what is in a bag.
    Package,
    /// What an employer or an association of the field says about one descriptor.
    Endorsement,
    /// What an institution answers to a review, point by point.
    Response,
    /// What an institution's own quality office says about one descriptor; never an expert's review.
    InternalReview,
    /// Which packages a panel rates, who sits on it, and until when.
    Round,
    /// What one member of a panel says to its report.
    Opinion,
    /// What a panel decides about one descriptor.
    Report,
    /// The note with which the chair of a panel sends a member's review back.
    Return,
    /// What is scored in which rounds of a calibration workshop.
    Workshop,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 13] = [
        Self::Descriptor,
        Self::Review,
        Self::Pack,
        Self::TrustList,
        Self::Package,
        Self::Endorsement,
        Self::Response,
        Self::InternalReview,
        Self::Round,
        Self::Opinion,
        Self::Report,
        Self::Return,
        Self::Workshop,
    ];

    /// The word for reports and commands: `trust-list`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Descriptor => "descriptor",
            Self::Review => "review",
            Self::Pack => "pack",
            Self::TrustList => "trust-list",
            Self::Package => "package",
            Self::Endorsement => "endorsement",
            Self::Response => "response",
            Self::InternalReview => "internal-review",
            Self::Round => "round",
            Self::Opinion => "opinion",
            Self::Report => "report",
            Self::Return => "return",
            Self::Workshop => "workshop",
        }
    }

    /// The member of `credentialSubject` that carries the literal, without the namespace.
    #[must_use]
    pub fn term(self) -> &'static str {
        match self {
            Self::TrustList => "trustList",
            Self::InternalReview => "internalReview",
            other => other.as_str(),
        }
    }

    /// The credential's second type, without the namespace.
    #[must_use]
    pub fn type_name(self) -> &'static str {
        match self {
            Self::Descriptor => "MicroCredentialDescriptor",
            Self::Review => "MicroCredentialReview",
            Self::Pack => "RulebookPack",
            Self::TrustList => "TrustList",
            Self::Package => "MicroCredentialPackage",
            Self::Endorsement => "MicroCredentialEndorsement",
            Self::Response => "MicroCredentialResponse",
            Self::InternalReview => "MicroCredentialInternalReview",
            Self::Round => "ReviewRound",
            Self::Opinion => "PanelOpinion",
            Self::Report => "PanelReport",
            Self::Return => "PanelReturn",
            Self::Workshop => "CalibrationWorkshop",
        }
    }

    /// The full name of [`Self::term`].
    #[must_use]
    pub fn term_iri(self) -> String {
        format!("{NS}{}", self.term())
    }

    /// The full name of [`Self::type_name`].
    #[must_use]
    pub fn type_iri(self) -> String {
        format!("{NS}{}", self.type_name())
    }

    /// What the bytes claim to be, however broken they are: the first of our names in them.
    #[must_use]
    pub fn recognize(bytes: &[u8]) -> Option<Self> {
        let text = String::from_utf8_lossy(bytes);
        text.match_indices(NS).find_map(|(place, _)| {
            let rest = &text.as_bytes()[place + NS.len()..];
            // Our names are short; a hostile file repeats the namespace without an end.
            let rest = &rest[..rest.len().min(LONGEST_NAME + 1)];
            let name = rest.split(|byte| *byte == b'"').next()?;
            Self::ALL
                .into_iter()
                .find(|kind| name == kind.term().as_bytes() || name == kind.type_name().as_bytes())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_namespace_repeated_without_end_costs_no_more_than_its_length() {
        let hostile = NS.repeat(300_000);
        assert_eq!(Kind::recognize(hostile.as_bytes()), None, "and it is none of ours");
        let longest = Kind::ALL.iter().map(|kind| kind.type_name().len()).max();
        assert!(longest < Some(LONGEST_NAME), "our own names are found");
    }

    #[test]
    fn a_broken_file_of_ours_is_still_recognized_by_either_of_its_names() {
        for kind in Kind::ALL {
            let whole = format!("{{\"x\":\"{}\",\"{}\":1}}", kind.type_iri(), kind.term_iri());
            assert_eq!(Kind::recognize(whole.as_bytes()), Some(kind), "whole");
            let broken = whole.replacen("5d1e", "5d1f", 1);
            assert_eq!(Kind::recognize(broken.as_bytes()), Some(kind), "one name is left");
        }
        assert_eq!(Kind::recognize(b"{\"type\":\"VerifiableCredential\"}"), None, "foreign");
        assert_eq!(
            Kind::recognize(format!("\"{NS}somethingNew\"").as_bytes()),
            None,
            "unknown"
        );
    }
}
