//! `agree`: how far several people agree, from a table of their ratings.

use desk::compose::agree::Agreed;

use super::read;
use crate::arguments::Agree;
use crate::complaint::Complaint;
use crate::voice::{self, Voice};

pub(super) fn run(ask: &Agree, voice: Voice) -> Result<u8, Complaint> {
    let (name, bytes) = read(&ask.table)?;
    let levels = ask.levels.as_ref().map(|levels| levels.0.as_slice());
    let agreed = Agreed::read(&bytes, levels).map_err(|fault| Complaint {
        places: vec![fault],
        ..Complaint::of("cli-table", [("file", &name)])
    })?;
    if ask.json {
        voice::print(&agreed.to_bytes())?;
    } else {
        for line in agreed.words() {
            voice.say(&voice.side(&line));
        }
    }
    Ok(0)
}
