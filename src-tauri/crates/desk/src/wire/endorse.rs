//! Endorsing a version of a descriptor, and the endorsements that came back.

use super::{Both, KeyRow, Language, SignerView};

words! {
    /// Where an endorser stands.
    Position { /// Endorses this version.
        Endorses, /// Was asked and does not.
        Declines, /// Takes an earlier endorsement back.
        Withdraws }
    /// How far asking for an endorsement has come.
    AskedState { /// No answer yet.
        Asked, /// Endorsed.
        Accepted, /// Declined.
        Declined, /// Endorsed, and took it back.
        Withdrawn }
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

/// Words here and tokens of files are the same lists.
macro_rules! same {
    ($($word:ident = $token:ident { $($item:ident),+ })+) => {$(
        impl From<review::$token> for $word {
            fn from(token: review::$token) -> $word {
                match token { $(review::$token::$item => $word::$item),+ }
            }
        }
        impl From<$word> for review::$token {
            fn from(word: $word) -> review::$token {
                match word { $($word::$item => review::$token::$item),+ }
            }
        }
    )+};
}

same! {
    Position = Position { Endorses, Declines, Withdraws }
    Question = Question { Need, Outcomes, Tasks, Recognition }
    Reply = Answer { Yes, Partly, No }
    Spoken = Spoken { Outcomes, Assessments, Credits }
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
        /// Who signed it; absent on paper.
        signer: Option<SignerView>,
        /// It came on paper: what was typed is no signature.
        paper: Option<PaperView>,
        /// The organisation that the endorser names.
        organisation: Both,
        /// When.
        at: String,
        /// The version it speaks of; absent on paper.
        version: Option<u32>,
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
    }
    /// A paper that was typed into the descriptor.
    PaperView {
        /// Path of the item.
        item: String,
        /// Who signed the paper.
        person: Option<String>,
        /// Who typed it.
        typed_by: String,
        /// Its pictures among the attachments: ids and titles.
        pages: Vec<PaperPage>,
    }
    /// A picture of a paper.
    PaperPage {
        /// Path of the attachment.
        item: String,
        /// Its title.
        title: Both,
    }
    /// Somebody who was asked for an endorsement. It stays on this computer.
    AskedView {
        /// Id of the note.
        id: String,
        /// Name of the person.
        name: String,
        /// Organisation.
        organisation: String,
        /// The day on which they were asked.
        asked: String,
        /// How far it has come.
        state: AskedState,
        /// When the answer was given.
        at: Option<String>,
        /// The words of the answer; its reason where one is due.
        reason: Both,
        /// What changed after the answer, of all that it speaks of.
        outdated: Vec<Spoken>,
        /// The answer, by the digest by which it is listed.
        answer: Option<String>,
        /// A person found the answer, not the names.
        by_hand: bool,
        /// The answer came on paper.
        paper: bool,
    }
    /// Notes whom one asked.
    NoteAsked {
        /// The descriptor.
        document: String,
        /// Name of the person.
        name: String,
        /// Organisation.
        organisation: String,
        /// The day, `YYYY-MM-DD`.
        at: String,
    }
    /// Names a note.
    AskedAsk {
        /// The descriptor.
        document: String,
        /// Id of the note.
        asked: String,
    }
    /// Says by hand which answer belongs to a note.
    MatchAsked {
        /// The descriptor.
        document: String,
        /// Id of the note.
        asked: String,
        /// The answer, by its digest; none = by the names.
        answer: Option<String>,
    }
    /// Types an answer that came on paper.
    TypePaper {
        /// The descriptor.
        document: String,
        /// The note it answers.
        asked: Option<String>,
        /// Who signed the paper.
        name: String,
        /// Organisation.
        organisation: String,
        /// The day on the paper, `YYYY-MM-DD`.
        at: String,
        /// Where the endorser stands.
        position: Position,
        /// The answers.
        answers: Vec<Replied>,
        /// The endorser's words.
        words: String,
        /// In which language organisation and words are typed.
        language: Language,
        /// Ids of the attachments that show the paper.
        pages: Vec<String>,
        /// Who typed it.
        typed_by: String,
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
