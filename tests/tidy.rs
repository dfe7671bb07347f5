//! Proves the house of this repository: who may lean on whom, who may touch what, and what no file may hold.
//!
//! It reads manifests and files and runs nothing of the application. A rule that a test here keeps is written in the
//! README under "invariants"; change both together.

#[path = "tidy/arrows.rs"]
mod arrows;
#[path = "tidy/glossary.rs"]
mod glossary;
#[path = "tidy/readme.rs"]
mod readme;
#[path = "tidy/sources.rs"]
mod sources;
#[path = "tidy/window.rs"]
mod window;
#[path = "tidy/words.rs"]
mod words;

use std::fs;
use std::path::{Path, PathBuf};

use nishani_tests::root;

/// Folders that hold nothing of ours.
const NOT_OURS: [&str; 6] = [".git", "target", "node_modules", "dist", "gen", "__snapshots__"];

/// Crates that touch no file, clock, random source, environment or thread.
const PURE: [&str; 8] = [
    "descriptor",
    "rulebook",
    "review",
    "panel",
    "workshop",
    "signing",
    "parcel",
    "i18n",
];

/// A text file of the repository: its path from the root with forward slashes, and its text.
struct TextFile {
    path: String,
    text: String,
}

impl TextFile {
    fn ends_with_one_of(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.path.ends_with(ending))
    }

    /// The lines, numbered from one.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }
}

/// Every text file under a folder of the repository, in order.
fn files(under: &str) -> Vec<TextFile> {
    let root = root();
    let mut found = Vec::new();
    collect(&root, &root.join(under), &mut found);
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<TextFile>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !NOT_OURS.contains(&name.as_str()) {
                collect(root, &path, found);
            }
        } else if let Ok(text) = fs::read_to_string(&path) {
            let path = relative(root, &path);
            found.push(TextFile { path, text });
        }
    }
}

fn relative(root: &Path, path: &Path) -> String {
    let inside: PathBuf = path.strip_prefix(root).unwrap_or(path).into();
    inside.to_string_lossy().replace('\\', "/")
}

/// Fails with every complaint on a line of its own.
#[track_caller]
fn none(complaints: &[String], why: &str) {
    assert!(complaints.is_empty(), "{why}:\n  {}", complaints.join("\n  "));
}
