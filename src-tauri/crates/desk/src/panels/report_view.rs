//! A panel's report as the window shows it: while the chair writes it, and as it was signed.

use std::sync::Arc;

use descriptor::{Anchor, Content, Flat, Text};
use panel::{Answer, Changed, Member, Opinion, PanelReport, Position, ReportFault, Round, Stage};
use rulebook::Pack;
use signing::{Did, Signature};

use super::draft::{ANSWERS, WHOLE, sentence, stated};
use super::reporting::{COUNCIL, Making, REPORT, is_complete, kept, named, opinions, reported};
use super::room::text_of;
use crate::compose::Rulebook;
use crate::failure::{Code, Failure};
use crate::reviewing::quote;
use crate::rounds::seat_word;
use crate::wire::*;
use crate::{Desk, keyring, words};

/// The report as the chair writes it.
pub(crate) fn report_draft(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<ReportDraft, Failure> {
    let making = Making::of(desk, &ask.document)?;
    let document = making.sitting.document.as_ref().ok_or_else(Failure::internal)?;
    let (flat, pack) = (&document.flat, &making.sitting.rulebook.pack);
    let content = &making.judged.descriptor.literal.content;
    let round = making.sitting.signed.literal();
    let package = round.package(&making.descriptor);
    let said = making.opinions(desk)?;
    let all = opinions(desk, &making.descriptor)?;
    let opinions: Vec<ReportOpinion> = making
        .room()?
        .seated
        .iter()
        .map(|seated| {
            let did = &seated.member.did;
            let mut before = all.iter().filter(|(opinion, _)| opinion.envelope.did == *did);
            let opinion = said.get(did).map(|(opinion, _)| opinion);
            ReportOpinion {
                stale: opinion.is_none() && before.next().is_some(),
                ..of_member(&seated.member, opinion)
            }
        })
        .collect();
    let report = making.report.as_ref();
    let (undo, redo) = super::view::steps(desk, &making.sitting.rulebook, content, document)?;
    Ok(ReportDraft {
        undo,
        redo,
        title: package.map(|package| Both::from(&package.title)).unwrap_or_default(),
        stage: stage(making.draft.as_ref().map_or(Stage::Draft, |_| Stage::Final)),
        passages: passages(&making, pack, flat),
        decisions: report.map_or_else(Vec::new, |report| decisions(report, pack)),
        whole: Both::from(&text_of(flat, &format!("prose/{WHOLE}"))),
        evidence: report.map_or_else(Vec::new, |report| {
            quotes(&making.sitting.rulebook, content, &report.evidence)
        }),
        decision: making.decisions.decision.map(|decision| decision.token().to_owned()),
        text: Both::from(&text_of(flat, "text")),
        blocked: blocked(&making, content)?,
        complete: opinions.iter().all(|opinion| opinion.position.is_some()),
        opinions,
        changes: changes(&making, flat),
        points: points(&making, flat),
        signed: newest(desk, &making)?,
        draft: making
            .draft
            .as_ref()
            .map(|draft| draft.report.envelope.digest.to_string()),
        keys: keyring::key_rows(desk)?,
        saved_at: document.head.touched.clone(),
        round: making.sitting.signed.file.clone(),
        document: ask.document,
        descriptor: making.descriptor,
    })
}

fn stage(stage: Stage) -> ReportStage {
    match stage {
        Stage::Draft => ReportStage::Draft,
        Stage::Final => ReportStage::Final,
    }
}

fn of_member(member: &Member, opinion: Option<&Opinion>) -> ReportOpinion {
    ReportOpinion {
        member: member.did.as_str().to_owned(),
        name: Both::from(&member.name),
        seat: seat_word(member.seat),
        position: opinion.map(|opinion| match opinion.position {
            Position::Concurs => OpinionPosition::Concurs,
            Position::Dissents => OpinionPosition::Dissents,
        }),
        words: opinion.map(|opinion| Both::from(&opinion.words)).unwrap_or_default(),
        stale: false,
    }
}

fn quotes(rulebook: &Rulebook, content: &Content, anchors: &[Anchor]) -> Vec<Quote> {
    anchors.iter().map(|anchor| quote(rulebook, content, anchor)).collect()
}

fn numbers(evidence: &[usize]) -> Vec<u32> {
    evidence
        .iter()
        .filter_map(|number| u32::try_from(*number).ok())
        .collect()
}

fn passages(making: &Making, pack: &Pack, flat: &Flat) -> Vec<ReportPassage> {
    let decided = pack.criteria().iter().filter_map(|criterion| {
        let rating = making.decisions.ratings.get(&criterion.id)?.rating?;
        let states = stated(flat, &criterion.id).unwrap_or(rating);
        let decision = making
            .report
            .as_ref()
            .and_then(|report| report.decision_of(&criterion.id));
        Some(ReportPassage {
            criterion: criterion.id.clone(),
            sentence: Both::from(&sentence(criterion, states)),
            states: states.token().to_owned(),
            marked: states != rating,
            prose: Both::from(&text_of(flat, &format!("prose/{}", criterion.id))),
            evidence: decision.map_or_else(Vec::new, |decision| numbers(&decision.evidence)),
        })
    });
    decided.collect()
}

/// Everything that keeps the report from being signed, in words.
fn blocked(making: &Making, content: &Content) -> Result<Vec<ReportBlock>, Failure> {
    let pack = &making.sitting.rulebook.pack;
    let Some(report) = &making.report else {
        let undecided = pack.criteria().iter().filter(|criterion| {
            let entry = making.decisions.ratings.get(&criterion.id);
            entry.is_none_or(|entry| entry.rating.is_none())
        });
        let mut blocks: Vec<ReportBlock> = undecided.map(|one| block(Some(&one.id), "undecided", pack)).collect();
        blocks.push(block(None, "no-decision", pack));
        return Ok(blocks);
    };
    let mut faults = report.faults(pack, content);
    if let Some(draft) = &making.draft {
        faults.extend(report.chain_faults(&draft.report.literal, &named(&draft.report)));
    }
    if let Some((response, _)) = &making.response {
        let points: Vec<&str> = response
            .literal
            .points
            .iter()
            .map(|point| point.criterion.as_str())
            .collect();
        faults.extend(report.reply_faults(&points));
    }
    let mut blocks: Vec<ReportBlock> = faults.iter().map(|fault| of_fault(fault, report, pack)).collect();
    let silent = making.room()?.unexplained(report, pack);
    let known = |criterion: &String| blocks.iter().any(|one| one.criterion.as_ref() == Some(criterion));
    let silent: Vec<String> = silent.into_iter().filter(|criterion| !known(criterion)).collect();
    blocks.extend(silent.iter().map(|one| block(Some(one), "unexplained", pack)));
    Ok(blocks)
}

fn of_fault(fault: &ReportFault, report: &PanelReport, pack: &Pack) -> ReportBlock {
    let members = serde_json::to_value(fault).unwrap_or_default();
    let token = members["fault"].as_str().unwrap_or_default().to_owned();
    let passage = members["passage"]
        .as_u64()
        .and_then(|place| usize::try_from(place).ok());
    let of_passage = passage.and_then(|place| report.passages.get(place.checked_sub(1)?)?.criterion.clone());
    let criterion = members["criterion"].as_str().map(str::to_owned).or(of_passage);
    block(criterion.as_deref(), &token, pack)
}

fn block(criterion: Option<&str>, token: &str, pack: &Pack) -> ReportBlock {
    let text = criterion.and_then(|id| pack.criterion(id)).map(|one| &one.text);
    let side = |lang: descriptor::Lang| {
        let title = text.map(|text| match lang {
            descriptor::Lang::Ka => text.ka.as_str(),
            descriptor::Lang::En => text.en.as_str(),
        });
        let args = words::args([("criterion", words::or_none(title.unwrap_or_default()))]);
        words::say(lang, &format!("panel-block-{token}"), &args)
    };
    ReportBlock {
        criterion: criterion.map(str::to_owned),
        why: Both::new(side(descriptor::Lang::Ka), side(descriptor::Lang::En)),
    }
}

/// What changed since the draft, with the reasons that are given.
fn changes(making: &Making, flat: &Flat) -> Vec<ReportChange> {
    let (Some(draft), Some(report)) = (&making.draft, &making.report) else {
        return Vec::new();
    };
    let changed = panel::changed(&draft.report.literal, report).into_iter();
    changed
        .map(|change| {
            let place = change.criterion.as_deref().unwrap_or(WHOLE);
            let reason = text_of(flat, &format!("reasons/{place}"));
            changed_view(change, &reason)
        })
        .collect()
}

fn changed_view(change: Changed, reason: &Text) -> ReportChange {
    let part = |part: &panel::Part| {
        let token = serde_json::to_value(part).unwrap_or_default();
        words::both(&format!("print-panel-part-{}", token.as_str().unwrap_or_default()))
    };
    ReportChange {
        parts: change.parts.iter().map(part).collect(),
        criterion: change.criterion,
        reason: Both::from(reason),
    }
}

fn reply_word(answer: Answer) -> String {
    let known = ANSWERS.iter().find(|(_, one)| *one == answer);
    known.map(|(token, _)| (*token).to_owned()).unwrap_or_default()
}

fn points(making: &Making, flat: &Flat) -> Vec<ReportPoint> {
    let Some((response, _)) = &making.response else {
        return Vec::new();
    };
    let points = response.literal.points.iter();
    points
        .map(|point| ReportPoint {
            criterion: point.criterion.clone(),
            answer: point.answer.token().to_owned(),
            text: Both::from(&point.text),
            reply: super::document::text(flat, &format!("replies/{}/answer", point.criterion)).map(str::to_owned),
            words: Both::from(&text_of(flat, &format!("replies/{}/text", point.criterion))),
        })
        .collect()
}

/// The newest report that was signed here, of the stage that is written now.
fn newest(desk: &Desk, making: &Making) -> Result<Option<SignedReport>, Failure> {
    let files = kept(desk, REPORT, &making.descriptor)?;
    let own = files.iter().rev().find(|file| file.direction == store::Direction::Sent);
    let Some(file) = own else { return Ok(None) };
    let (_, reported) = reported(file)?;
    let literal = &reported.report.literal;
    let matter = making.report.as_ref().map(PanelReport::matter);
    Ok(Some(SignedReport {
        digest: file.digest.clone(),
        stage: stage(literal.stage),
        complete: is_complete(literal),
        current: matter == Some(literal.matter()),
    }))
}

/// A signed report, as it lies here.
pub(crate) fn report_file(desk: &Arc<Desk>, ask: ShelfAsk) -> Result<ReportView, Failure> {
    let file = desk.store.read(|reader| reader.file(&ask.digest))?;
    let file = file.filter(|file| file.kind == REPORT || file.kind == COUNCIL);
    let file = file.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
    let (_, reported) = reported(&file)?;
    let report = &reported.report.literal;
    let round = &reported.round.literal;
    let content = &reported.judged.literal.content;
    let descriptor = reported.judged.envelope.subject.to_string();
    let keys = keyring::key_rows(desk)?;
    let sits = |member: &&Member| {
        let is_bound = report.reviews.iter().any(|bound| bound.member == member.did);
        is_bound && keys.iter().any(|key| key.did == member.did.as_str())
    };
    let own = desk.store.read(|reader| reader.document(&descriptor))?;
    let lists = keyring::accepted(desk)?;
    Ok(ReportView {
        title: Both::from(&content.identification.title),
        institution: Both::from(&content.provider.name),
        version: reported.judged.literal.version,
        stage: stage(report.stage),
        council: file.kind == COUNCIL,
        signer: keyring::signer_view(&Signature::of(&reported.report.envelope), &lists, desk.now()),
        round: Both::from(&round.title),
        decision: report.decision.token().to_owned(),
        text: Both::from(&report.text),
        whole: prose(report, None),
        decisions: decisions(report, &reported.rulebook.pack),
        evidence: quotes(&reported.rulebook, content, &report.evidence),
        opinions: report
            .reviews
            .iter()
            .filter_map(|bound| {
                let said = reported.opinions.iter().find(|one| one.envelope.did == bound.member);
                Some(of_member(round.member(&bound.member)?, said.map(|one| &one.literal)))
            })
            .collect(),
        complete: is_complete(report),
        left: report.left.iter().map(|did| name(round, did)).collect(),
        changes: reported.draft.as_ref().map_or_else(Vec::new, |draft| {
            let changed = panel::changed(&draft.literal, report).into_iter();
            changed
                .map(|change| {
                    let given = report.changes.iter().find(|one| one.criterion == change.criterion);
                    let none = Text::default();
                    changed_view(change, given.map_or(&none, |one| &one.reason))
                })
                .collect()
        }),
        points: reported.response.as_ref().map_or_else(Vec::new, |response| {
            let points = response.literal.points.iter();
            points
                .map(|point| {
                    let reply = report.replies.iter().find(|one| one.criterion == point.criterion);
                    ReportPoint {
                        criterion: point.criterion.clone(),
                        answer: point.answer.token().to_owned(),
                        text: Both::from(&point.text),
                        reply: reply.map(|one| reply_word(one.answer)),
                        words: reply.map(|one| Both::from(&one.text)).unwrap_or_default(),
                    }
                })
                .collect()
        }),
        seat: round.members.iter().find(sits).map(|member| seat_word(member.seat)),
        own: own.is_some_and(|head| head.kind == crate::library::DESCRIPTOR),
        descriptor,
        keys,
        digest: ask.digest,
    })
}

fn name(round: &Round, did: &Did) -> Both {
    round
        .member(did)
        .map(|member| Both::from(&member.name))
        .unwrap_or_default()
}

fn decisions(report: &PanelReport, pack: &Pack) -> Vec<ReportDecision> {
    report.decisions.iter().map(|one| decision(report, one, pack)).collect()
}

fn decision(report: &PanelReport, decision: &panel::Decision, pack: &Pack) -> ReportDecision {
    let texts = |list: &[Text]| list.iter().map(Both::from).collect();
    let criterion = pack.criterion(&decision.criterion);
    ReportDecision {
        requirement: criterion
            .map(|one| Both::new(one.text.ka.as_str(), one.text.en.as_str()))
            .unwrap_or_default(),
        criterion: decision.criterion.clone(),
        rating: decision.rating.token().to_owned(),
        text: Both::from(&decision.text),
        evidence: numbers(&decision.evidence),
        recommendations: texts(&decision.recommendations),
        suggestions: texts(&decision.suggestions),
        good_practice: texts(&decision.good_practice),
        prose: prose(report, Some(&decision.criterion)),
    }
}

/// The prose about a criterion, or about the whole, sentence after sentence.
fn prose(report: &PanelReport, criterion: Option<&str>) -> Both {
    let about = report
        .passages
        .iter()
        .filter(|one| one.criterion.as_deref() == criterion);
    let sentences: Vec<&Text> = about
        .flat_map(|passage| &passage.sentences)
        .map(|sentence| &sentence.text)
        .collect();
    let side = |lang| {
        let said: Vec<&str> = sentences.iter().filter_map(|text| text.get(lang)).collect();
        (!said.is_empty()).then(|| said.join(" "))
    };
    Both {
        ka: side(descriptor::Lang::Ka),
        en: side(descriptor::Lang::En),
    }
}
