//! A pack as the window shows it, and which control each of its fields wants.

use std::collections::BTreeMap;

use descriptor::{FieldKind, fields};

use crate::compose::{Rulebook, views};
use crate::wire::*;
use crate::words;

/// Closed lists of a descriptor by name: the list's name in messages, its tokens.
const LISTS: &[(&str, &[&str])] = &[
    ("category", descriptor::Category::TOKENS),
    ("assessment-type", descriptor::AssessmentType::TOKENS),
    ("supervision", descriptor::Supervision::TOKENS),
    ("activity-kind", descriptor::ActivityKind::TOKENS),
    ("participation", descriptor::Participation::TOKENS),
    ("stacking", descriptor::Stacking::TOKENS),
    ("need-source", descriptor::NeedSource::TOKENS),
    ("quality-type", descriptor::QualityType::TOKENS),
    ("instruction", descriptor::Instruction::TOKENS),
    ("tag-kind", descriptor::TagKind::TOKENS),
    ("endorsement-position", descriptor::Position::TOKENS),
    ("endorsement-answer", descriptor::Answer::TOKENS),
];

/// A pack as the window shows it.
pub(super) fn pack_view(rulebook: &Rulebook) -> PackView {
    let pack = &rulebook.pack;
    let maybe = |words: Option<&rulebook::Words>| words.map(Both::from).unwrap_or_default();
    let sections = pack.sections().iter().map(|section| SectionView {
        id: section.id.clone(),
        title: Both::from(&section.title),
        intro: maybe(section.intro.as_ref()),
        fields: section.fields.iter().map(template_field).collect(),
    });
    let criteria = pack.criteria().iter().map(criterion_view);
    let mut choices: BTreeMap<String, Vec<ChoiceView>> = LISTS
        .iter()
        .map(|(name, tokens)| ((*name).to_owned(), choice_views(name, tokens)))
        .collect();
    let ratings: Vec<&str> = rulebook::Rating::ALL.iter().map(|rating| rating.token()).collect();
    choices.insert("rating".to_owned(), choice_views("rating", &ratings));
    let roles: Vec<&str> = rulebook::Role::ALL.iter().map(|role| role.token()).collect();
    choices.insert("role".to_owned(), choice_views("role", &roles));
    PackView {
        head: views::pack_head(rulebook),
        hours_per_credit: pack.head.hours_per_credit.to_string(),
        sections: sections.collect(),
        standards: pack
            .head
            .standards
            .iter()
            .map(|standard| StandardView {
                id: standard.id.clone(),
                title: Both::from(&standard.title),
            })
            .collect(),
        criteria: criteria.collect(),
        decisions: rulebook::DecisionToken::ALL
            .iter()
            .map(|token| ChoiceView {
                token: token.token().to_owned(),
                label: decision_label(pack, *token),
            })
            .collect(),
        choices,
        levels: levels(),
        fields_of_study: views::fields_of_study(),
    }
}

/// A criterion as the window shows it.
pub(crate) fn criterion_view(criterion: &rulebook::Criterion) -> CriterionView {
    CriterionView {
        id: criterion.id.clone(),
        standard: criterion.standard.clone(),
        minimum: criterion.minimum,
        text: Both::from(&criterion.text),
        guidance: Both::from(&criterion.guidance),
        evidence: Both::from(&criterion.evidence),
        anchors: rulebook::Rating::ALL
            .iter()
            .filter_map(|rating| Some((rating.token().to_owned(), Both::from(criterion.anchors.get(*rating)?))))
            .collect(),
        source: Both::new(
            format!("{}, {}", criterion.source.title.ka, criterion.source.place.ka),
            format!("{}, {}", criterion.source.title.en, criterion.source.place.en),
        ),
        comment_below: Some(criterion.comment_below.token().to_owned()),
        fields: criterion.fields.iter().map(ToString::to_string).collect(),
        computed: !criterion.rules.is_empty(),
    }
}

/// What each level asks for: unofficial wording, until the order's text replaces it.
fn levels() -> Vec<LevelView> {
    let rows = crate::assets::NQF_LEVELS
        .lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1);
    rows.filter_map(|line| match line.split('\t').collect::<Vec<_>>()[..] {
        [level, category, ka, en] => Some(LevelView {
            level: level.parse().ok()?,
            category: category.to_owned(),
            text: Both::new(ka, en),
        }),
        _ => None,
    })
    .collect()
}

/// The words of a decision.
pub(crate) fn decision_label(pack: &rulebook::Pack, token: rulebook::DecisionToken) -> Both {
    pack.head.decision.title.get(&token).map(Both::from).unwrap_or_default()
}

fn choice_views(list: &str, tokens: &[&str]) -> Vec<ChoiceView> {
    tokens
        .iter()
        .map(|token| ChoiceView {
            token: (*token).to_owned(),
            label: words::choice(list, token),
        })
        .collect()
}

fn template_field(field: &rulebook::Field) -> TemplateField {
    let (control, list) = control(&field.path);
    let maybe = |words: Option<&rulebook::Words>| words.map(Both::from).unwrap_or_default();
    TemplateField {
        path: field.path.clone(),
        label: Both::from(&field.label),
        guidance: Both::from(&field.guidance),
        good: maybe(field.good.as_ref()),
        bad: maybe(field.bad.as_ref()),
        required: field.required,
        to_sign: field.to_sign,
        limit: field.limit,
        control,
        list: list.map(str::to_owned),
    }
}

/// The name in messages of a closed list.
pub(crate) fn list_of(tokens: &[&str]) -> Option<&'static str> {
    LISTS.iter().find(|(_, list)| *list == tokens).map(|(name, _)| *name)
}

/// Which control a pattern wants, and the closed list it chooses from.
pub(crate) fn control(pattern: &str) -> (Control, Option<&'static str>) {
    let name = |tokens: &[&str]| LISTS.iter().find(|(_, list)| *list == tokens).map(|(name, _)| *name);
    if fields::LISTS.iter().any(|(list, _)| *list == pattern) {
        return (Control::List, None);
    }
    let set = format!("{pattern}/*");
    let kind = fields::FIELDS
        .iter()
        .find(|(known, _)| *known == pattern || *known == set)
        .map(|(_, kind)| *kind);
    match kind {
        Some(FieldKind::Prose) => (Control::Prose, None),
        Some(FieldKind::Hundredths) => (Control::Decimal, None),
        Some(FieldKind::Integer) => (Control::Integer, None),
        Some(FieldKind::Date) => (Control::Date, None),
        Some(FieldKind::Choice(tokens)) => (Control::Choice, name(tokens)),
        Some(FieldKind::Member(fields::Set::Tokens(tokens))) => (Control::Set, name(tokens)),
        Some(FieldKind::Member(_)) => (Control::Set, None),
        _ => (Control::Line, None),
    }
}
