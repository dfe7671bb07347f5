//! Every assessment has the form of the first: credit is awarded on one form alone.

use descriptor::Content;

use super::{Fault, Seeds};

pub(super) const FAULT: Fault = Fault {
    name: "one-assessment-form",
    rule: "assessment.more-than-one-form",
    make,
};

fn make(content: &mut Content, _: &Seeds) -> Option<()> {
    let form = content.assessments.iter().find_map(|assessment| assessment.kind)?;
    for assessment in &mut content.assessments {
        assessment.kind = Some(form);
    }
    Some(())
}
