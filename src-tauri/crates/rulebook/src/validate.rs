//! What a pack must fulfill beyond its form. Every problem is named at its place, not only the first.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use descriptor::fields::FIELDS;
use descriptor::{FieldPath, Lang};

use crate::pack::{Criterion, Pack};
use crate::rules::{self, REGISTRY, paths};
use crate::scale::{DecisionToken, Rating};
use crate::words::Words;

/// What came on paper is typed beside its picture, and no template asks for it.
const TYPED_FROM_PAPER: &str = "paperEndorsements/";

/// Fields that no template has to show: what the program itself knows about a file, and fields of single packs.
const NOT_ASKED: &[&str] = &[
    "attachments/*/name",
    "attachments/*/sha256",
    "attachments/*/mediaType",
    "attachments/*/bytes",
    "extra/*",
];

/// One problem of a pack and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The place, such as `criteria.toml outcomes.observable evidence`.
    pub place: String,
    /// What is wrong.
    pub flaw: Flaw,
}

/// What can be wrong with a pack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum Flaw {
    /// An id or a version that is not of the allowed form.
    #[error("`{0}` is not of the allowed form")]
    BadId(String),
    /// The same id or path stands twice.
    #[error("`{0}` stands twice")]
    Duplicate(String),
    /// A text lacks a language that the pack says it speaks.
    #[error("the text in `{0}` is missing")]
    MissingLanguage(&'static str),
    /// The same words stand in two places that must differ.
    #[error("these words also stand at {0}")]
    SharedWords(String),
    /// Nothing is there where something must be.
    #[error("nothing is listed")]
    Empty,
    /// A criterion names a standard that the pack does not have.
    #[error("there is no standard `{0}`")]
    UnknownStandard(String),
    /// A rule that does not exist.
    #[error("there is no rule `{0}`")]
    UnknownRule(String),
    /// Parameters that a rule does not take.
    #[error("{0}")]
    BadParameters(String),
    /// A field that no descriptor has.
    #[error("a descriptor has no field `{0}`")]
    UnknownField(String),
    /// A field of the descriptor that the template does not ask for.
    #[error("the field `{0}` is missing")]
    MissingField(&'static str),
    /// A number that cannot hold.
    #[error("`{0}` is not possible here")]
    BadNumber(String),
    /// A pack without a single minimum criterion.
    #[error("no criterion is a minimum requirement")]
    NoMinimum,
    /// A rule that informs no criterion. The pack works all the same.
    #[error("the rule `{0}` informs no criterion")]
    UnusedRule(&'static str),
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.place, self.flaw)
    }
}

impl Problem {
    /// True when a pack with this problem must not be used.
    #[must_use]
    pub fn is_fatal(&self) -> bool {
        !matches!(self.flaw, Flaw::UnusedRule(_))
    }
}

/// Everything that is wrong with a pack, in the order of its files.
#[must_use]
pub fn problems(pack: &Pack) -> Vec<Problem> {
    let mut found = Found {
        languages: &pack.head.languages,
        list: Vec::new(),
    };
    head(pack, &mut found);
    template(pack, &mut found);
    for criterion in pack.criteria() {
        check_criterion(pack, criterion, &mut found);
    }
    catalogue(pack, &mut found);
    found.list
}

struct Found<'a> {
    languages: &'a [Lang],
    list: Vec<Problem>,
}

impl Found<'_> {
    fn add(&mut self, place: &str, flaw: Flaw) {
        self.list.push(Problem {
            place: place.to_owned(),
            flaw,
        });
    }

    fn words(&mut self, place: &str, words: &Words) {
        let missing = self.languages.iter().filter(|lang| words.get(**lang).trim().is_empty());
        let missing: Vec<Lang> = missing.copied().collect();
        for lang in missing {
            self.add(place, Flaw::MissingLanguage(lang.code()));
        }
    }

    fn some_words(&mut self, place: &str, words: Option<&Words>) {
        if let Some(words) = words {
            self.words(place, words);
        }
    }

    fn unique<'a>(&mut self, place: &str, ids: impl Iterator<Item = &'a str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id) {
                self.add(place, Flaw::Duplicate(id.to_owned()));
            }
        }
    }

    fn slug(&mut self, place: &str, id: &str) {
        if !is_slug(id) {
            self.add(place, Flaw::BadId(id.to_owned()));
        }
    }
}

fn is_slug(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=40).contains(&text.len()) && text.bytes().all(allowed) && !text.starts_with('-') && !text.ends_with('-')
}

