//! `pack`: a signed template with its requirements.

use desk::compose::{Rulebook, Time, pack};

use super::{signed, write};
use crate::arguments::Pack;
use crate::complaint::Complaint;
use crate::voice::Voice;

pub(super) fn run(ask: &Pack, at: Time, voice: Voice) -> Result<u8, Complaint> {
    let rulebook = Rulebook::folder(&ask.folder)?;
    let bytes = signed(&ask.key, at, voice, |signer| Ok(pack::sign(&rulebook, signer)?))?;
    write(&ask.out, &bytes, voice)?;
    Ok(0)
}
