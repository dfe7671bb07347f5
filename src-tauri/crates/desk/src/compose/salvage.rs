//! A package in which nothing but attachments is damaged: whether the rest means what an intact package would mean.
//!
//! It is changed, and verifying says so. What is here only lets a person read its text while the file is asked for again.

use std::collections::BTreeSet;

use descriptor::{Attachment, Content};
use parcel::{Bag, BagKind, Inspection};
use signing::{CheckId, Checks, Signature};

use super::verify::{Facts, descriptor_bag};
use crate::wire::Both;

/// A package without its damaged attachments.
pub struct Salvaged {
    /// The bag; the damaged attachments are not among its files.
    pub bag: Bag,
    /// SHA-256 of each damaged attachment as it should be.
    pub damaged: BTreeSet<String>,
    /// What is in it.
    pub facts: Facts,
    /// Everyone who signed something in it.
    pub signatures: Vec<Signature>,
}

/// Reads a package in which nothing but attachments is damaged; `None` for a whole one and for everything else.
#[must_use]
pub fn salvaged(bytes: &[u8]) -> Option<Salvaged> {
    let salvage = parcel::salvage(bytes)?;
    let mut inspection = Inspection {
        kind: Some(BagKind::Descriptor),
        checks: Checks::default(),
        signatures: Vec::new(),
        bag: Some(salvage.bag.clone()),
        refusal: None,
    };
    let facts = descriptor_bag(&mut inspection, &[])?;
    let damaged: BTreeSet<String> = salvage.digests().into_iter().map(str::to_owned).collect();
    let here = salvage.bag.attachments();
    let is_known = |file: &Attachment| here.contains_key(&*file.sha256) || damaged.contains(&file.sha256);
    let is_sound = inspection.checks.failed().iter().all(|check| match check.id {
        // Which packs are known is not asked here.
        CheckId::PackKnown => true,
        CheckId::Digests => check.path.as_deref() == Some("data/attachments"),
        _ => false,
    });
    (is_sound && facts.attachments.iter().all(is_known)).then_some(Salvaged {
        bag: salvage.bag,
        damaged,
        facts,
        signatures: salvage.signatures,
    })
}

/// What damaged attachments are called: by the title that the descriptor gives them, else by their file names.
#[must_use]
pub fn names(content: &Content, damaged: &BTreeSet<String>) -> Vec<Both> {
    let files = content.attachments.iter().filter(|file| damaged.contains(&file.sha256));
    files.map(name).collect()
}

/// What an attachment is called.
#[must_use]
pub fn name(file: &Attachment) -> Both {
    if file.title.is_empty() {
        Both::new(file.name.clone(), file.name.clone())
    } else {
        Both::from(&file.title)
    }
}
