//! Paper: what is signed is what is printed, what is printed can be read again, and no text stops a page.

mod badge;
mod office;
mod one_page;
mod panel;
mod paper;
pub(crate) mod text;
mod workshop;

use std::collections::BTreeMap;

use descriptor::{Content, FieldPath, Flat, Lang, Scalar, Text, from_flat, to_flat};
use export::pdf;
use serde::Deserialize;

use paper::{Desk, Kind, PILOTS};
use text::{pages, squeezed, text_of};

#[test]
fn the_same_input_gives_the_same_bytes() {
    let desk = Desk::of("gis-for-tourism");
    let again = Desk::of("gis-for-tourism");
    for lang in Lang::BOTH {
        for kind in Kind::ALL {
            let first = desk.print(kind, lang);
            assert!(
                first == again.print(kind, lang),
                "{kind:?} in {lang:?}: another press prints the same bytes"
            );
            assert!(
                first == desk.print(kind, lang),
                "{kind:?} in {lang:?}: the same press prints the same bytes again"
            );
        }
    }
}

#[test]
fn the_embedded_file_is_the_signed_credential_byte_for_byte() {
    let desk = Desk::of("gis-for-tourism");
    for lang in Lang::BOTH {
        let found = pdf::embedded(&desk.print(Kind::Report, lang))
            .expect("it is a PDF")
            .expect("a signed report embeds");
        assert_eq!(found.name, "review.vc.json");
        assert!(found.bytes == desk.review_credential, "not one byte is another");
        let read = signing::read::<review::Review>(signing::Kind::Review, &found.bytes).expect("its signature holds");
        assert_eq!(read.literal, desk.review, "it says what was signed");
        let found = pdf::embedded(&desk.print(Kind::Descriptor, lang))
            .expect("it is a PDF")
            .expect("it embeds");
        assert_eq!(found.name, "descriptor.vc.json");
        assert!(found.bytes == desk.descriptor_credential, "not one byte is another");
        let found = pdf::findings(&desk.print(Kind::Descriptor, lang))
            .expect("it is a PDF")
            .expect("findings travel too");
        assert!(found.bytes == paper::FINDINGS, "not one byte is another");
    }
}

#[test]
fn every_page_has_its_number_and_the_digest_of_what_was_signed() {
    let desk = Desk::of("gis-for-tourism");
    for lang in Lang::BOTH {
        for kind in Kind::ALL {
            let pages = pages(&desk.print(kind, lang));
            assert!(pages.len() > 5, "a whole paper has several pages, not {}", pages.len());
            let signed = match kind {
                Kind::Descriptor => &desk.descriptor_credential,
                Kind::Report => &desk.review_credential,
            };
            let digest = squeezed(&export::short_digest(signed));
            let notice = squeezed(desk.pack.head.notice.get(lang));
            for (page, number) in pages.iter().zip(1..) {
                let count = match lang {
                    Lang::Ka => format!("გვერდი{number}/{}", pages.len()),
                    Lang::En => format!("Page{number}of{}", pages.len()),
                };
                for words in [&count, &digest, &notice] {
                    assert!(
                        page.contains(words.as_str()),
                        "{kind:?} in {lang:?}, page {number}, lacks {words:?}: {page}"
                    );
                }
            }
        }
    }
}

#[test]
fn an_unsigned_draft_is_marked_on_every_page_and_carries_no_digest_and_no_file() {
    let desk = Desk::of("gis-for-tourism");
    for lang in Lang::BOTH {
        for kind in Kind::ALL {
            let pdf = desk.print_draft(kind, lang);
            let mark = match lang {
                Lang::Ka => "ხელმოუწერელიმონახაზი",
                Lang::En => "Unsigneddraft",
            };
            for page in pages(&pdf) {
                assert!(page.contains(mark), "{kind:?} in {lang:?}: {page}");
            }
            assert_eq!(pdf::embedded(&pdf).expect("it is a PDF"), None, "nothing is embedded");
            assert_eq!(pdf::findings(&pdf).expect("it is a PDF"), None, "nothing is embedded");
            let text = text_of(&pdf);
            let own = match kind {
                Kind::Descriptor => &desk.descriptor_credential,
                Kind::Report => &desk.review_credential,
            };
            assert!(
                !text.contains(&squeezed(&export::short_digest(own))),
                "a draft has no digest"
            );
        }
    }
}

