//! `keygen`: a new key in two files, the key itself and its public part.

use desk::Host as _;
use desk::compose::{SigningKey, keys};
use desk::wire::Both;

use super::written;
use crate::arguments::Keygen;
use crate::complaint::Complaint;
use crate::passphrase;
use crate::surroundings::Terminal;
use crate::voice::Voice;

pub(super) fn run(ask: &Keygen, terminal: &Terminal, voice: Voice) -> Result<u8, Complaint> {
    let words = passphrase::of_new_key(ask.passphrase_file.as_deref(), voice)?;
    let both = |ka: &str, en: &Option<String>| Both {
        ka: Some(ka.to_owned()),
        en: en.clone(),
    };
    let issuer = keys::issuer(
        &both(&ask.name, &ask.name_en),
        &both(&ask.organisation, &ask.organisation_en),
    );
    let mut random = [0; 32];
    terminal.random(&mut random);
    let key = SigningKey::generate(random);
    let (path, record) = keys::write_key(&ask.out, &key, &issuer, &words, terminal.time(), terminal)?;
    written(&path, voice);
    written(&keys::record_path(&path, &record.did), voice);
    let fingerprint = record.did.fingerprint();
    voice.say(&voice.message("cli-keygen-done", [("fingerprint", &fingerprint)]));
    voice.say(&voice.message("cli-keygen-done-help", []));
    Ok(0)
}
