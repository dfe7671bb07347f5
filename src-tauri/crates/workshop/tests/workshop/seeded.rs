//! Each fault turns its rule on every pilot, and no other.

use std::collections::BTreeMap;

use descriptor::Content;
use rulebook::{Pack, Status, evaluate};
use workshop::faults::{FAULTS, find};

use crate::common::{PILOTS, facts, pack, pilot, seeds};

/// The worst answer of each rule of each criterion.
fn answers(pack: &Pack, content: &Content) -> BTreeMap<(String, String), Status> {
    let mut worst = BTreeMap::new();
    for finding in evaluate(pack, content, &facts(content)) {
        let answer = worst.entry((finding.criterion, finding.rule)).or_insert(finding.status);
        *answer = (*answer).max(finding.status);
    }
    worst
}

#[test]
fn each_fault_turns_its_rule_on_every_pilot_and_no_other() {
    let (pack, seeds) = (pack(), seeds());
    for slug in PILOTS {
        let good = pilot(slug);
        let before = answers(&pack, &good);
        for fault in FAULTS {
            let faulty = fault
                .seed(&good, &seeds)
                .unwrap_or_else(|error| panic!("{slug}: {error}"));
            let after = answers(&pack, &faulty);
            let turned: Vec<(&str, Status)> = after
                .iter()
                .filter(|(rule, status)| before.get(rule) != Some(status))
                .map(|((_, rule), status)| (rule.as_str(), *status))
                .collect();
            assert_eq!(turned, [(fault.rule, Status::NotMet)], "{slug}: {}", fault.name);
        }
    }
}

#[test]
fn faults_can_be_seeded_together() {
    let (pack, seeds) = (pack(), seeds());
    // What is cut down to two outcomes leaves too little for the others.
    let together = FAULTS.iter().filter(|fault| fault.name != "too-few-outcomes");
    for slug in PILOTS {
        let mut faulty = pilot(slug);
        for fault in together.clone() {
            faulty = fault
                .seed(&faulty, &seeds)
                .unwrap_or_else(|error| panic!("{slug}: {error}"));
        }
        let after = answers(&pack, &faulty);
        for fault in together.clone() {
            let speaks = after
                .iter()
                .any(|((_, rule), status)| rule == fault.rule && *status == Status::NotMet);
            assert!(speaks, "{slug}: {}", fault.name);
        }
    }
}

#[test]
fn a_fault_that_does_not_fit_changes_nothing_and_says_so() {
    let seeds = seeds();
    for fault in FAULTS {
        let error = fault
            .seed(&Content::default(), &seeds)
            .expect_err("nothing is there to be made faulty");
        assert_eq!(error.name, fault.name);
        assert_eq!(
            find(fault.name).map(|found| found.rule),
            Some(fault.rule),
            "each has a name of its own"
        );
    }
}

#[test]
fn every_rule_that_a_fault_names_is_asked_by_the_shipped_pack() {
    let pack = pack();
    for fault in FAULTS {
        let asked = pack.criteria().iter().flat_map(|criterion| &criterion.rules);
        assert!(asked.into_iter().any(|rule| rule.rule == fault.rule), "{}", fault.name);
    }
}
