//! Signed files, keys, trust lists, settings, attachments.

use serde_json::json;
use store::{Direction, FileFilter, KeyRow, Reader, SignedFile, StoreError, TrustRow};

use crate::{NOW, open};

#[test]
fn a_signed_file_is_kept_byte_for_byte_and_never_replaced() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    let file = SignedFile {
        digest: "sha384-abc".into(),
        kind: "package".into(),
        direction: Direction::Received,
        subject: Some("d1".into()),
        version: Some(2),
        at: NOW.into(),
        name: "პაკეტი.zip".into(),
        bytes: vec![0, 255, 10, 13],
        meta: json!({ "signer": "did:key:z" }),
    };
    assert!(store.transact(|tx| tx.file_put(&file)).unwrap());
    let other = SignedFile {
        bytes: vec![1],
        ..file.clone()
    };
    assert!(!store.transact(|tx| tx.file_put(&other)).unwrap(), "already here");
    assert_eq!(store.read(|reader| reader.file("sha384-abc")).unwrap(), Some(file));
    assert_eq!(store.read(|reader| reader.file("none")).unwrap(), None);
    for (filter, count) in [
        (FileFilter::default(), 1),
        (
            FileFilter {
                kind: Some("package"),
                direction: Some(Direction::Received),
                subject: Some("d1"),
            },
            1,
        ),
        (
            FileFilter {
                direction: Some(Direction::Sent),
                ..FileFilter::default()
            },
            0,
        ),
        (
            FileFilter {
                subject: Some("d2"),
                ..FileFilter::default()
            },
            0,
        ),
    ] {
        let found = store.read(|reader| reader.files(&filter)).unwrap();
        assert_eq!(found.len(), count, "{filter:?}");
        assert!(found.iter().all(|head| head.size == 4));
    }
}

#[test]
fn only_a_higher_serial_of_a_trust_list_is_taken() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    let list = |serial: u64, bytes: &[u8], pinned| TrustRow {
        issuer: "did:key:z1".into(),
        serial,
        bytes: bytes.to_vec(),
        imported_at: NOW.into(),
        pinned,
    };
    let put = |row: &TrustRow| store.transact(|tx| tx.trust_put(row));
    put(&list(3, b"three", false)).unwrap();
    put(&list(3, b"three", true)).unwrap();
    assert!(
        matches!(put(&list(3, b"other", false)), Err(StoreError::OlderList { have: 3 })),
        "one serial, one list"
    );
    assert!(matches!(
        put(&list(2, b"two", false)),
        Err(StoreError::OlderList { have: 3 })
    ));
    put(&list(4, b"four", false)).unwrap();
    let lists = store.read(Reader::trust_lists).unwrap();
    assert_eq!(lists, [list(4, b"four", true)], "the newest, and its root stays pinned");
    store.transact(|tx| tx.trust_pin("did:key:z1", false)).unwrap();
    assert!(!store.read(Reader::trust_lists).unwrap()[0].pinned);
}

#[test]
fn keys_settings_and_the_newest_time_are_kept() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    let mut key = KeyRow {
        did: "did:key:z1".into(),
        name: json!({ "ka": "ნინო", "en": "Nino" }),
        organisation: json!({}),
        created: NOW.into(),
        path: "/keys/a.pem".into(),
        backed_up: None,
    };
    store
        .transact(|tx| {
            tx.key_put(&key)?;
            tx.key_backed_up("did:key:z1", NOW)?;
            tx.setting_put("language", "ka")?;
            tx.setting_put("language", "en")?;
            tx.saw_time("2026-03-01T00:00:00Z")?;
            tx.saw_time("2025-03-01T00:00:00Z")
        })
        .unwrap();
    drop(store);
    let store = open(home.path());
    key.backed_up = Some(NOW.into());
    store
        .read(|reader| {
            assert_eq!(reader.keys()?, [key]);
            assert_eq!(reader.setting("language")?.as_deref(), Some("en"));
            assert_eq!(reader.setting("none")?, None);
            assert_eq!(
                reader.newest_time()?.as_deref(),
                Some("2026-03-01T00:00:00Z"),
                "an older time is not the newest"
            );
            Ok(())
        })
        .unwrap();
}

#[test]
fn an_attachment_is_a_file_named_by_its_bytes() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    let sha = store.attachment_put(b"abc", "PDF").unwrap();
    assert_eq!(
        sha, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "FIPS 180-2, example B.1"
    );
    assert_eq!(store.attachment_put(b"abc", "pdf").unwrap(), sha);
    let path = store.attachment_path(&sha, "pdf").unwrap();
    assert_eq!(path.parent(), Some(store.attachments_dir().as_path()));
    assert_eq!(std::fs::read(&path).unwrap(), b"abc");
    assert_eq!(
        std::fs::read_dir(store.attachments_dir()).unwrap().count(),
        1,
        "kept once, nothing half-written"
    );
    std::fs::write(&path, b"ab").unwrap();
    store.attachment_put(b"abc", "pdf").unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), b"abc", "a damaged one is written again");
    let climbing = store.attachment_put(b"x", "../../x").unwrap();
    assert!(
        store.attachment_path(&climbing, "bin").is_some(),
        "a climbing extension is kept as bin"
    );
    for (name, extension) in [
        ("../nishani", "db"),
        (sha.to_ascii_uppercase().as_str(), "pdf"),
        (sha.as_str(), "png"),
        ("", ""),
    ] {
        assert_eq!(store.attachment_path(name, extension), None, "{name}.{extension}");
    }
    assert!(store.place().unwrap().bytes > 3);
}

#[test]
fn a_file_takes_the_place_of_another_with_every_document_that_stands_on_it() {
    let home = tempfile::tempdir().unwrap();
    let store = open(home.path());
    let file = |digest: &str| SignedFile {
        digest: digest.into(),
        kind: "package".into(),
        direction: Direction::Received,
        subject: None,
        version: None,
        at: NOW.into(),
        name: "package.zip".into(),
        bytes: vec![1],
        meta: json!({}),
    };
    store
        .transact(|tx| -> Result<(), StoreError> {
            for digest in ["old", "new", "other"] {
                tx.file_put(&file(digest))?;
            }
            for (id, base) in [("r1", "old"), ("r2", "other")] {
                tx.create(id, "review", &descriptor::Flat::new(), Some(base), NOW, "")?;
            }
            tx.file_replace("old", "new")?;
            tx.file_replace("other", "other")
        })
        .unwrap();
    let base = |id: &str| store.read(|reader| reader.document(id)).unwrap().unwrap().base;
    assert_eq!(base("r1").as_deref(), Some("new"));
    assert_eq!(base("r2").as_deref(), Some("other"), "what stands on another stays");
    let kept = store.read(|reader| reader.files(&FileFilter::default())).unwrap();
    let mut digests: Vec<&str> = kept.iter().map(|head| head.digest.as_str()).collect();
    digests.sort_unstable();
    assert_eq!(digests, ["new", "other"], "a file never goes for itself");
}
