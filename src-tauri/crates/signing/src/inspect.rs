//! Reading a credential that may be hostile: every check is made and every failure kept.
//!
//! Stricter than the standards on purpose (formats.md, strict profile). No fact of a file that
//! failed a check leaves this module.

mod members;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::checks::{Bearing, CheckId, Checks, Verdict};
use crate::did::Did;
use crate::envelope::{Credential, Envelope, Issuer, Related, unsigned};
use crate::json::{JsonFault, MAX_BYTES, canonical, parse_strict, value_faults};
use crate::kind::{CONTEXT, Kind};
use crate::proof::{CRYPTOSUITE, PROOF_TYPE, PURPOSE, decode, holds};
use crate::report::Signature;
use crate::values::{Digest, Id, Time};

use members::Members;

/// The newest format of a literal that this version knows.
const FORMAT: u64 = 1;

/// Why a credential is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Larger than any credential of ours.
    #[error("{bytes} bytes are too many for a credential")]
    TooBig {
        /// How many there are.
        bytes: usize,
    },
    /// Nothing in it is ours.
    #[error("not a credential of ours")]
    NotOurs,
    /// Intact, but it says things this version does not know.
    #[error("made by a newer version")]
    Newer {
        /// What it carries, if that is known.
        kind: Option<Kind>,
    },
    /// Intact, but another kind than was asked for.
    #[error("a {}, not a {}", found.as_str(), expected.as_str())]
    WrongKind {
        /// What was asked for.
        expected: Kind,
        /// What it is.
        found: Kind,
    },
    /// Ours, and not as it was signed.
    #[error("not as it was signed: {failed:?}")]
    Changed {
        /// What it carried.
        kind: Kind,
        /// The checks that failed.
        failed: Vec<CheckId>,
    },
}

impl Refusal {
    /// The answer it amounts to.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self {
            Self::Changed { .. } => Verdict::Changed,
            Self::TooBig { .. } | Self::NotOurs | Self::Newer { .. } | Self::WrongKind { .. } => Verdict::NotOurs,
        }
    }
}

/// What was found in some bytes that may be a credential.
#[derive(Debug, Clone)]
pub struct Inspection {
    /// What they carry or, if broken, seem to have carried; `None` if nothing of ours.
    pub kind: Option<Kind>,
    /// Every check that was made.
    pub checks: Checks,
    bytes: usize,
    envelope: Option<Envelope>,
    literal: Option<Value>,
}

impl Inspection {
    /// Did every check so far pass?
    #[must_use]
    pub fn is_intact(&self) -> bool {
        self.envelope.is_some() && self.checks.is_intact()
    }

    /// The facts, if every check so far passed.
    #[must_use]
    pub fn envelope(&self) -> Option<&Envelope> {
        self.envelope.as_ref().filter(|_| self.checks.is_intact())
    }

    /// Reads the literal and records `literal.known`; `None` unless every check passed.
    ///
    /// What the type would not write again exactly so was not understood whole.
    pub fn literal<L: Serialize + DeserializeOwned>(&mut self) -> Option<L> {
        let value = self.literal.as_ref()?;
        let known = value
            .get("format")
            .is_none_or(|format| format.as_u64() == Some(FORMAT))
            .then(|| L::deserialize(value).ok())
            .flatten()
            .filter(|literal| canonical(literal) == canonical(value));
        self.checks.record(CheckId::LiteralKnown, None, known.is_some());
        known.filter(|_| self.is_intact())
    }

    /// Who signed it, if every check so far passed.
    #[must_use]
    pub fn signature(&self) -> Option<Signature> {
        self.envelope().map(Signature::of)
    }

    /// Why it is refused, if it is.
    #[must_use]
    pub fn refusal(&self) -> Option<Refusal> {
        if self.is_intact() {
            return None;
        }
        let failed = self.checks.failed_ids(Bearing::Integrity);
        Some(match self.kind {
            _ if failed == [CheckId::JsonSize] => Refusal::TooBig { bytes: self.bytes },
            kind if self.checks.is_newer() => Refusal::Newer { kind },
            Some(kind) => Refusal::Changed { kind, failed },
            None => Refusal::NotOurs,
        })
    }
}

/// Reads a credential of one kind.
///
/// # Errors
/// [`Refusal`], if anything at all is wrong with it.
pub fn read<L: Serialize + DeserializeOwned>(kind: Kind, bytes: &[u8]) -> Result<Credential<L>, Refusal> {
    let mut inspection = inspect(bytes);
    if let Some(envelope) = inspection.envelope().filter(|envelope| envelope.kind != kind) {
        return Err(Refusal::WrongKind {
            expected: kind,
            found: envelope.kind,
        });
    }
    match (inspection.literal::<L>(), inspection.envelope()) {
        (Some(literal), Some(envelope)) => Ok(Credential {
            envelope: envelope.clone(),
            literal,
        }),
        _ => Err(inspection.refusal().unwrap_or(Refusal::NotOurs)),
    }
}

