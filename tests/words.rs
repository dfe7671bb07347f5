//! What the program can say is said: every code, check, change and outcome has its words in both languages, and no
//! sentence shows a gap to whoever reads it.
//!
//! That both languages have the same messages and keep to the glossary is proven beside, in `tidy/words.rs` and
//! `tidy/glossary.rs`.

use std::collections::BTreeSet;

use desk::failure::{Code, Failure};
use desk::wire::Both;
use desk::words::bundles;

const LANGUAGES: [&str; 2] = ["ka", "en"];

/// The ids that have no words in some language.
fn wordless<'a>(ids: impl IntoIterator<Item = String> + 'a) -> Vec<String> {
    let without = |id: &String| !LANGUAGES.iter().all(|language| bundles().has(language, id));
    ids.into_iter().filter(without).collect()
}

/// What is wrong with a sentence for people, if anything.
fn flaw(sentence: &str) -> Option<&'static str> {
    let word_none = sentence
        .split(|letter: char| !letter.is_alphanumeric())
        .any(|word| word == "none");
    match sentence {
        _ if sentence.contains(['{', '⟨']) => Some("shows a gap"),
        _ if word_none => Some("says none"),
        _ if sentence.contains("  ") || sentence.contains("„“") || sentence.contains("“”") => {
            Some("holds an empty place")
        }
        _ if sentence.contains(['!', '\u{1C90}']) => Some("shouts"),
        _ => None,
    }
}

#[track_caller]
fn flawless(failure: &Failure, ending: bool) {
    let view = failure.view();
    for Both { ka, en } in [view.what, view.next] {
        for sentence in [ka, en] {
            let sentence = sentence.expect("both languages are always there");
            assert_eq!(flaw(&sentence), None, "{failure}: {sentence}");
            assert!(
                !ending || sentence.ends_with(['.', '/']),
                "{failure} ends as a sentence: {sentence}"
            );
        }
    }
}

#[test]
fn every_code_says_what_happened_and_what_to_do_next() {
    let tokens = || Code::ALL.iter().map(|code| code.token());
    let missing = wordless(tokens().flat_map(|token| [format!("error-{token}"), format!("error-{token}-help")]));
    assert!(missing.is_empty(), "a person would read the id: {missing:?}");
    let known: BTreeSet<String> = tokens().map(str::to_owned).collect();
    let foreign: Vec<String> = bundles()
        .ids("en")
        .into_iter()
        .filter_map(|id| Some(id.strip_prefix("error-")?.trim_end_matches("-help").to_owned()))
        .filter(|token| !known.contains(token) && !["the-file", "reason"].contains(&token.as_str()))
        .collect();
    assert!(foreign.is_empty(), "words for codes that do not exist: {foreign:?}");
}

#[test]
fn an_error_that_knows_nothing_still_reads_as_a_sentence() {
    for code in Code::ALL {
        flawless(&Failure::new(*code), true);
        flawless(&Failure::new(*code).with("file", "").with("folder", ""), true);
    }
}

#[test]
fn an_error_that_knows_everything_names_it() {
    let told = |code: Code| {
        Failure::new(code)
            .with("command", "edit")
            .with("count", 3)
            .with("field", "workload/credits")
            .with("file", "package.zip")
            .with("folder", "/media/stick")
            .with("pack", "ge-draft-2025@2025.2")
            .with("quote", "აღწერს")
            .with("serial", 17)
            .with("shortest", 8)
            .with("why", "line 3 is not a rating")
    };
    for code in Code::ALL {
        flawless(&told(*code), false);
    }
    let en = |code: Code| told(code).view().what.en.expect("English");
    let named = [
        (Code::FileMissing, "“package.zip”"),
        (Code::ReadOnly, "/media/stick"),
        (Code::PackUnknown, "ge-draft-2025@2025.2"),
        (Code::ShortPassphrase, "8 characters"),
        (Code::ReviewNotReady, "3 places"),
        (Code::QuoteMissing, "“აღწერს”"),
        (Code::OlderList, "no. 17"),
        (Code::RatingsFile, "line 3 is not a rating"),
        (Code::NotReadyToSign, "workload/credits"),
        (Code::BadCall, "edit"),
    ];
    for (code, name) in named {
        let sentence = en(code);
        assert!(sentence.contains(name), "{sentence} names {name}");
    }
}

