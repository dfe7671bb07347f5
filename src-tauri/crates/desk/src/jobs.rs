//! Jobs: calls that may take longer than 50 ms run on a thread of their own, tell how far they are, and can be canceled.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use crate::failure::{Code, Failure};
use crate::wire::{JobEnd, JobId, JobResult, JobState};
use crate::{Desk, Event};

/// How many ended jobs are remembered, for whoever asks after the event.
const REMEMBERED: usize = 64;

/// All jobs since the start.
#[derive(Default)]
pub(crate) struct Jobs {
    next: AtomicU32,
    known: Mutex<BTreeMap<u32, Known>>,
}

struct Known {
    state: JobState,
    stop: Arc<AtomicBool>,
}

/// What a running job may do.
pub(crate) struct Progress {
    desk: Arc<Desk>,
    job: u32,
    stop: Arc<AtomicBool>,
}

/// How a job's work ends when it does not fail: with a result, or canceled.
pub(crate) type Outcome = Result<Option<JobResult>, Failure>;

impl Jobs {
    fn known(&self) -> MutexGuard<'_, BTreeMap<u32, Known>> {
        self.known.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Desk {
    /// Starts a job. `work` gives `None` when the person canceled it or chose no file.
    pub(crate) fn job(self: &Arc<Self>, step: &str, work: impl FnOnce(&Progress) -> Outcome + Send + 'static) -> JobId {
        let job = self.jobs.next.fetch_add(1, Ordering::Relaxed) + 1;
        let stop = Arc::new(AtomicBool::new(false));
        let state = JobState {
            job,
            done: 0,
            total: 0,
            step: step.to_owned(),
            end: None,
        };
        let mut known = self.jobs.known();
        known.insert(
            job,
            Known {
                state,
                stop: Arc::clone(&stop),
            },
        );
        while known.len() > REMEMBERED {
            known.pop_first();
        }
        drop(known);
        let progress = Progress {
            desk: Arc::clone(self),
            job,
            stop,
        };
        std::thread::spawn(move || {
            let ended = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(&progress)));
            let end = match ended {
                Ok(Ok(Some(result))) => JobEnd::Done(result),
                Ok(Ok(None)) => JobEnd::Cancelled,
                Ok(Err(failure)) => {
                    failure.log("job");
                    JobEnd::Failed(failure.view())
                }
                Err(_) => JobEnd::Failed(Failure::new(Code::Internal).because("a job panicked").view()),
            };
            progress.desk.update(job, |state| state.end = Some(end));
        });
        JobId { job }
    }

    fn update(&self, job: u32, change: impl FnOnce(&mut JobState)) {
        let mut known = self.jobs.known();
        let Some(entry) = known.get_mut(&job) else {
            return;
        };
        change(&mut entry.state);
        let state = entry.state.clone();
        drop(known);
        self.tell(Event::Job(state));
    }

    /// A job's state.
    pub(crate) fn job_state(&self, job: u32) -> Option<JobState> {
        self.jobs.known().get(&job).map(|known| known.state.clone())
    }

    /// Asks a job to stop.
    pub(crate) fn stop_job(&self, job: u32) {
        if let Some(known) = self.jobs.known().get(&job) {
            known.stop.store(true, Ordering::Relaxed);
        }
    }
}

impl Progress {
    /// Says what is being done, and how far it is.
    pub(crate) fn step(&self, step: &str, done: u32, total: u32) {
        self.desk.update(self.job, |state| {
            step.clone_into(&mut state.step);
            (state.done, state.total) = (done, total);
        });
    }

    /// True when the person asked to stop.
    pub(crate) fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}
