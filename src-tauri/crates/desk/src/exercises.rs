//! Taking part in a workshop with this program: the signed plan of its kit is opened, scored, and handed in as the same
//! typed code or file that the page of the kit gives.
//!
//! It is an exercise and never a review: it lies in no queue, nothing of it is signed, and it ends with a code. Nobody is
//! named; the numbers of a table and a seat stand for whoever sits there. Nothing is sent from here.

mod slip;
mod view;

use std::sync::Arc;

use ::workshop::Workshop;
use descriptor::{FieldPath, Flat, Scalar};
use store::{Direction, DocumentHead, RowData, SignedFile};

use crate::compose::{self, Rulebook, verify};
use crate::failure::{Code, Failure};
use crate::wire::{Both, TrayOutcome};
use crate::workshops::WORKSHOP;
use crate::{Desk, packs};

pub(crate) use slip::save_slip;
pub(crate) use view::{exercise, exercise_case, exercises};

/// The kind of documents that hold what one answers in a workshop.
pub(crate) const EXERCISE: &str = "exercise";

/// Where an exercise names the signed file of its plan.
const PLAN: &str = "plan/digest";

/// What became of a signed plan that was imported.
pub(crate) struct Taken {
    /// The file is new here, or was here before.
    pub(crate) outcome: TrayOutcome,
    /// Digest of the file.
    pub(crate) digest: String,
    /// What the workshop is called.
    pub(crate) title: Both,
    /// The exercise.
    pub(crate) document: String,
}

/// What stands in the document, beside the plan that it answers.
pub(crate) struct Opened {
    head: DocumentHead,
    flat: Flat,
    plan: Workshop,
    rulebook: Arc<Rulebook>,
}

/// Whether a path is a field of an exercise that a person writes.
pub(crate) fn is_exercise_field(path: &str) -> bool {
    let segments: Vec<&str> = path.split('/').collect();
    let up_to = |text: &str, most: usize| text.parse().is_ok_and(|number: usize| (1..=most).contains(&number));
    match segments[..] {
        ["table" | "seat"] => true,
        ["rounds", round, _, "rating" | "why"] => up_to(round, usize::from(::workshop::MOST_ROUNDS)),
        ["feedback", question] => up_to(question, ::workshop::QUESTIONS),
        _ => false,
    }
}

/// Opens a signed plan as an exercise; one that is open here stays as it is.
///
/// # Errors
/// `not-ours` when the bag holds no plan that can be scored, or what the store refuses.
pub(crate) fn take(desk: &Arc<Desk>, name: &str, bytes: Vec<u8>) -> Result<Taken, Failure> {
    let (plan, rulebook) = read(desk, name, &bytes)?;
    if !plan.lacking(&rulebook.pack).is_empty() {
        return Err(Failure::new(Code::NotOurs).with("file", name));
    }
    let title = Both::from(&plan.title);
    let file = SignedFile {
        digest: signing::digest_sri(&bytes).to_string(),
        kind: WORKSHOP.to_owned(),
        direction: Direction::Received,
        subject: Some(plan.id.clone()),
        version: None,
        at: desk.now().to_string(),
        name: name.to_owned(),
        bytes,
        meta: serde_json::json!({ "title": title }),
    };
    let known = of_plan(desk, &file.digest)?;
    let (id, at) = (desk.document_id(), desk.now().to_string());
    let outcome = if known.is_some() {
        TrayOutcome::AlreadyHere
    } else {
        TrayOutcome::Exercise
    };
    let document = desk.store.transact(|tx| -> Result<String, Failure> {
        tx.file_put(&file)?;
        if let Some(known) = known {
            return Ok(known);
        }
        let flat = Flat::from([(FieldPath::known(PLAN), Scalar::Text(file.digest.clone()))]);
        tx.create(&id, EXERCISE, &flat, None, &at, "")?;
        tx.set_row(&id, &RowData::default())?;
        tx.saw_time(&at)?;
        Ok(id)
    })?;
    desk.changed(&["exercises"]);
    Ok(Taken {
        outcome,
        digest: file.digest,
        title,
        document,
    })
}

/// The exercise that answers a plan and does not lie in the trash.
fn of_plan(desk: &Desk, digest: &str) -> Result<Option<String>, Failure> {
    let heads = desk.store.read(|reader| reader.documents(Some(EXERCISE)))?;
    for head in heads.into_iter().filter(|head| head.trashed.is_none()) {
        let flat = desk.store.read(|reader| reader.flat(&head.id))?;
        if plan_of(&flat) == Some(digest) {
            return Ok(Some(head.id));
        }
    }
    Ok(None)
}

fn plan_of(flat: &Flat) -> Option<&str> {
    flat.get(&FieldPath::known(PLAN)).and_then(Scalar::as_text)
}

/// The plan in a signed bag, beside the pack by which everyone scores: this computer's own when it is here, else the one
/// that came with the plan. That the plan is by the pack beside it was asked when it was verified.
fn read(desk: &Desk, name: &str, bytes: &[u8]) -> Result<(Workshop, Arc<Rulebook>), Failure> {
    let bag = parcel::open(bytes).map_err(|refusal| verify::of_parcel(&refusal, name))?;
    let plan = compose::workshop::workshop(&bag)?.literal;
    let rulebook = match packs::of(desk, &plan.pack.digest)? {
        Some(known) => known,
        None => Arc::new(Rulebook::from_json(bag.file("pack.json").unwrap_or_default())?),
    };
    Ok((plan, rulebook))
}

/// Opens an exercise.
///
/// # Errors
/// `document-missing` when there is none of that id, or what reading its plan refuses.
fn open(desk: &Desk, id: &str) -> Result<Opened, Failure> {
    let missing = || Failure::new(Code::DocumentMissing);
    let head = desk.store.read(|reader| reader.document(id))?;
    let head = head.filter(|head| head.kind == EXERCISE).ok_or_else(missing)?;
    let flat = desk.store.read(|reader| reader.flat(id))?;
    let digest = plan_of(&flat).ok_or_else(missing)?;
    let file = desk.store.read(|reader| reader.file(digest))?.ok_or_else(missing)?;
    let (plan, rulebook) = read(desk, &file.name, &file.bytes)?;
    Ok(Opened {
        head,
        flat,
        plan,
        rulebook,
    })
}

/// What the workshop of an exercise is called, as it was noted beside its plan.
pub(crate) fn title(desk: &Desk, flat: &Flat) -> Result<Both, Failure> {
    let file = desk
        .store
        .read(|reader| reader.file(plan_of(flat).unwrap_or_default()))?;
    let title = file.and_then(|file| serde_json::from_value(file.meta["title"].clone()).ok());
    Ok(title.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_participant_answers_is_a_field() {
        for field in [
            "table",
            "seat",
            "rounds/1/c-one/rating",
            "rounds/15/c-one/why",
            "feedback/5",
        ] {
            assert!(is_exercise_field(field), "{field} is one");
        }
        for field in [
            PLAN,
            "rounds/0/c-one/rating",
            "rounds/16/c-one/rating",
            "rounds/1/c-one",
            "feedback/6",
            "results",
        ] {
            assert!(!is_exercise_field(field), "{field} is none");
        }
    }
}
