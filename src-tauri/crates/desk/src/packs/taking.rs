//! Taking in a signed pack: whose list gives its signer the right to sign one decides, not that the file is intact.

use std::sync::Arc;

use signing::{Kind, Verdict};
use store::{Direction, SignedFile};

use super::{keep, of};
use crate::Desk;
use crate::compose::Rulebook;
use crate::compose::verify::{self, Verified};
use crate::failure::{Code, Failure};
use crate::wire::*;

/// The kind of signed packs.
const PACK: &str = "pack";

/// Keeps a signed pack and puts it into force on this computer.
///
/// # Errors
/// `pack-untrusted` when no trusted list lets the signer sign packs, `pack-file` when it is none.
pub(crate) fn take(
    desk: &Arc<Desk>,
    name: &str,
    bytes: Vec<u8>,
    verified: &Verified,
) -> Result<(TrayOutcome, SignedFile), Failure> {
    if verified.report.verdict != Verdict::Trusted {
        return Err(Failure::new(Code::PackUntrusted).with("file", name));
    }
    let credential =
        signing::read::<rulebook::Pack>(Kind::Pack, &bytes).map_err(|refusal| verify::of_signing(&refusal, name))?;
    let rulebook = Rulebook::from_json(&signing::canonical(&credential.literal.to_json()))?;
    let head = &rulebook.pack.head;
    let is_new = of(desk, &rulebook.digest.to_string())?.is_none();
    keep(desk, &rulebook)?;
    let file = SignedFile {
        digest: signing::digest_sri(&bytes).to_string(),
        kind: PACK.to_owned(),
        direction: Direction::Received,
        subject: Some(head.id.clone()),
        version: None,
        at: desk.now().to_string(),
        name: name.to_owned(),
        bytes,
        meta: serde_json::json!({ "title": Both::from(&head.title), "version": head.version }),
    };
    desk.store
        .transact(|tx| -> Result<(), Failure> { tx.file_put(&file).map(drop).map_err(Failure::from) })?;
    desk.changed(&["packs", "queue"]);
    let outcome = if is_new {
        TrayOutcome::Pack
    } else {
        TrayOutcome::AlreadyHere
    };
    Ok((outcome, file))
}
