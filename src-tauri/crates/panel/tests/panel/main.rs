//! The panel from outside, with reviews that are really signed.

mod audit;
mod common;
mod literals;
mod report;
mod returned;
mod room;
mod sealing;
