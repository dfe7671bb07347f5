//! Keys of one's own and trusted lists of others.

use std::path::Path;
use std::sync::Arc;

use signing::{AcceptedList, Did, Issuer, Signature, SigningKey, Time};
use store::TrustRow;

use crate::compose::answers::{kind_word, vouched};
use crate::compose::keys::{open_key, write_key};
use crate::compose::{Signer, keys, verify};
use crate::failure::{Code, Failure};
use crate::files::{self, Existing, Readers};
use crate::jobs::Outcome;
use crate::wire::*;
use crate::{Desk, OpenAsk, SaveAsk};

pub(crate) fn keys(desk: &Arc<Desk>, (): ()) -> Result<Keys, Failure> {
    let lists = accepted(desk)?;
    let waiting = offered(desk);
    let waiting = waiting
        .iter()
        .filter(|list| lists.iter().all(|known| known.digest != list.digest));
    Ok(Keys {
        keys: key_rows(desk)?,
        lists: waiting
            .map(|list| list_row(list, false, desk.now()))
            .chain(lists.iter().map(|list| list_row(list, true, desk.now())))
            .collect(),
    })
}

/// Lists that were opened and wait for the person to accept them.
fn offered(desk: &Desk) -> Vec<AcceptedList> {
    let memory = desk.memory();
    let opened = memory.offered_lists.values();
    opened
        .filter_map(|bytes| verify::accept("", bytes, None, None).ok())
        .collect()
}

/// Own keys, newest first.
pub(crate) fn key_rows(desk: &Desk) -> Result<Vec<KeyRow>, Failure> {
    let rows = desk.store.read(store::Reader::keys)?;
    Ok(rows
        .into_iter()
        .map(|row| KeyRow {
            fingerprint: Did::parse(&row.did).map(|did| did.fingerprint()).unwrap_or_default(),
            name: serde_json::from_value(row.name).unwrap_or_default(),
            organisation: serde_json::from_value(row.organisation).unwrap_or_default(),
            created: row.created,
            present: Path::new(&row.path).is_file(),
            path: row.path,
            backed_up: row.backed_up,
            did: row.did,
        })
        .collect())
}

fn key_row(desk: &Desk, did: &str) -> Result<KeyRow, Failure> {
    key_rows(desk)?
        .into_iter()
        .find(|row| row.did == did)
        .ok_or_else(|| Failure::new(Code::KeyMissing))
}

pub(crate) fn make_key(desk: &Arc<Desk>, ask: MakeKey) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("key", move |_| {
        let mut random = [0; 32];
        worker.host.random(&mut random);
        let key = SigningKey::generate(random);
        let issuer = keys::issuer(&ask.name, &ask.organisation);
        keep(&worker, &key, &issuer, &ask.passphrase)
    }))
}

/// Writes the key file and its public record into the store's folder, and remembers both.
fn keep(desk: &Arc<Desk>, key: &SigningKey, issuer: &Issuer, passphrase: &str) -> Outcome {
    let folder = desk.home.join("keys");
    std::fs::create_dir_all(&folder).map_err(|error| files::of_io(&error, &folder))?;
    let (path, record) = write_key(&folder, key, issuer, passphrase, desk.now(), &*desk.host)?;
    let row = store::KeyRow {
        did: record.did.as_str().to_owned(),
        name: serde_json::to_value(&record.name).unwrap_or_default(),
        organisation: serde_json::to_value(&record.organisation).unwrap_or_default(),
        created: record.created.to_string(),
        path: path.display().to_string(),
        backed_up: None,
    };
    desk.store
        .transact(|tx| -> Result<(), Failure> { Ok(tx.key_put(&row)?) })?;
    crate::author::take_up(desk)?;
    desk.changed(&["keys"]);
    Ok(Some(JobResult::Key(key_row(desk, &row.did)?)))
}

