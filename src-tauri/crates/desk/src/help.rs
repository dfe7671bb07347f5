//! Help, about, and the place where everything lies with its backups.

use std::sync::Arc;

use store::{BackupInfo, BackupReason};

use crate::failure::Failure;
use crate::wire::*;
use crate::{Desk, assets};

pub(crate) fn help(_: &Arc<Desk>, (): ()) -> Result<Vec<HelpPage>, Failure> {
    Ok(assets::HELP
        .iter()
        .map(|(slug, ka, en)| {
            let ((title_ka, body_ka), (title_en, body_en)) = (page(ka), page(en));
            HelpPage {
                slug: (*slug).to_owned(),
                title: Both::new(title_ka, title_en),
                html: Both::new(body_ka, body_en),
            }
        })
        .collect())
}

/// A page's title line and its body as HTML.
fn page(markdown: &str) -> (String, String) {
    let (title, body) = markdown.split_once('\n').unwrap_or((markdown, ""));
    (
        title.trim_start_matches('#').trim().to_owned(),
        descriptor::markdown::html(body),
    )
}

pub(crate) fn about(_: &Arc<Desk>, (): ()) -> Result<About, Failure> {
    // Georgian, English, and the names that read the same in both, parted by rules.
    let mut parts = assets::NOTICE.split("\n---\n").map(descriptor::markdown::html);
    let mut part = || parts.next().unwrap_or_default();
    let (ka, en, names) = (part(), part(), part());
    let names = format!("<div lang=\"en\">{names}</div>");
    Ok(About {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        html: Both::new(format!("{ka}{names}"), format!("{en}{names}")),
    })
}

pub(crate) fn store_info(desk: &Arc<Desk>, (): ()) -> Result<StoreInfo, Failure> {
    let place = desk.store.place()?;
    Ok(StoreInfo {
        path: place.path.display().to_string(),
        folder: place.home.display().to_string(),
        bytes: u32::try_from(place.bytes).unwrap_or(u32::MAX),
        last_backup: place.last_backup,
        backups: desk.store.backups()?.iter().map(backup_row).collect(),
    })
}

fn backup_row(backup: &BackupInfo) -> BackupRow {
    let reason = match backup.reason {
        BackupReason::Regular => "regular",
        BackupReason::Asked => "asked",
        BackupReason::Upgrade => "upgrade",
        BackupReason::Restore => "restore",
    };
    BackupRow {
        id: backup.id.clone(),
        at: backup.at.clone(),
        bytes: u32::try_from(backup.bytes).unwrap_or(u32::MAX),
        reason: reason.to_owned(),
    }
}

pub(crate) fn backup_now(desk: &Arc<Desk>, (): ()) -> Result<JobId, Failure> {
    Ok(backup(desk, BackupReason::Asked))
}

/// Makes the daily backup in the background when it is due.
pub(crate) fn backup_when_due(desk: &Arc<Desk>) {
    match desk.store.backup_is_due(&desk.now().to_string()) {
        Ok(true) => drop(backup(desk, BackupReason::Regular)),
        Ok(false) => {}
        Err(error) => tracing::warn!(%error, "whether a backup is due could not be read"),
    }
}

fn backup(desk: &Arc<Desk>, reason: BackupReason) -> JobId {
    let worker = Arc::clone(desk);
    desk.job("backup", move |progress| {
        let now = worker.now().to_string();
        let made = worker.store.backup_now(&now, reason, &|done, total| {
            progress.step("backup", done, total);
            !progress.stopped()
        })?;
        worker.changed(&["store"]);
        Ok(made.as_ref().map(|backup| JobResult::Backup(backup_row(backup))))
    })
}

pub(crate) fn restore_backup(desk: &Arc<Desk>, ask: BackupAsk) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("restore", move |_| {
        let kept = worker.store.restore_backup(&ask.id, &worker.now().to_string())?;
        worker.changed(&["store", "library", "keys", "queue", "shelf", "settings"]);
        Ok(Some(JobResult::Backup(backup_row(&kept))))
    }))
}
