//! Endorsing a version of a descriptor, and the endorsements that came back.

use super::{Both, KeyRow, Language, SignerView};

words! {
    /// Where an endorser stands.
    Position { /// Endorses this version.
        Endorses, /// Was asked and does not.
        Declines, /// Takes an earlier endorsement back.
        Withdraws }
    /// What an endorser is asked.
    Question { /// Is it needed?
        Need, /// Are the outcomes of use at work?
        Outcomes, /// Do the tasks resemble real work?
        Tasks, /// Would the credential count?
        Recognition }
    /// An answer.
    Reply { /// Yes.
        Yes, /// Partly.
        Partly, /// No.
        No }
    /// What an endorsement speaks of.
    Spoken { /// The outcomes.
        Outcomes, /// The assessments.
        Assessments, /// The credits.
        Credits }
}

wire! {
    /// One answer.
    Replied {
        /// What was asked.
        question: Question,
        /// What was answered.
        answer: Reply,
    }
    /// An endorsement as people see it.
    EndorsementView {
        /// Digest of its file.
        digest: String,
        /// Who signed it.
        signer: SignerView,
        /// The organisation that the signer names.
        organisation: Both,
        /// When.
        at: String,
        /// The version it speaks of.
        version: u32,
        /// Where the endorser stands.
        position: Position,
        /// The answers.
        answers: Vec<Replied>,
        /// The endorser's words.
        words: Both,
        /// What changed after it, of all that it speaks of.
        outdated: Vec<Spoken>,
        /// When it was taken back.
        withdrawn: Option<String>,
        /// It lies in a package that was signed since.
        packed: bool,
    }
    /// A descriptor in plain words, for somebody from the field.
    EndorseView {
        /// Digest of the package.
        package: String,
        /// Title.
        title: Both,
        /// Institution.
        institution: Both,
        /// Version.
        version: u32,
        /// Credits.
        credits: String,
        /// Hours of work in all.
        hours: String,
        /// What it is for.
        purpose: Both,
        /// For whom.
        audience: Both,
        /// What learners can do at the end.
        outcomes: Vec<Both>,
        /// What they do to learn it.
        tasks: Vec<Both>,
        /// How it is assessed.
        assessments: Vec<Both>,
        /// Keys to sign with.
        keys: Vec<KeyRow>,
        /// What was signed here about this package before.
        own: Vec<EndorsementView>,
        /// Signer of the package.
        signer: SignerView,
    }
    /// Signs an endorsement.
    SignEndorsement {
        /// Digest of the package.
        package: String,
        /// Where the endorser stands.
        position: Position,
        /// The answers.
        answers: Vec<Replied>,
        /// The endorser's words.
        words: String,
        /// In which language they are.
        language: Language,
        /// Digest of the endorsement that is taken back.
        withdraws: Option<String>,
        /// Key.
        key: String,
        /// Passphrase.
        passphrase: String,
    }
}
