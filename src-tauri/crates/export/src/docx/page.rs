//! The body of a Word document in the making: paragraphs, runs, lists and tables.

use std::fmt::Write;

use descriptor::Lang;

use super::xml::{escape, scripts};
use crate::model::{Cell, Pair, Piece, Rich, Run};

/// The fonts of paper, named for whoever has them.
pub(super) const LATIN: &str = "Noto Serif";
pub(super) const GEORGIAN: &str = "Noto Serif Georgian";
/// The width of the text in twentieths of a point: A4 without its margins.
const WIDTH: u32 = 9_356;

/// Styles of paragraphs by their ids in `styles.xml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Body,
    Title,
    Subtitle,
    Masthead,
    Figures,
    Heading1,
    Heading2,
    Small,
    Notice,
    Cell,
    CellHead,
}

impl Style {
    pub(super) const ALL: [Style; 11] = [
        Style::Body,
        Style::Title,
        Style::Subtitle,
        Style::Masthead,
        Style::Figures,
        Style::Heading1,
        Style::Heading2,
        Style::Small,
        Style::Notice,
        Style::Cell,
        Style::CellHead,
    ];

    pub(super) fn id(self) -> &'static str {
        match self {
            Style::Body => "BodyText",
            Style::Title => "Title",
            Style::Subtitle => "Subtitle",
            Style::Masthead => "Masthead",
            Style::Figures => "Figures",
            Style::Heading1 => "Heading1",
            Style::Heading2 => "Heading2",
            Style::Small => "Small",
            Style::Notice => "Notice",
            Style::Cell => "CellText",
            Style::CellHead => "CellHead",
        }
    }
}

/// The body.
pub(super) struct Page {
    lang: Lang,
    body: String,
    /// How many numbered lists there are; each counts from one.
    pub(super) numbered_lists: u32,
    widths: Vec<u32>,
}

impl Page {
    pub(super) fn new(lang: Lang) -> Page {
        Page {
            lang,
            body: String::new(),
            numbered_lists: 0,
            widths: Vec::new(),
        }
    }

    /// The XML of all that was written.
    pub(super) fn body(&self) -> &str {
        &self.body
    }

    /// A paragraph of one line of words.
    pub(super) fn line(&mut self, style: Style, words: &str) {
        self.line_in(style, words, self.lang);
    }

    /// The same in another language.
    pub(super) fn line_in(&mut self, style: Style, words: &str, lang: Lang) {
        self.open_paragraph(style, "");
        self.text(words, lang, "");
        self.body.push_str("</w:p>");
    }

