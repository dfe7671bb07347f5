//! Reading a package in which nothing but attachments is damaged, so that its text can still be read.
//!
//! This stands beside the strict reader and loosens nothing of it: such a file is, and is said to be, changed. Here the
//! strict reader's own checks are made, and every one that fails has to be explained by damaged attachments alone. All
//! other files are byte for byte as the signed list says, the archive is as our writer makes it everywhere else, and
//! the manifests are those of the whole bag. What is damaged is left out, never handed on.

use std::collections::{BTreeMap, BTreeSet};

use signing::{CheckId, Checks, Digest, NS, Signature, sha256_hex};

use crate::archive::{self, Archive};
use crate::bagit;
use crate::inspect::Bag;
use crate::layout::{BagKind, attachment_digest};
use crate::package::Package;
use crate::tree::Tree;

const LOCAL_BYTES: usize = 30;
const CENTRAL_BYTES: usize = 46;

/// A package without its damaged attachments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salvage {
    /// The bag; the damaged attachments are not among its files.
    pub bag: Bag,
    /// The paths of the damaged attachments, relative to `data/`; at least one.
    pub damaged: BTreeSet<String>,
    /// Everyone who signed something in it.
    pub signatures: Vec<Signature>,
}

impl Salvage {
    /// The damaged attachments by the SHA-256 that each would have.
    #[must_use]
    pub fn digests(&self) -> BTreeSet<&str> {
        self.damaged.iter().filter_map(|path| attachment_digest(path)).collect()
    }
}

/// Reads a package of a descriptor in which nothing but attachments is damaged.
///
/// `None` for one that is whole, for anything else that is changed, and for other kinds of files.
#[must_use]
pub fn salvage(bytes: &[u8]) -> Option<Salvage> {
    let archive = archive::read(bytes).ok()?;
    let tree = Tree::of(&archive)?;
    let mut checks = Checks::default();
    checks.record(CheckId::BagBytes, None, archive.is_exact);
    let found = tree.check(&mut checks)?;
    // A file beside the folder could bear the very path of a damaged one.
    if found.package.kind != BagKind::Descriptor || !tree.strays.is_empty() {
        return None;
    }
    let damaged = damaged(bytes, &archive, &tree, &found.package)?;
    let explained = checks.failed().iter().all(|check| {
        let path = check.path.as_deref();
        match check.id {
            // Where it differs was asked above, place by place.
            CheckId::BagBytes => path.is_none(),
            CheckId::BagList => path
                .and_then(|path| path.strip_prefix("data/"))
                .is_some_and(|path| damaged.contains(path)),
            // Both are asked anew below, with the damaged files as they were.
            CheckId::BagBagit | CheckId::Digests => true,
            _ => false,
        }
    });
    let manifests = || {
        let listed = found.package.files.iter().map(|file| {
            let path = file.path.as_str();
            let whole = tree.data.get(path).filter(|_| !damaged.contains(path));
            let named = || attachment_digest(path).unwrap_or_default().to_owned();
            (path, file.bytes, whole.map_or_else(named, |bytes| sha256_hex(bytes)))
        });
        let derived = bagit::derive_listed(&found.envelope, tree.package, listed);
        let derived = derived.iter().map(|(name, bytes)| (*name, bytes.as_slice()));
        derived.collect::<BTreeMap<_, _>>() == tree.tags
    };
    let is_salvaged = !damaged.is_empty() && explained && manifests() && digests_hold(&tree, &damaged);
    let files = tree.data.iter().filter(|(path, _)| !damaged.contains(**path));
    is_salvaged.then(|| Salvage {
        bag: Bag {
            envelope: found.envelope.clone(),
            package: found.package.clone(),
            files: files
                .map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec()))
                .collect(),
        },
        damaged: damaged.clone(),
        signatures: found.signatures.clone(),
    })
}

/// The attachments that are not as the list says, or whose place in the archive is not as we write it. `None` when the
/// archive differs anywhere else.
fn damaged(bytes: &[u8], archive: &Archive<'_>, tree: &Tree<'_>, package: &Package) -> Option<BTreeSet<String>> {
    let attachment = |path: &str| attachment_digest(path).map(str::to_owned);
    let listed = package.files.iter().filter_map(|file| {
        let sha256 = attachment(&file.path)?;
        let same = tree.data.get(file.path.as_str()).is_some_and(|data| {
            data.len() as u64 == file.bytes && Digest::of(data) == file.digest && sha256_hex(data) == sha256
        });
        (!same).then(|| file.path.clone())
    });
    let mut damaged: BTreeSet<String> = listed.collect();
    let prefix = format!("{}/data/", tree.folder);
    for name in misplaced(bytes, archive)? {
        let path = name.strip_prefix(&prefix)?;
        let is_listed = package.files.iter().any(|file| file.path == path);
        attachment(path).filter(|_| is_listed)?;
        damaged.insert(path.to_owned());
    }
    Some(damaged)
}

/// The entries whose headers are not those that we write. `None` when anything lies between, behind or twice.
fn misplaced<'a>(bytes: &[u8], archive: &Archive<'a>) -> Option<BTreeSet<&'a str>> {
    let written = archive::write(archive.entries.iter().map(|(name, data)| (*name, *data)));
    if written.len() != bytes.len() {
        return None;
    }
    let mut places: Vec<(usize, Option<&str>)> = Vec::new();
    let mut at = 0;
    for (name, data) in &archive.entries {
        places.push((at, Some(name)));
        at += LOCAL_BYTES + name.len() + data.len();
    }
    for name in archive.entries.keys() {
        places.push((at, Some(name)));
        at += CENTRAL_BYTES + name.len();
    }
    // What ends the archive belongs to no entry.
    places.push((at, None));
    let differing = (0..bytes.len()).filter(|at| bytes[*at] != written[*at]);
    let owner = |at: usize| places[places.partition_point(|(start, _)| *start <= at) - 1].1;
    differing.map(owner).collect()
}

/// Whether what the credentials name by digest lies beside them, except for what is damaged.
fn digests_hold(tree: &Tree<'_>, damaged: &BTreeSet<String>) -> bool {
    let lost: BTreeSet<String> = damaged
        .iter()
        .filter_map(|path| Some(format!("{NS}attachment/{}", attachment_digest(path)?)))
        .collect();
    let credentials: BTreeMap<&str, signing::Envelope> = tree
        .data
        .iter()
        .filter(|(path, _)| path.ends_with(".vc.json"))
        .filter_map(|(path, bytes)| Some((*path, signing::inspect(bytes).envelope()?.clone())))
        .collect();
    credentials.iter().all(|(path, envelope)| {
        let mut envelope = envelope.clone();
        envelope.related.retain(|related| !lost.contains(&related.id));
        let complete = *path == BagKind::Descriptor.main_file();
        let checks = envelope.check_related(complete, |related| tree.find(related, &credentials));
        checks.failed().is_empty()
    })
}
