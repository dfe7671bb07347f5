//! Makes `tests/databases/version-1.db`: a database as the first migration knows it, with a real descriptor in it,
//! and beside it `version-1.json`: what must be found in it after every upgrade.
//!
//! `cargo run -p store --example version_1 -- assets/samples/gis-for-tourism.json tests/databases`
//!
//! The file was made once and is frozen: run this only to see how it came about. A store of today is filled through
//! its own door and its rows are copied, by the columns that version 1 has, into tables of version 1.

use std::error::Error;
use std::fs;
use std::path::Path;

use descriptor::{FieldPath, Flat, Scalar};
use rusqlite::Connection;
use serde_json::{Value, json};
use store::{Direction, KeyRow, RowData, SignedFile, Store, StoreError, TrustRow};

const DAYS: [&str; 4] = [
    "2026-02-02T08:00:00Z",
    "2026-02-03T08:00:00Z",
    "2026-02-04T08:00:00Z",
    "2026-02-05T08:00:00Z",
];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, sample, folder] = &arguments[..] else {
        return Err("usage: version_1 SAMPLE.json FOLDER".into());
    };
    let content = serde_json::from_slice(&fs::read(sample)?)?;
    let home = tempfile::tempdir()?;
    fill(home.path(), &descriptor::to_flat(&content))?;
    let expected = expect(home.path())?;
    let target = Path::new(folder).join("version-1.db");
    copy(&home.path().join("nishani.db"), &target)?;
    let text = serde_json::to_string_pretty(&expected)? + "\n";
    fs::write(target.with_extension("json"), text)?;
    Ok(())
}

/// A designer's store: the pilot in work, a colleague's copy merged, a draft in the trash, something of everything.
fn fill(home: &Path, pilot: &Flat) -> Result<(), Box<dyn Error>> {
    let ka = FieldPath::known("identification/title/ka");
    let aim = FieldPath::known("purpose/aim/ka");
    let colleague_home = tempfile::tempdir()?;
    let (colleague, _) = Store::open(colleague_home.path(), DAYS[0], [0xC0; 16])?;
    let (store, _) = Store::open(home, DAYS[0], [0xD0; 16])?;
    let text = |text: &str| Some(Scalar::from(text));
    let edit = |store: &Store, path: &FieldPath, value, at, by| {
        store.transact(|tx| tx.change("d-gis", &[(path.clone(), value)], at, by, "edit"))
    };

    let bytes = store.transact(|tx| {
        tx.create("d-gis", "descriptor", pilot, Some("sample"), DAYS[0], "ნინო")?;
        tx.bytes("d-gis")
    })?;
    colleague.transact(|tx| tx.adopt("d-gis", "descriptor", &bytes, None, DAYS[1], "გია"))?;
    edit(&colleague, &ka, text("გის ტურიზმში"), DAYS[1], "გია")?;
    edit(&store, &ka, text("გის ტურიზმის მენეჯერებისთვის"), DAYS[1], "ნინო")?;
    edit(&store, &aim, text("„რუკა“ და მონაცემი ერთად"), DAYS[1], "ნინო")?;
    edit(&store, &aim, text("ამოსაგდები"), DAYS[2], "ნინო")?;
    store.transact(|tx| tx.undo("d-gis", DAYS[2], "ნინო"))?;
    let bytes = colleague.transact(|tx| tx.bytes("d-gis"))?;
    store.transact(|tx| {
        tx.merge("d-gis", &bytes, DAYS[3], "ნინო", "merge")?;
        tx.set_version("d-gis", 1, "sha384-version-one", DAYS[3], "ნინო", "")?;
        tx.set_row(
            "d-gis",
            &row("გის ტურიზმში", "GIS for Tourism", "გეოინფორმაციული სისტემები"),
        )?;
        let draft = Flat::from([(ka.clone(), Scalar::from("ღვინის დეგუსტაცია"))]);
        tx.create("d-wine", "descriptor", &draft, None, DAYS[2], "ნინო")?;
        tx.set_row("d-wine", &row("ღვინის დეგუსტაცია", "", ""))?;
        tx.trash("d-wine", DAYS[3])?;
        tx.setting_put("language", "ka")?;
        tx.saw_time(DAYS[3])
    })?;
    store.transact(shelf)?;
    Ok(())
}

fn row(title_ka: &str, title_en: &str, search: &str) -> RowData {
    RowData {
        title_ka: title_ka.into(),
        title_en: title_en.into(),
        state: "draft".into(),
        search: search.into(),
        ..RowData::default()
    }
}

fn shelf(tx: &mut store::Tx<'_>) -> Result<(), StoreError> {
    tx.file_put(&SignedFile {
        digest: "sha384-version-one".into(),
        kind: "package".into(),
        direction: Direction::Sent,
        subject: Some("d-gis".into()),
        version: Some(1),
        at: DAYS[3].into(),
        name: "package-d-gis-v1.zip".into(),
        bytes: (0..=255).collect(),
        meta: json!({ "signer": "did:key:example" }),
    })?;
    tx.key_put(&KeyRow {
        did: "did:key:example".into(),
        name: json!({ "ka": "ნინო", "en": "Nino" }),
        organisation: json!({ "ka": "საპილოტე უნივერსიტეტი", "en": "Pilot University" }),
        created: DAYS[0].into(),
        path: "keys/example.key.pem".into(),
        backed_up: Some(DAYS[1].into()),
    })?;
    tx.trust_put(&TrustRow {
        issuer: "did:key:root".into(),
        serial: 4,
        bytes: b"{}".to_vec(),
        imported_at: DAYS[2].into(),
        pinned: false,
    })
}

/// What a reader of the store must find.
fn expect(home: &Path) -> Result<Value, Box<dyn Error>> {
    let (store, _) = Store::open(home, DAYS[3], [1; 16])?;
    let found = store.read(|reader| {
        let mut documents = serde_json::Map::new();
        for head in reader.documents(None)? {
            documents.insert(
                head.id.clone(),
                json!({
                    "head": head,
                    "flat": reader.flat(&head.id)?,
                    "conflicts": reader.conflicts(&head.id)?,
                    "history": reader.history(&head.id)?,
                }),
            );
        }
        Ok(json!({
            "documents": documents,
            "rows": reader.rows(None, None, false)?,
            "files": reader.files(&store::FileFilter::default())?,
            "keys": reader.keys()?,
        }))
    })?;
    store.checkpoint()?;
    Ok(found)
}

/// Copies every row into a database that only the first migration made.
fn copy(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    if to.exists() {
        fs::remove_file(to)?;
    }
    let old = Connection::open(to)?;
    old.execute_batch(include_str!("../migrations/0001_documents.sql"))?;
    old.execute_batch("PRAGMA user_version = 1")?;
    old.execute(
        "ATTACH ?1 AS new",
        [from.to_str().ok_or("the temporary folder has a plain name")?],
    )?;
    for table in [
        "documents",
        "changes",
        "snapshots",
        "fields",
        "rows",
        "texts",
        "files",
        "keys",
        "trust_lists",
        "settings",
    ] {
        let columns: String = old.query_row(
            "SELECT group_concat(name, ', ') FROM pragma_table_info(?1, 'main')",
            [table],
            |row| row.get(0),
        )?;
        old.execute_batch(&format!(
            "INSERT INTO main.{table} ({columns}) SELECT {columns} FROM new.{table}"
        ))?;
    }
    old.execute_batch("DETACH new; VACUUM")?;
    old.close().map_err(|(_, error)| error)?;
    Ok(())
}
