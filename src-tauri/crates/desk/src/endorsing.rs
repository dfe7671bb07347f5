//! Endorsements: somebody from the field reads a package in plain words, answers four questions and signs; the
//! institution takes the file in and sees whether it still speaks of the draft.

use std::sync::Arc;

use descriptor::{Content, Text, workload};
use review::Endorsement;
use signing::{Credential, Kind, Signature};
use store::{Direction, FileFilter, SignedFile, SignedFileHead};

use crate::compose::endorse::{self, Known, Said};
use crate::compose::verify;
use crate::failure::{Code, Failure};
use crate::reviewing::Received;
use crate::wire::*;
use crate::{Desk, keyring, packing, reviewing, shelf, start};

/// The kind under which endorsements are kept.
pub(crate) const ENDORSEMENT: &str = "endorsement";

pub(crate) fn endorse_view(desk: &Arc<Desk>, ask: PackageAsk) -> Result<EndorseView, Failure> {
    let package = opened_for(desk, &ask.package)?;
    let literal = &package.descriptor.literal;
    let content = &literal.content;
    let texts = |texts: Vec<&Text>| texts.into_iter().map(Both::from).collect::<Vec<_>>();
    let subject = package.descriptor.envelope.subject.as_str();
    let mine = known(desk, subject, Some(Direction::Sent))?;
    Ok(EndorseView {
        title: Both::from(&content.identification.title),
        institution: Both::from(&content.provider.name),
        version: literal.version,
        credits: content.workload.credits.unwrap_or_default().to_string(),
        hours: workload::hours(content).total().to_string(),
        purpose: Both::from(&content.purpose.aim),
        audience: Both::from(&content.audience.target_group),
        outcomes: texts(content.outcomes.iter().map(|one| &one.text).collect()),
        tasks: texts(content.activities.iter().map(|one| &one.title).collect()),
        assessments: texts(content.assessments.iter().map(|one| &one.title).collect()),
        keys: keyring::key_rows(desk)?,
        own: views(desk, &mine, content, literal.version)?,
        signer: keyring::signer_view(
            &Signature::of(&package.descriptor.envelope),
            &keyring::accepted(desk)?,
            desk.now(),
        ),
        package: ask.package,
    })
}

/// An expert declares before reading; only who is here as an employer reads without.
fn opened_for(desk: &Desk, digest: &str) -> Result<Received, Failure> {
    if start::settings_now(desk)?.role == Role::Employer {
        reviewing::received(desk, digest)
    } else {
        Err(Failure::new(Code::DeclareFirst))
    }
}

pub(crate) fn sign_endorsement(desk: &Arc<Desk>, ask: SignEndorsement) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("sign", move |progress| {
        let package = opened_for(&worker, &ask.package)?;
        let (key, issuer) = keyring::signer_of(&worker, &ask.key, &ask.passphrase)?;
        let subject = package.descriptor.envelope.subject.as_str();
        let back = ask
            .withdraws
            .as_deref()
            .map(|digest| withdrawn_by(&worker, subject, digest));
        let said = Said {
            position: position_of(ask.position),
            answers: ask.answers.iter().map(answered).collect(),
            words: words(&ask),
            withdraws: back.transpose()?,
            clock_suspect: packing::clock_suspect(&worker)?,
        };
        progress.step("sign", 0, 3);
        let (id, bytes) = endorse::endorse(&package.bag, said, &keyring::signing_now(&worker, &key, issuer))?;
        progress.step("write", 1, 3);
        let Some(path) = shelf::ask_place(&worker, &format!("endorsement-{}.vc.json", id.id8()))? else {
            return Ok(None);
        };
        let credential = endorse::read("", &bytes)?;
        let content = &package.descriptor.literal.content;
        let file = file(
            &worker,
            &credential,
            content,
            &crate::files::name(&path),
            bytes,
            Direction::Sent,
        );
        let written = shelf::write(&path, &file)?;
        progress.step("keep", 2, 3);
        let at = worker.now().to_string();
        worker.store.transact(|tx| -> Result<(), Failure> {
            tx.file_put(&file)?;
            Ok(tx.saw_time(&at)?)
        })?;
        worker.changed(&["shelf", &ask.package]);
        Ok(Some(JobResult::Written(written)))
    }))
}

