//! Signing what a panel says: the draft report, its members' opinions, the final report, the pack for the council.
//!
//! A report is signed twice in each stage: first without opinions, for the members to read on their own computers; and
//! once more with what each of them signed, for whoever gets it. Both say the same ([`PanelReport::matter`]).

use std::collections::BTreeMap;
use std::sync::Arc;

use descriptor::{FieldPath, Scalar, Text};
use panel::{Named, Opinion, PanelReport, Position, Room, Stage};
use parcel::{Bag, RESPONSE_FILE, ROUND_FILE};
use review::{Draft, Response};
use signing::{Credential, Did, Kind};
use store::{Direction, FileFilter, SignedFile};

use super::draft::{self, Before};
use super::room;
use super::sitting::Sitting;
use crate::compose::panel::{self as compose, Reported, Reporting};
use crate::compose::{package::Parcel, verify};
use crate::failure::{Code, Failure};
use crate::responding::RESPONSE;
use crate::reviewing::Received;
use crate::wire::*;
use crate::{Desk, drafting, files, keyring, packing, shelf};

/// The kinds under which reports, council packs and opinions are kept.
pub(crate) const REPORT: &str = "report";
/// See [`REPORT`].
pub(crate) const COUNCIL: &str = "council";
/// See [`REPORT`].
pub(crate) const OPINION: &str = "opinion";

/// A credential with its signed bytes.
pub(super) type WithBytes<L> = (Credential<L>, Vec<u8>);

/// A report as its panel stands now, with everything that it speaks of.
pub(super) struct Making {
    pub(super) sitting: Sitting,
    pub(super) descriptor: String,
    pub(super) decisions: Draft,
    /// The report; `None` while no overall result is chosen.
    pub(super) report: Option<PanelReport>,
    pub(super) judged: Arc<Received>,
    /// The signed draft, once the final report is written.
    pub(super) draft: Option<Reported>,
    /// The institution's answer to that draft.
    pub(super) response: Option<WithBytes<Response>>,
}

impl Making {
    /// Reads what the panel with this document would report.
    pub(super) fn of(desk: &Desk, id: &str) -> Result<Making, Failure> {
        let (sitting, descriptor) = room::opened(desk, id)?;
        let judged = sitting.package(desk, &descriptor)?;
        let document = sitting.document.as_ref().ok_or_else(Failure::internal)?;
        let is_final = super::document::text(&document.flat, "stage") == Some("final");
        let draft = if is_final {
            newest_draft(desk, &descriptor)?
        } else {
            None
        };
        let response = match &draft {
            Some(draft) => answer(desk, &descriptor, draft)?,
            None => None,
        };
        let before = draft.as_ref().map(|draft| Before {
            draft: (&draft.report.literal, named(&draft.report)),
            response: response.as_ref().map(|(response, _)| {
                let points = response.literal.points.iter().map(|point| point.criterion.clone());
                (named(response), points.collect())
            }),
        });
        let decisions = room::decisions(document);
        let report = draft::report(&sitting, sitting.open()?, (&document.flat, &decisions), before.as_ref());
        Ok(Making {
            report,
            decisions,
            judged,
            draft,
            response,
            descriptor,
            sitting,
        })
    }

    pub(super) fn room(&self) -> Result<&Room, Failure> {
        self.sitting.open()
    }

    /// The opinions about the report as it stands, the newest of each member.
    pub(super) fn opinions(&self, desk: &Desk) -> Result<BTreeMap<Did, (Opinion, Vec<u8>)>, Failure> {
        let mut said = BTreeMap::new();
        let Some(report) = &self.report else {
            return Ok(said);
        };
        for (opinion, bytes) in opinions(desk, &self.descriptor)? {
            let is_seated = report.reviews.iter().any(|bound| bound.member == opinion.envelope.did);
            if is_seated && opinion.literal.speaks_of(report) {
                said.insert(opinion.envelope.did, (opinion.literal, bytes));
            }
        }
        Ok(said)
    }
}

/// A credential, by id and digest.
pub(super) fn named<L>(credential: &Credential<L>) -> Named {
    Named {
        id: credential.envelope.id.clone(),
        digest: credential.envelope.digest,
    }
}