fn head(pack: &Pack, found: &mut Found<'_>) {
    let (head, file) = (&pack.head, "pack.toml");
    found.slug(&format!("{file} id"), &head.id);
    let version = |byte: u8| byte.is_ascii_digit() || byte == b'.';
    if head.version.is_empty() || head.version.len() > 20 || !head.version.bytes().all(version) {
        found.add(&format!("{file} version"), Flaw::BadId(head.version.clone()));
    }
    if head.languages.is_empty() {
        found.add(&format!("{file} languages"), Flaw::Empty);
    }
    found.unique(
        &format!("{file} languages"),
        head.languages.iter().map(|lang| lang.code()),
    );
    found.words(&format!("{file} title"), &head.title);
    found.words(&format!("{file} issuer"), &head.issuer);
    found.words(&format!("{file} notice"), &head.notice);
    if head.hours_per_credit.hundredths() == 0 {
        found.add(
            &format!("{file} hours-per-credit"),
            Flaw::BadNumber(head.hours_per_credit.to_string()),
        );
    }
    for (index, source) in head.sources.iter().enumerate() {
        let place = format!("{file} source {}", index + 1);
        found.words(&format!("{place} title"), &source.title);
        found.some_words(&format!("{place} edition"), source.edition.as_ref());
    }
    if let Some(answer) = &head.answer {
        if answer.words == 0 {
            found.add(
                &format!("{file} answer words"),
                Flaw::BadNumber(answer.words.to_string()),
            );
        }
        found.words(&format!("{file} answer source"), &answer.source.title);
        found.words(&format!("{file} answer source"), &answer.source.place);
    }
    if head.standards.is_empty() {
        found.add(&format!("{file} standard"), Flaw::Empty);
    }
    found.unique(
        &format!("{file} standard"),
        head.standards.iter().map(|standard| standard.id.as_str()),
    );
    for standard in &head.standards {
        let place = format!("{file} standard {}", standard.id);
        found.slug(&place, &standard.id);
        found.words(&place, &standard.title);
        if !pack
            .criteria()
            .iter()
            .any(|criterion| criterion.standard == standard.id)
        {
            found.add(&place, Flaw::Empty);
        }
    }
    decision(pack, found);
}

fn decision(pack: &Pack, found: &mut Found<'_>) {
    let rule = &pack.head.decision;
    for rating in [
        rule.negative_if_minimum_below,
        rule.conditions_if_minimum_below,
        rule.conditions_if_any_below,
    ] {
        if rating == Rating::CannotJudge {
            found.add("pack.toml decision", Flaw::BadNumber(rating.token().to_owned()));
        }
    }
    found.words("pack.toml decision text", &rule.text);
    for token in DecisionToken::ALL {
        let place = format!("pack.toml decision title {}", token.token());
        match rule.title.get(token) {
            Some(words) => found.words(&place, words),
            None => found.add(&place, Flaw::Empty),
        }
    }
}

fn template(pack: &Pack, found: &mut Found<'_>) {
    let file = "template.toml";
    found.unique(
        &format!("{file} section"),
        pack.sections().iter().map(|section| section.id.as_str()),
    );
    let mut asked: BTreeSet<&str> = BTreeSet::new();
    for section in pack.sections() {
        let place = format!("{file} section {}", section.id);
        found.slug(&place, &section.id);
        found.words(&format!("{place} title"), &section.title);
        found.some_words(&format!("{place} intro"), section.intro.as_ref());
        for field in &section.fields {
            let place = format!("{file} field {}", field.path);
            if paths::target(&field.path).is_none() {
                found.add(&place, Flaw::UnknownField(field.path.clone()));
            }
            if !asked.insert(paths::normal(&field.path)) {
                found.add(&place, Flaw::Duplicate(field.path.clone()));
            }
            if field.limit == Some(0) {
                found.add(&place, Flaw::BadNumber("0".to_owned()));
            }
            found.words(&format!("{place} label"), &field.label);
            found.words(&format!("{place} guidance"), &field.guidance);
            found.some_words(&format!("{place} good"), field.good.as_ref());
            found.some_words(&format!("{place} bad"), field.bad.as_ref());
        }
    }
    for (pattern, _) in FIELDS {
        let typed = pattern.starts_with(TYPED_FROM_PAPER);
        if !typed && !NOT_ASKED.contains(pattern) && !asked.contains(paths::normal(pattern)) {
            found.add(file, Flaw::MissingField(pattern));
        }
    }
    if !pack
        .sections()
        .iter()
        .any(|section| section.fields.iter().any(|field| field.to_sign))
    {
        found.add(&format!("{file} to-sign"), Flaw::Empty);
    }
}

