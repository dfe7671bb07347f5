//! Reports: locked sentences, numbered quotes, opinions, and the way from draft to final.

use std::sync::OnceLock;

use descriptor::{Anchor, FieldPath, FieldTexts, Text, anchor_at};
use panel::{
    Answer, Changed, Decision, Mark, Opined, Opinion, PanelReport, Part, Passage, Position, Reason, Reply, ReportFault,
    Revised, Room, Sentence, Stage, Stated, changed,
};
use review::{DecisionToken, Rating};

use crate::common::*;

/// A room in which the student rates everything one level lower.
pub(crate) fn files() -> Vec<Vec<u8>> {
    let rating = |member| {
        if member == 2 {
            Rating::SubstantiallyComplies
        } else {
            Rating::Complies
        }
    };
    let making = |member| Making {
        rating: rating(member),
        ..making(member)
    };
    (0..3).map(|member| making(member).sign()).collect()
}

pub(crate) fn opened(files: &[Vec<u8>]) -> Room {
    let mut panel = sealed(files);
    for (member, bytes) in files.iter().enumerate() {
        panel.receive(bytes, &salt(member), pack()).expect("as announced");
    }
    panel.open().expect("everything is here")
}

fn quote() -> Anchor {
    let field = FieldPath::known("outcomes/o-suitable/text/ka");
    let content = content();
    let texts = FieldTexts::of(&content);
    let text = texts.get(&field).expect("the field is written");
    let words: String = text.split_inclusive(' ').skip(1).take(2).collect();
    anchor_at(&field, text, words.trim(), None).expect("the words are from there")
}

/// A sound draft: everything complies, with words, one quote and a sentence for each cell.
/// It binds reviews that were really sealed, which takes its time, so it is made once.
pub(crate) fn draft() -> PanelReport {
    static DRAFT: OnceLock<PanelReport> = OnceLock::new();
    DRAFT.get_or_init(first_draft).clone()
}

fn first_draft() -> PanelReport {
    let pack = pack();
    let decision = |criterion: &rulebook::Criterion| Decision {
        criterion: criterion.id.clone(),
        rating: Rating::Complies,
        text: Text::both("რადგან", "because"),
        evidence: Vec::new(),
        recommendations: Vec::new(),
        suggestions: Vec::new(),
        good_practice: Vec::new(),
    };
    let passage = |criterion: &rulebook::Criterion| Passage {
        criterion: Some(criterion.id.clone()),
        sentences: vec![
            Sentence {
                text: Text::both("შეესაბამება მოთხოვნებს.", "It complies."),
                states: Some(Stated {
                    criterion: criterion.id.clone(),
                    rating: Rating::Complies,
                }),
            },
            Sentence {
                text: Text::both("თავისუფალი წინადადება.", "Free prose."),
                states: None,
            },
        ],
    };
    let mut decisions: Vec<Decision> = pack.criteria().iter().map(decision).collect();
    decisions[1].evidence = vec![1];
    PanelReport {
        format: 1,
        stage: Stage::Draft,
        round: named(8),
        descriptor: descriptor(),
        pack: pack_ref(),
        reviews: opened(&files()).bound(),
        left: Vec::new(),
        decisions,
        evidence: vec![quote()],
        decision: DecisionToken::Positive,
        text: Text::default(),
        passages: pack.criteria().iter().map(passage).collect(),
        opinions: Vec::new(),
        previous: None,
        response: None,
        replies: Vec::new(),
        changes: Vec::new(),
        clock_suspect: None,
    }
}

/// The final report of [`draft`] without a change.
fn finished() -> PanelReport {
    PanelReport {
        stage: Stage::Final,
        previous: Some(named(20)),
        ..draft()
    }
}

/// A report in which every member is written.
pub(crate) fn everything() -> PanelReport {
    let mut report = finished();
    let words = || Text::both("სიტყვები", "words");
    let decision = &mut report.decisions[0];
    decision.recommendations = vec![words()];
    decision.suggestions = vec![words()];
    decision.good_practice = vec![words()];
    report.reviews[0].revisions = vec![Revised {
        review: named(33),
        reason: "The visit.".into(),
    }];
    report.left = vec![did(8)];
    report.text = words();
    report.opinions = vec![Opined {
        member: did(1),
        opinion: named(30),
    }];
    report.response = Some(named(21));
    report.replies = vec![Reply {
        criterion: "a.b".into(),
        answer: Answer::PartlyAccepted,
        text: words(),
    }];
    report.changes = vec![Reason {
        criterion: Some("a.b".into()),
        reason: words(),
    }];
    report.clock_suspect = Some(true);
    report
}

fn faults(report: &PanelReport) -> Vec<ReportFault> {
    report.faults(pack(), &content())
}

