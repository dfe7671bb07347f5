//! Members and values that are not ours, signed all the same.

use super::*;

/// Puts a value at a JSON pointer, or removes what stands there.
fn put(document: &mut Map<String, Value>, pointer: &str, value: Value) {
    let mut whole = Value::Object(std::mem::take(document));
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let parent = whole.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    match value {
        Value::Null => parent.remove(name),
        value => parent.insert(name.to_owned(), value),
    };
    let Value::Object(changed) = whole else {
        unreachable!("it was an object a moment ago")
    };
    *document = changed;
}

#[test]
fn a_member_that_is_not_ours_is_refused_although_it_was_signed() {
    let good = document();
    let (base, ours) = (&good["type"][0], &good["type"][1]);
    let (issuer, file) = (&good["issuer"], &good["relatedResource"][0]);
    let (ka, en) = (&issuer["name"][0], json!({"@language": "en", "@value": "Nino"}));
    let term = Kind::Review.term_iri();
    let literal = &good["credentialSubject"][&term]["@value"];
    let at_literal = format!("/credentialSubject/{term}");
    let with = |value: &Value, name: &str, more: &str| {
        let mut value = value.clone();
        value[name] = more.into();
        value
    };
    let cases: Vec<(&str, &str, Value)> = vec![
        ("a name", "/name", json!("x")),
        ("a status", "/credentialStatus", json!({"id": "x"})),
        ("an end", "/validUntil", json!("2027-01-01T00:00:00Z")),
        ("no id", "/id", Value::Null),
        ("an id of another form", "/id", json!("https://example.org/1")),
        ("a third type", "/type", json!([base, ours, "X"])),
        ("types the other way round", "/type", json!([ours, base])),
        ("another type", "/type", json!([base, "https://example.org/T"])),
        ("another first type", "/type", json!(["VerifiablePresentation", ours])),
        ("an issuer without a name", "/issuer/name", Value::Null),
        ("an issuer with a picture", "/issuer/image", json!("x")),
        ("an issuer that is a text", "/issuer", issuer["id"].clone()),
        (
            "an issuer that is a list",
            "/issuer",
            json!([issuer["id"], issuer["name"]]),
        ),
        (
            "a name in a third language",
            "/issuer/name",
            json!([with(ka, "@language", "fr")]),
        ),
        ("names the other way round", "/issuer/name", json!([en, ka])),
        ("a name twice in one language", "/issuer/name", json!([ka, ka])),
        (
            "a name with a direction",
            "/issuer/name",
            json!([with(ka, "@direction", "rtl")]),
        ),
        ("a name that is a list", "/issuer/name", json!([["ka", "x"]])),
        ("a second fact", "/credentialSubject/name", json!("x")),
        ("a subject without id", "/credentialSubject/id", Value::Null),
        (
            "several subjects",
            "/credentialSubject",
            json!([good["credentialSubject"]]),
        ),
        (
            "a time in another zone",
            "/validFrom",
            json!("2026-03-04T09:06:07+04:00"),
        ),
        (
            "another digest",
            "/relatedResource",
            json!([with(file, "digestSRI", "sha256-x")]),
        ),
        ("one file twice", "/relatedResource", json!([file, file])),
        (
            "a file with a hint",
            "/relatedResource",
            json!([with(file, "hint", "x")]),
        ),
        (
            "a file that is a list",
            "/relatedResource",
            json!([[file["id"], file["digestSRI"], file["mediaType"]]]),
        ),
        ("a literal without a type", &at_literal, json!({"@value": literal})),
        ("a literal that is a list", &at_literal, json!(["@json", literal])),
        (
            "a literal with a language",
            &at_literal,
            json!({"@type": "@json", "@value": literal, "@language": "en"}),
        ),
        (
            "another kind's literal",
            "/credentialSubject",
            json!({"id": issuing().subject, Kind::Descriptor.term_iri(): literal}),
        ),
    ];
    for (what, pointer, value) in cases {
        let bytes = signed_after(|document| put(document, pointer, value));
        let failed = inspect(&bytes).checks.failed_ids(Bearing::Integrity);
        assert!(
            failed.contains(&CheckId::ProfileMembers),
            "{what} is refused: {failed:?}"
        );
        assert!(!failed.contains(&CheckId::ProofSignature), "{what} was signed");
        assert!(read::<Score>(Kind::Review, &bytes).is_err(), "{what} is not read");
    }
    check(&signed_after(|_| {}), &[], "a change that changes nothing passes");
}

#[test]
fn an_empty_value_in_a_literal_is_neither_signed_nor_read() {
    for (value, fault) in [
        (Value::Null, ValueFault::Empty),
        ("".into(), ValueFault::Empty),
        (json!([]), ValueFault::Empty),
        (json!({}), ValueFault::Empty),
        (json!(9_007_199_254_740_992_u64), ValueFault::Integer),
        ("e\u{301}".into(), ValueFault::NotNfc),
        ("a\r\nb".into(), ValueFault::CarriageReturn),
    ] {
        let literal = json!({"format": 1, "decision": "complies", "note": value});
        assert_eq!(
            sign(Kind::Review, &literal, &issuing(), &key()),
            Err(SignError::Value {
                path: "note".to_owned(),
                fault
            }),
            "{fault} is named with its place"
        );
        let path = Kind::Review.term_iri();
        let bytes = signed_after(|document| {
            document["credentialSubject"][&path]["@value"] = literal;
        });
        let failed = inspect(&bytes).checks.failed_ids(Bearing::Integrity);
        assert_eq!(failed, [CheckId::ProfileValues], "{fault} is refused on reading");
    }
}
