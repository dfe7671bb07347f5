//! Project Wycheproof's signatures, valid and forged.

use serde_json::Value;
use signing::{Did, parse_strict};

use super::{bytes, collection, ran, seed, unhex};

const NAME: &str = "wycheproof-ed25519";

#[test]
fn valid_signatures_verify_and_forged_ones_do_not() {
    let Some(folder) = collection(NAME) else {
        return;
    };
    let file = parse_strict(&bytes(&folder.join("testvectors_v1/ed25519_test.json")));
    let file = file.expect("strict json");
    let text = |value: &Value, name: &str| value[name].as_str().expect("a text").to_owned();
    let mut cases = 0;
    for group in file["testGroups"].as_array().expect("groups") {
        let key = Did::from_public_key(seed(&text(&group["publicKey"], "pk"))).expect("a key");
        for test in group["tests"].as_array().expect("tests") {
            let message = unhex(&text(test, "msg"));
            // A signature of another length cannot even be asked about.
            let verifies = <[u8; 64]>::try_from(unhex(&text(test, "sig")))
                .is_ok_and(|signature| key.verifies(&message, &signature));
            let expected = text(test, "result") == "valid";
            assert_eq!(verifies, expected, "test {}: {}", test["tcId"], test["comment"]);
            cases += 1;
        }
    }
    ran(NAME, cases, 151);
}
