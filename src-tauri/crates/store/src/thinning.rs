//! Which backups are kept: all of the last day, one a day for a month, one a month after that. Pure.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, TimeDelta, Utc};

/// Returns the positions of the backups that may go; `made` says when each was made, newest first.
pub(crate) fn superfluous(now: DateTime<Utc>, made: &[DateTime<Utc>]) -> Vec<usize> {
    let mut periods = BTreeSet::new();
    made.iter()
        .enumerate()
        .filter(|(_, at)| {
            let age = now.signed_duration_since(**at);
            if age < TimeDelta::days(1) {
                return false;
            }
            let day = if age < TimeDelta::days(31) { at.day() } else { 0 };
            // The first of a period that is met is its newest.
            !periods.insert((at.year(), at.month(), day))
        })
        .map(|(position, _)| position)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn the_last_day_is_kept_whole_then_one_a_day_then_one_a_month() {
        let now = at("2026-03-31T12:00:00Z");
        let made = [
            ("2026-03-31T11:00:00Z", true),
            ("2026-03-31T10:00:00Z", true),
            ("2026-03-30T12:00:01Z", true),
            ("2026-03-30T11:00:00Z", true), // The newest of its day that is older than a day.
            ("2026-03-30T10:00:00Z", false),
            ("2026-03-02T10:00:00Z", true),
            ("2026-03-02T09:00:00Z", false),
            ("2026-02-20T09:00:00Z", true),
            ("2026-02-19T09:00:00Z", false),
            ("2025-02-19T09:00:00Z", true),
            ("2025-02-18T09:00:00Z", false),
        ];
        let times: Vec<DateTime<Utc>> = made.iter().map(|(text, _)| at(text)).collect();
        let gone = superfluous(now, &times);
        for (position, (text, kept)) in made.iter().enumerate() {
            assert_eq!(gone.contains(&position), !kept, "{text}");
        }
    }

    #[test]
    fn backups_from_a_wrong_clock_are_kept() {
        let now = at("2026-03-31T12:00:00Z");
        assert!(superfluous(now, &[at("2031-01-01T00:00:00Z"), at("2031-01-01T00:00:00Z")]).is_empty());
    }

    #[test]
    fn thinning_day_by_day_leaves_a_year_of_months_and_a_month_of_days() {
        let start = at("2026-01-01T00:30:00Z");
        let mut kept: Vec<DateTime<Utc>> = Vec::new();
        for hour in 0..24 * 365 {
            let now = start + TimeDelta::hours(hour);
            kept.insert(0, now);
            for position in superfluous(now, &kept).into_iter().rev() {
                kept.remove(position);
            }
        }
        assert!(
            (60..=70).contains(&kept.len()),
            "24 of a day, 30 days, 11 months: {}",
            kept.len()
        );
    }
}
