//! The credential around a literal: what it is made of, and signing it.
//!
//! One signer, one credential, one proof. What the literal says is not looked at here.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::checks::{CheckId, Checks};
use crate::did::Did;
use crate::inspect::inspect;
use crate::json::{ValueFault, canonical, value_faults};
use crate::keys::SigningKey;
use crate::kind::{CONTEXT, Kind, NS};
use crate::proof::prove;
use crate::values::{Bilingual, Digest, Id, Time, sha256_hex};

/// The first type of every credential.
pub(crate) const BASE_TYPE: &str = "VerifiableCredential";

/// Who signs, in their own words. The key is what proves it; the words are a claim.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Issuer {
    /// The person's name.
    pub name: Bilingual,
    /// The organisation's name; may be empty.
    pub organisation: Bilingual,
}

/// A file that a credential builds on, named by its digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Related {
    /// What it is called: the id of a credential, or a name in our namespace.
    pub id: String,
    /// The digest of its bytes.
    #[serde(rename = "digestSRI")]
    pub digest: Digest,
    /// Its media type.
    pub media_type: String,
}

impl Related {
    /// Another credential: the descriptor that is judged, or the version before this one.
    #[must_use]
    pub fn credential(other: &Envelope) -> Self {
        Self {
            id: other.id.to_string(),
            digest: other.digest,
            media_type: "application/vc".to_owned(),
        }
    }

    /// A rulebook pack, by the digest of its `pack.json`.
    #[must_use]
    pub fn pack(id: &str, version: &str, digest: Digest) -> Self {
        Self {
            id: format!("{NS}pack/{id}@{version}"),
            digest,
            media_type: "application/json".to_owned(),
        }
    }

    /// An attached file, by its bytes.
    #[must_use]
    pub fn attachment(bytes: &[u8], media_type: &str) -> Self {
        Self {
            id: format!("{NS}attachment/{}", sha256_hex(bytes)),
            digest: Digest::of(bytes),
            media_type: media_type.to_owned(),
        }
    }
}

/// Everything a signature needs besides the literal and the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuing {
    /// The new credential's id.
    pub id: Id,
    /// The time of signing.
    pub at: Time,
    /// Until when a trust list holds; other kinds have none.
    pub valid_until: Option<Time>,
    /// What the credential is about: the id of the descriptor, the list, the bag's subject.
    pub subject: Id,
    /// Who signs.
    pub issuer: Issuer,
    /// The files it builds on.
    pub related: Vec<Related>,
}

/// The facts of a credential that was read and found intact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// The credential's id.
    pub id: Id,
    /// What it carries.
    pub kind: Kind,
    /// The key that signed it.
    pub did: Did,
    /// Who the signer says to be.
    pub issuer: Issuer,
    /// When the signer says to have signed.
    pub at: Time,
    /// Until when a trust list holds.
    pub valid_until: Option<Time>,
    /// What it is about.
    pub subject: Id,
    /// The files it builds on.
    pub related: Vec<Related>,
    /// The digest of the whole file, by which others bind to it.
    pub digest: Digest,
}

impl Envelope {
    /// Compares the files it builds on with files at hand, found by their related id.
    ///
    /// A file that is not at hand is a failure only if `complete` says that all must be.
    #[must_use]
    pub fn check_related<'a>(&self, complete: bool, find: impl Fn(&Related) -> Option<&'a [u8]>) -> Checks {
        let differs = |related: &&Related| match find(related) {
            Some(bytes) => Digest::of(bytes) != related.digest,
            None => complete,
        };
        let failed: Vec<&str> = self
            .related
            .iter()
            .filter(differs)
            .map(|related| related.id.as_str())
            .collect();
        let mut checks = Checks::default();
        checks.record_all(CheckId::Digests, &failed);
        checks
    }
}

/// A credential that was read and found intact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential<L> {
    /// Its facts.
    pub envelope: Envelope,
    /// What it says.
    pub literal: L,
}

/// Why something cannot be signed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignError {
    /// The literal is not a JSON object.
    #[error("the literal is not a json object: {0}")]
    Literal(String),
    /// A value that a signed file may not contain.
    #[error("at {path}: {fault}")]
    Value {
        /// The place in the literal or the envelope.
        path: String,
        /// What is wrong with it.
        fault: ValueFault,
    },
    /// The result would not be accepted by our own reader.
    #[error("the signed file would not be accepted: {failed:?}")]
    Unacceptable {
        /// The checks it fails, such as the size or a missing name.
        failed: Vec<CheckId>,
    },
}

