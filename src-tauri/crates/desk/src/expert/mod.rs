//! What only the person at this computer sees of their own reviewing: profile and phrases, hints about conflicts of
//! interest, the plan of the day, the own consistency.
//!
//! Nothing here goes into any file that leaves. The profile is a setting of this store; pace and consistency are
//! computed from the histories of the own reviews whenever they are asked for, and are kept nowhere.

mod consistency;
mod hints;
mod pace;
mod plan;
mod profile;

pub(crate) use consistency::consistency;
pub(crate) use hints::{endorsers, hints};
pub(crate) use plan::{Measure, plan};
pub(crate) use profile::{profile, save_profile};

use std::sync::Arc;

use review::Declared;
use store::{DocumentHead, SignedFileHead};

use crate::compose::Rulebook;
use crate::failure::Failure;
use crate::reviewing::{REVIEW, received};
use crate::wire::Both;
use crate::{Desk, packs};

/// A review of this person.
struct OwnReview {
    head: DocumentHead,
    draft: review::Draft,
    /// The pack it was begun with.
    rulebook: Arc<Rulebook>,
}

/// The own reviews of which nobody declared a conflict, in the order in which they were begun.
fn own_reviews(desk: &Desk) -> Result<Vec<OwnReview>, Failure> {
    let (heads, flats) = desk.store.read(|reader| {
        let mut heads = reader.documents(Some(REVIEW))?;
        heads.retain(|head| head.trashed.is_none());
        heads.sort_by(|left, right| (&left.created, &left.id).cmp(&(&right.created, &right.id)));
        let flats = heads
            .iter()
            .map(|head| reader.flat(&head.id))
            .collect::<Result<Vec<_>, _>>()?;
        Ok::<_, store::StoreError>((heads, flats))
    })?;
    let mut own = Vec::new();
    for (head, flat) in heads.into_iter().zip(flats) {
        let (draft, _) = review::Draft::read(&flat);
        if !matches!(draft.conflict.declared, Some(Declared::None | Declared::Unsure)) {
            continue;
        }
        let package = head.base.as_deref().map(|digest| received(desk, digest)).transpose()?;
        let rulebook = match package {
            Some(package) => packs::pinned(desk, &flat, &package)?.rulebook,
            None => Rulebook::shared(),
        };
        own.push(OwnReview { head, draft, rulebook });
    }
    Ok(own)
}

/// What was kept with a file when it came in: a title, a provider.
fn kept(file: &SignedFileHead, name: &str) -> Both {
    serde_json::from_value(file.meta.get(name).cloned().unwrap_or_default()).unwrap_or_default()
}
