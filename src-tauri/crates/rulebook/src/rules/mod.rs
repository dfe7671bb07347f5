//! The registry of rules: every named check that a pack can use, once.
//!
//! A rule is a struct of its parameters with a [`Check`]; one file each. It reads the descriptor and the facts, never
//! the clock or a file, and answers with hits: a path, a status and what it saw. A rule that is fulfilled answers with
//! one hit on the section or list it looked at.

use std::collections::BTreeMap;

use descriptor::{Content, FieldPath, Flat, Hundredths, to_flat};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::facts::Facts;
use crate::pack::RuleUse;
use crate::scale::Status;

mod alignment_every_outcome_assessed;
mod alignment_every_outcome_taught;
mod assessment_more_than_one_form;
mod assessment_weights_total;
mod bilingual_both_present;
mod bilingual_numbers_agree;
mod endorsement_current;
mod fields_present;
mod identity_supervision_stated;
mod level_outcomes_fit;
mod need_evidence_attached;
mod outcomes_count;
mod outcomes_observable_verb;
pub(crate) mod paths;
mod stackability_target_named;
mod title_reserved_words;
mod workload_matches_credits;
mod workload_not_contact_only;

/// Every rule, in the order of design.md §4.
pub const REGISTRY: &[Rule] = &[
    rule::<workload_matches_credits::MatchesCredits>(),
    rule::<workload_not_contact_only::NotContactOnly>(),
    rule::<outcomes_count::Count>(),
    rule::<outcomes_observable_verb::ObservableVerb>(),
    rule::<alignment_every_outcome_assessed::EveryOutcomeAssessed>(),
    rule::<alignment_every_outcome_taught::EveryOutcomeTaught>(),
    rule::<assessment_weights_total::WeightsTotal>(),
    rule::<assessment_more_than_one_form::MoreThanOneForm>(),
    rule::<level_outcomes_fit::OutcomesFit>(),
    rule::<title_reserved_words::ReservedWords>(),
    rule::<bilingual_both_present::BothPresent>(),
    rule::<bilingual_numbers_agree::NumbersAgree>(),
    rule::<stackability_target_named::TargetNamed>(),
    rule::<need_evidence_attached::EvidenceAttached>(),
    rule::<endorsement_current::Current>(),
    rule::<identity_supervision_stated::SupervisionStated>(),
    rule::<fields_present::Present>(),
];

/// One rule as others see it.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The name that packs use.
    pub name: &'static str,
    /// The statuses it can answer with; each has its message in the locales.
    pub statuses: &'static [Status],
    /// The arguments it can give; each message may use them and `field`.
    pub args: &'static [&'static str],
    problems: fn(&Map<String, Value>) -> Vec<String>,
    run: fn(&Map<String, Value>, &Input<'_>) -> Option<Vec<Hit>>,
}

impl Rule {
    /// What is wrong with parameters given to this rule.
    #[must_use]
    pub fn problems(&self, parameters: &Map<String, Value>) -> Vec<String> {
        (self.problems)(parameters)
    }
}

/// The rule with this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Rule> {
    REGISTRY.iter().find(|rule| rule.name == name)
}

/// Runs a rule as a criterion uses it; `None` when there is no such rule or its parameters cannot be read.
pub(crate) fn run(usage: &RuleUse, input: &Input<'_>) -> Option<Vec<Hit>> {
    find(&usage.rule).and_then(|rule| (rule.run)(&usage.parameters, input))
}

/// A check whose fields are its parameters.
pub(crate) trait Check: DeserializeOwned {
    /// The name that packs use.
    const NAME: &'static str;
    /// The statuses it can answer with.
    const STATUSES: &'static [Status];
    /// The arguments it can give.
    const ARGS: &'static [&'static str];

    /// What is wrong with its parameters, beyond their form.
    fn problems(&self) -> Vec<String> {
        Vec::new()
    }

    /// What it sees.
    fn run(&self, input: &Input<'_>) -> Vec<Hit>;
}

const fn rule<C: Check>() -> Rule {
    Rule {
        name: C::NAME,
        statuses: C::STATUSES,
        args: C::ARGS,
        problems: problems::<C>,
        run: run_check::<C>,
    }
}

fn problems<C: Check>(parameters: &Map<String, Value>) -> Vec<String> {
    match read::<C>(parameters) {
        Ok(check) => check.problems(),
        Err(reason) => vec![reason],
    }
}

fn run_check<C: Check>(parameters: &Map<String, Value>, input: &Input<'_>) -> Option<Vec<Hit>> {
    read::<C>(parameters).ok().map(|check| check.run(input))
}

fn read<C: Check>(parameters: &Map<String, Value>) -> Result<C, String> {
    serde_json::from_value(Value::Object(parameters.clone())).map_err(|error| error.to_string())
}

/// What a rule may read.
pub(crate) struct Input<'a> {
    pub(crate) content: &'a Content,
    pub(crate) flat: Flat,
    pub(crate) facts: &'a Facts,
    pub(crate) hours_per_credit: Hundredths,
}

impl<'a> Input<'a> {
    pub(crate) fn new(content: &'a Content, facts: &'a Facts, hours_per_credit: Hundredths) -> Input<'a> {
        Input {
            content,
            flat: to_flat(content),
            facts,
            hours_per_credit,
        }
    }
}

/// One answer of a rule.
#[derive(Clone, Debug)]
pub(crate) struct Hit {
    pub(crate) path: FieldPath,
    pub(crate) status: Status,
    pub(crate) args: BTreeMap<String, String>,
}

impl Hit {
    pub(crate) fn new(status: Status, path: FieldPath) -> Hit {
        Hit {
            path,
            status,
            args: BTreeMap::new(),
        }
    }

    pub(crate) fn met(path: &str) -> Hit {
        Hit::new(Status::Met, FieldPath::known(path))
    }

    pub(crate) fn unclear(path: &str) -> Hit {
        Hit::new(Status::Unclear, FieldPath::known(path))
    }

    pub(crate) fn not_met(path: FieldPath) -> Hit {
        Hit::new(Status::NotMet, path)
    }

    /// Adds what was seen.
    pub(crate) fn saw(mut self, name: &str, value: &(impl ToString + ?Sized)) -> Hit {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}
