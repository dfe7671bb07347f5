//! Where a field stands, in words: the section and label of the pack's template, and the position people see.

use descriptor::fields::matches;
use descriptor::{Content, FieldPath, Lang};
use rulebook::{Field, Section};

use crate::pen::Pen;

impl Pen<'_> {
    /// The label that the pack's template gives a pattern such as `purpose/aim`.
    pub(crate) fn label(&self, pattern: &str) -> String {
        let wanted = pattern.trim_end_matches("/*");
        let fields = self.pack.sections().iter().flat_map(|section| &section.fields);
        let label = fields
            .into_iter()
            .find(|field| field.path.trim_end_matches("/*") == wanted)
            .map(|field| self.packed(&field.label));
        label.unwrap_or_else(|| self.line(pattern))
    }

    /// The place of a field or a section, such as „სწავლის შედეგები · 2 · ფორმულირება“.
    pub(crate) fn place(&self, content: &Content, path: &FieldPath) -> String {
        let side = Lang::from_code(path.last()).filter(|_| path.segments().count() > 1);
        let body = match (side, path.parent()) {
            (Some(_), Some(parent)) => parent,
            _ => path.clone(),
        };
        let mut words: Vec<String> = Vec::new();
        let found = self.find(&body);
        if let Some((section, _)) = found {
            words.push(self.packed(&section.title));
        }
        words.extend(position(content, &body).map(|place| place.to_string()));
        if let Some((section, Some(field))) = found {
            let label = self.packed(&field.label);
            if label != self.packed(&section.title) {
                words.push(label);
            }
        }
        if found.is_none() {
            words.push(self.line(body.as_str()));
        }
        let place = words.join("\u{a0}· ");
        match side {
            Some(side) if side != self.lang => {
                self.say_with(&format!("print-place-{}", side.code()), &[("place", &place)])
            }
            _ => place,
        }
    }

    /// The section, and the field when the path is one rather than a whole section or list item.
    fn find(&self, body: &FieldPath) -> Option<(&rulebook::Section, Option<&Field>)> {
        let fields = || {
            let sections = self.pack.sections().iter();
            sections.flat_map(|section: &Section| section.fields.iter().map(move |field| (section, field)))
        };
        let exact = |(_, field): &(&Section, &Field)| {
            matches(&field.path, body.as_str()) || matches(field.path.trim_end_matches("/*"), body.as_str())
        };
        if let Some((section, field)) = fields().find(exact) {
            return Some((section, Some(field)));
        }
        let below = |(_, field): &(&Section, &Field)| {
            let depth = body.segments().count();
            let head: Vec<&str> = field.path.split('/').take(depth).collect();
            matches(&head.join("/"), body.as_str())
        };
        fields().find(below).map(|(section, _)| (section, None))
    }
}

/// The position that people see for the item a path leads through.
fn position(content: &Content, path: &FieldPath) -> Option<usize> {
    let segments: Vec<&str> = path.segments().collect();
    fn of<'a>(ids: impl Iterator<Item = &'a String>, wanted: &str) -> Option<usize> {
        ids.zip(1..).find(|(id, _)| *id == wanted).map(|(_, place)| place)
    }
    match segments[..] {
        ["outcomes", id, ..] => of(content.outcomes.iter().map(|item| &item.id), id),
        ["activities", id, ..] => of(content.activities.iter().map(|item| &item.id), id),
        ["assessments", id, ..] => of(content.assessments.iter().map(|item| &item.id), id),
        ["paperEndorsements", id, ..] => of(content.paper_endorsements.iter().map(|item| &item.id), id),
        ["attachments", id, ..] => of(content.attachments.iter().map(|item| &item.id), id),
        ["purpose", "needs", id, ..] => of(content.purpose.needs.iter().map(|item| &item.id), id),
        ["stackability", "targets", id, ..] => of(content.stackability.targets.iter().map(|item| &item.id), id),
        ["resources", "staff", id, ..] => of(content.resources.staff.iter().map(|item| &item.id), id),
        _ => None,
    }
}
