//! `export`: a descriptor as a file of another kind, and what that file does not carry.

use desk::compose::{Rulebook, Time, exchange};

use super::{read, write};
use crate::arguments::Export;
use crate::complaint::Complaint;
use crate::voice::Voice;

pub(super) fn run(ask: &Export, at: Time, voice: Voice) -> Result<u8, Complaint> {
    let (name, bytes) = read(&ask.file)?;
    let (content, outgoing) = exchange::of_file(&name, &bytes, &ask.format, voice.language(), at)?;
    write(&ask.out, &outgoing.bytes, voice)?;
    for loss in exchange::losses(Rulebook::shipped(), &content, &outgoing.losses) {
        voice.say(&voice.side(&loss));
    }
    Ok(0)
}
