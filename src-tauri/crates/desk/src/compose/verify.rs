//! Verifying a file as a whole: what signing and parcel checked, and what needs the meaning of the literals.
//!
//! Three answers: is it intact, which key signed it, is that key on a list one trusts. No fact of a broken file
//! leaves this module as a fact.

use descriptor::Text;
use parcel::{BagKind, Inspection};
use review::{Endorsement, Response, Review};
use signing::{AcceptedList, CheckId, Credential, Digest, Envelope, Kind, Report, Signature, Time, TrustList};

use super::literal::DescriptorLiteral;
use super::panel::RoundFacts;
use super::rulebook::Rulebook;
use super::{endorse, internal, panel, respond, workshop};
use crate::failure::{Code, Failure};
use crate::files;

/// What a verification found.
pub struct Verified {
    /// The three answers with every check.
    pub report: Report,
    /// Why it cannot be opened, when it cannot.
    pub refusal: Option<Failure>,
    /// Facts about a version of a descriptor, only of an intact file.
    pub facts: Option<Facts>,
    /// Facts about a round, only of an intact one.
    pub round: Option<RoundFacts>,
}

/// What is in an intact file.
pub struct Facts {
    /// What it is about: the id of the descriptor.
    pub subject: String,
    /// Title of the descriptor.
    pub title: Text,
    /// Provider.
    pub provider: Text,
    /// Version of the descriptor.
    pub version: u32,
    /// Digest of the descriptor's credential.
    pub descriptor_digest: Digest,
    /// Names and sizes of the files.
    pub files: Vec<(String, usize)>,
    /// What the descriptor calls its attachments.
    pub attachments: Vec<descriptor::Attachment>,
}

/// Verifies bytes of any kind: a bag or a bare credential.
#[must_use]
pub fn verify(name: &str, bytes: &[u8], lists: &[AcceptedList], packs: &[Digest], at: Time) -> Verified {
    if parcel::looks_like_bag(bytes) || parcel::is_working_copy(name, bytes) || bytes.starts_with(b"PK") {
        bag(name, bytes, lists, packs, at)
    } else {
        bare(name, bytes, lists, packs, at)
    }
}

fn bag(name: &str, bytes: &[u8], lists: &[AcceptedList], packs: &[Digest], at: Time) -> Verified {
    let mut inspection = parcel::inspect(bytes);
    if parcel::is_working_copy(name, bytes) {
        inspection.kind = None;
        inspection.refusal = Some(parcel::Refusal::WorkingCopy);
    }
    let mut round = None;
    let facts = match inspection.kind {
        Some(BagKind::Descriptor) => descriptor_bag(&mut inspection, packs),
        Some(BagKind::Review) => {
            panel::seal_known(&mut inspection);
            review_bag(&mut inspection, "review.vc.json", Kind::Review, packs)
        }
        Some(BagKind::Response) => response_bag(&mut inspection, packs),
        Some(BagKind::InternalReview) => {
            review_bag(&mut inspection, parcel::INTERNAL_FILE, Kind::InternalReview, packs)
        }
        Some(BagKind::Round) => {
            round = panel::round_bag(&mut inspection, packs);
            None
        }
        Some(BagKind::Workshop) => {
            round = workshop::workshop_bag(&mut inspection, packs);
            None
        }
        Some(BagKind::Report | BagKind::Council) => panel::report_bag(&mut inspection, packs),
        None => None,
    };
    let kind = inspection.kind.map(BagKind::as_str);
    let refusal = inspection.refusal.as_ref().map(|refusal| of_parcel(refusal, name));
    let report = signing::report(kind, inspection.checks, &inspection.signatures, lists, at);
    let (facts, round) = (facts.filter(|_| report.intact), round.filter(|_| report.intact));
    let refusal = refusal.or_else(|| broken(&report, name));
    Verified {
        report,
        refusal,
        facts,
        round,
    }
}

/// A file whose own checks pass but whose parts do not fit together is changed, too.
fn broken(report: &Report, name: &str) -> Option<Failure> {
    (!report.intact).then(|| {
        let newer = report.kind.is_none()
            || report
                .checks
                .iter()
                .any(|check| check.id == CheckId::LiteralKnown && !check.ok);
        Failure::new(if newer { Code::FileTooNew } else { Code::Changed }).with("file", name)
    })
}

