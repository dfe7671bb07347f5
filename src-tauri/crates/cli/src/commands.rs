//! The commands. Each reads its files, asks `desk::compose`, writes or says the answer.

mod agree;
mod check;
mod demo;
mod export;
mod keygen;
mod pack;
mod package;
mod review;
mod trust_list;
mod verify;

use std::borrow::Cow;
use std::path::Path;

use desk::compose::{Rulebook, Signer, Time, keys};
use desk::files::{self, Existing, Readers};

use crate::arguments::{Command, Key};
use crate::complaint::Complaint;
use crate::passphrase;
use crate::surroundings::Terminal;
use crate::voice::Voice;

/// Runs a command; gives its exit code.
pub(crate) fn run(command: Command, terminal: &Terminal, voice: Voice) -> Result<u8, Complaint> {
    let at = terminal.time();
    match command {
        Command::Demo(ask) => demo::run(&ask, at, voice),
        Command::Check(ask) => check::run(&ask, at, voice),
        Command::Export(ask) => export::run(&ask, at, voice),
        Command::Keygen(ask) => keygen::run(&ask, terminal, voice),
        Command::Pack(ask) => pack::run(&ask, at, voice),
        Command::Package(ask) => package::run(&ask, at, voice),
        Command::Review(ask) => review::run(&ask, at, voice),
        Command::TrustList(ask) => trust_list::run(&ask, at, voice),
        Command::Verify(ask) => verify::run(&ask, at, voice),
        Command::Agree(ask) => agree::run(&ask, voice),
    }
}

/// The pack in a folder, or the shipped one.
fn rulebook(folder: Option<&Path>) -> Result<Cow<'static, Rulebook>, Complaint> {
    Ok(match folder {
        Some(folder) => Cow::Owned(Rulebook::folder(folder)?),
        None => Cow::Borrowed(Rulebook::shipped()),
    })
}

/// Reads a file; gives its name for sentences, too.
fn read(path: &Path) -> Result<(String, Vec<u8>), Complaint> {
    Ok((files::name(path), files::read(path)?))
}

/// Opens the signer's key, and signs with it what `work` makes.
fn signed<T>(
    ask: &Key,
    at: Time,
    voice: Voice,
    work: impl FnOnce(&Signer<'_>) -> Result<T, Complaint>,
) -> Result<T, Complaint> {
    let words = passphrase::of_key(ask.passphrase_file.as_deref(), &ask.key, voice)?;
    let (key, issuer) = keys::signer(&ask.key, &words)?;
    work(&Signer { key: &key, issuer, at })
}

/// Writes a new file and says so.
fn write(path: &Path, bytes: &[u8], voice: Voice) -> Result<(), Complaint> {
    files::write(path, bytes, Existing::Keep, Readers::Everyone)?;
    written(path, voice);
    Ok(())
}

fn written(path: &Path, voice: Voice) {
    let file = path.display().to_string();
    voice.say(&voice.message("cli-written", [("file", &file)]));
}
