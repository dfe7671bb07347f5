//! Every hour is an hour with a teacher: no independent work is planned.

use descriptor::Content;

use super::{Fault, Seeds};

pub(super) const FAULT: Fault = Fault {
    name: "contact-only",
    rule: "workload.not-contact-only",
    make,
};

fn make(content: &mut Content, _: &Seeds) -> Option<()> {
    for activity in &mut content.activities {
        if let Some(hours) = activity.independent_hours.take() {
            activity.contact_hours = Some(activity.contact_hours.unwrap_or_default() + hours);
        }
    }
    Some(())
}
