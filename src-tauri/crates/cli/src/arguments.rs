//! The commands and their arguments. What was not understood is said in our own words, in both languages.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ErrorKind};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use desk::compose::{Did, Role, Time, exchange, ratings};

use crate::complaint::Complaint;
use crate::voice::Voice;

/// No scale has more levels.
const MOST_LEVELS: usize = 100;

#[derive(Parser)]
#[command(name = "nishani", version)]
struct Line {
    #[arg(long, global = true, value_parser = ["ka", "en"])]
    lang: Option<String>,
    #[arg(long, global = true, value_parser = time)]
    at: Option<Time>,
    #[command(subcommand)]
    command: Command,
}

/// What is to be done.
#[derive(Subcommand)]
pub(crate) enum Command {
    Demo(Demo),
    Check(Check),
    Export(Export),
    Keygen(Keygen),
    Pack(Pack),
    Package(Package),
    Review(Review),
    TrustList(TrustList),
    Verify(Verify),
    Agree(Agree),
}

#[derive(Args)]
pub(crate) struct Demo {
    pub(crate) out: PathBuf,
}

#[derive(Args)]
pub(crate) struct Check {
    pub(crate) file: PathBuf,
    #[arg(long)]
    pub(crate) pack: Option<PathBuf>,
    #[arg(long, value_parser = day)]
    pub(crate) as_of: Option<String>,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Export {
    pub(crate) file: PathBuf,
    #[arg(long = "as", value_parser = exchange::FORMATS)]
    pub(crate) format: String,
    #[arg(long)]
    pub(crate) out: PathBuf,
}

#[derive(Args)]
pub(crate) struct Keygen {
    #[arg(long, value_parser = words)]
    pub(crate) name: String,
    #[arg(long, value_parser = words)]
    pub(crate) name_en: Option<String>,
    #[arg(long, value_parser = words)]
    pub(crate) organisation: String,
    #[arg(long, value_parser = words)]
    pub(crate) organisation_en: Option<String>,
    #[arg(long)]
    pub(crate) out: PathBuf,
    #[arg(long)]
    pub(crate) passphrase_file: Option<PathBuf>,
}

/// Who signs.
#[derive(Args)]
pub(crate) struct Key {
    #[arg(long)]
    pub(crate) key: PathBuf,
    #[arg(long)]
    pub(crate) passphrase_file: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Pack {
    pub(crate) folder: PathBuf,
    #[command(flatten)]
    pub(crate) key: Key,
    #[arg(long)]
    pub(crate) out: PathBuf,
}

#[derive(Args)]
pub(crate) struct Package {
    pub(crate) descriptor: PathBuf,
    #[arg(long)]
    pub(crate) pack: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) key: Key,
    #[arg(long)]
    pub(crate) previous: Option<PathBuf>,
    #[arg(long, num_args = 1..)]
    pub(crate) attach: Vec<PathBuf>,
    #[arg(long, num_args = 1..)]
    pub(crate) endorsement: Vec<PathBuf>,
    #[arg(long)]
    pub(crate) out: PathBuf,
}

#[derive(Args)]
pub(crate) struct Review {
    pub(crate) package: PathBuf,
    #[arg(long)]
    pub(crate) pack: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["ratings", "key", "out", "passphrase_file"])]
    pub(crate) blank: bool,
    #[arg(long, requires = "blank", default_value = "expert", value_parser = ratings::roles())]
    pub(crate) role: String,
    #[arg(long, required_unless_present = "blank")]
    pub(crate) ratings: Option<PathBuf>,
    #[arg(long, required_unless_present = "blank")]
    pub(crate) key: Option<PathBuf>,
    #[arg(long)]
    pub(crate) passphrase_file: Option<PathBuf>,
    #[arg(long, required_unless_present = "blank")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct TrustList {
    #[arg(long, required_unless_present = "previous")]
    pub(crate) add: Vec<PathBuf>,
    #[arg(long, value_parser = role)]
    pub(crate) role: Vec<Role>,
    #[arg(long)]
    pub(crate) previous: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) key: Key,
    #[arg(long)]
    pub(crate) out: PathBuf,
}

