//! The receipt of an own sealed review: five groups of five digits to read out over the telephone, and the same as a
//! picture for whoever has a camera at hand.

use std::sync::Arc;

use parcel::SEAL_FILE;

use crate::Desk;
use crate::compose::{panel as compose, verify};
use crate::failure::{Code, Failure};
use crate::rounds;
use crate::wire::*;

/// The receipt of a signed review; `None` when it is not sealed for a round.
pub(crate) fn receipt(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<Option<ReceiptView>, Failure> {
    let head = desk.store.read(|reader| reader.document(&ask.document))?;
    let head = head.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let (Some(signed), Some(package)) = (head.signed, head.base) else {
        return Ok(None);
    };
    let file = desk.store.read(|reader| reader.file(&signed))?;
    let file = file.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let bag = parcel::open(&file.bytes).map_err(|refusal| verify::of_parcel(&refusal, &file.name))?;
    let seal = bag.file(SEAL_FILE).and_then(compose::read_seal);
    let (Some(seal), Some(round)) = (seal, rounds::of_package(desk, &package)?) else {
        return Ok(None);
    };
    let digits = seal.receipt(bag.file("review.vc.json").unwrap_or_default()).to_string();
    let picture = export::qr(&digits).ok_or_else(Failure::internal)?;
    Ok(Some(ReceiptView {
        groups: digits.split(' ').map(str::to_owned).collect(),
        size: picture.size,
        picture: picture.path,
        title: round.title,
        descriptor: round.descriptor,
        round: round.round,
    }))
}
