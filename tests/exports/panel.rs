//! The report of a panel on paper and as a Word document: everything that was decided is printed, and nobody is named in
//! the version for publication.

pub(crate) mod made;

use descriptor::{Lang, Text};
use export::{Standing, pdf, reading};
use panel::Stage;

use super::paper::Desk;
use super::text::{pages, squeezed, text_of};
use super::{Case, hostile};
use made::{Made, PEOPLE};

fn made(stage: Stage) -> Made {
    Made::of(Desk::of("gis-for-tourism"), stage)
}

/// Every word of a text stands there.
fn holds(printed: &str, words: &str, what: &str) {
    for word in descriptor::markdown::plain_text(words).split_whitespace() {
        assert!(printed.contains(&squeezed(word)), "{what}: {word:?} is not printed");
    }
}

fn word_document(bytes: &[u8]) -> String {
    let blocks = reading::read(bytes).expect("our own file is read");
    squeezed(&blocks.into_iter().map(|block| block.text).collect::<Vec<_>>().join(" "))
}

/// Both kinds of files, their text without blanks.
fn both_kinds(made: &Made, lang: Lang, redacted: bool) -> [String; 2] {
    [
        text_of(&made.pdf(lang, redacted, made.signed())),
        word_document(&made.docx(lang, redacted)),
    ]
}

#[test]
fn the_report_of_these_tests_is_one_that_could_be_signed() {
    for stage in [Stage::Draft, Stage::Final] {
        let made = made(stage);
        assert_eq!(made.report.faults(&made.desk.pack, &made.desk.content), []);
        if let Some(draft) = &made.draft {
            let named = made.report.previous.as_ref().expect("a final report names its draft");
            assert_eq!(made.report.chain_faults(draft, named), []);
        }
        for (_, opinion) in &made.opinions {
            assert!(opinion.is_whole());
        }
    }
}

#[test]
fn everything_that_a_panel_decided_stands_in_both_files_and_both_languages() {
    for stage in [Stage::Draft, Stage::Final] {
        let made = made(stage);
        for lang in Lang::BOTH {
            for text in both_kinds(&made, lang, false) {
                assert!(!text.contains('⟨'), "{lang:?}: a message has no words");
                let report = &made.report;
                for decision in &report.decisions {
                    let criterion = made.desk.pack.criterion(&decision.criterion).expect("it is known");
                    holds(&text, criterion.text.get(lang), "the requirement");
                    holds(&text, decision.text.best(lang), "the reasons");
                    let lists = [
                        &decision.recommendations,
                        &decision.suggestions,
                        &decision.good_practice,
                    ];
                    for remark in lists.into_iter().flatten() {
                        holds(&text, remark.best(lang), "a remark");
                    }
                }
                for passage in &report.passages {
                    for sentence in &passage.sentences {
                        holds(&text, sentence.text.best(lang), "a sentence");
                    }
                }
                for anchor in &report.evidence {
                    holds(&text, &anchor.exact, "a quote");
                }
                for (_, opinion) in &made.opinions {
                    holds(&text, opinion.words.best(lang), "a minority opinion, word for word");
                }
                for member in &made.round.members {
                    holds(&text, member.name.best(lang), "a member");
                }
                for bound in &report.reviews {
                    holds(&text, &bound.receipt.to_string(), "a receipt");
                    holds(&text, &bound.review.digest.short(), "a digest");
                }
                holds(
                    &text,
                    made.desk.pack.head.decision.title[&report.decision].get(lang),
                    "the decision",
                );
                holds(&text, "23:59", "the deadline by the coordinator's clock");
                let ticked = text.matches('☒').count();
                assert_eq!(ticked, report.decisions.len(), "one tick for each decision");
                if let Some(response) = &made.response {
                    for point in &response.points {
                        holds(&text, point.text.best(lang), "what the institution says");
                    }
                    for reply in &report.replies {
                        holds(&text, reply.text.best(lang), "a reply");
                    }
                    for change in &report.changes {
                        holds(&text, change.reason.best(lang), "a reason");
                    }
                }
            }
        }
    }
}

#[test]
fn the_rating_of_a_criterion_is_the_ticked_one_and_no_other() {
    let made = made(Stage::Draft);
    for lang in Lang::BOTH {
        let text = text_of(&made.pdf(lang, false, made.signed()));
        for rating in rulebook::Rating::ALL {
            let words = made.word(lang, &format!("choice-rating-{}", rating.token()));
            let decided = made.report.decisions.iter().filter(|one| one.rating == *rating).count();
            let ticked = text.matches(&format!("☒{}", squeezed(&words))).count();
            assert_eq!(ticked, decided, "{lang:?}: {words}");
        }
        assert!(
            !text.contains("NaN") && !text.contains("average:"),
            "nothing is averaged"
        );
    }
}

