//! The four pilot descriptors in `assets/samples` are complete, consistent and true to their files.
//!
//! What the standards ask of them is tested with the rulebook; here stands only what needs no pack.

use std::collections::BTreeMap;
use std::path::PathBuf;

use descriptor::fields::{FIELDS, FieldKind, matches};
use descriptor::flat::{from_flat, to_flat};
use descriptor::workload::{hours, unassessed, untaught, weights};
use descriptor::{Content, Hundredths};
use sha2::{Digest, Sha256};

const PILOTS: [&str; 4] = [
    "gis-for-tourism",
    "computer-network-administration",
    "microcontroller-programming-for-drones",
    "data-analysis-in-medicine",
];

/// Empty in the pilots, because no pack asks for fields of its own yet.
const EMPTY: &str = "extra/*";

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples")
}

fn text(slug: &str) -> String {
    let path = folder().join(format!("{slug}.json"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn pilots() -> BTreeMap<&'static str, Content> {
    let read = |slug| serde_json::from_str(&text(slug)).unwrap_or_else(|error| panic!("{slug}: {error}"));
    PILOTS.into_iter().map(|slug| (slug, read(slug))).collect()
}

#[test]
fn a_pilot_survives_flattening_without_a_loss() {
    for (slug, content) in pilots() {
        let (back, unreadable) = from_flat(&to_flat(&content));
        assert!(unreadable.is_empty(), "{slug}: {unreadable:?}");
        assert_eq!(back, content, "{slug}: links stand in the order of what they point to");
    }
}

#[test]
fn the_hours_of_a_pilot_equal_its_credits() {
    for (slug, content) in pilots() {
        let credits = content.workload.credits.unwrap_or_default();
        assert!(credits > Hundredths::ZERO, "{slug} has credits");
        assert_eq!(
            hours(&content).total(),
            credits.times(25),
            "{slug}: 25 hours for a credit"
        );
        assert!(
            hours(&content).practical > Hundredths::ZERO,
            "{slug} has a practical component"
        );
        let planned = content
            .workload
            .weeks
            .unwrap_or_default()
            .product(content.workload.hours_per_week.unwrap_or_default());
        assert_eq!(planned, credits.times(25), "{slug}: the calendar fits the credits");
        for activity in &content.activities {
            let of = descriptor::workload::activity_hours(activity);
            assert!(
                of.practical <= of.total(),
                "{slug}, {}: practical hours are a part",
                activity.id
            );
        }
    }
}

#[test]
fn every_outcome_of_a_pilot_is_taught_and_assessed() {
    for (slug, content) in pilots() {
        assert!(
            (4..=6).contains(&content.outcomes.len()),
            "{slug} has four to six outcomes"
        );
        assert_eq!(
            untaught(&content),
            Vec::<&str>::new(),
            "{slug}: all outcomes are taught"
        );
        assert_eq!(
            unassessed(&content),
            Vec::<&str>::new(),
            "{slug}: all outcomes are assessed"
        );
        assert_eq!(weights(&content), Hundredths::whole(100), "{slug}: weights");
        for category in descriptor::Category::ALL {
            let there = content
                .outcomes
                .iter()
                .any(|outcome| outcome.category == Some(*category));
            assert!(there, "{slug} has an outcome of the category {}", category.token());
        }
    }
}

#[test]
fn a_pilot_fills_every_field_in_both_languages() {
    for (slug, content) in pilots() {
        let flat = to_flat(&content);
        for (pattern, kind) in FIELDS {
            // Nobody signed a paper for a pilot.
            if *pattern == EMPTY || pattern.starts_with("paperEndorsements/") {
                continue;
            }
            let sides: &[&str] = if *kind == FieldKind::Prose {
                &["/ka", "/en"]
            } else {
                &[""]
            };
            for side in sides {
                let wanted = format!("{pattern}{side}");
                let filled = flat.keys().filter(|path| matches(&wanted, path.as_str())).count();
                assert!(filled > 0, "{slug}: {wanted} is filled");
            }
            if *kind == FieldKind::Prose {
                let count = |side: &str| {
                    flat.keys()
                        .filter(|path| matches(&format!("{pattern}{side}"), path.as_str()))
                        .count()
                };
                assert_eq!(count("/ka"), count("/en"), "{slug}: {pattern} stands in both languages");
            }
        }
    }
}

#[test]
fn the_georgian_side_is_georgian_and_the_english_is_not() {
    for (slug, content) in pilots() {
        for (path, value) in to_flat(&content) {
            let Some(text) = value.as_text() else {
                continue;
            };
            let georgian = text.chars().any(|letter| ('\u{10d0}'..='\u{10ff}').contains(&letter));
            let capital = text.chars().any(|letter| ('\u{1c90}'..='\u{1cbf}').contains(&letter));
            assert!(!capital, "{slug}: {path} has no Georgian capitals");
            match path.last() {
                "ka" => assert!(georgian, "{slug}: {path} is written in Georgian"),
                "en" => assert!(!georgian, "{slug}: {path} is written in English"),
                _ => {}
            }
        }
    }
}

#[test]
fn an_attached_file_is_the_one_that_the_sample_names() {
    for (slug, content) in pilots() {
        for file in &content.attachments {
            let bytes = std::fs::read(folder().join(slug).join(&file.name)).expect("the file is there");
            assert_eq!(
                bytes.len(),
                usize::try_from(file.bytes).expect("a size fits"),
                "{slug}: {}",
                file.name
            );
            let digest: String = Sha256::digest(&bytes)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            assert_eq!(digest, file.sha256, "{slug}: {}", file.name);
        }
    }
}
