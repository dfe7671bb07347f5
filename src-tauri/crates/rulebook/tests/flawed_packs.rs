//! Flawed packs: every kind of flaw is named, at its place, and makes the pack unusable.

use crate::support::{pack, texts};
use descriptor::{FieldPath, Hundredths};
use rulebook::validate::Flaw;
use rulebook::{DecisionToken, Pack, PackError, Rating, RuleUse, Words, problems};
use serde_json::json;

/// Spoils the shipped pack and expects exactly these flaws, as `(part of the place, flaw)`.
fn check(spoil: impl Fn(&mut Pack), expected: &[(&str, Flaw)]) {
    let mut spoiled = pack();
    spoil(&mut spoiled);
    let found = problems(&spoiled);
    let matches = |(place, flaw): &(&str, Flaw)| {
        found
            .iter()
            .any(|problem| problem.place.contains(place) && problem.flaw == *flaw)
    };
    for one in expected {
        assert!(matches(one), "{one:?} is named among {found:#?}");
    }
    assert_eq!(found.len(), expected.len(), "and nothing else: {found:#?}");
    let fatal = found.iter().any(rulebook::Problem::is_fatal);
    assert_eq!(
        Pack::from_json(&spoiled.to_json()).is_err(),
        fatal,
        "a fatal problem makes the pack unusable"
    );
}

fn usage(rule: &str, parameters: serde_json::Value) -> RuleUse {
    let serde_json::Value::Object(parameters) = parameters else {
        panic!("parameters are an object")
    };
    RuleUse {
        rule: rule.to_owned(),
        parameters,
    }
}

#[test]
fn a_flaw_of_the_head_is_named() {
    check(
        |pack| pack.head.id = "GE draft".into(),
        &[("pack.toml id", Flaw::BadId("GE draft".into()))],
    );
    check(
        |pack| pack.head.version = String::new(),
        &[("pack.toml version", Flaw::BadId(String::new()))],
    );
    check(
        |pack| pack.head.languages.clear(),
        &[("pack.toml languages", Flaw::Empty)],
    );
    check(
        |pack| pack.head.notice.ka = "  ".into(),
        &[("pack.toml notice", Flaw::MissingLanguage("ka"))],
    );
    check(
        |pack| pack.head.hours_per_credit = Hundredths::ZERO,
        &[("hours-per-credit", Flaw::BadNumber("0".into()))],
    );
    check(
        |pack| drop(pack.head.decision.title.remove(&DecisionToken::Negative)),
        &[("decision title negative", Flaw::Empty)],
    );
    check(
        |pack| pack.head.answer.as_mut().expect("it has a limit").words = 0,
        &[("pack.toml answer words", Flaw::BadNumber("0".into()))],
    );
    check(
        |pack| pack.head.decision.conditions_if_any_below = Rating::CannotJudge,
        &[("pack.toml decision", Flaw::BadNumber("cannot-judge".into()))],
    );
    check(
        |pack| {
            let mut standard = pack.head.standards[0].clone();
            standard.id = "empty".into();
            pack.head.standards.push(standard);
        },
        &[("standard empty", Flaw::Empty)],
    );
}

#[test]
fn a_flaw_of_the_template_is_named() {
    check(
        |pack| pack.template.sections[0].fields[0].path = "identification/name".into(),
        &[
            (
                "field identification/name",
                Flaw::UnknownField("identification/name".into()),
            ),
            ("template.toml", Flaw::MissingField("identification/title")),
        ],
    );
    check(
        |pack| {
            let field = pack.template.sections[0].fields[1].clone();
            pack.template.sections[1].fields.push(field);
        },
        &[(
            "field identification/code",
            Flaw::Duplicate("identification/code".into()),
        )],
    );
    check(
        |pack| {
            let field = &mut pack.template.sections[0].fields[0];
            field.limit = Some(0);
            field.guidance.en.clear();
        },
        &[
            ("field identification/title", Flaw::BadNumber("0".into())),
            ("field identification/title guidance", Flaw::MissingLanguage("en")),
        ],
    );
    check(
        |pack| {
            let fields = pack
                .template
                .sections
                .iter_mut()
                .flat_map(|section| &mut section.fields);
            fields.for_each(|field| field.to_sign = false);
        },
        &[("to-sign", Flaw::Empty)],
    );
    check(
        |pack| {
            let id = pack.template.sections[0].id.clone();
            pack.template.sections[1].id = id;
        },
        &[("template.toml section", Flaw::Duplicate("identity".into()))],
    );
    check(
        |pack| {
            let mut field = pack.template.sections[0].fields[1].clone();
            field.path = "extra/moderation".into();
            pack.template.sections[0].fields.push(field);
        },
        &[],
    );
}

