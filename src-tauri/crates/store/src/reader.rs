//! Reading documents: one snapshot of the database, seen by one closure.

use std::collections::BTreeMap;

use descriptor::{FieldPath, Flat, Scalar};
use rusqlite::{Connection, OptionalExtension, Row as SqlRow, params};

use crate::document::{Document, shown};
use crate::error::StoreError;
use crate::points::Point;
use crate::records::{ChangeKind, DocumentHead, HistoryEntry, Label, LastStep};

/// Everything that can be asked without changing anything.
pub struct Reader {
    pub(crate) connection: Connection,
}

/// Where a document stands in the tables.
pub(crate) struct Standing {
    pub(crate) number: i64,
    pub(crate) seq: u64,
}

/// Which kinds of change undo and redo act on.
const UNDOABLE: &str = "kind IN ('edit', 'revert', 'merge', 'resolve')";

impl Reader {
    /// What is known about one document.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn document(&self, id: &str) -> Result<Option<DocumentHead>, StoreError> {
        let sql = format!("SELECT {HEAD} FROM documents WHERE id = ?1");
        Ok(self.connection.prepare_cached(&sql)?.query_row([id], head).optional()?)
    }

    /// Every document of a kind, or every document; those in the trash are among them.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn documents(&self, kind: Option<&str>) -> Result<Vec<DocumentHead>, StoreError> {
        let sql =
            format!("SELECT {HEAD} FROM documents WHERE ?1 IS NULL OR kind = ?1 ORDER BY touched DESC, number DESC");
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement.query_map([kind], head)?.collect::<Result<_, _>>()?)
    }

    /// A document's fields as they are shown.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn flat(&self, id: &str) -> Result<Flat, StoreError> {
        let number = self.standing(id)?.number;
        let mut statement = self
            .connection
            .prepare_cached("SELECT path, value FROM fields WHERE document = ?1")?;
        let mut rows = statement.query([number])?;
        let mut flat = Flat::new();
        while let Some(row) = rows.next()? {
            let (path, value): (String, String) = (row.get(0)?, row.get(1)?);
            flat.insert(stored_path(&path)?, from_json(&value)?);
        }
        Ok(flat)
    }

    /// The fields that two sides changed: the value shown, then the others.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn conflicts(&self, id: &str) -> Result<BTreeMap<FieldPath, Vec<Scalar>>, StoreError> {
        let number = self.standing(id)?.number;
        let mut statement = self
            .connection
            .prepare_cached("SELECT path, value, others FROM fields WHERE document = ?1 AND others IS NOT NULL")?;
        let mut rows = statement.query([number])?;
        let mut conflicts = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let (path, value, others): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let mut values: Vec<Scalar> = vec![from_json(&value)?];
            values.extend(from_json::<Vec<Scalar>>(&others)?);
            conflicts.insert(stored_path(&path)?, values);
        }
        Ok(conflicts)
    }

    /// The change that undo would undo.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn can_undo(&self, id: &str) -> Result<Option<Label>, StoreError> {
        let number = self.standing(id)?.number;
        self.label(&format!("undone = 0 AND {UNDOABLE} ORDER BY seq DESC"), number)
    }

    /// The change that redo would do again.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn can_redo(&self, id: &str) -> Result<Option<Label>, StoreError> {
        let number = self.standing(id)?.number;
        self.label(&format!("undone = 1 AND {UNDOABLE} ORDER BY seq ASC"), number)
    }

    /// What undo would undo in each document of a kind that was never signed, since a time; the newest change first.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn last_steps(&self, kind: &str, since: &str) -> Result<Vec<LastStep>, StoreError> {
        let sql = format!(
            "SELECT d.id, c.at, c.seq, c.kind, c.label, c.paths FROM documents d JOIN changes c ON c.document = d.number
             WHERE d.kind = ?1 AND d.trashed IS NULL AND d.version = 0 AND c.at >= ?2 AND c.seq =
                 (SELECT MAX(seq) FROM changes WHERE document = d.number AND undone = 0 AND {UNDOABLE})
             ORDER BY c.at DESC, c.rowid DESC"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(params![kind, since])?;
        let mut steps = Vec::new();
        while let Some(row) = rows.next()? {
            steps.push(LastStep {
                document: row.get(0)?,
                at: row.get(1)?,
                label: Label {
                    seq: unsigned(row.get(2)?),
                    kind: stored_kind(&row.get::<_, String>(3)?)?,
                    label: row.get(4)?,
                    paths: from_json(&row.get::<_, String>(5)?)?,
                },
            });
        }
        Ok(steps)
    }

    /// Every change of a document, oldest first.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn history(&self, id: &str) -> Result<Vec<HistoryEntry>, StoreError> {
        let number = self.standing(id)?.number;
        let mut statement = self.connection.prepare_cached(
            "SELECT seq, at, by, kind, paths, label, undone <> 0 FROM changes WHERE document = ?1 ORDER BY seq",
        )?;
        let mut rows = statement.query([number])?;
        let mut history = Vec::new();
        while let Some(row) = rows.next()? {
            history.push(HistoryEntry {
                seq: unsigned(row.get(0)?),
                at: row.get(1)?,
                by: row.get(2)?,
                kind: stored_kind(&row.get::<_, String>(3)?)?,
                paths: from_json(&row.get::<_, String>(4)?)?,
                label: row.get(5)?,
                undone: row.get(6)?,
            });
        }
        Ok(history)
    }

    /// A document's fields as they were shown at a point of its history.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`] for an unknown document or point.
    pub fn flat_at(&self, id: &str, point: impl Into<Point>) -> Result<Flat, StoreError> {
        let number = self.standing(id)?.number;
        let heads = self.heads_of(id, number, point.into())?;
        Ok(shown(self.load(number)?.fields_at(&heads)))
    }

    pub(crate) fn heads_of(&self, id: &str, number: i64, point: Point) -> Result<Vec<u8>, StoreError> {
        let heads = match point {
            Point::Seq(seq) => self.heads_at(number, seq)?,
            Point::Step(name) => {
                let steps = self.load(number)?.steps();
                steps.iter().any(|step| step.hash == name).then(|| name.to_vec())
            }
        };
        heads.ok_or_else(|| StoreError::NoDocument {
            id: format!("{id}@{point}"),
        })
    }

    pub(crate) fn standing(&self, id: &str) -> Result<Standing, StoreError> {
        self.connection
            .prepare_cached("SELECT number, seq FROM documents WHERE id = ?1")?
            .query_row([id], |row| {
                Ok(Standing {
                    number: row.get(0)?,
                    seq: unsigned(row.get(1)?),
                })
            })
            .optional()?
            .ok_or_else(|| StoreError::NoDocument { id: id.to_owned() })
    }

    /// Names the state after one change.
    pub(crate) fn heads_at(&self, number: i64, seq: u64) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self
            .connection
            .prepare_cached("SELECT heads FROM changes WHERE document = ?1 AND seq = ?2")?
            .query_row(params![number, signed(seq)], |row| row.get(0))
            .optional()?)
    }

    /// Loads a document from its snapshot and the changes after it.
    pub(crate) fn load(&self, number: i64) -> Result<Document, StoreError> {
        let snapshot: Option<(i64, Vec<u8>)> = self
            .connection
            .prepare_cached("SELECT seq, bytes FROM snapshots WHERE document = ?1")?
            .query_row([number], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let (since, mut bytes) = snapshot.unwrap_or_default();
        let mut statement = self
            .connection
            .prepare_cached("SELECT bytes FROM changes WHERE document = ?1 AND seq > ?2 ORDER BY seq")?;
        let mut rows = statement.query([number, since])?;
        while let Some(row) = rows.next()? {
            bytes.extend(row.get::<_, Vec<u8>>(0)?);
        }
        Document::load(&bytes)
    }

    fn label(&self, which: &str, number: i64) -> Result<Option<Label>, StoreError> {
        let sql = format!("SELECT seq, kind, label, paths FROM changes WHERE document = ?1 AND {which} LIMIT 1");
        let found: Option<(i64, String, String, String)> = self
            .connection
            .prepare_cached(&sql)?
            .query_row([number], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
            .optional()?;
        let Some((seq, kind, label, paths)) = found else {
            return Ok(None);
        };
        Ok(Some(Label {
            seq: unsigned(seq),
            kind: stored_kind(&kind)?,
            label,
            paths: from_json(&paths)?,
        }))
    }
}

const HEAD: &str = "id, kind, created, touched, trashed, version, signed, base, seq";

fn head(row: &SqlRow<'_>) -> rusqlite::Result<DocumentHead> {
    Ok(DocumentHead {
        id: row.get(0)?,
        kind: row.get(1)?,
        created: row.get(2)?,
        touched: row.get(3)?,
        trashed: row.get(4)?,
        version: row.get(5)?,
        signed: row.get(6)?,
        base: row.get(7)?,
        seq: unsigned(row.get(8)?),
    })
}

/// Numbers of changes are counted from 1 and never reach the sign.
pub(crate) fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}

/// The other way; larger than any number that was counted means no such row.
pub(crate) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Reads JSON that this crate wrote.
pub(crate) fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::Damaged {
        what: format!("stored value: {error}"),
    })
}

/// Writes JSON that [`from_json`] reads.
pub(crate) fn to_json<T: serde::Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).expect("records of this crate have text keys and so serialize")
}

fn stored_path(text: &str) -> Result<FieldPath, StoreError> {
    FieldPath::parse(text).map_err(|error| StoreError::Damaged {
        what: error.to_string(),
    })
}

fn stored_kind(token: &str) -> Result<ChangeKind, StoreError> {
    ChangeKind::from_token(token).ok_or_else(|| StoreError::Damaged {
        what: format!("kind of change {token:?}"),
    })
}
