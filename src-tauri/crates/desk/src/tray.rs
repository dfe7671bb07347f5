//! The import tray: every file gets an answer of its own, nothing is overwritten, one bad file never stops the others.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use signing::{Kind, Verdict};
use store::{Direction, FileFilter, SignedFile};

use crate::compose::salvage::{Salvaged, salvaged};
use crate::compose::verify::{self, Verified};
use crate::failure::{Code, Failure};
use crate::jobs::{Outcome, Progress};
use crate::wire::*;
use crate::{
    Desk, OpenAsk, copying, damaged, endorsing, exercises, files, keyring, packs, panels, responding, reviewing,
    rounds, words, workshops,
};

pub(crate) fn import_files(desk: &Arc<Desk>, (): ()) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("import", move |progress| {
        let filter = (
            worker.title("dialog-signed-kinds")?,
            vec!["zip".to_owned(), "json".to_owned()],
        );
        let question = OpenAsk {
            title: worker.title("dialog-import")?,
            filters: vec![filter],
            many: true,
        };
        let paths = worker.host.open(question);
        if paths.is_empty() {
            Ok(None)
        } else {
            import(&worker, &paths, progress)
        }
    }))
}

pub(crate) fn import_path(desk: &Arc<Desk>, ask: PathAsk) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("import", move |progress| {
        let path = PathBuf::from(ask.path);
        let paths = if path.is_dir() { inbox(&path)? } else { vec![path] };
        import(&worker, &paths, progress)
    }))
}

