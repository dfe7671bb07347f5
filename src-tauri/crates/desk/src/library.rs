//! The library: rows, new, copy, trash, and the pilots of the first start.

use std::sync::Arc;

use descriptor::{Content, Flat, Lang, Scalar, from_flat, to_flat};
use rulebook::Status;
use store::{RowData, Tx};

use crate::compose::Rulebook;
use crate::compose::check::{self, Opened};
use crate::failure::{Code, Failure};
use crate::wire::*;
use crate::{Desk, assets, trash, workshops};

/// The kind of documents that hold a descriptor.
pub(crate) const DESCRIPTOR: &str = "descriptor";

/// A sample by its slug.
pub(crate) fn sample(slug: &str) -> Option<Content> {
    let (_, text) = assets::SAMPLES.iter().find(|(name, _)| *name == slug)?;
    Some(serde_json::from_str(text).expect("a test reads every sample"))
}

/// The first time, the four pilots stand in the library, with their evidence files.
pub(crate) fn fill_first_time(desk: &Arc<Desk>) -> Result<(), Failure> {
    if desk.store.read(|reader| reader.setting("filled"))?.is_some() {
        return Ok(());
    }
    for (name, bytes) in assets::SAMPLE_FILES {
        let extension = name.rsplit('.').next().unwrap_or("bin");
        desk.store.attachment_put(bytes, extension)?;
    }
    let at = desk.now().to_string();
    let pilots: Vec<(String, Flat)> = assets::SAMPLES
        .iter()
        .rev()
        .filter_map(|(slug, _)| Some((desk.document_id(), to_flat(&sample(slug)?))))
        .collect();
    desk.store.transact(|tx| -> Result<(), Failure> {
        for (id, flat) in &pilots {
            tx.create(id, DESCRIPTOR, flat, None, &at, "")?;
            refresh_row(desk, tx, id)?;
        }
        Ok(tx.setting_put("filled", "true")?)
    })
}

/// Writes the row that the library shows, and what search finds, after every change.
pub(crate) fn refresh_row(desk: &Desk, tx: &mut Tx<'_>, id: &str) -> Result<(), Failure> {
    let flat = tx.flat(id)?;
    let (content, _) = from_flat(&flat);
    let rulebook = Rulebook::shipped();
    let findings = check::findings(rulebook, &opened(desk, id, &content)?, &desk.now().date());
    let open = findings
        .iter()
        .filter(|finding| matches!(finding.status, Status::NotMet | Status::Unclear))
        .count();
    let (filled, wanted) = rulebook
        .pack
        .progress(&content)
        .iter()
        .fold((0, 0), |(filled, wanted), section| {
            (filled + section.filled, wanted + section.wanted)
        });
    let detail = serde_json::json!({
        "unmet": rulebook::unmet_minimums(&rulebook.pack, &findings).len(),
        "open": open,
        "filled": filled * 100 / wanted.max(1),
        "exercise": content.exercise().is_some(),
    });
    let title = &content.identification.title;
    let name = &content.provider.name;
    let side = |text: &descriptor::Text, lang| text.get(lang).unwrap_or_default().to_owned();
    tx.set_row(
        id,
        &RowData {
            title_ka: side(title, Lang::Ka),
            title_en: side(title, Lang::En),
            provider_ka: side(name, Lang::Ka),
            provider_en: side(name, Lang::En),
            credits: content.workload.credits.map(|credits| credits.to_string()),
            level: content.level.nqf,
            state: String::new(),
            detail,
            search: search_text(&flat),
        },
    )?;
    Ok(())
}

/// Everything a person wrote in a document, for searching.
fn search_text(flat: &Flat) -> String {
    let texts = flat
        .iter()
        .filter(|(path, _)| matches!(path.last(), "ka" | "en"))
        .filter_map(|(_, value)| value.as_text());
    let coded = flat
        .iter()
        .filter(|(path, _)| path.last() == "code" || path.last() == "iscedF");
    texts
        .chain(coded.filter_map(|(_, value)| value.as_text()))
        .collect::<Vec<_>>()
        .join("\n")
}

/// A descriptor with those of its attachments that are on this machine, and with the endorsements that came.
pub(crate) fn opened(desk: &Desk, id: &str, content: &Content) -> Result<Opened, Failure> {
    let here = content
        .attachments
        .iter()
        .filter(|file| {
            desk.store
                .attachment_path(&file.sha256, extension(&file.name))
                .is_some()
        })
        .map(|file| file.sha256.clone());
    Ok(Opened {
        content: content.clone(),
        attachments: Some(here.collect()),
        endorsements: crate::endorsing::facts(desk, id, content)?,
    })
}

/// The extension under which an attachment is kept.
pub(crate) fn extension(name: &str) -> &str {
    name.rsplit_once('.').map_or("bin", |(_, extension)| extension)
}

