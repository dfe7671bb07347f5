//! The bags of a report and of the council, and an answer to a report: what they hold, and what does not pass for one.

use super::*;
use crate::layout::{DRAFT_FILE, OPINIONS, REPORT_FILE, RESPONSE_FILE, REVIEWS, ROUND_FILE};

fn named(folder: &str, number: u64) -> String {
    let id = id(number);
    format!("{folder}{}.vc.json", id.as_str().trim_start_matches("urn:uuid:"))
}

/// A draft report with an opinion.
fn report_files() -> Files {
    let judged = credential(Kind::Descriptor, 10, 5, vec![pack()]);
    let round = credential(Kind::Round, 30, 6, vec![pack()]);
    let related = |others: &[&Vec<u8>]| {
        let credentials = others.iter().map(|bytes| Related::credential(&envelope(bytes)));
        std::iter::once(pack()).chain(credentials).collect::<Vec<_>>()
    };
    let report = credential(Kind::Report, 40, 5, related(&[&judged, &round]));
    let mut files = files(&[
        (REPORT_FILE, &report),
        ("report.ka.pdf", b"%PDF ka"),
        ("report.en.pdf", b"%PDF en"),
        (ROUND_FILE, &round),
        ("descriptor.vc.json", &judged),
        ("pack.json", PACK),
    ]);
    files.insert(
        named(OPINIONS, 41),
        credential(Kind::Opinion, 41, 5, related(&[&round])),
    );
    files
}

/// The final report of that draft, as it goes to the council.
fn council_files() -> Files {
    let mut files = report_files();
    let draft = files[REPORT_FILE].clone();
    let (judged, round) = (envelope(&files["descriptor.vc.json"]), envelope(&files[ROUND_FILE]));
    let answer = credential(
        Kind::Response,
        42,
        5,
        vec![Related::credential(&envelope(&draft)), pack()],
    );
    let mut related = vec![pack()];
    related.extend([&judged, &round, &envelope(&draft), &envelope(&answer)].map(Related::credential));
    put(&mut files, REPORT_FILE, &credential(Kind::Report, 43, 5, related));
    put(&mut files, DRAFT_FILE, &draft);
    put(&mut files, RESPONSE_FILE, &answer);
    let review = credential(Kind::Review, 12, 5, vec![Related::credential(&judged), pack()]);
    put(&mut files, &named(REVIEWS, 12), &review);
    files
}

fn packed(kind: BagKind, number: u64, files: Files) -> Result<Vec<u8>, BuildError> {
    Contents::new(kind, id(number), None, files)?.sign(id(50), at(), issuer(), &key())
}

#[test]
fn reports_come_back_as_they_were_packed() {
    for (kind, number, files) in [
        (BagKind::Report, 40, report_files()),
        (BagKind::Report, 43, {
            let mut files = council_files();
            files.retain(|path, _| !path.starts_with(REVIEWS));
            files
        }),
        (BagKind::Council, 43, council_files()),
    ] {
        let bytes = packed(kind, number, files.clone()).unwrap();
        check(&bytes, &[], kind.as_str());
        let bag = open(&bytes).unwrap();
        assert_eq!((bag.package.kind, bag.package.version), (kind, None));
        assert_eq!(bag.package.folder(), format!("{}-{}", kind.as_str(), id(number).id8()));
        assert_eq!(bag.files, files, "every file");
        assert_eq!(bag.opinions().len(), 1, "one opinion");
        assert_eq!(
            bag.member_reviews().len(),
            usize::from(kind == BagKind::Council),
            "reviews"
        );
    }
}

#[test]
fn no_changed_byte_of_a_council_pack_passes() {
    let bytes = packed(BagKind::Council, 43, council_files()).unwrap();
    for place in (0..bytes.len()).step_by(11) {
        let mut spoiled = bytes.clone();
        spoiled[place] ^= 1;
        assert!(inspect(&spoiled).bag.is_none(), "byte {place} was changed");
    }
}

#[test]
fn what_is_no_report_does_not_pass_for_one() {
    let missing = |path: &str| {
        let mut files = council_files();
        files.remove(path);
        packed(BagKind::Council, 43, files).unwrap_err()
    };
    for path in BagKind::Council.required() {
        let path = (*path).to_owned();
        assert_eq!(missing(&path), BuildError::Missing { path });
    }
    let failed = vec![(CheckId::Digests, Some(format!("data/{REPORT_FILE}")))];
    assert_eq!(
        missing(RESPONSE_FILE),
        BuildError::Unacceptable { failed },
        "a final report names its answer"
    );
    let refused = packed(BagKind::Report, 43, council_files()).unwrap_err();
    let path = named(REVIEWS, 12);
    assert_eq!(
        refused,
        BuildError::Misplaced { path },
        "the institution gets no review"
    );
    let mut swapped = report_files();
    put(
        &mut swapped,
        &named(OPINIONS, 41),
        &credential(Kind::Review, 41, 5, vec![pack()]),
    );
    let failed = vec![(CheckId::BagList, Some(format!("data/{}", named(OPINIONS, 41))))];
    assert_eq!(
        packed(BagKind::Report, 40, swapped),
        Err(BuildError::Unacceptable { failed }),
        "a review as an opinion"
    );
    let failed = vec![(CheckId::BagList, Some(format!("data/{REPORT_FILE}")))];
    assert_eq!(
        packed(BagKind::Report, 41, report_files()),
        Err(BuildError::Unacceptable { failed }),
        "another credential's name"
    );
}

#[test]
fn an_answer_holds_the_one_thing_that_it_answers() {
    let report = report_files();
    let answered = |others: &[(&str, &Vec<u8>)]| {
        let mut related = vec![pack(), Related::credential(&envelope(&report["descriptor.vc.json"]))];
        related.extend(others.iter().map(|(_, bytes)| Related::credential(&envelope(bytes))));
        let mut files = files(&[
            (RESPONSE_FILE, &credential(Kind::Response, 42, 5, related)),
            ("answer.ka.pdf", b"%PDF ka"),
            ("answer.en.pdf", b"%PDF en"),
            ("descriptor.vc.json", &report["descriptor.vc.json"]),
            ("pack.json", PACK),
        ]);
        for (path, bytes) in others {
            put(&mut files, path, bytes);
        }
        files
    };
    let review = review_files()["review.vc.json"].clone();
    let (review, report) = (("review.vc.json", &review), (REPORT_FILE, &report[REPORT_FILE]));
    // A report names a round that does not travel with the answer to it.
    for one in [review, report] {
        let bytes = packed(BagKind::Response, 42, answered(&[one])).unwrap();
        check(&bytes, &[], one.0);
    }
    let path = "review.vc.json".to_owned();
    let refused = packed(BagKind::Response, 42, answered(&[]));
    assert_eq!(refused, Err(BuildError::Missing { path }), "nothing is answered");
    let path = REPORT_FILE.to_owned();
    let both = answered(&[review, report]);
    assert_eq!(
        packed(BagKind::Response, 42, both),
        Err(BuildError::Misplaced { path }),
        "two things are answered"
    );
}
