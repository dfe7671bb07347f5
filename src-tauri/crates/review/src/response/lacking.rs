//! What still blocks signing an answer, and the literal when nothing does.

use descriptor::{Anchor, Content, FieldPath, FieldTexts, Lang, Text, changes, markdown, occurs, to_flat};
use serde::Serialize;

use super::draft::{PointDraft, Proof, ResponseDraft};
use super::literal::{AnswersTo, Evidence, Named, PointAnswer, Response, RevisedRef, Stance};
use super::points::differs;
use crate::literal::{DescriptorRef, FORMAT, PackRef, RatingEntry};

/// What an answer stands on.
#[derive(Clone, Debug)]
pub struct Ground<'a> {
    /// The points to answer.
    pub points: &'a [&'a RatingEntry],
    /// The version that was judged.
    pub judged: &'a Content,
    /// The version that was signed since.
    pub revised: Option<&'a Content>,
    /// What differs now from the judged version: fields, items or lists.
    pub changed: &'a [FieldPath],
    /// Most words on one side of one answer.
    pub limit: Option<u32>,
}

/// What an answer is bound to when it is signed. None of it is typed by a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResponseBinding {
    /// What is answered.
    pub answers_to: AnswersTo,
    /// The judged version.
    pub descriptor: DescriptorRef,
    /// The pack that it was judged by.
    pub pack: PackRef,
    /// The version that was signed since.
    pub revised: Option<RevisedRef>,
    /// True when the clock stands before a time already seen.
    pub clock_suspect: bool,
}

/// One thing that blocks signing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "lacking", rename_all = "kebab-case")]
pub enum Lacking {
    /// A point without an answer.
    Answer {
        /// The criterion.
        criterion: String,
    },
    /// One agrees, and neither a change nor a reason says what follows.
    Reason {
        /// The criterion.
        criterion: String,
    },
    /// A correction or a disagreement without words.
    Text {
        /// The criterion.
        criterion: String,
    },
    /// A correction that stands on nothing.
    Evidence {
        /// The criterion.
        criterion: String,
    },
    /// More words than an answer may have.
    Long {
        /// The criterion.
        criterion: String,
        /// On which side.
        lang: Lang,
        /// How many too many.
        over: u32,
    },
    /// Words or a file that the signed text does not have.
    Quote {
        /// The criterion.
        criterion: String,
        /// The words, or the digest of the file.
        exact: String,
    },
    /// A linked change that is in no signed version yet.
    Unsigned {
        /// The criterion.
        criterion: String,
        /// The field.
        field: FieldPath,
    },
}

impl Lacking {
    /// The point it is about.
    #[must_use]
    pub fn criterion(&self) -> &str {
        match self {
            Lacking::Answer { criterion }
            | Lacking::Reason { criterion }
            | Lacking::Text { criterion }
            | Lacking::Evidence { criterion }
            | Lacking::Long { criterion, .. }
            | Lacking::Quote { criterion, .. }
            | Lacking::Unsigned { criterion, .. } => criterion,
        }
    }
}

/// The words of a text as a limit counts them: what stands between blanks and has a letter or a digit.
#[must_use]
pub fn words(text: &str) -> u32 {
    let plain = markdown::plain_text(text);
    let counted = plain
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric));
    u32::try_from(counted.count()).unwrap_or(u32::MAX)
}

/// How many words a text has too many.
#[must_use]
pub fn words_over(text: &str, limit: u32) -> u32 {
    words(text).saturating_sub(limit)
}

/// True when what the expert quoted for a point stands in a changed field: then the change likely belongs to the point.
#[must_use]
pub fn suggests(point: &RatingEntry, changed: &FieldPath) -> bool {
    let is_item = |path: &FieldPath| path.last().as_bytes().get(1) == Some(&b'-');
    point.evidence.iter().any(|anchor: &Anchor| {
        let field = crate::remarks::without_side(&anchor.field);
        changed.is_within(field.as_str()) || (is_item(changed) && field.is_within(changed.as_str()))
    })
}

