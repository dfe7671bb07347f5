//! What to cut or add when the hours of the activities and the credits do not meet, and whether the weeks fit.
//!
//! A proposal, not a rule: it shares the expected hours out as they are shared now. Whether a difference is a fault is
//! for the rulebook to say.

use crate::content::Content;
use crate::hundredths::Hundredths;
use crate::workload::{activity_hours, hours};

/// Hours are proposed in halves.
const STEP: i64 = 50;

/// The hours of the activities against what the credits ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// Hours of all activities.
    pub total: Hundredths,
    /// What the credits ask for.
    pub expected: Hundredths,
    /// Each activity that has hours, with the hours it would have in the same proportion; empty when nothing is to be
    /// changed or there is nothing to share out.
    pub shares: Vec<Share>,
}

/// One activity and the hours it would have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Id of the activity.
    pub activity: String,
    /// Its hours now.
    pub now: Hundredths,
    /// Its hours in the same proportion.
    pub then: Hundredths,
}

/// Compares hours and credits; `None` while the credits are missing.
#[must_use]
pub fn balance(content: &Content, hours_per_credit: Hundredths) -> Option<Balance> {
    let expected = content.workload.credits?.product(hours_per_credit);
    let total = hours(content).total();
    let shares = if total == expected {
        Vec::new()
    } else {
        shared(content, total, expected)
    };
    Some(Balance {
        total,
        expected,
        shares,
    })
}

/// The expected hours shared out by largest remainders, so that halves of hours add up to the whole.
fn shared(content: &Content, total: Hundredths, expected: Hundredths) -> Vec<Share> {
    let (total, expected) = (i64::from(total.hundredths()), i64::from(expected.hundredths()));
    if total <= 0 || expected <= 0 {
        return Vec::new();
    }
    let now: Vec<(&str, i64)> = content
        .activities
        .iter()
        .map(|activity| {
            (
                activity.id.as_str(),
                i64::from(activity_hours(activity).total().hundredths()),
            )
        })
        .filter(|(_, hours)| *hours > 0)
        .collect();
    let steps = expected / STEP;
    let exact = |hours: i64| hours * steps;
    let mut then: Vec<i64> = now.iter().map(|(_, hours)| exact(*hours) / total).collect();
    let mut by_rest: Vec<usize> = (0..now.len()).collect();
    by_rest.sort_by_key(|at| std::cmp::Reverse((exact(now[*at].1) % total, now[*at].1)));
    let missing = steps - then.iter().sum::<i64>();
    for at in by_rest.iter().take(usize::try_from(missing).unwrap_or_default()) {
        then[*at] += 1;
    }
    let mut shares: Vec<i64> = then.iter().map(|steps| steps * STEP).collect();
    // What is less than half an hour stays with the longest activity.
    if let Some(longest) = (0..now.len()).max_by_key(|at| now[*at].1) {
        shares[longest] += expected % STEP;
    }
    let hundredths = |value: i64| Hundredths::from_hundredths(i32::try_from(value).unwrap_or(i32::MAX));
    now.iter()
        .zip(shares)
        .map(|((id, now), then)| Share {
            activity: (*id).to_owned(),
            now: hundredths(*now),
            then: hundredths(then),
        })
        .collect()
}

/// The weeks times the hours a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// What the calendar gives.
    pub planned: Hundredths,
    /// Hours a week that the activities would need in these weeks.
    pub needed: Hundredths,
}

/// What the calendar gives, `None` while weeks or hours a week are missing.
#[must_use]
pub fn calendar(content: &Content) -> Option<Calendar> {
    let (weeks, weekly) = (content.workload.weeks?, content.workload.hours_per_week?);
    if weeks.hundredths() <= 0 {
        return None;
    }
    let total = i64::from(hours(content).total().hundredths());
    let needed = (total * 100 + i64::from(weeks.hundredths()) / 2) / i64::from(weeks.hundredths());
    Some(Calendar {
        planned: weeks.product(weekly),
        needed: Hundredths::from_hundredths(i32::try_from(needed).unwrap_or(i32::MAX)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Activity;

    fn whole(hours: i32) -> Hundredths {
        Hundredths::from_hundredths(hours * 100)
    }

    fn content(credits: i32, activities: &[i32]) -> Content {
        let mut content = Content::default();
        content.workload.credits = Some(whole(credits));
        for (at, hours) in activities.iter().enumerate() {
            content.activities.push(Activity {
                id: format!("a-{at}"),
                contact_hours: Some(whole(*hours)),
                ..Activity::default()
            });
        }
        content
    }

    #[test]
    fn fewer_credits_cut_every_activity_in_proportion_and_the_sum_is_exact() {
        let balance = balance(&content(4, &[14, 30, 10, 14, 34, 13, 10]), whole(25)).expect("credits");
        assert_eq!((balance.total, balance.expected), (whole(125), whole(100)));
        assert_eq!(
            balance.shares.iter().map(|share| share.then).sum::<Hundredths>(),
            whole(100)
        );
        assert!(balance.shares.iter().all(|share| share.then < share.now));
        assert_eq!(balance.shares[1].then, whole(24), "30 of 125 are 24 of 100");
    }

    #[test]
    fn nothing_is_proposed_when_nothing_is_to_be_changed_or_shared() {
        assert_eq!(balance(&content(5, &[100, 25]), whole(25)).expect("credits").shares, []);
        assert_eq!(balance(&content(5, &[]), whole(25)).expect("credits").shares, []);
        assert_eq!(balance(&Content::default(), whole(25)), None);
    }

    #[test]
    fn whatever_the_hours_are_the_shares_add_up() {
        for credits in 1..12 {
            for first in [1, 3, 7, 50] {
                let content = content(credits, &[first, 2, 9, 31]);
                let balance = balance(&content, Hundredths::from_hundredths(2667)).expect("credits");
                if balance.total != balance.expected {
                    let sum: Hundredths = balance.shares.iter().map(|share| share.then).sum();
                    assert_eq!(sum, balance.expected, "{credits} credits, {first} hours");
                }
            }
        }
    }

    #[test]
    fn the_calendar_says_what_it_gives_and_what_would_do() {
        let mut content = content(5, &[125]);
        assert_eq!(calendar(&content), None);
        content.workload.weeks = Some(whole(10));
        content.workload.hours_per_week = Some(whole(10));
        let calendar = calendar(&content).expect("weeks and hours");
        assert_eq!(calendar.planned, whole(100));
        assert_eq!(calendar.needed, Hundredths::from_hundredths(1250));
    }
}