pub(crate) fn library(desk: &Arc<Desk>, ask: LibraryAsk) -> Result<Library, Failure> {
    let (rows, here, gone) = desk.store.read(|reader| {
        let rows = reader.rows(Some(DESCRIPTOR), ask.query.as_deref(), ask.trashed)?;
        let count = |trashed| reader.rows(Some(DESCRIPTOR), None, trashed).map(|rows| rows.len());
        Ok::<_, store::StoreError>((rows, count(false)?, count(true)?))
    })?;
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let mut views = Vec::new();
    for row in rows {
        let reviewed = desk.store.read(|reader| {
            let filter = store::FileFilter {
                kind: Some("review"),
                subject: Some(&row.id),
                ..Default::default()
            };
            Ok::<_, store::StoreError>(!reader.files(&filter)?.is_empty())
        })?;
        views.push(row_view(desk, row, reviewed)?);
    }
    let others = trash::others(desk)?;
    Ok(Library {
        rows: views,
        total: number(here),
        trashed: number(gone + others.len()),
        others: if ask.trashed {
            trash::rows(desk, others)?
        } else {
            Vec::new()
        },
        samples: samples(),
    })
}

fn row_view(desk: &Desk, row: store::Row, reviewed: bool) -> Result<LibraryRow, Failure> {
    let count = |name: &str| {
        row.detail
            .get(name)
            .and_then(serde_json::Value::as_u64)
            .and_then(|n| u32::try_from(n).ok())
            .unwrap_or(0)
    };
    let history = desk.store.read(|reader| reader.history(&row.id))?;
    let edited = history
        .last()
        .is_some_and(|last| !matches!(last.kind, store::ChangeKind::Sign | store::ChangeKind::Create));
    let state = match (row.version, edited, reviewed) {
        (_, false, true) => RowState::Reviewed,
        (0, false, _) => RowState::New,
        (0, true, _) => RowState::Draft,
        (_, false, false) => RowState::Signed,
        (_, true, _) => RowState::Draft,
    };
    let side = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Ok(LibraryRow {
        title: Both {
            ka: side(&row.title_ka),
            en: side(&row.title_en),
        },
        provider: Both {
            ka: side(&row.provider_ka),
            en: side(&row.provider_en),
        },
        credits: row.credits.clone(),
        level: row.level.map(|level| level.to_string()),
        state,
        unmet: count("unmet"),
        open: count("open"),
        exercise: row.detail.get("exercise").and_then(serde_json::Value::as_bool) == Some(true),
        filled: count("filled"),
        version: row.version,
        touched: row.touched.clone(),
        days_left: row.trashed.as_deref().map(|at| trash::days_left(desk, at)),
        id: row.id,
    })
}

fn samples() -> Vec<SampleRow> {
    assets::SAMPLES
        .iter()
        .filter_map(|(slug, _)| {
            let content = sample(slug)?;
            Some(SampleRow {
                slug: (*slug).to_owned(),
                faults: crate::practice::faults(slug),
                title: Both::from(&content.identification.title),
                credits: content.workload.credits.unwrap_or_default().to_string(),
                level: content.level.nqf.unwrap_or_default().to_string(),
            })
        })
        .collect()
}

pub(crate) fn new_descriptor(desk: &Arc<Desk>, ask: NewAsk) -> Result<Made, Failure> {
    let flat = match ask.sample.as_deref() {
        None => Flat::new(),
        Some(slug) => to_flat(&sample(slug).ok_or_else(|| Failure::new(Code::DocumentMissing).because(slug))?),
    };
    make(desk, flat)
}

pub(crate) fn copy_descriptor(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<Made, Failure> {
    let mut flat = desk.store.read(|reader| reader.flat(&ask.document))?;
    // What colleagues said about the other one stays there.
    flat.retain(|path, _| !descriptor::beside::is_beside(path));
    for lang in Lang::BOTH {
        let path = descriptor::FieldPath::known("identification/title").child(lang.code());
        let mark = crate::words::say(lang, "copy-mark", &std::collections::BTreeMap::new());
        if let Some(Scalar::Text(title)) = flat.get_mut(&path) {
            title.push_str(&mark);
        }
    }
    make(desk, flat)
}

pub(crate) fn make(desk: &Arc<Desk>, flat: Flat) -> Result<Made, Failure> {
    let (id, at) = (desk.document_id(), desk.now().to_string());
    desk.store.transact(|tx| -> Result<(), Failure> {
        tx.create(&id, DESCRIPTOR, &flat, None, &at, "")?;
        refresh_row(desk, tx, &id)
    })?;
    desk.changed(&["library"]);
    Ok(Made { document: id })
}

pub(crate) fn trash_descriptor(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<(), Failure> {
    workshops::leave(desk, &ask.document)?;
    let at = desk.now().to_string();
    desk.store
        .transact(|tx| -> Result<(), Failure> { Ok(tx.trash(&ask.document, &at)?) })?;
    desk.changed(&["library", &ask.document]);
    Ok(())
}

pub(crate) fn restore_descriptor(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<(), Failure> {
    desk.store
        .transact(|tx| -> Result<(), Failure> { Ok(tx.restore(&ask.document)?) })?;
    desk.changed(&["library", &ask.document]);
    Ok(())
}
