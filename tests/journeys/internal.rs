//! The quality office reviews a version before anybody outside does. What it says comes back by import, stays unless a
//! person says otherwise, and is never taken for an expert's review. `endorsed` walks the way; here are its steps.

use std::fs;
use std::path::{Path, PathBuf};

use parcel::{BagKind, BuildError, Contents};
use review::Review;
use serde_json::{Value, json};
use signing::{Bilingual, CheckId, Digest, Id, Issuer, Issuing, Kind, Related, SigningKey, Time};

use super::room::{Room, text};

const FILE: &str = "internal-review.vc.json";

fn criteria(review: &Value) -> Vec<String> {
    review["ratings"]
        .as_object()
        .expect("ratings")
        .keys()
        .cloned()
        .collect()
}

fn edit(room: &Room, review: &str, path: &str, value: &str) {
    room.call("edit", json!({"document": review, "path": path, "value": value}));
}

/// Begins an internal review of a package; gives its document.
pub(super) fn begins(room: &Room, package: &str) -> String {
    let mut ask = json!({"package": package, "wrote": true, "note": " "});
    assert_eq!(room.refuses("declare_internal", ask.clone()), "wrote-what");
    ask["note"] = json!("სათაური და მიზანი ჩემია.");
    let envelope = room.call("declare_internal", ask);
    assert_eq!(
        envelope["declared"],
        Value::Null,
        "no declaration of an expert: {envelope}"
    );
    let review = text(&envelope["internal"]);
    let view = room.call("review", json!({"document": review}));
    assert_eq!((&view["internal"], &view["signed"]), (&json!(true), &json!(false)));
    assert_eq!(view["total"], json!(criteria(&view).len()), "every criterion is rated");
    review
}

/// Reviews a package internally and saves the signed file.
pub(super) fn reviews(room: &Room, package: &str, key: &str) -> PathBuf {
    let review = begins(room, package);
    rates(room, &review);
    let view = room.call("review", json!({"document": review}));
    let first = criteria(&view).remove(0);
    edit(
        room,
        &review,
        &format!("ratings/{first}/recommendations/r-aaaaaaaa/ka"),
        "დააზუსტეთ მესამე შედეგი.",
    );
    edit(room, &review, "decision", "positive");
    let preview = room.call("report_preview", json!({"document": review}));
    assert_eq!(preview["files"][0]["name"], FILE, "{preview}");
    let path = room.file("internal.zip");
    room.host.will_save(path.clone());
    let ask = json!({"document": review, "key": key, "passphrase": super::PASSPHRASE});
    assert_eq!(room.done("sign_review", ask)["identical"], true);
    path
}

/// Rates every criterion of a review.
pub(super) fn rates(room: &Room, review: &str) {
    let view = room.call("review", json!({"document": review}));
    for criterion in criteria(&view) {
        edit(room, review, &format!("ratings/{criterion}/rating"), "complies");
    }
}

/// An expert sees what the quality office said only after rating every criterion.
pub(super) fn is_seen_after_the_own_ratings(expert: &Room, package: PathBuf) {
    expert.call("settings", json!({"role": "expert"}));
    let digest = text(&expert.takes(package, "package")["digest"]);
    let ask = json!({"package": digest, "declared": "none", "note": null, "role": "expert"});
    let review = text(&expert.call("declare", ask)["review"]);
    let view = expert.call("review", json!({"document": review}));
    assert_eq!(view["carried"], json!({"count": 1, "reviews": []}), "not before");
    rates(expert, &review);
    let view = expert.call("review", json!({"document": review}));
    let said = &view["carried"]["reviews"][0];
    assert_eq!(
        (&said["internal"], &said["version"]),
        (&json!(true), &json!(1)),
        "{said}"
    );
}

/// A signed internal review passes for nothing else and beside nothing else.
pub(super) fn binds_to_nothing_else(room: &Room, internal: &Path, package: &Path) {
    let bag = parcel::open(&fs::read(internal).expect("the file")).expect("it opens");
    let bytes = bag.file(FILE).expect("the credential").to_vec();

    // As an expert's review: refused, and the file is named.
    let mut files = bag.files.clone();
    files.remove(FILE);
    files.insert("review.vc.json".to_owned(), bytes.clone());
    let as_review = Contents::new(BagKind::Review, bag.package.subject.clone(), None, files).expect("the files");
    let (at, key) = (bag.envelope.at, SigningKey::generate([7; 32]));
    let issuer = Issuer {
        name: Bilingual::new("", "N"),
        ..Issuer::default()
    };
    let refused = as_review.sign(bag.envelope.id.clone(), at, issuer.clone(), &key);
    let Err(BuildError::Unacceptable { failed }) = refused else {
        panic!("an internal review passed as an expert's")
    };
    let named = (CheckId::BagList, Some("data/review.vc.json".to_owned()));
    assert!(failed.contains(&named), "{failed:?}");

    // Of other bytes than lie beside it: changed, and the check is named.
    let credential = signing::read::<Review>(Kind::InternalReview, &bytes).expect("it is one");
    let other = |digest: Digest, id: u64| {
        let mut related: Vec<Related> = credential.envelope.related.clone();
        related[0].digest = digest;
        // Another version, which is not here: only its digest is known.
        related[0].id = Id::v7(id, [9; 10]).to_string();
        sign(
            &credential.literal,
            related,
            &credential.envelope.subject,
            at,
            &issuer,
            &key,
        )
    };
    let package = parcel::open(&fs::read(package).expect("the package")).expect("it opens");
    let (id, of_another) = other(Digest::of(b"another version"), 1);
    let uuid = id.as_str().trim_start_matches("urn:uuid:");
    let mut files = package.files.clone();
    files.retain(|name, _| !name.starts_with(parcel::INTERNAL));
    files.insert(format!("{}{uuid}.vc.json", parcel::INTERNAL), of_another);
    let subject = package.package.subject.clone();
    let forged = Contents::new(BagKind::Descriptor, subject, package.package.version, files).expect("the files");
    let forged = forged
        .sign(package.envelope.id.clone(), at, issuer.clone(), &key)
        .expect("it signs");
    let path = room.file("forged.zip");
    fs::write(&path, forged).expect("a file");
    let verified = room.done("verify_path", json!({"path": path}));
    assert_eq!(verified["intact"]["yes"], false, "{verified}");
    let checks = verified["checks"].as_array().expect("checks");
    let failed: Vec<&Value> = checks
        .iter()
        .filter(|check| check["ok"] == false)
        .map(|check| &check["id"])
        .collect();
    assert_eq!(failed, ["internal.binding"], "{checks:?}");
    room.takes(path, "changed");
}

fn sign(
    literal: &Review,
    related: Vec<Related>,
    subject: &Id,
    at: Time,
    issuer: &Issuer,
    key: &SigningKey,
) -> (Id, Vec<u8>) {
    let issuing = Issuing {
        id: Id::v7(2, [8; 10]),
        at,
        valid_until: None,
        subject: subject.clone(),
        issuer: issuer.clone(),
        related,
    };
    let bytes = signing::sign(Kind::InternalReview, literal, &issuing, key).expect("it signs");
    (issuing.id, bytes)
}
