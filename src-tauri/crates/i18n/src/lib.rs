//! Every word people read, from Fluent texts that the caller brings: bundles by language, and messages by id.
//!
//! Pure: no file is opened here and no language is guessed. It knows nothing of the rest of the project, so a language
//! is its two-letter code. No isolation marks are put around arguments: both languages are written from left to right.
//! A message that does not exist shows as its id in angle brackets, in the window and in a PDF alike, and never as the
//! other language: the gap must be seen.

#![cfg_attr(not(test), warn(clippy::disallowed_methods, clippy::disallowed_types))]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// Arguments of a message: numbers come as they are to be read.
pub type Args = BTreeMap<String, String>;

/// Why texts could not become bundles.
#[derive(Debug, thiserror::Error)]
pub enum I18nError {
    /// A language code that is none.
    #[error("`{0}` is not a language code")]
    UnknownLanguage(String),
    /// A text that is not Fluent.
    #[error("a text in `{language}` is not fluent: {reason}")]
    Unreadable {
        /// Its language.
        language: String,
        /// What the parser says.
        reason: String,
    },
    /// A message that stands twice in one language.
    #[error("the message `{id}` stands twice in `{language}`")]
    Duplicate {
        /// Its language.
        language: String,
        /// Its id.
        id: String,
    },
}

/// The messages of all languages.
pub struct Bundles {
    languages: BTreeMap<String, Language>,
}

struct Language {
    bundle: FluentBundle<FluentResource>,
    ids: BTreeSet<String>,
}

impl fmt::Debug for Bundles {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sizes = self.languages.iter().map(|(language, of)| (language, of.ids.len()));
        formatter.debug_map().entries(sizes).finish()
    }
}

impl Bundles {
    /// Makes bundles from pairs of a language code and a Fluent text; texts of one language are joined.
    ///
    /// # Errors
    /// [`I18nError`] for an unknown code, a text that cannot be parsed, or an id that stands twice in one language.
    pub fn new(texts: &[(&str, &str)]) -> Result<Bundles, I18nError> {
        let mut languages: BTreeMap<String, Language> = BTreeMap::new();
        for (code, text) in texts {
            if !languages.contains_key(*code) {
                languages.insert((*code).to_owned(), Language::new(code)?);
            }
            let language = languages.get_mut(*code).expect("it was inserted above");
            language.add(code, text)?;
        }
        Ok(Bundles { languages })
    }

    /// The words of a message, or of one of its attributes as `id.attribute`. An unknown id gives `⟨id⟩`, an argument
    /// that is missing shows as `{$name}`; nothing fails.
    #[must_use]
    pub fn message(&self, language: &str, id: &str, args: &Args) -> String {
        let said = self.languages.get(language).and_then(|language| language.say(id, args));
        said.unwrap_or_else(|| format!("⟨{id}⟩"))
    }

    /// True when the language has this message, or this attribute of a message.
    #[must_use]
    pub fn has(&self, language: &str, id: &str) -> bool {
        self.languages
            .get(language)
            .is_some_and(|language| language.ids.contains(id))
    }

    /// All ids of a language, attributes as `id.attribute`.
    #[must_use]
    pub fn ids(&self, language: &str) -> BTreeSet<String> {
        self.languages
            .get(language)
            .map(|language| language.ids.clone())
            .unwrap_or_default()
    }
}

impl Language {
    fn new(code: &str) -> Result<Language, I18nError> {
        let id: LanguageIdentifier = code.parse().map_err(|_| I18nError::UnknownLanguage(code.to_owned()))?;
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        Ok(Language {
            bundle,
            ids: BTreeSet::new(),
        })
    }

    fn add(&mut self, code: &str, text: &str) -> Result<(), I18nError> {
        let unreadable = |reason: String| I18nError::Unreadable {
            language: code.to_owned(),
            reason,
        };
        let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
            let reasons: Vec<String> = errors.iter().map(ToString::to_string).collect();
            unreadable(reasons.join("; "))
        })?;
        let names: Vec<String> = names(&resource);
        self.bundle
            .add_resource(resource)
            .map_err(|errors| match errors.into_iter().next() {
                Some(FluentError::Overriding { id, .. }) => I18nError::Duplicate {
                    language: code.to_owned(),
                    id,
                },
                other => unreadable(other.map(|error| error.to_string()).unwrap_or_default()),
            })?;
        self.ids.extend(names);
        Ok(())
    }

    fn say(&self, id: &str, args: &Args) -> Option<String> {
        let (name, attribute) = id
            .split_once('.')
            .map_or((id, None), |(name, attribute)| (name, Some(attribute)));
        let message = self.bundle.get_message(name)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::new();
        for (name, value) in args {
            values.set(name.as_str(), argument(value));
        }
        let mut flaws = Vec::new();
        Some(
            self.bundle
                .format_pattern(pattern, Some(&values), &mut flaws)
                .into_owned(),
        )
    }
}

