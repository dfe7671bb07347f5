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
use crate::files::{Existing, Readers};
use crate::wire::*;
use crate::{Desk, SaveAsk, drafting, files, keyring, shelf, words};

/// The page that opens in any browser.
const PAGE: &str = "index.html";

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
            sticks.push(stick(&path, &plan, &kit));
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
    let mut kit = BTreeMap::from([(PAGE.to_owned(), page::page(plan, &rulebook.pack, None).into_bytes())]);
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

/// Writes one stick. An older kit of the same workshop is replaced whole; anything else that lies there stays, and then
/// nothing is written.
fn stick(folder: &Path, plan: &Workshop, kit: &BTreeMap<String, Vec<u8>>) -> KitStick {
    let written = if is_kit_of(folder, plan) {
        replace(folder, kit)
    } else {
        files::write_all(folder, kit)
    };
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

/// Whether a folder holds a kit of this workshop.
fn is_kit_of(folder: &Path, plan: &Workshop) -> bool {
    let page = files::read_text(&folder.join(PAGE)).unwrap_or_default();
    page.contains(&format!("\"id\":\"{}\"", plan.id))
}

/// Puts a kit in the place of an older one. A signed plan that the new one does not have would be another plan: it goes.
fn replace(folder: &Path, kit: &BTreeMap<String, Vec<u8>>) -> Result<(), Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| files::of_io(&error, folder))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = files::name(&path);
        if name.starts_with("workshop-") && name.ends_with(".zip") && !kit.contains_key(&name) {
            std::fs::remove_file(&path).map_err(|error| files::of_io(&error, &path))?;
        }
    }
    for (name, bytes) in kit {
        files::write(&folder.join(name), bytes, Existing::Replace, Readers::Everyone)?;
    }
    Ok(())
}
