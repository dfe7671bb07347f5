//! Trust lists: who counts when, and which lists are refused.

use super::*;
use crate::checks::{CheckId, Checks, Verdict};
use crate::envelope::{Issuer, Issuing, sign};
use crate::keys::SigningKey;
use crate::report::report;
use crate::values::Id;

const ROOT: u8 = 1;
const HOUSE: u8 = 2;
const EXPERT: u8 = 3;
const STRANGER: u8 = 4;

fn did(of: u8) -> Did {
    SigningKey::generate([of; 32]).did()
}

fn day(day: u8) -> Time {
    Time::parse(&format!("2026-05-{day:02}T00:00:00Z")).unwrap()
}

fn entry(of: u8, role: Role) -> TrustEntry {
    TrustEntry {
        did: did(of),
        name: Bilingual::new("სახელი", "Name"),
        organisation: Bilingual::default(),
        roles: BTreeSet::from([role]),
        valid_from: day(5),
        valid_until: Some(day(25)),
        replaces: None,
        revoked: None,
    }
}

fn signed_by(of: u8, list: &TrustList) -> Vec<u8> {
    let issuing = Issuing {
        id: Id::v7(list.serial, [of; 10]),
        at: day(4),
        valid_until: Some(day(28)),
        subject: Id::v7(0, [0; 10]),
        issuer: Issuer {
            name: Bilingual::new("", "Root"),
            ..Issuer::default()
        },
        related: Vec::new(),
    };
    sign(Kind::TrustList, list, &issuing, &SigningKey::generate([of; 32])).unwrap()
}

fn accepted(entries: Vec<TrustEntry>) -> AcceptedList {
    let bytes = signed_by(ROOT, &TrustList::first(entries));
    AcceptedList::accept(&bytes, Some(&did(ROOT)), None).unwrap()
}

fn usual() -> AcceptedList {
    accepted(vec![entry(HOUSE, Role::Hei), entry(EXPERT, Role::Expert)])
}

fn signature(of: u8, signed: Kind, created: Time) -> Signature {
    Signature {
        did: did(of),
        claimed_name: Bilingual::new("", "Claimed"),
        claimed_organisation: Bilingual::default(),
        signed,
        created,
        path: None,
    }
}

#[test]
fn a_signer_is_trusted_for_its_role_while_in_force() {
    let list = usual();
    let cases = [
        (EXPERT, Kind::Review, 10, None, "an expert's review"),
        (HOUSE, Kind::Descriptor, 10, None, "an institution's descriptor"),
        (EXPERT, Kind::Package, 10, None, "anyone listed may export a bag"),
        (EXPERT, Kind::Review, 5, None, "the first day counts"),
        (
            EXPERT,
            Kind::Review,
            4,
            Some(Distrust::NotYetValid),
            "the day before does not",
        ),
        (EXPERT, Kind::Review, 24, None, "the day before the end counts"),
        (
            EXPERT,
            Kind::Review,
            25,
            Some(Distrust::Expired),
            "the end itself does not",
        ),
        (
            EXPERT,
            Kind::Descriptor,
            10,
            Some(Distrust::OtherRole),
            "an expert's descriptor",
        ),
        (
            HOUSE,
            Kind::Review,
            10,
            Some(Distrust::OtherRole),
            "a house judging itself",
        ),
        (
            EXPERT,
            Kind::Pack,
            10,
            Some(Distrust::OtherRole),
            "only the agency signs packs",
        ),
        (
            STRANGER,
            Kind::Review,
            10,
            Some(Distrust::NotListed),
            "a key nobody listed",
        ),
        (ROOT, Kind::TrustList, 10, None, "the root signs lists"),
        (ROOT, Kind::Pack, 10, None, "and packs"),
        (ROOT, Kind::Review, 10, Some(Distrust::OtherRole), "but does not review"),
    ];
    for (who, kind, created, why, what) in cases {
        let standing = list.judge(&signature(who, kind, day(created)), day(26));
        assert_eq!(standing.why, why, "{what}");
    }
}

#[test]
fn a_revoked_key_counts_up_to_the_time_it_was_lost() {
    let mut lost = entry(EXPERT, Role::Expert);
    lost.revoked = Some(Revocation {
        at: day(20),
        invalid_from: day(12),
        reason: "stolen".to_owned(),
    });
    let list = accepted(vec![lost]);
    let why = |created| list.judge(&signature(EXPERT, Kind::Review, day(created)), day(26)).why;
    assert_eq!(why(11), None, "signed before it was lost");
    assert_eq!(why(12), Some(Distrust::Revoked), "signed from then on");
    assert_eq!(why(21), Some(Distrust::Revoked), "signed after the revocation");
}

#[test]
fn a_list_past_its_date_vouches_for_nobody() {
    let list = usual();
    let review = signature(EXPERT, Kind::Review, day(10));
    assert!(list.judge(&review, day(27)).is_trusted(), "its last day");
    assert_eq!(
        list.judge(&review, day(28)).why,
        Some(Distrust::StaleList),
        "past its date"
    );
    let root = signature(ROOT, Kind::TrustList, day(10));
    assert_eq!(
        list.judge(&root, day(28)).why,
        Some(Distrust::StaleList),
        "not even its root"
    );
}

#[test]
fn a_list_by_another_root_is_refused_when_one_is_pinned() {
    let bytes = signed_by(STRANGER, &TrustList::first(vec![entry(STRANGER, Role::Expert)]));
    let refused = AcceptedList::accept(&bytes, Some(&did(ROOT)), None).unwrap_err();
    let expected = ListRefusal::OtherRoot {
        expected: did(ROOT),
        found: did(STRANGER),
    };
    assert_eq!(refused, expected, "whoever signed it is named");
    let on_faith = AcceptedList::accept(&bytes, None, None).unwrap();
    assert_eq!(
        on_faith.root,
        did(STRANGER),
        "without a pin the root is there to be shown"
    );
}

