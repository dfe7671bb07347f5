//! The words that people read: the same messages in both languages, each of them used.

use std::collections::{BTreeMap, BTreeSet};

use super::{TextFile, files, none};

/// How the ids of the messages begin that the desk names in its own code.
const NAMED: [&str; 10] = [
    "check-", "copy-", "dialog-", "error-", "file-", "history-", "missing-", "notice-", "tray-", "verify-",
];

/// A message or one of its attributes.
#[derive(Default)]
pub(super) struct Message {
    /// What it says.
    pub(super) text: String,
    /// The variables it names.
    variables: BTreeSet<String>,
}

/// Every message of a language, by id.
pub(super) fn messages(language: &str) -> BTreeMap<String, Message> {
    let mut found = BTreeMap::new();
    for file in files(&format!("assets/locales/{language}"))
        .iter()
        .filter(|file| file.path.ends_with(".ftl"))
    {
        read(file, &mut found);
    }
    found
}

fn read(file: &TextFile, found: &mut BTreeMap<String, Message>) {
    let mut message = String::new();
    let mut current = String::new();
    for (number, line) in file.lines().filter(|(_, line)| !line.starts_with('#')) {
        let mut said = line;
        if let Some((id, text)) = definition(line) {
            (current, said) = (id.to_string(), text);
            message.clone_from(&current);
            let twice = found.insert(current.clone(), Message::default()).is_some();
            assert!(!twice, "{}:{number}: {current} is written twice", file.path);
        } else if let Some((attribute, text)) = line.trim_start().strip_prefix('.').and_then(definition) {
            (current, said) = (format!("{message}.{attribute}"), text);
            found.insert(current.clone(), Message::default());
        }
        if let Some(message) = found.get_mut(&current) {
            message.variables.extend(variables(said).map(str::to_string));
            message.text.push_str(said);
            message.text.push('\n');
        }
    }
}

/// The id and the text of `id = text`.
fn definition(line: &str) -> Option<(&str, &str)> {
    let (id, text) = line.split_once('=')?;
    let id = id.trim_end();
    let name = id.strip_prefix('-').unwrap_or(id);
    let begins = name.starts_with(|letter: char| letter.is_ascii_alphabetic());
    let rest = name
        .chars()
        .all(|letter| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_');
    (begins && rest).then_some((id, text))
}

fn variables(line: &str) -> impl Iterator<Item = &str> {
    line.split('$').skip(1).map(|rest| {
        let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_');
        &rest[..end.unwrap_or(rest.len())]
    })
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let georgian = messages("ka");
    let english = messages("en");
    assert!(georgian.len() > 50, "the application has words");
    let mut complaints = Vec::new();
    for id in georgian.keys().filter(|id| !english.contains_key(*id)) {
        complaints.push(format!("{id} has no English"));
    }
    for (id, message) in &english {
        let named = &message.variables;
        match georgian.get(id).map(|message| &message.variables) {
            None => complaints.push(format!("{id} has no Georgian")),
            Some(other) if other != named => {
                complaints.push(format!("{id} names {named:?} in English, {other:?} in Georgian"));
            }
            Some(_) => {}
        }
    }
    none(&complaints, "one language says what the other does not");
}

#[test]
fn every_message_is_said_somewhere() {
    let mut said: BTreeSet<String> = BTreeSet::new();
    let spoken = [".rs", ".ts", ".svelte", ".toml", ".typ", ".ftl", ".md"];
    for folder in ["ui/src", "src-tauri", "assets"] {
        for file in files(folder).iter().filter(|file| file.ends_with_one_of(&spoken)) {
            let definitions = file.path.ends_with(".ftl");
            for (_, line) in file.lines() {
                let text = if definitions {
                    line.split_once('=').map_or(line, |(_, text)| text)
                } else {
                    line
                };
                said.extend(words(text));
            }
        }
    }
    // A sentence may have a second one beside it, and `theme-${name}` leaves `theme-`: how an id begins that is put together.
    let beside = |id: &str| id.trim_end_matches("-help").trim_end_matches("-detail").to_owned();
    let begun = |id: &str| {
        let ends = id.match_indices('-').map(|(at, _)| at + 1);
        ends.into_iter().any(|end| said.contains(&id[..end]))
    };
    let complaints: Vec<_> = messages("en")
        .into_keys()
        .filter(|id| !id.contains('.'))
        .filter(|id| !said.contains(&beside(id.trim_start_matches('-'))) && !begun(id))
        .collect();
    none(&complaints, "these messages are in no code");
}

#[test]
fn the_desk_names_only_messages_that_exist() {
    let known = messages("en");
    let mut complaints = Vec::new();
    // The tokens of failures begin like messages; another test holds each of them to its words.
    for file in files("src-tauri/crates/desk/src")
        .iter()
        .filter(|file| file.path.ends_with(".rs") && !file.path.ends_with("failure.rs"))
    {
        for (number, line) in file.lines() {
            for literal in line.split('"').skip(1).step_by(2) {
                let named = NAMED.iter().any(|begin| literal.starts_with(begin))
                    && !literal.contains(|letter: char| !letter.is_ascii_lowercase() && letter != '-');
                if named && !known.contains_key(literal) {
                    complaints.push(format!("{}:{number}: {literal}", file.path));
                }
            }
        }
    }
    none(&complaints, "these messages would show as their ids");
}

#[test]
fn georgian_is_quoted_the_georgian_way() {
    let complaints: Vec<_> = messages("ka")
        .into_iter()
        .filter(|(_, message)| {
            let literal = |at: usize| {
                message.text[..at].trim_end().ends_with('{') || message.text[at + 1..].trim_start().starts_with('}')
            };
            let mut quotes = message.text.match_indices('"');
            quotes.any(|(at, _)| !literal(at))
        })
        .map(|(id, message)| format!("{id}: {}", message.text.trim()))
        .collect();
    none(&complaints, "write „…“ around Georgian and “…” around English");
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_')
        .map(|word| word.trim_start_matches('-').to_string())
        .filter(|word| !word.is_empty())
}
