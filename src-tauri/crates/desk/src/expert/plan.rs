//! The plan of the day: the queue in the order that the person chose, minutes left at the own pace, and the last change
//! in any package.

use std::collections::BTreeMap;
use std::sync::Arc;

use descriptor::{Content, Lang, to_flat};
use review::Progress;
use signing::Time;
use store::{Direction, FileFilter, SignedFileHead};

use super::{OwnReview, kept, own_reviews, pace};
use crate::Desk;
use crate::compose::Rulebook;
use crate::drafting::label;
use crate::failure::{Code, Failure};
use crate::reviewing::{REVIEW, received};
use crate::wire::*;

/// The setting that keeps the order.
const ORDER: &str = "queue-order";

/// How far back the line of undo reaches, in seconds: a day's work.
const DAY: i64 = 20 * 60 * 60;

/// What is read once from a package: it never changes.
#[derive(Clone, Copy)]
pub(crate) struct Measure {
    level: Option<u32>,
    words: u32,
}

pub(crate) fn plan(desk: &Arc<Desk>, ask: PlanAsk) -> Result<Plan, Failure> {
    let order = order(desk, ask.order)?;
    let filter = FileFilter {
        kind: Some("package"),
        direction: Some(Direction::Received),
        ..FileFilter::default()
    };
    let mut files = desk.store.read(|reader| reader.files(&filter))?;
    let measures = files
        .iter()
        .map(|file| Ok((file.digest.clone(), measure(desk, file)?)))
        .collect::<Result<BTreeMap<String, Measure>, Failure>>()?;
    sort(&mut files, order, &measures);
    let reviews = own_reviews(desk)?;
    let progress = |digest: &str| {
        let own = reviews.iter().find(|own| own.head.base.as_deref() == Some(digest));
        own.map(|own| review::progress(&own.draft, &own.rulebook.pack))
    };
    let finished = finished(desk, &reviews, &measures)?;
    let pace = pace::of(&finished);
    let sealed = sealed(desk, &reviews)?;
    let rows: Vec<PlanRow> = files
        .iter()
        .filter_map(|file| {
            let measure = measures.get(&file.digest)?;
            let is_open = !sealed.contains(&file.digest);
            let progress = progress(&file.digest).unwrap_or(Progress {
                rated: 0,
                done: 0,
                of: Rulebook::shipped().pack.criteria().len(),
            });
            let minutes = pace.map(|pace| pace::left(pace, measure.words, progress.rated, progress.of));
            Some(PlanRow {
                package: file.digest.clone(),
                level: measure.level,
                words: measure.words,
                minutes: minutes.filter(|_| is_open),
            })
        })
        .collect();
    Ok(Plan {
        order,
        minutes: pace.map(|_| rows.iter().filter_map(|row| row.minutes).sum()),
        rows,
        pace: pace.map(|_| Pace {
            packages: u32::try_from(finished.len()).unwrap_or(u32::MAX),
            minutes: pace::middle_minutes(&finished),
        }),
        least: u32::try_from(pace::LEAST).unwrap_or(u32::MAX),
        last: last(desk, &files, &reviews)?,
    })
}

/// The order in force, which is the one that is asked for.
fn order(desk: &Arc<Desk>, asked: Option<QueueOrder>) -> Result<QueueOrder, Failure> {
    let stored = desk.store.read(|reader| reader.setting(ORDER))?;
    let before = stored
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or(QueueOrder::Received);
    let Some(order) = asked.filter(|order| *order != before) else {
        return Ok(before);
    };
    let text = serde_json::to_string(&order).map_err(|error| Failure::new(Code::Internal).because(error))?;
    desk.store
        .transact(|tx| -> Result<(), Failure> { Ok(tx.setting_put(ORDER, &text)?) })?;
    Ok(order)
}

/// Level and length of a package, read once while the program runs.
fn measure(desk: &Desk, file: &SignedFileHead) -> Result<Measure, Failure> {
    if let Some(known) = desk.memory().measures.get(&file.digest) {
        return Ok(*known);
    }
    let content = &received(desk, &file.digest)?.descriptor.literal.content;
    let measure = Measure {
        level: content.level.nqf,
        words: words(content),
    };
    desk.memory().measures.insert(file.digest.clone(), measure);
    Ok(measure)
}

