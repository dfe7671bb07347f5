//! What can be printed: user text made into text that the fonts at hand can show, so that no text ever stops a page.
//!
//! PDF/A and PDF/UA forbid a character without a glyph. A character that no font has is printed as its code, `‹U+1F600›`;
//! control characters and marks that change the direction of reading are left out. The signed JSON inside the PDF keeps
//! every character.

use typst::text::Font;
use unicode_normalization::char::is_combining_mark;

/// The characters of each font, or any character where another program sets the text with fonts of its own.
#[derive(Debug)]
pub(crate) struct Ink {
    fonts: Option<Vec<Vec<u8>>>,
}

/// Letters after which a word without any place to break gets one.
const LONGEST_WORD: usize = 32;
/// Highest code point that is asked for; what lies above has no letters for people.
const HIGHEST: u32 = 0x2_FFFF;

impl Ink {
    /// Reads which characters the fonts have.
    pub(crate) fn of(fonts: &[Font]) -> Ink {
        let bits = |font: &Font| {
            let mut bits = vec![0_u8; (HIGHEST as usize + 1) / 8];
            for code in font.info().coverage.iter().filter(|code| *code <= HIGHEST) {
                bits[code as usize / 8] |= 1 << (code % 8);
            }
            bits
        };
        Ink {
            fonts: Some(fonts.iter().map(bits).collect()),
        }
    }

    /// For files that another program sets: every character that stands for something passes.
    pub(crate) fn any() -> Ink {
        Ink { fonts: None }
    }

    /// The text as it can be printed, with places to break in words that have none.
    pub(crate) fn text(&self, text: &str) -> String {
        let printed = self.exact(text);
        if self.fonts.is_none() {
            return printed;
        }
        let mut breakable = String::with_capacity(printed.len());
        let mut run = 0;
        for letter in printed.chars() {
            let inner = is_combining_mark(letter);
            run = if letter.is_alphanumeric() || inner { run + 1 } else { 0 };
            if run > LONGEST_WORD && !inner {
                breakable.push('\u{200b}');
                run = 1;
            }
            breakable.push(letter);
        }
        breakable
    }

    /// The text as it can be printed.
    pub(crate) fn exact(&self, text: &str) -> String {
        let mut printed = String::with_capacity(text.len());
        let mut codes: Vec<u32> = Vec::new();
        let mut base = None;
        for letter in text.chars().filter(|letter| !is_left_out(*letter)) {
            let letter = if letter.is_whitespace() && letter != '\n' && letter != '\u{a0}' {
                ' '
            } else {
                letter
            };
            let shown = letter == '\n'
                || if is_combining_mark(letter) {
                    base.is_some_and(|base| self.one_font_has(base, letter))
                } else {
                    self.one_font_has(letter, letter)
                };
            if !shown {
                codes.push(u32::from(letter));
                base = None;
                continue;
            }
            write_codes(&mut printed, &mut codes);
            if !is_combining_mark(letter) {
                base = Some(letter);
            }
            printed.push(letter);
        }
        write_codes(&mut printed, &mut codes);
        printed
    }

    fn one_font_has(&self, one: char, other: char) -> bool {
        let has = |bits: &[u8], letter: char| {
            let code = u32::from(letter);
            code <= HIGHEST && bits[code as usize / 8] & (1 << (code % 8)) != 0
        };
        self.fonts
            .as_ref()
            .is_none_or(|fonts| fonts.iter().any(|bits| has(bits, one) && has(bits, other)))
    }
}

/// Control characters, marks without a shape, private characters and marks of direction.
fn is_left_out(letter: char) -> bool {
    (letter.is_control() && letter != '\n' && letter != '\t')
        || matches!(u32::from(letter),
            0xAD | 0x34F | 0x61C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F
            | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0x3164 | 0xE000..=0xF8FF
            | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFFB | 0xFFFE..=0xFFFF | 0xE_0000..=0x10_FFFF)
}

fn write_codes(printed: &mut String, codes: &mut Vec<u32>) {
    if codes.is_empty() {
        return;
    }
    let written: Vec<String> = codes.iter().map(|code| format!("U+{code:04X}")).collect();
    printed.push_str(&format!("‹{}›", written.join(" ")));
    codes.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ink() -> Ink {
        let fonts = [
            &include_bytes!("../../../../assets/fonts/NotoSerif-Regular.ttf")[..],
            &include_bytes!("../../../../assets/fonts/NotoSerifGeorgian-Regular.ttf")[..],
        ];
        let font = |bytes: &&[u8]| Font::new(typst::foundations::Bytes::new(bytes.to_vec()), 0);
        Ink::of(&fonts.iter().filter_map(font).collect::<Vec<Font>>())
    }

    #[test]
    fn what_has_a_shape_stays_and_what_has_none_is_written_as_its_code() {
        let ink = ink();
        for (text, printed) in [
            ("რუკა, map – 12 %", "რუკა, map – 12 %"),
            ("ორი\nხაზი", "ორი\nხაზი"),
            ("a\tb\u{3000}c", "a b c"),
            ("a\0b\u{7}c\u{feff}d\u{202e}e", "abcde"),
            ("x😀😀y", "x‹U+1F600 U+1F600›y"),
            ("א ב", "‹U+05D0› ‹U+05D1›"),
            ("e\u{301}", "e\u{301}"),
            ("\u{301}e", "‹U+0301›e"),
            ("\u{10ffff}", ""),
            ("", ""),
        ] {
            assert_eq!(ink.exact(text), printed, "{text:?}");
        }
    }

    #[test]
    fn a_long_word_gets_places_to_break_and_a_code_does_not() {
        let ink = ink();
        let word = "ა".repeat(100);
        let printed = ink.text(&word);
        assert_eq!(printed.replace('\u{200b}', ""), word, "no letter is lost");
        let longest = printed.split('\u{200b}').map(|part| part.chars().count()).max();
        assert_eq!(longest, Some(LONGEST_WORD));
        assert_eq!(ink.exact(&word), word, "what people copy stays whole");
    }
}
