//! Signed files as values: strict JSON, canonical bytes, digests, keys, credentials, trust lists.
//!
//! The crate signs and reads any literal; what a literal says belongs to the room that owns its
//! type. It is pure: time, ids and random bytes are arguments, and no file is touched. What
//! counts as *intact* and as *trusted* is decided here and nowhere else; `assets/formats.md`
//! is the specification.

#![cfg_attr(not(test), warn(clippy::disallowed_methods, clippy::disallowed_types))]

mod values;

mod did;

mod json;

mod kind;

pub mod proof;

mod envelope;

mod inspect;

mod checks;

mod keys;

mod record;

mod receipt;

mod trust;

mod report;

pub use checks::{Bearing, Check, CheckId, Checks, Verdict};
pub use did::{Did, DidFault};
pub use envelope::{Credential, Envelope, Issuer, Issuing, Related, SignError, sign};
pub use inspect::{Inspection, Refusal, inspect, read};
pub use json::{JsonFault, MAX_BYTES, MAX_DEPTH, ValueFault, canonical, parse_strict, value_faults};
pub use keys::{KeyError, SigningKey, key_file_name};
pub use kind::{CONTEXT, Kind, NS};
pub use receipt::{Receipt, ReceiptFault, Salt, SaltFault};
pub use record::{KeyRecord, RecordFault, record_file_name};
pub use report::{ListInForce, Report, Signature, Signer, report};
pub use trust::{AcceptedList, Distrust, ListRefusal, Revocation, Role, Seen, Standing, TrustEntry, TrustList};
pub use values::{Bilingual, Digest, Id, Time, ValueError, digest_sri, sha256_hex};
