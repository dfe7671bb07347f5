//! Texts that end earlier: at the end of a sentence where there is one, else at the end of a word, and never unsaid.

use descriptor::{Lang, Text, markdown};

use super::Room;
use crate::model::{Item, Rich};
use crate::pen::Pen;

/// Stands where a text goes on in the descriptor.
const GOES_ON: &str = " …";

impl Pen<'_> {
    /// A bilingual text as far as there is room, `None` when nobody wrote it.
    pub(super) fn shortened(&self, text: &Text, room: Room) -> Option<Rich> {
        self.as_far_as(text, room.letters)
    }

    fn as_far_as(&self, text: &Text, letters: usize) -> Option<Rich> {
        let whole = self.rich(text)?;
        let lang = Lang::from_code(whole.lang)?;
        let plain = markdown::plain_text(text.get(lang)?);
        if plain.chars().count() <= letters {
            return Some(whole);
        }
        let line = self.rich_line(&shortened(&plain.replace('\n', " "), letters));
        Some(Rich {
            lang: whole.lang,
            other: whole.other,
            blocks: line.blocks,
        })
    }

    /// Numbered texts as far as there is room, and how many more there are.
    pub(super) fn items<'t>(
        &self,
        texts: impl Iterator<Item = (&'t Text, String)>,
        room: Room,
    ) -> (Vec<Item>, Option<String>) {
        let mut all: Vec<Item> = texts
            .zip(1..)
            .map(|((text, note), number)| Item {
                number,
                body: self.as_far_as(text, room.item_letters).unwrap_or_else(|| self.gap()),
                note,
            })
            .collect();
        let more = all.len().saturating_sub(room.items);
        all.truncate(room.items);
        let more = (more > 0).then(|| self.say_with("paper-more", &[("count", &more.to_string())]));
        (all, more)
    }
}

/// As much of a text as fits, with a sign that it goes on.
pub(crate) fn shortened(text: &str, letters: usize) -> String {
    let cut: String = text.chars().take(letters).collect();
    if cut.len() == text.len() {
        return cut;
    }
    let sentence = cut
        .rfind(['.', '!', '?', ';'])
        .map(|at| at + 1)
        .filter(|at| *at * 2 > cut.len());
    let end = sentence.or_else(|| cut.rfind(' ')).unwrap_or(cut.len());
    format!("{}{GOES_ON}", cut[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_text_ends_at_a_sentence_or_a_word_and_says_that_it_goes_on() {
        for (text, letters, expected) in [
            ("ქმნის რუკას.", 60, "ქმნის რუკას."),
            ("ქმნის რუკას. ამოწმებს მონაცემებს.", 20, "ქმნის რუკას. …"),
            ("ქმნის რუკას და ამოწმებს მონაცემებს", 20, "ქმნის რუკას და …"),
            ("სიტყვაუსასრულოდგრძელი", 5, "სიტყვ …"),
        ] {
            assert_eq!(shortened(text, letters), expected);
        }
    }
}
