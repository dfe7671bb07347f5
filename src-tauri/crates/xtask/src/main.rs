//! The commands of this repository: `cargo xtask run | test | tour | dist`.
//!
//! It prepares the machine, calls cargo, npm and node, and says what it does. It depends on nothing, so that it
//! starts in seconds on a machine that has only Rust; what is tested stands in the rooms and in `tests/`.

mod dist;
mod machine;
mod parts;
mod run;
mod shell;
mod shop;

use std::process::ExitCode;

use crate::shop::Shop;

const HELP: &str = "\
cargo xtask run                  open Nishani; without a display, the tour
cargo xtask test [--only PART]…  everything that must pass
cargo xtask tour                 walk the main job through the real window; pictures in target/tour
cargo xtask dist                 release binaries in target/dist";

/// What went wrong, in words for the person at the terminal.
type Outcome = Result<(), String>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut shop = Shop::here();
    let outcome = match words.as_slice() {
        ["run"] => run::run(&mut shop),
        ["test", rest @ ..] => parts::test(&mut shop, rest),
        ["tour"] => run::tour(&mut shop),
        ["dist"] => dist::dist(&mut shop),
        ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(format!("there is no such command\n\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\nxtask: {message}");
            ExitCode::FAILURE
        }
    }
}
