//! Taking what a seat hands in: a typed code, digits from paper, files from a stick, or bytes from the room's network.
//!
//! Whatever comes gets an answer: counted, known, late, or refused with a reason. Nothing that comes is an error of the
//! program, and nothing is counted twice.

use std::path::PathBuf;
use std::sync::Arc;

use ::workshop::code;
use ::workshop::{Feedback, KeyedFault, Refused, Seat, SheetFault, Slip, Taken, Way, keyed, read};
use serde::Serialize;

use super::collecting::{self, FeedbackTaken};
use super::document::{Document, Frozen};
use super::room_of;
use super::running::Run;
use crate::failure::{Code, Failure};
use crate::wire::*;
use crate::{Desk, OpenAsk, files, words};

/// What the room's network is told about what it handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reply {
    /// `counted`, `same`, `adds`, `replaces`, `late` or `refused`.
    pub taken: &'static str,
    /// Why it was refused: `not-begun`, `other-workshop`, `malformed` …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// What became of a slip.
struct Answer {
    taken: TakenWord,
    /// Why it was refused, as a part of a message id.
    why: Option<String>,
    seat: Option<Seat>,
    round: Option<u8>,
    collected: Option<usize>,
}

impl Answer {
    fn refused(why: &str) -> Answer {
        Answer {
            taken: TakenWord::Refused,
            why: Some(why.to_owned()),
            seat: None,
            round: None,
            collected: None,
        }
    }
}

/// Takes bytes that somebody handed in over the room's network.
#[must_use]
pub fn take_bytes(desk: &Arc<Desk>, document: &str, bytes: &[u8]) -> Reply {
    let answer = take_file(desk, document, bytes, Way::Room).unwrap_or_else(|failure| {
        failure.log("room");
        Answer::refused("busy")
    });
    Reply {
        taken: token(answer.taken),
        why: answer.why,
    }
}

fn token(taken: TakenWord) -> &'static str {
    match taken {
        TakenWord::Counted => "counted",
        TakenWord::Same => "same",
        TakenWord::Adds => "adds",
        TakenWord::Replaces => "replaces",
        TakenWord::Late => "late",
        TakenWord::Refused => "refused",
    }
}

fn take_file(desk: &Arc<Desk>, document: &str, bytes: &[u8], way: Way) -> Result<Answer, Failure> {
    match read(bytes) {
        Ok(filed) if filed.workshop != document => Ok(Answer::refused(why(Refused::OtherWorkshop))),
        Ok(filed) => take(desk, document, filed.slip, way),
        Err(fault) => Ok(Answer::refused(match fault {
            SheetFault::TooBig { .. } => "too-big",
            SheetFault::Newer => "newer",
            SheetFault::OutOfRange { .. } => "out-of-range",
            SheetFault::NotJson | SheetFault::NotASheet { .. } => "malformed",
        })),
    }
}

/// Takes one slip: reads what is here, decides, and writes, with nobody in between.
fn take(desk: &Arc<Desk>, id: &str, slip: Slip, way: Way) -> Result<Answer, Failure> {
    let document = Document::read(desk, id)?;
    if document.wiped().is_some() {
        return Ok(Answer::refused("wiped"));
    }
    let Frozen { plan, .. } = document.in_force(desk)?;
    let at = desk.now();
    if slip.tag() != plan.tag() {
        return Ok(Answer::refused(why(Refused::OtherWorkshop)));
    }
    let answer = desk.store.seats(id, |seats| -> Result<Answer, Failure> {
        let rows = seats.rows()?;
        let run = Run::read(desk, id)?;
        match slip {
            Slip::Feedback(feedback) if !run.has_begun() => Ok(Answer {
                seat: Some(feedback.seat),
                ..Answer::refused(why(Refused::NotBegun))
            }),
            Slip::Feedback(feedback) if !plan.has(feedback.seat) => Ok(Answer {
                seat: Some(feedback.seat),
                ..Answer::refused(why(Refused::NoSuchSeat))
            }),
            Slip::Feedback(feedback) => {
                let taken = collecting::take_feedback(seats, &rows, id, &feedback, way, at)?;
                Ok(of_feedback(&taken, &feedback))
            }
            Slip::Sheet(sheet) => {
                let (seat, round) = (sheet.seat, sheet.round);
                let Some(mut collected) = collecting::collected(&plan, &run, round, &rows) else {
                    return Ok(Answer {
                        seat: Some(seat),
                        ..Answer::refused(why(Refused::NoSuchRound))
                    });
                };
                let taken = collected.tally.take(sheet, way, at);
                collected.keep(seats, id)?;
                Ok(Answer {
                    seat: Some(seat),
                    round: Some(round),
                    collected: Some(collected.tally.counted().len()),
                    ..of_taken(&taken)
                })
            }
        }
    })?;
    if answer.taken != TakenWord::Refused && answer.taken != TakenWord::Same {
        desk.changed(&[&room_of(id)]);
    }
    Ok(answer)
}

