//! A calibration workshop: planning it, its kit, and what a room agreed that criteria mean.

use super::{Both, KeyRow, PackHead, WorkshopRoundState, Written};
use crate::failure::FailureView;

words! {
    /// How far a workshop has come.
    WorkshopState { /// No round has begun.
        Planned, /// A round runs.
        Running, /// A round is closed, and another follows.
        Between, /// Every round is closed.
        Over, /// What participants handed in is wiped.
        Wiped }
    /// A part of a workshop in the making.
    WorkshopPlace { /// Its title.
        Title, /// Tables and seats.
        Room, /// Its cases.
        Cases, /// Its rounds.
        Rounds, /// Its template and requirements.
        Pack }
}

wire! {
    /// A workshop in the list.
    WorkshopRow {
        /// Document.
        document: String,
        /// What it is called.
        title: Both,
        /// Where.
        place: Both,
        /// When, `2026-11-21`.
        date: String,
        /// Rounds.
        rounds: u32,
        /// Seats in the room.
        seats: u32,
        /// How far it has come.
        state: WorkshopState,
        /// What participants handed in is on this computer.
        held: bool,
    }
    /// A workshop and its plan.
    WorkshopView {
        /// Document.
        id: String,
        /// What it is called.
        title: Both,
        /// Where.
        place: Both,
        /// When, `2026-11-21`.
        date: String,
        /// Tables.
        tables: u32,
        /// Seats at each.
        seats: u32,
        /// What is scored.
        cases: Vec<WorkshopCase>,
        /// The rounds in their order.
        rounds: Vec<WorkshopRound>,
        /// What the facilitator thinks, hidden from everybody until it is revealed.
        references: Vec<WorkshopReference>,
        /// What the room agreed.
        meanings: Vec<WorkshopMeaning>,
        /// How far it has come.
        state: WorkshopState,
        /// What is missing before it can be handed out.
        blocked: Vec<WorkshopBlock>,
        /// When the kit was last written.
        kit: Option<String>,
        /// The plan was changed since the kit was written: sticks hold another one.
        kit_stale: bool,
        /// When participants' data were wiped.
        wiped: Option<String>,
        /// The pack by which everyone scores.
        pack: PackHead,
        /// Keys to sign the kit with.
        keys: Vec<KeyRow>,
        /// When the last change was written.
        saved_at: String,
        /// There is a change to take back.
        undo: bool,
        /// There is one to bring back.
        redo: bool,
    }
    /// What is scored.
    WorkshopCase {
        /// Id of the item.
        id: String,
        /// Its letter.
        letter: String,
        /// What participants see as its title.
        title: Both,
        /// The descriptor that it is made from.
        from: Both,
        /// That descriptor is not here any more.
        gone: bool,
        /// The faults that are seeded.
        faults: Vec<String>,
        /// Those of them that do not fit this descriptor.
        unfit: Vec<String>,
    }
    /// A round of the plan.
    WorkshopRound {
        /// Id of the item.
        id: String,
        /// Its number, from 1.
        n: u32,
        /// Id of its case.
        case: Option<String>,
        /// How long it lasts.
        minutes: u32,
        /// Its criteria, in the order of the pack.
        criteria: Vec<String>,
        /// How far it has come.
        state: WorkshopRoundState,
    }
    /// What the facilitator thinks of one criterion of a case.
    WorkshopReference {
        /// Id of the case.
        case: String,
        /// The criterion.
        criterion: String,
        /// The rating.
        rating: Option<String>,
        /// Why.
        reasons: Both,
    }
    /// What the room agreed that a criterion means.
    WorkshopMeaning {
        /// The criterion.
        criterion: String,
        /// In words.
        text: Both,
        /// The proposal that was made of it.
        proposal: Option<String>,
    }
    /// What a workshop in the making lacks.
    WorkshopBlock {
        /// Where on the screen it is mended.
        place: WorkshopPlace,
        /// In words.
        why: Both,
    }
    /// A fault that can be seeded.
    WorkshopFault {
        /// Its name.
        name: String,
        /// What it is called.
        title: Both,
        /// What it changes.
        what: Both,
        /// The criteria of the workshop's pack that it touches.
        criteria: Vec<String>,
    }
    /// Chooses the pack by which everyone will score.
    WorkshopPack {
        /// Workshop.
        document: String,
        /// Digest of the pack.
        digest: String,
    }
    /// Adds a case from a descriptor of the library or from a pilot.
    WorkshopAddCase {
        /// Workshop.
        document: String,
        /// The descriptor's document; `None` for a pilot.
        descriptor: Option<String>,
        /// The pilot's slug; `None` for a descriptor of the library.
        sample: Option<String>,
        /// The faults to seed.
        faults: Vec<String>,
    }
    /// Writes the kit to several sticks, one after another.
    WriteKit {
        /// Workshop.
        document: String,
        /// How many sticks.
        sticks: u32,
        /// The key that signs the plan; without one the kit has no signed file.
        key: Option<String>,
        /// Its passphrase.
        passphrase: Option<String>,
        /// An installer goes beside the kit: the person is asked for it once.
        #[serde(default)]
        installer: bool,
    }
    /// What was written to the sticks.
    KitWritten {
        /// One for each place that was chosen.
        sticks: Vec<KitStick>,
        /// Why the installer is on no stick.
        installer: Option<FailureView>,
    }
    /// What was written to one stick.
    KitStick {
        /// The folder.
        folder: String,
        /// Its files, read back and found identical.
        files: Vec<Written>,
        /// What became of the installer, when one was chosen and the kit was written.
        installer: Option<KitInstaller>,
        /// Why it could not be written.
        failure: Option<FailureView>,
    }
    /// What became of the installer on one stick.
    KitInstaller {
        /// What it is called.
        name: String,
        /// Its size, when it was copied, read back and found identical.
        bytes: u32,
        /// Why it could not be copied.
        failure: Option<FailureView>,
    }
    /// What a room agreed that a criterion means, for whoever keeps the pack.
    ProposalRow {
        /// Document.
        document: String,
        /// The workshop that it comes from.
        workshop: String,
        /// What that workshop is called.
        from: Both,
        /// The pack.
        pack: String,
        /// Digest of the pack.
        digest: String,
        /// The criterion.
        criterion: String,
        /// In words.
        text: Both,
        /// When it was made.
        at: String,
    }
}
