//! Single values retyped from the standards, in `published/*.txt`.
//!
//! A file is a list of cases with empty lines between them. A case is lines of `name: value`;
//! `job` says what is computed from the other values, `expect` what must come out, and `source`
//! where that was published. A line that begins with `#` is a remark.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Map, Value};
use signing::{Did, Digest, SigningKey, Time, canonical, parse_strict, proof};

use super::{hex, seed, text, unhex};

type Case = BTreeMap<String, String>;

#[test]
fn single_published_values_come_out_as_published() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("signing/published");
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .expect("the folder is part of the repository")
        .map(|entry| entry.expect("a readable folder").path())
        .collect();
    files.sort();
    let mut count = 0;
    for file in files {
        let name = file.display().to_string();
        for (number, case) in cases(&text(&file)).into_iter().enumerate() {
            assert!(case.contains_key("source"), "{name}, case {number}: no source is named");
            let found = run(&case);
            assert_eq!(found, case["expect"], "{name}, case {number}: {}", case["source"]);
            count += 1;
        }
    }
    super::ran("published", count, 46);
}

#[test]
fn a_wrong_expectation_would_be_noticed() {
    let case: Case = [("job", "sha384"), ("text", "abd")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into();
    let of_abc = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
    assert_ne!(run(&case), of_abc, "another text has another digest");
}

fn cases(text: &str) -> Vec<Case> {
    text.split("\n\n")
        .map(|block| {
            block
                .lines()
                .filter(|line| !line.is_empty() && !line.starts_with('#'))
                .map(|line| line.split_once(": ").expect("a line is `name: value`"))
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect::<Case>()
        })
        .filter(|case| !case.is_empty())
        .collect()
}

fn run(case: &Case) -> String {
    let value = |name: &str| case.get(name).unwrap_or_else(|| panic!("{name} is missing"));
    match case["job"].as_str() {
        "sha384" => Digest::of(value("text").as_bytes()).to_string(),
        "did-of-seed" => SigningKey::generate(seed(value("seed"))).did().to_string(),
        "public-of-seed" => hex(&SigningKey::generate(seed(value("seed"))).did().public_key()),
        "did-of-public-key" => {
            Did::from_public_key(seed(value("public"))).map_or_else(|fault| fault.to_string(), |did| did.to_string())
        }
        "did-of-key-file" => {
            let block = format!(
                "-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n",
                value("base64")
            );
            SigningKey::from_pem(&block, None).map_or_else(|fault| fault.to_string(), |key| key.did().to_string())
        }
        "verify" => {
            let did = Did::from_public_key(seed(value("public"))).expect("a public key");
            let message = case.get("message").map(|hex| unhex(hex)).unwrap_or_default();
            let signature = unhex(value("signature")).try_into().expect("64 bytes");
            did.verifies(&message, &signature).to_string()
        }
        "canonical" => {
            let value = parse_strict(value("json").as_bytes()).expect("strict json");
            String::from_utf8(canonical(&value)).expect("utf-8")
        }
        "canonical-number" => {
            let bits = u64::from_str_radix(value("ieee754"), 16).expect("64 bits in hex");
            String::from_utf8(canonical(&f64::from_bits(bits))).expect("utf-8")
        }
        "proof-hash" => {
            let document = object(value("document"));
            let options = object(value("options"));
            hex(&proof::hash(&document, &options))
        }
        "proof-value" => {
            let key = SigningKey::generate(seed(value("seed")));
            let at = Time::parse(value("created")).expect("a time");
            let made = proof::prove(&object(value("document")), &key, at);
            made["proofValue"].as_str().expect("a text").to_owned()
        }
        other => panic!("no such job: {other}"),
    }
}

fn object(text: &str) -> Map<String, Value> {
    match parse_strict(text.as_bytes()) {
        Ok(Value::Object(object)) => object,
        other => panic!("not an object: {other:?}"),
    }
}
