//! Starting, settings, where the person was, jobs.

use std::sync::Arc;

use descriptor::FieldPath;
use serde::de::DeserializeOwned;

use crate::compose::{Rulebook, views};
use crate::failure::{Code, Failure};
use crate::wire::*;
use crate::{Desk, author, words};

/// What happened while the store was opened, in words.
pub(crate) fn notices(notices: &[store::Notice]) -> Vec<Notice> {
    notices
        .iter()
        .map(|notice| {
            let (code, args) = match notice {
                store::Notice::SetAside { kept_as, restored_from } => (
                    if restored_from.is_some() {
                        "set-aside-restored"
                    } else {
                        "set-aside-empty"
                    },
                    words::args([
                        ("file", &kept_as.display().to_string()),
                        (
                            "backup",
                            restored_from
                                .as_ref()
                                .map(|backup| backup.at.as_str())
                                .unwrap_or_default(),
                        ),
                    ]),
                ),
                store::Notice::Upgraded { from, to, .. } => (
                    "upgraded",
                    words::args([("from", &from.to_string()), ("to", &to.to_string())]),
                ),
            };
            Notice {
                code: code.to_owned(),
                what: words::both_with(&format!("notice-{code}"), &args),
                next: words::both_with(&format!("notice-{code}-help"), &args),
            }
        })
        .collect()
}

pub(crate) fn start(desk: &Arc<Desk>, (): ()) -> Result<Start, Failure> {
    let stored = |key: &str| desk.store.read(|reader| reader.setting(key));
    let place = stored("place")?.and_then(|text| serde_json::from_str(&text).ok());
    Ok(Start {
        configured: stored("language")?.is_some(),
        settings: settings_now(desk)?,
        place,
        notices: desk.memory().notices.clone(),
        spelling: desk.host.spelling(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        pack: views::pack_head(Rulebook::shipped()),
        opened: Vec::new(),
    })
}

/// The settings in force; what was never chosen has its default.
pub(crate) fn settings_now(desk: &Desk) -> Result<Settings, Failure> {
    fn read<T: DeserializeOwned>(desk: &Desk, key: &str) -> Result<Option<T>, Failure> {
        let text = desk.store.read(|reader| reader.setting(key))?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }
    Ok(Settings {
        language: read(desk, "language")?.unwrap_or(Language::Ka),
        role: read(desk, "role")?.unwrap_or(Role::Designer),
        theme: read(desk, "theme")?.unwrap_or(Theme::System),
        text_size: read(desk, "text-size")?.unwrap_or(100),
        advance: read(desk, "advance")?.unwrap_or(true),
        sounds: read(desk, "sounds")?.unwrap_or(true),
        author: Some(author::known(desk)?).filter(|name| !name.is_empty()),
    })
}

pub(crate) fn settings(desk: &Arc<Desk>, change: SettingsChange) -> Result<Settings, Failure> {
    let mut rows: Vec<(&str, String)> = Vec::new();
    let mut put = |key, value: Option<serde_json::Value>| {
        rows.extend(value.map(|value| (key, value.to_string())));
    };
    put(
        "language",
        change.language.and_then(|value| serde_json::to_value(value).ok()),
    );
    put("role", change.role.and_then(|value| serde_json::to_value(value).ok()));
    put("theme", change.theme.and_then(|value| serde_json::to_value(value).ok()));
    put("text-size", change.text_size.map(|size| size.clamp(100, 250).into()));
    put("advance", change.advance.map(Into::into));
    put("sounds", change.sounds.map(Into::into));
    put(author::SETTING, change.author.map(|name| author::clean(&name).into()));
    desk.store.transact(|tx| -> Result<(), Failure> {
        for (key, value) in &rows {
            tx.setting_put(key, value)?;
        }
        Ok(())
    })?;
    author::take_up(desk)?;
    desk.changed(&["settings"]);
    settings_now(desk)
}

pub(crate) fn place(desk: &Arc<Desk>, place: Place) -> Result<(), Failure> {
    let text = serde_json::to_string(&place).map_err(|error| Failure::new(Code::Internal).because(error))?;
    desk.store
        .transact(|tx| -> Result<(), Failure> { Ok(tx.setting_put("place", &text)?) })
}

pub(crate) fn job(desk: &Arc<Desk>, id: JobId) -> Result<JobState, Failure> {
    desk.job_state(id.job)
        .ok_or_else(|| Failure::new(Code::BadCall).with("command", "job"))
}

pub(crate) fn cancel(desk: &Arc<Desk>, id: JobId) -> Result<(), Failure> {
    desk.stop_job(id.job);
    Ok(())
}

/// True when a path of a document is a field of its kind.
pub(crate) fn field_exists(kind: &str, path: &FieldPath) -> bool {
    match kind {
        kind if crate::reviewing::is_review(kind) => review::review_field(path).is_some(),
        crate::responding::RESPONSE => review::response_field(path).is_some(),
        crate::panels::PANEL => crate::panels::is_panel_field(path),
        crate::rounds::ROUND => crate::rounds::is_round_field(path.as_str()),
        crate::exercises::EXERCISE => crate::exercises::is_exercise_field(path.as_str()),
        crate::workshops::WORKSHOP => crate::workshops::is_workshop_field(path.as_str()),
        _ => descriptor::field_kind(path).is_some(),
    }
}