#[derive(Args)]
pub(crate) struct Verify {
    pub(crate) file: PathBuf,
    #[arg(long)]
    pub(crate) trust: Vec<PathBuf>,
    #[arg(long, requires = "trust", value_parser = did)]
    pub(crate) root: Option<Did>,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Agree {
    pub(crate) table: PathBuf,
    #[arg(long, value_parser = levels)]
    pub(crate) levels: Option<Levels>,
    #[arg(long)]
    pub(crate) json: bool,
}

/// The levels of a scale, lowest first: at least two, all different.
#[derive(Clone)]
pub(crate) struct Levels(pub(crate) Vec<String>);

fn levels(text: &str) -> Result<Levels, String> {
    let levels: Vec<String> = text.split(',').map(|level| level.trim().to_owned()).collect();
    let is_clear = |place: usize| !levels[place].is_empty() && !levels[..place].contains(&levels[place]);
    if levels.len() > 1 && levels.len() <= MOST_LEVELS && (0..levels.len()).all(is_clear) {
        Ok(Levels(levels))
    } else {
        Err("no scale".to_owned())
    }
}

fn time(text: &str) -> Result<Time, String> {
    Time::parse(text).map_err(|error| error.to_string())
}

fn day(text: &str) -> Result<String, String> {
    time(&format!("{text}T00:00:00Z")).map(desk::compose::Time::date)
}

fn did(text: &str) -> Result<Did, String> {
    Did::parse(text).map_err(|error| error.to_string())
}

fn role(text: &str) -> Result<Role, String> {
    Role::parse(text).ok_or_else(|| "no role".to_owned())
}

fn words(text: &str) -> Result<String, String> {
    if text.trim().is_empty() {
        Err("nothing is said".to_owned())
    } else {
        Ok(text.to_owned())
    }
}

/// What was asked for.
pub(crate) enum Asked {
    /// A text to print: help, or the version.
    Help(String),
    /// A command, and the time that was named.
    Command(Command, Option<Time>),
}

/// Reads the arguments of the process.
///
/// # Errors
/// What was not understood, in words.
pub(crate) fn read(arguments: &[OsString], voice: Voice) -> Result<Asked, Complaint> {
    let mut line = Line::command()
        .disable_help_subcommand(true)
        .override_help(voice.message("cli-help", []));
    let names: Vec<String> = line
        .get_subcommands()
        .map(|command| command.get_name().to_owned())
        .collect();
    for name in &names {
        let help = voice.message(&format!("cli-help-{name}"), []);
        line = line.mut_subcommand(name, |command| command.override_help(help));
    }
    let parsed = line
        .try_get_matches_from(arguments)
        .and_then(|matches| Line::from_arg_matches(&matches));
    match parsed {
        Ok(line) => Ok(Asked::Command(line.command, line.at)),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                Ok(Asked::Help(format!("{}\n", error.to_string().trim_end())))
            }
            _ => Err(not_understood(&error, &named(arguments, &names))),
        },
    }
}

/// The command that was named, as far as one can tell.
fn named(arguments: &[OsString], names: &[String]) -> String {
    let mut words = arguments.iter().skip(1).filter_map(|word| word.to_str());
    words
        .find(|word| names.iter().any(|name| name == word))
        .unwrap_or_default()
        .to_owned()
}

