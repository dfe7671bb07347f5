//! A whole review of the shipped pilot "GIS for Tourism" by the shipped pack.

use descriptor::{Content, FieldPath, FieldTexts, Text, anchor_at, occurs};
use review::{
    Binding, DecisionToken, Declared, DescriptorRef, Draft, DraftConflict, DraftRating, Missing, PackRef, Quote,
    Rating, RatingsError, Remark, Role, blank_ratings, criteria_for, missing, missing_quotes, progress,
    propose_decision, read_ratings, remarks_by_field, to_literal,
};
use rulebook::Pack;

fn pack() -> Pack {
    Pack::parse(
        include_str!("../../../../assets/packs/ge-draft-2025/pack.toml"),
        include_str!("../../../../assets/packs/ge-draft-2025/template.toml"),
        include_str!("../../../../assets/packs/ge-draft-2025/criteria.toml"),
    )
    .expect("the shipped pack can be read")
}

fn content() -> Content {
    serde_json::from_str(include_str!("../../../../assets/samples/gis-for-tourism.json"))
        .expect("the pilot can be read")
}

/// A draft that may be signed: everything complies, one criterion has words.
fn finished(pack: &Pack, content: &Content) -> Draft {
    let field = FieldPath::known("outcomes/o-suitable/text/ka");
    let texts = FieldTexts::of(content);
    let text = texts.get(&field).expect("the field is written");
    let words: String = text.split_inclusive(' ').skip(1).take(2).collect();
    let anchor = anchor_at(&field, text, words.trim(), None).expect("the words are from there");
    let mut draft = Draft {
        role: Some(Role::Expert),
        conflict: DraftConflict {
            declared: Some(Declared::None),
            note: None,
        },
        decision: Some(DecisionToken::Positive),
        ..Draft::default()
    };
    for criterion in criteria_for(pack, Role::Expert) {
        let entry = DraftRating {
            rating: Some(Rating::Complies),
            done: true,
            ..DraftRating::default()
        };
        draft.ratings.insert(criterion.id.clone(), entry);
    }
    let entry = draft
        .ratings
        .get_mut("learning-outcomes.observable")
        .expect("an expert rates it");
    entry.comment = Text::both("შედეგი გაზომვადია.", "The outcome can be measured.");
    entry.evidence = vec![Quote {
        id: "e-aaaaaaaa".into(),
        anchor,
    }];
    entry.recommendations = vec![Remark {
        id: "r-aaaaaaaa".into(),
        text: Text::both("დააზუსტეთ პირობა.", "State the condition."),
    }];
    draft
}

fn binding() -> Binding {
    Binding {
        descriptor: DescriptorRef {
            id: "urn:uuid:01890000-0000-7000-8000-000000000001".into(),
            version: 3,
        },
        pack: PackRef {
            id: "ge-draft-2025".into(),
            version: "2025.2".into(),
            digest: "sha384-x".into(),
        },
        supersedes: None,
        clock_suspect: false,
    }
}

#[test]
fn a_finished_review_becomes_a_literal_in_the_order_of_the_pack() {
    let (pack, content) = (pack(), content());
    let draft = finished(&pack, &content);
    let review = to_literal(&draft, binding(), &pack, &content).expect("nothing is missing");
    let order: Vec<&str> = review.ratings.iter().map(|entry| entry.criterion.as_str()).collect();
    let expected: Vec<&str> = criteria_for(&pack, Role::Expert)
        .iter()
        .map(|criterion| criterion.id.as_str())
        .collect();
    assert_eq!(order, expected);
    assert!(missing_quotes(&review, &content).is_empty());
    let json = serde_json::to_string(&review).expect("it serializes");
    for empty in ["null", "\"\"", "[]", "{}"] {
        assert!(!json.contains(empty), "an empty value is absent: {empty}");
    }
    assert_eq!(
        to_literal(&Draft::of(&review), binding(), &pack, &content).as_ref(),
        Ok(&review),
        "a signed review read into a draft says the same again"
    );
}

