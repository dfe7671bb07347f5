//! What differs between two texts, word by word.

use similar::{Algorithm, ChangeTag, utils::diff_words};

use crate::wire::{Mark, MarkKind};

/// Longer texts are compared as a whole: nobody reads marks in them, and looking for words would take too long.
const LONGEST: usize = 50_000;

/// Two texts that share less than this part of the longer one are another text.
const ALIKE: usize = 4;

/// The pieces of both texts in order, neighbors of one kind joined.
pub(crate) fn words(before: &str, after: &str) -> Vec<Mark> {
    let whole = || vec![(ChangeTag::Delete, before), (ChangeTag::Insert, after)];
    let pieces = if before.len().max(after.len()) > LONGEST {
        whole()
    } else {
        let pieces = diff_words(Algorithm::Myers, before, after);
        let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).count();
        let same: usize = pieces
            .iter()
            .filter(|(tag, _)| *tag == ChangeTag::Equal)
            .map(|(_, text)| letters(text))
            .sum();
        // Words that two texts share by chance are no guide from one to the other.
        if same * ALIKE < letters(before).max(letters(after)) {
            whole()
        } else {
            pieces
        }
    };
    let mut marks: Vec<Mark> = Vec::new();
    for (tag, text) in pieces.into_iter().filter(|(_, text)| !text.is_empty()) {
        let kind = match tag {
            ChangeTag::Equal => MarkKind::Same,
            ChangeTag::Delete => MarkKind::Gone,
            ChangeTag::Insert => MarkKind::Came,
        };
        match marks.last_mut() {
            Some(last) if last.kind == kind => last.text.push_str(text),
            _ => marks.push(Mark {
                kind,
                text: text.to_owned(),
            }),
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_texts_can_be_read_off_the_marks() {
        for (before, after) in [
            ("", ""),
            ("ერთი ორი სამი", "ერთი სამი ოთხი"),
            ("the same", "the same"),
            ("all", ""),
            ("a\n\nb", "a b"),
            (
                "one word in common",
                "something else, a word, and nothing that was there",
            ),
        ] {
            let marks = words(before, after);
            let side = |other: MarkKind| -> String {
                let mine = marks.iter().filter(|mark| mark.kind != other);
                mine.map(|mark| mark.text.as_str()).collect()
            };
            assert_eq!(side(MarkKind::Came), before, "what was");
            assert_eq!(side(MarkKind::Gone), after, "what is");
        }
        let kinds: Vec<MarkKind> = words("ერთი ორი სამი", "ერთი სამი")
            .iter()
            .map(|mark| mark.kind)
            .collect();
        assert_eq!(kinds, [MarkKind::Same, MarkKind::Gone, MarkKind::Same], "word by word");
        assert_eq!(
            words("ეს სულ სხვა ტექსტია და", "აქ და იქ რაღაც სრულიად ახალი წერია").len(),
            2,
            "another text"
        );
    }
}
