//! Bad input: each file and each argument that is refused says what happened and what to do next, in both languages, and
//! leaves the folder as it was.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::sync::OnceLock;

use signing::{Kind, SigningKey, Time};

use super::{AT, Desktop, asset, names};

/// What the demo makes, once for all tests.
pub(super) fn demo() -> &'static BTreeMap<String, Vec<u8>> {
    static DEMO: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    DEMO.get_or_init(|| {
        let at = Time::parse(AT).expect("a time");
        desk::compose::demo::demo(at).expect("the demo runs").files
    })
}

/// Runs the command in both languages; it is refused with this code and nothing changes.
#[track_caller]
pub(super) fn refused(desktop: &Desktop, code: i32, words: &[&str]) {
    let before = names(desktop.folder.path());
    let said = ["ka", "en"].map(|language| desktop.nishani_in(language, words));
    for said in &said {
        let shown = &said.words;
        assert_eq!(said.code, code, "{words:?}: {shown}");
        assert!(said.data.is_empty(), "{words:?} writes no data");
        assert!(
            shown.contains('✕') && shown.contains("\n→ "),
            "{words:?} says what happened and what next: {shown}"
        );
        for gap in ["⟨", "{ $", "{$", "panicked", "RUST_BACKTRACE"] {
            assert!(!shown.contains(gap), "{words:?} shows {gap}: {shown}");
        }
    }
    let [georgian, english] = said.map(|said| said.words);
    assert_ne!(georgian, english, "{words:?} is said in both languages");
    let is_georgian = |letter: char| ('ა'..='ჰ').contains(&letter);
    assert!(georgian.contains(is_georgian), "{words:?}: {georgian}");
    assert_eq!(
        names(desktop.folder.path()),
        before,
        "{words:?} leaves the folder as it was"
    );
}

