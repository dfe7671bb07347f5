//! Drafting: one change of one field at a time, on descriptors, reviews and answers alike. This is the one write door for documents.

mod history;
mod view;

use std::path::Path;
use std::sync::Arc;

use descriptor::{FieldPath, Flat, Scalar, from_flat, lists};
use store::{Applied, DocumentHead, Label, Tx};

use crate::failure::{Code, Failure};
use crate::files;
use crate::library::{DESCRIPTOR, extension, refresh_row};
use crate::wire::*;
use crate::{Desk, attaching, exercises, panels, responding, reviewing, rounds, workshops};

pub(crate) use history::{TAKEN, TYPED, history, label, place, signed};
pub(crate) use view::{draft, remarks};

/// Largest attachment: a bag holds 16 MiB a file (formats.md §4).
const LARGEST_ATTACHMENT: usize = 16 * 1024 * 1024;

/// Kinds of attachments and their media types. Nothing that runs, nothing that hides a program.
const KINDS: &[(&str, &str)] = &[
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("txt", "text/plain"),
    ("csv", "text/csv"),
    ("md", "text/markdown"),
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
];

/// Changes a document in one transaction, with its row and the newest time seen.
pub(crate) fn write(
    desk: &Arc<Desk>,
    id: &str,
    change: impl FnOnce(&mut Tx<'_>, &DocumentHead, &str) -> Result<Option<Applied>, Failure>,
) -> Result<Edited, Failure> {
    let at = desk.now().to_string();
    let kind = desk.store.transact(|tx| -> Result<String, Failure> {
        let head = tx.document(id)?.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
        if reviewing::is_review(&head.kind) && head.version > 0 {
            return Err(Failure::new(Code::ReviewSigned));
        }
        if reviewing::is_review(&head.kind) && reviewing::is_sealed(&tx.flat(id)?) {
            return Err(Failure::new(Code::SealedByConflict));
        }
        if head.kind == responding::RESPONSE && head.version > 0 {
            return Err(Failure::new(Code::ResponseSigned));
        }
        if head.kind == rounds::ROUND && head.version > 0 {
            return Err(Failure::new(Code::RoundSigned));
        }
        if head.kind == panels::PANEL && head.version > 1 {
            return Err(Failure::new(Code::ReportSigned));
        }
        change(tx, &head, &at)?;
        if head.kind == DESCRIPTOR {
            refresh_row(desk, tx, id)?;
        }
        tx.saw_time(&at)?;
        Ok(head.kind)
    })?;
    let page = match kind.as_str() {
        DESCRIPTOR => "library",
        rounds::ROUND => "rounds",
        panels::PANEL => "panels",
        workshops::WORKSHOP => "workshops",
        exercises::EXERCISE => "exercises",
        _ => "queue",
    };
    desk.changed(&[id, page]);
    Ok(Edited {
        value: None,
        item: None,
        changed: vec![id.to_owned(), page.to_owned()],
        saved_at: at,
    })
}

/// The letter of a list's ids, for descriptors, reviews and answers.
fn letter(kind: &str) -> fn(&str) -> Option<char> {
    match kind {
        DESCRIPTOR => descriptor::fields::list_letter,
        responding::RESPONSE => review::response_list,
        rounds::ROUND => rounds::list_letter,
        panels::PANEL => panels::list_letter,
        workshops::WORKSHOP => workshops::list_letter,
        exercises::EXERCISE => |_| None,
        _ => reviewing::list_letter,
    }
}

pub(crate) fn field(kind: &str, path: &str) -> Result<FieldPath, Failure> {
    FieldPath::parse(path)
        .ok()
        .filter(|path| crate::start::field_exists(kind, path) && names_items_by_id(kind, path.as_str()))
        .filter(|path| *path != descriptor::exercise::field())
        .ok_or_else(|| Failure::new(Code::NoSuchField).with("field", path))
}

/// List items are named by id, never by index: whatever follows a list in a path has the form of an id of that list.
fn names_items_by_id(kind: &str, path: &str) -> bool {
    let mut steps = path.match_indices('/').map(|(at, _)| (&path[..at], &path[at + 1..]));
    steps.all(|(list, rest)| {
        let id = rest.split('/').next().unwrap_or_default();
        letter(kind)(list).is_none_or(|letter| descriptor::ids::is_item_id(letter, id))
    })
}

pub(crate) fn edit(desk: &Arc<Desk>, edit: Edit) -> Result<Edited, Failure> {
    let value: Option<Scalar> = edit.value.clone().map(Scalar::from);
    let mut edited = write(desk, &edit.document, |tx, head, at| {
        let path = field(&head.kind, &edit.path)?;
        still_open(desk, head, &edit.path)?;
        let name = history::name(&path, value.as_ref());
        let mut edits = vec![(path, value)];
        if has_remarks(&head.kind) && edit.value.is_some() {
            edits.extend(reviewing::first_words(&tx.flat(&edit.document)?, &edits[0].0));
        }
        if let [(path, value)] = &edits[..] {
            let seen = edit.seen.clone().map(|seen| seen.value.map(Scalar::from));
            let edited = (path, value.as_ref());
            return Ok(Some(tx.change_seen(
                &edit.document,
                edited,
                seen.as_ref(),
                at,
                "",
                name,
            )?));
        }
        Ok(Some(tx.change(&edit.document, &edits, at, "", name)?))
    })?;
    edited.value = edit.value;
    Ok(edited)
}

/// What participants of a workshop hold on paper and sticks stays as it is once a round has begun.
pub(crate) fn still_open(desk: &Desk, head: &DocumentHead, path: &str) -> Result<(), Failure> {
    if head.kind == workshops::WORKSHOP {
        workshops::refuse(desk, &head.id, path)?;
    }
    Ok(())
}

/// What of a document stays, whatever is taken back, brought back or restored: records of what happened, and the plan
/// that participants of a workshop hold.
pub(crate) fn staying(desk: &Desk, head: &DocumentHead) -> Result<fn(&FieldPath) -> bool, Failure> {
    match head.kind.as_str() {
        panels::PANEL => Ok(panels::is_record),
        workshops::WORKSHOP => workshops::staying(desk, &head.id),
        _ => Ok(|_| false),
    }
}

/// Whether remarks under criteria are written in a document.
fn has_remarks(kind: &str) -> bool {
    reviewing::is_review(kind) || kind == panels::PANEL
}

/// Adds an item to a list. A remark under a criterion is only named: it is written with its first words, in one step.
pub(crate) fn add_item(desk: &Arc<Desk>, ask: AddItem) -> Result<Edited, Failure> {
    let mut made = None;
    let mut edited = write(desk, &ask.document, |tx, head, at| {
        let kind =
            letter(&head.kind)(&ask.list).ok_or_else(|| Failure::new(Code::NoSuchField).with("field", &ask.list))?;
        still_open(desk, head, &ask.list)?;
        let id = desk.item_id(kind);
        let change = lists::append(&tx.flat(&ask.document)?, &ask.list, &id);
        made = Some(id);
        if has_remarks(&head.kind) {
            return Ok(None);
        }
        Ok(Some(tx.change(&ask.document, &[change], at, "", "")?))
    })?;
    edited.item = made;
    Ok(edited)
}

/// The list and the id of an item's path.
fn item<'a>(kind: &str, path: &'a str) -> Result<(&'a str, &'a str), Failure> {
    path.rsplit_once('/')
        .filter(|(list, id)| letter(kind)(list).is_some_and(|letter| descriptor::ids::is_item_id(letter, id)))
        .ok_or_else(|| Failure::new(Code::NoSuchField).with("field", path))
}

