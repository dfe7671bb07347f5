//! Hearing of what another program wrote into the same store.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError, TryLockError};

use crate::error::StoreError;
use crate::store::Store;

/// What was seen last: SQLite's counter of other programs' commits, and where each document stood.
#[derive(Default)]
pub(crate) struct Watch {
    seen: Mutex<Option<Seen>>,
}

struct Seen {
    commits: i64,
    documents: BTreeMap<String, Standing>,
}

/// The number of the last change, and whether it lies in the trash.
type Standing = (u64, Option<String>);

impl Store {
    /// The documents that another program changed since this was asked last; `None` when no other program wrote.
    /// The first question only begins to watch. While this program is writing nothing is said; the next question is
    /// answered.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn changed_elsewhere(&self) -> Result<Option<Vec<String>>, StoreError> {
        let commits = {
            let writer = match self.writer.try_lock() {
                Ok(writer) => writer,
                Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
                Err(TryLockError::WouldBlock) => return Ok(None),
            };
            // On the connection that writes, the counter moves only when another one commits.
            writer
                .reader
                .connection
                .query_row("PRAGMA data_version", [], |row| row.get::<_, i64>(0))?
        };
        let mut seen = self.watch.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.as_ref().is_some_and(|seen| seen.commits == commits) {
            return Ok(None);
        }
        let heads = self.read(|reader| reader.documents(None))?;
        let now: BTreeMap<String, Standing> = heads
            .into_iter()
            .map(|head| (head.id, (head.seq, head.trashed)))
            .collect();
        let before = seen.replace(Seen {
            commits,
            documents: now,
        });
        let (Some(before), Some(now)) = (before, seen.as_ref()) else {
            return Ok(None);
        };
        let gone = before.documents.keys().filter(|id| !now.documents.contains_key(*id));
        let differ = now
            .documents
            .iter()
            .filter(|(id, standing)| before.documents.get(*id) != Some(*standing))
            .map(|(id, _)| id);
        Ok(Some(gone.chain(differ).cloned().collect()))
    }
}
