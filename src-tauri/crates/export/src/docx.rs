//! A descriptor or the report of a panel as a Word document: the same in the same order as on paper, from the same model.
//!
//! Written here over the archive, part by part: the crate for Word at hand repeats no head of a table on the next page
//! and tells no language of a text. The same input gives the same bytes. User text enters as text and never as markup.

mod page;
mod panel;
mod parts;
mod xml;

use descriptor::Lang;
use i18n::Bundles;
use rulebook::Pack;

use crate::ExportError;
use crate::descriptor_model::{self, DescriptorModel};
use crate::ink::Ink;
use crate::loss::{Loss, LossKind};
use crate::model::{Frame, Matrix, Part, Table};
use crate::office;
use crate::pen::Pen;
use crate::print::{DescriptorPrint, Standing};
use crate::sections::SectionModel;
use page::{Page, Style};
pub use panel::panel_report;

/// Writes a descriptor, and tells what the document does not carry. `unreadable` is how many values of the draft could
/// not be read.
///
/// # Errors
/// [`ExportError::Time`] for a time that is none.
pub fn descriptor(print: &DescriptorPrint<'_>, unreadable: usize) -> Result<(Vec<u8>, Vec<Loss>), ExportError> {
    let ink = Ink::any();
    let pen = pen_of(print.lang, print.words, print.pack, &ink);
    let mut model = DescriptorModel::of(&pen, print)?;
    if let Some(signature) = &mut model.signature {
        signature.sentences = vec![
            pen.say("print-signature-is"),
            pen.say_with("docx-signature-check", &[("file", descriptor_model::FILE)]),
        ];
    }
    let mut page = Page::new(print.lang);
    write(&mut page, &model);
    let bytes = office::pack(&parts::parts(&page, &model.frame, print.lang));
    let mut losses = vec![Loss::of(LossKind::Signature)];
    if matches!(print.standing, Standing::Draft { .. }) {
        losses.push(Loss::of(LossKind::History));
    }
    losses.extend(Loss::counted(LossKind::Unreadable, unreadable));
    losses.extend(Loss::counted(LossKind::Attachments, print.content.attachments.len()));
    losses.push(Loss::of(LossKind::OtherLanguage));
    Ok((bytes, losses))
}

fn pen_of<'a>(lang: Lang, words: &'a Bundles, pack: &'a Pack, ink: &'a Ink) -> Pen<'a> {
    Pen { lang, words, pack, ink }
}

fn write(page: &mut Page, model: &DescriptorModel) {
    masthead(page, &model.frame, &model.kind);
    page.line(Style::Title, &model.title);
    if let Some(twin) = &model.twin {
        let lang = Lang::from_code(twin.lang).unwrap_or(Lang::En);
        page.line_in(Style::Subtitle, &twin.text, lang);
    }
    let figures = model
        .figures
        .iter()
        .map(|figure| format!("{} {}", figure.value, figure.label));
    let figures: Vec<String> = figures.collect();
    if !figures.is_empty() {
        page.line(Style::Figures, &figures.join(" · "));
    }
    page.pairs(&model.facts);
    for section in &model.sections {
        self::section(page, section);
    }
    if let Some(words) = &model.unsigned {
        page.line(Style::Notice, words);
    }
    if let Some(signature) = &model.signature {
        page.line(Style::Heading1, &signature.title);
        page.pairs(&signature.pairs);
        signature
            .sentences
            .iter()
            .for_each(|words| page.line(Style::Small, words));
    }
    if let Some(findings) = &model.findings {
        page.new_page();
        page.line(Style::Heading1, &findings.title);
        page.line(Style::Small, &findings.intro);
        let counts = findings
            .counts
            .iter()
            .map(|count| format!("{} {} · {}", count.glyph, count.number, count.words));
        page.line(Style::Small, &counts.collect::<Vec<_>>().join("    "));
        for group in &findings.groups {
            page.line(Style::Heading2, &group.title);
            let source = group.minimum.iter().chain([&group.source]).cloned().collect::<Vec<_>>();
            page.line(Style::Small, &source.join(" · "));
            for line in &group.lines {
                let words = if line.status == "met" {
                    String::new()
                } else {
                    format!("{}. ", line.words)
                };
                page.line(
                    Style::Small,
                    &format!("{} {words}{} ({})", line.glyph, line.sentence, line.place),
                );
            }
        }
    }
}

/// What kind of paper this is and which edition.
fn masthead(page: &mut Page, frame: &Frame, kind: &str) {
    let rest = frame.edition.strip_prefix(kind).unwrap_or_default();
    page.line(Style::Masthead, &format!("{kind}{rest}"));
}

fn section(page: &mut Page, section: &SectionModel) {
    page.line(Style::Heading1, &section.title);
    for part in &section.parts {
        match part {
            Part::Prose { label, body } => {
                page.line(Style::Heading2, label);
                page.rich(body);
            }
            Part::Gap { label, words } => {
                page.line(Style::Heading2, label);
                page.line(Style::Small, words);
            }
            Part::Pairs { pairs } => page.pairs(pairs),
            Part::Groups { groups } => {
                for group in groups {
                    page.line(Style::Heading2, &group.title);
                    for item in &group.items {
                        page.numbered(item.number, &item.body);
                        if !item.note.is_empty() {
                            page.line(Style::Small, &item.note);
                        }
                    }
                }
            }
            Part::Table(table) => self::table(page, table),
            Part::Matrix(matrix) => self::matrix(page, matrix),
        }
    }
}

fn table(page: &mut Page, table: &Table) {
    if let Some(label) = &table.label {
        page.line(Style::Heading2, label);
    }
    let widths: Vec<u32> = table
        .columns
        .iter()
        .map(|column| match column.kind {
            "number" => 11,
            "tag" => 6,
            "words" => 22,
            "wide" => 48,
            _ => 40,
        })
        .collect();
    page.open_table(&widths);
    let heads = table.columns.iter().map(|column| column.label.as_str());
    page.head_row(&heads.collect::<Vec<_>>());
    for row in &table.rows {
        page.row(row, false);
    }
    if let Some(foot) = &table.foot {
        page.row(foot, true);
    }
    page.close_table();
    if let Some(note) = &table.note {
        page.line(Style::Small, note);
    }
}

fn matrix(page: &mut Page, matrix: &Matrix) {
    page.line(Style::Heading2, &matrix.label);
    let count = matrix.activities + matrix.assessments;
    let widths: Vec<u32> = [6, 50].into_iter().chain(std::iter::repeat_n(5, count)).collect();
    page.open_table(&widths);
    let group = |words: &str, count: usize| (count > 0).then(|| (words.to_owned(), count));
    let groups = [
        Some((String::new(), 2)),
        group(&matrix.taught, matrix.activities),
        group(&matrix.proven, matrix.assessments),
    ];
    page.group_row(&groups.into_iter().flatten().collect::<Vec<_>>());
    let numbers = (1..=matrix.activities)
        .chain(1..=matrix.assessments)
        .map(|number| number.to_string());
    let heads: Vec<String> = [String::new(), matrix.corner.clone()]
        .into_iter()
        .chain(numbers)
        .collect();
    page.head_row(&heads.iter().map(String::as_str).collect::<Vec<_>>());
    for row in &matrix.rows {
        let marks = row.marks.iter().map(|mark| if *mark { "●" } else { "" }.to_owned());
        let cells: Vec<String> = [row.number.to_string(), row.text.clone()]
            .into_iter()
            .chain(marks)
            .collect();
        page.plain_row(&cells);
    }
    page.close_table();
    page.line(Style::Small, &matrix.key);
}
