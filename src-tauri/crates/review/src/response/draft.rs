//! An answer in progress: the typed view of its flat document. Reading is as lenient as for reviews.

use std::collections::BTreeMap;

use descriptor::flat::clean;
use descriptor::{Anchor, FieldPath, Flat, Lang, Scalar, Text};

use super::keys::response_field;
use super::literal::Stance;

/// An answer in progress. Everything may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResponseDraft {
    /// What is said about each point, by criterion.
    pub points: BTreeMap<String, PointDraft>,
}

/// What is said about one point, in progress.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PointDraft {
    /// Where the institution stands.
    pub answer: Option<Stance>,
    /// In its words.
    pub text: Text,
    /// What it stands on, in order.
    pub evidence: Vec<OwnEvidence>,
    /// Changed fields that the person linked to the point, or took away from it.
    pub changes: BTreeMap<FieldPath, bool>,
}

/// A piece of evidence with the id of its item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnEvidence {
    /// Id of the item, `e-…`.
    pub id: String,
    /// What it is.
    pub proof: Proof,
}

/// What an answer stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Words of the descriptor.
    Quote(Anchor),
    /// An attachment, by its SHA-256.
    File(String),
}

#[derive(Default)]
struct Item {
    order: Option<i64>,
    removed: bool,
    fields: BTreeMap<String, String>,
}

impl ResponseDraft {
    /// Reads a document; what cannot be read is left alone.
    #[must_use]
    pub fn read(flat: &Flat) -> ResponseDraft {
        let mut draft = ResponseDraft::default();
        let mut items: BTreeMap<(String, &str), BTreeMap<String, Item>> = BTreeMap::new();
        for (path, value) in flat {
            if response_field(path).is_none() {
                continue;
            }
            let segments: Vec<&str> = path.segments().collect();
            match (&segments[..], value) {
                (["points", criterion, "answer"], Scalar::Text(token)) => {
                    draft.point(criterion).answer = Stance::from_token(token);
                }
                (["points", criterion, "text", side], Scalar::Text(text)) => {
                    let text = Some(clean(text)).filter(|text| !text.trim().is_empty());
                    let point = draft.point(criterion);
                    match Lang::from_code(side) {
                        Some(Lang::Ka) => point.text.ka = text,
                        _ => point.text.en = text,
                    }
                }
                (["points", criterion, list, id, field], value) => {
                    let list = if *list == "evidence" { "evidence" } else { "changes" };
                    let items = items.entry(((*criterion).to_owned(), list)).or_default();
                    let item = items.entry((*id).to_owned()).or_default();
                    match (*field, value) {
                        ("order", Scalar::Number(place)) => item.order = Some(*place),
                        ("removed", Scalar::Bool(removed)) => item.removed = *removed,
                        (field, Scalar::Text(text)) => drop(item.fields.insert(field.to_owned(), text.clone())),
                        _ => {}
                    }
                }
                _ => {}
            }
        }
        for ((criterion, list), items) in items {
            let mut items: Vec<(String, Item)> = items.into_iter().collect();
            items.sort_by_key(|(id, item)| (item.order.unwrap_or(i64::MAX), id.clone()));
            for (id, item) in items {
                draft.take(&criterion, list, id, item);
            }
        }
        draft.points.retain(|_, point| *point != PointDraft::default());
        draft
    }

    fn point(&mut self, criterion: &str) -> &mut PointDraft {
        self.points.entry(criterion.to_owned()).or_default()
    }

    fn take(&mut self, criterion: &str, list: &str, id: String, mut item: Item) {
        let field = item
            .fields
            .remove("field")
            .and_then(|field| FieldPath::parse(&field).ok());
        if list == "changes" {
            if let Some(field) = field {
                // Linked once is linked, whatever was taken away beside it.
                *self.point(criterion).changes.entry(field).or_default() |= !item.removed;
            }
            return;
        }
        if item.removed {
            return;
        }
        let mut line = |name: &str| item.fields.remove(name).filter(|text| !text.trim().is_empty());
        let proof = match (line("attachment"), line("exact"), field) {
            (Some(file), _, _) => Some(Proof::File(file.trim().to_owned())),
            (None, Some(exact), Some(field)) => Some(Proof::Quote(Anchor {
                field,
                exact,
                prefix: item.fields.remove("prefix").unwrap_or_default(),
                suffix: item.fields.remove("suffix").unwrap_or_default(),
            })),
            _ => None,
        };
        if let Some(proof) = proof {
            self.point(criterion).evidence.push(OwnEvidence { id, proof });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_read_as_far_as_it_can_be_read() {
        let flat: Flat = [
            ("points/a.b/answer", Scalar::from("correct")),
            ("points/a.b/text/ka", "ასეა \r\n".into()),
            ("points/a.b/text/en", "  ".into()),
            ("points/a.b/evidence/e-aaaaaaaa/attachment", "00".into()),
            ("points/a.b/evidence/e-bbbbbbbb/exact", " words ".into()),
            ("points/a.b/evidence/e-bbbbbbbb/field", "purpose/aim/en".into()),
            ("points/a.b/evidence/e-bbbbbbbb/order", Scalar::Number(1)),
            ("points/a.b/evidence/e-cccccccc/exact", "no field".into()),
            ("points/a.b/changes/c-aaaaaaaa/field", "purpose/aim/ka".into()),
            ("points/a.b/changes/c-bbbbbbbb/field", "purpose/aim/en".into()),
            ("points/a.b/changes/c-bbbbbbbb/removed", Scalar::Bool(true)),
            ("points/c.d/answer", "perhaps".into()),
            ("made/by/newer", "x".into()),
        ]
        .map(|(path, value)| (FieldPath::known(path), value))
        .into();
        let draft = ResponseDraft::read(&flat);
        assert_eq!(draft.points.len(), 1, "an unreadable answer is none");
        let point = &draft.points["a.b"];
        assert_eq!(point.answer, Some(Stance::Correct));
        assert_eq!(
            (point.text.ka.as_deref(), point.text.en.as_deref()),
            (Some("ასეა"), None)
        );
        let ids: Vec<&str> = point.evidence.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids, ["e-bbbbbbbb", "e-aaaaaaaa"], "by order, those without one last");
        assert!(matches!(&point.evidence[0].proof, Proof::Quote(anchor) if anchor.exact == " words "));
        let links: Vec<bool> = point.changes.values().copied().collect();
        assert_eq!(links, [false, true], "by path: en was taken away, ka is linked");
    }
}
