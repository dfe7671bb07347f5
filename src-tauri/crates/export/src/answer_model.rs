//! An answer to a review or to a report as its design reads it: what is answered and by whom, the answers at a glance,
//! then each point with what was said of it, what the institution says and what it changed.

use descriptor::{Anchor, Content, Lang};
use review::response::Answered;
use review::{Evidence, PointAnswer, RatingEntry, Stance};
use rulebook::Rating;
use serde::Serialize;

use crate::ExportError;
use crate::descriptor_model::frame;
use crate::model::{Frame, Pair, Rich, SignatureBlock};
use crate::pen::Pen;
use crate::print::{AnswerPrint, Standing, short_digest};
use crate::report_model::rating_glyph;

/// The name of the embedded file.
pub(crate) const FILE: &str = "response.vc.json";

#[derive(Debug, Serialize)]
pub(crate) struct AnswerModel {
    frame: Frame,
    kind: String,
    title: String,
    facts: Vec<Pair>,
    overview: String,
    counts: Vec<Count>,
    points: Vec<PointModel>,
    labels: Labels,
    signature: Option<SignatureBlock>,
}

#[derive(Debug, Serialize)]
struct Count {
    glyph: &'static str,
    words: String,
    number: usize,
}

#[derive(Debug, Serialize)]
struct PointModel {
    number: usize,
    text: String,
    glyph: &'static str,
    rating: String,
    comment: Option<Rich>,
    quotes: Vec<Quoted>,
    recommendations: Vec<Rich>,
    answer: String,
    mark: &'static str,
    said: Option<Rich>,
    evidence: Vec<Quoted>,
    changes: Vec<Change>,
}

#[derive(Debug, Serialize)]
struct Quoted {
    quote: Option<Rich>,
    place: String,
}

#[derive(Debug, Serialize)]
struct Change {
    place: String,
    before: String,
    after: String,
}

/// The words over the blocks of a point.
#[derive(Debug, Serialize)]
struct Labels {
    reviewer: String,
    recommendations: String,
    institution: String,
    evidence: String,
    changes: String,
    before: String,
    after: String,
    nothing: String,
}

impl AnswerModel {
    pub(crate) fn of(pen: &Pen<'_>, print: &AnswerPrint<'_>) -> Result<AnswerModel, ExportError> {
        let of_panel = print.response.answers_to.kind == Answered::Report;
        let kind = pen.say(if of_panel {
            "print-answer-report"
        } else {
            "print-answer"
        });
        let embedded = if of_panel {
            "print-embedded-answer-report"
        } else {
            "print-embedded-answer"
        };
        let title = pen.plain(&print.judged.identification.title);
        let title = if title.is_empty() {
            pen.say("print-untitled")
        } else {
            title
        };
        let version = print.response.descriptor.version.to_string();
        let of_version = pen.say_with("print-of-version", &[("version", &version)]);
        let author = match print.standing {
            Standing::Signed(signature) => pen.plain(signature.name),
            Standing::Draft { .. } => String::new(),
        };
        let stances = Stance::ALL.iter().map(|stance| Count {
            glyph: stance_glyph(*stance),
            words: pen.choice("stance", stance.token()),
            number: print.response.points.iter().filter(|one| one.answer == *stance).count(),
        });
        Ok(AnswerModel {
            frame: Frame {
                title: format!("{kind}: {title}"),
                subject: title.clone(),
                edition: format!("{kind} · {of_version}"),
                description: kind.clone(),
                author,
                ..frame(pen, &print.standing, &title, FILE, embedded)?
            },
            facts: facts(pen, print),
            overview: pen.say("print-answer-overview"),
            counts: stances.filter(|count| count.number > 0).collect(),
            points: (1..)
                .zip(print.points)
                .map(|(number, point)| model(pen, print, number, point))
                .collect(),
            labels: Labels {
                reviewer: pen.say(if of_panel {
                    "print-answer-panel"
                } else {
                    "print-reviewer"
                }),
                recommendations: pen.say("print-recommendations"),
                institution: pen.say("print-answer-institution"),
                evidence: pen.say("print-evidence"),
                changes: pen.say("print-answer-changes"),
                before: pen.say("print-answer-before"),
                after: pen.say("print-answer-after"),
                nothing: pen.say("print-answer-nothing"),
            },
            signature: pen.signature(&print.standing, FILE),
            kind,
            title,
        })
    }
}

