//! The W3C test vectors of Data Integrity EdDSA Cryptosuites, below our strict profile.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};
use signing::proof::{self, ProofFault};
use signing::{Did, Refusal, canonical, inspect, parse_strict};

use super::{collection, hex, ran, text};

const NAME: &str = "w3c-vc-di-eddsa";

fn object(path: &Path) -> Map<String, Value> {
    match parse_strict(text(path).as_bytes()) {
        Ok(Value::Object(object)) => object,
        other => panic!("{}: {other:?}", path.display()),
    }
}

#[test]
fn every_step_of_the_w3c_example_comes_out_as_published() {
    let Some(folder) = collection(NAME) else {
        return;
    };
    let vectors = folder.join("TestVectors");
    let step = |name: &str| text(&vectors.join("eddsa-jcs-2022").join(name)).trim().to_owned();
    let mut document = object(&vectors.join("eddsa-jcs-2022/signedJCS.json"));
    let signed = document.clone();
    let made = document.remove("proof").expect("the example is signed");
    let options = object(&vectors.join("eddsa-jcs-2022/proofConfigJCS.json"));
    let mut cases = 0;
    let mut same = |found: &str, expected: &str, what: &str| {
        assert_eq!(found, expected, "{what}");
        cases += 1;
    };

    let text_of = |bytes: Vec<u8>| String::from_utf8(bytes).expect("canonical json is utf-8");
    same(
        &text_of(canonical(&document)),
        &step("canonDocJCS.txt"),
        "the canonical document",
    );
    same(
        &text_of(canonical(&options)),
        &step("proofCanonJCS.txt"),
        "the canonical options",
    );
    let hashes = hex(&proof::hash(&document, &options));
    same(&hashes[..64], &step("proofHashJCS.txt"), "the hash of the options");
    same(&hashes[64..], &step("docHashJCS.txt"), "the hash of the document");
    same(&hashes, &step("combinedHashJCS.txt"), "both hashes, options first");
    let value = made["proofValue"].as_str().expect("a text");
    same(value, &step("sigBTC58JCS.txt"), "the signature in base58");
    let signature = proof::decode(value).expect("64 bytes");
    same(&hex(&signature), &step("sigHexJCS.txt"), "the signature in hex");
    let keys = object(&vectors.join("keyPair.json"));
    let did = format!("did:key:{}", keys["publicKeyMultibase"].as_str().expect("a text"));
    same(
        &proof::verify(&signed).expect("it verifies").to_string(),
        &did,
        "the key that signed",
    );
    ran(NAME, cases, 8);
}

#[test]
fn a_changed_w3c_example_and_every_other_suite_are_refused() {
    let Some(folder) = collection(NAME) else {
        return;
    };
    let vectors = folder.join("TestVectors");
    let signed = object(&vectors.join("eddsa-jcs-2022/signedJCS.json"));
    let mut cases = 0;
    for member in signed.keys().filter(|member| *member != "proof") {
        let mut changed = signed.clone();
        changed.remove(member);
        assert!(proof::verify(&changed).is_err(), "without {member}");
        cases += 1;
    }
    let options = signed["proof"].as_object().expect("one proof");
    for member in options.keys() {
        let mut changed = signed.clone();
        changed["proof"].as_object_mut().expect("one proof").remove(member);
        assert!(proof::verify(&changed).is_err(), "without the proof's {member}");
        cases += 1;
    }
    for path in signed_files(&vectors) {
        if path.ends_with("signedJCS.json") {
            continue;
        }
        let fault = proof::verify(&object(&path)).expect_err("another suite or several proofs");
        let known = matches!(fault, ProofFault::OtherSuite | ProofFault::NotOne);
        assert!(known, "{}: {fault}", path.display());
        cases += 1;
    }
    ran("w3c-vc-di-eddsa, refused", cases, 24);
}

#[test]
fn the_strict_profile_takes_no_credential_of_another_house() {
    let Some(folder) = collection(NAME) else {
        return;
    };
    let mut cases = 0;
    for path in signed_files(&folder.join("TestVectors")) {
        let compact = canonical(&object(&path));
        for bytes in [text(&path).into_bytes(), compact] {
            let refusal = inspect(&bytes).refusal();
            assert_eq!(refusal, Some(Refusal::NotOurs), "{}", path.display());
            cases += 1;
        }
    }
    ran("w3c-vc-di-eddsa, by the profile", cases, 20);
}

#[test]
fn the_names_of_the_w3c_keys_are_read() {
    let Some(folder) = collection(NAME) else {
        return;
    };
    let file = folder.join("TestVectors/proof-set-chain/multiKeyPairs.json");
    let pairs = object(&file);
    for pair in pairs.values() {
        let name = format!("did:key:{}", pair["publicKeyMultibase"].as_str().expect("a text"));
        assert_eq!(
            Did::parse(&name).map(|did| did.to_string()),
            Ok(name),
            "read and written"
        );
    }
    ran("w3c-vc-di-eddsa, keys", pairs.len(), 4);
}

/// Every signed document of the collection.
fn signed_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(signed_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "json") && object(&path).contains_key("proof") {
            found.push(path);
        }
    }
    found.sort();
    found
}
