//! Word documents and spreadsheets of the pilots: nothing of the draft is missing, and the same draft gives the same bytes.

use descriptor::{FieldKind, Lang, Scalar, field_kind, to_flat};
use export::xlsx::SheetPrint;
use export::{LossKind, reading};

use super::paper::{Desk, PILOTS};
use super::text::squeezed;

fn words_of(bytes: &[u8]) -> String {
    let blocks = reading::read(bytes).expect("our own file is read");
    let texts: Vec<String> = blocks.into_iter().map(|block| block.text).collect();
    squeezed(&texts.join(" "))
}

#[test]
fn every_word_of_a_pilot_stands_in_its_word_document() {
    for slug in PILOTS {
        let desk = Desk::of(slug);
        for lang in Lang::BOTH {
            let (bytes, losses) = desk.word_document(lang, true);
            assert!(
                bytes == desk.word_document(lang, true).0,
                "{slug}: the same bytes each time"
            );
            let text = words_of(&bytes);
            assert!(!text.contains('⟨'), "{slug} in {lang:?}: a message has no words");
            for (path, value) in to_flat(&desk.content) {
                let (Scalar::Text(written), Some(FieldKind::Prose)) = (&value, field_kind(&path)) else {
                    continue;
                };
                if path.last() != lang.code() {
                    continue;
                }
                for word in descriptor::markdown::plain_text(written).split_whitespace() {
                    assert!(text.contains(&squeezed(word)), "{slug}, {path}: {word:?} is missing");
                }
            }
            for section in desk.pack.sections() {
                let title = squeezed(section.title.get(lang));
                let empty = section.id == "identity";
                assert!(empty || text.contains(&title), "{slug} in {lang:?}: {title} is missing");
            }
            let kinds: Vec<LossKind> = losses.iter().map(|loss| loss.kind).collect();
            assert!(
                kinds.contains(&LossKind::OtherLanguage),
                "what is lost is said: {kinds:?}"
            );
        }
    }
}

#[test]
fn a_word_document_says_whether_it_was_signed() {
    let desk = Desk::of("gis-for-tourism");
    for lang in Lang::BOTH {
        let mark = match lang {
            Lang::Ka => "ხელმოუწერელი მონახაზი",
            Lang::En => "Unsigned draft",
        };
        let digest = export::short_digest(&desk.descriptor_credential);
        let signed = parts(&desk.word_document(lang, true).0);
        let draft = parts(&desk.word_document(lang, false).0);
        assert!(draft.contains(mark) && !draft.contains(&digest), "a draft is marked");
        assert!(
            signed.contains(&digest) && !signed.contains(mark),
            "a signed one has its digest"
        );
        assert!(signed.contains("Noto Serif Georgian"), "the fonts of paper are named");
        assert!(signed.contains("<w:tblHeader/>"), "the head of a table is repeated");
        assert!(signed.contains("w:outlineLvl"), "headings are headings");
        assert!(
            signed.contains(desk.pack.head.notice.get(lang)),
            "a pack that is not adopted says so"
        );
    }
}

/// All parts of an archive as one text.
fn parts(bytes: &[u8]) -> String {
    use std::io::Read;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("it is an archive");
    let mut text = String::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        part.read_to_string(&mut text).expect("it is text");
    }
    text
}

#[test]
fn a_pilot_survives_the_spreadsheet_in_both_languages() {
    for slug in PILOTS {
        let desk = Desk::of(slug);
        let flat = to_flat(&desk.content);
        for lang in Lang::BOTH {
            let print = SheetPrint {
                lang,
                words: desk.words(),
                pack: &desk.pack,
                draft: Some(("urn:uuid:0190a5c3-0000-7000-8000-000000000001", &flat)),
                at: "2026-11-21T10:05:09Z",
            };
            let (bytes, _) = export::xlsx::write(&print).expect("it is written");
            let filled = export::xlsx::read(&bytes, desk.words(), &mut |_| unreachable!("every row has its id"))
                .expect("it is read")
                .expect("it is ours");
            assert_eq!(filled.flaws, [], "{slug}");
            assert_eq!(
                descriptor::from_flat(&filled.flat).0,
                desk.content,
                "{slug} in {lang:?}"
            );
            let text = words_of(&bytes);
            assert!(!text.contains('⟨'), "{slug} in {lang:?}: a message has no words");
        }
    }
}

#[test]
fn hostile_text_stays_text_in_a_word_document() {
    let desk = Desk::of("gis-for-tourism");
    for case in super::hostile() {
        let both = descriptor::Text::both(case.text.clone(), case.text.clone());
        let mut content = desk.content.clone();
        content.purpose.aim = both.clone();
        content.identification.title = both;
        let (bytes, _) = desk.word_document_of(&content, Lang::Ka, false);
        assert!(reading::read(&bytes).is_ok(), "{}: the document is whole", case.name);
    }
}
