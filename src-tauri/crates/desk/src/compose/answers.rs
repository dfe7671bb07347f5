//! The three answers of a verification in words, the same for the window and the command line.

use std::collections::BTreeSet;

use descriptor::Attachment;
use signing::{CheckId, Distrust, Kind, Verdict};

use super::verify::Verified;
use crate::failure::{Code, Failure};
use crate::wire::{Answer, Both, CheckView, FileLine, SignerView, VerdictWord, Verification};
use crate::words;

/// A verification as `verify --json` prints it: RFC 8785 bytes.
#[must_use]
pub fn data(verified: &Verified) -> Vec<u8> {
    signing::canonical(&verified.report)
}

/// A verification in words.
#[must_use]
pub fn view(name: &str, bytes: &[u8], verified: &Verified) -> Verification {
    let report = &verified.report;
    let signers: Vec<SignerView> = report
        .signers
        .iter()
        .map(|signer| SignerView {
            did: signer.did.as_str().to_owned(),
            fingerprint: signer.did.fingerprint(),
            claimed: Both::from(&signer.claimed_name),
            signed: kind_word(signer.signed).to_owned(),
            created: signer.created.to_string(),
            trusted: vouched(signer.why),
            list_name: signer.list_name.as_ref().map(Both::from).unwrap_or_default(),
        })
        .collect();
    let (facts, round) = (verified.facts.as_ref(), verified.round.as_ref());
    let listed = listed(verified);
    let next = verified.refusal.as_ref().map_or_else(
        || {
            words::both(match listed.yes {
                Some(true) => "verify-next-trusted",
                Some(false) => "verify-next-denied",
                None => "verify-next-unlisted",
            })
        },
        |refusal| refusal.view().next,
    );
    Verification {
        name: name.to_owned(),
        path: None,
        bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        kind: report.kind.clone().filter(|_| report.intact),
        verdict: match report.verdict {
            Verdict::Trusted => VerdictWord::Trusted,
            Verdict::UntrustedSigner => VerdictWord::Unlisted,
            Verdict::Changed => VerdictWord::Changed,
            Verdict::NotOurs => VerdictWord::NotOurs,
        },
        intact: intact(verified),
        signed: signed(report.intact, &signers),
        listed,
        checks: report
            .checks
            .iter()
            .map(|check| CheckView {
                id: check.id.as_str().to_owned(),
                ok: check.ok,
                path: check.path.clone(),
                label: check_label(check.id),
            })
            .collect(),
        contents: facts
            .map(|facts| file_lines(&facts.files, &facts.attachments))
            .or_else(|| round.map(|round| file_lines(&round.files, &[])))
            .unwrap_or_default(),
        title: facts
            .map(|facts| &facts.title)
            .or_else(|| round.map(|round| &round.title))
            .map(Both::from)
            .unwrap_or_default(),
        version: facts.map(|facts| facts.version),
        signers,
        next,
    }
}

fn intact(verified: &Verified) -> Answer {
    if verified.report.intact {
        let count = verified.facts.as_ref().map_or(1, |facts| facts.files.len());
        let detail = match &verified.facts {
            Some(facts) => words::both_with(
                "verify-intact-detail",
                &words::args([
                    ("count", &count.to_string()),
                    ("version", &facts.version.to_string()),
                    ("digest", &facts.descriptor_digest.short()),
                ]),
            ),
            None => words::both("verify-intact-bare"),
        };
        return Answer {
            yes: Some(true),
            sentence: words::both("verify-intact"),
            detail,
        };
    }
    let view = verified
        .refusal
        .clone()
        .unwrap_or_else(|| Failure::new(Code::NotOurs))
        .view();
    let ours = verified.report.verdict == Verdict::Changed;
    let sentence = words::both(if ours { "verify-changed" } else { "verify-not-ours" });
    Answer {
        yes: Some(false),
        sentence,
        detail: view.what,
    }
}

