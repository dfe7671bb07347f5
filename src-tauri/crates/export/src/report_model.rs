//! A review as its design reads it: what was judged and by whom, the ratings at a glance, then every criterion.

use descriptor::{Content, Lang};
use review::{DraftRating, RemarkList, criteria_for, propose_decision};
use rulebook::{Criterion, DecisionToken, Rating};
use serde::Serialize;

use crate::ExportError;
use crate::descriptor_model::frame;
use crate::findings::FindingModel;
use crate::model::{Frame, Pair, Rich, SignatureBlock};
use crate::pen::Pen;
use crate::print::{ReportPrint, Standing, short_digest};

/// The name of the embedded file.
pub(crate) fn file(print: &ReportPrint<'_>) -> &'static str {
    if print.internal {
        "internal-review.vc.json"
    } else {
        "review.vc.json"
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct ReportModel {
    frame: Frame,
    kind: String,
    title: String,
    facts: Vec<Pair>,
    decision: Decision,
    overview: Overview,
    standards: Vec<StandardModel>,
    labels: Labels,
    signature: Option<SignatureBlock>,
    unsigned: Option<String>,
}

#[derive(Debug, Serialize)]
struct Decision {
    label: String,
    words: String,
    /// What the rule of the pack proposes, and that a person chose.
    notes: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Overview {
    title: String,
    columns: [String; 2],
    counts: Vec<Count>,
    note: String,
}

#[derive(Debug, Serialize)]
struct Count {
    glyph: &'static str,
    words: String,
    number: usize,
}

#[derive(Debug, Serialize)]
struct StandardModel {
    number: usize,
    title: String,
    criteria: Vec<CriterionModel>,
}

#[derive(Debug, Serialize)]
struct CriterionModel {
    number: String,
    text: String,
    minimum: Option<String>,
    source: String,
    glyph: &'static str,
    words: String,
    /// What is seen in a descriptor at this rating, by the pack.
    anchor: Option<String>,
    comment: Option<Rich>,
    evidence: Vec<Evidence>,
    remarks: Vec<Remarks>,
    confidence: Option<String>,
    computed: Vec<FindingModel>,
}

#[derive(Debug, Serialize)]
struct Evidence {
    number: usize,
    quote: Rich,
    place: String,
}

#[derive(Debug, Serialize)]
struct Remarks {
    label: String,
    texts: Vec<Rich>,
}

/// The words over the blocks of a criterion.
#[derive(Debug, Serialize)]
struct Labels {
    comment: String,
    evidence: String,
    computed: String,
    confidence: String,
}

impl ReportModel {
    pub(crate) fn of(pen: &Pen<'_>, print: &ReportPrint<'_>) -> Result<ReportModel, ExportError> {
        let (kind, embedded) = if print.internal {
            ("print-internal-report", "print-embedded-internal")
        } else {
            ("print-report", "print-embedded-review")
        };
        let kind = pen.say(kind);
        let title = pen.plain(&print.content.identification.title);
        let title = if title.is_empty() {
            pen.say("print-untitled")
        } else {
            title
        };
        let entries = entries(print);
        let author = match print.standing {
            Standing::Signed(signature) => pen.plain(signature.name),
            Standing::Draft { .. } => String::new(),
        };
        let version = print.judged.version.to_string();
        let of_version = pen.say_with("print-of-version", &[("version", &version)]);
        Ok(ReportModel {
            frame: Frame {
                title: format!("{kind}: {title}"),
                subject: title.clone(),
                edition: format!("{kind} · {of_version}"),
                description: kind.clone(),
                author,
                ..frame(pen, &print.standing, &title, file(print), embedded)?
            },
            facts: facts(pen, print),
            decision: decision(pen, print),
            overview: overview(pen, &entries),
            standards: standards(pen, print, &entries),
            labels: Labels {
                comment: pen.say("print-comment"),
                evidence: pen.say("print-evidence"),
                computed: pen.say("print-computed"),
                confidence: pen.say("print-confidence"),
            },
            signature: pen.signature(&print.standing, file(print)),
            unsigned: matches!(print.standing, Standing::Draft { .. }).then(|| pen.say("print-unsigned")),
            kind,
            title,
        })
    }
}

/// The criteria of the reviewer's role with what was said about each.
fn entries<'a>(print: &ReportPrint<'a>) -> Vec<(&'a Criterion, Option<&'a DraftRating>)> {
    let criteria = match print.review.role {
        Some(role) => criteria_for(print.pack, role),
        None => print.pack.criteria().iter().collect(),
    };
    criteria
        .into_iter()
        .map(|criterion| (criterion, print.review.ratings.get(&criterion.id)))
        .collect()
}

fn facts(pen: &Pen<'_>, print: &ReportPrint<'_>) -> Vec<Pair> {
    let content = print.content;
    let mut facts = Vec::new();
    let mut fact = |id: &str, value: String| {
        if !value.trim().is_empty() {
            facts.push(pen.pair(pen.say(id), &value));
        }
    };
    fact("print-provider", pen.plain(&content.provider.name));
    let version = pen.say_with("print-version", &[("version", &print.judged.version.to_string())]);
    fact("print-judged", version);
    fact("print-judged-signer", pen.plain(print.judged.signer));
    facts.push(pen.code(pen.say("print-judged-digest"), &short_digest(print.judged.credential)));
    let mut fact = |id: &str, value: String| {
        if !value.trim().is_empty() {
            facts.push(pen.pair(pen.say(id), &value));
        }
    };
    let pack = &print.pack.head;
    let title = pen.packed(&pack.title);
    fact(
        "print-judged-by",
        pen.say_with("print-pack", &[("title", &title), ("version", &pack.version)]),
    );
    if let Standing::Signed(signature) = print.standing {
        let names = [signature.name, signature.organisation].map(|name| pen.plain(name));
        let names: Vec<&str> = names
            .iter()
            .map(String::as_str)
            .filter(|name| !name.is_empty())
            .collect();
        fact("print-reviewer", names.join(", "));
    }
    let (label, list) = if print.internal {
        ("print-wrote", "wrote")
    } else {
        ("print-conflict", "declared")
    };
    if !print.internal {
        fact(
            "print-role",
            print
                .review
                .role
                .map(|role| pen.choice("role", role.token()))
                .unwrap_or_default(),
        );
    }
    let conflict = &print.review.conflict;
    let declared = conflict.declared.map_or_else(
        || pen.say("print-not-declared"),
        |declared| pen.choice(list, declared.token()),
    );
    let note = conflict.note.as_deref().map(|note| pen.line(note));
    let words: Vec<String> = [declared].into_iter().chain(note).collect();
    fact(label, words.join(" "));
    facts
}

fn decision(pen: &Pen<'_>, print: &ReportPrint<'_>) -> Decision {
    let rule = &print.pack.head.decision;
    let title = |token: DecisionToken| {
        rule.title
            .get(&token)
            .map_or_else(|| token.token().to_owned(), |words| pen.packed(words))
    };
    let proposal = print
        .review
        .role
        .and_then(|role| propose_decision(print.pack, role, &print.review.chosen()));
    let mut notes = Vec::new();
    if let Some(proposal) = proposal {
        notes.push(pen.say_with("print-proposed", &[("decision", &title(proposal.decision))]));
    }
    notes.push(pen.packed(&rule.text));
    notes.push(pen.say("print-person-decides"));
    Decision {
        label: pen.say("print-decision"),
        words: print.review.decision.map_or_else(|| pen.say("print-undecided"), title),
        notes: notes.into_iter().filter(|note| !note.is_empty()).collect(),
    }
}

fn overview(pen: &Pen<'_>, entries: &[(&Criterion, Option<&DraftRating>)]) -> Overview {
    let all = Rating::ALL.iter().copied().map(Some).chain([None]);
    let counts = all.map(|rating| Count {
        glyph: rating_glyph(rating),
        words: rating_words(pen, rating),
        number: entries
            .iter()
            .filter(|(_, entry)| entry.and_then(|entry| entry.rating) == rating)
            .count(),
    });
    Overview {
        title: pen.say("print-overview"),
        columns: [pen.say("print-column-requirement"), pen.say("print-column-rating")],
        counts: counts.filter(|count| count.number > 0).collect(),
        note: pen.say("print-minimum-note"),
    }
}

fn standards(
    pen: &Pen<'_>,
    print: &ReportPrint<'_>,
    entries: &[(&Criterion, Option<&DraftRating>)],
) -> Vec<StandardModel> {
    let mut quotes = 0;
    let mut standards = Vec::new();
    for standard in &print.pack.head.standards {
        let own = entries
            .iter()
            .filter(|(criterion, _)| criterion.standard == standard.id);
        let number = standards.len() + 1;
        let criteria = own.zip(1..).map(|((criterion, entry), place)| {
            let unwritten = DraftRating::default();
            let entry = entry.unwrap_or(&unwritten);
            CriterionModel {
                number: format!("{number}.{}", place as usize),
                text: pen.packed(&criterion.text),
                minimum: criterion.minimum.then(|| pen.say("print-minimum")),
                source: format!(
                    "{}, {}",
                    pen.packed(&criterion.source.title),
                    pen.packed(&criterion.source.place)
                ),
                glyph: rating_glyph(entry.rating),
                words: rating_words(pen, entry.rating),
                anchor: entry
                    .rating
                    .and_then(|rating| criterion.anchors.get(rating))
                    .map(|anchor| pen.packed(anchor)),
                comment: pen.rich(&entry.comment),
                evidence: evidence(pen, print.content, entry, &mut quotes),
                remarks: remarks(pen, entry),
                confidence: entry
                    .confidence
                    .map(|confidence| pen.choice("confidence", confidence.token())),
                computed: pen.findings_of(print.content, print.findings, &criterion.id),
            }
        });
        let criteria: Vec<CriterionModel> = criteria.collect();
        if !criteria.is_empty() {
            standards.push(StandardModel {
                number,
                title: pen.packed(&standard.title),
                criteria,
            });
        }
    }
    standards
}

/// Quotes are numbered through the whole report.
fn evidence(pen: &Pen<'_>, content: &Content, entry: &DraftRating, quotes: &mut usize) -> Vec<Evidence> {
    let numbered = entry.evidence.iter().map(|quote| {
        *quotes += 1;
        Evidence {
            number: *quotes,
            quote: pen.quoted(
                &quote.anchor.exact,
                Lang::from_code(quote.anchor.field.last()).unwrap_or(pen.lang),
            ),
            place: pen.place(content, &quote.anchor.field),
        }
    });
    numbered.collect()
}

fn remarks(pen: &Pen<'_>, entry: &DraftRating) -> Vec<Remarks> {
    let lists = RemarkList::ALL.iter().map(|list| {
        let texts = entry.remarks(*list).iter().filter_map(|remark| pen.rich(&remark.text));
        Remarks {
            label: pen.say(match list {
                RemarkList::Recommendations => "print-recommendations",
                RemarkList::Suggestions => "print-suggestions",
                RemarkList::GoodPractice => "print-good-practice",
                RemarkList::Questions => "print-questions",
            }),
            texts: texts.collect(),
        }
    });
    lists.filter(|remarks| !remarks.texts.is_empty()).collect()
}

fn rating_words(pen: &Pen<'_>, rating: Option<Rating>) -> String {
    rating.map_or_else(
        || pen.say("print-unrated"),
        |rating| pen.choice("rating", rating.token()),
    )
}

/// One family of glyphs that survives greyscale and fax (look.md).
pub(crate) fn rating_glyph(rating: Option<Rating>) -> &'static str {
    match rating {
        Some(Rating::Complies) => "●",
        Some(Rating::SubstantiallyComplies) => "◕",
        Some(Rating::PartiallyComplies) => "◑",
        Some(Rating::DoesNotComply) => "○",
        Some(Rating::CannotJudge) => "–",
        None => "…",
    }
}
