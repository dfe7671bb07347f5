//! A review in progress: the typed view of its flat document, and the way back.
//!
//! Reading is as lenient as for descriptors ([`descriptor::from_flat`]): what can be read is read, the rest is named,
//! and nothing is lost. Whether a draft may be signed is not asked here but in [`crate::missing`].

use std::collections::BTreeMap;

use descriptor::flat::ORDER_STEP;
use descriptor::{Anchor, FieldPath, Flat, Lang, Scalar, Text, Unreadable, item_id};
use rulebook::{DecisionToken, Rating, Role};

use crate::keys::RemarkList;
use crate::literal::{Confidence, Declared, RatingEntry, Review};
use crate::reading::Reader;

/// A review in progress. Everything may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// In which role.
    pub role: Option<Role>,
    /// The declaration.
    pub conflict: DraftConflict,
    /// The overall result that the person chose.
    pub decision: Option<DecisionToken>,
    /// What is said about each criterion, by id.
    pub ratings: BTreeMap<String, DraftRating>,
}

/// The declaration about conflicts of interest, in progress.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftConflict {
    /// What was declared.
    pub declared: Option<Declared>,
    /// Why.
    pub note: Option<String>,
}

/// What is said about one criterion, in progress.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftRating {
    /// The rating.
    pub rating: Option<Rating>,
    /// The reasons.
    pub comment: Text,
    /// The quotes, in order.
    pub evidence: Vec<Quote>,
    /// Recommendations, in order.
    pub recommendations: Vec<Remark>,
    /// Suggestions, in order.
    pub suggestions: Vec<Remark>,
    /// Good practice, in order.
    pub good_practice: Vec<Remark>,
    /// Questions to the institution, in order.
    pub questions: Vec<Remark>,
    /// How sure the reviewer is.
    pub confidence: Option<Confidence>,
    /// A note for oneself. It stays in the document: no literal has a place for it.
    pub private: Option<String>,
    /// The person said that this criterion is finished.
    pub done: bool,
}

/// A quote with the id of its item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Id of the item, `e-…`.
    pub id: String,
    /// The quote.
    pub anchor: Anchor,
}

/// A remark with the id of its item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Id of the item, `r-…`.
    pub id: String,
    /// The words.
    pub text: Text,
}

impl DraftRating {
    /// One of the lists of remarks.
    #[must_use]
    pub fn remarks(&self, list: RemarkList) -> &[Remark] {
        match list {
            RemarkList::Recommendations => &self.recommendations,
            RemarkList::Suggestions => &self.suggestions,
            RemarkList::GoodPractice => &self.good_practice,
            RemarkList::Questions => &self.questions,
        }
    }

    pub(crate) fn remarks_mut(&mut self, list: RemarkList) -> &mut Vec<Remark> {
        match list {
            RemarkList::Recommendations => &mut self.recommendations,
            RemarkList::Suggestions => &mut self.suggestions,
            RemarkList::GoodPractice => &mut self.good_practice,
            RemarkList::Questions => &mut self.questions,
        }
    }
}

impl Draft {
    /// Reads a document: the draft, and what stands in the document but cannot be read.
    #[must_use]
    pub fn read(flat: &Flat) -> (Draft, Vec<Unreadable>) {
        let mut reader = Reader::default();
        for (path, value) in flat {
            if reader.take(path, value).is_none() {
                reader.name(path, value);
            }
        }
        reader.finish()
    }

    /// Writes the document: the inverse of [`Draft::read`].
    #[must_use]
    pub fn to_flat(&self) -> Flat {
        let mut writer = Writer::default();
        writer.token("role", self.role.map(Role::token));
        writer.token("conflict/declared", self.conflict.declared.map(Declared::token));
        writer.token("conflict/note", self.conflict.note.as_deref());
        writer.token("decision", self.decision.map(DecisionToken::token));
        for (criterion, rating) in &self.ratings {
            writer.rating(&format!("ratings/{criterion}"), rating);
        }
        writer.flat
    }

    /// The draft that says what a signed review says. Ids of items are made from their places.
    #[must_use]
    pub fn of(review: &Review) -> Draft {
        Draft {
            role: Some(review.role),
            conflict: DraftConflict {
                declared: Some(review.conflict.declared),
                note: review.conflict.note.clone(),
            },
            decision: Some(review.decision),
            ..Draft::of_ratings(&review.ratings)
        }
    }

