//! Comments pinned to fields. They stand in the document, beside the descriptor: they merge and travel in working copies,
//! and nothing that is signed, printed or checked ever holds them.

use std::collections::BTreeMap;
use std::sync::Arc;

use descriptor::{Content, FieldPath, Flat, Scalar, beside, from_flat};
use store::StoreError;

use crate::compose::Rulebook;
use crate::failure::{Code, Failure};
use crate::library::DESCRIPTOR;
use crate::wire::*;
use crate::{Desk, author, drafting};

/// The letter of a comment's id.
const LETTER: char = 'c';

/// The longest comment that is kept.
const LONGEST: usize = 4_000;

/// What is called a comment in the history.
pub(crate) const WRITTEN: &str = "commented";
/// A reply.
pub(crate) const REPLIED: &str = "replied";
/// A comment that was settled.
pub(crate) const SETTLED: &str = "settled";
/// A comment that was opened again.
pub(crate) const REOPENED: &str = "reopened";

/// One comment or reply as it stands in the document.
struct Entry<'a> {
    fields: BTreeMap<&'a str, &'a Scalar>,
}

impl Entry<'_> {
    fn text(&self, name: &str) -> String {
        self.fields
            .get(name)
            .and_then(|value| value.as_text())
            .unwrap_or_default()
            .to_owned()
    }
}

fn entries(flat: &Flat) -> BTreeMap<&str, Entry<'_>> {
    let mut found: BTreeMap<&str, Entry<'_>> = BTreeMap::new();
    for (path, value) in flat {
        let segments: Vec<&str> = path.segments().collect();
        if let [beside::COMMENTS, id, name] = segments[..]
            && descriptor::ids::is_item_id(LETTER, id)
        {
            let entry = found.entry(id).or_insert_with(|| Entry {
                fields: BTreeMap::new(),
            });
            entry.fields.insert(name, value);
        }
    }
    found
}

