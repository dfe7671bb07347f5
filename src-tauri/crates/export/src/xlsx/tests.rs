//! What is written is read back, whatever stands in the draft.

use std::collections::BTreeSet;

use descriptor::fields::FIELDS;
use descriptor::flat::{clean, from_flat, to_flat};
use descriptor::{Content, Flat, Lang, Scalar};
use i18n::Bundles;
use rulebook::Pack;

use super::cells;
use super::filled::{Filled, FlawKind};
use super::read::{read, read_sheets};
use super::write::{SheetPrint, write};
use crate::loss::LossKind;
use crate::office::{Parts, SourceFlaw};
use crate::random::{Dice, content, every_field_is_said};
use crate::reading::sheet::{self, Sheet, Value};

const AT: &str = "2026-11-21T10:05:09Z";
const ID: &str = "urn:uuid:0190a5c3-0000-7000-8000-000000000001";

fn pack() -> Pack {
    macro_rules! toml {
        ($name:literal) => {
            include_str!(concat!("../../../../../assets/packs/ge-draft-2025/", $name))
        };
    }
    Pack::load(toml!("pack.toml"), toml!("template.toml"), toml!("criteria.toml")).expect("the shipped pack is valid")
}

fn words() -> Bundles {
    macro_rules! ftl {
        ($name:literal) => {
            include_str!(concat!("../../../../../assets/locales/", $name, ".ftl"))
        };
    }
    Bundles::new(&[
        ("ka", ftl!("ka/choices")),
        ("ka", ftl!("ka/exchange")),
        ("ka", ftl!("ka/print")),
        ("en", ftl!("en/choices")),
        ("en", ftl!("en/exchange")),
        ("en", ftl!("en/print")),
    ])
    .expect("the locales can be read")
}

fn ids() -> impl FnMut(char) -> String {
    let mut next: u8 = 0;
    move |letter| {
        next += 1;
        descriptor::item_id(letter, [9, 9, 9, 9, next])
    }
}

struct Desk {
    pack: Pack,
    words: Bundles,
}

impl Desk {
    fn new() -> Desk {
        Desk {
            pack: pack(),
            words: words(),
        }
    }

    fn write(&self, flat: Option<&Flat>, lang: Lang) -> Vec<u8> {
        let print = SheetPrint {
            lang,
            words: &self.words,
            pack: &self.pack,
            draft: flat.map(|flat| (ID, flat)),
            at: AT,
        };
        write(&print).expect("it is written").0
    }

    fn read(&self, bytes: &[u8]) -> Filled {
        read(bytes, &self.words, &mut ids())
            .expect("it is read")
            .expect("it is ours")
    }

    fn sheets(&self, bytes: &[u8]) -> Vec<Sheet> {
        sheet::sheets(bytes, &Parts::open(bytes).expect("it opens")).expect("it is read")
    }
}

#[test]
fn any_descriptor_comes_back_whole_in_both_languages() {
    let desk = Desk::new();
    let mut dice = Dice::new(2026);
    for round in 0..24 {
        let original = content(&mut dice);
        let flat = to_flat(&original);
        let lang = Lang::BOTH[round % 2];
        let filled = desk.read(&desk.write(Some(&flat), lang));
        assert_eq!(filled.flaws, [], "round {round}: nothing was left out");
        assert_eq!(filled.document.as_deref(), Some(ID));
        for (path, value) in &flat {
            assert_eq!(filled.flat.get(path), Some(value), "round {round}: {path}");
        }
        let (back, unreadable) = from_flat(&filled.flat);
        assert_eq!(unreadable, [], "round {round}");
        assert_eq!(back, original, "round {round}");
    }
}

#[test]
fn every_field_that_there_is_has_a_cell() {
    let desk = Desk::new();
    let original = content(&mut Dice::new(7));
    every_field_is_said(&original);
    let filled = desk.read(&desk.write(Some(&to_flat(&original)), Lang::Ka));
    for (pattern, kind) in FIELDS {
        let has_cell = filled.cells.iter().any(|path| {
            let path = path.as_str();
            let body = if *kind == descriptor::FieldKind::Prose {
                path.rsplit_once('/').map_or(path, |(body, _)| body)
            } else {
                path
            };
            descriptor::fields::matches(pattern, body)
        });
        assert!(
            has_cell,
            "{pattern} has no cell: a field that was added needs its place in the spreadsheet"
        );
    }
}

