//! The report of a panel as a Word document: the same blocks in the same order as on paper, from the same model.

use super::page::{Page, Style};
use super::pen_of;
use crate::ExportError;
use crate::ink::Ink;
use crate::loss::{Loss, LossKind};
use crate::model::{Cell, Rich};
use crate::office;
use crate::panel_model::{self, Answers, Changes, Opinions, PanelModel, Quote, Seals, StandardModel};
use crate::print::PanelPrint;

/// Writes the report of a panel, and tells what the document does not carry.
///
/// # Errors
/// [`ExportError::Time`] for a time that is none.
pub fn panel_report(print: &PanelPrint<'_>) -> Result<(Vec<u8>, Vec<Loss>), ExportError> {
    let ink = Ink::any();
    let pen = pen_of(print.lang, print.words, print.pack, &ink);
    let mut model = PanelModel::of(&pen, print)?;
    if let Some(signature) = model.signature.as_mut().filter(|_| !print.redacted) {
        signature.sentences = vec![
            pen.say("print-signature-is"),
            pen.say_with("docx-signature-check", &[("file", panel_model::FILE)]),
        ];
    }
    let mut page = Page::new(print.lang);
    write(&mut page, &model);
    let bytes = office::pack(&super::parts::parts(&page, &model.frame, print.lang));
    Ok((
        bytes,
        vec![Loss::of(LossKind::Signature), Loss::of(LossKind::OtherLanguage)],
    ))
}

