//! The parts of a Word document around its body: types, relations, styles, lists, head and foot, properties.

use std::fmt::Write;

use descriptor::Lang;

use super::page::{GEORGIAN, LATIN, Page, Style, locale};
use super::xml::escape;
use crate::model::Frame;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// All parts, in the order in which they stand in the archive.
pub(super) fn parts(page: &Page, frame: &Frame, lang: Lang) -> Vec<(&'static str, String)> {
    vec![
        ("[Content_Types].xml", types()),
        ("_rels/.rels", relations()),
        ("docProps/core.xml", properties(frame, lang)),
        ("word/document.xml", document(page)),
        ("word/_rels/document.xml.rels", document_relations()),
        ("word/styles.xml", styles(lang)),
        ("word/numbering.xml", numbering(page.numbered_lists)),
        ("word/settings.xml", settings(lang)),
        ("word/header1.xml", header(frame)),
        ("word/footer1.xml", footer(frame)),
    ]
}

fn types() -> String {
    let own = [
        ("document", "document.main"),
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("settings", "settings"),
        ("header1", "header"),
        ("footer1", "footer"),
    ];
    let mut text = format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    );
    for (part, kind) in own {
        let _ = write!(
            text,
            "<Override PartName=\"/word/{part}.xml\" ContentType=\"{TYPE}.{kind}+xml\"/>"
        );
    }
    text.push_str("<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>");
    text
}

fn relations() -> String {
    format!(
        "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{RELATION}/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"
    )
}

fn document_relations() -> String {
    let mut text = format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    let own = [
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("settings", "settings"),
        ("header", "header1"),
        ("footer", "footer1"),
    ];
    for (number, (kind, part)) in (1..).zip(own) {
        let _ = write!(
            text,
            "<Relationship Id=\"rId{number}\" Type=\"{RELATION}/{kind}\" Target=\"{part}.xml\"/>"
        );
    }
    text.push_str("</Relationships>");
    text
}

/// Title, author and time come from the document, never from the clock.
fn properties(frame: &Frame, lang: Lang) -> String {
    let [year, month, day, hour, minute, second] = frame.date;
    let time = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z");
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:creator>{}</dc:creator><dc:description>{}</dc:description><dc:language>{}</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">{time}</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{time}</dcterms:modified></cp:coreProperties>",
        escape(&frame.title),
        escape(&frame.author),
        escape(&frame.description),
        locale(lang)
    )
}

fn document(page: &Page) -> String {
    format!(
        "{HEAD}<w:document {W}><w:body>{}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1701\" w:right=\"1275\" w:bottom=\"1361\" w:left=\"1275\" w:header=\"709\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
        page.body()
    )
}

/// What stands at the top of every page: the mark of a draft and the notice of a pack that is not adopted.
fn header(frame: &Frame) -> String {
    let marks: Vec<&str> = frame.mark.iter().chain(&frame.notice).map(String::as_str).collect();
    let mut text = format!("{HEAD}<w:hdr {W}><w:p><w:pPr><w:pStyle w:val=\"Small\"/><w:jc w:val=\"center\"/></w:pPr>");
    for (at, mark) in marks.iter().enumerate() {
        let bold = if at == 0 && frame.mark.is_some() {
            "<w:rPr><w:b/><w:bCs/></w:rPr>"
        } else {
            ""
        };
        let between = if at > 0 { " · " } else { "" };
        let _ = write!(
            text,
            "<w:r>{bold}<w:t xml:space=\"preserve\">{between}{}</w:t></w:r>",
            escape(mark)
        );
    }
    text.push_str("</w:p></w:hdr>");
    text
}

/// What stands at the bottom: the edition, for a signed one its digest, and the number of the page.
fn footer(frame: &Frame) -> String {
    let left: Vec<&str> = [&frame.edition]
        .into_iter()
        .chain(&frame.digest)
        .map(String::as_str)
        .collect();
    let mut text = format!(
        "{HEAD}<w:ftr {W}><w:p><w:pPr><w:pStyle w:val=\"Small\"/><w:tabs><w:tab w:val=\"right\" w:pos=\"9356\"/></w:tabs></w:pPr>{}<w:r><w:tab/></w:r>",
        run(&left.join(" · "))
    );
    let (before, rest) = frame.page.split_once("{page}").unwrap_or((frame.page.as_str(), ""));
    let (between, after) = rest.split_once("{pages}").unwrap_or((rest, ""));
    text.push_str(&run(before));
    text.push_str(&field("PAGE"));
    text.push_str(&run(between));
    text.push_str(&field("NUMPAGES"));
    text.push_str(&run(after));
    text.push_str("</w:p></w:ftr>");
    text
}

