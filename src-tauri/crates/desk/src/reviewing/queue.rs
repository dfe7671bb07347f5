//! The queue of received packages and the declaration that comes before their content.

use std::collections::BTreeSet;
use std::sync::Arc;

use descriptor::{Content, FieldPath, Flat, Scalar};
use parcel::Bag;
use review::Declared as Token;
use signing::{Credential, Signature};
use store::{Direction, DocumentHead, FileFilter, RowData, SignedFileHead, Tx};

use super::{INTERNAL, REVIEW};
use crate::compose::{DescriptorLiteral, Rulebook, answers, report, salvage, views};
use crate::failure::{Code, Failure};
use crate::wire::*;
use crate::{Desk, damaged, drafting, expert, keyring, packs, rounds};

/// A package that was received, opened.
pub(crate) struct Received {
    /// Its bag.
    pub(crate) bag: Bag,
    /// The descriptor in it.
    pub(crate) descriptor: Credential<DescriptorLiteral>,
    /// SHA-256 of attachments that are damaged; they are not in the bag.
    pub(crate) damaged: BTreeSet<String>,
}

/// Packages that are open, the one that was opened last at the end. What lies under a digest never changes, and a queue
/// asks for each of its packages again and again.
#[derive(Default)]
pub(crate) struct Opened(Vec<(String, Arc<Received>)>);

/// Most bytes of open packages that are kept.
const KEPT: usize = 64 * 1024 * 1024;

impl Opened {
    fn find(&self, digest: &str) -> Option<Arc<Received>> {
        let found = self.0.iter().find(|(known, _)| known == digest);
        found.map(|(_, received)| Arc::clone(received))
    }

    fn keep(&mut self, digest: &str, received: &Arc<Received>) {
        self.0.push((digest.to_owned(), Arc::clone(received)));
        let size = |(_, one): &(String, Arc<Received>)| one.bag.files.values().map(Vec::len).sum::<usize>();
        while self.0.len() > 1 && self.0.iter().map(size).sum::<usize>() > KEPT {
            self.0.remove(0);
        }
    }
}

/// Opens a received package by its digest. What is kept was intact when it came, or damaged in attachments alone; it is
/// checked again.
pub(crate) fn received(desk: &Desk, digest: &str) -> Result<Arc<Received>, Failure> {
    if let Some(known) = desk.memory().opened.find(digest) {
        return Ok(known);
    }
    let file = desk
        .store
        .read(|reader| reader.file(digest))?
        .ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let (bag, damaged) = damaged::reread(&file)?;
    let descriptor = report::judged(&bag)?;
    let received = Arc::new(Received {
        bag,
        descriptor,
        damaged,
    });
    desk.memory().opened.keep(digest, &received);
    Ok(received)
}

fn reviews(desk: &Desk, kind: &str) -> Result<Vec<DocumentHead>, Failure> {
    Ok(desk.store.read(|reader| reader.documents(Some(kind)))?)
}

/// The review of that kind that was begun on a package.
pub(super) fn begun(desk: &Desk, kind: &str, package: &str) -> Result<Option<DocumentHead>, Failure> {
    Ok(review_of(&reviews(desk, kind)?, package))
}

fn review_of(heads: &[DocumentHead], package: &str) -> Option<DocumentHead> {
    heads
        .iter()
        .filter(|head| head.trashed.is_none())
        .find(|head| head.base.as_deref() == Some(package))
        .cloned()
}

pub(crate) fn queue(desk: &Arc<Desk>, (): ()) -> Result<Vec<QueueRow>, Failure> {
    let filter = FileFilter {
        kind: Some("package"),
        direction: Some(Direction::Received),
        ..FileFilter::default()
    };
    let files = desk.store.read(|reader| reader.files(&filter))?;
    let (heads, own) = (reviews(desk, REVIEW)?, reviews(desk, INTERNAL)?);
    let known = (keyring::accepted(desk)?, rounds::Known::of(desk)?);
    let review = |file: &SignedFileHead| review_of(&heads, &file.digest).or_else(|| review_of(&own, &file.digest));
    files
        .iter()
        .map(|file| queue_row(desk, file, review(file).as_ref(), &known))
        .collect()
}

