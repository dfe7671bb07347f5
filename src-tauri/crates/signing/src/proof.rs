//! The W3C Data Integrity cryptosuite `eddsa-jcs-2022`, by the standard and no stricter.
//!
//! This layer knows documents and proofs, not our profile: it also verifies what others made,
//! which is how it is tested against published values. `inspect` is stricter and stands on it.

use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use crate::did::Did;
use crate::json::canonical;
use crate::keys::SigningKey;
use crate::values::Time;

/// The `type` of every proof here.
pub const PROOF_TYPE: &str = "DataIntegrityProof";

/// The cryptosuite of every proof here.
pub const CRYPTOSUITE: &str = "eddsa-jcs-2022";

/// What every proof here is for.
pub const PURPOSE: &str = "assertionMethod";

/// Why a document does not verify at the level of the standard.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProofFault {
    /// There is not exactly one proof.
    #[error("there is not exactly one proof")]
    NotOne,
    /// Another type, cryptosuite or purpose.
    #[error("another proof type, cryptosuite or purpose")]
    OtherSuite,
    /// The document's context does not begin with the proof's.
    #[error("the context of the document does not begin with that of the proof")]
    Context,
    /// The verification method is no `did:key` of an Ed25519 key.
    #[error("the verification method names no ed25519 key")]
    Method,
    /// `proofValue` is not a multibase base58btc text of 64 bytes.
    #[error("the proof value is not 64 bytes in base58btc")]
    Value,
    /// The signature is not this key's over this document.
    #[error("the signature is not over this document")]
    Signature,
}

/// The 64 bytes that are signed: SHA-256 of the canonical proof options, then of the document.
///
/// `options` is the proof without its `proofValue`; `document` has no `proof`.
#[must_use]
pub fn hash(document: &Map<String, Value>, options: &Map<String, Value>) -> [u8; 64] {
    let mut hashes = [0_u8; 64];
    hashes[..32].copy_from_slice(&Sha256::digest(canonical(options)));
    hashes[32..].copy_from_slice(&Sha256::digest(canonical(document)));
    hashes
}

/// Makes the proof of a document that has none.
#[must_use]
pub fn prove(document: &Map<String, Value>, key: &SigningKey, at: Time) -> Map<String, Value> {
    let mut proof = Map::new();
    let mut set = |name: &str, value: Value| proof.insert(name.to_owned(), value);
    set("type", PROOF_TYPE.into());
    set("cryptosuite", CRYPTOSUITE.into());
    set("created", at.to_string().into());
    set("verificationMethod", key.did().verification_method().into());
    set("proofPurpose", PURPOSE.into());
    if let Some(context) = document.get("@context") {
        set("@context", context.clone());
    }
    let signature = key.sign(&hash(document, &proof));
    proof.insert("proofValue".to_owned(), encode(&signature).into());
    proof
}

/// Does this signature by this key stand over the document and the proof's own options?
#[must_use]
pub fn holds(document: &Map<String, Value>, proof: &Map<String, Value>, did: &Did, signature: &[u8; 64]) -> bool {
    let mut options = proof.clone();
    options.remove("proofValue");
    did.verifies(&hash(document, &options), signature)
}

/// Verifies a signed document as the standard asks, and names the key.
///
/// # Errors
/// [`ProofFault`], the first that applies.
pub fn verify(signed: &Map<String, Value>) -> Result<Did, ProofFault> {
    let mut document = signed.clone();
    let proof = match document.remove("proof") {
        Some(Value::Object(proof)) => proof,
        Some(Value::Array(proofs)) => match <[Value; 1]>::try_from(proofs) {
            Ok([Value::Object(proof)]) => proof,
            _ => return Err(ProofFault::NotOne),
        },
        _ => return Err(ProofFault::NotOne),
    };
    let text = |name: &str| proof.get(name).and_then(Value::as_str);
    let wanted = [
        ("type", PROOF_TYPE),
        ("cryptosuite", CRYPTOSUITE),
        ("proofPurpose", PURPOSE),
    ];
    if wanted.iter().any(|(name, value)| text(name) != Some(value)) {
        return Err(ProofFault::OtherSuite);
    }
    if let Some(context) = proof.get("@context") {
        if !begins_with(document.get("@context"), context) {
            return Err(ProofFault::Context);
        }
        document.insert("@context".to_owned(), context.clone());
    }
    let did = text("verificationMethod")
        .and_then(|method| Did::from_verification_method(method).ok())
        .ok_or(ProofFault::Method)?;
    let signature = text("proofValue").and_then(decode).ok_or(ProofFault::Value)?;
    if holds(&document, &proof, &did, &signature) {
        Ok(did)
    } else {
        Err(ProofFault::Signature)
    }
}

