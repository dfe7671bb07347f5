//! The text of a Word document: its paragraphs, lists, tables and notes in the order in which they are read.
//!
//! Deleted words, field codes, pictures, and the older twin that Word writes beside newer drawings are passed over.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};

use super::{BlockKind, Pile};
use crate::office::{Parts, SourceFlaw};

/// Deepest nesting that is followed.
const DEEPEST: usize = 200;

/// Reads the main text, then the notes.
pub(super) fn blocks(parts: &Parts, pile: &mut Pile) -> Result<(), SourceFlaw> {
    let main = main_part(parts);
    let text = parts
        .get(&main)
        .ok_or_else(|| SourceFlaw::broken("no main document part"))?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    let styles = parts
        .get(&format!("{folder}/styles.xml"))
        .map(styles)
        .unwrap_or_default();
    read(text, None, &styles, pile)?;
    for notes in ["footnotes.xml", "endnotes.xml"] {
        if let Some(text) = parts.get(&format!("{folder}/{notes}")) {
            read(text, Some(BlockKind::Note), &styles, pile)?;
        }
    }
    Ok(())
}

/// What the styles of a document are: their ids differ from language to language, their names do not.
type Styles = BTreeMap<String, BlockKind>;

fn styles(part: &[u8]) -> Styles {
    let mut styles = Styles::new();
    let mut reader = quick_xml::Reader::from_str(std::str::from_utf8(part).unwrap_or_default());
    let mut current = String::new();
    // A table of styles that cannot be read leaves everything a paragraph.
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(one) | Event::Empty(one) => match one.local_name().as_ref() {
                "style" => current = attribute(&one, "styleId").unwrap_or_default(),
                "name" => {
                    let name = attribute(&one, "val").unwrap_or_default().to_lowercase();
                    if let Some(kind) = style_kind(&name) {
                        styles.insert(current.clone(), kind);
                    }
                }
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
    }
    styles
}

fn style_kind(name: &str) -> Option<BlockKind> {
    match name {
        "title" | "subtitle" => Some(BlockKind::Heading),
        _ if name.starts_with("heading") => Some(BlockKind::Heading),
        _ if name.starts_with("list") => Some(BlockKind::Item),
        _ => None,
    }
}

/// The part that the package names as its document; a name outside of the archive finds nothing.
fn main_part(parts: &Parts) -> String {
    const USUAL: &str = "word/document.xml";
    let named = parts.get("_rels/.rels").and_then(|relations| {
        let text = std::str::from_utf8(relations).ok()?;
        let mut reader = quick_xml::Reader::from_str(text);
        loop {
            match reader.read_event().ok()? {
                Event::Start(one) | Event::Empty(one)
                    if attribute(&one, "Type").is_some_and(|kind| kind.ends_with("/officeDocument")) =>
                {
                    return attribute(&one, "Target");
                }
                Event::Eof => return None,
                _ => {}
            }
        }
    });
    let named = named.map(|name| name.trim_start_matches('/').to_owned());
    named
        .filter(|name| parts.get(name).is_some())
        .unwrap_or_else(|| USUAL.to_owned())
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|one| one.key.local_name().as_ref() == name)
        .map(|one| one.value.into_owned())
}

/// What is open around the text that is read.
#[derive(Default)]
struct Open {
    /// There is an element at all.
    begun: bool,
    /// Elements from the root; those whose content is passed over count up `hidden`.
    path: Vec<bool>,
    hidden: usize,
    /// A run of text is open.
    text: bool,
    /// Settings of paragraphs are open.
    settings: usize,
    paragraph: String,
    kind: Option<BlockKind>,
    /// Tables are open, one in another; a row's cells, and the cell being read.
    tables: usize,
    row: Vec<String>,
    cell: Option<String>,
}

