//! Reviewing a package: the review's credential, bound to the judged bytes, and its report in one signed bag.

use std::collections::BTreeMap;

use descriptor::Lang;
use export::Judged;
use parcel::{Bag, BagKind};
use review::{Binding, DescriptorRef, Missing, PackRef, Predecessor};
use signing::{Credential, Issuing, Kind, Related};

use super::check::{self, Opened};
use super::literal::DescriptorLiteral;
use super::package::{Parcel, SignerWords, of_sign, seal};
use super::rulebook::Rulebook;
use super::{Signer, endorse, internal, paper};
use crate::failure::{Code, Failure};

/// A review about to be signed.
pub struct Judgement<'a> {
    /// The package that was judged.
    pub bag: &'a Bag,
    /// The pack it is scored with, from the expert's own store.
    pub rulebook: &'a Rulebook,
    /// What the reviewer wrote.
    pub draft: &'a review::Draft,
    /// It is the institution's own quality office that reviews.
    pub internal: bool,
    /// What travels beside it when a round asks for it sealed.
    pub seal: Option<&'a panel::Seal>,
    /// The review it replaces.
    pub supersedes: Option<Predecessor>,
    /// The clock stands before the newest time seen.
    pub clock_suspect: bool,
}

/// The descriptor of a package.
///
/// # Errors
/// `changed` or `file-too-new`, as the package says.
pub fn judged(bag: &Bag) -> Result<Credential<DescriptorLiteral>, Failure> {
    bag.credential::<DescriptorLiteral>("descriptor.vc.json", Kind::Descriptor)
        .map_err(|refusal| super::verify::of_signing(&refusal, "descriptor.vc.json"))
}

/// The opened descriptor of a package, with the attachments that lie in it.
#[must_use]
pub fn opened(bag: &Bag, descriptor: &Credential<DescriptorLiteral>) -> Opened {
    Opened {
        content: descriptor.literal.content.clone(),
        attachments: Some(bag.attachments().keys().map(ToString::to_string).collect()),
        endorsements: endorsements(bag, descriptor),
    }
}

/// What the endorsements in a package mean for its descriptor.
#[must_use]
pub(super) fn endorsements(bag: &Bag, descriptor: &Credential<DescriptorLiteral>) -> Vec<rulebook::Endorsement> {
    endorse::facts(&descriptor.literal.content, &endorse::in_bag(bag))
}

/// Signs a review and packs it with the bytes it judged.
///
/// # Errors
/// `review-not-ready` or `quote-missing` for what is
/// missing, or what signing and packing refuse.
pub fn report(judgement: &Judgement<'_>, signer: &Signer<'_>) -> Result<Parcel, Failure> {
    let (bag, rulebook) = (judgement.bag, judgement.rulebook);
    let descriptor = judged(bag)?;
    let content = &descriptor.literal.content;
    let binding = Binding {
        descriptor: DescriptorRef {
            id: descriptor.envelope.subject.to_string(),
            version: descriptor.literal.version,
        },
        pack: PackRef {
            id: rulebook.pack.head.id.clone(),
            version: rulebook.pack.head.version.clone(),
            digest: rulebook.digest.to_string(),
        },
        supersedes: judgement.supersedes.clone(),
        clock_suspect: judgement.clock_suspect,
    };
    let literal =
        review::to_literal(judgement.draft, binding, &rulebook.pack, content).map_err(|missing| refusal(&missing))?;
    let kind = judgement.kind();
    if kind == Kind::InternalReview && !internal::is_whole(&literal) {
        return Err(Failure::new(Code::ReviewNotReady).with("count", 1));
    }
    let issuing = Issuing {
        id: signer.id_for(&[kind.as_str().as_bytes(), &signing::canonical(&literal)]),
        at: signer.at,
        valid_until: None,
        subject: descriptor.envelope.subject.clone(),
        issuer: signer.issuer.clone(),
        related: vec![
            Related::credential(&descriptor.envelope),
            Related::pack(&literal.pack.id, &literal.pack.version, rulebook.digest),
        ],
    };
    let credential = signing::sign(kind, &literal, &issuing, signer.key).map_err(of_sign)?;
    let judged_bytes = bag.file("descriptor.vc.json").unwrap_or_default().to_vec();
    let findings = check::findings(rulebook, &opened(bag, &descriptor), &descriptor.envelope.at.date());
    let author = descriptor::Text {
        ka: descriptor.envelope.issuer.name.ka.clone(),
        en: descriptor.envelope.issuer.name.en.clone(),
    };
    let words = SignerWords::of(signer);
    let mut data = BTreeMap::new();
    for lang in Lang::BOTH {
        let judged = Judged {
            version: descriptor.literal.version,
            credential: &judged_bytes,
            signer: &author,
        };
        let standing = words.standing(&credential);
        let draft = review::Draft::of(&literal);
        let said = (&draft, judgement.internal);
        let pdf = paper::report(rulebook, content, judged, said, &findings, lang, standing)?;
        data.insert(format!("report.{}.pdf", lang.code()), pdf);
    }
    data.insert("descriptor.vc.json".to_owned(), judged_bytes);
    data.insert("pack.json".to_owned(), rulebook.json.clone());
    let (bag_kind, main) = if judgement.internal {
        (BagKind::InternalReview, parcel::INTERNAL_FILE)
    } else {
        (BagKind::Review, "review.vc.json")
    };
    data.insert(main.to_owned(), credential.clone());
    if let Some(seal) = judgement.seal {
        data.insert(parcel::SEAL_FILE.to_owned(), signing::canonical(seal));
    }
    seal(bag_kind, issuing.id, None, data, credential, signer)
}

impl Judgement<'_> {
    /// As what it is signed.
    fn kind(&self) -> Kind {
        if self.internal {
            Kind::InternalReview
        } else {
            Kind::Review
        }
    }
}

pub(super) fn refusal(missing: &[Missing]) -> Failure {
    let detail = format!("{missing:?}");
    if let Some(Missing::Quote { exact, .. }) = missing.iter().find(|one| matches!(one, Missing::Quote { .. })) {
        return Failure::new(Code::QuoteMissing).with("quote", exact).because(detail);
    }
    if missing.contains(&Missing::ConflictStands) {
        return Failure::new(Code::SealedByConflict).because(detail);
    }
    Failure::new(Code::ReviewNotReady)
        .with("count", missing.len())
        .because(detail)
}
