//! A review keeps the pack it was begun with; a pack that is not here freezes signing and never saving; going over to
//! another one shows what differs and asks about each criterion.

use std::fs;
use std::path::{Path, PathBuf};

use desk::compose::{self, Rulebook, Signer};
use serde_json::{Value, json};

use super::command_line::{attachments, keygen, pilot, sign};
use super::internal::rates;
use super::panel::{edit, record};
use super::room::{Room, text};
use super::{AT, Desktop, asset};

const NOW: &str = "2026-03-07T08:00:00Z";

/// A criterion whose words the older pack says differently.
pub(super) const REWORDED: &str = "learning-outcomes.aim";

/// Another one whose anchor it says differently.
const REANCHORED: &str = "learning-outcomes.number";

/// Whoever made an older pack, and what was made with it.
pub(super) struct Older {
    desktop: Desktop,
    pub(super) pack: PathBuf,
    package: PathBuf,
    pub(super) list: PathBuf,
}

/// The shipped pack as it was a version before: two criteria differ, everything else is word for word the same.
pub(super) fn older() -> Older {
    let desktop = Desktop::new();
    let folder = desktop.path("older");
    fs::create_dir(&folder).expect("a folder");
    let change = |name: &str, changes: &[(&str, &str)]| {
        let path = asset(&format!("packs/ge-draft-2025/{name}"));
        let mut text = fs::read_to_string(path).expect("the shipped pack");
        for (now, then) in changes {
            assert_eq!(text.matches(now).count(), 1, "{now} stands once in {name}");
            text = text.replace(now, then);
        }
        fs::write(folder.join(name), text).expect("it is written");
    };
    change("pack.toml", &[("version = \"2025.2\"", "version = \"2025.1\"")]);
    change("template.toml", &[]);
    change(
        "criteria.toml",
        &[
            (
                "Title, aim and learning outcomes agree with each other",
                "Title and aim agree",
            ),
            (
                "There are three to eight outcomes, and none repeats another.",
                "There are three to eight outcomes.",
            ),
        ],
    );
    let (designer, root) = (
        keygen(&desktop, "designer", "შემმუშავებელი"),
        keygen(&desktop, "root", "სიის გამცემი"),
    );
    desktop.write("descriptor.json", pilot());
    let attached = attachments();
    let attached: Vec<&str> = attached.iter().map(String::as_str).collect();
    let words = [
        "package",
        "descriptor.json",
        "--pack",
        "older",
        "--out",
        "package.zip",
        "--attach",
    ];
    desktop.done(&sign(&[&words[..], &attached].concat(), &designer, AT));
    desktop.done(&sign(&["pack", "older", "--out", "pack.vc.json"], &root, AT));
    let words = [
        "trust-list",
        "--add",
        &designer.public,
        "--role",
        "hei",
        "--out",
        "list.vc.json",
    ];
    desktop.done(&sign(&words, &root, AT));
    Older {
        pack: desktop.path("pack.vc.json"),
        package: desktop.path("package.zip"),
        list: desktop.path("list.vc.json"),
        desktop,
    }
}

pub(super) fn trusts(room: &Room, list: &Path) {
    let row = room.takes(list.to_owned(), "trust-list");
    room.call("accept_trust_list", json!({"digest": row["digest"]}));
}

/// Begins the review of a package. Gives its document.
fn begins(room: &Room, package: &Value) -> String {
    let ask = json!({"package": package, "declared": "none", "note": null, "role": "expert"});
    text(&room.call("declare", ask)["review"])
}

fn signs(room: &Room, key: &str, review: &str) -> Value {
    room.host.will_save(room.file("review.zip"));
    room.job(
        "sign_review",
        json!({"document": review, "key": key, "passphrase": super::PASSPHRASE}),
    )
}

