//! A full disk and a read-only one, real ones: mounted in a mount namespace of their own, which ends with the test.
//!
//! Root mounts directly, anybody else inside a user namespace. A machine that allows neither fails these tests.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Command;

use store::{BackupReason, Store, StoreError};

use crate::{CHILD, NOW, child_folder, edit, flat, flat_of, open_with_notices, path};

const TITLE: &str = "identification/title/ka";

/// Runs one test of this binary where `mount` was done to its folder.
fn where_mounted(mount: &str, test: &str, folder: &Path) {
    let root = fs::metadata("/proc/self").expect("a Linux machine has /proc").uid() == 0;
    let script = format!("{mount} && exec \"$1\" \"$2\" --exact --nocapture --test-threads=1");
    let done = Command::new("unshare")
        .arg(if root { "--mount" } else { "--map-root-user" })
        .args(if root { &[][..] } else { &["--mount"][..] })
        .args(["sh", "-c", &script, "sh"])
        .arg(std::env::current_exe().unwrap())
        .arg(test)
        .env(CHILD, folder)
        .output()
        .expect("`unshare` of util-linux is installed");
    let (said, complained) = (
        String::from_utf8_lossy(&done.stdout),
        String::from_utf8_lossy(&done.stderr),
    );
    assert!(
        done.status.success(),
        "mounting needs root or user namespaces\n{said}\n{complained}"
    );
    assert!(said.contains("1 passed"), "the test ran\n{said}");
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_full_disk_is_said_and_the_store_goes_on_when_there_is_room_again() {
    let folder = tempfile::tempdir().unwrap();
    let mount = format!("mount -t tmpfs -o size=1m tmpfs \"${CHILD}\"");
    where_mounted(&mount, "disks::on_a_full_disk", folder.path());
}

#[test]
fn on_a_full_disk() {
    let Some(disk) = child_folder() else { return };
    let home = disk.join("home");
    fs::write(disk.join("film"), vec![1; 300_000]).unwrap();
    let (store, _) = open_with_notices(&home, 1);
    store
        .transact(|tx| tx.create("d1", "descriptor", &flat(&[(TITLE, "0")]), None, NOW, ""))
        .unwrap();
    let mut saved = 0;
    let full = loop {
        let text = format!("{saved} {}", "სიტყვა ".repeat(200));
        match store.transact(|tx| tx.change("d1", &[(path(TITLE), Some(text.as_str().into()))], NOW, "", "")) {
            Ok(_) => saved += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(full, StoreError::Full), "{full:?}");
    assert!(saved > 10, "there was room for {saved}");
    // Nothing that needs room works, and nothing half-written stays.
    let listed = (names(&home), names(&disk));
    let filled = fs::File::create(disk.join("filling")).map(|mut file| {
        use std::io::Write;
        while file.write_all(&[0; 512]).is_ok() {}
    });
    drop(filled);
    assert!(matches!(
        store.attachment_put(&[1; 100_000], "pdf"),
        Err(StoreError::Full)
    ));
    let backup = store.backup_now(NOW, BackupReason::Asked, &|_, _| true);
    assert!(matches!(backup, Err(StoreError::Full)), "{backup:?}");
    let again = store.transact(|tx| {
        tx.change(
            "d1",
            &[(path("content/ka"), Some("ა".repeat(200_000).as_str().into()))],
            NOW,
            "",
            "",
        )
    });
    assert!(matches!(again, Err(StoreError::Full)), "{again:?}");
    let second = Store::open(&disk.join("second"), NOW, [2; 16]).err();
    assert!(matches!(second, Some(StoreError::Full)), "{second:?}");
    let shown = flat_of(&store, "d1")[&path(TITLE)].as_text().unwrap().to_owned();
    assert!(
        shown.starts_with(&format!("{} ", saved - 1)),
        "reading works and shows the last saved change"
    );
    for folder in ["attachments", "backups"] {
        assert_eq!(
            fs::read_dir(home.join(folder)).map_or(0, Iterator::count),
            0,
            "{folder}"
        );
        fs::remove_dir(home.join(folder)).ok();
    }
    fs::remove_file(disk.join("filling")).unwrap();
    fs::remove_dir_all(disk.join("second")).ok();
    assert_eq!((names(&home), names(&disk)), listed, "the folder lists the same names");

    // The person throws something away.
    fs::remove_file(disk.join("film")).unwrap();
    edit(&store, "d1", TITLE, "ისევ არის ადგილი");
    drop(store);
    let (store, notices) = open_with_notices(&home, 3);
    assert_eq!(notices, [], "the database is whole");
    assert_eq!(flat_of(&store, "d1")[&path(TITLE)], "ისევ არის ადგილი".into());
    let history = store.read(|reader| reader.history("d1")).unwrap();
    assert_eq!(history.len(), saved + 2, "each saved change and no other");
}

#[test]
fn a_read_only_folder_is_said_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    {
        let (store, _) = open_with_notices(&home, 1);
        store
            .transact(|tx| tx.create("d1", "descriptor", &flat(&[(TITLE, "ა")]), None, NOW, ""))
            .unwrap();
    }
    let before = names(&home);
    let mount = format!("mount --bind \"${CHILD}\" \"${CHILD}\" && mount -o remount,bind,ro \"${CHILD}\"");
    where_mounted(&mount, "disks::on_a_read_only_disk", folder.path());
    assert_eq!(names(&home), before, "the folder lists the same names");
    let (store, notices) = open_with_notices(&home, 2);
    assert_eq!(notices, []);
    assert_eq!(flat_of(&store, "d1")[&path(TITLE)], "ა".into());
}

#[test]
fn on_a_read_only_disk() {
    let Some(folder) = child_folder() else { return };
    assert!(fs::write(folder.join("probe"), b"").is_err(), "the disk is read-only");
    for home in ["home", "new"] {
        let refused = Store::open(&folder.join(home), NOW, [1; 16]).err();
        assert!(
            matches!(refused, Some(StoreError::ReadOnly { .. })),
            "{home}: {refused:?}"
        );
    }
}

/// The database can be written and what lies beside it cannot.
#[test]
fn read_only_folders_beside_the_database_are_said_too() {
    let folder = tempfile::tempdir().unwrap();
    let mount = format!(
        "mkdir -p \"${CHILD}\"/attachments \"${CHILD}\"/backups \
         && mount -t tmpfs -o ro tmpfs \"${CHILD}\"/attachments && mount -t tmpfs -o ro tmpfs \"${CHILD}\"/backups"
    );
    where_mounted(&mount, "disks::beside_read_only_folders", folder.path());
}

#[test]
fn beside_read_only_folders() {
    let Some(home) = child_folder() else { return };
    let (store, _) = open_with_notices(&home, 1);
    store
        .transact(|tx| tx.create("d1", "descriptor", &flat(&[(TITLE, "ა")]), None, NOW, ""))
        .unwrap();
    let attachment = store.attachment_put(b"x", "pdf");
    assert!(matches!(attachment, Err(StoreError::ReadOnly { .. })), "{attachment:?}");
    let backup = store.backup_now(NOW, BackupReason::Asked, &|_, _| true);
    assert!(matches!(backup, Err(StoreError::ReadOnly { .. })), "{backup:?}");
    edit(&store, "d1", TITLE, "ბ");
}
