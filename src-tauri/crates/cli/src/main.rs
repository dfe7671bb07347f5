//! The command `nishani`: everything an institution automates, no window.
//!
//! It stands on `desk::compose`, the same code as the window, and knows files only: no store, no library, no network.
//! Words for people go to standard error in one language, data to standard output. It exits with 2 whenever something
//! was refused; `check` and `verify` have more to say than that.

mod arguments;
mod commands;
mod complaint;
mod passphrase;
mod surroundings;
mod voice;

use std::ffi::OsString;
use std::process::ExitCode;

use arguments::Asked;
use surroundings::Terminal;
use voice::Voice;

/// The exit code of everything that was refused.
const REFUSED: u8 = 2;

fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let voice = Voice::of(&words);
    let code = match arguments::read(&words, voice) {
        Ok(Asked::Help(text)) => voice::print(text.as_bytes()).map(|()| 0),
        Ok(Asked::Command(command, at)) => commands::run(command, &Terminal::new(at), voice),
        Err(complaint) => Err(complaint),
    };
    ExitCode::from(code.unwrap_or_else(|complaint| {
        voice.complain(&complaint);
        REFUSED
    }))
}
