//! The endorsement in Open Badges: made from a positive final decision and from nothing else, signed by the chair, and of
//! the published shape.

use descriptor::Lang;
use export::open_badges::{CONTEXT, Endorsing, Unendorsed, endorsement_credential};
use panel::{PanelReport, Stage};
use rulebook::DecisionToken;
use serde_json::{Map, Value};
use signing::{Credential, Id, Kind, Time, proof};

use super::panel::made::{Made, key, sign};
use super::paper::Desk;

fn made(stage: Stage) -> Made {
    Made::of(Desk::of("gis-for-tourism"), stage)
}

/// The endorsement of a report, signed by a member.
fn endorsed(made: &Made, report: &PanelReport, by: usize) -> Result<Vec<u8>, Unendorsed> {
    let bytes = sign(report, &made.round);
    let report: Credential<PanelReport> = signing::read(Kind::Report, &bytes).expect("it is intact");
    let endorsing = Endorsing {
        words: made.desk.words(),
        pack: &made.desk.pack,
        round: &made.round,
        report: &report,
        id: &Id::v7(1_795_255_509_001, [5; 10]),
        at: Time::parse("2026-12-01T09:00:00Z").expect("a time"),
    };
    endorsement_credential(&endorsing, &key(by))
}

fn object(bytes: &[u8]) -> Map<String, Value> {
    match signing::parse_strict(bytes) {
        Ok(Value::Object(object)) => object,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_positive_final_decision_becomes_an_endorsement_that_verifies() {
    let made = made(Stage::Final);
    let bytes = endorsed(&made, &made.report, 0).expect("it is positive and final");
    let document = object(&bytes);
    assert_eq!(proof::verify(&document), Ok(key(0).did()));
    assert_eq!(document["@context"], serde_json::json!(CONTEXT));
    let subject = &document["credentialSubject"];
    assert_eq!(subject["id"], made.round.packages[0].credential.id.as_str());
    let comment = subject["endorsementComment"].as_str().expect("words");
    for lang in Lang::BOTH {
        let head = &made.desk.pack.head;
        let title = made.desk.content.identification.title.best(lang);
        let decision = head.decision.title[&DecisionToken::Positive].get(lang);
        for words in [title, decision, head.title.get(lang), head.notice.get(lang)] {
            assert!(comment.contains(words), "{words:?} is missing: {comment}");
        }
    }
    assert!(!comment.contains('⟨'), "{comment}");
    let again = endorsed(&made, &made.report, 0).expect("again");
    assert!(bytes == again, "the same input gives the same bytes");
    let mut changed = document;
    changed["credentialSubject"]["endorsementComment"] = "good".into();
    assert!(proof::verify(&changed).is_err(), "a changed word breaks the signature");
}

#[test]
fn nothing_but_a_positive_final_decision_becomes_an_endorsement() {
    let (draft, last) = (made(Stage::Draft), made(Stage::Final));
    for decision in [DecisionToken::Negative, DecisionToken::PositiveWithConditions] {
        let report = PanelReport {
            decision,
            ..last.report.clone()
        };
        assert_eq!(endorsed(&last, &report, 0), Err(Unendorsed::Decision(decision)));
    }
    let report = PanelReport {
        decision: DecisionToken::Positive,
        ..draft.report.clone()
    };
    assert_eq!(endorsed(&draft, &report, 0), Err(Unendorsed::Draft));
    assert_eq!(endorsed(&last, &last.report, 1), Err(Unendorsed::OtherKey));
    let mut report = last.report.clone();
    report.descriptor.version += 1;
    assert_eq!(endorsed(&last, &report, 0), Err(Unendorsed::OtherRound));
}

#[test]
fn an_endorsement_has_the_published_shape() {
    let Some(folder) = crate::signing_vectors::collection("open-badges") else {
        return;
    };
    let read = |name: &str| -> Value {
        serde_json::from_slice(&crate::signing_vectors::bytes(&folder.join("obv3").join(name))).expect("it is JSON")
    };
    let schema = read("obv3_schema.json");
    let shape = &schema["$defs"]["EndorsementCredential"];
    let made = made(Stage::Final);
    let bytes = endorsed(&made, &made.report, 0).expect("it is positive and final");
    let ours = Value::Object(object(&bytes));
    let published = read("examples/EndorsementCredential.json");
    for (name, value) in [("ours", &ours), ("the published one", &published)] {
        assert_eq!(faults(&schema, shape, value, name), Vec::<String>::new());
    }
    // The check would notice.
    for member in [
        "@context",
        "type",
        "id",
        "name",
        "credentialSubject",
        "issuer",
        "validFrom",
    ] {
        let mut broken = ours.clone();
        broken.as_object_mut().expect("an object").remove(member);
        assert!(
            !faults(&schema, shape, &broken, "broken").is_empty(),
            "{member} is asked for"
        );
    }
    let mut broken = ours;
    broken["credentialSubject"]["type"] = serde_json::json!(["AchievementSubject"]);
    assert!(!faults(&schema, shape, &broken, "broken").is_empty());
}

/// What the schema has against a value. Knows the keywords that this schema uses for endorsements, and fails on others.
fn faults(schema: &Value, shape: &Value, value: &Value, at: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (keyword, asked) in shape.as_object().expect("a shape is an object") {
        let all = || asked.as_array().expect("a list");
        let fits = |shape: &Value| faults(schema, shape, value, at).is_empty();
        let is_right = match keyword.as_str() {
            "description" | "$comment" | "format" => true,
            "additionalProperties" => {
                let known = &shape["properties"];
                asked != &Value::Bool(false)
                    || value
                        .as_object()
                        .is_none_or(|value| value.keys().all(|name| known.get(name).is_some()))
            }
            "type" => match asked.as_str().expect("one type") {
                "object" => value.is_object(),
                "array" => value.is_array(),
                "string" => value.is_string(),
                "boolean" => value.is_boolean(),
                other => panic!("{other}"),
            },
            "required" => all()
                .iter()
                .all(|name| value.get(name.as_str().expect("a name")).is_some()),
            "enum" => all().contains(value),
            "minItems" => {
                let least = asked.as_u64().and_then(|least| usize::try_from(least).ok());
                value.as_array().map(Vec::len) >= least.filter(|_| value.is_array())
            }
            "contains" => value
                .as_array()
                .is_none_or(|items| items.iter().any(|item| faults(schema, asked, item, at).is_empty())),
            "allOf" => all().iter().all(fits),
            "anyOf" => all().iter().any(fits),
            "oneOf" => all().iter().filter(|shape| fits(shape)).count() == 1,
            "$ref" => {
                let name = asked
                    .as_str()
                    .and_then(|path| path.strip_prefix("#/$defs/"))
                    .expect("a definition");
                found.extend(faults(schema, &schema["$defs"][name], value, at));
                true
            }
            "properties" => {
                for (name, inner) in asked.as_object().expect("an object") {
                    if let Some(member) = value.get(name) {
                        found.extend(faults(schema, inner, member, &format!("{at}/{name}")));
                    }
                }
                true
            }
            "items" | "additionalItems" => {
                let items = value.as_array().map_or(&[][..], Vec::as_slice);
                let fixed = shape["items"].as_array().map_or(0, Vec::len);
                let pairs: Vec<(&Value, &Value)> = match asked.as_array() {
                    Some(shapes) => shapes.iter().zip(items).collect(),
                    None if keyword == "items" => items.iter().map(|item| (asked, item)).collect(),
                    None => items.iter().skip(fixed).map(|item| (asked, item)).collect(),
                };
                for (inner, item) in pairs {
                    found.extend(faults(schema, inner, item, at));
                }
                true
            }
            "pattern" => {
                let text = value.as_str().unwrap_or_default();
                let version = text.strip_prefix("https://purl.imsglobal.org/spec/ob/v3p0/context");
                let version = version.and_then(|rest| rest.strip_suffix(".json"));
                assert!(
                    asked.as_str().is_some_and(|pattern| pattern.contains("context(")),
                    "{asked}"
                );
                version.is_some_and(|version| version.is_empty() || version.starts_with("-3."))
            }
            other => panic!("{at}: the schema asks for {other}, which is not checked here"),
        };
        if !is_right {
            found.push(format!("{at}: {keyword} {asked}"));
        }
    }
    found
}
