//! Going over to another pack in a review: what differs is shown first, and each changed criterion is asked about.
//!
//! A round gives its pack to every review in it. There a review goes over only to the pack of the newest round, so that
//! nobody is measured by other requirements than the rest of the panel.

use std::collections::BTreeSet;
use std::sync::Arc;

use descriptor::{FieldPath, Scalar};
use review::{PackRef, criteria_for};
use rulebook::{Criterion, DifferenceKind, Pack, Rating, differences};

use super::{PINNED, named, of};
use crate::compose::{Rulebook, views};
use crate::failure::{Code, Failure};
use crate::reviewing::{self, OpenReview};
use crate::wire::*;
use crate::{Desk, drafting, rounds, words};

/// Where a review can go from the pack it has.
struct Way {
    /// The pack that could take its place.
    to: Arc<Rulebook>,
    /// The round keeps the pack that it has.
    is_closed: bool,
}

/// The pack by which the round of a review asks to rate; none when no round asks for it.
pub(crate) fn asked(desk: &Desk, open: &OpenReview) -> Result<Option<PackRef>, Failure> {
    if open.internal {
        return Ok(None);
    }
    let round = rounds::rated(desk, &open.package)?.filter(|rated| rated.own.is_some());
    Ok(round.map(|rated| rated.pack().clone()))
}

/// The pack that could take the place of a review's own: the round's when a round asks for the review, else the one that
/// is shipped. None when the review has it, or it is not here.
fn way(desk: &Desk, open: &OpenReview, asked: Option<&PackRef>) -> Result<Option<Way>, Failure> {
    let own = &open.rulebook.digest;
    if let Some(asked) = asked.filter(|asked| asked.digest != own.to_string()) {
        return Ok(of(desk, &asked.digest)?.map(|to| Way { to, is_closed: false }));
    }
    let shipped = Rulebook::shared();
    Ok((shipped.digest != *own).then_some(Way {
        to: shipped,
        is_closed: asked.is_some(),
    }))
}

/// The pack that could take the place of a review's own while it is written.
pub(crate) fn newer(desk: &Desk, open: &OpenReview, asked: Option<&PackRef>) -> Result<Option<NewerPack>, Failure> {
    let way = if open.head.version > 0 {
        None
    } else {
        way(desk, open, asked)?
    };
    Ok(way.map(|way| NewerPack {
        pack: views::pack_head(&way.to),
        round_keeps: way.is_closed,
    }))
}

/// Why a review cannot be signed by the pack it has: it is not here, or the round asks for another one.
pub(crate) fn hold(desk: &Desk, open: &OpenReview, asked: Option<&PackRef>) -> Option<Failure> {
    let name = |id: &str, version: &str| format!("{id}@{version}");
    if !open.is_pack_known {
        let head = &open.rulebook.pack.head;
        return Some(Failure::new(Code::PackUnknown).with("pack", name(&head.id, &head.version)));
    }
    let asked = asked.filter(|asked| asked.digest != open.rulebook.digest.to_string())?;
    Some(match named(desk, &asked.digest, &asked.id, &asked.version) {
        Ok(_) => Failure::new(Code::RoundAsksOtherPack).with("pack", name(&asked.id, &asked.version)),
        Err(failure) => failure,
    })
}