/// Makes every check of the envelope and the proof, whatever kind of literal it carries.
#[must_use]
pub fn inspect(bytes: &[u8]) -> Inspection {
    let mut checks = Checks::default();
    let kind = Kind::recognize(&bytes[..bytes.len().min(MAX_BYTES)]);
    let blank = Inspection {
        kind,
        checks: Checks::default(),
        bytes: bytes.len(),
        envelope: None,
        literal: None,
    };
    let parsed = parse_strict(bytes);
    let stages = [CheckId::JsonSize, CheckId::JsonUtf8, CheckId::JsonStrict];
    let reached = match &parsed {
        Ok(_) => stages.len(),
        Err(JsonFault::TooBig { .. }) => 0,
        Err(JsonFault::NotUtf8 { .. } | JsonFault::ByteOrderMark) => 1,
        Err(_) => 2,
    };
    for (stage, id) in stages.into_iter().enumerate().take(reached + 1) {
        checks.record(id, None, stage < reached);
    }
    let Ok(value) = parsed else {
        return Inspection { checks, ..blank };
    };
    checks.record(CheckId::JsonCanonical, None, canonical(&value) == bytes);
    let faults: Vec<String> = value_faults(&value).into_iter().map(|(path, _)| path).collect();
    checks.record_all(CheckId::ProfileValues, &faults);
    let Value::Object(document) = value else {
        checks.fail(CheckId::ProfileMembers);
        return Inspection { checks, ..blank };
    };
    let parts = Parts::read(document, kind, &mut checks);
    Inspection {
        kind: parts.kind.or(kind),
        envelope: parts.envelope(Digest::of(bytes)),
        literal: parts.literal,
        checks,
        bytes: bytes.len(),
    }
}

/// The members of a document that could be read, each on its own.
struct Parts {
    kind: Option<Kind>,
    id: Option<Id>,
    issuer: Option<(Did, Issuer)>,
    at: Option<Time>,
    until: Option<Time>,
    subject: Option<Id>,
    related: Vec<Related>,
    literal: Option<Value>,
}

impl Parts {
    fn read(mut document: Map<String, Value>, hint: Option<Kind>, checks: &mut Checks) -> Self {
        checks.record(
            CheckId::ProfileContext,
            None,
            document.get("@context") == Some(&serde_json::json!([CONTEXT])),
        );

        let proofs = document.remove("proof");
        let mut members = Members {
            document: &document,
            failed: Vec::new(),
        };
        if proofs.is_none() {
            members.failed.push("proof".to_owned());
        }
        let kind = members.kind(checks);
        let issuer = members.issuer();
        let at = members.required("validFrom", |time: Time| Some(time));
        let until = members.until(kind);
        let (subject, literal) = members.subject(kind.or(hint));
        let parts = Self {
            kind,
            id: members.required("id", |id: Id| Some(id)),
            issuer,
            at,
            until,
            subject,
            related: members.related(),
            literal,
        };
        members.refuse_others();
        checks.record_all(CheckId::ProfileMembers, &members.failed);
        if parts.differs_from(&document) {
            checks.fail(CheckId::ProfileMembers);
        }
        parts.check_proof(&document, proofs.as_ref(), checks);
        parts
    }

    /// Would the same facts be written otherwise? A last net under the members above.
    fn differs_from(&self, document: &Map<String, Value>) -> bool {
        let facts = self.envelope(Digest::of(b""));
        let (Some(facts), Some(literal)) = (facts, &self.literal) else {
            return false;
        };
        let mut written = unsigned(&facts, literal);
        // The context has a check of its own.
        if let Some(context) = document.get("@context") {
            written.insert("@context".to_owned(), context.clone());
        }
        written != *document
    }

    fn check_proof(&self, document: &Map<String, Value>, proofs: Option<&Value>, checks: &mut Checks) {
        let only = proofs.and_then(Value::as_array).and_then(|proofs| {
            if let [proof] = proofs.as_slice() {
                Some(proof)
            } else {
                None
            }
        });
        let proof = only.and_then(Value::as_object);
        let wire = only.and_then(|proof| WireProof::deserialize(proof).ok());
        let shape = wire.as_ref().is_some_and(|wire| {
            wire.r#type == PROOF_TYPE
                && wire.cryptosuite == CRYPTOSUITE
                && wire.proof_purpose == PURPOSE
                && document.get("@context") == Some(&wire.context)
        });
        let text = |name: &str| proof.and_then(|proof| proof.get(name)).and_then(Value::as_str);
        let method = text("verificationMethod").and_then(|name| Did::from_verification_method(name).ok());
        let signature = text("proofValue").and_then(decode);
        let readable = method.is_some() && signature.is_some();
        checks.record(CheckId::ProofShape, None, shape && readable);

        let issuer = self.issuer.as_ref().map(|(did, _)| did);
        checks.record(
            CheckId::ProofIssuer,
            None,
            method.is_some() && issuer == method.as_ref(),
        );
        let signed = match (proof, &method, &signature) {
            (Some(proof), Some(did), Some(signature)) => holds(document, proof, did, signature),
            _ => false,
        };
        checks.record(CheckId::ProofSignature, None, signed);

        let created = wire.map(|wire| wire.created);
        let ordered = self.until.is_none_or(|until| self.at.is_some_and(|at| at < until));
        checks.record(CheckId::Dates, None, self.at.is_some() && self.at == created && ordered);
    }

    /// The facts, if every member could be read. Whether they hold is for the checks to say.
    fn envelope(&self, digest: Digest) -> Option<Envelope> {
        let (did, issuer) = self.issuer.clone()?;
        Some(Envelope {
            id: self.id.clone()?,
            kind: self.kind?,
            did,
            issuer,
            at: self.at?,
            valid_until: self.until,
            subject: self.subject.clone()?,
            related: self.related.clone(),
            digest,
        })
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct WireProof {
    r#type: String,
    cryptosuite: String,
    created: Time,
    #[serde(rename = "verificationMethod")]
    _verification_method: String,
    proof_purpose: String,
    #[serde(rename = "@context")]
    context: Value,
    #[serde(rename = "proofValue")]
    _proof_value: String,
}

#[cfg(test)]
mod tests;
