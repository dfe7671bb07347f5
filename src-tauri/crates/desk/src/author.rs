//! Who works here: the name that stands in each change. A person's own word, else the name in the first key.

use crate::Desk;
use crate::failure::Failure;

/// The setting that keeps the name, as JSON like the others.
pub(crate) const SETTING: &str = "author";

/// The longest name that is kept.
const LONGEST: usize = 120;

/// The name, or nothing when nobody said it yet.
pub(crate) fn known(desk: &Desk) -> Result<String, Failure> {
    let (said, keys) = desk
        .store
        .read(|reader| Ok::<_, store::StoreError>((reader.setting(SETTING)?, reader.keys()?)))?;
    let said: Option<String> = said.and_then(|text| serde_json::from_str(&text).ok());
    let of_key = || {
        let name = &keys.first()?.name;
        let side = |lang: &str| name.get(lang).and_then(serde_json::Value::as_str);
        side("ka").or_else(|| side("en")).map(clean)
    };
    Ok(said.filter(|name| !name.is_empty()).or_else(of_key).unwrap_or_default())
}

/// A name as it is kept: one line, not too long.
pub(crate) fn clean(name: &str) -> String {
    let line: String = name
        .chars()
        .filter(|letter| !letter.is_control())
        .take(LONGEST)
        .collect();
    line.trim().to_owned()
}

/// Every change from now on is by this person.
pub(crate) fn take_up(desk: &Desk) -> Result<(), Failure> {
    desk.store.write_as(&known(desk)?);
    Ok(())
}
