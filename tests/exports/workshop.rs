//! What a workshop has on paper: what is read and asked, what is keyed in, what it came to, and nobody's name or seat.

mod outcome;
mod room;

use std::collections::BTreeMap;

use descriptor::{FieldKind, Lang, Scalar, Text, to_flat};
use export::workshop_paper::{self, WorkshopPrint};
use review::Rating;
use workshop::{MOST_CRITERIA, PlannedRound, Slip, keyed};

use room::Room;

use super::text::{pages, squeezed, text_of};

const AT: &str = "2026-11-21T10:05:09Z";

const CRITERIA: [&str; 5] = [
    "learning-outcomes.observable",
    "credit-workload.hours-match-credits",
    "assessment.every-outcome-assessed",
    "assessment.identity",
    "relevance.need",
];

/// What somebody argued; it is on no paper.
const ARGUMENT: &str = "ჩემი აზრით, ამას არავინ ამოწმებს ZQ9";

const LEVELS: [Rating; 4] = [
    Rating::DoesNotComply,
    Rating::PartiallyComplies,
    Rating::SubstantiallyComplies,
    Rating::Complies,
];

/// The words of the exercise, squeezed.
fn exercise(lang: Lang) -> &'static str {
    match lang {
        Lang::Ka => "სავარჯიშო–ნამდვილიშეფასებაარარის",
        Lang::En => "Exercise–notareview",
    }
}

fn page_of(lang: Lang, page: usize, pages: usize) -> String {
    match lang {
        Lang::Ka => format!("გვერდი{page}/{pages}"),
        Lang::En => format!("Page{page}of{pages}"),
    }
}

fn holds(text: &str, words: &str, what: &str) {
    for word in descriptor::markdown::plain_text(words).split_whitespace() {
        assert!(text.contains(&squeezed(word)), "{what}: {word:?} is not printed");
    }
}

/// Words are never parted by a hyphen at the end of a line.
fn parts_no_word(pdf: &[u8], what: &str) {
    let document = lopdf::Document::load_mem(pdf).expect("it is a PDF");
    let numbers: Vec<u32> = document.get_pages().keys().copied().collect();
    let text = document.extract_text(&numbers).expect("its text can be taken out");
    assert!(
        !text.contains('\u{ad}') && !text.contains('\u{2010}'),
        "{what}: a soft hyphen"
    );
    let georgian = |letter: Option<char>| letter.is_some_and(|letter| ('ა'..='ჰ').contains(&letter));
    for line in text.lines().map(str::trim_end).filter(|line| line.ends_with('-')) {
        let before = line.trim_end_matches('-').chars().last();
        assert!(!georgian(before), "{what}: a parted word: {line}");
    }
}

fn is_tagged(pdf: &[u8], lang: Lang) {
    let document = lopdf::Document::load_mem(pdf).expect("it is a PDF");
    let catalog = document.catalog().expect("a PDF has a catalog");
    let language = catalog.get(b"Lang").and_then(lopdf::Object::as_str);
    assert_eq!(language.ok(), Some(lang.code().as_bytes()));
    assert!(catalog.get(b"StructTreeRoot").is_ok(), "it is tagged");
    let metadata = document.dereference(catalog.get(b"Metadata").expect("there is metadata"));
    let metadata = metadata
        .expect("it is there")
        .1
        .as_stream()
        .expect("a stream")
        .content
        .clone();
    assert!(String::from_utf8_lossy(&metadata).contains("<pdfuaid:part>1"));
}

#[test]
fn a_hand_out_says_what_is_read_and_asked_and_not_that_it_is_faulty() {
    let mut room = Room::of(5, 5);
    room.plan.cases[1].content.extra = BTreeMap::from([("exercise".to_owned(), "workshop".to_owned())]);
    for lang in Lang::BOTH {
        let pdf = workshop_paper::handouts(room.desk.press(), &room.print(lang), &BTreeMap::new()).expect("it prints");
        let pages = pages(&pdf);
        for (page, number) in pages.iter().zip(1..) {
            assert!(
                page.contains(exercise(lang)),
                "{lang:?}, page {number} is marked: {page}"
            );
            assert!(
                page.contains(&page_of(lang, number, pages.len())),
                "{lang:?}: page {number}"
            );
            assert!(
                page.contains(&squeezed(room.desk.pack.head.notice.get(lang))),
                "the pack is a draft"
            );
        }
        let text = pages.concat();
        assert!(!text.contains('⟨'), "{lang:?}: a message has no words");
        let made = room
            .desk
            .words()
            .message(lang.code(), "print-exercise", &BTreeMap::new());
        assert!(
            !text.contains(&squeezed(&made)),
            "that it was made faulty is for the room to find"
        );
        for case in &room.plan.cases {
            holds(&text, case.content.identification.title.best(lang), "the title");
            for (path, value) in to_flat(&case.content) {
                if let (Scalar::Text(written), Some(FieldKind::Prose)) = (&value, descriptor::field_kind(&path))
                    && path.last() == lang.code()
                {
                    holds(&text, written, path.as_str());
                }
            }
        }
        for id in CRITERIA {
            let criterion = room.desk.pack.criterion(id).expect("the pack has it");
            for words in [&criterion.text, &criterion.guidance] {
                assert_eq!(
                    text.matches(&squeezed(words.get(lang))).count(),
                    2,
                    "{id}: once in each round"
                );
            }
            for level in LEVELS {
                holds(
                    &text,
                    criterion.anchors.get(level).expect("a level").get(lang),
                    "an anchor",
                );
            }
        }
        parts_no_word(&pdf, "hand-out");
        is_tagged(&pdf, lang);
    }
}

