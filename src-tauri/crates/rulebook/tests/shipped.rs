//! The packs under `assets/packs` as they are shipped: valid, complete and used to the full.

use std::fs;
use std::path::PathBuf;

use rulebook::{Pack, Role, SourceKind, problems};

fn packs() -> Vec<(String, Pack)> {
    let entries = fs::read_dir(crate::support::assets().join("packs")).expect("assets hold packs");
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.expect("a folder").path()).collect();
    folders.sort();
    let read = |folder: PathBuf| {
        let text = |name: &str| fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let name = folder
            .file_name()
            .expect("a folder has a name")
            .to_string_lossy()
            .into_owned();
        let pack = Pack::parse(&text("pack.toml"), &text("template.toml"), &text("criteria.toml"));
        (name.clone(), pack.unwrap_or_else(|error| panic!("{name}: {error}")))
    };
    folders.into_iter().map(read).collect()
}

#[test]
fn the_shipped_pack_is_valid() {
    for (name, pack) in packs() {
        assert_eq!(pack.head.id, name, "a pack stands in the folder of its id");
        let fatal: Vec<String> = problems(&pack)
            .iter()
            .filter(|problem| problem.is_fatal())
            .map(ToString::to_string)
            .collect();
        assert!(
            fatal.is_empty(),
            "{name} has {} problems:\n{}",
            fatal.len(),
            fatal.join("\n")
        );
    }
}

#[test]
fn the_georgian_pack_has_what_the_project_promises() {
    let packs = packs();
    let (_, pack) = packs
        .iter()
        .find(|(name, _)| name == "ge-draft-2025")
        .expect("the Georgian pack is shipped");
    assert!(
        pack.criteria().len() >= 20,
        "at least 20 criteria, not {}",
        pack.criteria().len()
    );
    let informed = pack
        .criteria()
        .iter()
        .filter(|criterion| !criterion.rules.is_empty())
        .count();
    assert!(
        informed >= 14,
        "at least 14 criteria are informed by a rule, not {informed}"
    );
    let unused: Vec<String> = problems(pack).iter().map(ToString::to_string).collect();
    assert!(
        unused.is_empty(),
        "every rule informs a criterion:\n{}",
        unused.join("\n")
    );
}

#[test]
fn whoever_does_not_assess_by_profession_has_plain_words() {
    for (name, pack) in packs() {
        for criterion in pack.criteria() {
            let asked = criterion.roles.contains(&Role::Employer) || criterion.roles.contains(&Role::Student);
            let kind = criterion.plain.as_ref().map(|plain| plain.kind);
            let assumed = asked.then_some(SourceKind::Assumption);
            assert_eq!(kind, assumed, "{name}: {}", criterion.id);
        }
    }
}

#[test]
fn a_pack_survives_its_canonical_form() {
    for (name, pack) in packs() {
        let value = pack.to_json();
        let back = Pack::from_json(&value).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(back, pack, "{name} read from pack.json is the pack of the three files");
        assert_eq!(back.to_json(), value, "and writes the same value again");
        let text = value.to_string();
        for nothing in ["null", "\"\"", "[]", "{}"] {
            assert!(
                !text.contains(&format!(":{nothing}")),
                "{name} writes {nothing}, and an empty value is absent"
            );
        }
    }
}