/// Signs a literal and gives the bytes of the `*.vc.json`.
///
/// The result has passed every check that a reader makes before it is handed out.
///
/// # Errors
/// [`SignError`].
pub fn sign<L: Serialize>(kind: Kind, literal: &L, issuing: &Issuing, key: &SigningKey) -> Result<Vec<u8>, SignError> {
    let literal = serde_json::to_value(literal).map_err(|error| SignError::Literal(error.to_string()))?;
    if !literal.is_object() {
        return Err(SignError::Literal("another json type".to_owned()));
    }
    refuse_faults(&literal)?;
    let facts = Envelope {
        id: issuing.id.clone(),
        kind,
        did: key.did(),
        issuer: issuing.issuer.clone(),
        at: issuing.at,
        valid_until: issuing.valid_until,
        subject: issuing.subject.clone(),
        related: issuing.related.clone(),
        // Not known before the proof is made, and not written.
        digest: Digest::of(b""),
    };
    let mut document = unsigned(&facts, &literal);
    refuse_faults(&Value::Object(document.clone()))?;
    let proof = prove(&document, key, issuing.at);
    document.insert("proof".to_owned(), json!([proof]));
    let bytes = canonical(&document);
    let inspection = inspect(&bytes);
    if inspection.is_intact() {
        Ok(bytes)
    } else {
        let failed = inspection.checks.failed().iter().map(|check| check.id).collect();
        Err(SignError::Unacceptable { failed })
    }
}

fn refuse_faults(value: &Value) -> Result<(), SignError> {
    match value_faults(value).into_iter().next() {
        None => Ok(()),
        Some((path, fault)) => Err(SignError::Value { path, fault }),
    }
}

/// The document that carries these facts and this literal, before its proof.
pub(crate) fn unsigned(facts: &Envelope, literal: &Value) -> Map<String, Value> {
    let wire_issuer = WireIssuer {
        id: facts.did.clone(),
        name: to_words(&facts.issuer.name),
        organisation: to_words(&facts.issuer.organisation),
    };
    let mut document = Map::new();
    let mut set = |name: &str, value: Value| document.insert(name.to_owned(), value);
    set("@context", json!([CONTEXT]));
    set("id", json!(facts.id));
    set("type", json!([BASE_TYPE, facts.kind.type_iri()]));
    set("issuer", json!(wire_issuer));
    set("validFrom", json!(facts.at));
    if let Some(until) = facts.valid_until {
        set("validUntil", json!(until));
    }
    let subject = json!({
        "id": facts.subject,
        facts.kind.term_iri(): {"@type": "@json", "@value": literal},
    });
    set("credentialSubject", subject);
    if !facts.related.is_empty() {
        set("relatedResource", json!(facts.related));
    }
    document
}

/// The issuer as written.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireIssuer {
    pub(crate) id: Did,
    pub(crate) name: Vec<Word>,
    #[serde(
        rename = "urn:uuid:5d1e3c52-7f0a-4c57-9a5e-3b1f2f6d9b10#organisation",
        default,
        skip_serializing_if = "Vec::is_empty"
    )]
    pub(crate) organisation: Vec<Word>,
}

/// A text in one language, as JSON-LD writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Word {
    #[serde(rename = "@language")]
    language: String,
    #[serde(rename = "@value")]
    value: String,
}

fn to_words(text: &Bilingual) -> Vec<Word> {
    [("ka", &text.ka), ("en", &text.en)]
        .into_iter()
        .filter_map(|(language, value)| {
            value.clone().map(|value| Word {
                language: language.to_owned(),
                value,
            })
        })
        .collect()
}

/// The text, if the words are in the one order and form we write.
pub(crate) fn from_words(words: &[Word]) -> Option<Bilingual> {
    let find = |language: &str| {
        words
            .iter()
            .find(|word| word.language == language)
            .map(|word| word.value.clone())
    };
    let text = Bilingual {
        ka: find("ka"),
        en: find("en"),
    };
    (to_words(&text) == words).then_some(text)
}