fn queue_row(
    desk: &Desk,
    file: &SignedFileHead,
    review: Option<&DocumentHead>,
    (lists, rounds): &(Vec<signing::AcceptedList>, rounds::Known),
) -> Result<QueueRow, Failure> {
    let received = received(desk, &file.digest)?;
    let from_meta =
        |name: &str| serde_json::from_value(file.meta.get(name).cloned().unwrap_or_default()).unwrap_or_default();
    let draft = review.map(|head| draft_of(desk, &head.id)).transpose()?;
    let pinned = draft
        .as_ref()
        .map(|(_, flat)| packs::pinned(desk, flat, &received))
        .transpose()?;
    let rulebook = pinned.map_or_else(Rulebook::shared, |pinned| pinned.rulebook);
    let pack = &rulebook.pack;
    let progress = draft.as_ref().map(|(draft, _)| review::progress(draft, pack));
    let state = match (&draft, review) {
        (Some((draft, _)), _) if draft.conflict.declared == Some(Token::Conflict) => QueueState::Sealed,
        (_, Some(head)) if head.version > 0 => QueueState::Signed,
        (Some((draft, _)), _) if draft.conflict.declared.is_some() => QueueState::Open,
        _ => QueueState::Waiting,
    };
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(QueueRow {
        package: file.digest.clone(),
        title: from_meta("title"),
        institution: from_meta("provider"),
        version: file.version.unwrap_or(0),
        received: file.at.clone(),
        state,
        internal: review.is_some_and(|head| head.kind == INTERNAL),
        review: review.map(|head| head.id.clone()),
        done: progress.map_or(0, |progress| number(progress.rated)),
        total: progress.map_or(number(pack.criteria().len()), |progress| number(progress.of)),
        signer: keyring::signer_view(&received.signature(), lists, desk.now()),
        damaged: received.damaged_names(),
        round: rounds
            .rated(&received.descriptor.envelope)
            .map(|rated| rounds::in_queue(desk, rated)),
    })
}

impl Received {
    /// What its damaged attachments are called.
    pub(crate) fn damaged_names(&self) -> Vec<Both> {
        salvage::names(&self.descriptor.literal.content, &self.damaged)
    }

    /// Who signed the descriptor.
    fn signature(&self) -> Signature {
        Signature::of(&self.descriptor.envelope)
    }
}

/// What the expert wrote, and the document it stands in.
pub(super) fn draft_of(desk: &Desk, id: &str) -> Result<(review::Draft, Flat), Failure> {
    let flat = desk.store.read(|reader| reader.flat(id))?;
    let (draft, _) = review::Draft::read(&flat);
    Ok((draft, flat))
}

pub(crate) fn envelope(desk: &Arc<Desk>, ask: PackageAsk) -> Result<Envelope, Failure> {
    let package = received(desk, &ask.package)?;
    let literal = &package.descriptor.literal;
    let content = &literal.content;
    let review = begun(desk, REVIEW, &ask.package)?;
    let declared = match &review {
        Some(head) => draft_of(desk, &head.id)?.0.conflict.declared,
        None => None,
    };
    let listed = package.bag.package.files.iter();
    let sizes: Vec<(String, usize)> = listed
        .map(|file| (file.path.clone(), usize::try_from(file.bytes).unwrap_or(usize::MAX)))
        .collect();
    let rulebook = Rulebook::from_json(package.bag.file("pack.json").unwrap_or_default())?;
    Ok(Envelope {
        title: Both::from(&content.identification.title),
        institution: Both::from(&content.provider.name),
        awarding_body: Both::from(&content.awarding_body.name),
        contact: content
            .provider
            .contact
            .clone()
            .or_else(|| content.provider.email.clone()),
        version: literal.version,
        signer: keyring::signer_view(&package.signature(), &keyring::accepted(desk)?, desk.now()),
        endorsers: expert::endorsers(&package),
        hints: expert::hints(desk, &package)?,
        files: answers::marked(answers::file_lines(&sizes, &content.attachments), &package.damaged),
        pack_known: packs::known(desk)?.contains(&rulebook.digest),
        pack: views::pack_head(&rulebook),
        declared: declared.map(declared_word),
        review: review.map(|head| head.id),
        internal: begun(desk, INTERNAL, &ask.package)?.map(|head| head.id),
        package: ask.package,
    })
}

