//! The endorsement in Open Badges that a final, positive report allows.

use std::sync::Arc;

use super::REPORT;
use super::reporting::reported;
use crate::compose::badge;
use crate::failure::{Code, Failure};
use crate::files::{self, Existing, Readers};
use crate::wire::*;
use crate::{Desk, keyring, shelf};

/// Signs the endorsement of a report's decision and writes it where the person chooses.
pub(crate) fn sign_badge(desk: &Arc<Desk>, ask: SignBadge) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("sign", move |_| {
        let file = worker.store.read(|reader| reader.file(&ask.digest))?;
        let file = file.filter(|file| file.kind == REPORT);
        let file = file.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
        let (_, reported) = reported(&file)?;
        let (key, issuer) = keyring::signer_of(&worker, &ask.key, &ask.passphrase)?;
        let signer = keyring::signing_now(&worker, &key, issuer);
        let bytes = badge::endorsement(&reported.rulebook, &reported.round.literal, &reported.report, &signer)?;
        let name = format!("report-{}.badge.json", reported.judged.envelope.subject.id8());
        let Some(path) = shelf::ask_place(&worker, &name)? else {
            return Ok(None);
        };
        files::write(&path, &bytes, Existing::Replace, Readers::Everyone)?;
        Ok(Some(JobResult::Written(shelf::written(&path, &bytes, Vec::new()))))
    }))
}
