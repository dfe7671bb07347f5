//! Bad credentials: each differs from a good one in one thing, most of them validly signed.

mod members;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::*;
use crate::envelope::{Issuing, SignError, sign};
use crate::json::ValueFault;
use crate::keys::SigningKey;
use crate::kind::NS;
use crate::proof::prove;
use crate::values::Bilingual;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Score {
    format: u32,
    decision: String,
}

fn score() -> Score {
    Score {
        format: 1,
        decision: "complies".to_owned(),
    }
}

fn key() -> SigningKey {
    SigningKey::generate([1; 32])
}

fn time(text: &str) -> Time {
    Time::parse(text).unwrap()
}

fn issuing() -> Issuing {
    Issuing {
        id: Id::v7(1, [1; 10]),
        at: time("2026-03-04T05:06:07Z"),
        valid_until: None,
        subject: Id::v7(2, [2; 10]),
        issuer: Issuer {
            name: Bilingual::new("ნინო", "Nino"),
            organisation: Bilingual::new("", "Test House"),
        },
        related: vec![Related::attachment(b"facts", "text/plain")],
    }
}

fn signed() -> Vec<u8> {
    sign(Kind::Review, &score(), &issuing(), &key()).unwrap()
}

fn document() -> Map<String, Value> {
    let mut document: Map<String, Value> = serde_json::from_slice(&signed()).unwrap();
    document.remove("proof");
    document
}

/// Changes a document and signs the changed one, so that only the profile can object.
fn signed_after(change: impl FnOnce(&mut Map<String, Value>)) -> Vec<u8> {
    let mut document = document();
    change(&mut document);
    let proof = prove(&document, &key(), time("2026-03-04T05:06:07Z"));
    document.insert("proof".to_owned(), json!([proof]));
    canonical(&document)
}

/// Changes a signed document without signing it again.
fn forged(change: impl FnOnce(&mut Map<String, Value>)) -> Vec<u8> {
    let mut document: Map<String, Value> = serde_json::from_slice(&signed()).unwrap();
    change(&mut document);
    canonical(&document)
}

#[track_caller]
fn check(bytes: &[u8], expected: &[CheckId], why: &str) {
    let mut inspection = inspect(bytes);
    let literal = inspection.literal::<Score>();
    assert_eq!(inspection.checks.failed_ids(Bearing::Integrity), expected, "{why}");
    assert_eq!(
        literal.is_some(),
        expected.is_empty(),
        "no fact of a broken file: {why}"
    );
    assert_eq!(
        inspection.envelope().is_some(),
        expected.is_empty(),
        "no envelope: {why}"
    );
    assert_eq!(
        read::<Score>(Kind::Review, bytes).is_ok(),
        expected.is_empty(),
        "read: {why}"
    );
}

#[test]
fn what_was_signed_is_read_back_whole() {
    let credential = read::<Score>(Kind::Review, &signed()).unwrap();
    assert_eq!(credential.literal, score(), "the literal");
    let envelope = credential.envelope;
    assert_eq!(envelope.did, key().did(), "the key");
    assert_eq!(envelope.issuer, issuing().issuer, "the claimed names");
    assert_eq!(envelope.related, issuing().related, "the files it builds on");
    assert_eq!(
        (envelope.id, envelope.subject),
        (issuing().id, issuing().subject),
        "the ids"
    );
    assert_eq!(envelope.digest, Digest::of(&signed()), "the digest of the whole file");
    check(&signed(), &[], "every check passes");
    assert_eq!(signed(), signed(), "the same input gives the same bytes");
}

#[test]
fn every_check_of_a_credential_is_made_on_a_good_one() {
    let mut inspection = inspect(&signed());
    inspection.literal::<Score>();
    let made: Vec<CheckId> = inspection.checks.iter().map(|check| check.id).collect();
    let expected = &CheckId::ALL[..12];
    assert_eq!(made, expected, "from json.size to dates");
}

#[test]
fn a_change_after_signing_breaks_the_signature_and_nothing_else() {
    let path = Kind::Review.term_iri();
    let decided = forged(|document| {
        document["credentialSubject"][&path]["@value"]["decision"] = "does-not-comply".into();
    });
    check(&decided, &[CheckId::ProofSignature], "a changed decision");
    let named = forged(|document| document["issuer"]["name"][0]["@value"] = "გია".into());
    check(&named, &[CheckId::ProofSignature], "a changed name");
    let dated = forged(|document| {
        document["validFrom"] = "2026-03-05T05:06:07Z".into();
        document["proof"][0]["created"] = "2026-03-05T05:06:07Z".into();
    });
    check(&dated, &[CheckId::ProofSignature], "both dates moved together");
}

