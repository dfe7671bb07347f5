//! The library of faults: each turns a good case into one with that fault, so that a room can practice finding it.
//!
//! A fault changes what its rule sees and nothing that another rule sees; a test holds each to that on every pilot.
//! What a fault writes in words comes from the caller, as every text that people read does.

mod contact_only;
mod hours_miss_credits;
mod missing_language;
mod no_identity_check;
mod no_need_evidence;
mod no_review_date;
mod no_threshold;
mod numbers_disagree;
mod one_assessment_form;
mod orphan_outcome;
mod reserved_title;
mod stacking_without_credits;
mod too_few_outcomes;
mod unobservable_verbs;
mod untaught_outcome;
mod weights_miss_total;
mod wrong_level;

use descriptor::{Content, Text};

/// A fault that can be seeded.
#[derive(Clone, Copy)]
pub struct Fault {
    /// Its name: `hours-miss-credits`.
    pub name: &'static str,
    /// The rule of the pack that must speak then.
    pub rule: &'static str,
    /// Makes the content faulty; `None` when it does not fit.
    make: fn(&mut Content, &Seeds) -> Option<()>,
}

/// The words that faults write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seeds {
    /// An outcome that nobody can observe.
    pub vague: Text,
    /// An award that a micro-credential is not.
    pub award: Text,
}

/// A fault does not fit a descriptor: what it would change is not there, or is faulty already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{name} does not fit")]
pub struct DoesNotFit {
    /// The fault.
    pub name: &'static str,
}

/// Every fault, in the order in which people see them.
pub const FAULTS: [Fault; 17] = [
    hours_miss_credits::FAULT,
    contact_only::FAULT,
    orphan_outcome::FAULT,
    untaught_outcome::FAULT,
    unobservable_verbs::FAULT,
    too_few_outcomes::FAULT,
    wrong_level::FAULT,
    one_assessment_form::FAULT,
    weights_miss_total::FAULT,
    no_threshold::FAULT,
    no_identity_check::FAULT,
    missing_language::FAULT,
    numbers_disagree::FAULT,
    reserved_title::FAULT,
    stacking_without_credits::FAULT,
    no_need_evidence::FAULT,
    no_review_date::FAULT,
];

/// A fault by its name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Fault> {
    FAULTS.iter().find(|fault| fault.name == name)
}

impl Fault {
    /// The content with the fault.
    ///
    /// # Errors
    /// [`DoesNotFit`].
    pub fn seed(&self, content: &Content, seeds: &Seeds) -> Result<Content, DoesNotFit> {
        let mut faulty = content.clone();
        let made = (self.make)(&mut faulty, seeds);
        if made.is_some() && faulty != *content {
            Ok(faulty)
        } else {
            Err(DoesNotFit { name: self.name })
        }
    }
}
