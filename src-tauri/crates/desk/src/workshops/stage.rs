//! The facilitator's side of the projector: one scene on or back, blank, and what is seen beside it.

use std::sync::Arc;

use ::workshop::{Scene, Step};

use super::collecting;
use super::running::Run;
use super::shown::Hall;
use crate::Desk;
use crate::failure::{Code, Failure};
use crate::wire::*;

/// Moves the projector, or only asks where it is.
pub(crate) fn workshop_stage(desk: &Arc<Desk>, ask: WorkshopStageAsk) -> Result<WorkshopStage, Failure> {
    if let Some(step) = ask.step {
        let chapter = Hall::read(desk, &ask.document)?.chapter();
        Run::change(desk, &ask.document, |run| {
            // A key that finds nothing to do changes nothing, and is no error.
            match step {
                StageStep::Next => drop(run.stage.next(&chapter)),
                StageStep::Back => drop(run.stage.back(&chapter)),
                StageStep::Blank => run.stage.turn_blank(),
            }
            Ok(())
        })?;
    }
    view(desk, &ask.document)
}

fn view(desk: &Desk, id: &str) -> Result<WorkshopStage, Failure> {
    let hall = Hall::read(desk, id)?;
    let (stage, chapter) = (&hall.run.stage, hall.chapter());
    let place = match &stage.step {
        Step::Reveal {
            scene: Scene::Distribution { place } | Scene::Arguments { place } | Scene::Reference { place },
        } => Some(*place),
        _ => None,
    };
    let result = hall.results.iter().find(|result| result.round == stage.round);
    let one = place.and_then(|place| result?.criteria.get(place));
    Ok(WorkshopStage {
        document: id.to_owned(),
        round: u32::from(stage.round),
        shown: hall.scene(desk)?,
        blank: stage.is_blank,
        can_next: stage.clone().next(&chapter),
        can_back: stage.clone().back(&chapter),
        far_tables: one.map_or_else(Vec::new, |one| one.far_tables.iter().copied().map(u32::from).collect()),
        arguments: arguments(&hall, stage.round, place),
        reference: place.and_then(|place| hall.judgement(stage.round, place)),
    })
}

/// Every argument of a scene; of the whole round while it was only collected, so that they can be picked before.
fn arguments(hall: &Hall, round: u8, place: Option<usize>) -> Vec<WorkshopArgument> {
    let closed = hall.run.rounds.get(&round).is_some_and(|ran| ran.closed.is_some());
    if !closed {
        return Vec::new();
    }
    let criteria: Vec<&str> = match place {
        Some(place) => hall.criterion(round, place).into_iter().collect(),
        None => (0..).map_while(|place| hall.criterion(round, place)).collect(),
    };
    let picks = collecting::picks(&hall.rows, round);
    let mut found = Vec::new();
    for criterion in criteria {
        for text in hall.arguments(round, criterion) {
            found.push(WorkshopArgument {
                picked: picks.iter().any(|(_, one, pick)| one == criterion && *pick == text),
                criterion: criterion.to_owned(),
                text,
            });
        }
    }
    found
}

/// Picks an argument for the wall, or takes it back.
pub(crate) fn pick_argument(desk: &Arc<Desk>, ask: PickArgument) -> Result<WorkshopStage, Failure> {
    let hall = Hall::read(desk, &ask.document)?;
    let round = u8::try_from(ask.round).unwrap_or(0);
    if !hall.arguments(round, &ask.criterion).contains(&ask.text) {
        return Err(Failure::new(Code::DocumentMissing));
    }
    desk.store.seats(&ask.document, |seats| -> Result<(), Failure> {
        let known = collecting::picks(&seats.rows()?, round);
        let known = known
            .iter()
            .find(|(_, one, text)| *one == ask.criterion && *text == ask.text);
        match (known, ask.picked) {
            (Some((number, ..)), false) => Ok(seats.remove(*number)?),
            (None, true) => collecting::pick(seats, round, &ask.criterion, &ask.text, desk.now()),
            _ => Ok(()),
        }
    })?;
    desk.changed(&[&super::room_of(&ask.document)]);
    view(desk, &ask.document)
}
