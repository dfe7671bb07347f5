//! The rulebook as people see it: template and criteria.

use std::collections::BTreeMap;

use super::Both;
use crate::failure::FailureView;

words! {
    /// How far a pack has come.
    PackStatus { /// Not adopted.
        Draft, /// Being tried.
        Pilot, /// Adopted by its issuer.
        Adopted }
    /// Which control a field wants.
    Control { /// Bilingual long or short text.
        Prose, /// One line without a language.
        Line, /// Number with at most two decimals.
        Decimal, /// Whole number.
        Integer, /// Date.
        Date, /// One of a list.
        Choice, /// Members of a set.
        Set, /// A list of items.
        List }
}

words! {
    /// How a criterion differs between two packs.
    PackChange { /// Only the new pack has it.
        Added, /// Only the old pack has it.
        Removed, /// Both have it and it differs.
        Changed }
}

wire! {
    /// Asks for a pack.
    PackAsk {
        /// Its digest; the shipped one when absent.
        digest: Option<String>,
    }
    /// Another pack that could take the place of a review's own.
    NewerPack {
        /// The pack.
        pack: PackHead,
        /// The round keeps the pack that it has: the difference can be read, and nothing more.
        round_keeps: bool,
    }
    /// What another pack would change in a review.
    Upgrade {
        /// The review.
        document: String,
        /// Title of the descriptor.
        title: Both,
        /// The pack it has.
        from: PackHead,
        /// The pack that could take its place.
        to: PackHead,
        /// Why it cannot.
        refused: Option<FailureView>,
        /// How many fields, sections and standards differ beside the criteria.
        others: u32,
        /// Criteria of this role that differ.
        rows: Vec<UpgradeRow>,
    }
    /// A criterion that differs.
    UpgradeRow {
        /// The criterion.
        criterion: String,
        /// How it differs.
        change: PackChange,
        /// Its words: the new ones where there are any.
        text: Both,
        /// What differs in it.
        parts: Vec<UpgradePart>,
        /// The own rating.
        rating: Option<String>,
    }
    /// A part of a criterion that differs; without words when it is none that people read.
    UpgradePart {
        /// What it is.
        label: Both,
        /// Words in the old pack.
        before: Both,
        /// Words in the new pack.
        after: Both,
    }
    /// Goes over to another pack.
    UpgradeReview {
        /// The review.
        document: String,
        /// Digest of the new pack.
        to: String,
        /// Changed criteria of which the own rating stands.
        stands: Vec<String>,
        /// Changed criteria that are to be rated again.
        again: Vec<String>,
    }
    /// Which pack, and what must stand beside everything made with it.
    PackHead {
        /// Id.
        id: String,
        /// Version.
        version: String,
        /// Status.
        status: PackStatus,
        /// Title.
        title: Both,
        /// The sentence that says it is a draft.
        notice: Both,
        /// SHA-384 of its canonical form, as `sha384-…`.
        digest: String,
    }
    /// The whole pack.
    PackView {
        /// Its head.
        head: PackHead,
        /// Hours of one credit.
        hours_per_credit: String,
        /// Sections of the template in order.
        sections: Vec<SectionView>,
        /// Standards in order.
        standards: Vec<StandardView>,
        /// Criteria in order.
        criteria: Vec<CriterionView>,
        /// Decisions a person may choose.
        decisions: Vec<ChoiceView>,
        /// Words of all closed lists: list → choices.
        choices: BTreeMap<String, Vec<ChoiceView>>,
        /// Fields of study.
        fields_of_study: Vec<FieldOfStudy>,
        /// What each level of the national framework asks for; unofficial wording.
        levels: Vec<LevelView>,
    }
    /// What a level asks for in one category of outcomes, in our own words.
    LevelView {
        /// Level, 1 to 8.
        level: u32,
        /// Category of outcomes.
        category: String,
        /// Unofficial wording.
        text: Both,
    }
    /// A section of the template.
    SectionView {
        /// Id.
        id: String,
        /// Title.
        title: Both,
        /// What it is for.
        intro: Both,
        /// Fields in order.
        fields: Vec<TemplateField>,
    }
    /// A field of the template; `*` in its path stands for an item.
    TemplateField {
        /// Pattern of its path.
        path: String,
        /// Label.
        label: Both,
        /// Guidance.
        guidance: Both,
        /// A good example.
        good: Both,
        /// A bad example.
        bad: Both,
        /// The template asks for it.
        required: bool,
        /// Signing asks for it.
        to_sign: bool,
        /// Longest text in characters.
        limit: Option<u32>,
        /// Control.
        control: Control,
        /// Name of its closed list in `choices`.
        list: Option<String>,
    }
    /// A standard.
    StandardView {
        /// Id.
        id: String,
        /// Title.
        title: Both,
    }
    /// A criterion.
    CriterionView {
        /// Id.
        id: String,
        /// Standard it belongs to.
        standard: String,
        /// It is a minimum requirement.
        minimum: bool,
        /// The requirement.
        text: Both,
        /// Guidance.
        guidance: Both,
        /// Evidence wanted.
        evidence: Both,
        /// What is seen at each rating: token → anchor.
        anchors: BTreeMap<String, Both>,
        /// Source: title and place.
        source: Both,
        /// A comment is required at this rating and below.
        comment_below: Option<String>,
        /// Where in a descriptor it usually shows: prefixes of paths.
        fields: Vec<String>,
        /// A rule informs it.
        computed: bool,
    }
    /// A token and its words.
    ChoiceView {
        /// Token in files.
        token: String,
        /// Words.
        label: Both,
    }
    /// A field of study of ISCED-F 2013.
    FieldOfStudy {
        /// Code.
        code: String,
        /// Words; the Georgian ones are our own translation.
        label: Both,
        /// It is offered first.
        likely: bool,
    }
}
