//! The shipped pack and the pilots, as the tests of this crate read them.

use std::fs;
use std::path::PathBuf;

use descriptor::Content;
use rulebook::{Facts, Pack};

/// The folder `assets`.
pub(crate) fn assets() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../assets")
}

/// The three texts of the shipped Georgian pack.
pub(crate) fn texts() -> [String; 3] {
    let folder = assets().join("packs/ge-draft-2025");
    ["pack.toml", "template.toml", "criteria.toml"]
        .map(|name| fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}")))
}

/// The shipped Georgian pack.
pub(crate) fn pack() -> Pack {
    let [pack, template, criteria] = texts();
    Pack::load(&pack, &template, &criteria).expect("the shipped pack is valid")
}

/// The pilot "GIS for Tourism" with the facts that all its files are here.
pub(crate) fn pilot() -> (Content, Facts) {
    let text = fs::read_to_string(assets().join("samples/gis-for-tourism.json")).expect("the pilot is shipped");
    let content: Content = serde_json::from_str(&text).expect("the pilot is a descriptor");
    let attachments = content.attachments.iter().map(|file| file.sha256.clone()).collect();
    (
        content,
        Facts {
            as_of: "2026-03-01".to_owned(),
            attachments,
            ..Facts::default()
        },
    )
}