#[test]
fn a_foreign_key_cannot_speak_for_an_issuer() {
    let other = SigningKey::generate([2; 32]);
    let mut document = document();
    let proof = prove(&document, &other, time("2026-03-04T05:06:07Z"));
    document.insert("proof".to_owned(), json!([proof]));
    check(
        &canonical(&document),
        &[CheckId::ProofIssuer],
        "signed by one, issued by another",
    );
    let claimed = forged(|document| {
        let method = SigningKey::generate([2; 32]).did().verification_method();
        document["proof"][0]["verificationMethod"] = method.into();
    });
    check(
        &claimed,
        &[CheckId::ProofIssuer, CheckId::ProofSignature],
        "both failures are reported, not only the first",
    );
}

#[test]
fn the_context_is_equal_and_not_only_a_prefix() {
    let appended = signed_after(|document| {
        document["@context"]
            .as_array_mut()
            .unwrap()
            .push("https://example.org/evil".into());
    });
    check(&appended, &[CheckId::ProfileContext], "an appended context, signed");
    let late = forged(|document| {
        document["@context"]
            .as_array_mut()
            .unwrap()
            .push("https://example.org/evil".into());
    });
    check(
        &late,
        &[CheckId::ProfileContext, CheckId::ProofShape, CheckId::ProofSignature],
        "an appended context, not signed",
    );
    let text = signed_after(|document| document["@context"] = CONTEXT.into());
    check(&text, &[CheckId::ProfileContext], "a context that is no list");
}

#[test]
fn there_is_exactly_one_proof_with_exactly_our_members() {
    let second = forged(|document| {
        let proof = document["proof"][0].clone();
        document["proof"].as_array_mut().unwrap().push(proof);
    });
    check(
        &second,
        &[
            CheckId::ProofShape,
            CheckId::ProofIssuer,
            CheckId::ProofSignature,
            CheckId::Dates,
        ],
        "a second proof, even the same one",
    );
    let bare = forged(|document| document["proof"] = document["proof"][0].clone());
    assert!(
        inspect(&bare)
            .checks
            .failed_ids(Bearing::Integrity)
            .contains(&CheckId::ProofShape),
        "a proof outside a list"
    );
    let none = forged(|document| drop(document.remove("proof")));
    assert!(read::<Score>(Kind::Review, &none).is_err(), "a stripped proof");
    for (member, value) in [("nonce", "x"), ("domain", "x"), ("expires", "2027-01-01T00:00:00Z")] {
        let mut document = document();
        let mut options = prove(&document, &key(), time("2026-03-04T05:06:07Z"));
        options.remove("proofValue");
        options.insert(member.to_owned(), value.into());
        let signature = key().sign(&crate::proof::hash(&document, &options));
        options.insert("proofValue".to_owned(), crate::proof::encode(&signature).into());
        document.insert("proof".to_owned(), json!([options]));
        let mut failed = inspect(&canonical(&document)).checks.failed_ids(Bearing::Integrity);
        failed.retain(|id| *id != CheckId::Dates);
        assert_eq!(failed, [CheckId::ProofShape], "a signed {member} in the proof");
    }
}

#[test]
fn the_dates_agree() {
    let mut document = document();
    let proof = prove(&document, &key(), time("2026-03-04T05:06:08Z"));
    document.insert("proof".to_owned(), json!([proof]));
    check(
        &canonical(&document),
        &[CheckId::Dates],
        "signed a second after it is valid from",
    );
}

