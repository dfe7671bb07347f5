//! The text of one field as evidence quotes it: the one answer to "what do these words stand in".
//!
//! Prose is read through [`crate::markdown::plain_text`]; codes, numbers and dates as they are written. Choices and
//! memberships have no words of their own (people read them in the locales), so nothing can be quoted from them.

use std::collections::BTreeMap;

use crate::content::Content;
use crate::fields::{FieldKind, field_kind};
use crate::flat::{Scalar, to_flat};
use crate::markdown::plain_text;
use crate::path::FieldPath;

/// The quotable text of every field of one descriptor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldTexts(BTreeMap<FieldPath, String>);

impl FieldTexts {
    /// Collects the texts of a descriptor.
    #[must_use]
    pub fn of(content: &Content) -> FieldTexts {
        let texts = to_flat(content)
            .into_iter()
            .filter_map(|(path, value)| text_of(&path, &value).map(|text| (path, text)));
        FieldTexts(texts.collect())
    }

    /// The text of one field, such as `outcomes/o-k3f2a2qd/text/ka`.
    #[must_use]
    pub fn get(&self, path: &FieldPath) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }
}

/// The text of one field. For many fields at once take [`FieldTexts`].
#[must_use]
pub fn field_text(content: &Content, path: &FieldPath) -> Option<String> {
    text_of(path, to_flat(content).get(path)?)
}

fn text_of(path: &FieldPath, value: &Scalar) -> Option<String> {
    let kind = field_kind(path)?;
    match (kind, value) {
        (FieldKind::Prose, Scalar::Text(text)) => Some(plain_text(text)),
        (FieldKind::Line | FieldKind::Hundredths | FieldKind::Date, Scalar::Text(text)) => Some(text.clone()),
        (FieldKind::Integer, Scalar::Number(number)) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Outcome;
    use crate::{Hundredths, Participation, Text};

    #[test]
    fn a_field_is_quoted_as_people_read_it() {
        let mut content = Content::default();
        content.outcomes.push(Outcome {
            id: "o-aaaaaaaa".into(),
            text: Text::both("ქმნის **რუკას**", "Makes a *map*"),
            ..Outcome::default()
        });
        content.workload.credits = Hundredths::parse("2.5");
        content.level.nqf = Some(6);
        content.delivery.participation = Some(Participation::Blended);
        let texts = FieldTexts::of(&content);
        for (path, expected) in [
            ("outcomes/o-aaaaaaaa/text/ka", Some("ქმნის რუკას")),
            ("outcomes/o-aaaaaaaa/text/en", Some("Makes a map")),
            ("outcomes/o-aaaaaaaa/text", None),
            ("outcomes/o-aaaaaaaa/order", None),
            ("workload/credits", Some("2.5")),
            ("level/nqf", Some("6")),
            ("delivery/participation", None),
            ("no/such/field", None),
        ] {
            let path = FieldPath::known(path);
            assert_eq!(field_text(&content, &path).as_deref(), expected, "{path}");
            assert_eq!(texts.get(&path), expected, "both ways agree on {path}");
        }
    }
}
