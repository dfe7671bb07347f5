//! Sitting a panel: the round, what was said, and the sealed files that are here, read anew.

use std::sync::Arc;

use panel::{Panel, Refusal, Room, Seat};
use parcel::SEAL_FILE;
use review::Review;
use signing::{Did, Kind, Receipt, Time};
use store::{Direction, FileFilter, SignedFile};

use super::SEALED;
use super::document::{Document, Which};
use crate::compose::{Rulebook, panel as compose, verify};
use crate::failure::{Code, Failure};
use crate::reviewing::{REVIEW, Received, received};
use crate::rounds::{Signed, package_of};
use crate::{Desk, keyring, packs};

/// A sealed review as a file of this computer.
struct Sealed {
    name: String,
    /// The bytes of the review's credential.
    bytes: Vec<u8>,
    seal: panel::Seal,
    receipt: Receipt,
    /// Its signer and time, when it can be read.
    head: Option<(Did, Time)>,
    replaces: bool,
}

/// A file that the panel does not take.
pub(super) struct Refused {
    /// Of whom it says to be; absent when it cannot be read.
    pub(super) member: Option<Did>,
    /// File name.
    pub(super) name: String,
    /// Why.
    pub(super) why: Refusal,
}

/// A panel as it stands on this computer.
pub(super) struct Sitting {
    pub(super) signed: Signed,
    pub(super) rulebook: Arc<Rulebook>,
    pub(super) document: Option<Document>,
    pub(super) panel: Panel,
    pub(super) refused: Vec<Refused>,
    /// The opened reviews; only when they were opened here and are all still here.
    pub(super) room: Option<Room>,
    /// The bytes of every review that is here, for who packs them.
    pub(super) reviews: Vec<Vec<u8>>,
}

impl Sitting {
    /// Sits a panel.
    pub(super) fn of(desk: &Desk, which: Which<'_>) -> Result<Sitting, Failure> {
        let signed = Signed::open(desk, which.round)?;
        let pack = &signed.literal().pack;
        let rulebook = packs::named(desk, &pack.digest, &pack.id, &pack.version)?;
        let panel = Panel::of(signed.literal(), which.descriptor);
        let mut panel = panel.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
        let document = Document::find(desk, which)?;
        for event in document.iter().flat_map(Document::events) {
            // Each was taken when it was said; one that another computer's copy brought and that does not fit is idle.
            drop(event.tell(&mut panel));
        }
        let files = files(desk, which.descriptor)?;
        let mut waiting: Vec<(&Sealed, Refusal)> = Vec::new();
        for file in &files {
            if let Err(why) = panel.receive_as(&file.bytes, &file.seal.salt, file.receipt, &rulebook.pack) {
                waiting.push((file, why));
            }
        }
        let is_opened = document.as_ref().is_some_and(|document| document.opened().is_some());
        let mut room = is_opened.then(|| panel.open().ok()).flatten();
        if let Some(room) = &mut room {
            waiting.sort_by_key(|(file, _)| file.head.as_ref().map(|(_, at)| *at));
            waiting.retain_mut(|(file, why)| {
                if !file.replaces {
                    return true;
                }
                let reason = file.seal.reason.as_deref().unwrap_or_default();
                match room.revise(&file.bytes, reason, &rulebook.pack) {
                    Ok(_) => false,
                    Err(refusal) => {
                        // What was replaced before the opening was announced once: that is the better word for it.
                        if !matches!(why, Refusal::Replayed { .. }) {
                            *why = refusal;
                        }
                        true
                    }
                }
            });
        }
        let here = |did: &Did| {
            let mut standings = panel.standings().into_iter();
            standings.any(|(member, standing)| member.did == *did && standing == panel::Standing::Here)
        };
        let refused = waiting
            .into_iter()
            .filter(|(file, why)| {
                // A member who replaced a review before the opening has the old one lie there, too.
                let is_old = matches!(why, Refusal::Replayed { .. });
                !(is_old && file.head.as_ref().is_some_and(|(did, _)| here(did)))
            })
            .map(|(file, why)| Refused {
                member: file.head.as_ref().map(|(did, _)| did.clone()),
                name: file.name.clone(),
                why,
            })
            .collect();
        Ok(Sitting {
            signed,
            rulebook,
            document,
            panel,
            refused,
            room,
            reviews: files.into_iter().map(|file| file.bytes).collect(),
        })
    }

    /// The own member: of whom a key lies on this computer.
    pub(super) fn own(&self, desk: &Desk) -> Result<Option<(Did, Seat)>, Failure> {
        let keys = keyring::key_rows(desk)?;
        let mut members = self.signed.literal().members.iter();
        let own = members.find(|member| keys.iter().any(|key| key.did == member.did.as_str()));
        Ok(own.map(|member| (member.did.clone(), member.seat)))
    }

    /// The package that is rated, which has to be here.
    pub(super) fn package(&self, desk: &Desk, descriptor: &str) -> Result<Arc<Received>, Failure> {
        let package = self.signed.literal().package(descriptor);
        let package = package.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
        let digest = package_of(desk, package)?.ok_or_else(|| Failure::new(Code::PackageMissing))?;
        received(desk, &digest)
    }

    /// The room.
    pub(super) fn open(&self) -> Result<&Room, Failure> {
        self.room.as_ref().ok_or_else(|| Failure::new(Code::PanelClosed))
    }
}

/// Every sealed review of a descriptor that is here: the own ones that were sent, and those that came.
fn files(desk: &Desk, descriptor: &str) -> Result<Vec<Sealed>, Failure> {
    let mut found = Vec::new();
    for (kind, direction) in [(REVIEW, Direction::Sent), (SEALED, Direction::Received)] {
        let filter = FileFilter {
            kind: Some(kind),
            direction: Some(direction),
            subject: Some(descriptor),
        };
        let files = desk.store.read(|reader| {
            let heads = reader.files(&filter)?;
            heads
                .iter()
                .map(|head| reader.file(&head.digest))
                .collect::<Result<Vec<_>, _>>()
        })?;
        for file in files.into_iter().flatten() {
            found.extend(sealed(desk, &file)?);
        }
    }
    Ok(found)
}

/// What a file seals; `None` for a review without a seal.
fn sealed(desk: &Desk, file: &SignedFile) -> Result<Option<Sealed>, Failure> {
    let bag = parcel::open(&file.bytes).map_err(|refusal| verify::of_parcel(&refusal, &file.name))?;
    let Some(seal) = bag.file(SEAL_FILE).and_then(compose::read_seal) else {
        return Ok(None);
    };
    let bytes = bag.file("review.vc.json").unwrap_or_default().to_vec();
    let read = signing::read::<Review>(Kind::Review, &bytes).ok();
    let known = desk.memory().receipts.get(&file.digest).copied();
    let receipt = known.unwrap_or_else(|| seal.receipt(&bytes));
    desk.memory().receipts.insert(file.digest.clone(), receipt);
    Ok(Some(Sealed {
        name: file.name.clone(),
        replaces: read.as_ref().is_some_and(|review| review.literal.supersedes.is_some()),
        head: read.map(|review| (review.envelope.did, review.envelope.at)),
        bytes,
        seal,
        receipt,
    }))
}
