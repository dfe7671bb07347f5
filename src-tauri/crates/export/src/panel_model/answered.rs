//! What the institution answered to the draft, what the panel says to it, and what changed since.

use panel::{Answer, Changed, Part, Reply, changed};
use review::{PointAnswer, Stance};
use serde::Serialize;

use super::Desk;
use crate::model::Rich;
use crate::report_model::rating_glyph;

/// The points of the institution, each with the reply.
#[derive(Debug, Serialize)]
pub(crate) struct Answers {
    pub(crate) title: String,
    pub(crate) institution: String,
    pub(crate) panel: String,
    /// Set when there is nothing to reply to.
    pub(crate) none: Option<String>,
    pub(crate) points: Vec<Point>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Point {
    pub(crate) number: String,
    pub(crate) text: String,
    pub(crate) stance: String,
    pub(crate) stance_glyph: &'static str,
    pub(crate) said: Option<Rich>,
    pub(crate) answer: String,
    pub(crate) answer_glyph: &'static str,
    pub(crate) reply: Option<Rich>,
}

/// What changed since the draft, on a page of its own.
#[derive(Debug, Serialize)]
pub(crate) struct Changes {
    pub(crate) title: String,
    pub(crate) note: String,
    pub(crate) columns: [String; 4],
    pub(crate) rows: Vec<ChangeRow>,
}

#[derive(Debug, Serialize)]
pub(crate) struct ChangeRow {
    pub(crate) number: String,
    pub(crate) text: String,
    /// Which parts are not as they were, in words.
    pub(crate) parts: String,
    pub(crate) before: Standing,
    pub(crate) after: Standing,
    pub(crate) reason: Option<Rich>,
}

/// A rating or a result with its glyph.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Standing {
    pub(crate) glyph: &'static str,
    pub(crate) words: String,
}

impl Desk<'_> {
    /// Only a final report has them.
    pub(crate) fn answers(&self) -> Option<Answers> {
        let (pen, report) = (self.pen, &self.said.report);
        report.previous.as_ref()?;
        let points = self.said.response.iter().flat_map(|response| &response.points);
        let mut pairs: Vec<(&str, Option<&PointAnswer>, Option<&Reply>)> = points
            .map(|point| {
                let reply = report.replies.iter().find(|reply| reply.criterion == point.criterion);
                (point.criterion.as_str(), Some(point), reply)
            })
            .collect();
        let is_known = |reply: &&Reply| pairs.iter().any(|(criterion, ..)| *criterion == reply.criterion);
        let (_, more): (Vec<&Reply>, Vec<&Reply>) = report.replies.iter().partition(is_known);
        pairs.extend(
            more.into_iter()
                .map(|reply| (reply.criterion.as_str(), None, Some(reply))),
        );
        let none = match (pairs.is_empty(), &report.response) {
            (false, _) => None,
            (true, Some(_)) => Some("print-panel-no-points"),
            (true, None) => Some("print-panel-no-response"),
        };
        Some(Answers {
            title: pen.say("print-panel-answers"),
            institution: pen.say("print-answer-institution"),
            panel: pen.say("print-panel-replies"),
            none: none.map(|id| pen.say(id)),
            points: pairs
                .into_iter()
                .map(|(criterion, point, reply)| self.point(criterion, point, reply))
                .collect(),
        })
    }

    fn point(&self, criterion: &str, point: Option<&PointAnswer>, reply: Option<&Reply>) -> Point {
        let pen = self.pen;
        Point {
            number: self.number(criterion),
            text: self.criterion_words(criterion),
            stance: point.map_or_else(String::new, |one| pen.choice("stance", one.answer.token())),
            stance_glyph: match point.map(|one| one.answer) {
                Some(Stance::Agree) => "●",
                Some(Stance::Correct) => "◑",
                Some(Stance::Disagree) => "○",
                None => "–",
            },
            said: point.and_then(|one| pen.rich(&one.text)),
            answer: pen.say(match reply.map(|one| one.answer) {
                Some(Answer::Accepted) => "print-panel-accepted",
                Some(Answer::PartlyAccepted) => "print-panel-partly-accepted",
                Some(Answer::NotAccepted) => "print-panel-not-accepted",
                None => "print-panel-unanswered",
            }),
            answer_glyph: match reply.map(|one| one.answer) {
                Some(Answer::Accepted) => "●",
                Some(Answer::PartlyAccepted) => "◑",
                Some(Answer::NotAccepted) => "○",
                None => "…",
            },
            reply: reply.and_then(|one| pen.rich(&one.text)),
        }
    }

    /// Only a final report whose draft is at hand has them.
    pub(crate) fn changes(&self) -> Option<Changes> {
        let (pen, draft) = (self.pen, self.print.draft?);
        self.said.report.previous.as_ref()?;
        let changed = changed(draft, self.print.report);
        let note = if changed.is_empty() {
            "print-panel-unchanged"
        } else {
            "print-panel-changes-note"
        };
        Some(Changes {
            title: pen.say("print-panel-changes"),
            note: pen.say(note),
            columns: [
                pen.say("print-column-requirement"),
                pen.say("print-panel-before"),
                pen.say("print-panel-after"),
                pen.say("print-panel-reason"),
            ],
            rows: changed.iter().map(|one| self.change(draft, one)).collect(),
        })
    }

    fn change(&self, draft: &panel::PanelReport, changed: &Changed) -> ChangeRow {
        let pen = self.pen;
        let standing = |report: &panel::PanelReport| match changed.criterion.as_deref() {
            Some(criterion) => report
                .decision_of(criterion)
                .map_or_else(Standing::default, |one| Standing {
                    glyph: rating_glyph(Some(one.rating)),
                    words: self.rating_words(one.rating),
                }),
            None => Standing {
                glyph: "",
                words: self.decision_words(report.decision),
            },
        };
        let parts: Vec<String> = changed
            .parts
            .iter()
            .map(|part| pen.say(part_id(*part, changed)))
            .collect();
        let reasons = &self.said.report.changes;
        let reason = reasons.iter().find(|reason| reason.criterion == changed.criterion);
        ChangeRow {
            number: changed
                .criterion
                .as_deref()
                .map_or_else(String::new, |one| self.number(one)),
            text: changed
                .criterion
                .as_deref()
                .map_or_else(|| pen.say("print-panel-decision"), |one| self.criterion_words(one)),
            parts: parts.join(", "),
            before: standing(draft),
            after: standing(self.print.report),
            reason: reason.and_then(|one| pen.rich(&one.reason)),
        }
    }
}

fn part_id(part: Part, changed: &Changed) -> &'static str {
    match part {
        Part::Rating if changed.criterion.is_none() => "print-panel-part-result",
        Part::Rating => "print-panel-part-rating",
        Part::Text => "print-panel-part-text",
        Part::Evidence => "print-panel-part-evidence",
        Part::Recommendations => "print-panel-part-recommendations",
        Part::Suggestions => "print-panel-part-suggestions",
        Part::GoodPractice => "print-panel-part-good-practice",
    }
}
