//! Passphrases: from a file that was named, or asked for at the terminal without showing them.

use std::path::Path;

use desk::files;

use crate::complaint::Complaint;
use crate::voice::Voice;

/// The passphrase of a key that is there.
pub(crate) fn of_key(file: Option<&Path>, key: &Path, voice: Voice) -> Result<String, Complaint> {
    match file {
        Some(file) => of_file(file),
        None => ask(&voice.message("cli-passphrase", [("file", &files::name(key))])),
    }
}

/// The passphrase of a new key; at the terminal it is asked for twice.
pub(crate) fn of_new_key(file: Option<&Path>, voice: Voice) -> Result<String, Complaint> {
    if let Some(file) = file {
        return of_file(file);
    }
    let first = ask(&voice.message("cli-passphrase-new", []))?;
    if ask(&voice.message("cli-passphrase-again", []))? == first {
        Ok(first)
    } else {
        Err(Complaint::of("cli-passphrase-differs", []))
    }
}

/// The first line of a file, or all of it: editors end it with a line break that nobody typed.
fn of_file(file: &Path) -> Result<String, Complaint> {
    let text = files::read_text(file)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

fn ask(question: &str) -> Result<String, Complaint> {
    rpassword::prompt_password(format!("{question} ")).map_err(|_| Complaint::of("cli-passphrase-unasked", []))
}
