//! The own pace: how long earlier packages took, read from the times of the own changes. Nothing is kept of it.

/// A longer rest counts as this much: one read, or was called away.
const LONGEST_REST: i64 = 10 * 60;

/// Packages that have to be finished before a pace is told.
pub(super) const LEAST: usize = 2;

/// A finished package.
pub(super) struct Finished {
    /// Seconds spent on it.
    pub(super) seconds: i64,
    /// Words of its text.
    pub(super) words: u32,
}

/// Seconds at work, from the times of changes in their order.
pub(super) fn at_work(times: &[i64]) -> i64 {
    let rests = times.windows(2).map(|pair| (pair[1] - pair[0]).clamp(0, LONGEST_REST));
    rests.sum()
}

/// Seconds for a thousand words: the middle one of all finished packages. Packages without any time at work, such as
/// one that was rated by a program, say nothing.
pub(super) fn of(finished: &[Finished]) -> Option<i64> {
    let told = finished.iter().filter(|one| one.words > 0 && one.seconds >= 60);
    let mut paces: Vec<i64> = told.map(|one| one.seconds * 1000 / i64::from(one.words)).collect();
    paces.sort_unstable();
    (paces.len() >= LEAST).then(|| paces[paces.len() / 2])
}

/// The middle one of the minutes that packages took.
pub(super) fn middle_minutes(finished: &[Finished]) -> u32 {
    let told = finished.iter().filter(|one| one.words > 0 && one.seconds >= 60);
    let mut all: Vec<i64> = told.map(|one| one.seconds).collect();
    all.sort_unstable();
    minutes(all.get(all.len() / 2).copied().unwrap_or_default())
}

/// Minutes left for a text of so many words of which so many criteria of so many are rated.
pub(super) fn left(pace: i64, words: u32, rated: usize, of: usize) -> u32 {
    let open = i64::try_from(of.saturating_sub(rated)).unwrap_or_default();
    let of = i64::try_from(of).unwrap_or_default().max(1);
    minutes(pace * i64::from(words) / 1000 * open / of)
}

/// Whole minutes, begun ones counted.
fn minutes(seconds: i64) -> u32 {
    u32::try_from((seconds + 59) / 60).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rests_count_as_ten_minutes_at_most() {
        assert_eq!(at_work(&[]), 0);
        assert_eq!(at_work(&[100]), 0);
        assert_eq!(at_work(&[0, 60, 90, 90_000, 90_010]), 60 + 30 + 600 + 10);
        assert_eq!(at_work(&[100, 40]), 0, "a clock that was set back");
    }

    #[test]
    fn a_pace_is_the_middle_of_what_was_finished() {
        let finished = |seconds, words| Finished { seconds, words };
        assert_eq!(of(&[finished(1200, 2000)]), None, "one package says too little");
        assert_eq!(
            of(&[finished(1200, 2000), finished(5, 2000)]),
            None,
            "a program rated it"
        );
        let three = [finished(1200, 2000), finished(6000, 2000), finished(1800, 2000)];
        assert_eq!(of(&three), Some(900));
        assert_eq!(middle_minutes(&three), 30);
        assert_eq!(left(900, 2000, 0, 20), 30);
        assert_eq!(left(900, 2000, 15, 20), 8, "begun minutes count");
        assert_eq!(left(900, 2000, 20, 20), 0);
        assert_eq!(left(900, 2000, 0, 0), 0);
    }
}
