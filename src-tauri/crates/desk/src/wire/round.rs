//! Rounds of a panel: making one, and what a signed one says.

use super::{Both, KeyRow, PackHead, SignerView, Written};

words! {
    /// Where somebody sits at the table.
    RoundSeat { /// Leads the panel and rates as an expert.
        Chair, /// An expert.
        Expert, /// An employer.
        Employer, /// A student.
        Student, /// An international expert.
        International }
    /// A part of a round in the making.
    RoundPlace { /// Its title.
        Title, /// Its packages.
        Packages, /// Its members.
        Members, /// Its deadline.
        Deadline, /// What is a conflict.
        Conflict, /// The template, which nobody chooses.
        Pack }
}

wire! {
    /// A round: in the making, or signed.
    RoundRow {
        /// Its document while it is in the making here.
        document: Option<String>,
        /// Digest of its file once it is signed.
        digest: Option<String>,
        /// What it is called.
        title: Both,
        /// Until when, in words.
        deadline: Both,
        /// How many packages.
        packages: u32,
        /// How many members.
        members: u32,
    }
    /// A round in the making.
    RoundDraft {
        /// Document.
        id: String,
        /// What it is called.
        title: Both,
        /// The packages that are here, chosen or not.
        packages: Vec<RoundChoice>,
        /// Who rates.
        members: Vec<RoundMember>,
        /// The day of the deadline, `2026-11-21`.
        day: String,
        /// The time of the deadline, `23:59`.
        time: String,
        /// How far the clocks are ahead, `+04:00`.
        zone: String,
        /// Until when, as it will be read; absent while it cannot be read.
        until: Option<DeadlineView>,
        /// What can be a conflict.
        ties: Vec<RoundTie>,
        /// How many years back a tie of the past counts.
        years: Option<u32>,
        /// What else is asked to consider.
        words: Both,
        /// What is missing before it can be signed.
        blocked: Vec<RoundBlock>,
        /// The pack by which everyone rates.
        pack: PackHead,
        /// Keys to sign with.
        keys: Vec<KeyRow>,
        /// Signed already: digest of the file.
        signed: Option<String>,
        /// When the last change was written.
        saved_at: String,
        /// There is a change to take back.
        undo: bool,
        /// There is one to bring back.
        redo: bool,
    }
    /// What a round in the making lacks.
    RoundBlock {
        /// Where on the screen it is mended.
        place: RoundPlace,
        /// In words.
        why: Both,
    }
    /// A package that can be rated in a round.
    RoundChoice {
        /// Digest of the package.
        package: String,
        /// Title.
        title: Both,
        /// Institution.
        institution: Both,
        /// Version.
        version: u32,
        /// It is in the round.
        chosen: bool,
    }
    /// A member of a round in the making.
    RoundMember {
        /// Id of the item.
        id: String,
        /// The key.
        did: String,
        /// Fingerprint of the key.
        fingerprint: String,
        /// Name.
        name: Both,
        /// The seat, when chosen.
        seat: Option<RoundSeat>,
    }
    /// What can tie a member to a package.
    RoundTie {
        /// Token.
        token: String,
        /// In words.
        label: Both,
        /// It counts in this round.
        chosen: bool,
    }
    /// Puts a package into a round, or takes it out.
    ChoosePackage {
        /// Round.
        document: String,
        /// Digest of the package.
        package: String,
        /// In or out.
        chosen: bool,
    }
    /// A signed round that was written, and the packages beside it.
    HandedOut {
        /// The round.
        written: Written,
        /// File names of the packages that lie beside it.
        packages: Vec<String>,
    }
    /// Until when.
    DeadlineView {
        /// The last second in time.
        at: String,
        /// What the clocks of the coordinator show then, in words.
        wall: Both,
        /// How much time is left, in words.
        left: Both,
        /// It is over.
        past: bool,
    }
    /// The round of a package in the queue.
    QueueRound {
        /// Digest of the round's file.
        round: String,
        /// What it is called.
        title: Both,
        /// Until when.
        deadline: DeadlineView,
        /// The descriptor that is rated.
        descriptor: String,
        /// The own seat; absent for who does not sit in it.
        seat: Option<RoundSeat>,
    }
    /// A signed round.
    RoundView {
        /// Digest of its file.
        digest: String,
        /// What it is called.
        title: Both,
        /// Who signed it.
        signer: SignerView,
        /// Until when.
        deadline: DeadlineView,
        /// Who sits where.
        members: Vec<RoundMember>,
        /// The key of this computer that sits in it, and its seat.
        own: Option<RoundMember>,
        /// What is rated.
        packages: Vec<RoundPackageRow>,
        /// What counts as a conflict.
        ties: Vec<Both>,
        /// What else is asked to consider.
        words: Both,
    }
    /// A package of a signed round.
    RoundPackageRow {
        /// The descriptor.
        descriptor: String,
        /// Digest of the package, when it is here.
        package: Option<String>,
        /// What its damaged attachments are called.
        damaged: Vec<Both>,
        /// Title.
        title: Both,
        /// Institution.
        institution: Both,
        /// Version.
        version: u32,
    }
}