pub(crate) fn remove_item(desk: &Arc<Desk>, ask: ItemAsk) -> Result<Edited, Failure> {
    write(desk, &ask.document, |tx, head, at| {
        item(&head.kind, &ask.item)?;
        still_open(desk, head, &ask.item)?;
        let gone = FieldPath::known(&ask.item).child("removed");
        Ok(Some(tx.change(
            &ask.document,
            &[(gone, Some(Scalar::Bool(true)))],
            at,
            "",
            "",
        )?))
    })
}

pub(crate) fn move_item(desk: &Arc<Desk>, ask: MoveItem) -> Result<Edited, Failure> {
    write(desk, &ask.document, |tx, head, at| {
        let (list, id) = item(&head.kind, &ask.item)?;
        still_open(desk, head, &ask.item)?;
        let flat = tx.flat(&ask.document)?;
        let letter = letter(&head.kind);
        let ids = lists::lists(&flat, &letter).remove(list).unwrap_or_default();
        let changes = lists::shift(&flat, list, &ids, id, usize::try_from(ask.to).unwrap_or(usize::MAX));
        Ok(Some(tx.change(&ask.document, &changes, at, "", "")?))
    })
}

pub(crate) fn undo(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<Edited, Failure> {
    write(desk, &ask.document, |tx, head, at| {
        let last = tx.can_undo(&ask.document)?;
        if touches(last.as_ref(), staying(desk, head)?) {
            return Ok(None);
        }
        Ok(tx.undo(&ask.document, at, "")?)
    })
}

pub(crate) fn redo(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<Edited, Failure> {
    write(desk, &ask.document, |tx, head, at| {
        let next = tx.can_redo(&ask.document)?;
        if touches(next.as_ref(), staying(desk, head)?) {
            return Ok(None);
        }
        Ok(tx.redo(&ask.document, at, "")?)
    })
}

/// Whether a step changes something that stays.
pub(crate) fn touches(step: Option<&Label>, stays: fn(&FieldPath) -> bool) -> bool {
    step.is_some_and(|step| step.paths.iter().any(stays))
}

/// Sets the text back to what it was; records of what happened since are no text. A workshop's plan is not set back once
/// a round has begun.
pub(crate) fn restore_to(desk: &Arc<Desk>, ask: RestoreTo) -> Result<Edited, Failure> {
    let (id, point) = (&ask.document, crate::timeline::point(&ask.point)?);
    write(desk, id, |tx, head, at| {
        for change in descriptor::changes(&tx.flat(id)?, &tx.flat_at(id, point)?) {
            still_open(desk, head, change.path.as_str())?;
        }
        Ok(Some(tx.revert_to(id, point, staying(desk, head)?, at, "", "")?))
    })
}

pub(crate) fn markdown(_: &Arc<Desk>, ask: MarkdownAsk) -> Result<Rendered, Failure> {
    Ok(Rendered {
        html: descriptor::markdown::html(&ask.text),
    })
}

/// True for the extension of a kind of file that is attached.
pub(crate) fn is_attachable(extension: &str) -> bool {
    KINDS.iter().any(|(known, _)| *known == extension)
}

pub(crate) fn attach(desk: &Arc<Desk>, ask: Attach) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("attach", move |progress| {
        let extensions = KINDS.iter().map(|(extension, _)| (*extension).to_owned()).collect();
        let title = worker.title("dialog-attach")?;
        let filter = (worker.title("dialog-attach-kinds")?, extensions);
        let ask_open = crate::OpenAsk {
            title,
            filters: vec![filter],
            many: false,
        };
        let Some(path) = worker.host.open(ask_open).into_iter().next() else {
            return Ok(None);
        };
        progress.step("attach", 0, 1);
        attach_file(&worker, &ask, &path)?;
        Ok(Some(JobResult::Nothing))
    }))
}

