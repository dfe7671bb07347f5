//! The inside of a bag: the signed list, the files it names, and everything that must agree.

use std::collections::{BTreeMap, BTreeSet};

use signing::{CheckId, Checks, Digest, Envelope, Id, Kind, NS, Related, Signature, sha256_hex};

use crate::archive::Archive;
use crate::bagit::derive;
use crate::layout::{BagKind, PACKAGE_FILE, attachment_digest, credential_at};
use crate::package::Package;

/// An archive seen as a bag: one folder, a signed list, `data/`, and the rest.
pub(crate) struct Tree<'a> {
    /// The folder.
    pub(crate) folder: &'a str,
    /// The signed list.
    pub(crate) package: &'a [u8],
    /// Everything under `data/`, by its path relative to it.
    pub(crate) data: BTreeMap<&'a str, &'a [u8]>,
    /// Everything else in the folder.
    pub(crate) tags: BTreeMap<&'a str, &'a [u8]>,
    /// What stands outside the folder.
    pub(crate) strays: Vec<&'a str>,
}

/// What a bag turned out to be, whether or not all of it holds.
pub(crate) struct Found {
    /// The facts of the signed list.
    pub(crate) envelope: Envelope,
    /// The signed list.
    pub(crate) package: Package,
    /// Everyone who signed something in it.
    pub(crate) signatures: Vec<Signature>,
}

impl<'a> Tree<'a> {
    /// The tree, if a signed list stands in any folder.
    pub(crate) fn of(archive: &Archive<'a>) -> Option<Self> {
        let (folder, package) = archive.entries.iter().find_map(|(name, bytes)| {
            let (folder, rest) = name.split_once('/')?;
            (rest == PACKAGE_FILE).then_some((folder, *bytes))
        })?;
        let mut tree = Self {
            folder,
            package,
            data: BTreeMap::new(),
            tags: BTreeMap::new(),
            strays: vec![],
        };
        for (name, bytes) in &archive.entries {
            let inside = name.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
            match inside.map(|rest| (rest, rest.strip_prefix("data/"))) {
                Some((_, Some(path))) => drop(tree.data.insert(path, bytes)),
                Some((PACKAGE_FILE, _)) => {}
                Some((name, _)) => drop(tree.tags.insert(name, bytes)),
                None => tree.strays.push(name),
            }
        }
        Some(tree)
    }

    /// Makes every check; the facts, if the signed list itself could be read.
    pub(crate) fn check(&self, checks: &mut Checks) -> Option<Found> {
        let mut signatures = Vec::new();
        let mut credentials: BTreeMap<&str, Envelope> = BTreeMap::new();
        for (path, bytes) in self.data.iter().filter(|(path, _)| path.ends_with(".vc.json")) {
            let place = format!("data/{path}");
            let inspection = signing::inspect(bytes);
            checks.absorb(&place, &inspection.checks);
            let Some(envelope) = inspection.envelope() else {
                continue;
            };
            if credential_at(path).is_some_and(|kind| kind != envelope.kind) {
                checks.fail_at(CheckId::BagList, &place);
            }
            signatures.push(Signature::of(envelope).at_path(&place));
            credentials.insert(path, envelope.clone());
        }

        let mut inspection = signing::inspect(self.package);
        let literal = match inspection.kind {
            Some(Kind::Package) => inspection.literal::<Package>(),
            _ => None,
        };
        checks.absorb(PACKAGE_FILE, &inspection.checks);
        let envelope = inspection.envelope().cloned();
        if envelope.as_ref().is_some_and(|envelope| envelope.kind != Kind::Package) {
            checks.fail_at(CheckId::BagList, PACKAGE_FILE);
        }
        let (package, envelope) = (literal?, envelope?);
        signatures.push(Signature::of(&envelope).at_path(PACKAGE_FILE));
        self.check_list(&package, &envelope, &credentials, checks);
        self.check_bagit(&envelope, checks);
        self.check_digests(package.kind, &credentials, checks);
        Some(Found {
            envelope,
            package,
            signatures,
        })
    }