/// A signature as multibase base58btc.
#[must_use]
pub fn encode(signature: &[u8; 64]) -> String {
    format!("z{}", bs58::encode(signature).into_string())
}

/// A signature from multibase base58btc, if the text is its one spelling.
#[must_use]
pub fn decode(text: &str) -> Option<[u8; 64]> {
    let coded = text.strip_prefix('z')?;
    // Base58 costs the square of its length; 64 bytes never need more than 88 characters.
    if coded.len() > 88 {
        return None;
    }
    let signature: [u8; 64] = bs58::decode(coded).into_vec().ok()?.try_into().ok()?;
    (encode(&signature) == text).then_some(signature)
}

fn begins_with(document: Option<&Value>, proof: &Value) -> bool {
    match (document, proof) {
        (Some(Value::Array(all)), Value::Array(first)) => all.starts_with(first),
        (Some(document), proof) => document == proof,
        (None, _) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn signed() -> Map<String, Value> {
        let key = SigningKey::generate([7; 32]);
        let at = Time::parse("2026-01-02T03:04:05Z").unwrap();
        let Value::Object(mut document) = json!({"@context": ["https://c"], "name": "x"}) else {
            unreachable!("the literal above is an object")
        };
        let proof = prove(&document, &key, at);
        document.insert("proof".to_owned(), json!([proof]));
        document
    }

    fn fault_after(change: impl FnOnce(&mut Map<String, Value>)) -> Result<Did, ProofFault> {
        let mut document = signed();
        change(&mut document);
        verify(&document)
    }

    #[test]
    fn a_proof_made_here_verifies_and_names_its_key() {
        assert_eq!(verify(&signed()), Ok(SigningKey::generate([7; 32]).did()), "own proof");
    }

    #[test]
    fn any_changed_word_of_document_or_proof_breaks_the_signature() {
        let changed = fault_after(|document| {
            document.insert("name".to_owned(), "y".into());
        });
        assert_eq!(changed, Err(ProofFault::Signature), "a changed member");
        let added = fault_after(|document| {
            document.insert("extra".to_owned(), "y".into());
        });
        assert_eq!(added, Err(ProofFault::Signature), "an added member");
        let dated = fault_after(|document| {
            document["proof"][0]["created"] = "2027-01-02T03:04:05Z".into();
        });
        assert_eq!(dated, Err(ProofFault::Signature), "the time of signing is signed too");
    }

    #[test]
    fn a_proof_of_another_shape_is_refused_before_its_signature_is_looked_at() {
        let none = fault_after(|document| {
            document.remove("proof");
        });
        assert_eq!(none, Err(ProofFault::NotOne), "no proof");
        let two = fault_after(|document| {
            let proof = document["proof"][0].clone();
            document.insert("proof".to_owned(), json!([proof, proof]));
        });
        assert_eq!(two, Err(ProofFault::NotOne), "two proofs");
        for member in ["type", "cryptosuite", "proofPurpose"] {
            let other = fault_after(|document| document["proof"][0][member] = "x".into());
            assert_eq!(other, Err(ProofFault::OtherSuite), "another {member}");
        }
        let method = fault_after(|document| {
            document["proof"][0]["verificationMethod"] = "https://example.org/key".into();
        });
        assert_eq!(method, Err(ProofFault::Method), "a key that would have to be fetched");
        let context = fault_after(|document| document["@context"] = json!(["https://d"]));
        assert_eq!(context, Err(ProofFault::Context), "another context");
        let foreign = fault_after(|document| {
            let other = SigningKey::generate([8; 32]).did().verification_method();
            document["proof"][0]["verificationMethod"] = other.into();
        });
        assert_eq!(foreign, Err(ProofFault::Signature), "another key's name");
    }

    #[test]
    fn a_proof_value_has_one_spelling() {
        let text = encode(&[3; 64]);
        assert_eq!(decode(&text), Some([3; 64]), "it reads back");
        let long = format!("z{}", "2".repeat(1_000_000));
        for other in [
            &text[1..],
            &format!("u{}", &text[1..]),
            &format!("{text} "),
            &long,
            "z",
            "",
        ] {
            assert_eq!(decode(other), None, "another spelling of a signature");
        }
    }
}
