//! Taking the embedded JSON out of a PDF again.

use lopdf::{Dictionary, Document, Object};

use crate::ExportError;

/// A file inside a PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embedded {
    /// Its name, such as `descriptor.vc.json`.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Most bytes that are taken out: no signed JSON is larger (formats.md §3).
const LARGEST: usize = 16 << 20;

/// The files associated with the document.
pub(crate) fn embedded(pdf: &[u8]) -> Result<Vec<Embedded>, ExportError> {
    let unreadable = |error: lopdf::Error| ExportError::NotAPdf {
        reason: error.to_string(),
    };
    let document = Document::load_mem(pdf).map_err(unreadable)?;
    let catalog = document.catalog().map_err(unreadable)?;
    let files = associated(&document, catalog);
    files
        .into_iter()
        .map(|file| read(&document, file).map_err(unreadable))
        .collect()
}

fn read(document: &Document, file: &Dictionary) -> Result<Embedded, lopdf::Error> {
    let name = file
        .get(b"UF")
        .or_else(|_| file.get(b"F"))
        .and_then(lopdf::decode_text_string);
    let stream = file
        .get(b"EF")
        .and_then(|files| dictionary(document, files))
        .and_then(|files| files.get(b"F"))
        .and_then(|stream| resolve(document, stream))
        .and_then(Object::as_stream)?;
    // A stream without a filter is its own content.
    let bytes = match stream.filters() {
        Ok(filters) if !filters.is_empty() => stream.decompressed_content_with_limit(LARGEST)?,
        _ => stream.content.clone(),
    };
    Ok(Embedded { name: name?, bytes })
}

fn associated<'a>(document: &'a Document, catalog: &'a Dictionary) -> Vec<&'a Dictionary> {
    let files = catalog
        .get(b"AF")
        .and_then(|files| resolve(document, files))
        .and_then(Object::as_array);
    let files = files.map(Vec::as_slice).unwrap_or_default();
    files
        .iter()
        .filter_map(|file| dictionary(document, file).ok())
        .collect()
}

fn resolve<'a>(document: &'a Document, object: &'a Object) -> Result<&'a Object, lopdf::Error> {
    document.dereference(object).map(|(_, object)| object)
}

fn dictionary<'a>(document: &'a Document, object: &'a Object) -> Result<&'a Dictionary, lopdf::Error> {
    resolve(document, object)?.as_dict()
}
