//! The first assessment does not say from where on it is passed.

use descriptor::Content;

use super::{Fault, Seeds};

pub(super) const FAULT: Fault = Fault {
    name: "no-threshold",
    rule: "fields.present",
    make,
};

fn make(content: &mut Content, _: &Seeds) -> Option<()> {
    content.assessments.first_mut()?.threshold.take().map(|_| ())
}
