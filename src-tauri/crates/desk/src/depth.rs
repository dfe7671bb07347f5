//! What helps a designer beside fields and findings: hours to cut or add, where outcomes seem to sit, which language fell
//! behind, where credits lead. All of it is worked out anew from the document; nothing here is stored.

use std::sync::Arc;

use descriptor::balance::{balance, calendar};
use descriptor::behind::{Turn, behind};
use descriptor::pathway::{Goal, Less, Member, Step, pathways};
use descriptor::{Content, FieldPath, Flat, Hundredths, Lang, from_flat};
use store::{ChangeKind, HistoryEntry};

use crate::compose::{Rulebook, views};
use crate::drafting::write;
use crate::failure::{Code, Failure};
use crate::library::DESCRIPTOR;
use crate::wire::*;
use crate::{Desk, practice, vocabulary};

/// What is said in the history when a side is confirmed.
pub(crate) const CONFIRMED: &str = "confirmed";

/// What the desk works out beside a draft.
pub(crate) fn depth(rulebook: &Rulebook, content: &Content, flat: &Flat, history: &[HistoryEntry]) -> Depth {
    Depth {
        exercise: practice::exercise_of(content),
        balance: balance_view(rulebook, content),
        calendar: calendar_view(content),
        seats: seats(content),
        behind: behind_views(rulebook, content, flat, history),
    }
}

fn balance_view(rulebook: &Rulebook, content: &Content) -> Option<BalanceView> {
    let hours_per_credit = rulebook.pack.head.hours_per_credit;
    let found = balance(content, hours_per_credit)?;
    let title = |id: &str| {
        let activity = content.activities.iter().find(|activity| activity.id == id);
        activity.map(|activity| Both::from(&activity.title)).unwrap_or_default()
    };
    let credits = content.workload.credits.unwrap_or_default();
    Some(BalanceView {
        total: found.total.to_string(),
        expected: found.expected.to_string(),
        difference: found.total.distance(found.expected).to_string(),
        over: found.total > found.expected,
        credits: quotient(found.total, hours_per_credit).to_string(),
        half: credits.hundredths() % 100 != 0,
        shares: found
            .shares
            .iter()
            .map(|share| ShareView {
                item: format!("activities/{}", share.activity),
                title: title(&share.activity),
                now: share.now.to_string(),
                then: share.then.to_string(),
            })
            .collect(),
    })
}

/// Hours as credits, to the nearest tenth.
fn quotient(hours: Hundredths, hours_per_credit: Hundredths) -> Hundredths {
    let per_credit = i64::from(hours_per_credit.hundredths()).max(1);
    let tenths = (i64::from(hours.hundredths()) * 10 + per_credit / 2) / per_credit;
    Hundredths::from_hundredths(i32::try_from(tenths * 10).unwrap_or(i32::MAX))
}

fn calendar_view(content: &Content) -> Option<CalendarView> {
    let found = calendar(content)?;
    let total = descriptor::workload::hours(content).total();
    Some(CalendarView {
        weeks: content.workload.weeks?.to_string(),
        weekly: content.workload.hours_per_week?.to_string(),
        planned: found.planned.to_string(),
        total: total.to_string(),
        difference: found.planned.distance(total).to_string(),
        sign: match found.planned.cmp(&total) {
            std::cmp::Ordering::Less => -1,
            std::cmp::Ordering::Equal => 0,
            std::cmp::Ordering::Greater => 1,
        },
        needed: found.needed.to_string(),
    })
}

fn seats(content: &Content) -> Vec<SeatView> {
    let list = vocabulary::verbs();
    let name = |token: &str| {
        let process = list.processes.iter().find(|process| process.token == token);
        process.map(|process| Both::from(&process.name)).unwrap_or_default()
    };
    list.seats(content)
        .into_iter()
        .map(|seat| SeatView {
            process: name(&seat.process),
            outcome: seat.outcome,
            word: seat.word,
            side: language(seat.lang),
            from: seat.levels.0,
            to: seat.levels.1,
        })
        .collect()
}

fn language(lang: Lang) -> Language {
    match lang {
        Lang::Ka => Language::Ka,
        Lang::En => Language::En,
    }
}

