//! A draft as the window shows it: fields, lists, findings, sums, and the reviews that came back.

use std::sync::Arc;

use descriptor::{Content, Lang, from_flat, lists, workload};
use rulebook::{Finding, Status};
use signing::Kind;
use store::FileFilter;

use super::label;
use crate::Desk;
use crate::compose::check;
use crate::compose::{DescriptorLiteral, Rulebook, views};
use crate::failure::{Code, Failure};
use crate::library::{DESCRIPTOR, opened};
use crate::wire::*;
use crate::{keyring, responding, reviewing, words};

pub(crate) fn draft(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<Draft, Failure> {
    let id = &ask.document;
    let (head, flat, conflicts, steps, undo, redo) = desk.store.read(|reader| {
        Ok::<_, store::StoreError>((
            reader.document(id)?,
            reader.flat(id)?,
            reader.conflicts(id)?,
            reader.history(id)?,
            reader.can_undo(id)?,
            reader.can_redo(id)?,
        ))
    })?;
    let head = head
        .filter(|head| head.kind == DESCRIPTOR)
        .ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let (content, unreadable) = from_flat(&flat);
    let rulebook = Rulebook::shipped();
    let pack = &rulebook.pack;
    let findings = check::findings(rulebook, &opened(desk, id, &content)?, &desk.now().date());
    let step = |step: Option<store::Label>| step.map(|step| label(pack, &content, step.kind, &step.paths, &step.label));
    Ok(Draft {
        id: id.clone(),
        pack: views::pack_head(rulebook),
        version: head.version,
        saved_at: head.touched.clone(),
        fields: lists::living(&flat)
            .into_iter()
            .map(|(path, value)| (path.to_string(), value.into()))
            .collect(),
        lists: lists::lists(&flat, &descriptor::fields::list_letter),
        unreadable: unreadable.iter().map(|one| one.path.to_string()).collect(),
        conflicts: conflicts
            .into_iter()
            .filter(|(path, _)| crate::merging::is_seen(path))
            .map(|(path, values)| Conflict {
                path: path.to_string(),
                values: values.into_iter().map(Into::into).collect(),
            })
            .collect(),
        criteria: criteria(rulebook, &findings),
        sections: sections(rulebook, &content, &findings),
        hours: hours(rulebook, &content),
        comments: crate::commenting::open(&flat),
        undo: step(undo),
        depth: crate::depth::depth(rulebook, &content, &flat, &steps),
        redo: step(redo),
        blocked: pack.missing_to_sign(&content).iter().map(ToString::to_string).collect(),
        reviews: received(desk, id, &content)?,
        responses: responding::states(desk, id)?,
        findings: findings.iter().map(|finding| views::finding(pack, finding)).collect(),
    })
}

fn criteria(rulebook: &Rulebook, findings: &[Finding]) -> Vec<CriterionStatus> {
    rulebook
        .pack
        .criteria()
        .iter()
        .map(|criterion| CriterionStatus {
            criterion: criterion.id.clone(),
            status: rulebook::criterion_status(findings, &criterion.id).map_or(FindingStatus::Person, views::status),
            minimum: criterion.minimum,
        })
        .collect()
}

fn sections(rulebook: &Rulebook, content: &Content, findings: &[Finding]) -> Vec<SectionState> {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let open = |id: &str| {
        let here = |finding: &&Finding| {
            matches!(finding.status, Status::NotMet | Status::Unclear)
                && rulebook
                    .pack
                    .section_at(&finding.path)
                    .is_some_and(|section| section.id == id)
        };
        findings.iter().filter(here).count()
    };
    rulebook
        .pack
        .progress(content)
        .into_iter()
        .map(|section| SectionState {
            filled: number(section.filled),
            total: number(section.wanted),
            open: number(open(&section.section)),
            id: section.section,
        })
        .collect()
}

/// Sums of hours and weights; what the credits ask for follows from the pack.
fn hours(rulebook: &Rulebook, content: &Content) -> HoursView {
    let hours = workload::hours(content);
    let expected = content
        .workload
        .credits
        .map(|credits| credits.product(rulebook.pack.head.hours_per_credit));
    let percent = expected
        .filter(|expected| expected.hundredths() > 0)
        .map_or(0, |expected| {
            u32::try_from(i64::from(hours.total().hundredths()) * 100 / i64::from(expected.hundredths()))
                .unwrap_or(0)
                .min(200)
        });
    HoursView {
        contact: hours.contact.to_string(),
        independent: hours.independent.to_string(),
        assessment: hours.assessment.to_string(),
        practical: hours.practical.to_string(),
        total: hours.total().to_string(),
        expected: expected.map(|expected| expected.to_string()),
        percent,
        weights: workload::weights(content).to_string(),
    }
}

/// The reviews of a descriptor that came back, oldest first.
fn received(desk: &Desk, id: &str, draft: &Content) -> Result<Vec<ReceivedReview>, Failure> {
    let of_kind = |kind| FileFilter {
        kind: Some(kind),
        subject: Some(id),
        ..FileFilter::default()
    };
    let files = desk.store.read(|reader| {
        let mut heads = reader.files(&of_kind(reviewing::REVIEW))?;
        heads.extend(reader.files(&of_kind(reviewing::INTERNAL))?);
        heads.sort_by(|one, other| one.at.cmp(&other.at));
        heads
            .iter()
            .map(|head| reader.file(&head.digest))
            .collect::<Result<Vec<_>, _>>()
    })?;
    let lists = keyring::accepted(desk)?;
    let mut reviews = Vec::new();
    for file in files.into_iter().flatten() {
        let broken = |_| Failure::new(Code::Changed).with("file", &file.name);
        let bag = parcel::open(&file.bytes).map_err(|_| Failure::new(Code::Changed).with("file", &file.name))?;
        let internal = file.kind == reviewing::INTERNAL;
        let (main, kind) = if internal {
            (parcel::INTERNAL_FILE, Kind::InternalReview)
        } else {
            ("review.vc.json", Kind::Review)
        };
        let review = bag.credential::<review::Review>(main, kind).map_err(broken)?;
        let judged = bag
            .credential::<DescriptorLiteral>("descriptor.vc.json", Kind::Descriptor)
            .map_err(broken)?;
        let rulebook = Rulebook::from_json(bag.file("pack.json").unwrap_or_default())?;
        let signer = keyring::signer_view(&signing::Signature::of(&review.envelope), &lists, desk.now());
        reviews.push(ReceivedReview {
            digest: file.digest.clone(),
            internal,
            signer: signer.claimed,
            fingerprint: signer.fingerprint,
            trusted: signer.trusted,
            at: review.envelope.at.to_string(),
            version: review.literal.descriptor.version,
            changed_since: judged.literal.content != *draft,
            decision: crate::packs::decision_label(&rulebook.pack, review.literal.decision),
            decision_token: review.literal.decision.token().to_owned(),
            remarks: remarks(&rulebook, &judged.literal.content, &review::Draft::of(&review.literal)),
        });
    }
    Ok(reviews)
}

/// What a review says, criterion by criterion in the order of the pack.
pub(crate) fn remarks(rulebook: &Rulebook, content: &Content, review: &review::Draft) -> Vec<ReceivedRemark> {
    let texts = |remarks: &[review::Remark]| {
        remarks
            .iter()
            .map(|remark| Both::from(&remark.text))
            .collect::<Vec<_>>()
    };
    let rated = rulebook
        .pack
        .criteria()
        .iter()
        .filter_map(|criterion| Some((criterion, review.ratings.get(&criterion.id)?)));
    rated
        .filter_map(|(criterion, entry)| {
            let rating = entry.rating?;
            let quotes: Vec<Quote> = entry
                .evidence
                .iter()
                .map(|quote| reviewing::quote(rulebook, content, &quote.anchor))
                .collect();
            let quoted = quotes.iter().map(|quote| without_side(&quote.field).to_owned());
            let fields: Vec<String> = if quotes.is_empty() {
                criterion.fields.iter().map(ToString::to_string).collect()
            } else {
                quoted.collect()
            };
            Some(ReceivedRemark {
                criterion: criterion.id.clone(),
                text: Both::from(&criterion.text),
                rating: rating.token().to_owned(),
                rating_label: words::choice("rating", rating.token()),
                comment: Both::from(&entry.comment),
                quotes,
                recommendations: texts(&entry.recommendations),
                suggestions: texts(&entry.suggestions),
                good_practice: texts(&entry.good_practice),
                questions: texts(&entry.questions),
                fields,
            })
        })
        .collect()
}

/// A field's path without its language side.
fn without_side(path: &str) -> &str {
    match path.rsplit_once('/') {
        Some((field, side)) if Lang::from_code(side).is_some() => field,
        _ => path,
    }
}
