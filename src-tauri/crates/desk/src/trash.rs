//! The trash: what lay in it for thirty days leaves at the next start, and not a day before. With a workshop leaves what
//! its participants handed in.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use descriptor::{FieldPath, Flat, Lang, Scalar};
use store::DocumentHead;

use crate::Desk;
use crate::assets;
use crate::exercises::{self, EXERCISE};
use crate::failure::Failure;
use crate::library::DESCRIPTOR;
use crate::rounds::ROUND;
use crate::wire::{Both, TrashedRow};
use crate::workshops::WORKSHOP;

/// How long something lies in the trash.
const DAYS: i64 = 30;

/// Whole days until something in the trash leaves; none for what leaves at the next start.
pub(crate) fn days_left(desk: &Desk, trashed: &str) -> u32 {
    u32::try_from(DAYS - days_since(desk, trashed).unwrap_or_default())
        .unwrap_or_default()
        .min(u32::try_from(DAYS).unwrap_or_default())
}

/// Whole days since a moment; `None` when it cannot be read, and then nothing is old enough.
fn days_since(desk: &Desk, at: &str) -> Option<i64> {
    let then: DateTime<Utc> = at.parse().ok()?;
    let now: DateTime<Utc> = desk.now().to_string().parse().ok()?;
    Some((now - then).num_days())
}

/// Takes out what lay there long enough, with the files that nothing else names. The samples' files stay.
pub(crate) fn empty_when_due(desk: &Arc<Desk>) -> Result<(), Failure> {
    let workshops = without_slips(desk, due(desk, WORKSHOP)?);
    let since = (desk.host.now() - TimeDelta::days(DAYS)).into();
    if let Err(error) = desk.store.seats_wipe_orphans(since) {
        tracing::warn!(%error, "what participants of a workshop handed in that is gone is still here");
    }
    let due = [
        due(desk, DESCRIPTOR)?,
        due(desk, ROUND)?,
        due(desk, EXERCISE)?,
        workshops,
    ]
    .concat();
    if due.is_empty() {
        return Ok(());
    }
    let mut free = desk.store.transact(|tx| -> Result<BTreeSet<String>, Failure> {
        let mut free = BTreeSet::new();
        for id in &due {
            free.extend(tx.purge(id)?);
            tx.setting_put(&crate::asking::key(id), "[]")?;
        }
        Ok(free)
    })?;
    for (_, bytes) in assets::SAMPLE_FILES {
        free.remove(&signing::sha256_hex(bytes));
    }
    desk.store.attachments_remove(&free);
    Ok(())
}

/// What lies in the trash beside descriptors: rounds, workshops and exercises.
pub(crate) fn others(desk: &Desk) -> Result<Vec<DocumentHead>, Failure> {
    let mut others = Vec::new();
    for kind in [ROUND, WORKSHOP, EXERCISE] {
        others.extend(desk.store.read(|reader| reader.documents(Some(kind)))?);
    }
    others.retain(|head| head.trashed.is_some());
    Ok(others)
}

/// The same as it is listed, the last thrown away first.
pub(crate) fn rows(desk: &Desk, mut others: Vec<DocumentHead>) -> Result<Vec<TrashedRow>, Failure> {
    others.sort_by(|one, other| other.trashed.cmp(&one.trashed));
    let row = |head: DocumentHead| {
        let flat = desk.store.read(|reader| reader.flat(&head.id))?;
        Ok(TrashedRow {
            title: if head.kind == EXERCISE {
                exercises::title(desk, &flat)?
            } else {
                title(&flat)
            },
            days_left: head.trashed.as_deref().map_or(0, |at| days_left(desk, at)),
            kind: head.kind,
            document: head.id,
        })
    };
    others.into_iter().map(row).collect()
}

/// What a round or a workshop is called.
fn title(flat: &Flat) -> Both {
    let side = |lang: Lang| {
        let path = FieldPath::known("title").child(lang.code());
        flat.get(&path).and_then(Scalar::as_text).map(str::to_owned)
    };
    Both {
        ka: side(Lang::Ka),
        en: side(Lang::En),
    }
}

/// The documents of a kind that lay in the trash long enough.
fn due(desk: &Desk, kind: &str) -> Result<Vec<String>, Failure> {
    let heads = desk.store.read(|reader| reader.documents(Some(kind)))?.into_iter();
    let is_due = |head: &DocumentHead| {
        let days = head.trashed.as_deref().and_then(|at| days_since(desk, at));
        days.is_some_and(|days| days >= DAYS)
    };
    Ok(heads.filter(is_due).map(|head| head.id).collect())
}

/// Wipes what participants of these workshops handed in. Gives those where nothing is left of it: the others stay in the
/// trash and are tried again at the next start.
fn without_slips(desk: &Desk, mut workshops: Vec<String>) -> Vec<String> {
    workshops.retain(|id| {
        let wiped = desk.store.seats_wipe(id);
        if let Err(error) = &wiped {
            tracing::warn!(%error, "what participants of a workshop handed in is still here");
        }
        wiped.is_ok()
    });
    workshops
}
