//! The history of a document in words: what was changed, where, when and by whom.

use std::sync::Arc;

use descriptor::{Content, FieldPath, from_flat};
use rulebook::Pack;
use store::{ChangeKind, HistoryEntry};

use crate::Desk;
use crate::compose::{Rulebook, views};
use crate::failure::Failure;
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

/// One change in words, such as „სწავლის შედეგი 3".
pub(crate) fn label(pack: &Pack, content: &Content, kind: ChangeKind, paths: &[FieldPath], text: &str) -> Both {
    let places: Vec<Both> = paths.iter().map(|path| place(pack, content, path)).collect();
    let first = places.first().cloned().unwrap_or_default();
    let id = &message(kind, paths);
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

/// Taking an item out, and adding or moving one, are said as what they are.
fn message(kind: ChangeKind, paths: &[FieldPath]) -> String {
    let all = |last: &str| !paths.is_empty() && paths.iter().all(|path| path.last() == last);
    match kind {
        ChangeKind::Edit if all("removed") => "history-removed".to_owned(),
        ChangeKind::Edit if all("order") => "history-placed".to_owned(),
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
    views::place(pack, content, path)
}
