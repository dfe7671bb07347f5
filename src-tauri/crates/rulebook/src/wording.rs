//! Finding words of a list in a text a person wrote: Georgian by stems, English by words and phrases.
//!
//! Georgian verbs inflect at both ends and stand anywhere in a sentence, so a stem is looked for in every word, and the
//! stems of one entry may stand in any order within a clause. This is matching, not grammar: it says which words it
//! saw and a person judges them.

use descriptor::Lang;
use descriptor::flat::clean;

/// Preverbs of Georgian verbs, longer ones first where one begins with another.
const PREVERBS: &[&str] = &[
    "გადმო",
    "ჩამო",
    "წარმო",
    "შემო",
    "გამო",
    "წამო",
    "მიმო",
    "გადა",
    "ამო",
    "გან",
    "წარ",
    "აღ",
    "და",
    "გა",
    "მი",
    "მო",
    "შე",
    "ჩა",
    "წა",
    "ა",
];

/// Vowels that mark version and person between preverb and root.
const VERSION: &[char] = &['ა', 'ე', 'ი', 'უ'];

/// Endings of nouns, verbal nouns and participles: „განსაზღვრული“ and „ანალიზით“ are no actions of a learner.
const NOUN_ENDINGS: &[&str] = &[
    "ი",
    "ით",
    "ად",
    "ულ",
    "ულს",
    "ულის",
    "ულმა",
    "ილს",
    "ილის",
    "ილმა",
    "ება",
    "ებას",
    "ების",
    "ებისას",
    "ებაში",
    "ებაზე",
    "ობა",
    "ობას",
    "ობის",
    "ვა",
    "ვის",
    "აცია",
    "აციას",
    "აციის",
    "თვის",
    "თან",
    "დან",
];

/// Marks at which a clause ends.
const CLAUSE_ENDS: &[char] = &['.', ',', ';', ':', '!', '?', '\n', '(', ')'];

/// Words that may stand between two words of an English phrase.
const GAP: usize = 2;

/// How a Georgian stem may begin in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stems {
    /// Only at the beginning of the word: „იცნობ“ is not „ამოიცნობს“.
    AtBeginning,
    /// In a verb, also after a preverb and a version vowel: „ანალიზ“ is „გააანალიზებს“, and is not „ანალიზით“.
    InVerbs,
}

/// The text as it is compared: NFC, lower case, Mtavruli as Mkhedruli, invisible characters taken out.
pub(crate) fn fold(text: &str) -> String {
    let invisible = |letter: &char| matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    clean(text)
        .to_lowercase()
        .chars()
        .filter(|letter| !invisible(letter))
        .collect()
}

/// A list of entries made ready to be looked for.
pub(crate) struct Entries {
    lang: Lang,
    stems: Stems,
    parts: Vec<Vec<String>>,
}

impl Entries {
    /// Makes a list of one language ready.
    pub(crate) fn new(list: &[String], lang: Lang, stems: Stems) -> Entries {
        let parts = |entry: &String| words(&fold(entry)).into_iter().map(str::to_owned).collect();
        Entries {
            lang,
            stems,
            parts: list.iter().map(parts).collect(),
        }
    }

    /// True when there is nothing to look for.
    pub(crate) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The words of the text that the first fitting entry found, `None` when no entry fits.
    pub(crate) fn find(&self, text: &str) -> Option<String> {
        let text = fold(text);
        let clauses: Vec<Vec<&str>> = text.split(CLAUSE_ENDS).map(words).collect();
        self.parts.iter().find_map(|parts| {
            clauses.iter().find_map(|clause| match self.lang {
                Lang::Ka => in_any_order(clause, parts, self.stems),
                Lang::En => in_order(clause, parts),
            })
        })
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect()
}

fn in_any_order(clause: &[&str], parts: &[String], stems: Stems) -> Option<String> {
    let mut places = Vec::new();
    for stem in parts {
        let place = (0..clause.len()).find(|place| !places.contains(place) && begins(clause[*place], stem, stems))?;
        places.push(place);
    }
    places.sort_unstable();
    quote(clause, &places)
}

fn begins(word: &str, stem: &str, stems: Stems) -> bool {
    if stems == Stems::AtBeginning {
        return word.starts_with(stem);
    }
    let root =
        |rest: &str| rest.starts_with(stem) || rest.strip_prefix(VERSION).is_some_and(|rest| rest.starts_with(stem));
    let verb = root(word)
        || PREVERBS
            .iter()
            .any(|preverb| word.strip_prefix(preverb).is_some_and(root));
    verb && !NOUN_ENDINGS.iter().any(|ending| word.ends_with(ending))
}

fn in_order(clause: &[&str], parts: &[String]) -> Option<String> {
    let first = parts.first()?;
    (0..clause.len())
        .filter(|start| is_form(clause[*start], first))
        .find_map(|start| {
            let mut places = vec![start];
            for part in &parts[1..] {
                let from = places.last()? + 1;
                let place = (from..clause.len().min(from + 1 + GAP)).find(|place| is_form(clause[*place], part))?;
                places.push(place);
            }
            quote(clause, &places)
        })
}

/// True when an English word is an entry or one of its simple endings. A participle in -ing is a form only when listed.
fn is_form(word: &str, entry: &str) -> bool {
    let irregular: &[&str] = match entry {
        "be" => &["is", "are", "being", "been"],
        "have" => &["has", "had", "having"],
        "know" => &["knew"],
        "understand" => &["understood"],
        _ => &[],
    };
    if word == entry || irregular.contains(&word) {
        return true;
    }
    let ending = |stem: &str, endings: &[&str]| word.strip_prefix(stem).is_some_and(|rest| endings.contains(&rest));
    match entry.strip_suffix('y').or_else(|| entry.strip_suffix('e')) {
        Some(stem) if entry.ends_with('y') => ending(stem, &["ies", "ied"]) || ending(entry, &["s"]),
        Some(_) => ending(entry, &["s", "d"]),
        None => ending(entry, &["s", "es", "ed"]),
    }
}

/// The words found as they stand in the text, with an ellipsis where others stand between.
fn quote(clause: &[&str], places: &[usize]) -> Option<String> {
    let first = *places.first()?;
    let mut quote = clause[first].to_owned();
    for pair in places.windows(2) {
        quote.push_str(if pair[1] == pair[0] + 1 { " " } else { " … " });
        quote.push_str(clause[pair[1]]);
    }
    Some(quote)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lang: Lang, stems: Stems, entry: &str, text: &str, expected: Option<&str>) {
        assert_eq!(
            Entries::new(&[entry.to_owned()], lang, stems).find(text).as_deref(),
            expected,
            "{entry:?} in {text:?}"
        );
    }

