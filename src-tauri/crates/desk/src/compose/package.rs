//! Packaging a descriptor: its credential, its two prints, the pack, attachments and history in one signed bag.

use std::collections::BTreeMap;

use descriptor::{Content, Lang};
use export::{Signature, Standing};
use parcel::{BagKind, Contents};
use signing::{Credential, Id, Issuing, Kind, Related};

use super::check::{self, Opened};
use super::literal::{DescriptorLiteral, Previous};
use super::rulebook::Rulebook;
use super::{Signer, endorse, paper};
use crate::failure::{Code, Failure};

/// What is to be signed.
pub struct Submission<'a> {
    /// The pack that guided it.
    pub rulebook: &'a Rulebook,
    /// The descriptor.
    pub content: &'a Content,
    /// Its id, the same for all versions.
    pub id: &'a Id,
    /// Every earlier signed version, oldest first.
    pub earlier: &'a [Vec<u8>],
    /// Signed endorsements of any version, as they came.
    pub endorsements: &'a [Vec<u8>],
    /// Internal reviews that travel, by the names of their files.
    pub internal: &'a BTreeMap<String, Vec<u8>>,
    /// Files at hand, by SHA-256.
    pub attachments: &'a BTreeMap<String, Vec<u8>>,
    /// The clock stands before the newest time seen.
    pub clock_suspect: bool,
}

/// A bag with what one needs to know about it.
pub struct Parcel {
    /// Suggested file name.
    pub name: String,
    /// The bag.
    pub bytes: Vec<u8>,
    /// The credential inside: the descriptor's or the review's.
    pub credential: Vec<u8>,
    /// Version, for a descriptor.
    pub version: u32,
    /// Names and sizes of the files under `data/`.
    pub files: Vec<(String, usize)>,
}

/// The name of an attachment inside a bag, without its folder.
#[must_use]
pub fn attachment_name(file: &descriptor::Attachment) -> String {
    let extension = file
        .name
        .rsplit_once('.')
        .map_or("bin", |(_, extension)| extension)
        .to_lowercase();
    let plain = extension
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    format!(
        "{}.{}",
        file.sha256,
        if plain && !extension.is_empty() {
            extension.as_str()
        } else {
            "bin"
        }
    )
}

/// Signs a descriptor and packs everything that belongs to it.
///
/// # Errors
/// `exercise`, `not-ready-to-sign`, `file-missing` for an attachment that is not at hand, `changed` for an earlier version that
/// does not verify, or what signing and packing refuse.
pub fn package(submission: &Submission<'_>, signer: &Signer<'_>) -> Result<Parcel, Failure> {
    let rulebook = submission.rulebook;
    crate::practice::refuse(submission.content)?;
    let missing = rulebook.pack.missing_to_sign(submission.content);
    if let Some(first) = missing.first() {
        return Err(Failure::new(Code::NotReadyToSign)
            .with("field", first)
            .because(format!("{missing:?}")));
    }
    let version = u32::try_from(submission.earlier.len())
        .unwrap_or(u32::MAX)
        .saturating_add(1);
    let previous = submission.earlier.last().map(|bytes| read_version(bytes)).transpose()?;
    let literal = DescriptorLiteral {
        format: 1,
        version,
        previous: previous.as_ref().map(|earlier| Previous {
            id: earlier.envelope.id.to_string(),
            digest: earlier.envelope.digest,
        }),
        pack: rulebook.reference(),
        clock_suspect: submission.clock_suspect.then_some(true),
        content: submission.content.clone(),
    };
    let files = attachments(submission)?;
    let mut related = vec![Related::pack(
        &literal.pack.id,
        &literal.pack.version,
        literal.pack.digest,
    )];
    related.extend(previous.iter().map(|earlier| Related::credential(&earlier.envelope)));
    for (path, bytes) in &files {
        let attachment = Related::attachment(bytes, parcel::media_type(path));
        if !related.contains(&attachment) {
            related.push(attachment);
        }
    }
    let issuing = Issuing {
        id: signer.id_for(&[b"descriptor", &signing::canonical(&literal)]),
        at: signer.at,
        valid_until: None,
        subject: submission.id.clone(),
        issuer: signer.issuer.clone(),
        related,
    };
    let credential = signing::sign(Kind::Descriptor, &literal, &issuing, signer.key).map_err(of_sign)?;
    let mut data = files;
    let endorsements = endorsed(submission)?;
    for lang in Lang::BOTH {
        let pdf = print(submission, &endorsements, signer, &credential, version, lang)?;
        data.insert(format!("descriptor.{}.pdf", lang.code()), pdf);
    }
    data.extend(endorse::files(submission.endorsements)?);
    data.extend(submission.internal.clone());
    data.insert("pack.json".to_owned(), rulebook.json.clone());
    for (index, bytes) in submission.earlier.iter().enumerate() {
        data.insert(format!("history/v{}.vc.json", index + 1), bytes.clone());
    }
    data.insert("descriptor.vc.json".to_owned(), credential.clone());
    seal(
        BagKind::Descriptor,
        submission.id.clone(),
        Some(version),
        data,
        credential,
        signer,
    )
}

