//! What no file may hold.

use sha2::{Digest, Sha256};

use super::{PURE, TextFile, files, none};

/// The surroundings, as they are called in Rust.
const SURROUNDINGS: [&str; 17] = [
    "std::fs",
    "std::env",
    "std::thread",
    "std::net",
    "std::process",
    "SystemTime",
    "Instant::now",
    "Utc::now",
    "Local::now",
    "getrandom",
    "OsRng",
    "thread_rng",
    "println!",
    "dbg!",
    // Their order differs from run to run.
    "HashMap",
    "HashSet",
    "RandomState",
];

/// A file that is longer has a second job in it.
const LONGEST: usize = 500;

fn complaint(file: &TextFile, number: usize, line: &str) -> String {
    format!("{}:{number}: {}", file.path, line.trim())
}

#[test]
fn pure_crates_do_not_touch_their_surroundings() {
    let mut complaints = Vec::new();
    for name in PURE {
        for file in files(&format!("src-tauri/crates/{name}/src")) {
            if file.path.ends_with("/tests.rs") || file.path.contains("/tests/") {
                continue;
            }
            for (number, line) in file.lines().take_while(|(_, line)| !line.starts_with("#[cfg(test)]")) {
                let code = line.split("//").next().unwrap_or_default();
                if SURROUNDINGS.iter().any(|word| code.contains(word)) {
                    complaints.push(complaint(&file, number, line));
                }
            }
        }
    }
    none(
        &complaints,
        "time, ids, random bytes and files are arguments of a pure crate",
    );
}

#[test]
fn no_file_does_two_jobs() {
    let code = |file: &TextFile| file.ends_with_one_of(&[".rs", ".ts", ".svelte", ".mjs", ".js", ".css", ".typ"]);
    let complaints: Vec<_> = files("")
        .iter()
        .filter(|file| code(file) && !file.path.ends_with("bindings.ts"))
        .map(|file| (file, file.text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(file, lines)| format!("{} has {lines} lines", file.path))
        .collect();
    none(&complaints, "look for the second job in these files");
}

#[test]
fn nobody_uppercases_georgian() {
    let mut complaints = Vec::new();
    for file in files("ui").iter().chain(&files("src-tauri")).chain(&files("assets")) {
        let words: &[&str] = if file.ends_with_one_of(&[".svelte", ".css", ".ts", ".html"]) {
            &[
                "uppercase",
                "text-transform",
                "toUpperCase",
                "toLocaleUpperCase",
                "small-caps",
            ]
        } else if file.path.ends_with(".rs") {
            &[".to_uppercase("]
        } else if file.path.ends_with(".typ") {
            &["upper(", "smallcaps"]
        } else {
            continue;
        };
        for (number, line) in file
            .lines()
            .filter(|(_, line)| words.iter().any(|word| line.contains(word)))
        {
            complaints.push(complaint(file, number, line));
        }
    }
    none(
        &complaints,
        "WebKit turns Georgian into capitals that most fonts do not have",
    );
}

#[test]
fn no_text_is_written_in_georgian_capitals() {
    let capital = |letter: char| ('\u{1C90}'..='\u{1CBF}').contains(&letter);
    let mut complaints = Vec::new();
    for file in files("assets").iter().chain(&files("ui")) {
        for (number, line) in file.lines().filter(|(_, line)| line.contains(capital)) {
            complaints.push(complaint(file, number, line));
        }
    }
    none(&complaints, "Mkhedruli has no capitals; write the letter itself");
}

#[test]
fn no_file_names_a_place_on_one_machine() {
    let places = [
        concat!("/wo", "rk/"),
        concat!("/ro", "ot/"),
        concat!("/tmp/bash", "_jobs"),
        concat!("/home/", "user"),
    ];
    let mut complaints = Vec::new();
    for file in files("") {
        for (number, line) in file
            .lines()
            .filter(|(_, line)| places.iter().any(|place| line.contains(place)))
        {
            complaints.push(complaint(&file, number, line));
        }
    }
    none(&complaints, "these paths exist on one machine only");
}

#[test]
fn nothing_is_left_unfinished() {
    let marks = [
        concat!("todo", "!("),
        concat!("unimplemented", "!("),
        concat!("#[ig", "nore"),
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("it.sk", "ip("),
        concat!("test.sk", "ip("),
        concat!("describe.sk", "ip("),
        concat!("it.on", "ly("),
        concat!("test.on", "ly("),
        concat!("describe.on", "ly("),
    ];
    let mut complaints = Vec::new();
    for file in files("")
        .iter()
        .filter(|file| file.ends_with_one_of(&[".rs", ".ts", ".svelte", ".mjs", ".js"]))
    {
        for (number, line) in file
            .lines()
            .filter(|(_, line)| marks.iter().any(|mark| line.contains(mark)))
        {
            complaints.push(complaint(file, number, line));
        }
    }
    none(&complaints, "finish it, or file an issue and leave nothing behind");
}

#[test]
fn a_released_migration_never_changes() {
    let folder = "src-tauri/crates/store/migrations";
    let migrations = files(folder);
    let lock = migrations
        .iter()
        .find(|file| file.path.ends_with("lock.txt"))
        .expect("the lock of the migrations");
    let written: Vec<_> = migrations
        .iter()
        .filter(|file| file.path.ends_with(".sql"))
        .map(|file| {
            let digest = Sha256::digest(&file.text);
            let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
            format!(
                "{digest}  {}",
                file.path.trim_start_matches(folder).trim_start_matches('/')
            )
        })
        .collect();
    let locked: Vec<_> = lock.text.lines().map(str::to_string).collect();
    assert!(written.len() >= 2, "upgrading is real only with two migrations");
    assert_eq!(
        written, locked,
        "a migration is frozen once it was released: write the next one"
    );
}
