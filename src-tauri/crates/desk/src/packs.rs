//! The packs of this computer: the shipped one, those of earlier programs, and those that came in a signed file.
//!
//! What is written with a pack keeps it. So a pack that was ever in force here stays, by the digest of its canonical
//! form; one that merely came along in somebody's package shows the text it belongs to and decides nothing.

mod taking;
mod upgrade;
mod view;

use std::collections::BTreeMap;
use std::sync::Arc;

use descriptor::{FieldPath, Flat, Scalar};
use signing::Digest;
use store::{Direction, FileFilter, SignedFile};

use crate::Desk;
use crate::compose::Rulebook;
use crate::compose::literal::PackReference;
use crate::compose::views::pack_head;
use crate::failure::{Code, Failure};
use crate::reviewing::{self, Received};
use crate::wire::*;

pub(crate) use taking::take;
pub(crate) use upgrade::{asked, hold, newer, upgrade, upgrade_review};
pub(crate) use view::{control, criterion_view, decision_label, list_of};

/// The kind under which the canonical form of a pack is kept.
pub(crate) const BODY: &str = "pack-body";

/// Where a review names the pack it was begun with.
pub(crate) const PINNED: &str = "pack/digest";

/// Packs that are open, by their digests.
pub(crate) type Open = BTreeMap<String, Arc<Rulebook>>;

/// Most packs that are kept open: a computer sees a handful in its life.
const OPEN: usize = 16;

/// The pack of a review, and whether it is one of this computer's.
pub(crate) struct Pinned {
    /// The pack.
    pub(crate) rulebook: Arc<Rulebook>,
    /// It is in the own store, so that a review by it can be signed.
    pub(crate) is_known: bool,
}

/// Keeps the shipped pack, so that what is begun with it can be finished after the program was replaced.
pub(crate) fn keep_shipped(desk: &Desk) -> Result<(), Failure> {
    keep(desk, Rulebook::shipped())
}

/// Keeps a pack under its digest; one that is here stays as it is.
fn keep(desk: &Desk, rulebook: &Rulebook) -> Result<(), Failure> {
    let digest = rulebook.digest.to_string();
    if desk.store.read(|reader| reader.file(&digest))?.is_some() {
        return Ok(());
    }
    let head = &rulebook.pack.head;
    let file = SignedFile {
        digest,
        kind: BODY.to_owned(),
        direction: Direction::Own,
        subject: Some(head.id.clone()),
        version: None,
        at: desk.now().to_string(),
        name: "pack.json".to_owned(),
        bytes: rulebook.json.clone(),
        meta: serde_json::json!({ "title": Both::from(&head.title), "version": head.version }),
    };
    desk.store
        .transact(|tx| -> Result<(), Failure> { tx.file_put(&file).map(drop).map_err(Failure::from) })
}

/// The pack of that digest; absent when it was never here.
///
/// # Errors
/// `pack-file` when what was kept is no pack any more, or what the store refuses.
pub(crate) fn of(desk: &Desk, digest: &str) -> Result<Option<Arc<Rulebook>>, Failure> {
    let shipped = Rulebook::shared();
    if digest == shipped.digest.to_string() {
        return Ok(Some(shipped));
    }
    if let Some(open) = desk.memory().packs.get(digest) {
        return Ok(Some(Arc::clone(open)));
    }
    let file = desk.store.read(|reader| reader.file(digest))?;
    let Some(file) = file.filter(|file| file.kind == BODY) else {
        return Ok(None);
    };
    let rulebook = Arc::new(Rulebook::from_json(&file.bytes)?);
    let mut memory = desk.memory();
    if memory.packs.len() >= OPEN {
        memory.packs.clear();
    }
    memory.packs.insert(digest.to_owned(), Arc::clone(&rulebook));
    Ok(Some(rulebook))
}

/// The pack that is named.
///
/// # Errors
/// `pack-unknown` when it was never here.
pub(crate) fn named(desk: &Desk, digest: &str, id: &str, version: &str) -> Result<Arc<Rulebook>, Failure> {
    of(desk, digest)?.ok_or_else(|| Failure::new(Code::PackUnknown).with("pack", format!("{id}@{version}")))
}

/// Digests of all packs of this computer.
pub(crate) fn known(desk: &Desk) -> Result<Vec<Digest>, Failure> {
    let filter = FileFilter {
        kind: Some(BODY),
        ..FileFilter::default()
    };
    let files = desk.store.read(|reader| reader.files(&filter))?;
    let mut digests: Vec<Digest> = files
        .iter()
        .filter_map(|file| Digest::parse(&file.digest).ok())
        .collect();
    digests.push(Rulebook::shipped().digest);
    Ok(digests)
}

/// The digest that a review names as its pack; the pack of the judged version when it names none.
pub(crate) fn pin_of(flat: &Flat, own: &PackReference) -> String {
    let named = flat.get(&FieldPath::known(PINNED)).and_then(Scalar::as_text);
    named.map_or_else(|| own.digest.to_string(), str::to_owned)
}

/// The pack of a review. When it is not here, the one that lies in the judged package shows what can be shown.
///
/// # Errors
/// `pack-file` when neither can be read.
pub(crate) fn pinned(desk: &Desk, flat: &Flat, package: &Received) -> Result<Pinned, Failure> {
    let digest = pin_of(flat, &package.descriptor.literal.pack);
    Ok(match of(desk, &digest)? {
        Some(rulebook) => Pinned {
            rulebook,
            is_known: true,
        },
        None => Pinned {
            rulebook: Arc::new(Rulebook::from_json(package.bag.file("pack.json").unwrap_or_default())?),
            is_known: false,
        },
    })
}

pub(crate) fn pack(desk: &Arc<Desk>, ask: PackAsk) -> Result<PackView, Failure> {
    let rulebook = match &ask.digest {
        Some(digest) => of(desk, digest)?.ok_or_else(|| Failure::new(Code::DocumentMissing))?,
        None => Rulebook::shared(),
    };
    Ok(view::pack_view(&rulebook))
}

/// The pack of a review, also when it is not one of this computer's.
pub(crate) fn review_pack(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<PackView, Failure> {
    Ok(view::pack_view(&reviewing::open(desk, &ask.document)?.rulebook))
}

/// The packs that are here, the shipped one first.
pub(crate) fn packs(desk: &Arc<Desk>, (): ()) -> Result<Vec<PackHead>, Failure> {
    let shipped = Rulebook::shipped().digest;
    let mut heads = vec![pack_head(Rulebook::shipped())];
    for digest in known(desk)?.into_iter().filter(|digest| *digest != shipped) {
        heads.extend(of(desk, &digest.to_string())?.map(|rulebook| pack_head(&rulebook)));
    }
    Ok(heads)
}
