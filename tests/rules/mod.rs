//! Every rule of the rulebook on whole descriptors: a pilot, changed in the one thing that its file names.
//!
//! `tests/rules/<rule>/<fail|pass>-<n>-<slug>.toml` says what is changed and what the rule must answer. The test also
//! holds all other rules to what they said about the unchanged pilot. Parameters are those of the shipped pack.

mod sentences;
mod twins;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use descriptor::{Content, FieldPath, Scalar, Variation, from_flat, to_flat};
use nishani_tests::root;
use rulebook::rules::REGISTRY;
use rulebook::{Endorsement, Facts, Finding, Pack, Status, evaluate, unmet_minimums};
use serde::Deserialize;

/// The day for which everything is asked.
const AS_OF: &str = "2026-03-01";

/// The four pilots of the roadmap.
const PILOTS: [&str; 4] = [
    "gis-for-tourism",
    "computer-network-administration",
    "microcontroller-programming-for-drones",
    "data-analysis-in-medicine",
];

/// One file of a rule.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Fixture {
    /// The pilot that is changed.
    base: String,
    /// Fields, items or lists that are taken out.
    #[serde(default)]
    remove: Vec<String>,
    /// Fields that get another value.
    #[serde(default)]
    set: BTreeMap<String, Scalar>,
    /// Facts that differ.
    #[serde(default)]
    facts: ChangedFacts,
    /// What the rule answers.
    expect: Expectation,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct ChangedFacts {
    /// Ids of attachments whose files are not here.
    #[serde(default)]
    absent: Vec<String>,
    /// All endorsements, in place of the one that every pilot has here.
    endorsements: Option<Vec<Endorsement>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Expectation {
    status: Status,
    path: FieldPath,
    /// What the finding saw, as far as the file cares.
    #[serde(default)]
    args: BTreeMap<String, String>,
}

pub(crate) fn shipped_pack() -> Pack {
    let folder = root().join("assets/packs/ge-draft-2025");
    let text = |name: &str| fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    Pack::load(&text("pack.toml"), &text("template.toml"), &text("criteria.toml")).expect("the shipped pack is valid")
}

pub(crate) fn pilot(slug: &str) -> Content {
    let path = root().join("assets/samples").join(format!("{slug}.json"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{slug}: {error}"))
}

/// What is known beside a pilot: all its files are here, and one endorsement is in force.
fn facts(content: &Content) -> Facts {
    Facts {
        as_of: AS_OF.to_owned(),
        endorsements: vec![Endorsement {
            organisation: "სანიმუშო დამსაქმებელი".to_owned(),
            issued: "2025-11-20".to_owned(),
            ..Endorsement::default()
        }],
        attachments: content.attachments.iter().map(|file| file.sha256.clone()).collect(),
    }
}

impl Fixture {
    /// The changed descriptor with its facts; the pilot and its facts for comparison.
    fn build(&self) -> [(Content, Facts); 2] {
        let base = pilot(&self.base);
        let base_facts = facts(&base);
        let before = to_flat(&base);
        let variation = Variation {
            remove: self.remove.clone(),
            set: self.set.clone(),
        };
        let flat = variation.apply(&before).unwrap_or_else(|error| panic!("{error}"));
        let (content, unreadable) = from_flat(&flat);
        assert_eq!(unreadable, [], "the file writes only values that can be read");
        let mut facts = base_facts.clone();
        for id in &self.facts.absent {
            let file = base
                .attachments
                .iter()
                .find(|file| file.id == *id)
                .expect("the attachment exists");
            facts.attachments.remove(&file.sha256);
        }
        if let Some(endorsements) = &self.facts.endorsements {
            facts.endorsements.clone_from(endorsements);
        }
        assert!(content != base || facts != base_facts, "the file changes something");
        [(content, facts), (base, base_facts)]
    }
}

/// The files of one rule, in order.
fn fixtures(rule: &str) -> Vec<PathBuf> {
    let folder = root().join("tests/rules").join(rule);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{rule} has no folder: {error}"));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    files
}

fn read(file: &Path) -> Fixture {
    let text = fs::read_to_string(file).expect("the file can be read");
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn name(file: &Path) -> String {
    file.file_stem()
        .expect("a file has a name")
        .to_string_lossy()
        .into_owned()
}

/// What rules answer, without what they saw: who, where, which status.
fn answers<'a>(findings: impl Iterator<Item = &'a Finding>) -> BTreeSet<(String, String, String, &'static str)> {
    let answer = |finding: &Finding| {
        (
            finding.criterion.clone(),
            finding.rule.clone(),
            finding.path.to_string(),
            finding.status.token(),
        )
    };
    findings.map(answer).collect()
}

fn check(pack: &Pack, rule: &str, file: &Path, pilots: &mut BTreeMap<String, Vec<Finding>>) {
    let place = format!("{rule}/{}", name(file));
    let fixture = read(file);
    let [(content, facts), (base, base_facts)] = fixture.build();
    let after = evaluate(pack, &content, &facts);
    let before = pilots
        .entry(fixture.base.clone())
        .or_insert_with(|| evaluate(pack, &base, &base_facts));

    let of_rule: Vec<&Finding> = after.iter().filter(|finding| finding.rule == rule).collect();
    let expect = &fixture.expect;
    let fits = |finding: &&&Finding| {
        finding.status == expect.status
            && finding.path == expect.path
            && expect
                .args
                .iter()
                .all(|(name, value)| finding.args.get(name) == Some(value))
    };
    let found = of_rule.iter().find(fits);
    assert!(
        found.is_some(),
        "{place}: expected {} at {}, found {of_rule:#?}",
        expect.status.token(),
        expect.path
    );

    let failing = of_rule.iter().any(|finding| finding.status >= Status::Unclear);
    assert_eq!(
        failing,
        name(file).starts_with("fail-"),
        "{place}: the name says how it ends, found {of_rule:#?}"
    );

    let others = |findings: &[Finding]| answers(findings.iter().filter(|finding| finding.rule != rule));
    assert_eq!(
        others(before),
        others(&after),
        "{place}: no other rule may change its answer (left: the pilot)"
    );
}

#[test]
fn every_rule_answers_as_its_files_say_and_no_other_rule_changes_its_answer() {
    let pack = shipped_pack();
    let (mut counted, mut pilots) = (Vec::new(), BTreeMap::new());
    for rule in REGISTRY {
        let files = fixtures(rule.name);
        for file in &files {
            check(&pack, rule.name, file, &mut pilots);
        }
        let count = |kind: &str| files.iter().filter(|file| name(file).starts_with(kind)).count();
        let (fail, pass) = (count("fail-"), count("pass-"));
        assert_eq!(
            fail + pass,
            files.len(),
            "{}: a file is named fail-<n>-… or pass-<n>-…",
            rule.name
        );
        assert!(
            fail >= 3,
            "{}: {fail} failing files, at least 3 are asked for",
            rule.name
        );
        assert!(
            pass >= 2,
            "{}: {pass} passing files, at least 2 are asked for",
            rule.name
        );
        counted.push(format!("{} {fail}+{pass}", rule.name));
    }
    println!("failing + passing: {}", counted.join(", "));
}

#[test]
fn every_folder_is_a_rule_and_files_are_numbered_without_gaps() {
    let entries = fs::read_dir(root().join("tests/rules")).expect("this folder exists");
    let folders = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir());
    let folders: BTreeSet<String> = folders.map(|path| name_of_folder(&path)).collect();
    let rules: BTreeSet<String> = REGISTRY.iter().map(|rule| rule.name.to_owned()).collect();
    assert_eq!(folders, rules, "left: folders, right: rules");
    for rule in REGISTRY {
        for kind in ["fail", "pass"] {
            let files = fixtures(rule.name);
            let mut numbers: Vec<usize> = files
                .iter()
                .filter_map(|file| name(file).strip_prefix(kind)?.split('-').nth(1)?.parse().ok())
                .collect();
            numbers.sort_unstable();
            assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>(), "{} {kind}", rule.name);
        }
    }
}

fn name_of_folder(path: &Path) -> String {
    path.file_name()
        .expect("a folder has a name")
        .to_string_lossy()
        .into_owned()
}

#[test]
fn no_pilot_has_an_unmet_minimum_requirement() {
    let pack = shipped_pack();
    for slug in PILOTS {
        let content = pilot(slug);
        let findings = evaluate(&pack, &content, &facts(&content));
        let unmet: Vec<&str> = unmet_minimums(&pack, &findings)
            .iter()
            .map(|criterion| criterion.id.as_str())
            .collect();
        assert!(unmet.is_empty(), "{slug}: {unmet:?}");
        assert_eq!(pack.missing_to_sign(&content), [], "{slug} can be signed");
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let (pack, content) = (shipped_pack(), pilot(PILOTS[0]));
    let bytes = || serde_json::to_string(&evaluate(&pack, &content, &facts(&content))).expect("findings serialize");
    assert_eq!(bytes(), bytes(), "two runs");
    let (again, unreadable) = from_flat(&to_flat(&content));
    assert!(unreadable.is_empty());
    let other = serde_json::to_string(&evaluate(
        &Pack::from_json(&pack.to_json()).expect("valid"),
        &again,
        &facts(&again),
    ));
    assert_eq!(
        bytes(),
        other.expect("findings serialize"),
        "the pack from pack.json, the descriptor from a draft"
    );
}
