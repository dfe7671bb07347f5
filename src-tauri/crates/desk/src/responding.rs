//! Answering a review that came back: point by point, with what was changed since, and one signed file at the end.

mod view;

use std::collections::BTreeMap;
use std::sync::Arc;

use descriptor::{Content, FieldPath, FieldTexts, Flat, Scalar, anchor_at, lists};
use review::{Lacking, ResponseDraft};
use signing::Kind;
use store::{Direction, DocumentHead, FileFilter, RowData, SignedFile};

use crate::compose::respond::{self, Answering, Asked, Responded, Revised};
use crate::compose::{Rulebook, verify};
use crate::failure::{Code, Failure};
use crate::wire::*;
use crate::{Desk, drafting, files, keyring, packing, panels, shelf, timeline};

pub(crate) use view::response_file;

/// The kind of documents that hold an answer, and under which signed answers are kept.
pub(crate) const RESPONSE: &str = "response";

/// Begins the answer to a review, or finds the one that was begun.
pub(crate) fn answer_review(desk: &Arc<Desk>, ask: AnswerReview) -> Result<Made, Failure> {
    let (reviews, reports) = (received(&ask.document), reports(&ask.document));
    let (mut reviews, reports, begun) = desk.store.read(|reader| {
        let begun = reader.documents(Some(RESPONSE))?;
        Ok::<_, store::StoreError>((reader.files(&reviews)?, reader.files(&reports)?, begun))
    })?;
    // A report is answered by its digest; who names none means the review that came last.
    reviews.extend(
        reports
            .into_iter()
            .filter(|report| ask.review.as_ref() == Some(&report.digest)),
    );
    let wanted = reviews
        .iter()
        .filter(|file| ask.review.as_ref().is_none_or(|digest| *digest == file.digest))
        .max_by_key(|file| file.at.clone());
    let review = wanted
        .ok_or_else(|| Failure::new(Code::DocumentMissing))?
        .digest
        .clone();
    if let Some(head) = of_review(&begun, &review) {
        return Ok(Made {
            document: head.id.clone(),
        });
    }
    let asked = asked(desk, &review)?;
    let content = &asked.judged.literal.content;
    let (id, at) = (desk.document_id(), desk.now().to_string());
    desk.store.transact(|tx| -> Result<(), Failure> {
        tx.create(&id, RESPONSE, &Flat::new(), Some(&review), &at, "")?;
        let side = |text: &descriptor::Text, lang| text.get(lang).unwrap_or_default().to_owned();
        let (title, name) = (&content.identification.title, &content.provider.name);
        let row = RowData {
            title_ka: side(title, descriptor::Lang::Ka),
            title_en: side(title, descriptor::Lang::En),
            provider_ka: side(name, descriptor::Lang::Ka),
            provider_en: side(name, descriptor::Lang::En),
            ..RowData::default()
        };
        tx.set_row(&id, &row)?;
        Ok(tx.saw_time(&at)?)
    })?;
    desk.changed(&[&ask.document]);
    Ok(Made { document: id })
}

fn of_review<'a>(heads: &'a [DocumentHead], review: &str) -> Option<&'a DocumentHead> {
    heads
        .iter()
        .filter(|head| head.trashed.is_none())
        .find(|head| head.base.as_deref() == Some(review))
}

/// How far the answer to each review of a descriptor has come, by the digest of the review's file.
pub(crate) fn states(desk: &Desk, descriptor: &str) -> Result<BTreeMap<String, ResponseState>, Failure> {
    let filter = received(descriptor);
    let (reviews, begun) = desk
        .store
        .read(|reader| Ok::<_, store::StoreError>((reader.files(&filter)?, reader.documents(Some(RESPONSE))?)))?;
    let state = |digest: &str| -> Result<ResponseState, Failure> {
        let Some(head) = of_review(&begun, digest) else {
            let total = u32::try_from(asked(desk, digest)?.points().len()).unwrap_or(u32::MAX);
            return Ok(ResponseState {
                document: None,
                answered: 0,
                total,
                signed: false,
            });
        };
        let open = open(desk, &head.id)?;
        let (answered, total) = open.progress(&open.lacking());
        Ok(ResponseState {
            document: Some(head.id.clone()),
            answered,
            total,
            signed: head.version > 0,
        })
    };
    let digests = reviews.into_iter().map(|file| file.digest);
    digests.map(|digest| Ok((digest.clone(), state(&digest)?))).collect()
}