#[test]
fn a_sheet_shows_the_digits_that_are_keyed_in_and_each_seat_has_one() {
    let room = Room::of(2, 3);
    for lang in Lang::BOTH {
        let pdf = workshop_paper::sheets(room.desk.press(), &room.print(lang)).expect("it prints");
        let pages = pages(&pdf);
        let seats: Vec<(u8, u8, u8)> = (1..=2)
            .flat_map(|round| (1..=2).flat_map(move |table| (1..=3).map(move |seat| (round, table, seat))))
            .collect();
        assert_eq!(pages.len(), seats.len(), "{lang:?}: one page for a seat in each round");
        for (page, (round, table, seat)) in pages.iter().zip(seats) {
            assert!(page.contains(exercise(lang)), "{lang:?}: it is marked: {page}");
            assert!(
                page.contains(&format!("{table}-{seat}")),
                "the line that is keyed in begins so"
            );
            let words = |id: &str| squeezed(&room.desk.words().message(lang.code(), id, &BTreeMap::new()));
            let place = [("round", round), ("table", table), ("seat", seat)];
            for (word, number) in place {
                let shown = format!("{}{number}", words(&format!("print-workshop-word-{word}")));
                assert!(page.contains(&shown), "{shown}: {page}");
            }
            for (level, digit) in LEVELS.iter().rev().zip(1..) {
                let token = level.token();
                let shown = format!("{digit}{}", glyph(*level));
                assert!(
                    page.contains(&format!("{shown}{}", words(&format!("choice-rating-{token}")))),
                    "{shown}: {page}"
                );
                let read = keyed(&format!("{table}-{seat} {}", digit.to_string().repeat(5)), 1, round, 5);
                let Ok(Slip::Sheet(read)) = read else {
                    panic!("it is read: {read:?}")
                };
                assert_eq!(read.ratings, [Some(*level); 5], "what is printed is what is read");
            }
            let case = &room.plan.cases[usize::from(round) - 1];
            holds(page, case.title.best(lang), "what is rated");
            for id in CRITERIA {
                holds(
                    page,
                    room.desk.pack.criterion(id).expect("it is there").text.get(lang),
                    "a criterion",
                );
            }
        }
        parts_no_word(&pdf, "sheets");
        is_tagged(&pdf, lang);
    }
}

#[test]
fn a_feedback_sheet_asks_what_the_page_asks_and_begins_the_line_that_is_keyed_in() {
    let room = Room::of(2, 3);
    for lang in Lang::BOTH {
        let words = |id: &str| squeezed(&room.desk.words().message(lang.code(), id, &BTreeMap::new()));
        let pdf = workshop_paper::feedback(room.desk.press(), &room.print(lang)).expect("it prints");
        let pages = pages(&pdf);
        assert_eq!(pages.len(), 3, "{lang:?}: two of six seats on a page");
        for (page, seats) in pages.iter().zip([["1-1", "1-2"], ["1-3", "2-1"], ["2-2", "2-3"]]) {
            assert!(page.contains(exercise(lang)), "{lang:?}: it is marked: {page}");
            for seat in seats {
                assert!(page.contains(&format!("{seat}+")), "{lang:?}, {seat}: {page}");
                let read = keyed(&format!("{seat}+54321"), 1, 1, 5);
                assert!(
                    matches!(read, Ok(Slip::Feedback(_))),
                    "what is printed is what is read: {read:?}"
                );
            }
            for n in 1..=5 {
                assert_eq!(
                    page.matches(&words(&format!("kit-question-{n}"))).count(),
                    2,
                    "{lang:?}, {n}: {page}"
                );
                let meant = format!("{n}{}", words(&format!("kit-agree-{n}")));
                assert_eq!(page.matches(&meant).count(), 2, "{lang:?}, {meant}: {page}");
            }
        }
        assert!(!pages.concat().contains('⟨'), "{lang:?}: a message has no words");
        parts_no_word(&pdf, "feedback");
        is_tagged(&pdf, lang);
    }
}

fn glyph(rating: Rating) -> char {
    match rating {
        Rating::Complies => '●',
        Rating::SubstantiallyComplies => '◕',
        Rating::PartiallyComplies => '◑',
        Rating::DoesNotComply => '○',
        Rating::CannotJudge => '–',
    }
}

