//! The one command of the window.
//!
//! It hands a name and its arguments to the desk on a worker thread and brings back the answer or the refusal;
//! it knows no command by name but `start`, whose answer names the files that came before the page listened.

use desk::{Code, Failure};
use serde_json::Value;
use tauri::{AppHandle, Manager};

use crate::door::Door;
use crate::opened;

/// Asks the desk; the answer is JSON, the refusal a [`Failure`].
#[tauri::command]
pub(crate) async fn rpc(app: AppHandle, command: String, args: Option<Value>) -> Result<Value, Failure> {
    let asked = tauri::async_runtime::spawn_blocking(move || {
        let mut answer = app
            .state::<Door>()
            .desk()?
            .dispatch(&command, args.unwrap_or_default())?;
        if command == "start" {
            answer["opened"] = opened::take(&app).into();
        }
        Ok(answer)
    });
    match asked.await {
        Ok(answer) => answer,
        Err(error) => Err(Failure::new(Code::Internal).because(error)),
    }
}