    /// The signed list names every file and nothing else, and the bag is called as it says.
    fn check_list(
        &self,
        package: &Package,
        envelope: &Envelope,
        credentials: &BTreeMap<&str, Envelope>,
        checks: &mut Checks,
    ) {
        let mut failed: Vec<String> = self.strays.iter().map(|name| (*name).to_owned()).collect();
        let versioned = package.kind.has_version() == package.version.is_some();
        let named = package.folder() == self.folder && envelope.subject == package.subject;
        let sorted = package.files.is_sorted_by(|one, next| one.path < next.path);
        if !versioned || package.version == Some(0) || !named || !sorted {
            failed.push(PACKAGE_FILE.to_owned());
        }
        // A broken main credential has failed its own checks already.
        let main = package.kind.main_file();
        let speaks_of = |envelope: &Envelope| {
            if package.kind.is_about_the_subject() {
                envelope.subject.clone()
            } else {
                envelope.id.clone()
            }
        };
        if credentials
            .get(main)
            .is_some_and(|envelope| speaks_of(envelope) != package.subject)
        {
            failed.push(format!("data/{main}"));
        }
        for listed in &package.files {
            let place = format!("data/{}", listed.path);
            if !package.kind.knows(&listed.path) {
                // Signed for, so a later version put it there on purpose.
                checks.fail_at(CheckId::LiteralKnown, &place);
            }
            let same = self.data.get(listed.path.as_str()).is_some_and(|bytes| {
                let digest = attachment_digest(&listed.path);
                bytes.len() as u64 == listed.bytes
                    && Digest::of(bytes) == listed.digest
                    && digest.is_none_or(|digest| digest == sha256_hex(bytes))
            });
            if !same {
                failed.push(place);
            }
        }
        let paths: BTreeSet<&str> = package.files.iter().map(|file| file.path.as_str()).collect();
        let unlisted = self.data.keys().filter(|path| !paths.contains(**path));
        let missing = package.kind.required().iter().filter(|path| !paths.contains(**path));
        failed.extend(unlisted.chain(missing).map(|path| format!("data/{path}")));
        let one_of = package.kind.one_of();
        let alike: Vec<&&str> = one_of.iter().filter(|path| paths.contains(**path)).collect();
        let others = if alike.is_empty() {
            one_of.get(..1)
        } else {
            one_of.get(1..)
        };
        if !one_of.is_empty() && alike.len() != 1 {
            failed.extend(others.unwrap_or_default().iter().map(|path| format!("data/{path}")));
        }
        checks.record_all(CheckId::BagList, &failed);
    }

    /// The BagIt files are exactly those that follow from the content.
    fn check_bagit(&self, envelope: &Envelope, checks: &mut Checks) {
        let files = self.data.iter().map(|(path, bytes)| (*path, *bytes));
        let derived = derive(envelope, self.package, files);
        let differs = |name: &str| self.tags.get(name).copied() != derived.get(name).map(Vec::as_slice);
        let names = self.tags.keys().copied().chain(derived.keys().copied());
        let failed: Vec<&str> = names.filter(|name| differs(name)).collect();
        checks.record_all(CheckId::BagBagit, &failed);
    }

    /// The files that credentials name by digest are the files that lie beside them.
    fn check_digests(&self, kind: BagKind, credentials: &BTreeMap<&str, Envelope>, checks: &mut Checks) {
        let main = credentials.get(kind.main_file());
        let own: Vec<&String> = main.iter().flat_map(|main| &main.related).map(|one| &one.id).collect();
        for (path, envelope) in credentials {
            // Only what the bag is about comes with everything it builds on.
            let complete = *path == kind.main_file();
            // Beside a later review or version lies its own pack: another one that an earlier credential names stays at
            // home. A pack of the same name and version is the same pack.
            let is_here = |related: &Related, bytes: &[u8]| {
                complete || !names_pack(related) || own.contains(&&related.id) || Digest::of(bytes) == related.digest
            };
            let found = envelope.check_related(complete, |related| {
                self.find(related, credentials).filter(|bytes| is_here(related, bytes))
            });
            let failed = !found.failed().is_empty();
            checks.record(CheckId::Digests, Some(&format!("data/{path}")), !failed);
        }
    }

    /// The file that a credential names.
    pub(crate) fn find(&self, related: &Related, credentials: &BTreeMap<&str, Envelope>) -> Option<&'a [u8]> {
        let path = match related.id.strip_prefix(NS) {
            Some(_) if names_pack(related) => "pack.json",
            Some(name) => {
                let digest = name.strip_prefix("attachment/")?;
                self.data.keys().find(|path| attachment_digest(path) == Some(digest))?
            }
            None => {
                let id = Id::parse(&related.id).ok()?;
                credentials.iter().find(|(_, envelope)| envelope.id == id)?.0
            }
        };
        self.data.get(path).copied()
    }
}

/// Whether a related file is a pack.
fn names_pack(related: &Related) -> bool {
    let name = related.id.strip_prefix(NS);
    name.is_some_and(|name| name.starts_with("pack/"))
}