fn read(part: &[u8], fixed: Option<BlockKind>, styles: &Styles, pile: &mut Pile) -> Result<(), SourceFlaw> {
    let text = std::str::from_utf8(part).map_err(SourceFlaw::broken)?;
    let mut reader = quick_xml::Reader::from_str(text.trim_start_matches('\u{feff}'));
    reader.config_mut().expand_empty_elements = true;
    let mut open = Open::default();
    loop {
        match reader.read_event().map_err(SourceFlaw::broken)? {
            Event::Start(start) => open.start(&start, styles)?,
            Event::End(end) => open.end(end.local_name().as_ref(), fixed, pile)?,
            Event::Text(words) if open.reads() => open.paragraph.push_str(&words.xml10_content()),
            Event::CData(words) if open.reads() => open.paragraph.push_str(&words.xml10_content()),
            // Only the characters that XML itself names; what a document defines for itself stays unread.
            Event::GeneralRef(reference) if open.reads() => {
                let letter = match reference.resolve_char_ref() {
                    Ok(Some(letter)) => Some(letter),
                    _ => named(&reference.xml10_content()),
                };
                open.paragraph.extend(letter);
            }
            Event::Eof if open.begun && open.path.is_empty() => return Ok(()),
            Event::Eof => return Err(SourceFlaw::broken("the text ends too early")),
            _ => {}
        }
    }
}

fn named(entity: &str) -> Option<char> {
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}

impl Open {
    fn reads(&self) -> bool {
        self.text && self.hidden == 0
    }

    fn start(&mut self, element: &BytesStart<'_>, styles: &Styles) -> Result<(), SourceFlaw> {
        if self.path.len() >= DEEPEST {
            return Err(SourceFlaw::broken("elements are nested too deep"));
        }
        let name = element.local_name();
        let name = name.as_ref();
        let hides = matches!(name, "Fallback" | "del" | "moveFrom" | "instrText" | "pict" | "object");
        self.begun = true;
        self.path.push(hides);
        self.hidden += usize::from(hides);
        if self.hidden > 0 {
            return Ok(());
        }
        match name {
            "t" => self.text = true,
            "pPr" => self.settings += 1,
            // Tab stops in the settings of a paragraph are named like tabs in its text.
            "tab" if self.settings == 0 => self.paragraph.push('\t'),
            "br" | "cr" => self.paragraph.push('\n'),
            "noBreakHyphen" => self.paragraph.push('\u{2011}'),
            "numPr" => self.kind = self.kind.or(Some(BlockKind::Item)),
            "outlineLvl" => self.kind = Some(BlockKind::Heading),
            "pStyle" => {
                let style = attribute(element, "val").unwrap_or_default();
                let kind = styles.get(&style).copied();
                self.kind = kind.or_else(|| style_kind(&style.to_lowercase())).or(self.kind);
            }
            "txbxContent" => self.paragraph.push('\n'),
            "tbl" => self.tables += 1,
            "tr" if self.tables == 1 => self.row.clear(),
            "tc" if self.tables == 1 => self.cell = Some(String::new()),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str, fixed: Option<BlockKind>, pile: &mut Pile) -> Result<(), SourceFlaw> {
        let was_hidden = self.hidden > 0;
        if self.path.pop() == Some(true) {
            self.hidden -= 1;
        }
        if was_hidden {
            return Ok(());
        }
        match name {
            "t" => self.text = false,
            "p" => {
                let text = std::mem::take(&mut self.paragraph);
                let kind = self.kind.take().unwrap_or(BlockKind::Paragraph);
                let Some(cell) = &mut self.cell else {
                    return pile.add(fixed.unwrap_or(kind), text);
                };
                if !text.trim().is_empty() {
                    if !cell.is_empty() {
                        cell.push('\n');
                    }
                    cell.push_str(&text);
                }
            }
            "tc" if self.tables == 1 => self.row.extend(self.cell.take()),
            "tr" if self.tables == 1 => pile.add_row(std::mem::take(&mut self.row))?,
            "tbl" => self.tables = self.tables.saturating_sub(1),
            "pPr" => self.settings = self.settings.saturating_sub(1),
            _ => {}
        }
        Ok(())
    }
}