fn not_understood(error: &clap::Error, command: &str) -> Complaint {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = match error.kind() {
        ErrorKind::InvalidSubcommand => context(ContextKind::InvalidSubcommand),
        _ => context(ContextKind::InvalidArg),
    };
    // `--role <ROLE>` is `--role` to whoever typed it.
    let argument = argument.split(" <").next().unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => {
            Complaint::arguments(command, "cli-unknown", [("argument", argument)])
        }
        ErrorKind::MissingRequiredArgument => Complaint::arguments(command, "cli-absent", [("argument", argument)]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = context(ContextKind::InvalidValue);
            if value.is_empty() {
                Complaint::arguments(command, "cli-absent", [("argument", argument)])
            } else {
                Complaint::arguments(command, "cli-value", [("argument", argument), ("value", &value)])
            }
        }
        ErrorKind::ArgumentConflict | ErrorKind::TooManyValues if !argument.is_empty() => {
            Complaint::arguments(command, "cli-twice", [("argument", argument)])
        }
        _ => Complaint::arguments(command, "cli-not-understood", []),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(words: &[&str]) -> Result<Asked, Complaint> {
        let words: Vec<OsString> = [&["nishani", "--lang", "en"], words]
            .concat()
            .iter()
            .map(OsString::from)
            .collect();
        read(&words, Voice::of(&words))
    }

    #[test]
    fn the_arguments_are_consistent() {
        Line::command().debug_assert();
    }

    #[track_caller]
    fn check(words: &[&str], what: &str, command: &str) {
        let Err(complaint) = asked(words) else {
            panic!("{words:?} is understood")
        };
        assert_eq!(complaint.what.en.as_deref(), Some(what), "{words:?}");
        let next = complaint.next.en.unwrap_or_default();
        assert_eq!(next, format!("See {command}"), "{words:?}");
        assert!(complaint.what.ka.is_some() && complaint.next.ka.is_some());
    }

    #[test]
    fn what_is_not_understood_is_named() {
        check(&[], "The command could not be understood.", "nishani --help");
        check(&["frobnicate"], "“frobnicate” is not known here.", "nishani --help");
        check(&["verify"], "<FILE> is missing.", "nishani verify --help");
        check(
            &["verify", "x", "--frob"],
            "“--frob” is not known here.",
            "nishani verify --help",
        );
        check(
            &["verify", "x", "--root", "did:key:z"],
            "--root cannot be “did:key:z”.",
            "nishani verify --help",
        );
        check(
            &["demo", "out", "--at", "yesterday"],
            "--at cannot be “yesterday”.",
            "nishani demo --help",
        );
        check(
            &["demo", "out", "--at", "2026-02-30T00:00:00Z"],
            "--at cannot be “2026-02-30T00:00:00Z”.",
            "nishani demo --help",
        );
        check(
            &["check", "x", "--as-of", "2026-13-01"],
            "--as-of cannot be “2026-13-01”.",
            "nishani check --help",
        );
        check(&["check", "x", "--pack"], "--pack is missing.", "nishani check --help");
        check(&["demo", "a", "b"], "“b” is not known here.", "nishani demo --help");
        check(
            &["demo", "a", "--lang", "de"],
            "--lang cannot be “de”.",
            "nishani demo --help",
        );
        for scale in ["", "a", "a,", ",", "a,b,a", "a, ,b", "a,a"] {
            check(
                &["agree", "x", "--levels", scale],
                &if scale.is_empty() {
                    "--levels is missing.".to_owned()
                } else {
                    format!("--levels cannot be “{scale}”.")
                },
                "nishani agree --help",
            );
        }
        check(
            &["keygen", "--name", " ", "--organisation", "x", "--out", "."],
            "--name cannot be “ ”.",
            "nishani keygen --help",
        );
    }

    #[test]
    fn help_is_ours_in_every_command() {
        for command in [
            "demo",
            "check",
            "export",
            "keygen",
            "package",
            "review",
            "trust-list",
            "verify",
            "agree",
        ] {
            let Ok(Asked::Help(text)) = asked(&[command, "--help"]) else {
                panic!("{command} has help")
            };
            assert!(text.starts_with(&format!("nishani {command}")), "{text}");
            assert!(!text.contains('⟨'), "{text}");
        }
    }
}
