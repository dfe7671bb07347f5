//! Ratings files: a review typed in a text editor, its faults in words of both languages.

use std::collections::BTreeMap;

use descriptor::Content;
use review::{Draft, RatingsError, Role};

use super::{Rulebook, views};
use crate::failure::{Code, Failure};
use crate::wire::Both;
use crate::words;

/// Why a review was refused, place by place.
#[derive(Clone, Debug)]
pub struct Refused {
    /// What happened and what to do next.
    pub failure: Failure,
    /// Each place, in words.
    pub places: Vec<Both>,
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Refused {
        Refused {
            failure,
            places: Vec::new(),
        }
    }
}

/// Reads a ratings file about one descriptor; nothing may be missing that signing asks for.
///
/// # Errors
/// `ratings-file` with every fault of the file; `review-not-ready` or `sealed-by-conflict` with what is missing.
pub fn read(text: &str, rulebook: &Rulebook, content: &Content) -> Result<Draft, Refused> {
    let draft = review::read_ratings(text, &rulebook.pack, content).map_err(|faults| Refused {
        failure: Failure::new(Code::RatingsFile).because(format!("{faults:?}")),
        places: faults.iter().map(fault).collect(),
    })?;
    let missing = review::missing(&draft, &rulebook.pack, content);
    if missing.is_empty() {
        return Ok(draft);
    }
    Err(Refused {
        failure: super::report::refusal(&missing),
        places: missing.iter().map(|one| views::missing(&rulebook.pack, one)).collect(),
    })
}

/// A fault in words: its message is named like its token, its arguments like its members.
fn fault(fault: &RatingsError) -> Both {
    let members = serde_json::to_value(fault).unwrap_or_default();
    let mut args: BTreeMap<String, String> = members
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, value)| {
            let text = value.as_str().map(str::to_owned);
            (name.clone(), text.unwrap_or_else(|| value.to_string()))
        })
        .collect();
    let token = args.remove("fault").unwrap_or_default();
    words::both_with(&format!("ratings-{token}"), &args)
}

/// A ratings file to fill in. `None` when there is no such role.
#[must_use]
pub fn blank(rulebook: &Rulebook, role: &str, content: &Content) -> Option<String> {
    let role = Role::from_token(role)?;
    Some(review::blank_ratings(&rulebook.pack, role, content))
}

/// The roles in which one may review.
#[must_use]
pub fn roles() -> Vec<&'static str> {
    Role::ALL.iter().map(|role| role.token()).collect()
}
