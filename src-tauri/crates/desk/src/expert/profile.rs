//! The person's own profile: for hints about conflicts, and the phrases they put into comments. A setting of this store.

use std::sync::Arc;

use crate::Desk;
use crate::failure::{Code, Failure};
use crate::wire::*;

/// The setting that keeps it, as JSON like the others.
pub(crate) const SETTING: &str = "profile";

/// The longest line and the longest phrase that are kept, in characters.
const LONGEST: (usize, usize) = (200, 2000);

/// The most entries of each list.
const MOST: usize = 200;

pub(crate) fn profile(desk: &Arc<Desk>, (): ()) -> Result<Profile, Failure> {
    known(desk)
}

/// The profile as it was kept; an empty one when there is none.
pub(super) fn known(desk: &Desk) -> Result<Profile, Failure> {
    let text = desk.store.read(|reader| reader.setting(SETTING))?;
    let kept = text.and_then(|text| serde_json::from_str(&text).ok());
    Ok(kept.unwrap_or_else(|| Profile {
        names: Vec::new(),
        institutions: Vec::new(),
        emails: Vec::new(),
        people: Vec::new(),
        phrases: Vec::new(),
    }))
}

pub(crate) fn save_profile(desk: &Arc<Desk>, profile: Profile) -> Result<Profile, Failure> {
    let institutions = profile.institutions.into_iter().map(|one| OwnInstitution {
        name: line(&one.name),
        until: one.until.filter(|year| (1900..=2200).contains(year)),
    });
    let phrases = profile.phrases.into_iter().map(|phrase| Both {
        ka: phrase.ka.as_deref().map(phrase_text).filter(|text| !text.is_empty()),
        en: phrase.en.as_deref().map(phrase_text).filter(|text| !text.is_empty()),
    });
    let profile = Profile {
        names: lines(&profile.names),
        institutions: institutions.filter(|one| !one.name.is_empty()).take(MOST).collect(),
        emails: lines(&profile.emails),
        people: lines(&profile.people),
        phrases: phrases.filter(|one| *one != Both::default()).take(MOST).collect(),
    };
    let text = serde_json::to_string(&profile).map_err(|error| Failure::new(Code::Internal).because(error))?;
    desk.store
        .transact(|tx| -> Result<(), Failure> { Ok(tx.setting_put(SETTING, &text)?) })?;
    desk.changed(&["profile", "queue"]);
    Ok(profile)
}

fn lines(all: &[String]) -> Vec<String> {
    let kept = all.iter().map(|one| line(one)).filter(|one| !one.is_empty());
    kept.take(MOST).collect()
}

fn line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().take(LONGEST.0).collect()
}

fn phrase_text(text: &str) -> String {
    let text: String = descriptor::flat::clean(text).chars().take(LONGEST.1).collect();
    text.trim().to_owned()
}
