//! Checking a descriptor: `descriptor.json`, `descriptor.vc.json` or a bag, against a pack.

use std::collections::BTreeSet;

use descriptor::Content;
use parcel::BagKind;
use rulebook::{Facts, Finding, Status};
use serde::Serialize;
use serde_json::Value;
use signing::Kind;

use super::literal::{DescriptorLiteral, PackReference};
use super::rulebook::Rulebook;
use super::verify;
use crate::failure::{Code, Failure};

/// A descriptor from whichever file it came in.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The content.
    pub content: Content,
    /// SHA-256 of the attachments that lie beside it; `None` when only the content is at hand.
    pub attachments: Option<BTreeSet<String>>,
    /// What the field says about it.
    pub endorsements: Vec<rulebook::Endorsement>,
}

/// Reads a descriptor from bytes of any of the three forms. Signed forms must be intact as a whole.
///
/// # Errors
/// What a person should hear: not ours, changed, newer, or not a descriptor.
pub fn open(name: &str, bytes: &[u8]) -> Result<Opened, Failure> {
    if bytes.starts_with(b"PK") {
        verify::intact(name, bytes)?;
        let bag = parcel::open(bytes).map_err(|refusal| verify::of_parcel(&refusal, name))?;
        let credential = super::report::judged(&bag)?;
        // A review holds the descriptor it judged, and not its attachments.
        let is_package = bag.package.kind == BagKind::Descriptor;
        let endorsements = super::report::endorsements(&bag, &credential);
        return Ok(Opened {
            content: credential.literal.content,
            attachments: is_package.then(|| bag.attachments().keys().map(ToString::to_string).collect()),
            endorsements,
        });
    }
    let value = json(name, bytes)?;
    let content = if value.get("proof").is_some() {
        signing::read::<DescriptorLiteral>(Kind::Descriptor, bytes)
            .map_err(|refusal| verify::of_signing(&refusal, name))?
            .literal
            .content
    } else {
        content(name, &value)?
    };
    Ok(Opened {
        endorsements: super::on_paper::facts(&content),
        content,
        attachments: None,
    })
}

/// Reads the content of `descriptor.json`. Everything in it must be understood and written in its one form.
///
/// # Errors
/// `not-a-descriptor` with the reason.
pub fn content(name: &str, value: &Value) -> Result<Content, Failure> {
    let wrong = |why: String| {
        Failure::new(Code::NotADescriptor)
            .with("file", name)
            .with("why", &why)
            .because(why)
    };
    let content: Content = serde_json::from_value(value.clone()).map_err(|error| wrong(error.to_string()))?;
    let understood = serde_json::to_value(&content).map_err(|error| wrong(error.to_string()))?;
    match difference(value, &understood) {
        None => Ok(content),
        Some(path) => Err(wrong(format!("{path:?} is empty, or not in its one form"))),
    }
}

/// Where two values differ first.
fn difference(one: &Value, other: &Value) -> Option<String> {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let mut names = one.keys().chain(other.keys());
            names.find_map(|name| {
                let inner = difference(
                    one.get(name).unwrap_or(&Value::Null),
                    other.get(name).unwrap_or(&Value::Null),
                )?;
                Some(format!("{name}/{inner}").trim_end_matches('/').to_owned())
            })
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            let mut pairs = one.iter().zip(other).zip(1_usize..);
            pairs.find_map(|((one, other), place)| {
                let inner = difference(one, other)?;
                Some(format!("{place}/{inner}").trim_end_matches('/').to_owned())
            })
        }
        _ => (one != other).then(String::new),
    }
}

/// Reads strict JSON.
///
/// # Errors
/// `not-ours` for what is no JSON at all, `too-large`, `not-a-descriptor` with what is wrong.
pub fn json(name: &str, bytes: &[u8]) -> Result<Value, Failure> {
    use signing::JsonFault as F;
    signing::parse_strict(bytes).map_err(|fault| {
        let code = match fault {
            F::Malformed { .. } | F::NotUtf8 { .. } => Code::NotOurs,
            F::TooBig { .. } => Code::TooLarge,
            _ => Code::NotADescriptor,
        };
        Failure::new(code).with("file", name).with("why", &fault).because(fault)
    })
}

/// The findings of a descriptor on a day. Without files at hand, attachments count as present: their digests are signed.
#[must_use]
pub fn findings(rulebook: &Rulebook, opened: &Opened, as_of: &str) -> Vec<Finding> {
    let attachments = opened.attachments.clone().unwrap_or_else(|| {
        opened
            .content
            .attachments
            .iter()
            .map(|file| file.sha256.clone())
            .collect()
    });
    let facts = Facts {
        as_of: as_of.to_owned(),
        endorsements: opened.endorsements.clone(),
        attachments,
    };
    rulebook::evaluate(&rulebook.pack, &opened.content, &facts)
}

/// True when some minimum criterion is not met.
#[must_use]
pub fn unmet(rulebook: &Rulebook, findings: &[Finding]) -> bool {
    !rulebook::unmet_minimums(&rulebook.pack, findings).is_empty()
}

/// What `check --json` prints: data for programs, no sentences.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Checked {
    /// The format of this report.
    pub format: u32,
    /// The pack that was asked.
    pub pack: PackReference,
    /// Every criterion, in the order of the pack.
    pub criteria: Vec<CriterionStatus>,
    /// Every finding, ordered by pack, rule and path.
    pub findings: Vec<Finding>,
}

/// How one criterion stands.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CriterionStatus {
    /// The criterion.
    pub criterion: String,
    /// Its worst finding.
    pub status: Status,
    /// It is a minimum requirement.
    pub minimum: bool,
}

impl Checked {
    /// The findings of a pack with the status of each criterion.
    #[must_use]
    pub fn of(rulebook: &Rulebook, findings: Vec<Finding>) -> Checked {
        let criteria = rulebook.pack.criteria().iter();
        Checked {
            format: 1,
            pack: rulebook.reference(),
            criteria: criteria
                .map(|criterion| CriterionStatus {
                    criterion: criterion.id.clone(),
                    status: rulebook::criterion_status(&findings, &criterion.id).unwrap_or(Status::Person),
                    minimum: criterion.minimum,
                })
                .collect(),
            findings,
        }
    }

    /// RFC 8785 bytes: the same pack and descriptor give the same bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        signing::canonical(self)
    }
}
