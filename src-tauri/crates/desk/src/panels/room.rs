//! What the panel decides in its room. A decision is written as a rating is: the same fields, the same door.

use std::sync::Arc;

use descriptor::{FieldPath, Flat, Lang, Scalar, Text, lists};
use review::Draft;
use signing::Did;

use super::document::{self, Document, Which};
use super::sitting::Sitting;
use super::{PANEL, list_letter};
use crate::failure::{Code, Failure};
use crate::wire::*;
use crate::{Desk, drafting};

/// What was decided, read as a review in progress.
pub(super) fn decisions(document: &Document) -> Draft {
    let is_decision = |path: &FieldPath| path.is_within("ratings") || path.as_str() == "decision";
    let flat: Flat = document
        .flat
        .iter()
        .filter(|(path, _)| is_decision(path))
        .map(|(path, value)| (path.clone(), value.clone()))
        .collect();
    Draft::read(&flat).0
}

/// A text of a panel's document in both languages.
pub(super) fn text_of(flat: &Flat, path: &str) -> Text {
    let side = |lang: Lang| {
        let text = document::text(flat, &format!("{path}/{}", lang.code()))?;
        (!text.is_empty()).then(|| text.to_owned())
    };
    Text {
        ka: side(Lang::Ka),
        en: side(Lang::En),
    }
}

/// The notes with which reviews were sent back, in order.
pub(super) fn notes(document: &Document) -> Vec<PanelNote> {
    let ids = lists::lists(&document.flat, &list_letter)
        .remove("notes")
        .unwrap_or_default();
    let note = |id: String| PanelNote {
        member: document::text(&document.flat, &format!("notes/{id}/member"))
            .unwrap_or_default()
            .to_owned(),
        text: Both::from(&text_of(&document.flat, &format!("notes/{id}/text"))),
        id,
    };
    ids.into_iter().map(note).collect()
}

/// Opens a panel by its document; its reviews have to be open.
pub(super) fn opened(desk: &Desk, id: &str) -> Result<(Sitting, String), Failure> {
    let head = desk.store.read(|reader| reader.document(id))?;
    let head = head.filter(|head| head.kind == PANEL);
    let round = head.and_then(|head| head.base);
    let flat = desk.store.read(|reader| reader.flat(id))?;
    let descriptor = document::text(&flat, "descriptor").map(str::to_owned);
    let (round, descriptor) = round
        .zip(descriptor)
        .ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let which = Which {
        round: &round,
        descriptor: &descriptor,
    };
    let sitting = Sitting::of(desk, which)?;
    sitting.open()?;
    Ok((sitting, descriptor))
}

/// Confirms in one stroke what nobody disputes and about which nothing is decided yet.
pub(crate) fn confirm_undisputed(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<Edited, Failure> {
    let (sitting, _) = opened(desk, &ask.document)?;
    let agreed = sitting.open()?.undisputed(&sitting.rulebook.pack);
    drafting::write(desk, &ask.document, |tx, _, at| {
        let flat = tx.flat(&ask.document)?;
        let edits: Vec<_> = agreed
            .iter()
            .map(|(criterion, rating)| (FieldPath::known("ratings").child(criterion).child("rating"), rating))
            .filter(|(path, _)| !flat.contains_key(path))
            .map(|(path, rating)| (path, Some(Scalar::Text(rating.token().to_owned()))))
            .collect();
        if edits.is_empty() {
            return Ok(None);
        }
        Ok(Some(tx.change(&ask.document, &edits, at, "", "")?))
    })
}

/// Takes a member's quote or remark over into the decision, word for word.
pub(crate) fn take_over(desk: &Arc<Desk>, ask: TakeOver) -> Result<Edited, Failure> {
    let (sitting, _) = opened(desk, &ask.document)?;
    let missing = || Failure::new(Code::NoSuchField).with("field", &ask.list);
    let member = Did::parse(&ask.member).map_err(|_| missing())?;
    let mut seated = sitting.open()?.seated.iter();
    let seated = seated.find(|seated| seated.member.did == member).ok_or_else(missing)?;
    let mut entries = seated.review().ratings.iter();
    let entry = entries
        .find(|entry| entry.criterion == ask.criterion)
        .ok_or_else(missing)?;
    let place = usize::try_from(ask.place).unwrap_or(usize::MAX);
    let list = FieldPath::known("ratings").child(&ask.criterion).child(&ask.list);
    let text = |value: &str| Some(Scalar::Text(value.to_owned()));
    let (letter, fields): (char, Vec<(&str, Option<Scalar>)>) = match ask.list.as_str() {
        "evidence" => {
            let anchor = entry.evidence.get(place).ok_or_else(missing)?;
            let fields = [
                ("field", anchor.field.as_str()),
                ("exact", &anchor.exact),
                ("prefix", &anchor.prefix),
                ("suffix", &anchor.suffix),
            ];
            ('e', fields.map(|(field, value)| (field, text(value))).into())
        }
        name => {
            let remarks = match name {
                "recommendations" => &entry.recommendations,
                "suggestions" => &entry.suggestions,
                "goodPractice" => &entry.good_practice,
                _ => return Err(missing()),
            };
            let remark = remarks.get(place).ok_or_else(missing)?;
            let sides = Lang::BOTH
                .into_iter()
                .filter_map(|lang| Some((lang.code(), text(remark.get(lang)?))));
            ('r', sides.collect())
        }
    };
    let id = desk.item_id(letter);
    let mut edited = drafting::write(desk, &ask.document, |tx, _, at| {
        let item = list.child(&id);
        let mut edits = vec![lists::append(&tx.flat(&ask.document)?, list.as_str(), &id)];
        edits.extend(fields.iter().map(|(field, value)| (item.child(field), value.clone())));
        Ok(Some(tx.change(&ask.document, &edits, at, "", "")?))
    })?;
    edited.item = Some(id);
    Ok(edited)
}
