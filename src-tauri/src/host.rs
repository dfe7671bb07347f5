//! What the desk asks of its surroundings, answered by this machine: native dialogs, the clock, random bytes.
//!
//! A dialog is made on the main thread, where GTK and AppKit want it, and waited for on the thread that asked,
//! which is never the main one.

use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::SystemTime;

use chrono::{DateTime, Utc};
use desk::wire::Language;
use desk::{Host, OpenAsk, SaveAsk};
use rfd::{AsyncFileDialog, FileHandle};
use tauri::{AppHandle, Manager};

/// The surroundings of a desk that has a window.
pub(crate) struct WindowHost {
    app: AppHandle,
    /// Languages whose spelling the platform checks.
    spelling: Vec<Language>,
}

impl WindowHost {
    /// The surroundings of this application.
    pub(crate) fn new(app: AppHandle, spelling: Vec<Language>) -> Self {
        Self { app, spelling }
    }

    /// Shows a dialog and waits until the person answers it; `None` when it was canceled.
    fn ask<T, F>(&self, title: &str, filters: &[(String, Vec<String>)], show: F) -> Option<T>
    where
        T: Send + 'static,
        F: FnOnce(AsyncFileDialog) -> Answer<T> + Send + 'static,
    {
        let mut dialog = AsyncFileDialog::new().set_title(title);
        for (name, endings) in filters {
            dialog = dialog.add_filter(name, endings);
        }
        if let Some(window) = self.app.get_webview_window(crate::MAIN) {
            dialog = dialog.set_parent(&window);
        }
        let (sender, receiver) = mpsc::channel();
        let shown = self.app.run_on_main_thread(move || {
            let answer = show(dialog);
            tauri::async_runtime::spawn(async move {
                // Nobody waits any more when the application is closing.
                let _ = sender.send(answer.await);
            });
        });
        if let Err(error) = shown {
            tracing::error!(%error, "a dialog could not be shown");
            return None;
        }
        receiver.recv().ok().flatten()
    }
}

/// What a dialog brings, later.
type Answer<T> = std::pin::Pin<Box<dyn Future<Output = Option<T>> + Send>>;

impl Host for WindowHost {
    fn open(&self, ask: OpenAsk) -> Vec<PathBuf> {
        let many = ask.many;
        let picked = self.ask(&ask.title, &ask.filters, move |dialog| {
            if many {
                Box::pin(dialog.pick_files())
            } else {
                let one = dialog.pick_file();
                Box::pin(async move { one.await.map(|file| vec![file]) })
            }
        });
        picked.unwrap_or_default().iter().map(path).collect()
    }

    fn save(&self, ask: SaveAsk) -> Option<PathBuf> {
        let suggested = ask.suggested;
        let picked = self.ask(&ask.title, &ask.filters, move |dialog| {
            Box::pin(dialog.set_file_name(suggested).save_file())
        });
        picked.as_ref().map(path)
    }

    fn reveal(&self, path: &Path) -> bool {
        tauri_plugin_opener::reveal_item_in_dir(path)
            .inspect_err(|error| tracing::warn!(%error, "no file manager showed the folder"))
            .is_ok()
    }

    fn can_project(&self) -> bool {
        true
    }

    fn project(&self, on: bool) -> bool {
        if !on {
            crate::projector::close(&self.app);
            return true;
        }
        crate::projector::open(&self.app)
            .inspect_err(|error| tracing::warn!(%error, "the second window could not be opened"))
            .is_ok()
    }

    fn spelling(&self) -> Vec<Language> {
        self.spelling.clone()
    }

    fn now(&self) -> DateTime<Utc> {
        SystemTime::now().into()
    }

    fn random(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("a desktop system has a source of random bytes");
    }
}

fn path(file: &FileHandle) -> PathBuf {
    file.path().to_path_buf()
}