/// A declaration on the wire.
pub(super) fn declared_word(token: Token) -> Declared {
    match token {
        Token::None => Declared::None,
        Token::Conflict => Declared::Conflict,
        Token::Unsure => Declared::Unsure,
    }
}

pub(crate) fn declare(desk: &Arc<Desk>, ask: Declare) -> Result<Envelope, Failure> {
    let package = received(desk, &ask.package)?;
    let token = match ask.declared {
        Declared::None => "none",
        Declared::Conflict => "conflict",
        Declared::Unsure => "unsure",
    };
    // Where a round gives the seat, the seat is the role.
    let seat = rounds::rated(desk, &ask.package)?.and_then(|rated| rated.own);
    let role = seat.map_or(ask.role.clone(), |(_, seat)| seat.role().token().to_owned());
    let mut edits = vec![
        (FieldPath::known("role"), Some(Scalar::Text(role))),
        (FieldPath::known("conflict/declared"), Some(token.into())),
    ];
    let note = ask
        .note
        .as_deref()
        .map(descriptor::flat::clean)
        .filter(|note| !note.is_empty());
    edits.push((FieldPath::known("conflict/note"), note.map(Scalar::Text)));
    let head = begun(desk, REVIEW, &ask.package)?;
    begin(desk, REVIEW, head, &package, &ask.package, edits)?;
    envelope(desk, PackageAsk { package: ask.package })
}

/// Writes a declaration into the review it belongs to, which begins with it.
pub(super) fn begin(
    desk: &Arc<Desk>,
    kind: &str,
    head: Option<DocumentHead>,
    package: &Received,
    digest: &str,
    edits: Vec<(FieldPath, Option<Scalar>)>,
) -> Result<(), Failure> {
    match head {
        Some(head) => drop(drafting::write(desk, &head.id, |tx, _, at| {
            let applied = tx.change(&head.id, &edits, at, "", "")?;
            refresh_row(tx, &head.id, &package.descriptor.literal.content)?;
            Ok(Some(applied))
        })?),
        None => {
            let mut flat: Flat = edits
                .into_iter()
                .filter_map(|(path, value)| Some((path, value?)))
                .collect();
            let pack = pack_to_begin_with(desk, kind, package, digest)?;
            flat.insert(FieldPath::known(packs::PINNED), Scalar::Text(pack));
            create(desk, kind, &flat, digest, package)?;
        }
    }
    Ok(())
}

/// The digest of the pack that a review begins with: the round's when a round asks for it, else the one that guided the
/// judged version.
fn pack_to_begin_with(desk: &Desk, kind: &str, package: &Received, digest: &str) -> Result<String, Failure> {
    let round = rounds::rated(desk, digest)?.filter(|rated| rated.own.is_some() && kind == REVIEW);
    Ok(round.map_or_else(
        || package.descriptor.literal.pack.digest.to_string(),
        |rated| rated.pack().digest.clone(),
    ))
}

/// Makes the document of a review on a package. Gives its id.
pub(crate) fn make(desk: &Arc<Desk>, kind: &str, flat: &Flat, digest: &str) -> Result<String, Failure> {
    let package = received(desk, digest)?;
    create(desk, kind, flat, digest, &package)
}

fn create(desk: &Arc<Desk>, kind: &str, flat: &Flat, digest: &str, package: &Received) -> Result<String, Failure> {
    let (id, at) = (desk.document_id(), desk.now().to_string());
    desk.store.transact(|tx| -> Result<(), Failure> {
        tx.create(&id, kind, flat, Some(digest), &at, "")?;
        refresh_row(tx, &id, &package.descriptor.literal.content)?;
        Ok(tx.saw_time(&at)?)
    })?;
    desk.changed(&["queue"]);
    Ok(id)
}

fn refresh_row(tx: &mut Tx<'_>, id: &str, content: &Content) -> Result<(), Failure> {
    let side = |text: &descriptor::Text, lang| text.get(lang).unwrap_or_default().to_owned();
    let (title, name) = (&content.identification.title, &content.provider.name);
    let row = RowData {
        title_ka: side(title, descriptor::Lang::Ka),
        title_en: side(title, descriptor::Lang::En),
        provider_ka: side(name, descriptor::Lang::Ka),
        provider_en: side(name, descriptor::Lang::En),
        ..RowData::default()
    };
    Ok(tx.set_row(id, &row)?)
}
