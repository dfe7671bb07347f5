//! Reviewing a package: the queue, the declaration before the content, ratings with evidence, the report before signing.

mod text;

use std::collections::BTreeMap;
use std::sync::Arc;

use descriptor::{Anchor, Content, FieldPath, FieldTexts, Flat, Scalar, anchor_at, lists};
use parcel::Bag;
use review::{Declared as Token, Missing, RemarkList};
use signing::{Credential, Signature};
use store::{Direction, DocumentHead, FileFilter, RowData, SignedFileHead, Tx};

use crate::compose::{DescriptorLiteral, Rulebook, check, report, verify, views};
use crate::drafting::{self, label};
use crate::failure::{Code, Failure};
use crate::wire::*;
use crate::{Desk, keyring, verifying, words};

/// The kind of documents that hold a review.
pub(crate) const REVIEW: &str = "review";

/// The letter of ids in the lists of a review.
pub(crate) fn list_letter(path: &str) -> Option<char> {
    let segments: Vec<&str> = path.split('/').collect();
    match segments[..] {
        ["ratings", _, "evidence"] => Some('e'),
        ["ratings", _, list] => RemarkList::from_segment(list).map(|_| 'r'),
        _ => None,
    }
}

/// A package that was received, opened.
pub(crate) struct Received {
    /// Its bag.
    pub(crate) bag: Bag,
    /// The descriptor in it.
    pub(crate) descriptor: Credential<DescriptorLiteral>,
}

/// Opens a received package by its digest. What is kept was intact when it came, and is checked again.
pub(crate) fn received(desk: &Desk, digest: &str) -> Result<Received, Failure> {
    let file = desk
        .store
        .read(|reader| reader.file(digest))?
        .ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let bag =
        parcel::open(&file.bytes).map_err(|refusal| verify::of_parcel(&refusal, &file.name))?;
    let descriptor = report::judged(&bag)?;
    Ok(Received { bag, descriptor })
}

fn reviews(desk: &Desk) -> Result<Vec<DocumentHead>, Failure> {
    Ok(desk.store.read(|reader| reader.documents(Some(REVIEW)))?)
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
    let heads = reviews(desk)?;
    let lists = keyring::accepted(desk)?;
    files
        .iter()
        .map(|file| queue_row(desk, file, review_of(&heads, &file.digest).as_ref(), &lists))
        .collect()
}

fn queue_row(
    desk: &Desk,
    file: &SignedFileHead,
    review: Option<&DocumentHead>,
    lists: &[signing::AcceptedList],
) -> Result<QueueRow, Failure> {
    let from_meta = |name: &str| {
        serde_json::from_value(file.meta.get(name).cloned().unwrap_or_default()).unwrap_or_default()
    };
    let draft = review.map(|head| draft_of(desk, &head.id)).transpose()?;
    let pack = &Rulebook::shipped().pack;
    let progress = draft
        .as_ref()
        .map(|(draft, _)| review::progress(draft, pack));
    let state = match (&draft, review) {
        (Some((draft, _)), _) if draft.conflict.declared == Some(Token::Conflict) => {
            QueueState::Sealed
        }
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
        review: review.map(|head| head.id.clone()),
        done: progress.map_or(0, |progress| number(progress.rated)),
        total: progress.map_or(number(pack.criteria().len()), |progress| {
            number(progress.of)
        }),
        signer: keyring::signer_view(
            &received(desk, &file.digest)?.signature(),
            lists,
            desk.now(),
        ),
    })
}

impl Received {
    /// Who signed the descriptor.
    fn signature(&self) -> Signature {
        Signature::of(&self.descriptor.envelope)
    }
}

fn draft_of(desk: &Desk, id: &str) -> Result<(review::Draft, Flat), Failure> {
    let flat = desk.store.read(|reader| reader.flat(id))?;
    let (draft, _) = review::Draft::read(&flat);
    Ok((draft, flat))
}

