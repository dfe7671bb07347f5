//! The addresses of this computer that a room can be opened on.

use std::net::IpAddr;

/// One address of one interface.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Interface {
    /// Whether only this computer reaches it.
    pub is_loopback: bool,
    /// Its address.
    pub address: IpAddr,
    /// What the system calls the interface.
    pub name: String,
}

/// Every address, those that others reach first. Addresses that need a zone to be typed are left out.
///
/// # Errors
/// When the system does not say.
pub fn interfaces() -> std::io::Result<Vec<Interface>> {
    let mut found: Vec<Interface> = if_addrs::get_if_addrs()?
        .into_iter()
        .filter(|one| !one.is_link_local() || one.ip().is_ipv4())
        .map(|one| Interface {
            is_loopback: one.is_loopback(),
            address: one.ip(),
            name: one.name,
        })
        .collect();
    found.sort();
    found.dedup();
    Ok(found)
}