#[test]
fn the_same_draft_gives_the_same_bytes() {
    let desk = Desk::new();
    let flat = to_flat(&content(&mut Dice::new(3)));
    let first = desk.write(Some(&flat), Lang::Ka);
    for _ in 0..3 {
        assert!(
            first == desk.write(Some(&flat), Lang::Ka),
            "no clock and no chance enters the bytes"
        );
    }
}

#[test]
fn an_empty_template_says_nothing_and_takes_everything() {
    let desk = Desk::new();
    for lang in Lang::BOTH {
        let blank = desk.write(None, lang);
        let filled = desk.read(&blank);
        assert_eq!(filled.document, None);
        assert_eq!((filled.flat.len(), filled.flaws.len()), (0, 0), "nobody wrote anything");
        assert!(!filled.cells.is_empty(), "fields have their cells");
    }
}

/// What a person does who fills in rows by hand: no row has an id.
#[test]
fn rows_that_a_person_added_become_new_items_with_their_links() {
    let desk = Desk::new();
    let original = content(&mut Dice::new(11));
    let mut sheets = desk.sheets(&desk.write(Some(&to_flat(&original)), Lang::En));
    for row in sheets.iter_mut().skip(1).flat_map(|sheet| sheet.rows.values_mut()) {
        let is_id = row
            .get(&0)
            .is_some_and(|key| key.text().chars().nth(1) == Some('-') && key.text().len() == 10);
        if is_id {
            row.remove(&0);
        }
    }
    let filled = read_sheets(&sheets, &desk.words, &mut ids())
        .expect("it is read")
        .expect("it is ours");
    assert_eq!(filled.flaws, []);
    let (back, _) = from_flat(&filled.flat);
    assert_eq!(without_ids(&back), without_ids(&original), "only the ids are new");
    let made: BTreeSet<&String> = back.outcomes.iter().map(|outcome| &outcome.id).collect();
    assert_eq!(made.len(), original.outcomes.len(), "each has an id of its own");
}

/// The same descriptor with ids made from positions.
fn without_ids(content: &Content) -> String {
    let mut text = serde_json::to_string(content).expect("it serializes");
    let flat = to_flat(content);
    let mut ids: Vec<&str> = flat.keys().flat_map(descriptor::FieldPath::segments).collect();
    ids.sort_unstable();
    ids.dedup();
    let order = |id: &str| text.find(id).unwrap_or(usize::MAX);
    let mut ids: Vec<(usize, String)> = ids
        .into_iter()
        .filter(|id| id.len() == 10 && id.chars().nth(1) == Some('-'))
        .map(|id| (order(id), id.to_owned()))
        .collect();
    ids.sort();
    for (place, (_, id)) in ids.iter().enumerate() {
        text = text.replace(id.as_str(), &format!("#{place}"));
    }
    text
}

#[test]
fn what_cannot_be_read_is_named_with_its_cell() {
    let desk = Desk::new();
    let original = content(&mut Dice::new(5));
    let mut sheets = desk.sheets(&desk.write(Some(&to_flat(&original)), Lang::En));
    let mut change = |key: &str, column: u32, value: Value| {
        for sheet in sheets.iter_mut().skip(1) {
            for (row, values) in &mut sheet.rows {
                if values.get(&0).map(Value::text).as_deref() == Some(key) {
                    values.insert(column, value);
                    return cells::name(*row, column);
                }
            }
        }
        panic!("{key} has a row");
    };
    let text = |words: &str| Value::Text(words.to_owned());
    let expected = [
        (change("delivery/participation", 2, text("by post")), FlawKind::Choice),
        (
            change("identification/languages/*", 2, text("ქართული, Klingon")),
            FlawKind::Choice,
        ),
        (change("purpose/aim", 2, text(&"ა".repeat(40_000))), FlawKind::Cut),
        (change("#end", 30, text("a note at the edge")), FlawKind::Stray),
    ];
    let level = change("level/nqf", 2, text("six"));
    assert!(!level.is_empty());
    let filled = read_sheets(&sheets, &desk.words, &mut ids())
        .expect("it is read")
        .expect("it is ours");
    let found: BTreeSet<(String, &str)> = filled
        .flaws
        .iter()
        .map(|flaw| (flaw.cell.clone(), flaw.kind.token()))
        .collect();
    let expected: BTreeSet<(String, &str)> = expected.into_iter().map(|(cell, kind)| (cell, kind.token())).collect();
    assert_eq!(found, expected);
    let path = descriptor::FieldPath::known("level/nqf");
    assert_eq!(
        filled.flat.get(&path),
        Some(&Scalar::from("six")),
        "what was typed is kept, readable or not"
    );
    let aim = descriptor::FieldPath::known("purpose/aim/ka");
    assert!(!filled.cells.contains(&aim), "a text that was cut takes nothing away");
}

