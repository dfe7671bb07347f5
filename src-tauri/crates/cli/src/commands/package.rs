//! `package`: a signed package of a descriptor.

use desk::compose::package::{self, Submission};
use desk::compose::{Rulebook, Time, submission};

use super::{read, signed, write};
use crate::arguments::Package;
use crate::complaint::Complaint;
use crate::voice::Voice;

pub(super) fn run(ask: &Package, at: Time, voice: Voice) -> Result<u8, Complaint> {
    let (name, bytes) = read(&ask.descriptor)?;
    let content = submission::content(&name, &bytes)?;
    let earlier = match &ask.previous {
        Some(path) => {
            let (name, bytes) = read(path)?;
            Some(submission::earlier(&name, &bytes)?)
        }
        None => None,
    };
    let files = ask
        .attach
        .iter()
        .map(|path| read(path))
        .collect::<Result<Vec<_>, _>>()?;
    let attachments = submission::attachments(&content, files)?;
    let parcel = signed(&ask.key, at, voice, |signer| {
        let id = earlier
            .as_ref()
            .map_or_else(|| submission::first_id(signer, &content), |earlier| earlier.id.clone());
        let submission = Submission {
            rulebook: Rulebook::shipped(),
            content: &content,
            id: &id,
            earlier: earlier.as_ref().map_or(&[][..], |earlier| &earlier.versions),
            attachments: &attachments,
            clock_suspect: false,
        };
        Ok(package::package(&submission, signer)?)
    })?;
    write(&ask.out, &parcel.bytes, voice)?;
    Ok(0)
}
