//! Shows the window's pages to an ordinary browser, for tests and for looking: see [`nishani_tests::bridge`].
//!
//! `serve [--home DIR] [--dist DIR] [--port N] [--now TIME] [--seed N]`; the address is the first line it prints. Two
//! desks that exchange working copies need seeds of their own: names of changes are random bytes.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use nishani_tests::bridge::{Bridge, Trouble};
use nishani_tests::host::ScriptedHost;

fn main() -> Result<(), Trouble> {
    let scratch = tempfile::tempdir()?;
    let mut home = scratch.path().join("home");
    let mut dist = nishani_tests::root().join("ui/dist");
    let mut port = 0;
    let mut now = String::from("2026-01-15T09:00:00Z");
    let mut seed = 1;

    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let value = words.next().ok_or_else(|| format!("{word} needs a value"))?;
        match word.as_str() {
            "--home" => home = PathBuf::from(value),
            "--dist" => dist = PathBuf::from(value),
            "--port" => port = value.parse()?,
            "--now" => now = value,
            "--seed" => seed = value.parse()?,
            _ => return Err(format!("{word} is not known").into()),
        }
    }

    let now: DateTime<Utc> = DateTime::parse_from_rfc3339(&now)?.with_timezone(&Utc);
    let bridge = Bridge::open(home, dist, port, Arc::new(ScriptedHost::new(now, seed)))?;
    println!("{}", bridge.address());
    bridge.answer();
    Ok(())
}