/// Messages and attributes of a text.
fn names(resource: &FluentResource) -> Vec<String> {
    use fluent_syntax::ast;
    let mut names = Vec::new();
    for entry in resource.entries() {
        if let ast::Entry::Message(message) = entry {
            names.extend(message.value.is_some().then(|| message.id.name.to_owned()));
            names.extend(
                message
                    .attributes
                    .iter()
                    .map(|attribute| format!("{}.{}", message.id.name, attribute.id.name)),
            );
        }
    }
    names
}

/// A whole number also chooses between plural forms; it is written with the same digits. Anything else is a text.
fn argument(value: &str) -> FluentValue<'_> {
    let is_whole = (1..=15).contains(&value.len())
        && value.bytes().all(|byte| byte.is_ascii_digit())
        && (value == "0" || !value.starts_with('0'));
    if is_whole {
        FluentValue::try_number(value)
    } else {
        FluentValue::from(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KA: &str = "hours = { $hours } საათი\nname = სახელი\n    .help = დახმარება\nside = { $language ->\n    [ka] ქართულად\n   *[en] ინგლისურად\n}\n";
    const EN: &str = "hours = { $hours ->\n    [one] { $hours } hour\n   *[other] { $hours } hours\n}\n";

    fn say(language: &str, id: &str, args: &[(&str, &str)]) -> String {
        let bundles = Bundles::new(&[("ka", KA), ("en", EN)]).expect("both texts are Fluent");
        let args = args
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        bundles.message(language, id, &args)
    }

    #[test]
    fn arguments_stand_in_the_sentence_without_marks_around_them() {
        assert_eq!(say("ka", "hours", &[("hours", "7,5")]), "7,5 საათი");
        assert_eq!(say("ka", "hours", &[("hours", "118")]), "118 საათი");
        assert_eq!(say("ka", "side", &[("language", "ka")]), "ქართულად");
        assert_eq!(
            say("ka", "side", &[("language", "ru")]),
            "ინგლისურად",
            "the default form is taken"
        );
        assert_eq!(say("ka", "name.help", &[]), "დახმარება");
    }

    #[test]
    fn a_whole_number_chooses_the_plural_form_and_keeps_its_digits() {
        assert_eq!(say("en", "hours", &[("hours", "1")]), "1 hour");
        assert_eq!(say("en", "hours", &[("hours", "2")]), "2 hours");
        assert_eq!(
            say("en", "hours", &[("hours", "007")]),
            "007 hours",
            "a code is not a number"
        );
        assert_eq!(
            say("en", "hours", &[("hours", "999999999999999")]),
            "999999999999999 hours"
        );
        assert_eq!(
            say("en", "hours", &[("hours", "9999999999999999999999")]),
            "9999999999999999999999 hours"
        );
        assert_eq!(say("en", "hours", &[("hours", "")]), " hours");
    }

    #[test]
    fn a_gap_is_seen_and_never_filled_from_the_other_language() {
        assert_eq!(say("en", "name", &[]), "⟨name⟩");
        assert_eq!(say("ka", "name.nothing", &[]), "⟨name.nothing⟩");
        assert_eq!(say("ru", "name", &[]), "⟨name⟩");
        assert_eq!(say("ka", "", &[]), "⟨⟩");
        assert_eq!(
            say("ka", "hours", &[]),
            "{$hours} საათი",
            "a missing argument is seen too"
        );
    }

    #[test]
    fn markup_in_an_argument_is_only_text() {
        assert_eq!(say("ka", "hours", &[("hours", "{ $x } -term")]), "{ $x } -term საათი");
    }

    #[test]
    fn texts_of_one_language_are_joined_and_ids_are_listed() {
        let bundles =
            Bundles::new(&[("ka", "a = ა\n"), ("ka", "b = ბ\n    .help = გ\n"), ("en", "a = A\n")]).expect("Fluent");
        assert_eq!(bundles.ids("ka").into_iter().collect::<Vec<_>>(), ["a", "b", "b.help"]);
        assert!(bundles.has("en", "a") && !bundles.has("en", "b") && bundles.ids("ru").is_empty());
    }

    #[test]
    fn a_flawed_text_is_refused_with_its_reason() {
        assert!(matches!(
            Bundles::new(&[("ka", "a = { $x")]),
            Err(I18nError::Unreadable { .. })
        ));
        assert!(matches!(
            Bundles::new(&[("ka", "a = 1\na = 2\n")]),
            Err(I18nError::Duplicate { .. })
        ));
        assert!(matches!(
            Bundles::new(&[("ka", "a = 1\n"), ("ka", "a = 2\n")]),
            Err(I18nError::Duplicate { .. })
        ));
        assert!(matches!(
            Bundles::new(&[("not a language", "")]),
            Err(I18nError::UnknownLanguage(_))
        ));
    }

    #[test]
    fn bundles_may_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Bundles>();
    }
}