/// The endorsement that is taken back, by the digest of its file.
fn withdrawn_by(desk: &Desk, subject: &str, digest: &str) -> Result<review::Predecessor, Failure> {
    let mine = known(desk, subject, Some(Direction::Sent))?;
    let one = mine
        .into_iter()
        .map(|(_, known)| known)
        .find(|one| one.digest == digest);
    let one = one.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    Ok(review::Predecessor {
        id: one.id,
        digest: one.digest,
    })
}

fn words(ask: &SignEndorsement) -> Text {
    let text = Some(descriptor::flat::clean(&ask.words)).filter(|text| !text.is_empty());
    match ask.language {
        Language::Ka => Text { ka: text, en: None },
        Language::En => Text { ka: None, en: text },
    }
}

/// What came back about one's own descriptor, newest first.
pub(crate) fn endorsements(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<Vec<EndorsementView>, Failure> {
    let (content, _) = packing::content_of(desk, &ask.document)?;
    let known = known(desk, &ask.document, Some(Direction::Received))?;
    let head = desk.store.read(|reader| reader.document(&ask.document))?;
    views(desk, &known, &content, head.map_or(0, |head| head.version))
}

fn views(
    desk: &Desk,
    known: &[(SignedFileHead, Known)],
    content: &Content,
    version: u32,
) -> Result<Vec<EndorsementView>, Failure> {
    let all: Vec<Known> = known.iter().map(|(_, known)| known.clone()).collect();
    let lists = keyring::accepted(desk)?;
    let now = desk.now();
    let view = |one: &Known| -> Result<EndorsementView, Failure> {
        let unreadable = |error: signing::ValueError| Failure::internal().because(error);
        let signature = Signature {
            did: signing::Did::parse(&one.did).map_err(|error| Failure::internal().because(error))?,
            claimed_name: bilingual(&one.name),
            claimed_organisation: bilingual(&one.organisation),
            signed: Kind::Endorsement,
            created: signing::Time::parse(&one.at).map_err(unreadable)?,
            path: None,
        };
        Ok(EndorsementView {
            digest: one.digest.clone(),
            signer: keyring::signer_view(&signature, &lists, now),
            organisation: Both::from(&one.organisation),
            at: one.at.clone(),
            version: one.version,
            position: position_word(one.said.position),
            answers: one.said.answers.iter().map(replied).collect(),
            words: Both::from(&one.said.words),
            outdated: one.outdated(content).into_iter().map(spoken_word).collect(),
            withdrawn: one.withdrawn(&all).map(|back| back.at.clone()),
            packed: one.version < version,
        })
    };
    let mut views = all.iter().map(view).collect::<Result<Vec<_>, _>>()?;
    views.sort_by(|a, b| b.at.cmp(&a.at));
    Ok(views)
}

fn bilingual(text: &Text) -> signing::Bilingual {
    signing::Bilingual {
        ka: text.ka.clone(),
        en: text.en.clone(),
    }
}

/// Every endorsement of a descriptor that is kept here, without its bytes.
fn known(desk: &Desk, subject: &str, direction: Option<Direction>) -> Result<Vec<(SignedFileHead, Known)>, Failure> {
    let filter = FileFilter {
        kind: Some(ENDORSEMENT),
        direction,
        subject: Some(subject),
    };
    let heads = desk.store.read(|reader| reader.files(&filter))?;
    let read = |head: SignedFileHead| {
        let known = head.meta.get("known").cloned().unwrap_or_default();
        let known = serde_json::from_value(known).map_err(|error| Failure::internal().because(error))?;
        Ok((head, known))
    };
    heads.into_iter().map(read).collect()
}

/// What the rulebook hears about a draft.
pub(crate) fn facts(desk: &Desk, id: &str, content: &Content) -> Result<Vec<rulebook::Endorsement>, Failure> {
    let known = known(desk, id, Some(Direction::Received))?;
    let known: Vec<Known> = known.into_iter().map(|(_, known)| known).collect();
    Ok(endorse::facts(content, &known))
}

/// The files that a package of this descriptor carries.
pub(crate) fn files(desk: &Desk, id: &str) -> Result<Vec<Vec<u8>>, Failure> {
    let known = known(desk, id, Some(Direction::Received))?;
    let digests = known.into_iter().map(|(head, _)| head.digest);
    let read = |digest: String| {
        let file = desk.store.read(|reader| reader.file(&digest))?;
        file.map(|file| file.bytes)
            .ok_or_else(|| Failure::new(Code::DocumentMissing))
    };
    digests.map(read).collect()
}

/// Keeps an endorsement that came in; says what became of it, and of which descriptor it speaks.
pub(crate) fn take(desk: &Arc<Desk>, name: &str, bytes: Vec<u8>) -> Result<(TrayOutcome, SignedFile), Failure> {
    let credential = endorse::read(name, &bytes)?;
    let subject = credential.envelope.subject.to_string();
    let own = desk.store.read(|reader| reader.document(&subject))?;
    let version = match &own {
        Some(_) => version_of(desk, &subject, &credential)?,
        None => None,
    };
    let content = version.clone().unwrap_or_default();
    let file = file(desk, &credential, &content, name, bytes, Direction::Received);
    if version.is_none() {
        return Ok((TrayOutcome::Unrelated, file));
    }
    let kept = desk.store.transact(|tx| -> Result<bool, Failure> {
        let kept = tx.file_put(&file)?;
        if kept {
            crate::library::refresh_row(desk, tx, &subject)?;
        }
        Ok(kept)
    })?;
    desk.changed(&[&subject]);
    let outcome = if kept {
        TrayOutcome::Endorsement
    } else {
        TrayOutcome::AlreadyHere
    };
    Ok((outcome, file))
}

/// The content of the version that an endorsement speaks of, when that very version was signed here.
fn version_of(desk: &Desk, subject: &str, one: &Credential<Endorsement>) -> Result<Option<Content>, Failure> {
    for bytes in packing::earlier(desk, subject)? {
        let version = signing::read(Kind::Descriptor, &bytes)
            .map_err(|refusal| verify::of_signing(&refusal, "descriptor.vc.json"))?;
        if endorse::speaks_of(one, &version) {
            return Ok(Some(version.literal.content));
        }
    }
    Ok(None)
}

fn file(
    desk: &Desk,
    credential: &Credential<Endorsement>,
    content: &Content,
    name: &str,
    bytes: Vec<u8>,
    direction: Direction,
) -> SignedFile {
    SignedFile {
        digest: credential.envelope.digest.to_string(),
        kind: ENDORSEMENT.to_owned(),
        direction,
        subject: Some(credential.envelope.subject.to_string()),
        version: Some(credential.literal.descriptor.version),
        at: desk.now().to_string(),
        name: name.to_owned(),
        bytes,
        meta: serde_json::json!({
            "title": Both::from(&content.identification.title),
            "known": Known::of(credential, content),
        }),
    }
}

fn position_of(word: Position) -> review::Position {
    match word {
        Position::Endorses => review::Position::Endorses,
        Position::Declines => review::Position::Declines,
        Position::Withdraws => review::Position::Withdraws,
    }
}

fn position_word(position: review::Position) -> Position {
    match position {
        review::Position::Endorses => Position::Endorses,
        review::Position::Declines => Position::Declines,
        review::Position::Withdraws => Position::Withdraws,
    }
}

fn answered(reply: &Replied) -> review::Answered {
    review::Answered {
        question: match reply.question {
            Question::Need => review::Question::Need,
            Question::Outcomes => review::Question::Outcomes,
            Question::Tasks => review::Question::Tasks,
            Question::Recognition => review::Question::Recognition,
        },
        answer: match reply.answer {
            Reply::Yes => review::Answer::Yes,
            Reply::Partly => review::Answer::Partly,
            Reply::No => review::Answer::No,
        },
    }
}

fn replied(answered: &review::Answered) -> Replied {
    Replied {
        question: match answered.question {
            review::Question::Need => Question::Need,
            review::Question::Outcomes => Question::Outcomes,
            review::Question::Tasks => Question::Tasks,
            review::Question::Recognition => Question::Recognition,
        },
        answer: match answered.answer {
            review::Answer::Yes => Reply::Yes,
            review::Answer::Partly => Reply::Partly,
            review::Answer::No => Reply::No,
        },
    }
}

fn spoken_word(spoken: review::Spoken) -> Spoken {
    match spoken {
        review::Spoken::Outcomes => Spoken::Outcomes,
        review::Spoken::Assessments => Spoken::Assessments,
        review::Spoken::Credits => Spoken::Credits,
    }
}
