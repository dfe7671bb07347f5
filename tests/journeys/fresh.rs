//! Whether the built command is still the one that its sources say. Cargo lists beside a program what it was built from;
//! a file that is not listed is no reason to build.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Whether a program is newer than everything that was compiled into it.
pub(super) fn is_fresh(program: &Path) -> bool {
    let (Some(built), Ok(listed)) = (changed(program), fs::read_to_string(program.with_extension("d"))) else {
        return false;
    };
    let sources = sources(&listed);
    let is_older = |source: &PathBuf| changed(source).is_some_and(|changed| changed <= built);
    !sources.is_empty() && sources.iter().all(is_older)
}

fn changed(path: &Path) -> Option<SystemTime> {
    path.metadata().ok()?.modified().ok()
}

/// The sources in cargo's list: `program: source source …`, with a backslash before each blank inside a path.
fn sources(listed: &str) -> Vec<PathBuf> {
    let Some((_, sources)) = listed.split_once(": ") else {
        return Vec::new();
    };
    let sources = sources.trim().replace("\\ ", "\0");
    let paths = sources.split(' ').filter(|path| !path.is_empty());
    paths
        .map(|path| nishani_tests::root().join(path.replace('\0', " ")))
        .collect()
}

#[test]
fn a_command_is_stale_by_what_is_compiled_into_it_and_by_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    let write = |name: &str, second: u64| {
        let file = fs::File::create(path(name)).expect("a file");
        let at = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(second);
        file.set_modified(at).expect("its time");
    };
    let command = path("nishani");
    for (name, second) in [
        ("main.rs", 10),
        ("two words.ftl", 20),
        ("nishani", 20),
        ("other.rs", 90),
    ] {
        write(name, second);
    }
    assert!(!is_fresh(&command), "nothing says what it was built from");
    let escaped = |name: &str| path(name).display().to_string().replace(' ', "\\ ");
    let list = format!(
        "{}: {} {}\n",
        escaped("nishani"),
        escaped("main.rs"),
        escaped("two words.ftl")
    );
    fs::write(path("nishani.d"), list).expect("the list");
    assert!(is_fresh(&command), "only what is listed counts");
    write("two words.ftl", 21);
    assert!(!is_fresh(&command), "a source is newer");
    write("two words.ftl", 20);
    fs::remove_file(path("main.rs")).expect("it was there");
    assert!(!is_fresh(&command), "a source is gone");
    fs::write(path("nishani.d"), format!("{}:\n", escaped("nishani"))).expect("the list");
    assert!(!is_fresh(&command), "an empty list says nothing");
}
