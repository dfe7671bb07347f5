//! `nishani demo`: the main job once, on the shipped pilot, with throw-away keys.
//!
//! The keys follow from the time given, so that two runs with the same `--at` are byte-equal; they are worth nothing
//! and say so in their names.

use std::collections::{BTreeMap, BTreeSet};

use signing::{Bilingual, Issuer, Role, SigningKey, Time, TrustEntry, TrustList};

use super::package::{self, Parcel, Submission};
use super::report::{self, Judgement};
use super::{Rulebook, Signer, derived_id, trust};
use crate::assets;
use crate::failure::{Code, Failure};

/// The pilot that the demo walks with.
pub const PILOT: &str = "gis-for-tourism";

/// Everything the demo makes, by file name.
pub struct Demo {
    /// Files to write.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// A throw-away key of the demo.
struct Hand {
    key: SigningKey,
    issuer: Issuer,
}

impl Hand {
    fn new(role: &str, ka: &str, en: &str, at: Time) -> Hand {
        let seed = signing::sha256_hex(format!("nishani demo {role} {at}").as_bytes());
        let mut random = [0; 32];
        for (index, byte) in random.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&seed[index * 2..index * 2 + 2], 16).expect("a digest is hex");
        }
        let name = Bilingual::new(
            &format!("{ka} (სადემონსტრაციო გასაღები)"),
            &format!("{en} (demonstration key)"),
        );
        Hand {
            key: SigningKey::generate(random),
            issuer: Issuer {
                name,
                organisation: Bilingual::default(),
            },
        }
    }

    fn signer(&self, at: Time) -> Signer<'_> {
        Signer {
            key: &self.key,
            issuer: self.issuer.clone(),
            at,
        }
    }

    fn entry(&self, role: Role, at: Time) -> TrustEntry {
        TrustEntry {
            did: self.key.did(),
            name: self.issuer.name.clone(),
            organisation: Bilingual::default(),
            roles: BTreeSet::from([role]),
            valid_from: at,
            valid_until: None,
            replaces: None,
            revoked: None,
        }
    }
}

/// Walks the main job: the pilot's descriptor, its package, a review of it, the prints, and a list that trusts both keys.
///
/// # Errors
/// Only what a broken build could cause.
pub fn demo(at: Time) -> Result<Demo, Failure> {
    let designer = Hand::new("designer", "პროგრამის შემმუშავებელი", "Designer", at);
    let expert = Hand::new("expert", "ექსპერტი", "Expert", at);
    let root = Hand::new("root", "სანდო გასაღებების სია", "Trust list", at);
    let rulebook = Rulebook::shipped();
    let content = crate::library::sample(PILOT).ok_or_else(Failure::internal)?;
    let attachments: BTreeMap<String, Vec<u8>> = assets::SAMPLE_FILES
        .iter()
        .map(|(_, bytes)| (signing::sha256_hex(bytes), bytes.to_vec()))
        .collect();
    let id = derived_id(at, &[b"demo descriptor", &signing::canonical(&content)]);
    let submission = Submission {
        rulebook,
        content: &content,
        id: &id,
        earlier: &[],
        internal: &BTreeMap::new(),
        endorsements: &[],
        attachments: &attachments,
        clock_suspect: false,
    };
    let package = package::package(&submission, &designer.signer(at))?;
    let bag = parcel::open(&package.bytes).map_err(|error| Failure::internal().because(error))?;
    let draft = review::read_ratings(assets::SAMPLE_RATINGS, &rulebook.pack, &content)
        .map_err(|errors| Failure::new(Code::Internal).because(format!("{errors:?}")))?;
    let judgement = Judgement {
        bag: &bag,
        rulebook,
        draft: &draft,
        internal: false,
        seal: None,
        supersedes: None,
        clock_suspect: false,
    };
    let review = report::report(&judgement, &expert.signer(at))?;
    let entries = vec![designer.entry(Role::Hei, at), expert.entry(Role::Expert, at)];
    let list = trust::sign(&TrustList::first(entries), &root.signer(at))?;
    let mut files = BTreeMap::from([
        ("descriptor.json".to_owned(), signing::canonical(&content)),
        ("trust-list.vc.json".to_owned(), list),
    ]);
    prints(&package, &mut files)?;
    prints(&review, &mut files)?;
    files.insert("package.zip".to_owned(), package.bytes);
    files.insert("review.zip".to_owned(), review.bytes);
    Ok(Demo { files })
}

/// The prints of a bag, beside it.
fn prints(parcel: &Parcel, files: &mut BTreeMap<String, Vec<u8>>) -> Result<(), Failure> {
    let bag = parcel::open(&parcel.bytes).map_err(|error| Failure::internal().because(error))?;
    files.extend(
        bag.files
            .into_iter()
            .filter(|(name, _)| name.ends_with(".pdf") && !name.contains('/')),
    );
    Ok(())
}