#[test]
fn a_flaw_of_a_criterion_is_named() {
    let first = |pack: &Pack| pack.criteria()[0].id.clone();
    let name = first(&pack());
    let place = name.as_str();
    check(
        |pack| pack.catalogue.criteria[0].text.ka.clear(),
        &[(place, Flaw::MissingLanguage("ka"))],
    );
    check(
        |pack| pack.catalogue.criteria[0].source.place = Words::default(),
        &[
            (place, Flaw::MissingLanguage("ka")),
            (place, Flaw::MissingLanguage("en")),
        ],
    );
    check(
        |pack| pack.catalogue.criteria[0].roles.clear(),
        &[("roles", Flaw::Empty)],
    );
    check(
        |pack| pack.catalogue.criteria[0].fields.clear(),
        &[("fields", Flaw::Empty)],
    );
    check(
        |pack| pack.catalogue.criteria[0].fields = vec![FieldPath::known("outcomes/text")],
        &[("fields", Flaw::UnknownField("outcomes/text".into()))],
    );
    check(
        |pack| pack.catalogue.criteria[0].standard = "nothing".into(),
        &[
            (place, Flaw::BadId(name.clone())),
            (place, Flaw::UnknownStandard("nothing".into())),
        ],
    );
    check(
        |pack| {
            let twin = pack.catalogue.criteria[1].id.clone();
            pack.catalogue.criteria[0].id = twin;
        },
        &[("criteria.toml", Flaw::Duplicate(pack().criteria()[1].id.clone()))],
    );
    check(
        |pack| {
            pack.catalogue.criteria.iter_mut().for_each(|one| one.minimum = false);
        },
        &[("criteria.toml", Flaw::NoMinimum)],
    );
}

#[test]
fn two_criteria_never_say_the_same_words() {
    let names = pack()
        .criteria()
        .iter()
        .map(|criterion| criterion.id.clone())
        .collect::<Vec<_>>();
    for part in ["anchors complies", "guidance", "evidence"] {
        let place = |at: usize, lang: &str| format!("{} {part} {lang}", names[at]);
        check(
            |pack| {
                for (at, text) in [(2, "The same words."), (5, " the  same words. ")] {
                    let criterion = &mut pack.catalogue.criteria[at];
                    let part = match part {
                        "guidance" => &mut criterion.guidance,
                        "evidence" => &mut criterion.evidence,
                        _ => &mut criterion.anchors.complies,
                    };
                    part.en = text.to_owned();
                }
            },
            &[(place(5, "en").as_str(), Flaw::SharedWords(place(2, "en")))],
        );
    }
    check(
        |pack| {
            let anchors = &mut pack.catalogue.criteria[0].anchors;
            anchors.partially_complies = anchors.does_not_comply.clone();
        },
        &[
            (
                "does-not-comply ka",
                Flaw::SharedWords(format!("{} anchors partially-complies ka", names[0])),
            ),
            (
                "does-not-comply en",
                Flaw::SharedWords(format!("{} anchors partially-complies en", names[0])),
            ),
        ],
    );
}

