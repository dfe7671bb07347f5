//! Our bags are BagIt 1.0 bags (RFC 8493), and foreign bags are none of ours.
//!
//! The small validator below is checked against the published conformance suite before it is
//! asked about a bag of ours.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256, Sha512};

use super::small_bag;
use crate::signing_vectors::{bytes, collection, hex, ran};

type Files = BTreeMap<String, Vec<u8>>;

const NAME: &str = "bagit-conformance-suite";

#[test]
fn a_bag_of_ours_is_a_valid_bagit_bag() {
    assert_eq!(fault(&unpacked(&small_bag())), None, "as any archive would check it");
}

#[test]
fn a_changed_bag_of_ours_is_no_valid_bagit_bag() {
    let whole = unpacked(&small_bag());
    for name in whole.keys() {
        // Nothing lists the list of the lists.
        if name.starts_with("tagmanifest-") {
            continue;
        }
        let mut changed = whole.clone();
        changed.get_mut(name).expect("it is there").push(b'x');
        assert!(fault(&changed).is_some(), "{name} changed");
    }
}

#[test]
fn the_validator_agrees_with_the_published_suite() {
    let Some(folder) = collection(NAME) else {
        return;
    };
    let mut cases = 0;
    for (kind, valid) in [("valid", true), ("invalid", false)] {
        for bag in folders(&folder.join("v1.0").join(kind)) {
            let found = fault(&tree(&bag, &bag));
            assert_eq!(found.is_none(), valid, "{}: {found:?}", bag.display());
            cases += 1;
        }
    }
    ran("bagit-conformance-suite, 1.0", cases, 5);
}

#[test]
fn bags_of_other_houses_are_refused_without_a_panic() {
    let Some(folder) = collection(NAME) else {
        return;
    };
    let mut cases = 0;
    for version in folders(&folder) {
        for bag in folders(&version).iter().flat_map(|kind| folders(kind)) {
            let files = tree(bag.parent().expect("it has one"), &bag);
            let named = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
            let inspection = parcel::inspect(&parcel::archive::write(named));
            assert!(inspection.bag.is_none(), "{} is not ours", bag.display());
            assert_eq!(inspection.kind, None, "{} does not even look like it", bag.display());
            cases += 1;
        }
    }
    ran("bagit-conformance-suite, foreign", cases, 60);
}

/// The files of a bag of ours, by their path inside its folder.
fn unpacked(bag: &[u8]) -> Files {
    let archive = parcel::archive::read(bag).expect("an archive");
    archive
        .entries
        .iter()
        .map(|(name, bytes)| {
            let (_, inside) = name.split_once('/').expect("a folder");
            (inside.to_owned(), bytes.to_vec())
        })
        .collect()
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("a folder")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    found.sort();
    found
}

fn tree(root: &Path, folder: &Path) -> Files {
    let mut files = Files::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(tree(root, &path));
        } else {
            let name = path.strip_prefix(root).expect("inside").to_string_lossy().into_owned();
            files.insert(name, bytes(&path));
        }
    }
    files
}

/// Why some files are not a complete and valid BagIt 1.0 bag.
fn fault(files: &Files) -> Option<String> {
    let declared = files.get("bagit.txt")?;
    if declared != b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n" {
        return Some("bagit.txt".to_owned());
    }
    let payload: BTreeSet<&str> = files
        .keys()
        .map(String::as_str)
        .filter(|name| name.starts_with("data/"))
        .collect();
    let manifests: Vec<&String> = files.keys().filter(|name| name.starts_with("manifest-")).collect();
    if manifests.is_empty() {
        return Some("no manifest".to_owned());
    }
    for name in manifests {
        match listed(files, name) {
            Err(fault) => return Some(fault),
            Ok(paths) if paths != payload => return Some(format!("{name} is not complete")),
            Ok(_) => {}
        }
    }
    files
        .keys()
        .filter(|name| name.starts_with("tagmanifest-"))
        .find_map(|name| listed(files, name).err())
}

/// The paths of a manifest whose lines all hold.
fn listed<'a>(files: &'a Files, manifest: &str) -> Result<BTreeSet<&'a str>, String> {
    let text = std::str::from_utf8(&files[manifest]).map_err(|_| manifest.to_owned())?;
    let mut paths = BTreeSet::new();
    for line in text.lines() {
        let fault = || format!("{manifest}: {line}");
        let (digest, path) = line.split_once(char::is_whitespace).ok_or_else(fault)?;
        let bytes = files.get(path.trim_start()).ok_or_else(fault)?;
        let found = if manifest.ends_with("-sha512.txt") {
            hex(&Sha512::digest(bytes))
        } else if manifest.ends_with("-sha256.txt") {
            hex(&Sha256::digest(bytes))
        } else {
            return Err(fault());
        };
        if digest != found || !paths.insert(path.trim_start()) {
            return Err(fault());
        }
    }
    Ok(paths)
}
