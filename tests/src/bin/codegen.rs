//! Writes the files that are generated from the desk's commands; with `--check` it writes nothing and fails when one
//! of them is stale.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use nishani_tests::root;

fn main() -> ExitCode {
    let check = std::env::args().skip(1).any(|word| word == "--check");
    let mut stale = 0;
    for (path, text) in generated() {
        let file = root().join(&path);
        if std::fs::read_to_string(&file).is_ok_and(|old| old == text) {
            continue;
        }
        stale += 1;
        if check {
            eprintln!(
                "{} is stale: run `cargo run -p nishani-tests --bin codegen`",
                path.display()
            );
        } else if let Err(error) = write(&file, &text) {
            eprintln!("{} could not be written: {error}", path.display());
            return ExitCode::FAILURE;
        } else {
            println!("wrote {}", path.display());
        }
    }
    if check && stale > 0 {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

/// Every generated file: its path from the root, and its text.
fn generated() -> Vec<(PathBuf, String)> {
    let schemas = desk::schemas()
        .into_iter()
        .map(|(name, text)| (Path::new("assets/schema").join(name), text));
    std::iter::once((PathBuf::from("ui/src/ipc/bindings.ts"), desk::bindings()))
        .chain(schemas)
        .collect()
}

fn write(file: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(file, text)
}
