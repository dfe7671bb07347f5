//! What is kept beside documents: signed files, keys, trust lists, settings and the newest time ever seen.

use rusqlite::{OptionalExtension, Row as SqlRow, params};

use crate::error::StoreError;
use crate::reader::{Reader, from_json, signed, to_json, unsigned};
use crate::records::{Direction, FileFilter, KeyRow, SignedFile, SignedFileHead, TrustRow};
use crate::writer::Tx;

/// Where the newest time is kept among the settings; `desk` names none like it.
const NEWEST_TIME: &str = "store/newest-time";

impl Reader {
    /// A signed file with its bytes.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn file(&self, digest: &str) -> Result<Option<SignedFile>, StoreError> {
        let sql = format!("SELECT {FILE}, bytes FROM files WHERE digest = ?1");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query([digest])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let head = file_head(row)?;
        Ok(Some(SignedFile {
            digest: head.digest,
            kind: head.kind,
            direction: head.direction,
            subject: head.subject,
            version: head.version,
            at: head.at,
            name: head.name,
            meta: head.meta,
            bytes: row.get(9)?,
        }))
    }

    /// Signed files without their bytes, newest first.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn files(&self, filter: &FileFilter<'_>) -> Result<Vec<SignedFileHead>, StoreError> {
        let sql = format!(
            "SELECT {FILE} FROM files
             WHERE (?1 IS NULL OR kind = ?1) AND (?2 IS NULL OR direction = ?2) AND (?3 IS NULL OR subject = ?3)
             ORDER BY at DESC, rowid DESC"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(params![
            filter.kind,
            filter.direction.map(Direction::token),
            filter.subject
        ])?;
        let mut files = Vec::new();
        while let Some(row) = rows.next()? {
            files.push(file_head(row)?);
        }
        Ok(files)
    }

    /// The keys of this store, oldest first.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn keys(&self) -> Result<Vec<KeyRow>, StoreError> {
        let sql = "SELECT did, name, organisation, created, path, backed_up FROM keys ORDER BY created, did";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut keys = Vec::new();
        while let Some(row) = rows.next()? {
            keys.push(KeyRow {
                did: row.get(0)?,
                name: from_json(&row.get::<_, String>(1)?)?,
                organisation: from_json(&row.get::<_, String>(2)?)?,
                created: row.get(3)?,
                path: row.get(4)?,
                backed_up: row.get(5)?,
            });
        }
        Ok(keys)
    }

    /// The newest trust list of each signer.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn trust_lists(&self) -> Result<Vec<TrustRow>, StoreError> {
        let sql = "SELECT issuer, serial, bytes, imported_at, pinned FROM trust_lists ORDER BY issuer";
        let mut statement = self.connection.prepare_cached(sql)?;
        let lists = statement.query_map([], |row| {
            Ok(TrustRow {
                issuer: row.get(0)?,
                serial: unsigned(row.get(1)?),
                bytes: row.get(2)?,
                imported_at: row.get(3)?,
                pinned: row.get(4)?,
            })
        })?;
        Ok(lists.collect::<Result<_, _>>()?)
    }

    /// A setting.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT value FROM settings WHERE key = ?1")?;
        Ok(statement.query_row([key], |row| row.get(0)).optional()?)
    }

    /// The newest time that this store ever saw; a clock that is behind it is wrong.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn newest_time(&self) -> Result<Option<String>, StoreError> {
        self.setting(NEWEST_TIME)
    }
}

