//! The tests of this crate that need assets: codes that a third implementation wrote, pilots, the shipped pack.

mod codes;
mod collecting;
mod common;
mod numbers;
mod planning;
mod projector;
mod seeded;