/// The reviews of a descriptor that came back.
fn received(descriptor: &str) -> FileFilter<'_> {
    FileFilter {
        kind: Some("review"),
        direction: Some(Direction::Received),
        subject: Some(descriptor),
    }
}

/// The reports of panels about a descriptor that came.
fn reports(descriptor: &str) -> FileFilter<'_> {
    FileFilter {
        kind: Some(panels::REPORT),
        ..received(descriptor)
    }
}

fn asked(desk: &Desk, review: &str) -> Result<Asked, Failure> {
    let file = desk.store.read(|reader| reader.file(review))?;
    let file = file.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    Asked::of(&bag(&file)?)
}

fn bag(file: &SignedFile) -> Result<parcel::Bag, Failure> {
    parcel::open(&file.bytes).map_err(|refusal| verify::of_parcel(&refusal, &file.name))
}

/// An answer with everything it stands on.
pub(crate) struct OpenResponse {
    head: Option<DocumentHead>,
    descriptor: String,
    asked: Asked,
    draft: ResponseDraft,
    revised: Option<Revised>,
    /// The own text as it stands now; for a signed answer the text it was signed with.
    own: Content,
    changes: Vec<(FieldPath, FieldDifference)>,
    changed: Vec<FieldPath>,
}

pub(crate) fn open(desk: &Desk, id: &str) -> Result<OpenResponse, Failure> {
    let missing = || Failure::new(Code::DocumentMissing);
    let (head, flat) = desk.store.read(|reader| {
        let head = reader.document(id)?;
        let flat = if head.is_some() { reader.flat(id)? } else { Flat::new() };
        Ok::<_, store::StoreError>((head, flat))
    })?;
    let head = head.filter(|head| head.kind == RESPONSE).ok_or_else(missing)?;
    let draft = ResponseDraft::read(&flat);
    if let Some(digest) = head.signed.as_deref().filter(|_| head.version > 0) {
        let file = desk.store.read(|reader| reader.file(digest))?.ok_or_else(missing)?;
        let all = Responded::of(&bag(&file)?)?;
        return Ok(OpenResponse::of(Some(head), all.asked, draft, all.revised, None));
    }
    let asked = asked(desk, head.base.as_deref().ok_or_else(missing)?)?;
    let subject = asked.judged.envelope.subject.to_string();
    let revised = newest(desk, &subject, asked.judged.literal.version)?;
    let own = packing::content_of(desk, &subject).map(|(content, _)| content).ok();
    Ok(OpenResponse::of(Some(head), asked, draft, revised, own))
}

/// The newest version that was signed here after that one.
fn newest(desk: &Desk, subject: &str, after: u32) -> Result<Option<Revised>, Failure> {
    let filter = FileFilter {
        kind: Some("package"),
        direction: Some(Direction::Sent),
        subject: Some(subject),
    };
    let file = desk.store.read(|reader| {
        let later = reader
            .files(&filter)?
            .into_iter()
            .filter(|head| head.version > Some(after));
        let newest = later.max_by_key(|head| (head.version, head.at.clone()));
        newest.map(|head| reader.file(&head.digest)).transpose()
    })?;
    let Some(file) = file.flatten() else {
        return Ok(None);
    };
    let bag = bag(&file)?;
    Ok(Some(Revised::read(bag.file("descriptor.vc.json").unwrap_or_default())?))
}

