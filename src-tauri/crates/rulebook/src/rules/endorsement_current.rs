//! `endorsement.current`: somebody from the field endorses this version, and the endorsement still holds. One on paper
//! cannot be checked by a program: alone it leaves the question to a person, who looks at the paper.
//!
//! Source: the roadmap's industry endorsements (domain facts §0, milestone Q4-5).

use descriptor::FieldPath;
use descriptor::flat::is_date;
use serde::Deserialize;

use super::{Check, Hit, Input};
use crate::facts::Endorsement;
use crate::scale::Status;

/// At least one endorsement is in force on the day asked about.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Current {
    /// Months after which an endorsement is too old; absent = it does not age.
    max_age_months: Option<u32>,
}

impl Check for Current {
    const NAME: &'static str = "endorsement.current";
    const STATUSES: &'static [Status] = &[Status::Met, Status::NotMet, Status::Unclear];
    const ARGS: &'static [&'static str] = &["organisation", "date", "count", "reason"];

    fn problems(&self) -> Vec<String> {
        if self.max_age_months == Some(0) {
            vec!["`max-age-months` is zero".to_owned()]
        } else {
            Vec::new()
        }
    }

    fn run(&self, input: &Input<'_>) -> Vec<Hit> {
        let facts = input.facts;
        if facts.endorsements.is_empty() {
            return vec![Hit::unclear("purpose").saw("reason", "none")];
        }
        if !is_date(&facts.as_of) {
            return vec![Hit::unclear("purpose").saw("reason", "no-date")];
        }
        let flaws: Vec<Option<(&str, &str)>> = facts
            .endorsements
            .iter()
            .map(|endorsement| self.flaw(endorsement, &facts.as_of))
            .collect();
        let holds = |paper: bool| {
            let all = facts.endorsements.iter().zip(&flaws);
            all.filter(|(one, flaw)| one.paper == paper && flaw.is_none()).count()
        };
        let (signed, paper) = (holds(false), holds(true));
        if signed > 0 {
            return vec![Hit::met("purpose").saw("count", &signed)];
        }
        if paper > 0 {
            let hit = Hit::unclear("purpose").saw("reason", "paper");
            return vec![hit.saw("count", &paper)];
        }
        let misses = facts.endorsements.iter().zip(flaws).filter_map(|(endorsement, flaw)| {
            let (reason, date) = flaw?;
            let hit = Hit::not_met(FieldPath::known("purpose")).saw("organisation", &endorsement.organisation);
            Some(hit.saw("reason", reason).saw("date", &date))
        });
        misses.collect()
    }
}

impl Current {
    /// Why an endorsement does not hold, and the date that says so.
    fn flaw<'a>(&self, endorsement: &'a Endorsement, as_of: &str) -> Option<(&'static str, &'a str)> {
        let issued = endorsement.issued.as_str();
        let until = endorsement.valid_until.as_deref();
        if !is_date(issued) || until.is_some_and(|until| !is_date(until)) {
            return Some(("unreadable", issued));
        }
        if endorsement.withdrawn {
            return Some(("withdrawn", issued));
        }
        if endorsement.stale {
            return Some(("earlier-version", issued));
        }
        if issued > as_of {
            return Some(("future", issued));
        }
        if let Some(until) = until.filter(|until| *until < as_of) {
            return Some(("expired", until));
        }
        let old = self
            .max_age_months
            .is_some_and(|months| age_months(issued, as_of) > i64::from(months));
        old.then_some(("old", issued))
    }
}

/// Months begun between two dates, `YYYY-MM-DD`: one more than the whole months when a day of the next has passed.
fn age_months(from: &str, to: &str) -> i64 {
    let months = |date: &str| {
        let number = |part: Option<&str>| part.and_then(|digits| digits.parse::<i64>().ok()).unwrap_or_default();
        number(date.get(0..4)) * 12 + number(date.get(5..7))
    };
    months(to) - months(from) + i64::from(to.get(8..) > from.get(8..))
}