#[test]
fn a_draft_is_marked_on_every_page_and_a_final_report_is_not() {
    for (stage, standing) in [(Stage::Draft, "print-panel-draft"), (Stage::Final, "print-panel-final")] {
        let made = made(stage);
        for lang in Lang::BOTH {
            let mark = squeezed(&made.word(lang, "print-panel-mark-draft"));
            let notice = squeezed(made.desk.pack.head.notice.get(lang));
            let digest = squeezed(&export::short_digest(&made.credential));
            let printed = pages(&made.pdf(lang, false, made.signed()));
            assert!(printed[0].contains(&squeezed(&made.word(lang, standing))));
            for page in &printed {
                assert!(page.contains(&notice) && page.contains(&digest), "{page}");
                let head = page.split(&notice).next().unwrap_or_default();
                assert_eq!(head.contains(&mark), stage == Stage::Draft, "{lang:?}: {head}");
            }
            let unsigned = pages(&made.pdf(lang, false, Standing::Draft { printed: made::AT }));
            let mark = squeezed(&made.word(lang, "print-draft-mark"));
            assert!(
                unsigned
                    .iter()
                    .all(|page| page.contains(&mark) && !page.contains(&digest))
            );
        }
    }
}

#[test]
fn what_changed_since_the_draft_stands_on_one_page_with_its_reasons() {
    let made = made(Stage::Final);
    for lang in Lang::BOTH {
        let title = squeezed(&made.word(lang, "print-panel-changes"));
        let pages = pages(&made.pdf(lang, false, made.signed()));
        let with: Vec<&String> = pages.iter().filter(|page| page.contains(&title)).collect();
        assert_eq!(with.len(), 1, "{lang:?}: one page");
        for change in &made.report.changes {
            holds(with[0], change.reason.best(lang), "a reason");
        }
        let next = squeezed(&made.word(lang, "print-panel-evidence-list"));
        assert!(!with[0].contains(&next), "nothing else stands on that page");
    }
}

#[test]
fn the_signed_report_is_embedded_byte_for_byte_and_in_the_published_version_nothing_is() {
    let made = made(Stage::Final);
    for lang in Lang::BOTH {
        let pdf = made.pdf(lang, false, made.signed());
        assert!(pdf == made.pdf(lang, false, made.signed()), "the same bytes again");
        let found = pdf::embedded(&pdf)
            .expect("it is a PDF")
            .expect("a signed report embeds");
        assert_eq!(found.name, "report.vc.json");
        assert!(found.bytes == made.credential, "not one byte is another");
        let redacted = made.pdf(lang, true, made.signed());
        assert_eq!(pdf::embedded(&redacted).expect("it is a PDF"), None);
    }
}

#[test]
fn the_version_for_publication_names_nobody() {
    for stage in [Stage::Draft, Stage::Final] {
        let made = made(stage);
        for lang in Lang::BOTH {
            for (full, left) in both_kinds(&made, lang, false).iter().zip(both_kinds(&made, lang, true)) {
                assert!(left.contains(&squeezed(&made.word(lang, "print-panel-mark-redacted"))));
                holds(
                    &left,
                    &made.word(lang, "print-panel-left-out"),
                    "that something is left out",
                );
                let low = left.to_lowercase();
                let mut found = 0;
                for part in PEOPLE {
                    assert!(!low.contains(&part.to_lowercase()), "{lang:?}: {part} is named");
                    found += usize::from(full.to_lowercase().contains(&part.to_lowercase()));
                }
                assert!(found > PEOPLE.len() / 2, "the full report names most of them: {found}");
                for member in &made.round.members {
                    assert!(!left.contains(member.did.short()), "a key");
                    assert!(!left.contains(&squeezed(&member.did.fingerprint())), "a fingerprint");
                }
                for bound in &made.report.reviews {
                    assert!(!left.contains(&squeezed(&bound.receipt.to_string())), "a receipt");
                    assert!(!left.contains(&squeezed(&bound.review.digest.short())), "a review");
                }
                // What was decided is all there.
                let kept = &made.report.decisions[0].recommendations[0];
                holds(&left, kept.best(lang), "a recommendation");
                holds(&left, made::DISSENT.get(lang), "a minority opinion without its author");
            }
            for bytes in [made.pdf(lang, true, made.signed()), made.docx(lang, true)] {
                let raw = String::from_utf8_lossy(&bytes).to_lowercase();
                assert!(
                    PEOPLE.iter().all(|part| !raw.contains(&part.to_lowercase())),
                    "nor in properties"
                );
            }
        }
    }
}

#[test]
fn hostile_words_of_a_panel_print_as_text() {
    let cases = hostile();
    let texts: Vec<Text> = cases
        .iter()
        .map(|case| Text::both(case.text.clone(), case.text.clone()))
        .collect();
    // A panel of three: with steps of three every text comes to every kind of place, its members' names, too.
    for first in (0..texts.len()).step_by(3) {
        let mut made = made(Stage::Draft);
        made.say_in_turn(&texts, first);
        let redacted = first % 2 == 1;
        let lang = if redacted { Lang::En } else { Lang::Ka };
        let pdf = made
            .try_pdf(lang, redacted, made.signed())
            .unwrap_or_else(|error| panic!("from {}: {error}", cases[first].name));
        let printed = text_of(&pdf);
        // A mark without a letter takes the letter that stands before it here, and is printed with that.
        let apart = |case: &&Case| !redacted && case.name != "a mark without a letter";
        for case in cases.iter().filter(apart) {
            let shown = squeezed(case.shown.as_deref().unwrap_or(&case.text));
            assert!(printed.contains(&shown), "{}: {shown:?} is not printed", case.name);
        }
    }
}
