//! The door to the desk: opened once, beside the window, and asked by every call.
//!
//! A store that cannot be opened (a newer version wrote it, the folder is read-only) still gets its window: the
//! door then answers every call with that one refusal, and the page says it in both languages.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};

use desk::{Code, Desk, EventSink, Failure, Host, Place};

/// The desk, or why there is none.
#[derive(Default)]
pub(crate) struct Door {
    desk: OnceLock<Result<Arc<Desk>, Failure>>,
}

impl Door {
    /// Opens the desk; calls that came earlier go on when it is done.
    pub(crate) fn open(&self, place: Place, host: Arc<dyn Host>, sink: EventSink) {
        self.desk.get_or_init(|| {
            catch_unwind(AssertUnwindSafe(|| Desk::open(place, host, sink)))
                .unwrap_or_else(|_| Err(Failure::new(Code::Internal).because("opening the store panicked")))
                .inspect_err(|failure| {
                    tracing::error!(code = failure.code.token(), "the store could not be opened");
                })
        });
    }

    /// The desk, waited for; only for threads that may wait.
    pub(crate) fn desk(&self) -> Result<Arc<Desk>, Failure> {
        self.desk.wait().clone()
    }

    /// Closes the desk, if one was opened.
    pub(crate) fn close(&self) {
        if let Some(Ok(desk)) = self.desk.get() {
            desk.close();
        }
    }
}
