//! Writing the spreadsheet. The same input gives the same bytes: dates come with it, and no clock is asked.

use std::collections::BTreeMap;

use descriptor::fields::{FieldKind, list_letter};
use descriptor::{FieldPath, Flat, Lang, lists};
use i18n::Bundles;
use rulebook::{Pack, Words};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::cells;
use super::layout::{self, Line, Page};
use super::look::{Formats, cut, sheet_name};
use super::{BLANK, FIELDS_ROW, FORMAT, VERSION, WORDS_ROW};
use crate::ExportError;
use crate::loss::{Loss, LossKind};
use crate::print::Moment;
use crate::sections::list_of as choice_list;

/// The sheet that holds the words to choose from; it is hidden.
const CHOICES: &str = "choices";
/// Where things stand: keys, labels, the two sides, the hint.
pub(super) const KEYS: u16 = 0;
pub(super) const LABELS: u16 = 1;
const FIRST: u16 = 2;
const SECOND: u16 = 3;
const HINTS: u16 = 4;

/// What is written.
#[derive(Clone, Copy, Debug)]
pub struct SheetPrint<'a> {
    /// The language of labels and choices. Texts stand in both.
    pub lang: Lang,
    /// The words: `exchange.ftl` and `choices.ftl`.
    pub words: &'a Bundles,
    /// The pack whose template orders the sheets.
    pub pack: &'a Pack,
    /// The id of the document and its fields; without them an empty template is written.
    pub draft: Option<(&'a str, &'a Flat)>,
    /// The time that stands in the properties of the file, `2026-11-21T10:00:00Z`.
    pub at: &'a str,
}

/// Writes the spreadsheet, and tells what it does not carry.
///
/// # Errors
/// [`ExportError::Time`] for a time that is none; [`ExportError::Table`] when the library refuses, which no text causes.
pub fn write(print: &SheetPrint<'_>) -> Result<(Vec<u8>, Vec<Loss>), ExportError> {
    let mut book = Book::new(print);
    let bytes = book.write().map_err(|error| match error {
        Refused::Time(error) => error,
        Refused::Table(error) => ExportError::Table(error.to_string()),
    })?;
    let mut losses = book.losses;
    if let Some((_, flat)) = print.draft {
        let files = lists::lists(flat, &list_letter)
            .remove("attachments")
            .unwrap_or_default();
        losses.extend(Loss::counted(LossKind::Attachments, files.len()));
        losses.extend([LossKind::Signature, LossKind::History].map(Loss::of));
    }
    Ok((bytes, losses))
}

enum Refused {
    Time(ExportError),
    Table(XlsxError),
}

impl From<XlsxError> for Refused {
    fn from(error: XlsxError) -> Refused {
        Refused::Table(error)
    }
}

pub(super) type Written = Result<(), XlsxError>;

pub(super) struct Book<'a> {
    pub(super) print: &'a SheetPrint<'a>,
    /// Living fields.
    pub(super) flat: Flat,
    /// Living items by list.
    pub(super) items: BTreeMap<String, Vec<String>>,
    pub(super) formats: Formats,
    /// Words to choose from: the list and where they stand on the hidden sheet.
    pub(super) choices: BTreeMap<&'static str, String>,
    pub(super) losses: Vec<Loss>,
}

