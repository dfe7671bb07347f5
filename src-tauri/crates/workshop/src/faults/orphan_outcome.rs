//! The last outcome is promised, and no assessment proves it.

use descriptor::Content;

use super::{Fault, Seeds};

pub(super) const FAULT: Fault = Fault {
    name: "orphan-outcome",
    rule: "alignment.every-outcome-assessed",
    make,
};

fn make(content: &mut Content, _: &Seeds) -> Option<()> {
    let orphan = content.outcomes.last()?.id.clone();
    for assessment in &mut content.assessments {
        assessment.outcomes.retain(|linked| *linked != orphan);
    }
    Some(())
}
