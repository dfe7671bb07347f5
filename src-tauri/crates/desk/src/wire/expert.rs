//! What only the expert at this computer sees: the own profile and phrases, the plan of the day, the own consistency.

use super::{Both, Quote};

words! {
    /// By what the packages to review are ordered.
    QueueOrder { /// The newest first.
        Received, /// By institution.
        Institution, /// By level.
        Level, /// The shortest first.
        Size }
}

wire! {
    /// What the person said of themselves, for hints about conflicts, and the phrases they use. It never leaves.
    Profile {
        /// The own name, in as many spellings as there are.
        names: Vec<String>,
        /// Where one works and worked.
        institutions: Vec<OwnInstitution>,
        /// Mail addresses.
        emails: Vec<String>,
        /// People with whom one wrote or worked.
        people: Vec<String>,
        /// Own phrases.
        phrases: Vec<Both>,
    }
    /// An institution of the person.
    OwnInstitution {
        /// Its name.
        name: String,
        /// The year in which they left; absent while they are there.
        until: Option<u32>,
    }
    /// A reason to think twice before declaring.
    HintView {
        /// What was compared: `institution`, `mail-domain`, `oneself`, `known`, `surname`.
        kind: String,
        /// Why, in both languages.
        why: Both,
    }
    /// Asks for the plan, and orders the queue when an order is given.
    PlanAsk {
        /// The order from now on.
        order: Option<QueueOrder>,
    }
    /// The queue as a day's work.
    Plan {
        /// The order in force.
        order: QueueOrder,
        /// The packages in that order.
        rows: Vec<PlanRow>,
        /// The own pace, when enough was reviewed here to tell.
        pace: Option<Pace>,
        /// How many packages have to be finished before a pace is told.
        least: u32,
        /// Minutes left for all packages that are open or wait.
        minutes: Option<u32>,
        /// The last change in any package, which undo would take back.
        last: Option<LastChange>,
    }
    /// A package in the plan.
    PlanRow {
        /// Digest of the package.
        package: String,
        /// Level.
        level: Option<u32>,
        /// Words of its text.
        words: u32,
        /// Minutes left at the own pace.
        minutes: Option<u32>,
    }
    /// How fast the person reviewed here: an estimate, kept nowhere.
    Pace {
        /// Packages it stands on.
        packages: u32,
        /// Minutes for one of them, the middle one.
        minutes: u32,
    }
    /// The last change in any package.
    LastChange {
        /// The review it was made in.
        document: String,
        /// The package's title.
        title: Both,
        /// What it was.
        what: Both,
        /// When.
        at: String,
        /// Where it can be seen.
        route: String,
    }
    /// Names a criterion.
    CriterionAsk {
        /// Its id.
        criterion: String,
    }
    /// One criterion through all packages of this person.
    Consistency {
        /// The criterion.
        criterion: String,
        /// The packages in the order in which they were begun.
        cells: Vec<ConsistencyCell>,
        /// Where the own ratings begin to differ from those before.
        drift: Option<DriftView>,
        /// With fewer ratings than this nothing can be told.
        least: u32,
    }
    /// What the person said about the criterion in one package.
    ConsistencyCell {
        /// The review.
        review: String,
        /// The package's title.
        title: Both,
        /// Its institution.
        institution: Both,
        /// Its version.
        version: u32,
        /// The rating, when given.
        rating: Option<String>,
        /// The comment.
        comment: Both,
        /// The quotes.
        evidence: Vec<Quote>,
        /// Signed: it is only read.
        signed: bool,
    }
    /// From which package on somebody rates otherwise than before.
    DriftView {
        /// Its place, from 1.
        from: u32,
        /// Stricter than before, else milder.
        stricter: bool,
    }
}