#[test]
fn a_missing_pack_freezes_signing_and_never_saving() {
    let older = older();
    let expert = Room::new(NOW, 11);
    let key = expert.key("ექსპერტი");
    let package = expert.takes(older.package.clone(), "package")["digest"].clone();
    let review = begins(&expert, &package);

    // The text is there and so are its requirements, by the words that came with it; every word is kept.
    let view = expert.call("review", json!({"document": review}));
    assert_eq!(
        (&view["packKnown"], &view["pack"]["version"]),
        (&json!(false), &json!("2025.1"))
    );
    let pack = expert.call("review_pack", json!({"document": review}));
    let criteria = pack["criteria"].as_array().expect("criteria");
    let said = criteria.iter().find(|one| one["id"] == REWORDED).expect("it is there");
    assert_eq!(said["text"]["en"], "Title and aim agree");
    rates(&expert, &review);
    edit(&expert, &review, "decision", "positive");
    let expert = expert.reopened();
    let preview = expert.call("report_preview", json!({"document": review}));
    let blocked = preview["blocked"].as_array().expect("blocks");
    assert_eq!(blocked.len(), 1, "nothing but the pack is missing: {preview}");
    assert!(
        text(&blocked[0]["why"]["en"]).contains("ge-draft-2025@2025.1"),
        "{preview}"
    );
    let end = signs(&expert, &key, &review);
    assert_eq!(end["value"]["code"], "pack-unknown", "{end}");

    // A pack whose signer nobody vouches for is not taken in; with the list it is, and the review is signed by it.
    let row = expert.import(std::slice::from_ref(&older.pack)).remove(0);
    assert!(
        row["digest"].is_null() && text(&row["what"]["en"]).contains("pack.vc.json"),
        "{row}"
    );
    trusts(&expert, &older.list);
    expert.takes(older.pack.clone(), "pack");
    expert.takes(older.pack.clone(), "already-here");
    let view = expert.call("review", json!({"document": review}));
    assert_eq!((&view["packKnown"], &view["done"]), (&json!(true), &view["total"]));
    let end = signs(&expert, &key, &review);
    assert_eq!(end["end"], "done", "{end}");
    let signed = fs::read(expert.file("review.zip")).expect("the review");
    let bag = parcel::open(&signed).expect("a bag");
    let body: Value = serde_json::from_slice(bag.file("pack.json").expect("its pack")).expect("JSON");
    assert_eq!(body["pack"]["version"], "2025.1");
    assert_eq!(
        expert.call("packs", Value::Null).as_array().map(Vec::len),
        Some(2),
        "both are here"
    );
    drop(older.desktop);
}

#[test]
fn going_over_to_another_pack_shows_what_differs_and_asks_about_each() {
    let older = older();
    let expert = Room::new(NOW, 12);
    let key = expert.key("ექსპერტი");
    trusts(&expert, &older.list);
    expert.takes(older.pack.clone(), "pack");
    let package = expert.takes(older.package.clone(), "package")["digest"].clone();
    let review = begins(&expert, &package);
    rates(&expert, &review);
    edit(
        &expert,
        &review,
        &format!("ratings/{REWORDED}/comment/ka"),
        "მიზანი შედეგებს პასუხობს.",
    );
    edit(&expert, &review, "decision", "positive");

    let view = expert.call("review", json!({"document": review}));
    assert_eq!(
        (&view["pack"]["version"], &view["newer"]["pack"]["version"]),
        (&json!("2025.1"), &json!("2025.2"))
    );
    let shown = expert.call("upgrade", json!({"document": review}));
    let rows = shown["rows"].as_array().expect("rows");
    let differ: Vec<&str> = rows.iter().filter_map(|row| row["criterion"].as_str()).collect();
    assert_eq!(differ, [REWORDED, REANCHORED], "these two and nothing else: {shown}");
    let part = &rows[0]["parts"][0];
    assert_eq!(
        (&part["before"]["en"], &part["after"]["en"]),
        (
            &json!("Title and aim agree"),
            &json!("Title, aim and learning outcomes agree with each other")
        )
    );
    assert_eq!((&shown["refused"], &shown["others"]), (&Value::Null, &json!(0)));

    let ask = |stands: &[&str], again: &[&str]| json!({"document": review, "to": shown["to"]["digest"], "stands": stands, "again": again});
    assert_eq!(
        expert.refuses("upgrade_review", ask(&[REWORDED], &[])),
        "upgrade-unanswered"
    );
    expert.call("upgrade_review", ask(&[REWORDED], &[REANCHORED]));
    let view = expert.call("review", json!({"document": review}));
    assert_eq!(
        (&view["pack"]["version"], &view["newer"]),
        (&json!("2025.2"), &Value::Null)
    );
    let rating = |criterion: &str| view["ratings"][criterion]["rating"].clone();
    assert_eq!((rating(REWORDED), rating(REANCHORED)), (json!("complies"), Value::Null));
    assert_eq!(signs(&expert, &key, &review)["value"]["code"], "review-not-ready");

    // It is a change like every other: undone, the old pack and the old rating are there again.
    expert.call("undo", json!({"document": review}));
    let view = expert.call("review", json!({"document": review}));
    assert_eq!(
        (&view["pack"]["version"], &view["ratings"][REANCHORED]["rating"]),
        (&json!("2025.1"), &json!("complies"))
    );
    expert.call("redo", json!({"document": review}));
    edit(&expert, &review, &format!("ratings/{REANCHORED}/rating"), "complies");
    let end = signs(&expert, &key, &review);
    assert_eq!(end["end"], "done", "{end}");

    // The review stands on the new pack, the descriptor that it judges was guided by the old one, and all of it is intact.
    let said = older
        .desktop
        .nishani(&["verify", &expert.file("review.zip").display().to_string()]);
    assert_eq!(
        said.code, 3,
        "intact, and nobody vouches for the expert: {}",
        said.words
    );
    assert_eq!(
        expert.refuses("upgrade", json!({"document": review})),
        "document-missing",
        "it is at the newest"
    );
}

