//! A level that is two too high, and the first outcome no longer says why it would stand there.

use descriptor::{Content, Text};

use super::{Fault, Seeds};

/// How much too high.
const TOO_HIGH: u32 = 2;

/// The highest level there is.
const HIGHEST: u32 = 8;

pub(super) const FAULT: Fault = Fault {
    name: "wrong-level",
    rule: "level.outcomes-fit",
    make,
};

fn make(content: &mut Content, _: &Seeds) -> Option<()> {
    let level = content.level.nqf.filter(|level| *level < HIGHEST)?;
    content.level.nqf = Some((level + TOO_HIGH).min(HIGHEST));
    content.outcomes.first_mut()?.level_justification = Text::default();
    Some(())
}
