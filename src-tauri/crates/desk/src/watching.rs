//! Hearing of what another program wrote into the same store, so that this window shows it too.

use std::sync::Arc;
use std::time::Duration;

use crate::{Desk, author};

/// How often one looks. A person sees a colleague's word within a breath.
const EVERY: Duration = Duration::from_millis(700);

/// The pages that may show what changed, beside the documents themselves.
const PAGES: [&str; 6] = ["library", "queue", "shelf", "keys", "settings", "store"];

/// Watches for as long as the desk is open.
pub(crate) fn begin(desk: &Arc<Desk>) {
    let desk = Arc::downgrade(desk);
    std::thread::spawn(move || {
        loop {
            let Some(open) = desk.upgrade() else {
                return;
            };
            look(&open);
            drop(open);
            std::thread::sleep(EVERY);
        }
    });
}

fn look(desk: &Arc<Desk>) {
    match desk.store.changed_elsewhere() {
        Ok(None) => {}
        Ok(Some(documents)) => {
            if let Err(failure) = author::take_up(desk) {
                failure.log("watch");
            }
            let ids: Vec<&str> = documents.iter().map(String::as_str).chain(PAGES).collect();
            desk.changed(&ids);
        }
        // A store that is busy or away for a moment is looked at again.
        Err(error) => tracing::debug!(%error, "the store could not be watched"),
    }
}
