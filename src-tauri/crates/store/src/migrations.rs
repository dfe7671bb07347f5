//! The database's versions: one SQL file each, frozen once it is in `main` (`migrations/lock.txt` holds its hash).

use rusqlite::Connection;
use rusqlite_migration::{Error, M, Migrations};

use crate::error::StoreError;

const STEPS: [M<'static>; 2] = [
    M::up(include_str!("../migrations/0001_documents.sql")),
    M::up(include_str!("../migrations/0002_inner_words.sql")),
];

/// The newest version that this program knows.
pub const KNOWN: u32 = 2;

/// Marks a database as Nishani's: "NISH" in ASCII.
pub(crate) const APPLICATION_ID: u32 = 0x4E49_5348;

/// Brings the database to the newest version in one transaction.
pub(crate) fn upgrade(connection: &mut Connection) -> Result<(), StoreError> {
    Migrations::from_slice(&STEPS)
        .to_latest(connection)
        .map_err(|error| match error {
            Error::RusqliteError { err, .. } => StoreError::from(err),
            other => StoreError::Sql(other.to_string()),
        })
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use sha2::{Digest, Sha256};

    use super::*;

    #[test]
    fn a_migration_is_frozen() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations");
        let mut names: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| std::path::Path::new(name).extension().is_some_and(|end| end == "sql"))
            .collect();
        names.sort();
        assert_eq!(names.len(), STEPS.len(), "each file is a step and each step a file");
        assert_eq!(KNOWN as usize, STEPS.len(), "the newest version is the last step");
        let mut lock = String::new();
        for name in &names {
            let bytes = std::fs::read(format!("{folder}/{name}")).unwrap();
            for byte in Sha256::digest(&bytes) {
                write!(lock, "{byte:02x}").unwrap();
            }
            writeln!(lock, "  {name}").unwrap();
        }
        let frozen = std::fs::read_to_string(format!("{folder}/lock.txt")).unwrap();
        assert_eq!(
            lock, frozen,
            "a migration that people have run is never changed: add a new one"
        );
    }

    #[test]
    fn the_schema_is_what_the_steps_add_up_to() {
        let mut connection = Connection::open_in_memory().unwrap();
        upgrade(&mut connection).unwrap();
        let sql = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'index', 'trigger') AND sql IS NOT NULL
                   AND name NOT LIKE 'words\\_%' ESCAPE '\\' AND name NOT LIKE 'inner\\_words\\_%' ESCAPE '\\' ORDER BY name";
        let mut statement = connection.prepare(sql).unwrap();
        let names: Vec<String> = statement
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let expected = "changes changes_undone documents fields files files_subject inner_words keys rows settings snapshots \
                        texts texts_delete_inner texts_delete_words texts_insert_inner texts_insert_words \
                        texts_update_inner texts_update_words trust_lists words";
        assert_eq!(names.join(" "), expected);
        let loose: i64 = connection
            .query_row(
                "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
                 AND name <> 'sqlite_schema'",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(loose, 0, "every table of ours is STRICT");
        let id: u32 = connection
            .query_row("PRAGMA application_id", [], |row| row.get(0))
            .unwrap();
        assert_eq!(id, APPLICATION_ID);
    }
}
