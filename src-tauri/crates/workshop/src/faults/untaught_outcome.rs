//! The first outcome is promised, and no activity teaches it.

use descriptor::Content;

use super::{Fault, Seeds};

pub(super) const FAULT: Fault = Fault {
    name: "untaught-outcome",
    rule: "alignment.every-outcome-taught",
    make,
};

fn make(content: &mut Content, _: &Seeds) -> Option<()> {
    let untaught = content.outcomes.first()?.id.clone();
    for activity in &mut content.activities {
        activity.outcomes.retain(|linked| *linked != untaught);
    }
    Some(())
}