/// The files of a folder that several people put theirs into, by their names.
fn inbox(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let broken = |error: std::io::Error| files::of_io(&error, folder);
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(broken)? {
        let path = entry.map_err(broken)?.path();
        let ours = path.extension().is_some_and(|kind| kind == "zip" || kind == "json");
        if ours && path.is_file() {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

pub(crate) fn tray(desk: &Arc<Desk>, (): ()) -> Result<Vec<TrayRow>, Failure> {
    Ok(desk.memory().tray.clone())
}

fn import(desk: &Arc<Desk>, paths: &[PathBuf], progress: &Progress) -> Outcome {
    let total = u32::try_from(paths.len()).unwrap_or(u32::MAX);
    let mut rows = Vec::new();
    for (done, path) in (0..).zip(paths) {
        if progress.stopped() {
            break;
        }
        progress.step("import", done, total);
        rows.push(
            take(desk, path).unwrap_or_else(|failure| refused(&files::name(path), TrayOutcome::Unreadable, &failure)),
        );
    }
    let mut memory = desk.memory();
    memory.tray.splice(0..0, rows.iter().cloned());
    drop(memory);
    desk.changed(&["tray", "queue", "shelf", "library"]);
    Ok(Some(JobResult::Imported(rows)))
}

fn refused(name: &str, outcome: TrayOutcome, failure: &Failure) -> TrayRow {
    let view = failure.view();
    TrayRow {
        name: name.to_owned(),
        digest: None,
        outcome,
        what: view.what,
        next: view.next,
        title: Both::default(),
        version: None,
        signer: None,
        route: None,
    }
}

/// Takes one file in, or says why not.
fn take(desk: &Arc<Desk>, path: &Path) -> Result<TrayRow, Failure> {
    let name = files::name(path);
    let bytes = files::read(path)?;
    if parcel::is_working_copy(&name, &bytes) {
        let taken = copying::take(desk, &name, &bytes);
        return Ok(taken.unwrap_or_else(|failure| refused(&name, TrayOutcome::WorkingCopy, &failure)));
    }
    let lists = keyring::accepted(desk)?;
    let verified = verify::verify(&name, &bytes, &lists, &packs::known(desk)?, desk.now());
    if !verified.report.intact {
        if let Some(salvaged) = salvaged(&bytes).filter(|_| verified.report.verdict == Verdict::Changed) {
            return damaged_package(desk, &name, bytes, &salvaged);
        }
        let failure = verified
            .refusal
            .unwrap_or_else(|| Failure::new(Code::NotOurs).with("file", &name));
        let outcome = match (failure.code, verified.report.verdict) {
            (Code::FileTooNew, _) => TrayOutcome::FromNewer,
            (_, Verdict::Changed) => TrayOutcome::Changed,
            _ => TrayOutcome::NotOurs,
        };
        return Ok(refused(&name, outcome, &failure));
    }
    match verified.report.kind.as_deref() {
        Some("descriptor") if parcel::looks_like_bag(&bytes) => package(desk, &name, bytes, &verified),
        Some(kind @ (reviewing::REVIEW | reviewing::INTERNAL)) if parcel::looks_like_bag(&bytes) => {
            review(desk, &name, kind, bytes, &verified)
        }
        Some(responding::RESPONSE) if parcel::looks_like_bag(&bytes) => response(desk, &name, bytes, &verified),
        Some(rounds::ROUND) if parcel::looks_like_bag(&bytes) => round(desk, &name, bytes, &verified),
        Some(workshops::WORKSHOP) if parcel::looks_like_bag(&bytes) => exercise(desk, &name, bytes, &verified),
        Some(kind @ (panels::REPORT | panels::COUNCIL)) if parcel::looks_like_bag(&bytes) => {
            report(desk, &name, kind, bytes, &verified)
        }
        Some(panels::OPINION) => opinion(desk, &name, bytes, &verified),
        Some(panels::RETURN) => returned(desk, &name, bytes, &verified),
        Some(kind) if kind == Kind::Endorsement.as_str() => endorsement(desk, &name, bytes, &verified),
        Some(kind) if kind == Kind::Pack.as_str() => pack(desk, &name, bytes, &verified),
        Some(kind) if kind == Kind::TrustList.as_str() => {
            let list = keyring::offer(desk, &name, bytes)?;
            let mut row = row(&name, Some(list.digest), TrayOutcome::TrustList, None);
            row.route = Some("/keys".to_owned());
            Ok(row)
        }
        _ => Ok(refused(
            &name,
            TrayOutcome::NotOurs,
            &Failure::new(Code::NotOurs).with("file", &name),
        )),
    }
}

fn row(name: &str, digest: Option<String>, outcome: TrayOutcome, facts: Option<&verify::Facts>) -> TrayRow {
    let token = serde_json::to_value(outcome)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default();
    TrayRow {
        name: name.to_owned(),
        digest,
        outcome,
        what: words::both(&format!("tray-{token}")),
        next: words::both(&format!("tray-{token}-help")),
        title: facts.map(|facts| Both::from(&facts.title)).unwrap_or_default(),
        version: facts.map(|facts| facts.version),
        signer: None,
        route: None,
    }
}

/// Keeps an intact file by its digest.
fn keep(desk: &Desk, file: &SignedFile) -> Result<bool, Failure> {
    desk.store
        .transact(|tx| -> Result<bool, Failure> { Ok(tx.file_put(file)?) })
}

/// A received file about a version of a descriptor, as it is kept.
pub(crate) fn signed_file(desk: &Desk, name: &str, kind: &str, bytes: Vec<u8>, facts: &verify::Facts) -> SignedFile {
    SignedFile {
        digest: signing::digest_sri(&bytes).to_string(),
        kind: kind.to_owned(),
        direction: Direction::Received,
        subject: Some(facts.subject.clone()),
        version: Some(facts.version),
        at: desk.now().to_string(),
        name: name.to_owned(),
        bytes,
        meta: serde_json::json!({ "title": Both::from(&facts.title), "provider": Both::from(&facts.provider) }),
    }
}

fn package(desk: &Arc<Desk>, name: &str, bytes: Vec<u8>, verified: &Verified) -> Result<TrayRow, Failure> {
    let facts = verified.facts.as_ref().ok_or_else(Failure::internal)?;
    let file = signed_file(desk, name, "package", bytes, facts);
    let filter = FileFilter {
        kind: Some("package"),
        subject: Some(&facts.subject),
        ..FileFilter::default()
    };
    let known = desk.store.read(|reader| reader.files(&filter))?;
    let newest = known
        .iter()
        .filter(|one| one.direction == Direction::Received)
        .filter_map(|one| one.version)
        .max();
    let route = Some(format!("/package/{}", file.digest));
    let (kept, replaces) = damaged::keep_whole(desk, &file, facts)?;
    let outcome = if kept {
        match newest {
            _ if replaces => TrayOutcome::Whole,
            Some(newest) if newest < facts.version => TrayOutcome::Newer,
            Some(newest) if newest > facts.version => TrayOutcome::Older,
            _ => TrayOutcome::Package,
        }
    } else {
        TrayOutcome::AlreadyHere
    };
    let own = known
        .iter()
        .any(|one| one.digest == file.digest && one.direction != Direction::Received);
    let mut row = row(name, Some(file.digest), outcome, Some(facts));
    row.signer = signer(desk, verified)?;
    let endorses = crate::start::settings_now(desk)?.role == Role::Employer;
    if endorses {
        row.what = words::both("tray-to-endorse");
        row.next = words::both("tray-to-endorse-help");
    }
    row.route = if endorses {
        row.digest.as_ref().map(|digest| format!("/endorse/{digest}"))
    } else if own {
        Some(format!("/draft/{}/identity", facts.subject))
    } else {
        route
    };
    Ok(row)
}

/// A package whose text is intact: it is read and scored while its file is asked for again.
fn damaged_package(desk: &Desk, name: &str, bytes: Vec<u8>, salvaged: &Salvaged) -> Result<TrayRow, Failure> {
    let taken = damaged::take(desk, name, bytes, salvaged)?;
    let mut row = row(name, None, taken.outcome, Some(&salvaged.facts));
    (row.what, row.next) = taken.words;
    row.signer = taken.signer;
    row.route = Some(format!("/package/{}", taken.digest));
    row.digest = Some(taken.digest);
    Ok(row)
}

fn review(desk: &Arc<Desk>, name: &str, kind: &str, bytes: Vec<u8>, verified: &Verified) -> Result<TrayRow, Failure> {
    let facts = verified.facts.as_ref().ok_or_else(Failure::internal)?;
    let bag = parcel::open(&bytes).map_err(|refusal| verify::of_parcel(&refusal, name))?;
    if panels::is_sealed(&bag) {
        return sealed(desk, name, bytes, verified, facts);
    }
    let own = desk.store.read(|reader| reader.document(&facts.subject))?;
    let file = signed_file(desk, name, kind, bytes, facts);
    let kept = keep(desk, &file)?;
    let outcome = match (&own, kept) {
        (_, false) => TrayOutcome::AlreadyHere,
        (Some(_), true) if kind == reviewing::INTERNAL => TrayOutcome::Internal,
        (Some(_), true) => TrayOutcome::Review,
        (None, true) => TrayOutcome::Unrelated,
    };
    let mut row = row(name, Some(file.digest), outcome, Some(facts));
    row.signer = signer(desk, verified)?;
    row.route = own.map(|head| format!("/draft/{}/reviews", head.id));
    if row.route.is_some() {
        desk.changed(&[&facts.subject]);
    }
    Ok(row)
}

/// A sealed review of a member: nothing of it is shown, not even to whose round it belongs.
fn sealed(
    desk: &Arc<Desk>,
    name: &str,
    bytes: Vec<u8>,
    verified: &Verified,
    facts: &verify::Facts,
) -> Result<TrayRow, Failure> {
    let (outcome, file) = panels::take(desk, name, bytes, facts)?;
    let mut row = row(name, Some(file.digest), outcome, Some(facts));
    row.signer = signer(desk, verified)?;
    row.route = Some("/rounds".to_owned());
    Ok(row)
}

fn report(desk: &Arc<Desk>, name: &str, kind: &str, bytes: Vec<u8>, verified: &Verified) -> Result<TrayRow, Failure> {
    let facts = verified.facts.as_ref().ok_or_else(Failure::internal)?;
    let (outcome, file) = panels::take_report(desk, name, kind, bytes, facts)?;
    let mut row = row(name, Some(file.digest.clone()), outcome, Some(facts));
    row.signer = signer(desk, verified)?;
    row.route = Some(format!("/report/{}", file.digest));
    Ok(row)
}

fn opinion(desk: &Arc<Desk>, name: &str, bytes: Vec<u8>, verified: &Verified) -> Result<TrayRow, Failure> {
    let (outcome, file) = panels::take_opinion(desk, name, bytes)?;
    let mut row = row(name, Some(file.digest), outcome, None);
    row.title = serde_json::from_value(file.meta["title"].clone()).unwrap_or_default();
    row.version = file.version;
    row.signer = signer(desk, verified)?;
    row.route = Some("/rounds".to_owned());
    Ok(row)
}

/// A note of a chair: for a member of this computer, for somebody else, or not fitting what is here.
fn returned(desk: &Arc<Desk>, name: &str, bytes: Vec<u8>, verified: &Verified) -> Result<TrayRow, Failure> {
    let taken = panels::take_return(desk, name, bytes)?;
    let mut row = row(name, Some(taken.file.digest), taken.outcome, None);
    row.title = serde_json::from_value(taken.file.meta["title"].clone()).unwrap_or_default();
    row.version = taken.file.version;
    row.signer = signer(desk, verified)?;
    row.route = taken.document.map(|document| format!("/review/{document}"));
    if let Some((what, next)) = taken.words {
        (row.what, row.next) = (what, next);
    }
    Ok(row)
}

fn response(desk: &Arc<Desk>, name: &str, bytes: Vec<u8>, verified: &Verified) -> Result<TrayRow, Failure> {
    let facts = verified.facts.as_ref().ok_or_else(Failure::internal)?;
    let file = signed_file(desk, name, responding::RESPONSE, bytes, facts);
    let outcome = if keep(desk, &file)? {
        TrayOutcome::Response
    } else {
        TrayOutcome::AlreadyHere
    };
    let mut row = row(name, Some(file.digest.clone()), outcome, Some(facts));
    row.signer = signer(desk, verified)?;
    row.route = Some(format!("/response/{}", file.digest));
    Ok(row)
}

fn round(desk: &Arc<Desk>, name: &str, bytes: Vec<u8>, verified: &Verified) -> Result<TrayRow, Failure> {
    let (outcome, file) = rounds::take(desk, name, bytes)?;
    let mut row = row(name, Some(file.digest.clone()), outcome, None);
    row.title = serde_json::from_value(file.meta["title"].clone()).unwrap_or_default();
    row.signer = signer(desk, verified)?;
    row.route = Some(format!("/round/{}", file.digest));
    Ok(row)
}

/// The plan of a workshop: whoever imports it takes part.
fn exercise(desk: &Arc<Desk>, name: &str, bytes: Vec<u8>, verified: &Verified) -> Result<TrayRow, Failure> {
    let taken = exercises::take(desk, name, bytes)?;
    let mut row = row(name, Some(taken.digest), taken.outcome, None);
    row.title = taken.title;
    row.signer = signer(desk, verified)?;
    row.route = Some(format!("/exercise/{}", taken.document));
    Ok(row)
}

fn pack(desk: &Arc<Desk>, name: &str, bytes: Vec<u8>, verified: &Verified) -> Result<TrayRow, Failure> {
    let (outcome, file) = packs::take(desk, name, bytes, verified)?;
    let mut row = row(name, Some(file.digest), outcome, None);
    row.title = serde_json::from_value(file.meta["title"].clone()).unwrap_or_default();
    row.signer = signer(desk, verified)?;
    row.route = Some("/packs".to_owned());
    Ok(row)
}

fn endorsement(desk: &Arc<Desk>, name: &str, bytes: Vec<u8>, verified: &Verified) -> Result<TrayRow, Failure> {
    let (outcome, file) = endorsing::take(desk, name, bytes)?;
    let mut row = row(name, Some(file.digest), outcome, None);
    row.title = serde_json::from_value(file.meta["title"].clone()).unwrap_or_default();
    row.version = file.version;
    row.signer = signer(desk, verified)?;
    let own = outcome != TrayOutcome::Unrelated;
    row.route = file.subject.filter(|_| own).map(|id| format!("/draft/{id}/need"));
    Ok(row)
}

/// Who signed what the file is about: the exporter of the bag comes first in the report.
fn signer(desk: &Desk, verified: &Verified) -> Result<Option<SignerView>, Failure> {
    let lists = keyring::accepted(desk)?;
    Ok(verified.report.signers.first().map(|signer| {
        let signature = signing::Signature {
            did: signer.did.clone(),
            claimed_name: signer.claimed_name.clone(),
            claimed_organisation: signer.claimed_organisation.clone(),
            signed: signer.signed,
            created: signer.created,
            path: signer.path.clone(),
        };
        keyring::signer_view(&signature, &lists, desk.now())
    }))
}
