//! What each of two copies did that the other does not know yet.

use std::collections::{BTreeMap, BTreeSet};

use descriptor::{FieldPath, Scalar};

use crate::document::{Fields, Made};

/// The last segment of the field that says a list item was taken out.
const REMOVED: &str = "removed";

/// Two sides about to become one.
pub(crate) struct Sides {
    own: Vec<(FieldPath, Option<Scalar>)>,
    theirs: Vec<(FieldPath, Option<Scalar>)>,
    names: Vec<String>,
}

impl Sides {
    /// Parts the steps of two copies into what only one of them knows.
    pub(crate) fn of(own: &[Made], theirs: Vec<Made>) -> Sides {
        let here: BTreeSet<[u8; 32]> = own.iter().map(|made| made.hash).collect();
        let there: BTreeSet<[u8; 32]> = theirs.iter().map(|made| made.hash).collect();
        let mut names = Vec::new();
        let mut came = Vec::new();
        for made in theirs.into_iter().filter(|made| !here.contains(&made.hash)) {
            if !made.by.is_empty() && !names.contains(&made.by) {
                names.push(made.by);
            }
            came.extend(made.wrote);
        }
        let kept = own.iter().filter(|made| !there.contains(&made.hash));
        Sides {
            own: kept.flat_map(|made| made.wrote.clone()).collect(),
            theirs: came,
            names,
        }
    }

    /// Who wrote what comes, each once.
    pub(crate) fn names(&self) -> String {
        self.names.join(", ")
    }

    /// The marks that go away again: of items that one side took out while the other wrote in them.
    pub(crate) fn revived(&self) -> Fields {
        let taken_out = |one: &[(FieldPath, Option<Scalar>)], other: &[(FieldPath, Option<Scalar>)]| {
            let last: BTreeMap<&FieldPath, &Option<Scalar>> = one.iter().map(|(path, value)| (path, value)).collect();
            let gone = last
                .into_iter()
                .filter(|(path, value)| path.last() == REMOVED && **value == Some(Scalar::Bool(true)));
            gone.filter(|(path, _)| {
                let item = path.parent();
                item.is_some_and(|item| other.iter().any(|(written, _)| is_word_of(written, &item)))
            })
            .map(|(path, _)| (path.clone(), Vec::new()))
            .collect::<Fields>()
        };
        let mut marks = taken_out(&self.own, &self.theirs);
        marks.extend(taken_out(&self.theirs, &self.own));
        marks
    }
}

/// A word in an item, not its place or its mark.
fn is_word_of(path: &FieldPath, item: &FieldPath) -> bool {
    path.is_within(item.as_str()) && path.last() != REMOVED && path.last() != "order"
}
