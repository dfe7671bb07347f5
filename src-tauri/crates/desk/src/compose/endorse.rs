//! Endorsing one version of a descriptor, and what endorsements mean for another one.
//!
//! The credential is bound to the version's bytes by digest. A package carries those that speak of a version it holds;
//! what the rulebook hears of them is whether each still speaks of what is asked about.

use std::collections::BTreeMap;

use descriptor::{Content, Text};
use parcel::Bag;
use review::{Answered, DescriptorRef, Endorsement, Position, Predecessor, Spoken, Unsaid};
use serde::{Deserialize, Serialize};
use signing::{Credential, Id, Issuing, Kind, Related};

use super::literal::DescriptorLiteral;
use super::package::of_sign;
use super::{Signer, on_paper, report, verify};
use crate::failure::{Code, Failure};

/// What an endorser says.
pub struct Said {
    /// Where it stands.
    pub position: Position,
    /// Its answers.
    pub answers: Vec<Answered>,
    /// Its own words.
    pub words: Text,
    /// What it takes back.
    pub withdraws: Option<Predecessor>,
    /// The clock stands before the newest time seen.
    pub clock_suspect: bool,
}

/// Signs an endorsement of the descriptor in a package; gives its id and its bytes.
///
/// # Errors
/// `endorsement-not-ready` for what is missing, or what signing refuses.
pub fn endorse(bag: &Bag, said: Said, signer: &Signer<'_>) -> Result<(Id, Vec<u8>), Failure> {
    let judged = report::judged(bag)?;
    let mut answers = said.answers;
    answers.sort_by_key(|one| one.question);
    let literal = Endorsement {
        format: 1,
        descriptor: DescriptorRef {
            id: judged.envelope.subject.to_string(),
            version: judged.literal.version,
        },
        position: said.position,
        answers,
        words: said.words,
        withdraws: said.withdraws,
        clock_suspect: said.clock_suspect.then_some(true),
    };
    let unsaid = literal.unsaid();
    if !unsaid.is_empty() {
        let answers = unsaid.iter().filter(|one| matches!(one, Unsaid::Answer(_))).count();
        return Err(Failure::new(Code::EndorsementNotReady)
            .with("count", answers)
            .because(format!("{unsaid:?}")));
    }
    let id = signer.id_for(&[b"endorsement", &signing::canonical(&literal)]);
    let issuing = Issuing {
        id: id.clone(),
        at: signer.at,
        valid_until: None,
        subject: judged.envelope.subject.clone(),
        issuer: signer.issuer.clone(),
        related: vec![Related::credential(&judged.envelope)],
    };
    let bytes = signing::sign(Kind::Endorsement, &literal, &issuing, signer.key).map_err(of_sign)?;
    Ok((id, bytes))
}

/// Reads an endorsement that is intact and whole.
///
/// # Errors
/// `changed`, `not-ours` or `file-too-new`, as the bytes say.
pub fn read(name: &str, bytes: &[u8]) -> Result<Credential<Endorsement>, Failure> {
    let credential =
        signing::read::<Endorsement>(Kind::Endorsement, bytes).map_err(|refusal| verify::of_signing(&refusal, name))?;
    if credential.literal.is_whole() {
        Ok(credential)
    } else {
        Err(Failure::new(Code::FileTooNew).with("file", name))
    }
}

/// The name of an endorsement's file in a package, relative to `data/`.
#[must_use]
pub fn file_name(id: &Id) -> String {
    let uuid = id.as_str().trim_start_matches("urn:uuid:");
    format!("{}{uuid}.vc.json", parcel::ENDORSEMENTS)
}

/// Does it speak of this version, and of these very bytes?
#[must_use]
pub fn speaks_of(endorsement: &Credential<Endorsement>, version: &Credential<DescriptorLiteral>) -> bool {
    endorsement.literal.descriptor.id == version.envelope.subject.to_string()
        && endorsement.literal.descriptor.version == version.literal.version
        && endorsement.envelope.subject == version.envelope.subject
        && endorsement
            .envelope
            .related
            .iter()
            .any(|one| one.digest == version.envelope.digest)
}

/// The versions of a descriptor that a package holds, oldest first.
#[must_use]
pub fn versions(bag: &Bag) -> Vec<Credential<DescriptorLiteral>> {
    let newest = bag.file("descriptor.vc.json");
    bag.history()
        .into_values()
        .chain(newest)
        .filter_map(|bytes| signing::read::<DescriptorLiteral>(Kind::Descriptor, bytes).ok())
        .collect()
}

