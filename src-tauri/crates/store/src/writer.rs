//! Writing documents, inside the one write door: what is written here is whole or not at all.
//!
//! Here stand the kinds of change that a document knows; how each is carried out is told in `changes`.

use std::collections::BTreeMap;
use std::ops::Deref;

use descriptor::{FieldPath, Flat, Scalar};
use rusqlite::params;

use crate::changes::{Note, seconds};
use crate::document::{Document, Fields, differences};
use crate::error::StoreError;
use crate::reader::Reader;
use crate::records::{Applied, ChangeKind};

/// Documents that are loaded, with the state that they were left in.
pub(crate) type Loaded = BTreeMap<String, Document>;

/// One transaction: reads like a [`Reader`] and writes.
pub struct Tx<'a> {
    pub(crate) reader: &'a Reader,
    pub(crate) session: [u8; 16],
    pub(crate) loaded: Loaded,
}

impl Deref for Tx<'_> {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        self.reader
    }
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
        let mut taken = self.insert(id, kind, Document::empty(), base, at)?;
        let fields = flat
            .iter()
            .map(|(path, value)| (path.clone(), vec![value.clone()]))
            .collect();
        let changed = taken.document.set(fields, self.session, seconds(at))?;
        self.append(
            taken,
            &[],
            changed,
            &Note {
                kind: ChangeKind::Create,
                at,
                by,
                label: "",
            },
        )
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
        let taken = self.insert(id, kind, Document::load_copy(copy)?, base, at)?;
        let changed = taken.document.fields().into_keys().collect();
        self.append(
            taken,
            &[],
            changed,
            &Note {
                kind: ChangeKind::Create,
                at,
                by,
                label: "",
            },
        )
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
        let note = Note {
            kind: ChangeKind::Edit,
            at,
            by,
            label,
        };
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
        let note = Note {
            kind: ChangeKind::Resolve,
            at,
            by,
            label,
        };
        self.edit(id, &note, |_| Fields::from([(path.clone(), vec![choice.clone()])]))
    }

    /// Sets a document back to what it was after change `seq`; that is itself a change.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`] for an unknown document or change.
    pub fn revert_to(&mut self, id: &str, seq: u64, at: &str, by: &str, label: &str) -> Result<Applied, StoreError> {
        let number = self.standing(id)?.number;
        let heads = self.heads_at(number, seq)?.ok_or_else(|| StoreError::NoDocument {
            id: format!("{id}@{seq}"),
        })?;
        let note = Note {
            kind: ChangeKind::Revert,
            at,
            by,
            label,
        };
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
        let mut copy = Document::load_copy(copy)?;
        let mut taken = self.take(id)?;
        let (heads, before) = (taken.document.heads(), taken.document.fields());
        taken.document.merge(&mut copy)?;
        if taken.document.heads() == heads {
            return Ok(self.keep(taken, Vec::new()));
        }
        let changed = differences(&before, &taken.document.fields());
        self.end_redo(taken.number)?;
        self.append(
            taken,
            &heads,
            changed,
            &Note {
                kind: ChangeKind::Merge,
                at,
                by,
                label,
            },
        )
    }

    /// Undoes the last change that stands: what it replaced is written again. `None` when there is nothing to undo.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn undo(&mut self, id: &str, at: &str, by: &str) -> Result<Option<Applied>, StoreError> {
        let Some(target) = self.can_undo(id)? else {
            return Ok(None);
        };
        let note = Note {
            kind: ChangeKind::Undo,
            at,
            by,
            label: &target.label,
        };
        self.step(id, &target.paths, target.seq, target.seq - 1, 1, &note)
            .map(Some)
    }

    /// Does the change again that was undone last. `None` when there is none.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn redo(&mut self, id: &str, at: &str, by: &str) -> Result<Option<Applied>, StoreError> {
        let Some(target) = self.can_redo(id)? else {
            return Ok(None);
        };
        let note = Note {
            kind: ChangeKind::Redo,
            at,
            by,
            label: &target.label,
        };
        self.step(id, &target.paths, target.seq, target.seq, 0, &note).map(Some)
    }

    /// The document with its history as bytes: the copy for a colleague.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn bytes(&mut self, id: &str) -> Result<Vec<u8>, StoreError> {
        let mut taken = self.take(id)?;
        let bytes = taken.document.save();
        self.keep(taken, Vec::new());
        Ok(bytes)
    }

    /// Puts a document into the trash; nothing of it is deleted.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn trash(&mut self, id: &str, at: &str) -> Result<(), StoreError> {
        let number = self.standing(id)?.number;
        self.connection.execute(
            "UPDATE documents SET trashed = ?2 WHERE number = ?1",
            params![number, at],
        )?;
        Ok(())
    }

    /// Takes a document out of the trash.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn restore(&mut self, id: &str) -> Result<(), StoreError> {
        let number = self.standing(id)?.number;
        self.connection
            .execute("UPDATE documents SET trashed = NULL WHERE number = ?1", [number])?;
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
        let mut taken = self.take(id)?;
        self.connection.execute(
            "UPDATE documents SET version = ?2, signed = ?3 WHERE number = ?1",
            params![taken.number, version, digest],
        )?;
        let heads = taken.document.heads();
        self.append(
            taken,
            &heads,
            Vec::new(),
            &Note {
                kind: ChangeKind::Sign,
                at,
                by,
                label,
            },
        )?;
        Ok(())
    }
}