impl OpenResponse {
    fn of(
        head: Option<DocumentHead>,
        asked: Asked,
        draft: ResponseDraft,
        revised: Option<Revised>,
        own: Option<Content>,
    ) -> OpenResponse {
        let judged = &asked.judged.literal.content;
        let signed = revised.as_ref().map_or(judged, Revised::content);
        let own = own.unwrap_or_else(|| signed.clone());
        let changes = timeline::between(&Rulebook::shipped().pack, judged, &own);
        OpenResponse {
            head,
            descriptor: asked.judged.envelope.subject.to_string(),
            draft,
            changed: changes.iter().map(|(path, _)| path.clone()).collect(),
            changes,
            own,
            asked,
            revised,
        }
    }

    fn answering(&self, clock_suspect: bool) -> Answering<'_> {
        Answering {
            asked: &self.asked,
            draft: &self.draft,
            revised: self.revised.as_ref(),
            changed: &self.changed,
            clock_suspect,
        }
    }

    fn is_signed(&self) -> bool {
        self.head.as_ref().is_none_or(|head| head.version > 0)
    }

    fn lacking(&self) -> Vec<Lacking> {
        if self.is_signed() {
            Vec::new()
        } else {
            self.answering(false).lacking()
        }
    }

    /// Points that ask for nothing more, of all.
    fn progress(&self, lacking: &[Lacking]) -> (u32, u32) {
        let points = self.asked.points();
        let settled = points
            .iter()
            .filter(|point| lacking.iter().all(|one| one.criterion() != point.criterion));
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        (number(settled.count()), number(points.len()))
    }
}