pub(crate) fn comments(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<Vec<CommentView>, Failure> {
    let (head, flat) = desk
        .store
        .read(|reader| Ok::<_, StoreError>((reader.document(&ask.document)?, reader.flat(&ask.document)?)))?;
    if head.is_none_or(|head| head.kind != DESCRIPTOR) {
        return Err(Failure::new(Code::DocumentMissing));
    }
    let (content, _) = from_flat(&flat);
    let entries = entries(&flat);
    let mut views: Vec<CommentView> = entries
        .iter()
        .filter(|(_, entry)| entry.fields.contains_key("field") && entry.fields.contains_key("text"))
        .filter_map(|(id, entry)| view(&content, &flat, id, entry, &entries))
        .collect();
    views.sort_by(|one, other| (&one.at, &one.id).cmp(&(&other.at, &other.id)));
    Ok(views)
}

/// How many open comments are pinned to each place.
pub(crate) fn open(flat: &Flat) -> BTreeMap<String, u32> {
    let mut found = BTreeMap::new();
    let all = entries(flat);
    let open = all
        .values()
        .filter(|entry| entry.fields.get("resolved") != Some(&&Scalar::Bool(true)));
    for entry in open.filter(|entry| entry.fields.contains_key("field")) {
        *found.entry(entry.text("field")).or_default() += 1;
    }
    found
}

fn view(
    content: &Content,
    flat: &Flat,
    id: &str,
    entry: &Entry<'_>,
    all: &BTreeMap<&str, Entry<'_>>,
) -> Option<CommentView> {
    let path = FieldPath::parse(&entry.text("field")).ok()?;
    let pack = &Rulebook::shipped().pack;
    let mut replies: Vec<ReplyView> = all
        .iter()
        .filter(|(_, reply)| reply.text("parent") == id && reply.fields.contains_key("text"))
        .map(|(id, reply)| ReplyView {
            id: (*id).to_owned(),
            who: author::clean(&reply.text("by")),
            at: reply.text("at"),
            text: reply.text("text"),
        })
        .collect();
    replies.sort_by(|one, other| (&one.at, &one.id).cmp(&(&other.at, &other.id)));
    let resolved = entry.fields.get("resolved") == Some(&&Scalar::Bool(true));
    Some(CommentView {
        id: id.to_owned(),
        section: pack
            .section_at(&path)
            .map(|section| section.id.clone())
            .unwrap_or_default(),
        place: drafting::place(pack, content, &path),
        present: !descriptor::lists::is_removed(flat, &path),
        path: path.to_string(),
        who: author::clean(&entry.text("by")),
        at: entry.text("at"),
        text: entry.text("text"),
        resolved,
        resolved_by: if resolved {
            author::clean(&entry.text("resolvedBy"))
        } else {
            String::new()
        },
        replies,
    })
}

/// True for a place that a comment can be pinned to: a field, with or without its language, or an item of a list.
fn is_place(path: &FieldPath) -> bool {
    let item = path.parent().and_then(|list| {
        let letter = descriptor::fields::list_letter(list.as_str())?;
        descriptor::ids::is_item_id(letter, path.last()).then_some(())
    });
    let list = descriptor::fields::list_letter(path.as_str()).is_some();
    let set = |member: &str| descriptor::field_kind(&path.child(member)).is_some();
    let token = descriptor::fields::FIELDS.iter().any(|(pattern, _)| {
        pattern
            .strip_suffix("/*")
            .is_some_and(|pattern| descriptor::fields::matches(pattern, path.as_str()))
    });
    item.is_some() || list || token || descriptor::field_kind(path).is_some() || set("ka")
}

pub(crate) fn write_comment(desk: &Arc<Desk>, ask: WriteComment) -> Result<Edited, Failure> {
    let text: String = descriptor::flat::clean(&ask.text).chars().take(LONGEST).collect();
    let path = FieldPath::parse(&ask.path).ok().filter(is_place);
    let path = path.ok_or_else(|| Failure::new(Code::NoSuchField).with("field", &ask.path))?;
    if text.trim().is_empty() {
        return Err(Failure::new(Code::CommentEmpty));
    }
    let by = author::known(desk)?;
    let id = desk.item_id(LETTER);
    let mut edited = drafting::write(desk, &ask.document, |tx, head, at| {
        if head.kind != DESCRIPTOR {
            return Err(Failure::new(Code::DocumentMissing));
        }
        let flat = tx.flat(&ask.document)?;
        let entry = beside::comment(&id);
        let said = |text: &str| Some(Scalar::Text(text.to_owned()));
        let mut edits = vec![(entry.child("text"), said(&text)), (entry.child("at"), said(at))];
        if !by.is_empty() {
            edits.push((entry.child("by"), said(&by)));
        }
        let label = match &ask.reply_to {
            None => {
                edits.push((entry.child("field"), said(path.as_str())));
                WRITTEN
            }
            Some(parent) => {
                known(&flat, parent)?;
                edits.push((entry.child("parent"), said(parent)));
                // Who answers opens the question again.
                if entries(&flat)[parent.as_str()].fields.get("resolved") == Some(&&Scalar::Bool(true)) {
                    edits.push((beside::comment(parent).child("resolved"), None));
                }
                REPLIED
            }
        };
        Ok(Some(tx.change(&ask.document, &edits, at, "", label)?))
    })?;
    edited.item = Some(id);
    Ok(edited)
}

pub(crate) fn settle_comment(desk: &Arc<Desk>, ask: SettleComment) -> Result<Edited, Failure> {
    let by = author::known(desk)?;
    drafting::write(desk, &ask.document, |tx, _, at| {
        known(&tx.flat(&ask.document)?, &ask.comment)?;
        let entry = beside::comment(&ask.comment);
        let edits = [
            (entry.child("resolved"), ask.resolved.then_some(Scalar::Bool(true))),
            (
                entry.child("resolvedBy"),
                (ask.resolved && !by.is_empty()).then(|| Scalar::Text(by.clone())),
            ),
        ];
        let label = if ask.resolved { SETTLED } else { REOPENED };
        Ok(Some(tx.change(&ask.document, &edits, at, "", label)?))
    })
}

/// A comment that is there, and is no reply.
fn known(flat: &Flat, id: &str) -> Result<(), Failure> {
    let entries = entries(flat);
    let found = entries.get(id).is_some_and(|entry| entry.fields.contains_key("field"));
    if found {
        Ok(())
    } else {
        Err(Failure::new(Code::DocumentMissing))
    }
}
