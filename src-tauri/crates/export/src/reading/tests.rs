//! Foreign files give their words in order, and hostile ones give nothing.

use super::{BlockKind, SourceBlock, read};
use crate::office::{SourceFlaw, pack};

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

fn word(body: &str) -> Vec<u8> {
    pack(&[(
        "word/document.xml",
        format!("<?xml version=\"1.0\"?><w:document {W}><w:body>{body}</w:body></w:document>"),
    )])
}

fn lines(bytes: &[u8]) -> Vec<(BlockKind, String)> {
    let blocks = read(bytes).expect("it is read");
    blocks.into_iter().map(|block| (block.kind, block.text)).collect()
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn a_syllabus_gives_its_paragraphs_lists_and_tables_in_order() {
    let row = |cells: [&str; 2]| {
        let cells = cells.map(|cell| format!("<w:tc>{}</w:tc>", p(cell)));
        format!("<w:tr>{}</w:tr>", cells.concat())
    };
    let body = [
        "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/><w:tabs><w:tab w:val=\"left\" w:pos=\"1\"/></w:tabs></w:pPr><w:r><w:t>სილაბუსი</w:t></w:r></w:p>".to_owned(),
        "<w:p><w:r><w:t xml:space=\"preserve\">რუკა </w:t></w:r><w:r><w:t>&amp; გზა</w:t><w:br/><w:t>მეორე</w:t></w:r></w:p>".to_owned(),
        "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>პირველი</w:t></w:r></w:p>".to_owned(),
        "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>kept</w:t></w:r></w:ins></w:p>".to_owned(),
        format!("<w:tbl>{}{}</w:tbl>", row(["კვირა", "თემა"]), row(["1", ""])),
        "<w:p/>".to_owned(),
        p("ბოლო"),
    ];
    let bytes = word(&body.concat());
    assert_eq!(
        lines(&bytes),
        [
            (BlockKind::Heading, "სილაბუსი"),
            (BlockKind::Paragraph, "რუკა & გზა\nმეორე"),
            (BlockKind::Item, "პირველი"),
            (BlockKind::Paragraph, "kept"),
            (BlockKind::Row, "კვირა\tთემა"),
            (BlockKind::Row, "1"),
            (BlockKind::Paragraph, "ბოლო"),
        ]
        .map(|(kind, text)| (kind, text.to_owned()))
    );
    let row = read(&bytes).expect("it is read").remove(4);
    assert_eq!(row.cells, ["კვირა", "თემა"]);
}

#[test]
fn styles_are_known_by_their_names_whatever_their_ids_are() {
    let document = format!(
        "<w:document {W}><w:body><w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p></w:body></w:document>"
    );
    let styles = format!("<w:styles {W}><w:style w:styleId=\"1\"><w:name w:val=\"heading 2\"/></w:style></w:styles>");
    let notes = format!(
        "<w:footnotes {W}><w:footnote>{}</w:footnote></w:footnotes>",
        p("შენიშვნა")
    );
    let bytes = pack(&[
        ("word/document.xml", document),
        ("word/footnotes.xml", notes),
        ("word/styles.xml", styles),
    ]);
    assert_eq!(
        lines(&bytes),
        [
            (BlockKind::Heading, "a".to_owned()),
            (BlockKind::Note, "შენიშვნა".to_owned())
        ]
    );
}

#[test]
fn a_drawing_and_its_older_twin_are_read_once() {
    let body = format!(
        "<w:p><mc:AlternateContent xmlns:mc=\"x\"><mc:Choice><w:txbxContent>{}</w:txbxContent></mc:Choice><mc:Fallback><w:pict>{}</w:pict></mc:Fallback></mc:AlternateContent></w:p>",
        p("ჩარჩო"),
        p("ჩარჩო")
    );
    assert_eq!(lines(&word(&body)), [(BlockKind::Paragraph, "ჩარჩო".to_owned())]);
}

#[test]
fn a_document_defines_nothing_and_fetches_nothing() {
    let bomb =
        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    let document = format!(
        "<?xml version=\"1.0\"?>{bomb}<w:document {W}><w:body>{}</w:body></w:document>",
        p("a&b;&x;&lt;z")
    );
    let bytes = pack(&[("word/document.xml", document)]);
    assert_eq!(
        lines(&bytes),
        [(BlockKind::Paragraph, "a<z".to_owned())],
        "what a document defines for itself is not read"
    );
}

#[test]
fn hostile_documents_are_refused_and_never_panic() {
    let deep = |depth: usize| format!("{}{}{}", "<w:sdt>".repeat(depth), p("x"), "</w:sdt>".repeat(depth));
    assert!(read(&word(&deep(50))).is_ok());
    for bytes in [
        word(&deep(5_000)),
        word("<w:p><w:r><w:t>never closed"),
        word("<w:p></w:q></w:p>"),
        pack(&[("word/other.xml", "<a/>".to_owned())]),
        pack(&[("word/document.xml", "\u{0}\u{1}".to_owned())]),
    ] {
        assert!(
            matches!(read(&bytes), Err(SourceFlaw::Broken { .. })),
            "{:?}",
            read(&bytes)
        );
    }
    assert_eq!(
        read(&pack(&[("ppt/slide.xml", "<a/>".to_owned())])),
        Err(SourceFlaw::OtherKind)
    );
    assert_eq!(read(&word(&p("ა").repeat(20_001))), Err(SourceFlaw::TooLarge));
    let good = word(&p("ა"));
    for end in 0..good.len() {
        assert!(read(&good[..end]).is_err(), "cut after {end} bytes it is refused");
    }
    for at in (0..good.len()).step_by(7) {
        let mut spoiled = good.clone();
        spoiled[at] ^= 0x55;
        let _ = read(&spoiled);
    }
}

/// A workbook as somebody else writes it.
fn book(strings: &str, sheet: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    pack(&[
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{package}\"><Relationship Id=\"r\" Type=\"{rel}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{rel}\"><sheets><sheet name=\"გეგმა\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"secret\" sheetId=\"2\" state=\"hidden\" r:id=\"rId1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{package}\"><Relationship Id=\"rId1\" Type=\"{rel}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{rel}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
            ),
        ),
        ("xl/sharedStrings.xml", strings.to_owned()),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{main}\">{sheet}</worksheet>"),
        ),
    ])
}

