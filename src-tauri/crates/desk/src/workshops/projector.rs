//! The second window: whether it is open, and telling it what it shows whenever that changes.
//!
//! The window asks nothing of the desk; it is told. What it shows is read on a thread of its own, because a change is
//! announced while the slips of the room are still held.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use super::document::Document;
use super::{room, room_of, shown};
use crate::failure::Failure;
use crate::wire::*;
use crate::{Desk, Event, start};

/// What the second window shows, while it is open.
#[derive(Default)]
pub(crate) struct Wall(Mutex<Option<Open>>);

struct Open {
    document: String,
    /// Something that it shows may have changed.
    moved: Sender<()>,
}

impl Wall {
    fn lock(&self) -> MutexGuard<'_, Option<Open>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Hears what changed.
    pub(crate) fn hear(&self, ids: &[&str]) {
        let open = self.lock();
        let Some(Open { document, moved }) = open.as_ref() else {
            return;
        };
        let room = room_of(document);
        if ids.iter().any(|id| *id == document || *id == room || *id == "settings") {
            // Nobody listens any more when the program ends.
            let _ = moved.send(());
        }
    }

    fn shows(&self, document: &str) -> bool {
        self.lock().as_ref().is_some_and(|open| open.document == document)
    }
}

/// Opens the second window, closes it, or only asks.
pub(crate) fn projector(desk: &Arc<Desk>, ask: ProjectorAsk) -> Result<Projector, Failure> {
    Document::read(desk, &ask.document)?;
    match ask.on {
        Some(true) => {
            // What it shows is told before it is there, so that it opens with it.
            begin(desk, &ask.document);
            if !desk.host.project(true) {
                projector_closed(desk);
            }
        }
        Some(false) if desk.wall.shows(&ask.document) => {
            desk.host.project(false);
            projector_closed(desk);
        }
        _ => {}
    }
    Ok(Projector {
        available: desk.host.can_project(),
        open: desk.wall.shows(&ask.document),
        document: ask.document,
    })
}

/// The second window is gone, also when its frame was used to close it.
pub(crate) fn projector_closed(desk: &Desk) {
    let gone = desk.wall.lock().take();
    if let Some(open) = gone {
        desk.changed(&[&room_of(&open.document)]);
    }
}

/// Follows a workshop from now on, and tells what it shows now.
fn begin(desk: &Arc<Desk>, document: &str) {
    let (moved, changes) = channel();
    // The first look; the receiver stands right here.
    let _ = moved.send(());
    let (weak, id) = (Arc::downgrade(desk), document.to_owned());
    std::thread::spawn(move || follow(&weak, &id, &changes));
    let open = Open {
        document: document.to_owned(),
        moved,
    };
    *desk.wall.lock() = Some(open);
    desk.changed(&[&room_of(document)]);
}

/// Tells the second window what it shows, once for all that changed meanwhile, until it shows something else.
fn follow(desk: &Weak<Desk>, document: &str, changes: &Receiver<()>) {
    while changes.recv().is_ok() {
        while changes.try_recv().is_ok() {}
        let Some(desk) = desk.upgrade() else {
            return;
        };
        match projected(&desk, document) {
            Ok(projected) => desk.tell(Event::Shown(Box::new(projected))),
            Err(failure) => failure.log("projector"),
        }
    }
}

fn projected(desk: &Arc<Desk>, document: &str) -> Result<Projected, Failure> {
    let settings = start::settings_now(desk)?;
    let ask = DocumentAsk {
        document: document.to_owned(),
    };
    let network = room::workshop_network(desk, ask.clone())?;
    Ok(Projected {
        language: settings.language,
        theme: settings.theme,
        join: network.open,
        shown: shown::workshop_shown(desk, ask)?,
    })
}