/// The changes that belong to a point: those the person linked, and those that are suggested and not taken away.
#[must_use]
pub fn linked(draft: &PointDraft, point: &RatingEntry, changed: &[FieldPath]) -> Vec<FieldPath> {
    let belongs = |path: &&FieldPath| {
        draft
            .changes
            .get(*path)
            .copied()
            .unwrap_or_else(|| suggests(point, path))
    };
    changed.iter().filter(belongs).cloned().collect()
}

/// Everything that blocks signing, point by point.
#[must_use]
pub fn lacking(draft: &ResponseDraft, ground: &Ground<'_>) -> Vec<Lacking> {
    let mut lacking = Vec::new();
    let own = ground.revised.unwrap_or(ground.judged);
    let texts = FieldTexts::of(own);
    let since = ground
        .revised
        .map_or_else(Vec::new, |revised| changes(&to_flat(ground.judged), &to_flat(revised)));
    let unwritten = PointDraft::default();
    for point in ground.points {
        let criterion = || point.criterion.clone();
        let entry = draft.points.get(&point.criterion).unwrap_or(&unwritten);
        let links = linked(entry, point, ground.changed);
        let silent = entry.text.is_empty();
        match entry.answer {
            None => {
                lacking.push(Lacking::Answer { criterion: criterion() });
                continue;
            }
            Some(Stance::Agree) if silent && links.is_empty() => {
                lacking.push(Lacking::Reason { criterion: criterion() });
            }
            Some(Stance::Correct | Stance::Disagree) if silent => {
                lacking.push(Lacking::Text { criterion: criterion() });
            }
            Some(_) => {}
        }
        if entry.answer == Some(Stance::Correct) && entry.evidence.is_empty() {
            lacking.push(Lacking::Evidence { criterion: criterion() });
        }
        for lang in Lang::BOTH {
            let over = words_over(
                entry.text.get(lang).unwrap_or_default(),
                ground.limit.unwrap_or(u32::MAX),
            );
            if over > 0 {
                lacking.push(Lacking::Long {
                    criterion: criterion(),
                    lang,
                    over,
                });
            }
        }
        for one in &entry.evidence {
            let (stands, exact) = match &one.proof {
                Proof::Quote(anchor) => (
                    texts.get(&anchor.field).is_some_and(|text| occurs(anchor, text)),
                    &anchor.exact,
                ),
                Proof::File(digest) => (own.attachments.iter().any(|file| file.sha256 == *digest), digest),
            };
            if !stands {
                lacking.push(Lacking::Quote {
                    criterion: criterion(),
                    exact: exact.clone(),
                });
            }
        }
        for field in links.into_iter().filter(|path| !differs(&since, path)) {
            lacking.push(Lacking::Unsigned {
                criterion: criterion(),
                field,
            });
        }
    }
    lacking
}

