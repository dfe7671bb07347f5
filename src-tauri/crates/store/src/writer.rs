//! Writing documents, inside the one write door: what is written here is whole or not at all.
//!
//! Each write of a document is one Automerge change, one row of its history and the refreshed fields.

use std::collections::BTreeMap;
use std::ops::Deref;

use descriptor::{FieldPath, Flat, Scalar};
use rusqlite::params;

use crate::document::{Document, Fields, Values, differences};
use crate::error::StoreError;
use crate::reader::{Reader, signed, to_json};
use crate::records::{Applied, ChangeKind};

/// A snapshot is written when this many changes came after the last one: loading stays quick, files stay small.
const SNAPSHOT_EVERY: u64 = 100;

/// How many documents stay loaded between writes.
const KEPT: usize = 8;

/// Documents that are loaded, with the state that they were left in.
pub(crate) type Loaded = BTreeMap<String, Document>;

/// One transaction: reads like a [`Reader`] and writes.
pub struct Tx<'a> {
    pub(crate) reader: Reader<'a>,
    pub(crate) session: [u8; 16],
    pub(crate) loaded: Loaded,
}

impl<'a> Deref for Tx<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

/// Who wrote when and what for.
struct Note<'a> {
    kind: ChangeKind,
    at: &'a str,
    by: &'a str,
    label: &'a str,
}

