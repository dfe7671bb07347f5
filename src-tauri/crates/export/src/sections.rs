//! The sections of a descriptor on paper, in the order of the pack's template.
//!
//! Everything that is signed is printed: a field that the template does not know stands in a section of its own.

use descriptor::fields::{FIELDS, FieldKind, list_letter, matches};
use descriptor::{Content, FieldPath, Flat, Scalar, Text, to_flat};
use rulebook::Field;
use serde::Serialize;

use crate::model::{Pair, Part};
use crate::pen::Pen;

/// One section.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SectionModel {
    pub(crate) title: String,
    pub(crate) parts: Vec<Part>,
}

/// Fields that stand in the table of facts on the first page.
const FRONT: &[&str] = &[
    "identification",
    "provider",
    "awardingBody",
    "workload",
    "level/nqf",
    "delivery/participation",
    "quality/kind",
    "stackability/kind",
    "validity/reviewDate",
    "validity/months",
];

/// Lists that are printed as tables, each once.
const LISTS: &[&str] = &[
    "purpose/needs",
    "purpose/tags",
    "outcomes",
    "activities",
    "assessments",
    "stackability/targets",
    "resources/staff",
    "attachments",
];

impl Pen<'_> {
    /// All sections that have something to say.
    pub(crate) fn sections(&self, content: &Content) -> Vec<SectionModel> {
        let flat = to_flat(content);
        let sections = self.pack.sections().iter().map(|section| {
            let mut writer = Writer::default();
            for field in &section.fields {
                self.field(content, &flat, field, &mut writer);
            }
            if section.fields.iter().any(|field| field.path == "level/nqf") {
                writer.parts.extend(self.justifications(content));
            }
            let title = self.packed(&section.title);
            let mut parts = writer.finish();
            for part in &mut parts {
                // A list that is named like its section is not named twice.
                if let Part::Table(table) = part
                    && table.label.as_ref() == Some(&title)
                {
                    table.label = None;
                }
            }
            SectionModel { title, parts }
        });
        let mut sections: Vec<SectionModel> = sections.filter(|section| !section.parts.is_empty()).collect();
        sections.extend(self.papers(content).map(|table| SectionModel {
            title: self.say("print-on-paper"),
            parts: vec![table],
        }));
        let strangers = self.strangers(content, &flat);
        if !strangers.is_empty() {
            sections.push(SectionModel {
                title: self.say("print-other-fields"),
                parts: vec![Part::Pairs { pairs: strangers }],
            });
        }
        sections
    }

    fn field(&self, content: &Content, flat: &Flat, field: &Field, writer: &mut Writer) {
        let path = field.path.as_str();
        if FRONT.iter().any(|front| within(path, front)) {
            return;
        }
        if let Some(list) = LISTS.iter().find(|list| within(path, list)) {
            if !writer.lists.contains(list) {
                writer.lists.push(list);
                writer.add(self.list_parts(content, list));
            }
            return;
        }
        let label = self.packed(&field.label);
        let kind = FIELDS
            .iter()
            .find(|(pattern, _)| *pattern == path)
            .map(|(_, kind)| *kind);
        if kind == Some(FieldKind::Prose) {
            match self.rich(&text_at(flat, path)) {
                Some(body) => writer.add(vec![Part::Prose { label, body }]),
                None if field.required => writer.add(vec![Part::Gap {
                    label,
                    words: self.say("print-gap"),
                }]),
                None => {}
            }
            return;
        }
        let value = FieldPath::parse(path).ok().and_then(|path| flat.get(&path));
        match value.map(|value| self.value(path, value)) {
            Some(value) => writer.pairs.push(self.pair(label, &value)),
            None if field.required => writer.pairs.push(self.pair(label, &self.say("print-gap"))),
            None => {}
        }
    }

    fn list_parts(&self, content: &Content, list: &str) -> Vec<Part> {
        match list {
            "purpose/needs" => self.needs(content).into_iter().collect(),
            "purpose/tags" => self.tags(content).into_iter().collect(),
            "outcomes" => self.outcomes(content),
            "activities" => self.activities(content).into_iter().collect(),
            "assessments" => self
                .assessments(content)
                .into_iter()
                .chain(self.matrix(content))
                .collect(),
            "stackability/targets" => self.targets(content).into_iter().collect(),
            "resources/staff" => self.staff(content).into_iter().collect(),
            _ => self.attachments(content).into_iter().collect(),
        }
    }

    /// The words for a value that is not prose.
    fn value(&self, pattern: &str, value: &Scalar) -> String {
        let kind = FIELDS
            .iter()
            .find(|(known, _)| *known == pattern)
            .map(|(_, kind)| *kind);
        match (kind, value) {
            (Some(FieldKind::Choice(_)), Scalar::Text(token)) => self.choice(list_of(pattern), token),
            (Some(FieldKind::Date), Scalar::Text(date)) => self.date(date),
            (Some(FieldKind::Hundredths), Scalar::Text(number)) => {
                descriptor::Hundredths::parse(number).map_or_else(|| self.line(number), |number| self.number(number))
            }
            (_, Scalar::Text(text)) => self.line(text),
            (_, Scalar::Number(number)) => number.to_string(),
            (_, Scalar::Bool(yes)) => self.say(if *yes { "print-yes" } else { "print-no" }),
        }
    }

    /// Values at fields that the template does not ask for.
    fn strangers(&self, content: &Content, flat: &Flat) -> Vec<Pair> {
        let fields = || self.pack.sections().iter().flat_map(|section| &section.fields);
        let mut pairs = Vec::new();
        for (path, value) in flat {
            let body = without_side(path);
            let printed = FRONT.iter().any(|front| within(body, front))
                || within(body, "paperEndorsements")
                || *path == descriptor::exercise::field()
                || LISTS
                    .iter()
                    .any(|list| within(body, list) && fields().any(|field| within(&field.path, list)))
                || fields().any(|field| matches(&field.path, body))
                || matches!(descriptor::field_kind(path), Some(FieldKind::Order));
            if !printed {
                let value = self.value(body, value);
                pairs.push(self.pair(self.place(content, path), &value));
            }
        }
        pairs
    }
}

