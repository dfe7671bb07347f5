//! The first outcome tells what goes on inside a head, in both languages.

use descriptor::Content;

use super::{Fault, Seeds};

pub(super) const FAULT: Fault = Fault {
    name: "unobservable-verbs",
    rule: "outcomes.observable-verb",
    make,
};

fn make(content: &mut Content, seeds: &Seeds) -> Option<()> {
    content.outcomes.first_mut()?.text = seeds.vague.clone();
    Some(())
}