impl Tx<'_> {
    /// Makes a document with these fields.
    ///
    /// # Errors
    /// [`StoreError::Exists`].
    pub fn create(
        &mut self,
        id: &str,
        kind: &str,
        flat: &Flat,
        base: Option<&str>,
        at: &str,
        by: &str,
    ) -> Result<Applied, StoreError> {
        let number = self.insert(id, kind, base, at)?;
        let mut document = Document::empty();
        let fields = flat.iter().map(|(path, value)| (path.clone(), vec![value.clone()])).collect();
        let changed = document.set(fields, self.session, seconds(at))?;
        let note = Note { kind: ChangeKind::Create, at, by, label: "" };
        self.append(id, number, 0, document, Vec::new(), changed, &note)
    }

    /// Takes in a colleague's copy of a document that is not here yet, with its history, so that it can be merged later.
    ///
    /// # Errors
    /// [`StoreError::Exists`], [`StoreError::BadCopy`].
    pub fn adopt(
        &mut self,
        id: &str,
        kind: &str,
        copy: &[u8],
        base: Option<&str>,
        at: &str,
        by: &str,
    ) -> Result<Applied, StoreError> {
        let document = Document::load_copy(copy)?;
        let number = self.insert(id, kind, base, at)?;
        let changed = document.fields().into_keys().collect();
        let note = Note { kind: ChangeKind::Create, at, by, label: "" };
        self.append(id, number, 0, document, Vec::new(), changed, &note)
    }

    /// Edits fields; `None` takes a field's value away. Edits that change nothing make no change.
    ///
    /// A value that is already shown changes nothing, also where two sides disagree: choosing is [`Tx::resolve`].
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn change(
        &mut self,
        id: &str,
        edits: &[(FieldPath, Option<Scalar>)],
        at: &str,
        by: &str,
        label: &str,
    ) -> Result<Applied, StoreError> {
        let note = Note { kind: ChangeKind::Edit, at, by, label };
        self.edit(id, &note, |document| {
            let last: BTreeMap<&FieldPath, &Option<Scalar>> = edits.iter().map(|(path, value)| (path, value)).collect();
            last.into_iter()
                .filter(|(path, value)| document.values(path).first() != value.as_ref())
                .map(|(path, value)| (path.clone(), value.iter().cloned().collect()))
                .collect()
        })
    }

    /// Ends a conflict: a person chose this value.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn resolve(
        &mut self,
        id: &str,
        path: &FieldPath,
        choice: &Scalar,
        at: &str,
        by: &str,
        label: &str,
    ) -> Result<Applied, StoreError> {
        let note = Note { kind: ChangeKind::Resolve, at, by, label };
        self.edit(id, &note, |_| Fields::from([(path.clone(), vec![choice.clone()])]))
    }

    /// Sets a document back to what it was after change `seq`; that is itself a change.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`] for an unknown document or change.
    pub fn revert_to(&mut self, id: &str, seq: u64, at: &str, by: &str, label: &str) -> Result<Applied, StoreError> {
        let number = self.standing(id)?.number;
        let heads = self.heads_at(number, seq)?.ok_or_else(|| StoreError::NoDocument { id: format!("{id}@{seq}") })?;
        let note = Note { kind: ChangeKind::Revert, at, by, label };
        self.edit(id, &note, |document| {
            let paths = differences(&document.fields(), &document.fields_at(&heads));
            document.values_of_at(&paths, &heads)
        })
    }

    /// Takes in what a colleague's copy has and this document lacks.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`], [`StoreError::BadCopy`].
    pub fn merge(&mut self, id: &str, copy: &[u8], at: &str, by: &str, label: &str) -> Result<Applied, StoreError> {
        let (number, seq, mut document) = self.take(id)?;
        let mut copy = Document::load_copy(copy)?;
        let (heads, before) = (document.heads(), document.fields());
        document.merge(&mut copy)?;
        if document.heads() == heads {
            self.keep(id, document);
            return Ok(Applied { seq, changed: Vec::new() });
        }
        let changed = differences(&before, &document.fields());
        self.end_redo(number)?;
        self.append(id, number, seq, document, heads, changed, &Note { kind: ChangeKind::Merge, at, by, label })
    }

    /// Undoes the last change that stands: what it replaced is written again. `None` when there is nothing to undo.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn undo(&mut self, id: &str, at: &str, by: &str) -> Result<Option<Applied>, StoreError> {
        let Some(target) = self.can_undo(id)? else { return Ok(None) };
        let note = Note { kind: ChangeKind::Undo, at, by, label: &target.label };
        self.step(id, &target.paths, target.seq, target.seq - 1, 1, &note).map(Some)
    }

    /// Does the change again that was undone last. `None` when there is none.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn redo(&mut self, id: &str, at: &str, by: &str) -> Result<Option<Applied>, StoreError> {
        let Some(target) = self.can_redo(id)? else { return Ok(None) };
        let note = Note { kind: ChangeKind::Redo, at, by, label: &target.label };
        self.step(id, &target.paths, target.seq, target.seq, 0, &note).map(Some)
    }

    /// The document with its history as bytes: the copy for a colleague.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn bytes(&mut self, id: &str) -> Result<Vec<u8>, StoreError> {
        let (_, _, mut document) = self.take(id)?;
        let bytes = document.save();
        self.keep(id, document);
        Ok(bytes)
    }

    /// Puts a document into the trash; nothing of it is deleted.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn trash(&mut self, id: &str, at: &str) -> Result<(), StoreError> {
        let number = self.standing(id)?.number;
        self.connection.execute("UPDATE documents SET trashed = ?2 WHERE number = ?1", params![number, at])?;
        Ok(())
    }

    /// Takes a document out of the trash.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn restore(&mut self, id: &str) -> Result<(), StoreError> {
        let number = self.standing(id)?.number;
        self.connection.execute("UPDATE documents SET trashed = NULL WHERE number = ?1", [number])?;
        Ok(())
    }

    /// Notes that the present state was signed as this version.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn set_version(
        &mut self,
        id: &str,
        version: u32,
        digest: &str,
        at: &str,
        by: &str,
        label: &str,
    ) -> Result<(), StoreError> {
        let (number, seq, mut document) = self.take(id)?;
        self.connection.execute(
            "UPDATE documents SET version = ?2, signed = ?3 WHERE number = ?1",
            params![number, version, digest],
        )?;
        let heads = document.heads();
        self.append(id, number, seq, document, heads, Vec::new(), &Note { kind: ChangeKind::Sign, at, by, label })?;
        Ok(())
    }

    fn insert(&mut self, id: &str, kind: &str, base: Option<&str>, at: &str) -> Result<i64, StoreError> {
        if self.document(id)?.is_some() {
            return Err(StoreError::Exists { id: id.to_owned() });
        }
        self.connection.execute(
            "INSERT INTO documents (id, kind, created, touched, base, seq) VALUES (?1, ?2, ?3, ?3, ?4, 0)",
            params![id, kind, at, base],
        )?;
        Ok(self.connection.last_insert_rowid())
    }

    /// A person's change: it ends what could be redone.
    fn edit(
        &mut self,
        id: &str,
        note: &Note<'_>,
        wanted: impl FnOnce(&Document) -> Fields,
    ) -> Result<Applied, StoreError> {
        let (number, seq, mut document) = self.take(id)?;
        let heads = document.heads();
        let wanted = wanted(&document);
        let changed = document.set(wanted, self.session, seconds(note.at))?;
        if changed.is_empty() {
            self.keep(id, document);
            return Ok(Applied { seq, changed });
        }
        self.end_redo(number)?;
        self.append(id, number, seq, document, heads, changed, note)
    }

    /// Undo and redo: gives these fields the values that they had after change `like`.
    fn step(
        &mut self,
        id: &str,
        paths: &[FieldPath],
        target: u64,
        like: u64,
        undone: u8,
        note: &Note<'_>,
    ) -> Result<Applied, StoreError> {
        let (number, seq, mut document) = self.take(id)?;
        let like = self
            .heads_at(number, like)?
            .ok_or_else(|| StoreError::Damaged { what: format!("{id} lacks change {like}") })?;
        let heads = document.heads();
        let wanted = document.values_of_at(paths, &like);
        let changed = document.set(wanted, self.session, seconds(note.at))?;
        self.connection.execute(
            "UPDATE changes SET undone = ?3 WHERE document = ?1 AND seq = ?2",
            params![number, signed(target), undone],
        )?;
        self.append(id, number, seq, document, heads, changed, note)
    }

    fn end_redo(&self, number: i64) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE changes SET undone = 2 WHERE document = ?1 AND undone = 1")?
            .execute([number])?;
        Ok(())
    }

    /// The document as the database has it now, from memory when nobody else changed it meanwhile.
    fn take(&mut self, id: &str) -> Result<(i64, u64, Document), StoreError> {
        let standing = self.standing(id)?;
        let heads = self
            .heads_at(standing.number, standing.seq)?
            .ok_or_else(|| StoreError::Damaged { what: format!("{id} lacks its last change") })?;
        if let Some(mut document) = self.loaded.remove(id)
            && document.heads() == heads
        {
            return Ok((standing.number, standing.seq, document));
        }
        let mut document = self.load(standing.number)?;
        if document.heads() != heads {
            return Err(StoreError::Damaged { what: format!("{id} does not end with its last change") });
        }
        Ok((standing.number, standing.seq, document))
    }

    fn keep(&mut self, id: &str, document: Document) {
        if self.loaded.len() >= KEPT {
            self.loaded.pop_first();
        }
        self.loaded.insert(id.to_owned(), document);
    }

    /// Writes what was done to the document since `heads` as its next change.
    #[expect(clippy::too_many_arguments, reason = "the parts of one row of history")]
    fn append(
        &mut self,
        id: &str,
        number: i64,
        seq: u64,
        mut document: Document,
        heads: Vec<u8>,
        changed: Vec<FieldPath>,
        note: &Note<'_>,
    ) -> Result<Applied, StoreError> {
        let seq = seq + 1;
        let now = document.heads();
        let bytes = if now == heads { Vec::new() } else { document.save_after(&heads) };
        self.connection
            .prepare_cached(
                "INSERT INTO changes (document, seq, at, by, kind, label, paths, heads, bytes)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                number,
                signed(seq),
                note.at,
                note.by,
                note.kind.token(),
                note.label,
                to_json(&changed),
                now,
                bytes
            ])?;
        for path in &changed {
            self.project(number, path, &document.values(path))?;
        }
        self.connection
            .prepare_cached("UPDATE documents SET seq = ?2, touched = ?3 WHERE number = ?1")?
            .execute(params![number, signed(seq), note.at])?;
        if seq % SNAPSHOT_EVERY == 0 {
            self.connection
                .prepare_cached("INSERT OR REPLACE INTO snapshots (document, seq, bytes) VALUES (?1, ?2, ?3)")?
                .execute(params![number, signed(seq), document.save()])?;
        }
        self.keep(id, document);
        Ok(Applied { seq, changed })
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
fn seconds(at: &str) -> i64 {
    chrono::DateTime::parse_from_rfc3339(at).map(|at| at.timestamp()).unwrap_or_default()
}
