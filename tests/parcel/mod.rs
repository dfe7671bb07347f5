//! What a bag must survive, and that it is a bag for others too.
//!
//! `sweep` changes every byte of a small bag and of a bare credential; `bagit` asks a validator
//! of the published format about our bags, after the published conformance suite has asked it.

mod bagit;
mod sweep;

use std::collections::BTreeMap;

use serde_json::{Value, json};
use signing::{
    AcceptedList, Bilingual, Digest, Id, Issuer, Issuing, Kind, Related, Report, Role, SigningKey, Time, TrustEntry,
    TrustList, sha256_hex, sign,
};

pub(crate) fn at() -> Time {
    Time::parse("2026-03-04T05:06:07Z").expect("a time")
}

fn key() -> SigningKey {
    SigningKey::generate([3; 32])
}

fn issuing(number: u64, subject: u64, related: Vec<Related>) -> Issuing {
    Issuing {
        id: Id::v7(number, [1; 10]),
        at: at(),
        valid_until: None,
        subject: Id::v7(subject, [2; 10]),
        issuer: Issuer {
            name: Bilingual::new("", "N"),
            ..Issuer::default()
        },
        related,
    }
}

/// A credential as small as they come.
pub(crate) fn small_credential(number: u64, related: Vec<Related>) -> Vec<u8> {
    let literal = json!({"format": 1, "text": "ნ"});
    sign(Kind::Descriptor, &literal, &issuing(number, 9, related), &key()).expect("it signs")
}

/// A bag as small as they come, with an attachment.
pub(crate) fn small_bag() -> Vec<u8> {
    let pack = b"{}";
    let related = vec![
        Related::pack("p", "1", Digest::of(pack)),
        Related::attachment(b"a", "text/plain"),
    ];
    let attachment = format!("attachments/{}.txt", sha256_hex(b"a"));
    let descriptor = small_credential(11, related);
    let files: BTreeMap<String, Vec<u8>> = [
        ("descriptor.vc.json", descriptor.as_slice()),
        ("descriptor.ka.pdf", b"ka"),
        ("descriptor.en.pdf", b"en"),
        ("pack.json", pack),
        (&attachment, b"a"),
    ]
    .map(|(path, bytes)| (path.to_owned(), bytes.to_vec()))
    .into();
    let subject = Id::v7(9, [2; 10]);
    parcel::Contents::new(parcel::BagKind::Descriptor, subject, Some(2), files)
        .and_then(|contents| contents.sign(Id::v7(12, [1; 10]), at(), issuing(0, 0, vec![]).issuer, &key()))
        .expect("a bag of small files")
}

/// A list on which the key above is an institution.
pub(crate) fn trusting_list() -> AcceptedList {
    let entry = TrustEntry {
        did: key().did(),
        name: Bilingual::new("", "N"),
        organisation: Bilingual::default(),
        roles: [Role::Hei].into(),
        valid_from: at(),
        valid_until: None,
        replaces: None,
        revoked: None,
    };
    let until = Time::from_unix(at().unix() + 1_000);
    let issuing = Issuing {
        valid_until: until,
        ..issuing(20, 21, Vec::new())
    };
    let bytes = sign(Kind::TrustList, &TrustList::first(vec![entry]), &issuing, &key());
    AcceptedList::accept(&bytes.expect("it signs"), None, None).expect("a list")
}

/// Verifies bytes as the command does, with any literal allowed.
pub(crate) fn verify(bytes: &[u8], list: &AcceptedList) -> Report {
    let lists = std::slice::from_ref(list);
    if parcel::looks_like_bag(bytes) {
        let mut inspection = parcel::inspect(bytes);
        inspection.literal::<Value>("descriptor.vc.json", Kind::Descriptor);
        let kind = inspection.kind.map(parcel::BagKind::as_str);
        return signing::report(kind, inspection.checks, &inspection.signatures, lists, at());
    }
    let mut inspection = signing::inspect(bytes);
    inspection.literal::<Value>();
    let signature = inspection.signature();
    let kind = inspection.kind.map(Kind::as_str);
    signing::report(kind, inspection.checks, signature.as_slice(), lists, at())
}
