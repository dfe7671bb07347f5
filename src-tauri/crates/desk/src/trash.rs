//! The trash: what lay in it for thirty days leaves at the next start, and not a day before.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::Desk;
use crate::assets;
use crate::failure::Failure;
use crate::library::DESCRIPTOR;

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
    let heads = desk.store.read(|reader| reader.documents(Some(DESCRIPTOR)))?;
    let due: Vec<String> = heads
        .into_iter()
        .filter(|head| {
            let days = head.trashed.as_deref().and_then(|at| days_since(desk, at));
            days.is_some_and(|days| days >= DAYS)
        })
        .map(|head| head.id)
        .collect();
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