fn write(page: &mut Page, model: &PanelModel) {
    page.line(Style::Masthead, &format!("{}{}", model.kind, model.version));
    page.line(Style::Title, &model.title);
    if let Some(redacted) = &model.redacted {
        page.line(Style::Notice, &redacted.title);
        redacted
            .sentences
            .iter()
            .for_each(|words| page.line(Style::Notice, words));
    }
    page.pairs(&model.facts);
    page.line(Style::Heading1, &model.decision.label);
    page.line(Style::Figures, &model.decision.words);
    riches(page, &model.decision.texts);
    page.line(Style::Small, &model.decision.note);
    page.line(Style::Heading1, &model.people.title);
    page.open_table(&[34, 66]);
    for one in &model.people.members {
        page.plain_row(&[one.seat.clone(), one.name.clone()]);
    }
    page.close_table();
    page.line(Style::Small, &model.people.left);
    overview(page, model);
    for standard in &model.standards {
        self::standard(page, model, standard);
    }
    if let Some(opinions) = &model.opinions {
        self::opinions(page, opinions);
    }
    if let Some(answers) = &model.answers {
        self::answers(page, answers);
    }
    if let Some(changes) = &model.changes {
        page.new_page();
        self::changes(page, changes);
        page.new_page();
    }
    if let Some(evidence) = &model.evidence {
        page.line(Style::Heading1, &evidence.title);
        page.line(Style::Small, &evidence.note);
        quotes(page, &evidence.quotes);
    }
    if let Some(seals) = &model.seals {
        self::seals(page, seals);
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
}

fn riches(page: &mut Page, texts: &[Rich]) {
    texts.iter().for_each(|text| page.rich(text));
}

fn overview(page: &mut Page, model: &PanelModel) {
    let overview = &model.overview;
    page.line(Style::Heading1, &overview.title);
    let counts = overview
        .counts
        .iter()
        .map(|one| format!("{} {} · {}", one.glyph, one.number, one.words));
    page.line(Style::Small, &counts.collect::<Vec<_>>().join("    "));
    page.open_table(&[8, 62, 30]);
    let [requirement, rating] = &overview.columns;
    page.head_row(&["", requirement, rating]);
    for standard in &model.standards {
        page.group_row(&[(format!("{} {}", standard.number, standard.title), 3)]);
        for one in &standard.criteria {
            let star = if one.minimum.is_some() { "\u{a0}*" } else { "" };
            let cells = [
                one.number.clone(),
                format!("{}{star}", one.text),
                format!("{} {}", one.glyph, one.words),
            ];
            page.plain_row(&cells);
        }
    }
    page.close_table();
    page.line(Style::Small, &overview.note);
}

fn standard(page: &mut Page, model: &PanelModel, standard: &StandardModel) {
    let labels = &model.labels;
    page.line(Style::Heading1, &format!("{} {}", standard.number, standard.title));
    for one in &standard.criteria {
        page.line(Style::Heading2, &format!("{} {}", one.number, one.text));
        let source: Vec<&str> = one.minimum.iter().chain([&one.source]).map(String::as_str).collect();
        page.line(Style::Small, &source.join(" · "));
        if !one.evidence.is_empty() {
            page.line(Style::Small, &labels.evidence);
            quotes(page, &one.evidence);
        }
        if !one.computed.is_empty() {
            page.line(Style::Small, &labels.computed);
            for line in &one.computed {
                let words = if line.status == "met" {
                    String::new()
                } else {
                    format!("{}. ", line.words)
                };
                let line = format!("{} {words}{} ({})", line.glyph, line.sentence, line.place);
                page.line(Style::Small, &line);
            }
        }
        if !one.texts.is_empty() {
            page.line(Style::Small, &labels.analysis);
            riches(page, &one.texts);
        }
        for remarks in &one.remarks {
            page.line(Style::Small, &remarks.label);
            for (text, number) in remarks.texts.iter().zip(1..) {
                page.numbered(number, text);
            }
        }
        let levels = one.levels.iter().map(|level| {
            let tick = if level.is_chosen { "☒" } else { "☐" };
            format!("{tick} {}", level.words)
        });
        let levels: Vec<String> = levels.collect();
        page.line(Style::Notice, &format!("{}: {}", labels.rating, levels.join("    ")));
        if let Some(anchor) = &one.anchor {
            page.line(Style::Small, anchor);
        }
    }
}

fn quotes(page: &mut Page, quotes: &[Quote]) {
    for one in quotes {
        page.numbered(one.number, &one.quote);
        let note: Vec<&str> = [one.place.as_str(), one.cited.as_str()]
            .into_iter()
            .filter(|words| !words.is_empty())
            .collect();
        page.line(Style::Small, &note.join(" · "));
    }
}

fn opinions(page: &mut Page, opinions: &Opinions) {
    page.line(Style::Heading1, &opinions.title);
    if let Some(concur) = &opinions.concur {
        page.line(Style::Body, concur);
    }
    page.line(Style::Small, &opinions.note);
    for voice in &opinions.voices {
        page.line(Style::Heading2, &format!("{} · {}", voice.who, voice.position));
        riches(page, voice.words.as_slice());
    }
}

fn answers(page: &mut Page, answers: &Answers) {
    page.line(Style::Heading1, &answers.title);
    if let Some(none) = &answers.none {
        page.line(Style::Body, none);
    }
    for one in &answers.points {
        page.line(Style::Heading2, &format!("{} {}", one.number, one.text));
        if !one.stance.is_empty() {
            page.line(
                Style::Small,
                &format!("{}: {} {}", answers.institution, one.stance_glyph, one.stance),
            );
        }
        riches(page, one.said.as_slice());
        page.line(
            Style::Small,
            &format!("{}: {} {}", answers.panel, one.answer_glyph, one.answer),
        );
        riches(page, one.reply.as_slice());
    }
}

fn changes(page: &mut Page, changes: &Changes) {
    page.line(Style::Heading1, &changes.title);
    page.line(Style::Small, &changes.note);
    if changes.rows.is_empty() {
        return;
    }
    page.open_table(&[30, 18, 18, 34]);
    page.head_row(&changes.columns.each_ref().map(String::as_str));
    let words = |text: String, note: &str| Cell {
        text,
        note: note.to_owned(),
        ..Cell::default()
    };
    for row in &changes.rows {
        let cells = [
            words(format!("{} {}", row.number, row.text).trim().to_owned(), &row.parts),
            words(
                format!("{} {}", row.before.glyph, row.before.words).trim().to_owned(),
                "",
            ),
            words(format!("{} {}", row.after.glyph, row.after.words).trim().to_owned(), ""),
            Cell {
                main: row.reason.clone(),
                ..Cell::default()
            },
        ];
        page.row(&cells, false);
    }
    page.close_table();
}

fn seals(page: &mut Page, seals: &Seals) {
    page.line(Style::Heading1, &seals.title);
    seals.sentences.iter().for_each(|words| page.line(Style::Small, words));
    page.open_table(&[30, 30, 40]);
    page.head_row(&seals.columns.each_ref().map(String::as_str));
    let cell = |text: &str, note: String| Cell {
        text: text.to_owned(),
        note,
        ..Cell::default()
    };
    for row in &seals.rows {
        let review: Vec<&str> = std::iter::once(&row.review)
            .chain(&row.revisions)
            .map(String::as_str)
            .collect();
        let cells = [
            cell(&row.name, row.seat.clone()),
            cell(&row.position, row.opinion.clone()),
            cell(&row.receipt, review.join("\n")),
        ];
        page.row(&cells, false);
    }
    page.close_table();
}
