//! The window: opens the desk in the person's folder and shows the page that speaks with it.
//!
//! Everything that knows there is a window stands in this package, and nothing else does: no rule, no document,
//! no SQL. The page may call one command ([`rpc::rpc`]), listen to one event (`desk`) and read one folder. A second
//! window, [`projector`], may do nothing of this.

#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod door;
mod host;
mod logging;
mod opened;
mod projector;
mod rpc;
mod spelling;

use std::path::Path;
use std::sync::Arc;

use tauri::{App, AppHandle, Emitter, Manager, RunEvent, WebviewWindowBuilder, WindowEvent};
use tauri_plugin_fs::FsExt;

use crate::door::Door;
use crate::host::WindowHost;

/// The window in which one works; its settings stand under this label in tauri.conf.json.
const MAIN: &str = "main";
/// The one event that the page listens to; its payload is a [`desk::Event`].
const EVENT: &str = "desk";

fn main() {
    let home = desk::home();
    logging::start(&home.join("logs"));

    let app = tauri::Builder::default()
        .plugin(single_instance(&home))
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_filename(home.join("window.json").to_string_lossy())
                .with_denylist(&[projector::LABEL])
                .build(),
        )
        .plugin(tauri_plugin_fs::init())
        .manage(Door::default())
        .manage(opened::Pending::default())
        .manage(projector::Wall::default())
        .invoke_handler(tauri::generate_handler![rpc::rpc])
        .on_window_event(|window, event| match (window.label(), event) {
            (MAIN, WindowEvent::DragDrop(tauri::DragDropEvent::Drop { paths, .. })) => {
                opened::tell(window.app_handle(), paths.clone());
            }
            (MAIN, WindowEvent::Destroyed) => projector::close(window.app_handle()),
            (projector::LABEL, WindowEvent::Destroyed) => projector::closed(window.app_handle()),
            _ => {}
        })
        .setup(move |app| {
            set_up(app, &home)?;
            Ok(())
        })
        .build(tauri::generate_context!());

    match app {
        Ok(app) => app.run(|app, event| {
            if matches!(event, RunEvent::Exit) {
                app.state::<Door>().close();
                tracing::info!("closed");
            }
        }),
        Err(error) => {
            tracing::error!(%error, "the window could not be opened");
            eprintln!("nishani: the window could not be opened: {error}");
            std::process::exit(1);
        }
    }
}

/// Opens the desk beside the window, so that a long first look at a large store never shows an empty screen
/// without a window: the first call waits for it.
fn set_up(app: &mut App, home: &Path) -> tauri::Result<()> {
    tracing::info!(version = %app.package_info().version, "started");
    app.fs_scope().allow_directory(home.join("attachments"), false)?;
    opened::remember_arguments(app.handle());

    let handle = app.handle().clone();
    let place = home.to_path_buf();
    let spelling = spelling::take_up();
    tauri::async_runtime::spawn_blocking(move || {
        let host = Arc::new(WindowHost::new(handle.clone(), spelling));
        let listener = handle.clone();
        let sink: desk::EventSink = Arc::new(move |event| tell(&listener, &event));
        handle.state::<Door>().open(desk::Place::at(place), host, sink);
    });

    let settings = app.config().app.windows.iter().find(|window| window.label == MAIN);
    let settings = settings.expect("tauri.conf.json describes the main window");
    WebviewWindowBuilder::from_config(app.handle(), settings)?
        .data_directory(home.join("webview"))
        .build()?;
    Ok(())
}

/// Sends one event of the desk to the page; what the room sees goes to the second window.
fn tell(app: &AppHandle, event: &desk::Event) {
    if let desk::Event::Shown(projected) = event {
        return projector::show(app, projected);
    }
    if let Err(error) = app.emit_to(MAIN, EVENT, event) {
        tracing::warn!(%error, "an event did not reach the page");
    }
}

/// A second start hands its files to the first and ends. One store has one window; another store
/// (`NISHANI_HOME`) is another desk, with a window of its own.
fn single_instance(home: &Path) -> tauri::plugin::TauriPlugin<tauri::Wry> {
    tauri_plugin_single_instance::Builder::new()
        .dbus_id(format!("ge.nishani.desktop.h{:016x}", fingerprint(home)))
        .callback(|app, arguments, folder| {
            if let Some(window) = app.get_webview_window(MAIN) {
                let shown = window.unminimize().and_then(|()| window.set_focus());
                if let Err(error) = shown {
                    tracing::warn!(%error, "the window did not come to the front");
                }
            }
            opened::tell(app, opened::files(&arguments, Path::new(&folder)));
        })
        .build()
}

/// A short name of a folder (FNV-1a, 64 bit), the same in every build.
fn fingerprint(folder: &Path) -> u64 {
    let bytes = folder.as_os_str().as_encoded_bytes();
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