/// The literal of a finished answer.
///
/// # Errors
/// Everything that blocks signing, when anything does.
pub fn response_to_literal(
    draft: &ResponseDraft,
    binding: ResponseBinding,
    ground: &Ground<'_>,
) -> Result<Response, Vec<Lacking>> {
    let open = lacking(draft, ground);
    if !open.is_empty() {
        return Err(open);
    }
    let answers = ground.points.iter().filter_map(|point| {
        let entry = draft.points.get(&point.criterion)?;
        let evidence = entry.evidence.iter().map(|one| match &one.proof {
            Proof::Quote(anchor) => Evidence::Quote(anchor.clone()),
            Proof::File(attachment) => Evidence::File(Named {
                attachment: attachment.clone(),
            }),
        });
        Some(PointAnswer {
            criterion: point.criterion.clone(),
            answer: entry.answer?,
            text: Text {
                ka: entry.text.get(Lang::Ka).map(str::to_owned),
                en: entry.text.get(Lang::En).map(str::to_owned),
            },
            evidence: evidence.collect(),
            changes: linked(entry, point, ground.changed),
        })
    });
    Ok(Response {
        format: FORMAT,
        answers_to: binding.answers_to,
        descriptor: binding.descriptor,
        pack: binding.pack,
        points: answers.collect(),
        revised: binding.revised,
        clock_suspect: binding.clock_suspect.then_some(true),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(criterion: &str, quoted: &[&str]) -> RatingEntry {
        let evidence: Vec<serde_json::Value> = quoted
            .iter()
            .map(|field| serde_json::json!({"field": field, "exact": "x"}))
            .collect();
        let entry = serde_json::json!({"criterion": criterion, "rating": "partially-complies", "evidence": evidence});
        serde_json::from_value(entry).expect("it is an entry")
    }

    #[test]
    fn words_are_what_stands_between_blanks() {
        assert_eq!(words(""), 0);
        assert_eq!(words("ერთი – **ორი** სამი-ოთხი,\n\n- 5"), 4);
        assert_eq!(words_over("a b c", 2), 1);
        assert_eq!(words_over("a b", 2), 0);
    }

    #[test]
    fn what_the_expert_quoted_suggests_where_a_change_belongs() {
        let point = point("a.b", &["outcomes/o-aaaaaaaa/text/ka", "purpose/aim/en"]);
        for (path, expected) in [
            ("outcomes/o-aaaaaaaa/text/ka", true),
            ("outcomes/o-aaaaaaaa/text/en", true),
            ("outcomes/o-aaaaaaaa", true),
            ("outcomes/o-bbbbbbbb/text/ka", false),
            ("outcomes", false),
            ("purpose/aim/ka", true),
            ("purpose/audience/ka", false),
        ] {
            assert_eq!(suggests(&point, &FieldPath::known(path)), expected, "{path}");
        }
    }

    #[test]
    fn each_kind_of_answer_lacks_what_it_has_to_say() {
        let (one, judged) = (point("a.b", &["purpose/aim/ka"]), Content::default());
        let mut revised = Content::default();
        revised.purpose.aim.ka = Some("ახალი მიზანი".to_owned());
        let changed = [FieldPath::known("purpose/aim/ka")];
        let points = [&one];
        let mut draft = ResponseDraft::default();
        let criterion = || "a.b".to_owned();
        let said = |draft: &ResponseDraft, revised: Option<&Content>, changed: &[FieldPath]| {
            let ground = Ground {
                points: &points,
                judged: &judged,
                revised,
                changed,
                limit: Some(3),
            };
            lacking(draft, &ground)
        };
        assert_eq!(said(&draft, None, &[]), [Lacking::Answer { criterion: criterion() }]);

        let entry = draft.points.entry(criterion()).or_default();
        entry.answer = Some(Stance::Agree);
        assert_eq!(said(&draft, None, &[]), [Lacking::Reason { criterion: criterion() }]);
        assert_eq!(said(&draft, Some(&revised), &changed), [], "the change says it");
        let unsigned = said(&draft, None, &changed);
        assert!(matches!(unsigned[..], [Lacking::Unsigned { .. }]), "{unsigned:?}");

        let entry = draft.points.entry(criterion()).or_default();
        entry.changes.insert(changed[0].clone(), false);
        assert_eq!(
            said(&draft, Some(&revised), &changed),
            [Lacking::Reason { criterion: criterion() }],
            "a suggestion that was taken away does not count"
        );

        let entry = draft.points.entry(criterion()).or_default();
        entry.answer = Some(Stance::Correct);
        let open = said(&draft, Some(&revised), &changed);
        assert!(
            matches!(open[..], [Lacking::Text { .. }, Lacking::Evidence { .. }]),
            "{open:?}"
        );

        let entry = draft.points.entry(criterion()).or_default();
        entry.answer = Some(Stance::Disagree);
        entry.text.en = Some("one two three four five".to_owned());
        assert_eq!(
            said(&draft, Some(&revised), &changed),
            [Lacking::Long {
                criterion: criterion(),
                lang: Lang::En,
                over: 2
            }]
        );
    }
}
