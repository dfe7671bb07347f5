//! The page of a workshop's kit: one file of HTML that holds its own style, scripts, words and data, so that it opens
//! from a stick in any browser and asks nobody for anything.
//!
//! The page is data under `assets/kit/`; here it is put together. A script runs only when its digest stands in the
//! page's own policy, and nothing of a workshop is ever read as markup or script. The reference is not in a workshop, so
//! it cannot come onto the page.

use std::borrow::Cow;
use std::collections::BTreeMap;

use descriptor::{Lang, Text};
use review::Rating;
use rulebook::{Criterion, Pack};
use serde::Serialize;
use signing::Digest;
use workshop::{PlannedRound, Workshop};

use crate::assets;
use crate::reviewing::text;
use crate::wire::{Both, TextItem, TextSection};
use crate::words;

/// The version of the data that the page reads.
const FORMAT: u32 = 1;

/// How the ids of the messages begin that the page says.
const SAID: [&str; 2] = ["kit-", "choice-rating-"];

/// A criterion is named by so many characters where there is no room for its text.
const SHORT: usize = 80;

/// Where a page that came over the room's network hands in answers: paths of that same server.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Room {
    /// Where answers go.
    pub post: &'static str,
    /// Where it stands which round is open.
    pub state: &'static str,
    /// Where the code of the room is asked.
    pub join: &'static str,
}

#[derive(Serialize)]
struct Kit<'a> {
    format: u32,
    tag: u32,
    id: &'a str,
    title: &'a Text,
    tables: u8,
    seats: u8,
    pack: Of<'a>,
    rounds: Vec<Round<'a>>,
    words: BTreeMap<&'static str, BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    room: Option<Room>,
}

#[derive(Serialize)]
struct Of<'a> {
    title: &'a rulebook::Words,
    status: &'a rulebook::Words,
}

#[derive(Serialize)]
struct Round<'a> {
    n: usize,
    minutes: u32,
    case: Case<'a>,
    criteria: Vec<Asked<'a>>,
}

#[derive(Serialize)]
struct Case<'a> {
    title: &'a Text,
    sections: Vec<Section>,
}

#[derive(Serialize)]
struct Section {
    title: Both,
    fields: Vec<Field>,
}

#[derive(Serialize)]
struct Field {
    label: Both,
    text: Both,
    /// The place in its list, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<u32>,
}

#[derive(Serialize)]
struct Asked<'a> {
    id: &'a str,
    short: Both,
    text: &'a rulebook::Words,
    guidance: &'a rulebook::Words,
    anchors: BTreeMap<&'static str, &'a rulebook::Words>,
}

/// The page of a workshop, for a stick or, with `room`, for the room's own network.
///
/// # Panics
/// Never: the page's data is plain, and its template is held to its places by a test.
#[must_use]
pub fn page(workshop: &Workshop, pack: &Pack, room: Option<Room>) -> String {
    let kit = Kit {
        format: FORMAT,
        tag: workshop.tag(),
        id: &workshop.id,
        title: &workshop.title,
        tables: workshop.tables,
        seats: workshop.seats,
        pack: Of {
            title: &pack.head.title,
            status: &pack.head.notice,
        },
        rounds: workshop
            .rounds
            .iter()
            .zip(1..)
            .map(|(planned, n)| round(workshop, pack, planned, n))
            .collect(),
        words: [Lang::Ka, Lang::En].map(|lang| (lang.code(), said(lang))).into(),
        room,
    };
    let data = serde_json::to_string(&kit).expect("texts and numbers are JSON");
    let title = workshop.title.ka.as_deref().or(workshop.title.en.as_deref());
    assemble(&data, title.unwrap_or_default(), room.is_some())
}

fn round<'a>(workshop: &'a Workshop, pack: &'a Pack, planned: &'a PlannedRound, n: usize) -> Round<'a> {
    static UNTITLED: Text = Text { ka: None, en: None };
    let case = workshop.case(&planned.case);
    let sections = case.map_or_else(Vec::new, |case| text::sections(pack, &case.content));
    Round {
        n,
        minutes: planned.minutes,
        case: Case {
            title: case.map_or(&UNTITLED, |case| &case.title),
            sections: sections.into_iter().map(Section::from).collect(),
        },
        criteria: planned
            .criteria
            .iter()
            .filter_map(|id| pack.criterion(id))
            .map(Asked::from)
            .collect(),
    }
}

impl From<TextSection> for Section {
    fn from(section: TextSection) -> Self {
        let field = |item: TextItem| Field {
            label: item.label,
            text: item.text,
            n: item.position,
        };
        Self {
            title: section.title,
            fields: section.items.into_iter().map(field).collect(),
        }
    }
}