/// An endorsement as one needs it to ask what it means: without its bytes, and without the version it speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Known {
    /// Id of its credential.
    pub id: String,
    /// Digest of its bytes.
    pub digest: String,
    /// The key that signed it.
    pub did: String,
    /// The name that the signer gives itself.
    pub name: Text,
    /// The organisation that the signer names.
    pub organisation: Text,
    /// When it was signed.
    pub at: String,
    /// The version it speaks of.
    pub version: u32,
    /// What it says.
    pub said: Endorsement,
    /// SHA-256 of each thing it speaks of, in the version it speaks of.
    pub spoken: BTreeMap<Spoken, String>,
}

impl Known {
    /// An endorsement beside the version it speaks of.
    #[must_use]
    pub fn of(one: &Credential<Endorsement>, version: &Content) -> Known {
        let text = |words: &signing::Bilingual| Text {
            ka: words.ka.clone(),
            en: words.en.clone(),
        };
        Known {
            id: one.envelope.id.to_string(),
            digest: one.envelope.digest.to_string(),
            did: one.envelope.did.to_string(),
            name: text(&one.envelope.issuer.name),
            organisation: text(&one.envelope.issuer.organisation),
            at: one.envelope.at.to_string(),
            version: one.literal.descriptor.version,
            said: one.literal.clone(),
            spoken: digests(version),
        }
    }

    /// What changed after it, of all that it speaks of.
    #[must_use]
    pub fn outdated(&self, content: &Content) -> Vec<Spoken> {
        let now = digests(content);
        let changed = self
            .spoken
            .iter()
            .filter(|(part, digest)| now.get(part) != Some(digest));
        changed.map(|(part, _)| *part).collect()
    }

    /// When it was taken back by the key that gave it.
    #[must_use]
    pub fn withdrawn<'a>(&self, all: &'a [Known]) -> Option<&'a Known> {
        all.iter().find(|other| {
            let back = other.said.withdraws.as_ref();
            other.said.position == Position::Withdraws
                && other.did == self.did
                && back.is_some_and(|back| back.id == self.id && back.digest == self.digest)
        })
    }
}

/// SHA-256 of each thing that an endorsement speaks of.
pub(crate) fn digests(content: &Content) -> BTreeMap<Spoken, String> {
    let parts = review::spoken(content).into_iter();
    parts
        .map(|(part, value)| (part, signing::sha256_hex(&signing::canonical(&value))))
        .collect()
}

/// The endorsements in a package, each beside the version it speaks of.
#[must_use]
pub fn in_bag(bag: &Bag) -> Vec<Known> {
    let files = bag.endorsements().into_iter();
    let read: Vec<_> = files.filter_map(|(path, bytes)| read(path, bytes).ok()).collect();
    known(&read, &versions(bag))
}

/// Endorsements beside the versions they speak of; one that speaks of none of these is left out.
#[must_use]
pub fn known(endorsements: &[Credential<Endorsement>], versions: &[Credential<DescriptorLiteral>]) -> Vec<Known> {
    endorsements
        .iter()
        .filter_map(|one| {
            let version = versions.iter().find(|version| speaks_of(one, version))?;
            Some(Known::of(one, &version.literal.content))
        })
        .collect()
}

/// What the rulebook hears of endorsements when it is asked about a content: only those that endorse, in the order of
/// time, each with whether it was taken back and whether what it speaks of changed after it; then those on paper.
#[must_use]
pub fn facts(content: &Content, endorsements: &[Known]) -> Vec<rulebook::Endorsement> {
    let mut ordered: Vec<&Known> = endorsements.iter().collect();
    ordered.sort_by_key(|one| (&one.at, &one.id));
    let signed = ordered
        .iter()
        .filter(|one| one.said.position == Position::Endorses)
        .map(|one| rulebook::Endorsement {
            organisation: [&one.organisation, &one.name]
                .into_iter()
                .find_map(|words| words.ka.clone().or_else(|| words.en.clone()))
                .unwrap_or_default(),
            issued: one.at.get(..10).unwrap_or_default().to_owned(),
            valid_until: None,
            stale: !one.outdated(content).is_empty(),
            withdrawn: one.withdrawn(endorsements).is_some(),
            paper: false,
        });
    signed.chain(on_paper::facts(content)).collect()
}

/// The files of endorsements as a package holds them, by name.
///
/// # Errors
/// As [`read`].
pub fn files(endorsements: &[Vec<u8>]) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    endorsements
        .iter()
        .map(|bytes| {
            let credential = read("endorsement", bytes)?;
            Ok((file_name(&credential.envelope.id), bytes.clone()))
        })
        .collect()
}