#[test]
fn a_text_longer_than_a_cell_is_a_loss_and_is_not_read_back() {
    let desk = Desk::new();
    let mut original = Content::default();
    for (text, fits) in [
        ("ა".repeat(32_765), true),
        ("ა".repeat(32_766), false),
        ("😀".repeat(20_000), false),
    ] {
        original.purpose.aim.en = Some(text);
        let flat = to_flat(&original);
        let print = SheetPrint {
            lang: Lang::Ka,
            words: &desk.words,
            pack: &desk.pack,
            draft: Some((ID, &flat)),
            at: AT,
        };
        let (bytes, losses) = write(&print).expect("it is written");
        let lost = losses.iter().any(|loss| loss.kind == LossKind::Cut);
        assert_eq!(lost, !fits);
        let filled = desk.read(&bytes);
        let path = descriptor::FieldPath::known("purpose/aim/en");
        assert_eq!(filled.flat.contains_key(&path), fits, "never half a text");
    }
}

#[test]
fn no_two_choices_of_a_list_are_said_with_the_same_words() {
    let words = words();
    for (pattern, kind) in FIELDS {
        let (descriptor::FieldKind::Choice(tokens)
        | descriptor::FieldKind::Member(descriptor::fields::Set::Tokens(tokens))) = kind
        else {
            continue;
        };
        let list = crate::sections::list_of(pattern);
        for token in *tokens {
            for lang in Lang::BOTH {
                let said = cells::choice(&words, lang, list, token);
                assert_eq!(cells::token(&words, list, tokens, &said), Some(*token), "{said}");
            }
        }
    }
}

#[test]
fn files_of_others_and_of_newer_programs_are_told_apart() {
    let desk = Desk::new();
    let bytes = desk.write(None, Lang::En);
    let mut sheets = desk.sheets(&bytes);
    let format = |sheets: &mut Vec<Sheet>, text: &str| {
        let guide = sheets.first_mut().expect("the guide");
        guide.rows.entry(0).or_default().insert(0, Value::Text(text.to_owned()));
    };
    format(&mut sheets, "nishani.descriptor/2");
    assert_eq!(read_sheets(&sheets, &desk.words, &mut ids()), Err(SourceFlaw::Newer));
    format(&mut sheets, "Budget 2026");
    assert_eq!(read_sheets(&sheets, &desk.words, &mut ids()), Ok(None));
    assert_eq!(read_sheets(&[], &desk.words, &mut ids()), Ok(None));
    for end in (0..bytes.len()).step_by(997) {
        assert!(
            read(&bytes[..end], &desk.words, &mut ids()).is_err(),
            "cut after {end} bytes it is refused"
        );
    }
}

#[test]
fn texts_are_compared_as_the_descriptor_cleans_them() {
    let desk = Desk::new();
    let flat = Flat::from([(
        descriptor::FieldPath::known("purpose/aim/ka"),
        Scalar::from("  მიზანი  \r\nბოლო "),
    )]);
    let filled = desk.read(&desk.write(Some(&flat), Lang::Ka));
    let path = descriptor::FieldPath::known("purpose/aim/ka");
    assert_eq!(filled.flat.get(&path), Some(&Scalar::Text(clean("  მიზანი  \nბოლო"))));
}
