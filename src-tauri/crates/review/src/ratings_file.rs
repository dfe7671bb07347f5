//! The ratings file (formats.md §5): a review typed in a text editor, for the command line.
//!
//! Reading names every fault at once. What a finished review still lacks beyond that (a comment, a decision) is said by
//! [`crate::missing`], for files and windows alike.

use std::collections::BTreeSet;
use std::fmt::Write;

use descriptor::flat::clean;
use descriptor::{Content, FieldPath, FieldTexts, Lang, Text, anchor_at};
use rulebook::{Criterion, DecisionToken, Pack, Rating, Role};
use serde::{Deserialize, Serialize};

use crate::draft::{Draft, DraftRating, Quote, Remark, placed_id};
use crate::literal::{Confidence, Declared};
use crate::missing::criteria_for;

/// One fault of a ratings file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "fault", rename_all = "kebab-case")]
pub enum RatingsError {
    /// The text is not TOML, or a value has the wrong form.
    #[error("line {line}: {reason}")]
    Malformed {
        /// Line, from 1.
        line: usize,
        /// What the parser says.
        reason: String,
    },
    /// A key that no ratings file has.
    #[error("line {line}: unknown key {key:?}")]
    UnknownKey {
        /// Line, from 1.
        line: usize,
        /// The key.
        key: String,
    },
    /// Another format of ratings files.
    #[error("format {found} of ratings files is not known, only 1")]
    UnknownFormat {
        /// What stands there.
        found: i64,
    },
    /// The file was written for another pack.
    #[error("written for the pack {found:?}, not for {expected:?}")]
    OtherPack {
        /// Id and version of the pack in use.
        expected: String,
        /// What stands there.
        found: String,
    },
    /// A word that is not in the list of its key.
    #[error("{key} cannot be {value:?}")]
    UnknownWord {
        /// The key, with the criterion when it belongs to one.
        key: String,
        /// What stands there.
        value: String,
    },
    /// A criterion that the pack does not have, or not for this role.
    #[error("the pack has no criterion {criterion:?} for this role")]
    UnknownCriterion {
        /// The criterion.
        criterion: String,
    },
    /// A criterion that is rated twice.
    #[error("criterion {criterion:?} is rated twice")]
    RatedTwice {
        /// The criterion.
        criterion: String,
    },
    /// A criterion without a rating.
    #[error("criterion {criterion:?} has no rating")]
    MissingCriterion {
        /// The criterion.
        criterion: String,
    },
    /// Words that do not stand in the field named.
    #[error("criterion {criterion:?}: the words {exact:?} do not occur in {field:?}")]
    QuoteNotFound {
        /// The criterion.
        criterion: String,
        /// The field.
        field: String,
        /// The words.
        exact: String,
    },
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct File {
    format: i64,
    pack: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    conflict: FileConflict,
    #[serde(default)]
    decision: String,
    #[serde(default, rename = "rating")]
    ratings: Vec<FileRating>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct FileConflict {
    #[serde(default)]
    declared: String,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct FileRating {
    criterion: String,
    #[serde(default)]
    rating: String,
    #[serde(default)]
    comment: Text,
    #[serde(default)]
    evidence: Vec<FileQuote>,
    #[serde(default)]
    recommendations: Vec<Text>,
    #[serde(default)]
    suggestions: Vec<Text>,
    #[serde(default)]
    good_practice: Vec<Text>,
    #[serde(default)]
    questions: Vec<Text>,
    #[serde(default)]
    confidence: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct FileQuote {
    field: String,
    exact: String,
}

/// Reads a ratings file about one descriptor.
///
/// # Errors
/// Every fault of the file, in its order.
pub fn read_ratings(text: &str, pack: &Pack, content: &Content) -> Result<Draft, Vec<RatingsError>> {
    let file: File = toml::from_str(text).map_err(|error| vec![parser_fault(text, &error)])?;
    let mut faults = Vec::new();
    if file.format != 1 {
        return Err(vec![RatingsError::UnknownFormat { found: file.format }]);
    }
    if file.pack != pack.name() {
        faults.push(RatingsError::OtherPack {
            expected: pack.name(),
            found: file.pack.clone(),
        });
    }
    let mut draft = Draft {
        role: word("role", &file.role, Role::from_token, &mut faults),
        decision: word("decision", &file.decision, DecisionToken::from_token, &mut faults),
        ..Draft::default()
    };
    draft.conflict.declared = word(
        "conflict.declared",
        &file.conflict.declared,
        Declared::from_token,
        &mut faults,
    );
    draft.conflict.note = Some(clean(&file.conflict.note).trim().to_owned()).filter(|note| !note.is_empty());

    let expected: Vec<&Criterion> = pack
        .criteria()
        .iter()
        .filter(|criterion| draft.role.is_none_or(|role| criterion.roles.contains(&role)))
        .collect();
    let texts = FieldTexts::of(content);
    let mut seen = BTreeSet::new();
    for rating in file.ratings {
        let criterion = rating.criterion.clone();
        if !expected.iter().any(|known| known.id == criterion) {
            faults.push(RatingsError::UnknownCriterion { criterion });
        } else if seen.insert(criterion.clone()) {
            let entry = read_rating(rating, &texts, &mut faults);
            draft.ratings.insert(criterion, entry);
        } else {
            faults.push(RatingsError::RatedTwice { criterion });
        }
    }
    for criterion in expected.iter().filter(|criterion| !seen.contains(&criterion.id)) {
        faults.push(RatingsError::MissingCriterion {
            criterion: criterion.id.clone(),
        });
    }
    if faults.is_empty() { Ok(draft) } else { Err(faults) }
}

fn read_rating(rating: FileRating, texts: &FieldTexts, faults: &mut Vec<RatingsError>) -> DraftRating {
    let criterion = rating.criterion;
    let key = |name: &str| format!("{criterion}: {name}");
    let mut entry = DraftRating {
        rating: word(&key("rating"), &rating.rating, Rating::from_token, faults),
        comment: written(&rating.comment),
        recommendations: remarks(&rating.recommendations, 0),
        suggestions: remarks(&rating.suggestions, 100),
        good_practice: remarks(&rating.good_practice, 200),
        questions: remarks(&rating.questions, 300),
        confidence: word(&key("confidence"), &rating.confidence, Confidence::from_token, faults),
        done: true,
        ..DraftRating::default()
    };
    if rating.rating.trim().is_empty() {
        faults.push(RatingsError::MissingCriterion {
            criterion: criterion.clone(),
        });
    }
    for (quote, place) in rating.evidence.iter().zip(1_u32..) {
        let exact = clean(&quote.exact);
        let anchor = FieldPath::parse(&quote.field)
            .ok()
            .and_then(|field| anchor_at(&field, texts.get(&field)?, exact.trim(), None));
        match anchor {
            Some(anchor) => entry.evidence.push(Quote {
                id: placed_id('e', place),
                anchor,
            }),
            None => faults.push(RatingsError::QuoteNotFound {
                criterion: criterion.clone(),
                field: quote.field.clone(),
                exact: quote.exact.clone(),
            }),
        }
    }
    entry
}

/// A word of a closed list; a blank is no word yet.
fn word<T>(key: &str, value: &str, read: fn(&str) -> Option<T>, faults: &mut Vec<RatingsError>) -> Option<T> {
    if value.trim().is_empty() {
        return None;
    }
    let word = read(value);
    if word.is_none() {
        faults.push(RatingsError::UnknownWord {
            key: key.to_owned(),
            value: value.to_owned(),
        });
    }
    word
}

fn written(text: &Text) -> Text {
    let side = |lang| text.get(lang).map(clean).filter(|words| !words.trim().is_empty());
    Text {
        ka: side(Lang::Ka),
        en: side(Lang::En),
    }
}

fn remarks(texts: &[Text], first: u32) -> Vec<Remark> {
    texts
        .iter()
        .map(written)
        .filter(|text| !text.is_empty())
        .zip(first + 1..)
        .map(|(text, place)| Remark {
            id: placed_id('r', place),
            text,
        })
        .collect()
}

fn parser_fault(text: &str, error: &toml::de::Error) -> RatingsError {
    let start = error.span().map_or(0, |span| span.start);
    let line = text.get(..start).map_or(1, |before| before.matches('\n').count() + 1);
    let unknown = error
        .message()
        .strip_prefix("unknown field `")
        .and_then(|rest| rest.split('`').next());
    match unknown {
        Some(key) => RatingsError::UnknownKey {
            line,
            key: key.to_owned(),
        },
        None => RatingsError::Malformed {
            line,
            reason: error.message().to_owned(),
        },
    }
}

/// A ratings file to fill in: every criterion of a role with its requirement, its evidence and its four anchors, in both languages.
///
/// # Panics
/// Never: writing to a text cannot fail.
#[must_use]
pub fn blank_ratings(pack: &Pack, role: Role, content: &Content) -> String {
    let mut file = String::new();
    let title = &content.identification.title;
    comment(&mut file, "", [title.best(Lang::Ka), title.best(Lang::En)]);
    comment(&mut file, "", [&pack.head.notice.ka, &pack.head.notice.en]);
    let tokens = |all: &[&str]| all.join(" | ");
    let ratings = tokens(&Rating::ALL.iter().map(|rating| rating.token()).collect::<Vec<&str>>());
    let roles = tokens(&Role::ALL.iter().map(|role| role.token()).collect::<Vec<&str>>());
    let decisions = tokens(&DecisionToken::ALL.iter().map(|one| one.token()).collect::<Vec<&str>>());
    let mut line = |text: std::fmt::Arguments<'_>| {
        writeln!(file, "{text}").expect("writing to a text cannot fail");
    };
    line(format_args!(""));
    line(format_args!("format = 1"));
    line(format_args!("pack = \"{}\"", pack.name()));
    line(format_args!("# {roles}"));
    line(format_args!("role = \"{}\"", role.token()));
    line(format_args!("# {}", tokens(Declared::TOKENS)));
    line(format_args!("conflict = {{ declared = \"\", note = \"\" }}"));
    line(format_args!("# {decisions}"));
    line(format_args!("decision = \"\""));
    for criterion in criteria_for(pack, role) {
        blank_criterion(&mut file, pack, criterion, &ratings);
    }
    file
}

fn blank_criterion(file: &mut String, pack: &Pack, criterion: &Criterion, ratings: &str) {
    file.push('\n');
    if let Some(standard) = pack.standard(&criterion.standard) {
        comment(file, "", [&standard.title.ka, &standard.title.en]);
    }
    comment(file, "", [&criterion.text.ka, &criterion.text.en]);
    comment(file, "  ", [&criterion.evidence.ka, &criterion.evidence.en]);
    for rating in Rating::ALL {
        if let Some(anchor) = criterion.anchors.get(*rating) {
            let mark = format!("  {}: ", rating.token());
            comment(file, &mark, [&anchor.ka, &anchor.en]);
        }
    }
    file.push_str("[[rating]]\n");
    for line in [
        format!("criterion = \"{}\"", criterion.id),
        format!("rating = \"\"  # {ratings}"),
        "comment = { ka = \"\", en = \"\" }".to_owned(),
        "evidence = []  # { field = \"outcomes/o-…/text/ka\", exact = \"…\" }".to_owned(),
        "recommendations = []  # { ka = \"\", en = \"\" }".to_owned(),
        "suggestions = []".to_owned(),
        "good-practice = []".to_owned(),
        "questions = []".to_owned(),
    ] {
        file.push_str(&line);
        file.push('\n');
    }
}

/// One comment line for each language that says something of its own.
fn comment(file: &mut String, mark: &str, [ka, en]: [&str; 2]) {
    let mut write = |text: &str| {
        let one_line = text.split_whitespace().collect::<Vec<&str>>().join(" ");
        if !one_line.is_empty() {
            file.push_str(&format!("# {mark}{one_line}\n"));
        }
    };
    write(ka);
    if en != ka {
        write(en);
    }
}