#[test]
fn a_flaw_in_the_use_of_a_rule_is_named() {
    let uses = |rule: &str, parameters: serde_json::Value, expected: &[Flaw]| {
        let expected: Vec<(&str, Flaw)> = expected.iter().map(|flaw| ("rule", flaw.clone())).collect();
        check(
            |pack| {
                let person = pack
                    .catalogue
                    .criteria
                    .iter_mut()
                    .find(|criterion| criterion.rules.is_empty());
                person
                    .expect("some criterion is for a person")
                    .rules
                    .push(usage(rule, parameters.clone()));
            },
            &expected,
        );
    };
    let bad = |reason: &str| Flaw::BadParameters(reason.to_owned());
    uses(
        "outcomes.beautiful",
        json!({}),
        &[Flaw::UnknownRule("outcomes.beautiful".into())],
    );
    uses(
        "outcomes.count",
        json!({"min": 5, "max": 3}),
        &[bad("`min` must be 1 or more, and not above `max`")],
    );
    uses("outcomes.count", json!({"min": 1}), &[bad("missing field `max`")]);
    uses(
        "alignment.every-outcome-taught",
        json!({"min": 1}),
        &[bad("unknown field `min`, there are no fields")],
    );
    uses(
        "assessment.weights-total",
        json!({"total": "0"}),
        &[bad("`total` is zero")],
    );
    uses(
        "workload.not-contact-only",
        json!({"max-contact-percent": "100"}),
        &[bad("`max-contact-percent` must be below 100")],
    );
    uses("fields.present", json!({"paths": []}), &[bad("`paths` names no field")]);
    uses(
        "fields.present",
        json!({"paths": ["level"]}),
        &[bad("a descriptor has no field `level`")],
    );
    uses(
        "bilingual.both-present",
        json!({"paths": ["level/nqf"]}),
        &[bad("`level/nqf` is not a bilingual field")],
    );
    uses(
        "title.reserved-words",
        json!({"words": {"en": ["degree"]}}),
        &[bad("`words` has none in `ka`")],
    );
    let mut floats = pack();
    let person = floats
        .catalogue
        .criteria
        .iter_mut()
        .find(|criterion| criterion.rules.is_empty())
        .expect("one");
    person
        .rules
        .push(usage("workload.matches-credits", json!({"tolerance": 2.5})));
    assert_eq!(
        problems(&floats).len(),
        1,
        "a binary floating point number is no parameter: {:?}",
        problems(&floats)
    );
}

#[test]
fn a_rule_stands_once_in_a_criterion_and_an_unused_rule_is_only_mentioned() {
    check(
        |pack| {
            let criterion = pack
                .catalogue
                .criteria
                .iter_mut()
                .find(|criterion| !criterion.rules.is_empty())
                .expect("one");
            let again = criterion.rules[0].clone();
            criterion.rules.push(again);
        },
        &[("rules", Flaw::Duplicate("fields.present".into()))],
    );
    check(
        |pack| {
            let mut rules = pack.catalogue.criteria.iter_mut().map(|criterion| &mut criterion.rules);
            rules
                .find(|rules| rules.iter().any(|usage| usage.rule == "endorsement.current"))
                .expect("one")
                .clear();
        },
        &[("criteria.toml", Flaw::UnusedRule("endorsement.current"))],
    );
}

#[test]
fn a_file_of_another_form_is_refused_with_its_name() {
    let [head, template, criteria] = texts();
    let refused = |texts: [&str; 3], file: &str, word: &str| {
        let error = Pack::load(texts[0], texts[1], texts[2]).expect_err("it is refused");
        let PackError::Unreadable { file: named, reason } = error else {
            panic!("{error}")
        };
        assert_eq!(named, file, "{reason}");
        assert!(reason.contains(word), "{word:?} stands in {reason}");
    };
    refused(["", &template, &criteria], "pack.toml", "missing field");
    refused(
        [&format!("colour = \"red\"\n{head}"), &template, &criteria],
        "pack.toml",
        "colour",
    );
    refused(
        [&head, "[[section]]\nid = \"x\"\ntitel = 1\n", &criteria],
        "template.toml",
        "titel",
    );
    refused(
        [&head, &template, &format!("{criteria}\nminimum = true")],
        "criteria.toml",
        "minimum",
    );
    refused([&head, &template, "\u{0}"], "criteria.toml", "1");
    refused(
        [&head.replace("\"draft\"", "\"final\""), &template, &criteria],
        "pack.toml",
        "final",
    );
    let texts = [
        head.replace("hours-per-credit = \"25\"", "hours-per-credit = 25.0"),
        template,
        criteria,
    ];
    refused([&texts[0], &texts[1], &texts[2]], "pack.toml", "hours-per-credit");
    let empty = Pack::load(&texts[0].replace("25.0", "\"25\""), "", "").expect_err("an empty template is refused");
    assert!(matches!(&empty, PackError::Invalid(list) if list.len() > 50), "{empty}");
    assert!(Pack::from_json(&json!({"pack": 1})).is_err() && Pack::from_json(&json!(null)).is_err());
}
