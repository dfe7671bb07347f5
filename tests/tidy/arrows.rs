//! Who leans on whom, from `cargo metadata`.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{CargoOpt, DependencyKind, Metadata, MetadataCommand, Package, PackageId};
use nishani_tests::root;

use super::{PURE, none};

/// The arrows of the house: a crate, and those of ours that it may name. Nobody else may exist.
const ARROWS: [(&str, &[&str]); 14] = [
    ("descriptor", &[]),
    ("signing", &[]),
    ("i18n", &[]),
    ("rulebook", &["descriptor"]),
    ("review", &["descriptor", "rulebook"]),
    ("panel", &["descriptor", "rulebook", "review", "signing"]),
    ("workshop", &["descriptor", "rulebook", "review", "signing"]),
    ("parcel", &["signing"]),
    ("store", &["descriptor", "rulebook", "review"]),
    (
        "export",
        &["descriptor", "rulebook", "review", "panel", "workshop", "signing", "i18n"],
    ),
    (
        "desk",
        &[
            "descriptor",
            "rulebook",
            "review",
            "panel",
            "workshop",
            "signing",
            "parcel",
            "i18n",
            "store",
            "export",
        ],
    ),
    ("cli", &["desk"]),
    ("nishani-desktop", &["desk"]),
    ("xtask", &[]),
];

/// The one package that may name everything: what crosses rooms is tested there.
const TESTS: &str = "nishani-tests";

/// All that the pure crates may name from outside.
const PURE_MAY_NAME: [&str; 20] = [
    "base64",
    "bs58",
    "chrono",
    "crc32fast",
    "ed25519-dalek",
    "fluent-bundle",
    "fluent-syntax",
    "pkcs8",
    "pulldown-cmark",
    "schemars",
    "scrypt",
    "serde",
    "serde_json",
    "serde_json_canonicalizer",
    "sha2",
    "thiserror",
    "toml",
    "unic-langid",
    "unicode-normalization",
    "zeroize",
];

/// Dependencies that one crate wraps for all: how their names begin, and the crate.
const HEAVY: [(&str, &str); 17] = [
    ("automerge", "store"),
    ("rusqlite", "store"),
    ("typst", "export"),
    ("docx", "export"),
    ("rust_xlsxwriter", "export"),
    ("calamine", "export"),
    ("csv", "export"),
    ("quick-xml", "export"),
    ("zip", "export"),
    ("image", "export"),
    ("ed25519-dalek", "signing"),
    ("pkcs8", "signing"),
    ("scrypt", "signing"),
    ("tauri", "nishani-desktop"),
    ("rfd", "nishani-desktop"),
    ("webkit2gtk", "nishani-desktop"),
    ("clap", "cli"),
];

/// Libraries that speak to other machines.
const NETWORK: [&str; 30] = [
    "actix-web",
    "async-std",
    "attohttpc",
    "axum",
    "curl",
    "h2",
    "h3",
    "hickory-resolver",
    "hyper",
    "hyper-util",
    "isahc",
    "libp2p",
    "minreq",
    "mio",
    "native-tls",
    "object_store",
    "openssl",
    "quinn",
    "reqwest",
    "rustls",
    "smol",
    "socket2",
    "soup3",
    "surf",
    "tiny_http",
    "tokio",
    "tokio-tungstenite",
    "tungstenite",
    "ureq",
    "warp",
];

/// What Tauri itself brings: the library, and who names it, so that nobody else can. No code of ours reaches them,
/// and the page's policy names no other machine.
const TAURI_BRINGS: [(&str, &[&str]); 4] = [
    // Its thread pool; `net` is asked for by single-instance, for a local socket on macOS.
    (
        "tokio",
        &[
            "tauri",
            "tauri-plugin-fs",
            "tauri-plugin-opener",
            "tauri-plugin-single-instance",
            "zbus",
        ],
    ),
    // The two halves of tokio's `net`.
    ("mio", &["tokio"]),
    ("socket2", &["tokio"]),
    // Types of WebKit's own network library, in its bindings.
    ("soup3", &["webkit2gtk", "wry"]),
];

struct House {
    metadata: Metadata,
}

impl House {
    fn read() -> Self {
        let metadata = MetadataCommand::new()
            .manifest_path(root().join("Cargo.toml"))
            .features(CargoOpt::SomeFeatures(Vec::new()))
            .other_options(["--locked", "--filter-platform", "x86_64-unknown-linux-gnu"].map(String::from))
            .exec()
            .expect("cargo describes the workspace");
        Self { metadata }
    }

    fn ours(&self) -> BTreeMap<&str, &Package> {
        self.metadata
            .workspace_packages()
            .into_iter()
            .map(|package| (package.name.as_str(), package))
            .collect()
    }

    fn name(&self, id: &PackageId) -> &str {
        self.metadata[id].name.as_str()
    }

