//! Reviewing a package: the queue, the declaration before the content, ratings with evidence, the report before signing.

mod internal;
mod queue;
pub(crate) mod text;

use std::collections::BTreeMap;
use std::sync::Arc;

use descriptor::{Anchor, Content, FieldPath, FieldTexts, Flat, Scalar, anchor_at, lists};
use review::{Declared as Token, Missing, PackRef, RemarkList};
use store::{DocumentHead, SignedFile};

use crate::compose::{Rulebook, answers, check, report, verify, views};
use crate::drafting::{self, label};
use crate::failure::{Code, Failure};
use crate::wire::*;
use crate::{Desk, keyring, packs, panels, responding};

pub(crate) use internal::{INTERNAL, declare_internal, internal_files, internal_view};
pub(crate) use queue::{Opened, Received, declare, envelope, make, queue, received};
use queue::{declared_word, draft_of};
pub(crate) use text::sections;

/// The kind of documents that hold a review.
pub(crate) const REVIEW: &str = "review";

/// Whether documents of that kind hold a review, an expert's or an internal one.
pub(crate) fn is_review(kind: &str) -> bool {
    kind == REVIEW || kind == INTERNAL
}

/// Whether a declared conflict closes a review: for good, so that nobody reads and then declares otherwise.
pub(crate) fn is_sealed(flat: &Flat) -> bool {
    let declared = flat.get(&FieldPath::known("conflict/declared"));
    declared.and_then(Scalar::as_text) == Some(Token::Conflict.token())
}

/// The letter of ids in the lists of a review.
pub(crate) fn list_letter(path: &str) -> Option<char> {
    let segments: Vec<&str> = path.split('/').collect();
    match segments[..] {
        ["ratings", _, "evidence"] => Some('e'),
        ["ratings", _, list] => RemarkList::from_segment(list).map(|_| 'r'),
        _ => None,
    }
}

/// The place of a remark in its list, for the change that writes its first words.
pub(crate) fn first_words(flat: &Flat, path: &FieldPath) -> Option<(FieldPath, Option<Scalar>)> {
    let item = path.parent()?;
    let list = item.parent()?;
    let is_item = list_letter(list.as_str()).is_some_and(|letter| descriptor::ids::is_item_id(letter, item.last()));
    let is_placed = flat.contains_key(&item.child("order"));
    (is_item && !is_placed).then(|| lists::append(flat, list.as_str(), item.last()))
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
    pub(crate) received: Arc<Received>,
    /// The pack it is pinned to.
    pub(crate) rulebook: Arc<Rulebook>,
    /// The pack is one of this computer's; without it nothing is signed.
    pub(crate) is_pack_known: bool,
    /// It is the institution's own quality office that reviews.
    pub(crate) internal: bool,
}

/// Opens a review.
pub(crate) fn open(desk: &Desk, id: &str) -> Result<OpenReview, Failure> {
    let head = desk.store.read(|reader| reader.document(id))?;
    let head = head
        .filter(|head| is_review(&head.kind))
        .ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let internal = head.kind == INTERNAL;
    let package = head.base.clone().ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let (draft, flat) = draft_of(desk, id)?;
    match draft.conflict.declared {
        None => return Err(Failure::new(Code::DeclareFirst)),
        Some(Token::Conflict) => return Err(Failure::new(Code::SealedByConflict)),
        Some(_) => {}
    }
    let received = received(desk, &package)?;
    let pinned = packs::pinned(desk, &flat, &received)?;
    Ok(OpenReview {
        head,
        package,
        draft,
        received,
        rulebook: pinned.rulebook,
        is_pack_known: pinned.is_known,
        internal,
    })
}

impl OpenReview {
    fn content(&self) -> &Content {
        &self.received.descriptor.literal.content
    }

    fn missing(&self) -> Vec<Missing> {
        review::missing(&self.draft, &self.rulebook.pack, self.content())
    }

    /// The pack by which its round asks to rate; what is signed is not asked any more.
    fn asked(&self, desk: &Desk) -> Result<Option<PackRef>, Failure> {
        if self.head.version > 0 {
            return Ok(None);
        }
        packs::asked(desk, self)
    }