pub(crate) fn envelope(desk: &Arc<Desk>, ask: PackageAsk) -> Result<Envelope, Failure> {
    let package = received(desk, &ask.package)?;
    let literal = &package.descriptor.literal;
    let content = &literal.content;
    let review = review_of(&reviews(desk)?, &ask.package);
    let declared = match &review {
        Some(head) => draft_of(desk, &head.id)?.0.conflict.declared,
        None => None,
    };
    let sizes: Vec<(String, usize)> = package
        .bag
        .files
        .iter()
        .map(|(name, bytes)| (name.clone(), bytes.len()))
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
        files: verifying::file_lines(&sizes),
        pack_known: verify::known_packs().contains(&rulebook.digest),
        pack: views::pack_head(&rulebook),
        declared: declared.map(declared_word),
        review: review.map(|head| head.id),
        package: ask.package,
    })
}

fn declared_word(token: Token) -> Declared {
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
    let mut edits = vec![
        (
            FieldPath::known("role"),
            Some(Scalar::Text(ask.role.clone())),
        ),
        (FieldPath::known("conflict/declared"), Some(token.into())),
    ];
    let note = ask
        .note
        .as_deref()
        .map(descriptor::flat::clean)
        .filter(|note| !note.is_empty());
    edits.push((FieldPath::known("conflict/note"), note.map(Scalar::Text)));
    match review_of(&reviews(desk)?, &ask.package) {
        Some(head) => drop(drafting::write(desk, &head.id, |tx, _, at| {
            let applied = tx.change(&head.id, &edits, at, "", "")?;
            refresh_row(tx, &head.id, &package.descriptor.literal.content)?;
            Ok(Some(applied))
        })?),
        None => {
            let (id, at) = (desk.document_id(), desk.now().to_string());
            let flat: Flat = edits
                .into_iter()
                .filter_map(|(path, value)| Some((path, value?)))
                .collect();
            desk.store.transact(|tx| -> Result<(), Failure> {
                tx.create(&id, REVIEW, &flat, Some(&ask.package), &at, "")?;
                refresh_row(tx, &id, &package.descriptor.literal.content)?;
                Ok(tx.saw_time(&at)?)
            })?;
            desk.changed(&["queue"]);
        }
    }
    envelope(
        desk,
        PackageAsk {
            package: ask.package,
        },
    )
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

/// A review with everything it stands on; refused while no declaration was made or a conflict seals it.
pub(crate) struct OpenReview {
    /// Its document.
    pub(crate) head: DocumentHead,
    /// Digest of the package.
    pub(crate) package: String,
    /// What the expert wrote.
    pub(crate) draft: review::Draft,
    /// The package.
    pub(crate) received: Received,
    /// The pack it is pinned to.
    pub(crate) rulebook: &'static Rulebook,
}

/// Opens a review.
pub(crate) fn open(desk: &Desk, id: &str) -> Result<OpenReview, Failure> {
    let head = desk.store.read(|reader| reader.document(id))?;
    let head = head
        .filter(|head| head.kind == REVIEW)
        .ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let package = head
        .base
        .clone()
        .ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let (draft, _) = draft_of(desk, id)?;
    match draft.conflict.declared {
        None => return Err(Failure::new(Code::DeclareFirst)),
        Some(Token::Conflict) => return Err(Failure::new(Code::SealedByConflict)),
        Some(_) => {}
    }
    let received = received(desk, &package)?;
    let rulebook = Rulebook::shipped();
    if received.descriptor.literal.pack.digest != rulebook.digest {
        let reference = &received.descriptor.literal.pack;
        return Err(Failure::new(Code::PackUnknown)
            .with("pack", format!("{}@{}", reference.id, reference.version)));
    }
    Ok(OpenReview {
        head,
        package,
        draft,
        received,
        rulebook,
    })
}

impl OpenReview {
    fn content(&self) -> &Content {
        &self.received.descriptor.literal.content
    }

    fn missing(&self) -> Vec<Missing> {
        review::missing(&self.draft, &self.rulebook.pack, self.content())
    }

    fn blocks(&self) -> Vec<ReviewBlock> {
        if self.head.version > 0 {
            Vec::new()
        } else {
            self.missing()
                .iter()
                .map(|one| block(self.rulebook, one))
                .collect()
        }
    }

    fn proposed(&self) -> Option<String> {
        let proposal = review::propose_decision(
            &self.rulebook.pack,
            self.draft.role.unwrap_or(review::Role::Expert),
            &self.draft.chosen(),
        );
        proposal.map(|proposal| proposal.decision.token().to_owned())
    }
}

fn block(rulebook: &Rulebook, missing: &Missing) -> ReviewBlock {
    let (id, criterion, quote) = match missing {
        Missing::Role => ("missing-role", None, ""),
        Missing::Conflict => ("missing-conflict", None, ""),
        Missing::ConflictStands => ("missing-conflict-stands", None, ""),
        Missing::Unrated { criterion } => ("missing-unrated", Some(criterion), ""),
        Missing::Comment { criterion } => ("missing-comment", Some(criterion), ""),
        Missing::Quote {
            criterion, exact, ..
        } => ("missing-quote", Some(criterion), exact.as_str()),
        Missing::Decision => ("missing-decision", None, ""),
    };
    let side = |lang: descriptor::Lang| {
        let text = criterion
            .and_then(|id| rulebook.pack.criterion(id))
            .map(|criterion| criterion.text.get(lang));
        words::say(
            lang,
            id,
            &words::args([("criterion", text.unwrap_or_default()), ("quote", quote)]),
        )
    };
    ReviewBlock {
        criterion: criterion.cloned(),
        why: Both::new(side(descriptor::Lang::Ka), side(descriptor::Lang::En)),
    }
}

pub(crate) fn review(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<ReviewView, Failure> {
    let open = open(desk, &ask.document)?;
    let (undo, redo) = desk.store.read(|reader| {
        Ok::<_, store::StoreError>((
            reader.can_undo(&ask.document)?,
            reader.can_redo(&ask.document)?,
        ))
    })?;
    let content = open.content();
    let pack = &open.rulebook.pack;
    let progress = review::progress(&open.draft, pack);
    let step = |step: Option<store::Label>| {
        step.map(|step| label(pack, content, step.kind, &step.paths, &step.label))
    };
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(ReviewView {
        id: ask.document.clone(),
        package: open.package.clone(),
        title: Both::from(&content.identification.title),
        version: open.received.descriptor.literal.version,
        digest: open.received.descriptor.envelope.digest.short(),
        pack: views::pack_head(open.rulebook),
        signed: open.head.version > 0,
        text: text::sections(pack, content),
        ratings: ratings(&open),
        facts: facts(&open),
        done: number(progress.rated),
        total: number(progress.of),
        proposed: open.proposed(),
        decision: open
            .draft
            .decision
            .map(|decision| decision.token().to_owned()),
        blocked: open.blocks(),
        undo: step(undo),
        redo: step(redo),
        saved_at: open.head.touched.clone(),
    })
}

fn ratings(open: &OpenReview) -> BTreeMap<String, RatingView> {
    let missing = open.missing();
    let role = open.draft.role.unwrap_or(review::Role::Expert);
    let empty = review::DraftRating::default();
    let remarks = |list: &[review::Remark]| {
        list.iter()
            .map(|remark| RemarkView {
                id: remark.id.clone(),
                text: Both::from(&remark.text),
            })
            .collect()
    };
    review::criteria_for(&open.rulebook.pack, role)
        .into_iter()
        .map(|criterion| {
            let entry = open.draft.ratings.get(&criterion.id).unwrap_or(&empty);
            let view = RatingView {
                rating: entry.rating.map(|rating| rating.token().to_owned()),
                comment: Both::from(&entry.comment),
                evidence: entry
                    .evidence
                    .iter()
                    .map(|one| EvidenceView {
                        id: one.id.clone(),
                        quote: quote(open.rulebook, open.content(), &one.anchor),
                    })
                    .collect(),
                recommendations: remarks(&entry.recommendations),
                suggestions: remarks(&entry.suggestions),
                good_practice: remarks(&entry.good_practice),
                comment_missing: missing.contains(&Missing::Comment {
                    criterion: criterion.id.clone(),
                }),
            };
            (criterion.id.clone(), view)
        })
        .collect()
}

/// A quote with the words for where it stands.
pub(crate) fn quote(rulebook: &Rulebook, content: &Content, anchor: &Anchor) -> Quote {
    Quote {
        field: anchor.field.to_string(),
        place: views::place(&rulebook.pack, content, &anchor.field),
        exact: anchor.exact.clone(),
    }
}

fn facts(open: &OpenReview) -> BTreeMap<String, Vec<FactView>> {
    let opened = report::opened(&open.received.bag, &open.received.descriptor);
    let findings = check::findings(
        open.rulebook,
        &opened,
        &open.received.descriptor.envelope.at.date(),
    );
    let mut facts: BTreeMap<String, Vec<FactView>> = BTreeMap::new();
    for finding in findings
        .iter()
        .filter(|finding| finding.rule != rulebook::finding::BY_PERSON)
    {
        facts
            .entry(finding.criterion.clone())
            .or_default()
            .push(FactView {
                rule: finding.rule.clone(),
                status: views::status(finding.status),
                message: views::sentence(&open.rulebook.pack, open.content(), finding),
                path: finding.path.to_string(),
            });
    }
    facts
}

pub(crate) fn add_evidence(desk: &Arc<Desk>, ask: AddEvidence) -> Result<Edited, Failure> {
    let open = open(desk, &ask.document)?;
    let missing = || Failure::new(Code::QuoteMissing).with("quote", &ask.exact);
    let field = FieldPath::parse(&ask.field).map_err(|_| missing())?;
    let texts = FieldTexts::of(open.content());
    let text = texts.get(&field).ok_or_else(missing)?;
    let start = ask.start.map(|start| byte_offset(text, start));
    let anchor = anchor_at(&field, text, &ask.exact, start).ok_or_else(missing)?;
    let id = desk.item_id('e');
    let list = format!("ratings/{}/evidence", ask.criterion);
    if list_letter(&list).is_none() || open.rulebook.pack.criterion(&ask.criterion).is_none() {
        return Err(Failure::new(Code::NoSuchField).with("field", &ask.criterion));
    }
    let mut edited = drafting::write(desk, &ask.document, |tx, _, at| {
        let item = FieldPath::known(&list).child(&id);
        let text = |value: &str| Some(Scalar::Text(value.to_owned()));
        let edits = [
            lists::append(&tx.flat(&ask.document)?, &list, &id),
            (item.child("field"), text(anchor.field.as_str())),
            (item.child("exact"), text(&anchor.exact)),
            (item.child("prefix"), text(&anchor.prefix)),
            (item.child("suffix"), text(&anchor.suffix)),
        ];
        Ok(Some(tx.change(&ask.document, &edits, at, "", "")?))
    })?;
    edited.item = Some(id);
    Ok(edited)
}

/// The byte offset of a position that the page counts in UTF-16 units.
fn byte_offset(text: &str, units: u32) -> usize {
    let mut left = usize::try_from(units).unwrap_or(usize::MAX);
    for (at, letter) in text.char_indices() {
        if left == 0 {
            return at;
        }
        left = left.saturating_sub(letter.len_utf16());
    }
    text.len()
}

pub(crate) fn report_preview(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<ReportPreview, Failure> {
    let open = open(desk, &ask.document)?;
    let names = [
        "review.vc.json",
        "report.ka.pdf",
        "report.en.pdf",
        "descriptor.vc.json",
        "pack.json",
    ];
    Ok(ReportPreview {
        document: ask.document.clone(),
        title: Both::from(&open.content().identification.title),
        version: open.received.descriptor.literal.version,
        digest: open.received.descriptor.envelope.digest.short(),
        decision: open
            .draft
            .decision
            .map(|decision| decision.token().to_owned()),
        proposed: open.proposed(),
        remarks: drafting::remarks(open.rulebook, open.content(), &open.draft),
        declared: open
            .draft
            .conflict
            .declared
            .map_or(Declared::None, declared_word),
        blocked: open.blocks(),
        files: names
            .iter()
            .map(|name| FileLine {
                name: (*name).to_owned(),
                title: verifying::file_title(name),
                bytes: None,
            })
            .collect(),
        keys: keyring::key_rows(desk)?,
        name: suggested_name(&open),
        signed: open.head.signed.clone(),
    })
}

/// A name by which the expert finds the file again: the end of the descriptor's id and the version judged.
fn suggested_name(open: &OpenReview) -> String {
    format!(
        "review-{}-v{}.zip",
        open.received.descriptor.envelope.subject.id8(),
        open.received.descriptor.literal.version
    )
}
