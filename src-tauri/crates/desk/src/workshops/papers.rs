//! What a workshop has on paper: for the table, for the facilitator, and for people to take home.
//!
//! Papers are made from the plan that was handed out, and from counts. Who sat where is on no paper, and nobody's name
//! but the facilitator's.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::workshop::{Whole, Workshop};
use descriptor::{Lang, Text};
use export::workshop_paper::{self, Came, Meaning, WorkshopPrint};

use super::document::Document;
use super::{collecting, results};
use crate::compose::{Rulebook, paper, views};
use crate::failure::Failure;
use crate::files::{self, Existing, Readers};
use crate::wire::*;
use crate::{Desk, keyring, shelf, words};

/// The papers that lie on the stick of a kit.
const OF_A_KIT: [WorkshopPaper; 4] = [
    WorkshopPaper::Handout,
    WorkshopPaper::Sheets,
    WorkshopPaper::Feedback,
    WorkshopPaper::Cards,
];

/// Prints one paper and asks where to put it.
pub(crate) fn print_workshop(desk: &Arc<Desk>, ask: PrintWorkshop) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("print", move |_| {
        let document = Document::read(&worker, &ask.document)?;
        let lang = match ask.language {
            Language::Ka => Lang::Ka,
            Language::En => Lang::En,
        };
        let pdf = printed(&worker, &document, ask.kind, lang)?;
        let Some(path) = shelf::ask_place(&worker, &name(ask.kind, lang))? else {
            return Ok(None);
        };
        files::write(&path, &pdf, Existing::Replace, Readers::Everyone)?;
        Ok(Some(JobResult::Written(shelf::written(&path, &pdf, Vec::new()))))
    }))
}

/// The papers of a kit by their names, in both languages.
pub(super) fn for_kit(plan: &Workshop, rulebook: &Rulebook, at: &str) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let mut papers = BTreeMap::new();
    for lang in Lang::BOTH {
        for kind in OF_A_KIT {
            let print = print(plan, rulebook, lang, at);
            papers.insert(name(kind, lang), of_plan(&print, kind)?);
        }
    }
    Ok(papers)
}

fn name(kind: WorkshopPaper, lang: Lang) -> String {
    let stem = match kind {
        WorkshopPaper::Handout => "handouts",
        WorkshopPaper::Sheets => "answer-sheets",
        WorkshopPaper::Feedback => "feedback-sheets",
        WorkshopPaper::Cards => "cards",
        WorkshopPaper::Report => "workshop-report",
        WorkshopPaper::Certificates => "certificates",
        WorkshopPaper::Attendance => "attendance",
    };
    format!("{stem}.{}.pdf", lang.code())
}

fn print<'a>(plan: &'a Workshop, rulebook: &'a Rulebook, lang: Lang, printed: &'a str) -> WorkshopPrint<'a> {
    WorkshopPrint {
        lang,
        words: words::bundles(),
        pack: &rulebook.pack,
        plan,
        printed,
    }
}

fn printed(desk: &Desk, document: &Document, kind: WorkshopPaper, lang: Lang) -> Result<Vec<u8>, Failure> {
    let (plan, rulebook) = (document.in_force(desk)?.plan, document.rulebook(desk)?);
    let at = desk.now().to_string();
    let print = print(&plan, &rulebook, lang, &at);
    match kind {
        WorkshopPaper::Report => report(desk, document, &print),
        WorkshopPaper::Certificates => {
            let present = document.results()?.iter().map(|result| result.collected).max();
            let count = present.filter(|present| *present > 0).unwrap_or(plan.seat_count());
            let led = facilitator(desk)?;
            paper::of_workshop(|press| workshop_paper::certificates(press, &print, count, led.as_ref()))
        }
        _ => of_plan(&print, kind),
    }
}

/// A paper that is made from the plan alone.
fn of_plan(print: &WorkshopPrint<'_>, kind: WorkshopPaper) -> Result<Vec<u8>, Failure> {
    paper::of_workshop(|press| match kind {
        WorkshopPaper::Sheets => workshop_paper::sheets(press, print),
        WorkshopPaper::Feedback => workshop_paper::feedback(press, print),
        WorkshopPaper::Cards => workshop_paper::cards(press, print),
        WorkshopPaper::Attendance => workshop_paper::attendance(press, print),
        _ => workshop_paper::handouts(press, print, &fields_of_study(print)),
    })
}

/// The names of the fields of study that the cases carry.
fn fields_of_study(print: &WorkshopPrint<'_>) -> BTreeMap<String, String> {
    let cases = print.plan.cases.iter();
    let codes = cases.filter_map(|case| case.content.identification.isced_f.as_deref());
    let name = |code: &str| {
        let both = views::field_of_study(code)?;
        let side = if print.lang == Lang::Ka { both.ka } else { both.en };
        Some((code.to_owned(), side?))
    };
    codes.filter_map(name).collect()
}

fn report(desk: &Desk, document: &Document, print: &WorkshopPrint<'_>) -> Result<Vec<u8>, Failure> {
    let rounds = document.results()?;
    let whole = document.text("results/whole");
    let whole: Option<Whole> = whole
        .map(|text| serde_json::from_str(&text).map_err(|error| Failure::internal().because(error)))
        .transpose()?;
    let feedback = collecting::feedback(desk, document)?;
    let texts = document.meanings();
    // In the order of the pack, so that the report and the hand-outs read alike.
    let known = print.pack.criteria().iter().map(|criterion| criterion.id.as_str());
    let meanings: Vec<Meaning<'_>> = known
        .filter_map(|criterion| {
            Some(Meaning {
                criterion,
                text: texts.get(criterion)?,
                proposed: document.text(&format!("proposals/{criterion}")).is_some(),
            })
        })
        .collect();
    let (led, wiped) = (facilitator(desk)?, document.wiped());
    let came = Came {
        rounds: &rounds,
        whole: whole.as_ref(),
        before: rounds.last().and_then(|last| results::earlier(&rounds, last.round)),
        feedback: &feedback,
        meanings: &meanings,
        facilitator: led.as_ref(),
        wiped: wiped.as_deref(),
    };
    paper::of_workshop(|press| workshop_paper::report(press, print, &came))
}

/// In whose name this computer signs, when there is a key.
fn facilitator(desk: &Desk) -> Result<Option<Text>, Failure> {
    let rows = keyring::key_rows(desk)?;
    let named = rows.into_iter().map(|row| Text {
        ka: row.name.ka,
        en: row.name.en,
    });
    Ok(named.into_iter().find(|name| !name.is_empty()))
}
