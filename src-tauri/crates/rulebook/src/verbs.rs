//! Verbs of learning outcomes and what they hint at: which process an outcome shows, and at which levels outcomes that
//! rest on it usually sit. A hint for the person who writes, never a finding: the lists are rules of thumb.

use descriptor::{Category, Content, Lang};

use crate::wording::{Entries, Stems, fold};
use crate::words::Words;

/// A process of the taxonomy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Process {
    /// Token, such as `analyze`.
    pub token: String,
    /// Its name.
    pub name: Words,
    /// Lowest and highest level at which such outcomes usually sit.
    pub levels: (u32, u32),
}

/// A verb that can be observed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verb {
    /// Token of its process.
    pub process: String,
    /// Categories for which it is offered.
    pub categories: Vec<Category>,
    /// Third person, in both languages.
    pub words: Words,
    /// What finds its Georgian forms.
    stem: String,
    /// What finds its English forms.
    root: String,
}

/// The shipped lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VerbList {
    /// Processes, the simplest first.
    pub processes: Vec<Process>,
    /// Verbs in their order.
    pub verbs: Vec<Verb>,
}

/// Where an outcome seems to sit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Id of the outcome.
    pub outcome: String,
    /// The verb as it stands in the text.
    pub word: String,
    /// The side of the text where it stands.
    pub lang: Lang,
    /// Token of its process.
    pub process: String,
    /// Levels at which outcomes with such a verb usually sit.
    pub levels: (u32, u32),
}

impl VerbList {
    /// Reads the two tables; lines that are no row are left out.
    #[must_use]
    pub fn read(processes: &str, verbs: &str) -> VerbList {
        let process = |cells: &[&str]| match *cells {
            [token, ka, en, from, to] => Some(Process {
                token: token.to_owned(),
                name: words(ka, en),
                levels: (from.parse().ok()?, to.parse().ok()?),
            }),
            _ => None,
        };
        let verb = |cells: &[&str]| match *cells {
            [process, categories, ka, stem, en] => Some(Verb {
                process: process.to_owned(),
                categories: categories.split(',').filter_map(Category::from_token).collect(),
                words: words(ka, en),
                stem: stem.to_owned(),
                root: root(en),
            }),
            _ => None,
        };
        VerbList {
            processes: rows(processes).filter_map(|cells| process(&cells)).collect(),
            verbs: rows(verbs).filter_map(|cells| verb(&cells)).collect(),
        }
    }

    /// Where the outcomes of a descriptor seem to sit, in their order; an outcome without a known verb has no seat.
    #[must_use]
    pub fn seats(&self, content: &Content) -> Vec<Seat> {
        let outcomes = content.outcomes.iter();
        outcomes
            .filter_map(|outcome| {
                let (lang, (word, verb)) = Lang::BOTH
                    .into_iter()
                    .find_map(|lang| Some((lang, self.first(outcome.text.get(lang)?, lang)?)))?;
                let process = self.processes.iter().find(|process| process.token == verb.process)?;
                Some(Seat {
                    outcome: outcome.id.clone(),
                    word,
                    lang,
                    process: process.token.clone(),
                    levels: process.levels,
                })
            })
            .collect()
    }

    /// The verb that stands first in a text.
    fn first(&self, text: &str, lang: Lang) -> Option<(String, &Verb)> {
        let plain = fold(text);
        let found = self.verbs.iter().filter_map(|verb| {
            let (entry, stems) = match lang {
                // Of several words one is a noun, which the search of verbs passes over.
                Lang::Ka if verb.stem.contains(' ') => (&verb.stem, Stems::AtBeginning),
                Lang::Ka => (&verb.stem, Stems::InVerbs),
                Lang::En => (&verb.root, Stems::AtBeginning),
            };
            let word = Entries::new(std::slice::from_ref(entry), lang, stems).find(text)?;
            let at = plain.find(word.split(' ').next()?)?;
            Some((at, word, verb))
        });
        let first = found.min_by_key(|(at, _, verb)| (*at, std::cmp::Reverse(verb.stem.len())));
        first.map(|(_, word, verb)| (word, verb))
    }
}

/// The form that the search takes endings from: „analyzes“ is found by „analyze“.
fn root(verb: &str) -> String {
    for (ending, root) in [("sses", "ss"), ("ies", "y"), ("ches", "ch"), ("s", "")] {
        if let Some(rest) = verb.strip_suffix(ending) {
            return format!("{rest}{root}");
        }
    }
    verb.to_owned()
}

fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .map(|line| line.split('\t').collect())
}

fn words(ka: &str, en: &str) -> Words {
    Words {
        ka: ka.to_owned(),
        en: en.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use descriptor::{Outcome, Text};

    fn shipped() -> VerbList {
        VerbList::read(
            include_str!("../../../../assets/vocab/processes.tsv"),
            include_str!("../../../../assets/vocab/verbs.tsv"),
        )
    }

    fn seat(ka: &str, en: &str) -> Option<Seat> {
        let side = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let mut content = Content::default();
        content.outcomes.push(Outcome {
            id: "o-aaaaaaaa".to_owned(),
            text: Text {
                ka: side(ka),
                en: side(en),
            },
            ..Outcome::default()
        });
        shipped().seats(&content).into_iter().next()
    }

    #[test]
    fn every_verb_has_its_process_and_is_offered_for_a_category() {
        let list = shipped();
        assert_eq!(list.processes.len(), 6);
        for verb in &list.verbs {
            assert!(
                list.processes.iter().any(|process| process.token == verb.process),
                "{verb:?}"
            );
            assert!(!verb.categories.is_empty(), "{verb:?}");
        }
        for category in Category::ALL {
            let count = list.verbs.iter().filter(|verb| verb.categories.contains(category));
            assert!(count.count() >= 6, "{category:?}");
        }
    }

    #[test]
    fn every_verb_is_found_in_both_languages_as_itself() {
        let list = shipped();
        for verb in &list.verbs {
            let ka = list.first(&verb.words.ka, Lang::Ka).map(|(_, found)| found);
            assert_eq!(ka, Some(verb), "{}", verb.words.ka);
            let en = list.first(&verb.words.en, Lang::En).map(|(_, found)| found);
            assert_eq!(en, Some(verb), "{}", verb.words.en);
        }
    }

    #[test]
    fn the_first_verb_of_an_outcome_gives_the_hint() {
        let found = seat("ტესტავს საფრენოსნო პროგრამას გამოცდის გეგმის მიხედვით.", "").expect("a verb");
        assert_eq!((found.process.as_str(), found.levels), ("analyze", (5, 7)));
        assert_eq!(found.word, "ტესტავს");
        let found = seat("", "Justifies the choice and creates a map").expect("a verb");
        assert_eq!(found.process, "evaluate");
        assert_eq!(seat("იცის რუკის ტიპები", "Knows maps"), None);
    }
}