/// True when a package is to be sent once more instead of as a new version: the draft says what it says, and endorsements
/// came that it lacks, or it is to carry other internal reviews than it does.
///
/// # Errors
/// `changed` or `file-too-new` for what cannot be read.
pub fn goes_again(
    bag: &parcel::Bag,
    content: &Content,
    endorsements: &[Vec<u8>],
    internal: &BTreeMap<String, Vec<u8>>,
) -> Result<bool, Failure> {
    let same = super::report::judged(bag)?.literal.content == *content;
    let lacks = endorse::files(endorsements)?
        .keys()
        .any(|name| bag.file(name).is_none());
    let other = !bag.internal().into_keys().eq(internal.keys().map(String::as_str));
    Ok(same && (lacks || other))
}

/// Packs a version that was signed before once more, with endorsements that came since and with these internal reviews
/// alone: its credential stays byte for byte, its prints say what is endorsed.
///
/// # Errors
/// `changed` for a package that does not hold together, or what printing and packing refuse.
pub fn again(
    bag: &parcel::Bag,
    rulebook: &Rulebook,
    endorsements: &[Vec<u8>],
    internal: &BTreeMap<String, Vec<u8>>,
    signer: &Signer<'_>,
) -> Result<Parcel, Failure> {
    let credential = bag.file("descriptor.vc.json").unwrap_or_default().to_vec();
    let version = read_version(&credential)?;
    let said = endorsements.iter().map(|bytes| endorse::read("endorsement", bytes));
    let said: Vec<_> = said.collect::<Result<_, _>>()?;
    let opened = Opened {
        endorsements: endorse::facts(
            &version.literal.content,
            &endorse::known(&said, &endorse::versions(bag)),
        ),
        ..super::report::opened(bag, &version)
    };
    let findings = check::findings(rulebook, &opened, &signer.at.date());
    let words = SignerWords::of_envelope(&version.envelope);
    let mut data = bag.files.clone();
    for lang in Lang::BOTH {
        let standing = words.standing(&credential);
        let number = version.literal.version;
        let pdf = paper::descriptor(rulebook, &opened.content, number, &findings, lang, standing)?;
        data.insert(format!("descriptor.{}.pdf", lang.code()), pdf);
    }
    data.extend(endorse::files(endorsements)?);
    data.retain(|name, _| !name.starts_with(parcel::INTERNAL));
    data.extend(internal.clone());
    let subject = version.envelope.subject.clone();
    let number = Some(version.literal.version);
    seal(BagKind::Descriptor, subject, number, data, credential, signer)
}

/// Packs files into a signed bag.
pub(super) fn seal(
    kind: BagKind,
    subject: Id,
    version: Option<u32>,
    data: BTreeMap<String, Vec<u8>>,
    credential: Vec<u8>,
    signer: &Signer<'_>,
) -> Result<Parcel, Failure> {
    let files = data.iter().map(|(path, bytes)| (path.clone(), bytes.len())).collect();
    let id = signer.id_for(&[b"package", &credential]);
    let contents = Contents::new(kind, subject, version, data).map_err(of_build)?;
    let bytes = contents
        .sign(id, signer.at, signer.issuer.clone(), signer.key)
        .map_err(of_build)?;
    Ok(Parcel {
        name: contents.file_name(),
        bytes,
        credential,
        version: version.unwrap_or(0),
        files,
    })
}

