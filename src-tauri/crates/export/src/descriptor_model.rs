//! A descriptor as its design reads it: the first page, the sections, the findings, the signature.

use descriptor::{Content, Hundredths, Organisation, workload};
use serde::Serialize;

use crate::ExportError;
use crate::findings::Findings;
use crate::model::{EmbeddedFile, Frame, Pair, SignatureBlock};
use crate::pen::Pen;
use crate::print::{DescriptorPrint, Standing};
use crate::sections::SectionModel;

/// The name of the embedded file.
pub(crate) const FILE: &str = "descriptor.vc.json";

#[derive(Debug, Serialize)]
pub(crate) struct DescriptorModel {
    pub(crate) frame: Frame,
    pub(crate) kind: String,
    pub(crate) title: String,
    pub(crate) twin: Option<Twin>,
    pub(crate) figures: Vec<Figure>,
    pub(crate) facts: Vec<Pair>,
    pub(crate) sections: Vec<SectionModel>,
    pub(crate) findings: Option<Findings>,
    pub(crate) signature: Option<SignatureBlock>,
    /// For an unsigned one: what that means.
    pub(crate) unsigned: Option<String>,
}

/// The title in the other language.
#[derive(Debug, Serialize)]
pub(crate) struct Twin {
    pub(crate) lang: &'static str,
    pub(crate) text: String,
}

/// A number that stands large on the first page.
#[derive(Debug, Serialize)]
pub(crate) struct Figure {
    pub(crate) value: String,
    pub(crate) label: String,
}

impl DescriptorModel {
    pub(crate) fn of(pen: &Pen<'_>, print: &DescriptorPrint<'_>) -> Result<DescriptorModel, ExportError> {
        let content = print.content;
        let title = content.identification.title.best(print.lang);
        let title = if title.is_empty() {
            pen.say("print-untitled")
        } else {
            pen.line(title)
        };
        let other = print.lang.other();
        let twin = content
            .identification
            .title
            .get(other)
            .filter(|_| content.identification.title.get(print.lang).is_some());
        let kind = pen.say(if content.exercise().is_some() {
            "print-exercise"
        } else {
            "print-descriptor"
        });
        let mut paper = frame(pen, &print.standing, &title, FILE, "print-embedded-descriptor")?;
        if matches!(print.standing, Standing::Signed(_)) && print.findings_json.is_some() {
            paper.embedded.push(EmbeddedFile {
                name: crate::pdf::FINDINGS,
                relationship: "supplement",
                description: pen.say("print-embedded-findings"),
            });
        }
        Ok(DescriptorModel {
            frame: Frame {
                edition: edition(pen, &kind, print.version, &print.standing),
                author: pen.plain(&content.provider.name),
                description: kind.clone(),
                ..paper
            },
            kind,
            title,
            twin: twin.map(|text| Twin {
                lang: other.code(),
                text: pen.line(text),
            }),
            figures: figures(pen, content),
            facts: facts(pen, content, print.field_of_study),
            sections: pen.sections(content),
            findings: pen.findings(content, print.findings),
            signature: pen.signature(&print.standing, FILE),
            unsigned: matches!(print.standing, Standing::Draft { .. }).then(|| pen.say("print-unsigned")),
        })
    }
}

/// The frame that both papers share; `edition`, `author` and `description` are the caller's.
pub(crate) fn frame(
    pen: &Pen<'_>,
    standing: &Standing<'_>,
    title: &str,
    file: &'static str,
    description: &str,
) -> Result<Frame, ExportError> {
    let signature = match standing {
        Standing::Draft { .. } => None,
        Standing::Signed(signature) => Some(signature),
    };
    Ok(Frame {
        lang: pen.lang.code(),
        title: title.to_owned(),
        author: String::new(),
        description: String::new(),
        date: standing.moment()?.0,
        subject: title.to_owned(),
        edition: String::new(),
        mark: signature.is_none().then(|| pen.say("print-draft-mark")),
        notice: pen.notice(),
        digest: signature.map(|signature| pen.digest(signature)),
        page: pen.say_with("print-page", &[("page", "{page}"), ("pages", "{pages}")]),
        embedded: signature
            .map(|_| EmbeddedFile {
                name: file,
                relationship: "source",
                description: pen.say(description),
            })
            .into_iter()
            .collect(),
        logo: pen.say("print-logo"),
    })
}

/// „აღწერილობა · ვერსია 3“, or for a draft the version it follows.
pub(crate) fn edition(pen: &Pen<'_>, kind: &str, version: u32, standing: &Standing<'_>) -> String {
    let number = version.to_string();
    let words = match (standing, version) {
        (Standing::Signed(_), _) => pen.say_with("print-version", &[("version", &number)]),
        (Standing::Draft { .. }, 0) => return kind.to_owned(),
        (Standing::Draft { .. }, _) => pen.say_with("print-after-version", &[("version", &number)]),
    };
    format!("{kind} · {words}")
}

