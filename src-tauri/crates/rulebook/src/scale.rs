//! The closed lists of a pack: the rating scale, decisions, roles, statuses and kinds of sources.
//!
//! Their tokens are frozen in format version 1 (formats.md §5); the words people read for them are in the locales,
//! except those of decisions, which each pack words itself.

use serde::{Deserialize, Serialize};

/// Declares a closed list with its tokens.
macro_rules! tokens {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident = $token:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$item])* #[serde(rename = $token)] $variant),+ }

        impl $name {
            /// Every value, in the order people see.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The token that stands in files.
            #[must_use]
            pub fn token(self) -> &'static str {
                match self { $($name::$variant => $token),+ }
            }

            /// Reads a token.
            #[must_use]
            pub fn from_token(token: &str) -> Option<$name> {
                match token { $($token => Some($name::$variant),)+ _ => None }
            }
        }
    };
}

tokens! {
    /// The four ratings of Georgian programme accreditation and the honest fifth (domain facts §3.4). Never averaged.
    Rating {
        /// Complies with the requirements.
        Complies = "complies",
        /// Substantially complies.
        SubstantiallyComplies = "substantially-complies",
        /// Partially complies.
        PartiallyComplies = "partially-complies",
        /// Does not comply.
        DoesNotComply = "does-not-comply",
        /// The material does not allow a judgement.
        CannotJudge = "cannot-judge",
    }
}

impl Rating {
    /// True when this rating is worse than `other`. `CannotJudge` is neither better nor worse than anything.
    #[must_use]
    pub fn is_below(self, other: Rating) -> bool {
        self != Rating::CannotJudge && other != Rating::CannotJudge && self > other
    }
}

tokens! {
    /// The overall results that a pack can propose. A person decides.
    DecisionToken {
        /// Positive.
        Positive = "positive",
        /// Positive with conditions.
        PositiveWithConditions = "positive-with-conditions",
        /// Negative.
        Negative = "negative",
    }
}

tokens! {
    /// Members of an expert panel (domain facts §3.4).
    Role {
        /// Expert of the field or of quality assurance.
        Expert = "expert",
        /// Employer.
        Employer = "employer",
        /// Student.
        Student = "student",
        /// International expert.
        International = "international",
    }
}

tokens! {
    /// How far a pack has come.
    PackStatus {
        /// A draft that nobody adopted.
        Draft = "draft",
        /// Tried out by institutions that agreed to.
        Pilot = "pilot",
        /// Adopted by the authority that may.
        Adopted = "adopted",
    }
}

tokens! {
    /// Where a criterion comes from.
    SourceKind {
        /// The Georgian roadmap for micro-credentials.
        Roadmap = "roadmap",
        /// The European Union.
        Eu = "eu",
        /// New Zealand.
        Nz = "nz",
        /// The National Center for Educational Quality Enhancement and Georgian rules.
        Nceqe = "nceqe",
        /// An assumption of whoever made the pack.
        Assumption = "assumption",
    }
}

tokens! {
    /// What a finding says. The worst is the last; a criterion is as bad as its worst finding.
    Status {
        /// The requirement is fulfilled as far as a program can tell.
        Met = "met",
        /// Only a person can say.
        Person = "person",
        /// What is needed to tell is missing or unreadable.
        Unclear = "unclear",
        /// Computed: the requirement is not fulfilled.
        NotMet = "not-met",
    }
}
