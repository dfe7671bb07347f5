//! Signing: a descriptor becomes a package, a review becomes a report; and printing without signing.

use std::collections::BTreeMap;
use std::sync::Arc;

use descriptor::{Content, Lang, from_flat};
use export::Standing;
use signing::{Credential, Id, Kind};
use store::{Direction, FileFilter, SignedFile};

use crate::compose::check;
use crate::compose::package::{self, Parcel, Submission, attachment_name};
use crate::compose::report::{self, Judgement};
use crate::compose::{DescriptorLiteral, Rulebook, answers, endorse, internal, paper, views};
use crate::failure::{Code, Failure};
use crate::files::{self, Existing, Readers};
use crate::library::{DESCRIPTOR, extension, opened};
use crate::wire::*;
use crate::{Desk, attaching, drafting, endorsing, keyring, packs, panels, practice, reviewing, shelf};

/// One version that was signed here: its descriptor credential and the bag that was made of it last.
pub(crate) struct Signed {
    /// Bytes of the credential.
    pub(crate) bytes: Vec<u8>,
    /// What they say.
    pub(crate) descriptor: Credential<DescriptorLiteral>,
    bag: parcel::Bag,
}

/// The versions of a descriptor that were signed here, oldest first.
pub(crate) fn signed(desk: &Desk, id: &str) -> Result<Vec<Signed>, Failure> {
    let filter = FileFilter {
        kind: Some("package"),
        direction: Some(Direction::Sent),
        subject: Some(id),
    };
    let mut files = desk.store.read(|reader| {
        let heads = reader.files(&filter)?;
        heads
            .iter()
            .map(|head| reader.file(&head.digest))
            .collect::<Result<Vec<_>, _>>()
    })?;
    files.sort_by_key(|file| file.as_ref().map(|file| file.at.clone()));
    let mut versions = BTreeMap::new();
    for file in files.into_iter().flatten() {
        let bag = parcel::open(&file.bytes).map_err(|_| Failure::new(Code::Changed).with("file", &file.name))?;
        let bytes = bag.file("descriptor.vc.json").unwrap_or_default().to_vec();
        let descriptor = signing::read::<DescriptorLiteral>(Kind::Descriptor, &bytes)
            .map_err(|_| Failure::new(Code::Changed).with("file", &file.name))?;
        versions.insert(descriptor.literal.version, Signed { bytes, descriptor, bag });
    }
    Ok(versions.into_values().collect())
}

/// What goes along when a draft is packaged, beside what stands in the draft itself.
struct Along {
    /// Every version that was signed before.
    signed: Vec<Signed>,
    /// What the field said.
    endorsements: Vec<Vec<u8>>,
    /// What the quality office said about a version that the package holds.
    internal: Vec<internal::Known>,
    /// The files of that, when a person wants them to travel.
    travels: BTreeMap<String, Vec<u8>>,
}

impl Along {
    fn of(desk: &Desk, id: &str, travels: bool) -> Result<Along, Failure> {
        let signed = signed(desk, id)?;
        let versions: Vec<_> = signed.iter().map(|one| one.descriptor.clone()).collect();
        let internal = internal::known(&reviewing::internal_files(desk, id)?, &versions)?;
        Ok(Along {
            endorsements: endorsing::files(desk, id)?,
            travels: if travels {
                internal::files(&internal)
            } else {
                BTreeMap::new()
            },
            signed,
            internal,
        })
    }

    fn earlier(&self) -> Vec<Vec<u8>> {
        self.signed.iter().map(|one| one.bytes.clone()).collect()
    }

    /// The package to send once more instead of a new version.
    fn once_more(&self, content: &Content) -> Result<Option<&parcel::Bag>, Failure> {
        let Some(newest) = self.signed.last() else {
            return Ok(None);
        };
        let again = package::goes_again(&newest.bag, content, &self.endorsements, &self.travels)?;
        Ok(Some(&newest.bag).filter(|_| again))
    }
}

