//! The words of the field: what the English says with a term, the Georgian says with its term.

use std::collections::BTreeSet;

use super::none;
use super::words::messages;

const TERMS: &str = include_str!("glossary.txt");
const EXCEPTIONS: &str = include_str!("glossary-exceptions.txt");

/// A term of the field: how it begins in English, and the Georgian stems that say it.
struct Term {
    english: String,
    georgian: Vec<&'static str>,
}

/// The parts of each line that is not a comment.
fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('|').map(str::trim).collect())
}

/// Longer terms first, so that "minimum requirement" is not also a "requirement".
fn terms() -> Vec<Term> {
    let mut terms: Vec<_> = rows(TERMS)
        .map(|row| Term {
            english: row[0].to_lowercase(),
            georgian: row[1..].to_vec(),
        })
        .collect();
    terms.sort_by_key(|term| std::cmp::Reverse(term.english.len()));
    terms
}

/// Takes a term out of a text, where it begins a word; says whether it stood there.
fn take(text: &mut String, term: &str) -> bool {
    let mut taken = false;
    let mut from = 0;
    while let Some(at) = text[from..].find(term).map(|at| at + from) {
        let begins = !text[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '-');
        if begins {
            text.replace_range(at..at + term.len(), &" ".repeat(term.len()));
            taken = true;
        }
        from = at + term.len();
    }
    taken
}

/// What is read aloud of a message: without the names of variables and of other messages, and the keys of choices.
fn spoken(text: &str) -> String {
    let word = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    let mut spoken = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['$', '[', '{']) {
        spoken.push_str(&rest[..at]);
        rest = rest[at + 1..].trim_start().trim_start_matches(word);
    }
    spoken.push_str(rest);
    spoken.to_lowercase()
}

#[test]
fn both_languages_say_the_same_terms() {
    let (georgian, english) = (messages("ka"), messages("en"));
    let terms = terms();
    let exceptions: BTreeSet<_> = rows(EXCEPTIONS).map(|row| (row[0], row[1])).collect();
    let mut used = BTreeSet::new();
    let mut complaints = Vec::new();
    for (id, message) in &english {
        let Some(twin) = georgian.get(id) else {
            continue;
        };
        let mut rest = spoken(&message.text);
        for term in &terms {
            if !take(&mut rest, &term.english) || term.georgian.iter().any(|stem| twin.text.contains(stem)) {
                continue;
            }
            match exceptions.get(&(id.as_str(), term.english.as_str())) {
                Some(exception) => {
                    used.insert(*exception);
                }
                None => complaints.push(format!("{id}: {} is not in „{}“", term.english, twin.text.trim())),
            }
        }
    }
    for (id, term) in exceptions.difference(&used) {
        complaints.push(format!("{id}: the exception for {term} is not needed"));
    }
    none(
        &complaints,
        "one word for one thing, in both languages (facts in tests/tidy/glossary.txt)",
    );
}
