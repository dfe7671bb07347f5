//! Sending a review back with a note: the chair signs the note and hands its file over, and its author opens it.
//!
//! The note never changes a review. It is kept with the panel it came from, and on the author's computer it stands at
//! the head of the review that it names, until the author has signed another.

use std::sync::Arc;

use descriptor::{FieldPath, Lang, Scalar, Text, lists};
use panel::{Named, OwnReview, Panel, Return, ReturnRefusal};
use parcel::SEAL_FILE;
use signing::{Credential, Did, Digest};
use store::{Direction, DocumentHead, FileFilter, SignedFile};

use super::document::{Document, Which, text};
use super::room;
use crate::compose::{panel as compose, verify};
use crate::failure::{Code, Failure};
use crate::reviewing::{self, OpenReview, REVIEW};
use crate::rounds::Signed;
use crate::wire::*;
use crate::{Desk, drafting, files, keyring, packing, rounds, shelf, words};

/// The kind of files that hold such a note.
pub(crate) const RETURN: &str = "return";

/// The keys of this computer that lead a room.
pub(super) fn leading(desk: &Desk, room: &panel::Room) -> Result<Vec<KeyRow>, Failure> {
    let leads = |row: &KeyRow| Did::parse(&row.did).is_ok_and(|did| room.may_lead(&did));
    Ok(keyring::key_rows(desk)?.into_iter().filter(leads).collect())
}

/// Sends a review back: a signed note to its author, who may sign another. Nobody else changes a review.
pub(crate) fn send_back(desk: &Arc<Desk>, ask: SendBack) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("sign", move |progress| {
        let (sitting, descriptor) = room::opened(&worker, &ask.document)?;
        let missing = || Failure::new(Code::DocumentMissing);
        if sitting.document.as_ref().is_some_and(|one| one.head.version > 1) {
            return Err(Failure::new(Code::ReportSigned));
        }
        let member = Did::parse(&ask.member).map_err(|_| missing())?;
        let note = cleaned(&ask.text);
        if note.is_empty() {
            return Err(Failure::new(Code::CommentEmpty));
        }
        let envelope = &sitting.signed.round.envelope;
        let round = Named {
            id: envelope.id.clone(),
            digest: envelope.digest,
        };
        let literal = sitting.open()?.returning(round, &member, note).ok_or_else(missing)?;
        let (key, issuer) = keyring::signer_of(&worker, &ask.key, &ask.passphrase)?;
        if key.did() == member || !sitting.open()?.may_lead(&key.did()) {
            return Err(Failure::new(Code::NotTheChair));
        }
        progress.step("sign", 0, 2);
        let literal = Return {
            clock_suspect: packing::clock_suspect(&worker)?.then_some(true),
            ..literal
        };
        let bytes = compose::returned(&literal, &keyring::signing_now(&worker, &key, issuer))?;
        let Some(path) = shelf::ask_place(&worker, &format!("return-{}.vc.json", member.short()))? else {
            return Ok(None);
        };
        let mut file = as_file(&worker, &files::name(&path), bytes, &literal, Some(&sitting.signed));
        file.direction = Direction::Sent;
        let written = shelf::write(&path, &file)?;
        write_down(&worker, &ask.document, &literal, &file)?;
        worker.changed(&["shelf", &descriptor]);
        Ok(Some(JobResult::Written(written)))
    }))
}

/// Writes a note down in the document of its panel, and keeps its file.
fn write_down(desk: &Arc<Desk>, document: &str, note: &Return, file: &SignedFile) -> Result<(), Failure> {
    let id = desk.item_id('n');
    drafting::write(desk, document, |tx, _, at| {
        tx.file_put(file)?;
        let item = FieldPath::known("notes").child(&id);
        let value = |text: &str| Some(Scalar::Text(text.to_owned()));
        let mut edits = vec![
            lists::append(&tx.flat(document)?, "notes", &id),
            (item.child("member"), value(note.member.as_str())),
            (item.child("file"), value(&file.digest)),
        ];
        let sides = Lang::BOTH.into_iter();
        edits.extend(sides.filter_map(|lang| {
            let words = note.note.get(lang)?;
            Some((item.child("text").child(lang.code()), value(words)))
        }));
        Ok(Some(tx.change(document, &edits, at, "", "")?))
    })?;
    Ok(())
}

fn cleaned(text: &Both) -> Text {
    let side = |side: &Option<String>| {
        let words = descriptor::flat::clean(side.as_deref()?);
        (!words.is_empty()).then_some(words)
    };
    Text {
        ka: side(&text.ka),
        en: side(&text.en),
    }
}