#[test]
fn each_thing_that_blocks_signing_is_named_with_its_place() {
    let (pack, content) = (pack(), content());
    let named = |change: fn(&mut Draft)| {
        let mut draft = finished(&pack, &content);
        change(&mut draft);
        assert!(
            to_literal(&draft, binding(), &pack, &content).is_err(),
            "it cannot be signed"
        );
        let found = missing(&draft, &pack, &content);
        assert_eq!(found.len(), 1, "one change, one thing missing: {found:?}");
        found[0].path().to_string()
    };
    assert_eq!(named(|draft| draft.conflict.declared = None), "conflict/declared");
    assert_eq!(
        named(|draft| draft.conflict.declared = Some(Declared::Conflict)),
        "conflict/declared"
    );
    assert_eq!(named(|draft| draft.decision = None), "decision");
    assert_eq!(
        named(|draft| {
            draft.ratings.remove("learning-outcomes.stated");
        }),
        "ratings/learning-outcomes.stated/rating"
    );
    for rating in [Rating::DoesNotComply, Rating::CannotJudge] {
        let mut draft = finished(&pack, &content);
        draft
            .ratings
            .get_mut("learning-outcomes.stated")
            .expect("it is rated")
            .rating = Some(rating);
        assert_eq!(
            missing(&draft, &pack, &content),
            [Missing::Comment {
                criterion: "learning-outcomes.stated".into()
            }],
            "{rating:?} asks for reasons"
        );
    }
    assert_eq!(
        named(|draft| {
            let entry = draft
                .ratings
                .get_mut("learning-outcomes.observable")
                .expect("it is rated");
            entry.evidence[0].anchor.exact.push_str(" და სხვა");
        }),
        "ratings/learning-outcomes.observable/evidence/e-aaaaaaaa"
    );
    let empty = missing(&Draft::default(), &pack, &content);
    assert_eq!(
        empty.len(),
        3 + pack.criteria().len(),
        "an empty draft lacks role, declaration, decision and every rating"
    );
}

#[test]
fn progress_counts_the_criteria_of_the_role_only() {
    let (pack, content) = (pack(), content());
    let mut draft = finished(&pack, &content);
    let of = criteria_for(&pack, Role::Expert).len();
    let found = progress(&draft, &pack);
    assert_eq!((found.rated, found.done, found.of), (of, of, of));
    draft.role = Some(Role::Student);
    let students = criteria_for(&pack, Role::Student).len();
    assert!(students < of, "students see fewer criteria");
    assert_eq!(progress(&draft, &pack).of, students);
}

#[test]
fn a_decision_is_proposed_by_the_rule_of_the_pack_and_never_by_an_average() {
    let (pack, content) = (pack(), content());
    let ratings = finished(&pack, &content).chosen();
    let propose = |changes: &[(&str, Option<Rating>)]| {
        let mut ratings = ratings.clone();
        for (criterion, rating) in changes {
            match rating {
                Some(rating) => ratings.insert((*criterion).to_owned(), *rating),
                None => ratings.remove(*criterion),
            };
        }
        propose_decision(&pack, Role::Expert, &ratings).map(|proposal| proposal.decision)
    };
    let minimum = "learning-outcomes.stated";
    let other = "learning-outcomes.observable";
    assert_eq!(propose(&[]), Some(DecisionToken::Positive));
    assert_eq!(
        propose(&[(minimum, Some(Rating::DoesNotComply))]),
        Some(DecisionToken::Negative),
        "one minimum criterion that is not met outweighs all others"
    );
    assert_eq!(
        propose(&[(minimum, Some(Rating::DoesNotComply)), (other, None)]),
        Some(DecisionToken::Negative),
        "what is rated already decides"
    );
    assert_eq!(
        propose(&[(minimum, Some(Rating::PartiallyComplies))]),
        Some(DecisionToken::PositiveWithConditions)
    );
    assert_eq!(
        propose(&[(minimum, Some(Rating::CannotJudge))]),
        None,
        "an unjudged minimum criterion leaves the rule silent"
    );
    assert_eq!(
        propose(&[(other, None)]),
        None,
        "an open criterion leaves the rule silent"
    );
}

#[test]
fn remarks_stand_beside_the_field_that_was_quoted_and_else_where_evidence_usually_stands() {
    let (pack, content) = (pack(), content());
    let draft = finished(&pack, &content);
    let review = to_literal(&draft, binding(), &pack, &content).expect("nothing is missing");
    let fields = remarks_by_field(&review, &pack);
    let quoted = &fields[&FieldPath::known("outcomes/o-suitable/text")];
    assert_eq!(quoted.len(), 1);
    assert_eq!(quoted[0].criterion, "learning-outcomes.observable");
    assert_eq!(quoted[0].quotes.len(), 1);
    assert_eq!(quoted[0].recommendations.len(), 1);
    let usual = &fields[&FieldPath::known("outcomes")];
    assert!(
        usual
            .iter()
            .all(|remark| remark.criterion != "learning-outcomes.observable"),
        "a quoted remark does not stand twice"
    );
    assert!(
        usual
            .iter()
            .any(|remark| remark.criterion == "learning-outcomes.stated")
    );
}

