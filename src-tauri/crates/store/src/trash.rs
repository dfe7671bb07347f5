//! What leaves the store for good: a document that lay in the trash for long enough, and files that nobody names.

use std::collections::BTreeSet;
use std::fs;

use crate::error::StoreError;
use crate::place::ATTACHMENTS;
use crate::store::Store;
use crate::writer::Tx;

impl Tx<'_> {
    /// Takes a document out of the trash and out of the store, with its history; gives the digests of the files that
    /// it ever named and that nothing else names. A document that is not in the trash stays.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn purge(&mut self, id: &str) -> Result<BTreeSet<String>, StoreError> {
        let head = self
            .document(id)?
            .ok_or_else(|| StoreError::NoDocument { id: id.to_owned() })?;
        if head.trashed.is_none() {
            return Ok(BTreeSet::new());
        }
        let mut named = self.texts_ever(id, "sha256")?;
        let number = self.standing(id)?.number;
        self.loaded.remove(id);
        // The words go by themselves, so that the triggers of the search see them go.
        for table in ["texts", "rows", "fields", "snapshots", "changes"] {
            self.connection
                .execute(&format!("DELETE FROM {table} WHERE document = ?1"), [number])?;
        }
        self.connection
            .execute("DELETE FROM documents WHERE number = ?1", [number])?;
        if !named.is_empty() {
            for other in self.documents(None)? {
                let kept = self.texts_ever(&other.id, "sha256")?;
                named.retain(|digest| !kept.contains(digest));
            }
        }
        let mut free = BTreeSet::new();
        for digest in named {
            let mut statement = self
                .connection
                .prepare_cached("SELECT count(*) FROM files WHERE instr(bytes, CAST(?1 AS BLOB)) > 0")?;
            let files: i64 = statement.query_row([&digest], |row| row.get(0))?;
            if files == 0 {
                free.insert(digest);
            }
        }
        Ok(free)
    }
}

impl Store {
    /// Removes the attachments of these digests. One that cannot be removed stays: it only takes room.
    pub fn attachments_remove(&self, digests: &BTreeSet<String>) {
        let Ok(entries) = fs::read_dir(self.home.join(ATTACHMENTS)) else {
            return;
        };
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let stem = name.split('.').next().unwrap_or_default();
            if digests.contains(stem) {
                // Nobody names it any more; the next purge does not try again, and that is all.
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}