pub(super) fn descriptor_bag(inspection: &mut Inspection, packs: &[Digest]) -> Option<Facts> {
    let descriptor = inspection.literal::<DescriptorLiteral>("descriptor.vc.json", Kind::Descriptor)?;
    let bag = inspection.bag.clone()?;
    let fits =
        bag.package.subject == descriptor.envelope.subject && bag.package.version == Some(descriptor.literal.version);
    inspection
        .checks
        .record(CheckId::BagList, Some("data/descriptor.vc.json"), fits);
    let same_pack = bag
        .file("pack.json")
        .is_some_and(|bytes| Digest::of(bytes) == descriptor.literal.pack.digest);
    inspection
        .checks
        .record(CheckId::Digests, Some("data/pack.json"), same_pack);
    let present = |sha: &str| bag.attachments().contains_key(sha);
    let complete = descriptor
        .literal
        .content
        .attachments
        .iter()
        .all(|file| present(&file.sha256));
    inspection
        .checks
        .record(CheckId::Digests, Some("data/attachments"), complete);
    inspection
        .checks
        .record(CheckId::HistoryChain, None, chain(&bag, &descriptor));
    endorsements(inspection, &bag);
    internal_reviews(inspection, &bag);
    inspection.checks.record(
        CheckId::PackKnown,
        Some("data/pack.json"),
        packs.contains(&descriptor.literal.pack.digest),
    );
    Some(facts(
        &descriptor,
        bag.files
            .iter()
            .map(|(path, bytes)| (path.clone(), bytes.len()))
            .collect(),
    ))
}

/// Each endorsement is whole, named by its id, and speaks of a version that lies beside it.
fn endorsements(inspection: &mut Inspection, bag: &parcel::Bag) {
    let versions = endorse::versions(bag);
    for path in bag.endorsements().into_keys() {
        let place = format!("data/{path}");
        let Some(one) = inspection.literal::<Endorsement>(path, Kind::Endorsement) else {
            continue;
        };
        inspection
            .checks
            .record(CheckId::LiteralKnown, Some(&place), one.literal.is_whole());
        let bound = endorse::file_name(&one.envelope.id) == path
            && versions.iter().any(|version| endorse::speaks_of(&one, version));
        inspection
            .checks
            .record(CheckId::EndorsementBinding, Some(&place), bound);
    }
}

/// Each internal review is whole, named by its id, and speaks of a version that lies beside it.
fn internal_reviews(inspection: &mut Inspection, bag: &parcel::Bag) {
    let versions = endorse::versions(bag);
    for path in bag.internal().into_keys() {
        let place = format!("data/{path}");
        let Some(one) = inspection.literal::<Review>(path, Kind::InternalReview) else {
            continue;
        };
        inspection
            .checks
            .record(CheckId::LiteralKnown, Some(&place), internal::is_whole(&one.literal));
        let bound = internal::file_name(&one.envelope.id) == path
            && versions.iter().any(|version| internal::speaks_of(&one, version));
        inspection.checks.record(CheckId::InternalBinding, Some(&place), bound);
    }
}

/// Every earlier version is there, in order, each naming the one before by its digest, all about the same descriptor.
fn chain(bag: &parcel::Bag, newest: &Credential<DescriptorLiteral>) -> bool {
    let history = bag.history();
    let expected: Vec<u32> = (1..newest.literal.version).collect();
    if history.keys().copied().collect::<Vec<_>>() != expected {
        return false;
    }
    let mut before: Option<Envelope> = None;
    let linked = |literal: &DescriptorLiteral, before: Option<&Envelope>| match (&literal.previous, before) {
        (None, None) => true,
        (Some(previous), Some(before)) => previous.id == before.id.to_string() && previous.digest == before.digest,
        _ => false,
    };
    for (number, bytes) in history {
        let Ok(version) = signing::read::<DescriptorLiteral>(Kind::Descriptor, bytes) else {
            return false;
        };
        let in_order = version.literal.version == number && version.envelope.subject == newest.envelope.subject;
        if !in_order || !linked(&version.literal, before.as_ref()) {
            return false;
        }
        before = Some(version.envelope);
    }
    linked(&newest.literal, before.as_ref())
}

/// A review beside the version it judges: an expert's, or one of the institution's own quality office.
fn review_bag(inspection: &mut Inspection, main: &str, kind: Kind, packs: &[Digest]) -> Option<Facts> {
    let place = format!("data/{main}");
    let review = inspection.literal::<Review>(main, kind);
    let descriptor = inspection.literal::<DescriptorLiteral>("descriptor.vc.json", Kind::Descriptor);
    let (review, descriptor) = (review?, descriptor?);
    let bag = inspection.bag.clone()?;
    // A review may stand on a later pack than the one that guided the descriptor: what lies beside it is its own.
    let pack = bag.file("pack.json").map(Digest::of);
    let same_pack = pack.is_some_and(|pack| pack.to_string() == review.literal.pack.digest);
    let bound = review.literal.descriptor.id == descriptor.envelope.subject.to_string()
        && review.literal.descriptor.version == descriptor.literal.version
        && review.envelope.subject == descriptor.envelope.subject
        && (bag.package.kind == BagKind::Response || bag.package.subject == review.envelope.id)
        && review
            .envelope
            .related
            .iter()
            .any(|one| one.digest == descriptor.envelope.digest)
        && same_pack;
    let quotes = review::missing_quotes(&review.literal, &descriptor.literal.content).is_empty();
    let checks = &mut inspection.checks;
    if kind == Kind::InternalReview {
        checks.record(CheckId::LiteralKnown, Some(&place), internal::is_whole(&review.literal));
        checks.record(CheckId::InternalBinding, Some(&place), bound && quotes);
    } else {
        checks.record(CheckId::ReviewBinding, Some(&place), bound);
        checks.record(CheckId::ReviewQuotes, Some(&place), quotes);
    }
    inspection.checks.record(
        CheckId::PackKnown,
        Some("data/pack.json"),
        pack.is_some_and(|pack| packs.contains(&pack)),
    );
    Some(facts(
        &descriptor,
        bag.files
            .iter()
            .map(|(path, bytes)| (path.clone(), bytes.len()))
            .collect(),
    ))
}

