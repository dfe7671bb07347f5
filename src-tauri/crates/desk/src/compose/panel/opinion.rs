//! What one member says to a report before the chair signs it: a credential of its own, without a bag.

use ::panel::{Opinion, PanelReport, Position};
use descriptor::Text;
use signing::{Credential, Digest, Id, Issuing, Kind, Related};

use crate::compose::Signer;
use crate::compose::package::of_sign;
use crate::compose::verify::of_signing;
use crate::failure::{Code, Failure};

/// Signs what a member says to a report as it stands.
///
/// # Errors
/// `report-not-ready` without the words that who dissents owes, and from who does not sit on the panel; or what signing
/// refuses.
pub fn opinion(
    report: &PanelReport,
    position: Position,
    words: Text,
    clock_suspect: bool,
    signer: &Signer<'_>,
) -> Result<Vec<u8>, Failure> {
    let said = |side: Option<String>| side.filter(|text| !text.trim().is_empty());
    let words = Text {
        ka: said(words.ka),
        en: said(words.en),
    };
    let literal = Opinion {
        clock_suspect: clock_suspect.then_some(true),
        ..Opinion::of(report, position, words)
    };
    let did = signer.key.did();
    let is_seated = report.reviews.iter().any(|bound| bound.member == did);
    let (Ok(subject), Ok(pack)) = (Id::parse(&report.descriptor.id), Digest::parse(&report.pack.digest)) else {
        return Err(not_ready(&"names no descriptor or pack"));
    };
    if !is_seated || !literal.is_whole() {
        return Err(not_ready(&format_args!("seated: {is_seated}")));
    }
    let issuing = Issuing {
        id: signer.id_for(&[Kind::Opinion.as_str().as_bytes(), &signing::canonical(&literal)]),
        at: signer.at,
        valid_until: None,
        subject,
        issuer: signer.issuer.clone(),
        related: vec![
            Related {
                id: report.round.id.to_string(),
                digest: report.round.digest,
                media_type: "application/vc".to_owned(),
            },
            Related::pack(&report.pack.id, &report.pack.version, pack),
        ],
    };
    signing::sign(Kind::Opinion, &literal, &issuing, signer.key).map_err(of_sign)
}

fn not_ready(why: &dyn std::fmt::Display) -> Failure {
    Failure::new(Code::ReportNotReady).with("count", 1).because(why)
}

/// Reads an opinion that is intact and whole.
///
/// # Errors
/// `changed`, `not-ours` or `file-too-new`, as the bytes say.
pub fn read_opinion(name: &str, bytes: &[u8]) -> Result<Credential<Opinion>, Failure> {
    let opinion = signing::read::<Opinion>(Kind::Opinion, bytes).map_err(|refusal| of_signing(&refusal, name))?;
    if opinion.literal.is_whole() {
        Ok(opinion)
    } else {
        Err(Failure::new(Code::FileTooNew).with("file", name))
    }
}
