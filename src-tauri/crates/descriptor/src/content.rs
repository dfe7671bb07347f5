//! The content of a descriptor: EU Recommendation 2022 Annex I as far as it belongs before award, and the fields
//! that other countries ask for (domain facts §4.10). Learner, date of issuing and grade are reserved for issuing.
//!
//! An empty value is absent (formats.md §2), so every member is skipped when it is empty.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::hundredths::Hundredths;
use crate::text::Text;
pub use crate::vocabulary::{
    ActivityKind, Answer, AssessmentType, Category, Instruction, NeedSource, Participation, Position, QualityType,
    Stacking, Supervision, TagKind,
};

fn empty<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Declares a record whose members are all optional and absent when empty.
macro_rules! record {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct $name {
            $($(#[$field_doc])* #[serde(default, skip_serializing_if = "empty")] pub $field: $kind),+
        }
    };
}

/// Declares an item of a list: a record with an id that is never reused and never shown.
macro_rules! item {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct $name {
            /// One letter for the kind and eight random base32 letters.
            pub id: String,
            $($(#[$field_doc])* #[serde(default, skip_serializing_if = "empty")] pub $field: $kind),+
        }
    };
}

record! {
    /// Everything a designer writes about one micro-credential.
    Content {
        /// What it is called and where it belongs.
        identification: Identification,
        /// Who teaches.
        provider: Organisation,
        /// Who awards.
        awarding_body: Organisation,
        /// Why it exists.
        purpose: Purpose,
        /// For whom.
        audience: Audience,
        /// Who may enter.
        admission: Admission,
        /// What a learner can do afterwards.
        outcomes: Vec<Outcome>,
        /// What is taught and how.
        syllabus: Syllabus,
        /// What learners do, in hours.
        activities: Vec<Activity>,
        /// Credits and calendar.
        workload: Workload,
        /// How outcomes are proven.
        assessments: Vec<Assessment>,
        /// Rules that hold for all assessments.
        grading: Grading,
        /// The level and the argument for it.
        level: Level,
        /// How learners take part.
        delivery: Delivery,
        /// What assures its quality.
        quality: Quality,
        /// What it counts towards.
        stackability: Stackability,
        /// Who and what is needed to teach it.
        resources: Resources,
        /// How long it holds.
        validity: Validity,
        /// Anything else a reader should know.
        further: Further,
        /// Files that belong to it, by digest.
        attachments: Vec<Attachment>,
        /// What the field said on paper, as somebody typed it.
        paper_endorsements: Vec<PaperEndorsement>,
        /// Fields that only one pack knows, by key.
        extra: BTreeMap<String, String>,
    }
}

record! {
    /// Title, code, field of study, country and languages.
    Identification {
        /// The title.
        title: Text,
        /// The institution's own code.
        code: Option<String>,
        /// Code of the field of study in ISCED-F 2013, such as `0532`.
        isced_f: Option<String>,
        /// Languages of instruction and assessment.
        languages: Vec<Instruction>,
        /// Country of the issuer, ISO 3166-1 alpha-2.
        country: Option<String>,
        /// Region of the issuer.
        region: Text,
    }
}

record! {
    /// An organisation: the provider or the awarding body.
    Organisation {
        /// Legal name.
        name: Text,
        /// Identification code in the register of its country.
        identification_code: Option<String>,
        /// Unit: faculty, school or centre.
        unit: Text,
        /// Contact person.
        contact: Option<String>,
        /// E-mail.
        email: Option<String>,
        /// Home page.
        website: Option<String>,
    }
}

record! {
    /// Aim, and the need it answers.
    Purpose {
        /// The aim in a few sentences.
        aim: Text,
        /// Claims of need, each with its evidence.
        needs: Vec<Need>,
        /// National strategies and competency gaps it answers.
        tags: Vec<Tag>,
        /// What graduates can do next: work or further study.
        progression: Text,
    }
}

item! {
    /// One claim that somebody needs this micro-credential.
    Need {
        /// The claim.
        claim: Text,
        /// Where it comes from.
        source: Option<NeedSource>,
        /// Where to read it: a title, a page, an address.
        reference: Option<String>,
        /// Ids of the attachments that prove it.
        evidence: Vec<String>,
    }
}

item! {
    /// A national strategy or a competency gap that this micro-credential answers.
    Tag {
        /// Strategy or gap.
        kind: Option<TagKind>,
        /// Its name.
        label: Text,
        /// Where it is named.
        source: Option<String>,
    }
}

record! {
    /// Target group and its size.
    Audience {
        /// Who it is for.
        target_group: Text,
        /// Smallest group.
        min_learners: Option<u32>,
        /// Largest group.
        max_learners: Option<u32>,
    }
}

record! {
    /// Entry and recognition of prior learning.
    Admission {
        /// Prerequisites.
        prerequisites: Text,
        /// How prior and non-formal learning is recognised.
        prior_learning: Text,
    }
}

item! {
    /// One learning outcome.
    Outcome {
        /// Verb, object and condition; the threshold for a pass.
        text: Text,
        /// NQF category.
        category: Option<Category>,
        /// Links to skills.
        skills: Vec<SkillLink>,
        /// Why this outcome sits at the level chosen.
        level_justification: Text,
    }
}

item! {
    /// A link from an outcome to a skill of ESCO.
    SkillLink {
        /// URI of the skill.
        uri: String,
        /// Its label in English, as ESCO gives it.
        label: String,
    }
}

record! {
    /// Content and methods.
    Syllabus {
        /// Main topics (Markdown subset).
        topics: Text,
        /// Teaching methods.
        methods: Text,
        /// Literature and materials for learners.
        literature: Text,
    }
}

item! {
    /// One learning activity with its hours of 60 minutes. Total = contact + independent + assessment.
    Activity {
        /// What learners do.
        title: Text,
        /// Kind of activity.
        kind: Option<ActivityKind>,
        /// Hours with a teacher.
        contact_hours: Option<Hundredths>,
        /// Hours of independent work.
        independent_hours: Option<Hundredths>,
        /// Hours of being assessed and of preparing for it.
        assessment_hours: Option<Hundredths>,
        /// Of all these hours, those that are practical work.
        practical_hours: Option<Hundredths>,
        /// Ids of the outcomes it teaches.
        outcomes: Vec<String>,
    }
}

record! {
    /// Credits and calendar.
    Workload {
        /// ECTS credits.
        credits: Option<Hundredths>,
        /// Weeks from beginning to end.
        weeks: Option<Hundredths>,
        /// Hours a week that a learner should plan.
        hours_per_week: Option<Hundredths>,
    }
}

item! {
    /// One assessment.
    Assessment {
        /// Its name.
        title: Text,
        /// Type.
        kind: Option<AssessmentType>,
        /// Share of the final mark in percent.
        weight: Option<Hundredths>,
        /// Minimum competence threshold in percent of its own points.
        threshold: Option<Hundredths>,
        /// What is done and by which criteria it is judged (Markdown subset).
        description: Text,
        /// Ids of the outcomes it proves.
        outcomes: Vec<String>,
        /// Supervision and identity verification.
        supervision: Option<Supervision>,
    }
}

record! {
    /// Rules for all assessments.
    Grading {
        /// Scale and pass mark.
        scheme: Text,
        /// Additional assessment and appeal.
        reassessment: Text,
    }
}

record! {
    /// Level and its argument.
    Level {
        /// NQF level, 1 to 8.
        nqf: Option<u32>,
        /// Why this level.
        justification: Text,
        /// Why not one lower.
        not_lower: Text,
        /// Why not one higher.
        not_higher: Text,
    }
}

record! {
    /// Form of participation.
    Delivery {
        /// Onsite, online, blended or work-based.
        participation: Option<Participation>,
        /// Place and platform.
        place: Text,
        /// Schedule.
        schedule: Text,
    }
}

record! {
    /// Quality assurance.
    Quality {
        /// Type of external quality assurance.
        kind: Option<QualityType>,
        /// Internal quality assurance.
        internal: Text,
        /// External quality assurance.
        external: Text,
        /// How feedback of learners and employers is collected and used.
        feedback: Text,
    }
}

record! {
    /// Stackability.
    Stackability {
        /// Stand-alone or stackable.
        kind: Option<Stacking>,
        /// Programmes and micro-credentials towards which it counts.
        targets: Vec<StackTarget>,
        /// How and by whom credits are recognised.
        conditions: Text,
    }
}

item! {
    /// One target of stacking.
    StackTarget {
        /// Programme or credential.
        title: Text,
        /// Who recognises.
        institution: Text,
        /// Credits recognized.
        credits: Option<Hundredths>,
        /// Credits of the whole program.
        program_credits: Option<Hundredths>,
        /// Under which conditions.
        condition: Text,
    }
}

record! {
    /// Staff and resources.
    Resources {
        /// Roles and qualifications of staff.
        staff: Vec<StaffRole>,
        /// Environment, software and equipment.
        environment: Text,
        /// Support for learners.
        support: Text,
    }
}

item! {
    /// One role in teaching or assessing, described without a person's name.
    StaffRole {
        /// Role.
        role: Text,
        /// Qualification asked for.
        qualification: Text,
    }
}

record! {
    /// Validity of the descriptor.
    Validity {
        /// Date of the next review, `YYYY-MM-DD`.
        review_date: Option<String>,
        /// Who reviews it and when earlier.
        review_note: Text,
        /// How long the credential stays current, in months; absent = without limit.
        months: Option<u32>,
    }
}

record! {
    /// Further information.
    Further {
        /// Information for learners.
        information: Text,
        /// Web page.
        link: Option<String>,
        /// Fee and costs.
        cost: Text,
    }
}

item! {
    /// A file that belongs to the descriptor. Its human name stands here; in a bag it is named by digest.
    Attachment {
        /// Human name.
        title: Text,
        /// File name as it was added.
        name: String,
        /// SHA-256 of its bytes, lower-case hex.
        sha256: String,
        /// Media type.
        media_type: String,
        /// Size in bytes.
        bytes: u32,
    }
}

item! {
    /// What somebody from the field said on paper. The institution typed it: it is no signature of the field's.
    PaperEndorsement {
        /// The organisation.
        organisation: Text,
        /// Who signed the paper.
        person: Option<String>,
        /// Which day stands on the paper.
        date: Option<String>,
        /// Where they stand.
        position: Option<Position>,
        /// Is it needed?
        answer_need: Option<Answer>,
        /// Would somebody with these outcomes be of use at work?
        answer_outcomes: Option<Answer>,
        /// Do the tasks resemble real work?
        answer_tasks: Option<Answer>,
        /// Would the credential count?
        answer_recognition: Option<Answer>,
        /// Their own words; the reason where one is due.
        words: Text,
        /// Ids of the attachments that show the paper.
        pages: Vec<String>,
        /// Who typed it.
        typed_by: Option<String>,
        /// SHA-256 of the outcomes that the paper speaks of.
        outcomes_sha256: Option<String>,
        /// SHA-256 of the assessments that it speaks of.
        assessments_sha256: Option<String>,
        /// SHA-256 of the credits that it speaks of.
        credits_sha256: Option<String>,
    }
}

impl Content {
    /// The 1-based position that people see for an outcome.
    #[must_use]
    pub fn outcome_position(&self, id: &str) -> Option<usize> {
        self.outcomes
            .iter()
            .position(|outcome| outcome.id == id)
            .map(|index| index + 1)
    }
}
