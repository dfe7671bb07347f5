//! Taking words from a document or a spreadsheet of somebody else. A source opens beside the draft; nothing fills itself.
//!
//! A spreadsheet of ours says which fields it is about: then the desk lists what would change, and the person agrees.

mod changes;

use std::sync::Arc;

use descriptor::{FieldPath, Flat, Scalar, from_flat, lists};
use export::reading::{self, BlockKind};
use export::{SourceFlaw as Refusal, xlsx};

use crate::compose::Rulebook;
use crate::drafting::{self, TAKEN};
use crate::failure::{Code, Failure};
use crate::wire::*;
use crate::{Desk, OpenAsk, files, words};

pub(crate) fn open_source(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("open", move |_| {
        let kinds = worker.title("dialog-source-kinds")?;
        let chosen = worker.host.open(OpenAsk {
            title: worker.title("dialog-source")?,
            filters: vec![(kinds, vec!["docx".to_owned(), "xlsx".to_owned()])],
            many: false,
        });
        let Some(path) = chosen.into_iter().next() else {
            return Ok(None);
        };
        let bytes = files::read(&path)?;
        let name = files::name(&path);
        let view = open(&worker, &ask.document, &name, &bytes)?;
        Ok(Some(JobResult::Source(view)))
    }))
}

fn open(desk: &Arc<Desk>, document: &str, name: &str, bytes: &[u8]) -> Result<SourceView, Failure> {
    let refused = |refusal: Refusal| {
        let code = match &refusal {
            Refusal::TooLarge => Code::SourceTooLarge,
            Refusal::OtherKind => Code::SourceKind,
            Refusal::OldOrLocked => Code::SourceLocked,
            Refusal::Broken { .. } => Code::SourceBroken,
            Refusal::Newer => Code::FileTooNew,
        };
        Failure::new(code).with("file", name).because(refusal)
    };
    let filled = xlsx::read(bytes, words::bundles(), &mut |letter| desk.item_id(letter)).map_err(refused)?;
    let Some(filled) = filled else {
        let blocks = reading::read(bytes).map_err(refused)?;
        return Ok(SourceView {
            name: name.to_owned(),
            blocks: (0..).zip(blocks).map(|(id, block)| view(id, block)).collect(),
            table: None,
        });
    };
    let flat: Flat = desk.store.read(|reader| reader.flat(document))?;
    let (content, _) = from_flat(&flat);
    let pack = &Rulebook::shipped().pack;
    let here = |sha256: &str, name: &str| {
        desk.store
            .attachment_path(sha256, crate::library::extension(name))
            .is_some()
    };
    let same_document = filled.document.as_deref() == Some(document);
    let found = changes::changes(&changes::Comparing {
        pack,
        draft: &flat,
        content: &content,
        filled: &filled,
        same_document,
        attachment_is_here: &here,
    });
    let flaws = filled.flaws.iter().map(|flaw| SourceFlaw {
        sheet: flaw.sheet.clone(),
        cell: flaw.cell.clone(),
        text: flaw.text.chars().take(200).collect(),
        why: words::both(&format!("flaw-{}", flaw.kind.token())),
    });
    Ok(SourceView {
        name: name.to_owned(),
        blocks: Vec::new(),
        table: Some(SourceTable {
            same_document,
            other_template: filled.pack != format!("{}@{}", pack.head.id, pack.head.version),
            flaws: flaws.chain(found.flaws).collect(),
            changes: found.changes,
        }),
    })
}

fn view(id: u32, block: reading::SourceBlock) -> SourceBlock {
    SourceBlock {
        id,
        kind: match block.kind {
            BlockKind::Heading => SourceBlockKind::Heading,
            BlockKind::Paragraph => SourceBlockKind::Paragraph,
            BlockKind::Item => SourceBlockKind::Item,
            BlockKind::Row => SourceBlockKind::Row,
            BlockKind::Note => SourceBlockKind::Note,
        },
        text: block.text,
        cells: block.cells,
    }
}

/// Writes what a person took: one change of the draft, named after the file in its history.
pub(crate) fn take_source(desk: &Arc<Desk>, ask: TakeAsk) -> Result<Edited, Failure> {
    drafting::write(desk, &ask.document, |tx, head, at| {
        let mut edits: Vec<(FieldPath, Option<Scalar>)> = Vec::new();
        for edit in &ask.edits {
            let path = drafting::field(&head.kind, &edit.path)?;
            edits.push((path, edit.value.clone().map(Scalar::from)));
        }
        let mut flat = tx.flat(&ask.document)?;
        for new in &ask.items {
            let letter = descriptor::fields::list_letter(&new.list)
                .ok_or_else(|| Failure::new(Code::NoSuchField).with("field", &new.list))?;
            for text in &new.texts {
                let id = desk.item_id(letter);
                let (order, place) = lists::append(&flat, &new.list, &id);
                if let Some(place) = &place {
                    flat.insert(order.clone(), place.clone());
                }
                edits.push((order, place));
                let path = drafting::field(&head.kind, &format!("{}/{id}/{}", new.list, new.field))?;
                edits.push((path, Some(Scalar::Text(text.clone()))));
            }
        }
        let label = format!("{TAKEN}{}", ask.name);
        Ok(Some(tx.change(&ask.document, &edits, at, "", &label)?))
    })
}
