//! The three answers of a verification in words, the same for the window and the command line.

use signing::{CheckId, Kind, Verdict};

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
            trusted: signer.trusted,
            list_name: signer.list_name.as_ref().map(Both::from).unwrap_or_default(),
        })
        .collect();
    let facts = verified.facts.as_ref();
    let next = verified.refusal.as_ref().map_or_else(
        || {
            words::both(if report.verdict == Verdict::Trusted {
                "verify-next-trusted"
            } else {
                "verify-next-unlisted"
            })
        },
        |refusal| refusal.view().next,
    );
    Verification {
        name: name.to_owned(),
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
        listed: listed(report.intact, verified),
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
        contents: facts.map(|facts| file_lines(&facts.files)).unwrap_or_default(),
        title: facts
            .map(|facts| Both {
                ka: facts.title.ka.clone(),
                en: facts.title.en.clone(),
            })
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
            (
                "at",
                &words::time(lang, first.map(|signer| signer.created.as_str()).unwrap_or_default()),
            ),
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

fn listed(intact: bool, verified: &Verified) -> Answer {
    if !intact {
        return Answer {
            yes: None,
            sentence: words::both("verify-listed-unknown"),
            detail: Both::default(),
        };
    }
    let trusted = verified.report.verdict == Verdict::Trusted;
    let list = verified.report.signers.iter().find_map(|signer| signer.list.as_ref());
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
    Answer {
        yes: Some(trusted),
        sentence: words::both(if trusted { "verify-listed" } else { "verify-unlisted" }),
        detail,
    }
}

/// A check in words.
#[must_use]
pub fn check_label(id: CheckId) -> Both {
    words::both(&format!("check-{}", id.as_str().replace('.', "-")))
}

/// Files of a bag with human names.
#[must_use]
pub fn file_lines(files: &[(String, usize)]) -> Vec<FileLine> {
    files
        .iter()
        .map(|(name, bytes)| FileLine {
            title: file_title(name),
            name: name.clone(),
            bytes: u32::try_from(*bytes).ok(),
        })
        .collect()
}

/// What a file in a bag is, in words.
#[must_use]
pub fn file_title(name: &str) -> Both {
    let id = match name {
        "descriptor.vc.json" => "file-descriptor",
        "descriptor.ka.pdf" => "file-descriptor-ka",
        "descriptor.en.pdf" => "file-descriptor-en",
        "review.vc.json" => "file-review",
        "report.ka.pdf" => "file-report-ka",
        "report.en.pdf" => "file-report-en",
        "pack.json" => "file-pack",
        _ if name.starts_with("attachments/") => "file-attachment",
        _ if name.starts_with("history/") => "file-history",
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
    }
}