#[test]
fn a_file_names_both_standards_its_title_and_its_language() {
    let desk = Desk::of("gis-for-tourism");
    for lang in Lang::BOTH {
        for kind in Kind::ALL {
            let pdf = desk.print(kind, lang);
            let document = lopdf::Document::load_mem(&pdf).expect("it is a PDF");
            let catalog = document.catalog().expect("a PDF has a catalog");
            let language = catalog
                .get(b"Lang")
                .and_then(lopdf::Object::as_str)
                .expect("the language is named");
            assert_eq!(language, lang.code().as_bytes());
            let metadata = catalog.get(b"Metadata").expect("there is metadata");
            let metadata = document
                .dereference(metadata)
                .expect("it is there")
                .1
                .as_stream()
                .expect("a stream");
            let metadata = String::from_utf8_lossy(&metadata.content).into_owned();
            for words in [
                "<pdfaid:part>3",
                "<pdfaid:conformance>A",
                "<pdfuaid:part>1",
                desk.title(lang),
            ] {
                assert!(
                    metadata.contains(words),
                    "{kind:?} in {lang:?} lacks {words:?}: {metadata}"
                );
            }
        }
    }
}

#[test]
fn every_word_that_is_signed_stands_on_paper_and_no_word_of_the_paper_is_missing() {
    for slug in PILOTS {
        let desk = Desk::of(slug);
        for lang in Lang::BOTH {
            let text = text_of(&desk.print(Kind::Descriptor, lang));
            assert!(
                !text.contains('⟨'),
                "{slug} in {lang:?}: a message has no words: {}",
                around(&text, '⟨')
            );
            for (path, value) in to_flat(&desk.content) {
                let (Scalar::Text(written), Some(descriptor::FieldKind::Prose)) =
                    (&value, descriptor::field_kind(&path))
                else {
                    continue;
                };
                if path.last() != lang.code() {
                    continue;
                }
                for word in descriptor::markdown::plain_text(written).split_whitespace() {
                    assert!(
                        text.contains(&squeezed(word)),
                        "{slug}, {path}: {word:?} is not printed"
                    );
                }
            }
        }
    }
}

#[test]
fn a_report_says_everything_that_was_judged() {
    let desk = Desk::of("gis-for-tourism");
    for lang in Lang::BOTH {
        let text = text_of(&desk.print(Kind::Report, lang));
        assert!(
            !text.contains('⟨'),
            "{lang:?}: a message has no words: {}",
            around(&text, '⟨')
        );
        let holds = |words: &str, what: &str| {
            for word in descriptor::markdown::plain_text(words).split_whitespace() {
                assert!(
                    text.contains(&squeezed(word)),
                    "{lang:?}: {what}: {word:?} is not printed"
                );
            }
        };
        for entry in &desk.review.ratings {
            let criterion = desk.pack.criterion(&entry.criterion).expect("the pack has it");
            holds(criterion.text.get(lang), "the requirement");
            holds(entry.comment.best(lang), "the reasons");
            entry.evidence.iter().for_each(|anchor| holds(&anchor.exact, "a quote"));
            for list in [
                &entry.recommendations,
                &entry.suggestions,
                &entry.good_practice,
                &entry.questions,
            ] {
                list.iter().for_each(|remark| holds(remark.best(lang), "a remark"));
            }
        }
        holds(
            desk.pack.head.decision.title[&desk.review.decision].get(lang),
            "the decision",
        );
        for glyph in ["●", "◕"] {
            assert!(text.contains(glyph), "ratings survive greyscale: {glyph}");
        }
        holds(desk.did().as_str(), "the key");
    }
}

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    text: String,
    shown: Option<String>,
}

fn hostile() -> Vec<Case> {
    let cases: Cases = toml::from_str(include_str!("hostile.toml")).expect("the cases can be read");
    assert!(cases.case.len() >= 16, "no case got lost");
    cases.case
}

/// Texts that are hostile by their size.
fn endless() -> Vec<Case> {
    let more = [
        // Heads and feet of pages stand between its parts.
        (
            "a word of ten thousand letters",
            "ა".repeat(10_000),
            Some("ა".repeat(200)),
        ),
        (
            "lists in lists in lists",
            "- ".repeat(400) + "სიღრმე",
            Some("სიღრმე".to_owned()),
        ),
        ("a thousand lines", "ხაზი\n\n".repeat(1_000), Some("ხაზი".to_owned())),
        ("stars and underscores", "*".repeat(3_000) + "_x_", None),
    ];
    more.map(|(name, text, shown)| Case {
        name: name.into(),
        text,
        shown: shown.or(Some("x".into())),
    })
    .into()
}

