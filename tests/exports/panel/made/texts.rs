//! What the panel and the institution say.

use descriptor::{FieldPath, FieldTexts, Text, anchor_at};
use panel::{
    Answer, BoundReview, Decision, Opined, Opinion, PanelReport, Passage, Position, Reason, Reply, Revised, Round,
    Sentence, Stage, Stated,
};
use review::response::{Answered, AnswersTo};
use review::{DecisionToken, PointAnswer, Rating, Response, Stance};
use rulebook::Criterion;
use signing::{Did, Digest, Receipt, Salt};

use super::{DISSENT, Desk, id, key, named};

fn sentence(ka: &str, en: &str, states: Option<(&str, Rating)>) -> Sentence {
    Sentence {
        text: Text::both(ka, en),
        states: states.map(|(criterion, rating)| Stated {
            criterion: criterion.to_owned(),
            rating,
        }),
    }
}

/// Most comply; the first two do so less, and have what an institution should do about it.
fn decision((place, criterion): (usize, &Criterion)) -> Decision {
    let mut decision = Decision {
        criterion: criterion.id.clone(),
        rating: Rating::Complies,
        text: Text::default(),
        evidence: Vec::new(),
        recommendations: Vec::new(),
        suggestions: Vec::new(),
        good_practice: Vec::new(),
    };
    match place {
        0 => {
            decision.rating = Rating::PartiallyComplies;
            decision.text = Text::both(
                "ექვსი შედეგიდან ორის დადასტურება მხოლოდ ალბომით ხდება. ნიმუშაძემ და გიორგი საცდელაშვილმა ეს ვიზიტის დროს ნახეს.",
                "Two of the six outcomes are proven by the album alone. Nimushadze and Giorgi Satsdelashvili saw this during the visit.",
            );
            decision.evidence = vec![1, 2];
            decision.recommendations = vec![Text::both(
                "თითოეულ შედეგს მიუთითეთ ის შეფასება, რომელიც მას ცალკე ამოწმებს.",
                "Name for every outcome the assessment that proves it on its own.",
            )];
            decision.suggestions = vec![Text::both(
                "ალბომის დაცვას დამსაქმებელიც დაესწროს.",
                "Let an employer attend the defense of the album.",
            )];
        }
        1 => {
            decision.rating = Rating::SubstantiallyComplies;
            decision.text = Text::both(
                "ზმნები დაკვირვებადია, ერთის გარდა.",
                "The verbs are observable, save one.",
            );
            decision.evidence = vec![2];
            decision.good_practice = vec![Text::both(
                "ყოველი შედეგი ერთი სრული ამოცანის ნაწილია.",
                "Every outcome is a part of one complete task.",
            )];
        }
        2 => decision.evidence = vec![3],
        _ => {}
    }
    decision
}

pub(super) fn draft(desk: &Desk, round: &Round) -> PanelReport {
    let texts = FieldTexts::of(&desk.content);
    let quote = |field: &str, from: usize, count: usize| {
        let field = FieldPath::known(field);
        let text = texts.get(&field).expect("the field is written");
        let words: String = text.split_inclusive(' ').skip(from).take(count).collect();
        anchor_at(&field, text, words.trim(), None).expect("the words are from there")
    };
    let decisions: Vec<Decision> = desk.pack.criteria().iter().enumerate().map(decision).collect();
    let first = decisions[0].criterion.clone();
    let bound = |place: usize| {
        let salt = Salt::new(&[u8::try_from(place + 100).expect("few"); 16]).expect("long enough");
        BoundReview {
            member: key(place).did(),
            review: named(u8::try_from(place + 60).expect("few")),
            receipt: Receipt::of(&salt, &[u8::try_from(place).expect("few")]),
            salt,
            revisions: Vec::new(),
        }
    };
    let mut reviews: Vec<BoundReview> = (0..3).map(bound).collect();
    reviews[2].revisions = vec![Revised {
        review: named(80),
        reason: "ვიზიტის შემდეგ Tamar Magalitiani აზრს იცვლის.".into(),
    }];
    PanelReport {
        format: panel::FORMAT,
        stage: Stage::Draft,
        round: named(8),
        descriptor: round.packages[0].descriptor.clone(),
        pack: round.pack.clone(),
        reviews,
        left: vec![key(3).did()],
        evidence: vec![
            quote("outcomes/o-suitable/text/ka", 0, 9),
            quote("purpose/aim/en", 3, 14),
            quote("provider/contact", 0, 2),
        ],
        decisions,
        decision: DecisionToken::PositiveWithConditions,
        text: Text::both(
            "ჯგუფმა აღწერილობა შეისწავლა და დაწესებულებას შეხვდა. მიკროკრედიტი საჭიროა და კარგად არის გააზრებული, მაგრამ ორი შედეგის დადასტურება სანდო არ არის.",
            "The panel studied the descriptor and met the institution. The micro-credential is needed and well thought out, yet the proof of two outcomes is not reliable.",
        ),
        passages: vec![
            Passage {
                criterion: None,
                sentences: vec![
                    sentence(
                        "სამუშაო შეხვედრაზე დავით კონტაქტაძემ კითხვებს უპასუხა.",
                        "At the meeting Davit Kontaktadze answered the questions; write to kontaktadze@example.org.",
                        None,
                    ),
                    Sentence {
                        text: Text {
                            ka: Some("ელენე მწერელაძის წერილი ვნახეთ.".into()),
                            en: None,
                        },
                        states: None,
                    },
                ],
            },
            Passage {
                criterion: Some(first.clone()),
                sentences: vec![
                    sentence(
                        "მოთხოვნას აღწერილობა ნაწილობრივ შეესაბამება.",
                        "The descriptor partially complies with the requirement.",
                        Some((&first, Rating::PartiallyComplies)),
                    ),
                    sentence(
                        "ალბომი ყველა უნარს ერთად აჩვენებს.",
                        "The album shows all skills at once.",
                        None,
                    ),
                ],
            },
        ],
        opinions: Vec::new(),
        previous: None,
        response: None,
        replies: Vec::new(),
        changes: Vec::new(),
        clock_suspect: None,
    }
}

