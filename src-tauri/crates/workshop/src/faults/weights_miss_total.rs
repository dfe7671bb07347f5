//! The shares of the final mark add up to five more than a hundred.

use descriptor::{Content, Hundredths};

use super::{Fault, Seeds};

/// How much too many, in percent.
const TOO_MANY: Hundredths = Hundredths::whole(5);

pub(super) const FAULT: Fault = Fault {
    name: "weights-miss-total",
    rule: "assessment.weights-total",
    make,
};

fn make(content: &mut Content, _: &Seeds) -> Option<()> {
    let weight = &mut content.assessments.last_mut()?.weight;
    *weight = Some((*weight)? + TOO_MANY);
    Some(())
}