    pub(super) fn new_page(&mut self) {
        self.body.push_str("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
    }

    /// A text that a person wrote.
    pub(super) fn rich(&mut self, rich: &Rich) {
        self.pieces(rich, &rich.blocks, Style::Body, 0);
        if let Some(other) = &rich.other {
            self.line(Style::Small, other);
        }
    }

    /// A text under its number.
    pub(super) fn numbered(&mut self, number: usize, rich: &Rich) {
        let mut first = true;
        for block in &rich.blocks {
            if let (true, Piece::Paragraph { runs }) = (first, block) {
                self.open_paragraph(Style::Body, "<w:ind w:left=\"454\" w:hanging=\"454\"/>");
                self.text(&number.to_string(), self.lang, "");
                self.body.push_str("<w:r><w:tab/></w:r>");
                self.runs(runs, language(rich));
                self.body.push_str("</w:p>");
            } else {
                self.pieces(rich, std::slice::from_ref(block), Style::Body, 1);
            }
            first = false;
        }
        if let Some(other) = &rich.other {
            self.line(Style::Small, other);
        }
    }

    /// Labels beside values, without a frame.
    pub(super) fn pairs(&mut self, pairs: &[Pair]) {
        if pairs.is_empty() {
            return;
        }
        self.open_table(&[34, 66]);
        for pair in pairs {
            self.body.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            self.cell(0, 1, |page| page.line(Style::CellHead, &pair.label));
            self.cell(1, 1, |page| {
                for rich in &pair.value {
                    page.rich_in_cell(rich);
                }
                if pair.value.is_empty() {
                    page.line(Style::Cell, "");
                }
            });
            self.body.push_str("</w:tr>");
        }
        self.close_table();
    }

    /// Opens a table; the widths are shares.
    pub(super) fn open_table(&mut self, shares: &[u32]) {
        let whole: u32 = shares.iter().sum::<u32>().max(1);
        self.widths = shares.iter().map(|share| share * WIDTH / whole).collect();
        self.body.push_str(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Lines\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>",
        );
        for width in &self.widths {
            let _ = write!(self.body, "<w:gridCol w:w=\"{width}\"/>");
        }
        self.body.push_str("</w:tblGrid>");
    }

    /// Closes it; two tables that follow each other stay two.
    pub(super) fn close_table(&mut self) {
        self.body.push_str("</w:tbl>");
        self.open_paragraph(Style::Small, "");
        self.body.push_str("</w:p>");
    }

    /// The head of a table, which is repeated on each page.
    pub(super) fn head_row(&mut self, words: &[&str]) {
        self.body
            .push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (column, words) in words.iter().enumerate() {
            self.cell(column, 1, |page| page.line(Style::CellHead, words));
        }
        self.body.push_str("</w:tr>");
    }

    /// Heads that stand over several columns.
    pub(super) fn group_row(&mut self, groups: &[(String, usize)]) {
        self.body
            .push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        let mut column = 0;
        for (words, span) in groups {
            self.cell(column, *span, |page| page.line(Style::CellHead, words));
            column += span;
        }
        self.body.push_str("</w:tr>");
    }

    /// A row of a table; the last one may be a sum.
    pub(super) fn row(&mut self, cells: &[Cell], is_sum: bool) {
        self.body.push_str("<w:tr>");
        for (column, cell) in cells.iter().enumerate() {
            self.cell(column, 1, |page| {
                let mut is_empty = true;
                if let Some(main) = &cell.main {
                    page.rich_in_cell(main);
                    is_empty = false;
                }
                if !cell.text.is_empty() {
                    let style = if is_sum { Style::CellHead } else { Style::Cell };
                    page.line(style, &cell.text);
                    is_empty = false;
                }
                if !cell.note.is_empty() {
                    page.line(Style::Small, &cell.note);
                    is_empty = false;
                }
                if let Some(body) = &cell.body {
                    page.rich_in_cell(body);
                    is_empty = false;
                }
                if is_empty {
                    page.line(Style::Cell, "");
                }
            });
        }
        self.body.push_str("</w:tr>");
    }

    /// A row of plain words.
    pub(super) fn plain_row(&mut self, cells: &[String]) {
        self.body.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (column, words) in cells.iter().enumerate() {
            self.cell(column, 1, |page| page.line(Style::Cell, words));
        }
        self.body.push_str("</w:tr>");
    }

    fn cell(&mut self, column: usize, span: usize, write: impl FnOnce(&mut Page)) {
        let width: u32 = self.widths.iter().skip(column).take(span).sum();
        let _ = write!(self.body, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
        if span > 1 {
            let _ = write!(self.body, "<w:gridSpan w:val=\"{span}\"/>");
        }
        self.body.push_str("</w:tcPr>");
        write(self);
        self.body.push_str("</w:tc>");
    }

    fn rich_in_cell(&mut self, rich: &Rich) {
        self.pieces(rich, &rich.blocks, Style::Cell, 0);
        if let Some(other) = &rich.other {
            self.line(Style::Small, other);
        }
        if rich.blocks.is_empty() {
            self.line(Style::Cell, "");
        }
    }

    fn pieces(&mut self, rich: &Rich, pieces: &[Piece], style: Style, depth: usize) {
        for piece in pieces {
            match piece {
                Piece::Paragraph { runs } => {
                    let indent = match depth {
                        0 => String::new(),
                        depth => format!("<w:ind w:left=\"{}\"/>", 454 * depth),
                    };
                    self.open_paragraph(style, &indent);
                    self.runs(runs, language(rich));
                    self.body.push_str("</w:p>");
                }
                Piece::List { ordered, items } => self.list(rich, *ordered, items, style, depth),
            }
        }
    }

    fn list(&mut self, rich: &Rich, ordered: bool, items: &[Vec<Piece>], style: Style, depth: usize) {
        // Number 1 is the list with dots; each numbered list after it has a number of its own.
        let list = if ordered {
            self.numbered_lists += 1;
            self.numbered_lists + 1
        } else {
            1
        };
        for item in items {
            for (at, piece) in item.iter().enumerate() {
                if let (0, Piece::Paragraph { runs }) = (at, piece) {
                    let mark = format!(
                        "<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{list}\"/></w:numPr>",
                        depth.min(8)
                    );
                    self.open_paragraph(style, &mark);
                    self.runs(runs, language(rich));
                    self.body.push_str("</w:p>");
                } else {
                    self.pieces(rich, std::slice::from_ref(piece), style, depth + 1);
                }
            }
        }
    }

    fn open_paragraph(&mut self, style: Style, settings: &str) {
        let _ = write!(
            self.body,
            "<w:p><w:pPr><w:pStyle w:val=\"{}\"/>{settings}</w:pPr>",
            style.id()
        );
    }

    fn runs(&mut self, runs: &[Run], lang: Lang) {
        for run in runs {
            let mut looks = String::new();
            if run.strong {
                looks.push_str("<w:b/><w:bCs/>");
            }
            if run.emphasis {
                // Georgian has no italics: emphasis is also underlined.
                looks.push_str("<w:i/><w:iCs/><w:u w:val=\"single\"/>");
            }
            self.text(&run.text, lang, &looks);
        }
    }

    /// Words in the fonts that have their letters; a line break stays one.
    fn text(&mut self, words: &str, lang: Lang, looks: &str) {
        for (at, line) in words.split('\n').enumerate() {
            if at > 0 {
                self.body.push_str("<w:r><w:br/></w:r>");
            }
            for (georgian, piece) in scripts(line) {
                let font = if georgian { GEORGIAN } else { LATIN };
                let mut settings = String::new();
                if georgian != (self.lang == Lang::Ka) {
                    let _ = write!(settings, "<w:rFonts w:hAnsi=\"{font}\" w:cs=\"{font}\"/>");
                }
                settings.push_str(looks);
                if lang != self.lang {
                    let _ = write!(settings, "<w:lang w:val=\"{}\"/>", locale(lang));
                }
                let settings = if settings.is_empty() {
                    settings
                } else {
                    format!("<w:rPr>{settings}</w:rPr>")
                };
                let _ = write!(
                    self.body,
                    "<w:r>{settings}<w:t xml:space=\"preserve\">{}</w:t></w:r>",
                    escape(piece)
                );
            }
        }
    }
}

fn language(rich: &Rich) -> Lang {
    Lang::from_code(rich.lang).unwrap_or(Lang::En)
}

/// The language as Word names it.
pub(super) fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Ka => "ka-GE",
        Lang::En => "en-GB",
    }
}
