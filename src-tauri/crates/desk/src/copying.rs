//! Working copies: a document with its history on its way to a colleague, and back into the same document.
//!
//! What comes in is merged field by field: by itself where one side changed, kept twice where both did. A copy that is
//! not whole changes nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use descriptor::{Content, Lang, from_flat};
use parcel::{BuildError, Refusal, WorkingCopy};
use signing::Id;
use store::{StoreError, Tx};

use crate::compose::package::attachment_name;
use crate::compose::{answers, verify};
use crate::failure::{Code, Failure};
use crate::files::{self, Existing, Readers};
use crate::library::{DESCRIPTOR, extension, refresh_row};
use crate::wire::*;
use crate::{Desk, SaveAsk, drafting, merging, shelf, words};

pub(crate) fn save_copy(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("write", move |_| {
        let (head, flat) = worker
            .store
            .read(|reader| Ok::<_, StoreError>((reader.document(&ask.document)?, reader.flat(&ask.document)?)))?;
        let head = head
            .filter(|head| head.kind == DESCRIPTOR)
            .ok_or_else(|| Failure::new(Code::DocumentMissing))?;
        let (content, _) = from_flat(&flat);
        let copy = WorkingCopy {
            kind: head.kind,
            changes: worker.store.transact(|tx| tx.bytes(&ask.document))?,
            attachments: attachments(&worker, &content)?,
            document: ask.document,
        };
        let bytes = copy.to_bytes().map_err(of_build)?;
        let name = format!("{}.copy.zip", slug(&content, &copy.document));
        let question = SaveAsk {
            title: worker.title("dialog-save-copy")?,
            suggested: name,
            filters: vec![(worker.title("dialog-copy-kinds")?, vec!["zip".to_owned()])],
        };
        let Some(path) = worker.host.save(question) else {
            return Ok(None);
        };
        let path = if path.extension().is_some() {
            path
        } else {
            path.with_extension("copy.zip")
        };
        files::write(&path, &bytes, Existing::Replace, Readers::Everyone)?;
        let mut lines = vec![FileLine {
            name: "changes.bin".to_owned(),
            title: words::both("file-changes"),
            kind: Both::default(),
            bytes: u32::try_from(copy.changes.len()).ok(),
            damaged: false,
        }];
        lines.extend(copy.attachments.iter().map(|(name, bytes)| {
            let file = content.attachments.iter().find(|file| name.contains(&file.sha256));
            answers::file_line(name, file, u32::try_from(bytes.len()).ok())
        }));
        Ok(Some(JobResult::Written(shelf::written(&path, &bytes, lines))))
    }))
}

/// The files that the document names and that are here. One that is missing here may be at the colleague's.
fn attachments(desk: &Desk, content: &Content) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let mut found = BTreeMap::new();
    for file in &content.attachments {
        let Some(path) = desk.store.attachment_path(&file.sha256, extension(&file.name)) else {
            continue;
        };
        let bytes = files::read(&path)?;
        if signing::sha256_hex(&bytes) == file.sha256 {
            found.insert(format!("attachments/{}", attachment_name(file)), bytes);
        }
    }
    Ok(found)
}

/// A name for a file: the English title in plain letters, else the Georgian one as it is written in Latin letters.
fn slug(content: &Content, document: &str) -> String {
    let title = &content.identification.title;
    let plain = |text: &str| {
        let letters: String = text.chars().map(latin).collect();
        let words: Vec<&str> = letters.split('-').filter(|word| !word.is_empty()).collect();
        let mut slug = words.join("-");
        slug.truncate(60);
        slug.trim_end_matches('-').to_owned()
    };
    let named = [Lang::En, Lang::Ka]
        .into_iter()
        .filter_map(|lang| title.get(lang))
        .map(plain)
        .find(|slug| !slug.is_empty());
    named.unwrap_or_else(|| {
        let id = Id::parse(document).map(|id| id.id8().to_owned()).unwrap_or_default();
        format!("descriptor-{id}")
    })
}

/// A letter as file names have it; anything else parts words. Georgian letters by the national romanization of 2002.
fn latin(letter: char) -> String {
    const LETTERS: [&str; 33] = [
        "a", "b", "g", "d", "e", "v", "z", "t", "i", "k", "l", "m", "n", "o", "p", "zh", "r", "s", "t", "u", "p", "k",
        "gh", "q", "sh", "ch", "ts", "dz", "ts", "ch", "kh", "j", "h",
    ];
    let place = u32::from(letter).checked_sub(u32::from('ა'));
    let georgian = place.and_then(|place| LETTERS.get(usize::try_from(place).ok()?));
    match georgian {
        Some(letters) => (*letters).to_owned(),
        None if letter.is_ascii_alphanumeric() => letter.to_ascii_lowercase().to_string(),
        None => "-".to_owned(),
    }
}