fn signed(intact: bool, signers: &[SignerView]) -> Answer {
    if !intact {
        return Answer {
            yes: None,
            sentence: words::both("verify-signed-unknown"),
            detail: Both::default(),
        };
    }
    let mut keys: Vec<&str> = signers.iter().map(|signer| signer.did.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    let first = signers.first();
    let id = if keys.len() == 1 {
        "verify-signed-one"
    } else {
        "verify-signed-many"
    };
    let side = |lang: descriptor::Lang| {
        let both = first.map(|signer| signer.claimed.clone()).unwrap_or_default();
        let (own, other) = if lang == descriptor::Lang::Ka {
            (both.ka, both.en)
        } else {
            (both.en, both.ka)
        };
        let args = words::args([
            (
                "fingerprint",
                first.map(|signer| signer.fingerprint.as_str()).unwrap_or_default(),
            ),
            ("count", &keys.len().to_string()),
            ("name", words::or_none(&own.or(other).unwrap_or_default())),
        ]);
        (
            words::say(lang, id, &args),
            words::say(lang, &format!("{id}-detail"), &args),
        )
    };
    let (ka, en) = (side(descriptor::Lang::Ka), side(descriptor::Lang::En));
    Answer {
        yes: Some(true),
        sentence: Both::new(ka.0, en.0),
        detail: Both::new(ka.1, en.1),
    }
}

/// Whether lists that one trusts vouch for a signature: yes, no, or none of them says.
#[must_use]
pub fn vouched(why: Option<Distrust>) -> Option<bool> {
    match why {
        None => Some(true),
        Some(Distrust::NotListed | Distrust::StaleList) => None,
        Some(Distrust::NotYetValid | Distrust::Expired | Distrust::Revoked | Distrust::OtherRole) => Some(false),
    }
}

fn listed(verified: &Verified) -> Answer {
    let report = &verified.report;
    if !report.intact {
        return Answer {
            yes: None,
            sentence: words::both("verify-listed-unknown"),
            detail: Both::default(),
        };
    }
    let denied = report.signers.iter().find(|signer| vouched(signer.why) == Some(false));
    let trusted = report.verdict == Verdict::Trusted;
    let list = denied
        .or_else(|| report.signers.iter().find(|signer| signer.list.is_some()))
        .and_then(|signer| signer.list.as_ref());
    let detail = list.map_or_else(
        || words::both("verify-no-list"),
        |list| {
            let side = |lang: descriptor::Lang| {
                let args = words::args([
                    ("serial", &list.serial.to_string()),
                    ("until", &words::day(lang, &list.valid_until.date())),
                    ("stale", if list.stale { "yes" } else { "no" }),
                    ("issuer", &list.did.fingerprint()),
                ]);
                words::say(lang, "verify-list", &args)
            };
            Both::new(side(descriptor::Lang::Ka), side(descriptor::Lang::En))
        },
    );
    let sentence = match denied {
        Some(signer) => words::both_with("verify-denied", &words::args([("why", denial(signer.why))])),
        None if trusted => words::both("verify-listed"),
        None => words::both("verify-unlisted"),
    };
    Answer {
        yes: if denied.is_some() {
            Some(false)
        } else {
            trusted.then_some(true)
        },
        sentence,
        detail,
    }
}

/// The word by which a message tells why a list denies a key.
fn denial(why: Option<Distrust>) -> &'static str {
    match why {
        Some(Distrust::Revoked) => "revoked",
        Some(Distrust::Expired) => "expired",
        Some(Distrust::NotYetValid) => "not-yet-valid",
        _ => "other-role",
    }
}

/// A check in words.
#[must_use]
pub fn check_label(id: CheckId) -> Both {
    words::both(&format!("check-{}", id.as_str().replace('.', "-")))
}

/// Files of a bag with human names; attachments by the titles that the descriptor gives them.
#[must_use]
pub fn file_lines(files: &[(String, usize)], attachments: &[Attachment]) -> Vec<FileLine> {
    let of_panel = files.iter().any(|(name, _)| name == parcel::REPORT_FILE);
    files
        .iter()
        .map(|(name, bytes)| {
            let digest = name
                .strip_prefix("attachments/")
                .map(|file| file.split('.').next().unwrap_or(file));
            let attachment = attachments.iter().find(|one| Some(one.sha256.as_str()) == digest);
            let line = file_line(name, attachment, u32::try_from(*bytes).ok());
            match panel_title(name).filter(|_| of_panel) {
                Some(title) => FileLine { title, ..line },
                None => line,
            }
        })
        .collect()
}

