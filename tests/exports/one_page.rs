//! Papers of one page: whatever the descriptor says, they are one page, and what is missing is shown as missing.

use std::collections::BTreeSet;

use descriptor::{Content, Lang};
use export::one_page::LetterWords;

use super::paper::{Desk, PILOTS, Sheet};
use super::text::{pages, squeezed, text_of};

const LETTER: LetterWords<'_> = LetterWords {
    to: "ნიმუშის ცენტრი\nთბილისი",
    text: "გიგზავნით აღწერილობას.\n\nმადლობა ყურადღებისთვის.",
    from: "ნინო ნიმუშაძე",
};

#[test]
fn every_pilot_stands_on_one_page_of_each_kind() {
    for slug in PILOTS {
        let desk = Desk::of(slug);
        for lang in Lang::BOTH {
            for sheet in Sheet::ALL {
                // Signed or not is the mark and the foot: one pilot shows both.
                let standings: &[bool] = if slug == PILOTS[0] { &[false, true] } else { &[false] };
                for &signed in standings {
                    let (pdf, losses) = desk.one_page(sheet, &desk.content, &LETTER, lang, signed);
                    let text = text_of(&pdf);
                    assert_eq!(pages(&pdf).len(), 1, "{slug}: {sheet:?} in {lang:?}");
                    assert!(
                        !text.contains('⟨'),
                        "{slug}: {sheet:?} in {lang:?}: a message has no words: {text}"
                    );
                    assert!(
                        text.contains(&squeezed(desk.title(lang))),
                        "{slug}: {sheet:?} names what it is about"
                    );
                    assert!(!losses.is_empty(), "a page says what it leaves out");
                    let mark = match lang {
                        Lang::Ka => "ხელმოუწერელიმონახაზი",
                        Lang::En => "Unsigneddraft",
                    };
                    assert_eq!(text.contains(mark), !signed, "{slug}: {sheet:?}: a draft is marked");
                    assert!(
                        text.contains(&squeezed(desk.pack.head.notice.get(lang))),
                        "the pack is not adopted"
                    );
                }
            }
        }
    }
}

#[test]
fn the_same_page_has_the_same_bytes() {
    let desk = Desk::of("gis-for-tourism");
    for sheet in Sheet::ALL {
        let print = || desk.one_page(sheet, &desk.content, &LETTER, Lang::Ka, true).0;
        assert!(print() == print(), "{sheet:?}");
    }
}

#[test]
fn no_outcome_of_a_pilot_is_left_out_unsaid() {
    for slug in PILOTS {
        let desk = Desk::of(slug);
        for sheet in [Sheet::Summary, Sheet::Recognition] {
            let text = text_of(&desk.one_page(sheet, &desk.content, &LETTER, Lang::En, false).0);
            for outcome in &desk.content.outcomes {
                let words = descriptor::markdown::plain_text(outcome.text.best(Lang::En));
                let first: Vec<&str> = words.split_whitespace().take(5).collect();
                assert!(text.contains(&squeezed(&first.join(" "))), "{slug}, {sheet:?}: {words}");
            }
        }
    }
}

#[test]
fn what_an_evaluator_asks_and_the_descriptor_lacks_is_shown_as_missing() {
    let desk = Desk::of("gis-for-tourism");
    for (lang, word) in [(Lang::Ka, "აკლია"), (Lang::En, "Missing")] {
        let count = |content: &Content, signed| {
            let (pdf, _) = desk.one_page(Sheet::Recognition, content, &LETTER, lang, signed);
            text_of(&pdf).matches(&format!("✕{word}")).count()
        };
        assert_eq!(count(&desk.content, true), 0, "nothing is missing in a signed pilot");
        assert_eq!(count(&desk.content, false), 1, "a draft lacks its signature");
        let empty = count(&Content::default(), false);
        assert!(empty >= 20, "an empty descriptor lacks everything: {empty}");
        let mut content = desk.content.clone();
        content.level.nqf = None;
        content.quality.external = descriptor::Text::default();
        assert_eq!(count(&content, true), 2, "each item that is missing is named");
    }
}

#[test]
fn a_page_stays_one_page_whatever_is_written() {
    let desk = Desk::of("gis-for-tourism");
    let mut content = desk.content.clone();
    let long = "ქმნის ინტერაქტიულ რუკას და აღწერს, რატომ აირჩია ეს მონაცემები. ".repeat(60);
    let both = descriptor::Text::both(long.clone(), long.clone());
    content.purpose.aim = both.clone();
    content.quality.internal = both.clone();
    content.level.justification = both.clone();
    content.grading.scheme = both.clone();
    let outcome = content.outcomes[0].clone();
    content.outcomes = (0..30)
        .map(|_| descriptor::Outcome {
            text: both.clone(),
            ..outcome.clone()
        })
        .collect();
    let words = LetterWords {
        to: &long,
        text: &long,
        from: &long,
    };
    for lang in Lang::BOTH {
        for sheet in Sheet::ALL {
            let (pdf, losses) = desk.one_page(sheet, &content, &words, lang, false);
            assert_eq!(pages(&pdf).len(), 1, "{sheet:?} in {lang:?}");
            let kinds: BTreeSet<&str> = losses.iter().map(|loss| loss.kind.token()).collect();
            if sheet != Sheet::Letter {
                assert!(kinds.contains("shortened"), "{sheet:?}: that texts end earlier is said");
                assert!(text_of(&pdf).contains('…'), "and seen");
            }
        }
    }
}

#[test]
fn a_letter_says_what_a_person_wrote_and_makes_nothing_up() {
    let desk = Desk::of("gis-for-tourism");
    let (pdf, _) = desk.one_page(Sheet::Letter, &desk.content, &LETTER, Lang::Ka, true);
    let text = text_of(&pdf);
    for words in [LETTER.to, LETTER.text, LETTER.from] {
        for word in words.split_whitespace() {
            assert!(text.contains(&squeezed(word)), "{word}");
        }
    }
    let (plain, _) = desk.one_page(Sheet::Letter, &desk.content, &LetterWords::default(), Lang::Ka, true);
    let plain = text_of(&plain);
    assert!(
        !plain.contains("ნიმუშის ცენტრი") && !plain.contains("მადლობა"),
        "nobody wrote these words"
    );
    for case in super::hostile() {
        let words = LetterWords {
            to: &case.text,
            text: &case.text,
            from: &case.text,
        };
        let (pdf, _) = desk.one_page(Sheet::Letter, &desk.content, &words, Lang::En, false);
        assert!(!pages(&pdf).is_empty(), "{}: it prints", case.name);
    }
}
