//! A panel of three about the pilot, made once: round, sealed reviews, a draft with an opinion, the institution's answer,
//! the final report and the council's pack; each really signed and really printed.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use descriptor::Text;
use desk::compose::panel::{Reporting, council, make, opinion, report};
use desk::compose::respond::{Answering, Asked, respond};
use desk::compose::{Rulebook, Signer};
use panel::{Named, PanelReport, Position};
use parcel::{Bag, RESPONSE_FILE};
use review::{PointDraft, ResponseDraft, Stance};
use rulebook::Rating;
use signing::{Bilingual, Digest, Envelope, Id, Issuer, Salt, SigningKey, Time};

use super::literals::{draft, finished, judged, review, room, round};

/// Places of the members.
pub(super) const CHAIR: usize = 0;
pub(super) const EMPLOYER: usize = 1;
pub(super) const STUDENT: usize = 2;
/// Who sits on no panel.
pub(super) const STRANGER: usize = 7;

/// What there is.
pub(super) struct Made {
    pub(super) round: Vec<u8>,
    pub(super) judged: Vec<u8>,
    /// The sealed reviews by member, then the student's revision.
    pub(super) reviews: Vec<Vec<u8>>,
    pub(super) draft: Vec<u8>,
    pub(super) answer: Vec<u8>,
    pub(super) last: Vec<u8>,
    pub(super) council: Vec<u8>,
}

impl Made {
    /// A file of the council's pack.
    pub(super) fn council_file(&self, path: &str) -> Vec<u8> {
        credential(&self.council, path)
    }
}

pub(super) fn made() -> &'static Made {
    static MADE: OnceLock<Made> = OnceLock::new();
    MADE.get_or_init(makes)
}

pub(super) fn time(text: &str) -> Time {
    Time::parse(text).expect("a time")
}

pub(super) fn key(member: usize) -> SigningKey {
    SigningKey::generate([u8::try_from(member + 1).expect("few members"); 32])
}

pub(super) fn issuer() -> Issuer {
    Issuer {
        name: Bilingual::new("ხელმომწერი", "Signer"),
        ..Issuer::default()
    }
}

pub(super) fn salt(member: usize) -> Salt {
    Salt::new(&[u8::try_from(member + 100).expect("few members"); 16]).expect("long enough")
}

pub(super) fn id(number: u8) -> Id {
    Id::v7(1_700_000_000_000, [number; 10])
}

pub(super) fn envelope(bytes: &[u8]) -> Envelope {
    signing::inspect(bytes).envelope().expect("it is intact").clone()
}

pub(super) fn named(bytes: &[u8]) -> Named {
    let envelope = envelope(bytes);
    Named {
        id: envelope.id,
        digest: envelope.digest,
    }
}

pub(super) fn opened(bytes: &[u8]) -> Bag {
    parcel::open(bytes).expect("it opens")
}

pub(super) fn credential(bag: &[u8], file: &str) -> Vec<u8> {
    opened(bag).file(file).expect("the file").to_vec()
}

/// Does something as somebody, at a time.
pub(super) fn signs<T>(member: usize, at: &str, does: impl FnOnce(&Signer<'_>) -> T) -> T {
    let key = key(member);
    does(&Signer {
        key: &key,
        issuer: issuer(),
        at: time(at),
    })
}

/// What the institution says to each point of the draft.
fn answer(draft: &[u8]) -> Vec<u8> {
    let asked = Asked::of(&opened(draft)).expect("a draft can be answered");
    let point = PointDraft {
        answer: Some(Stance::Disagree),
        text: Text::both("სათაური ზუსტია.", "The title is precise."),
        ..PointDraft::default()
    };
    let points = asked
        .points()
        .into_iter()
        .map(|one| (one.criterion.clone(), point.clone()));
    let said = ResponseDraft {
        points: points.collect::<BTreeMap<_, _>>(),
    };
    let answering = Answering {
        asked: &asked,
        draft: &said,
        revised: None,
        changed: &[],
        clock_suspect: false,
    };
    signs(5, "2026-11-25T10:00:00Z", |signer| {
        respond(&answering, signer).expect("it is whole").bytes
    })
}

/// What a member says to a report.
pub(super) fn says(member: usize, report: &PanelReport, position: Position, at: &str) -> Vec<u8> {
    let words = match position {
        Position::Concurs => Text::default(),
        Position::Dissents => Text::both("მე სხვაგვარად ვხედავ.", "I see it differently."),
    };
    signs(member, at, |signer| {
        opinion(report, position, words, false, signer).expect("a member says so")
    })
}

/// What a panel's report is signed from.
pub(super) fn reporting<'a>(
    made: (&'a [u8], &'a [u8]),
    report: &PanelReport,
    opinions: &'a [Vec<u8>],
    before: Option<(&'a [u8], &'a [u8])>,
) -> Reporting<'a> {
    Reporting {
        round: made.0,
        judged: made.1,
        rulebook: Rulebook::shipped(),
        report: report.clone(),
        opinions,
        draft: before.map(|(draft, _)| draft),
        response: before.map(|(_, response)| response),
        clock_suspect: false,
    }
}

fn makes() -> Made {
    let judged = judged();
    let literal = round(&judged);
    let round = signs(6, "2026-11-10T10:00:00Z", |signer| {
        make(&literal, &id(9), Rulebook::shipped(), signer)
            .expect("a round")
            .credential
    });
    let (sealed, later) = ("2026-11-20T10:00:00Z", "2026-11-22T10:00:00Z");
    let mut reviews: Vec<Vec<u8>> = (0..3)
        .map(|member| {
            let number = u8::try_from(20 + member).expect("few members");
            review(member, number, Rating::Complies, sealed, None, &judged)
        })
        .collect();
    let lower = Rating::SubstantiallyComplies;
    reviews.push(review(STUDENT, 23, lower, later, Some(&reviews[STUDENT]), &judged));
    let first = draft(&round, &room(&literal, &reviews));

    let said = [says(EMPLOYER, &first, Position::Concurs, "2026-11-23T10:00:00Z")];
    let draft = signs(CHAIR, "2026-11-23T12:00:00Z", |signer| {
        report(&reporting((&round, &judged), &first, &said, None), signer)
            .expect("a draft")
            .bytes
    });
    let answer = answer(&draft);
    let signed = (
        credential(&draft, parcel::REPORT_FILE),
        credential(&answer, RESPONSE_FILE),
    );
    let second = finished(&first, named(&signed.0), named(&signed.1));
    let said = [
        says(STUDENT, &second, Position::Dissents, "2026-12-01T10:00:00Z"),
        says(EMPLOYER, &second, Position::Concurs, "2026-12-01T10:00:00Z"),
    ];
    let before = Some((signed.0.as_slice(), signed.1.as_slice()));
    let (last, council) = signs(CHAIR, "2026-12-01T12:00:00Z", |signer| {
        let last = report(&reporting((&round, &judged), &second, &said, before), signer).expect("a final report");
        let packed = council(&opened(&last.bytes), &reviews, signer).expect("the council's pack");
        (last.bytes, packed.bytes)
    });
    Made {
        round,
        judged,
        reviews,
        draft,
        answer,
        last,
        council,
    }
}

/// The digest of the pack, which everything names.
pub(super) fn known() -> Vec<Digest> {
    vec![Rulebook::shipped().digest]
}
