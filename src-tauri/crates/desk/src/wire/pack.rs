//! The rulebook as people see it: template and criteria.

use std::collections::BTreeMap;

use super::Both;

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

wire! {
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