/// A note as a file of this computer.
fn as_file(desk: &Desk, name: &str, bytes: Vec<u8>, note: &Return, round: Option<&Signed>) -> SignedFile {
    let package = round.and_then(|round| round.literal().package(&note.descriptor.id));
    SignedFile {
        digest: signing::digest_sri(&bytes).to_string(),
        kind: RETURN.to_owned(),
        direction: Direction::Received,
        subject: Some(note.descriptor.id.clone()),
        version: Some(note.descriptor.version),
        at: desk.now().to_string(),
        name: name.to_owned(),
        bytes,
        meta: serde_json::json!({ "title": package.map(|package| Both::from(&package.title)) }),
    }
}

/// What became of a note that came in.
pub(crate) struct Taken {
    /// The outcome.
    pub(crate) outcome: TrayOutcome,
    /// The file; it is kept when the note was taken.
    pub(crate) file: SignedFile,
    /// The review that it speaks of.
    pub(crate) document: Option<String>,
    /// What happened and what to do, where the outcome alone does not say it.
    pub(crate) words: Option<(Both, Both)>,
}

/// Takes a note in: only one of the chair, to a member of this computer, about a review that still counts.
pub(crate) fn take_return(desk: &Desk, name: &str, bytes: Vec<u8>) -> Result<Taken, Failure> {
    let note = compose::read_returned(name, &bytes)?;
    let literal = &note.literal;
    let round = rounds::named(desk, &literal.round.digest)?;
    let file = as_file(desk, name, bytes, literal, round.as_ref());
    let mut taken = Taken {
        outcome: TrayOutcome::AlreadyHere,
        file,
        document: None,
        words: None,
    };
    let known = desk.store.read(|reader| reader.file(&taken.file.digest))?;
    if known.as_ref().is_some_and(|known| known.direction == Direction::Sent) {
        return Ok(taken);
    }
    if !is_own(desk, &literal.member)? {
        taken.outcome = TrayOutcome::ForOther;
        let member = round.as_ref().and_then(|round| round.literal().member(&literal.member));
        taken.words = Some((addressed(member), words::both("tray-for-other-help")));
        return Ok(taken);
    }
    match fits(desk, round.as_ref(), &note)? {
        Ok(document) => taken.document = document,
        // What was taken once was answered since.
        Err(ReturnRefusal::Replaced) if known.is_some() => return Ok(taken),
        Err(refusal) => {
            taken.outcome = TrayOutcome::Unfit;
            taken.words = Some(refusal_words(refusal));
            return Ok(taken);
        }
    }
    let kept = desk
        .store
        .transact(|tx| -> Result<bool, Failure> { Ok(tx.file_put(&taken.file)?) })?;
    if kept {
        taken.outcome = TrayOutcome::Returned;
    }
    desk.changed(&["shelf", taken.document.as_deref().unwrap_or_default()]);
    Ok(taken)
}

fn is_own(desk: &Desk, did: &Did) -> Result<bool, Failure> {
    Ok(keyring::key_rows(desk)?.iter().any(|row| row.did == did.as_str()))
}

/// Whether a note is of the chair of its round, and about an own review; gives the document of that review.
fn fits(
    desk: &Desk,
    round: Option<&Signed>,
    note: &Credential<Return>,
) -> Result<Result<Option<String>, ReturnRefusal>, Failure> {
    let Some(round) = round else {
        return Ok(Err(ReturnRefusal::OtherRound));
    };
    let literal = &note.literal;
    let Some(panel) = panel(desk, round, &literal.descriptor.id)? else {
        return Ok(Err(ReturnRefusal::OtherPackage));
    };
    let own = own_reviews(desk, &literal.descriptor.id)?;
    let reviews: Vec<OwnReview> = own.iter().map(|(review, _)| review.clone()).collect();
    if let Err(refusal) = literal.check(&note.envelope.did, &panel, &reviews) {
        return Ok(Err(refusal));
    }
    let file = own.iter().find(|(review, _)| review.digest == literal.review.digest);
    let heads = desk.store.read(|reader| reader.documents(Some(REVIEW)))?;
    let head = heads.into_iter().find(|head| {
        let signed = head.signed.as_deref();
        signed.is_some() && signed == file.map(|(_, digest)| digest.as_str())
    });
    Ok(Ok(head.map(|head| head.id)))
}

/// The panel as far as who left is known here; its reviews are not asked for.
fn panel(desk: &Desk, round: &Signed, descriptor: &str) -> Result<Option<Panel>, Failure> {
    let Some(mut panel) = Panel::of(round.literal(), descriptor) else {
        return Ok(None);
    };
    let which = Which {
        round: &round.file,
        descriptor,
    };
    for event in Document::find(desk, which)?.iter().flat_map(Document::events) {
        drop(event.tell(&mut panel));
    }
    Ok(Some(panel))
}