fn check_criterion(pack: &Pack, criterion: &Criterion, found: &mut Found<'_>) {
    let place = format!("criteria.toml {}", criterion.id);
    let slug = criterion
        .id
        .strip_prefix(&criterion.standard)
        .and_then(|rest| rest.strip_prefix('.'));
    if !slug.is_some_and(is_slug) || criterion.id.len() > 64 {
        found.add(&place, Flaw::BadId(criterion.id.clone()));
    }
    if pack.standard(&criterion.standard).is_none() {
        found.add(&place, Flaw::UnknownStandard(criterion.standard.clone()));
    }
    if criterion.comment_below == Rating::CannotJudge {
        found.add(
            &format!("{place} comment-below"),
            Flaw::BadNumber(criterion.comment_below.token().to_owned()),
        );
    }
    for (name, words) in texts(criterion) {
        found.words(&format!("{place} {name}"), words);
    }
    if let Some(plain) = &criterion.plain {
        found.words(&format!("{place} plain"), &plain.words);
    }
    found.words(&format!("{place} source title"), &criterion.source.title);
    found.words(&format!("{place} source place"), &criterion.source.place);
    if criterion.roles.is_empty() {
        found.add(&format!("{place} roles"), Flaw::Empty);
    }
    found.unique(
        &format!("{place} roles"),
        criterion.roles.iter().map(|role| role.token()),
    );
    if criterion.fields.is_empty() {
        found.add(&format!("{place} fields"), Flaw::Empty);
    }
    for field in criterion.fields.iter().filter(|field| !is_known_prefix(field)) {
        found.add(&format!("{place} fields"), Flaw::UnknownField(field.to_string()));
    }
    found.unique(
        &format!("{place} rules"),
        criterion.rules.iter().map(|usage| usage.rule.as_str()),
    );
    for usage in &criterion.rules {
        let place = format!("{place} rule {}", usage.rule);
        match rules::find(&usage.rule) {
            None => found.add(&place, Flaw::UnknownRule(usage.rule.clone())),
            Some(rule) => {
                for reason in rule.problems(&usage.parameters) {
                    found.add(&place, Flaw::BadParameters(reason));
                }
            }
        }
    }
}

/// The texts of a criterion that people rate by, each with its name.
fn texts(criterion: &Criterion) -> [(&'static str, &Words); 7] {
    [
        ("text", &criterion.text),
        ("guidance", &criterion.guidance),
        ("evidence", &criterion.evidence),
        ("anchors complies", &criterion.anchors.complies),
        (
            "anchors substantially-complies",
            &criterion.anchors.substantially_complies,
        ),
        ("anchors partially-complies", &criterion.anchors.partially_complies),
        ("anchors does-not-comply", &criterion.anchors.does_not_comply),
    ]
}

/// True when a field of the table begins with these segments, or when it is a field of single packs.
fn is_known_prefix(path: &FieldPath) -> bool {
    let begins = |pattern: &str| {
        let (mut wanted, mut given) = (pattern.split('/'), path.segments());
        loop {
            match (wanted.next(), given.next()) {
                (_, None) => return true,
                (Some(wanted), Some(given)) if wanted == given => {}
                _ => return false,
            }
        }
    };
    FIELDS.iter().any(|(pattern, _)| begins(pattern)) || path.is_within("extra")
}

fn catalogue(pack: &Pack, found: &mut Found<'_>) {
    let file = "criteria.toml";
    found.unique(file, pack.criteria().iter().map(|criterion| criterion.id.as_str()));
    if !pack.criteria().iter().any(|criterion| criterion.minimum) {
        found.add(file, Flaw::NoMinimum);
    }
    shared_words(pack, found);
    let used: BTreeSet<&str> = pack
        .criteria()
        .iter()
        .flat_map(|criterion| &criterion.rules)
        .map(|usage| usage.rule.as_str())
        .collect();
    for rule in REGISTRY.iter().filter(|rule| !used.contains(rule.name)) {
        found.add(file, Flaw::UnusedRule(rule.name));
    }
}

/// No two criteria, and no two anchors of one criterion, may say the same words.
fn shared_words(pack: &Pack, found: &mut Found<'_>) {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for criterion in pack.criteria() {
        for (name, words) in texts(criterion) {
            for lang in Lang::BOTH {
                let said = words
                    .get(lang)
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ")
                    .to_lowercase();
                if said.is_empty() {
                    continue;
                }
                let place = format!("{} {name} {}", criterion.id, lang.code());
                match seen.get(&said) {
                    Some(earlier) => {
                        let earlier = earlier.clone();
                        found.add(&format!("criteria.toml {place}"), Flaw::SharedWords(earlier));
                    }
                    None => {
                        seen.insert(said, place);
                    }
                }
            }
        }
    }
}