pub(crate) fn upgrade(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<Upgrade, Failure> {
    let open = reviewing::open(desk, &ask.document)?;
    let way = way(desk, &open, asked(desk, &open)?.as_ref())?.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    Ok(Upgrade {
        document: ask.document,
        title: Both::from(&open.received.descriptor.literal.content.identification.title),
        from: views::pack_head(&open.rulebook),
        to: views::pack_head(&way.to),
        refused: refusal(&open, &way).map(|failure| failure.view()),
        others: others(&open.rulebook.pack, &way.to.pack),
        rows: rows(&open, &way.to.pack),
    })
}

/// Why the way is not open.
fn refusal(open: &OpenReview, way: &Way) -> Option<Failure> {
    if open.head.version > 0 {
        return Some(Failure::new(Code::ReviewSigned));
    }
    let head = &open.rulebook.pack.head;
    way.is_closed
        .then(|| Failure::new(Code::RoundKeepsPack).with("pack", format!("{}@{}", head.id, head.version)))
}

pub(crate) fn upgrade_review(desk: &Arc<Desk>, ask: UpgradeReview) -> Result<Edited, Failure> {
    let open = reviewing::open(desk, &ask.document)?;
    let way = way(desk, &open, asked(desk, &open)?.as_ref())?;
    let way = way.filter(|way| way.to.digest.to_string() == ask.to);
    let way = way.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    if let Some(failure) = refusal(&open, &way) {
        return Err(failure);
    }
    let answered: BTreeSet<&String> = ask.stands.iter().chain(&ask.again).collect();
    let asked: BTreeSet<String> = rows(&open, &way.to.pack)
        .into_iter()
        .filter(|row| row.change == PackChange::Changed && row.rating.is_some())
        .map(|row| row.criterion)
        .collect();
    let left = asked.iter().filter(|criterion| !answered.contains(criterion)).count();
    if left > 0 {
        return Err(Failure::new(Code::UpgradeUnanswered).with("count", left));
    }
    let mut edits = vec![(FieldPath::known(PINNED), Some(Scalar::Text(ask.to.clone())))];
    for criterion in ask.again.iter().filter(|criterion| asked.contains(*criterion)) {
        let entry = FieldPath::known("ratings").child(criterion);
        edits.push((entry.child("rating"), None));
        edits.push((entry.child("done"), None));
    }
    let edited = drafting::write(desk, &ask.document, |tx, _, at| {
        Ok(Some(tx.change(&ask.document, &edits, at, "", "")?))
    })?;
    desk.changed(&["queue", &ask.document]);
    Ok(edited)
}

/// What differs beside the criteria: fields of the template, standards, the head.
fn others(from: &Pack, to: &Pack) -> u32 {
    let count = differences(from, to)
        .iter()
        .filter(|one| one.thing != "criterion" && one.thing != "pack")
        .count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The criteria of this role that differ, in the order of the new pack, those that fall away last.
fn rows(open: &OpenReview, to: &Pack) -> Vec<UpgradeRow> {
    let from = &open.rulebook.pack;
    let role = open.draft.role.unwrap_or(review::Role::Expert);
    let is_rated = |pack: &Pack, id: &str| criteria_for(pack, role).iter().any(|criterion| criterion.id == id);
    let mut rows = Vec::new();
    for one in differences(from, to).iter().filter(|one| one.thing == "criterion") {
        let change = match (is_rated(from, &one.id), is_rated(to, &one.id)) {
            (false, false) => continue,
            (false, true) => PackChange::Added,
            (true, false) => PackChange::Removed,
            (true, true) if one.kind == DifferenceKind::Changed => PackChange::Changed,
            (true, true) => continue,
        };
        let (before, after) = (from.criterion(&one.id), to.criterion(&one.id));
        let Some(shown) = after.or(before) else { continue };
        let parts = match (before, after, change) {
            (Some(before), Some(after), PackChange::Changed) => parts(before, after),
            _ => Vec::new(),
        };
        let rating = open.draft.ratings.get(&one.id).and_then(|entry| entry.rating);
        rows.push(UpgradeRow {
            criterion: one.id.clone(),
            change,
            text: Both::from(&shown.text),
            parts,
            rating: rating.map(|rating| rating.token().to_owned()),
        });
    }
    rows
}

/// What differs in a criterion, each part with its words before and after.
fn parts(before: &Criterion, after: &Criterion) -> Vec<UpgradePart> {
    let mut parts = Vec::new();
    let mut part = |label: Both, before: Both, after: Both| {
        if before != after {
            parts.push(UpgradePart { label, before, after });
        }
    };
    let label = |id: &str| words::both(&format!("pack-part-{id}"));
    let plain = |criterion: &Criterion| {
        criterion
            .plain
            .as_ref()
            .map(|plain| Both::from(&plain.words))
            .unwrap_or_default()
    };
    part(label("text"), Both::from(&before.text), Both::from(&after.text));
    part(label("plain"), plain(before), plain(after));
    part(label("minimum"), is_minimum(before), is_minimum(after));
    part(
        label("guidance"),
        Both::from(&before.guidance),
        Both::from(&after.guidance),
    );
    part(
        label("evidence"),
        Both::from(&before.evidence),
        Both::from(&after.evidence),
    );
    for rating in Rating::ALL {
        let anchor = |criterion: &Criterion| criterion.anchors.get(*rating).map(Both::from).unwrap_or_default();
        part(words::choice("rating", rating.token()), anchor(before), anchor(after));
    }
    let comment = |criterion: &Criterion| words::choice("rating", criterion.comment_below.token());
    part(label("comment-below"), comment(before), comment(after));
    if parts.is_empty() {
        // Rules, fields, roles or the source: nothing that a person who rates reads as a sentence.
        parts.push(UpgradePart {
            label: label("beneath"),
            before: Both::default(),
            after: Both::default(),
        });
    }
    parts
}

fn is_minimum(criterion: &Criterion) -> Both {
    words::both(if criterion.minimum {
        "pack-minimum"
    } else {
        "pack-not-minimum"
    })
}