#[test]
fn a_sentence_that_states_a_rating_is_marked_when_its_cell_changes() {
    let mut report = draft();
    assert_eq!(report.marks(), []);
    let criterion = report.decisions[2].criterion.clone();
    report.decisions[2].rating = Rating::PartiallyComplies;
    let mark = |is| Mark {
        passage: 2,
        sentence: 0,
        criterion: criterion.clone(),
        says: Rating::Complies,
        is,
    };
    assert_eq!(
        report.marks(),
        [mark(Some(Rating::PartiallyComplies))],
        "only that sentence, and no free prose"
    );
    assert_eq!(
        faults(&report),
        [ReportFault::Sentence {
            passage: 3,
            sentence: 1
        }]
    );
    report.passages[2].sentences[0].states = Some(Stated {
        criterion: criterion.clone(),
        rating: Rating::PartiallyComplies,
    });
    assert_eq!(report.marks(), []);
    report.decisions.remove(2);
    let mut undecided = mark(None);
    undecided.says = Rating::PartiallyComplies;
    assert_eq!(
        report.marks(),
        [undecided],
        "a cell that is gone marks its sentence, too"
    );
}

#[test]
fn each_flaw_of_a_report_is_named() {
    assert_eq!(faults(&draft()), []);
    assert_eq!(faults(&finished()), []);
    let check = |change: fn(&mut PanelReport), expected: &[ReportFault]| {
        let mut report = draft();
        change(&mut report);
        assert_eq!(faults(&report), expected);
    };
    let first = || draft().decisions[0].criterion.clone();
    check(|report| report.format = 2, &[ReportFault::Format { format: 2 }]);
    check(|report| report.reviews.clear(), &[ReportFault::NoReviews]);
    check(
        |report| report.left = vec![did(1)],
        &[ReportFault::MemberTwice { member: did(1) }],
    );
    check(
        |report| report.reviews.push(report.reviews[0].clone()),
        &[ReportFault::MemberTwice { member: did(0) }],
    );
    check(
        |report| {
            report.opinions = vec![Opined {
                member: did(9),
                opinion: named(30),
            }];
        },
        &[ReportFault::MemberTwice { member: did(9) }],
    );
    check(
        |report| {
            report.decisions[0].rating = Rating::CannotJudge;
            report.decisions[0].text = Text::default();
            report.passages.remove(0);
        },
        &[ReportFault::NoWords { criterion: first() }],
    );
    check(
        |report| report.decisions.push(report.decisions[0].clone()),
        &[ReportFault::Misplaced { criterion: first() }],
    );
    check(
        |report| report.decisions[1].evidence = vec![1, 2, 0],
        &[2, 0].map(|number| ReportFault::NoSuchQuote {
            criterion: draft().decisions[1].criterion.clone(),
            number,
        }),
    );
    check(
        |report| report.decisions[1].evidence.clear(),
        &[ReportFault::Uncited { number: 1 }],
    );
    check(
        |report| report.evidence[0].exact.push('!'),
        &[ReportFault::QuoteMissing { number: 1 }],
    );
    check(
        |report| report.passages[0].sentences[1].text = Text::default(),
        &[ReportFault::Sentence {
            passage: 1,
            sentence: 2,
        }],
    );
    check(
        |report| report.passages[0].sentences.clear(),
        &[ReportFault::Sentence {
            passage: 1,
            sentence: 1,
        }],
    );
    check(|report| report.previous = Some(named(20)), &[ReportFault::Stage]);
    check(|report| report.stage = Stage::Final, &[ReportFault::Stage]);
    check(|report| report.response = Some(named(21)), &[ReportFault::Stage]);
    let mut swapped = draft();
    swapped.decisions.swap(0, 1);
    let found = faults(&swapped);
    assert!(
        found.contains(&ReportFault::Undecided { criterion: first() }),
        "{found:?}"
    );
}

