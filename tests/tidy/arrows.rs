//! Who leans on whom, from `cargo metadata`.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use cargo_metadata::{CargoOpt, DependencyKind, Metadata, MetadataCommand, Package, PackageId};
use nishani_tests::root;

use super::{PURE, none};

/// The arrows of the house: a crate, and those of ours that it may name. Nobody else may exist.
const ARROWS: [(&str, &[&str]); 15] = [
    ("descriptor", &[]),
    ("signing", &[]),
    ("i18n", &[]),
    ("room", &[]),
    ("rulebook", &["descriptor"]),
    ("review", &["descriptor", "rulebook"]),
    ("panel", &["descriptor", "rulebook", "review", "signing"]),
    ("workshop", &["descriptor", "rulebook", "review", "signing"]),
    ("parcel", &["signing"]),
    ("store", &["descriptor", "rulebook", "review"]),
    (
        "export",
        &[
            "descriptor",
            "rulebook",
            "review",
            "panel",
            "workshop",
            "signing",
            "i18n",
        ],
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
            "room",
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
const HEAVY: [(&str, &str); 21] = [
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
    ("hyper", "room"),
    ("http", "room"),
    ("tokio", "room"),
    ("if-addrs", "room"),
];

/// Libraries that speak to other machines, or look at the networks of this one.
const NETWORK: [&str; 31] = [
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
    "if-addrs",
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

/// What the feature `room` brings, and who names it: the one crate that listens, and what it stands on.
const ROOM_BRINGS: [(&str, &[&str]); 4] = [
    ("hyper", &["room", "hyper-util"]),
    ("hyper-util", &["room"]),
    ("if-addrs", &["room"]),
    ("tokio", &["room", "hyper", "hyper-util"]),
];

/// Libraries with a half for servers and one for clients; only the first is built.
const WITHOUT_CLIENT: [&str; 2] = ["hyper", "hyper-util"];

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
}

/// What `cargo tree` says of a finished program.
fn cargo_tree(package: &str, words: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .current_dir(root())
        .args(["tree", "--locked", "--offline", "--target", "x86_64-unknown-linux-gnu"])
        .args(["-p", package])
        .args(words)
        .output()
        .expect("cargo runs");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo tree: {complaint}");
    String::from_utf8(output.stdout).expect("names of packages are text")
}

/// Who stands in a finished program, and for each who names it; `words` choose its features.
fn tree(package: &str, words: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let form = ["-e", "normal", "--prefix", "depth", "--format", " {p}"];
    let text = cargo_tree(package, &[&form, words].concat());
    let mut tree: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut above: Vec<&str> = Vec::new();
    for line in text.lines() {
        let mut words = line.split(' ');
        let depth: usize = words.next().and_then(|depth| depth.parse().ok()).expect("a depth");
        let name = words.next().expect("a name");
        above.truncate(depth);
        if let Some(parent) = above.last() {
            tree.entry(name.to_owned()).or_default().insert((*parent).to_owned());
        }
        above.push(name);
    }
    assert!(tree.len() > 50, "{package} stands on something");
    tree
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

/// Network libraries of a program that nobody allowed: who names which.
fn unexpected(program: &str, words: &[&str], allowed: &[&[(&str, &[&str])]]) -> Vec<String> {
    let may = |library: &str, parent: &str| {
        let mut lines = allowed.iter().copied().flatten();
        lines.any(|(name, parents)| *name == library && parents.contains(&parent))
    };
    let mut found = Vec::new();
    for (library, parents) in tree(program, words)
        .iter()
        .filter(|(name, _)| NETWORK.contains(&name.as_str()))
    {
        for parent in parents.iter().filter(|parent| !may(library, parent)) {
            found.push(format!("{program} {}: {parent} → {library}", words.join(" ")));
        }
    }
    found
}

#[test]
fn no_program_can_speak_to_another_machine_but_by_the_feature_room() {
    let mut complaints = unexpected("cli", &[], &[]);
    complaints.extend(unexpected(
        "nishani-desktop",
        &["--no-default-features"],
        &[&TAURI_BRINGS],
    ));
    complaints.extend(unexpected("nishani-desktop", &[], &[&TAURI_BRINGS, &ROOM_BRINGS]));
    none(&complaints, "a network library reached a program");
    let without = tree("nishani-desktop", &["--no-default-features"]);
    assert!(!without.contains_key("room"), "without the feature there is no room");
    assert!(
        tree("nishani-desktop", &[])["room"].contains("desk"),
        "with it, the desk names it"
    );
}

#[test]
fn the_room_listens_and_never_calls() {
    for library in WITHOUT_CLIENT {
        let features = cargo_tree("nishani-desktop", &["-e", "features", "-i", library]);
        assert!(features.contains("room v"), "{library} is there for the room");
        assert!(!features.contains("feature \"client"), "{library} has a client");
    }
    let sources = super::files("src-tauri/crates/room/src");
    assert!(!sources.is_empty(), "the room is there");
    let calls = [
        "TcpStream::connect",
        "TcpSocket",
        "UdpSocket",
        "ToSocketAddrs",
        "lookup_host",
    ];
    let mut complaints = Vec::new();
    for file in &sources {
        for (number, line) in file.lines() {
            if calls.iter().any(|call| line.contains(call)) {
                complaints.push(format!("{}:{number}: {}", file.path, line.trim()));
            }
        }
    }
    none(&complaints, "the room answers who asks, and asks nobody");
}

#[test]
fn only_the_room_opens_sockets() {
    let sockets = [
        "std::net",
        "tokio::net",
        "TcpListener",
        "TcpStream",
        "UdpSocket",
        "UnixListener",
        "UnixStream",
    ];
    let mut complaints = Vec::new();
    for file in super::files("src-tauri") {
        let speaks_of_addresses = file.path == "src-tauri/crates/desk/src/workshops/room.rs";
        if !file.path.ends_with(".rs") || file.path.starts_with("src-tauri/crates/room/") || speaks_of_addresses {
            continue;
        }
        for (number, line) in file.lines() {
            if sockets.iter().any(|socket| line.contains(socket)) {
                complaints.push(format!("{}:{number}: {}", file.path, line.trim()));
            }
        }
    }
    none(&complaints, "sockets are opened in the crate `room` alone");
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
