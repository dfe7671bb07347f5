//! Twelve hours are gone: what learners do no longer adds up to the credits.

use descriptor::{Content, Hundredths};

use super::{Fault, Seeds};

/// Hours that are taken away: more than any pack tolerates, less than anybody sees at a glance.
const GONE: Hundredths = Hundredths::whole(12);

pub(super) const FAULT: Fault = Fault {
    name: "hours-miss-credits",
    rule: "workload.matches-credits",
    make,
};

fn make(content: &mut Content, _: &Seeds) -> Option<()> {
    let most = content
        .activities
        .iter_mut()
        .max_by_key(|activity| activity.independent_hours)?;
    match most.independent_hours.filter(|hours| *hours > GONE) {
        Some(hours) => most.independent_hours = Some(hours - GONE),
        // Nothing is long enough: one more credit is promised for the same hours.
        None => content.workload.credits = Some(content.workload.credits? + Hundredths::whole(1)),
    }
    Some(())
}