pub(crate) fn figures(pen: &Pen<'_>, content: &Content) -> Vec<Figure> {
    let total = workload::hours(content).total();
    let figure = |value: Option<String>, label: &str| {
        value.map(|value| Figure {
            value,
            label: pen.say(label),
        })
    };
    let number = |number: Option<Hundredths>| number.map(|number| pen.number(number));
    let figures = [
        figure(number(content.workload.credits), "print-figure-credits"),
        figure(
            number(Some(total).filter(|total| *total != Hundredths::ZERO)),
            "print-figure-hours",
        ),
        figure(content.level.nqf.map(|level| level.to_string()), "print-figure-level"),
        figure(number(content.workload.weeks), "print-figure-weeks"),
    ];
    figures.into_iter().flatten().collect()
}

/// The table of facts on the first page.
pub(crate) fn facts(pen: &Pen<'_>, content: &Content, field_of_study: Option<&str>) -> Vec<Pair> {
    let mut facts = Vec::new();
    facts.extend(organisation(pen, "provider/name", &content.provider));
    facts.extend(organisation(pen, "awardingBody/name", &content.awarding_body));
    let mut fact = |label: String, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
            facts.push(pen.pair(label, &value));
        }
    };
    let line = |text: &Option<String>| text.as_deref().map(|text| pen.line(text));
    fact(pen.label("identification/code"), line(&content.identification.code));
    let field = field_of_study.map(|field| pen.line(field));
    fact(
        pen.label("identification/iscedF"),
        field.or_else(|| line(&content.identification.isced_f)),
    );
    let languages = content
        .identification
        .languages
        .iter()
        .map(|one| pen.choice("instruction", one.token()));
    fact(
        pen.label("identification/languages"),
        Some(languages.collect::<Vec<String>>().join(", ")),
    );
    let country = content.identification.country.as_deref().map(|code| {
        let id = format!("choice-country-{}", code.to_lowercase());
        if pen.words.has(pen.lang.code(), &id) {
            pen.say(&id)
        } else {
            pen.line(code)
        }
    });
    let region = Some(pen.plain(&content.identification.region)).filter(|region| !region.is_empty());
    let place: Vec<String> = country.into_iter().chain(region).collect();
    fact(pen.say("print-country-region"), Some(place.join(", ")));
    fact(
        pen.label("level/nqf"),
        content
            .level
            .nqf
            .map(|level| pen.say_with("print-level", &[("level", &level.to_string())])),
    );
    let calendar = [
        content
            .workload
            .weeks
            .map(|weeks| pen.say_with("print-weeks", &[("weeks", &pen.number(weeks))])),
        content
            .workload
            .hours_per_week
            .map(|hours| pen.say_with("print-hours-a-week", &[("hours", &pen.number(hours))])),
    ];
    fact(
        pen.say("print-calendar"),
        Some(calendar.into_iter().flatten().collect::<Vec<String>>().join(" · ")),
    );
    fact(
        pen.label("delivery/participation"),
        content
            .delivery
            .participation
            .map(|one| pen.choice("participation", one.token())),
    );
    let mut supervision: Vec<String> = Vec::new();
    for kind in content
        .assessments
        .iter()
        .filter_map(|assessment| assessment.supervision)
    {
        let words = pen.choice("supervision", kind.token());
        if !supervision.contains(&words) {
            supervision.push(words);
        }
    }
    fact(pen.say("print-supervision"), Some(supervision.join("; ")));
    fact(
        pen.label("quality/kind"),
        content.quality.kind.map(|one| pen.choice("quality-type", one.token())),
    );
    fact(
        pen.label("stackability/kind"),
        content.stackability.kind.map(|one| pen.choice("stacking", one.token())),
    );
    let review_date = content.validity.review_date.as_deref();
    fact(pen.label("validity/reviewDate"), review_date.map(|date| pen.date(date)));
    fact(
        pen.label("validity/months"),
        content
            .validity
            .months
            .map(|months| pen.say_with("print-months", &[("months", &months.to_string())])),
    );
    let pack = &pen.pack.head;
    let title = pen.packed(&pack.title);
    let name = pen.say_with("print-pack", &[("title", &title), ("version", &pack.version)]);
    fact(pen.say("print-template"), Some(name));
    facts
}

/// Name and unit, then how to reach it.
fn organisation(pen: &Pen<'_>, label: &str, of: &Organisation) -> Option<Pair> {
    let mut lines = Vec::new();
    lines.extend(pen.rich(&of.name));
    lines.extend(pen.rich(&of.unit));
    let code = of.identification_code.as_deref();
    let code = code.map(|code| pen.say_with("print-identification-code", &[("code", code)]));
    let rest = [&of.contact, &of.email, &of.website]
        .into_iter()
        .flatten()
        .map(|line| pen.line(line));
    let reach: Vec<String> = code.into_iter().chain(rest).collect();
    if !reach.is_empty() {
        lines.push(pen.rich_line(&reach.join(" · ")));
    }
    (!lines.is_empty()).then(|| Pair {
        label: pen.label(label),
        value: lines,
        code: false,
    })
}
