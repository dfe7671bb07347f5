//! Lists inside a flat document: which items live, in which order, and how one is added, moved or taken out.

use std::collections::{BTreeMap, BTreeSet};

use crate::beside::is_beside;
use crate::flat::{Flat, ORDER_STEP, Scalar};
use crate::path::FieldPath;

/// Tells the letter of the ids of a list by the list's path, `None` when the path is no list.
pub type ListLetter<'a> = &'a dyn Fn(&str) -> Option<char>;

/// The list and the id in which a path stands, innermost first.
fn items_of<'a>(path: &'a FieldPath, letter: ListLetter<'_>) -> Vec<(&'a str, &'a str)> {
    let text = path.as_str();
    let ends = text.match_indices('/').map(|(at, _)| at).chain([text.len()]);
    ends.filter_map(|end| text[..end].rsplit_once('/'))
        .filter(|(list, id)| letter(list).is_some_and(|kind| crate::ids::is_item_id(kind, id)))
        .collect()
}

/// The ids of living items of every list, in order.
#[must_use]
pub fn lists(flat: &Flat, letter: ListLetter<'_>) -> BTreeMap<String, Vec<String>> {
    let gone = removed(flat);
    let mut found: BTreeMap<&str, BTreeSet<(i64, &str)>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for path in flat.keys() {
        for (list, id) in items_of(path, letter) {
            if !seen.insert((list, id)) || gone.iter().any(|item| is_at(item, list, id)) {
                continue;
            }
            let place = match FieldPath::parse(&format!("{list}/{id}/order"))
                .ok()
                .and_then(|order| flat.get(&order))
            {
                Some(Scalar::Number(place)) => *place,
                _ => i64::MAX,
            };
            found.entry(list).or_default().insert((place, id));
        }
    }
    found
        .into_iter()
        .map(|(list, items)| {
            (
                list.to_owned(),
                items.into_iter().map(|(_, id)| id.to_owned()).collect(),
            )
        })
        .collect()
}

fn is_at(item: &str, list: &str, id: &str) -> bool {
    let path = format!("{list}/{id}");
    path == item || path.strip_prefix(item).is_some_and(|rest| rest.starts_with('/'))
}

fn removed(flat: &Flat) -> Vec<String> {
    let marked = flat
        .iter()
        .filter(|(path, value)| path.last() == "removed" && **value == Scalar::Bool(true));
    marked
        .filter_map(|(path, _)| path.parent())
        .map(|item| item.as_str().to_owned())
        .collect()
}

/// True for a path in an item that was taken out.
#[must_use]
pub fn is_removed(flat: &Flat, path: &FieldPath) -> bool {
    removed(flat).iter().any(|item| path.is_within(item))
}

/// The fields people see: without those of removed items, without the places and marks of items, without comments.
#[must_use]
pub fn living(flat: &Flat) -> Flat {
    let gone = removed(flat);
    flat.iter()
        .filter(|(path, _)| !matches!(path.last(), "order" | "removed") && !is_beside(path))
        .filter(|(path, _)| !gone.iter().any(|item| path.is_within(item)))
        .map(|(path, value)| (path.clone(), value.clone()))
        .collect()
}

/// The change that puts a new item at the end of a list.
#[must_use]
pub fn append(flat: &Flat, list: &str, id: &str) -> (FieldPath, Option<Scalar>) {
    let last = flat
        .iter()
        .filter(|(path, _)| {
            path.last() == "order"
                && path
                    .parent()
                    .and_then(|item| item.parent())
                    .is_some_and(|parent| parent.as_str() == list)
        })
        .filter_map(|(_, value)| {
            if let Scalar::Number(place) = value {
                Some(*place)
            } else {
                None
            }
        })
        .max();
    (
        FieldPath::known(&format!("{list}/{id}/order")),
        Some(Scalar::Number(last.unwrap_or(0) + ORDER_STEP)),
    )
}

/// The changes that bring an item to a position from 0: usually one, and all places anew when there is no room between.
#[must_use]
pub fn shift(flat: &Flat, list: &str, ids: &[String], id: &str, to: usize) -> Vec<(FieldPath, Option<Scalar>)> {
    let mut order: Vec<&str> = ids.iter().map(String::as_str).filter(|other| *other != id).collect();
    let to = to.min(order.len());
    order.insert(to, id);
    let path = |id: &str| FieldPath::known(&format!("{list}/{id}/order"));
    let place = |id: &str| match flat.get(&path(id)) {
        Some(Scalar::Number(place)) => Some(*place),
        _ => None,
    };
    let before = if to == 0 { Some(0) } else { place(order[to - 1]) };
    let after = order
        .get(to + 1)
        .map_or_else(|| before.map(|before| before + 2 * ORDER_STEP), |next| place(next));
    if let (Some(before), Some(after)) = (before, after)
        && after - before > 1
    {
        return vec![(path(id), Some(Scalar::Number(before + (after - before) / 2)))];
    }
    let anew = |(index, id): (usize, &&str)| {
        let place = i64::try_from(index + 1).unwrap_or(i64::MAX / ORDER_STEP) * ORDER_STEP;
        (path(id), Some(Scalar::Number(place)))
    };
    order.iter().enumerate().map(anew).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::list_letter;

    fn apply(flat: &mut Flat, changes: Vec<(FieldPath, Option<Scalar>)>) {
        for (path, value) in changes {
            flat.insert(path, value.expect("order is a number"));
        }
    }

    #[test]
    fn items_stay_where_they_were_moved_however_often() {
        let mut flat = Flat::new();
        let ids = ["o-aaaaaaaa", "o-bbbbbbbb", "o-cccccccc"];
        for id in ids {
            let change = append(&flat, "outcomes", id);
            apply(&mut flat, vec![change]);
        }
        let order = |flat: &Flat| lists(flat, &list_letter)["outcomes"].clone();
        assert_eq!(order(&flat), ids);
        for round in 0..40 {
            let now = order(&flat);
            let id = now[2].clone();
            let changes = shift(&flat, "outcomes", &now, &id, 1);
            apply(&mut flat, changes);
            let expected = [now[0].clone(), id, now[1].clone()];
            assert_eq!(order(&flat), expected, "round {round}: the last stands in the middle");
        }
        let changes = shift(&flat, "outcomes", &order(&flat), "o-aaaaaaaa", 99);
        apply(&mut flat, changes);
        assert_eq!(order(&flat)[2], "o-aaaaaaaa", "a position beyond the end is the end");
    }

    #[test]
    fn a_removed_item_does_not_live_and_its_children_do_not_either() {
        let mut flat = Flat::new();
        let change = append(&flat, "outcomes", "o-aaaaaaaa");
        apply(&mut flat, vec![change]);
        let change = append(&flat, "outcomes/o-aaaaaaaa/skills", "k-aaaaaaaa");
        apply(&mut flat, vec![change]);
        flat.insert(FieldPath::known("outcomes/o-aaaaaaaa/text/ka"), "ქმნის".into());
        assert_eq!(lists(&flat, &list_letter).len(), 2);
        assert_eq!(living(&flat).len(), 1);
        flat.insert(FieldPath::known("outcomes/o-aaaaaaaa/removed"), Scalar::Bool(true));
        assert!(lists(&flat, &list_letter).is_empty());
        assert!(living(&flat).is_empty());
    }
}