    #[test]
    fn a_georgian_stem_is_found_wherever_the_verb_stands() {
        let vague = |entry: &str, text: &str, expected: Option<&str>| {
            check(Lang::Ka, Stems::AtBeginning, entry, text, expected);
        };
        vague("იცის", "სტუდენტმა იცის რუკის ტიპები.", Some("იცის"));
        vague("იცის", "რუკის ტიპები იცის", Some("იცის"));
        vague("იცის", "ᲘᲪᲘᲡ რუკის ტიპები", Some("იცის"));
        vague("იცის", "ი\u{ad}ცის რუკის ტიპები", Some("იცის"));
        vague("აქვს ცოდნ", "აქვს ტურიზმის რუკების ღრმა ცოდნა", Some("აქვს … ცოდნა"));
        vague("აქვს ცოდნ", "ცოდნა აქვს", Some("ცოდნა აქვს"));
        vague("აქვს ცოდნ", "იყენებს ცოდნას, რომელიც აქვს", None);
        vague("იცნობ", "რუკაზე ამოიცნობს ობიექტებს", None);
        vague("ცოდნ", "", None);
    }

    #[test]
    fn an_observable_stem_is_found_behind_preverbs() {
        let observable = |entry: &str, text: &str, expected: Option<&str>| {
            check(Lang::Ka, Stems::InVerbs, entry, text, expected);
        };
        for (stem, verb) in [
            ("ანალიზ", "აანალიზებს"),
            ("ანალიზ", "გააანალიზოს"),
            ("კონფიგურ", "აკონფიგურირებს"),
            ("ტესტ", "დატესტავს"),
            ("ადარ", "შეადარებს"),
            ("ყენებ", "იყენებს"),
            ("ყენებ", "გამოიყენებს"),
            ("გეგმ", "დაგეგმავს"),
            ("ქმნ", "შექმნის"),
            ("წერ", "აღწერს"),
            ("მუშავ", "შეიმუშავებს"),
            ("ფას", "შეაფასებს"),
            ("დგენ", "წარმოადგენს"),
        ] {
            observable(stem, &format!("სტუდენტი მონაცემებს {verb}"), Some(verb));
        }
        observable("ანალიზ", "სტუდენტმა იცის რუკა", None);
        for (stem, noun) in [
            ("განსაზღვრ", "განსაზღვრული"),
            ("ანალიზ", "ანალიზით"),
            ("ყენებ", "გამოყენების"),
            ("პროექტ", "პროექტისთვის"),
            ("რეკომენდ", "რეკომენდაცია"),
            ("ფასებ", "შეფასებას"),
        ] {
            observable(stem, &format!("მონაცემები {noun}"), None);
        }
    }

    #[test]
    fn an_english_entry_is_a_whole_word_or_a_phrase() {
        let english = |entry: &str, text: &str, expected: Option<&str>| {
            check(Lang::En, Stems::AtBeginning, entry, text, expected);
        };
        english("know", "Knows the types of maps", Some("knows"));
        english("know", "Uses knowledge and known tools", None);
        english("learn", "Applies machine learning", None);
        english("understand", "Understands maps", Some("understands"));
        english("be aware of", "Is fully aware of risks", Some("is … aware of"));
        english(
            "have knowledge",
            "has a deep knowledge of maps",
            Some("has … knowledge"),
        );
        english("have knowledge", "has a map that shows what knowledge is", None);
        english("appreciate", "Appreciates teamwork", Some("appreciates"));
        english("identify", "identifies layers", Some("identifies"));
        english("", "anything", None);
    }
}
