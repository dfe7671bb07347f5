//! Endorsements: somebody from the field reads a package in plain words, answers four questions and signs; the
//! institution takes the file in and sees whether it still speaks of the draft.

use std::sync::Arc;

use descriptor::{Attachment, Content, PaperEndorsement, Text, workload};
use review::Endorsement;
use signing::{Credential, Kind, Signature};
use store::{Direction, FileFilter, SignedFile, SignedFileHead};

use crate::compose::endorse::{self, Known, Said};
use crate::compose::on_paper;
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
    let mine = known(desk, subject, Direction::Sent)?;
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
        own: views(desk, &mine, content)?,
        signer: keyring::signer_view(
            &Signature::of(&package.descriptor.envelope),
            &keyring::accepted(desk)?,
            desk.now(),
        ),
        package: ask.package,
    })
}

/// An expert declares before reading; only who is here as an employer reads without.
fn opened_for(desk: &Desk, digest: &str) -> Result<Arc<Received>, Failure> {
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
            position: ask.position.into(),
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
    let mine = known(desk, subject, Direction::Sent)?;
    let one = mine.into_iter().find(|one| one.digest == digest);
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
    let known = known(desk, &ask.document, Direction::Received)?;
    let mut views = views(desk, &known, &content)?;
    views.extend(
        content
            .paper_endorsements
            .iter()
            .map(|paper| paper_view(paper, &content)),
    );
    views.sort_by(|one, other| other.at.cmp(&one.at));
    Ok(views)
}

/// What was typed from a paper; it has a place in the draft instead of a digest.
fn paper_view(paper: &PaperEndorsement, content: &Content) -> EndorsementView {
    let answers = [
        (Question::Need, paper.answer_need),
        (Question::Outcomes, paper.answer_outcomes),
        (Question::Tasks, paper.answer_tasks),
        (Question::Recognition, paper.answer_recognition),
    ];
    let item = format!("paperEndorsements/{}", paper.id);
    let shown = content.attachments.iter().filter(|file| paper.pages.contains(&file.id));
    let page = |file: &Attachment| PaperPage {
        item: format!("attachments/{}", file.id),
        title: Both::from(&file.title),
    };
    EndorsementView {
        digest: item.clone(),
        signer: None,
        paper: Some(PaperView {
            item,
            person: paper.person.clone(),
            typed_by: paper.typed_by.clone().unwrap_or_default(),
            pages: shown.map(page).collect(),
        }),
        organisation: Both::from(&paper.organisation),
        at: paper.date.clone().unwrap_or_default(),
        version: None,
        position: paper.position.unwrap_or(review::Position::Declines).into(),
        answers: answers
            .into_iter()
            .filter_map(|(question, answer)| {
                Some(Replied {
                    question,
                    answer: answer?.into(),
                })
            })
            .collect(),
        words: Both::from(&paper.words),
        outdated: on_paper::outdated(paper, content)
            .into_iter()
            .map(Spoken::from)
            .collect(),
        withdrawn: on_paper::withdrawn(paper, content).and_then(|back| back.date.clone()),
    }
}

fn views(desk: &Desk, all: &[Known], content: &Content) -> Result<Vec<EndorsementView>, Failure> {
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
            signer: Some(keyring::signer_view(&signature, &lists, now)),
            paper: None,
            organisation: Both::from(&one.organisation),
            at: one.at.clone(),
            version: Some(one.version),
            position: one.said.position.into(),
            answers: one.said.answers.iter().map(replied).collect(),
            words: Both::from(&one.said.words),
            outdated: one.outdated(content).into_iter().map(Spoken::from).collect(),
            withdrawn: one.withdrawn(all).map(|back| back.at.clone()),
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

fn heads(desk: &Desk, subject: &str, direction: Direction) -> Result<Vec<SignedFileHead>, Failure> {
    let filter = FileFilter {
        kind: Some(ENDORSEMENT),
        direction: Some(direction),
        subject: Some(subject),
    };
    Ok(desk.store.read(|reader| reader.files(&filter))?)
}

/// Every endorsement of a descriptor that is kept here, without its bytes.
fn known(desk: &Desk, subject: &str, direction: Direction) -> Result<Vec<Known>, Failure> {
    let read = |mut head: SignedFileHead| {
        let known = head
            .meta
            .get_mut("known")
            .map(serde_json::Value::take)
            .unwrap_or_default();
        serde_json::from_value(known).map_err(|error| Failure::internal().because(error))
    };
    heads(desk, subject, direction)?.into_iter().map(read).collect()
}

/// What the rulebook hears about a draft.
pub(crate) fn facts(desk: &Desk, id: &str, content: &Content) -> Result<Vec<rulebook::Endorsement>, Failure> {
    Ok(endorse::facts(content, &known(desk, id, Direction::Received)?))
}

/// The files that a package of this descriptor carries.
pub(crate) fn files(desk: &Desk, id: &str) -> Result<Vec<Vec<u8>>, Failure> {
    let read = |head: SignedFileHead| {
        let file = desk.store.read(|reader| reader.file(&head.digest))?;
        file.map(|file| file.bytes)
            .ok_or_else(|| Failure::new(Code::DocumentMissing))
    };
    heads(desk, id, Direction::Received)?.into_iter().map(read).collect()
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
    let versions = packing::signed(desk, subject)?.into_iter();
    let mut spoken_of = versions.filter(|version| endorse::speaks_of(one, &version.descriptor));
    Ok(spoken_of.next().map(|version| version.descriptor.literal.content))
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

fn answered(reply: &Replied) -> review::Answered {
    review::Answered {
        question: reply.question.into(),
        answer: reply.answer.into(),
    }
}

fn replied(answered: &review::Answered) -> Replied {
    Replied {
        question: answered.question.into(),
        answer: answered.answer.into(),
    }
}
