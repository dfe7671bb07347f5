//! What crosses rooms, in one binary: everything that links Typst links it once.

mod databases;
mod exports;
mod journeys;
mod rules;
mod tidy;
mod words;

#[path = "parcel/mod.rs"]
mod parcel_vectors;

#[path = "signing/mod.rs"]
mod signing_vectors;
