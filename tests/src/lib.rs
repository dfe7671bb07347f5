//! What the tests of this repository share: a desk whose surroundings are a script, and a bridge that shows its
//! pages to an ordinary browser.
//!
//! Nothing here is shipped: the window and the command line bring surroundings of their own.

pub mod bridge;
pub mod host;
pub mod http;

use std::path::{Path, PathBuf};

/// The root of the repository.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the tests stand one folder below the root")
        .to_path_buf()
}
