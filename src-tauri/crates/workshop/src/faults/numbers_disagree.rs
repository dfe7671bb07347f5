//! One number differs between the languages: the English side has a digit more.

use descriptor::{Content, Text};

use super::{Fault, Seeds};

pub(super) const FAULT: Fault = Fault {
    name: "numbers-disagree",
    rule: "bilingual.numbers-agree",
    make,
};

fn make(content: &mut Content, _: &Seeds) -> Option<()> {
    // The last outcome first: the first one may have been made faulty in another way.
    let outcomes = content.outcomes.iter_mut().rev().map(|outcome| &mut outcome.text);
    let assessments = content
        .assessments
        .iter_mut()
        .map(|assessment| &mut assessment.description);
    let activities = content.activities.iter_mut().map(|activity| &mut activity.title);
    let needs = content.purpose.needs.iter_mut().map(|need| &mut need.claim);
    let mut texts = outcomes.chain(assessments).chain(needs).chain(activities);
    texts.find_map(more)
}

/// Puts a digit before the first number of the English side.
fn more(text: &mut Text) -> Option<()> {
    text.ka.as_ref()?;
    let english = text.en.as_mut()?;
    let place = english.find(|letter: char| letter.is_ascii_digit())?;
    // Twelve becomes 112, whatever it counted.
    english.insert(place, '1');
    Some(())
}