/// After the answer one rating is higher, and so is the result.
pub(super) fn finished(draft: &PanelReport) -> PanelReport {
    let mut report = PanelReport {
        stage: Stage::Final,
        previous: Some(named(20)),
        response: Some(named(21)),
        decision: DecisionToken::Positive,
        ..draft.clone()
    };
    let first = &mut report.decisions[0];
    first.rating = Rating::SubstantiallyComplies;
    let (first, second) = (first.criterion.clone(), report.decisions[1].criterion.clone());
    report.passages[1].sentences[0] = sentence(
        "მოთხოვნას აღწერილობა მეტწილად შეესაბამება.",
        "The descriptor substantially complies with the requirement.",
        Some((&first, Rating::SubstantiallyComplies)),
    );
    report.replies = vec![
        Reply {
            criterion: first.clone(),
            answer: Answer::Accepted,
            text: Text::both(
                "ახალი ტესტი ორივე შედეგს ცალკე ამოწმებს.",
                "The new test proves both outcomes on their own.",
            ),
        },
        Reply {
            criterion: second,
            answer: Answer::NotAccepted,
            text: Text::both(
                "ზმნა „იცნობს“ დაკვირვებას კვლავ არ ექვემდებარება.",
                "The verb “is familiar with” still cannot be observed.",
            ),
        },
    ];
    report.changes = vec![
        Reason {
            criterion: Some(first),
            reason: Text::both(
                "დაწესებულებამ ფაქტობრივი უზუსტობა გაასწორა: ტესტი უკვე არსებობდა, რაც Mariam Avtoridze-მ აჩვენა.",
                "The institution corrected a fact: the test existed already, as Mariam Avtoridze showed.",
            ),
        },
        Reason {
            criterion: None,
            reason: Text::both(
                "არც ერთი მინიმალური მოთხოვნა აღარ არის მხოლოდ ნაწილობრივ შესრულებული.",
                "No minimum requirement is met only in part any more.",
            ),
        },
    ];
    report
}

pub(super) fn response(draft: &PanelReport) -> Response {
    let point = |place: usize, answer, ka: &str, en: &str| PointAnswer {
        criterion: draft.decisions[place].criterion.clone(),
        answer,
        text: Text::both(ka, en),
        evidence: Vec::new(),
        changes: Vec::new(),
    };
    Response {
        format: 1,
        answers_to: AnswersTo {
            kind: Answered::Review,
            id: id(20).to_string(),
            digest: Digest::of(&[20]).to_string(),
        },
        descriptor: draft.descriptor.clone(),
        pack: draft.pack.clone(),
        points: vec![
            point(
                0,
                Stance::Correct,
                "ორივე შედეგს მე-8 კვირის ტესტიც ამოწმებს; ის დანართშია.",
                "Both outcomes are proven by the test in week 8, too; it is in the attachment.",
            ),
            point(
                1,
                Stance::Disagree,
                "ზმნა „იცნობს“ ამ დარგში ჩვეულებრივია, წერს Mariam Avtoridze.",
                "The verb “is familiar with” is usual in this field, writes Mariam Avtoridze.",
            ),
        ],
        revised: None,
        clock_suspect: None,
    }
}

/// The student goes along, the employer does not.
pub(super) fn with_opinions(report: PanelReport) -> (PanelReport, Vec<(Did, Opinion)>) {
    let words = Text::both(
        format!("{} ამას თვით თამარ მაგალითიანმაც მიაქცია ყურადღება.", DISSENT.0),
        format!("{} Tamar Magalitiani noticed that herself.", DISSENT.1),
    );
    let opinions = vec![
        (key(1).did(), Opinion::of(&report, Position::Dissents, words)),
        (key(2).did(), Opinion::of(&report, Position::Concurs, Text::default())),
    ];
    let opined = opinions.iter().zip(70..).map(|((member, _), number)| Opined {
        member: member.clone(),
        opinion: named(number),
    });
    let report = PanelReport {
        opinions: opined.collect(),
        ..report
    };
    (report, opinions)
}
