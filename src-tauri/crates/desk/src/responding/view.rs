//! An answer as the window shows it: while it is written, and as it was signed, here or elsewhere.

use std::sync::Arc;

use descriptor::{FieldPath, Lang, Text, changes, to_flat};
use parcel::REVISED_FILE;
use review::response::{Answered, differs, linked, suggests, words};
use review::{Evidence, Lacking, PointDraft, Proof, RatingEntry, ResponseDraft};
use signing::Signature;
use store::Label;

use super::{OpenResponse, bag, signature};
use crate::Desk;
use crate::compose::respond::{Responded, Revised};
use crate::compose::{Rulebook, answers, views};
use crate::failure::{Code, Failure};
use crate::wire::*;
use crate::{drafting, keyring, reviewing, words as say};

/// An answer that came from elsewhere or was sent, as it was signed.
pub(crate) fn response_file(desk: &Arc<Desk>, ask: ShelfAsk) -> Result<ResponseView, Failure> {
    let file = desk.store.read(|reader| reader.file(&ask.digest))?;
    let file = file.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let all = Responded::of(&bag(&file)?)?;
    let draft = read_back(&all);
    let signer = signature(&all.response.envelope);
    let open = OpenResponse::of(None, all.asked, draft, all.revised, None);
    let mut view = view(desk, &open)?;
    view.signer = Some(keyring::signer_view(&signer, &keyring::accepted(desk)?, desk.now()));
    view.signed = Some(ask.digest);
    Ok(view)
}

/// What a signed answer says, as a draft of it would stand here.
fn read_back(all: &Responded) -> ResponseDraft {
    let mut draft = ResponseDraft::default();
    let judged = &all.asked.judged.literal.content;
    let own = all.revised.as_ref().map_or(judged, Revised::content);
    let changed = crate::timeline::between(&Rulebook::shipped().pack, judged, own);
    for answer in &all.response.literal.points {
        let evidence = answer
            .evidence
            .iter()
            .zip(1_u32..)
            .map(|(one, place)| review::OwnEvidence {
                id: format!("e-{place}"),
                proof: match one {
                    Evidence::Quote(anchor) => Proof::Quote(anchor.clone()),
                    Evidence::File(file) => Proof::File(file.attachment.clone()),
                },
            });
        let links = changed
            .iter()
            .map(|(path, _)| (path.clone(), answer.changes.contains(path)));
        let point = PointDraft {
            answer: Some(answer.answer),
            text: answer.text.clone(),
            evidence: evidence.collect(),
            changes: links.collect(),
        };
        draft.points.insert(answer.criterion.clone(), point);
    }
    draft
}

pub(super) fn view(desk: &Desk, open: &OpenResponse) -> Result<ResponseView, Failure> {
    let (asked, pack) = (&open.asked, &open.asked.rulebook.pack);
    let judged = &asked.judged.literal.content;
    let own_pack = &Rulebook::shipped().pack;
    let id = open.head.as_ref().map_or("", |head| head.id.as_str());
    let (undo, redo) = if id.is_empty() {
        (None, None)
    } else {
        let ends = |reader: &store::Reader| Ok::<_, store::StoreError>((reader.can_undo(id)?, reader.can_redo(id)?));
        desk.store.read(ends)?
    };
    let step =
        |step: Option<Label>| step.map(|step| drafting::label(pack, judged, step.kind, &step.paths, &step.label));
    let lacking = open.lacking();
    let since = open.revised.as_ref().map_or_else(Vec::new, |revised| {
        changes(&to_flat(judged), &to_flat(revised.content()))
    });
    let newest = open.revised.as_ref().map_or(judged, Revised::content);
    let lists = keyring::accepted(desk)?;
    let (answered, _) = open.progress(&lacking);
    Ok(ResponseView {
        id: id.to_owned(),
        descriptor: open.descriptor.clone(),
        title: Both::from(&judged.identification.title),
        version: asked.judged.literal.version,
        pack: views::pack_head(&asked.rulebook),
        panel: asked.kind == Answered::Report,
        reviewer: keyring::signer_view(&Signature::of(&asked.envelope), &lists, desk.now()),
        signer: None,
        signed: open
            .head
            .as_ref()
            .filter(|head| head.version > 0)
            .and_then(|head| head.signed.clone()),
        points: points(open, &lacking),
        answered,
        limit: asked.limit(),
        revised: open.revised.as_ref().map(|revised| revised.credential.literal.version),
        unsigned: open.own != *newest,
        changes: open
            .changes
            .iter()
            .map(|(path, difference)| ChangedField {
                path: path.to_string(),
                difference: difference.clone(),
                signed: differs(&since, path),
            })
            .collect(),
        text: if open.is_signed() {
            Vec::new()
        } else {
            reviewing::sections(own_pack, &open.own)
        },
        attachments: open.own.attachments.iter().map(own_file).collect(),
        blocked: lacking
            .iter()
            .map(|one| ReviewBlock {
                criterion: Some(one.criterion().to_owned()),
                why: why(open, one, true),
            })
            .collect(),
        keys: if open.is_signed() {
            Vec::new()
        } else {
            keyring::key_rows(desk)?
        },
        files: file_names(open)
            .iter()
            .map(|name| answers::file_line(name, None, None))
            .collect(),
        name: format!(
            "response-{}-v{}.zip",
            asked.judged.envelope.subject.id8(),
            asked.judged.literal.version
        ),
        undo: step(undo),
        redo: step(redo),
        saved_at: open.head.as_ref().map(|head| head.touched.clone()).unwrap_or_default(),
    })
}

