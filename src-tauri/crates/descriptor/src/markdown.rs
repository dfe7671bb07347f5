//! The one Markdown renderer: paragraph, emphasis, strong, lists, links with the address printed; all else shows as its text.
//!
//! The window takes [`html`], the PDF takes [`blocks`], and anchors stand on [`plain_text`], so that all three agree.
//! Raw HTML never passes: it shows as the characters that were typed.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde::Serialize;

/// A block of rendered text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its runs.
        runs: Vec<Run>,
    },
    /// A list.
    List {
        /// True for a numbered list.
        ordered: bool,
        /// The blocks of each item.
        items: Vec<Vec<Block>>,
    },
}

/// A run of text in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The characters; `\n` is a line break that the person made.
    pub text: String,
    /// Emphasised.
    pub emphasis: bool,
    /// Strong.
    pub strong: bool,
}

/// Parses the Markdown subset.
#[must_use]
pub fn blocks(markdown: &str) -> Vec<Block> {
    let mut builder = Builder::default();
    for event in Parser::new_ext(markdown, Options::empty()) {
        builder.take(event);
    }
    builder.finish()
}

/// The text without its marks, blocks separated by one newline: what anchors quote.
#[must_use]
pub fn plain_text(markdown: &str) -> String {
    let mut lines = Vec::new();
    plain_lines(&blocks(markdown), &mut lines);
    lines.join("\n")
}

fn plain_lines(blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph { runs } => {
                lines.push(runs.iter().map(|run| run.text.as_str()).collect());
            }
            Block::List { items, .. } => items.iter().for_each(|item| plain_lines(item, lines)),
        }
    }
}

/// Escaped HTML of the subset: only `p`, `ul`, `ol`, `li`, `em`, `strong` and `br` ever occur.
#[must_use]
pub fn html(markdown: &str) -> String {
    let mut page = String::new();
    write_html(&blocks(markdown), &mut page);
    page
}

fn write_html(blocks: &[Block], page: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph { runs } => {
                page.push_str("<p>");
                runs.iter().for_each(|run| write_run(run, page));
                page.push_str("</p>");
            }
            Block::List { ordered, items } => {
                let tag = if *ordered { "ol" } else { "ul" };
                page.push_str(&format!("<{tag}>"));
                for item in items {
                    page.push_str("<li>");
                    write_html(item, page);
                    page.push_str("</li>");
                }
                page.push_str(&format!("</{tag}>"));
            }
        }
    }
}

fn write_run(run: &Run, page: &mut String) {
    let escaped = run
        .text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;");
    let mut text = escaped.replace('\n', "<br>");
    if run.emphasis {
        text = format!("<em>{text}</em>");
    }
    if run.strong {
        text = format!("<strong>{text}</strong>");
    }
    page.push_str(&text);
}

/// One open block while parsing.
#[derive(Default)]
struct Open {
    blocks: Vec<Block>,
    list: Option<(bool, Vec<Vec<Block>>)>,
}

#[derive(Default)]
struct Builder {
    stack: Vec<Open>,
    top: Vec<Block>,
    runs: Vec<Run>,
    emphasis: u32,
    strong: u32,
    link: Option<String>,
}

impl Builder {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.text(&text);
            }
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.text("\n"),
            Event::Rule => self.flush(),
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                self.text(&text);
            }
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Emphasis => self.emphasis += 1,
            Tag::Strong => self.strong += 1,
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.link = Some(dest_url.into_string());
            }
            Tag::List(first) => {
                self.flush();
                self.stack.push(Open {
                    list: Some((first.is_some(), Vec::new())),
                    ..Open::default()
                });
            }
            Tag::Item => {
                self.flush();
                self.stack.push(Open::default());
            }
            _ => self.flush(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Link | TagEnd::Image => {
                if let Some(address) = self.link.take().filter(|address| !address.is_empty()) {
                    let shown: String = self.runs.iter().map(|run| run.text.as_str()).collect();
                    if !shown.ends_with(&address) {
                        self.text(&format!(" ({address})"));
                    }
                }
            }
            TagEnd::Item => {
                self.flush();
                let item = self.stack.pop().unwrap_or_default().blocks;
                if let Some(Open {
                    list: Some((_, items)), ..
                }) = self.stack.last_mut()
                {
                    items.push(item);
                }
            }
            TagEnd::List(_) => {
                self.flush();
                if let Some(Open {
                    list: Some((ordered, items)),
                    ..
                }) = self.stack.pop()
                {
                    self.push(Block::List { ordered, items });
                }
            }
            _ => self.flush(),
        }
    }

    fn text(&mut self, text: &str) {
        let run = Run {
            text: text.to_owned(),
            emphasis: self.emphasis > 0,
            strong: self.strong > 0,
        };
        match self.runs.last_mut() {
            Some(last) if last.emphasis == run.emphasis && last.strong == run.strong => {
                last.text.push_str(text);
            }
            _ => self.runs.push(run),
        }
    }

    fn flush(&mut self) {
        let mut runs = std::mem::take(&mut self.runs);
        if let Some(last) = runs.last_mut() {
            last.text.truncate(last.text.trim_end().len());
        }
        runs.retain(|run| !run.text.is_empty());
        if !runs.is_empty() {
            self.push(Block::Paragraph { runs });
        }
    }

    fn push(&mut self, block: Block) {
        match self.stack.last_mut() {
            Some(open) => open.blocks.push(block),
            None => self.top.push(block),
        }
    }

    fn finish(mut self) -> Vec<Block> {
        self.flush();
        self.top
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_of_other_kinds_shows_as_its_text() {
        for (markdown, expected) in [
            (
                "<script>alert(1)</script>",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
            ),
            ("# სათაური", "<p>სათაური</p>"),
            ("`code` ![alt](x.png)", "<p>code alt (x.png)</p>"),
            ("[გვერდი](https://example.org)", "<p>გვერდი (https://example.org)</p>"),
            ("<https://example.org>", "<p>https://example.org</p>"),
            ("a\n> b", "<p>a</p><p>b</p>"),
            (
                "javascript: [x](javascript:alert(1))",
                "<p>javascript: x (javascript:alert(1))</p>",
            ),
        ] {
            assert_eq!(html(markdown), expected, "{markdown}");
        }
    }

    #[test]
    fn the_subset_keeps_its_form() {
        assert_eq!(
            html("ერთი *ორი* **სამი**"),
            "<p>ერთი <em>ორი</em> <strong>სამი</strong></p>"
        );
        assert_eq!(
            html("1. a\n2. b\n   - c"),
            "<ol><li><p>a</p></li><li><p>b</p><ul><li><p>c</p></li></ul></li></ol>"
        );
        assert_eq!(plain_text("ერთი *ორი*\n\n- სამი\n- ოთხი"), "ერთი ორი\nსამი\nოთხი");
        assert_eq!(plain_text(""), "");
    }

    #[test]
    fn deep_nesting_does_not_exhaust_the_stack() {
        let deep = "> ".repeat(2_000) + "x" + &"*".repeat(5_000) + &"- ".repeat(2_000);
        assert!(plain_text(&deep).contains('x'), "the text survives");
    }
}