/// The blank file with every criterion rated.
fn filled(pack: &Pack, content: &Content) -> String {
    blank_ratings(pack, Role::Expert, content)
        .replace("rating = \"\"", "rating = \"complies\"")
        .replace("declared = \"\"", "declared = \"none\"")
        .replace("decision = \"\"", "decision = \"positive\"")
}

#[test]
fn a_blank_file_that_was_filled_in_gives_a_review() {
    let (pack, content) = (pack(), content());
    let blank = blank_ratings(&pack, Role::Expert, &content);
    for criterion in criteria_for(&pack, Role::Expert) {
        for words in [&criterion.text.ka, &criterion.text.en] {
            let line: Vec<&str> = words.split_whitespace().collect();
            assert!(
                blank.contains(&line.join(" ")),
                "the blank says what {} requires",
                criterion.id
            );
        }
    }
    let faults = read_ratings(&blank, &pack, &content).expect_err("nothing is rated yet");
    assert_eq!(
        faults.len(),
        criteria_for(&pack, Role::Expert).len(),
        "every criterion of the role waits for a rating"
    );

    let text = filled(&pack, &content);
    let text = text.replacen(
        "evidence = []",
        "evidence = [{ field = \"identification/title/ka\", exact = \"გის ტექნოლოგიები\" }]",
        1,
    );
    let draft = read_ratings(&text, &pack, &content).expect("it is a ratings file");
    let review = to_literal(&draft, binding(), &pack, &content).expect("nothing is missing");
    let anchor = &review.ratings[0].evidence[0];
    assert_eq!(anchor.suffix, " ტურიზმისთვის");
    assert!(occurs(anchor, "გის ტექნოლოგიები ტურიზმისთვის"));
}

#[test]
fn every_fault_of_a_ratings_file_is_named() {
    let (pack, content) = (pack(), content());
    let good = filled(&pack, &content);
    assert!(read_ratings(&good, &pack, &content).is_ok(), "{good}");
    let first = &pack.criteria()[0].id;
    let fault = |from: &str, to: &str| {
        let text = good.replacen(from, to, 1);
        assert_ne!(text, good, "{from} stands in the file");
        read_ratings(&text, &pack, &content)
            .expect_err("it is refused")
            .remove(0)
    };
    let line = |text: &str| {
        good.lines()
            .position(|line| line.starts_with(text))
            .expect("the line is there")
            + 1
    };
    assert_eq!(
        fault("suggestions = []", "sugestions = []"),
        RatingsError::UnknownKey {
            line: line("suggestions"),
            key: "sugestions".into()
        }
    );
    assert_eq!(
        fault("format = 1", "format = 2"),
        RatingsError::UnknownFormat { found: 2 }
    );
    assert_eq!(
        fault("pack = \"ge-draft-2025@2025.2\"", "pack = \"other@1\""),
        RatingsError::OtherPack {
            expected: "ge-draft-2025@2025.2".into(),
            found: "other@1".into()
        }
    );
    assert_eq!(
        fault("rating = \"complies\"", "rating = \"5\""),
        RatingsError::UnknownWord {
            key: format!("{first}: rating"),
            value: "5".into()
        }
    );
    assert_eq!(
        fault("rating = \"complies\"", "rating = \" \""),
        RatingsError::MissingCriterion {
            criterion: first.clone()
        }
    );
    assert_eq!(
        fault(&format!("criterion = \"{first}\""), "criterion = \"a.b\""),
        RatingsError::UnknownCriterion {
            criterion: "a.b".into()
        }
    );
    assert_eq!(
        fault(
            &format!("criterion = \"{}\"", pack.criteria()[1].id),
            &format!("criterion = \"{first}\"")
        ),
        RatingsError::RatedTwice {
            criterion: first.clone()
        }
    );
    for (field, exact) in [
        ("identification/title/ka", "სხვა სიტყვები"),
        ("identification/title", "გის"),
        ("../title", "გის"),
        ("identification/title/ka", " "),
    ] {
        assert_eq!(
            fault(
                "evidence = []",
                &format!("evidence = [{{ field = \"{field}\", exact = \"{exact}\" }}]")
            ),
            RatingsError::QuoteNotFound {
                criterion: first.clone(),
                field: field.into(),
                exact: exact.into()
            }
        );
    }
    assert!(matches!(
        fault("format = 1", "format = \"1\""),
        RatingsError::Malformed { .. }
    ));
    assert!(matches!(
        fault("decision = ", "decision "),
        RatingsError::Malformed { .. }
    ));
}
