//! `demo`: the main job once, with throw-away keys.

use desk::compose::{Time, demo};
use desk::files;

use super::written;
use crate::arguments::Demo;
use crate::complaint::Complaint;
use crate::voice::Voice;

pub(super) fn run(ask: &Demo, at: Time, voice: Voice) -> Result<u8, Complaint> {
    let made = demo::demo(at)?;
    files::write_all(&ask.out, &made.files)?;
    for name in made.files.keys() {
        written(&ask.out.join(name), voice);
    }
    let command = format!(
        "nishani verify {} --trust {}",
        ask.out.join("review.zip").display(),
        ask.out.join("trust-list.vc.json").display()
    );
    voice.say(&voice.message("cli-demo-done", [("command", &command)]));
    Ok(0)
}
