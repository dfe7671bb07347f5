//! Files that come from outside: on the command line, by a double click, dropped on the window.
//!
//! They are only named to the page (event `opened`); the page decides with the person what to do with them. Those
//! that come before the page listens wait for its first call, `start`, and are part of the answer.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use tauri::{AppHandle, Manager};

/// Files of the first start; `None` once the page listens.
pub(crate) struct Pending(Mutex<Option<Vec<String>>>);

impl Default for Pending {
    fn default() -> Self {
        Self(Mutex::new(Some(Vec::new())))
    }
}

impl Pending {
    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Vec<String>>> {
        self.0.lock().expect("nothing panics while it holds the list")
    }
}

/// Takes the files from the command line of this start.
pub(crate) fn remember_arguments(app: &AppHandle) {
    let arguments: Vec<String> = std::env::args_os()
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    let folder = std::env::current_dir().unwrap_or_default();
    tell(app, files(&arguments, &folder));
}

/// The arguments that name an existing file, made absolute; the first argument is the program.
pub(crate) fn files(arguments: &[String], folder: &Path) -> Vec<PathBuf> {
    arguments
        .iter()
        .skip(1)
        .map(|argument| folder.join(argument))
        .filter(|path| path.is_file())
        .collect()
}

/// Names files to the page, now or with the answer to its first call.
pub(crate) fn tell(app: &AppHandle, paths: Vec<PathBuf>) {
    if paths.is_empty() {
        return;
    }
    let paths = paths.iter().map(|path| path.to_string_lossy().into_owned());
    match app.state::<Pending>().lock().as_mut() {
        Some(waiting) => waiting.extend(paths),
        None => crate::tell(app, &desk::Event::Opened { paths: paths.collect() }),
    }
}

/// What waited for the page, which listens from now on.
pub(crate) fn take(app: &AppHandle) -> Vec<String> {
    app.state::<Pending>().lock().take().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::files;

    #[test]
    fn only_existing_files_are_named_and_the_program_never() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let arguments = ["Cargo.toml", "Cargo.toml", "--flag", "src", "missing.zip"].map(String::from);
        assert_eq!(
            files(&arguments, folder),
            [folder.join("Cargo.toml")],
            "one existing file after the program"
        );
    }
}