#[test]
fn cards_certificates_and_the_list_name_nobody_and_leave_room_to_write() {
    let room = Room::of(3, 14);
    let (ka, en) = (room.print(Lang::Ka), room.print(Lang::En));
    let pdf = workshop_paper::cards(room.desk.press(), &ka).expect("it prints");
    let cards = pages(&pdf);
    assert_eq!(
        cards.len(),
        9,
        "for each table a card to fold, and fourteen seats on two pages"
    );
    assert_eq!(
        cards[3].matches("მაგიდა2").count(),
        2,
        "both halves say which table: {}",
        cards[3]
    );
    assert!(
        cards[4].contains("2-1") && cards[4].contains("მაგიდა2,ადგილი1"),
        "{}",
        cards[4]
    );
    assert!(cards[5].contains("2-14"), "{}", cards[5]);
    let name = Text::both("ნინო ნიმუშაძე", "Nino Nimushadze");
    for (print, led, sentence) in [
        (&ka, "ნინონიმუშაძე", "ისკვალიფიკაციაარარის"),
        (&en, "NinoNimushadze", "Itisnotaqualification"),
    ] {
        let pdf = workshop_paper::certificates(room.desk.press(), print, 3, Some(&name)).expect("it prints");
        let certificates = pages(&pdf);
        assert_eq!(certificates.len(), 3, "one for each person");
        for page in &certificates {
            for words in [print.plan.title.best(print.lang), print.plan.place.best(print.lang)] {
                assert!(page.contains(&squeezed(words)), "{words}: {page}");
            }
            assert!(page.contains(led) && page.contains(sentence), "{page}");
        }
        is_tagged(&pdf, print.lang);
    }
    let list = pages(&workshop_paper::attendance(room.desk.press(), &ka).expect("it prints"));
    assert!(list.concat().contains("42"), "a line for each seat");
    assert!(
        list.iter().all(|page| page.contains("სახელიდაგვარი")),
        "the head is repeated"
    );
}

#[test]
fn a_plan_of_nothing_prints_as_such() {
    let mut room = Room::of(1, 1);
    room.plan.title = Text::default();
    room.plan.place = Text::default();
    room.plan.date = Some("yesterday".into());
    room.plan.id = "no id".into();
    room.plan.rounds.clear();
    let print = room.print(Lang::Ka);
    for pdf in [
        workshop_paper::handouts(room.desk.press(), &print, &BTreeMap::new()),
        workshop_paper::sheets(room.desk.press(), &print),
    ] {
        assert!(text_of(&pdf.expect("it prints")).contains("რაუნდებიჯერდაგეგმილიარარის"));
    }
    let refused = workshop_paper::attendance(
        room.desk.press(),
        &WorkshopPrint {
            printed: "now",
            ..room.print(Lang::Ka)
        },
    );
    assert!(
        matches!(refused, Err(export::ExportError::Time(_))),
        "a time that is none"
    );
}

#[test]
fn the_largest_room_and_the_longest_words_keep_a_sheet_to_its_page() {
    let mut room = Room::of(40, 20);
    let all: Vec<String> = room
        .desk
        .pack
        .criteria()
        .iter()
        .map(|one| one.id.clone())
        .take(MOST_CRITERIA)
        .collect();
    let long = "ძალიან გრძელი დასახელება, რომელიც არ მთავრდება ".repeat(8)
        + "#panic() $x$ \\ *"
        + &"ა".repeat(300);
    room.plan.title = Text::both(long.clone(), long.clone());
    room.plan.place = room.plan.title.clone();
    room.plan.cases[0].title = room.plan.title.clone();
    room.plan.rounds = vec![
        PlannedRound {
            case: "a".into(),
            criteria: all.clone(),
            minutes: 240,
        };
        3
    ];
    let print = room.print(Lang::Ka);
    let sheets = pages(&workshop_paper::sheets(room.desk.press(), &print).expect("it prints"));
    assert_eq!(
        sheets.len(),
        3 * 40,
        "so many seats write theirs in: a page a table and round"
    );
    assert!(sheets[39].contains("40-"), "{}", sheets[39]);
    assert!(sheets[0].contains(&all.len().to_string()), "every criterion is on it");
    room.plan.tables = 2;
    room.plan.seats = 1;
    let print = room.print(Lang::Ka);
    assert_eq!(
        pages(&workshop_paper::cards(room.desk.press(), &print).expect("it prints")).len(),
        4
    );
    let certificates = workshop_paper::certificates(room.desk.press(), &print, 2, None).expect("it prints");
    assert_eq!(pages(&certificates).len(), 2, "a certificate stays one page");
    let handouts = workshop_paper::handouts(room.desk.press(), &print, &BTreeMap::new()).expect("it prints");
    assert!(text_of(&handouts).contains("#panic()$x$\\*"), "words stay words");
}
