//! Packages with a damaged attachment in the import tray: kept and read until a whole copy takes their place.
//!
//! The text of such a package is byte for byte as it was signed, and a review binds the text. So nothing that was
//! written about it is lost when the whole copy comes: the review goes on with that one, and the damaged one goes.

use std::collections::BTreeSet;

use descriptor::Lang;
use signing::Digest;
use store::{FileFilter, SignedFile, SignedFileHead};

use crate::compose::salvage::{self, Salvaged};
use crate::compose::verify::{self, Facts};
use crate::failure::Failure;
use crate::wire::*;
use crate::{Desk, keyring, tray, words};

/// Whether a kept package has a damaged attachment.
pub(crate) fn is_damaged(file: &SignedFileHead) -> bool {
    !digests(file).is_empty()
}

/// SHA-256 of the damaged attachments of a kept package.
fn digests(file: &SignedFileHead) -> BTreeSet<String> {
    serde_json::from_value(file.meta["damaged"].clone()).unwrap_or_default()
}

/// What became of a package with a damaged attachment.
pub(crate) struct Taken {
    /// The outcome.
    pub(crate) outcome: TrayOutcome,
    /// The digest of the package to read: this one, or a better copy of the same version that is here.
    pub(crate) digest: String,
    /// What happened and what to do.
    pub(crate) words: (Both, Both),
    /// Who signed it.
    pub(crate) signer: Option<SignerView>,
}

/// Takes a package in which nothing but attachments is damaged.
pub(crate) fn take(desk: &Desk, name: &str, bytes: Vec<u8>, salvaged: &Salvaged) -> Result<Taken, Failure> {
    let facts = &salvaged.facts;
    let mut file = tray::signed_file(desk, name, "package", bytes, facts);
    file.meta["damaged"] = serde_json::json!(salvaged.damaged);
    file.meta["credential"] = serde_json::json!(facts.descriptor_digest);
    let lists = keyring::accepted(desk)?;
    let signer = salvaged
        .signatures
        .iter()
        .find(|one| one.path.as_deref() == Some("package.vc.json"));
    let signer = signer.map(|signer| keyring::signer_view(signer, &lists, desk.now()));
    let known = same_version(desk, facts)?;
    // Only a copy in which less is damaged is better than the one that is here.
    let is_worse = |one: &&SignedFileHead| {
        let lost = digests(one);
        salvaged.damaged.is_subset(&lost) && salvaged.damaged != lost
    };
    if let Some(here) = known.iter().find(|one| !is_worse(one)) {
        let id = if is_damaged(here) {
            "tray-damaged-again"
        } else {
            "tray-damaged-idle"
        };
        return Ok(Taken {
            outcome: TrayOutcome::AlreadyHere,
            digest: here.digest.clone(),
            words: said(id, facts, &salvaged.damaged),
            signer,
        });
    }
    put_in_place(desk, &file, &known.iter().collect::<Vec<_>>())?;
    Ok(Taken {
        outcome: TrayOutcome::Damaged,
        digest: file.digest,
        words: said("tray-damaged", facts, &salvaged.damaged),
        signer,
    })
}

/// Keeps a whole package; where a damaged copy of the same version lay, it takes its place and is said to.
pub(crate) fn keep_whole(desk: &Desk, file: &SignedFile, facts: &Facts) -> Result<(bool, bool), Failure> {
    let known = same_version(desk, facts)?;
    let damaged: Vec<&SignedFileHead> = known.iter().filter(|one| is_damaged(one)).collect();
    let kept = put_in_place(desk, file, &damaged)?;
    Ok((kept, !damaged.is_empty()))
}

/// Keeps a file, and lets it take the place of others: what was written about them goes on with it.
fn put_in_place(desk: &Desk, file: &SignedFile, others: &[&SignedFileHead]) -> Result<bool, Failure> {
    desk.store.transact(|tx| -> Result<bool, Failure> {
        let kept = tx.file_put(file)?;
        for other in others {
            tx.file_replace(&other.digest, &file.digest)?;
        }
        Ok(kept)
    })
}

/// The packages here that hold this very version, by its credential.
fn same_version(desk: &Desk, facts: &Facts) -> Result<Vec<SignedFileHead>, Failure> {
    let filter = FileFilter {
        kind: Some("package"),
        subject: Some(&facts.subject),
        ..FileFilter::default()
    };
    let files = desk.store.read(|reader| reader.files(&filter))?;
    let mut same = Vec::new();
    for file in files.into_iter().filter(|file| file.version == Some(facts.version)) {
        if credential(desk, &file)? == Some(facts.descriptor_digest) {
            same.push(file);
        }
    }
    Ok(same)
}

fn credential(desk: &Desk, file: &SignedFileHead) -> Result<Option<Digest>, Failure> {
    if let Some(noted) = file.meta["credential"].as_str() {
        return Ok(Digest::parse(noted).ok());
    }
    let received = crate::reviewing::received(desk, &file.digest)?;
    Ok(Some(received.descriptor.envelope.digest))
}

/// What happened and what to do, with the names of the damaged attachments.
fn said(id: &str, facts: &Facts, damaged: &BTreeSet<String>) -> (Both, Both) {
    let files: Vec<Both> = facts
        .attachments
        .iter()
        .filter(|file| damaged.contains(&file.sha256))
        .map(salvage::name)
        .collect();
    let side = |lang: Lang| {
        let args = words::args([("names", &listed(&files, lang)), ("count", &files.len().to_string())]);
        words::say(lang, id, &args)
    };
    (
        Both::new(side(Lang::Ka), side(Lang::En)),
        words::both(&format!("{id}-help")),
    )
}

/// Names in one language, each in its quotation marks.
fn listed(files: &[Both], lang: Lang) -> String {
    let name = |file: &Both| {
        let (own, other) = match lang {
            Lang::Ka => (&file.ka, &file.en),
            Lang::En => (&file.en, &file.ka),
        };
        let name = own.as_deref().or(other.as_deref()).unwrap_or_default();
        match lang {
            Lang::Ka => format!("„{name}“"),
            Lang::En => format!("“{name}”"),
        }
    };
    files.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// A kept package that can no longer be read strictly, when it is damaged in attachments alone.
pub(crate) fn reread(file: &SignedFile) -> Result<(parcel::Bag, BTreeSet<String>), Failure> {
    match parcel::open(&file.bytes) {
        Ok(bag) => Ok((bag, BTreeSet::new())),
        Err(refusal) => {
            let salvaged = salvage::salvaged(&file.bytes);
            let salvaged = salvaged.ok_or_else(|| verify::of_parcel(&refusal, &file.name))?;
            Ok((salvaged.bag, salvaged.damaged))
        }
    }
}
