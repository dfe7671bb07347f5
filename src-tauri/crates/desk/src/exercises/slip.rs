//! What a participant hands in of an exercise: the same slip, code and file that the page of the kit makes.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::workshop::{Feedback, QUESTIONS, Seat, Sheet, Slip, argument, code, longest_argument};
use descriptor::{FieldPath, Scalar};
use review::Rating;

use super::{Opened, open};
use crate::failure::{Code, Failure};
use crate::files::{self, Existing, Readers};
use crate::wire::{ExerciseAsk, JobId, JobResult, NetworkPicture, SlipView};
use crate::{Desk, shelf};

impl Opened {
    /// A text as it was typed.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.flat.get(&FieldPath::parse(path).ok()?)?.as_text()
    }

    /// A number from 1 to `most`.
    pub(super) fn number(&self, path: &str, most: u8) -> Option<u8> {
        let number = FieldPath::parse(path).ok().and_then(|path| self.flat.get(&path))?;
        let Scalar::Number(number) = number else { return None };
        u8::try_from(*number).ok().filter(|number| (1..=most).contains(number))
    }

    /// Where the participant sits, once both are chosen.
    pub(super) fn seat(&self) -> Option<Seat> {
        let table = self.number("table", self.plan.tables)?;
        Some(Seat {
            table,
            seat: self.number("seat", self.plan.seats)?,
        })
    }

    /// The rating of a criterion in a round.
    pub(super) fn rating(&self, round: u8, criterion: &str) -> Option<Rating> {
        Rating::from_token(self.text(&format!("rounds/{round}/{criterion}/rating"))?)
    }

    /// The answers to the questions about the workshop.
    pub(super) fn feedback(&self) -> [Option<u8>; QUESTIONS] {
        std::array::from_fn(|question| self.number(&format!("feedback/{}", question + 1), 5))
    }

    /// What is handed in of a round, from 1; of the feedback for 0. None while nothing can be.
    pub(super) fn slip(&self, round: u8) -> Option<Slip> {
        let (seat, tag) = (self.seat()?, self.plan.tag());
        if round == 0 {
            let answers: Option<Vec<u8>> = self.feedback().into_iter().collect();
            let answers = answers?.try_into().ok()?;
            return Some(Slip::Feedback(Feedback { tag, seat, answers }));
        }
        let planned = self.plan.rounds.get(usize::from(round) - 1)?;
        let ratings: Vec<Option<Rating>> = planned.criteria.iter().map(|id| self.rating(round, id)).collect();
        if ratings.iter().all(Option::is_none) {
            return None;
        }
        let most = longest_argument(planned.criteria.len());
        let given = |id: &String| {
            let typed = self.text(&format!("rounds/{round}/{id}/why"))?;
            let text = argument(typed, most);
            (!text.is_empty()).then(|| (id.clone(), text))
        };
        Some(Slip::Sheet(Sheet {
            tag,
            round,
            seat,
            ratings,
            arguments: planned.criteria.iter().filter_map(given).collect::<BTreeMap<_, _>>(),
        }))
    }
}

/// A slip as it is read out and scanned.
pub(super) fn view(slip: &Slip) -> Result<SlipView, Failure> {
    let code = code::encode(slip);
    let picture = export::qr(&code).ok_or_else(Failure::internal)?;
    Ok(SlipView {
        code,
        qr: NetworkPicture {
            size: picture.size,
            path: picture.path,
        },
    })
}

/// Saves what is handed in of a round, or of the feedback, as the file that the facilitator takes.
pub(crate) fn save_slip(desk: &Arc<Desk>, ask: ExerciseAsk) -> Result<JobId, Failure> {
    let opened = open(desk, &ask.document)?;
    let round = u8::try_from(ask.round).ok();
    let slip = round.and_then(|round| opened.slip(round));
    let slip = slip.ok_or_else(|| Failure::new(Code::DocumentMissing).because("nothing to hand in"))?;
    let worker = Arc::clone(desk);
    Ok(desk.job("write", move |_| {
        let bytes = slip.to_bytes(&opened.plan.id);
        let Some(path) = shelf::ask_place(&worker, &name(&slip))? else {
            return Ok(None);
        };
        files::write(&path, &bytes, Existing::Replace, Readers::Everyone)?;
        Ok(Some(JobResult::Written(shelf::written(&path, &bytes, Vec::new()))))
    }))
}

/// The file's name, the same as the page of the kit gives it.
fn name(slip: &Slip) -> String {
    match slip {
        Slip::Sheet(sheet) => format!("nishani-{}-{}.json", sheet.seat, sheet.round),
        Slip::Feedback(feedback) => format!("nishani-{}-feedback.json", feedback.seat),
    }
}
