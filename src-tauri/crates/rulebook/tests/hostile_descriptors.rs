//! Descriptors as nobody writes them: empty, enormous, in one language, with ids that are none. Nothing panics, and
//! what cannot be told is said to be unclear.

use std::collections::BTreeSet;

use crate::support::{pack, pilot};
use descriptor::{Activity, Assessment, Content, Hundredths, Need, Outcome, StackTarget, Stacking, Text, to_flat};
use rulebook::{Endorsement, Facts, Status, criterion_status, criterion_statuses, evaluate, unmet_minimums};

#[test]
fn an_empty_descriptor_has_findings_and_no_panic() {
    let pack = pack();
    let findings = evaluate(&pack, &Content::default(), &Facts::default());
    let asked: BTreeSet<&str> = findings.iter().map(|finding| finding.criterion.as_str()).collect();
    assert_eq!(asked.len(), pack.criteria().len(), "every criterion has a finding");
    let met: Vec<_> = findings
        .iter()
        .filter(|finding| finding.status == Status::Met)
        .collect();
    assert!(met.is_empty(), "nothing is fulfilled by writing nothing: {met:#?}");
    assert!(
        !unmet_minimums(&pack, &findings).is_empty(),
        "and minimum requirements are not met"
    );
    assert_eq!(
        pack.missing_to_sign(&Content::default()).len(),
        4,
        "title, provider, outcomes, credits"
    );
}

#[test]
fn the_largest_numbers_are_counted_without_wrapping() {
    let largest = Hundredths::from_hundredths(99_999_999);
    let (mut content, facts) = pilot();
    content.workload.credits = Some(largest);
    for activity in &mut content.activities {
        activity.contact_hours = Some(largest);
        activity.independent_hours = Some(largest);
        activity.assessment_hours = Some(largest);
    }
    content
        .assessments
        .iter_mut()
        .for_each(|assessment| assessment.weight = Some(largest));
    content.level.nqf = Some(u32::MAX);
    let findings = evaluate(&pack(), &content, &facts);
    for rule in [
        "workload.matches-credits",
        "assessment.weights-total",
        "level.outcomes-fit",
    ] {
        let finding = findings
            .iter()
            .find(|finding| finding.rule == rule)
            .expect("the rule is asked");
        assert_eq!(finding.status, Status::NotMet, "{rule}");
        assert!(
            finding.args.values().all(|value| !value.starts_with('-')),
            "{rule} saw no negative number: {finding:?}"
        );
    }
}

#[test]
fn one_language_is_judged_by_what_is_there() {
    let (mut content, facts) = pilot();
    let mut value = serde_json::to_value(&content).expect("it serializes");
    drop_english(&mut value);
    content = serde_json::from_value(value).expect("a descriptor in Georgian only");
    let findings = evaluate(&pack(), &content, &facts);
    let of = |rule: &str| {
        findings
            .iter()
            .filter(|finding| finding.rule == rule)
            .collect::<Vec<_>>()
    };
    assert!(
        of("bilingual.both-present")
            .iter()
            .all(|finding| finding.status == Status::NotMet)
    );
    assert_eq!(
        of("bilingual.numbers-agree")[0].status,
        Status::Unclear,
        "there is nothing to compare"
    );
    assert_eq!(
        of("outcomes.observable-verb")[0].status,
        Status::Met,
        "Georgian verbs are judged alone"
    );
    assert!(
        unmet_minimums(&pack(), &findings).is_empty(),
        "one language is enough for minimum requirements"
    );
}

fn drop_english(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(members) => {
            members.remove("en");
            members.values_mut().for_each(drop_english);
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(drop_english),
        _ => {}
    }
}

#[test]
fn ids_that_no_path_can_hold_do_no_harm() {
    for id in ["", "..", "o/../x", "ო-აააააააა", "o-\u{0}", "*", &"x".repeat(10_000)] {
        let text = Text::both("იცის", "Knows");
        let mut content = Content::default();
        content.outcomes.push(Outcome {
            id: id.to_owned(),
            text: text.clone(),
            ..Outcome::default()
        });
        content.outcomes.push(Outcome {
            id: id.to_owned(),
            ..Outcome::default()
        });
        content.activities.push(Activity {
            id: id.to_owned(),
            outcomes: vec![id.to_owned()],
            ..Activity::default()
        });
        content.assessments.push(Assessment {
            id: id.to_owned(),
            ..Assessment::default()
        });
        content.purpose.needs.push(Need {
            id: id.to_owned(),
            evidence: vec![id.to_owned()],
            ..Need::default()
        });
        content.stackability.kind = Some(Stacking::Stackable);
        content.stackability.targets.push(StackTarget {
            id: id.to_owned(),
            ..StackTarget::default()
        });
        let findings = evaluate(&pack(), &content, &Facts::default());
        let vague = findings
            .iter()
            .find(|finding| finding.rule == "outcomes.observable-verb")
            .expect("it is asked");
        assert_eq!(vague.status, Status::NotMet, "{id:?}: the verb is seen all the same");
        let _ = (pack().progress(&content), pack().missing_to_sign(&content));
    }
}

