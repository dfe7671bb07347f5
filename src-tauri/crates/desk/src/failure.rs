//! Errors as data: one code per distinct thing a person can do next, each with what happened and what to do, in both languages.
//!
//! The words are in `assets/locales/{ka,en}/errors.ftl` as `error-<code>` and `error-<code>-help`; a test proves that
//! every code has them. A flawed descriptor is findings, never a failure.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::wire::Both;

/// Declares the codes once: variant, token, and whether it is refused (the person can go on) or failed.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $token:literal $kind:ident),+ $(,)?) => {
        /// One distinct thing that a person can do next.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
        pub enum Code { $($(#[$doc])* #[serde(rename = $token)] $variant),+ }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Code] = &[$(Code::$variant),+];

            /// The token in messages and on the wire.
            #[must_use]
            pub fn token(self) -> &'static str {
                match self { $(Code::$variant => $token),+ }
            }

            /// Refused: the state does not allow it. Failed: something broke.
            #[must_use]
            pub fn kind(self) -> FailureKind {
                match self { $(Code::$variant => FailureKind::$kind),+ }
            }
        }
    };
}

/// Whether the person can go on by doing something else, or something broke.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum FailureKind {
    /// The state does not allow it.
    Refused,
    /// Something broke; it was logged once under the shown id.
    Failed,
}

