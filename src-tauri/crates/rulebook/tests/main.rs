//! The rulebook over whole packs and whole descriptors. Single rules have their files in `tests/rules`.

mod changed_packs;
mod flawed_packs;
mod hostile_descriptors;
mod pilots;
mod shipped;
mod support;
