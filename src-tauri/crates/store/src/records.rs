//! What goes into the store and comes out of it: plain records, no behavior.

use std::path::PathBuf;

use descriptor::FieldPath;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What is known about a document beside its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DocumentHead {
    /// Its id.
    pub id: String,
    /// What it is: `descriptor`, `review` …
    pub kind: String,
    /// When it was made.
    pub created: String,
    /// When it was last changed.
    pub touched: String,
    /// When it was put into the trash.
    pub trashed: Option<String>,
    /// Number of the last signed version; 0 before the first.
    pub version: u32,
    /// Digest of the last signed version.
    pub signed: Option<String>,
    /// What it was made from, in the words of `desk`.
    pub base: Option<String>,
    /// Number of its last change; every change raises it.
    pub seq: u64,
}

/// What a change was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// The document was made.
    Create,
    /// The document came from a colleague, with its history.
    Adopt,
    /// A person edited fields.
    Edit,
    /// An earlier change was undone.
    Undo,
    /// An undone change was done again.
    Redo,
    /// The document was set back to an earlier state.
    Revert,
    /// A colleague's copy was merged.
    Merge,
    /// A person chose between values that both sides had written.
    Resolve,
    /// A version was signed; no field changed.
    Sign,
}

impl ChangeKind {
    /// The token that is stored.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            ChangeKind::Create => "create",
            ChangeKind::Adopt => "adopt",
            ChangeKind::Edit => "edit",
            ChangeKind::Undo => "undo",
            ChangeKind::Redo => "redo",
            ChangeKind::Revert => "revert",
            ChangeKind::Merge => "merge",
            ChangeKind::Resolve => "resolve",
            ChangeKind::Sign => "sign",
        }
    }

    /// Reads a stored token.
    #[must_use]
    pub fn from_token(token: &str) -> Option<ChangeKind> {
        use ChangeKind::{Adopt, Create, Edit, Merge, Redo, Resolve, Revert, Sign, Undo};
        [Create, Adopt, Edit, Undo, Redo, Revert, Merge, Resolve, Sign]
            .into_iter()
            .find(|kind| kind.token() == token)
    }
}

/// One line of a document's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HistoryEntry {
    /// Number of the change, from 1.
    pub seq: u64,
    /// When.
    pub at: String,
    /// Who, as `desk` named them.
    pub by: String,
    /// What it was.
    pub kind: ChangeKind,
    /// The fields that changed.
    pub paths: Vec<FieldPath>,
    /// What `desk` called it.
    pub label: String,
    /// True while the change is undone.
    pub undone: bool,
}

/// The change that undo or redo would act on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Label {
    /// Number of the change.
    pub seq: u64,
    /// What it was.
    pub kind: ChangeKind,
    /// What `desk` called it.
    pub label: String,
    /// The fields that it changed.
    pub paths: Vec<FieldPath>,
}

/// The change that undo would act on, of one among several documents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LastStep {
    /// The document.
    pub document: String,
    /// When.
    pub at: String,
    /// What it was.
    pub label: Label,
}

/// What a write did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// Number of the document's last change, whether this write made one or not.
    pub seq: u64,
    /// The fields whose value is now different; empty when nothing was written.
    pub changed: Vec<FieldPath>,
}

/// What the library lists and searches; `desk` computes it from a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowData {
    /// Title in Georgian.
    pub title_ka: String,
    /// Title in English.
    pub title_en: String,
    /// Provider in Georgian.
    pub provider_ka: String,
    /// Provider in English.
    pub provider_en: String,
    /// Credits as they are written.
    pub credits: Option<String>,
    /// Level of the framework.
    pub level: Option<u32>,
    /// State, a token of `desk`.
    pub state: String,
    /// Anything else `desk` wants back with the row.
    pub detail: Value,
    /// Every other word that a search shall find, in both languages.
    pub search: String,
}

/// One line of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// The document's id.
    pub id: String,
    /// The document's kind.
    pub kind: String,
    /// Title in Georgian.
    pub title_ka: String,
    /// Title in English.
    pub title_en: String,
    /// Provider in Georgian.
    pub provider_ka: String,
    /// Provider in English.
    pub provider_en: String,
    /// Credits as they are written.
    pub credits: Option<String>,
    /// Level of the framework.
    pub level: Option<u32>,
    /// State, a token of `desk`.
    pub state: String,
    /// What `desk` put in.
    pub detail: Value,
    /// When the document was last changed.
    pub touched: String,
    /// When it was put into the trash.
    pub trashed: Option<String>,
    /// Number of the last signed version.
    pub version: u32,
}

/// Which way a signed file came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Signed or exported here.
    Sent,
    /// Imported.
    Received,
    /// Kept for the store's own use.
    Own,
}

