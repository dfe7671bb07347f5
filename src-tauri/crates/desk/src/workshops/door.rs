//! The page before the page: six digits, asked in both languages at once, since nobody has chosen one yet.

use std::borrow::Cow;
use std::collections::BTreeMap;

use descriptor::Lang;
use room::Door;
use signing::Digest;

use super::page::{escape, fill};
use crate::{assets, words};

/// The page that asks for the code of the room, or says why it did not open.
pub(super) fn door(door: Door) -> String {
    let style = assets::DOOR_STYLES.concat();
    let why = match door {
        Door::Ask => String::new(),
        Door::Wrong => both("kit-room-wrong"),
        Door::Busy => both("kit-room-busy"),
    };
    let policy = format!(
        "default-src 'none'; style-src '{}'; script-src '{}'; img-src data:; base-uri 'none'; form-action 'self'",
        Digest::of(style.as_bytes()),
        Digest::of(assets::DOOR_SCRIPT.as_bytes()),
    );
    fill(assets::DOOR, |place| match place {
        "policy" => Cow::Borrowed(policy.as_str()),
        "style" => Cow::Borrowed(style.as_str()),
        "script" => Cow::Borrowed(assets::DOOR_SCRIPT),
        "why" => Cow::Borrowed(why.as_str()),
        words => Cow::Owned(said(words)),
    })
}

/// A message in one language, named as `ka kit-room-title`.
fn said(place: &str) -> String {
    let (lang, id) = place.split_once(' ').unwrap_or(("", place));
    let lang = Lang::from_code(lang).unwrap_or(Lang::Ka);
    escape(&words::say(lang, id, &BTreeMap::new()))
}

/// A message in both languages, a paragraph each.
fn both(id: &str) -> String {
    let paragraph = |lang: Lang| {
        let words = escape(&words::say(lang, id, &BTreeMap::new()));
        format!("<p class=\"problem\" lang=\"{}\">{words}</p>", lang.code())
    };
    Lang::BOTH.map(paragraph).concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_the_door_is_filled_in_both_languages() {
        for door_of in [Door::Ask, Door::Wrong, Door::Busy] {
            let page = door(door_of);
            assert!(!page.contains("{{") && !page.contains('⟨'), "{door_of:?} is whole");
            assert_eq!(page.matches("<form").count(), 1, "one form");
            assert!(
                page.contains("ოთახის კოდი") && page.contains("Code of the room"),
                "in both languages"
            );
        }
        assert!(
            door(Door::Wrong).contains("class=\"problem\""),
            "what was wrong is said"
        );
        assert!(!door(Door::Ask).contains("class=\"problem\""), "nothing is wrong yet");
    }
}
