//! Whom one asked for an endorsement, and how far that has come.
//!
//! Names of people who were asked stay on this computer: they are no part of the descriptor, of its copies or of any
//! package. The state is not written but follows from what came back, signed or on paper.

use std::sync::Arc;

use descriptor::{Answer, Content, FieldPath, Position as Stand, Scalar, Text, lists};
use review::Spoken as Part;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::compose::{endorse, on_paper};
use crate::failure::{Code, Failure};
use crate::wire::*;
use crate::{Desk, drafting, endorsing, packing};

/// The list of papers in a descriptor.
const PAPERS: &str = "paperEndorsements";

/// Whom one asked.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Note {
    id: String,
    name: String,
    organisation: String,
    asked: String,
    /// What the draft said of everything that an endorsement speaks of.
    spoken: BTreeMap<Part, String>,
    /// The answer that a person found for it by hand.
    answer: Option<String>,
}

/// Where the notes about a descriptor are kept.
pub(crate) fn key(document: &str) -> String {
    format!("asked:{document}")
}

fn read(text: Option<String>) -> Result<Vec<Note>, Failure> {
    text.map_or_else(|| Ok(Vec::new()), |text| serde_json::from_str(&text))
        .map_err(|error| Failure::internal().because(error))
}

/// Changes the notes about a descriptor in one transaction.
fn change(desk: &Desk, document: &str, change: impl FnOnce(&mut Vec<Note>)) -> Result<(), Failure> {
    desk.store.transact(|tx| -> Result<(), Failure> {
        let mut notes = read(tx.setting(&key(document))?)?;
        change(&mut notes);
        let text = serde_json::to_string(&notes).map_err(|error| Failure::internal().because(error))?;
        Ok(tx.setting_put(&key(document), &text)?)
    })?;
    desk.changed(&[document]);
    Ok(())
}

