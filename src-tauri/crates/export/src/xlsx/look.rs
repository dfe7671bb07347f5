//! How the spreadsheet looks: fonts, frames, colors, and the names of sheets.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use super::{LONGEST, is_cut};

pub(super) struct Formats {
    pub(super) title: Format,
    pub(super) words: Format,
    pub(super) label: Format,
    pub(super) value: Format,
    pub(super) number: Format,
    pub(super) head: Format,
    pub(super) plain: Format,
    pub(super) hint: Format,
    pub(super) key: Format,
}

impl Formats {
    pub(super) fn new() -> Formats {
        let base = Format::new()
            .set_font_name("Noto Sans")
            .set_font_size(10)
            .set_align(FormatAlign::Top);
        let boxed = base
            .clone()
            .set_text_wrap()
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(0x00C9_C4B8))
            .set_unlocked();
        let soft = Color::RGB(0x0056_5C63);
        Formats {
            title: base.clone().set_bold().set_font_size(14),
            words: base.clone().set_font_color(soft).set_text_wrap(),
            label: base.clone().set_bold().set_text_wrap(),
            value: boxed.clone().set_num_format("@"),
            number: boxed.clone(),
            head: boxed.clone().set_bold().set_background_color(Color::RGB(0x00E6_EFEE)),
            plain: base.clone(),
            hint: base.clone().set_font_color(soft).set_font_size(9).set_text_wrap(),
            key: base.set_font_size(8).set_font_color(soft),
        }
    }
}

/// As much of a text as a cell holds.
pub(super) fn cut(text: &str) -> &str {
    if !is_cut(text) {
        return text;
    }
    let mut units = 0;
    let end = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > LONGEST
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// A name that spreadsheets accept: short, without signs of formulas, and not there yet.
pub(super) fn sheet_name(title: &str, taken: &[String]) -> String {
    let plain: String = title
        .chars()
        .map(|letter| if "[]:*?/\\'".contains(letter) { ' ' } else { letter })
        .collect();
    let cut = |room: usize| -> String { plain.trim().chars().take(room).collect::<String>().trim().to_owned() };
    let mut name = cut(31);
    let mut number = 2;
    while name.is_empty() || taken.iter().any(|other| other.to_lowercase() == name.to_lowercase()) {
        name = format!("{} {number}", cut(27));
        number += 1;
    }
    name
}
