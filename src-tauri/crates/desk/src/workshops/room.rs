//! The room's own network, as the facilitator switches it: on for one workshop, on one address, and off by itself when
//! a round is closed, the data are wiped or the program ends.
//!
//! The server itself is the crate `room`. A program that was built without the feature of that name has these commands,
//! too, and says that it cannot. The code and the port of a workshop stay the same while the program runs, so that
//! participants who came in once find the room again in the next round.

use std::sync::Arc;

use super::document::Document;
use super::room_of;
use crate::Desk;
use crate::failure::{Code, Failure};
use crate::wire::*;

#[cfg(feature = "room")]
pub(crate) use listening::Listening;

/// What a facilitator sees of the network.
pub(crate) fn workshop_network(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<WorkshopNetwork, Failure> {
    Document::read(desk, &ask.document)?;
    view(desk, &ask.document)
}

/// Opens the room of a workshop. The plan is frozen: the page that participants get is the plan.
pub(crate) fn open_network(desk: &Arc<Desk>, ask: OpenNetwork) -> Result<WorkshopNetwork, Failure> {
    let document = Document::read(desk, &ask.document)?;
    if document.wiped().is_some() {
        return Err(Failure::new(Code::WorkshopWiped));
    }
    if !super::running::Run::read(desk, &ask.document)?.has_begun() {
        super::rounds::freeze(desk, &document)?;
    }
    open(desk, &ask)?;
    desk.changed(&[&room_of(&ask.document)]);
    view(desk, &ask.document)
}

/// Closes the room: when this returns, nobody is connected.
pub(crate) fn close_network(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<WorkshopNetwork, Failure> {
    Document::read(desk, &ask.document)?;
    close(desk, &ask.document);
    view(desk, &ask.document)
}

/// Closes the room of a workshop, if it is open.
pub(crate) fn close(desk: &Desk, document: &str) {
    if take(desk, Some(document)) {
        desk.changed(&[&room_of(document)]);
    }
}

/// Closes whatever room is open: the program ends.
pub(crate) fn close_any(desk: &Desk) {
    take(desk, None);
}

#[cfg(not(feature = "room"))]
fn view(_: &Desk, document: &str) -> Result<WorkshopNetwork, Failure> {
    Ok(WorkshopNetwork {
        document: document.to_owned(),
        available: false,
        interfaces: Vec::new(),
        open: None,
        elsewhere: false,
    })
}

#[cfg(not(feature = "room"))]
fn open(_: &Arc<Desk>, _: &OpenNetwork) -> Result<(), Failure> {
    Err(Failure::new(Code::NetworkAbsent))
}

#[cfg(not(feature = "room"))]
fn take(_: &Desk, _: Option<&str>) -> bool {
    false
}

#[cfg(feature = "room")]
use listening::{open, take, view};

#[cfg(feature = "room")]
mod listening {
    //! What the commands do when the program has the server.

    use std::collections::BTreeMap;
    use std::net::IpAddr;
    use std::sync::{Arc, Mutex, PoisonError, Weak};

    use room::{Config, Door, Guests, JoinCode, Limits, Reply, RoomError, Running, interfaces, paths};

    use super::super::document::Document;
    use super::super::{door, page, rounds, taking};
    use crate::Desk;
    use crate::failure::{Code, Failure};
    use crate::wire::*;

    /// What is remembered of the network while the program runs.
    #[derive(Default)]
    pub(crate) struct Listening {
        open: Option<Opened>,
        /// The code and the last port of each workshop.
        known: BTreeMap<String, (JoinCode, u16)>,
    }

    struct Opened {
        document: String,
        join: JoinCode,
        running: Running,
    }

    /// The desk behind the server. It does not keep the desk alive.
    struct Hosted {
        desk: Weak<Desk>,
        document: String,
        /// The page, with the frozen plan that it was made from.
        page: Mutex<Option<(String, Arc<[u8]>)>>,
    }

    impl Guests for Hosted {
        fn door(&self, door: Door) -> Arc<[u8]> {
            door::door(door).into_bytes().into()
        }

        fn page(&self) -> Arc<[u8]> {
            let made = self.desk.upgrade().map(|desk| self.made(&desk));
            match made {
                Some(Ok(page)) => page,
                Some(Err(failure)) => {
                    failure.log("room");
                    Arc::default()
                }
                None => Arc::default(),
            }
        }

        fn state(&self) -> String {
            let open = self
                .desk
                .upgrade()
                .map(|desk| rounds::open_round(&desk, &self.document));
            let open = match open {
                Some(Ok(open)) => serde_json::to_string(&open).ok(),
                Some(Err(failure)) => {
                    failure.log("room");
                    None
                }
                None => None,
            };
            open.unwrap_or_else(|| r#"{"round":null,"left":0}"#.to_owned())
        }

        fn take(&self, bytes: &[u8]) -> Reply {
            let Some(desk) = self.desk.upgrade() else {
                return Reply::Closed;
            };
            let reply = taking::take_bytes(&desk, &self.document, bytes);
            match (reply.taken, reply.why.as_deref()) {
                ("refused", Some("not-begun" | "wiped" | "busy")) => Reply::Closed,
                ("refused", _) => Reply::Refused,
                (taken, _) => Reply::Taken(taken),
            }
        }
    }

    impl Hosted {
        fn made(&self, desk: &Desk) -> Result<Arc<[u8]>, Failure> {
            let document = Document::read(desk, &self.document)?;
            let frozen = document.text("frozen/plan").unwrap_or_default();
            let mut kept = self.page.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some((of, page)) = kept.as_ref()
                && *of == frozen
            {
                return Ok(Arc::clone(page));
            }
            let plan = document.in_force(desk)?.plan;
            let pack = document.rulebook(desk)?;
            let room = page::Room {
                post: paths::SHEET,
                state: paths::STATE,
                join: paths::PAGE,
            };
            let page: Arc<[u8]> = page::page(&plan, &pack.pack, Some(room)).into_bytes().into();
            *kept = Some((frozen, Arc::clone(&page)));
            Ok(page)
        }
    }

    pub(super) fn open(desk: &Arc<Desk>, ask: &OpenNetwork) -> Result<(), Failure> {
        let refused = || Failure::new(Code::NetworkAddress);
        let address: IpAddr = ask.address.parse().map_err(|_| refused())?;
        let found = interfaces().map_err(|error| refused().because(error))?;
        if !found.iter().any(|one| one.address == address) {
            return Err(refused());
        }
        let mut memory = desk.memory();
        if memory.network.open.is_some() {
            return Err(Failure::new(Code::NetworkOpen));
        }
        let known = memory.network.known.get(&ask.document).copied();
        let (join, port) = known.unwrap_or_else(|| {
            let mut random = [0; 8];
            desk.host.random(&mut random);
            (JoinCode::new(u64::from_le_bytes(random)), 0)
        });
        let config = |port| Config {
            address,
            port,
            join,
            limits: Limits::default(),
        };
        let guests = || {
            Arc::new(Hosted {
                desk: Arc::downgrade(desk),
                document: ask.document.clone(),
                page: Mutex::default(),
            })
        };
        // Somebody else may have taken the port meanwhile.
        let running = match room::start(config(port), guests()) {
            Err(RoomError::Listen { .. }) if port != 0 => room::start(config(0), guests()),
            started => started,
        };
        let running = running.map_err(|error| refused().because(error))?;
        let place = (join, running.address().port());
        memory.network.known.insert(ask.document.clone(), place);
        memory.network.open = Some(Opened {
            document: ask.document.clone(),
            join,
            running,
        });
        Ok(())
    }

    /// Closes the room of a workshop, or of any; whether one was open.
    pub(super) fn take(desk: &Desk, document: Option<&str>) -> bool {
        let mut memory = desk.memory();
        let open = &mut memory.network.open;
        let taken = open.take_if(|open| document.is_none_or(|document| open.document == document));
        // Closing waits for the server's thread, and nobody waits for that.
        drop(memory);
        let was_open = taken.is_some();
        if let Some(open) = taken {
            open.running.stop();
        }
        was_open
    }

    pub(super) fn view(desk: &Desk, document: &str) -> Result<WorkshopNetwork, Failure> {
        let found = interfaces().unwrap_or_else(|error| {
            tracing::warn!(%error, "the addresses of this computer are not known");
            Vec::new()
        });
        let memory = desk.memory();
        let open = memory.network.open.as_ref();
        let own = open.filter(|open| open.document == document);
        Ok(WorkshopNetwork {
            document: document.to_owned(),
            available: true,
            interfaces: found
                .into_iter()
                .map(|one| NetworkInterface {
                    address: one.address.to_string(),
                    name: one.name,
                    alone: one.is_loopback,
                })
                .collect(),
            open: own.map(seen).transpose()?,
            elsewhere: open.is_some() && own.is_none(),
        })
    }

    fn seen(open: &Opened) -> Result<NetworkRoom, Failure> {
        let (url, code) = (open.running.url(), open.join.to_string());
        // Behind `#` the digits stay in the browser: no server and no list of visits has them.
        let picture = export::qr(&format!("{url}#{code}")).ok_or_else(Failure::internal)?;
        let (first, second) = code.split_at(code.len() / 2);
        Ok(NetworkRoom {
            url,
            code: format!("{first} {second}"),
            qr: NetworkPicture {
                size: picture.size,
                path: picture.path,
            },
            address: open.running.address().ip().to_string(),
        })
    }
}