/// Words of the longer of the two languages: one reads one of them.
fn words(content: &Content) -> u32 {
    let flat = to_flat(content);
    let count = |lang: Lang| {
        let texts = flat.iter().filter(|(path, _)| path.last() == lang.code());
        let words = texts
            .filter_map(|(_, value)| value.as_text())
            .map(|text| text.split_whitespace().count());
        words.sum::<usize>()
    };
    u32::try_from(count(Lang::Ka).max(count(Lang::En))).unwrap_or(u32::MAX)
}

/// The newest come first, as the store gives them; equal ones stay in that order.
fn sort(files: &mut [SignedFileHead], order: QueueOrder, measures: &BTreeMap<String, Measure>) {
    let measure = |file: &SignedFileHead| measures.get(&file.digest);
    match order {
        QueueOrder::Received => {}
        QueueOrder::Institution => files.sort_by_cached_key(|file| {
            let side = |name: &str| kept(file, name).ka.or_else(|| kept(file, name).en).unwrap_or_default();
            (side("provider"), side("title"))
        }),
        QueueOrder::Level => files.sort_by_key(|file| measure(file).and_then(|one| one.level).unwrap_or(u32::MAX)),
        QueueOrder::Size => files.sort_by_key(|file| measure(file).map_or(u32::MAX, |one| one.words)),
    }
}

/// The packages that a declared conflict closes.
fn sealed(desk: &Desk, open: &[OwnReview]) -> Result<Vec<String>, Failure> {
    let heads = desk.store.read(|reader| reader.documents(Some(REVIEW)))?;
    let closed = heads
        .into_iter()
        .filter(|head| head.trashed.is_none() && open.iter().all(|one| one.head.id != head.id));
    Ok(closed.filter_map(|head| head.base).collect())
}

/// How long the packages took of which every criterion is rated.
fn finished(
    desk: &Desk,
    reviews: &[OwnReview],
    measures: &BTreeMap<String, Measure>,
) -> Result<Vec<pace::Finished>, Failure> {
    let mut finished = Vec::new();
    for OwnReview { head, draft, rulebook } in reviews {
        let progress = review::progress(draft, &rulebook.pack);
        let measure = head.base.as_deref().and_then(|digest| measures.get(digest));
        let Some(measure) = measure.filter(|_| progress.of > 0 && progress.rated == progress.of) else {
            continue;
        };
        let history = desk.store.read(|reader| reader.history(&head.id))?;
        let times: Vec<i64> = history
            .iter()
            .filter_map(|entry| Some(Time::parse(&entry.at).ok()?.unix()))
            .collect();
        finished.push(pace::Finished {
            seconds: pace::at_work(&times),
            words: measure.words,
        });
    }
    Ok(finished)
}

/// The last change of the day in any review that still changes. A declaration is not taken back from here.
fn last(desk: &Desk, files: &[SignedFileHead], reviews: &[OwnReview]) -> Result<Option<LastChange>, Failure> {
    let since = Time::from_unix(desk.now().unix() - DAY)
        .unwrap_or(desk.now())
        .to_string();
    let steps = desk.store.read(|reader| reader.last_steps(REVIEW, &since))?;
    let mine = |id: &str| reviews.iter().find(|own| own.head.id == id).map(|own| &own.head);
    for step in steps {
        let Some(head) = mine(&step.document) else { continue };
        let declares = |path: &descriptor::FieldPath| path.is_within("conflict") || path.as_str() == "role";
        if step.label.paths.iter().any(declares) {
            continue;
        }
        let file = files.iter().find(|file| head.base.as_deref() == Some(&file.digest));
        let criterion = step.label.paths.iter().find_map(|path| {
            let mut segments = path.segments();
            (segments.next() == Some("ratings")).then(|| segments.next()).flatten()
        });
        let route = match criterion {
            Some(criterion) => format!("/review/{}/{criterion}", head.id),
            None => format!("/review/{}/report", head.id),
        };
        let label = &step.label;
        return Ok(Some(LastChange {
            document: head.id.clone(),
            title: file.map(|file| kept(file, "title")).unwrap_or_default(),
            what: self::label(
                &Rulebook::shipped().pack,
                &Content::default(),
                label.kind,
                &label.paths,
                &label.label,
            ),
            at: step.at,
            route,
        }));
    }
    Ok(None)
}
