//! Every criterion in the agency's order: evidence, computed facts, description and analysis, recommendations,
//! suggestions, good practice, and last the rating; and the list of all quotes.

use descriptor::{Anchor, Lang, Text};
use panel::{Decision, Sentence};
use rulebook::{Criterion, Rating};
use serde::Serialize;

use super::Desk;
use crate::findings::FindingModel;
use crate::model::Rich;
use crate::report_model::rating_glyph;

#[derive(Debug, Serialize)]
pub(crate) struct StandardModel {
    pub(crate) number: usize,
    pub(crate) title: String,
    pub(crate) criteria: Vec<CriterionModel>,
}

#[derive(Debug, Serialize)]
pub(crate) struct CriterionModel {
    pub(crate) number: String,
    pub(crate) text: String,
    pub(crate) minimum: Option<String>,
    pub(crate) source: String,
    pub(crate) glyph: &'static str,
    pub(crate) words: String,
    /// The scale, the lowest level last; a panel that could not judge stands apart from it.
    pub(crate) levels: Vec<Level>,
    /// What is seen in a descriptor at this rating, by the pack.
    pub(crate) anchor: Option<String>,
    pub(crate) evidence: Vec<Quote>,
    pub(crate) computed: Vec<FindingModel>,
    pub(crate) texts: Vec<Rich>,
    pub(crate) remarks: Vec<Remarks>,
}

