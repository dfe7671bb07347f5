//! Reading a review's document leniently: what can be read is read, the rest is named.

use std::collections::BTreeMap;

use descriptor::flat::clean;
use descriptor::{Anchor, FieldPath, Lang, Scalar, Text, Unreadable};
use rulebook::{DecisionToken, Rating, Role};

use crate::draft::{Draft, DraftRating, Quote, Remark};
use crate::keys::{RemarkList, ReviewField, review_field};
use crate::literal::{Confidence, Declared};

/// An item that is being put together from its keys.
#[derive(Default)]
struct Item {
    order: Option<i64>,
    removed: bool,
    fields: BTreeMap<&'static str, String>,
    paths: Vec<(FieldPath, Scalar)>,
}

/// Collects a draft key by key.
#[derive(Default)]
pub(crate) struct Reader {
    draft: Draft,
    items: BTreeMap<(String, &'static str), BTreeMap<String, Item>>,
    unreadable: Vec<Unreadable>,
}

impl Reader {
    /// Names a value that cannot be read.
    pub(crate) fn name(&mut self, path: &FieldPath, value: &Scalar) {
        self.unreadable.push(Unreadable {
            path: path.clone(),
            value: value.clone(),
        });
    }

    /// `None` when the value cannot be read.
    pub(crate) fn take(&mut self, path: &FieldPath, value: &Scalar) -> Option<()> {
        let kind = review_field(path)?;
        let text = match (kind, value) {
            (ReviewField::Order | ReviewField::Removed | ReviewField::Flag, _) => String::new(),
            (ReviewField::Quoted, Scalar::Text(text)) => text.clone(),
            (_, Scalar::Text(text)) => clean(text),
            (_, Scalar::Number(number)) => number.to_string(),
            (_, Scalar::Bool(_)) => return None,
        };
        let blank = text.trim().is_empty();
        let segments: Vec<&str> = path.segments().collect();
        match segments[..] {
            _ if blank && matches!(kind, ReviewField::Choice(_) | ReviewField::Line) => {}
            ["role"] => self.draft.role = Some(Role::from_token(&text)?),
            ["decision"] => self.draft.decision = Some(DecisionToken::from_token(&text)?),
            ["conflict", "declared"] => {
                self.draft.conflict.declared = Some(Declared::from_token(&text)?);
            }
            ["conflict", "note"] => self.draft.conflict.note = Some(text.trim().to_owned()),
            ["ratings", criterion, field] => {
                let entry = self.entry(criterion);
                match field {
                    "rating" => entry.rating = Some(Rating::from_token(&text)?),
                    "private" => entry.private = Some(text.trim().to_owned()),
                    "confidence" => entry.confidence = Some(Confidence::from_token(&text)?),
                    _ => {
                        let Scalar::Bool(done) = value else {
                            return None;
                        };
                        entry.done = *done;
                    }
                }
            }
            ["ratings", criterion, "comment", side] => {
                set_side(&mut self.entry(criterion).comment, side, text);
            }
            ["ratings", criterion, list, id, _] => {
                self.take_item((criterion, list, id), path, kind, value, text)?;
            }
            _ => return None,
        }
        Some(())
    }

    fn take_item(
        &mut self,
        (criterion, list, id): (&str, &str, &str),
        path: &FieldPath,
        kind: ReviewField,
        value: &Scalar,
        text: String,
    ) -> Option<()> {
        let list = RemarkList::from_segment(list).map_or("evidence", RemarkList::segment);
        let items = self.items.entry((criterion.to_owned(), list)).or_default();
        let item = items.entry(id.to_owned()).or_default();
        match (kind, value) {
            (ReviewField::Order, Scalar::Number(place)) => item.order = Some(*place),
            (ReviewField::Removed, Scalar::Bool(removed)) => item.removed = *removed,
            (ReviewField::Order | ReviewField::Removed, _) => return None,
            _ => {
                let field = ["field", "exact", "prefix", "suffix", "ka", "en"]
                    .into_iter()
                    .find(|field| *field == path.last())?;
                if kind == ReviewField::Path {
                    FieldPath::parse(&text).ok()?;
                }
                item.fields.insert(field, text);
                item.paths.push((path.clone(), value.clone()));
            }
        }
        Some(())
    }

    fn entry(&mut self, criterion: &str) -> &mut DraftRating {
        self.draft.ratings.entry(criterion.to_owned()).or_default()
    }

    /// The draft, and what could not be read.
    pub(crate) fn finish(mut self) -> (Draft, Vec<Unreadable>) {
        for ((criterion, list), items) in std::mem::take(&mut self.items) {
            let mut items: Vec<(String, Item)> = items.into_iter().filter(|(_, item)| !item.removed).collect();
            items.sort_by_key(|(id, item)| (item.order.unwrap_or(i64::MAX), id.clone()));
            for (id, mut item) in items {
                if let Some(list) = RemarkList::from_segment(list) {
                    let mut text = Text::default();
                    for (side, words) in item.fields {
                        set_side(&mut text, side, words);
                    }
                    if !text.is_empty() {
                        self.entry(&criterion).remarks_mut(list).push(Remark { id, text });
                    }
                } else if let Some(anchor) = anchor(&mut item.fields) {
                    self.entry(&criterion).evidence.push(Quote { id, anchor });
                } else {
                    item.paths.iter().for_each(|(path, value)| self.name(path, value));
                }
            }
        }
        self.draft.ratings.retain(|_, entry| *entry != DraftRating::default());
        self.unreadable.sort_by(|left, right| left.path.cmp(&right.path));
        (self.draft, self.unreadable)
    }
}

fn anchor(fields: &mut BTreeMap<&'static str, String>) -> Option<Anchor> {
    let exact = fields.remove("exact")?;
    if exact.trim().is_empty() {
        return None;
    }
    Some(Anchor {
        field: FieldPath::parse(&fields.remove("field")?).ok()?,
        exact,
        prefix: fields.remove("prefix").unwrap_or_default(),
        suffix: fields.remove("suffix").unwrap_or_default(),
    })
}

fn set_side(text: &mut Text, side: &str, words: String) {
    let words = Some(words).filter(|words| !words.trim().is_empty());
    match Lang::from_code(side) {
        Some(Lang::Ka) => text.ka = words,
        Some(Lang::En) => text.en = words,
        None => {}
    }
}
