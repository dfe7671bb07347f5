//! A panel as the window shows it. Of a review nothing leaves before the opening but that it is here.

use std::collections::BTreeSet;
use std::sync::Arc;

use descriptor::Content;
use panel::{Room, Row, Seated, Standing};
use review::Draft;
use review::agreement::{Firmness, Metric, Statistic};

use super::document::{Document, Which};
use super::opening::{receipt_of, standing};
use super::refusing::words_of;
use super::returning;
use super::room;
use super::sitting::Sitting;
use crate::Desk;
use crate::compose::Rulebook;
use crate::drafting::label;
use crate::failure::{Code, Failure};
use crate::reviewing::{quote, rating_view};
use crate::rounds::{self, Signed, seat_word};
use crate::wire::*;
use crate::words;

/// The panels of a round, in the order in which members leave as seldom as can be.
pub(crate) fn panels(desk: &Arc<Desk>, ask: ShelfAsk) -> Result<Panels, Failure> {
    let signed = Signed::open(desk, &ask.digest)?;
    let round = signed.literal();
    let mut rows = Vec::new();
    let mut absent: Vec<BTreeSet<String>> = Vec::new();
    for package in &round.packages {
        let which = Which {
            round: &ask.digest,
            descriptor: &package.descriptor.id,
        };
        let sitting = Sitting::of(desk, which)?;
        let standings = sitting.panel.standings();
        let left = standings.iter().filter(|(_, how)| *how == Standing::Left);
        absent.push(left.clone().map(|(member, _)| member.did.as_str().to_owned()).collect());
        rows.push(PanelRow {
            descriptor: package.descriptor.id.clone(),
            title: Both::from(&package.title),
            institution: Both::from(&package.institution),
            standings: standings.iter().map(|(_, how)| standing(*how)).collect(),
            opened: sitting.room.is_some(),
            leaves: left.map(|(member, _)| Both::from(&member.name)).collect(),
        });
    }
    let order = panel::leave_once(&absent);
    Ok(Panels {
        title: Both::from(&round.title),
        deadline: rounds::deadline(desk, &round.deadline),
        rows: order.into_iter().map(|place| rows[place].clone()).collect(),
        round: ask.digest,
    })
}

pub(crate) fn panel(desk: &Arc<Desk>, ask: PanelAsk) -> Result<PanelView, Failure> {
    let which = Which {
        round: &ask.round,
        descriptor: &ask.descriptor,
    };
    of(desk, which)
}

/// The panel around one package.
pub(super) fn of(desk: &Desk, which: Which<'_>) -> Result<PanelView, Failure> {
    let sitting = Sitting::of(desk, which)?;
    let round = sitting.signed.literal();
    let package = round
        .package(which.descriptor)
        .ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let own = sitting.own(desk)?;
    let document = sitting.document.as_ref();
    let is_opened = sitting.room.is_some();
    let members = sitting.panel.standings().into_iter().map(|(member, how)| PanelMember {
        did: member.did.as_str().to_owned(),
        name: Both::from(&member.name),
        seat: seat_word(member.seat),
        own: own.as_ref().is_some_and(|(did, _)| *did == member.did),
        standing: standing(how),
        receipt: receipt_of(document, &member.did),
        refused: sitting
            .refused
            .iter()
            .filter(|refused| refused.member.as_ref() == Some(&member.did))
            .map(|refused| words_of(&refused.why, round))
            .collect(),
    });
    let strangers = sitting.refused.iter().filter(|refused| {
        let member = refused.member.as_ref();
        member.is_none_or(|did| round.member(did).is_none())
    });
    let missing = sitting.panel.missing();
    Ok(PanelView {
        round: which.round.to_owned(),
        descriptor: which.descriptor.to_owned(),
        document: document.map(|document| document.head.id.clone()),
        title: Both::from(&package.title),
        institution: Both::from(&package.institution),
        version: package.descriptor.version,
        round_title: Both::from(&round.title),
        pack: crate::compose::views::pack_head(&sitting.rulebook),
        deadline: rounds::deadline(desk, &round.deadline),
        seat: own.as_ref().map(|(_, seat)| seat_word(*seat)),
        members: members.collect(),
        missing: if is_opened {
            Vec::new()
        } else {
            missing.iter().map(|one| words_of(one, round)).collect()
        },
        refused: strangers
            .map(|refused| {
                let why = words_of(&refused.why, round);
                let side = |side: Option<String>| side.map(|why| format!("{}: {why}", refused.name));
                Both {
                    ka: side(why.ka),
                    en: side(why.en),
                }
            })
            .collect(),
        opened: document.and_then(Document::opened).map(str::to_owned),
        room: match (&sitting.room, document) {
            (Some(room), Some(document)) => Some(room_view(desk, &sitting, room, document)?),
            _ => None,
        },
    })
}

/// What undo takes back in a panel's document and what redo brings back; the record of the opening stays.
pub(super) fn steps(
    desk: &Desk,
    rulebook: &Rulebook,
    content: &Content,
    document: &Document,
) -> Result<(Option<Both>, Option<Both>), Failure> {
    let id = &document.head.id;
    let (undo, redo) = desk
        .store
        .read(|reader| Ok::<_, store::StoreError>((reader.can_undo(id)?, reader.can_redo(id)?)))?;
    let step = |step: Option<store::Label>| {
        step.map(|step| label(&rulebook.pack, content, step.kind, &step.paths, &step.label))
    };
    let text = |step: Option<store::Label>| step.filter(|step| !step.paths.iter().any(super::is_record));
    Ok((step(text(undo)), step(text(redo))))
}

