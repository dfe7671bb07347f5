//! The second window: what the room sees, on the second screen where there is one.
//!
//! Its page may ask nothing of the machine, not even to listen (capabilities/projector.json): an event of this
//! program reaches every window that listens, whatever its name. What it shows is put into its page instead. It takes
//! no keys, so that the presenter's keys always go to the main window, and it closes with that window.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tauri::webview::PageLoadEvent;
use tauri::{AppHandle, Manager, Monitor, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::MAIN;
use crate::door::Door;

/// The label of the second window.
pub(crate) const LABEL: &str = "projector";
/// Its page, which has none of the code that asks the desk.
const PAGE: &str = "projector.html";
const TITLE: &str = "პროექტორი · Projector";
/// Its size where there is no second screen.
const SIZE: (f64, f64) = (1024.0, 768.0);

/// What is shown now, kept for a page that is still on its way.
#[derive(Default)]
pub(crate) struct Wall(Mutex<Option<String>>);

impl Wall {
    fn lock(&self) -> MutexGuard<'_, Option<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Opens the window, or brings the open one back.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    if let Some(window) = app.get_webview_window(LABEL) {
        return window.unminimize().and_then(|()| window.show());
    }
    let folder: PathBuf = desk::home().join("webview");
    let mut builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App(PAGE.into()))
        .title(TITLE)
        .data_directory(folder)
        .inner_size(SIZE.0, SIZE.1)
        .focused(false)
        .focusable(false)
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished {
                put(&window);
            }
        });
    if let Some(screen) = second_screen(app)? {
        let place = screen.position().to_logical::<f64>(screen.scale_factor());
        builder = builder.position(place.x, place.y).fullscreen(true);
    }
    builder.build()?;
    Ok(())
}

/// The screen that the main window does not stand on.
fn second_screen(app: &AppHandle) -> tauri::Result<Option<Monitor>> {
    let Some(main) = app.get_webview_window(MAIN) else {
        return Ok(None);
    };
    let here = main.current_monitor()?.map(|screen| *screen.position());
    let screens = main.available_monitors()?;
    Ok(screens.into_iter().find(|screen| Some(*screen.position()) != here))
}

/// Closes the window, if it is open.
pub(crate) fn close(app: &AppHandle) {
    let Some(window) = app.get_webview_window(LABEL) else {
        return;
    };
    if let Err(error) = window.destroy() {
        tracing::warn!(%error, "the second window could not be closed");
    }
}

/// The window is gone: the desk tells nobody any more, and nothing of the workshop is kept for the next one.
pub(crate) fn closed(app: &AppHandle) {
    app.state::<Wall>().lock().take();
    let app = app.clone();
    tauri::async_runtime::spawn_blocking(move || {
        if let Ok(desk) = app.state::<Door>().desk() {
            desk.projector_closed();
        }
    });
}

/// Shows this from now on.
pub(crate) fn show(app: &AppHandle, projected: &desk::wire::Projected) {
    match serde_json::to_string(projected) {
        Ok(text) => *app.state::<Wall>().lock() = Some(text),
        Err(error) => tracing::warn!(%error, "a scene could not be written"),
    }
    if let Some(window) = app.get_webview_window(LABEL) {
        put(&window);
    }
}

/// Puts what is shown now into the page.
fn put(window: &WebviewWindow) {
    let Some(text) = window.state::<Wall>().lock().clone() else {
        return;
    };
    // JSON is an expression of the page's language.
    let script = format!("dispatchEvent(new CustomEvent('shown', {{ detail: {text} }}))");
    if let Err(error) = window.eval(script) {
        tracing::warn!(%error, "a scene did not reach the second window");
    }
}