#[test]
fn every_choice_has_its_words() {
    use descriptor::{
        ActivityKind, AssessmentType, Category, Instruction, NeedSource, Participation, QualityType, Stacking,
        Supervision,
    };
    let ratings: Vec<&str> = rulebook::Rating::ALL.iter().map(|rating| rating.token()).collect();
    let roles: Vec<&str> = rulebook::Role::ALL.iter().map(|role| role.token()).collect();
    let lists: [(&str, &[&str]); 11] = [
        ("activity-kind", ActivityKind::TOKENS),
        ("assessment-type", AssessmentType::TOKENS),
        ("category", Category::TOKENS),
        ("instruction", Instruction::TOKENS),
        ("need-source", NeedSource::TOKENS),
        ("participation", Participation::TOKENS),
        ("quality-type", QualityType::TOKENS),
        ("rating", &ratings),
        ("role", &roles),
        ("stacking", Stacking::TOKENS),
        ("supervision", Supervision::TOKENS),
    ];
    let ids = lists
        .iter()
        .flat_map(|(list, tokens)| tokens.iter().map(move |token| format!("choice-{list}-{token}")));
    let missing = wordless(ids.collect::<Vec<_>>());
    assert!(missing.is_empty(), "a choice would show its token: {missing:?}");
}

#[test]
fn every_check_has_its_words() {
    let ids = signing::CheckId::ALL
        .iter()
        .map(|id| format!("check-{}", id.as_str().replace('.', "-")));
    let missing = wordless(ids);
    assert!(missing.is_empty(), "a check would show its id: {missing:?}");
}

#[test]
fn every_kind_of_change_has_its_words() {
    use store::ChangeKind::{Create, Edit, Merge, Redo, Resolve, Revert, Sign, Undo};
    let kinds = [Create, Edit, Undo, Redo, Revert, Merge, Resolve, Sign];
    let missing = wordless(kinds.map(|kind| format!("history-{}", kind.token())));
    assert!(missing.is_empty(), "history would show its ids: {missing:?}");
}

#[test]
fn every_denial_of_a_list_has_its_words() {
    use desk::words::{args, both_with};
    let sentences = ["revoked", "expired", "not-yet-valid", "other-role"]
        .map(|why| both_with("verify-denied", &args([("why", why)])));
    for Both { ka, en } in &sentences {
        for sentence in [ka, en].map(|side| side.as_deref().expect("both languages")) {
            assert_eq!(flaw(sentence), None, "{sentence}");
        }
    }
    let different: BTreeSet<_> = sentences
        .iter()
        .map(|both| (both.ka.clone(), both.en.clone()))
        .collect();
    assert_eq!(
        different.len(),
        sentences.len(),
        "each says its own reason: {different:?}"
    );
}

#[test]
fn every_item_of_a_list_has_its_name_in_history() {
    let lists = descriptor::fields::LISTS.iter().map(|(list, _)| *list);
    let ids = lists
        .filter(|list| !list.contains('*'))
        .map(|list| format!("history-item-{}", list.replace('/', "-")));
    let missing = wordless(ids.collect::<Vec<_>>());
    assert!(missing.is_empty(), "history would show its ids: {missing:?}");
}

#[test]
fn times_are_written_as_people_write_them() {
    use descriptor::Lang::{En, Ka};
    use desk::words::{day, time};
    assert_eq!(day(Ka, "2026-11-21"), "21 ნოემბერი, 2026", "a day in Georgian");
    assert_eq!(day(En, "2026-03-01"), "1 March 2026", "a day in English");
    assert_eq!(
        time(Ka, "2026-11-21T14:32:05Z"),
        "21 ნოემბერი, 2026, 14:32 (UTC)",
        "a time keeps its zone, because files are read elsewhere too"
    );
    assert_eq!(time(En, "some day"), "some day", "what is no time stays as it is");
    assert_eq!(day(En, "2026-13-01"), "2026-13-01", "there is no such month");
}