/// The same lines, with those marked that are damaged attachments, by their SHA-256.
#[must_use]
pub fn marked(lines: Vec<FileLine>, damaged: &BTreeSet<String>) -> Vec<FileLine> {
    let is_damaged = |line: &FileLine| {
        let file = line.name.strip_prefix("attachments/");
        file.is_some_and(|file| damaged.contains(file.split('.').next().unwrap_or(file)))
    };
    let lines = lines.into_iter().map(|line| FileLine {
        damaged: is_damaged(&line),
        ..line
    });
    lines.collect()
}

/// What a file is called beside the report of a panel, where another name would mislead.
fn panel_title(name: &str) -> Option<Both> {
    let id = match name {
        parcel::RESPONSE_FILE => "file-panel-response",
        "answer.ka.pdf" => "file-panel-answer-ka",
        "answer.en.pdf" => "file-panel-answer-en",
        "report.ka.pdf" => "file-panel-ka",
        "report.en.pdf" => "file-panel-en",
        _ => return None,
    };
    Some(words::both(id))
}

/// One file of a bag. An attachment without a title is called what it is.
#[must_use]
pub fn file_line(name: &str, attachment: Option<&Attachment>, bytes: Option<u32>) -> FileLine {
    let kind = file_title(name);
    let title = attachment.map(|file| Both::from(&file.title)).unwrap_or_default();
    let (title, kind) = if title == Both::default() {
        (kind, Both::default())
    } else {
        (title, kind)
    };
    FileLine {
        name: name.to_owned(),
        title,
        kind,
        bytes,
        damaged: false,
    }
}

/// What a file in a bag is, in words.
fn file_title(name: &str) -> Both {
    let id = match name {
        "descriptor.vc.json" => "file-descriptor",
        "descriptor.ka.pdf" => "file-descriptor-ka",
        "descriptor.en.pdf" => "file-descriptor-en",
        "review.vc.json" => "file-review",
        "response.vc.json" => "file-response",
        "answer.ka.pdf" => "file-answer-ka",
        "answer.en.pdf" => "file-answer-en",
        parcel::REVISED_FILE => "file-revised",
        "report.ka.pdf" => "file-report-ka",
        "report.en.pdf" => "file-report-en",
        "pack.json" => "file-pack",
        parcel::INTERNAL_FILE => "file-internal",
        parcel::ROUND_FILE => "file-round",
        parcel::WORKSHOP_FILE => "file-workshop",
        parcel::SEAL_FILE => "file-seal",
        parcel::REPORT_FILE => "file-panel-report",
        parcel::DRAFT_FILE => "file-panel-draft",
        _ if name.starts_with(parcel::OPINIONS) => "file-opinion",
        _ if name.starts_with(parcel::REVIEWS) => "file-review",
        _ if name.starts_with(parcel::INTERNAL) => "file-internal",
        _ if name.starts_with("attachments/") => "file-attachment",
        _ if name.starts_with("history/") => "file-history",
        _ if name.starts_with(parcel::ENDORSEMENTS) => "file-endorsement",
        _ => "file-credential",
    };
    words::both(id)
}

/// The word for what was signed, as messages use it.
#[must_use]
pub fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Descriptor => "descriptor",
        Kind::Review => "review",
        Kind::Pack => "pack",
        Kind::TrustList => "trust-list",
        Kind::Package => "package",
        Kind::Endorsement => "endorsement",
        Kind::Response => "response",
        Kind::InternalReview => "internal-review",
        Kind::Round => "round",
        Kind::Opinion => "opinion",
        Kind::Report => "report",
        Kind::Return => "return",
        Kind::Workshop => "workshop",
    }
}
