//! A calibration workshop: what leaves for the participants, and what comes back.

pub mod page;