pub(crate) fn asked(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<Vec<AskedView>, Failure> {
    let notes = read(desk.store.read(|reader| reader.setting(&key(&ask.document)))?)?;
    if notes.is_empty() {
        return Ok(Vec::new());
    }
    let answers = endorsing::endorsements(desk, ask)?;
    let mut views: Vec<AskedView> = notes.iter().rev().map(|note| view(note, &answers)).collect();
    views.sort_by(|one, other| other.asked.cmp(&one.asked));
    Ok(views)
}

fn view(note: &Note, answers: &[EndorsementView]) -> AskedView {
    let by_hand = note.answer.as_deref();
    // The newest comes first, so what was taken back is found as that.
    let answer = answers.iter().find(|one| match by_hand {
        Some(chosen) => one.digest == chosen,
        None => is_from(note, one),
    });
    AskedView {
        id: note.id.clone(),
        name: note.name.clone(),
        organisation: note.organisation.clone(),
        asked: note.asked.clone(),
        state: match answer.map(|one| (one.position, &one.withdrawn)) {
            None => AskedState::Asked,
            Some((Position::Endorses, None)) => AskedState::Accepted,
            Some((Position::Declines, _)) => AskedState::Declined,
            Some((Position::Withdraws, _) | (Position::Endorses, Some(_))) => AskedState::Withdrawn,
        },
        at: answer.map(|one| one.withdrawn.clone().unwrap_or_else(|| one.at.clone())),
        reason: answer.map(|one| one.words.clone()).unwrap_or_default(),
        outdated: answer.map(|one| one.outdated.clone()).unwrap_or_default(),
        answer: answer.map(|one| one.digest.clone()),
        by_hand: by_hand.is_some() && answer.is_some(),
        paper: answer.is_some_and(|one| one.paper.is_some()),
    }
}

/// Whether an answer came from whom one asked, and not before.
fn is_from(note: &Note, answer: &EndorsementView) -> bool {
    let text = |words: &str| Text {
        ka: Some(words.to_owned()).filter(|words| !words.is_empty()),
        en: None,
    };
    let both = |words: &Both| Text {
        ka: words.ka.clone(),
        en: words.en.clone(),
    };
    let claimed = answer.signer.as_ref().map(|signer| &signer.claimed);
    let names = [
        claimed.and_then(|name| name.ka.as_deref()),
        claimed.and_then(|name| name.en.as_deref()),
        answer.paper.as_ref().and_then(|paper| paper.person.as_deref()),
    ];
    let organisation = both(&answer.organisation);
    let asked = text(&note.organisation);
    let same = |name: Option<&str>| on_paper::is_same_party((&asked, Some(&note.name)), (&organisation, name));
    let day = answer.at.get(..10).unwrap_or_default();
    day >= note.asked.as_str() && (same(None) || names.into_iter().flatten().any(|name| same(Some(name))))
}

/// Notes whom one asked, and what the draft said at that time.
pub(crate) fn note_asked(desk: &Arc<Desk>, ask: NoteAsked) -> Result<Vec<AskedView>, Failure> {
    let (content, _) = packing::content_of(desk, &ask.document)?;
    let (name, organisation) = (line(&ask.name), line(&ask.organisation));
    if name.is_empty() && organisation.is_empty() {
        return Err(Failure::new(Code::NobodyAsked));
    }
    if !descriptor::flat::is_date(&ask.at) {
        return Err(Failure::new(Code::NobodyAsked).because(&ask.at));
    }
    let note = Note {
        id: desk.item_id('q'),
        name,
        organisation,
        asked: ask.at,
        spoken: endorse::digests(&content),
        answer: None,
    };
    change(desk, &ask.document, |notes| notes.push(note))?;
    asked(desk, DocumentAsk { document: ask.document })
}

pub(crate) fn forget_asked(desk: &Arc<Desk>, ask: AskedAsk) -> Result<Vec<AskedView>, Failure> {
    change(desk, &ask.document, |notes| notes.retain(|note| note.id != ask.asked))?;
    asked(desk, DocumentAsk { document: ask.document })
}

/// Says by hand which answer came from whom one asked, or that it follows from the names.
pub(crate) fn match_asked(desk: &Arc<Desk>, ask: MatchAsked) -> Result<Vec<AskedView>, Failure> {
    change(desk, &ask.document, |notes| {
        if let Some(note) = notes.iter_mut().find(|note| note.id == ask.asked) {
            note.answer = ask.answer;
        }
    })?;
    asked(desk, DocumentAsk { document: ask.document })
}

fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Types an answer that came on paper into the descriptor, beside the pictures of that paper.
pub(crate) fn type_paper(desk: &Arc<Desk>, ask: TypePaper) -> Result<Edited, Failure> {
    let (content, _) = packing::content_of(desk, &ask.document)?;
    let edits = typed(desk, &ask, &content)?;
    let id = desk.item_id('p');
    let item = FieldPath::known(PAPERS).child(&id);
    let mut edited = drafting::write(desk, &ask.document, |tx, _, at| {
        let mut all = vec![lists::append(&tx.flat(&ask.document)?, PAPERS, &id)];
        for (field, value) in edits {
            let path = field.split('/').fold(item.clone(), |path, step| path.child(step));
            all.push((path, Some(value)));
        }
        Ok(Some(tx.change(&ask.document, &all, at, "", drafting::TYPED)?))
    })?;
    if let Some(asked) = &ask.asked {
        change(desk, &ask.document, |notes| {
            if let Some(note) = notes.iter_mut().find(|note| note.id == *asked) {
                note.answer = Some(item.to_string());
            }
        })?;
    }
    edited.item = Some(id);
    Ok(edited)
}

/// The fields of a paper, when nothing is missing that the rulebook or a reader would ask for.
fn typed(desk: &Desk, ask: &TypePaper, content: &Content) -> Result<Vec<(String, Scalar)>, Failure> {
    let notes = read(desk.store.read(|reader| reader.setting(&key(&ask.document)))?)?;
    let note = ask
        .asked
        .as_ref()
        .and_then(|id| notes.iter().find(|note| note.id == *id));
    let spoken = note.map_or_else(|| endorse::digests(content), |note| note.spoken.clone());
    let position = Stand::from(ask.position);
    let words = descriptor::flat::clean(&ask.words);
    let given: BTreeMap<review::Question, Answer> = ask
        .answers
        .iter()
        .map(|one| (one.question.into(), one.answer.into()))
        .collect();
    let whole = position == Stand::Withdraws
        || review::Question::ALL
            .iter()
            .all(|question| given.contains_key(question));
    let reasoned = position == Stand::Endorses || !words.is_empty();
    let (organisation, person, typist) = (line(&ask.organisation), line(&ask.name), line(&ask.typed_by));
    let shown = ask
        .pages
        .iter()
        .any(|page| content.attachments.iter().any(|file| file.id == *page));
    let named = !organisation.is_empty() || !person.is_empty();
    let complete = whole && reasoned && shown && named && !typist.is_empty() && descriptor::flat::is_date(&ask.at);
    if !complete {
        return Err(Failure::new(Code::PaperIncomplete));
    }
    let side = match ask.language {
        Language::Ka => "ka",
        Language::En => "en",
    };
    let part = |part: Part| spoken.get(&part).cloned().unwrap_or_default();
    let answer = |question| {
        given
            .get(&question)
            .map(|answer| answer.token().to_owned())
            .unwrap_or_default()
    };
    let lines = [
        (format!("organisation/{side}"), organisation),
        ("person".to_owned(), person),
        ("date".to_owned(), ask.at.clone()),
        ("position".to_owned(), position.token().to_owned()),
        ("answerNeed".to_owned(), answer(review::Question::Need)),
        ("answerOutcomes".to_owned(), answer(review::Question::Outcomes)),
        ("answerTasks".to_owned(), answer(review::Question::Tasks)),
        ("answerRecognition".to_owned(), answer(review::Question::Recognition)),
        (format!("words/{side}"), words),
        ("typedBy".to_owned(), typist),
        ("outcomesSha256".to_owned(), part(Part::Outcomes)),
        ("assessmentsSha256".to_owned(), part(Part::Assessments)),
        ("creditsSha256".to_owned(), part(Part::Credits)),
    ];
    let lines = lines.into_iter().filter(|(_, value)| !value.is_empty());
    let pages = ask
        .pages
        .iter()
        .map(|page| (format!("pages/{page}"), Scalar::Bool(true)));
    Ok(lines
        .map(|(path, value)| (path, Scalar::Text(value)))
        .chain(pages)
        .collect())
}
