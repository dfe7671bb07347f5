//! The report of a workshop: everything it came to, and nobody's seat, name or argument.

use std::collections::BTreeMap;

use descriptor::{Lang, Text};
use export::workshop_paper::{self, Came, Meaning};
use review::Rating;
use workshop::{FeedbackResult, Reference, RoundResult, result, whole};

use super::super::text::{pages, squeezed, text_of};
use super::room::{Room, first, second};
use super::{AT, CRITERIA, exercise, holds, is_tagged, page_of, parts_no_word};

#[test]
fn the_report_says_what_the_workshop_came_to_and_no_seat() {
    let room = Room::of(5, 5);
    let (one, two) = (room.collected(1, first), room.collected(2, second));
    let references = BTreeMap::from([(
        CRITERIA[2].to_owned(),
        Reference {
            rating: Rating::DoesNotComply,
            reasons: Text::default(),
        },
    )]);
    let rounds: Vec<RoundResult> = vec![
        result(&one, "a", 25, &BTreeMap::new()),
        result(&two, "b", 25, &references),
    ];
    let together = whole(&[&one.counted(), &two.counted()]);
    let agreed = Text::both(
        "შედეგი მაშინ ფასდება, როცა ერთი დავალება მაინც ამოწმებს მას.",
        "An outcome is assessed when at least one task checks it.",
    );
    let meanings = [Meaning {
        criterion: CRITERIA[2],
        text: &agreed,
        proposed: true,
    }];
    let (given, name) = (room.feedback(), Text::both("ნინო ნიმუშაძე", "Nino Nimushadze"));
    let came = Came {
        rounds: &rounds,
        whole: Some(&together),
        before: Some((&rounds[0], &rounds[1])),
        feedback: &given,
        meanings: &meanings,
        facilitator: Some(&name),
        wiped: Some(AT),
    };
    for lang in Lang::BOTH {
        let pdf = workshop_paper::report(room.desk.press(), &room.print(lang), &came).expect("it prints");
        let pages = pages(&pdf);
        for (page, number) in pages.iter().zip(1..) {
            for words in [
                exercise(lang).to_owned(),
                page_of(lang, number, pages.len()),
                squeezed(room.desk.pack.head.notice.get(lang)),
            ] {
                assert!(page.contains(&words), "{lang:?}, page {number} lacks {words}: {page}");
            }
        }
        let text = pages.concat();
        assert!(!text.contains('⟨'), "{lang:?}: a message has no words: {text}");
        for result in &rounds {
            let number = |value: f64| match lang {
                Lang::Ka => format!("{value:.2}").replace('.', ",").replace('-', "−"),
                Lang::En => format!("{value:.2}").replace('-', "−"),
            };
            assert!(
                text.contains(&number(result.whole.alpha.expect("five criteria have an alpha"))),
                "alpha: {text}"
            );
            let interval = result.whole.interval.expect("five criteria have an interval");
            assert!(
                text.contains(&number(interval.low)) && text.contains(&number(interval.high)),
                "its limits"
            );
            for criterion in &result.criteria {
                holds(
                    &text,
                    room.desk
                        .pack
                        .criterion(&criterion.criterion)
                        .expect("known")
                        .text
                        .get(lang),
                    "a criterion",
                );
                if let Some(percent) = criterion.percent {
                    assert!(
                        text.contains(&format!("{:.0}%", percent * 100.0)),
                        "{}: {text}",
                        criterion.criterion
                    );
                }
            }
        }
        holds(&text, agreed.best(lang), "what was agreed");
        for (id, words) in [("shape-two-camps", 3), ("strength-almost-perfect", 1)] {
            let said = room
                .desk
                .words()
                .message(lang.code(), &format!("agreement-{id}"), &BTreeMap::new());
            assert!(text.matches(&squeezed(&said)).count() >= words, "{said}: {text}");
        }
        for question in 1..=5 {
            let said = room
                .desk
                .words()
                .message(lang.code(), &format!("kit-question-{question}"), &BTreeMap::new());
            assert!(text.contains(&squeezed(&said)), "{said}");
        }
        names_no_seat(&text);
        parts_no_word(&pdf, "report");
        is_tagged(&pdf, lang);
    }
}

/// No table, no seat, no argument: not as digits and not in words.
fn names_no_seat(text: &str) {
    for table in 1..=5 {
        for seat in 1..=5 {
            for place in [
                format!("{table}-{seat}"),
                format!("{table}–{seat}"),
                format!("მაგიდა{table},ადგილი{seat}"),
            ] {
                let around = text.match_indices(&place).any(|(at, _)| {
                    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
                    // A date or an interval may hold such digits inside of a longer number.
                    !digit(text[..at].chars().next_back()) && !digit(text[at + place.len()..].chars().next())
                });
                assert!(!around, "{place} is on the report");
            }
        }
        for word in ["მაგიდა", "Table", "ადგილი", "Seat"] {
            assert!(
                !text.contains(&format!("{word}{table}")),
                "{word} {table} is on the report"
            );
        }
    }
    assert!(!text.contains("ZQ9"), "nobody's argument is on the report");
}

#[test]
fn a_workshop_in_which_nobody_answered_is_reported_as_that() {
    let empty = FeedbackResult::default();
    let nothing = Came {
        rounds: &[],
        whole: None,
        before: None,
        feedback: &empty,
        meanings: &[],
        facilitator: None,
        wiped: None,
    };
    let mut room = Room::of(1, 1);
    room.plan.title = Text::default();
    let print = room.print(Lang::En);
    let text = text_of(&workshop_paper::report(room.desk.press(), &print, &nothing).expect("it prints"));
    assert!(
        text.contains("Noroundhasbeenclosedyet") && text.contains("Untitled"),
        "{text}"
    );
    assert!(!text.contains('⟨'), "{text}");
    // Nobody sent a sheet before the round was closed.
    let silent = [result(&room.collected(1, |_, _| [9; 5]), "a", 1, &BTreeMap::new())];
    let came = Came {
        rounds: &silent,
        ..nothing
    };
    let text = text_of(&workshop_paper::report(room.desk.press(), &print, &came).expect("it prints"));
    assert!(text.contains("notcomputable"), "{text}");
}
