//! What leaves this computer with a package, read before it is signed: every word of it, whom it names, and what of the
//! draft stays. It neither signs nor writes; what the files are is said by [`crate::packing`].

use std::collections::BTreeSet;
use std::sync::Arc;

use descriptor::{Content, FieldPath, Flat, to_flat};
use rulebook::Pack;

use crate::compose::{Rulebook, views};
use crate::failure::Failure;
use crate::reviewing::text;
use crate::wire::*;
use crate::{Desk, commenting, packing};

/// The fields that are there to name somebody or to say how to reach them, below any organization.
const REACHED: [&str; 2] = ["contact", "email"];

/// From so many digits on, what stands together is taken for a telephone number (ITU-T E.164 allows up to 15).
const TELEPHONE: std::ops::RangeInclusive<usize> = 9..=15;

pub(crate) fn leaving(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<Leaving, Failure> {
    let (content, _) = packing::content_of(desk, &ask.document)?;
    let (head, history, merged) = desk.store.read(|reader| {
        let id = &ask.document;
        Ok::<_, store::StoreError>((reader.document(id)?, reader.history(id)?, reader.steps(id)?))
    })?;
    let comments = commenting::comments(desk, ask)?;
    let written = comments.len() + comments.iter().map(|comment| comment.replies.len()).sum::<usize>();
    let pack = &Rulebook::shipped().pack;
    let people: BTreeSet<String> = history
        .iter()
        .map(|entry| entry.by.clone())
        .chain(merged.values().flatten().map(|step| step.by.clone()))
        .chain(comments.iter().map(|comment| comment.who.clone()))
        .filter(|name| !name.is_empty())
        .collect();
    Ok(Leaving {
        title: Both::from(&content.identification.title),
        text: text::sections(pack, &content),
        named: named(pack, &content),
        earlier: head.map_or(0, |head| head.version),
        stays: Stays {
            changes: count(history.len()),
            comments: count(written),
            people: people.into_iter().collect(),
        },
    })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Every place that names somebody: the fields for that, and addresses and telephone numbers inside other texts.
fn named(pack: &Pack, content: &Content) -> Vec<NamedPlace> {
    let flat: Flat = to_flat(content);
    let texts = flat.iter().filter_map(|(path, value)| Some((path, value.as_text()?)));
    let found = texts.flat_map(|(path, text)| {
        let names: Vec<String> = match path.last() {
            last if REACHED.contains(&last) => vec![text.to_owned()],
            // Only what is written freely: a code of nine digits is no telephone.
            "ka" | "en" => reaches(text),
            _ => Vec::new(),
        };
        names.into_iter().map(|name| place(pack, content, path, name))
    });
    found.collect()
}

fn place(pack: &Pack, content: &Content, path: &FieldPath, text: String) -> NamedPlace {
    NamedPlace {
        path: path.to_string(),
        label: views::place(pack, content, path),
        text,
    }
}

/// Electronic addresses and telephone numbers in a text, in their order.
fn reaches(text: &str) -> Vec<String> {
    let around = |letter: char| !(letter.is_alphanumeric() || "+@".contains(letter));
    let mut found: Vec<String> = text
        .split_whitespace()
        .map(|word| word.trim_matches(around))
        .filter(|word| is_address(word))
        .map(str::to_owned)
        .collect();
    found.extend(telephones(text));
    found
}

fn is_address(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, house)| {
        !name.is_empty() && house.trim_end_matches('.').contains('.') && !house.contains('@')
    })
}

/// Digits with blanks, hyphens or brackets between them, as telephone numbers are written.
fn telephones(text: &str) -> Vec<String> {
    let joins = |letter: char| letter.is_ascii_digit() || " +-()".contains(letter);
    text.split(|letter: char| !joins(letter))
        .map(|run| run.trim_matches([' ', '-']))
        .filter(|run| run.starts_with(['+', '(', '0', '5']) && TELEPHONE.contains(&digits(run)))
        .map(str::to_owned)
        .collect()
}

fn digits(run: &str) -> usize {
    run.chars().filter(char::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::reaches;

    #[test]
    fn addresses_and_numbers_are_found_in_a_text() {
        let text = "მოგვწერეთ: nino@example.ge, ან დარეკეთ +995 555 12-34-56.";
        assert_eq!(reaches(text), ["nino@example.ge", "+995 555 12-34-56"]);
    }

    #[test]
    fn figures_of_a_course_are_no_telephone_numbers() {
        for text in [
            "2025-2026 წელს 120 საათი",
            "5 კრედიტი (125 საათი)",
            "ISO 3166-1",
            "a@b",
            "@",
            "1 000 000 000",
        ] {
            assert_eq!(reaches(text), [] as [&str; 0], "{text}");
        }
    }
}
