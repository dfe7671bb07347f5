//! Taking in what travels between members: sealed reviews, of which nothing is shown, reports and opinions.

use parcel::{Bag, SEAL_FILE};
use store::{Direction, SignedFile};

use super::reporting::OPINION;
use super::{REPORT, SEALED};
use crate::compose::{panel as compose, verify};
use crate::failure::Failure;
use crate::wire::*;
use crate::{Desk, reviewing, tray};

/// Whether a review travels with a seal.
pub(crate) fn is_sealed(bag: &Bag) -> bool {
    bag.file(SEAL_FILE).is_some()
}

/// Takes a sealed review in. Gives the row's outcome and the file that is kept.
pub(crate) fn take(
    desk: &Desk,
    name: &str,
    bytes: Vec<u8>,
    facts: &verify::Facts,
) -> Result<(TrayOutcome, SignedFile), Failure> {
    let file = tray::signed_file(desk, name, SEALED, bytes, facts);
    // What was signed here is here under its own kind.
    reviewing::signed(&file)?;
    keep(desk, file, TrayOutcome::Sealed)
}

/// Takes a report or a council pack in.
pub(crate) fn take_report(
    desk: &Desk,
    name: &str,
    kind: &str,
    bytes: Vec<u8>,
    facts: &verify::Facts,
) -> Result<(TrayOutcome, SignedFile), Failure> {
    let file = tray::signed_file(desk, name, kind, bytes, facts);
    keep(desk, file, TrayOutcome::Report)
}

/// Takes in what a member says to a report.
pub(crate) fn take_opinion(desk: &Desk, name: &str, bytes: Vec<u8>) -> Result<(TrayOutcome, SignedFile), Failure> {
    let opinion = compose::read_opinion(name, &bytes)?;
    let about = &opinion.literal.descriptor;
    let filter = store::FileFilter {
        kind: Some(REPORT),
        subject: Some(&about.id),
        ..store::FileFilter::default()
    };
    let report = desk.store.read(|reader| reader.files(&filter))?.into_iter().next();
    let file = SignedFile {
        digest: signing::digest_sri(&bytes).to_string(),
        kind: OPINION.to_owned(),
        direction: Direction::Received,
        subject: Some(about.id.clone()),
        version: Some(about.version),
        at: desk.now().to_string(),
        name: name.to_owned(),
        bytes,
        meta: report.map(|report| report.meta).unwrap_or_default(),
    };
    keep(desk, file, TrayOutcome::Opinion)
}

fn keep(desk: &Desk, file: SignedFile, outcome: TrayOutcome) -> Result<(TrayOutcome, SignedFile), Failure> {
    let kept = desk
        .store
        .transact(|tx| -> Result<bool, Failure> { Ok(tx.file_put(&file)?) })?;
    desk.changed(&["panels", file.subject.as_deref().unwrap_or_default()]);
    Ok((if kept { outcome } else { TrayOutcome::AlreadyHere }, file))
}