pub(crate) fn content_of(desk: &Desk, id: &str) -> Result<(Content, Vec<descriptor::Unreadable>), Failure> {
    let (head, flat) = desk
        .store
        .read(|reader| Ok::<_, store::StoreError>((reader.document(id)?, reader.flat(id)?)))?;
    if head.is_none_or(|head| head.kind != DESCRIPTOR) {
        return Err(Failure::new(Code::DocumentMissing));
    }
    Ok(from_flat(&flat))
}

/// True when the clock stands before the newest time this store has seen.
pub(crate) fn clock_suspect(desk: &Desk) -> Result<bool, Failure> {
    let newest = desk.store.read(store::Reader::newest_time)?;
    Ok(newest.is_some_and(|newest| desk.now().to_string() < newest))
}

pub(crate) fn sign_preview(desk: &Arc<Desk>, ask: PreviewAsk) -> Result<SignPreview, Failure> {
    let (content, unreadable) = content_of(desk, &ask.document)?;
    practice::refuse(&content)?;
    let rulebook = Rulebook::shipped();
    let pack = &rulebook.pack;
    let findings = check::findings(rulebook, &opened(desk, &ask.document, &content)?, &desk.now().date());
    let unmet: Vec<&str> = rulebook::unmet_minimums(pack, &findings)
        .iter()
        .map(|criterion| criterion.id.as_str())
        .collect();
    let along = Along::of(desk, &ask.document, ask.internal)?;
    let again = along.once_more(&content)?.is_some();
    let signed = u32::try_from(along.signed.len()).unwrap_or(u32::MAX);
    let version = if again { signed } else { signed.saturating_add(1) };
    let blocked_field = |path: &descriptor::FieldPath| BlockedField {
        path: path.to_string(),
        section: pack
            .section_at(path)
            .map(|section| section.id.clone())
            .unwrap_or_default(),
        label: views::place(pack, &content, path),
    };
    let id = Id::parse(&ask.document).map_err(|error| Failure::internal().because(error))?;
    Ok(SignPreview {
        document: ask.document.clone(),
        title: Both::from(&content.identification.title),
        version,
        files: planned_files(&content, version, &along)?,
        internal: along
            .internal
            .iter()
            .map(|one| reviewing::internal_view(desk, one, &content))
            .collect::<Result<_, _>>()?,
        again,
        heavy: attaching::heavy(&content)
            .into_iter()
            .map(|file| answers::file_line(&file.name, Some(file), Some(file.bytes)))
            .collect(),
        unmet: findings
            .iter()
            .filter(|finding| finding.status == rulebook::Status::NotMet && unmet.contains(&finding.criterion.as_str()))
            .map(|finding| views::finding(pack, finding))
            .collect(),
        blocked: pack.missing_to_sign(&content).iter().map(blocked_field).collect(),
        unreadable: unreadable.iter().map(|one| blocked_field(&one.path)).collect(),
        keys: keyring::key_rows(desk)?,
        name: format!("descriptor-{}-v{version}.zip", id.id8()),
        note_wanted: version > 1 && !again,
        clock_suspect: clock_suspect(desk)?,
    })
}

fn planned_files(content: &Content, version: u32, along: &Along) -> Result<Vec<FileLine>, Failure> {
    let line = |name: &str, bytes| answers::file_line(name, None, bytes);
    let mut files = vec![
        line("descriptor.vc.json", None),
        line("descriptor.ka.pdf", None),
        line("descriptor.en.pdf", None),
        line("pack.json", u32::try_from(Rulebook::shipped().json.len()).ok()),
    ];
    files.extend(content.attachments.iter().map(|file| {
        let name = format!("attachments/{}", attachment_name(file));
        answers::file_line(&name, Some(file), Some(file.bytes))
    }));
    for (name, bytes) in endorse::files(&along.endorsements)?.iter().chain(&along.travels) {
        files.push(line(name, u32::try_from(bytes.len()).ok()));
    }
    files.extend((1..version).map(|earlier| line(&format!("history/v{earlier}.vc.json"), None)));
    Ok(files)
}