/// A key of this store, opened for signing, with the words of its owner.
pub(crate) fn signer_of(desk: &Desk, did: &str, passphrase: &str) -> Result<(SigningKey, Issuer), Failure> {
    let row = key_row(desk, did)?;
    let (key, _) = open_key(Path::new(&row.path), passphrase)?;
    let wanted = Did::parse(did).map_err(|error| Failure::new(Code::KeyMissing).because(error))?;
    key.matches(&wanted)?;
    Ok((key, keys::issuer(&row.name, &row.organisation)))
}

/// Who signs now, with that key.
pub(crate) fn signing_now<'a>(desk: &Desk, key: &'a SigningKey, issuer: Issuer) -> Signer<'a> {
    Signer {
        key,
        issuer,
        at: desk.now(),
    }
}

pub(crate) fn import_key(desk: &Arc<Desk>, ask: ImportKey) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("key", move |_| {
        let filter = (worker.title("dialog-key-kinds")?, vec!["pem".to_owned()]);
        let question = OpenAsk {
            title: worker.title("dialog-import-key")?,
            filters: vec![filter],
            many: false,
        };
        let Some(path) = worker.host.open(question).into_iter().next() else {
            return Ok(None);
        };
        let (key, record) = open_key(&path, &ask.passphrase)?;
        let known = key_rows(&worker)?
            .into_iter()
            .find(|row| row.did == key.did().as_str() && row.present);
        if let Some(row) = known {
            return Ok(Some(JobResult::Key(row)));
        }
        let issuer = record.map(|record| Issuer {
            name: record.name,
            organisation: record.organisation,
        });
        let name = signing::Bilingual::new(&files::name(&path), "");
        let issuer = issuer.unwrap_or(Issuer {
            name,
            organisation: signing::Bilingual::default(),
        });
        keep(&worker, &key, &issuer, &ask.passphrase)
    }))
}

pub(crate) fn backup_key(desk: &Arc<Desk>, ask: KeyAsk) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("key", move |_| {
        let row = key_row(&worker, &ask.did)?;
        let source = Path::new(&row.path);
        let bytes =
            files::read(source).map_err(|_| Failure::new(Code::KeyMissing).with("file", files::name(source)))?;
        let filter = (worker.title("dialog-key-kinds")?, vec!["pem".to_owned()]);
        let question = SaveAsk {
            title: worker.title("dialog-backup-key")?,
            suggested: files::name(source),
            filters: vec![filter],
        };
        let Some(path) = worker.host.save(question) else {
            return Ok(None);
        };
        files::write(&path, &bytes, Existing::Replace, Readers::Owner)?;
        let did = Did::parse(&ask.did).map_err(|error| Failure::new(Code::KeyMissing).because(error))?;
        let record = source.with_file_name(signing::record_file_name(&did));
        if let Ok(bytes) = files::read(&record) {
            let public = path.with_file_name(signing::record_file_name(&did));
            files::write(&public, &bytes, Existing::Replace, Readers::Everyone)?;
        }
        let at = worker.now().to_string();
        worker
            .store
            .transact(|tx| -> Result<(), Failure> { Ok(tx.key_backed_up(&ask.did, &at)?) })?;
        worker.changed(&["keys"]);
        Ok(Some(JobResult::Key(key_row(&worker, &ask.did)?)))
    }))
}

pub(crate) fn open_trust_list(desk: &Arc<Desk>, (): ()) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("trust", move |_| {
        let filter = (worker.title("dialog-list-kinds")?, vec!["json".to_owned()]);
        let question = OpenAsk {
            title: worker.title("dialog-open-list")?,
            filters: vec![filter],
            many: false,
        };
        let Some(path) = worker.host.open(question).into_iter().next() else {
            return Ok(None);
        };
        let bytes = files::read(&path)?;
        Ok(Some(JobResult::TrustList(offer(&worker, &files::name(&path), bytes)?)))
    }))
}

