//! The answer of a verification, as `--json` prints it and the window shows it.
//!
//! Rooms that know more than signatures add their checks first; the verdict is drawn here, last.

use serde::Serialize;

use crate::checks::{Check, CheckId, Checks, Verdict};
use crate::did::Did;
use crate::envelope::Envelope;
use crate::kind::Kind;
use crate::trust::{AcceptedList, Distrust, Role, Standing};
use crate::values::{Bilingual, Time};

/// A signature that holds: whose key, over what, when by its own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The key.
    pub did: Did,
    /// Who the signer says to be.
    pub claimed_name: Bilingual,
    /// The organisation the signer says to be of.
    pub claimed_organisation: Bilingual,
    /// What was signed.
    pub signed: Kind,
    /// When the signer says to have signed.
    pub created: Time,
    /// The file in a bag.
    pub path: Option<String>,
}

impl Signature {
    /// The signature of an intact credential.
    #[must_use]
    pub fn of(envelope: &Envelope) -> Self {
        Self {
            did: envelope.did.clone(),
            claimed_name: envelope.issuer.name.clone(),
            claimed_organisation: envelope.issuer.organisation.clone(),
            signed: envelope.kind,
            created: envelope.at,
            path: None,
        }
    }

    /// The same signature, found at this place in a bag.
    #[must_use]
    pub fn at_path(self, path: &str) -> Self {
        Self {
            path: Some(path.to_owned()),
            ..self
        }
    }
}

/// The whole answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The format of this report.
    pub format: u32,
    /// What kind of file it is; absent if none of ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The answer in one word.
    pub verdict: Verdict,
    /// Is everything as it was signed?
    pub intact: bool,
    /// Who signed; empty unless everything is intact.
    pub signers: Vec<Signer>,
    /// Every check that was made, in order.
    pub checks: Vec<Check>,
}

/// One signer in a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Signer {
    /// The key.
    pub did: Did,
    /// Who the signer says to be.
    pub claimed_name: Bilingual,
    /// The organisation the signer says to be of.
    #[serde(skip_serializing_if = "Bilingual::is_empty")]
    pub claimed_organisation: Bilingual,
    /// What was signed.
    pub signed: Kind,
    /// When the signer says to have signed.
    pub created: Time,
    /// The file in a bag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Is the key trusted for this?
    pub trusted: bool,
    /// Why it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Distrust>,
    /// By which role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// The name that the list vouches for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list_name: Option<Bilingual>,
    /// The list that knows the key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list: Option<ListInForce>,
}

/// Which list an answer rests on, and how old it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListInForce {
    /// The key that signed the list.
    pub did: Did,
    /// Its serial.
    pub serial: u64,
    /// Until when it holds.
    pub valid_until: Time,
    /// Is it past its date?
    pub stale: bool,
}

/// Draws the answer from all checks, all signatures, and the lists that are trusted.
///
/// `kind` is `None` when the file was not recognized as one of ours.
#[must_use]
pub fn report(
    kind: Option<&str>,
    mut checks: Checks,
    signatures: &[Signature],
    lists: &[AcceptedList],
    at: Time,
) -> Report {
    let intact = kind.is_some() && checks.is_intact();
    let mut signers = Vec::new();
    if intact {
        signers.extend(
            signatures
                .iter()
                .map(|signature| judge(signature, lists, at, &mut checks)),
        );
        if signers.is_empty() {
            checks.fail(CheckId::TrustListed);
        }
    }
    let verdict = if kind.is_some() {
        checks.verdict()
    } else {
        Verdict::NotOurs
    };
    Report {
        format: 1,
        kind: kind.map(str::to_owned),
        verdict,
        intact,
        signers,
        checks: checks.into_vec(),
    }
}

/// Asks every list and keeps the most favorable answer.
fn judge(signature: &Signature, lists: &[AcceptedList], at: Time, checks: &mut Checks) -> Signer {
    let path = signature.path.as_deref();
    let favor = |standing: &Standing| (standing.is_trusted(), standing.name.is_some());
    let best = lists
        .iter()
        .map(|list| (list, list.judge(signature, at)))
        .reduce(|best, next| if favor(&next.1) > favor(&best.1) { next } else { best })
        .filter(|(_, standing)| standing.name.is_some());
    let why = match &best {
        Some((_, standing)) => standing.why,
        None => Some(Distrust::NotListed),
    };
    let listed = matches!(why, None | Some(Distrust::OtherRole | Distrust::StaleList));
    checks.record(CheckId::TrustListed, path, listed);
    if let Some((list, standing)) = &best {
        checks.record(CheckId::TrustRole, path, standing.role.is_some());
        checks.record(CheckId::TrustFresh, path, !list.is_stale(at));
    }
    let (list, standing) = best.unzip();
    Signer {
        did: signature.did.clone(),
        claimed_name: signature.claimed_name.clone(),
        claimed_organisation: signature.claimed_organisation.clone(),
        signed: signature.signed,
        created: signature.created,
        path: signature.path.clone(),
        trusted: why.is_none(),
        why,
        role: standing.as_ref().and_then(|standing| standing.role),
        list_name: standing.and_then(|standing| standing.name),
        list: list.map(|list| ListInForce {
            did: list.root.clone(),
            serial: list.list.serial,
            valid_until: list.valid_until,
            stale: list.is_stale(at),
        }),
    }
}
