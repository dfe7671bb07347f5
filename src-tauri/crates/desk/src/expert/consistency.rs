//! One criterion through all packages of this person, side by side: the own ratings and words, and nobody else's.

use std::sync::Arc;

use descriptor::Lang;
use store::{Direction, FileFilter};

use super::{OwnReview, kept, own_reviews};
use crate::Desk;
use crate::compose::Rulebook;
use crate::failure::{Code, Failure};
use crate::wire::*;

pub(crate) fn consistency(desk: &Arc<Desk>, ask: CriterionAsk) -> Result<Consistency, Failure> {
    let pack = &Rulebook::shipped().pack;
    let criterion = pack
        .criterion(&ask.criterion)
        .ok_or_else(|| Failure::new(Code::NoSuchField).with("field", &ask.criterion))?;
    let filter = FileFilter {
        kind: Some("package"),
        direction: Some(Direction::Received),
        ..FileFilter::default()
    };
    let files = desk.store.read(|reader| reader.files(&filter))?;
    let empty = review::DraftRating::default();
    let (mut cells, mut ratings) = (Vec::new(), Vec::new());
    for OwnReview { head, draft, rulebook } in own_reviews(desk)? {
        // By another pack the same criterion may ask for something else, or be none.
        let Some(criterion) = rulebook.pack.criterion(&ask.criterion) else {
            continue;
        };
        let file = files.iter().find(|file| head.base.as_deref() == Some(&file.digest));
        let Some(file) = file.filter(|_| draft.role.is_none_or(|role| criterion.roles.contains(&role))) else {
            continue;
        };
        let entry = draft.ratings.get(&criterion.id).unwrap_or(&empty);
        ratings.push(entry.rating);
        cells.push(ConsistencyCell {
            review: head.id.clone(),
            title: kept(file, "title"),
            institution: kept(file, "provider"),
            version: file.version.unwrap_or_default(),
            rating: entry.rating.map(|rating| rating.token().to_owned()),
            comment: Both::from(&entry.comment),
            evidence: entry
                .evidence
                .iter()
                .map(|one| Quote {
                    field: one.anchor.field.to_string(),
                    place: Both::new(
                        pack.label(&one.anchor.field, Lang::Ka),
                        pack.label(&one.anchor.field, Lang::En),
                    ),
                    exact: one.anchor.exact.clone(),
                })
                .collect(),
            signed: head.version > 0,
        });
    }
    let drift = review::drift(&ratings).map(|drift| DriftView {
        from: u32::try_from(drift.from + 1).unwrap_or(u32::MAX),
        stricter: drift.stricter,
    });
    Ok(Consistency {
        criterion: criterion.id.clone(),
        cells,
        drift,
        least: u32::try_from(review::drift::LEAST).unwrap_or(u32::MAX),
    })
}
