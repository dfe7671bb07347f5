//! The kit: a folder for each stick, with the page that opens in any browser, the signed plan, hand-outs, answer
//! sheets and cards to print, and a word about them.
//!
//! The first kit freezes the plan. Every file is written beside its place, synced, read back and compared; a stick that
//! fails does not keep the others from being written.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use ::workshop::Workshop;
use descriptor::{FieldPath, Scalar};
use signing::Id;

use super::document::Document;
use super::{page, papers, rounds};
use crate::compose::{self, Rulebook};
use crate::failure::{Code, Failure};
use crate::wire::*;
use crate::{Desk, SaveAsk, drafting, files, keyring, shelf, words};

/// Nobody writes more sticks in one go.
const MOST_STICKS: u32 = 60;

/// Writes the kit to several sticks, one after another: a person chooses the place of each.
pub(crate) fn write_kit(desk: &Arc<Desk>, ask: WriteKit) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("kit", move |progress| {
        let document = Document::read(&worker, &ask.document)?;
        if document.wiped().is_some() {
            return Err(Failure::new(Code::WorkshopWiped));
        }
        let run = super::running::Run::read(&worker, &ask.document)?;
        let plan = if run.has_begun() {
            document.in_force(&worker)?.plan
        } else {
            rounds::freeze(&worker, &document)?
        };
        let rulebook = document.rulebook(&worker)?;
        let kit = kit(&worker, &plan, &rulebook, &ask)?;
        let folder = format!("workshop-{}", id8(&plan)?);
        let total = ask.sticks.clamp(1, MOST_STICKS);
        let mut sticks = Vec::new();
        for done in 0..total {
            progress.step("kit", done, total);
            let question = SaveAsk {
                title: worker.title("dialog-kit")?,
                suggested: folder.clone(),
                filters: Vec::new(),
            };
            let Some(path) = worker.host.save(question) else {
                break;
            };
            sticks.push(stick(&path, &kit));
            if progress.stopped() {
                break;
            }
        }
        if sticks.is_empty() {
            return Ok(None);
        }
        if sticks.iter().any(|stick| stick.failure.is_none()) {
            drafting::write(&worker, &ask.document, |tx, _, at| {
                let made = (FieldPath::known("kit/at"), Some(Scalar::Text(at.to_owned())));
                Ok(Some(tx.change(&ask.document, &[made], at, "", "")?))
            })?;
        }
        Ok(Some(JobResult::Kit(KitWritten { sticks })))
    }))
}

fn id8(plan: &Workshop) -> Result<String, Failure> {
    let id = Id::parse(&plan.id).map_err(|error| Failure::internal().because(error))?;
    Ok(id.id8().to_owned())
}

/// The files of the kit, by their names in its folder.
fn kit(
    desk: &Desk,
    plan: &Workshop,
    rulebook: &Rulebook,
    ask: &WriteKit,
) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let mut kit = BTreeMap::from([(
        "index.html".to_owned(),
        page::page(plan, &rulebook.pack, None).into_bytes(),
    )]);
    if let Some(did) = &ask.key {
        let passphrase = ask.passphrase.as_deref().unwrap_or_default();
        let (key, issuer) = keyring::signer_of(desk, did, passphrase)?;
        let parcel = compose::workshop::make(plan, rulebook, &keyring::signing_now(desk, &key, issuer))?;
        kit.insert(parcel.name, parcel.bytes);
    }
    kit.extend(papers::for_kit(plan, rulebook, &desk.now().to_string())?);
    kit.insert("README.txt".to_owned(), readme(plan).into_bytes());
    Ok(kit)
}

/// What lies on the stick, in both languages, for whoever opens it first.
fn readme(plan: &Workshop) -> String {
    let title = |lang| plan.title.get(lang).unwrap_or_default().to_owned();
    let said = descriptor::Lang::BOTH.map(|lang| {
        let text = words::say(lang, "workshop-readme", &BTreeMap::new());
        format!("{}\n\n{text}\n", title(lang))
    });
    // Editors of other systems know these line ends, too.
    format!("\u{feff}{}", said.join("\n\n")).replace('\n', "\r\n")
}

/// Writes one stick. What lies there already with the same bytes is as good as written.
fn stick(folder: &Path, kit: &BTreeMap<String, Vec<u8>>) -> KitStick {
    let missing: BTreeMap<String, Vec<u8>> = kit
        .iter()
        .filter(|(name, bytes)| !files::read(&folder.join(name)).is_ok_and(|there| there == **bytes))
        .map(|(name, bytes)| (name.clone(), bytes.clone()))
        .collect();
    let written = files::write_all(folder, &missing);
    let row = |(name, bytes): (&String, &Vec<u8>)| shelf::written(&folder.join(name), bytes, Vec::new());
    KitStick {
        folder: folder.display().to_string(),
        files: match &written {
            Ok(()) => kit.iter().map(row).collect(),
            Err(_) => Vec::new(),
        },
        failure: written.err().map(|failure| {
            failure.log("kit");
            failure.view()
        }),
    }
}
