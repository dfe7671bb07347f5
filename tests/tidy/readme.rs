//! The front door tells the truth: the commands come first, and every test named as a proof exists.

use super::{files, none};

/// What stands between backticks on a line.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// A name of a test says a fact, so it has several words.
fn names_a_test(word: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    word.matches('_').count() >= 3 && word.chars().all(plain)
}

#[test]
fn the_readme_names_only_tests_that_exist() {
    let front = files("");
    let readme = front
        .iter()
        .find(|file| file.path == "README.md")
        .expect("a front door");
    let functions: String = front
        .iter()
        .filter(|file| file.path.ends_with(".rs"))
        .map(|file| file.text.as_str())
        .collect();
    let named: Vec<&str> = readme
        .lines()
        .flat_map(|(_, line)| quoted(line))
        .filter(|word| names_a_test(word))
        .collect();
    assert!(named.len() > 20, "the invariants name their proofs");
    let complaints: Vec<_> = named
        .into_iter()
        .filter(|name| !functions.contains(&format!("fn {name}(")))
        .map(str::to_string)
        .collect();
    none(&complaints, "these tests are named in the README and nowhere written");
}

#[test]
fn the_two_commands_come_first() {
    let front = files("");
    let readme = front
        .iter()
        .find(|file| file.path == "README.md")
        .expect("a front door");
    let first = |words: &str| readme.text.find(words).unwrap_or(usize::MAX);
    let map = first("## The map");
    assert!(
        first("cargo xtask run") < map && first("cargo xtask test") < map,
        "whoever comes in wants to open it and to test it before anything else"
    );
}
