//! The report that a panel's document would be: its decisions, numbered quotes, sentences and prose.
//!
//! A sentence that states a rating is written from its cell and remembers what it says. When the cell changes the
//! sentence is marked and stays until somebody writes it anew: words that a member went along with do not change by
//! themselves. All other prose is free.

use descriptor::{Anchor, Flat, Lang, Text};
use panel::{Answer, Decision, FORMAT, Named, PanelReport, Passage, Reason, Reply, Room, Sentence, Stage, Stated};
use review::{Draft, Rating, Remark};
use rulebook::{Criterion, Pack};

use super::document::text;
use super::room::text_of;
use super::sitting::Sitting;
use crate::words;

/// The answers of a panel by their tokens.
pub(super) const ANSWERS: [(&str, Answer); 3] = [
    ("accepted", Answer::Accepted),
    ("partly-accepted", Answer::PartlyAccepted),
    ("not-accepted", Answer::NotAccepted),
];

/// The place of the prose about the whole, and of the reason for another overall result.
pub(super) const WHOLE: &str = "whole";

/// What a final report speaks of beside its own words.
pub(super) struct Before<'a> {
    /// The draft.
    pub(super) draft: (&'a PanelReport, Named),
    /// What the institution answered, and to which criteria.
    pub(super) response: Option<(Named, Vec<String>)>,
}

/// The report; `None` while no overall result is chosen.
pub(super) fn report(
    sitting: &Sitting,
    room: &Room,
    (flat, draft): (&Flat, &Draft),
    before: Option<&Before<'_>>,
) -> Option<PanelReport> {
    let round = &sitting.signed.round;
    let pack = &sitting.rulebook.pack;
    let descriptor = text(flat, "descriptor")?;
    let package = round.literal.package(descriptor)?;
    let mut quotes: Vec<Anchor> = Vec::new();
    let decided = pack.criteria().iter().filter_map(|criterion| {
        let entry = draft.ratings.get(&criterion.id)?;
        let texts = |list: &[Remark]| list.iter().map(|remark| remark.text.clone()).collect();
        Some(Decision {
            criterion: criterion.id.clone(),
            rating: entry.rating?,
            text: entry.comment.clone(),
            evidence: entry
                .evidence
                .iter()
                .map(|one| number(&mut quotes, &one.anchor))
                .collect(),
            recommendations: texts(&entry.recommendations),
            suggestions: texts(&entry.suggestions),
            good_practice: texts(&entry.good_practice),
        })
    });
    let decisions: Vec<Decision> = decided.collect();
    let mut report = PanelReport {
        format: FORMAT,
        stage: Stage::Draft,
        round: Named {
            id: round.envelope.id.clone(),
            digest: round.envelope.digest,
        },
        descriptor: package.descriptor.clone(),
        pack: round.literal.pack.clone(),
        reviews: room.bound(),
        left: room.left.iter().map(|member| member.did.clone()).collect(),
        passages: passages(pack, &decisions, flat),
        evidence: quotes,
        decisions,
        decision: draft.decision?,
        text: text_of(flat, "text"),
        opinions: Vec::new(),
        previous: None,
        response: None,
        replies: Vec::new(),
        changes: Vec::new(),
        clock_suspect: None,
    };
    if let Some(before) = before {
        finish(&mut report, flat, before);
    }
    Some(report)
}

/// The number of a quote; equal words at the same place have one.
fn number(quotes: &mut Vec<Anchor>, anchor: &Anchor) -> usize {
    if let Some(place) = quotes.iter().position(|one| one == anchor) {
        return place + 1;
    }
    quotes.push(anchor.clone());
    quotes.len()
}

/// What only a final report has.
fn finish(report: &mut PanelReport, flat: &Flat, before: &Before<'_>) {
    let (draft, named) = &before.draft;
    report.stage = Stage::Final;
    report.previous = Some(named.clone());
    if let Some((response, points)) = &before.response {
        report.response = Some(response.clone());
        report.replies = points.iter().filter_map(|criterion| reply(flat, criterion)).collect();
    }
    let changed = panel::changed(draft, report);
    report.changes = changed
        .into_iter()
        .filter_map(|change| {
            let reason = text_of(
                flat,
                &format!("reasons/{}", change.criterion.as_deref().unwrap_or(WHOLE)),
            );
            (!reason.is_empty()).then_some(Reason {
                criterion: change.criterion,
                reason,
            })
        })
        .collect();
}

fn reply(flat: &Flat, criterion: &str) -> Option<Reply> {
    let token = text(flat, &format!("replies/{criterion}/answer"))?;
    let (_, answer) = ANSWERS.iter().find(|(known, _)| *known == token)?;
    Some(Reply {
        criterion: criterion.to_owned(),
        answer: *answer,
        text: text_of(flat, &format!("replies/{criterion}/text")),
    })
}

/// What the sentence about a criterion states; `None` while it is not written.
pub(super) fn stated(flat: &Flat, criterion: &str) -> Option<Rating> {
    let token = text(flat, &format!("stated/{criterion}"))?;
    Rating::ALL.iter().copied().find(|rating| rating.token() == token)
}

/// The words of a sentence that states a rating.
pub(super) fn sentence(criterion: &Criterion, rating: Rating) -> Text {
    let side = |lang: Lang| {
        let requirement = match lang {
            Lang::Ka => &criterion.text.ka,
            Lang::En => &criterion.text.en,
        };
        let rating = words::choice("rating", rating.token());
        let rating = if lang == Lang::Ka { rating.ka } else { rating.en };
        let args = words::args([
            ("requirement", requirement.trim_end_matches('.')),
            ("rating", rating.as_deref().unwrap_or_default()),
        ]);
        Some(words::say(lang, "panel-sentence", &args))
    };
    Text {
        ka: side(Lang::Ka),
        en: side(Lang::En),
    }
}

fn passages(pack: &Pack, decisions: &[Decision], flat: &Flat) -> Vec<Passage> {
    let free = |place: &str| {
        let text = text_of(flat, &format!("prose/{place}"));
        (!text.is_empty()).then_some(Sentence { text, states: None })
    };
    let whole = free(WHOLE).map(|sentence| Passage {
        criterion: None,
        sentences: vec![sentence],
    });
    let about = decisions.iter().filter_map(|decision| {
        let criterion = pack.criterion(&decision.criterion)?;
        let states = stated(flat, &criterion.id).unwrap_or(decision.rating);
        let mut sentences = vec![Sentence {
            text: sentence(criterion, states),
            states: Some(Stated {
                criterion: criterion.id.clone(),
                rating: states,
            }),
        }];
        sentences.extend(free(&criterion.id));
        Some(Passage {
            criterion: Some(criterion.id.clone()),
            sentences,
        })
    });
    whole.into_iter().chain(about).collect()
}