/// Takes a colleague's copy in, or says why not.
pub(crate) fn take(desk: &Arc<Desk>, name: &str, bytes: &[u8]) -> Result<TrayRow, Failure> {
    let copy = WorkingCopy::read(bytes).map_err(|refusal| of_copy(&refusal, name))?;
    let whole = copy.kind == DESCRIPTOR && Id::parse(&copy.document).is_ok();
    if !whole {
        return Err(Failure::new(Code::CopyDamaged).with("file", name));
    }
    let id = copy.document.clone();
    let at = desk.now().to_string();
    let taken = desk.store.transact(|tx| -> Result<Taken, Failure> {
        let taken = match tx.document(&id)? {
            None => {
                tx.adopt(&id, DESCRIPTOR, &copy.changes, None, &at, "")?;
                Taken::New
            }
            Some(head) if head.kind != DESCRIPTOR => return Err(Failure::new(Code::CopyOther)),
            Some(head) => {
                let before = merging::open(tx, &id)?;
                let applied = tx.merge(&id, &copy.changes, &at, "", "")?;
                if head.trashed.is_some() {
                    tx.restore(&id)?;
                }
                let open = merging::open(tx, &id)?;
                Taken::Merged {
                    fields: applied.changed.iter().filter(|path| merging::is_seen(path)).count(),
                    new: open.iter().filter(|path| !before.contains(path)).count(),
                    open: open.len(),
                    any: applied.seq != head.seq,
                }
            }
        };
        keep_files(desk, tx, &id, &copy)?;
        refresh_row(desk, tx, &id)?;
        tx.saw_time(&at)?;
        Ok(taken)
    });
    let taken = taken.map_err(|failure| failure.with("file", name))?;
    desk.changed(&[&id, "library"]);
    row(desk, name, &id, &taken)
}

/// What became of a copy.
enum Taken {
    New,
    Merged {
        /// Fields whose value is another now.
        fields: usize,
        /// Fields with two values that had one before.
        new: usize,
        /// All fields with two values.
        open: usize,
        /// Whether anything came at all.
        any: bool,
    },
}

/// Keeps the files that the document names, of the kinds that are attached here too.
fn keep_files(desk: &Desk, tx: &Tx<'_>, id: &str, copy: &WorkingCopy) -> Result<(), Failure> {
    let (content, _) = from_flat(&tx.flat(id)?);
    for file in &content.attachments {
        let kind = extension(&file.name).to_lowercase();
        let beginning = format!("attachments/{}.", file.sha256);
        let came = copy.attachments.iter().find(|(name, _)| name.starts_with(&beginning));
        if let Some((_, bytes)) = came.filter(|_| drafting::is_attachable(&kind)) {
            desk.store.attachment_put(bytes, &kind)?;
        }
    }
    Ok(())
}

fn row(desk: &Desk, name: &str, id: &str, taken: &Taken) -> Result<TrayRow, Failure> {
    let flat = desk.store.read(|reader| reader.flat(id))?;
    let (content, _) = from_flat(&flat);
    let (outcome, token, args, route) = match taken {
        Taken::New => (
            TrayOutcome::Adopted,
            "tray-adopted",
            BTreeMap::new(),
            format!("/draft/{id}"),
        ),
        Taken::Merged { any: false, .. } => (
            TrayOutcome::CopyKnown,
            "tray-copy-known",
            BTreeMap::new(),
            format!("/draft/{id}"),
        ),
        Taken::Merged { fields, new, open, .. } => {
            let args = words::args([
                ("fields", &fields.saturating_sub(*new).to_string()),
                ("conflicts", &open.to_string()),
            ]);
            let room = if *open > 0 { "merge" } else { "history" };
            (TrayOutcome::Merged, "tray-merged", args, format!("/draft/{id}/{room}"))
        }
    };
    Ok(TrayRow {
        name: name.to_owned(),
        digest: None,
        outcome,
        what: words::both_with(token, &args),
        next: words::both_with(&format!("{token}-help"), &args),
        title: Both::from(&content.identification.title),
        version: None,
        signer: None,
        route: Some(route),
    })
}

/// What a refused copy means for a person.
fn of_copy(refusal: &Refusal, name: &str) -> Failure {
    let mut failure = verify::of_parcel(refusal, name);
    if matches!(failure.code, Code::NotOurs | Code::Changed | Code::Truncated) {
        failure.code = Code::CopyDamaged;
    }
    failure
}

fn of_build(error: BuildError) -> Failure {
    let code = match error {
        BuildError::TooBig { .. } | BuildError::FileTooBig { .. } | BuildError::TooManyFiles { .. } => Code::TooLarge,
        _ => Code::Internal,
    };
    Failure::new(code).with("file", "").because(error)
}
