//! Choosing words and writing texts: messages of the locales, words of the pack, texts of people, numbers and dates.

use descriptor::markdown::{self, Block};
use descriptor::{Hundredths, Lang, Text};
use i18n::{Args, Bundles};
use rulebook::{Pack, Words};

use crate::ink::Ink;
use crate::model::{Pair, Piece, Rich, Run, SignatureBlock};
use crate::print::{Moment, Signature, Standing, full_digest, short_digest};

/// Lists inside lists are drawn this deep; deeper ones join the last.
const DEEPEST_LIST: usize = 4;

/// Chooses words and makes texts printable, in one language.
pub(crate) struct Pen<'a> {
    pub(crate) lang: Lang,
    pub(crate) words: &'a Bundles,
    pub(crate) pack: &'a Pack,
    pub(crate) ink: &'a Ink,
}

impl Pen<'_> {
    /// A message of the locales.
    pub(crate) fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// A message with arguments.
    pub(crate) fn say_with(&self, id: &str, args: &[(&str, &str)]) -> String {
        let args: Args = args
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        self.ink.text(&self.words.message(self.lang.code(), id, &args))
    }

    /// The words for a token of a closed list.
    pub(crate) fn choice(&self, list: &str, token: &str) -> String {
        self.say(&format!("choice-{list}-{token}"))
    }

    /// Words of the pack.
    pub(crate) fn packed(&self, words: &Words) -> String {
        self.ink.text(words.get(self.lang))
    }

    /// A line without a language, made printable.
    pub(crate) fn line(&self, text: &str) -> String {
        self.ink.text(text)
    }

    /// A line as a rich text.
    pub(crate) fn rich_line(&self, text: &str) -> Rich {
        let run = Run {
            text: self.ink.text(text),
            emphasis: false,
            strong: false,
        };
        Rich {
            lang: self.lang.code(),
            other: None,
            blocks: vec![Piece::Paragraph { runs: vec![run] }],
        }
    }

    /// A bilingual text in the printed language, or in the other one saying so; `None` when nobody wrote it.
    pub(crate) fn rich(&self, text: &Text) -> Option<Rich> {
        let lang = [self.lang, self.lang.other()]
            .into_iter()
            .find(|lang| text.get(*lang).is_some())?;
        let blocks = markdown::blocks(text.get(lang)?);
        Some(Rich {
            lang: lang.code(),
            other: (lang != self.lang).then(|| self.say(&format!("print-only-{}", lang.code()))),
            blocks: self.pieces(&blocks, 0),
        })
    }

    fn pieces(&self, blocks: &[Block], depth: usize) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for block in blocks {
            match block {
                Block::Paragraph { runs } => pieces.push(Piece::Paragraph {
                    runs: runs
                        .iter()
                        .map(|run| Run {
                            text: self.ink.text(&run.text),
                            emphasis: run.emphasis,
                            strong: run.strong,
                        })
                        .collect(),
                }),
                Block::List { ordered, items } if depth < DEEPEST_LIST => {
                    pieces.push(Piece::List {
                        ordered: *ordered,
                        items: items.iter().map(|item| self.pieces(item, depth + 1)).collect(),
                    });
                }
                Block::List { items, .. } => {
                    items.iter().for_each(|item| pieces.extend(self.pieces(item, depth)));
                }
            }
        }
        pieces
    }

    /// Words quoted from a descriptor, between the quotation marks of the language.
    pub(crate) fn quoted(&self, words: &str, lang: Lang) -> Rich {
        let marked = match self.lang {
            Lang::Ka => format!("„{words}“"),
            Lang::En => format!("“{words}”"),
        };
        Rich {
            lang: lang.code(),
            ..self.rich_line(&marked)
        }
    }

    /// A bilingual text as one line without its marks.
    pub(crate) fn plain(&self, text: &Text) -> String {
        let plain = markdown::plain_text(text.best(self.lang));
        self.ink.text(&plain.replace('\n', " "))
    }

    /// A number as the language writes it.
    pub(crate) fn number(&self, number: Hundredths) -> String {
        match self.lang {
            Lang::Ka => number.with_comma(),
            Lang::En => number.to_string(),
        }
    }

    /// A date, `YYYY-MM-DD`, as the language writes it.
    pub(crate) fn date(&self, date: &str) -> String {
        let Ok(Moment([year, month, day, ..])) = Moment::parse(&format!("{date}T00:00:00Z")) else {
            return self.line(date);
        };
        let month = self.say(&format!("print-month-{month}"));
        self.say_with(
            "print-date",
            &[
                ("day", &day.to_string()),
                ("month", &month),
                ("year", &year.to_string()),
            ],
        )
    }

    /// A moment, as the language writes it, in UTC.
    pub(crate) fn time(&self, moment: Moment) -> String {
        let [year, month, day, hour, minute, _] = moment.0;
        let date = self.date(&format!("{year:04}-{month:02}-{day:02}"));
        self.say_with(
            "print-time",
            &[("date", &date), ("time", &format!("{hour:02}:{minute:02}"))],
        )
    }

    /// A pair whose value is one line.
    pub(crate) fn pair(&self, label: String, value: &str) -> Pair {
        Pair {
            label,
            value: vec![self.rich_line(value)],
            code: false,
        }
    }

    /// A pair whose value is a code: nothing is put into it, so that it can be copied.
    pub(crate) fn code(&self, label: String, value: &str) -> Pair {
        let run = Run {
            text: self.ink.exact(value),
            emphasis: false,
            strong: false,
        };
        Pair {
            label,
            value: vec![Rich {
                lang: self.lang.code(),
                other: None,
                blocks: vec![Piece::Paragraph { runs: vec![run] }],
            }],
            code: true,
        }
    }

    /// The sentence of a pack that is not adopted.
    pub(crate) fn notice(&self) -> Option<String> {
        let notice = self.packed(&self.pack.head.notice);
        (self.pack.head.status != rulebook::PackStatus::Adopted && !notice.is_empty()).then_some(notice)
    }

    /// The block of the signature, `None` for a draft.
    pub(crate) fn signature(&self, standing: &Standing<'_>, file: &str) -> Option<SignatureBlock> {
        let Standing::Signed(signature) = standing else {
            return None;
        };
        let at = Moment::parse(signature.at).map_or_else(|_| self.line(signature.at), |moment| self.time(moment));
        let mut pairs = vec![self.pair(self.say("print-signer"), &self.plain(signature.name))];
        if !signature.organisation.is_empty() {
            pairs.push(self.pair(self.say("print-organisation"), &self.plain(signature.organisation)));
        }
        pairs.push(self.pair(self.say("print-signed-at"), &at));
        pairs.push(self.code(self.say("print-key"), signature.did));
        pairs.push(self.code(self.say("print-fingerprint"), signature.fingerprint));
        pairs.push(self.code(self.say("print-digest-full"), &full_digest(signature.credential)));
        Some(SignatureBlock {
            title: self.say("print-signature"),
            pairs,
            sentences: vec![
                self.say("print-signature-is"),
                self.say_with("print-signature-check", &[("file", file)]),
            ],
        })
    }

    /// The short digest with its label.
    pub(crate) fn digest(&self, signature: &Signature<'_>) -> String {
        self.say_with("print-digest", &[("digest", &short_digest(signature.credential))])
    }
}
