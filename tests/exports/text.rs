//! The text of a PDF, taken out with a reader that is not ours.

use lopdf::Document;

/// The text of every page, without blanks: line breaks and the gaps of tables say nothing about words.
pub(crate) fn pages(pdf: &[u8]) -> Vec<String> {
    let document = Document::load_mem(pdf).expect("it is a PDF");
    let numbers = document.get_pages();
    let page = |number: &u32| document.extract_text(&[*number]).expect("its text can be taken out");
    numbers.keys().map(|number| squeezed(&page(number))).collect()
}

/// The text of all pages, without blanks.
pub(crate) fn text_of(pdf: &[u8]) -> String {
    pages(pdf).concat()
}

/// A text without blanks, places to break, and characters that paper leaves out.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace() && !letter.is_control() && *letter != '\u{200b}')
        .collect()
}
