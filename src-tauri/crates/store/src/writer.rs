//! Writing documents, inside the one write door: what is written here is whole or not at all.
//!
//! Here stand the kinds of change that a document knows; how each is carried out is told in `changes`.

use std::collections::BTreeMap;
use std::ops::Deref;

use descriptor::{FieldPath, Flat, Scalar};
use rusqlite::params;

use crate::changes::Note;
use crate::document::{Document, Fields, differences};
use crate::error::StoreError;
use crate::points::Point;
use crate::reader::Reader;
use crate::records::{Applied, ChangeKind};
use crate::sides::Sides;

/// Documents that are loaded, with the state that they were left in.
pub(crate) type Loaded = BTreeMap<String, Document>;

/// One transaction: reads like a [`Reader`] and writes.
pub struct Tx<'a> {
    pub(crate) reader: &'a Reader,
    pub(crate) session: [u8; 16],
    pub(crate) loaded: Loaded,
    /// Who works here.
    pub(crate) author: String,
}

impl Deref for Tx<'_> {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        self.reader
    }
}

impl Tx<'_> {
    /// Who a change is by: whoever is named, or who works here.
    fn name(&self, by: &str) -> String {
        if by.is_empty() {
            self.author.clone()
        } else {
            by.to_owned()
        }
    }

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
        let by = &self.name(by);
        let note = Note {
            kind: ChangeKind::Create,
            at,
            by,
            label: "",
        };
        let mut taken = self.insert(id, kind, Document::empty(), base, at)?;
        let fields = flat
            .iter()
            .map(|(path, value)| (path.clone(), vec![value.clone()]))
            .collect();
        taken.document.begin(id, self.session, note.hand());
        let changed = taken.document.set(fields, self.session, note.hand())?;
        self.append(taken, &[], changed, &note)
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
        let by = &self.name(by);
        let mut taken = self.insert(id, kind, Document::load_copy(copy)?, base, at)?;
        let changed = taken.document.fields().into_keys().collect();
        let names = Sides::of(&[], taken.document.steps()).names();
        self.append(
            taken,
            &[],
            changed,
            &Note {
                kind: ChangeKind::Adopt,
                at,
                by,
                label: &names,
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
        let by = &self.name(by);
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

    /// Edits one field as somebody who saw the value `seen` there, if that is known. When another window wrote something
    /// else meanwhile, both values are kept until a person chooses; and while two stand there, writing ends nothing.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn change_seen(
        &mut self,
        id: &str,
        (path, value): (&FieldPath, Option<&Scalar>),
        seen: Option<&Option<Scalar>>,
        at: &str,
        by: &str,
        label: &str,
    ) -> Result<Applied, StoreError> {
        let by = &self.name(by);
        let note = Note {
            kind: ChangeKind::Edit,
            at,
            by,
            label,
        };
        self.edit(id, &note, |document| {
            let here = document.values(path);
            let shown = here.first();
            if shown == value {
                return Fields::new();
            }
            let overtaken = seen.is_some_and(|seen| seen.as_ref() != shown);
            let others = if overtaken {
                &here[..]
            } else {
                here.get(1..).unwrap_or_default()
            };
            let mut wanted: Vec<Scalar> = value.into_iter().cloned().collect();
            wanted.extend(others.iter().filter(|other| value != Some(*other)).cloned());
            Fields::from([(path.clone(), wanted)])
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
        let by = &self.name(by);
        let note = Note {
            kind: ChangeKind::Resolve,
            at,
            by,
            label,
        };
        self.edit(id, &note, |_| Fields::from([(path.clone(), vec![choice.clone()])]))
    }

    /// Sets a document back to what it was at a point of its history; that is itself a change. Fields that `stay` are
    /// left as they are.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`] for an unknown document or point.
    pub fn revert_to(
        &mut self,
        id: &str,
        point: impl Into<Point>,
        stays: impl Fn(&FieldPath) -> bool,
        at: &str,
        by: &str,
        label: &str,
    ) -> Result<Applied, StoreError> {
        let by = &self.name(by);
        let number = self.standing(id)?.number;
        let heads = self.heads_of(id, number, point.into())?;
        let note = Note {
            kind: ChangeKind::Revert,
            at,
            by,
            label,
        };
        self.edit(id, &note, |document| {
            let mut paths = differences(&document.fields(), &document.fields_at(&heads));
            paths.retain(|path| !stays(path));
            document.values_of_at(&paths, &heads)
        })
    }

    /// Takes in what a colleague's copy has and this document lacks. Each change in it keeps its own author, and the
    /// label names them when none is given. An item that one side took out while the other wrote in it stays.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`], [`StoreError::BadCopy`], [`StoreError::OtherCopy`].
    pub fn merge(&mut self, id: &str, copy: &[u8], at: &str, by: &str, label: &str) -> Result<Applied, StoreError> {
        let by = &self.name(by);
        let mut copy = Document::load_copy(copy)?;
        let mut taken = self.take(id)?;
        if !taken.document.is_kin_of(&mut copy) {
            return Err(StoreError::OtherCopy { id: id.to_owned() });
        }
        let (heads, before) = (taken.document.heads(), taken.document.fields());
        let sides = Sides::of(&taken.document.steps(), copy.steps());
        taken.document.merge(&mut copy)?;
        if taken.document.heads() == heads {
            return Ok(self.keep(taken, Vec::new()));
        }
        let names = sides.names();
        let note = Note {
            kind: ChangeKind::Merge,
            at,
            by,
            label: if label.is_empty() { &names } else { label },
        };
        taken.document.set(sides.revived(), self.session, note.hand())?;
        let changed = differences(&before, &taken.document.fields());
        self.end_redo(taken.number)?;
        self.append(taken, &heads, changed, &note)
    }

    /// Undoes the last change that stands: what it replaced is written again. `None` when there is nothing to undo.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn undo(&mut self, id: &str, at: &str, by: &str) -> Result<Option<Applied>, StoreError> {
        let by = &self.name(by);
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
        let by = &self.name(by);
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
        let bytes = taken.document.copy();
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
        let by = &self.name(by);
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