/// The own signed reviews about a descriptor, each with the digest of its file.
fn own_reviews(desk: &Desk, descriptor: &str) -> Result<Vec<(OwnReview, String)>, Failure> {
    let filter = FileFilter {
        kind: Some(REVIEW),
        direction: Some(Direction::Sent),
        subject: Some(descriptor),
    };
    let files = desk.store.read(|reader| {
        let heads = reader.files(&filter)?;
        let files = heads.iter().map(|head| reader.file(&head.digest));
        files.collect::<Result<Vec<_>, _>>()
    })?;
    let own = |file: SignedFile| {
        let review = reviewing::signed(&file)?;
        let bag = parcel::open(&file.bytes).map_err(|refusal| verify::of_parcel(&refusal, &file.name))?;
        let seal = bag.file(SEAL_FILE).and_then(compose::read_seal);
        let bytes = bag.file("review.vc.json").unwrap_or_default();
        let own = OwnReview {
            digest: review.envelope.digest,
            replaces: review
                .literal
                .supersedes
                .and_then(|before| Digest::parse(&before.digest).ok()),
            receipt: seal.map(|seal| seal.receipt(bytes)),
        };
        Ok((own, file.digest))
    };
    files.into_iter().flatten().map(own).collect()
}

/// The notes with which a review was sent back: of the signed one, or of the one that the review replaces.
pub(crate) fn returned(desk: &Desk, open: &OpenReview) -> Result<Vec<ReturnedNote>, Failure> {
    let descriptor = open.received.descriptor.envelope.subject.to_string();
    let filter = FileFilter {
        kind: Some(RETURN),
        direction: Some(Direction::Received),
        subject: Some(&descriptor),
    };
    let heads = desk.store.read(|reader| reader.files(&filter))?;
    if heads.is_empty() || open.internal {
        return Ok(Vec::new());
    }
    let Some((named, revision)) = named(desk, &open.head)? else {
        return Ok(Vec::new());
    };
    let mut notes = Vec::new();
    for head in heads {
        let Some(file) = desk.store.read(|reader| reader.file(&head.digest))? else {
            continue;
        };
        let note = compose::read_returned(&file.name, &file.bytes)?;
        if note.literal.review.digest != named {
            continue;
        }
        let round = rounds::named(desk, &note.literal.round.digest)?;
        let chair = round
            .as_ref()
            .and_then(|round| round.literal().member(&note.envelope.did));
        notes.push(ReturnedNote {
            digest: file.digest,
            from: chair.map(|chair| Both::from(&chair.name)).unwrap_or_default(),
            at: note.envelope.at.to_string(),
            note: Both::from(&note.literal.note),
            revision: revision.clone(),
        });
    }
    notes.sort_by(|one, other| one.at.cmp(&other.at));
    Ok(notes)
}

/// The review of which a document speaks, when one was signed, and the document in which another is begun.
fn named(desk: &Desk, head: &DocumentHead) -> Result<Option<(Digest, Option<String>)>, Failure> {
    let replaces = |id: &str| -> Result<Option<Digest>, Failure> {
        let flat = desk.store.read(|reader| reader.flat(id))?;
        Ok(text(&flat, "supersedes/digest").and_then(|digest| Digest::parse(digest).ok()))
    };
    let Some(signed) = &head.signed else {
        return Ok(replaces(&head.id)?.map(|digest| (digest, Some(head.id.clone()))));
    };
    let file = desk.store.read(|reader| reader.file(signed))?;
    let file = file.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let digest = reviewing::signed(&file)?.envelope.digest;
    let heads = desk.store.read(|reader| reader.documents(Some(REVIEW)))?;
    for other in heads
        .iter()
        .filter(|other| other.base == head.base && other.trashed.is_none())
    {
        if other.id != head.id && replaces(&other.id)? == Some(digest) {
            return Ok(Some((digest, Some(other.id.clone()))));
        }
    }
    Ok(Some((digest, None)))
}

/// To whom a note is addressed; without a name when the round is not here.
fn addressed(member: Option<&panel::Member>) -> Both {
    let side = |lang: Lang| {
        let other = if lang == Lang::Ka { Lang::En } else { Lang::Ka };
        let name = member.and_then(|member| member.name.get(lang).or_else(|| member.name.get(other)));
        let args = words::args([("name", words::or_none(name.unwrap_or_default()))]);
        words::say(lang, "tray-for-other", &args)
    };
    Both::new(side(Lang::Ka), side(Lang::En))
}

/// Why a note is not taken, and what to do, in both languages.
fn refusal_words(refusal: ReturnRefusal) -> (Both, Both) {
    let token = serde_json::to_value(refusal).unwrap_or_default();
    let id = format!("return-refusal-{}", token.as_str().unwrap_or_default());
    (words::both(&id), words::both(&format!("{id}-help")))
}
