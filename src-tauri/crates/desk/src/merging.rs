//! What two people wrote into the same fields, and choosing between it. Nothing is chosen here: a person chooses.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use descriptor::{Content, FieldKind, FieldPath, Lang, Scalar, beside, field_kind, from_flat};
use rulebook::Pack;
use store::{FieldStep, Reader, StoreError};

use crate::compose::Rulebook;
use crate::failure::{Code, Failure};
use crate::library::DESCRIPTOR;
use crate::wire::*;
use crate::{Desk, author, drafting, marks, words};

/// The fields of a document that wait for a person's choice.
pub(crate) fn open(reader: &Reader, id: &str) -> Result<Vec<FieldPath>, StoreError> {
    Ok(reader.conflicts(id)?.into_keys().filter(is_seen).collect())
}

/// True for a field that people read. Where an item stands among its siblings is nothing to choose about, and comments
/// are never written anew.
pub(crate) fn is_seen(path: &FieldPath) -> bool {
    !beside::is_beside(path) && !matches!(path.last(), "order" | "removed")
}

pub(crate) fn merge(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<MergeView, Failure> {
    let id = &ask.document;
    let (head, flat, conflicts, written) = desk.store.read(|reader| {
        let conflicts = reader.conflicts(id)?;
        let paths: BTreeSet<&FieldPath> = conflicts.keys().collect();
        let written = if paths.is_empty() {
            BTreeMap::new()
        } else {
            reader.fields_history(id, |path| paths.contains(path))?
        };
        Ok::<_, StoreError>((reader.document(id)?, reader.flat(id)?, conflicts, written))
    })?;
    if head.is_none_or(|head| head.kind != DESCRIPTOR) {
        return Err(Failure::new(Code::DocumentMissing));
    }
    let (content, _) = from_flat(&flat);
    let pack = &Rulebook::shipped().pack;
    let author = author::known(desk)?;
    let mut fields: Vec<(usize, MergeField)> = conflicts
        .iter()
        .filter(|(path, _)| is_seen(path))
        .map(|(path, values)| {
            let steps = written.get(path).map(Vec::as_slice).unwrap_or_default();
            (
                section_place(pack, path),
                field(pack, &content, path, values, steps, &author),
            )
        })
        .collect();
    fields.sort_by(|(one, a), (other, b)| (one, &a.path).cmp(&(other, &b.path)));
    Ok(MergeView {
        document: id.clone(),
        title: Both::from(&content.identification.title),
        fields: fields.into_iter().map(|(_, field)| field).collect(),
        author,
    })
}

/// Where the section of a field stands in the template.
pub(crate) fn section_place(pack: &Pack, path: &FieldPath) -> usize {
    let section = pack.section_at(path).map(|section| section.id.as_str());
    let place = pack.sections().iter().position(|one| Some(one.id.as_str()) == section);
    place.unwrap_or(usize::MAX)
}

fn field(
    pack: &Pack,
    content: &Content,
    path: &FieldPath,
    values: &[Scalar],
    steps: &[FieldStep],
    author: &str,
) -> MergeField {
    let free = is_free(path);
    let text = |value: &Scalar| if free { plain(value) } else { String::new() };
    let views = values.iter().enumerate().map(|(place, value)| {
        let step = steps.iter().rev().find(|step| step.value.as_ref() == Some(value));
        let other = if place == 0 { values.get(1) } else { values.first() };
        let who = step.map(|step| step.by.clone()).unwrap_or_default();
        MergeValue {
            text: words_of(path, Some(value)),
            marks: other
                .filter(|_| free)
                .map(|other| marks::words(&text(other), &text(value)))
                .unwrap_or_default(),
            own: !author.is_empty() && who == author,
            who,
            at: step.map(|step| step.at.clone()).unwrap_or_default(),
            value: value.clone().into(),
        }
    });
    MergeField {
        path: path.to_string(),
        section: pack
            .section_at(path)
            .map(|section| section.id.clone())
            .unwrap_or_default(),
        place: drafting::place(pack, content, path),
        language: language(path),
        free,
        values: views.collect(),
    }
}

/// True for a field that holds a person's own text or number, not a choice.
pub(crate) fn is_free(path: &FieldPath) -> bool {
    !matches!(field_kind(path), Some(FieldKind::Choice(_) | FieldKind::Member(_)))
}

/// The language of one side of a text.
pub(crate) fn language(path: &FieldPath) -> Option<Language> {
    matches!(field_kind(path), Some(FieldKind::Prose))
        .then(|| Lang::from_code(path.last()))
        .flatten()
        .map(|lang| match lang {
            Lang::Ka => Language::Ka,
            Lang::En => Language::En,
        })
}

fn plain(value: &Scalar) -> String {
    match value {
        Scalar::Text(text) => text.clone(),
        Scalar::Number(number) => number.to_string(),
        Scalar::Bool(yes) => yes.to_string(),
    }
}

/// A value as people read it: a token in words, a text in its language; empty when there is none.
pub(crate) fn words_of(path: &FieldPath, value: Option<&Scalar>) -> Both {
    let Some(value) = value else {
        return Both::default();
    };
    match (field_kind(path), value) {
        (Some(FieldKind::Choice(tokens)), Scalar::Text(token)) if tokens.contains(&token.as_str()) => {
            crate::packs::list_of(tokens).map_or_else(|| Both::new(token, token), |list| words::choice(list, token))
        }
        (Some(FieldKind::Member(_)), Scalar::Bool(yes)) => {
            words::both(if *yes { "value-linked" } else { "value-unlinked" })
        }
        _ => {
            let text = plain(value);
            match language(path) {
                Some(Language::Ka) => Both {
                    ka: Some(text),
                    en: None,
                },
                Some(Language::En) => Both {
                    ka: None,
                    en: Some(text),
                },
                None => Both::new(text.clone(), text),
            }
        }
    }
}

pub(crate) fn resolve(desk: &Arc<Desk>, ask: Resolve) -> Result<Edited, Failure> {
    let value = Scalar::from(ask.value.clone());
    let mut edited = drafting::write(desk, &ask.document, |tx, head, at| {
        let path = drafting::field(&head.kind, &ask.path)?;
        drafting::still_open(desk, head, path.as_str())?;
        Ok(Some(tx.resolve(&ask.document, &path, &value, at, "", "")?))
    })?;
    edited.value = Some(ask.value);
    Ok(edited)
}
