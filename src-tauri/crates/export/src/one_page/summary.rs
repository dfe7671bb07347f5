//! The summary: what an employer wants to know, in the order in which they ask.

use descriptor::{Content, Hundredths, workload};

use super::{Answer, Block, OnePage, PagePrint, Room, frame, points};
use crate::ExportError;
use crate::descriptor_model::figures;
use crate::model::Rich;
use crate::pen::Pen;

/// Builds the page.
pub(super) fn page(pen: &Pen<'_>, print: &PagePrint<'_>, room: Room) -> Result<OnePage, ExportError> {
    let kind = pen.say("paper-summary");
    let (frame, title, twin) = frame(pen, print, &kind)?;
    let content = print.content;
    let outcomes = pen.items(
        content.outcomes.iter().map(|outcome| (&outcome.text, String::new())),
        room,
    );
    let assessments = pen.items(
        content
            .assessments
            .iter()
            .map(|assessment| (&assessment.title, assessed(pen, assessment))),
        room,
    );
    let needs = pen.items(
        content.purpose.needs.iter().map(|need| (&need.claim, String::new())),
        Room {
            items: room.items.min(3),
            ..room
        },
    );
    let text = |id: &str, body: Option<Rich>| Block {
        title: pen.say(id),
        body,
        ..Block::default()
    };
    let list = |id: &str, (items, more)| Block {
        title: pen.say(id),
        items,
        more,
        ..Block::default()
    };
    let blocks = vec![
        text("paper-summary-aim", pen.shortened(&content.purpose.aim, room)),
        list("paper-summary-outcomes", outcomes),
        text("paper-summary-practice", practice(pen, content)),
        list("paper-summary-proof", assessments),
        text(
            "paper-summary-audience",
            pen.shortened(&content.audience.target_group, room),
        ),
        list("paper-summary-need", needs),
        text("paper-summary-next", pen.shortened(&content.purpose.progression, room)),
        Block {
            title: pen.say("paper-summary-who"),
            answers: who(pen, content),
            ..Block::default()
        },
    ];
    let said = |block: &Block| block.body.is_some() || !block.items.is_empty() || !block.answers.is_empty();
    Ok(OnePage {
        frame,
        kind,
        title,
        twin,
        size: points(room),
        figures: figures(pen, content),
        blocks: blocks.into_iter().filter(said).collect(),
        foot: vec![pen.say("paper-summary-foot")],
    })
}

/// How much of the work is practical.
fn practice(pen: &Pen<'_>, content: &Content) -> Option<Rich> {
    let hours = workload::hours(content);
    if hours.total() == Hundredths::ZERO {
        return None;
    }
    Some(pen.rich_line(&pen.say_with(
        "paper-summary-hours",
        &[
            ("total", &pen.number(hours.total())),
            ("practical", &pen.number(hours.practical)),
            ("contact", &pen.number(hours.contact)),
        ],
    )))
}

/// How one assessment is done and how much it counts.
fn assessed(pen: &Pen<'_>, assessment: &descriptor::Assessment) -> String {
    let kind = assessment.kind.map(|kind| pen.choice("assessment-type", kind.token()));
    let weight = assessment
        .weight
        .map(|weight| pen.say_with("print-percent", &[("number", &pen.number(weight))]));
    kind.into_iter().chain(weight).collect::<Vec<_>>().join(" · ")
}

/// Who teaches and how to reach them.
fn who(pen: &Pen<'_>, content: &Content) -> Vec<Answer> {
    let provider = &content.provider;
    let lines = [&provider.contact, &provider.email, &provider.website];
    let reach: Vec<String> = lines.into_iter().flatten().map(|line| pen.line(line)).collect();
    let name = pen.rich(&provider.name).map(|name| Answer {
        label: pen.label("provider/name"),
        value: vec![name],
        missing: None,
        code: false,
    });
    let reach = (!reach.is_empty()).then(|| Answer {
        label: pen.say("paper-contact"),
        value: vec![pen.rich_line(&reach.join(" · "))],
        missing: None,
        code: false,
    });
    name.into_iter().chain(reach).collect()
}
