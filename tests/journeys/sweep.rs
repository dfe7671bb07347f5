//! Every offset of a bag and of a bare credential × {bit 0, bit 7, +1, deleted, doubled}, through the whole verification:
//! the exit code is 1 or 2, never 0 or 3, and nothing panics.
//!
//! The bag is a review with everything that a review has, and small texts in the place of its prints: a bag keeps prints
//! as bytes and never looks into them.

use std::collections::BTreeMap;

use descriptor::{Content, FieldPath, FieldTexts, Text, anchor_at};
use desk::compose::DescriptorLiteral;
use desk::compose::literal::PackReference;
use desk::compose::verify::verify;
use parcel::{BagKind, Contents};
use review::{Conflict, Declared, DescriptorRef, PackRef, Rating, RatingEntry, Review};
use signing::{
    AcceptedList, Bilingual, Digest, Envelope, Id, Issuer, Issuing, Kind, Related, Role, SigningKey, Time, TrustEntry,
    TrustList, Verdict,
};

const PACK: &[u8] = b"{}";

/// Spoils the byte at a place.
type Spoil = fn(&mut Vec<u8>, usize);

/// The five ways in which one byte is spoiled.
const WAYS: [(&str, Spoil); 5] = [
    ("bit 0", |bytes, place| bytes[place] ^= 1),
    ("bit 7", |bytes, place| bytes[place] ^= 0x80),
    ("+1", |bytes, place| bytes[place] = bytes[place].wrapping_add(1)),
    ("deleted", |bytes, place| {
        bytes.remove(place);
    }),
    ("doubled", |bytes, place| bytes.insert(place, bytes[place])),
];

fn at() -> Time {
    Time::parse(super::AT).expect("a time")
}

fn key() -> SigningKey {
    SigningKey::generate([3; 32])
}

fn issuing(number: u64, subject: &Id, related: Vec<Related>) -> Issuing {
    Issuing {
        id: Id::v7(number, [1; 10]),
        at: at(),
        valid_until: None,
        subject: subject.clone(),
        issuer: Issuer {
            name: Bilingual::new("", "N"),
            ..Issuer::default()
        },
        related,
    }
}

fn envelope(bytes: &[u8]) -> Envelope {
    signing::inspect(bytes).envelope().expect("it is intact").clone()
}

fn descriptor(subject: &Id) -> (Vec<u8>, Content) {
    let mut content = Content::default();
    content.identification.title = Text {
        ka: Some("რუკა".to_owned()),
        en: None,
    };
    let digest = Digest::of(PACK);
    let literal = DescriptorLiteral {
        format: 1,
        version: 1,
        previous: None,
        pack: PackReference {
            id: "p".to_owned(),
            version: "1".to_owned(),
            digest,
        },
        clock_suspect: None,
        content: content.clone(),
    };
    let related = vec![Related::pack("p", "1", digest)];
    let bytes = signing::sign(Kind::Descriptor, &literal, &issuing(1, subject, related), &key());
    (bytes.expect("it signs"), content)
}

fn review(subject: &Id, judged: &[u8], content: &Content) -> Vec<u8> {
    let field = FieldPath::parse("identification/title/ka").expect("a field");
    let texts = FieldTexts::of(content);
    let words = texts.get(&field).expect("the title");
    let digest = Digest::of(PACK);
    let literal = Review {
        format: 1,
        descriptor: DescriptorRef {
            id: subject.to_string(),
            version: 1,
        },
        pack: PackRef {
            id: "p".to_owned(),
            version: "1".to_owned(),
            digest: digest.to_string(),
        },
        role: rulebook::Role::Expert,
        conflict: Conflict {
            declared: Declared::None,
            note: None,
        },
        ratings: vec![RatingEntry {
            criterion: "a.b".to_owned(),
            rating: Rating::Complies,
            comment: Text::default(),
            evidence: vec![anchor_at(&field, words, "რუკა", None).expect("it occurs")],
            recommendations: Vec::new(),
            suggestions: Vec::new(),
            good_practice: Vec::new(),
            questions: Vec::new(),
            confidence: None,
        }],
        decision: rulebook::DecisionToken::Positive,
        supersedes: None,
        clock_suspect: None,
    };
    let related = vec![Related::credential(&envelope(judged)), Related::pack("p", "1", digest)];
    signing::sign(Kind::Review, &literal, &issuing(2, subject, related), &key()).expect("it signs")
}

/// A review's bag.
fn bag() -> Vec<u8> {
    let subject = Id::v7(9, [2; 10]);
    let (judged, content) = descriptor(&subject);
    let review = review(&subject, &judged, &content);
    let id = envelope(&review).id;
    let files: BTreeMap<String, Vec<u8>> = [
        ("descriptor.vc.json", judged.as_slice()),
        ("pack.json", PACK),
        ("report.en.pdf", b"en"),
        ("report.ka.pdf", b"ka"),
        ("review.vc.json", &review),
    ]
    .map(|(path, bytes)| (path.to_owned(), bytes.to_vec()))
    .into();
    let contents = Contents::new(BagKind::Review, id, None, files).expect("the files of a review");
    let issuing = issuing(3, &subject, Vec::new());
    contents
        .sign(issuing.id, at(), issuing.issuer, &key())
        .expect("it signs")
}

/// A list on which the key may sign everything.
fn list() -> AcceptedList {
    let entry = TrustEntry {
        did: key().did(),
        name: Bilingual::new("", "N"),
        organisation: Bilingual::default(),
        roles: [Role::Hei, Role::Expert].into(),
        valid_from: at(),
        valid_until: None,
        replaces: None,
        revoked: None,
    };
    let issuing = Issuing {
        valid_until: Time::from_unix(at().unix() + 1_000),
        ..issuing(4, &Id::v7(5, [5; 10]), Vec::new())
    };
    let list = signing::sign(Kind::TrustList, &TrustList::first(vec![entry]), &issuing, &key());
    AcceptedList::accept(&list.expect("it signs"), None, None).expect("a list")
}

#[test]
fn no_changed_byte_of_a_review_passes() {
    sweep("review.zip", &bag());
}

#[test]
fn no_changed_byte_of_a_bare_descriptor_passes() {
    sweep("descriptor.vc.json", &descriptor(&Id::v7(9, [2; 10])).0);
}

/// Spoils every byte in every way, on as many threads as there are.
fn sweep(name: &str, whole: &[u8]) {
    let lists = [list()];
    let packs = [Digest::of(PACK)];
    let code = |bytes: &[u8]| {
        let report = verify(name, bytes, &lists, &packs, at()).report;
        let told = matches!(report.verdict, Verdict::Changed | Verdict::NotOurs) && !report.signers.is_empty();
        assert!(!told, "{name}: a broken file names no signer");
        report.verdict
    };
    assert_eq!(
        code(whole),
        Verdict::Trusted,
        "{name} itself is trusted, or nothing is proven"
    );
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for first in 0..threads {
            let code = &code;
            scope.spawn(move || {
                for place in (first..whole.len()).step_by(threads) {
                    for (way, spoil) in WAYS {
                        let mut bytes = whole.to_vec();
                        spoil(&mut bytes, place);
                        let code = code(&bytes).exit_code();
                        assert!(matches!(code, 1 | 2), "{name}, byte {place}, {way}: {code}");
                    }
                }
            });
        }
    });
    println!("{name}: {} spoiled copies refused", whole.len() * WAYS.len());
}
