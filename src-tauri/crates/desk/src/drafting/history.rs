//! The history of a document in words: what was changed, where, when and by whom.

use std::sync::Arc;

use descriptor::fields::{self, FieldKind, Set};
use descriptor::{Content, FieldPath, Lang, Scalar, from_flat};
use rulebook::Pack;
use store::{ChangeKind, HistoryEntry};

use crate::Desk;
use crate::compose::{Rulebook, views};
use crate::failure::Failure;
use crate::depth::CONFIRMED;
use crate::wire::{Both, DocumentAsk, HistoryRow};
use crate::words;

/// How many fields a line of history names; a new document touches hundreds at once.
const SHOWN_PATHS: usize = 12;

pub(crate) fn history(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<Vec<HistoryRow>, Failure> {
    let (entries, flat) = desk
        .store
        .read(|reader| Ok::<_, store::StoreError>((reader.history(&ask.document)?, reader.flat(&ask.document)?)))?;
    let (content, _) = from_flat(&flat);
    let pack = &Rulebook::shipped().pack;
    Ok(entries.iter().rev().map(|entry| row(pack, &content, entry)).collect())
}

fn row(pack: &Pack, content: &Content, entry: &HistoryEntry) -> HistoryRow {
    HistoryRow {
        seq: u32::try_from(entry.seq).unwrap_or(u32::MAX),
        at: entry.at.clone(),
        who: entry.by.clone(),
        what: label(pack, content, entry.kind, &entry.paths, &entry.label),
        paths: entry.paths.iter().take(SHOWN_PATHS).map(ToString::to_string).collect(),
    }
}

/// What an edit is called that links two items, or takes their link away.
pub(crate) const LINKED: &str = "linked";
/// See [`LINKED`].
pub(crate) const UNLINKED: &str = "unlinked";

/// What an edit of one field is called: members of a set are linked or unlinked, anything else speaks by its field.
pub(crate) fn name(path: &FieldPath, value: Option<&Scalar>) -> &'static str {
    match (members(path), value) {
        (None, _) => "",
        (Some(_), Some(Scalar::Bool(true))) => LINKED,
        (Some(_), _) => UNLINKED,
    }
}

/// One change in words, such as „სწავლის შედეგი 3".
pub(crate) fn label(pack: &Pack, content: &Content, kind: ChangeKind, paths: &[FieldPath], text: &str) -> Both {
    let places: Vec<Both> = paths.iter().map(|path| place(pack, content, path)).collect();
    let first = places.first().cloned().unwrap_or_default();
    let id = &message(kind, paths, text);
    let side = |lang: &str, place: Option<String>| {
        let more = if places.iter().any(|other| *other != first) {
            "many"
        } else {
            "one"
        };
        let args = words::args([
            ("place", words::or_none(&place.unwrap_or_default())),
            ("count", &paths.len().to_string()),
            ("more", more),
            ("text", words::or_none(text)),
        ]);
        words::bundles().message(lang, id, &args)
    };
    Both::new(side("ka", first.ka.clone()), side("en", first.en.clone()))
}

/// Taking an item out, adding or moving one, and linking two are said as what they are.
fn message(kind: ChangeKind, paths: &[FieldPath], text: &str) -> String {
    let all = |last: &str| !paths.is_empty() && paths.iter().all(|path| path.last() == last);
    match (kind, text) {
        (ChangeKind::Edit, _) if all("removed") => "history-removed".to_owned(),
        (ChangeKind::Edit, _) if all("order") => "history-placed".to_owned(),
        (ChangeKind::Edit, LINKED | UNLINKED | CONFIRMED) => format!("history-{text}"),
        _ => format!("history-{}", kind.token()),
    }
}

fn place(pack: &Pack, content: &Content, path: &FieldPath) -> Both {
    let segments: Vec<&str> = path.segments().collect();
    if let ["ratings", criterion, ..] = segments[..]
        && let Some(criterion) = pack.criterion(criterion)
    {
        return Both::from(&criterion.text);
    }
    if matches!(segments[..], ["conflict", ..] | ["decision" | "role"]) {
        return words::both(&format!("history-place-{}", segments[0]));
    }
    if let Some((item, member)) = members(path) {
        let side = |lang: Lang| {
            let args = words::args([
                ("item", &item_name(content, &item, lang)),
                ("member", &item_name(content, &member, lang)),
            ]);
            words::say(lang, "history-pair", &args)
        };
        return Both::new(side(Lang::Ka), side(Lang::En));
    }
    let Some(item) = item_of(path) else {
        return views::place(pack, content, path);
    };
    let side = |lang: Lang| {
        let (name, label) = (item_name(content, &item, lang), pack.label(path, lang));
        if matches!(path.last(), "order" | "removed") || label == bare_name(&item, lang) {
            name
        } else {
            format!("{name}: {label}")
        }
    };
    Both::new(side(Lang::Ka), side(Lang::En))
}

/// The list item in which a field of a descriptor stands.
fn item_of(path: &FieldPath) -> Option<FieldPath> {
    let lists = fields::LISTS.iter().filter(|(list, _)| !list.contains('*'));
    let mut items = lists.filter_map(|(list, _)| {
        let id = path.as_str().strip_prefix(list)?.strip_prefix('/')?.split('/').next()?;
        Some(FieldPath::known(list).child(id))
    });
    items.next()
}

/// The two items that a member of a set links: an assessment and an outcome, a need and an attachment.
fn members(path: &FieldPath) -> Option<(FieldPath, FieldPath)> {
    let Some(FieldKind::Member(set)) = fields::field_kind(path) else {
        return None;
    };
    let list = match set {
        Set::Outcomes => "outcomes",
        Set::Attachments => "attachments",
        Set::Tokens(_) => return None,
    };
    let item = path.parent()?.parent()?;
    Some((item, FieldPath::known(list).child(path.last())))
}

/// An item by its kind and its number; without the number when it is no longer there.
fn item_name(content: &Content, item: &FieldPath, lang: Lang) -> String {
    match views::position(content, item) {
        Some(number) => numbered(item, lang, &number.to_string()),
        None => bare_name(item, lang),
    }
}

/// The kind of an item, in a word.
fn bare_name(item: &FieldPath, lang: Lang) -> String {
    numbered(item, lang, "")
}

fn numbered(item: &FieldPath, lang: Lang, number: &str) -> String {
    let list = item
        .parent()
        .map(|list| list.as_str().replace('/', "-"))
        .unwrap_or_default();
    words::say(
        lang,
        &format!("history-item-{list}"),
        &words::args([("n", words::or_none(number))]),
    )
}
