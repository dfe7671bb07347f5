//! One rulebook on both sides of the table: packs of template, criteria and executable rules.
//!
//! A pack is loaded from texts ([`Pack::load`]), named flaw by flaw when it is not valid ([`problems`]), and asked about
//! a descriptor ([`evaluate`]). Everything is pure: the same pack, descriptor and facts give the same findings, byte for
//! byte, wherever they are asked. Sentences are not made here: a [`Finding`] carries tokens and numbers, and the locales
//! hold the words. Ratings by people and their decisions are the room of `review`.

#![cfg_attr(not(test), warn(clippy::disallowed_methods, clippy::disallowed_types))]

pub mod backtest;
pub mod difference;
pub mod facts;
pub mod finding;
pub mod pack;
pub mod rules;
pub mod scale;
pub mod sentence;
pub mod template;
pub mod twin;
pub mod validate;
pub mod verbs;
mod wording;
pub mod words;

pub use backtest::{Case, Flip, flips};
pub use difference::{Difference, DifferenceKind, differences};
pub use facts::{Endorsement, Facts};
pub use finding::{Finding, criterion_status, criterion_statuses, evaluate, unmet_minimums};
pub use pack::*;
pub use scale::*;
pub use template::Progress;
pub use twin::{Fault, Twin, TwinError};
pub use validate::{Problem, problems};
pub use verbs::{Process, Seat, Verb, VerbList};
pub use words::{WordLists, Words};
