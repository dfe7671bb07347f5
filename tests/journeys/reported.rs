//! What a panel hands out: the draft report, the institution's answer, the final report and the council's pack. Each
//! verifies, and each that is not what was decided is refused and named, however well it is signed.

mod forged;
mod forgery;
mod literals;
mod made;

use std::process::Command;

use descriptor::Text;
use desk::compose::panel::{Reported, Reporting, council, lacking, opinion, report};
use desk::compose::respond::{Answering, Asked, respond};
use desk::compose::verify::{Verified, verify};
use panel::{PanelReport, Position, Refusal, Stage};
use parcel::{REPORT_FILE, RESPONSE_FILE};
use review::ResponseDraft;
use rulebook::Rating;
use serde_json::Value;
use signing::{CheckId, Verdict};

use self::made::{
    CHAIR, EMPLOYER, STRANGER, STUDENT, credential, key, known, made, opened, reporting, says, signs, time,
};

/// Verifies bytes with no list at hand.
fn verified(bytes: &[u8]) -> Verified {
    verify("file.zip", bytes, &[], &known(), time("2026-12-24T10:00:00Z"))
}

#[test]
fn everything_that_a_panel_hands_out_verifies() {
    let made = made();
    for (bytes, kind, files) in [
        (&made.draft, "report", 7),
        (&made.answer, "response", 6),
        (&made.last, "report", 10),
        (&made.council, "council", 14),
    ] {
        let found = verified(bytes);
        let failed: Vec<_> = found.report.checks.iter().filter(|check| !check.ok).collect();
        assert!(
            failed.iter().all(|check| check.id == CheckId::TrustListed),
            "{kind}: {failed:?}"
        );
        assert_eq!(found.report.verdict, Verdict::UntrustedSigner, "{kind}");
        assert_eq!(found.report.kind.as_deref(), Some(kind));
        let facts = found.facts.expect("an intact file has facts");
        assert_eq!(
            (facts.version, facts.files.len()),
            (1, files),
            "{kind}: {:?}",
            facts.files
        );
        assert!(!facts.title.is_empty(), "{kind}");
        let made_of_panel = kind != "response";
        let passes = |id| found.report.checks.iter().any(|check| check.id == id && check.ok);
        for id in [CheckId::ReportChain, CheckId::OpinionBinding, CheckId::RoundBinding] {
            assert_eq!(passes(id), made_of_panel, "{kind}: {id}");
        }
        for id in [CheckId::ReportBinding, CheckId::ReportCells, CheckId::PackKnown] {
            assert!(passes(id), "{kind}: {id}");
        }
        let lines = desk::compose::answers::file_lines(&facts.files, &facts.attachments);
        let named = lines.iter().all(|line| line.title != words("file-credential"));
        assert!(named, "each file has a name of its own: {lines:?}");
    }
}

fn words(id: &str) -> desk::wire::Both {
    desk::words::both(id)
}

#[test]
fn the_bags_open_with_everything_that_the_report_speaks_of() {
    let made = made();
    let draft = Reported::of(&opened(&made.draft)).expect("a report");
    assert_eq!(draft.report.literal.stage, Stage::Draft);
    assert!(draft.draft.is_none() && draft.response.is_none() && draft.reviews.is_empty());
    let refused = draft.room().expect_err("the institution gets no review");
    assert!(matches!(refused[..], [Refusal::Missing { .. }, ..]), "{refused:?}");

    let council = Reported::of(&opened(&made.council)).expect("a report");
    assert_eq!(council.bytes, credential(&made.last, REPORT_FILE), "the very report");
    let spoken: Vec<_> = council.opinions.iter().map(|one| &one.envelope.did).collect();
    assert_eq!(
        spoken,
        [&key(EMPLOYER).did(), &key(STUDENT).did()],
        "in the order of the round"
    );
    assert_eq!(council.reviews.len(), 4, "three reviews and one revision");
    let room = council.room().expect("the panel sits again");
    let rating = room.seated[STUDENT].review().ratings[0].rating;
    assert_eq!(rating, Rating::SubstantiallyComplies, "the revised one counts");
    for lang in ["ka", "en"] {
        let pdf = credential(&made.council, &format!("report.{lang}.pdf"));
        let embedded = export::pdf::embedded(&pdf)
            .expect("a pdf")
            .expect("it carries the report");
        assert_eq!(embedded.bytes, council.bytes, "{lang}");
    }
}

#[test]
fn the_command_says_what_a_panel_made() {
    let desktop = super::Desktop::new();
    desktop.write("council.zip", &made().council);
    let said = super::run(
        Command::new(super::command())
            .args(["verify", "--json"])
            .arg(desktop.path("council.zip")),
    );
    assert_eq!(
        said.code, 3,
        "intact, and nobody vouches for the signers: {}",
        said.words
    );
    let report: Value = serde_json::from_slice(&said.data).expect("data");
    assert_eq!((&report["kind"], &report["intact"]), (&"council".into(), &true.into()));
    let signed = report["signers"].as_array().expect("signers").iter();
    let mut kinds: Vec<&str> = signed.filter_map(|one| one["signed"].as_str()).collect();
    kinds.sort_unstable();
    let expected = [
        "descriptor",
        "opinion",
        "opinion",
        "package",
        "report",
        "report",
        "response",
        "review",
        "review",
        "review",
        "review",
        "round",
    ];
    assert_eq!(kinds, expected);
}

/// What is decided finally, without opinions.
fn last() -> PanelReport {
    let reported = Reported::of(&opened(&made().last)).expect("a report");
    PanelReport {
        opinions: Vec::new(),
        ..reported.report.literal
    }
}

