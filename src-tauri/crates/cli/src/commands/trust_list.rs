//! `trust-list`: a signed list of keys and their roles.

use desk::compose::trust::{self, Addition};
use desk::compose::{Time, verify};

use super::{read, signed, write};
use crate::arguments::TrustList;
use crate::complaint::Complaint;
use crate::voice::Voice;

pub(super) fn run(ask: &TrustList, at: Time, voice: Voice) -> Result<u8, Complaint> {
    if ask.add.len() != ask.role.len() {
        return Err(Complaint::arguments("trust-list", "cli-pairs", []));
    }
    let additions = ask
        .add
        .iter()
        .zip(&ask.role)
        .map(|(path, role)| {
            let (name, bytes) = read(path)?;
            Ok(Addition::read(&name, &bytes, *role)?)
        })
        .collect::<Result<Vec<_>, Complaint>>()?;
    let bytes = signed(&ask.key, at, voice, |signer| {
        let root = signer.key.did();
        let previous = ask
            .previous
            .as_deref()
            .map(|path| verify::trust_list(path, Some(&root)))
            .transpose()?;
        Ok(trust::sign(&trust::extended(previous.as_ref(), &additions), signer)?)
    })?;
    write(&ask.out, &bytes, voice)?;
    Ok(0)
}
