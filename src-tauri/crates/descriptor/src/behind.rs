//! Which side of a bilingual text fell behind: one language was changed after both said the same.
//!
//! It is read from the history, never from a mark that somebody sets: a side is behind when the other one was changed
//! later and it was not. Changes of one side that nobody interrupts are one turn, so that writing on is no new change.

use std::collections::BTreeMap;

use crate::path::FieldPath;
use crate::text::Lang;

/// Changes of one side within this time are one turn: a sitting at the desk.
const SITTING_SECONDS: i64 = 4 * 60 * 60;

/// One change of a document that still stands.
#[derive(Clone, Copy, Debug)]
pub struct Turn<'a> {
    /// Number of the change.
    pub seq: u64,
    /// When it was made.
    pub seconds: i64,
    /// The fields it touched.
    pub paths: &'a [FieldPath],
}

/// A side that fell behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Behind {
    /// The side that was not changed.
    pub lang: Lang,
    /// The change of the other side after which it is behind.
    pub since: u64,
}

#[derive(Default)]
struct Field {
    written: [bool; 2],
    behind: Option<Behind>,
    last: Option<(Lang, i64)>,
}

impl Field {
    fn both(&mut self) {
        *self = Field {
            written: [true, true],
            ..Field::default()
        };
    }

    fn one(&mut self, lang: Lang, turn: &Turn<'_>) {
        let (own, other) = (side(lang), side(lang.other()));
        let goes_on = self
            .last
            .is_some_and(|(last, at)| last == lang && turn.seconds - at < SITTING_SECONDS);
        let first = !self.written[own];
        self.written[own] = true;
        self.last = Some((lang, turn.seconds));
        if first || goes_on {
            return;
        }
        match self.behind {
            Some(behind) if behind.lang == lang => self.behind = None,
            None if self.written[other] => {
                self.behind = Some(Behind {
                    lang: lang.other(),
                    since: turn.seq,
                });
            }
            _ => {}
        }
    }
}

const fn side(lang: Lang) -> usize {
    match lang {
        Lang::Ka => 0,
        Lang::En => 1,
    }
}

/// The fields of which one side fell behind, by their paths without a side; `turns` are in their order.
#[must_use]
pub fn behind(turns: &[Turn<'_>]) -> BTreeMap<String, Behind> {
    let mut fields: BTreeMap<String, Field> = BTreeMap::new();
    for turn in turns {
        let mut touched: BTreeMap<&str, Vec<Lang>> = BTreeMap::new();
        for path in turn.paths {
            if let Some((body, last)) = path.as_str().rsplit_once('/')
                && let Some(lang) = Lang::from_code(last)
            {
                touched.entry(body).or_default().push(lang);
            }
        }
        for (body, langs) in touched {
            let field = fields.entry(body.to_owned()).or_default();
            match langs[..] {
                [lang] => field.one(lang, turn),
                _ => field.both(),
            }
        }
    }
    fields
        .into_iter()
        .filter_map(|(body, field)| Some((body, field.behind?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Who is behind after these changes: side and hour of each.
    fn after(changes: &[(&str, i64)]) -> Option<Behind> {
        let paths: Vec<Vec<FieldPath>> = changes
            .iter()
            .map(|(sides, _)| {
                sides
                    .split('+')
                    .map(|side| FieldPath::known("purpose/aim").child(side))
                    .collect()
            })
            .collect();
        let turns: Vec<Turn<'_>> = paths
            .iter()
            .zip(changes)
            .zip(1..)
            .map(|((paths, (_, hour)), seq)| Turn {
                seq,
                seconds: hour * 3600,
                paths,
            })
            .collect();
        behind(&turns).get("purpose/aim").copied()
    }

    #[test]
    fn a_side_is_behind_when_the_other_changed_after_both_were_there() {
        let en = |since| Some(Behind { lang: Lang::En, since });
        assert_eq!(after(&[("ka+en", 0), ("ka", 1)]), en(2));
        assert_eq!(
            after(&[("ka+en", 0), ("ka", 1), ("ka", 30)]),
            en(2),
            "still since the first"
        );
        assert_eq!(after(&[("ka+en", 0), ("ka", 1), ("en", 2)]), None, "it caught up");
        assert_eq!(
            after(&[("ka+en", 0), ("ka", 1), ("en", 2), ("en", 3)]),
            None,
            "and writes on"
        );
        assert_eq!(after(&[("ka+en", 0), ("ka", 1), ("ka+en", 2)]), None, "both at once");
    }

    #[test]
    fn a_first_translation_is_no_change_of_the_original() {
        assert_eq!(after(&[("ka", 0), ("ka", 0), ("en", 1), ("en", 1), ("en", 2)]), None);
        assert_eq!(after(&[("ka", 0)]), None, "an empty side is missing, not behind");
        let ka = after(&[("ka", 0), ("en", 1), ("en", 30)]);
        assert_eq!(
            ka.map(|behind| behind.lang),
            Some(Lang::Ka),
            "another day it is a change"
        );
    }
}
