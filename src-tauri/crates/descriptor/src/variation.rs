//! A variation: the few fields in which a case differs from a whole descriptor. Faulty twins for practice and the cases
//! of the rules are written so, because what is made faulty then stands there and nothing else does.

use std::collections::BTreeMap;

use serde::Deserialize;
use thiserror::Error;

use crate::fields::field_kind;
use crate::flat::{Flat, Scalar};
use crate::path::FieldPath;

/// What is taken out of a descriptor, and which fields get another value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Variation {
    /// Fields, items or lists that are taken out.
    #[serde(default)]
    pub remove: Vec<String>,
    /// Fields that get another value.
    #[serde(default)]
    pub set: BTreeMap<String, Scalar>,
}

/// A variation does not fit its descriptor.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum VariationError {
    /// What is to be taken out is not there.
    #[error("nothing stands at {path}")]
    NothingThere {
        /// The path named.
        path: String,
    },
    /// No such field.
    #[error("{path} is no field of a descriptor")]
    NoField {
        /// The path named.
        path: String,
    },
    /// The field has that value already.
    #[error("{path} has that value already")]
    Same {
        /// The path named.
        path: String,
    },
}

impl Variation {
    /// The descriptor with the variation applied.
    ///
    /// # Errors
    /// [`VariationError`] when a line of it would change nothing, or names what is no field.
    pub fn apply(&self, base: &Flat) -> Result<Flat, VariationError> {
        let mut flat = base.clone();
        for path in &self.remove {
            let count = flat.len();
            flat.retain(|key, _| !key.is_within(path));
            if flat.len() == count {
                return Err(VariationError::NothingThere { path: path.clone() });
            }
        }
        for (text, value) in &self.set {
            let no_field = || VariationError::NoField { path: text.clone() };
            let path = FieldPath::parse(text).map_err(|_| no_field())?;
            field_kind(&path).ok_or_else(no_field)?;
            if flat.get(&path) == Some(value) {
                return Err(VariationError::Same { path: text.clone() });
            }
            flat.insert(path, value.clone());
        }
        Ok(flat)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base() -> Flat {
        let value = |path: &str, text: &str| (FieldPath::known(path), Scalar::from(text));
        [
            value("workload/credits", "5"),
            value("identification/title/ka", "რუკა"),
            value("outcomes/o-aaaaaaaa/text/ka", "ქმნის რუკას"),
            value("outcomes/o-aaaaaaaa/category", "skill"),
        ]
        .into_iter()
        .collect()
    }

    fn variation(remove: &[&str], set: &[(&str, &str)]) -> Variation {
        Variation {
            remove: remove.iter().map(|path| (*path).to_owned()).collect(),
            set: set
                .iter()
                .map(|(path, value)| ((*path).to_owned(), Scalar::from(*value)))
                .collect(),
        }
    }

    #[test]
    fn what_is_named_changes_and_nothing_else_does() {
        let base = base();
        let flat = variation(&["outcomes/o-aaaaaaaa"], &[("workload/credits", "4")])
            .apply(&base)
            .expect("it fits");
        let changes = crate::compare::changes(&base, &flat);
        assert_eq!(
            changes.len(),
            3,
            "two fields of the outcome and the credits: {changes:?}"
        );
    }

    #[test]
    fn a_line_that_changes_nothing_is_an_error() {
        let apply = |remove: &[&str], set: &[(&str, &str)]| variation(remove, set).apply(&base());
        assert!(matches!(
            apply(&["activities"], &[]),
            Err(VariationError::NothingThere { .. })
        ));
        assert!(matches!(
            apply(&[], &[("approved", "yes")]),
            Err(VariationError::NoField { .. })
        ));
        assert!(matches!(
            apply(&[], &[("workload/credits", "5")]),
            Err(VariationError::Same { .. })
        ));
    }
}
