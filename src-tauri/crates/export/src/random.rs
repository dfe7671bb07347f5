//! Descriptors made by chance from a seed, with something at every field: what tests of exports are fed with.

use descriptor::fields::{FIELDS, FieldKind, LISTS, Set};
use descriptor::flat::{ORDER_STEP, from_flat, to_flat};
use descriptor::{Content, FieldPath, Flat, Hundredths, Scalar, item_id};

/// Chance that comes out the same for the same seed.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit.max(1)).unwrap_or(1);
        usize::try_from(self.next() % limit).unwrap_or(0)
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    fn id(&mut self, letter: char) -> String {
        let bytes = self.next().to_le_bytes();
        item_id(letter, [bytes[0], bytes[1], bytes[2], bytes[3], bytes[4]])
    }

    /// Words of both scripts, marks of Markdown, and what formats trip over.
    fn text(&mut self) -> String {
        const WORDS: [&str; 28] = [
            "რუკა",
            "მსმენელი",
            "„ციტატა“",
            "map",
            "0532",
            "=1+1",
            "-3",
            "+7",
            "@name",
            "**strong**",
            "*soft*",
            "- item",
            "1. first",
            "<b>&amp;</b>",
            "]]>",
            "_x0041_",
            "_x000D_",
            "a\tb",
            "😀",
            "e\u{301}x",
            "\u{a0}",
            "\u{200b}",
            "\u{1}",
            "\u{fffe}",
            "“quote”",
            "\"",
            "'",
            "\\",
        ];
        let count = 1 + self.below(7);
        let mut words: Vec<String> = Vec::new();
        for _ in 0..count {
            words.push(self.pick(&WORDS).to_owned());
        }
        let between = self.pick(&[" ", " ", "\n", "\n\n", ""]);
        format!("ა{}", words.join(between))
    }
}

/// A descriptor in which every field of the table says something.
pub(crate) fn content(dice: &mut Dice) -> Content {
    let mut flat = Flat::new();
    let mut items: Vec<(String, Vec<String>)> = Vec::new();
    for (pattern, letter) in LISTS {
        for list in paths(pattern, &items) {
            let mut ids = Vec::new();
            for place in 1..=2 + dice.below(3) {
                let id = dice.id(*letter);
                let order = i64::try_from(place).unwrap_or(1) * ORDER_STEP;
                flat.insert(FieldPath::known(&format!("{list}/{id}/order")), Scalar::Number(order));
                ids.push(id);
            }
            items.push((list, ids));
        }
    }
    for (pattern, kind) in FIELDS {
        let (body, set) = match kind {
            FieldKind::Member(set) => (pattern.trim_end_matches("/*"), Some(*set)),
            _ if *pattern == "extra/*" => ("extra/moderation", None),
            _ => (*pattern, None),
        };
        for path in paths(body, &items) {
            if let Some(set) = set {
                members(dice, &mut flat, &items, set, &path);
                continue;
            }
            if *kind == FieldKind::Prose {
                for side in ["ka", "en"] {
                    flat.insert(FieldPath::known(&format!("{path}/{side}")), Scalar::Text(dice.text()));
                }
                continue;
            }
            let value = match kind {
                FieldKind::Hundredths => Scalar::Text(Hundredths::from_hundredths(hundredths(dice)).to_string()),
                FieldKind::Integer => Scalar::Number(i64::try_from(dice.below(5_000_000)).unwrap_or(1)),
                FieldKind::Date => Scalar::Text(format!(
                    "20{:02}-0{}-1{}",
                    dice.below(99),
                    1 + dice.below(9),
                    dice.below(9)
                )),
                FieldKind::Choice(tokens) => Scalar::Text(dice.pick(tokens).to_owned()),
                _ => Scalar::Text(dice.text()),
            };
            flat.insert(FieldPath::known(&path), value);
        }
    }
    let (content, unreadable) = from_flat(&flat);
    assert!(unreadable.is_empty(), "chance made what can be read: {unreadable:?}");
    let (content, _) = from_flat(&to_flat(&content));
    content
}

fn hundredths(dice: &mut Dice) -> i32 {
    i32::try_from(1 + dice.below(99_999_999)).unwrap_or(1)
}

fn members(dice: &mut Dice, flat: &mut Flat, items: &[(String, Vec<String>)], set: Set, path: &str) {
    let of = |list: &str| {
        let found = items.iter().find(|(name, _)| name == list);
        found.map(|(_, ids)| ids.clone()).unwrap_or_default()
    };
    let possible = match set {
        Set::Outcomes => of("outcomes"),
        Set::Attachments => of("attachments"),
        Set::Tokens(tokens) => tokens.iter().map(|token| (*token).to_owned()).collect(),
    };
    let first = dice.below(possible.len());
    for (at, member) in possible.iter().enumerate() {
        if at == first || dice.below(2) == 0 {
            flat.insert(FieldPath::known(&format!("{path}/{member}")), Scalar::Bool(true));
        }
    }
}

/// A pattern with the ids of all items in place of its stars.
fn paths(pattern: &str, items: &[(String, Vec<String>)]) -> Vec<String> {
    let Some((list, rest)) = pattern.split_once("/*") else {
        return vec![pattern.to_owned()];
    };
    let mut found = Vec::new();
    for list in paths(list, items) {
        for (_, ids) in items.iter().filter(|(name, _)| *name == list) {
            for id in ids {
                found.extend(paths(&format!("{list}/{id}{rest}"), items));
            }
        }
    }
    found
}

/// Fails when a field of the table is empty: then nothing would be proven about it.
pub(crate) fn every_field_is_said(content: &Content) {
    let flat = to_flat(content);
    for (pattern, kind) in FIELDS {
        let said = flat.keys().any(|path| {
            let path = path.as_str();
            let body = if *kind == FieldKind::Prose {
                path.rsplit_once('/').map_or(path, |(body, _)| body)
            } else {
                path
            };
            descriptor::fields::matches(pattern, body)
        });
        assert!(said, "{pattern} says nothing");
    }
}
