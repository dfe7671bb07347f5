//! The title promises another award.

use descriptor::{Content, Lang};

use super::{Fault, Seeds};

pub(super) const FAULT: Fault = Fault {
    name: "reserved-title",
    rule: "title.reserved-words",
    make,
};

fn make(content: &mut Content, seeds: &Seeds) -> Option<()> {
    let title = &mut content.identification.title;
    for (side, lang) in [(&mut title.ka, Lang::Ka), (&mut title.en, Lang::En)] {
        if let Some(text) = side {
            *text = format!("{text} – {}", seeds.award.get(lang)?);
        }
    }
    Some(())
}
