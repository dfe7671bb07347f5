//! `verify`: three answers about a signed file.

use desk::compose::{Time, answers, verify};
use desk::wire::{Answer, Verification};
use desk::{files, words};

use crate::arguments::Verify;
use crate::complaint::Complaint;
use crate::voice::{self, Voice};

pub(super) fn run(ask: &Verify, at: Time, voice: Voice) -> Result<u8, Complaint> {
    let lists = ask
        .trust
        .iter()
        .map(|path| verify::trust_list(path, ask.root.as_ref()))
        .collect::<Result<Vec<_>, _>>()?;
    let name = files::name(&ask.file);
    let (bytes, verified) = match files::read(&ask.file) {
        Ok(bytes) => {
            let verified = verify::verify(&name, &bytes, &lists, &verify::known_packs(), at);
            (bytes, verified)
        }
        Err(failure) => (Vec::new(), verify::unread(failure, at)),
    };
    let code = verified.report.verdict.exit_code();
    if ask.json {
        voice::print(&answers::data(&verified))?;
        if let Some(refusal) = verified.refusal {
            voice.complain(&Complaint::from(refusal));
        }
        return Ok(code);
    }
    say(&answers::view(&name, &bytes, &verified), voice);
    if ask.root.is_none() && verified.report.intact {
        for list in &lists {
            let claimed = voice.side(&desk::wire::Both::from(&list.root_name));
            let (fingerprint, did) = (list.root.fingerprint(), list.root.as_str());
            let args = [
                ("name", words::or_none(&claimed)),
                ("fingerprint", &fingerprint),
                ("did", did),
            ];
            voice.say(&format!("! {}", voice.message("cli-faith", args)));
            voice.say(&format!("  {}", voice.message("cli-faith-help", args)));
        }
    }
    Ok(code)
}

fn say(answers: &Verification, voice: Voice) {
    let title = voice.side(&answers.title);
    voice.say(&if title.is_empty() {
        answers.name.clone()
    } else {
        format!("{}: {title}", answers.name)
    });
    voice.say(&line(&answers.intact, voice));
    voice.say(&line(&answers.signed, voice));
    if let Some(signer) = answers.signers.first() {
        let at = voice.side(&words::both_times(&signer.created));
        voice.say(&format!("  {}", voice.message("cli-verify-at", [("at", &at)])));
    }
    voice.say(&line(&answers.listed, voice));
    for check in answers.checks.iter().filter(|check| !check.ok) {
        let path = check
            .path
            .as_ref()
            .map_or_else(String::new, |path| format!(" ({path})"));
        voice.say(&format!("  – {}{path}", voice.side(&check.label)));
    }
    voice.say(&format!("→ {}", voice.side(&answers.next)));
}

fn line(answer: &Answer, voice: Voice) -> String {
    let sign = match answer.yes {
        Some(true) => '✓',
        Some(false) => '✕',
        None => '?',
    };
    let (sentence, detail) = (voice.side(&answer.sentence), voice.side(&answer.detail));
    format!("{sign} {sentence} {detail}").trim_end().to_owned()
}