/// The pilot with a text at each field that `chosen` names.
fn with_text_at(content: &Content, text: &str, chosen: impl Fn(&FieldPath) -> bool) -> Content {
    let flat: Flat = to_flat(content)
        .into_iter()
        .map(|(path, value)| {
            if chosen(&path) {
                (path, text.into())
            } else {
                (path, value)
            }
        })
        .collect();
    from_flat(&flat).0
}

fn prints(desk: &Desk, content: &Content, lang: Lang, case: &Case) {
    let pdf = desk
        .print_content(content, lang)
        .unwrap_or_else(|error| panic!("{}: {error}", case.name));
    let shown = squeezed(case.shown.as_deref().unwrap_or(&case.text));
    assert!(
        text_of(&pdf).contains(&shown),
        "{} in {lang:?}: {shown:?} is not printed",
        case.name
    );
}

#[test]
fn hostile_text_prints_as_text_at_every_field() {
    let desk = Desk::of("gis-for-tourism");
    // The design is one for both languages: they take turns.
    for (case, lang) in hostile().into_iter().zip(Lang::BOTH.into_iter().cycle()) {
        let written = |path: &FieldPath| {
            use descriptor::FieldKind::{Line, Prose};
            matches!(descriptor::field_kind(path), Some(Prose | Line))
        };
        let content = with_text_at(&desk.content, &case.text, written);
        prints(&desk, &content, lang, &case);
    }
}

#[test]
fn endless_text_prints_where_people_write_most() {
    let desk = Desk::of("gis-for-tourism");
    for case in endless() {
        let fields = [
            "identification/title",
            "syllabus/topics",
            "activities/a-lectures/title",
            "provider/contact",
        ];
        let chosen = |path: &FieldPath| fields.iter().any(|field| path.is_within(field));
        prints(&desk, &with_text_at(&desk.content, &case.text, chosen), Lang::Ka, &case);
    }
}

#[test]
fn hostile_words_of_a_reviewer_and_a_signer_print_as_text() {
    let desk = Desk::of("gis-for-tourism");
    for case in hostile() {
        let both = Text::both(case.text.clone(), case.text.clone());
        let pdf = desk
            .print_hostile_review(&both)
            .unwrap_or_else(|error| panic!("{}: {error}", case.name));
        let shown = squeezed(case.shown.as_deref().unwrap_or(&case.text));
        assert!(
            text_of(&pdf).contains(&shown),
            "{}: {shown:?} is not printed",
            case.name
        );
    }
}

#[test]
fn an_empty_draft_prints() {
    let desk = Desk::of("gis-for-tourism");
    for lang in Lang::BOTH {
        let pdf = desk
            .print_content(&Content::default(), lang)
            .expect("an empty draft prints");
        assert!(!text_of(&pdf).contains('⟨'));
    }
}

#[test]
fn a_field_that_the_template_does_not_ask_for_is_printed_all_the_same() {
    let desk = Desk::of("gis-for-tourism");
    let mut content = desk.content.clone();
    content.extra = BTreeMap::from([("moderation".to_owned(), "twice a year".to_owned())]);
    let text = text_of(&desk.print_content(&content, Lang::En).expect("it prints"));
    assert!(text.contains("twiceayear"), "signed words are never left out");
    assert!(
        text.contains("extra/moderation"),
        "without a label the path stands there"
    );
}

#[test]
fn a_text_in_one_language_only_prints_in_that_one_and_says_so() {
    let desk = Desk::of("gis-for-tourism");
    let path = FieldPath::known("purpose/aim/en");
    let mut flat = to_flat(&desk.content);
    flat.remove(&path);
    let (content, _) = from_flat(&flat);
    let text = text_of(&desk.print_content(&content, Lang::En).expect("it prints"));
    assert!(text.contains("onlyinGeorgian"));
    let georgian = content.purpose.aim.ka.expect("the Georgian side is there");
    let first = georgian.split_whitespace().next().expect("it has words");
    assert!(text.contains(first), "the other side is printed");
}

#[test]
fn bytes_that_are_no_pdf_are_refused_and_never_panic() {
    let desk = Desk::of("gis-for-tourism");
    let good = desk.print(Kind::Report, Lang::En);
    for bad in [&b""[..], b"%PDF-1.7", b"{}", &good[..good.len() / 2], &[0; 4096]] {
        assert!(
            !matches!(pdf::embedded(bad), Ok(Some(_))),
            "no file is taken out of {} bytes",
            bad.len()
        );
    }
}

fn around(text: &str, mark: char) -> String {
    let start = text.find(mark).unwrap_or_default();
    text[start..].chars().take(60).collect()
}
