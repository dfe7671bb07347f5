//! `check`: a descriptor against the requirements of a pack.

use std::path::Path;

use desk::compose::check::{self, Checked, Opened};
use desk::compose::{Rulebook, Time, views};
use desk::wire::{Both, FindingStatus, FindingView};

use super::{read, rulebook};
use crate::arguments::Check;
use crate::complaint::Complaint;
use crate::voice::{self, Voice};

/// Some minimum requirement is not met.
const UNMET: u8 = 1;

pub(super) fn run(ask: &Check, at: Time, voice: Voice) -> Result<u8, Complaint> {
    let (name, bytes) = read(&ask.file)?;
    let opened = check::open(&name, &bytes)?;
    let rulebook = &*rulebook(ask.pack.as_deref())?;
    let as_of = ask.as_of.clone().unwrap_or_else(|| at.date());
    let findings = check::findings(rulebook, &opened, &as_of);
    let unmet = check::unmet(rulebook, &findings);
    let checked = Checked::of(rulebook, findings);
    if ask.json {
        voice::print(&checked.to_bytes())?;
    } else {
        say(rulebook, &opened, &checked, &ask.file, voice);
    }
    Ok(if unmet { UNMET } else { 0 })
}

/// Every criterion with what is not met, unclear or for a person, then the sum.
fn say(rulebook: &Rulebook, opened: &Opened, checked: &Checked, file: &Path, voice: Voice) {
    let pack = &rulebook.pack;
    let head = views::pack_head(rulebook);
    voice.say(&format!(
        "{}: {}",
        file.display(),
        voice.side(&Both::from(&opened.content.identification.title))
    ));
    voice.say(&format!(
        "{} {} – {}",
        voice.side(&head.title),
        head.version,
        voice.side(&head.notice)
    ));
    let findings: Vec<FindingView> = checked
        .findings
        .iter()
        .map(|finding| views::finding(pack, finding))
        .collect();
    let (mut unmet, mut rest) = (0_u32, 0_u32);
    for criterion in &checked.criteria {
        let status = views::status(criterion.status);
        match status {
            FindingStatus::NotMet if criterion.minimum => unmet += 1,
            FindingStatus::Person | FindingStatus::Unclear => rest += 1,
            FindingStatus::Met | FindingStatus::NotMet => {}
        }
        let minimum = if criterion.minimum {
            format!(" ({})", voice.message("cli-minimum", []))
        } else {
            String::new()
        };
        let text = pack
            .criterion(&criterion.criterion)
            .map(|criterion| voice.side(&Both::from(&criterion.text)));
        voice.say(&format!("{} {}{minimum}", sign(status), text.unwrap_or_default()));
        // What a rule leaves to a person is the criterion itself, and what is met needs no word.
        let told = findings.iter().filter(|finding| {
            finding.criterion == criterion.criterion
                && !matches!(finding.status, FindingStatus::Met | FindingStatus::Person)
        });
        for finding in told {
            voice.say(&format!(
                "    {} {}",
                sign(finding.status),
                voice.side(&finding.message)
            ));
        }
    }
    let sum = if unmet == 0 {
        voice.message("cli-check-met", [])
    } else {
        voice.message("cli-check-unmet", [("count", &unmet.to_string())])
    };
    voice.say("");
    voice.say(&sum);
    if rest > 0 {
        voice.say(&voice.message("cli-check-rest", [("count", &rest.to_string())]));
    }
}

/// The sign of an answer; the words beside it carry the meaning.
fn sign(status: FindingStatus) -> char {
    match status {
        FindingStatus::Met => '✓',
        FindingStatus::NotMet => '✕',
        FindingStatus::Unclear => '?',
        FindingStatus::Person => '✋',
    }
}