    /// What blocks signing: first what is wrong with the pack, then what the reviewer has not written.
    fn blocks(&self, desk: &Desk, asked: Option<&PackRef>) -> Vec<ReviewBlock> {
        if self.head.version > 0 {
            return Vec::new();
        }
        let hold = packs::hold(desk, self, asked).map(|failure| ReviewBlock {
            criterion: None,
            why: failure.view().what,
        });
        let missing = self.missing();
        let missing = missing.iter().map(|one| block(&self.rulebook, one));
        hold.into_iter().chain(missing).collect()
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
    ReviewBlock {
        criterion: missing.criterion().map(str::to_owned),
        why: views::missing(&rulebook.pack, missing),
    }
}

pub(crate) fn review(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<ReviewView, Failure> {
    let open = open(desk, &ask.document)?;
    let (undo, redo) = desk.store.read(|reader| {
        Ok::<_, store::StoreError>((reader.can_undo(&ask.document)?, reader.can_redo(&ask.document)?))
    })?;
    let asked = open.asked(desk)?;
    let content = open.content();
    let pack = &open.rulebook.pack;
    let progress = review::progress(&open.draft, pack);
    let step = |step: Option<store::Label>| step.map(|step| label(pack, content, step.kind, &step.paths, &step.label));
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(ReviewView {
        id: ask.document.clone(),
        package: open.package.clone(),
        title: Both::from(&content.identification.title),
        version: open.received.descriptor.literal.version,
        digest: open.received.descriptor.envelope.digest.short(),
        pack: views::pack_head(&open.rulebook),
        pack_known: open.is_pack_known,
        newer: packs::newer(desk, &open, asked.as_ref())?,
        signed: open.head.version > 0,
        internal: open.internal,
        role: open.draft.role.unwrap_or(review::Role::Expert).token().to_owned(),
        plain: plain(&open),
        carried: internal::carried(desk, &open)?,
        damaged: open.received.damaged_names(),
        returned: panels::returned(desk, &open)?,
        text: text::sections(pack, content),
        ratings: ratings(&open),
        facts: facts(&open),
        done: number(progress.rated),
        total: number(progress.of),
        proposed: open.proposed(),
        decision: open.draft.decision.map(|decision| decision.token().to_owned()),
        blocked: open.blocks(desk, asked.as_ref()),
        undo: step(undo),
        redo: step(redo),
        saved_at: open.head.touched.clone(),
    })
}

/// The requirements in plain words, when an employer or a student reviews.
fn plain(open: &OpenReview) -> BTreeMap<String, Both> {
    let role = open
        .draft
        .role
        .filter(|role| matches!(role, review::Role::Employer | review::Role::Student));
    let criteria = role.map_or_else(Vec::new, |role| review::criteria_for(&open.rulebook.pack, role));
    let said = criteria
        .into_iter()
        .filter_map(|criterion| Some((criterion.id.clone(), Both::from(&criterion.plain.as_ref()?.words))));
    said.collect()
}

fn ratings(open: &OpenReview) -> BTreeMap<String, RatingView> {
    let missing = open.missing();
    let role = open.draft.role.unwrap_or(review::Role::Expert);
    review::criteria_for(&open.rulebook.pack, role)
        .into_iter()
        .map(|criterion| {
            let lacks = missing.contains(&Missing::Comment {
                criterion: criterion.id.clone(),
            });
            let entry = open.draft.ratings.get(&criterion.id);
            let view = rating_view(&open.rulebook, open.content(), entry, lacks);
            (criterion.id.clone(), view)
        })
        .collect()
}

/// A rating in progress and what goes with it.
pub(crate) fn rating_view(
    rulebook: &Rulebook,
    content: &Content,
    entry: Option<&review::DraftRating>,
    comment_missing: bool,
) -> RatingView {
    let empty = review::DraftRating::default();
    let entry = entry.unwrap_or(&empty);
    let remarks = |list: &[review::Remark]| {
        list.iter()
            .map(|remark| RemarkView {
                id: remark.id.clone(),
                text: Both::from(&remark.text),
            })
            .collect()
    };
    RatingView {
        rating: entry.rating.map(|rating| rating.token().to_owned()),
        comment: Both::from(&entry.comment),
        evidence: entry
            .evidence
            .iter()
            .map(|one| EvidenceView {
                id: one.id.clone(),
                quote: quote(rulebook, content, &one.anchor),
            })
            .collect(),
        recommendations: remarks(&entry.recommendations),
        suggestions: remarks(&entry.suggestions),
        good_practice: remarks(&entry.good_practice),
        questions: remarks(&entry.questions),
        confidence: entry.confidence.map(|confidence| confidence.token().to_owned()),
        private: entry.private.clone(),
        comment_missing,
    }
}

/// The review in a signed file.
pub(crate) fn signed(file: &SignedFile) -> Result<signing::Credential<review::Review>, Failure> {
    let bag = parcel::open(&file.bytes).map_err(|refusal| verify::of_parcel(&refusal, &file.name))?;
    bag.credential::<review::Review>("review.vc.json", signing::Kind::Review)
        .map_err(|refusal| verify::of_signing(&refusal, "review.vc.json"))
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
    let findings = check::findings(&open.rulebook, &opened, &open.received.descriptor.envelope.at.date());
    let mut facts: BTreeMap<String, Vec<FactView>> = BTreeMap::new();
    for finding in findings
        .iter()
        .filter(|finding| finding.rule != rulebook::finding::BY_PERSON)
    {
        facts.entry(finding.criterion.clone()).or_default().push(FactView {
            rule: finding.rule.clone(),
            status: views::status(finding.status),
            message: views::sentence(&open.rulebook.pack, finding),
            path: finding.path.to_string(),
        });
    }
    facts
}

/// Quotes words as evidence: of the judged text under a criterion, of one's own under a point that is answered.
pub(crate) fn add_evidence(desk: &Arc<Desk>, ask: AddEvidence) -> Result<Edited, Failure> {
    let head = desk.store.read(|reader| reader.document(&ask.document))?;
    if head.is_some_and(|head| head.kind == responding::RESPONSE) {
        return responding::add_evidence(desk, &ask);
    }
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
pub(crate) fn byte_offset(text: &str, units: u32) -> usize {
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
        if open.internal {
            parcel::INTERNAL_FILE
        } else {
            "review.vc.json"
        },
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
        decision: open.draft.decision.map(|decision| decision.token().to_owned()),
        proposed: open.proposed(),
        remarks: drafting::remarks(&open.rulebook, open.content(), &open.draft),
        declared: open.draft.conflict.declared.map_or(Declared::None, declared_word),
        blocked: open.blocks(desk, open.asked(desk)?.as_ref()),
        files: names.iter().map(|name| answers::file_line(name, None, None)).collect(),
        keys: keyring::key_rows(desk)?,
        name: suggested_name(&open),
        signed: open.head.signed.clone(),
        internal: open.internal,
    })
}

/// A name by which the expert finds the file again: the end of the descriptor's id and the version judged.
fn suggested_name(open: &OpenReview) -> String {
    format!(
        "{}-{}-v{}.zip",
        open.head.kind,
        open.received.descriptor.envelope.subject.id8(),
        open.received.descriptor.literal.version
    )
}
