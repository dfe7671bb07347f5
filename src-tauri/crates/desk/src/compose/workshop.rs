//! The signed bag of a workshop: its plan beside the pack by which everyone scores, and asking of it whether it is whole.
//!
//! The facilitator's reference is in no plan, so it is in no bag.

use std::collections::BTreeMap;

use ::workshop::{FORMAT, Workshop};
use parcel::{BagKind, Inspection, WORKSHOP_FILE};
use signing::{CheckId, Credential, Digest, Id, Issuing, Kind, Related};

use super::package::{Parcel, of_sign, seal};
use super::panel::RoundFacts;
use super::verify::of_signing;
use super::{Rulebook, Signer};
use crate::failure::{Code, Failure};

/// Signs a workshop and packs it with its pack.
///
/// # Errors
/// `workshop-not-ready` when something is missing, or what signing and packing refuse.
pub fn make(workshop: &Workshop, rulebook: &Rulebook, signer: &Signer<'_>) -> Result<Parcel, Failure> {
    let lacking = workshop.lacking(&rulebook.pack);
    if !lacking.is_empty() {
        return Err(Failure::new(Code::WorkshopNotReady)
            .with("count", lacking.len())
            .because(format!("{lacking:?}")));
    }
    let subject = Id::parse(&workshop.id).map_err(|error| Failure::internal().because(error))?;
    let issuing = Issuing {
        id: signer.id_for(&[Kind::Workshop.as_str().as_bytes(), &signing::canonical(workshop)]),
        at: signer.at,
        valid_until: None,
        subject: subject.clone(),
        issuer: signer.issuer.clone(),
        related: vec![Related::pack(
            &workshop.pack.id,
            &workshop.pack.version,
            rulebook.digest,
        )],
    };
    let credential = signing::sign(Kind::Workshop, workshop, &issuing, signer.key).map_err(of_sign)?;
    let data = BTreeMap::from([
        (WORKSHOP_FILE.to_owned(), credential.clone()),
        ("pack.json".to_owned(), rulebook.json.clone()),
    ]);
    seal(BagKind::Workshop, subject, None, data, credential, signer)
}

/// Reads the workshop in a bag that is intact.
///
/// # Errors
/// `changed`, `not-ours` or `file-too-new`, as the bytes say.
pub fn workshop(bag: &parcel::Bag) -> Result<Credential<Workshop>, Failure> {
    bag.credential::<Workshop>(WORKSHOP_FILE, Kind::Workshop)
        .map_err(|refusal| of_signing(&refusal, WORKSHOP_FILE))
}

/// A workshop beside the pack by which it scores.
pub(super) fn workshop_bag(inspection: &mut Inspection, packs: &[Digest]) -> Option<RoundFacts> {
    let workshop = inspection.literal::<Workshop>(WORKSHOP_FILE, Kind::Workshop)?;
    let bag = inspection.bag.clone()?;
    let json = bag.file("pack.json")?;
    let digest = Digest::of(json);
    let plan = workshop.literal;
    let rulebook = Rulebook::from_json(json).ok();
    let is_whole = rulebook.is_some_and(|rulebook| plan.lacking(&rulebook.pack).is_empty());
    let is_bound = plan.pack.digest == digest.to_string() && plan.id == workshop.envelope.subject.as_str();
    let place = format!("data/{WORKSHOP_FILE}");
    let checks = &mut inspection.checks;
    checks.record(CheckId::LiteralKnown, Some(&place), plan.format == FORMAT);
    checks.record(CheckId::WorkshopBinding, Some(&place), is_whole && is_bound);
    checks.record(CheckId::PackKnown, Some("data/pack.json"), packs.contains(&digest));
    let sizes = bag.files.iter().map(|(path, bytes)| (path.clone(), bytes.len()));
    Some(RoundFacts {
        title: plan.title,
        files: sizes.collect(),
    })
}

/// A workshop without a bag around it: whether this version understands its format.
pub(super) fn bare(inspection: &mut signing::Inspection) {
    if let Some(plan) = inspection.literal::<Workshop>() {
        inspection
            .checks
            .record(CheckId::LiteralKnown, None, plan.format == FORMAT);
    }
}