fn room_view(desk: &Desk, sitting: &Sitting, room: &Room, document: &Document) -> Result<PanelRoom, Failure> {
    let descriptor = super::document::text(&document.flat, "descriptor").unwrap_or_default();
    let package = sitting.package(desk, descriptor)?;
    let content = &package.descriptor.literal.content;
    let rulebook = &*sitting.rulebook;
    let draft = room::decisions(document);
    let (undo, redo) = steps(desk, rulebook, content, document)?;
    let rows = room.map(&rulebook.pack);
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let undecided = |id: &str| draft.ratings.get(id).is_none_or(|entry| entry.rating.is_none());
    let proposed = review::propose_decision(&rulebook.pack, review::Role::Expert, &draft.chosen());
    Ok(PanelRoom {
        members: room.seated.iter().map(seated).collect(),
        undisputed: number(
            rows.iter()
                .filter(|row| row.is_undisputed && undecided(&row.criterion))
                .count(),
        ),
        decided: number(
            rulebook
                .pack
                .criteria()
                .iter()
                .filter(|one| !undecided(&one.id))
                .count(),
        ),
        rows: rows
            .iter()
            .map(|row| criterion(rulebook, content, room, row, &draft))
            .collect(),
        agreement: agreement(room, rulebook),
        decision: draft.decision.map(|decision| decision.token().to_owned()),
        proposed: proposed.map(|proposal| proposal.decision.token().to_owned()),
        text: Both::from(&room::text_of(&document.flat, "text")),
        notes: room::notes(document),
        leading: returning::leading(desk, room)?,
        undo,
        redo,
        saved_at: document.head.touched.clone(),
    })
}

fn seated(seated: &Seated) -> PanelSeated {
    PanelSeated {
        did: seated.member.did.as_str().to_owned(),
        name: Both::from(&seated.member.name),
        seat: seat_word(seated.member.seat),
        decision: seated.review().decision.token().to_owned(),
        reasons: seated.revisions.iter().map(|one| one.reason.clone()).collect(),
    }
}

fn criterion(rulebook: &Rulebook, content: &Content, room: &Room, row: &Row, draft: &Draft) -> PanelCriterion {
    let cells = room.seated.iter().map(|seated| {
        let mut entries = seated.review().ratings.iter();
        let Some(entry) = entries.find(|entry| entry.criterion == row.criterion) else {
            return PanelCell {
                rating: None,
                comment: Both::default(),
                evidence: Vec::new(),
                recommendations: Vec::new(),
                suggestions: Vec::new(),
                good_practice: Vec::new(),
            };
        };
        let texts = |list: &[descriptor::Text]| list.iter().map(Both::from).collect();
        PanelCell {
            rating: Some(entry.rating.token().to_owned()),
            comment: Both::from(&entry.comment),
            evidence: entry
                .evidence
                .iter()
                .map(|anchor| quote(rulebook, content, anchor))
                .collect(),
            recommendations: texts(&entry.recommendations),
            suggestions: texts(&entry.suggestions),
            good_practice: texts(&entry.good_practice),
        }
    });
    let shape = serde_json::to_value(row.spread.shape).unwrap_or_default();
    let decision = draft.ratings.get(&row.criterion);
    let wants_words = rulebook.pack.criterion(&row.criterion).is_some_and(|one| {
        decision.is_some_and(|entry| {
            entry.comment.is_empty() && entry.rating.is_some_and(|rating| review::needs_comment(one, rating))
        })
    });
    PanelCriterion {
        criterion: row.criterion.clone(),
        cells: cells.collect(),
        counts: row.spread.counts.clone(),
        width: u32::try_from(row.spread.width).unwrap_or(u32::MAX),
        shape: words::both(&format!("agreement-shape-{}", shape.as_str().unwrap_or_default())),
        percent: row.percent,
        ac2: row.ac2,
        undisputed: row.is_undisputed,
        decision: rating_view(rulebook, content, decision, wants_words),
    }
}

/// Over all criteria: alpha says something from two units on.
fn agreement(room: &Room, rulebook: &Rulebook) -> PanelAgreement {
    let ratings = room.ratings(&rulebook.pack);
    let alpha = ratings
        .value(Statistic::Alpha(Metric::Ordinal))
        .filter(|_| ratings.pairable() > 1);
    let interval = alpha.and_then(|_| ratings.interval(Statistic::Alpha(Metric::Ordinal)));
    let token = |firmness: Firmness| serde_json::to_value(firmness).unwrap_or_default();
    PanelAgreement {
        units: u32::try_from(ratings.pairable()).unwrap_or(u32::MAX),
        raters: u32::try_from(ratings.raters()).unwrap_or(u32::MAX),
        words: alpha.map_or_else(
            || words::both("panel-no-alpha"),
            |alpha| {
                let token = token(Firmness::of(alpha));
                words::both(&format!("agreement-firmness-{}", token.as_str().unwrap_or_default()))
            },
        ),
        low: interval.map(|interval| interval.low),
        high: interval.map(|interval| interval.high),
        alpha,
    }
}