fn facts(pen: &Pen<'_>, print: &AnswerPrint<'_>) -> Vec<Pair> {
    let (to, digest) = match print.response.answers_to.kind {
        Answered::Review => ("print-answer-to", "print-answer-to-digest"),
        Answered::Report => ("print-answer-report-to", "print-answer-report-digest"),
    };
    let mut facts = vec![
        pen.pair(pen.say("print-provider"), &pen.plain(&print.judged.provider.name)),
        pen.pair(pen.say(to), &pen.plain(print.reviewer)),
        pen.code(pen.say(digest), &short_digest(print.answered)),
    ];
    let version = |number: u32| pen.say_with("print-version", &[("version", &number.to_string())]);
    facts.push(pen.pair(pen.say("print-judged"), &version(print.response.descriptor.version)));
    let revised = print.response.revised.as_ref();
    let words = revised.map_or_else(|| pen.say("print-answer-no-version"), |one| version(one.version));
    facts.push(pen.pair(pen.say("print-answer-version"), &words));
    let pack = &print.pack.head;
    let title = pen.packed(&pack.title);
    let pack = pen.say_with("print-pack", &[("title", &title), ("version", &pack.version)]);
    facts.push(pen.pair(pen.say("print-judged-by"), &pack));
    facts
}

fn model(pen: &Pen<'_>, print: &AnswerPrint<'_>, number: usize, point: &RatingEntry) -> PointModel {
    let answer = print
        .response
        .points
        .iter()
        .find(|one| one.criterion == point.criterion);
    let criterion = print.pack.criterion(&point.criterion);
    let own = print.revised.unwrap_or(print.judged);
    PointModel {
        number,
        text: criterion.map_or_else(|| pen.line(&point.criterion), |one| pen.packed(&one.text)),
        glyph: rating_glyph(Some(point.rating)),
        rating: rating(pen, point.rating),
        comment: pen.rich(&point.comment),
        quotes: point
            .evidence
            .iter()
            .map(|one| quoted(pen, print.judged, one))
            .collect(),
        recommendations: point.recommendations.iter().filter_map(|text| pen.rich(text)).collect(),
        answer: answer.map_or_else(String::new, |one| pen.choice("stance", one.answer.token())),
        mark: answer.map_or("…", |one| stance_glyph(one.answer)),
        said: answer.and_then(|one| pen.rich(&one.text)),
        evidence: answer.map_or_else(Vec::new, |one| evidence(pen, own, one)),
        changes: answer.map_or_else(Vec::new, |one| changes(pen, print, one)),
    }
}

fn rating(pen: &Pen<'_>, rating: Rating) -> String {
    pen.choice("rating", rating.token())
}

fn quoted(pen: &Pen<'_>, content: &Content, anchor: &Anchor) -> Quoted {
    let lang = Lang::from_code(anchor.field.last()).unwrap_or(pen.lang);
    Quoted {
        quote: Some(pen.quoted(&anchor.exact, lang)),
        place: pen.place(content, &anchor.field),
    }
}

fn evidence(pen: &Pen<'_>, own: &Content, answer: &PointAnswer) -> Vec<Quoted> {
    let one = |evidence: &Evidence| match evidence {
        Evidence::Quote(anchor) => quoted(pen, own, anchor),
        Evidence::File(file) => {
            let known = own.attachments.iter().find(|one| one.sha256 == file.attachment);
            let title = known.map_or_else(String::new, |one| pen.plain(&one.title));
            let name = known.map_or(file.attachment.as_str(), |one| one.name.as_str());
            Quoted {
                quote: None,
                place: if title.is_empty() { pen.line(name) } else { title },
            }
        }
    };
    answer.evidence.iter().map(one).collect()
}

fn changes(pen: &Pen<'_>, print: &AnswerPrint<'_>, answer: &PointAnswer) -> Vec<Change> {
    let linked = print.changes.iter().filter(|line| answer.changes.contains(&line.path));
    linked
        .map(|line| Change {
            place: pen.line(&line.place),
            before: pen.line(&line.before),
            after: pen.line(&line.after),
        })
        .collect()
}

/// One family of glyphs that survives greyscale and fax.
fn stance_glyph(stance: Stance) -> &'static str {
    match stance {
        Stance::Agree => "●",
        Stance::Correct => "◑",
        Stance::Disagree => "○",
    }
}
