//! The first claim of a need has no evidence any more.

use descriptor::Content;

use super::{Fault, Seeds};

pub(super) const FAULT: Fault = Fault {
    name: "no-need-evidence",
    rule: "need.evidence-attached",
    make,
};

fn make(content: &mut Content, _: &Seeds) -> Option<()> {
    content.purpose.needs.first_mut()?.evidence.clear();
    Some(())
}