fn file_names(open: &OpenResponse) -> Vec<&'static str> {
    let mut names = vec![
        "response.vc.json",
        "answer.ka.pdf",
        "answer.en.pdf",
        open.asked.file(),
        "descriptor.vc.json",
        "pack.json",
    ];
    names.extend(open.revised.as_ref().map(|_| REVISED_FILE));
    names
}

fn points(open: &OpenResponse, lacking: &[Lacking]) -> Vec<PointView> {
    let asked = &open.asked;
    let judged = &asked.judged.literal.content;
    let remarks = drafting::remarks(&asked.rulebook, judged, &review::Draft::of_ratings(&asked.entries));
    let unwritten = PointDraft::default();
    let view = |point: &&RatingEntry| {
        let remark = remarks.iter().find(|remark| remark.criterion == point.criterion)?;
        let entry = open.draft.points.get(&point.criterion).unwrap_or(&unwritten);
        let paths = |paths: Vec<FieldPath>| paths.iter().map(ToString::to_string).collect::<Vec<_>>();
        let suggested = open
            .changed
            .iter()
            .filter(|path| suggests(point, path))
            .cloned()
            .collect();
        let count = |lang| words(entry.text.get(lang).unwrap_or_default());
        Some(PointView {
            criterion: point.criterion.clone(),
            remark: remark.clone(),
            answer: entry.answer.map(stance_word),
            text: Both::from(&entry.text),
            words_ka: count(Lang::Ka),
            words_en: count(Lang::En),
            evidence: entry.evidence.iter().map(|one| evidence(open, one)).collect(),
            linked: paths(linked(entry, point, &open.changed)),
            suggested: paths(suggested),
            open: lacking
                .iter()
                .filter(|one| one.criterion() == point.criterion)
                .map(|one| why(open, one, false))
                .collect(),
        })
    };
    asked.points().iter().filter_map(view).collect()
}

fn evidence(open: &OpenResponse, one: &review::OwnEvidence) -> OwnEvidence {
    let (quote, file) = match &one.proof {
        Proof::Quote(anchor) => (Some(reviewing::quote(Rulebook::shipped(), &open.own, anchor)), None),
        Proof::File(sha256) => {
            let known = open.own.attachments.iter().find(|file| file.sha256 == *sha256);
            let unknown = || OwnFile {
                sha256: sha256.clone(),
                title: Both::default(),
                name: sha256.chars().take(16).collect(),
            };
            (None, Some(known.map_or_else(unknown, own_file)))
        }
    };
    OwnEvidence {
        id: one.id.clone(),
        quote,
        file,
    }
}

fn own_file(file: &descriptor::Attachment) -> OwnFile {
    OwnFile {
        sha256: file.sha256.clone(),
        title: Both::from(&file.title),
        name: file.name.clone(),
    }
}

/// What stands in the way, in words; named with its point or alone.
fn why(open: &OpenResponse, lacking: &Lacking, named: bool) -> Both {
    let pack = &open.asked.rulebook.pack;
    let id = match lacking {
        Lacking::Answer { .. } => "lacking-answer",
        Lacking::Reason { .. } => "lacking-reason",
        Lacking::Text { .. } => "lacking-text",
        Lacking::Evidence { .. } => "lacking-evidence",
        Lacking::Long { .. } => "lacking-long",
        Lacking::Quote { .. } => "lacking-quote",
        Lacking::Unsigned { .. } => "lacking-unsigned",
    };
    let place = |lang: Lang| match lacking {
        Lacking::Unsigned { field, .. } => {
            let row = open.changes.iter().find(|(path, _)| path == field);
            row.map_or_else(String::new, |(_, row)| of(&row.place, lang))
        }
        _ => String::new(),
    };
    let (over, side) = match lacking {
        Lacking::Long { over, lang, .. } => (over.to_string(), lang.code()),
        _ => (String::new(), ""),
    };
    let quote = match lacking {
        Lacking::Quote { exact, .. } => exact.as_str(),
        _ => "",
    };
    let text = |lang: Lang| {
        let place = place(lang);
        let args = say::args([
            ("over", over.as_str()),
            ("side", side),
            ("quote", quote),
            ("place", &place),
        ]);
        let sentence = say::say(lang, id, &args);
        let criterion = pack.criterion(lacking.criterion()).filter(|_| named);
        match criterion {
            Some(criterion) => {
                let args = say::args([("what", sentence.as_str()), ("criterion", criterion.text.get(lang))]);
                say::say(lang, "lacking-at", &args)
            }
            None => sentence,
        }
    };
    Both::new(text(Lang::Ka), text(Lang::En))
}

fn of(both: &Both, lang: Lang) -> String {
    let text = Text {
        ka: both.ka.clone(),
        en: both.en.clone(),
    };
    text.best(lang).to_owned()
}

fn stance_word(stance: review::Stance) -> Stance {
    match stance {
        review::Stance::Agree => Stance::Agree,
        review::Stance::Correct => Stance::Correct,
        review::Stance::Disagree => Stance::Disagree,
    }
}
