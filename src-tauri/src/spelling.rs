//! Spelling, checked by the platform. WebKitGTK asks Enchant, which knows the dictionaries that are installed; a text
//! in a language that has none would be underlined from end to end, so the page is told which languages there are.
//! Elsewhere the web view checks by itself, in the languages of the system.

use desk::wire::Language;

#[cfg(target_os = "linux")]
pub(crate) fn take_up() -> Vec<Language> {
    use webkit2gtk::{WebContext, WebContextExt};

    // The dictionaries that may be there, by language; the checker is one for all contexts of the process.
    const DICTIONARIES: [(Language, &[&str]); 2] = [
        (Language::Ka, &["ka_GE", "ka"]),
        (Language::En, &["en_GB", "en_US", "en"]),
    ];
    let Some(context) = WebContext::default() else {
        return Vec::new();
    };
    let names: Vec<&str> = DICTIONARIES.iter().flat_map(|(_, names)| *names).copied().collect();
    context.set_spell_checking_languages(&names);
    context.set_spell_checking_enabled(true);
    let found = context.spell_checking_languages();
    let known = |names: &[&str]| found.iter().any(|one| names.contains(&one.as_str()));
    let languages = DICTIONARIES.iter().filter(|(_, names)| known(names));
    languages.map(|(language, _)| *language).collect()
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn take_up() -> Vec<Language> {
    vec![Language::Ka, Language::En]
}
