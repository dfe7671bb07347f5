//! What a micro-credential descriptor is: its types, the paths of its fields, its arithmetic and its comparison.
//!
//! Everything here is pure: no file, clock, randomness or thread. Rules about a *good* descriptor are not here
//! (`rulebook` has them); this crate only knows what a descriptor *is*.
//!
//! The invariant: [`flat::to_flat`] and [`flat::from_flat`] are inverse for every descriptor, so that editing,
//! undoing, comparing, merging and anchoring are operations on one key of one map.

#![cfg_attr(not(test), warn(clippy::disallowed_methods, clippy::disallowed_types))]

pub mod anchor;
pub mod balance;
pub mod behind;
pub mod beside;
pub mod compare;
pub mod content;
pub mod exercise;
pub mod fields;
pub mod flat;
pub mod hundredths;
pub mod ids;
pub mod lists;
pub mod markdown;
pub mod path;
pub mod pathway;
pub mod quote;
pub mod text;
pub mod variation;
pub mod vocabulary;
pub mod workload;

pub use anchor::{Anchor, anchor_at, occurs};
pub use compare::{Change, changes};
pub use content::*;
pub use fields::{FieldKind, field_kind};
pub use flat::{Flat, Scalar, Unreadable, from_flat, to_flat};
pub use hundredths::Hundredths;
pub use ids::item_id;
pub use path::{FieldPath, PathError};
pub use quote::{FieldTexts, field_text};
pub use text::{Lang, Text};
pub use variation::{Variation, VariationError};

/// The published JSON Schema of a descriptor's content, as `assets/schema/descriptor.schema.json` holds it.
#[must_use]
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(Content).to_value()
}
