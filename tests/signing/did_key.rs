//! The did:key collections: our key type is read, all others are refused.

use serde_json::{Map, Value};
use signing::{Did, SigningKey, parse_strict};

use super::{bytes, collection, ran, seed};

const NAME: &str = "did-key";

fn documents(name: &str) -> Option<Map<String, Value>> {
    let file = collection(NAME)?.join(name);
    match parse_strict(&bytes(&file)) {
        Ok(Value::Object(object)) => Some(object),
        other => panic!("{}: {other:?}", file.display()),
    }
}

#[test]
fn names_of_ed25519_keys_follow_from_their_seeds() {
    let Some(documents) = documents("ed25519-x25519.json") else {
        return;
    };
    let mut cases = 0;
    for (name, document) in &documents {
        let of_seed = SigningKey::generate(seed(document["seed"].as_str().expect("a seed"))).did();
        assert_eq!(of_seed.as_str(), name, "the name of that seed's key");
        assert_eq!(Did::parse(name), Ok(of_seed.clone()), "reads back");
        let agreement = document["didDocument"]["keyAgreement"][0]["publicKeyBase58"].as_str();
        if let Some(other) = agreement {
            assert!(
                Did::parse(&format!("did:key:z{other}")).is_err(),
                "bare base58 is no name"
            );
        }
        cases += 1;
    }
    ran("did-key, ed25519", cases, 5);
}

#[test]
fn names_of_other_key_types_are_refused() {
    let Some(documents) = documents("secp256k1.json") else {
        return;
    };
    for name in documents.keys() {
        assert!(Did::parse(name).is_err(), "{name}");
    }
    ran("did-key, refused", documents.len(), 6);
}
