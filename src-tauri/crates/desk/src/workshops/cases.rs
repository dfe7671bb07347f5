//! The cases of a workshop: a descriptor of the library or a pilot, as it is or with faults from the library of faults.

use std::sync::Arc;

use ::workshop::faults::{FAULTS, find};
use descriptor::{FieldPath, Scalar, lists};

use super::document::{Document, Source};
use crate::failure::{Code, Failure};
use crate::wire::*;
use crate::{Desk, drafting, words};

/// Every fault that can be seeded, in the order of the library, and what it touches in the workshop's pack.
pub(crate) fn workshop_faults(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<Vec<WorkshopFault>, Failure> {
    let rulebook = Document::read(desk, &ask.document)?.rulebook(desk)?;
    let criteria = rulebook.pack.criteria();
    let fault = |fault: &::workshop::faults::Fault| WorkshopFault {
        name: fault.name.to_owned(),
        title: words::both(&format!("workshop-fault-{}", fault.name)),
        what: words::both(&format!("workshop-fault-{}-what", fault.name)),
        criteria: criteria
            .iter()
            .filter(|criterion| criterion.rules.iter().any(|rule| rule.rule == fault.rule))
            .map(|criterion| criterion.id.clone())
            .collect(),
    };
    Ok(FAULTS.iter().map(fault).collect())
}

/// Adds a case. Its content is made when the kit is written, so that the descriptor may still change until then.
pub(crate) fn workshop_add_case(desk: &Arc<Desk>, ask: WorkshopAddCase) -> Result<Edited, Failure> {
    let missing = || Failure::new(Code::DocumentMissing);
    let source = match (ask.sample, ask.descriptor) {
        (Some(slug), None) => Source::Sample(slug),
        (None, Some(document)) => Source::Descriptor(document),
        _ => return Err(missing()),
    };
    source.content(desk)?.ok_or_else(missing)?;
    if let Some(unknown) = ask.faults.iter().find(|name| find(name).is_none()) {
        return Err(Failure::new(Code::NoSuchField).with("field", unknown));
    }
    super::refuse(desk, &ask.document, "cases")?;
    let id = desk.item_id('c');
    let mut edited = drafting::write(desk, &ask.document, |tx, head, at| {
        if head.kind != super::WORKSHOP {
            return Err(missing());
        }
        let case = FieldPath::known("cases").child(&id);
        let mut edits = vec![
            lists::append(&tx.flat(&ask.document)?, "cases", &id),
            (case.child("source"), Some(Scalar::Text(source.write()))),
        ];
        let faults = ask.faults.iter();
        edits.extend(faults.map(|fault| (case.child("faults").child(fault), Some(Scalar::Bool(true)))));
        Ok(Some(tx.change(&ask.document, &edits, at, "", "")?))
    })?;
    edited.item = Some(id);
    Ok(edited)
}
