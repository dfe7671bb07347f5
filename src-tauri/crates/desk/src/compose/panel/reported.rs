//! A signed report as it lies in a bag, and whether everything around it is as it was signed.

use std::collections::{BTreeMap, BTreeSet};

use ::panel::{FORMAT, Named, Opinion, PanelReport, Refusal, Room, Round, Stage, audit};
use parcel::{Bag, BagKind, DRAFT_FILE, Inspection, REPORT_FILE, RESPONSE_FILE, REVIEWS, ROUND_FILE};
use review::{Response, Review};
use signing::{CheckId, Checks, Credential, Digest, Id, Kind};

use super::fit::{Fit, file_name, named, place};
use super::round::binds_its_pack;
use crate::compose::verify::{Facts, facts, of_signing};
use crate::compose::{DescriptorLiteral, Rulebook};
use crate::failure::Failure;

/// A signed report with what it speaks of: what lies in the bag of a report or of the council.
pub struct Reported {
    /// The report.
    pub report: Credential<PanelReport>,
    /// Its signed bytes.
    pub bytes: Vec<u8>,
    /// The round.
    pub round: Credential<Round>,
    /// The version it judges.
    pub judged: Credential<DescriptorLiteral>,
    /// Its signed bytes.
    pub judged_bytes: Vec<u8>,
    /// The pack it was judged by, as it came along.
    pub rulebook: Rulebook,
    /// The draft of a final report.
    pub draft: Option<Credential<PanelReport>>,
    /// What the institution answered to the draft.
    pub response: Option<Credential<Response>>,
    /// What the members say, in the order of the report.
    pub opinions: Vec<Credential<Opinion>>,
    /// The signed bytes of the members' reviews and revisions, by the id of the credential; only the council has them.
    pub reviews: BTreeMap<Id, Vec<u8>>,
}

fn read<L: serde::Serialize + serde::de::DeserializeOwned>(
    bag: &Bag,
    path: &str,
    kind: Kind,
) -> Result<Credential<L>, Failure> {
    bag.credential(path, kind).map_err(|refusal| of_signing(&refusal, path))
}

impl Reported {
    /// Opens the bag of a report or of the council.
    ///
    /// # Errors
    /// `not-ours` for another bag; `changed`, `file-too-new` or `pack-file`, as the bag says.
    pub fn of(bag: &Bag) -> Result<Reported, Failure> {
        let report: Credential<PanelReport> = read(bag, REPORT_FILE, Kind::Report)?;
        let draft = bag.file(DRAFT_FILE).map(|_| read(bag, DRAFT_FILE, Kind::Report));
        let response = bag
            .file(RESPONSE_FILE)
            .map(|_| read(bag, RESPONSE_FILE, Kind::Response));
        let opinions = bag.opinions().into_keys().map(|path| read(bag, path, Kind::Opinion));
        let mut opinions: Vec<Credential<Opinion>> = opinions.collect::<Result<_, _>>()?;
        let order = |id: &Id| report.literal.opinions.iter().position(|one| one.opinion.id == *id);
        opinions.sort_by_key(|one| order(&one.envelope.id));
        let mut reviews = BTreeMap::new();
        for (path, bytes) in bag.member_reviews() {
            let review: Credential<Review> = read(bag, path, Kind::Review)?;
            reviews.insert(review.envelope.id, bytes.to_vec());
        }
        let bytes = |path: &str| bag.file(path).unwrap_or_default().to_vec();
        Ok(Reported {
            bytes: bytes(REPORT_FILE),
            round: read(bag, ROUND_FILE, Kind::Round)?,
            judged: read(bag, "descriptor.vc.json", Kind::Descriptor)?,
            judged_bytes: bytes("descriptor.vc.json"),
            rulebook: Rulebook::from_json(bag.file("pack.json").unwrap_or_default())?,
            draft: draft.transpose()?,
            response: response.transpose()?,
            report,
            opinions,
            reviews,
        })
    }

    /// The panel sat again from the reviews beside the report; the council has them.
    ///
    /// # Errors
    /// Everything that is refused, by member.
    pub fn room(&self) -> Result<Room, Vec<Refusal>> {
        let round = (&self.round.literal, &named(&self.round.envelope));
        let find = |named: &Named| self.reviews.get(&named.id).map(Vec::as_slice);
        audit(&self.report.literal, round, &self.rulebook.pack, find)
    }

    /// Every review and revision that the report names.
    pub(super) fn names(&self) -> impl Iterator<Item = &Named> {
        self.report.literal.reviews.iter().flat_map(|bound| {
            std::iter::once(&bound.review).chain(bound.revisions.iter().map(|revised| &revised.review))
        })
    }

    /// The report among what it speaks of.
    pub(super) fn fit(&self) -> Fit<'_> {
        Fit {
            report: &self.report.literal,
            signer: &self.report.envelope.did,
            signed: Some(&self.report.envelope),
            round: &self.round,
            judged: &self.judged,
            rulebook: &self.rulebook,
            draft: self.draft.as_ref(),
            response: self.response.as_ref(),
            opinions: &self.opinions,
        }
    }

    /// Reviews that are missing, not as they were sealed, or not of this report.
    fn strange_reviews(&self) -> Vec<String> {
        let named: BTreeSet<&Id> = self.names().map(|named| &named.id).collect();
        let extra = self.reviews.keys().filter(|id| !named.contains(id));
        let extra = extra.map(|id| format!("data/{}", file_name(REVIEWS, id)));
        let refused = self.room().err().unwrap_or_default();
        let member = |refusal: &Refusal| {
            refusal
                .member()
                .map_or_else(|| place("round"), |did| place(did.as_str()))
        };
        refused.iter().map(member).chain(extra).collect()
    }
}