/// A coordinator makes a round of a package; the expert has its chair.
fn round(coordinator: &Room, expert: &Room, key: &str, package: &Path, name: &str) -> PathBuf {
    let document = text(&coordinator.call("new_round", Value::Null)["document"]);
    edit(coordinator, &document, "title/ka", "რაუნდი");
    edit(coordinator, &document, "deadline/day", "2026-03-20");
    let rows = coordinator.import(&[package.to_owned()]);
    coordinator.call(
        "choose_package",
        json!({"document": document, "package": rows[0]["digest"], "chosen": true}),
    );
    coordinator.host.will_open(vec![record(expert, key)]);
    coordinator.job("add_members", json!({"document": document}));
    let draft = coordinator.call("round_draft", json!({"document": document}));
    let seat = format!("members/{}/seat", text(&draft["members"][0]["id"]));
    edit(coordinator, &document, &seat, "chair");
    signed_round(coordinator, &document, name)
}

fn signed_round(coordinator: &Room, document: &str, name: &str) -> PathBuf {
    let path = coordinator.file(name);
    coordinator.host.will_save(path.clone());
    let key = coordinator.key("კოორდინატორი");
    let ask = json!({"document": document, "key": key, "passphrase": super::PASSPHRASE});
    coordinator.done("sign_round", ask);
    path
}

/// The same round as a program with the older pack signs it.
fn of_older_program(older: &Older, round: &Path) -> PathBuf {
    let bag = parcel::open(&fs::read(round).expect("the round")).expect("a bag");
    let signed = compose::panel::round(&bag).expect("a round");
    let rulebook = Rulebook::folder(&older.desktop.path("older")).expect("the older pack");
    let mut literal = signed.literal;
    literal.pack.version.clone_from(&rulebook.pack.head.version);
    literal.pack.digest = rulebook.digest.to_string();
    let signer = Signer {
        key: &signing::SigningKey::generate([9; 32]),
        issuer: signed.envelope.issuer,
        at: signed.envelope.at,
    };
    let parcel = compose::panel::make(&literal, &signed.envelope.subject, &rulebook, &signer).expect("it is whole");
    let path = older.desktop.path("older-round.zip");
    fs::write(&path, parcel.bytes).expect("it is written");
    path
}

#[test]
fn an_open_round_keeps_its_pack_until_another_round_takes_its_place() {
    let older = older();
    let (coordinator, expert) = (Room::new(NOW, 13), Room::new(NOW, 14));
    let key = expert.key("ექსპერტი");
    for room in [&coordinator, &expert] {
        trusts(room, &older.list);
        room.takes(older.pack.clone(), "pack");
    }
    let package = expert.takes(older.package.clone(), "package")["digest"].clone();
    let first = round(&coordinator, &expert, &key, &older.package, "draft.zip");
    let first = of_older_program(&older, &first);
    expert.takes(first.clone(), "round");
    let review = begins(&expert, &package);
    rates(&expert, &review);
    edit(&expert, &review, "decision", "positive");

    // The difference can be read; the round keeps what it began with.
    let shown = expert.call("upgrade", json!({"document": review}));
    assert_eq!(
        (&shown["from"]["version"], &shown["to"]["version"]),
        (&json!("2025.1"), &json!("2025.2"))
    );
    assert_eq!(shown["refused"]["code"], "round-keeps-pack");
    let ask = json!({"document": review, "to": shown["to"]["digest"], "stands": [REWORDED, REANCHORED], "again": []});
    assert_eq!(expert.refuses("upgrade_review", ask.clone()), "round-keeps-pack");

    // Another round in its place, made by a program with the newer pack: now it asks for that one, and nothing is signed
    // by the older before the difference was looked at.
    let digest = coordinator.takes(first, "round")["digest"].clone();
    let fork = text(&coordinator.call("fork_round", json!({"digest": digest}))["document"]);
    for room in [&coordinator, &expert] {
        room.host.set_now("2026-03-08T08:00:00Z".parse().expect("a time"));
    }
    expert.takes(signed_round(&coordinator, &fork, "fork.zip"), "round");
    let preview = expert.call("report_preview", json!({"document": review}));
    assert!(
        text(&preview["blocked"][0]["why"]["en"]).contains("ge-draft-2025@2025.2"),
        "{preview}"
    );
    assert_eq!(signs(&expert, &key, &review)["value"]["code"], "round-asks-other-pack");
    assert_eq!(
        expert.call("upgrade", json!({"document": review}))["refused"],
        Value::Null
    );
    expert.call("upgrade_review", ask);
    let end = signs(&expert, &key, &review);
    assert_eq!(end["end"], "done", "{end}");
}
