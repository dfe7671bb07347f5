//! How the command speaks: words in one language on standard error, data alone on standard output.
//!
//! Words may come from files of strangers, so what could steer a terminal is taken out of them.

use std::ffi::OsString;
use std::io::Write;

use desk::wire::{Both, Language};
use desk::words;

use crate::complaint::Complaint;

/// The language of the words, and where they go.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Voice {
    is_english: bool,
}

impl Voice {
    /// The language that `--lang` names, or that of the system; Georgian where it is neither.
    pub(crate) fn of(arguments: &[OsString]) -> Voice {
        let named = arguments.iter().enumerate().find_map(|(at, argument)| {
            let argument = argument.to_str()?;
            match argument.strip_prefix("--lang") {
                Some("") => arguments.get(at + 1)?.to_str(),
                Some(rest) => rest.strip_prefix('='),
                None => None,
            }
        });
        let of_system = || {
            ["LC_ALL", "LC_MESSAGES", "LANG"]
                .into_iter()
                .filter_map(|name| std::env::var(name).ok())
                .find(|value| !value.is_empty())
        };
        let language = named.map(str::to_owned).or_else(of_system);
        Voice {
            is_english: language.is_some_and(|language| language.starts_with("en")),
        }
    }

    /// The language itself, for files that are written in it.
    pub(crate) fn language(self) -> Language {
        if self.is_english { Language::En } else { Language::Ka }
    }

    /// A message in this language.
    pub(crate) fn message<const N: usize>(self, id: &str, args: [(&str, &str); N]) -> String {
        self.side(&words::both_with(id, &words::args(args)))
    }

    /// The side of a text in this language; the other one when it is missing.
    pub(crate) fn side(self, both: &Both) -> String {
        let (own, other) = if self.is_english {
            (&both.en, &both.ka)
        } else {
            (&both.ka, &both.en)
        };
        own.as_ref().or(other.as_ref()).cloned().unwrap_or_default()
    }

    /// One line of words. A terminal that is gone does not hear them.
    #[allow(
        clippy::unused_self,
        reason = "whoever speaks has a voice, so that nobody writes to the terminal past it"
    )]
    pub(crate) fn say(self, line: &str) {
        let _ = writeln!(std::io::stderr(), "{}", plain(line));
    }

    /// What happened, each place of it, and what to do next.
    pub(crate) fn complain(self, complaint: &Complaint) {
        let mark = complaint
            .log_id
            .as_ref()
            .map_or_else(String::new, |id| format!(" [{id}: {}]", complaint.detail));
        self.say(&format!("✕ {}{mark}", self.side(&complaint.what)));
        for place in &complaint.places {
            self.say(&format!("  – {}", self.side(place)));
        }
        self.say(&format!("→ {}", self.side(&complaint.next)));
    }
}

/// A text without what steers a terminal: control characters, and marks that turn the direction of writing.
fn plain(text: &str) -> String {
    let steers = |letter: char| {
        (letter.is_control() && letter != '\n')
            || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.replace(steers, "\u{fffd}")
}

/// Data, and nothing else, on standard output.
///
/// # Errors
/// When it could not be written, for example to a full disk.
pub(crate) fn print(data: &[u8]) -> Result<(), Complaint> {
    let mut out = std::io::stdout().lock();
    out.write_all(data)
        .and_then(|()| out.flush())
        .map_err(|error| Complaint::from(desk::files::of_io(&error, std::path::Path::new("stdout"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_english(arguments: &[&str]) -> bool {
        Voice::of(&arguments.iter().map(OsString::from).collect::<Vec<_>>()).is_english
    }

    #[test]
    fn a_named_language_is_spoken_wherever_it_stands() {
        assert!(is_english(&["nishani", "--lang", "en", "check"]));
        assert!(is_english(&["nishani", "check", "x", "--lang=en"]));
        assert!(!is_english(&["nishani", "--lang", "ka"]));
        assert!(
            !is_english(&["nishani", "--lang", "de"]),
            "another language is refused in Georgian"
        );
    }

    #[test]
    fn nothing_from_a_file_steers_the_terminal() {
        assert_eq!(
            plain("სახელი\u{1b}[2J\n\u{202e}x\r"),
            "სახელი\u{fffd}[2J\n\u{fffd}x\u{fffd}"
        );
    }
}
