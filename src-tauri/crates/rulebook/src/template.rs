//! Questions to a template: what a field is called, what is still missing before signing, how far a section is.

use descriptor::fields::matches;
use descriptor::{Content, FieldPath, Lang, to_flat};
use serde::{Deserialize, Serialize};

use crate::pack::{Field, Pack, Section};
use crate::rules::paths::{self, Target};

/// How far one section is filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// The section.
    pub section: String,
    /// Required fields that hold something; a field of a list counts once for each item.
    pub filled: usize,
    /// Required fields in all.
    pub wanted: usize,
}

impl Pack {
    /// The section and the field of the template that describe a concrete path.
    #[must_use]
    pub fn field_at(&self, path: &FieldPath) -> Option<(&Section, &Field)> {
        let body = paths::body(path);
        self.sections().iter().find_map(|section| {
            let fits = |field: &&Field| matches(paths::normal(&field.path), &body);
            section.fields.iter().find(fits).map(|field| (section, field))
        })
    }

    /// The section of the template in which a concrete path, a list or a whole group of fields stands.
    #[must_use]
    pub fn section_at(&self, path: &FieldPath) -> Option<&Section> {
        let group = |section: &&Section| {
            section.fields.iter().any(|field| {
                field
                    .path
                    .strip_prefix(path.as_str())
                    .is_some_and(|rest| rest.starts_with('/'))
                    || path.is_within(&field.path)
            })
        };
        self.field_at(path)
            .map(|(section, _)| section)
            .or_else(|| self.sections().iter().find(group))
    }

    /// What people call a path: the label of its field, or the heading of its section, or nothing.
    #[must_use]
    pub fn label(&self, path: &FieldPath, lang: Lang) -> &str {
        if let Some((_, field)) = self.field_at(path) {
            return field.label.get(lang);
        }
        let list = path
            .parent()
            .and_then(|parent| self.field_at(&parent))
            .map(|(_, field)| field.label.get(lang));
        list.or_else(|| self.section_at(path).map(|section| section.title.get(lang)))
            .unwrap_or_default()
    }

    /// Fields without which a descriptor cannot be signed and that hold nothing yet, in the order of the template.
    /// A list needs one item in which somebody wrote something.
    #[must_use]
    pub fn missing_to_sign(&self, content: &Content) -> Vec<FieldPath> {
        let flat = to_flat(content);
        let fields = self
            .sections()
            .iter()
            .flat_map(|section| &section.fields)
            .filter(|field| field.to_sign);
        let mut missing = Vec::new();
        for field in fields {
            let Some(target) = paths::target(&field.path) else {
                continue;
            };
            for path in paths::expand(&field.path, &flat) {
                let present = match target {
                    Target::List => flat
                        .keys()
                        .any(|key| key.is_within(path.as_str()) && key.last() != "order"),
                    _ => paths::is_present(&path, target, &flat),
                };
                if !present {
                    missing.push(path);
                }
            }
        }
        missing
    }

    /// How far each section of the template is filled in, in order.
    #[must_use]
    pub fn progress(&self, content: &Content) -> Vec<Progress> {
        let flat = to_flat(content);
        let of_section = |section: &Section| {
            let mut progress = Progress {
                section: section.id.clone(),
                filled: 0,
                wanted: 0,
            };
            for field in section.fields.iter().filter(|field| field.required || field.to_sign) {
                let Some(target) = paths::target(&field.path) else {
                    continue;
                };
                for path in paths::expand(&field.path, &flat) {
                    progress.wanted += 1;
                    progress.filled += usize::from(paths::is_present(&path, target, &flat));
                }
            }
            progress
        };
        self.sections().iter().map(of_section).collect()
    }
}