fn run(words: &str) -> String {
    if words.is_empty() {
        return String::new();
    }
    format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(words))
}

fn field(name: &str) -> String {
    format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>")
}

fn settings(lang: Lang) -> String {
    format!(
        "{HEAD}<w:settings {W}><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"454\"/><w:themeFontLang w:val=\"{}\"/></w:settings>",
        locale(lang)
    )
}

/// One list with dots, and a list that counts from one for each numbered list.
fn numbering(numbered: u32) -> String {
    let level = |depth: u32, format: &str, mark: &str| {
        let left = 454 * (depth + 1);
        format!(
            "<w:lvl w:ilvl=\"{depth}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{mark}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{left}\" w:hanging=\"340\"/></w:pPr></w:lvl>"
        )
    };
    let mut text = format!("{HEAD}<w:numbering {W}>");
    for (id, format) in [(0, "bullet"), (1, "decimal")] {
        let _ = write!(
            text,
            "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>"
        );
        for depth in 0..9 {
            let mark = if id == 0 {
                "•".to_owned()
            } else {
                format!("%{}.", depth + 1)
            };
            text.push_str(&level(depth, format, &mark));
        }
        text.push_str("</w:abstractNum>");
    }
    text.push_str("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
    for list in 0..numbered {
        let _ = write!(text, "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/>", list + 2);
        for depth in 0..9 {
            let _ = write!(
                text,
                "<w:lvlOverride w:ilvl=\"{depth}\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"
            );
        }
        text.push_str("</w:num>");
    }
    text.push_str("</w:numbering>");
    text
}

fn styles(lang: Lang) -> String {
    let other = if lang == Lang::Ka { GEORGIAN } else { LATIN };
    let mut text = format!(
        "{HEAD}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{LATIN}\" w:hAnsi=\"{other}\" w:eastAsia=\"{LATIN}\" w:cs=\"{other}\"/><w:color w:val=\"1F2328\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/><w:lang w:val=\"{}\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"288\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>",
        locale(lang)
    );
    for style in Style::ALL {
        let (name, paragraph, run) = look(style);
        let _ = write!(
            text,
            "<w:style w:type=\"paragraph\" w:styleId=\"{}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>",
            style.id()
        );
    }
    text.push_str("<w:style w:type=\"table\" w:styleId=\"Lines\"><w:name w:val=\"Lines\"/><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"6\" w:color=\"565C63\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"C9C4B8\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"C9C4B8\"/></w:tblBorders><w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>");
    text
}

/// Name, settings of the paragraph, settings of its runs.
fn look(style: Style) -> (&'static str, &'static str, &'static str) {
    match style {
        Style::Body => ("Body Text", "", ""),
        Style::Title => (
            "Title",
            "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/>",
            "<w:b/><w:bCs/><w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>",
        ),
        Style::Subtitle => (
            "Subtitle",
            "<w:spacing w:after=\"200\"/>",
            "<w:color w:val=\"565C63\"/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>",
        ),
        Style::Masthead => (
            "Masthead",
            "<w:spacing w:after=\"240\"/>",
            "<w:b/><w:bCs/><w:color w:val=\"0F5C63\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
        ),
        Style::Figures => (
            "Figures",
            "<w:spacing w:after=\"200\"/>",
            "<w:color w:val=\"0F5C63\"/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>",
        ),
        Style::Heading1 => (
            "heading 1",
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"480\" w:after=\"160\"/><w:outlineLvl w:val=\"0\"/>",
            "<w:b/><w:bCs/><w:sz w:val=\"30\"/><w:szCs w:val=\"30\"/>",
        ),
        Style::Heading2 => (
            "heading 2",
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>",
            "<w:b/><w:bCs/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>",
        ),
        Style::Small => (
            "Small",
            "<w:spacing w:after=\"80\" w:line=\"252\" w:lineRule=\"auto\"/>",
            "<w:color w:val=\"565C63\"/><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>",
        ),
        Style::Notice => (
            "Notice",
            "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"C9C4B8\"/></w:pBdr><w:spacing w:before=\"320\"/>",
            "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
        ),
        Style::Cell => (
            "Cell Text",
            "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"264\" w:lineRule=\"auto\"/>",
            "<w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>",
        ),
        Style::CellHead => (
            "Cell Head",
            "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"252\" w:lineRule=\"auto\"/>",
            "<w:b/><w:bCs/><w:color w:val=\"565C63\"/><w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>",
        ),
    }
}