impl<'a> Book<'a> {
    fn new(print: &'a SheetPrint<'a>) -> Book<'a> {
        let (flat, items) = print.draft.map_or_else(Default::default, |(_, flat)| {
            (lists::living(flat), lists::lists(flat, &list_letter))
        });
        Book {
            print,
            flat,
            items,
            formats: Formats::new(),
            choices: BTreeMap::new(),
            losses: Vec::new(),
        }
    }

    pub(super) fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    fn say_with(&self, id: &str, args: &[(&str, &str)]) -> String {
        let args = args
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        self.print.words.message(self.print.lang.code(), id, &args)
    }

    fn packed(&self, words: &'a Words) -> &'a str {
        words.get(self.print.lang)
    }

    fn write(&mut self) -> Result<Vec<u8>, Refused> {
        let Moment([year, month, day, ..]) = Moment::parse(self.print.at).map_err(Refused::Time)?;
        let made = ExcelDateTime::from_ymd(
            u16::try_from(year).unwrap_or(u16::MAX),
            u8::try_from(month).unwrap_or(1),
            u8::try_from(day).unwrap_or(1),
        )?;
        let pages = layout::pages(self.print.pack);
        let mut sheets = vec![self.guide()?];
        let mut names = vec![self.say("sheet-guide"), CHOICES.to_owned()];
        let choices = self.choice_sheet(&pages)?;
        for page in &pages {
            let title = page.section.map_or_else(
                || self.say("sheet-other"),
                |section| self.packed(&section.title).to_owned(),
            );
            let name = sheet_name(&title, &names);
            let mut sheet = self.page(page, &title)?;
            sheet.set_name(&name)?;
            names.push(name);
            sheets.push(sheet);
        }
        sheets.push(choices);
        let mut book = Workbook::new();
        let title = self
            .text("identification/title", self.print.lang)
            .unwrap_or_else(|| self.say("sheet-title"));
        let properties = DocProperties::new()
            .set_title(title)
            .set_author("Nishani")
            .set_creation_datetime(&made);
        book.set_properties(&properties);
        for sheet in sheets {
            book.push_worksheet(sheet);
        }
        Ok(book.save_to_buffer()?)
    }

    fn text(&self, field: &str, lang: Lang) -> Option<String> {
        let path = FieldPath::parse(&format!("{field}/{}", lang.code())).ok()?;
        self.flat.get(&path)?.as_text().map(str::to_owned)
    }

    /// The first sheet: what this file is, how it is filled in and how it comes back.
    fn guide(&self) -> Result<Worksheet, Refused> {
        let mut sheet = Worksheet::new();
        sheet.set_name(self.say("sheet-guide"))?;
        self.setting(&mut sheet, &[90.0])?;
        let head = &self.print.pack.head;
        let keys = [
            format!("{FORMAT}{VERSION}"),
            format!("{}@{}", head.id, head.version),
            self.print.draft.map_or(BLANK, |(id, _)| id).to_owned(),
            self.print.lang.code().to_owned(),
        ];
        for (row, key) in (0..).zip(&keys) {
            sheet.write_string_with_format(row, KEYS, key, &self.formats.key)?;
        }
        let title = self
            .text("identification/title", self.print.lang)
            .unwrap_or_else(|| self.say("sheet-title"));
        let pack = self.say_with(
            "print-pack",
            &[("title", self.packed(&head.title)), ("version", &head.version)],
        );
        let mut lines = vec![
            (title, &self.formats.title),
            (pack, &self.formats.label),
            (self.packed(&head.notice).to_owned(), &self.formats.words),
            (String::new(), &self.formats.plain),
        ];
        for id in ["fill", "required", "choices", "lists", "numbers", "keys", "back"] {
            lines.push((self.say(&format!("sheet-guide-{id}")), &self.formats.plain));
        }
        for (row, (text, format)) in (0..).zip(lines) {
            let wrapped = format.clone().set_text_wrap();
            sheet.write_string_with_format(row, LABELS, cut(&text), &wrapped)?;
        }
        Ok(sheet)
    }

    /// The hidden sheet with the words of every list to choose from.
    fn choice_sheet(&mut self, pages: &[Page<'_>]) -> Result<Worksheet, Refused> {
        let mut sheet = Worksheet::new();
        sheet.set_name(CHOICES)?;
        sheet.set_hidden(true);
        let columns = pages.iter().flat_map(|page| {
            let tables = page.tables.iter().flat_map(|table| &table.columns);
            page.lines.iter().chain(tables)
        });
        let mut at: u16 = 0;
        for line in columns {
            let FieldKind::Choice(tokens) = line.kind else {
                continue;
            };
            let list = choice_list(line.pattern);
            if self.choices.contains_key(list) {
                continue;
            }
            for (row, token) in (0..).zip(tokens) {
                let words = cells::choice(self.print.words, self.print.lang, list, token);
                sheet.write_string(row, at, words)?;
            }
            let letter = cells::name(0, u32::from(at)).trim_end_matches('1').to_owned();
            self.choices
                .insert(list, format!("={CHOICES}!${letter}$1:${letter}${}", tokens.len()));
            at += 1;
        }
        Ok(sheet)
    }

    /// What all sheets share: the hidden column, widths, paper.
    fn setting(&self, sheet: &mut Worksheet, widths: &[f64]) -> Written {
        sheet.set_column_width(KEYS, 10)?.set_column_hidden(KEYS)?;
        for (column, width) in (LABELS..).zip(widths) {
            sheet.set_column_width(column, *width)?;
        }
        sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
        let notice: String = self.packed(&self.print.pack.head.notice).chars().take(180).collect();
        sheet.set_footer(format!("&L&8{}&R&8&P / &N", notice.replace('&', "&&")));
        Ok(())
    }

    fn page(&mut self, page: &Page<'_>, title: &str) -> Result<Worksheet, Refused> {
        let mut sheet = Worksheet::new();
        self.setting(
            &mut sheet,
            &[30.0, 52.0, 52.0, 40.0, 26.0, 22.0, 18.0, 18.0, 18.0, 18.0],
        )?;
        for (column, key) in [(KEYS, FIELDS_ROW), (FIRST, Lang::Ka.code()), (SECOND, Lang::En.code())] {
            sheet.write_string_with_format(0, column, key, &self.formats.key)?;
        }
        sheet.set_row_hidden(0)?;
        let mut row = 1;
        self.words_row(&mut sheet, row, title, &self.formats.title)?;
        row += 1;
        if let Some(intro) = page.section.and_then(|section| section.intro.as_ref()) {
            self.words_row(&mut sheet, row, self.packed_text(intro), &self.formats.words)?;
            row += 1;
        }
        if page.lines.iter().any(|line| line.kind == FieldKind::Prose) {
            sheet.write_string_with_format(row, KEYS, WORDS_ROW, &self.formats.key)?;
            for (column, lang) in [(FIRST, Lang::Ka), (SECOND, Lang::En)] {
                let words = cells::choice(self.print.words, self.print.lang, "instruction", lang.code());
                sheet.write_string_with_format(row, column, words, &self.formats.head)?;
            }
            row += 1;
        }
        for line in &page.lines {
            self.line(&mut sheet, row, line)?;
            row += 1;
        }
        for table in &page.tables {
            row = self.table(&mut sheet, row + 1, table)?;
        }
        sheet.set_selection(1, LABELS, 1, LABELS)?;
        Ok(sheet)
    }

    fn packed_text<'w>(&self, words: &'w Words) -> &'w str {
        words.get(self.print.lang)
    }

    /// A row of words that are not a field.
    pub(super) fn words_row(&self, sheet: &mut Worksheet, row: u32, words: &str, format: &Format) -> Written {
        sheet.write_string_with_format(row, KEYS, WORDS_ROW, &self.formats.key)?;
        // Words of the sheet itself stand on one line over the columns.
        let over = if words.chars().count() < 60 {
            format.clone()
        } else {
            format.clone().set_align(FormatAlign::Top)
        };
        sheet.write_string_with_format(row, LABELS, cut(words), &over)?;
        Ok(())
    }

    pub(super) fn label(&self, line: &Line<'_>) -> String {
        let Some(field) = line.field else {
            return line.pattern.to_owned();
        };
        let mark = if field.required || field.to_sign { " *" } else { "" };
        format!("{}{mark}", field.label.get(self.print.lang))
    }

    /// One field on a row of its own.
    fn line(&mut self, sheet: &mut Worksheet, row: u32, line: &Line<'_>) -> Written {
        sheet.write_string_with_format(row, KEYS, line.pattern, &self.formats.key)?;
        sheet.write_string_with_format(row, LABELS, self.label(line), &self.formats.label)?;
        if let Some(field) = line.field {
            sheet.write_string_with_format(row, HINTS, cut(field.guidance.get(self.print.lang)), &self.formats.hint)?;
        }
        if line.kind == FieldKind::Prose {
            for (column, lang) in [(FIRST, Lang::Ka), (SECOND, Lang::En)] {
                self.cell(sheet, (row, column), line, &format!("{}/{}", line.pattern, lang.code()))?;
            }
            return Ok(());
        }
        self.cell(sheet, (row, FIRST), line, line.pattern)
    }
}