#[test]
fn a_final_report_says_why_each_thing_changed() {
    let mut report = finished();
    assert_eq!(report.chain_faults(&draft(), &named(20)), []);
    report.decisions[0].rating = Rating::SubstantiallyComplies;
    report.decisions[3].recommendations = vec![Text::both("დააზუსტეთ.", "State it.")];
    report.decision = DecisionToken::PositiveWithConditions;
    // A quote that moved to another number is the same quote.
    report.evidence.insert(0, quote());
    report.decisions[1].evidence = vec![2];
    let criterion = |place: usize| Some(report.decisions[place].criterion.clone());
    let expected = [
        Changed {
            criterion: criterion(0),
            parts: vec![Part::Rating],
        },
        Changed {
            criterion: criterion(3),
            parts: vec![Part::Recommendations],
        },
        Changed {
            criterion: None,
            parts: vec![Part::Rating],
        },
    ];
    assert_eq!(changed(&draft(), &report), expected);
    let silent = report.chain_faults(&draft(), &named(20));
    assert_eq!(silent.len(), 3, "{silent:?}");
    let reason = |criterion: &Option<String>| Reason {
        criterion: criterion.clone(),
        reason: Text::both("ფაქტობრივი უზუსტობა.", "A factual inaccuracy."),
    };
    report.changes = expected.iter().map(|changed| reason(&changed.criterion)).collect();
    assert_eq!(report.chain_faults(&draft(), &named(20)), []);

    let idle = report.decisions[1].criterion.clone();
    report.changes.push(reason(&Some(idle.clone())));
    report.changes.push(reason(&None));
    report.changes[0].reason = Text::default();
    assert_eq!(
        report.chain_faults(&draft(), &named(20)),
        [expected[0].criterion.clone(), Some(idle), None].map(|criterion| ReportFault::IdleReason { criterion })
    );
}

#[test]
fn a_final_report_is_of_its_draft_and_of_the_same_reviews() {
    let other = [ReportFault::OtherDraft];
    assert_eq!(finished().chain_faults(&draft(), &named(22)), other, "another file");
    assert_eq!(
        finished().chain_faults(&finished(), &named(20)),
        other,
        "a final report is no draft"
    );
    let mut moved = draft();
    moved.round = named(9);
    assert_eq!(finished().chain_faults(&moved, &named(20)), other, "another round");
    for change in [
        |report: &mut PanelReport| report.reviews[1].review = named(23),
        |report: &mut PanelReport| report.reviews[1].salt = salt(5),
        |report: &mut PanelReport| {
            report.reviews.remove(1);
        },
    ] {
        let mut report = finished();
        change(&mut report);
        assert_eq!(
            report.chain_faults(&draft(), &named(20)),
            [ReportFault::OtherReview { member: did(1) }]
        );
    }
    let mut joined = finished();
    let mut stranger = joined.reviews[0].clone();
    stranger.member = did(9);
    joined.reviews.push(stranger);
    assert_eq!(
        joined.chain_faults(&draft(), &named(20)),
        [ReportFault::OtherReview { member: did(9) }]
    );
}

#[test]
fn each_point_of_the_response_has_one_reply() {
    let reply = |criterion: &str, text: Text| Reply {
        criterion: criterion.to_owned(),
        answer: Answer::Accepted,
        text,
    };
    let words = || Text::both("მივიღეთ.", "Taken.");
    let mut report = finished();
    report.response = Some(named(21));
    report.replies = vec![reply("a", words()), reply("b", words())];
    assert_eq!(faults(&report), []);
    assert_eq!(report.reply_faults(&["a", "b"]), []);
    assert_eq!(
        report.reply_faults(&["a", "c"]),
        [
            ReportFault::IdleReply { criterion: "b".into() },
            ReportFault::NoReply { criterion: "c".into() }
        ]
    );
    report.replies = vec![reply("a", words()), reply("a", words()), reply("b", Text::default())];
    assert_eq!(
        report.reply_faults(&["a", "b"]),
        ["a", "b"].map(|criterion| ReportFault::IdleReply {
            criterion: criterion.into()
        })
    );
}

#[test]
fn an_opinion_speaks_of_the_report_as_it_stands() {
    let report = draft();
    let opinion = Opinion::of(
        &report,
        Position::Dissents,
        Text::both("არ ვეთანხმები.", "I do not agree."),
    );
    assert!(opinion.is_whole() && opinion.speaks_of(&report));
    let mut bound = report.clone();
    bound.opinions = vec![Opined {
        member: did(1),
        opinion: named(30),
    }];
    bound.clock_suspect = Some(true);
    assert!(
        opinion.speaks_of(&bound),
        "binding the opinion does not change what it speaks of"
    );
    let mut edited = report.clone();
    edited.passages[0].sentences[1].text = Text::both("სხვა.", "Other.");
    assert!(!opinion.speaks_of(&edited), "a word that changed after it was read");
    let silent = Opinion {
        words: Text::default(),
        ..opinion
    };
    assert!(!silent.is_whole(), "who dissents says why");
}

#[test]
fn what_members_dispute_wants_words() {
    let room = opened(&files());
    let pack = pack();
    let mut report = draft();
    assert_eq!(room.unexplained(&report, pack), [""; 0]);
    report
        .decisions
        .iter_mut()
        .for_each(|decision| decision.text = Text::default());
    let unexplained = room.unexplained(&report, pack);
    let undisputed = room.undisputed(pack);
    assert_eq!(unexplained.len() + undisputed.len(), pack.criteria().len());
    assert!(
        !unexplained.is_empty() && !undisputed.is_empty(),
        "{unexplained:?} {undisputed:?}"
    );
}
