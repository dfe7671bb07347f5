//! Well-formed archives that say something else than what was signed.

use super::*;
use crate::bagit::derive;

/// Makes the BagIt files fit again, as an attacker with a BagIt tool would.
fn remanifested(bytes: &[u8], change: impl FnOnce(&mut Files)) -> Vec<u8> {
    rewritten(bytes, |entries| {
        let folder = format!("{}/", entries.keys().next().unwrap().split('/').next().unwrap());
        let inside = |name: &str| name.strip_prefix(&folder).unwrap().to_owned();
        let mut data: Files = entries
            .iter()
            .filter_map(|(name, bytes)| Some((inside(name).strip_prefix("data/")?.to_owned(), bytes.clone())))
            .collect();
        let package = entries[&format!("{folder}{PACKAGE_FILE}")].clone();
        change(&mut data);
        let files = data.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
        let tags = derive(&envelope(&package), &package, files);
        entries.clear();
        entries.insert(format!("{folder}{PACKAGE_FILE}"), package);
        for (path, bytes) in data {
            entries.insert(format!("{folder}data/{path}"), bytes);
        }
        for (name, bytes) in tags {
            entries.insert(format!("{folder}{name}"), bytes);
        }
    })
}

#[test]
fn attacks_that_a_bagit_validator_accepts_are_refused() {
    let bytes = bag();
    let list = |path: &'static str| (CheckId::BagList, path);
    let swapped = remanifested(&bytes, |files| {
        files.insert("descriptor.ka.pdf".into(), b"%PDF evil".to_vec());
    });
    check(&swapped, &[list("data/descriptor.ka.pdf")], "a swapped page");
    let removed = remanifested(&bytes, |files| drop(files.remove("descriptor.en.pdf")));
    check(&removed, &[list("data/descriptor.en.pdf")], "a removed file");
    let added = remanifested(&bytes, |files| put(files, "notes.txt", b"x"));
    check(&added, &[list("data/notes.txt")], "an added file");
    let other_pack = remanifested(&bytes, |files| put(files, "pack.json", b"x"));
    check(
        &other_pack,
        &[
            (CheckId::Digests, "data/descriptor.vc.json"),
            (CheckId::Digests, "data/history/v1.vc.json"),
            list("data/pack.json"),
        ],
        "a swapped pack is seen three times",
    );
    let replayed = remanifested(&bytes, |files| {
        let old = files["history/v1.vc.json"].clone();
        files.insert("descriptor.vc.json".into(), old);
    });
    check(
        &replayed,
        &[list("data/descriptor.vc.json")],
        "an old version in the new one's place",
    );
    for attack in [&swapped, &removed, &added, &other_pack, &replayed] {
        assert_eq!(verdict(attack), Verdict::Changed, "exit 1");
    }
}

#[test]
fn a_stripped_list_and_a_second_folder_are_refused() {
    let bytes = bag();
    let stripped = rewritten(&bytes, |entries| {
        entries.retain(|name, _| !name.ends_with(PACKAGE_FILE));
    });
    check(&stripped, &[(CheckId::BagList, PACKAGE_FILE)], "no list, no bag");
    assert_eq!(verdict(&stripped), Verdict::Changed, "but once it was one");
    let stray = rewritten(&bytes, |entries| put(entries, "zz/x", b"x"));
    check(&stray, &[(CheckId::BagList, "zz/x")], "a file beside the folder");
    let renamed = rewritten(&bytes, |entries| {
        let all = std::mem::take(entries);
        entries.extend(
            all.into_iter()
                .map(|(name, bytes)| (name.replacen("-v2", "-v3", 1), bytes)),
        );
    });
    check(
        &renamed,
        &[(CheckId::BagList, PACKAGE_FILE)],
        "a folder that claims another version",
    );
}

#[test]
fn changed_bagit_files_are_refused_although_nothing_rests_on_them() {
    let bytes = bag();
    for name in [
        "bagit.txt",
        "bag-info.txt",
        "manifest-sha256.txt",
        "tagmanifest-sha256.txt",
    ] {
        let changed = rewritten(&bytes, |entries| {
            for (_, bytes) in entries.iter_mut().filter(|(path, _)| path.ends_with(name)) {
                bytes.push(b'\n');
            }
        });
        let expected: &[(CheckId, &str)] = if name == "manifest-sha256.txt" {
            // The tag manifest's name ends the same way.
            &[(CheckId::BagBagit, name), (CheckId::BagBagit, "tagmanifest-sha256.txt")]
        } else {
            &[(CheckId::BagBagit, name)]
        };
        check(&changed, expected, name);
        let gone = rewritten(&bytes, |entries| {
            entries.retain(|path, _| !path.ends_with(&format!("/{name}")));
        });
        check(&gone, &[(CheckId::BagBagit, name)], "a removed one");
    }
    let added = rewritten(&bytes, |entries| {
        let folder = entries.keys().next().unwrap().split('/').next().unwrap().to_owned();
        entries.insert(
            format!("{folder}/fetch.txt"),
            b"https://example.org 1 data/x\n".to_vec(),
        );
    });
    check(&added, &[(CheckId::BagBagit, "fetch.txt")], "a list of files to fetch");
}

#[test]
fn a_list_signed_with_another_members_key_does_not_carry_their_name() {
    let bytes = bag();
    let forged = rewritten(&bytes, |entries| {
        for (_, bytes) in entries.iter_mut().filter(|(name, _)| name.ends_with(PACKAGE_FILE)) {
            let other = SigningKey::generate([9; 32]).did();
            let text = String::from_utf8(bytes.clone()).unwrap();
            *bytes = text.replace(key().did().as_str(), other.as_str()).into_bytes();
        }
    });
    let failed = inspect(&forged).checks.failed_ids(Bearing::Integrity);
    assert!(
        failed.contains(&CheckId::ProofSignature),
        "the signature is not that key's"
    );
    assert_eq!(verdict(&forged), Verdict::Changed, "exit 1");
}

#[test]
fn things_of_a_later_version_are_newer_and_not_forged() {
    let sign_list = |literal: &Value| {
        let issuing = Issuing {
            id: id(20),
            at: at(),
            valid_until: None,
            subject: id(5),
            issuer: issuer(),
            related: Vec::new(),
        };
        sign(Kind::Package, literal, &issuing, &key()).unwrap()
    };
    let contents = Contents::new(BagKind::Descriptor, id(5), Some(2), descriptor_files()).unwrap();
    let with = |change: &dyn Fn(&mut Value)| {
        let mut literal = serde_json::to_value(contents.package()).unwrap();
        change(&mut literal);
        let package = sign_list(&literal);
        rewritten(&bag(), |entries| {
            for (_, bytes) in entries.iter_mut().filter(|(name, _)| name.ends_with(PACKAGE_FILE)) {
                bytes.clone_from(&package);
            }
        })
    };
    for (what, bytes) in [
        ("a newer format", with(&|list| list["format"] = 2.into())),
        (
            "a kind of bag that came later",
            with(&|list| list["kind"] = "almanac".into()),
        ),
        ("a member that came later", with(&|list| list["more"] = "x".into())),
    ] {
        assert_eq!(inspect(&bytes).refusal, Some(Refusal::Newer), "{what}");
        assert_eq!(verdict(&bytes), Verdict::NotOurs, "{what}: exit 2");
    }
}