codes! {
    /// The file is not there.
    FileMissing = "file-missing" Refused,
    /// The file is not one of our kinds.
    NotOurs = "not-ours" Refused,
    /// The file ends too early.
    Truncated = "truncated" Refused,
    /// The file is not as it was signed.
    Changed = "changed" Refused,
    /// A package with a damaged attachment cannot be put into a round.
    AttachmentDamaged = "attachment-damaged" Refused,
    /// The file is a working copy: unsigned, to be merged and not verified.
    WorkingCopy = "working-copy" Refused,
    /// The working copy is not as it was saved.
    CopyDamaged = "copy-damaged" Refused,
    /// The working copy bears the name of a document here and is another one.
    CopyOther = "copy-other" Refused,
    /// A new version without a word about what changed.
    NoteMissing = "note-missing" Refused,
    /// There is nothing in the comment.
    CommentEmpty = "comment-empty" Refused,
    /// The file was made by a newer program.
    FileTooNew = "file-too-new" Refused,
    /// A name inside the file leads out of it.
    ClimbingPath = "climbing-path" Refused,
    /// The file is larger than allowed.
    TooLarge = "too-large" Refused,
    /// The descriptor does not have the form of a descriptor.
    NotADescriptor = "not-a-descriptor" Refused,
    /// The ratings file cannot be used.
    RatingsFile = "ratings-file" Refused,
    /// The pack cannot be used.
    PackFile = "pack-file" Refused,
    /// The pack of the package is not in this store.
    PackUnknown = "pack-unknown" Refused,
    /// A signed pack whose signer no trusted list lets sign packs.
    PackUntrusted = "pack-untrusted" Refused,
    /// The round asks for another pack than the one that the review was begun with.
    RoundAsksOtherPack = "round-asks-other-pack" Refused,
    /// The round keeps the pack that it has.
    RoundKeepsPack = "round-keeps-pack" Refused,
    /// Changed criteria of which nobody said whether the rating stands.
    UpgradeUnanswered = "upgrade-unanswered" Refused,
    /// The room's network cannot be opened on this address.
    NetworkAddress = "network-address" Refused,
    /// The room's network is open already.
    NetworkOpen = "network-open" Refused,
    /// This program was built without the room's network.
    NetworkAbsent = "network-absent" Refused,
    /// The passphrase does not open the key.
    WrongPassphrase = "wrong-passphrase" Refused,
    /// The passphrase is too short.
    ShortPassphrase = "short-passphrase" Refused,
    /// The file is not a key.
    NotAKey = "not-a-key" Refused,
    /// The file is not the public part of a key.
    NotARecord = "not-a-record" Refused,
    /// The key file is gone from its place.
    KeyMissing = "key-missing" Refused,
    /// There is a file of that name already, and it is not overwritten.
    FileExists = "file-exists" Refused,
    /// The folder or medium is read-only.
    ReadOnly = "read-only" Refused,
    /// The disk is full.
    DiskFull = "disk-full" Refused,
    /// Reading back gave other bytes.
    ReadBack = "read-back" Failed,
    /// The folder is missing or another reading or writing error.
    FileAccess = "file-access" Failed,
    /// The database is of a newer program.
    StoreTooNew = "store-too-new" Refused,
    /// The database is damaged and no backup could be used.
    StoreDamaged = "store-damaged" Failed,
    /// The backup that was to be restored is not there or cannot be used.
    NoBackup = "no-backup" Refused,
    /// Another program holds the database.
    StoreBusy = "store-busy" Refused,
    /// The document is not there.
    DocumentMissing = "document-missing" Refused,
    /// The field does not exist.
    NoSuchField = "no-such-field" Refused,
    /// The descriptor lacks what signing asks for.
    NotReadyToSign = "not-ready-to-sign" Refused,
    /// An exercise is not signed.
    Exercise = "exercise" Refused,
    /// The review lacks what signing asks for.
    ReviewNotReady = "review-not-ready" Refused,
    /// Nobody is named who was asked for an endorsement, or no day.
    NobodyAsked = "nobody-asked" Refused,
    /// What was typed from a paper is not whole.
    PaperIncomplete = "paper-incomplete" Refused,
    /// The endorsement lacks an answer or its reason.
    EndorsementNotReady = "endorsement-not-ready" Refused,
    /// Whoever reviews internally and wrote on the descriptor has not said what.
    WroteWhat = "wrote-what" Refused,
    /// The declaration comes before the content.
    DeclareFirst = "declare-first" Refused,
    /// A conflict was declared; the content stays closed.
    SealedByConflict = "sealed-by-conflict" Refused,
    /// The review is signed.
    ReviewSigned = "review-signed" Refused,
    /// The answer to a review lacks what signing asks for.
    ResponseNotReady = "response-not-ready" Refused,
    /// The answer to a review is signed.
    ResponseSigned = "response-signed" Refused,
    /// The round lacks what signing asks for.
    RoundNotReady = "round-not-ready" Refused,
    /// Another key of this computer has the seat in the round.
    OtherKey = "other-key" Refused,
    /// Only who leads the panel sends a review back, and nobody an own one.
    NotTheChair = "not-the-chair" Refused,
    /// What was typed is no receipt.
    NotAReceipt = "not-a-receipt" Refused,
    /// The panel does not take what was said.
    PanelRefuses = "panel-refuses" Refused,
    /// The reviews of the panel are not open.
    PanelClosed = "panel-closed" Refused,
    /// There is no draft report in which every member has spoken.
    DraftMissing = "draft-missing" Refused,
    /// The final report is signed.
    ReportSigned = "report-signed" Refused,
    /// The package of the round is not here.
    PackageMissing = "package-missing" Refused,
    /// The workshop lacks what handing it out asks for.
    WorkshopNotReady = "workshop-not-ready" Refused,
    /// A round of the workshop has begun, so that its plan stays as it is.
    WorkshopBegun = "workshop-begun" Refused,
    /// What participants of the workshop handed in is wiped.
    WorkshopWiped = "workshop-wiped" Refused,
    /// A round of the workshop runs.
    RoundRuns = "round-runs" Refused,
    /// Another round of the workshop is due.
    RoundOrder = "round-order" Refused,
    /// The round is signed.
    RoundSigned = "round-signed" Refused,
    /// The report of a panel lacks what signing asks for.
    ReportNotReady = "report-not-ready" Refused,
    /// The decision is not positive, so that nothing can be endorsed.
    NotPositive = "not-positive" Refused,
    /// The report is a draft, and the final one is wanted.
    ReportNotFinal = "report-not-final" Refused,
    /// Another key signed what is to be signed further.
    OtherSigner = "other-signer" Refused,
    /// The quote does not occur in the field.
    QuoteMissing = "quote-missing" Refused,
    /// A newer list of that issuer is here.
    OlderList = "older-list" Refused,
    /// The list is signed by another key than the one that was named.
    OtherRoot = "other-root" Refused,
    /// The descriptor does not name the file that was attached.
    AttachmentUnnamed = "attachment-unnamed" Refused,
    /// The attachment is of a kind that is not accepted.
    AttachmentKind = "attachment-kind" Refused,
    /// The picture would not become smaller.
    PictureSmall = "picture-small" Refused,
    /// The attachment is too large.
    AttachmentTooLarge = "attachment-too-large" Refused,
    /// The installer for the sticks is too large.
    InstallerTooLarge = "installer-too-large" Refused,
    /// The file is no document or spreadsheet that words can be taken from.
    SourceKind = "source-kind" Refused,
    /// The document is too large to be opened beside a draft.
    SourceTooLarge = "source-too-large" Refused,
    /// The document is of an old format or under a password.
    SourceLocked = "source-locked" Refused,
    /// The document is damaged.
    SourceBroken = "source-broken" Refused,
    /// The command or its arguments are not known.
    BadCall = "bad-call" Failed,
    /// Something broke that nobody can mend by hand.
    Internal = "internal" Failed,
}

