//! Jobs: calls that may take longer than 50 ms.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    BackupRow, HandedOut, KeyRow, KitWritten, Saved, SheetTaken, SourceView, TrayRow, TrustListRow, Verification,
    Written,
};

wire! {
    /// Names a job.
    JobId {
        /// Its id.
        job: u32,
    }
    /// A job's state, sent as the event `job`.
    JobState {
        /// Its id.
        job: u32,
        /// Steps done.
        done: u32,
        /// Steps in all, 0 when unknown.
        total: u32,
        /// What it is doing: message id `job-<step>`.
        step: String,
        /// Absent while it runs.
        end: Option<JobEnd>,
    }
    /// Ids that changed, sent as the event `changed`.
    Changed {
        /// Documents, or `library`, `keys`, `queue`, `shelf`, `settings`, `store`.
        ids: Vec<String>,
    }
    /// Files the program was asked to open, sent as the event `opened`.
    OpenedFiles {
        /// Paths.
        paths: Vec<String>,
    }
}

/// How a job ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "end", content = "value", rename_all = "kebab-case")]
pub enum JobEnd {
    /// With a result.
    Done(JobResult),
    /// With a refusal or a failure.
    Failed(crate::failure::FailureView),
    /// The person cancelled it, or chose no file.
    Cancelled,
}

/// What a job gives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "value", rename_all = "kebab-case")]
pub enum JobResult {
    /// A file was written.
    Written(Written),
    /// Files were imported.
    Imported(Vec<TrayRow>),
    /// A file was verified.
    Verified(Verification),
    /// A key was made, imported or copied.
    Key(KeyRow),
    /// A trust list was opened; it is not yet accepted.
    TrustList(TrustListRow),
    /// A backup was made.
    Backup(BackupRow),
    /// A draft was saved as a file of another kind.
    Saved(Saved),
    /// A foreign file was opened beside a draft.
    Source(SourceView),
    /// A round was written with its packages beside it.
    HandedOut(HandedOut),
    /// The kit of a workshop was written to sticks.
    Kit(KitWritten),
    /// Sheets of a workshop were taken from files.
    Sheets(Vec<SheetTaken>),
    /// Something was done that has no more to say.
    Nothing,
}