/// Opens a list and keeps it at hand until the person accepts it.
pub(crate) fn offer(desk: &Desk, name: &str, bytes: Vec<u8>) -> Result<TrustListRow, Failure> {
    let first = verify::accept(name, &bytes, None, None)?;
    let seen = accepted(desk)?
        .into_iter()
        .find(|list| list.root == first.root)
        .map(|list| list.seen());
    let list = verify::accept(name, &bytes, None, seen)?;
    let here = seen.is_some_and(|seen| seen.digest == list.digest);
    desk.memory().offered_lists.insert(list.digest.to_string(), bytes);
    desk.changed(&["keys"]);
    Ok(list_row(&list, here, desk.now()))
}

pub(crate) fn accept_trust_list(desk: &Arc<Desk>, ask: TrustListAsk) -> Result<Keys, Failure> {
    let bytes = desk
        .memory()
        .offered_lists
        .remove(&ask.digest)
        .ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let list = verify::accept("", &bytes, None, None)?;
    let row = TrustRow {
        issuer: list.root.as_str().to_owned(),
        serial: list.list.serial,
        bytes,
        imported_at: desk.now().to_string(),
        pinned: true,
    };
    desk.store
        .transact(|tx| -> Result<(), Failure> { Ok(tx.trust_put(&row)?) })?;
    desk.changed(&["keys"]);
    keys(desk, ())
}

/// The lists this machine trusts.
pub(crate) fn accepted(desk: &Desk) -> Result<Vec<AcceptedList>, Failure> {
    let rows = desk.store.read(store::Reader::trust_lists)?;
    rows.iter()
        .map(|row| verify::accept("", &row.bytes, None, None))
        .collect()
}

fn list_row(list: &AcceptedList, accepted: bool, now: Time) -> TrustListRow {
    TrustListRow {
        digest: list.digest.to_string(),
        issuer: list.root.as_str().to_owned(),
        fingerprint: list.root.fingerprint(),
        name: Both::from(&list.root_name),
        serial: u32::try_from(list.list.serial).unwrap_or(u32::MAX),
        issued: list.at.to_string(),
        valid_until: list.valid_until.to_string(),
        stale: list.is_stale(now),
        entries: list
            .list
            .entries
            .iter()
            .map(|entry| TrustEntryRow {
                did: entry.did.as_str().to_owned(),
                fingerprint: entry.did.fingerprint(),
                name: Both::from(&entry.name),
                organisation: Both::from(&entry.organisation),
                roles: entry.roles.iter().map(|role| role.as_str().to_owned()).collect(),
                revoked: entry.revoked.is_some(),
            })
            .collect(),
        accepted,
    }
}

/// A signature as people see it, judged by the lists of this machine.
pub(crate) fn signer_view(signature: &Signature, lists: &[AcceptedList], at: Time) -> SignerView {
    let best = lists
        .iter()
        .map(|list| list.judge(signature, at))
        .max_by_key(|one| (one.is_trusted(), one.name.is_some()));
    SignerView {
        did: signature.did.as_str().to_owned(),
        fingerprint: signature.did.fingerprint(),
        claimed: Both::from(&signature.claimed_name),
        signed: kind_word(signature.signed).to_owned(),
        created: signature.created.to_string(),
        trusted: best.as_ref().and_then(|standing| vouched(standing.why)),
        list_name: best
            .and_then(|standing| standing.name)
            .as_ref()
            .map(Both::from)
            .unwrap_or_default(),
    }
}

impl Desk {
    /// A title of a dialog in the language of the window.
    pub(crate) fn title(&self, id: &str) -> Result<String, Failure> {
        let lang = match crate::start::settings_now(self)?.language {
            Language::Ka => descriptor::Lang::Ka,
            Language::En => descriptor::Lang::En,
        };
        Ok(crate::words::say(lang, id, &std::collections::BTreeMap::new()))
    }
}
