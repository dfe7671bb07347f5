//! The room's server against real sockets on this computer.

mod closing;
mod common;
mod crowd;
mod doors;
mod limits;
mod paths;
