//! Calling other programs: what is called is printed, and a failure names it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Outcome;

/// A command in a folder, ready to be given arguments.
pub(crate) fn command(program: &str, folder: &Path) -> Command {
    // npm is a batch file on Windows.
    let program = if cfg!(windows) && program == "npm" {
        "npm.cmd"
    } else {
        program
    };
    let mut command = Command::new(program);
    command.current_dir(folder);
    command
}

/// Runs a command, its words first, its output as it comes.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let words = words(command);
    println!("$ {words}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{words}` ended with {status}")),
        Err(error) => Err(format!("`{words}` could not be started: {error}")),
    }
}

/// Whether a command ends well; its output is not shown.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// What a command says, if it ends well.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Where a program lies on the path.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let file = Path::new(program).with_extension(std::env::consts::EXE_EXTENSION);
    std::env::split_paths(&path)
        .map(|folder| folder.join(&file))
        .find(|file| file.is_file())
}

/// Whether a program can be found on the path.
pub(crate) fn exists(program: &str) -> bool {
    find(program).is_some()
}

fn words(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