/// Fields of which one language fell behind, when both have a text now.
fn behind_views(rulebook: &Rulebook, content: &Content, flat: &Flat, history: &[HistoryEntry]) -> Vec<BehindView> {
    // What was undone does not count, and neither does the undoing: together they leave the text as it was.
    let counts = |entry: &&HistoryEntry| !entry.undone && !matches!(entry.kind, ChangeKind::Undo | ChangeKind::Redo);
    let turns: Vec<Turn<'_>> = history
        .iter()
        .filter(counts)
        .map(|entry| Turn {
            seq: entry.seq,
            seconds: seconds(&entry.at),
            paths: &entry.paths,
        })
        .collect();
    let gone = descriptor::lists::living(flat);
    let written = |path: &str, lang: Lang| {
        let side = FieldPath::known(path).child(lang.code());
        gone.get(&side)
            .and_then(descriptor::Scalar::as_text)
            .is_some_and(|text| !text.trim().is_empty())
    };
    let at = |seq: u64| {
        let entry = history.iter().find(|entry| entry.seq == seq);
        entry.map(|entry| entry.at.clone()).unwrap_or_default()
    };
    behind(&turns)
        .into_iter()
        .filter(|(path, _)| Lang::BOTH.iter().all(|lang| written(path, *lang)))
        .map(|(path, behind)| BehindView {
            place: views::place(&rulebook.pack, content, &FieldPath::known(&path)),
            path,
            side: language(behind.lang),
            since: at(behind.since),
        })
        .collect()
}

fn seconds(at: &str) -> i64 {
    chrono::DateTime::parse_from_rfc3339(at)
        .map(|at| at.timestamp())
        .unwrap_or_default()
}

/// Confirms that a side still says the same as the other one.
pub(crate) fn confirm_side(desk: &Arc<Desk>, ask: ConfirmSide) -> Result<Edited, Failure> {
    let no_field = || Failure::new(Code::NoSuchField).with("field", &ask.path);
    let path = FieldPath::parse(&ask.path).map_err(|_| no_field())?;
    if descriptor::field_kind(&path) != Some(descriptor::FieldKind::Prose) {
        return Err(no_field());
    }
    write(desk, &ask.document, |tx, _, at| {
        Ok(Some(tx.confirm(
            &ask.document,
            std::slice::from_ref(&path),
            at,
            "",
            CONFIRMED,
        )?))
    })
}

/// Where a descriptor leads, together with the others of the library; exercises take no part.
pub(crate) fn pathway(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<Pathway, Failure> {
    let flats = desk.store.read(|reader| {
        let heads = reader.documents(Some(DESCRIPTOR))?;
        heads
            .into_iter()
            .filter(|head| head.trashed.is_none() || head.id == ask.document)
            .map(|head| Ok::<_, store::StoreError>((reader.flat(&head.id)?, head.id)))
            .collect::<Result<Vec<_>, _>>()
    })?;
    let contents: Vec<(String, Content)> = flats
        .into_iter()
        .map(|(flat, id)| (id, from_flat(&flat).0))
        .filter(|(id, content)| content.exercise().is_none() || *id == ask.document)
        .collect();
    let members: Vec<Member<'_>> = contents.iter().map(|(id, content)| Member { id, content }).collect();
    let title = |id: &str| {
        let found = contents.iter().find(|(document, _)| document == id);
        found
            .map(|(_, content)| Both::from(&content.identification.title))
            .unwrap_or_default()
    };
    let goals = pathways(&members, &ask.document)
        .iter()
        .map(|goal| goal_view(goal, &ask.document, &title))
        .collect();
    Ok(Pathway { goals })
}

fn goal_view(goal: &Goal, own: &str, title: &dyn Fn(&str) -> Both) -> GoalView {
    GoalView {
        title: Both::from(&goal.title),
        institution: Both::from(&goal.institution),
        document: goal.credential.clone(),
        whole: goal.whole.map(|whole| whole.to_string()),
        counted: goal.counted.to_string(),
        steps: goal.steps.iter().map(|step| step_view(step, own, title)).collect(),
    }
}

fn step_view(step: &Step, own: &str, title: &dyn Fn(&str) -> Both) -> StepView {
    let (less, other) = match &step.less {
        None => (None, Both::default()),
        Some(Less::Own) => (Some("own"), Both::default()),
        Some(Less::Twice { with }) => (Some("twice"), title(with)),
        Some(Less::Inside { via }) => (Some("inside"), title(via)),
        Some(Less::Full) => (Some("full"), Both::default()),
    };
    StepView {
        document: step.id.clone(),
        title: title(&step.id),
        own: step.id == own,
        promised: step.promised.to_string(),
        counted: step.counted.to_string(),
        less: less.map(str::to_owned),
        other,
    }
}