    /// Who stands in the finished program of a package, and for each who names it.
    fn tree(&self, package: &str) -> BTreeMap<&str, BTreeSet<&str>> {
        let resolve = self.metadata.resolve.as_ref().expect("cargo resolved the workspace");
        let nodes: BTreeMap<_, _> = resolve.nodes.iter().map(|node| (&node.id, node)).collect();
        let mut tree: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        let mut open = vec![&self.ours()[package].id];
        while let Some(id) = open.pop() {
            if !seen.insert(id) {
                continue;
            }
            for dependency in &nodes[id].deps {
                if dependency
                    .dep_kinds
                    .iter()
                    .any(|kind| kind.kind == DependencyKind::Normal)
                {
                    tree.entry(self.name(&dependency.pkg))
                        .or_default()
                        .insert(self.name(id));
                    open.push(&dependency.pkg);
                }
            }
        }
        tree
    }
}

/// What a package names in its manifest for the finished program.
fn names(package: &Package) -> impl Iterator<Item = &str> {
    let finished = |kind| matches!(kind, DependencyKind::Normal | DependencyKind::Build);
    package
        .dependencies
        .iter()
        .filter(move |one| finished(one.kind))
        .map(|one| one.name.as_str())
}

#[test]
fn arrows_point_one_way() {
    let house = House::read();
    let ours = house.ours();
    let arrows = BTreeMap::from(ARROWS);
    let mut complaints = Vec::new();
    for (name, package) in ours.iter().filter(|(name, _)| **name != TESTS) {
        let Some(allowed) = arrows.get(name) else {
            complaints.push(format!("{name} has no place in the house: give it its arrows"));
            continue;
        };
        for other in names(package).filter(|other| ours.contains_key(other)) {
            if !allowed.contains(&other) {
                complaints.push(format!("{name} → {other}"));
            }
        }
    }
    none(&complaints, "these arrows are not in the design");
}

#[test]
fn pure_crates_name_only_what_computes() {
    let house = House::read();
    let ours = house.ours();
    let mut complaints = Vec::new();
    for name in PURE {
        for other in names(ours[name]).filter(|other| !ours.contains_key(other)) {
            if !PURE_MAY_NAME.contains(&other) {
                complaints.push(format!("{name} → {other}"));
            }
        }
    }
    none(&complaints, "a pure crate names a dependency that is not on its list");
}

#[test]
fn each_heavy_dependency_is_named_by_one_crate() {
    let house = House::read();
    let mut complaints = Vec::new();
    for (name, package) in house.ours().into_iter().filter(|(name, _)| *name != TESTS) {
        for other in names(package) {
            let owner = HEAVY
                .iter()
                .find(|(begin, _)| other.starts_with(begin))
                .map(|(_, owner)| *owner);
            if owner.is_some_and(|owner| owner != name) {
                complaints.push(format!("{name} → {other}"));
            }
        }
    }
    none(&complaints, "a heavy dependency has a crate of its own; ask that crate");
}

#[test]
fn no_program_can_speak_to_another_machine() {
    let house = House::read();
    let brought = BTreeMap::from(TAURI_BRINGS);
    let mut complaints = Vec::new();
    for program in ["nishani-desktop", "cli"] {
        for (library, parents) in house.tree(program).iter().filter(|(name, _)| NETWORK.contains(name)) {
            let allowed = if program == "cli" { None } else { brought.get(library) };
            for parent in parents {
                if !allowed.is_some_and(|allowed| allowed.contains(parent)) {
                    complaints.push(format!("{program}: {parent} → {library}"));
                }
            }
        }
    }
    none(&complaints, "a network library reached a program");
}

#[test]
fn json_numbers_and_order_are_the_standard_ones() {
    let house = House::read();
    let resolve = house.metadata.resolve.as_ref().expect("cargo resolved the workspace");
    let nodes = resolve.nodes.iter().filter(|node| house.name(&node.id) == "serde_json");
    let features: Vec<_> = nodes
        .flat_map(|node| node.features.iter().map(|name| name.as_str()))
        .collect();
    assert!(!features.is_empty(), "serde_json is in the house");
    for feature in ["arbitrary_precision", "preserve_order"] {
        assert!(
            !features.contains(&feature),
            "{feature} would change the canonical bytes of signed files"
        );
    }
}

#[test]
fn the_default_members_leave_the_window_out() {
    let house = House::read();
    let members: Vec<_> = house
        .metadata
        .workspace_default_packages()
        .iter()
        .map(|package| package.name.to_string())
        .collect();
    assert!(
        !members.contains(&"nishani-desktop".to_string()),
        "a plain `cargo test` must not link the window"
    );
    assert!(
        members.contains(&"desk".to_string()),
        "a plain `cargo test` covers the rooms"
    );
}
