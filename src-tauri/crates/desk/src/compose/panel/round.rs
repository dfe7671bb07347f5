//! The bag of a round, and the seal of a review.

use std::collections::BTreeMap;

use ::panel::{FORMAT, Round, Seal};
use descriptor::Text;
use parcel::{BagKind, Inspection, ROUND_FILE, SEAL_FILE};
use signing::{CheckId, Credential, Digest, Id, Issuing, Kind, Related};

use crate::compose::package::{Parcel, of_sign, seal};
use crate::compose::verify::of_signing;
use crate::compose::{Rulebook, Signer};
use crate::failure::{Code, Failure};

/// What is in an intact round.
pub struct RoundFacts {
    /// What it is called.
    pub title: Text,
    /// Names and sizes of the files.
    pub files: Vec<(String, usize)>,
}

/// A round beside the pack by which it rates.
pub(in crate::compose) fn round_bag(inspection: &mut Inspection, packs: &[Digest]) -> Option<RoundFacts> {
    let place = format!("data/{ROUND_FILE}");
    let round = inspection.literal::<Round>(ROUND_FILE, Kind::Round)?;
    let bag = inspection.bag.clone()?;
    let pack = bag.file("pack.json").map(Digest::of)?;
    let bound = binds_its_pack(&round) && round.literal.pack.digest == pack.to_string();
    let checks = &mut inspection.checks;
    let known = round.literal.format == FORMAT;
    checks.record(CheckId::LiteralKnown, Some(&place), known);
    // What a newer round must be is not known here.
    if known {
        let whole = round.literal.is_whole() && bound && bag.package.subject == round.envelope.id;
        checks.record(CheckId::RoundBinding, Some(&place), whole);
    }
    checks.record(CheckId::PackKnown, Some("data/pack.json"), packs.contains(&pack));
    let sizes = bag.files.iter().map(|(path, bytes)| (path.clone(), bytes.len()));
    Some(RoundFacts {
        title: round.literal.title,
        files: sizes.collect(),
    })
}

/// Whether a round names its pack as a related file.
pub(super) fn binds_its_pack(round: &Credential<Round>) -> bool {
    let pack = &round.literal.pack;
    let binds = |related: &Related| related.digest.to_string() == pack.digest;
    round.envelope.related.iter().any(binds)
}

/// The seal of a review is understood whole, when there is one.
pub(in crate::compose) fn seal_known(inspection: &mut Inspection) {
    let bytes = inspection
        .bag
        .as_ref()
        .and_then(|bag| bag.file(SEAL_FILE).map(<[u8]>::to_vec));
    if let Some(bytes) = bytes {
        let place = format!("data/{SEAL_FILE}");
        let known = read_seal(&bytes).is_some();
        inspection.checks.record(CheckId::LiteralKnown, Some(&place), known);
    }
}

/// Reads the seal that travels with a review, in its one form.
#[must_use]
pub fn read_seal(bytes: &[u8]) -> Option<Seal> {
    let value = signing::parse_strict(bytes).ok()?;
    let seal: Seal = serde_json::from_value(value).ok()?;
    (seal.format == FORMAT && signing::canonical(&seal) == bytes).then_some(seal)
}

/// Reads the round in a bag that is intact.
///
/// # Errors
/// `changed`, `not-ours` or `file-too-new`, as the bytes say.
pub fn round(bag: &parcel::Bag) -> Result<Credential<Round>, Failure> {
    bag.credential::<Round>(ROUND_FILE, Kind::Round)
        .map_err(|refusal| of_signing(&refusal, ROUND_FILE))
}

/// Signs a round and packs it with its pack. `keeps` is the id that the round keeps when another one replaces it.
///
/// # Errors
/// `round-not-ready` when it is not whole, or what signing and packing refuse.
pub fn make(round: &Round, keeps: &Id, rulebook: &Rulebook, signer: &Signer<'_>) -> Result<Parcel, Failure> {
    let faults = round.faults();
    if !faults.is_empty() {
        return Err(Failure::new(Code::RoundNotReady)
            .with("count", faults.len())
            .because(format!("{faults:?}")));
    }
    let issuing = Issuing {
        id: signer.id_for(&[Kind::Round.as_str().as_bytes(), &signing::canonical(round)]),
        at: signer.at,
        valid_until: None,
        subject: keeps.clone(),
        issuer: signer.issuer.clone(),
        related: vec![Related::pack(&round.pack.id, &round.pack.version, rulebook.digest)],
    };
    let credential = signing::sign(Kind::Round, round, &issuing, signer.key).map_err(of_sign)?;
    let data = BTreeMap::from([
        (ROUND_FILE.to_owned(), credential.clone()),
        ("pack.json".to_owned(), rulebook.json.clone()),
    ]);
    seal(BagKind::Round, issuing.id, None, data, credential, signer)
}