/// Collects the parts of a section; short values that follow each other stand in one block.
#[derive(Default)]
struct Writer {
    parts: Vec<Part>,
    pairs: Vec<Pair>,
    lists: Vec<&'static str>,
}

impl Writer {
    fn add(&mut self, parts: Vec<Part>) {
        if !parts.is_empty() {
            self.flush();
            self.parts.extend(parts);
        }
    }

    fn flush(&mut self) {
        if !self.pairs.is_empty() {
            self.parts.push(Part::Pairs {
                pairs: std::mem::take(&mut self.pairs),
            });
        }
    }

    fn finish(mut self) -> Vec<Part> {
        self.flush();
        self.parts
    }
}

fn within(path: &str, prefix: &str) -> bool {
    path.strip_prefix(prefix)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn without_side(path: &FieldPath) -> &str {
    let text = path.as_str();
    match descriptor::field_kind(path) {
        Some(FieldKind::Prose) => text.rsplit_once('/').map_or(text, |(body, _)| body),
        _ => text,
    }
}

fn text_at(flat: &Flat, path: &str) -> Text {
    let side = |lang: &str| {
        let path = FieldPath::parse(&format!("{path}/{lang}")).ok()?;
        flat.get(&path)?.as_text().map(str::to_owned)
    };
    Text {
        ka: side("ka"),
        en: side("en"),
    }
}

/// The name of the closed list of a field, as the locales name it.
pub(crate) fn list_of(pattern: &str) -> &'static str {
    debug_assert!(list_letter(pattern).is_none(), "a list has no words of its own");
    match pattern {
        "outcomes/*/category" => "category",
        "purpose/needs/*/source" => "need-source",
        "purpose/tags/*/kind" => "tag-kind",
        "activities/*/kind" => "activity-kind",
        "assessments/*/kind" => "assessment-type",
        "assessments/*/supervision" => "supervision",
        "delivery/participation" => "participation",
        "quality/kind" => "quality-type",
        "stackability/kind" => "stacking",
        "paperEndorsements/*/position" => "endorsement-position",
        _ if pattern.starts_with("paperEndorsements/*/answer") => "endorsement-answer",
        _ => "instruction",
    }
}