pub(crate) fn sign_package(desk: &Arc<Desk>, ask: SignPackage) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("sign", move |progress| {
        let (content, _) = content_of(&worker, &ask.document)?;
        let (key, issuer) = keyring::signer_of(&worker, &ask.key, &ask.passphrase)?;
        let id = Id::parse(&ask.document).map_err(|error| Failure::internal().because(error))?;
        let along = Along::of(&worker, &ask.document, ask.internal)?;
        let earlier = along.earlier();
        let attachments = attachments(&worker, &content)?;
        let submission = Submission {
            rulebook: Rulebook::shipped(),
            content: &content,
            id: &id,
            earlier: &earlier,
            endorsements: &along.endorsements,
            internal: &along.travels,
            attachments: &attachments,
            clock_suspect: clock_suspect(&worker)?,
        };
        progress.step("sign", 0, 3);
        let signer = keyring::signing_now(&worker, &key, issuer);
        let note = ask.note.as_deref().unwrap_or_default().trim();
        let again = along.once_more(&content)?;
        if again.is_none() && !earlier.is_empty() && note.is_empty() {
            return Err(Failure::new(Code::NoteMissing));
        }
        let parcel = match again {
            Some(bag) => package::again(bag, Rulebook::shipped(), &along.endorsements, &along.travels, &signer)?,
            None => package::package(&submission, &signer)?,
        };
        progress.step("write", 1, 3);
        let Some(path) = shelf::ask_place(&worker, &parcel.name)? else {
            return Ok(None);
        };
        let title = Both::from(&content.identification.title);
        let file = sent(&worker, &parcel, "package", id.as_str(), parcel.version, &path, &title);
        let written = shelf::write(&path, &file)?;
        progress.step("keep", 2, 3);
        let at = worker.now().to_string();
        let label = drafting::signed(parcel.version, note);
        worker.store.transact(|tx| -> Result<(), Failure> {
            tx.file_put(&file)?;
            tx.set_version(&ask.document, parcel.version, &file.digest, &at, "", &label)?;
            crate::library::refresh_row(&worker, tx, &ask.document)?;
            Ok(tx.saw_time(&at)?)
        })?;
        worker.changed(&["library", "shelf", &ask.document]);
        Ok(Some(JobResult::Written(written)))
    }))
}

fn attachments(desk: &Desk, content: &Content) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let mut files = BTreeMap::new();
    for file in &content.attachments {
        let path = desk.store.attachment_path(&file.sha256, extension(&file.name));
        let path = path.ok_or_else(|| Failure::new(Code::FileMissing).with("file", &file.name))?;
        let bytes = files::read(&path)?;
        if signing::sha256_hex(&bytes) != file.sha256 {
            return Err(Failure::new(Code::Changed).with("file", &file.name));
        }
        files.insert(file.sha256.clone(), bytes);
    }
    Ok(files)
}

fn sent(
    desk: &Desk,
    parcel: &Parcel,
    kind: &str,
    subject: &str,
    version: u32,
    path: &std::path::Path,
    title: &Both,
) -> SignedFile {
    SignedFile {
        digest: signing::digest_sri(&parcel.bytes).to_string(),
        kind: kind.to_owned(),
        direction: Direction::Sent,
        subject: Some(subject.to_owned()),
        version: Some(version),
        at: desk.now().to_string(),
        name: files::name(path),
        bytes: parcel.bytes.clone(),
        meta: serde_json::json!({ "title": title }),
    }
}