/// What went wrong, as data.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// The code.
    pub code: Code,
    /// Names and numbers for the sentences.
    pub args: BTreeMap<String, String>,
    /// For the log only: English, never shown to a person as the explanation.
    pub detail: String,
}

/// A failure as it crosses the door.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FailureView {
    /// The code.
    pub code: Code,
    /// Refused or failed.
    pub kind: FailureKind,
    /// What happened.
    pub what: Both,
    /// What to do next.
    pub next: Both,
    /// Id under which it stands in the log, for failures.
    pub log_id: Option<String>,
}

impl Failure {
    /// A failure without arguments.
    #[must_use]
    pub fn new(code: Code) -> Failure {
        Failure {
            code,
            args: BTreeMap::new(),
            detail: String::new(),
        }
    }

    /// With an argument for the sentences.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Failure {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }

    /// With a detail for the log.
    #[must_use]
    pub fn because(mut self, detail: impl ToString) -> Failure {
        self.detail = detail.to_string();
        self
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} {:?} {}", self.code.token(), self.args, self.detail)
    }
}

impl std::error::Error for Failure {}

impl Failure {
    /// Something broke that has no better code.
    #[must_use]
    pub fn internal() -> Failure {
        Failure::new(Code::Internal)
    }

    /// The id under which it stands in the log: the same for the same failure.
    pub(crate) fn log_id(&self) -> String {
        signing::sha256_hex(self.to_string().as_bytes())[..8].to_owned()
    }

    /// Logs once, where it is handled: failures as errors, refusals only for who asks for details.
    pub(crate) fn log(&self, at: &str) {
        match self.code.kind() {
            FailureKind::Failed => tracing::error!(at, code = self.code.token(), id = self.log_id(), "{}", self.detail),
            FailureKind::Refused => tracing::debug!(at, code = self.code.token(), "refused"),
        }
    }
}

impl From<store::StoreError> for Failure {
    fn from(error: store::StoreError) -> Failure {
        use store::StoreError as E;
        let detail = error.to_string();
        let failure = match error {
            E::Newer { .. } => Failure::new(Code::StoreTooNew),
            E::Damaged { .. } => Failure::new(Code::StoreDamaged),
            E::ReadOnly { path, .. } => Failure::new(Code::ReadOnly)
                .with("file", "")
                .with("folder", path.display()),
            E::Full => Failure::new(Code::DiskFull).with("file", "").with("folder", ""),
            E::NoBackup { .. } => Failure::new(Code::NoBackup),
            E::Busy => Failure::new(Code::StoreBusy),
            E::NoDocument { .. } => Failure::new(Code::DocumentMissing),
            E::BadCopy { .. } => Failure::new(Code::CopyDamaged),
            E::OtherCopy { .. } => Failure::new(Code::CopyOther),
            E::OlderList { have } => Failure::new(Code::OlderList).with("serial", have),
            _ => Failure::new(Code::Internal),
        };
        failure.because(detail)
    }
}

impl From<signing::KeyError> for Failure {
    fn from(error: signing::KeyError) -> Failure {
        use signing::KeyError as E;
        let code = match &error {
            E::WrongPassphrase | E::NeedsPassphrase => Code::WrongPassphrase,
            E::EmptyPassphrase => Code::ShortPassphrase,
            _ => Code::NotAKey,
        };
        Failure::new(code).because(error)
    }
}
