//! The faulty twins that people practise on: each fails where it was made faulty, and nowhere else.

use std::collections::BTreeSet;
use std::fs;

use descriptor::{from_flat, to_flat};
use nishani_tests::root;
use rulebook::{Finding, Status, Twin, evaluate};

use super::{PILOTS, facts, pilot, shipped_pack};

/// What asks for something, told by who says it and where.
fn failing(findings: &[Finding]) -> BTreeSet<(String, String, String)> {
    findings
        .iter()
        .filter(|finding| matches!(finding.status, Status::NotMet | Status::Unclear))
        .map(|finding| {
            (
                finding.criterion.clone(),
                finding.rule.clone(),
                finding.path.to_string(),
            )
        })
        .collect()
}

#[test]
fn each_twin_fails_where_it_was_made_faulty_and_nowhere_else() {
    let pack = shipped_pack();
    for slug in PILOTS {
        let path = root().join("assets/samples/twins").join(format!("{slug}.toml"));
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{slug} has no twin: {error}"));
        let twin = Twin::load(&text).unwrap_or_else(|error| panic!("{slug}: {error}"));
        assert_eq!(twin.base, slug);
        assert!((2..=3).contains(&twin.faults.len()), "{slug}: two or three faults");
        let base = pilot(slug);
        let flat = twin
            .of(&to_flat(&base))
            .unwrap_or_else(|error| panic!("{slug}: {error}"));
        let (content, unreadable) = from_flat(&flat);
        assert_eq!(unreadable, [], "{slug}");

        let known = facts(&base);
        let before = evaluate(&pack, &base, &known);
        let after = evaluate(&pack, &content, &known);
        let new: Vec<_> = failing(&after).difference(&failing(&before)).cloned().collect();
        let built_in = |rule: &str, path: &str| {
            let path = descriptor::FieldPath::known(path);
            let fits = |fault: &&rulebook::Fault| fault.rule == rule && path.is_within(fault.path.as_str());
            twin.faults.iter().filter(fits).count()
        };
        for (criterion, rule, path) in &new {
            assert_eq!(built_in(rule, path), 1, "{slug}: {criterion} fails at {path} by {rule}");
        }
        for fault in &twin.faults {
            let seen = after.iter().any(|finding| {
                finding.rule == fault.rule
                    && finding.status == fault.status
                    && finding.path.is_within(fault.path.as_str())
            });
            let quiet = !before.iter().any(|finding| {
                finding.rule == fault.rule
                    && finding.status == fault.status
                    && finding.path.is_within(fault.path.as_str())
            });
            assert!(seen && quiet, "{slug}: {} at {}", fault.rule, fault.path);
            assert!(
                !fault.name.ka.is_empty() && !fault.name.en.is_empty(),
                "{slug}: every fault has its name"
            );
        }

        // What was said about the pilot is still said, but for the rules that see a fault.
        let rules: BTreeSet<&str> = twin.faults.iter().map(|fault| fault.rule.as_str()).collect();
        let others = |findings: &[Finding]| -> BTreeSet<(String, String, String, &'static str)> {
            findings
                .iter()
                .filter(|finding| !rules.contains(finding.rule.as_str()))
                .map(|finding| {
                    let (criterion, rule) = (finding.criterion.clone(), finding.rule.clone());
                    (criterion, rule, finding.path.to_string(), finding.status.token())
                })
                .collect()
        };
        assert_eq!(
            others(&before),
            others(&after),
            "{slug}: no other rule changes its answer (left: the pilot)"
        );
    }
}