pub(crate) fn sign_review(desk: &Arc<Desk>, ask: SignReview) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("sign", move |progress| {
        let open = reviewing::open(&worker, &ask.document)?;
        if open.head.version > 0 {
            return Err(Failure::new(Code::ReviewSigned));
        }
        let asked = packs::asked(&worker, &open)?;
        if let Some(failure) = packs::hold(&worker, &open, asked.as_ref()) {
            return Err(failure);
        }
        let (key, issuer) = keyring::signer_of(&worker, &ask.key, &ask.passphrase)?;
        let sealing = panels::Sealing::of(&worker, &open, &key.did())?;
        let judgement = Judgement {
            bag: &open.received.bag,
            rulebook: &open.rulebook,
            draft: &open.draft,
            internal: open.internal,
            supersedes: sealing.as_ref().and_then(|sealing| sealing.supersedes.clone()),
            seal: sealing.as_ref().map(|sealing| &sealing.seal),
            clock_suspect: clock_suspect(&worker)?,
        };
        progress.step("sign", 0, 3);
        let parcel = report::report(&judgement, &keyring::signing_now(&worker, &key, issuer))?;
        progress.step("write", 1, 3);
        let Some(path) = shelf::ask_place(&worker, &parcel.name)? else {
            return Ok(None);
        };
        let descriptor = &open.received.descriptor;
        let title = Both::from(&descriptor.literal.content.identification.title);
        let subject = descriptor.envelope.subject.as_str();
        let file = sent(
            &worker,
            &parcel,
            &open.head.kind,
            subject,
            descriptor.literal.version,
            &path,
            &title,
        );
        let written = shelf::write(&path, &file)?;
        progress.step("keep", 2, 3);
        let now = worker.now();
        let at = now.to_string();
        let known = sealing.as_ref().map(|sealing| sealing.known(&worker)).transpose()?;
        worker.store.transact(|tx| -> Result<(), Failure> {
            tx.file_put(&file)?;
            tx.set_version(&ask.document, 1, &file.digest, &at, "", "")?;
            if let (Some(sealing), Some(known)) = (&sealing, &known) {
                sealing.announce(&worker, tx, known, &parcel.credential, now)?;
            }
            Ok(tx.saw_time(&at)?)
        })?;
        worker.changed(&["queue", "shelf", "panels", &ask.document, subject]);
        Ok(Some(JobResult::Written(written)))
    }))
}

pub(crate) fn print_document(desk: &Arc<Desk>, ask: PrintAsk) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("print", move |_| {
        let head = worker.store.read(|reader| reader.document(&ask.document))?;
        let head = head.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
        let lang = match ask.language {
            Language::Ka => Lang::Ka,
            Language::En => Lang::En,
        };
        let printed = worker.now();
        let at = printed.to_string();
        let standing = Standing::Draft { printed: &at };
        let pdf = if head.kind == DESCRIPTOR {
            let (content, _) = content_of(&worker, &ask.document)?;
            let rulebook = Rulebook::shipped();
            let findings = check::findings(rulebook, &opened(&worker, &ask.document, &content)?, &printed.date());
            paper::descriptor(rulebook, &content, head.version, &findings, lang, standing)?
        } else {
            review_draft(&worker, &ask.document, lang, standing)?
        };
        let Some(path) = shelf::ask_place(&worker, &format!("{}.{}.pdf", head.kind, lang.code()))? else {
            return Ok(None);
        };
        files::write(&path, &pdf, Existing::Replace, Readers::Everyone)?;
        Ok(Some(JobResult::Written(shelf::written(&path, &pdf, Vec::new()))))
    }))
}

fn review_draft(desk: &Desk, id: &str, lang: Lang, standing: Standing<'_>) -> Result<Vec<u8>, Failure> {
    let open = reviewing::open(desk, id)?;
    let descriptor = &open.received.descriptor;
    let opened = report::opened(&open.received.bag, descriptor);
    let findings = check::findings(&open.rulebook, &opened, &descriptor.envelope.at.date());
    let name = &descriptor.envelope.issuer.name;
    let signer = descriptor::Text {
        ka: name.ka.clone(),
        en: name.en.clone(),
    };
    let credential = open.received.bag.file("descriptor.vc.json").unwrap_or_default();
    let judged = export::Judged {
        version: descriptor.literal.version,
        credential,
        signer: &signer,
    };
    paper::report(
        &open.rulebook,
        &descriptor.literal.content,
        judged,
        (&open.draft, open.internal),
        &findings,
        lang,
        standing,
    )
}
