//! The aim stands in Georgian only.

use descriptor::Content;

use super::{Fault, Seeds};

pub(super) const FAULT: Fault = Fault {
    name: "missing-language",
    rule: "bilingual.both-present",
    make,
};

fn make(content: &mut Content, _: &Seeds) -> Option<()> {
    let aim = &mut content.purpose.aim;
    aim.ka.as_ref()?;
    aim.en.take().map(|_| ())
}