impl<'a> From<&'a Criterion> for Asked<'a> {
    fn from(criterion: &'a Criterion) -> Self {
        let anchored = |rating: &Rating| Some((rating.token(), criterion.anchors.get(*rating)?));
        Self {
            id: &criterion.id,
            short: Both::new(short(&criterion.text.ka), short(&criterion.text.en)),
            text: &criterion.text,
            guidance: &criterion.guidance,
            anchors: Rating::ALL.iter().filter_map(anchored).collect(),
        }
    }
}

/// The beginning of a text, whole words.
fn short(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(SHORT) else {
        return text.to_owned();
    };
    let whole = text[..end].rfind(' ').unwrap_or(end);
    format!("{}…", text[..whole].trim_end_matches([',', ';', ' ']))
}

/// Every message that the page says. Variables stay as `{$name}`: the page fills them in.
fn said(lang: Lang) -> BTreeMap<String, String> {
    let ids = words::bundles().ids(lang.code()).into_iter();
    ids.filter(|id| SAID.iter().any(|begin| id.starts_with(begin)))
        .map(|id| {
            let text = words::say(lang, &id, &BTreeMap::new());
            (id, text)
        })
        .collect()
}

/// Puts the page together. Only the data is anybody's words: no `<` of it is left as one.
fn assemble(data: &str, title: &str, over_network: bool) -> String {
    let style = assets::KIT_STYLES.concat();
    let script = assets::KIT_SCRIPTS.concat();
    let policy = format!(
        "default-src 'none'; style-src '{}'; script-src '{}'; connect-src {}; img-src data:; base-uri 'none'; \
         form-action 'none'",
        Digest::of(style.as_bytes()),
        Digest::of(script.as_bytes()),
        if over_network { "'self'" } else { "'none'" },
    );
    let data = data.replace('<', "\\u003c");
    let title = escape(title);
    fill(assets::KIT_PAGE, |place| {
        Cow::Borrowed(match place {
            "policy" => &policy,
            "title" => &title,
            "style" => &style,
            "data" => &data,
            "script" => &script,
            _ => "",
        })
    })
}

/// A text as it stands in HTML.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// A template with each of its places filled; what is put in is never read again.
pub(super) fn fill<'a>(template: &str, put: impl Fn(&str) -> Cow<'a, str>) -> String {
    let mut page = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (place, after) = after.split_once("}}").unwrap_or(("", after));
        page.push_str(before);
        page.push_str(&put(place));
        rest = after;
    }
    page.push_str(rest);
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_the_template_is_filled_once() {
        for place in ["policy", "title", "style", "data", "script"] {
            let named = format!("{{{{{place}}}}}");
            assert_eq!(assets::KIT_PAGE.matches(&named).count(), 1, "{place} stands once");
        }
        assert_eq!(assets::KIT_PAGE.matches("{{").count(), 5, "nothing else is a place");
    }

    #[test]
    fn nobodys_words_become_markup_or_script() {
        let page = assemble(
            r#"{"title":"</script><script>alert(1)</script>{{script}}"}"#,
            "</title><script>alert(2)</script>{{data}}",
            false,
        );
        assert_eq!(
            page.matches("<script").count(),
            2,
            "the data and the script of the page"
        );
        assert_eq!(page.matches("</script>").count(), 2, "each ends once");
        assert!(
            page.contains(r"\u003c/script>\u003cscript>alert(1)"),
            "the words are kept, as words"
        );
    }

    #[test]
    fn the_scripts_end_where_they_end() {
        for script in assets::KIT_SCRIPTS.iter().chain(assets::KIT_STYLES) {
            assert!(!script.contains("</"), "a closing tag would end it early");
            assert!(!script.contains("<!--"), "a comment of HTML would open");
        }
    }

    #[test]
    fn only_the_page_of_a_room_may_speak_and_only_to_the_room() {
        assert!(
            assemble("{}", "", false).contains("connect-src 'none'"),
            "a page on a stick"
        );
        assert!(
            assemble("{}", "", true).contains("connect-src 'self'"),
            "a page of a room"
        );
    }

    #[test]
    fn a_long_criterion_is_cut_between_words() {
        assert_eq!(short("one two"), "one two");
        let long = "ათი სიტყვა ".repeat(20);
        assert!(short(&long).chars().count() <= SHORT + 1, "as long as there is room");
        assert!(short(&long).ends_with("ა…"), "whole words");
    }
}
