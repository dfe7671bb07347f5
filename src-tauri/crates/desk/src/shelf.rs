//! The shelf: the exact bytes of what was sent and received, and writing them again.

use std::path::Path;
use std::sync::Arc;

use store::{FileFilter, SignedFile};

use crate::compose::{answers, report};
use crate::failure::{Code, Failure};
use crate::files::{self, Existing, Readers};
use crate::wire::*;
use crate::{Desk, SaveAsk, packs};

pub(crate) fn shelf(desk: &Arc<Desk>, (): ()) -> Result<Vec<ShelfRow>, Failure> {
    let heads = desk.store.read(|reader| reader.files(&FileFilter::default()))?;
    Ok(heads
        .into_iter()
        .filter(|head| head.kind != packs::BODY)
        .map(|head| ShelfRow {
            digest: head.digest,
            direction: match head.direction {
                store::Direction::Received => "received",
                store::Direction::Sent | store::Direction::Own => "sent",
            }
            .to_owned(),
            title: serde_json::from_value(head.meta.get("title").cloned().unwrap_or_default()).unwrap_or_default(),
            kind: head.kind,
            version: head.version.unwrap_or(0),
            at: head.at,
            name: head.name,
        })
        .collect())
}

pub(crate) fn save_again(desk: &Arc<Desk>, ask: ShelfAsk) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("write", move |_| {
        let file = worker.store.read(|reader| reader.file(&ask.digest))?;
        let file = file.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
        let Some(path) = ask_place(&worker, &file.name)? else {
            return Ok(None);
        };
        Ok(Some(JobResult::Written(write(&path, &file)?)))
    }))
}

/// Asks where a signed file should be written.
pub(crate) fn ask_place(desk: &Desk, suggested: &str) -> Result<Option<std::path::PathBuf>, Failure> {
    let extension = suggested
        .rsplit_once('.')
        .map_or("zip", |(_, extension)| extension)
        .to_owned();
    let kinds = if extension == "pdf" {
        "dialog-pdf-kinds"
    } else {
        "dialog-signed-kinds"
    };
    let filter = (desk.title(kinds)?, vec![extension.clone()]);
    let ask = SaveAsk {
        title: desk.title("dialog-save")?,
        suggested: suggested.to_owned(),
        filters: vec![filter],
    };
    Ok(desk.host.save(ask).map(|path| {
        if path.extension().is_some() {
            path
        } else {
            path.with_extension(extension)
        }
    }))
}

/// Writes a signed file and tells what was written.
pub(crate) fn write(path: &Path, file: &SignedFile) -> Result<Written, Failure> {
    files::write(path, &file.bytes, Existing::Replace, Readers::Everyone)?;
    let contents = parcel::open(&file.bytes).map_or_else(
        |_| Vec::new(),
        |bag| {
            let sizes: Vec<(String, usize)> = bag
                .files
                .iter()
                .map(|(name, bytes)| (name.clone(), bytes.len()))
                .collect();
            let attachments = report::judged(&bag)
                .map(|descriptor| descriptor.literal.content.attachments)
                .unwrap_or_default();
            answers::file_lines(&sizes, &attachments)
        },
    );
    Ok(written(path, &file.bytes, contents))
}

/// A file that was written, synced, read back and found identical.
pub(crate) fn written(path: &Path, bytes: &[u8], contents: Vec<FileLine>) -> Written {
    let digest = signing::sha256_hex(bytes);
    let groups: Vec<&str> = (0..16).step_by(4).map(|at| &digest[at..at + 4]).collect();
    Written {
        path: path.display().to_string(),
        name: files::name(path),
        bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        digest: groups.join(" "),
        identical: true,
        contents,
    }
}

pub(crate) fn reveal(desk: &Arc<Desk>, ask: PathAsk) -> Result<(), Failure> {
    let path = Path::new(&ask.path);
    if path.exists() && desk.host.reveal(path) {
        return Ok(());
    }
    Err(Failure::new(Code::FileMissing).with("file", files::name(path)))
}
