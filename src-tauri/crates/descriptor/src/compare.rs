//! What changed between two states of a document, field by field.

use crate::flat::{Flat, Scalar};
use crate::path::FieldPath;

/// One field that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The field.
    pub path: FieldPath,
    /// Its value before, `None` when it was absent.
    pub before: Option<Scalar>,
    /// Its value after, `None` when it is absent now.
    pub after: Option<Scalar>,
}

/// All differences, ordered by path.
#[must_use]
pub fn changes(before: &Flat, after: &Flat) -> Vec<Change> {
    let mut paths: Vec<&FieldPath> = before.keys().chain(after.keys()).collect();
    paths.sort();
    paths.dedup();
    paths
        .into_iter()
        .filter(|path| before.get(path) != after.get(path))
        .map(|path| Change {
            path: path.clone(),
            before: before.get(path).cloned(),
            after: after.get(path).cloned(),
        })
        .collect()
}
