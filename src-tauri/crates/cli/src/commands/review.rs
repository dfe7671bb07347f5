//! `review`: a signed review of a package, or a ratings file to fill in.

use std::path::Path;

use desk::compose::report::{self, Judgement};
use desk::compose::{Time, ratings, verify};
use desk::{Code, Failure, files};

use super::{read, rulebook, signed, write};
use crate::arguments::{Key, Review};
use crate::complaint::Complaint;
use crate::voice::{self, Voice};

pub(super) fn run(ask: &Review, at: Time, voice: Voice) -> Result<u8, Complaint> {
    let (name, bytes) = read(&ask.package)?;
    let bag = verify::package(&name, &bytes)?;
    let descriptor = report::judged(&bag)?;
    let content = &descriptor.literal.content;
    let rulebook = &*rulebook(ask.pack.as_deref())?;
    let guided = &descriptor.literal.pack;
    if ask.pack.is_none() && guided.digest != rulebook.digest {
        let name = format!("{}@{}", guided.id, guided.version);
        return Err(Failure::new(Code::PackUnknown).with("pack", name).into());
    }
    let (Some(file), Some(key), Some(out)) = (&ask.ratings, &ask.key, &ask.out) else {
        let text = ratings::blank(rulebook, &ask.role, content).ok_or_else(Failure::internal)?;
        voice::print(text.as_bytes())?;
        return Ok(0);
    };
    let draft = ratings::read(&ratings_text(file)?, rulebook, content)?;
    let judgement = Judgement {
        bag: &bag,
        rulebook,
        draft: &draft,
        internal: false,
        seal: None,
        supersedes: None,
        clock_suspect: false,
    };
    let key = Key {
        key: key.clone(),
        passphrase_file: ask.passphrase_file.clone(),
    };
    let parcel = signed(&key, at, voice, |signer| Ok(report::report(&judgement, signer)?))?;
    write(out, &parcel.bytes, voice)?;
    Ok(0)
}

/// A ratings file is text; what is none is not a ratings file.
fn ratings_text(path: &Path) -> Result<String, Complaint> {
    files::read_text(path).map_err(|failure| {
        if failure.code == Code::NotOurs {
            Failure::new(Code::RatingsFile).with("why", "UTF-8").into()
        } else {
            failure.into()
        }
    })
}