fn read_version(bytes: &[u8]) -> Result<Credential<DescriptorLiteral>, Failure> {
    signing::read::<DescriptorLiteral>(Kind::Descriptor, bytes)
        .map_err(|refusal| super::verify::of_signing(&refusal, "descriptor.vc.json"))
}

fn attachments(submission: &Submission<'_>) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let mut files = BTreeMap::new();
    for file in &submission.content.attachments {
        let bytes = submission.attachments.get(&file.sha256).ok_or_else(|| {
            Failure::new(Code::FileMissing)
                .with("file", &file.name)
                .because(&file.sha256)
        })?;
        files.insert(format!("attachments/{}", attachment_name(file)), bytes.clone());
    }
    Ok(files)
}

/// What the endorsements mean for the content that is signed: they speak of versions before it.
fn endorsed(submission: &Submission<'_>) -> Result<Vec<rulebook::Endorsement>, Failure> {
    let versions = submission.earlier.iter().map(|bytes| read_version(bytes));
    let versions: Vec<_> = versions.collect::<Result<_, _>>()?;
    let said = submission
        .endorsements
        .iter()
        .map(|bytes| endorse::read("endorsement", bytes));
    let said: Vec<_> = said.collect::<Result<_, _>>()?;
    Ok(endorse::facts(submission.content, &endorse::known(&said, &versions)))
}

fn print(
    submission: &Submission<'_>,
    endorsements: &[rulebook::Endorsement],
    signer: &Signer<'_>,
    credential: &[u8],
    version: u32,
    lang: Lang,
) -> Result<Vec<u8>, Failure> {
    let opened = Opened {
        content: submission.content.clone(),
        attachments: Some(
            submission
                .content
                .attachments
                .iter()
                .map(|file| file.sha256.clone())
                .collect(),
        ),
        endorsements: endorsements.to_vec(),
    };
    let findings = check::findings(submission.rulebook, &opened, &signer.at.date());
    let words = SignerWords::of(signer);
    paper::descriptor(
        submission.rulebook,
        submission.content,
        version,
        &findings,
        lang,
        words.standing(credential),
    )
}

/// The signer's words, kept for the length of a print.
pub(crate) struct SignerWords {
    at: String,
    did: String,
    fingerprint: String,
    name: descriptor::Text,
    organisation: descriptor::Text,
}

impl SignerWords {
    pub(super) fn of(signer: &Signer<'_>) -> SignerWords {
        SignerWords::new(&signer.key.did(), &signer.issuer, signer.at)
    }

    /// Whoever signed a credential before.
    pub(crate) fn of_envelope(envelope: &signing::Envelope) -> SignerWords {
        SignerWords::new(&envelope.did, &envelope.issuer, envelope.at)
    }

    fn new(did: &signing::Did, issuer: &signing::Issuer, at: signing::Time) -> SignerWords {
        let text = |words: &signing::Bilingual| descriptor::Text {
            ka: words.ka.clone(),
            en: words.en.clone(),
        };
        SignerWords {
            at: at.to_string(),
            fingerprint: did.fingerprint(),
            did: did.as_str().to_owned(),
            name: text(&issuer.name),
            organisation: text(&issuer.organisation),
        }
    }

    pub(crate) fn standing<'a>(&'a self, credential: &'a [u8]) -> Standing<'a> {
        Standing::Signed(Signature {
            credential,
            at: &self.at,
            did: &self.did,
            fingerprint: &self.fingerprint,
            name: &self.name,
            organisation: &self.organisation,
        })
    }
}

pub(super) fn of_sign(error: signing::SignError) -> Failure {
    Failure::new(Code::Internal).because(error)
}

fn of_build(error: parcel::BuildError) -> Failure {
    let detail = error.to_string();
    match error {
        parcel::BuildError::TooBig { .. }
        | parcel::BuildError::FileTooBig { .. }
        | parcel::BuildError::TooManyFiles { .. } => Failure::new(Code::TooLarge).with("file", "").because(detail),
        _ => Failure::new(Code::Internal).because(detail),
    }
}
