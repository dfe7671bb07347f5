//! What was refused: what happened, where, and what to do next, in both languages.

use desk::compose::ratings::Refused;
use desk::wire::Both;
use desk::{Failure, words};

/// A refusal of the command line: one of the desk's, or a command that was not understood.
#[derive(Debug)]
pub(crate) struct Complaint {
    /// What happened.
    pub(crate) what: Both,
    /// Each place of it.
    pub(crate) places: Vec<Both>,
    /// What to do next.
    pub(crate) next: Both,
    /// The number to tell, when something broke.
    pub(crate) log_id: Option<String>,
    /// What broke, for whoever installed the program.
    pub(crate) detail: String,
}

impl Complaint {
    /// A message of the command line with its `-help`.
    pub(crate) fn of<const N: usize>(id: &str, args: [(&str, &str); N]) -> Complaint {
        let args = words::args(args);
        Complaint {
            what: words::both_with(id, &args),
            places: Vec::new(),
            next: words::both_with(&format!("{id}-help"), &args),
            log_id: None,
            detail: String::new(),
        }
    }

    /// Arguments that were not understood: why, and where it is explained.
    pub(crate) fn arguments<const N: usize>(command: &str, id: &str, args: [(&str, &str); N]) -> Complaint {
        let command = match command {
            "" => "nishani --help".to_owned(),
            command => format!("nishani {command} --help"),
        };
        let next = words::args([("command", command.as_str())]);
        Complaint {
            what: words::both_with(id, &words::args(args)),
            places: Vec::new(),
            next: words::both_with("cli-not-understood-help", &next),
            log_id: None,
            detail: String::new(),
        }
    }
}

impl From<Failure> for Complaint {
    fn from(failure: Failure) -> Complaint {
        let view = failure.view();
        Complaint {
            what: view.what,
            places: Vec::new(),
            next: view.next,
            log_id: view.log_id,
            detail: failure.detail,
        }
    }
}

impl From<Refused> for Complaint {
    fn from(refused: Refused) -> Complaint {
        Complaint {
            places: refused.places,
            ..Complaint::from(refused.failure)
        }
    }
}
