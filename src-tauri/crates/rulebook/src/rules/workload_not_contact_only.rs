//! `workload.not-contact-only`: credits stand for independent work too, never for contact hours alone.
//!
//! Source: Georgian higher education counts contact and independent hours together (domain facts §3.3).

use descriptor::{FieldPath, Hundredths, workload};
use serde::Deserialize;

use super::{Check, Hit, Input};
use crate::scale::Status;

/// Contact hours are at most this share of all hours.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct NotContactOnly {
    /// The largest share in percent.
    max_contact_percent: Hundredths,
}

impl Check for NotContactOnly {
    const NAME: &'static str = "workload.not-contact-only";
    const STATUSES: &'static [Status] = &[Status::Met, Status::NotMet, Status::Unclear];
    const ARGS: &'static [&'static str] = &["contact", "hours", "percent", "max"];

    fn problems(&self) -> Vec<String> {
        let possible = self.max_contact_percent < Hundredths::whole(100);
        if possible {
            Vec::new()
        } else {
            vec!["`max-contact-percent` must be below 100".to_owned()]
        }
    }

    fn run(&self, input: &Input<'_>) -> Vec<Hit> {
        let hours = workload::hours(input.content);
        let (contact, total) = (
            i64::from(hours.contact.hundredths()),
            i64::from(hours.total().hundredths()),
        );
        if total == 0 {
            return vec![Hit::unclear("activities")];
        }
        let max = i64::from(self.max_contact_percent.hundredths());
        let hit = if contact * 10_000 > max * total {
            Hit::not_met(FieldPath::known("activities"))
        } else {
            Hit::met("activities")
        };
        let percent = Hundredths::from_hundredths(i32::try_from(contact * 10_000 / total).unwrap_or(i32::MAX));
        vec![
            hit.saw("contact", &hours.contact)
                .saw("hours", &hours.total())
                .saw("percent", &percent)
                .saw("max", &self.max_contact_percent),
        ]
    }
}
