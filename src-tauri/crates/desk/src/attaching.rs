//! What an attached file is, how much it weighs, and making a picture smaller on request.

use std::sync::Arc;

use descriptor::{Attachment, Content, FieldPath, Scalar, from_flat};
use export::picture::{self, PictureFlaw};

use crate::failure::{Code, Failure};
use crate::library::extension;
use crate::wire::*;
use crate::{Desk, drafting, files};

/// What a package should weigh at most, in bytes: more does not pass through many mailboxes.
pub(crate) const LIGHT: u64 = 10 * 1024 * 1024;

/// How files of a kind begin. Plain text begins like nothing and is only asked to be text.
const BEGINNINGS: &[(&str, &[u8])] = &[
    ("pdf", b"%PDF-"),
    ("png", b"\x89PNG\r\n\x1a\n"),
    ("jpg", b"\xff\xd8\xff"),
    ("jpeg", b"\xff\xd8\xff"),
    ("docx", b"PK\x03\x04"),
    ("xlsx", b"PK\x03\x04"),
    ("odt", b"PK\x03\x04"),
    ("ods", b"PK\x03\x04"),
];

/// Whether bytes are what the extension of their file says.
pub(crate) fn is_what_it_says(extension: &str, bytes: &[u8]) -> bool {
    match BEGINNINGS.iter().find(|(known, _)| *known == extension) {
        Some((_, beginning)) => bytes.starts_with(beginning),
        None => std::str::from_utf8(bytes).is_ok_and(|text| !text.contains('\0')),
    }
}

/// The attachments of a descriptor when they are too heavy to travel, the heaviest first.
pub(crate) fn heavy(content: &Content) -> Vec<&Attachment> {
    let mut all: Vec<&Attachment> = content.attachments.iter().collect();
    if all.iter().map(|file| u64::from(file.bytes)).sum::<u64>() <= LIGHT {
        return Vec::new();
    }
    all.sort_by_key(|file| std::cmp::Reverse(file.bytes));
    all
}

/// Puts a smaller copy of a picture in its place. The larger one stays where the history names it.
pub(crate) fn shrink_attachment(desk: &Arc<Desk>, ask: ItemAsk) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("shrink", move |progress| {
        let id = ask.item.rsplit('/').next().unwrap_or_default().to_owned();
        let flat = worker.store.read(|reader| reader.flat(&ask.document))?;
        let (content, _) = from_flat(&flat);
        let file = content
            .attachments
            .into_iter()
            .find(|file| file.id == id)
            .ok_or_else(|| Failure::new(Code::DocumentMissing))?;
        let path = worker.store.attachment_path(&file.sha256, extension(&file.name));
        let path = path.ok_or_else(|| Failure::new(Code::FileMissing).with("file", &file.name))?;
        progress.step("shrink", 0, 1);
        let small = picture::smaller(&files::read(&path)?).map_err(|flaw| {
            let code = match flaw {
                PictureFlaw::Small => Code::PictureSmall,
                PictureFlaw::Unreadable(_) => Code::AttachmentKind,
            };
            Failure::new(code).with("file", &file.name).because(flaw)
        })?;
        let sha256 = worker.store.attachment_put(&small, "jpg")?;
        let entry = FieldPath::known("attachments").child(&id);
        let stem = file.name.rsplit_once('.').map_or(file.name.as_str(), |(stem, _)| stem);
        let text = |value: &str| Some(Scalar::Text(value.to_owned()));
        let edits = vec![
            (entry.child("name"), text(&format!("{stem}.jpg"))),
            (entry.child("sha256"), text(&sha256)),
            (entry.child("mediaType"), text("image/jpeg")),
            (
                entry.child("bytes"),
                Some(Scalar::Number(i64::try_from(small.len()).unwrap_or(i64::MAX))),
            ),
        ];
        drafting::write(&worker, &ask.document, |tx, _, at| {
            Ok(Some(tx.change(&ask.document, &edits, at, "", "")?))
        })?;
        Ok(Some(JobResult::Nothing))
    }))
}
