//! What helps a designer while drafting, beyond fields and findings: exercises, hours, levels, languages, pathways.

use super::Both;

wire! {
    /// What the desk works out beside a draft.
    Depth {
        /// Only for an exercise: what was made faulty.
        exercise: Option<Exercise>,
        /// What to cut or add, once credits stand there.
        balance: Option<BalanceView>,
        /// What weeks and hours a week give, once both stand there.
        calendar: Option<CalendarView>,
        /// Where outcomes seem to sit, by their verbs.
        seats: Vec<SeatView>,
        /// Sides of texts that fell behind the other language.
        behind: Vec<BehindView>,
    }
    /// A descriptor for practice.
    Exercise {
        /// The faults that were built in.
        faults: Vec<FaultView>,
    }
    /// A fault that was built in.
    FaultView {
        /// Where it is.
        path: String,
        /// What it is.
        name: Both,
    }
    /// Hours against credits.
    BalanceView {
        /// Hours of all activities.
        total: String,
        /// What the credits ask for.
        expected: String,
        /// The distance between them.
        difference: String,
        /// There are more hours than the credits ask for.
        over: bool,
        /// The credits these hours would make.
        credits: String,
        /// The credits are no whole number.
        half: bool,
        /// Every activity with the hours it would have in the same proportion.
        shares: Vec<ShareView>,
    }
    /// One activity and the hours it would have.
    ShareView {
        /// Path of the activity.
        item: String,
        /// Its title.
        title: Both,
        /// Hours now.
        now: String,
        /// Hours in the same proportion.
        then: String,
    }
    /// Weeks and hours a week.
    CalendarView {
        /// Weeks.
        weeks: String,
        /// Hours a week.
        weekly: String,
        /// What they give together.
        planned: String,
        /// Hours of all activities.
        total: String,
        /// The distance between them.
        difference: String,
        /// More than the activities need, fewer, or as many: `1`, `-1`, `0`.
        sign: i32,
        /// Hours a week that the activities would need.
        needed: String,
    }
    /// Where an outcome seems to sit.
    SeatView {
        /// Id of the outcome.
        outcome: String,
        /// The verb found.
        word: String,
        /// The side of the text where it was found.
        side: super::Language,
        /// Name of its process.
        process: Both,
        /// Lowest level at which such outcomes usually sit.
        from: u32,
        /// Highest one.
        to: u32,
    }
    /// A side of a text that fell behind.
    BehindView {
        /// The field, without a side.
        path: String,
        /// The side that was not changed.
        side: super::Language,
        /// When the other side was changed.
        since: String,
        /// Label of the field, with the position of its item.
        place: Both,
    }
    /// Confirms a side that fell behind: it still says the same.
    ConfirmSide {
        /// Document.
        document: String,
        /// The field with its side.
        path: String,
    }
    /// Opens a faulty twin.
    PractiseAsk {
        /// Slug of the pilot.
        sample: String,
    }
    /// Words and lists that are offered while one writes.
    Vocabulary {
        /// Verbs for outcomes.
        verbs: Vec<VerbView>,
        /// Terms of the glossary.
        terms: Vec<TermView>,
        /// Skills of ESCO.
        skills: Vec<SkillView>,
        /// National strategies.
        tags: Vec<TagView>,
    }
    /// A verb for an outcome.
    VerbView {
        /// Third person.
        words: Both,
        /// Name of its process.
        process: Both,
        /// Categories for which it is offered.
        categories: Vec<String>,
    }
    /// A term of the glossary.
    TermView {
        /// In both languages.
        words: Both,
        /// The Georgian form stands in a Georgian source; else it is a proposal.
        seen: bool,
    }
    /// A skill of ESCO.
    SkillView {
        /// Its address.
        uri: String,
        /// English as ESCO gives it; the Georgian is our own translation.
        label: Both,
        /// What it means, as ESCO gives it.
        description: String,
        /// Skill or knowledge.
        knowledge: bool,
    }
    /// A strategy that is offered as a tag.
    TagView {
        /// Token of its kind.
        kind: String,
        /// Its name.
        label: Both,
        /// Where it is named.
        source: String,
    }
    /// Where a descriptor leads, together with the others of the library.
    Pathway {
        /// Programs and credentials.
        goals: Vec<GoalView>,
    }
    /// A program or credential.
    GoalView {
        /// Its title.
        title: Both,
        /// Who recognizes.
        institution: Both,
        /// The descriptor of that title in this library.
        document: Option<String>,
        /// Credits of the whole.
        whole: Option<String>,
        /// Credits that count together.
        counted: String,
        /// Who gives them; the descriptor at hand first.
        steps: Vec<StepView>,
    }
    /// What one descriptor gives.
    StepView {
        /// The descriptor.
        document: String,
        /// Its title.
        title: Both,
        /// It is the one at hand.
        own: bool,
        /// Credits written as recognized.
        promised: String,
        /// Credits that count.
        counted: String,
        /// Why fewer count: `own`, `twice`, `inside`, `full`.
        less: Option<String>,
        /// The other descriptor of that reason.
        other: Both,
    }
}
