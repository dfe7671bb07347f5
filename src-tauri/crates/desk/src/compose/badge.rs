//! The decision of a panel as an endorsement in Open Badges, for whoever reads badges and not our files.

use export::open_badges::{self, Endorsing, Unendorsed};
use panel::{PanelReport, Round};
use signing::Credential;

use super::{Rulebook, Signer};
use crate::failure::{Code, Failure};
use crate::words;

/// The endorsement of a final report whose decision is positive, signed by whoever signed the report.
///
/// # Errors
/// `not-positive`, `report-not-final` or `other-signer`; `internal` for a round that is not the report's, which whoever
/// read both has refused.
pub fn endorsement(
    rulebook: &Rulebook,
    round: &Round,
    report: &Credential<PanelReport>,
    signer: &Signer<'_>,
) -> Result<Vec<u8>, Failure> {
    let id = signer.id_for(&[b"badge", report.envelope.digest.to_string().as_bytes()]);
    let endorsing = Endorsing {
        words: words::bundles(),
        pack: &rulebook.pack,
        round,
        report,
        id: &id,
        at: signer.at,
    };
    open_badges::endorsement_credential(&endorsing, signer.key).map_err(|refused| {
        let code = match refused {
            Unendorsed::Decision(_) => Code::NotPositive,
            Unendorsed::Draft => Code::ReportNotFinal,
            Unendorsed::OtherKey => Code::OtherSigner,
            Unendorsed::OtherRound => Code::Internal,
        };
        Failure::new(code).because(refused)
    })
}
