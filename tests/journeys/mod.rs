//! Journeys: the main job with real files, through the finished command and through the desk as the window calls it.
//!
//! Here is what they share: the command itself, folders that vanish, and what a folder lists.

mod agreeing;
mod alone;
mod answered;
mod attached;
mod bad_input;
mod bad_ratings;
mod beside;
mod colleagues;
mod command_line;
mod comments;
mod copies;
mod council;
mod damaged;
mod day;
mod demo;
mod desks;
mod disks;
mod drafting;
mod endorsed;
mod exchange;
mod forbidden;
mod fresh;
mod internal;
mod keeping;
mod network;
mod panel;
mod papers;
mod pinned;
mod reported;
mod returned;
mod room;
mod sealed;
mod sweep;
mod told;
mod workshop;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use tempfile::TempDir;

/// The time of every file that is made here.
const AT: &str = "2026-03-04T05:06:07Z";

/// The passphrase of every key that is made here.
const PASSPHRASE: &str = "ჩემი საიდუმლო სიტყვები";

/// What the command answered.
#[derive(Debug)]
struct Said {
    code: i32,
    data: Vec<u8>,
    words: String,
}

/// The finished command: the one in `NISHANI_BINARIES`, or the one that was built beside this test.
///
/// `cargo test` of the default members builds it, as its own package has a test that starts it. For whoever tests only
/// this package it is built here when it is missing or older than what it was built from; together with this package,
/// because another choice of packages means other features of what they depend on, and so a second build of all that.
fn command() -> &'static Path {
    static COMMAND: OnceLock<PathBuf> = OnceLock::new();
    COMMAND.get_or_init(|| {
        let name = Path::new("nishani").with_extension(std::env::consts::EXE_EXTENSION);
        if let Some(folder) = std::env::var_os("NISHANI_BINARIES") {
            return Path::new(&folder).join(name);
        }
        let test = std::env::current_exe().expect("a test knows where it lies");
        let profile = test
            .ancestors()
            .nth(2)
            .expect("cargo puts tests two folders below the profile");
        let command = profile.join(name);
        if !fresh::is_fresh(&command) {
            let built = Command::new(env!("CARGO"))
                .args([
                    "test",
                    "--no-run",
                    "--locked",
                    "--package",
                    "cli",
                    "--package",
                    env!("CARGO_PKG_NAME"),
                ])
                .arg("--target-dir")
                .arg(profile.parent().expect("a profile lies in a target folder"))
                .current_dir(nishani_tests::root())
                .status()
                .expect("cargo starts");
            assert!(built.success(), "the command builds");
        }
        command
    })
}

/// A folder for one journey, with a file that holds the passphrase.
struct Desktop {
    folder: TempDir,
}

impl Desktop {
    fn new() -> Desktop {
        let folder = tempfile::tempdir().expect("a folder for the journey");
        fs::write(folder.path().join("passphrase"), format!("{PASSPHRASE}\n")).expect("the passphrase is written");
        Desktop { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(name), bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
    }

    /// Runs the command in this folder, in English.
    fn nishani(&self, words: &[&str]) -> Said {
        self.nishani_in("en", words)
    }

    /// Runs the command in this folder. A word that has blanks in it stays one word.
    fn nishani_in(&self, language: &str, words: &[&str]) -> Said {
        run(Command::new(command())
            .args(words)
            .args(["--lang", language])
            .current_dir(self.folder.path()))
    }

    /// Runs a command that has to end well.
    #[track_caller]
    fn done(&self, words: &[&str]) -> Said {
        let said = self.nishani(words);
        assert_eq!(said.code, 0, "{words:?}: {}", said.words);
        said
    }

    /// Runs a command that has to end with this code.
    #[track_caller]
    fn ends(&self, code: i32, words: &[&str]) -> Said {
        let said = self.nishani(words);
        assert_eq!(said.code, code, "{words:?}: {}", said.words);
        said
    }
}

fn run(command: &mut Command) -> Said {
    let output = command.output().expect("the command starts");
    Said {
        code: output.status.code().expect("it ends by itself"),
        data: output.stdout,
        words: String::from_utf8(output.stderr).expect("words are text"),
    }
}

/// What a folder lists, with everything below it.
fn names(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    collect(folder, "", &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, before: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), found);
        }
        found.push(name);
    }
}

/// Writes a key and its public part. The key lies open, as other tools can write it, so that no time goes by in opening
/// it: that is tested where keys are.
fn write_key(desktop: &Desktop) {
    let pem = "-----BEGIN PRIVATE KEY-----\n\
        MC4CAQAwBQYDK2VwBCIEIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH\n\
        -----END PRIVATE KEY-----\n";
    desktop.write("own.key.pem", pem);
    let key = signing::SigningKey::from_pem(pem, None).expect("an open key");
    let issuer = signing::Issuer {
        name: signing::Bilingual::new("ხელმომწერი", "Signer"),
        ..signing::Issuer::default()
    };
    let at = signing::Time::parse(AT).expect("a time");
    let record = signing::KeyRecord::new(key.did(), issuer, at);
    desktop.write("own.pub.json", record.to_bytes());
}

/// The words that sign with that key.
const SIGN: [&str; 4] = ["--key", "own.key.pem", "--passphrase-file", "passphrase"];

/// A file of the repository's data.
fn asset(name: &str) -> PathBuf {
    nishani_tests::root().join("assets").join(name)
}
