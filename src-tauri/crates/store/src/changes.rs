//! How a document is changed: take it as the database has it now, change it, append what was done.
//!
//! Every write of a document goes through [`Tx::append`]: one Automerge change, one row of history, the fields
//! refreshed. What kinds of change there are is told in `writer`.

use descriptor::FieldPath;
use rusqlite::params;

use crate::document::{Document, Fields, Hand, Values};
use crate::error::StoreError;
use crate::reader::{Standing, signed, to_json};
use crate::records::{Applied, ChangeKind};
use crate::writer::Tx;

/// A snapshot is written when this many changes came after the last one: loading stays quick, files stay small.
const SNAPSHOT_EVERY: u64 = 100;

/// How many documents stay loaded between writes.
const KEPT: usize = 8;

/// A document as the database has it now, taken to be written.
pub(crate) struct Taken<'a> {
    pub(crate) id: &'a str,
    pub(crate) number: i64,
    pub(crate) seq: u64,
    pub(crate) document: Document,
}

/// Who wrote when and what for.
pub(crate) struct Note<'a> {
    pub(crate) kind: ChangeKind,
    pub(crate) at: &'a str,
    pub(crate) by: &'a str,
    pub(crate) label: &'a str,
}

impl<'a> Note<'a> {
    pub(crate) fn hand(&self) -> Hand<'a> {
        Hand {
            by: self.by,
            seconds: seconds(self.at),
        }
    }
}

impl Tx<'_> {
    pub(crate) fn insert<'a>(
        &self,
        id: &'a str,
        kind: &str,
        document: Document,
        base: Option<&str>,
        at: &str,
    ) -> Result<Taken<'a>, StoreError> {
        if self.document(id)?.is_some() {
            return Err(StoreError::Exists { id: id.to_owned() });
        }
        self.connection.execute(
            "INSERT INTO documents (id, kind, created, touched, base, seq) VALUES (?1, ?2, ?3, ?3, ?4, 0)",
            params![id, kind, at, base],
        )?;
        Ok(Taken {
            id,
            number: self.connection.last_insert_rowid(),
            seq: 0,
            document,
        })
    }

    /// A person's change: it ends what could be redone.
    pub(crate) fn edit(
        &mut self,
        id: &str,
        note: &Note<'_>,
        wanted: impl FnOnce(&Document) -> Fields,
    ) -> Result<Applied, StoreError> {
        let mut taken = self.take(id)?;
        let heads = taken.document.heads();
        let wanted = wanted(&taken.document);
        let changed = taken.document.set(wanted, self.session, note.hand())?;
        if changed.is_empty() {
            return Ok(self.keep(taken, changed));
        }
        self.end_redo(taken.number)?;
        self.append(taken, &heads, changed, note)
    }

    /// Undo and redo: gives these fields the values that they had after change `like`.
    pub(crate) fn step(
        &mut self,
        id: &str,
        paths: &[FieldPath],
        target: u64,
        like: u64,
        undone: u8,
        note: &Note<'_>,
    ) -> Result<Applied, StoreError> {
        let mut taken = self.take(id)?;
        let like = self.heads_at(taken.number, like)?.ok_or_else(|| StoreError::Damaged {
            what: format!("{id} lacks change {like}"),
        })?;
        let heads = taken.document.heads();
        let wanted = taken.document.values_of_at(paths, &like);
        let changed = taken.document.set(wanted, self.session, note.hand())?;
        self.connection.execute(
            "UPDATE changes SET undone = ?3 WHERE document = ?1 AND seq = ?2",
            params![taken.number, signed(target), undone],
        )?;
        self.append(taken, &heads, changed, note)
    }

    pub(crate) fn end_redo(&self, number: i64) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE changes SET undone = 2 WHERE document = ?1 AND undone = 1")?
            .execute([number])?;
        Ok(())
    }

    /// The document as the database has it now, from memory when nobody else changed it meanwhile.
    pub(crate) fn take<'a>(&mut self, id: &'a str) -> Result<Taken<'a>, StoreError> {
        let Standing { number, seq } = self.standing(id)?;
        let heads = self.heads_at(number, seq)?.ok_or_else(|| StoreError::Damaged {
            what: format!("{id} lacks its last change"),
        })?;
        if let Some(mut document) = self.loaded.remove(id)
            && document.heads() == heads
        {
            return Ok(Taken {
                id,
                number,
                seq,
                document,
            });
        }
        let mut document = self.load(number)?;
        if document.heads() != heads {
            return Err(StoreError::Damaged {
                what: format!("{id} does not end with its last change"),
            });
        }
        Ok(Taken {
            id,
            number,
            seq,
            document,
        })
    }

    pub(crate) fn keep(&mut self, taken: Taken<'_>, changed: Vec<FieldPath>) -> Applied {
        if self.loaded.len() >= KEPT {
            self.loaded.pop_first();
        }
        self.loaded.insert(taken.id.to_owned(), taken.document);
        Applied {
            seq: taken.seq,
            changed,
        }
    }

    /// Writes what was done to the document since `heads` as its next change.
    pub(crate) fn append(
        &mut self,
        mut taken: Taken<'_>,
        heads: &[u8],
        changed: Vec<FieldPath>,
        note: &Note<'_>,
    ) -> Result<Applied, StoreError> {
        taken.seq += 1;
        let (number, seq) = (taken.number, signed(taken.seq));
        let now = taken.document.heads();
        let bytes = if now == heads {
            Vec::new()
        } else {
            taken.document.save_after(heads)
        };
        self.connection
            .prepare_cached(
                "INSERT INTO changes (document, seq, at, by, kind, label, paths, heads, bytes)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                number,
                seq,
                note.at,
                note.by,
                note.kind.token(),
                note.label,
                to_json(&changed),
                now,
                bytes
            ])?;
        for path in &changed {
            self.project(number, path, &taken.document.values(path))?;
        }
        self.connection
            .prepare_cached("UPDATE documents SET seq = ?2, touched = ?3 WHERE number = ?1")?
            .execute(params![number, seq, note.at])?;
        if taken.seq.is_multiple_of(SNAPSHOT_EVERY) {
            self.connection
                .prepare_cached("INSERT OR REPLACE INTO snapshots (document, seq, bytes) VALUES (?1, ?2, ?3)")?
                .execute(params![number, seq, taken.document.save()])?;
        }
        Ok(self.keep(taken, changed))
    }

    fn project(&self, number: i64, path: &FieldPath, values: &Values) -> Result<(), StoreError> {
        let Some((shown, others)) = values.split_first() else {
            self.connection
                .prepare_cached("DELETE FROM fields WHERE document = ?1 AND path = ?2")?
                .execute(params![number, path.as_str()])?;
            return Ok(());
        };
        let others = (!others.is_empty()).then(|| to_json(others));
        self.connection
            .prepare_cached("INSERT OR REPLACE INTO fields (document, path, value, others) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![number, path.as_str(), to_json(shown), others])?;
        Ok(())
    }
}

/// The moment that Automerge notes with a change; a text that is no moment is noted as none.
pub(crate) fn seconds(at: &str) -> i64 {
    chrono::DateTime::parse_from_rfc3339(at)
        .map(|at| at.timestamp())
        .unwrap_or_default()
}
