//! `package`: a signed package of a descriptor.

use desk::compose::package::{self, Submission};
use desk::compose::{Time, submission, verify};

use super::{read, rulebook, signed, write};
use crate::arguments::Package;
use crate::complaint::Complaint;
use crate::voice::Voice;

pub(super) fn run(ask: &Package, at: Time, voice: Voice) -> Result<u8, Complaint> {
    let (name, bytes) = read(&ask.descriptor)?;
    let content = submission::content(&name, &bytes)?;
    let previous = ask.previous.as_deref().map(read).transpose()?;
    let previous = previous.as_ref().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let earlier = previous
        .map(|(name, bytes)| submission::earlier(name, bytes))
        .transpose()?;
    let files = ask
        .attach
        .iter()
        .map(|path| read(path))
        .collect::<Result<Vec<_>, _>>()?;
    let attachments = submission::attachments(&content, files)?;
    let endorsements = ask
        .endorsement
        .iter()
        .map(|path| Ok(read(path)?.1))
        .collect::<Result<Vec<_>, Complaint>>()?;
    // What the quality office said stays where it is: only the window asks whether it goes along.
    let internal = std::collections::BTreeMap::new();
    let again = match previous {
        Some((name, bytes)) => Some(verify::package(name, bytes)?),
        None => None,
    };
    let rulebook = &*rulebook(ask.pack.as_deref())?;
    let parcel = signed(&ask.key, at, voice, |signer| {
        if let Some(bag) = &again
            && package::goes_again(bag, &content, &endorsements, &internal)?
        {
            return Ok(package::again(bag, rulebook, &endorsements, &internal, signer)?);
        }
        let id = earlier
            .as_ref()
            .map_or_else(|| submission::first_id(signer, &content), |earlier| earlier.id.clone());
        let submission = Submission {
            rulebook,
            content: &content,
            id: &id,
            earlier: earlier.as_ref().map_or(&[][..], |earlier| &earlier.versions),
            endorsements: &endorsements,
            internal: &internal,
            attachments: &attachments,
            clock_suspect: false,
        };
        Ok(package::package(&submission, signer)?)
    })?;
    write(&ask.out, &parcel.bytes, voice)?;
    Ok(0)
}
