//! What crosses rooms, in one binary: everything that links Typst links it once.

mod tidy;