/// The files of a kind about a descriptor, the oldest first.
pub(super) fn kept(desk: &Desk, kind: &str, descriptor: &str) -> Result<Vec<SignedFile>, Failure> {
    let filter = FileFilter {
        kind: Some(kind),
        subject: Some(descriptor),
        ..FileFilter::default()
    };
    let mut files: Vec<SignedFile> = desk.store.read(|reader| {
        let heads = reader.files(&filter)?;
        let files = heads.iter().map(|head| reader.file(&head.digest));
        Ok::<_, store::StoreError>(files.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    })?;
    files.sort_by(|one, other| one.at.cmp(&other.at));
    Ok(files)
}

/// Every opinion about a descriptor that is here, the oldest first.
pub(super) fn opinions(desk: &Desk, descriptor: &str) -> Result<Vec<WithBytes<Opinion>>, Failure> {
    let files = kept(desk, OPINION, descriptor)?;
    let mut opinions = Vec::new();
    for file in files {
        opinions.push((compose::read_opinion(&file.name, &file.bytes)?, file.bytes));
    }
    opinions.sort_by_key(|(opinion, _)| opinion.envelope.at);
    Ok(opinions)
}

/// Opens a report of a panel.
pub(super) fn reported(file: &SignedFile) -> Result<(Bag, Reported), Failure> {
    let bag = parcel::open(&file.bytes).map_err(|refusal| verify::of_parcel(&refusal, &file.name))?;
    let reported = Reported::of(&bag)?;
    Ok((bag, reported))
}

/// Whether every member who stayed has spoken in a report.
pub(super) fn is_complete(report: &PanelReport) -> bool {
    report.opinions.len() == report.reviews.len()
}

/// The newest draft in which every member has spoken.
fn newest_draft(desk: &Desk, descriptor: &str) -> Result<Option<Reported>, Failure> {
    for file in kept(desk, REPORT, descriptor)?.iter().rev() {
        let (_, reported) = reported(file)?;
        let report = &reported.report.literal;
        if report.stage == Stage::Draft && is_complete(report) {
            return Ok(Some(reported));
        }
    }
    Ok(None)
}

/// The institution's answer to a draft, the newest that came.
fn answer(desk: &Desk, descriptor: &str, draft: &Reported) -> Result<Option<WithBytes<Response>>, Failure> {
    for file in kept(desk, RESPONSE, descriptor)?.iter().rev() {
        let bag = parcel::open(&file.bytes).map_err(|refusal| verify::of_parcel(&refusal, &file.name))?;
        let read = bag.credential::<Response>(RESPONSE_FILE, Kind::Response);
        let response = read.map_err(|refusal| verify::of_signing(&refusal, RESPONSE_FILE))?;
        if response.literal.answers_to.digest == draft.report.envelope.digest.to_string() {
            let bytes = bag.file(RESPONSE_FILE).unwrap_or_default().to_vec();
            return Ok(Some((response, bytes)));
        }
    }
    Ok(None)
}

/// Signs the report as it stands, with the opinions that are here.
pub(crate) fn sign_report(desk: &Arc<Desk>, ask: SignReview) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("sign", move |progress| {
        let making = Making::of(&worker, &ask.document)?;
        let report = making.report.clone();
        let report = report.ok_or_else(|| Failure::new(Code::ReportNotReady).with("count", 1))?;
        let silent = making.room()?.unexplained(&report, &making.sitting.rulebook.pack);
        if !silent.is_empty() {
            return Err(Failure::new(Code::ReportNotReady).with("count", silent.len()));
        }
        let (key, issuer) = keyring::signer_of(&worker, &ask.key, &ask.passphrase)?;
        progress.step("sign", 0, 3);
        let opinions: Vec<Vec<u8>> = making
            .opinions(&worker)?
            .into_values()
            .map(|(_, bytes)| bytes)
            .collect();
        let file = worker.store.read(|reader| reader.file(&making.sitting.signed.file))?;
        let round = file.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
        let round = parcel::open(&round.bytes).map_err(|refusal| verify::of_parcel(&refusal, &round.name))?;
        let bytes = |bag: &Bag, path: &str| bag.file(path).unwrap_or_default().to_vec();
        let reporting = Reporting {
            round: &bytes(&round, ROUND_FILE),
            judged: &bytes(&making.judged.bag, "descriptor.vc.json"),
            rulebook: &making.sitting.rulebook,
            report,
            opinions: &opinions,
            draft: making.draft.as_ref().map(|draft| draft.bytes.as_slice()),
            response: making.response.as_ref().map(|(_, bytes)| bytes.as_slice()),
            clock_suspect: packing::clock_suspect(&worker)?,
        };
        let parcel = compose::report(&reporting, &keyring::signing_now(&worker, &key, issuer))?;
        progress.step("write", 1, 3);
        let stage = reporting.report.stage;
        let complete = opinions.len() == reporting.report.reviews.len();
        let version = match (stage, complete) {
            (_, false) => None,
            (Stage::Draft, true) => Some(1),
            (Stage::Final, true) => Some(2),
        };
        let Some(written) = keep(
            &worker,
            REPORT,
            &making,
            parcel,
            version.map(|version| (&*ask.document, version)),
        )?
        else {
            return Ok(None);
        };
        Ok(Some(JobResult::Written(written)))
    }))
}

/// Writes what was signed where the person chooses, and keeps it.
fn keep(
    desk: &Arc<Desk>,
    kind: &str,
    making: &Making,
    parcel: Parcel,
    version: Option<(&str, u32)>,
) -> Result<Option<Written>, Failure> {
    let Some(path) = shelf::ask_place(desk, &parcel.name)? else {
        return Ok(None);
    };
    let package = making.sitting.signed.literal().package(&making.descriptor);
    let at = desk.now().to_string();
    let file = SignedFile {
        digest: signing::digest_sri(&parcel.bytes).to_string(),
        kind: kind.to_owned(),
        direction: Direction::Sent,
        subject: Some(making.descriptor.clone()),
        version: package.map(|package| package.descriptor.version),
        at: at.clone(),
        name: files::name(&path),
        bytes: parcel.bytes,
        meta: serde_json::json!({ "title": package.map(|package| Both::from(&package.title)) }),
    };
    let written = shelf::write(&path, &file)?;
    desk.store.transact(|tx| -> Result<(), Failure> {
        tx.file_put(&file)?;
        if let Some((document, version)) = version {
            tx.set_version(document, version, &file.digest, &at, "", "")?;
        }
        Ok(tx.saw_time(&at)?)
    })?;
    desk.changed(&["shelf", "panels", &making.descriptor]);
    Ok(Some(written))
}

