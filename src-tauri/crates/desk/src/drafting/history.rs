//! The history of a document in words: what was changed, where, when and by whom.

use std::sync::Arc;

use descriptor::fields::{self, FieldKind, Set};
use descriptor::{Content, FieldPath, Lang, Scalar, from_flat};
use rulebook::Pack;
use store::{ChangeKind, HistoryEntry, Point, Step};

use crate::Desk;
use crate::commenting::{REOPENED, REPLIED, SETTLED, WRITTEN};
use crate::compose::{Rulebook, views};
use crate::depth::CONFIRMED;
use crate::failure::Failure;
use crate::wire::{Both, DocumentAsk, HistoryRow, HistoryStep};
use crate::words;

/// How many fields a line of history names; a new document touches hundreds at once.
const SHOWN_PATHS: usize = 12;

pub(crate) fn history(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<Vec<HistoryRow>, Failure> {
    let (entries, flat, mut steps) = desk.store.read(|reader| {
        let id = &ask.document;
        Ok::<_, store::StoreError>((reader.history(id)?, reader.flat(id)?, reader.steps(id)?))
    })?;
    let (content, _) = from_flat(&flat);
    let pack = &Rulebook::shipped().pack;
    let mut version = 0;
    let mut rows: Vec<HistoryRow> = Vec::new();
    for entry in &entries {
        let signed = entry.kind == ChangeKind::Sign;
        version = version_of(&entry.label).unwrap_or(version + u32::from(signed));
        let came = steps.remove(&entry.seq).unwrap_or_default();
        rows.push(HistoryRow {
            version: signed.then_some(version),
            steps: came.iter().rev().map(|one| step(pack, &content, one)).collect(),
            ..row(pack, &content, entry)
        });
    }
    rows.reverse();
    Ok(rows)
}

fn row(pack: &Pack, content: &Content, entry: &HistoryEntry) -> HistoryRow {
    HistoryRow {
        seq: u32::try_from(entry.seq).unwrap_or(u32::MAX),
        point: Point::Seq(entry.seq).to_string(),
        kind: entry.kind.token().to_owned(),
        at: entry.at.clone(),
        who: entry.by.clone(),
        what: label(pack, content, entry.kind, &entry.paths, &entry.label),
        version: None,
        paths: entry.paths.iter().take(SHOWN_PATHS).map(ToString::to_string).collect(),
        steps: Vec::new(),
    }
}

/// What signing is called: the version, and what changed since the last one.
pub(crate) fn signed(version: u32, note: &str) -> String {
    format!("{version}\n{note}")
}

/// The version in the name of a signing. The same one goes again when endorsements came.
fn version_of(label: &str) -> Option<u32> {
    label.split_once('\n')?.0.parse().ok()
}

/// A step that came with a colleague's copy, called what it was called there.
fn step(pack: &Pack, content: &Content, step: &Step) -> HistoryStep {
    HistoryStep {
        point: step.point.to_string(),
        at: step.at.clone(),
        who: step.by.clone(),
        what: label(pack, content, ChangeKind::Edit, &step.paths, ""),
    }
}

/// What an edit is called that links two items, or takes their link away.
pub(crate) const LINKED: &str = "linked";
/// See [`LINKED`].
pub(crate) const UNLINKED: &str = "unlinked";
/// What typing an answer is called that came on paper.
pub(crate) const TYPED: &str = "typed";
/// How the name of an edit begins that brought words from another file; the file's name follows.
pub(crate) const TAKEN: &str = "taken: ";

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
    let paths: Vec<&FieldPath> = paths
        .iter()
        .filter(|path| !descriptor::beside::is_beside(path))
        .collect();
    let places: Vec<Both> = paths.iter().map(|path| place(pack, content, path)).collect();
    let first = places.first().cloned().unwrap_or_default();
    let text = text.split_once('\n').map_or(text, |(_, note)| note);
    let id = &message(kind, &paths, text);
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
            ("text", words::or_none(text.strip_prefix(TAKEN).unwrap_or(text))),
        ]);
        words::bundles().message(lang, id, &args)
    };
    Both::new(side("ka", first.ka.clone()), side("en", first.en.clone()))
}

/// Taking an item out, adding or moving one, and linking two are said as what they are.
fn message(kind: ChangeKind, paths: &[&FieldPath], text: &str) -> String {
    let all = |last: &str| !paths.is_empty() && paths.iter().all(|path| path.last() == last);
    match (kind, text) {
        (ChangeKind::Edit, text) if text.starts_with(TAKEN) => "history-taken".to_owned(),
        (ChangeKind::Edit, _) if all("removed") => "history-removed".to_owned(),
        (ChangeKind::Edit, _) if all("order") => "history-placed".to_owned(),
        (ChangeKind::Edit, LINKED | UNLINKED | TYPED | CONFIRMED | WRITTEN | REPLIED | SETTLED | REOPENED) => {
            format!("history-{text}")
        }
        _ => format!("history-{}", kind.token()),
    }
}

/// Where a change was made, in words.
pub(crate) fn place(pack: &Pack, content: &Content, path: &FieldPath) -> Both {
    let segments: Vec<&str> = path.segments().collect();
    if let ["ratings" | "points", criterion, ..] = segments[..]
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