#[test]
fn nobody_signs_what_does_not_hold() {
    let made = made();
    let before = (
        credential(&made.draft, REPORT_FILE),
        credential(&made.answer, RESPONSE_FILE),
    );
    let before = Some((before.0.as_slice(), before.1.as_slice()));
    let from = (made.round.as_slice(), made.judged.as_slice());
    let at = "2026-12-01T12:00:00Z";
    let (whole, none) = (last(), Vec::new());
    let missing = |reporting: &Reporting<'_>, member: usize| {
        let missing = lacking(reporting, &key(member).did()).expect("everything can be read");
        let refused = signs(member, at, |signer| report(reporting, signer).map(|_| ()));
        let told = refused.as_ref().map_err(|failure| failure.code.token());
        assert_eq!(
            told,
            if missing.is_empty() {
                Ok(&())
            } else {
                Err("report-not-ready")
            }
        );
        missing
    };
    let changed = |change: &dyn Fn(&mut PanelReport)| {
        let mut report = whole.clone();
        change(&mut report);
        missing(&reporting(from, &report, &none, before), CHAIR)
    };
    let places = |members: &[&str]| {
        members
            .iter()
            .map(|one| format!("data/report.vc.json#{one}"))
            .collect::<Vec<_>>()
    };
    let first = whole.decisions[0].criterion.clone();
    let lie =
        changed(&|report| report.passages[0].sentences[0].states.as_mut().expect("a cell").rating = Rating::Complies);
    assert_eq!(lie, places(&["passages/1/sentences/1"]), "a sentence that lies");
    let silent = changed(&|report| report.changes.clear());
    assert_eq!(
        silent,
        places(&[&format!("changes/{first}")]),
        "a change without a reason"
    );
    let mute = changed(&|report| report.replies.clear());
    assert_eq!(mute, places(&[&format!("replies/{first}")]), "a point without a reply");
    let alone = missing(&reporting(from, &whole, &none, None), CHAIR);
    assert_eq!(
        alone,
        places(&["previous", "response", &format!("replies/{first}")]),
        "no draft, no answer"
    );
    let usurped = missing(&reporting(from, &whole, &none, before), EMPLOYER);
    assert_eq!(
        usurped,
        places(&[key(EMPLOYER).did().as_str()]),
        "the chair is there and does not sign"
    );

    let other = PanelReport {
        text: Text::both("სხვა.", "Another."),
        ..whole.clone()
    };
    let said = vec![says(EMPLOYER, &other, Position::Concurs, at)];
    let foreign = missing(&reporting(from, &whole, &said, before), CHAIR);
    assert_eq!(foreign.len(), 1, "an opinion of another report: {foreign:?}");
    let twice = vec![
        says(EMPLOYER, &whole, Position::Concurs, at),
        says(EMPLOYER, &whole, Position::Dissents, at),
    ];
    let twice = missing(&reporting(from, &whole, &twice, before), CHAIR);
    assert_eq!(
        twice,
        places(&[&format!("opinions/{}", key(EMPLOYER).did())]),
        "two opinions of one member"
    );

    let refused = |member, position| {
        let said = signs(member, at, |signer| {
            opinion(&whole, position, Text::default(), false, signer)
        });
        said.expect_err("it is not said").code.token()
    };
    assert_eq!(
        refused(EMPLOYER, Position::Dissents),
        "report-not-ready",
        "without words"
    );
    assert_eq!(
        refused(STRANGER, Position::Concurs),
        "report-not-ready",
        "from a stranger"
    );
}

#[test]
fn the_council_gets_what_the_report_names_or_nothing() {
    let made = made();
    let packs = |report: &[u8], reviews: &[Vec<u8>]| {
        let bag = opened(report);
        let packed = signs(CHAIR, "2026-12-02T10:00:00Z", |signer| council(&bag, reviews, signer));
        packed
            .map(|parcel| parcel.files.len())
            .map_err(|failure| failure.code.token())
    };
    let not_ready = Err("report-not-ready");
    assert_eq!(packs(&made.draft, &made.reviews), not_ready, "a draft");
    assert_eq!(
        packs(&made.last, &made.reviews[..3]),
        not_ready,
        "a revision is missing"
    );
    assert_eq!(packs(&made.last, &made.reviews[1..]), not_ready, "a review is missing");
    let mut more = made.reviews.clone();
    more.push(literals::review(
        EMPLOYER,
        60,
        Rating::Complies,
        "2026-11-19T10:00:00Z",
        None,
        &made.judged,
    ));
    assert_eq!(
        packs(&made.last, &more),
        Ok(14),
        "what the report does not name stays out"
    );
}

#[test]
fn an_institution_answers_a_draft_and_not_a_final_report() {
    let made = made();
    let asked = Asked::of(&opened(&made.draft)).expect("a report");
    let points: Vec<_> = asked.points().into_iter().cloned().collect();
    assert_eq!(points.len(), 1, "what complies without a recommendation is no point");
    assert_eq!(points[0].evidence.len(), 1, "numbers became quotes");
    let last = Asked::of(&opened(&made.last)).expect("a report");
    let said = ResponseDraft::default();
    let answering = Answering {
        asked: &last,
        draft: &said,
        revised: None,
        changed: &[],
        clock_suspect: false,
    };
    let refused = signs(5, "2026-12-02T10:00:00Z", |signer| {
        respond(&answering, signer).map(|_| ())
    });
    assert_eq!(refused.expect_err("it is final").code.token(), "response-not-ready");
}