    /// The draft that says of each criterion what signed entries say, and nothing else.
    #[must_use]
    pub fn of_ratings(entries: &[RatingEntry]) -> Draft {
        let remarks = |texts: &[Text]| {
            let numbered = texts.iter().zip(1_u32..);
            let remark = |(text, place): (&Text, u32)| Remark {
                id: placed_id('r', place),
                text: text.clone(),
            };
            numbered.map(remark).collect::<Vec<Remark>>()
        };
        let ratings = entries.iter().map(|entry| {
            let evidence = entry.evidence.iter().zip(1_u32..);
            let rating = DraftRating {
                rating: Some(entry.rating),
                comment: entry.comment.clone(),
                evidence: evidence
                    .map(|(anchor, place)| Quote {
                        id: placed_id('e', place),
                        anchor: anchor.clone(),
                    })
                    .collect(),
                recommendations: remarks(&entry.recommendations),
                suggestions: remarks(&entry.suggestions),
                good_practice: remarks(&entry.good_practice),
                questions: remarks(&entry.questions),
                confidence: entry.confidence,
                private: None,
                done: true,
            };
            (entry.criterion.clone(), rating)
        });
        Draft {
            ratings: ratings.collect(),
            ..Draft::default()
        }
    }

    /// The ratings chosen so far, by criterion.
    #[must_use]
    pub fn chosen(&self) -> BTreeMap<String, Rating> {
        let chosen = self
            .ratings
            .iter()
            .filter_map(|(criterion, entry)| Some((criterion.clone(), entry.rating?)));
        chosen.collect()
    }
}

/// The id of an item made from its place, for drafts that were not typed in a window.
pub(crate) fn placed_id(kind: char, place: u32) -> String {
    let [a, b, c, d] = place.to_be_bytes();
    item_id(kind, [0, a, b, c, d])
}

#[derive(Default)]
struct Writer {
    flat: Flat,
}

impl Writer {
    fn put(&mut self, path: &str, value: Scalar) {
        self.flat.insert(FieldPath::known(path), value);
    }

    fn token(&mut self, path: &str, token: Option<&str>) {
        if let Some(token) = token.filter(|token| !token.is_empty()) {
            self.put(path, token.into());
        }
    }

    fn text(&mut self, path: &str, text: &Text) {
        for lang in Lang::BOTH {
            self.token(&format!("{path}/{}", lang.code()), text.get(lang));
        }
    }