#[test]
fn unusual_letters_are_compared_as_what_they_mean() {
    let verdict = |ka: &str, en: &str| {
        let (mut content, facts) = pilot();
        content.outcomes[0].text = Text::both(ka, en);
        criterion_status(&evaluate(&pack(), &content, &facts), "learning-outcomes.observable")
    };
    let (good_ka, good_en) = ("ადარებს რუკებს", "Compares maps");
    assert_eq!(verdict("ᲘᲪᲘᲡ ᲠᲣᲙᲔᲑᲘ", good_en), Some(Status::NotMet), "Mtavruli");
    assert_eq!(
        verdict("ი\u{200d}ცის რუკები", good_en),
        Some(Status::NotMet),
        "an invisible joiner"
    );
    assert_eq!(verdict("„იცის“ რუკები", good_en), Some(Status::NotMet), "in quotes");
    assert_eq!(verdict(good_ka, "KNOWS MAPS"), Some(Status::NotMet), "capitals");
    assert_eq!(
        verdict(good_ka, "kno\u{ad}ws maps"),
        Some(Status::NotMet),
        "a soft hyphen"
    );
    assert_eq!(verdict(good_ka, good_en), Some(Status::Met));
    assert_eq!(
        verdict("🗺️", "🗺️"),
        Some(Status::Person),
        "no verb at all is for a person"
    );
    assert_eq!(
        verdict(&"იცის ".repeat(20_000), good_en),
        Some(Status::NotMet),
        "a very long text"
    );
    assert_eq!(
        verdict("\u{202e}სცი", "\u{0}\u{1}"),
        Some(Status::Person),
        "control characters"
    );
}

#[test]
fn a_day_that_is_none_makes_endorsements_unclear() {
    let (content, mut facts) = pilot();
    facts.endorsements.push(Endorsement {
        issued: "2026-01-01".to_owned(),
        ..Endorsement::default()
    });
    for day in ["", "today", "2026-02-30", "2026-2-3", "২০২৬-০১-০১"] {
        facts.as_of = day.to_owned();
        let status = criterion_status(&evaluate(&pack(), &content, &facts), "relevance.endorsement");
        assert_eq!(status, Some(Status::Unclear), "{day:?}");
    }
}

#[test]
fn findings_are_ordered_and_a_criterion_is_as_bad_as_its_worst() {
    let (mut content, facts) = pilot();
    content
        .outcomes
        .iter_mut()
        .for_each(|outcome| outcome.text = Text::both("იცის", "Knows"));
    let pack = pack();
    let findings = evaluate(&pack, &content, &facts);
    let place = |id: &str| pack.criteria().iter().position(|criterion| criterion.id == id);
    assert!(
        findings.is_sorted_by_key(|finding| place(&finding.criterion)),
        "criteria in the order of the pack"
    );
    let vague: Vec<_> = findings
        .iter()
        .filter(|finding| finding.rule == "outcomes.observable-verb")
        .collect();
    assert_eq!(vague.len(), 12, "both sides of six outcomes");
    assert!(vague.is_sorted_by_key(|finding| &finding.path), "paths in order");
    for (criterion, status) in criterion_statuses(&findings) {
        assert_eq!(criterion_status(&findings, &criterion), Some(status), "{criterion}");
    }
}

#[test]
fn a_rule_that_the_program_does_not_know_is_left_to_a_person() {
    let (content, facts) = pilot();
    let mut pack = pack();
    pack.catalogue.criteria.truncate(1);
    pack.catalogue.criteria[0].rules[0].rule = "made.later".to_owned();
    let findings = evaluate(&pack, &content, &facts);
    assert_eq!(findings.len(), 1);
    assert_eq!(
        (findings[0].rule.as_str(), findings[0].status),
        ("person", Status::Person)
    );
}

#[test]
fn every_finding_has_a_label_in_both_languages() {
    let pack = pack();
    for content in [Content::default(), pilot().0] {
        for finding in evaluate(&pack, &content, &Facts::default()) {
            for lang in descriptor::Lang::BOTH {
                assert!(
                    !pack.label(&finding.path, lang).is_empty(),
                    "{} has a name in {}",
                    finding.path,
                    lang.code()
                );
            }
        }
        for path in to_flat(&content).keys().filter(|path| path.last() != "order") {
            let technical = ["name", "sha256", "mediaType", "bytes"].contains(&path.last());
            assert!(
                technical || pack.field_at(path).is_some(),
                "{path} stands in the template"
            );
        }
    }
}
