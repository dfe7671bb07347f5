//! Every finding has its words in both languages, and the words say what the finding saw.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use descriptor::{Content, Lang};
use i18n::Bundles;
use nishani_tests::root;
use rulebook::rules::REGISTRY;
use rulebook::{Facts, Finding, Pack, Status, evaluate};

use super::{PILOTS, facts, fixtures, pilot, read, shipped_pack};

fn bundles() -> Bundles {
    let text =
        |lang: &str| fs::read_to_string(root().join(format!("assets/locales/{lang}/findings.ftl"))).expect("the file");
    Bundles::new(&[("ka", &text("ka")), ("en", &text("en"))]).expect("the locales are Fluent")
}

fn say(bundles: &Bundles, pack: &Pack, finding: &Finding, lang: Lang) -> String {
    bundles.message(lang.code(), &finding.message_id(), &finding.message_args(pack, lang))
}

#[test]
fn each_rule_has_exactly_its_messages_in_both_languages() {
    let mut expected: BTreeSet<String> = [
        "finding-place",
        "finding-person-name",
        "finding-person-why",
        "finding-person-person",
    ]
    .into_iter()
    .map(str::to_owned)
    .collect();
    for rule in REGISTRY {
        let name = rule.name.replace('.', "-");
        let statuses = rule.statuses.iter().map(|status| status.token());
        expected.extend(
            statuses
                .chain(["name", "why"])
                .map(|part| format!("finding-{name}-{part}")),
        );
    }
    let bundles = bundles();
    for lang in Lang::BOTH {
        assert_eq!(
            bundles.ids(lang.code()),
            expected,
            "left: findings.ftl in {}, right: the registry",
            lang.code()
        );
    }
}

#[test]
fn whatever_a_rule_says_about_any_descriptor_is_a_whole_sentence() {
    let (bundles, pack) = (bundles(), shipped_pack());
    let mut cases: Vec<(Content, Facts)> = Vec::new();
    for rule in REGISTRY {
        for file in fixtures(rule.name) {
            let [changed, _] = read(&file).build();
            cases.push(changed);
        }
    }
    cases.push((Content::default(), Facts::default()));
    let mut seen: BTreeMap<&str, BTreeSet<Status>> = BTreeMap::new();
    for (content, facts) in &cases {
        for finding in evaluate(&pack, content, facts) {
            for lang in Lang::BOTH {
                let said = say(&bundles, &pack, &finding, lang);
                let whole = !said.contains(['{', '⟨', '$'])
                    && said.ends_with('.')
                    && !said.contains("„“")
                    && !said.contains("“”");
                assert!(
                    whole,
                    "{} {}: {said:?} from {finding:?}",
                    lang.code(),
                    finding.message_id()
                );
            }
            if let Some(rule) = REGISTRY.iter().find(|rule| rule.name == finding.rule) {
                assert!(
                    rule.statuses.contains(&finding.status),
                    "{} says it can answer {:?}",
                    rule.name,
                    finding.status
                );
                let unknown: Vec<&String> = finding
                    .args
                    .keys()
                    .filter(|name| !rule.args.contains(&name.as_str()))
                    .collect();
                assert!(
                    unknown.is_empty(),
                    "{} does not name its arguments {unknown:?}",
                    rule.name
                );
                seen.entry(rule.name).or_default().insert(finding.status);
            }
        }
    }
    for rule in REGISTRY {
        let all: BTreeSet<Status> = rule.statuses.iter().copied().collect();
        assert_eq!(
            seen.get(rule.name),
            Some(&all),
            "{}: some file shows every status it can answer with",
            rule.name
        );
    }
}

#[test]
fn a_designer_reads_what_is_missing_and_how_much() {
    let (bundles, pack) = (bundles(), shipped_pack());
    let check = |rule: &str, file: &str, ka: &str, en: &str| {
        let path = root().join("tests/rules").join(rule).join(format!("{file}.toml"));
        let [(content, facts), _] = read(&path).build();
        let findings = evaluate(&pack, &content, &facts);
        let finding = findings
            .iter()
            .find(|finding| finding.rule == rule && finding.status >= Status::Unclear)
            .expect("it fails");
        assert_eq!(say(&bundles, &pack, finding, Lang::Ka), ka, "{rule}/{file}");
        assert_eq!(say(&bundles, &pack, finding, Lang::En), en, "{rule}/{file}");
    };
    check(
        "workload.matches-credits",
        "fail-1-seven-hours-short",
        "118 საათი 5 კრედიტზე: აკლია 7.",
        "118 hours for 5 credits: 7 too few.",
    );
    check(
        "workload.matches-credits",
        "fail-3-a-hundredth-outside-the-tolerance",
        "122,99 საათი 5 კრედიტზე: აკლია 2,01.",
        "122.99 hours for 5 credits: 2.01 too few.",
    );
    check(
        "outcomes.observable-verb",
        "fail-1-knows-at-the-beginning",
        "სწავლის შედეგი №1, ქართული ტექსტი: „იცის“ არ აჩვენებს, რას აკეთებს მსმენელი.",
        "Learning outcome no. 1, Georgian text: „იცის“ does not show what a learner does.",
    );
    check(
        "fields.present",
        "fail-1-no-country",
        "„გამცემის ქვეყანა“: ჯერ არ არის შევსებული.",
        "“Country of the issuer”: not filled in yet.",
    );
}

#[test]
fn no_georgian_sentence_is_in_capitals_and_no_sentence_is_in_both_languages() {
    let ids = bundles().ids("ka");
    for lang in Lang::BOTH {
        let text =
            fs::read_to_string(root().join(format!("assets/locales/{}/findings.ftl", lang.code()))).expect("the file");
        assert!(
            !text.chars().any(|letter| ('\u{1c90}'..='\u{1cbf}').contains(&letter)),
            "no Mtavruli in {}",
            lang.code()
        );
        let foreign = |letter: char| match lang {
            Lang::Ka => false,
            Lang::En => ('\u{10d0}'..='\u{10ff}').contains(&letter),
        };
        assert!(!text.chars().any(foreign), "no Georgian letter in the English file");
    }
    assert!(ids.len() > 80, "all sentences are there: {}", ids.len());
}

#[test]
fn pilots_are_described_in_whole_sentences_too() {
    let (bundles, pack) = (bundles(), shipped_pack());
    for slug in PILOTS {
        let content = pilot(slug);
        for finding in evaluate(&pack, &content, &facts(&content)) {
            for lang in Lang::BOTH {
                let said = say(&bundles, &pack, &finding, lang);
                assert!(!said.contains(['{', '⟨']), "{slug} {}: {said}", finding.message_id());
            }
        }
    }
}
