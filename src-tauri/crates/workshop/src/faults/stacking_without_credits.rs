//! It is said to count towards another program, and nobody says for how many credits.

use descriptor::Content;

use super::{Fault, Seeds};

pub(super) const FAULT: Fault = Fault {
    name: "stacking-without-credits",
    rule: "stackability.target-named",
    make,
};

fn make(content: &mut Content, _: &Seeds) -> Option<()> {
    content.stackability.targets.first_mut()?.credits.take().map(|_| ())
}
