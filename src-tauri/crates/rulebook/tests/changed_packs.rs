//! A pack that changed: what differs is named, and back-testing lists exactly the cases that flip and why.

use crate::support::{pack, pilot};
use descriptor::Hundredths;
use rulebook::{Case, Difference, DifferenceKind, Flip, Pack, RuleUse, Status, differences, flips};
use serde_json::json;

fn rule<'a>(pack: &'a mut Pack, name: &str) -> &'a mut RuleUse {
    let mut rules = pack
        .catalogue
        .criteria
        .iter_mut()
        .flat_map(|criterion| &mut criterion.rules);
    rules.find(|usage| usage.rule == name).expect("the rule is used")
}

/// The pilot as it is, and with seven hours missing.
fn cases() -> Vec<Case> {
    let (content, facts) = pilot();
    let whole = Case {
        name: "whole".to_owned(),
        content,
        facts,
    };
    let mut short = Case {
        name: "short".to_owned(),
        ..whole.clone()
    };
    short.content.activities[5].independent_hours = Some(Hundredths::whole(6));
    vec![whole, short]
}

fn short(flips: &[Flip]) -> Vec<(&str, &str, Option<Status>, Option<Status>)> {
    flips
        .iter()
        .map(|flip| (flip.case.as_str(), flip.criterion.as_str(), flip.before, flip.after))
        .collect()
}

#[test]
fn the_same_pack_differs_in_nothing() {
    assert_eq!(differences(&pack(), &pack()), []);
    assert_eq!(flips(&pack(), &pack(), &cases()), []);
}

#[test]
fn a_wider_tolerance_flips_exactly_the_case_it_forgives() {
    let (old, mut new) = (pack(), pack());
    rule(&mut new, "workload.matches-credits")
        .parameters
        .insert("tolerance".into(), json!("7"));
    let criterion = "credit-workload.hours-match-credits";
    let flips = flips(&old, &new, &cases());
    assert_eq!(
        short(&flips),
        [("short", criterion, Some(Status::NotMet), Some(Status::Met))]
    );
    assert_eq!(flips[0].because.len(), 1, "the finding of the old pack says why");
    assert_eq!(flips[0].because[0].args["difference"], "7");
    let expected = Difference {
        thing: "criterion".to_owned(),
        id: criterion.to_owned(),
        kind: DifferenceKind::Changed,
        parts: vec!["rules".to_owned()],
    };
    assert_eq!(differences(&old, &new), [expected]);
}

#[test]
fn a_stricter_rule_flips_the_case_it_catches() {
    let (old, mut new) = (pack(), pack());
    rule(&mut new, "outcomes.count")
        .parameters
        .insert("max".into(), json!(5));
    let flips = flips(&old, &new, &cases());
    let number = "learning-outcomes.number";
    let both = [
        ("whole", number, Some(Status::Met), Some(Status::NotMet)),
        ("short", number, Some(Status::Met), Some(Status::NotMet)),
    ];
    assert_eq!(short(&flips), both);
    assert_eq!(flips[0].because[0].args["count"], "6");
}

#[test]
fn added_and_removed_criteria_are_flips_too() {
    let (old, mut new) = (pack(), pack());
    let removed = new.catalogue.criteria.remove(0);
    let mut added = removed.clone();
    added.id = "learning-outcomes.another".to_owned();
    new.catalogue.criteria.push(added);
    let flips = flips(&old, &new, &cases()[..1]);
    let expected = [
        ("whole", "learning-outcomes.another", None, Some(Status::Met)),
        ("whole", removed.id.as_str(), Some(Status::Met), None),
    ];
    assert_eq!(short(&flips), expected);
    let kinds: Vec<_> = differences(&old, &new)
        .into_iter()
        .map(|one| (one.id, one.kind))
        .collect();
    let added = ("learning-outcomes.another".to_owned(), DifferenceKind::Added);
    assert_eq!(
        kinds,
        [added, (removed.id, DifferenceKind::Removed)],
        "what stayed did not move"
    );
}

#[test]
fn differences_name_the_part_and_the_language() {
    let (old, mut new) = (pack(), pack());
    new.head.version = "2025.9".to_owned();
    new.head.standards[1].title.ka.push('!');
    new.template.sections[0].fields[0].guidance.en.push('!');
    new.catalogue.criteria[0].minimum = !new.catalogue.criteria[0].minimum;
    new.catalogue.criteria[0].anchors.complies.ka.push('!');
    new.catalogue.criteria.swap(2, 3);
    let told: Vec<String> = differences(&old, &new)
        .iter()
        .map(|one| format!("{} {} {:?} {}", one.thing, one.id, one.kind, one.parts.join(",")))
        .collect();
    let id = |at: usize| &old.criteria()[at].id;
    let expected = [
        "pack  Changed version".to_owned(),
        format!("standard {} Changed title/ka", old.head.standards[1].id),
        "field identification/title Changed guidance/en".to_owned(),
        format!("criterion {} Changed anchors/complies/ka,minimum", id(0)),
        format!("criterion {} Moved ", id(3)),
        format!("criterion {} Moved ", id(2)),
    ];
    assert_eq!(told, expected);
}