fn attach_file(desk: &Arc<Desk>, ask: &Attach, path: &Path) -> Result<(), Failure> {
    let name = files::name(path);
    let lower = extension(&name).to_lowercase();
    let Some((_, media_type)) = KINDS.iter().find(|(known, _)| *known == lower) else {
        return Err(Failure::new(Code::AttachmentKind).with("file", name));
    };
    let bytes = files::read(path)?;
    if !attaching::is_what_it_says(&lower, &bytes) {
        return Err(Failure::new(Code::AttachmentKind).with("file", name));
    }
    if bytes.len() > LARGEST_ATTACHMENT {
        return Err(Failure::new(Code::AttachmentTooLarge).with("file", name));
    }
    let sha256 = desk.store.attachment_put(&bytes, &lower)?;
    let id = desk.item_id('f');
    write(desk, &ask.document, |tx, head, at| {
        let flat = tx.flat(&ask.document)?;
        let (order, place) = lists::append(&flat, "attachments", &id);
        let entry = FieldPath::known("attachments").child(&id);
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
        let text = |value: &str| Some(Scalar::Text(value.to_owned()));
        let mut edits = vec![
            (order, place),
            (entry.child("title").child("ka"), text(stem)),
            (entry.child("name"), text(&format!("{stem}.{lower}"))),
            (entry.child("sha256"), text(&sha256)),
            (entry.child("mediaType"), text(media_type)),
            (
                entry.child("bytes"),
                Some(Scalar::Number(i64::try_from(bytes.len()).unwrap_or(i64::MAX))),
            ),
        ];
        if let Some(need) = &ask.need {
            let member = field(&head.kind, &format!("{need}/evidence/{id}"))?;
            edits.push((member, Some(Scalar::Bool(true))));
        }
        Ok(Some(tx.change(&ask.document, &edits, at, "", "")?))
    })?;
    Ok(())
}

pub(crate) fn attachment(desk: &Arc<Desk>, ask: ItemAsk) -> Result<AttachmentView, Failure> {
    let flat: Flat = desk.store.read(|reader| reader.flat(&ask.document))?;
    let id = ask.item.rsplit('/').next().unwrap_or_default().to_owned();
    let (content, _) = from_flat(&flat);
    let file = content
        .attachments
        .into_iter()
        .find(|file| file.id == id)
        .ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let path = desk.store.attachment_path(&file.sha256, extension(&file.name));
    Ok(AttachmentView {
        present: path.is_some(),
        path: path.map(|path| path.display().to_string()).unwrap_or_default(),
        title: Both::from(&file.title),
        name: file.name,
        media_type: file.media_type,
        bytes: file.bytes,
    })
}