impl Direction {
    pub(crate) fn token(self) -> &'static str {
        match self {
            Direction::Sent => "sent",
            Direction::Received => "received",
            Direction::Own => "own",
        }
    }

    pub(crate) fn from_token(token: &str) -> Option<Direction> {
        [Direction::Sent, Direction::Received, Direction::Own]
            .into_iter()
            .find(|one| one.token() == token)
    }
}

/// What is known about a signed file beside its bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SignedFileHead {
    /// The digest that names it.
    pub digest: String,
    /// What it is: `descriptor`, `package`, `review` …
    pub kind: String,
    /// Which way it came.
    pub direction: Direction,
    /// The document or descriptor that it speaks of.
    pub subject: Option<String>,
    /// The version that it holds.
    pub version: Option<u32>,
    /// When it was signed here or imported.
    pub at: String,
    /// Its file name.
    pub name: String,
    /// How many bytes it has.
    pub size: u64,
    /// Anything else `desk` wants back with it.
    pub meta: Value,
}

/// A signed file: kept byte for byte, never changed, never deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedFile {
    /// The digest that names it.
    pub digest: String,
    /// What it is: `descriptor`, `package`, `review` …
    pub kind: String,
    /// Which way it came.
    pub direction: Direction,
    /// The document or descriptor that it speaks of.
    pub subject: Option<String>,
    /// The version that it holds.
    pub version: Option<u32>,
    /// When it was signed here or imported.
    pub at: String,
    /// Its file name.
    pub name: String,
    /// The bytes as they were signed.
    pub bytes: Vec<u8>,
    /// Anything else `desk` wants back with it.
    pub meta: Value,
}

/// Which signed files are asked for; an empty filter asks for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileFilter<'a> {
    /// Of this kind only.
    pub kind: Option<&'a str>,
    /// That came this way only.
    pub direction: Option<Direction>,
    /// That speak of this subject only.
    pub subject: Option<&'a str>,
}

/// A key that this store knows; the secret lies in its own file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KeyRow {
    /// Its DID.
    pub did: String,
    /// The signer's name, per language.
    pub name: Value,
    /// The signer's organisation, per language.
    pub organisation: Value,
    /// When it was made.
    pub created: String,
    /// Where the secret key file lies.
    pub path: String,
    /// When it was last copied to a second place.
    pub backed_up: Option<String>,
}

/// A trust list as it was imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustRow {
    /// DID of its signer.
    pub issuer: String,
    /// Its serial number.
    pub serial: u64,
    /// The signed bytes.
    pub bytes: Vec<u8>,
    /// When it was imported.
    pub imported_at: String,
    /// True when the person took its signer as a root.
    pub pinned: bool,
}

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BackupReason {
    /// By the program, once in a while.
    Regular,
    /// By a person.
    Asked,
    /// Before the database was upgraded.
    Upgrade,
    /// Before another backup was restored.
    Restore,
}

impl BackupReason {
    pub(crate) fn token(self) -> &'static str {
        match self {
            BackupReason::Regular => "regular",
            BackupReason::Asked => "asked",
            BackupReason::Upgrade => "upgrade",
            BackupReason::Restore => "restore",
        }
    }

    pub(crate) fn from_token(token: &str) -> Option<BackupReason> {
        use BackupReason::{Asked, Regular, Restore, Upgrade};
        [Regular, Asked, Upgrade, Restore]
            .into_iter()
            .find(|one| one.token() == token)
    }
}

/// A backup on disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BackupInfo {
    /// Its name.
    pub id: String,
    /// Where it lies.
    pub path: PathBuf,
    /// When it was made.
    pub at: String,
    /// How many bytes it has.
    pub bytes: u64,
    /// Why it was made.
    pub reason: BackupReason,
}

/// Where the store lies and how large it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StoreInfo {
    /// The folder.
    pub home: PathBuf,
    /// The database file.
    pub path: PathBuf,
    /// Bytes of the database and what belongs to it, attachments included, backups not.
    pub bytes: u64,
    /// When the last backup was made.
    pub last_backup: Option<String>,
}

/// Something that happened while the store was opened and that the person should read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The database was damaged: it is kept under another name, and a backup or an empty one took its place.
    SetAside {
        /// Where the damaged file lies now.
        kept_as: PathBuf,
        /// The backup that took its place; `None` when there was no good one.
        restored_from: Option<BackupInfo>,
    },
    /// The database was upgraded.
    Upgraded {
        /// From this version.
        from: u32,
        /// To this version.
        to: u32,
        /// The backup that was made before.
        backup: BackupInfo,
    },
}
