//! Words for people, in both languages at once: data leaves the desk bilingual, so that a page can switch at once.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use descriptor::Lang;

use crate::assets;
use crate::failure::{Failure, FailureKind, FailureView};
use crate::wire::Both;

/// The bundles of both languages, loaded once.
pub fn bundles() -> &'static i18n::Bundles {
    static BUNDLES: OnceLock<i18n::Bundles> = OnceLock::new();
    BUNDLES.get_or_init(|| i18n::Bundles::new(assets::LOCALES).expect("a test reads all locales"))
}

/// One message in one language.
#[must_use]
pub fn say(lang: Lang, id: &str, args: &BTreeMap<String, String>) -> String {
    bundles().message(lang.code(), id, args)
}

/// One message in both languages.
#[must_use]
pub fn both_with(id: &str, args: &BTreeMap<String, String>) -> Both {
    Both::new(say(Lang::Ka, id, args), say(Lang::En, id, args))
}

/// One message without arguments in both languages.
#[must_use]
pub fn both(id: &str) -> Both {
    both_with(id, &BTreeMap::new())
}

/// Arguments of a message.
#[must_use]
pub fn args<const N: usize>(pairs: [(&str, &str); N]) -> BTreeMap<String, String> {
    pairs
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

/// What an argument is called that nobody knows: the sentence chooses a form that does without it.
const UNKNOWN: &str = "none";

/// What an error may name. Whoever does not know one leaves it out.
const NAMED: [&str; 10] = [
    "command", "count", "field", "file", "folder", "pack", "quote", "serial", "shortest", "why",
];

/// A value, or the word for one that nobody knows.
#[must_use]
pub fn or_none(value: &str) -> &str {
    if value.is_empty() { UNKNOWN } else { value }
}

/// A day such as `2026-11-21`, as people write it. What is no day stays as it is.
#[must_use]
pub fn day(lang: Lang, date: &str) -> String {
    let parts: Vec<Option<u32>> = date.split('-').map(|part| part.parse().ok()).collect();
    let [Some(year), Some(month @ 1..=12), Some(day)] = parts[..] else {
        return date.to_owned();
    };
    let month = say(lang, &format!("print-month-{month}"), &BTreeMap::new());
    say(
        lang,
        "print-date",
        &args([
            ("day", &day.to_string()),
            ("month", &month),
            ("year", &year.to_string()),
        ]),
    )
}

/// A time of a file such as `2026-11-21T14:32:05Z`, as people write it. What is no time stays as it is.
#[must_use]
pub fn time(lang: Lang, at: &str) -> String {
    let Some((date, clock)) = at.split_once('T') else {
        return at.to_owned();
    };
    say(
        lang,
        "print-time",
        &args([("date", &day(lang, date)), ("time", clock.get(..5).unwrap_or(clock))]),
    )
}

/// A time in both languages.
#[must_use]
pub fn both_times(at: &str) -> Both {
    Both::new(time(Lang::Ka, at), time(Lang::En, at))
}

/// The words of a token of a closed list.
#[must_use]
pub fn choice(list: &str, token: &str) -> Both {
    both(&format!("choice-{list}-{token}"))
}

/// A reason that is a sentence of its own is said in the language of the page: `why-ka` and `why-en` become `why`.
fn in_its_words(args: &BTreeMap<String, String>, lang: Lang) -> BTreeMap<String, String> {
    let mut args = args.clone();
    if let Some(why) = args.get(&format!("why-{}", lang.code())).cloned() {
        args.insert("why".to_owned(), why);
    }
    args
}

impl Failure {
    /// What happened and what to do next, in both languages.
    #[must_use]
    pub fn view(&self) -> FailureView {
        let id = format!("error-{}", self.code.token());
        let mut args = self.args.clone();
        for name in NAMED {
            let value = args.entry(name.to_owned()).or_default();
            *value = or_none(value).to_owned();
        }
        FailureView {
            code: self.code,
            kind: self.code.kind(),
            what: Both::new(
                say(Lang::Ka, &id, &in_its_words(&args, Lang::Ka)),
                say(Lang::En, &id, &in_its_words(&args, Lang::En)),
            ),
            next: both_with(&format!("{id}-help"), &args),
            log_id: (self.code.kind() == FailureKind::Failed).then(|| self.log_id()),
        }
    }
}

impl From<&rulebook::Words> for Both {
    fn from(words: &rulebook::Words) -> Both {
        Both::new(words.ka.clone(), words.en.clone())
    }
}

impl From<&signing::Bilingual> for Both {
    fn from(words: &signing::Bilingual) -> Both {
        Both {
            ka: words.ka.clone(),
            en: words.en.clone(),
        }
    }
}
