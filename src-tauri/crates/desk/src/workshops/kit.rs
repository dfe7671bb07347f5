//! The kit: a folder for each stick, with the page that opens in any browser, the signed plan, hand-outs, answer
//! sheets and cards to print, and a word about them.
//!
//! The first kit freezes the plan. Every file is written beside its place, synced, read back and compared; a stick that
//! fails does not keep the others from being written. An installer may lie beside the kit.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use ::workshop::Workshop;
use descriptor::{FieldPath, Scalar};
use signing::Id;

use super::document::Document;
use super::installer::{self, Installer};
use super::{page, papers, rounds};
use crate::compose::{self, Rulebook};
use crate::failure::{Code, Failure};
use crate::files::{Existing, Readers};
use crate::wire::*;
use crate::{Desk, SaveAsk, drafting, files, keyring, shelf, words};

/// The page that opens in any browser.
const PAGE: &str = "index.html";

/// A word about the files, for whoever finds the stick.
const README: &str = "README.txt";

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
        let installer = if ask.installer {
            let Some(path) = installer::choose(&worker)? else {
                return Ok(None);
            };
            Some(Installer::open(&path))
        } else {
            None
        };
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
            let chosen = installer.as_ref().and_then(|installer| installer.as_ref().ok());
            sticks.push(stick(&path, &plan, &kit, chosen, &|| progress.stopped()));
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
        let failed = installer.and_then(Result::err);
        let failed = failed.inspect(|failure| failure.log("kit"));
        Ok(Some(JobResult::Kit(KitWritten {
            sticks,
            installer: failed.map(|failure| failure.view()),
        })))
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
    kit.insert(README.to_owned(), readme(plan, None).into_bytes());
    Ok(kit)
}

/// What lies on the stick, in both languages, for whoever opens it first.
fn readme(plan: &Workshop, installer: Option<&str>) -> String {
    let title = |lang| plan.title.get(lang).unwrap_or_default().to_owned();
    let said = descriptor::Lang::BOTH.map(|lang| {
        let mut text = words::say(lang, "workshop-readme", &BTreeMap::new());
        if let Some(file) = installer {
            let args = words::args([("file", file)]);
            text = format!("{text}\n\n{}", words::say(lang, "workshop-readme-installer", &args));
        }
        format!("{}\n\n{text}\n", title(lang))
    });
    // Editors of other systems know these line ends, too.
    format!("\u{feff}{}", said.join("\n\n")).replace('\n', "\r\n")
}

/// Writes one stick. An older kit of the same workshop is replaced whole; anything else that lies there stays, and then
/// nothing is written.
fn stick(
    folder: &Path,
    plan: &Workshop,
    kit: &BTreeMap<String, Vec<u8>>,
    installer: Option<&Installer>,
    stopped: &dyn Fn() -> bool,
) -> KitStick {
    let is_older = is_kit_of(folder, plan);
    let written = if is_older {
        replace(folder, kit)
    } else {
        files::write_all(folder, kit)
    };
    let existing = if is_older { Existing::Replace } else { Existing::Keep };
    let installer = match (&written, installer) {
        (Ok(()), Some(installer)) => add(installer, folder, plan, existing, stopped),
        _ => None,
    };
    let told = installer.as_ref().filter(|one| one.failure.is_none());
    let told = told.map(|one| readme(plan, Some(&one.name)).into_bytes());
    let row = |(name, bytes): (&String, &Vec<u8>)| {
        let bytes = told.as_ref().filter(|_| name == README).unwrap_or(bytes);
        shelf::written(&folder.join(name), bytes, Vec::new())
    };
    KitStick {
        folder: folder.display().to_string(),
        files: match &written {
            Ok(()) => kit.iter().map(row).collect(),
            Err(_) => Vec::new(),
        },
        installer,
        failure: written.err().map(|failure| {
            failure.log("kit");
            failure.view()
        }),
    }
}

/// Puts the installer beside a kit, and says so in the word about it; nothing when the person stopped.
fn add(
    installer: &Installer,
    folder: &Path,
    plan: &Workshop,
    existing: Existing,
    stopped: &dyn Fn() -> bool,
) -> Option<KitInstaller> {
    let copied = installer.copy(folder, existing, stopped).and_then(|copied| {
        if copied.is_some() {
            let readme = readme(plan, Some(&installer.name)).into_bytes();
            files::write(&folder.join(README), &readme, Existing::Replace, Readers::Everyone)?;
        }
        Ok(copied)
    });
    Some(installer::told(&installer.name, copied.transpose()?))
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
