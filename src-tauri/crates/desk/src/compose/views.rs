//! Findings, labels and places in words of both languages.

use descriptor::{Content, FieldPath, Lang};
use rulebook::{Finding, Pack, Status};

use super::rulebook::Rulebook;
use crate::wire::{Both, FieldOfStudy, FindingStatus, FindingView, PackHead, PackStatus};
use crate::words;

/// A finding in words.
#[must_use]
pub fn finding(pack: &Pack, finding: &Finding) -> FindingView {
    let criterion = pack.criterion(&finding.criterion);
    FindingView {
        criterion: finding.criterion.clone(),
        rule: finding.rule.clone(),
        path: finding.path.to_string(),
        section: pack
            .section_at(&finding.path)
            .map(|section| section.id.clone())
            .unwrap_or_default(),
        status: status(finding.status),
        minimum: criterion.is_some_and(|criterion| criterion.minimum),
        message: sentence(pack, finding),
        source: criterion.map_or_else(Both::default, |criterion| {
            Both::new(
                format!("{}, {}", criterion.source.title.ka, criterion.source.place.ka),
                format!("{}, {}", criterion.source.title.en, criterion.source.place.en),
            )
        }),
    }
}

/// What a finding saw, in words. Where only a person can say, the criterion itself is the question.
#[must_use]
pub fn sentence(pack: &Pack, finding: &Finding) -> Both {
    if finding.rule == rulebook::finding::BY_PERSON {
        return pack
            .criterion(&finding.criterion)
            .map_or_else(Both::default, |criterion| Both::from(&criterion.text));
    }
    let say = |lang: Lang| words::say(lang, &finding.message_id(), &finding.message_args(pack, lang));
    Both::new(say(Lang::Ka), say(Lang::En))
}

/// Where a field stands, in words: its label, with the position of its list item.
#[must_use]
pub fn place(pack: &Pack, content: &Content, path: &FieldPath) -> Both {
    let side = |lang: Lang| {
        let label = pack.label(path, lang);
        match position(content, path) {
            Some(position) => format!("{label} {position}"),
            None => label.to_owned(),
        }
    };
    Both::new(side(Lang::Ka), side(Lang::En))
}

/// The position from 1 of the list item in which a field stands.
#[must_use]
pub fn position(content: &Content, path: &FieldPath) -> Option<usize> {
    let segments: Vec<&str> = path.segments().collect();
    let at = |ids: Vec<&str>, id: &str| ids.iter().position(|other| *other == id).map(|index| index + 1);
    match segments[..] {
        ["outcomes", id, ..] => at(content.outcomes.iter().map(|item| item.id.as_str()).collect(), id),
        ["paperEndorsements", id, ..] => {
            let papers = content.paper_endorsements.iter();
            at(papers.map(|item| item.id.as_str()).collect(), id)
        }
        ["activities", id, ..] => at(content.activities.iter().map(|item| item.id.as_str()).collect(), id),
        ["assessments", id, ..] => at(content.assessments.iter().map(|item| item.id.as_str()).collect(), id),
        ["purpose", "needs", id, ..] => at(content.purpose.needs.iter().map(|item| item.id.as_str()).collect(), id),
        ["stackability", "targets", id, ..] => at(
            content
                .stackability
                .targets
                .iter()
                .map(|item| item.id.as_str())
                .collect(),
            id,
        ),
        ["resources", "staff", id, ..] => at(
            content.resources.staff.iter().map(|item| item.id.as_str()).collect(),
            id,
        ),
        ["attachments", id, ..] => at(content.attachments.iter().map(|item| item.id.as_str()).collect(), id),
        _ => None,
    }
}

/// What a review still lacks before it can be signed.
#[must_use]
pub fn missing(pack: &Pack, missing: &review::Missing) -> Both {
    use review::Missing as M;
    let (id, quote) = match missing {
        M::Role => ("missing-role", ""),
        M::Conflict => ("missing-conflict", ""),
        M::ConflictStands => ("missing-conflict-stands", ""),
        M::Unrated { .. } => ("missing-unrated", ""),
        M::Comment { .. } => ("missing-comment", ""),
        M::Quote { exact, .. } => ("missing-quote", exact.as_str()),
        M::Decision => ("missing-decision", ""),
    };
    let criterion = missing.criterion().and_then(|id| pack.criterion(id));
    let side = |lang: Lang| {
        let text = criterion.map_or("", |criterion| criterion.text.get(lang));
        words::say(lang, id, &words::args([("criterion", text), ("quote", quote)]))
    };
    Both::new(side(Lang::Ka), side(Lang::En))
}

/// A rule's answer on the wire.
#[must_use]
pub fn status(status: Status) -> FindingStatus {
    match status {
        Status::Met => FindingStatus::Met,
        Status::NotMet => FindingStatus::NotMet,
        Status::Unclear => FindingStatus::Unclear,
        Status::Person => FindingStatus::Person,
    }
}

/// The head of a pack on the wire.
#[must_use]
pub fn pack_head(rulebook: &Rulebook) -> PackHead {
    let head = &rulebook.pack.head;
    PackHead {
        id: head.id.clone(),
        version: head.version.clone(),
        status: match head.status {
            rulebook::PackStatus::Draft => PackStatus::Draft,
            rulebook::PackStatus::Pilot => PackStatus::Pilot,
            rulebook::PackStatus::Adopted => PackStatus::Adopted,
        },
        title: Both::from(&head.title),
        notice: Both::from(&head.notice),
        digest: rulebook.digest.to_string(),
    }
}

/// The words of a field of study: its code and its label; the Georgian labels are our own translation.
#[must_use]
pub fn field_of_study(code: &str) -> Option<Both> {
    let field = fields_of_study().into_iter().find(|field| field.code == code)?;
    let en = field.label.en.unwrap_or_default();
    let ka = field.label.ka.unwrap_or_else(|| en.clone());
    Some(Both::new(format!("{code} {ka}"), format!("{code} {en}")))
}

/// All fields of study in the order of their codes; the Georgian labels are our own translation.
#[must_use]
pub fn fields_of_study() -> Vec<FieldOfStudy> {
    let mut lines = crate::assets::ISCED_F.lines().filter(|line| !line.starts_with('#'));
    let header: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let column = |name: &str| header.iter().position(|title| *title == name);
    let (code, ka, en, likely) = (column("code"), column("label_ka"), column("label_en"), column("likely"));
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let cell = |at: Option<usize>| at.and_then(|at| cells.get(at)).map(|cell| (*cell).to_owned());
            FieldOfStudy {
                code: cell(code).unwrap_or_default(),
                label: Both {
                    ka: cell(ka).filter(|ka| !ka.is_empty()),
                    en: cell(en),
                },
                likely: cell(likely).is_some_and(|mark| mark == "1"),
            }
        })
        .collect()
}
