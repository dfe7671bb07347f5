//! In which order a panel takes its packages, so that a member with conflicts leaves and comes back as seldom as can be.

use std::collections::BTreeSet;

/// Most different groups of absent members for which every order is tried: 8! is forty thousand.
const MOST_GROUPS: usize = 8;

/// The places of the packages in the order to take them, from who is absent in each. Packages for which the same members
/// leave stand together, in their own order; those for which nobody leaves come first. Of the orders in which members
/// leave least often, the one nearest to the given order is taken.
#[must_use]
pub fn leave_once<M: Ord + Clone>(absent: &[BTreeSet<M>]) -> Vec<usize> {
    let mut groups: Vec<BTreeSet<M>> = Vec::new();
    for members in absent.iter().filter(|members| !members.is_empty()) {
        if !groups.contains(members) {
            groups.push(members.clone());
        }
    }
    let order = if groups.len() <= MOST_GROUPS {
        best(&groups)
    } else {
        nearest(&groups)
    };
    let nobody = BTreeSet::new();
    let order = std::iter::once(&nobody).chain(order.iter().map(|group| &groups[*group]));
    order
        .flat_map(|members| absent.iter().enumerate().filter(move |(_, other)| *other == members))
        .map(|(place, _)| place)
        .collect()
}

/// How many members leave when one group follows another.
fn leaving<M: Ord>(before: Option<&BTreeSet<M>>, group: &BTreeSet<M>) -> usize {
    group
        .iter()
        .filter(|member| before.is_none_or(|before| !before.contains(member)))
        .count()
}

/// The best of all orders, the first in the order of their places.
fn best<M: Ord>(groups: &[BTreeSet<M>]) -> Vec<usize> {
    let mut best: Option<(usize, Vec<usize>)> = None;
    let mut order = Vec::new();
    search(groups, &mut order, 0, &mut best);
    best.map(|(_, order)| order).unwrap_or_default()
}

fn search<M: Ord>(groups: &[BTreeSet<M>], order: &mut Vec<usize>, left: usize, best: &mut Option<(usize, Vec<usize>)>) {
    if best.as_ref().is_some_and(|(least, _)| left >= *least) {
        return;
    }
    if order.len() == groups.len() {
        *best = Some((left, order.clone()));
        return;
    }
    for group in 0..groups.len() {
        if !order.contains(&group) {
            let more = leaving(order.last().map(|last| &groups[*last]), &groups[group]);
            order.push(group);
            search(groups, order, left + more, best);
            order.pop();
        }
    }
}

/// Always the group for which fewest leave next.
fn nearest<M: Ord>(groups: &[BTreeSet<M>]) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::new();
    while order.len() < groups.len() {
        let before = order.last().map(|last| &groups[*last]);
        let open = (0..groups.len()).filter(|group| !order.contains(group));
        let next = open.min_by_key(|group| leaving(before, &groups[*group]));
        order.extend(next);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn absent(rows: &[&str]) -> Vec<BTreeSet<char>> {
        rows.iter().map(|row| row.chars().collect()).collect()
    }

    fn departures(rows: &[&str], order: &[usize]) -> usize {
        let rows = absent(rows);
        let mut before = BTreeSet::new();
        let mut count = 0;
        for place in order {
            count += leaving(Some(&before), &rows[*place]);
            before.clone_from(&rows[*place]);
        }
        count
    }

    #[test]
    fn who_has_conflicts_leaves_once() {
        for (rows, expected, times) in [
            (&["", "", ""][..], &[0, 1, 2][..], 0),
            (&["a", "", "a", "", "a"], &[1, 3, 0, 2, 4], 1),
            (&["a", "b", "a", "b"], &[0, 2, 1, 3], 2),
            (&["a", "b", "ab", ""], &[3, 0, 2, 1], 2),
            (&["ab", "bc", "ca"], &[0, 1, 2], 4),
            (&[], &[], 0),
        ] {
            let order = leave_once(&absent(rows));
            assert_eq!(order, expected, "{rows:?}");
            assert_eq!(departures(rows, &order), times, "{rows:?}");
        }
    }

    #[test]
    fn many_groups_are_ordered_too_and_nothing_is_lost() {
        let rows: Vec<String> = (0..14)
            .map(|place| "abcdefghijklmn"[place..place + 1].to_owned())
            .collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let mut order = leave_once(&absent(&rows));
        assert_eq!(departures(&rows, &order), 14);
        order.sort_unstable();
        assert_eq!(order, (0..14).collect::<Vec<_>>());
    }
}
