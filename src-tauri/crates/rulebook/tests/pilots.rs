//! The four pilot descriptors fulfill the shipped pack as far as rules can tell: only what a person judges stays open,
//! and the endorsement, which comes with a signed version and never with a sample.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use descriptor::Content;
use rulebook::{Facts, Pack, Status, evaluate, unmet_minimums};

const PILOTS: [&str; 4] = [
    "gis-for-tourism",
    "computer-network-administration",
    "microcontroller-programming-for-drones",
    "data-analysis-in-medicine",
];

fn asset(path: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../assets")
        .join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn a_pilot_meets_every_rule_but_the_endorsement() {
    let text = |name: &str| asset(&format!("packs/ge-draft-2025/{name}"));
    let pack = Pack::parse(&text("pack.toml"), &text("template.toml"), &text("criteria.toml"));
    let pack = pack.expect("the shipped pack is valid");
    for slug in PILOTS {
        let content: Content =
            serde_json::from_str(&asset(&format!("samples/{slug}.json"))).expect("a sample is a descriptor");
        let attachments: BTreeSet<String> = content.attachments.iter().map(|file| file.sha256.clone()).collect();
        let facts = Facts {
            as_of: "2026-12-01".into(),
            endorsements: Vec::new(),
            attachments,
        };
        let findings = evaluate(&pack, &content, &facts);
        assert!(
            unmet_minimums(&pack, &findings).is_empty(),
            "{slug}: no minimum requirement is missed"
        );
        for finding in findings {
            let expected = match finding.rule.as_str() {
                "endorsement.current" => Status::Unclear,
                "level.outcomes-fit" | rulebook::finding::BY_PERSON => Status::Person,
                _ => Status::Met,
            };
            assert_eq!(finding.status, expected, "{slug}: {finding:?}");
        }
    }
}