    fn rating(&mut self, path: &str, entry: &DraftRating) {
        self.token(&format!("{path}/rating"), entry.rating.map(Rating::token));
        self.token(&format!("{path}/confidence"), entry.confidence.map(Confidence::token));
        self.token(&format!("{path}/private"), entry.private.as_deref());
        self.text(&format!("{path}/comment"), &entry.comment);
        if entry.done {
            self.put(&format!("{path}/done"), Scalar::Bool(true));
        }
        for (quote, place) in entry.evidence.iter().zip(1_i64..) {
            let item = format!("{path}/evidence/{}", quote.id);
            self.put(&format!("{item}/order"), Scalar::Number(place * ORDER_STEP));
            self.token(&format!("{item}/field"), Some(quote.anchor.field.as_str()));
            self.token(&format!("{item}/exact"), Some(&quote.anchor.exact));
            self.token(&format!("{item}/prefix"), Some(&quote.anchor.prefix));
            self.token(&format!("{item}/suffix"), Some(&quote.anchor.suffix));
        }
        for list in RemarkList::ALL {
            for (remark, place) in entry.remarks(*list).iter().zip(1_i64..) {
                let item = format!("{path}/{}/{}", list.segment(), remark.id);
                self.put(&format!("{item}/order"), Scalar::Number(place * ORDER_STEP));
                self.text(&item, &remark.text);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flat(fields: &[(&str, Scalar)]) -> Flat {
        fields
            .iter()
            .map(|(path, value)| (FieldPath::known(path), value.clone()))
            .collect()
    }

    #[test]
    fn a_draft_is_read_as_far_as_it_can_be_read() {
        let (draft, unreadable) = Draft::read(&flat(&[
            ("role", "expert".into()),
            ("decision", "perhaps".into()),
            ("conflict/declared", "none".into()),
            ("conflict/note", "  ".into()),
            ("ratings/a.b/rating", "complies".into()),
            ("ratings/a.b/comment/ka", "კარგია \r\n".into()),
            ("ratings/a.b/done", Scalar::Bool(true)),
            ("ratings/a.b/evidence/e-aaaaaaaa/exact", " words ".into()),
            ("ratings/a.b/evidence/e-aaaaaaaa/field", "syllabus/topics/ka".into()),
            ("ratings/a.b/evidence/e-bbbbbbbb/exact", "no field".into()),
            ("ratings/a.b/suggestions/r-bbbbbbbb/ka", "მეორე".into()),
            ("ratings/a.b/suggestions/r-bbbbbbbb/order", Scalar::Number(2)),
            ("ratings/a.b/suggestions/r-cccccccc/en", "first".into()),
            ("ratings/a.b/suggestions/r-cccccccc/order", Scalar::Number(1)),
            ("ratings/a.b/suggestions/r-dddddddd/en", "gone".into()),
            ("ratings/a.b/suggestions/r-dddddddd/removed", Scalar::Bool(true)),
            ("ratings/c.d/rating", "splendid".into()),
            ("made/by/newer", "x".into()),
        ]));
        assert_eq!(draft.role, Some(Role::Expert));
        assert_eq!(draft.decision, None);
        assert_eq!(draft.conflict.note, None, "a blank note is no note");
        let entry = &draft.ratings["a.b"];
        assert_eq!(entry.comment.ka.as_deref(), Some("კარგია"));
        assert_eq!(entry.evidence[0].anchor.exact, " words ", "a quote keeps its blanks");
        let order: Vec<&str> = entry
            .suggestions
            .iter()
            .map(|remark| remark.text.best(Lang::Ka))
            .collect();
        assert_eq!(order, ["first", "მეორე"], "order decides, removed is gone");
        assert!(!draft.ratings.contains_key("c.d"), "an unreadable rating is no rating");
        let named: Vec<&str> = unreadable.iter().map(|one| one.path.as_str()).collect();
        assert_eq!(
            named,
            [
                "decision",
                "made/by/newer",
                "ratings/a.b/evidence/e-bbbbbbbb/exact",
                "ratings/c.d/rating"
            ]
        );
    }

    #[test]
    fn writing_and_reading_back_gives_the_same_draft() {
        let remark = |place, words: &str| Remark {
            id: placed_id('r', place),
            text: Text::both(words, format!("{words} in English")),
        };
        let mut draft = Draft {
            role: Some(Role::Student),
            conflict: DraftConflict {
                declared: Some(Declared::Unsure),
                note: Some("ვასწავლიდი".into()),
            },
            decision: Some(DecisionToken::Negative),
            ratings: BTreeMap::new(),
        };
        draft.ratings.insert(
            "outcomes.observable".into(),
            DraftRating {
                rating: Some(Rating::PartiallyComplies),
                comment: Text::both("რადგან", "because"),
                evidence: vec![Quote {
                    id: placed_id('e', 9),
                    anchor: Anchor {
                        field: FieldPath::known("outcomes/o-aaaaaaaa/text/ka"),
                        exact: "ქმნის".into(),
                        prefix: "სტუდენტი ".into(),
                        suffix: " რუკას".into(),
                    },
                }],
                recommendations: vec![remark(2, "ბ"), remark(1, "ა")],
                suggestions: vec![remark(3, "გ")],
                good_practice: vec![remark(4, "დ")],
                questions: vec![remark(5, "ე")],
                confidence: Some(Confidence::Outside),
                private: Some("ჩემთვის\nორ სტრიქონად".into()),
                done: true,
            },
        );
        assert_eq!(Draft::read(&draft.to_flat()), (draft, vec![]));
    }

    #[test]
    fn every_wrong_value_at_every_key_is_survived() {
        let keys = [
            "role",
            "decision",
            "conflict/declared",
            "conflict/note",
            "ratings/a.b/rating",
            "ratings/a.b/confidence",
            "ratings/a.b/done",
            "ratings/a.b/private",
            "ratings/a.b/comment/ka",
            "ratings/a.b/evidence/e-aaaaaaaa/field",
            "ratings/a.b/evidence/e-aaaaaaaa/exact",
            "ratings/a.b/evidence/e-aaaaaaaa/order",
            "ratings/a.b/evidence/e-aaaaaaaa/removed",
            "ratings/a.b/goodPractice/r-aaaaaaaa/en",
        ];
        for key in keys {
            for value in [
                Scalar::Bool(true),
                Scalar::Number(-5),
                "x".into(),
                "../x".into(),
                "\u{0}".into(),
                "".into(),
            ] {
                let _ = Draft::read(&flat(&[(key, value)]));
            }
        }
    }
}
