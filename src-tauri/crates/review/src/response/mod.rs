//! What an institution answers to a review or to a panel's draft report: the points, the literal `<NS>response`, and the
//! answer in progress.
//!
//! Not a second review: nothing is rated here, and nobody's decision is changed. The panel reads the answer beside what
//! its expert said.

pub mod draft;
pub mod keys;
pub mod lacking;
pub mod literal;
pub mod points;

pub use draft::{OwnEvidence, PointDraft, Proof, ResponseDraft};
pub use keys::{response_field, response_list};
pub use lacking::{
    Ground, Lacking, ResponseBinding, lacking, linked, response_to_literal, suggests, words, words_over,
};
pub use literal::{Answered, AnswersTo, Evidence, Named, PointAnswer, Response, RevisedRef, Stance};
pub use points::{asking, differs, false_evidence, false_points, points};
