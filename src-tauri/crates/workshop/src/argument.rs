//! An argument as it stands in the file of a sheet, whatever was typed: the page of the kit makes the same of it.

use unicode_normalization::UnicodeNormalization;

use crate::{LONGEST_ARGUMENT, MOST_BYTES};

/// What a file takes beside its arguments, in bytes.
const BESIDE: usize = 400;

/// What a criterion takes beside its argument, in bytes: its id twice at most, and its rating.
const BESIDE_EACH: usize = 112;

/// A character takes at most so many bytes.
const WIDEST: usize = 4;

/// How long an argument may be, in characters: a file holds one for each criterion.
#[must_use]
pub fn longest_argument(criteria: usize) -> usize {
    let criteria = criteria.max(1);
    let room = MOST_BYTES.saturating_sub(BESIDE + BESIDE_EACH * criteria);
    LONGEST_ARGUMENT.min(room / (WIDEST * criteria))
}

/// What was typed as an argument of at most so many characters: composed, in characters that are seen, without blanks
/// around it. Empty when nothing is left.
#[must_use]
pub fn argument(typed: &str, most: usize) -> String {
    let lines = typed.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    let seen: String = lines
        .chars()
        .filter(|letter| *letter == '\n' || !letter.is_control())
        .nfc()
        .collect();
    let cut: String = trimmed(&seen).chars().take(most).collect();
    trimmed(&cut).to_owned()
}

/// Without blanks around it, among them the mark of byte order, which browsers take for one.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_argument_is_cut_and_ends_with_no_blank() {
        assert_eq!(argument("ერთი ორი", 5), "ერთი");
    }

    #[test]
    fn every_argument_of_the_longest_sheet_fits_its_file() {
        assert_eq!(
            longest_argument(1),
            LONGEST_ARGUMENT,
            "one criterion has all the room that there is"
        );
        assert_eq!(longest_argument(9), LONGEST_ARGUMENT, "nine criteria, too");
        assert!(longest_argument(24) < LONGEST_ARGUMENT, "more criteria share it");
        for criteria in 1..=24 {
            let most = BESIDE + criteria * (BESIDE_EACH + WIDEST * longest_argument(criteria));
            assert!(most <= MOST_BYTES, "{criteria} criteria fit");
        }
    }
}
