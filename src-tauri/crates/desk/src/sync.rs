//! Time between the surroundings, which have a clock, and signed files, which have whole seconds.

use chrono::{DateTime, Utc};
use signing::Time;

/// The time in whole seconds, as files write it.
pub(crate) fn time_of(now: DateTime<Utc>) -> Time {
    Time::from_unix(now.timestamp())
        .or_else(|| Time::from_unix(0))
        .expect("the epoch is a time")
}
