//! The store as `desk` uses it: real files, real processes, real file systems.
//!
//! What needs a second process or a small disk starts this test binary again for one test, with [`CHILD`] set.

#![expect(clippy::unwrap_used, reason = "helpers of tests are tests")]

mod backups;
mod damage;
// Mounting is Linux's.
#[cfg(target_os = "linux")]
mod disks;
mod documents;
mod killed;
mod merging;
mod search;
mod seats;
mod shelf;
mod together;
mod upgrades;

use std::path::Path;
use std::process::Command;

use descriptor::{FieldPath, Flat, Scalar};
use store::{Notice, Store};

/// A moment of the tests.
const NOW: &str = "2026-03-01T09:30:00Z";

/// Set for the second process of a test: the folder that it works in.
const CHILD: &str = "NISHANI_STORE_CHILD";

fn open(home: &Path) -> Store {
    let (store, notices) = open_with_notices(home, 1);
    assert_eq!(notices, [], "an ordinary store opens without a word");
    store
}

fn open_with_notices(home: &Path, session: u8) -> (Store, Vec<Notice>) {
    Store::open(home, NOW, [session; 16]).expect("the store opens")
}

fn path(text: &str) -> FieldPath {
    FieldPath::known(text)
}

fn flat(fields: &[(&str, &str)]) -> Flat {
    fields
        .iter()
        .map(|(path, text)| (FieldPath::known(path), Scalar::from(*text)))
        .collect()
}

fn flat_of(store: &Store, id: &str) -> Flat {
    store.read(|reader| reader.flat(id)).expect("the document is there")
}

/// One edit of one field by one person.
fn edit(store: &Store, id: &str, field: &str, text: &str) -> Vec<FieldPath> {
    let edits = [(path(field), Some(Scalar::from(text)))];
    store
        .transact(|tx| tx.change(id, &edits, NOW, "ნინო", "edit"))
        .expect("the edit is saved")
        .changed
}

/// This test binary again, for one test of it.
fn child(test: &str, folder: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("a test knows its binary"));
    command
        .args([test, "--exact", "--nocapture", "--test-threads=1"])
        .env(CHILD, folder);
    command
}

/// The folder of the second process; `None` when the test is started as an ordinary one.
fn child_folder() -> Option<std::path::PathBuf> {
    std::env::var_os(CHILD).map(Into::into)
}

/// A small seeded generator: the same edits in both processes and in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound as u64).expect("smaller than the bound")
    }
}
