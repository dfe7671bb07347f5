//! What an expert says about one descriptor: ratings, evidence, conflict of interest, and the literal that is signed.
//!
//! Everything here is pure. Requirements are not here (`rulebook` has them), nor is the paper (`export`) or the signature
//! (`signing`). How far several experts agree is in [`agreement`], which knows ratings and nothing of reviews.
//!
//! The invariants: ratings are never averaged; a decision is proposed and a person chooses it; a quote that does not
//! occur in the judged descriptor is never signed.

#![cfg_attr(not(test), warn(clippy::disallowed_methods, clippy::disallowed_types))]

pub mod agreement;
pub mod conflict;
pub mod decision;
pub mod draft;
pub mod drift;
pub mod endorsement;
pub mod keys;
pub mod literal;
pub mod missing;
pub mod quotes;
pub mod ratings_file;
mod reading;
pub mod remarks;
pub mod response;
mod tokens;

pub use conflict::{Hint, Institution, Part, Reviewer, Sender, conflict_hints, folded};
pub use decision::{Proposal, propose_decision};
pub use draft::{Draft, DraftConflict, DraftRating, Quote, Remark};
pub use drift::{Drift, drift};
pub use endorsement::{Answer, Answered, Endorsement, Position, Question, Spoken, Unsaid, spoken};
pub use keys::{RemarkList, ReviewField, review_field};
pub use literal::{Confidence, Conflict, Declared, DescriptorRef, PackRef, Predecessor, RatingEntry, Review};
pub use missing::{Binding, Missing, Progress, criteria_for, missing, needs_comment, progress, to_literal};
pub use quotes::{MissingQuote, missing_quotes};
pub use ratings_file::{RatingsError, blank_ratings, read_ratings};
pub use remarks::{FieldRemark, remarks_by_field};
pub use response::{
    AnswersTo, Evidence, Ground, Lacking, Named, OwnEvidence, PointAnswer, PointDraft, Proof, Response,
    ResponseBinding, ResponseDraft, RevisedRef, Stance, lacking, points, response_field, response_list,
    response_to_literal,
};
pub use rulebook::{DecisionToken, Rating, Role};