impl Tx<'_> {
    /// Keeps a signed file; false when a file of this digest is already here, which then stays as it is.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn file_put(&mut self, file: &SignedFile) -> Result<bool, StoreError> {
        let rows = self.connection.execute(
            "INSERT INTO files (digest, kind, direction, subject, version, at, name, meta, bytes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (digest) DO NOTHING",
            params![
                file.digest,
                file.kind,
                file.direction.token(),
                file.subject,
                file.version,
                file.at,
                file.name,
                to_json(&file.meta),
                file.bytes
            ],
        )?;
        Ok(rows > 0)
    }

    /// Lets one kept file take the place of another: documents that stand on the old one stand on the new one, and the
    /// old one goes.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn file_replace(&mut self, old: &str, new: &str) -> Result<(), StoreError> {
        if old == new {
            return Ok(());
        }
        self.connection
            .execute("UPDATE documents SET base = ?2 WHERE base = ?1", [old, new])?;
        self.connection.execute("DELETE FROM files WHERE digest = ?1", [old])?;
        Ok(())
    }

    /// Keeps a key, or what is new about it.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn key_put(&mut self, key: &KeyRow) -> Result<(), StoreError> {
        self.connection.execute(
            "INSERT OR REPLACE INTO keys (did, name, organisation, created, path, backed_up)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                key.did,
                to_json(&key.name),
                to_json(&key.organisation),
                key.created,
                key.path,
                key.backed_up
            ],
        )?;
        Ok(())
    }

    /// Notes that a key was copied to a second place.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn key_backed_up(&mut self, did: &str, at: &str) -> Result<(), StoreError> {
        self.connection
            .execute("UPDATE keys SET backed_up = ?2 WHERE did = ?1", params![did, at])?;
        Ok(())
    }

    /// Keeps a trust list if it is newer than the signer's list that is here; the same list again changes nothing.
    /// A root that is pinned stays pinned.
    ///
    /// # Errors
    /// [`StoreError::OlderList`].
    pub fn trust_put(&mut self, list: &TrustRow) -> Result<(), StoreError> {
        let here: Option<(i64, Vec<u8>)> = self
            .connection
            .query_row(
                "SELECT serial, bytes FROM trust_lists WHERE issuer = ?1",
                [&list.issuer],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()?;
        if let Some((have, bytes)) = here {
            let have = unsigned(have);
            if have > list.serial || (have == list.serial && bytes != list.bytes) {
                return Err(StoreError::OlderList { have });
            }
        }
        self.connection.execute(
            "INSERT INTO trust_lists (issuer, serial, bytes, imported_at, pinned) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (issuer) DO UPDATE SET serial = excluded.serial, bytes = excluded.bytes,
                 imported_at = excluded.imported_at, pinned = max(pinned, excluded.pinned)
             WHERE serial < excluded.serial OR pinned < excluded.pinned",
            params![
                list.issuer,
                signed(list.serial),
                list.bytes,
                list.imported_at,
                list.pinned
            ],
        )?;
        Ok(())
    }

    /// Takes a list's signer as a root, or no longer.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn trust_pin(&mut self, issuer: &str, pinned: bool) -> Result<(), StoreError> {
        self.connection.execute(
            "UPDATE trust_lists SET pinned = ?2 WHERE issuer = ?1",
            params![issuer, pinned],
        )?;
        Ok(())
    }

    /// Sets a setting.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn setting_put(&mut self, key: &str, value: &str) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("INSERT OR REPLACE INTO settings (key, value) VALUES (?1, ?2)")?
            .execute([key, value])?;
        Ok(())
    }

    /// Notes a time; only a newer one is kept. Times of one form compare as texts.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn saw_time(&mut self, at: &str) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "INSERT INTO settings (key, value) VALUES (?1, ?2)
                 ON CONFLICT (key) DO UPDATE SET value = max(value, excluded.value)",
            )?
            .execute([NEWEST_TIME, at])?;
        Ok(())
    }
}

const FILE: &str = "digest, kind, direction, subject, version, at, name, length(bytes), meta";

fn file_head(row: &SqlRow<'_>) -> Result<SignedFileHead, StoreError> {
    let direction: String = row.get(2)?;
    Ok(SignedFileHead {
        digest: row.get(0)?,
        kind: row.get(1)?,
        direction: Direction::from_token(&direction).ok_or_else(|| StoreError::Damaged {
            what: format!("direction {direction:?}"),
        })?,
        subject: row.get(3)?,
        version: row.get(4)?,
        at: row.get(5)?,
        name: row.get(6)?,
        size: unsigned(row.get(7)?),
        meta: from_json(&row.get::<_, String>(8)?)?,
    })
}