/// An answer beside the review or report it answers and the versions it speaks of.
fn response_bag(inspection: &mut Inspection, packs: &[Digest]) -> Option<Facts> {
    let place = "data/response.vc.json";
    let bag = inspection.bag.clone()?;
    let response = inspection.literal::<Response>(parcel::RESPONSE_FILE, Kind::Response);
    let answered = if bag.file(parcel::REPORT_FILE).is_some() {
        panel::answered(inspection, packs)
    } else {
        review_bag(inspection, "review.vc.json", Kind::Review, packs)
    };
    let revised = bag
        .file(parcel::REVISED_FILE)
        .map(|_| inspection.literal::<DescriptorLiteral>(parcel::REVISED_FILE, Kind::Descriptor));
    if response.is_none() || revised.is_some_and(|read| read.is_none()) {
        return None;
    }
    let facts = answered?;
    let checks = &mut inspection.checks;
    let Ok(all) = respond::Responded::of(&bag) else {
        checks.record(CheckId::ResponseBinding, Some(place), false);
        return None;
    };
    let bound = all.is_bound() && bag.package.subject == all.response.envelope.id;
    checks.record(CheckId::ResponseBinding, Some(place), bound);
    let judged = &all.asked.judged.literal.content;
    let revised = all.revised.as_ref().map(respond::Revised::content);
    let literal = &all.response.literal;
    let named = |criteria: Vec<String>| criteria.iter().map(|one| format!("{place}#{one}")).collect::<Vec<_>>();
    let wrong = review::response::false_points(literal, &all.asked.points(), judged, revised);
    checks.record_all(CheckId::ResponsePoints, &named(wrong));
    let quotes = review::response::false_evidence(literal, judged, revised);
    checks.record_all(CheckId::ResponseQuotes, &named(quotes));
    Some(facts)
}

pub(super) fn facts(descriptor: &Credential<DescriptorLiteral>, files: Vec<(String, usize)>) -> Facts {
    Facts {
        subject: descriptor.envelope.subject.to_string(),
        title: descriptor.literal.content.identification.title.clone(),
        provider: descriptor.literal.content.provider.name.clone(),
        version: descriptor.literal.version,
        descriptor_digest: descriptor.envelope.digest,
        files,
        attachments: descriptor.literal.content.attachments.clone(),
    }
}

fn bare(name: &str, bytes: &[u8], lists: &[AcceptedList], packs: &[Digest], at: Time) -> Verified {
    let mut inspection = signing::inspect(bytes);
    let mut known = None;
    match inspection.kind {
        Some(Kind::Descriptor) => {
            let literal = inspection.literal::<DescriptorLiteral>();
            if let (Some(literal), Some(envelope)) = (literal, inspection.envelope().cloned()) {
                inspection
                    .checks
                    .record(CheckId::PackKnown, None, packs.contains(&literal.pack.digest));
                known = Some(facts(
                    &Credential { envelope, literal },
                    vec![(name.to_owned(), bytes.len())],
                ));
            }
        }
        Some(Kind::Review) => drop(inspection.literal::<Review>()),
        Some(Kind::InternalReview) => {
            let whole = inspection.literal::<Review>().map(|one| internal::is_whole(&one));
            if let Some(whole) = whole {
                inspection.checks.record(CheckId::LiteralKnown, None, whole);
            }
        }
        Some(Kind::Endorsement) => {
            let whole = inspection.literal::<Endorsement>().map(|one| one.is_whole());
            if let Some(whole) = whole {
                inspection.checks.record(CheckId::LiteralKnown, None, whole);
            }
        }
        Some(Kind::Response) => drop(inspection.literal::<Response>()),
        Some(Kind::TrustList) => drop(inspection.literal::<TrustList>()),
        Some(Kind::Package) => drop(inspection.literal::<parcel::Package>()),
        Some(Kind::Pack) => drop(inspection.literal::<rulebook::Pack>()),
        Some(Kind::Round | Kind::Opinion | Kind::Report | Kind::Return) => panel::bare(&mut inspection),
        Some(Kind::Workshop) => workshop::bare(&mut inspection),
        None => {}
    }
    let signatures: Vec<Signature> = inspection.signature().into_iter().collect();
    let refusal = inspection.refusal().map(|refusal| of_signing(&refusal, name));
    let kind = inspection.kind.map(Kind::as_str);
    let report = signing::report(kind, inspection.checks, &signatures, lists, at);
    let facts = known.filter(|_| report.intact);
    let refusal = refusal.or_else(|| broken(&report, name));
    Verified {
        report,
        refusal,
        facts,
        round: None,
    }
}