pub(crate) fn response(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<ResponseView, Failure> {
    let open = open(desk, &ask.document)?;
    view::view(desk, &open)
}

/// The list of a point in an answer's document; the point has to be one.
fn list(open: &OpenResponse, criterion: &str, list: &str) -> Result<FieldPath, Failure> {
    let points = open.asked.points();
    if points.iter().any(|point| point.criterion == criterion) {
        return Ok(FieldPath::known("points").child(criterion).child(list));
    }
    Err(Failure::new(Code::NoSuchField).with("field", criterion))
}

/// Quotes words of the own text under a point.
pub(crate) fn add_evidence(desk: &Arc<Desk>, ask: &AddEvidence) -> Result<Edited, Failure> {
    let open = open(desk, &ask.document)?;
    let missing = || Failure::new(Code::QuoteMissing).with("quote", &ask.exact);
    let field = FieldPath::parse(&ask.field).map_err(|_| missing())?;
    let texts = FieldTexts::of(&open.own);
    let text = texts.get(&field).ok_or_else(missing)?;
    let start = ask.start.map(|start| crate::reviewing::byte_offset(text, start));
    let anchor = anchor_at(&field, text, &ask.exact, start).ok_or_else(missing)?;
    let list = list(&open, &ask.criterion, "evidence")?;
    item(
        desk,
        &ask.document,
        &list,
        'e',
        &[
            ("field", anchor.field.as_str()),
            ("exact", &anchor.exact),
            ("prefix", &anchor.prefix),
            ("suffix", &anchor.suffix),
        ],
    )
}

pub(crate) fn name_file(desk: &Arc<Desk>, ask: NameFile) -> Result<Edited, Failure> {
    let open = open(desk, &ask.document)?;
    let known = open.own.attachments.iter().any(|file| file.sha256 == ask.sha256);
    if !known {
        return Err(Failure::new(Code::DocumentMissing).because(&ask.sha256));
    }
    let list = list(&open, &ask.criterion, "evidence")?;
    item(desk, &ask.document, &list, 'e', &[("attachment", &ask.sha256)])
}

pub(crate) fn link_change(desk: &Arc<Desk>, ask: LinkChange) -> Result<Edited, Failure> {
    let open = open(desk, &ask.document)?;
    if !open.changed.iter().any(|path| path.as_str() == ask.path) {
        return Err(Failure::new(Code::NoSuchField).with("field", &ask.path));
    }
    let list = list(&open, &ask.criterion, "changes")?;
    let flat = desk.store.read(|reader| reader.flat(&ask.document))?;
    let wanted = Scalar::Text(ask.path.clone());
    let known: Vec<FieldPath> = flat
        .iter()
        .filter(|(path, value)| path.is_within(list.as_str()) && path.last() == "field" && **value == wanted)
        .filter_map(|(path, _)| path.parent())
        .collect();
    if known.is_empty() && ask.linked {
        return item(desk, &ask.document, &list, 'c', &[("field", &ask.path)]);
    }
    let fresh = known.is_empty().then(|| list.child(&desk.item_id('c')));
    let mut edits: Vec<(FieldPath, Option<Scalar>)> = Vec::new();
    for item in known.iter().chain(&fresh) {
        edits.push((item.child("field"), Some(wanted.clone())));
        edits.push((item.child("removed"), (!ask.linked).then_some(Scalar::Bool(true))));
    }
    drafting::write(desk, &ask.document, |tx, _, at| {
        Ok(Some(tx.change(&ask.document, &edits, at, "", "")?))
    })
}

/// Writes a new item with its fields, in one step.
fn item(
    desk: &Arc<Desk>,
    document: &str,
    list: &FieldPath,
    letter: char,
    fields: &[(&str, &str)],
) -> Result<Edited, Failure> {
    let id = desk.item_id(letter);
    let mut edited = drafting::write(desk, document, |tx, _, at| {
        let item = list.child(&id);
        let mut edits = vec![lists::append(&tx.flat(document)?, list.as_str(), &id)];
        let written = fields.iter().filter(|(_, text)| !text.is_empty());
        edits.extend(written.map(|(field, text)| (item.child(field), Some(Scalar::Text((*text).to_owned())))));
        Ok(Some(tx.change(document, &edits, at, "", "")?))
    })?;
    edited.item = Some(id);
    Ok(edited)
}

pub(crate) fn sign_response(desk: &Arc<Desk>, ask: SignReview) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("sign", move |progress| {
        let open = open(&worker, &ask.document)?;
        if open.is_signed() {
            return Err(Failure::new(Code::ResponseSigned));
        }
        let (key, issuer) = keyring::signer_of(&worker, &ask.key, &ask.passphrase)?;
        progress.step("sign", 0, 3);
        let answering = open.answering(packing::clock_suspect(&worker)?);
        let parcel = respond::respond(&answering, &keyring::signing_now(&worker, &key, issuer))?;
        progress.step("write", 1, 3);
        let Some(path) = shelf::ask_place(&worker, &parcel.name)? else {
            return Ok(None);
        };
        let judged = &open.asked.judged;
        let file = SignedFile {
            digest: signing::digest_sri(&parcel.bytes).to_string(),
            kind: RESPONSE.to_owned(),
            direction: Direction::Sent,
            subject: Some(open.descriptor.clone()),
            version: Some(judged.literal.version),
            at: worker.now().to_string(),
            name: files::name(&path),
            bytes: parcel.bytes.clone(),
            meta: serde_json::json!({ "title": Both::from(&judged.literal.content.identification.title) }),
        };
        let written = shelf::write(&path, &file)?;
        progress.step("keep", 2, 3);
        let at = worker.now().to_string();
        worker.store.transact(|tx| -> Result<(), Failure> {
            tx.file_put(&file)?;
            tx.set_version(&ask.document, 1, &file.digest, &at, "", "")?;
            Ok(tx.saw_time(&at)?)
        })?;
        worker.changed(&["shelf", &open.descriptor, &ask.document]);
        Ok(Some(JobResult::Written(written)))
    }))
}

/// The signature over an answer.
fn signature(envelope: &signing::Envelope) -> signing::Signature {
    debug_assert_eq!(envelope.kind, Kind::Response);
    signing::Signature::of(envelope)
}