/// A folder with good files and a key, and the words that sign with it.
pub(super) fn with_key() -> (Desktop, [&'static str; 4]) {
    let desktop = Desktop::new();
    for name in ["package.zip", "review.zip", "descriptor.json", "trust-list.vc.json"] {
        desktop.write(name, &demo()[name]);
    }
    let ratings = fs::read(asset("samples/gis-for-tourism.ratings.toml")).expect("the sample");
    desktop.write("ratings.toml", ratings);
    super::write_key(&desktop);
    (desktop, super::SIGN)
}

fn bag_files() -> BTreeMap<String, Vec<u8>> {
    parcel::open(&demo()["package.zip"]).expect("a bag").files
}

#[test]
fn files_that_are_not_what_they_claim() {
    let (desktop, sign) = with_key();
    let picture = fs::read(asset("samples/gis-for-tourism/trail-gaps.png")).expect("a picture");
    desktop.write("picture.zip", &picture);
    desktop.write("picture.json", &picture);
    desktop.write("foreign.zip", parcel::archive::write([("letter.txt", &b"hello"[..])]));
    desktop.write("empty.zip", b"");
    desktop.write("object.json", b"{}");
    desktop.write("list.json", b"[]");
    fs::create_dir(desktop.path("folder")).expect("a folder");
    let files = [
        "picture.zip",
        "picture.json",
        "foreign.zip",
        "empty.zip",
        "object.json",
        "list.json",
        "folder",
        "missing",
    ];
    for file in files {
        refused(&desktop, 2, &["verify", file]);
    }
    for file in [
        "picture.zip",
        "picture.json",
        "foreign.zip",
        "empty.zip",
        "list.json",
        "folder",
        "missing",
    ] {
        refused(&desktop, 2, &["check", file]);
    }
    for file in ["picture.json", "package.zip", "trust-list.vc.json", "folder"] {
        refused(
            &desktop,
            2,
            &[&["package", file, "--out", "new.zip"][..], &sign].concat(),
        );
    }
    for file in ["picture.zip", "review.zip", "descriptor.json", "folder"] {
        refused(&desktop, 2, &["review", file, "--blank"]);
    }
    for list in ["picture.json", "package.zip", "descriptor.json", "folder", "missing"] {
        refused(&desktop, 2, &["verify", "package.zip", "--trust", list]);
    }
    for pack in ["folder", "missing", "picture.json"] {
        refused(&desktop, 2, &["check", "descriptor.json", "--pack", pack]);
    }
    for record in ["picture.json", "object.json", "own.key.pem", "folder"] {
        let words = ["trust-list", "--add", record, "--role", "hei", "--out", "new.vc.json"];
        refused(&desktop, 2, &[&words[..], &sign].concat());
    }
}

#[test]
fn files_that_were_cut_changed_or_made_dangerous() {
    let (desktop, sign) = with_key();
    let whole = &demo()["package.zip"];
    let mut changed = whole.clone();
    let place = changed.len() / 2;
    changed[place] ^= 1;
    desktop.write("cut.zip", &whole[..whole.len() / 2]);
    desktop.write("changed.zip", &changed);
    let inside = whole.windows(11).position(|at| at == b"descriptor-");
    let folder: String = whole[inside.expect("a folder")..]
        .iter()
        .map(|byte| char::from(*byte))
        .take_while(|letter| *letter != '/')
        .collect();
    let climbing = format!("{folder}/../../climbed");
    desktop.write("climbing.zip", parcel::archive::write([(climbing.as_str(), &b"x"[..])]));
    desktop.write(
        "climbing-foreign.zip",
        parcel::archive::write([("../climbed", &b"x"[..])]),
    );
    let mut list = demo()["trust-list.vc.json"].clone();
    let last = list.len() - 20;
    list[last] ^= 1;
    desktop.write("changed-list.json", &list);
    desktop.write("cut-list.json", &list[..list.len() / 2]);
    for (file, code) in [
        ("cut.zip", 1),
        ("changed.zip", 1),
        ("climbing.zip", 1),
        ("climbing-foreign.zip", 2),
        ("changed-list.json", 1),
        ("cut-list.json", 1),
    ] {
        refused(&desktop, code, &["verify", file, "--trust", "trust-list.vc.json"]);
        refused(&desktop, 2, &["verify", "package.zip", "--trust", file]);
        refused(&desktop, 2, &["check", file]);
    }
    for file in ["cut.zip", "changed.zip", "climbing.zip"] {
        let words = ["review", file, "--ratings", "ratings.toml", "--out", "new.zip"];
        refused(&desktop, 2, &[&words[..], &sign].concat());
        let words = ["package", "descriptor.json", "--previous", file, "--out", "new.zip"];
        refused(&desktop, 2, &[&words[..], &sign].concat());
    }
    assert!(
        !desktop.folder.path().with_file_name("climbed").exists(),
        "nothing climbed out"
    );
}

#[test]
fn files_of_a_newer_program() {
    let (desktop, sign) = with_key();
    let key = SigningKey::generate([8; 32]);
    let mut literal: serde_json::Value = serde_json::from_slice(&bag_files()["descriptor.vc.json"]).expect("JSON");
    let subject = literal["credentialSubject"].as_object_mut().expect("an object");
    let (_, term) = subject
        .iter_mut()
        .find(|(name, _)| name.ends_with("descriptor"))
        .expect("the literal");
    let mut literal = term["@value"].take();
    literal["content"]["hologram"] = "3D".into();
    let issuing = signing::Issuing {
        id: signing::Id::v7(1, [1; 10]),
        at: Time::parse(AT).expect("a time"),
        valid_until: None,
        subject: signing::Id::v7(2, [2; 10]),
        issuer: signing::Issuer {
            name: signing::Bilingual::new("", "N"),
            ..signing::Issuer::default()
        },
        related: Vec::new(),
    };
    let newer = signing::sign(Kind::Descriptor, &literal, &issuing, &key).expect("it signs");
    desktop.write("newer.vc.json", newer);
    refused(&desktop, 2, &["verify", "newer.vc.json"]);
    refused(&desktop, 2, &["check", "newer.vc.json"]);
    let mut content: serde_json::Value = serde_json::from_slice(&demo()["descriptor.json"]).expect("JSON");
    content["hologram"] = "3D".into();
    desktop.write("newer.json", content.to_string());
    refused(&desktop, 2, &["check", "newer.json"]);
    refused(
        &desktop,
        2,
        &[&["package", "newer.json", "--out", "new.zip"][..], &sign].concat(),
    );
    let record = String::from_utf8(desktop.read("own.pub.json")).expect("text");
    desktop.write("newer.pub.json", record.replace("\"format\":1", "\"format\":2"));
    let words = [
        "trust-list",
        "--add",
        "newer.pub.json",
        "--role",
        "hei",
        "--out",
        "new.vc.json",
    ];
    refused(&desktop, 2, &[&words[..], &sign].concat());
}

#[test]
fn json_that_hides_something() {
    let (desktop, sign) = with_key();
    let text = String::from_utf8(demo()["descriptor.json"].clone()).expect("text");
    let inner = text.strip_prefix('{').expect("an object");
    for (name, json) in [
        ("twice.json", format!("{{\"level\":{{}},\"level\":{{}},{inner}")),
        ("deep.json", format!("{}{}", "[".repeat(100_000), "]".repeat(100_000))),
        ("mark.json", format!("\u{feff}{text}")),
        ("trailing.json", format!("{text} {{}}")),
        ("surrogate.json", format!("{{\"x\":\"\\ud800\",{inner}")),
        ("empty-value.json", format!("{{\"extra\":{{}},{inner}")),
        ("number.json", "12".to_owned()),
    ] {
        desktop.write(name, json);
        refused(
            &desktop,
            2,
            &[&["package", name, "--out", "new.zip"][..], &sign].concat(),
        );
        refused(&desktop, 2, &["check", name]);
        refused(&desktop, 2, &["verify", name]);
    }
}

#[test]
fn keys_and_passphrases_that_do_not_fit() {
    let (desktop, _) = with_key();
    desktop.write("wrong", "რაღაც სხვა სიტყვები");
    desktop.write("short", "მოკლე");
    desktop.write("none", "");
    desktop.write("not-text", [0xff, 0xfe, 0xfd]);
    fs::copy(desktop.path("own.key.pem"), desktop.path("alone.key.pem")).expect("a copy");
    let locked = SigningKey::generate([9; 32]);
    let locked = locked
        .to_pem(super::PASSPHRASE, [1; 16], [2; 16])
        .expect("a passphrase");
    desktop.write("locked.key.pem", locked.as_bytes());
    desktop.write("swapped.key.pem", locked.as_bytes());
    fs::copy(desktop.path("own.pub.json"), desktop.path("swapped.pub.json")).expect("a copy");
    let package = ["package", "descriptor.json", "--out", "new.zip"];
    for (key, passphrase) in [
        ("locked.key.pem", "wrong"),
        ("locked.key.pem", "none"),
        ("locked.key.pem", "not-text"),
        ("locked.key.pem", "missing"),
        ("missing.key.pem", "passphrase"),
        ("package.zip", "passphrase"),
        ("own.pub.json", "passphrase"),
        // Nobody says who signs.
        ("alone.key.pem", "passphrase"),
        // The record beside it is another key's.
        ("swapped.key.pem", "passphrase"),
    ] {
        refused(
            &desktop,
            2,
            &[&package[..], &["--key", key, "--passphrase-file", passphrase]].concat(),
        );
    }
    let keygen = ["keygen", "--name", "ა", "--organisation", "ბ"];
    for (out, passphrase) in [
        (".", "short"),
        (".", "none"),
        (".", "missing"),
        ("no-such-folder", "passphrase"),
        ("package.zip", "passphrase"),
    ] {
        refused(
            &desktop,
            2,
            &[&keygen[..], &["--out", out, "--passphrase-file", passphrase]].concat(),
        );
    }
}

#[test]
fn attachments_that_do_not_fit() {
    let (desktop, sign) = with_key();
    desktop.write("letter.txt", "not named in the descriptor");
    let words = [&["package", "descriptor.json", "--out", "new.zip"][..], &sign].concat();
    refused(&desktop, 2, &words);
    refused(&desktop, 2, &[&words[..], &["--attach", "letter.txt"]].concat());
    let said = desktop
        .nishani(&[&words[..], &["--attach", "letter.txt"]].concat())
        .words;
    assert!(said.contains("letter.txt"), "{said}");
    refused(&desktop, 2, &[&words[..], &["--attach", "missing.txt"]].concat());
}

#[test]
fn nothing_is_written_over() {
    let (desktop, sign) = with_key();
    let attached = asset("samples/gis-for-tourism");
    let mut words = vec!["package", "descriptor.json", "--out", "review.zip", "--attach"];
    let files: Vec<String> = fs::read_dir(attached)
        .expect("evidence")
        .flatten()
        .map(|file| file.path().display().to_string())
        .collect();
    words.extend(files.iter().map(String::as_str));
    refused(&desktop, 2, &[&words[..], &sign].concat());
    assert!(
        desktop.read("review.zip") == demo()["review.zip"],
        "it is the same as before"
    );
    words[3] = "no-such-folder/new.zip";
    refused(&desktop, 2, &[&words[..], &sign].concat());
}

#[test]
fn arguments_that_are_none() {
    let (desktop, _) = with_key();
    for words in [
        &[][..],
        &["frobnicate"],
        &["verify"],
        &["verify", "package.zip", "--frob"],
        &["verify", "package.zip", "review.zip"],
        &["verify", "package.zip", "--root", "did:key:z6Mk"],
        &[
            "verify",
            "package.zip",
            "--trust",
            "trust-list.vc.json",
            "--root",
            "did:web:example.org",
        ],
        &["check", "package.zip", "--as-of", "yesterday"],
        &["demo"],
        &["demo", "out", "--at", "2026-02-30T00:00:00Z"],
        &["package", "descriptor.json"],
        &["review", "package.zip"],
        &["review", "package.zip", "--blank", "--role", "king"],
        &["review", "package.zip", "--blank", "--ratings", "ratings.toml"],
        &["trust-list", "--out", "new.vc.json", "--key", "own.key.pem"],
        &[
            "trust-list",
            "--add",
            "own.pub.json",
            "--out",
            "new.vc.json",
            "--key",
            "own.key.pem",
        ],
        &["keygen", "--name", "", "--organisation", "ბ", "--out", "."],
    ] {
        refused(&desktop, 2, words);
    }
}

/// A program that reads the answer gets one for every file, also for one that is not there.
#[test]
fn data_is_given_for_what_cannot_be_opened() {
    let (desktop, _) = with_key();
    desktop.write("letter.zip", "hello");
    for file in ["letter.zip", "missing.zip", "."] {
        let said = desktop.ends(2, &["verify", file, "--json"]);
        let report: serde_json::Value = serde_json::from_slice(&said.data).expect("only JSON");
        assert_eq!(report["verdict"], "not-ours", "{report}");
        assert_eq!(
            (&report["intact"], &report["signers"]),
            (&false.into(), &serde_json::json!([]))
        );
        assert!(said.words.contains("→"), "{}", said.words);
    }
    let said = desktop.ends(2, &["check", "letter.zip", "--json"]);
    assert!(said.data.is_empty(), "there are no findings to give");
}

#[test]
fn a_file_of_a_hundred_megabytes() {
    let (desktop, sign) = with_key();
    let file = File::create(desktop.path("huge.zip")).expect("a file");
    file.set_len(100 * 1024 * 1024).expect("a sparse file");
    for words in [
        &["verify", "huge.zip"][..],
        &["check", "huge.zip"],
        &["review", "huge.zip", "--blank"],
        &["verify", "package.zip", "--trust", "huge.zip"],
    ] {
        refused(&desktop, 2, words);
    }
    refused(
        &desktop,
        2,
        &[
            &["package", "descriptor.json", "--out", "new.zip", "--attach", "huge.zip"][..],
            &sign,
        ]
        .concat(),
    );
}

#[test]
fn a_working_copy_is_no_package() {
    let (desktop, _) = with_key();
    let copy = parcel::archive::write([("working-copy/changes", &b"x"[..])]);
    desktop.write("gis.copy.zip", &copy);
    refused(&desktop, 2, &["verify", "gis.copy.zip"]);
    refused(&desktop, 2, &["check", "gis.copy.zip"]);
}

/// Names in a file may try to steer the terminal, or turn the direction of writing.
#[test]
fn words_of_strangers_do_not_steer_the_terminal() {
    let (desktop, _) = with_key();
    desktop.write("evil\u{1b}[2J\u{202e}.zip", "x");
    let said = desktop.ends(2, &["verify", "evil\u{1b}[2J\u{202e}.zip"]);
    assert!(!said.words.contains(['\u{1b}', '\u{202e}']), "{:?}", said.words);
}