fn of_feedback(taken: &FeedbackTaken, feedback: &Feedback) -> Answer {
    Answer {
        taken: match taken {
            FeedbackTaken::Counted => TakenWord::Counted,
            FeedbackTaken::Same => TakenWord::Same,
            FeedbackTaken::Replaces => TakenWord::Replaces,
        },
        why: None,
        seat: Some(feedback.seat),
        round: None,
        collected: None,
    }
}

fn of_taken(taken: &Taken) -> Answer {
    let word = match taken {
        Taken::Counted => TakenWord::Counted,
        Taken::Same => TakenWord::Same,
        Taken::Adds => TakenWord::Adds,
        Taken::Replaces { .. } => TakenWord::Replaces,
        Taken::Late => TakenWord::Late,
        Taken::Refused(refused) => return Answer::refused(why(*refused)),
    };
    Answer {
        taken: word,
        why: None,
        seat: None,
        round: None,
        collected: None,
    }
}

/// Why a sheet cannot be counted, as a part of a message id.
fn why(refused: Refused) -> &'static str {
    match refused {
        Refused::OtherWorkshop => "other-workshop",
        Refused::NoSuchRound => "no-such-round",
        Refused::NoSuchSeat => "no-such-seat",
        Refused::OtherCriteria => "other-criteria",
        Refused::NotBegun => "not-begun",
    }
}

/// Takes a sheet as somebody typed it.
pub(crate) fn take_sheet(desk: &Arc<Desk>, ask: TakeSheet) -> Result<SheetTaken, Failure> {
    let answer = match ask.way {
        SheetWay::Code => match code::decode(&ask.typed) {
            Ok(slip) => take(desk, &ask.document, slip, Way::Code)?,
            Err(fault) => Answer::refused(fault.name()),
        },
        SheetWay::Keyed => match of_paper(desk, &ask)? {
            Ok(slip) => take(desk, &ask.document, slip, Way::Keyed)?,
            Err(fault) => Answer::refused(match fault {
                KeyedFault::Seat => "no-seat",
                KeyedFault::Rating { .. } => "no-rating",
                KeyedFault::Count { .. } => "other-criteria",
                KeyedFault::Answers => "no-answers",
            }),
        },
    };
    Ok(said(&answer, None))
}

fn of_paper(desk: &Desk, ask: &TakeSheet) -> Result<Result<Slip, KeyedFault>, Failure> {
    let plan = Document::read(desk, &ask.document)?.in_force(desk)?.plan;
    let round = u8::try_from(ask.round).unwrap_or(0);
    let criteria = plan.round(round).map_or(0, |round| round.criteria.len());
    Ok(keyed(&ask.typed, plan.tag(), round, criteria))
}

/// Takes sheets from files that a person chooses.
pub(crate) fn take_sheet_files(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("import", move |progress| {
        let filter = (worker.title("dialog-sheet-kinds")?, vec!["json".to_owned()]);
        let question = OpenAsk {
            title: worker.title("dialog-take-sheets")?,
            filters: vec![filter],
            many: true,
        };
        let paths: Vec<PathBuf> = worker.host.open(question);
        if paths.is_empty() {
            return Ok(None);
        }
        let total = u32::try_from(paths.len()).unwrap_or(u32::MAX);
        let mut rows = Vec::new();
        for (path, done) in paths.iter().zip(0..) {
            if progress.stopped() {
                break;
            }
            progress.step("import", done, total);
            let answer = match files::read(path) {
                Ok(bytes) => take_file(&worker, &ask.document, &bytes, Way::File)?,
                Err(failure) if failure.code == Code::TooLarge => Answer::refused("too-big"),
                Err(_) => Answer::refused("unreadable"),
            };
            rows.push(said(&answer, Some(files::name(path))));
        }
        Ok(Some(JobResult::Sheets(rows)))
    }))
}

/// An answer in words.
fn said(answer: &Answer, name: Option<String>) -> SheetTaken {
    let seat = answer.seat.map(|seat| seat.to_string());
    let args = words::args([("seat", words::or_none(seat.as_deref().unwrap_or_default()))]);
    let id = match &answer.why {
        Some(why) => format!("workshop-refused-{why}"),
        None => format!("workshop-taken-{}", token(answer.taken)),
    };
    SheetTaken {
        taken: answer.taken,
        words: words::both_with(&id, &args),
        seat,
        round: answer.round.map(u32::from),
        collected: answer.collected.map(|count| u32::try_from(count).unwrap_or(u32::MAX)),
        name,
    }
}