#[test]
fn bytes_that_are_not_canonical_are_refused_although_the_signature_holds() {
    let value: Value = serde_json::from_slice(&signed()).unwrap();
    let pretty = serde_json::to_vec_pretty(&value).unwrap();
    check(&pretty, &[CheckId::JsonCanonical], "pretty-printed");
    let mut newline = signed();
    newline.push(b'\n');
    check(&newline, &[CheckId::JsonCanonical], "a newline at the end");
    let escaped = String::from_utf8(signed())
        .unwrap()
        .replace("complies", "\\u0063omplies");
    check(escaped.as_bytes(), &[CheckId::JsonCanonical], "an escaped letter");
    let mut marked = b"\xef\xbb\xbf".to_vec();
    marked.extend(signed());
    check(&marked, &[CheckId::JsonUtf8], "a byte order mark");
    let text = String::from_utf8(signed()).unwrap();
    let twice = text.replace(r#""decision":"#, r#""decision":"does-not-comply","decision":"#);
    check(twice.as_bytes(), &[CheckId::JsonStrict], "the evil copy first");
}

#[test]
fn an_unknown_member_or_format_means_a_newer_version_and_not_a_forgery() {
    let path = Kind::Review.term_iri();
    for (member, value) in [("surprise", json!("x")), ("format", json!(2))] {
        let bytes = signed_after(|document| {
            document["credentialSubject"][&path]["@value"][member] = value;
        });
        check(&bytes, &[CheckId::LiteralKnown], "unknown to this version");
        let refusal = read::<Score>(Kind::Review, &bytes).unwrap_err();
        assert_eq!(
            refusal,
            Refusal::Newer {
                kind: Some(Kind::Review)
            },
            "said as such"
        );
        assert_eq!(refusal.verdict(), Verdict::NotOurs, "exit 2");
    }
    let bytes = signed_after(|document| {
        document["type"][1] = format!("{NS}Milestone").into();
        let subject = document["credentialSubject"].as_object_mut().unwrap();
        let payload = subject.remove(&path).unwrap();
        subject.insert(format!("{NS}milestone"), payload);
    });
    assert_eq!(
        inspect(&bytes).refusal(),
        Some(Refusal::Newer { kind: None }),
        "a kind that came later"
    );
    let broken = forged(|document| {
        document["credentialSubject"][&path]["@value"]["surprise"] = "x".into();
    });
    let refusal = read::<Score>(Kind::Review, &broken).unwrap_err();
    assert_eq!(
        refusal.verdict(),
        Verdict::Changed,
        "not excused when the signature is broken"
    );
}

#[test]
fn a_literal_that_would_not_be_written_again_the_same_was_not_understood() {
    #[derive(Serialize, Deserialize)]
    struct Careless {
        format: u32,
    }
    let bytes = signed();
    let refusal = read::<Careless>(Kind::Review, &bytes).map(|_| ()).unwrap_err();
    assert_eq!(
        refusal,
        Refusal::Newer {
            kind: Some(Kind::Review)
        },
        "a member was dropped"
    );
}

#[test]
fn foreign_broken_and_wrong_files_are_told_apart() {
    let of = |bytes: &[u8]| read::<Score>(Kind::Review, bytes).map(|_| ()).unwrap_err();
    assert_eq!(of(b""), Refusal::NotOurs, "nothing");
    assert_eq!(of(b"{}"), Refusal::NotOurs, "foreign json");
    assert_eq!(of(b"[1]"), Refusal::NotOurs, "no object");
    assert_eq!(of(b"PK\x03\x04"), Refusal::NotOurs, "a zip");
    let whole = signed();
    let half = of(&whole[..whole.len() / 2]);
    assert_eq!(
        half.verdict(),
        Verdict::Changed,
        "the first half of a file is a broken file"
    );
    let other = sign(Kind::Descriptor, &score(), &issuing(), &key()).unwrap();
    let expected = Refusal::WrongKind {
        expected: Kind::Review,
        found: Kind::Descriptor,
    };
    assert_eq!(of(&other), expected, "another kind, intact");
    let big = vec![b' '; MAX_BYTES + 1];
    assert_eq!(of(&big), Refusal::TooBig { bytes: MAX_BYTES + 1 }, "too big to be read");
}

#[test]
fn what_our_reader_would_refuse_is_not_signed() {
    let nameless = Issuing {
        issuer: Issuer::default(),
        ..issuing()
    };
    assert!(sign(Kind::Review, &score(), &nameless, &key()).is_err(), "no name");
    let ends = Issuing {
        valid_until: Some(time("2027-01-01T00:00:00Z")),
        ..issuing()
    };
    assert!(
        sign(Kind::Review, &score(), &ends, &key()).is_err(),
        "a review has no end"
    );
    assert!(
        sign(Kind::TrustList, &score(), &issuing(), &key()).is_err(),
        "a list needs an end"
    );
    assert!(
        sign(Kind::TrustList, &score(), &ends, &key()).is_ok(),
        "and with an end it signs"
    );
    let over = Issuing {
        valid_until: Some(issuing().at),
        ..issuing()
    };
    assert!(
        sign(Kind::TrustList, &score(), &over, &key()).is_err(),
        "over before it begins"
    );
    let deep = (0..70).fold(json!("x"), |inner, _| json!({ "deeper": inner }));
    assert!(sign(Kind::Review, &deep, &issuing(), &key()).is_err(), "too deep");
    assert!(sign(Kind::Review, &["x"], &issuing(), &key()).is_err(), "no object");
}

#[test]
fn related_files_are_compared_by_digest() {
    let envelope = read::<Score>(Kind::Review, &signed()).unwrap().envelope;
    let id = &envelope.related[0].id;
    let outcome =
        |complete, file: Option<&'static [u8]>| envelope.check_related(complete, |_| file).passes(CheckId::Digests);
    assert!(outcome(true, Some(b"facts")), "the file itself");
    assert!(!outcome(true, Some(b"other")), "another file");
    assert!(!outcome(true, None), "missing, and it should be there");
    assert!(outcome(false, None), "missing, and it need not be there");
    assert!(id.starts_with(NS), "an attachment is named in our namespace");
}

#[test]
fn the_namespace_stands_in_one_form_everywhere() {
    let text = String::from_utf8(signed()).unwrap();
    assert!(
        text.contains(&format!("\"{NS}organisation\"")),
        "the issuer's organisation uses it"
    );
}
