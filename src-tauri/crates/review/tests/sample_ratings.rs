//! The sample ratings file in `assets/samples` is a finished review of the GIS pilot: nothing blocks signing it.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use descriptor::{Content, Lang, Text};
use review::{missing, propose_decision, read_ratings};
use rulebook::{Pack, Rating, Role};

fn asset(path: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../assets")
        .join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn the_sample_review_is_complete_and_bilingual() {
    let text = |name: &str| asset(&format!("packs/ge-draft-2025/{name}"));
    let pack = Pack::parse(&text("pack.toml"), &text("template.toml"), &text("criteria.toml"));
    let pack = pack.expect("the shipped pack is valid");
    let content: Content =
        serde_json::from_str(&asset("samples/gis-for-tourism.json")).expect("the sample is a descriptor");
    let draft = read_ratings(&asset("samples/gis-for-tourism.ratings.toml"), &pack, &content)
        .unwrap_or_else(|faults| panic!("{faults:#?}"));

    assert_eq!(missing(&draft, &pack, &content), vec![], "nothing blocks signing");
    let ratings: BTreeMap<String, Rating> = draft
        .ratings
        .iter()
        .filter_map(|(criterion, entry)| Some((criterion.clone(), entry.rating?)))
        .collect();
    let proposal = propose_decision(&pack, Role::Expert, &ratings).expect("all is rated");
    assert_eq!(
        Some(proposal.decision),
        draft.decision,
        "the sample decides as the pack proposes"
    );

    let both = |text: &Text| Lang::BOTH.iter().all(|lang| text.get(*lang).is_some());
    let mut remarks = [0_usize; 3];
    for (criterion, entry) in &draft.ratings {
        assert!(both(&entry.comment), "{criterion} has a comment in both languages");
        let lists = [&entry.recommendations, &entry.suggestions, &entry.good_practice];
        for (count, list) in remarks.iter_mut().zip(lists) {
            *count += list.len();
            assert!(
                list.iter().all(|remark| both(&remark.text)),
                "{criterion}: remarks are bilingual"
            );
        }
    }
    assert_eq!(remarks, [2, 3, 2], "recommendations, suggestions and good practice");
}
