//! What a room agreed that a criterion means, kept as a proposal for whoever keeps the pack.
//!
//! A proposal changes no pack: it lies beside it, with where it comes from, until somebody rewrites the criterion.

use std::sync::Arc;

use descriptor::{FieldPath, Flat, Lang, Scalar, Text};
use store::RowData;

use super::document::Document;
use super::{PROPOSAL, WORKSHOP};
use crate::failure::Failure;
use crate::wire::*;
use crate::{Desk, drafting};

/// Makes a proposal of each meaning, or writes its newest words into the one that was made.
pub(crate) fn propose_meanings(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<Vec<ProposalRow>, Failure> {
    let document = Document::read(desk, &ask.document)?;
    let rulebook = document.rulebook(desk)?;
    let head = &rulebook.pack.head;
    let at = desk.now().to_string();
    let mut made = Vec::new();
    for (criterion, text) in document.meanings() {
        let known = document.text(&format!("proposals/{criterion}"));
        let known = match known {
            Some(id) if desk.store.read(|reader| reader.document(&id))?.is_some() => Some(id),
            _ => None,
        };
        let id = known.clone().unwrap_or_else(|| desk.document_id());
        let mut flat = Flat::new();
        for (path, value) in [
            ("workshop", document.head.id.as_str()),
            ("pack/id", &head.id),
            ("pack/version", &head.version),
            ("pack/digest", &rulebook.digest.to_string()),
            ("criterion", &criterion),
            ("at", &at),
        ] {
            flat.insert(FieldPath::known(path), Scalar::Text(value.to_owned()));
        }
        sides(&mut flat, "from", &document.both("title"));
        sides(&mut flat, "text", &text);
        desk.store.transact(|tx| -> Result<(), Failure> {
            if known.is_some() {
                let now = tx.flat(&id)?;
                let fresh = flat
                    .iter()
                    .filter(|(path, value)| path.as_str() != "at" && now.get(path) != Some(value));
                let mut edits: Vec<_> = fresh.map(|(path, value)| (path.clone(), Some(value.clone()))).collect();
                let gone = now.keys().filter(|path| !flat.contains_key(path));
                edits.extend(gone.map(|path| (path.clone(), None)));
                if !edits.is_empty() {
                    edits.push((FieldPath::known("at"), Some(Scalar::Text(at.clone()))));
                    tx.change(&id, &edits, &at, "", "")?;
                }
                return Ok(());
            }
            tx.create(&id, PROPOSAL, &flat, Some(&document.head.id), &at, "")?;
            Ok(tx.set_row(&id, &RowData::default())?)
        })?;
        if known.is_none() {
            made.push((criterion, id));
        }
    }
    if !made.is_empty() {
        drafting::write(desk, &ask.document, |tx, _, at| {
            let edit = |(criterion, id): &(String, String)| {
                let place = FieldPath::known("proposals").child(criterion);
                (place, Some(Scalar::Text(id.clone())))
            };
            let edits: Vec<_> = made.iter().map(edit).collect();
            Ok(Some(tx.change(&ask.document, &edits, at, "", "")?))
        })?;
    }
    desk.changed(&["proposals"]);
    let mut rows = proposals(desk, ())?;
    rows.retain(|row| row.workshop == ask.document);
    Ok(rows)
}

fn sides(flat: &mut Flat, path: &str, text: &Text) {
    for lang in Lang::BOTH {
        if let Some(side) = text.get(lang) {
            let place = FieldPath::known(path).child(lang.code());
            flat.insert(place, Scalar::Text(side.to_owned()));
        }
    }
}

/// Every proposal that is here, the newest first.
pub(crate) fn proposals(desk: &Arc<Desk>, (): ()) -> Result<Vec<ProposalRow>, Failure> {
    let heads = desk.store.read(|reader| reader.documents(Some(PROPOSAL)))?;
    let mut rows = Vec::new();
    for head in heads.into_iter().filter(|head| head.trashed.is_none()) {
        let flat = desk.store.read(|reader| reader.flat(&head.id))?;
        let text = |path: &str| {
            let value = flat.get(&FieldPath::known(path)).and_then(Scalar::as_text);
            value.map(str::to_owned)
        };
        let both = |path: &str| Both {
            ka: text(&format!("{path}/ka")),
            en: text(&format!("{path}/en")),
        };
        let part = |path: &str| text(path).unwrap_or_default();
        rows.push(ProposalRow {
            workshop: part(WORKSHOP),
            from: both("from"),
            pack: format!("{}@{}", part("pack/id"), part("pack/version")),
            digest: part("pack/digest"),
            criterion: part("criterion"),
            text: both("text"),
            at: part("at"),
            document: head.id,
        });
    }
    rows.sort_by(|one, other| (&other.at, &one.criterion).cmp(&(&one.at, &other.criterion)));
    Ok(rows)
}
