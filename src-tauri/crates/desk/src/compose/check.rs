//! Checking a descriptor: `descriptor.json`, `descriptor.vc.json` or a bag, against a pack.

use std::collections::BTreeSet;

use descriptor::Content;
use rulebook::{Facts, Finding};
use signing::Kind;

use super::literal::DescriptorLiteral;
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
}

/// Reads a descriptor from bytes of any of the three forms. Signed forms must be intact.
///
/// # Errors
/// What a person should hear: not ours, changed, newer, or not a descriptor.
pub fn open(name: &str, bytes: &[u8]) -> Result<Opened, Failure> {
    if bytes.starts_with(b"PK") {
        let bag = parcel::open(bytes).map_err(|refusal| verify::of_parcel(&refusal, name))?;
        let credential = bag
            .credential::<DescriptorLiteral>("descriptor.vc.json", Kind::Descriptor)
            .map_err(|refusal| verify::of_signing(&refusal, name))?;
        let attachments = bag.attachments().keys().map(ToString::to_string).collect();
        return Ok(Opened {
            content: credential.literal.content,
            attachments: Some(attachments),
        });
    }
    let wrong = |why: String| {
        Failure::new(Code::NotADescriptor)
            .with("file", name)
            .with("why", &why)
            .because(why)
    };
    let value = signing::parse_strict(bytes).map_err(|fault| match fault {
        signing::JsonFault::Malformed { .. } | signing::JsonFault::NotUtf8 { .. } => {
            Failure::new(Code::NotOurs)
                .with("file", name)
                .because(fault)
        }
        signing::JsonFault::TooBig { .. } => Failure::new(Code::TooLarge).with("file", name),
        _ => wrong(fault.to_string()),
    })?;
    if value.get("proof").is_some() {
        let credential = signing::read::<DescriptorLiteral>(Kind::Descriptor, bytes)
            .map_err(|refusal| verify::of_signing(&refusal, name))?;
        return Ok(Opened {
            content: credential.literal.content,
            attachments: None,
        });
    }
    let content = serde_json::from_value(value).map_err(|error| wrong(error.to_string()))?;
    Ok(Opened {
        content,
        attachments: None,
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
        endorsements: Vec::new(),
        attachments,
    };
    rulebook::evaluate(&rulebook.pack, &opened.content, &facts)
}

/// True when some minimum criterion is not met.
#[must_use]
pub fn unmet(rulebook: &Rulebook, findings: &[Finding]) -> bool {
    !rulebook::unmet_minimums(&rulebook.pack, findings).is_empty()
}
