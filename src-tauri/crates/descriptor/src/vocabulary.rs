//! Closed lists a descriptor chooses from. The words people read for them are in the locales (`choice-<list>-<token>`);
//! their URIs in the European vocabularies are in `assets/vocab`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Declares a closed list: an enum, its tokens in files, and the list of all of them.
macro_rules! tokens {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident = $token:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        pub enum $name { $($(#[$item])* #[serde(rename = $token)] $variant),+ }

        impl $name {
            /// Every value in the order people see.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            /// Every token in the same order.
            pub const TOKENS: &'static [&'static str] = &[$($token),+];

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
    /// The three categories of learning outcomes of the Georgian NQF (order №69/ნ of 10 April 2019; domain facts §3.2).
    Category {
        /// ცოდნა და გაცნობიერება.
        Knowledge = "knowledge",
        /// უნარი.
        Skill = "skill",
        /// პასუხისმგებლობა და ავტონომიურობა.
        Responsibility = "responsibility",
    }
}

tokens! {
    /// Where somebody from the field stands, on one version.
    Position {
        /// Endorses this version.
        Endorses = "endorses",
        /// Was asked and does not endorse it.
        Declines = "declines",
        /// Takes an earlier endorsement back.
        Withdraws = "withdraws",
    }
}

tokens! {
    /// An answer to a question that somebody from the field is asked.
    Answer {
        /// Yes.
        Yes = "yes",
        /// Partly.
        Partly = "partly",
        /// No.
        No = "no",
    }
}

tokens! {
    /// How an outcome is assessed (European Learning Model, assessment types).
    AssessmentType {
        /// Written examination.
        WrittenExamination = "written-examination",
        /// Oral examination.
        OralExamination = "oral-examination",
        /// Practical assessment.
        PracticalAssessment = "practical-assessment",
        /// Project work.
        ProjectWork = "project-work",
        /// Portfolio.
        Portfolio = "portfolio",
        /// Quiz.
        Quiz = "quiz",
        /// Marked assignment.
        MarkedAssignment = "marked-assignment",
        /// Continuous evaluation.
        ContinuousEvaluation = "continuous-evaluation",
        /// Problem based learning.
        ProblemBased = "problem-based",
        /// Artefact assessment.
        Artefact = "artefact",
        /// Group performance.
        GroupPerformance = "group-performance",
        /// Peer assessment.
        PeerAssessment = "peer-assessment",
    }
}

tokens! {
    /// Supervision and identity verification during assessment (EU Recommendation 2022, Annex I, optional element 2).
    Supervision {
        /// Unsupervised, no identity verification.
        Unsupervised = "unsupervised",
        /// Supervised, no identity verification.
        Supervised = "supervised",
        /// Supervised online or on site with identity verification.
        SupervisedVerified = "supervised-verified",
    }
}

tokens! {
    /// What learners do (European Learning Model, learning activity types, in the words of Georgian syllabi).
    ActivityKind {
        /// Lecture.
        Lecture = "lecture",
        /// Seminar.
        Seminar = "seminar",
        /// Practical.
        Practical = "practical",
        /// Laboratory.
        Laboratory = "laboratory",
        /// Project.
        Project = "project",
        /// Field work.
        FieldWork = "field-work",
        /// Simulation or case study.
        Simulation = "simulation",
        /// E-learning.
        Online = "online",
        /// Work-based learning.
        WorkBased = "work-based",
        /// Independent study.
        SelfStudy = "self-study",
        /// Preparation for and sitting of assessments.
        Assessment = "assessment",
    }
}

tokens! {
    /// Form of participation in the learning activity (EU Recommendation 2022, Annex I, element 10).
    Participation {
        /// On site.
        Onsite = "onsite",
        /// Online.
        Online = "online",
        /// Blended.
        Blended = "blended",
        /// Work-based.
        WorkBased = "work-based",
    }
}

tokens! {
    /// Integration options (EU Recommendation 2022, Annex I, optional element 4).
    Stacking {
        /// Stand-alone.
        StandAlone = "stand-alone",
        /// Stackable towards another credential.
        Stackable = "stackable",
    }
}

tokens! {
    /// Where a claim of need comes from.
    NeedSource {
        /// A survey of employers or learners.
        Survey = "survey",
        /// Statistics of the labour market.
        Statistics = "statistics",
        /// An interview or a meeting with notes.
        Interview = "interview",
        /// A strategy or a plan.
        Strategy = "strategy",
        /// A letter from an employer or an association.
        Letter = "letter",
        /// An analysis of vacancies.
        Vacancies = "vacancies",
        /// Only a statement.
        Statement = "statement",
    }
}

tokens! {
    /// Type of external quality assurance that underpins the micro-credential (EU Recommendation 2022, Annex I, element 11).
    QualityType {
        /// The institution is authorised; the offer is covered by its internal quality assurance.
        Institutional = "institutional",
        /// The offer itself was reviewed from outside.
        Programme = "programme",
        /// Internal quality assurance only.
        Internal = "internal",
    }
}

tokens! {
    /// Languages of instruction and assessment (ISO 639-1).
    Instruction {
        /// Georgian.
        Ka = "ka",
        /// English.
        En = "en",
        /// German.
        De = "de",
        /// French.
        Fr = "fr",
        /// Russian.
        Ru = "ru",
        /// Armenian.
        Hy = "hy",
        /// Azerbaijani.
        Az = "az",
        /// Abkhazian.
        Ab = "ab",
    }
}

tokens! {
    /// What a tag names (roadmap 2025, §2, national needs and competency gaps).
    TagKind {
        /// A national strategy.
        Strategy = "strategy",
        /// A competency gap.
        Gap = "gap",
    }
}