const STRINGS: &str = "<sst uniqueCount=\"2\"><si><t>თემა</t></si><si><r><t xml:space=\"preserve\">ორი </t></r><r><t>ნაწილი</t></r></si></sst>";

#[test]
fn a_spreadsheet_gives_its_visible_rows() {
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>საათი</t></is></c></row><row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\"><v>2.5</v></c><c r=\"C3\" t=\"e\"><v>#REF!</v></c></row></sheetData>";
    let row = |text: &str, cells: [&str; 2]| SourceBlock {
        kind: BlockKind::Row,
        text: text.to_owned(),
        cells: cells.map(str::to_owned).to_vec(),
    };
    assert_eq!(
        read(&book(STRINGS, sheet)).expect("it is read"),
        [
            SourceBlock {
                kind: BlockKind::Heading,
                text: "გეგმა".to_owned(),
                cells: Vec::new()
            },
            row("თემა\tსაათი", ["თემა", "საათი"]),
            row("ორი ნაწილი\t2.5", ["ორი ნაწილი", "2.5"]),
        ]
    );
}

#[test]
fn a_cell_at_the_end_of_the_sheet_costs_no_more_than_one_at_its_beginning() {
    let sheet = "<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row></sheetData>";
    let blocks = read(&book(STRINGS, sheet)).expect("it is read");
    assert_eq!(blocks.len(), 3, "the sheet and two rows");
    assert_eq!(blocks[2].text, "2");
    assert!(blocks[2].cells.len() < 100, "no row is as long as the sheet is wide");
}

#[test]
fn a_table_of_texts_that_promises_too_much_is_refused() {
    for promise in ["4000000000", "18446744073709551616", "99999"] {
        let strings = STRINGS.replace("uniqueCount=\"2\"", &format!("uniqueCount=\"{promise}\""));
        let refused = read(&book(&strings, "<sheetData/>"));
        assert!(
            matches!(refused, Err(SourceFlaw::Broken { .. })),
            "{promise}: {refused:?}"
        );
    }
}