/// What an intact file is: `descriptor`, `review` … Who signed it is not asked, so no time is needed.
///
/// # Errors
/// Why it is not intact: `not-ours`, `changed`, `truncated`, `file-too-new` …
pub fn intact(name: &str, bytes: &[u8]) -> Result<Option<String>, Failure> {
    let never = Time::from_unix(0).expect("the epoch is a time");
    let verified = verify(name, bytes, &[], &[], never);
    match verified.refusal {
        Some(refusal) => Err(refusal),
        None => Ok(verified.report.kind),
    }
}

/// Opens a package of a descriptor that is intact as a whole, its history included.
///
/// # Errors
/// As [`intact`], and `not-ours` for another kind of file.
pub fn package(name: &str, bytes: &[u8]) -> Result<parcel::Bag, Failure> {
    let kind = intact(name, bytes)?;
    if !parcel::looks_like_bag(bytes) || kind.as_deref() != Some(BagKind::Descriptor.as_str()) {
        return Err(Failure::new(Code::NotOurs).with("file", name));
    }
    parcel::open(bytes).map_err(|refusal| of_parcel(&refusal, name))
}

/// The answer about a file that could not even be read.
#[must_use]
pub fn unread(failure: Failure, at: Time) -> Verified {
    Verified {
        report: signing::report(None, signing::Checks::default(), &[], &[], at),
        refusal: Some(failure),
        facts: None,
        round: None,
    }
}

/// Digests of the packs of this program.
#[must_use]
pub fn known_packs() -> Vec<Digest> {
    vec![Rulebook::shipped().digest]
}

/// What a refusal of a bag means for a person.
#[must_use]
pub fn of_parcel(refusal: &parcel::Refusal, name: &str) -> Failure {
    use parcel::Refusal as R;
    let code = match refusal {
        R::WorkingCopy => Code::WorkingCopy,
        R::NotAZip | R::NotABag | R::BadName { .. } => Code::NotOurs,
        R::TooBig { .. } | R::FileTooBig { .. } | R::TooManyFiles => Code::TooLarge,
        R::Truncated => Code::Truncated,
        R::ClimbingPath { .. } => Code::ClimbingPath,
        R::Newer => Code::FileTooNew,
        R::Repacked { .. } | R::Changed { .. } => Code::Changed,
    };
    Failure::new(code).with("file", name).because(refusal)
}

/// What a refusal of a credential means for a person.
#[must_use]
pub fn of_signing(refusal: &signing::Refusal, name: &str) -> Failure {
    use signing::Refusal as R;
    let code = match refusal {
        R::TooBig { .. } => Code::TooLarge,
        R::NotOurs | R::WrongKind { .. } => Code::NotOurs,
        R::Newer { .. } => Code::FileTooNew,
        R::Changed { .. } => Code::Changed,
    };
    Failure::new(code).with("file", name).because(refusal)
}

/// Reads a trust list from a file and accepts it under its own signer, or under a pinned one.
///
/// # Errors
/// `not-ours`, `changed` or `older-list`.
pub fn trust_list(path: &std::path::Path, root: Option<&signing::Did>) -> Result<AcceptedList, Failure> {
    let bytes = files::read(path)?;
    accept(&files::name(path), &bytes, root, None)
}

/// Accepts the bytes of a trust list.
///
/// # Errors
/// As [`trust_list`].
pub fn accept(
    name: &str,
    bytes: &[u8],
    root: Option<&signing::Did>,
    seen: Option<signing::Seen>,
) -> Result<AcceptedList, Failure> {
    use signing::ListRefusal as L;
    AcceptedList::accept(bytes, root, seen).map_err(|refusal| match &refusal {
        L::Unreadable(inner) => of_signing(inner, name),
        L::Older { seen, .. } => Failure::new(Code::OlderList).with("serial", seen).because(&refusal),
        L::Forked { serial } => Failure::new(Code::OlderList).with("serial", serial).because(&refusal),
        L::OtherRoot { .. } => Failure::new(Code::OtherRoot).with("file", name).because(&refusal),
        L::Malformed { .. } => Failure::new(Code::Changed).with("file", name).because(&refusal),
    })
}
