//! The last assessment does not say whether anybody supervises it and checks who is assessed.

use descriptor::Content;

use super::{Fault, Seeds};

pub(super) const FAULT: Fault = Fault {
    name: "no-identity-check",
    rule: "identity.supervision-stated",
    make,
};

fn make(content: &mut Content, _: &Seeds) -> Option<()> {
    content.assessments.last_mut()?.supervision.take().map(|_| ())
}