/// One level of the scale, ticked or not.
#[derive(Debug, Serialize)]
pub(crate) struct Level {
    pub(crate) words: String,
    pub(crate) glyph: &'static str,
    pub(crate) is_chosen: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct Quote {
    pub(crate) number: usize,
    pub(crate) quote: Rich,
    pub(crate) place: String,
    /// In the list of all quotes: the criteria that stand on it.
    pub(crate) cited: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct Remarks {
    pub(crate) label: String,
    pub(crate) texts: Vec<Rich>,
}

/// All quotes by number.
#[derive(Debug, Serialize)]
pub(crate) struct EvidenceList {
    pub(crate) title: String,
    pub(crate) note: String,
    pub(crate) quotes: Vec<Quote>,
}

impl Desk<'_> {
    pub(crate) fn standards(&self) -> Vec<StandardModel> {
        let numbered = self.numbered();
        let standards = self.print.pack.head.standards.iter().filter_map(|standard| {
            let own: Vec<&(usize, usize, &Criterion)> = numbered
                .iter()
                .filter(|(_, _, one)| one.standard == standard.id)
                .collect();
            let (number, _, _) = own.first()?;
            Some(StandardModel {
                number: *number,
                title: self.pen.packed(&standard.title),
                criteria: own.into_iter().map(|(_, _, one)| self.criterion(one)).collect(),
            })
        });
        standards.collect()
    }

    /// The criteria with the numbers under which they are printed: the standard's and their own.
    fn numbered(&self) -> Vec<(usize, usize, &Criterion)> {
        let mut numbered = Vec::new();
        let mut number = 0;
        for standard in &self.print.pack.head.standards {
            let own = self
                .print
                .pack
                .criteria()
                .iter()
                .filter(|one| one.standard == standard.id);
            let own: Vec<&Criterion> = own.collect();
            if !own.is_empty() {
                number += 1;
            }
            numbered.extend(own.into_iter().zip(1..).map(|(one, place)| (number, place, one)));
        }
        numbered
    }

    /// The number under which a criterion is printed.
    pub(crate) fn number(&self, criterion: &str) -> String {
        let found = self.numbered().into_iter().find(|(_, _, one)| one.id == criterion);
        found.map_or_else(|| "–".to_owned(), |(standard, place, _)| format!("{standard}.{place}"))
    }

    pub(crate) fn criterion_words(&self, criterion: &str) -> String {
        let known = self.print.pack.criterion(criterion);
        known.map_or_else(|| self.pen.line(criterion), |one| self.pen.packed(&one.text))
    }

    fn criterion(&self, criterion: &Criterion) -> CriterionModel {
        let (pen, report) = (self.pen, &self.said.report);
        let decision = report.decision_of(&criterion.id);
        let rating = decision.map(|decision| decision.rating);
        let mut texts: Vec<Rich> = decision.and_then(|one| pen.rich(&one.text)).into_iter().collect();
        texts.extend(self.prose(Some(&criterion.id)));
        let source = &criterion.source;
        CriterionModel {
            number: self.number(&criterion.id),
            text: pen.packed(&criterion.text),
            minimum: criterion.minimum.then(|| pen.say("print-minimum")),
            source: format!("{}, {}", pen.packed(&source.title), pen.packed(&source.place)),
            glyph: rating_glyph(rating),
            words: rating.map_or_else(|| pen.say("print-unrated"), |rating| self.rating_words(rating)),
            levels: self.levels(rating),
            anchor: rating
                .and_then(|rating| criterion.anchors.get(rating))
                .map(|anchor| pen.packed(anchor)),
            evidence: decision.map_or_else(Vec::new, |one| self.quotes_of(one)),
            computed: pen.findings_of(self.print.content, &self.said.findings, &criterion.id),
            texts,
            remarks: decision.map_or_else(Vec::new, |one| self.remarks(one)),
        }
    }

    fn levels(&self, chosen: Option<Rating>) -> Vec<Level> {
        let is_shown = |rating: &&Rating| **rating != Rating::CannotJudge || chosen == Some(Rating::CannotJudge);
        let levels = Rating::ALL.iter().filter(is_shown).map(|rating| Level {
            words: self.rating_words(*rating),
            glyph: rating_glyph(Some(*rating)),
            is_chosen: chosen == Some(*rating),
        });
        levels.collect()
    }

    fn quotes_of(&self, decision: &Decision) -> Vec<Quote> {
        let evidence = &self.said.report.evidence;
        let quotes = decision.evidence.iter().filter_map(|number| {
            let anchor = evidence.get(number.checked_sub(1)?)?;
            Some(self.quote(*number, anchor, String::new()))
        });
        quotes.collect()
    }

    fn quote(&self, number: usize, anchor: &Anchor, cited: String) -> Quote {
        let lang = Lang::from_code(anchor.field.last()).unwrap_or(self.pen.lang);
        Quote {
            number,
            quote: self.pen.quoted(&anchor.exact, lang),
            place: self.pen.place(self.print.content, &anchor.field),
            cited,
        }
    }

    fn remarks(&self, decision: &Decision) -> Vec<Remarks> {
        let lists = [
            ("print-panel-recommendations", &decision.recommendations),
            ("print-panel-suggestions", &decision.suggestions),
            ("print-panel-good-practice", &decision.good_practice),
        ];
        let lists = lists.map(|(label, texts)| Remarks {
            label: self.pen.say(label),
            texts: texts.iter().filter_map(|text| self.pen.rich(text)).collect(),
        });
        lists.into_iter().filter(|remarks| !remarks.texts.is_empty()).collect()
    }

    /// The prose about a criterion, or about all. Sentences that stand in the other language only are kept apart, so that
    /// each says what it is written in and none is lost.
    pub(crate) fn prose(&self, criterion: Option<&str>) -> Vec<Rich> {
        let passages = self.said.report.passages.iter();
        let own = passages.filter(|passage| passage.criterion.as_deref() == criterion);
        let lang = self.pen.lang;
        let chunks = own.flat_map(|passage| {
            passage
                .sentences
                .chunk_by(|one, next| one.text.get(lang).is_some() == next.text.get(lang).is_some())
        });
        chunks
            .filter_map(|sentences| self.pen.rich(&joined(sentences)))
            .collect()
    }

    pub(crate) fn evidence(&self) -> Option<EvidenceList> {
        let report = &self.said.report;
        let citing = |number: usize| {
            let citing = report.decisions.iter().filter(|one| one.evidence.contains(&number));
            let numbers: Vec<String> = citing.map(|one| self.number(&one.criterion)).collect();
            self.pen
                .say_with("print-panel-cited", &[("numbers", &numbers.join(", "))])
        };
        let quotes = report.evidence.iter().zip(1..);
        let quotes: Vec<Quote> = quotes
            .map(|(anchor, number)| self.quote(number, anchor, citing(number)))
            .collect();
        (!quotes.is_empty()).then(|| EvidenceList {
            title: self.pen.say("print-panel-evidence-list"),
            note: self.pen.say("print-panel-evidence-note"),
            quotes,
        })
    }
}

fn joined(sentences: &[Sentence]) -> Text {
    let side = |lang: Lang| {
        let words: Vec<&str> = sentences
            .iter()
            .filter_map(|one| one.text.get(lang))
            .map(str::trim)
            .collect();
        (!words.is_empty()).then(|| words.join(" "))
    };
    Text {
        ka: side(Lang::Ka),
        en: side(Lang::En),
    }
}
