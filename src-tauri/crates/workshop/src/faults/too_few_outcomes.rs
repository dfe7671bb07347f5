//! Two outcomes are left, and everything is linked to them: too little for a micro-credential.

use descriptor::Content;

use super::{Fault, Seeds};

/// How many are left.
const LEFT: usize = 2;

pub(super) const FAULT: Fault = Fault {
    name: "too-few-outcomes",
    rule: "outcomes.count",
    make,
};

fn make(content: &mut Content, _: &Seeds) -> Option<()> {
    let kept: Vec<String> = content
        .outcomes
        .iter()
        .take(LEFT)
        .map(|outcome| outcome.id.clone())
        .collect();
    content.outcomes.truncate(LEFT);
    let activities = content.activities.iter_mut().map(|activity| &mut activity.outcomes);
    let assessments = content
        .assessments
        .iter_mut()
        .map(|assessment| &mut assessment.outcomes);
    for links in activities.chain(assessments) {
        links.retain(|linked| kept.contains(linked));
    }
    (kept.len() == LEFT).then_some(())
}
