//! A bag as bytes: built deterministically, read as if hostile, verified as a whole.
//!
//! A bag is a BagIt folder in a ZIP of stored entries with one signed list of its files. The
//! ZIP writer and reader are written here on purpose: the bytes are the format, and no library
//! upgrade may ever change them. Nothing here touches a disk, and what the literals inside say
//! is for other rooms to check; they add their results to [`Inspection::checks`].

#![cfg_attr(not(test), warn(clippy::disallowed_methods, clippy::disallowed_types))]

pub mod archive;

mod layout;

mod package;

mod bagit;

mod contents;

mod copy;

mod tree;

mod inspect;

mod salvage;

pub use contents::{BuildError, Contents};
pub use copy::WorkingCopy;
pub use inspect::{Bag, Inspection, Refusal, inspect, is_working_copy, looks_like_bag, open};
pub use layout::{
    BagKind, DRAFT_FILE, ENDORSEMENTS, INTERNAL, INTERNAL_FILE, NameFault, OPINIONS, PACKAGE_FILE, REPORT_FILE,
    RESPONSE_FILE, REVIEWS, REVISED_FILE, ROUND_FILE, SEAL_FILE, WORKING_COPY_FOLDER, WORKSHOP_FILE, check_name,
    media_type,
};
pub use package::{ListedFile, Package};
pub use salvage::{Salvage, salvage};