/// A report, or the council's bag around a final one, beside everything that it speaks of.
pub(in crate::compose) fn report_bag(inspection: &mut Inspection, packs: &[Digest]) -> Option<Facts> {
    let bag = inspection.bag.clone()?;
    if !is_known(inspection, &bag) {
        return None;
    }
    let checks = &mut inspection.checks;
    let Ok(all) = Reported::of(&bag) else {
        checks.record(CheckId::ReportBinding, Some(&format!("data/{REPORT_FILE}")), false);
        return None;
    };
    let whole = all.round.literal.is_whole() && binds_its_pack(&all.round);
    checks.record(CheckId::RoundBinding, Some(&format!("data/{ROUND_FILE}")), whole);
    let fit = all.fit();
    let mut unbound = fit.unbound();
    if bag.package.subject != all.report.envelope.id {
        unbound.push(format!("data/{REPORT_FILE}"));
    }
    if bag.package.kind == BagKind::Council {
        unbound.extend(all.strange_reviews());
        if all.report.literal.stage != Stage::Final {
            unbound.push(place("stage"));
        }
    }
    record(checks, CheckId::ReportBinding, &unbound);
    record(checks, CheckId::ReportCells, &fit.cells());
    record(checks, CheckId::ReportChain, &fit.chain());
    record(checks, CheckId::OpinionBinding, &fit.opinions());
    checks.record(
        CheckId::PackKnown,
        Some("data/pack.json"),
        packs.contains(&all.rulebook.digest),
    );
    let sizes = bag.files.iter().map(|(path, bytes)| (path.clone(), bytes.len()));
    Some(facts(&all.judged, sizes.collect()))
}

/// Each place once, however much is wrong there.
fn record(checks: &mut Checks, id: CheckId, wrong: &[String]) {
    let places: BTreeSet<&String> = wrong.iter().collect();
    checks.record_all(id, &places.into_iter().collect::<Vec<_>>());
}

/// Whether this version understands every literal in the bag; what does not is recorded.
fn is_known(inspection: &mut Inspection, bag: &Bag) -> bool {
    let mut formats = Vec::new();
    for path in [REPORT_FILE, DRAFT_FILE]
        .into_iter()
        .filter(|path| bag.file(path).is_some())
    {
        let read = inspection.literal::<PanelReport>(path, Kind::Report);
        formats.push((path.to_owned(), read.map(|one| one.literal.format)));
    }
    let round = inspection.literal::<Round>(ROUND_FILE, Kind::Round);
    formats.push((ROUND_FILE.to_owned(), round.map(|one| one.literal.format)));
    for path in bag.opinions().into_keys() {
        let read = inspection.literal::<Opinion>(path, Kind::Opinion);
        formats.push((path.to_owned(), read.map(|one| one.literal.format)));
    }
    let judged = inspection.literal::<DescriptorLiteral>("descriptor.vc.json", Kind::Descriptor);
    let mut known = judged.is_some();
    for path in bag.member_reviews().into_keys() {
        known &= inspection.literal::<Review>(path, Kind::Review).is_some();
    }
    if bag.file(RESPONSE_FILE).is_some() {
        known &= inspection.literal::<Response>(RESPONSE_FILE, Kind::Response).is_some();
    }
    for (path, format) in formats {
        if format.is_some_and(|format| format != FORMAT) {
            inspection
                .checks
                .fail_at(CheckId::LiteralKnown, &format!("data/{path}"));
        }
        known &= format == Some(FORMAT);
    }
    known
}

/// The draft report in the bag of an answer to it: bound to the version beside it, and sound by itself. Its round does
/// not travel with the answer.
pub(in crate::compose) fn answered(inspection: &mut Inspection, packs: &[Digest]) -> Option<Facts> {
    let report = inspection.literal::<PanelReport>(REPORT_FILE, Kind::Report);
    let judged = inspection.literal::<DescriptorLiteral>("descriptor.vc.json", Kind::Descriptor);
    let (report, judged) = (report?, judged?);
    let bag = inspection.bag.clone()?;
    let main = format!("data/{REPORT_FILE}");
    let checks = &mut inspection.checks;
    let known = report.literal.format == FORMAT;
    if !known {
        checks.fail_at(CheckId::LiteralKnown, &main);
        return None;
    }
    let (literal, envelope) = (&report.literal, &report.envelope);
    let names = |digest| envelope.related.iter().any(|one| one.digest == digest);
    let rulebook = bag.file("pack.json").and_then(|bytes| Rulebook::from_json(bytes).ok());
    let bound = literal.descriptor.id == judged.envelope.subject.as_str()
        && literal.descriptor.version == judged.literal.version
        && envelope.subject == judged.envelope.subject
        && names(judged.envelope.digest)
        && names(literal.round.digest)
        && rulebook
            .as_ref()
            .is_some_and(|pack| names(pack.digest) && literal.pack.digest == pack.digest.to_string());
    checks.record(CheckId::ReportBinding, Some(&main), bound);
    let faults = rulebook
        .as_ref()
        .map(|rulebook| literal.faults(&rulebook.pack, &judged.literal.content));
    checks.record(
        CheckId::ReportCells,
        Some(&main),
        faults.is_some_and(|faults| faults.is_empty()),
    );
    let known = rulebook.is_some_and(|rulebook| packs.contains(&rulebook.digest));
    checks.record(CheckId::PackKnown, Some("data/pack.json"), known);
    let sizes = bag.files.iter().map(|(path, bytes)| (path.clone(), bytes.len()));
    Some(facts(&judged, sizes.collect()))
}