#[test]
fn an_older_or_a_second_list_with_the_same_number_is_refused() {
    let first = usual();
    let second = TrustList::after(&first, vec![entry(HOUSE, Role::Hei)]);
    assert_eq!(second.serial, 2, "lists count up");
    let bytes = signed_by(ROOT, &second);
    let accept = |bytes: &[u8], seen| AcceptedList::accept(bytes, None, Some(seen));
    let newest = accept(&bytes, first.seen()).unwrap();
    let old = signed_by(ROOT, &first.list);
    assert_eq!(
        accept(&old, newest.seen()),
        Err(ListRefusal::Older { seen: 2, found: 1 }),
        "an old list without the revocations"
    );
    assert!(accept(&bytes, newest.seen()).is_ok(), "the same list again is no harm");
    let twin = signed_by(ROOT, &TrustList::after(&first, vec![entry(STRANGER, Role::Hei)]));
    assert_eq!(
        accept(&twin, newest.seen()),
        Err(ListRefusal::Forked { serial: 2 }),
        "a twin"
    );
    let orphan = signed_by(
        ROOT,
        &TrustList {
            previous_digest: None,
            ..second.clone()
        },
    );
    assert_eq!(
        accept(&orphan, first.seen()),
        Err(ListRefusal::Forked { serial: 2 }),
        "the next list must name the one before it"
    );
    let later = signed_by(ROOT, &TrustList { serial: 7, ..second });
    assert!(
        accept(&later, first.seen()).is_ok(),
        "missing some lists in between is normal"
    );
}

#[test]
fn a_list_that_contradicts_itself_is_refused() {
    let fault = |entries: Vec<TrustEntry>| {
        let bytes = signed_by(ROOT, &TrustList::first(entries));
        AcceptedList::accept(&bytes, None, None).map(|_| ()).unwrap_err()
    };
    let expert = entry(EXPERT, Role::Expert);
    assert_eq!(
        fault(vec![expert.clone(), expert.clone()]),
        ListRefusal::Malformed { entry: 1 },
        "one key twice"
    );
    let backwards = TrustEntry {
        valid_until: Some(day(5)),
        ..expert
    };
    assert_eq!(
        fault(vec![backwards]),
        ListRefusal::Malformed { entry: 0 },
        "no time in force"
    );
}

#[test]
fn a_list_changed_after_signing_is_refused() {
    let bytes = signed_by(ROOT, &TrustList::first(vec![entry(EXPERT, Role::Expert)]));
    let text = String::from_utf8(bytes).unwrap().replace("expert", "nceqe");
    let refused = AcceptedList::accept(text.as_bytes(), None, None).unwrap_err();
    assert!(
        matches!(refused, ListRefusal::Unreadable(Refusal::Changed { .. })),
        "{refused}"
    );
    let review = AcceptedList::accept(b"{}", None, None).unwrap_err();
    assert_eq!(review, ListRefusal::Unreadable(Refusal::NotOurs), "no list at all");
}

#[test]
fn the_report_asks_every_list_and_keeps_the_best_answer() {
    let mut intact = Checks::default();
    intact.pass(CheckId::JsonSize);
    let answer = |lists: &[AcceptedList], at| {
        let signatures = [
            signature(EXPERT, Kind::Review, day(10)).at_path("data/review.vc.json"),
            signature(EXPERT, Kind::Package, day(10)).at_path("package.vc.json"),
        ];
        report(Some("review-bag"), intact.clone(), &signatures, lists, at)
    };
    let empty = accepted(vec![entry(HOUSE, Role::Hei)]);
    assert_eq!(answer(&[usual()], day(11)).verdict, Verdict::Trusted, "on the list");
    assert_eq!(
        answer(&[empty.clone(), usual()], day(11)).verdict,
        Verdict::Trusted,
        "on one"
    );
    assert_eq!(answer(&[empty], day(11)).verdict, Verdict::UntrustedSigner, "on none");
    assert_eq!(answer(&[], day(11)).verdict, Verdict::UntrustedSigner, "no list");
    let stale = answer(&[usual()], day(28));
    assert_eq!(stale.verdict, Verdict::UntrustedSigner, "an old list is not enough");
    let list = stale.signers[0].list.as_ref().unwrap();
    assert!(list.stale, "and the report says why");
    let failed: Vec<CheckId> = stale
        .checks
        .iter()
        .filter(|check| !check.ok)
        .map(|check| check.id)
        .collect();
    assert_eq!(failed, [CheckId::TrustFresh; 2], "once for each signature");
}

#[test]
fn a_broken_or_foreign_file_names_no_signer() {
    let signatures = [signature(EXPERT, Kind::Review, day(10))];
    let mut broken = Checks::default();
    broken.fail(CheckId::Digests);
    let answer = report(Some("review"), broken, &signatures, &[usual()], day(11));
    assert_eq!(answer.verdict, Verdict::Changed, "changed");
    assert!(answer.signers.is_empty(), "no fact of a broken file is shown");
    let foreign = report(None, Checks::default(), &signatures, &[usual()], day(11));
    assert_eq!((foreign.verdict, foreign.intact), (Verdict::NotOurs, false), "foreign");
    let mut good = Checks::default();
    good.pass(CheckId::JsonSize);
    let unsigned = report(Some("review"), good, &[], &[usual()], day(11));
    assert_eq!(
        unsigned.verdict,
        Verdict::UntrustedSigner,
        "nobody signed, nobody is trusted"
    );
}