/// Begins the final report: the draft, in which every member has spoken, went to the institution.
pub(crate) fn begin_final(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<Edited, Failure> {
    let (_, descriptor) = room::opened(desk, &ask.document)?;
    if newest_draft(desk, &descriptor)?.is_none() {
        return Err(Failure::new(Code::DraftMissing));
    }
    drafting::write(desk, &ask.document, |tx, _, at| {
        let stage = [(FieldPath::known("stage"), Some(Scalar::Text("final".to_owned())))];
        Ok(Some(tx.change(&ask.document, &stage, at, "", "")?))
    })
}

/// Packs the final report with every review that it names, for the council.
pub(crate) fn sign_council(desk: &Arc<Desk>, ask: SignReview) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("sign", move |progress| {
        let making = Making::of(&worker, &ask.document)?;
        let mut last = None;
        for file in kept(&worker, REPORT, &making.descriptor)? {
            let (bag, reported) = reported(&file)?;
            let report = &reported.report.literal;
            if report.stage == Stage::Final && is_complete(report) {
                last = Some(bag);
            }
        }
        let bag = last.ok_or_else(|| Failure::new(Code::DraftMissing))?;
        let (key, issuer) = keyring::signer_of(&worker, &ask.key, &ask.passphrase)?;
        progress.step("sign", 0, 2);
        let signer = keyring::signing_now(&worker, &key, issuer);
        let parcel = compose::council(&bag, &making.sitting.reviews, &signer)?;
        progress.step("write", 1, 2);
        let written = keep(&worker, COUNCIL, &making, parcel, None)?;
        Ok(written.map(JobResult::Written))
    }))
}

/// Signs what a member says to a report.
pub(crate) fn sign_opinion(desk: &Arc<Desk>, ask: SignOpinion) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("sign", move |progress| {
        let file = worker.store.read(|reader| reader.file(&ask.digest))?;
        let file = file.filter(|file| file.kind == REPORT);
        let file = file.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
        let (_, reported) = reported(&file)?;
        let (key, issuer) = keyring::signer_of(&worker, &ask.key, &ask.passphrase)?;
        progress.step("sign", 0, 2);
        let position = match ask.position {
            OpinionPosition::Concurs => Position::Concurs,
            OpinionPosition::Dissents => Position::Dissents,
        };
        let words = Text {
            ka: ask.words.ka.clone(),
            en: ask.words.en.clone(),
        };
        let signer = keyring::signing_now(&worker, &key, issuer);
        let late = packing::clock_suspect(&worker)?;
        let bytes = compose::opinion(&reported.report.literal, position, words, late, &signer)?;
        let name = format!("opinion-{}.vc.json", key.did().short());
        let Some(path) = shelf::ask_place(&worker, &name)? else {
            return Ok(None);
        };
        let opinion = SignedFile {
            digest: signing::digest_sri(&bytes).to_string(),
            kind: OPINION.to_owned(),
            name: files::name(&path),
            direction: Direction::Sent,
            at: worker.now().to_string(),
            bytes,
            ..file
        };
        let written = shelf::write(&path, &opinion)?;
        worker.store.transact(|tx| -> Result<(), Failure> {
            tx.file_put(&opinion)?;
            Ok(tx.saw_time(&opinion.at)?)
        })?;
        worker.changed(&["shelf", "panels", opinion.subject.as_deref().unwrap_or_default()]);
        Ok(Some(JobResult::Written(written)))
    }))
}

/// Writes sentences that state ratings: one anew, or all that are not written.
pub(crate) fn write_sentences(desk: &Arc<Desk>, ask: WriteSentences) -> Result<Edited, Failure> {
    let (sitting, _) = room::opened(desk, &ask.document)?;
    let document = sitting.document.as_ref().ok_or_else(Failure::internal)?;
    let decisions = room::decisions(document);
    let wanted = |criterion: &str| match &ask.criterion {
        Some(one) => one == criterion,
        None => draft::stated(&document.flat, criterion).is_none(),
    };
    let decided = decisions.ratings.iter().filter(|(criterion, _)| wanted(criterion));
    let edits: Vec<_> = decided
        .filter_map(|(criterion, entry)| {
            let token = entry.rating?.token().to_owned();
            Some((FieldPath::known("stated").child(criterion), Some(Scalar::Text(token))))
        })
        .collect();
    drafting::write(desk, &ask.document, |tx, _, at| {
        if edits.is_empty() {
            return Ok(None);
        }
        Ok(Some(tx.change(&ask.document, &edits, at, "", "")?))
    })
}
