//! A round in the making: a coordinator's document, the round it would be, and its signature.

use std::sync::Arc;

use descriptor::{FieldPath, Flat, Lang, Scalar, Text, lists};
use panel::{Conflict, Deadline, FORMAT, Member, Named, Round, RoundPackage, Seat, Tie};
use review::{DescriptorRef, PackRef};
use signing::{Did, KeyRecord, Time};
use store::{Direction, FileFilter, RowData, SignedFile};

use super::signed::deadline;
use super::{ROUND, seat_word};
use crate::compose::{Rulebook, package::Parcel, panel as compose, views};
use crate::failure::{Code, Failure};
use crate::files::{self, Existing, Readers};
use crate::reviewing::received;
use crate::wire::*;
use crate::{Desk, OpenAsk, damaged, drafting, keyring, packing, shelf, words};

/// The ties by their tokens, in their one order.
pub(super) const TIES: [(&str, Tie); 5] = [
    ("employed", Tie::Employed),
    ("formerly-employed", Tie::FormerlyEmployed),
    ("author", Tie::Author),
    ("endorser", Tie::Endorser),
    ("related", Tie::Related),
];

/// The seats by their tokens.
pub(super) const SEATS: [(&str, Seat); 5] = [
    ("chair", Seat::Chair),
    ("expert", Seat::Expert),
    ("employer", Seat::Employer),
    ("student", Seat::Student),
    ("international", Seat::International),
];

/// The years that a new round proposes for ties of the past; a person changes them.
const YEARS: i64 = 3;

/// The zone of the clocks in Georgia.
const ZONE: &str = "+04:00";

pub(crate) fn new_round(desk: &Arc<Desk>, (): ()) -> Result<Made, Failure> {
    let (id, at) = (desk.document_id(), desk.now().to_string());
    let text = |value: &str| Scalar::Text(value.to_owned());
    let mut flat = Flat::from([
        (FieldPath::known("deadline/zone"), text(ZONE)),
        (FieldPath::known("deadline/time"), text("23:59")),
        (FieldPath::known("years"), Scalar::Number(YEARS)),
    ]);
    flat.extend(TIES.map(|(token, _)| (FieldPath::known("ties").child(token), Scalar::Bool(true))));
    desk.store.transact(|tx| -> Result<(), Failure> {
        tx.create(&id, ROUND, &flat, None, &at, "")?;
        tx.set_row(&id, &RowData::default())?;
        Ok(tx.saw_time(&at)?)
    })?;
    desk.changed(&["rounds"]);
    Ok(Made { document: id })
}

/// What stands in the document.
struct Draft {
    flat: Flat,
    packages: Vec<(String, String)>,
    members: Vec<String>,
}

impl Draft {
    fn read(desk: &Desk, id: &str) -> Result<(store::DocumentHead, Draft), Failure> {
        let head = desk.store.read(|reader| reader.document(id))?;
        let head = head
            .filter(|head| head.kind == ROUND)
            .ok_or_else(|| Failure::new(Code::DocumentMissing))?;
        let flat = desk.store.read(|reader| reader.flat(id))?;
        let mut items = lists::lists(&flat, &super::list_letter);
        let mut draft = Draft {
            packages: Vec::new(),
            members: items.remove("members").unwrap_or_default(),
            flat,
        };
        let chosen = items.remove("packages").unwrap_or_default();
        draft.packages = chosen
            .into_iter()
            .filter_map(|item| Some((item.clone(), draft.text(&format!("packages/{item}/digest"))?)))
            .collect();
        Ok((head, draft))
    }

    fn text(&self, path: &str) -> Option<String> {
        let value = self.flat.get(&FieldPath::known(path))?;
        value.as_text().map(str::to_owned)
    }

    fn both(&self, path: &str) -> Text {
        let side = |lang: Lang| {
            self.text(&format!("{path}/{}", lang.code()))
                .filter(|text| !text.is_empty())
        };
        Text {
            ka: side(Lang::Ka),
            en: side(Lang::En),
        }
    }

    fn has(&self, path: &str) -> bool {
        self.flat.get(&FieldPath::known(path)) == Some(&Scalar::Bool(true))
    }

    fn seat(&self, member: &str) -> Option<Seat> {
        let token = self.text(&format!("members/{member}/seat"))?;
        SEATS.iter().find(|(known, _)| *known == token).map(|(_, seat)| *seat)
    }

    fn years(&self) -> Option<u32> {
        match self.flat.get(&FieldPath::known("years")) {
            Some(Scalar::Number(years)) => u32::try_from(*years).ok(),
            Some(Scalar::Text(years)) => years.trim().parse().ok(),
            _ => None,
        }
    }

    /// The round that this one replaces.
    fn forks(&self) -> Option<Named> {
        Some(Named {
            id: signing::Id::parse(&self.text("forks/id")?).ok()?,
            digest: signing::Digest::parse(&self.text("forks/digest")?).ok()?,
        })
    }

    /// The last second of the minute that was typed.
    fn deadline(&self) -> Option<Deadline> {
        let part = |name: &str| self.text(&format!("deadline/{name}"));
        let (day, time, zone) = (part("day")?, part("time")?, part("zone")?);
        let wall = Time::parse(&format!("{day}T{time}:59Z")).ok()?;
        let zero = Deadline {
            at: wall,
            zone: zone.clone(),
        };
        let ahead = zero.on_the_wall()?.unix() - wall.unix();
        Some(Deadline {
            at: Time::from_unix(wall.unix() - ahead)?,
            zone,
        })
    }

    /// The round that it would be, and what is missing that a round cannot say of itself: without a deadline it would
    /// be over now.
    fn round(&self, desk: &Desk) -> Result<(Round, Vec<&'static str>), Failure> {
        let rulebook = Rulebook::shipped();
        let mut lacks = Vec::new();
        let mut packages = Vec::new();
        for (_, digest) in &self.packages {
            let package = received(desk, digest)?;
            let descriptor = &package.descriptor;
            packages.push(RoundPackage {
                descriptor: DescriptorRef {
                    id: descriptor.envelope.subject.to_string(),
                    version: descriptor.literal.version,
                },
                credential: Named {
                    id: descriptor.envelope.id.clone(),
                    digest: descriptor.envelope.digest,
                },
                title: descriptor.literal.content.identification.title.clone(),
                institution: descriptor.literal.content.provider.name.clone(),
            });
        }
        let mut members = Vec::new();
        for item in &self.members {
            let did = self
                .text(&format!("members/{item}/did"))
                .and_then(|did| Did::parse(&did).ok());
            match (did, self.seat(item)) {
                (Some(did), Some(seat)) => members.push(Member {
                    did,
                    name: self.both(&format!("members/{item}/name")),
                    seat,
                }),
                _ => lacks.push("seat"),
            }
        }
        // Said once, however many lack it.
        lacks.dedup();
        let deadline = self.deadline();
        match &deadline {
            None => lacks.push("deadline"),
            Some(deadline) if deadline.is_past(desk.now()) => lacks.push("past"),
            Some(_) => {}
        }
        let ties: Vec<Tie> = TIES
            .iter()
            .filter(|(token, _)| self.has(&format!("ties/{token}")))
            .map(|(_, tie)| *tie)
            .collect();
        let years = self.years().filter(|_| ties.contains(&Tie::FormerlyEmployed));
        let round = Round {
            format: FORMAT,
            title: self.both("title"),
            pack: PackRef {
                id: rulebook.pack.head.id.clone(),
                version: rulebook.pack.head.version.clone(),
                digest: rulebook.digest.to_string(),
            },
            packages,
            members,
            deadline: deadline.unwrap_or(Deadline {
                at: desk.now(),
                zone: ZONE.to_owned(),
            }),
            conflict: Conflict {
                ties,
                years,
                words: self.both("words"),
            },
            forks: self.forks(),
            clock_suspect: packing::clock_suspect(desk)?.then_some(true),
        };
        Ok((round, lacks))
    }
}

pub(crate) fn round_draft(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<RoundDraft, Failure> {
    let (head, draft) = Draft::read(desk, &ask.document)?;
    let (round, lacks) = draft.round(desk)?;
    let lack = |lack: &&str| RoundBlock {
        place: place(lack),
        why: words::both(&format!("round-lacks-{lack}")),
    };
    let mut blocked: Vec<RoundBlock> = lacks.iter().map(lack).collect();
    blocked.extend(round.faults().iter().map(fault_block));
    let filter = FileFilter {
        kind: Some("package"),
        direction: Some(Direction::Received),
        ..FileFilter::default()
    };
    let files = desk.store.read(|reader| reader.files(&filter))?;
    let meta = |file: &store::SignedFileHead, name: &str| -> Both {
        serde_json::from_value(file.meta.get(name).cloned().unwrap_or_default()).unwrap_or_default()
    };
    let choice = |file: &store::SignedFileHead| RoundChoice {
        title: meta(file, "title"),
        institution: meta(file, "provider"),
        version: file.version.unwrap_or(0),
        chosen: draft.packages.iter().any(|(_, digest)| *digest == file.digest),
        package: file.digest.clone(),
    };
    let member = |item: &String| {
        let did = draft.text(&format!("members/{item}/did")).unwrap_or_default();
        RoundMember {
            id: item.clone(),
            fingerprint: Did::parse(&did).map(|did| did.fingerprint()).unwrap_or_default(),
            did,
            name: Both::from(&draft.both(&format!("members/{item}/name"))),
            seat: draft.seat(item).map(seat_word),
        }
    };
    let part = |name: &str| draft.text(&format!("deadline/{name}")).unwrap_or_default();
    let (undo, redo) = desk.store.read(|reader| {
        Ok::<_, store::StoreError>((reader.can_undo(&ask.document)?, reader.can_redo(&ask.document)?))
    })?;
    Ok(RoundDraft {
        id: ask.document,
        title: Both::from(&draft.both("title")),
        // What has a damaged attachment is asked for again before anybody is made to rate it.
        packages: files
            .iter()
            .filter(|file| !damaged::is_damaged(file))
            .map(choice)
            .collect(),
        members: draft.members.iter().map(member).collect(),
        day: part("day"),
        time: part("time"),
        zone: part("zone"),
        until: draft.deadline().map(|until| deadline(desk, &until)),
        ties: TIES
            .iter()
            .map(|(token, _)| tie(token, draft.has(&format!("ties/{token}"))))
            .collect(),
        years: draft.years(),
        words: Both::from(&draft.both("words")),
        blocked: if head.version > 0 { Vec::new() } else { blocked },
        pack: views::pack_head(Rulebook::shipped()),
        keys: keyring::key_rows(desk)?,
        signed: head.signed.filter(|_| head.version > 0),
        saved_at: head.touched,
        undo: undo.is_some(),
        redo: redo.is_some(),
    })
}

fn tie(token: &str, chosen: bool) -> RoundTie {
    RoundTie {
        token: token.to_owned(),
        label: words::both(&format!("round-tie-{token}")),
        chosen,
    }
}

/// The words for a tie of a signed round.
pub(super) fn tie_words(wanted: Tie, years: Option<u32>) -> Both {
    let token = TIES
        .iter()
        .find(|(_, tie)| *tie == wanted)
        .map_or("", |(token, _)| *token);
    let years = years.map(|years| years.to_string()).unwrap_or_default();
    words::both_with(
        &format!("round-counts-{token}"),
        &words::args([("years", words::or_none(&years))]),
    )
}

/// The part of the screen where a lack or a fault is mended.
fn place(token: &str) -> RoundPlace {
    match token {
        "untitled" => RoundPlace::Title,
        "no-packages" | "package" | "package-twice" => RoundPlace::Packages,
        "deadline" | "past" | "zone" => RoundPlace::Deadline,
        "ties" => RoundPlace::Conflict,
        "seat" | "chairs" | "nameless" | "member-twice" => RoundPlace::Members,
        _ => RoundPlace::Pack,
    }
}

fn fault_block(fault: &panel::RoundFault) -> RoundBlock {
    let members = serde_json::to_value(fault).unwrap_or_default();
    let token = members
        .get("fault")
        .and_then(|value| value.as_str())
        .unwrap_or_default();
    let number = |name: &str| members.get(name).map(ToString::to_string).unwrap_or_default();
    let args = words::args([("place", &number("place")), ("found", &number("found"))]);
    RoundBlock {
        place: place(token),
        why: words::both_with(&format!("round-fault-{token}"), &args),
    }
}

pub(crate) fn choose_package(desk: &Arc<Desk>, ask: ChoosePackage) -> Result<Edited, Failure> {
    let (_, draft) = Draft::read(desk, &ask.document)?;
    if !received(desk, &ask.package)?.damaged.is_empty() {
        return Err(Failure::new(Code::AttachmentDamaged));
    }
    let here = draft.packages.iter().find(|(_, digest)| *digest == ask.package);
    let fresh = desk.item_id('p');
    drafting::write(desk, &ask.document, |tx, _, at| {
        let list = FieldPath::known("packages");
        let edits = match (here, ask.chosen) {
            (Some((item, _)), false) => vec![(list.child(item).child("removed"), Some(Scalar::Bool(true)))],
            (None, true) => vec![
                lists::append(&tx.flat(&ask.document)?, "packages", &fresh),
                (
                    list.child(&fresh).child("digest"),
                    Some(Scalar::Text(ask.package.clone())),
                ),
            ],
            _ => return Ok(None),
        };
        Ok(Some(tx.change(&ask.document, &edits, at, "", "")?))
    })
}

/// Takes members from the public records of their keys.
pub(crate) fn add_members(desk: &Arc<Desk>, ask: DocumentAsk) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("import", move |_| {
        let filter = (worker.title("dialog-record-kinds")?, vec!["json".to_owned()]);
        let question = OpenAsk {
            title: worker.title("dialog-add-members")?,
            filters: vec![filter],
            many: true,
        };
        let mut records = Vec::new();
        for path in worker.host.open(question) {
            let bytes = files::read(&path)?;
            let not = |fault: signing::RecordFault| {
                Failure::new(Code::NotARecord)
                    .with("file", files::name(&path))
                    .because(fault)
            };
            records.push(KeyRecord::read(&bytes).map_err(not)?);
        }
        if records.is_empty() {
            return Ok(None);
        }
        let ids: Vec<String> = records.iter().map(|_| worker.item_id('m')).collect();
        drafting::write(&worker, &ask.document, |tx, _, at| {
            let mut flat = tx.flat(&ask.document)?;
            let mut edits = Vec::new();
            for (record, id) in records.iter().zip(&ids) {
                let item = FieldPath::known("members").child(id);
                let (order, place) = lists::append(&flat, "members", id);
                flat.extend(place.clone().map(|place| (order.clone(), place)));
                edits.push((order, place));
                let text = |value: &str| Some(Scalar::Text(value.to_owned()));
                edits.push((item.child("did"), text(record.did.as_str())));
                for (side, name) in [("ka", &record.name.ka), ("en", &record.name.en)] {
                    edits.extend(name.as_deref().map(|name| (item.child("name").child(side), text(name))));
                }
            }
            Ok(Some(tx.change(&ask.document, &edits, at, "", "")?))
        })?;
        Ok(Some(JobResult::Nothing))
    }))
}

/// Signs a round and writes it with its packages beside it.
pub(crate) fn sign_round(desk: &Arc<Desk>, ask: SignReview) -> Result<JobId, Failure> {
    let worker = Arc::clone(desk);
    Ok(desk.job("sign", move |progress| {
        let (head, draft) = Draft::read(&worker, &ask.document)?;
        if head.version > 0 {
            return Err(Failure::new(Code::RoundSigned));
        }
        let (round, lacks) = draft.round(&worker)?;
        if !lacks.is_empty() {
            return Err(Failure::new(Code::RoundNotReady).with("count", lacks.len()));
        }
        let (key, issuer) = keyring::signer_of(&worker, &ask.key, &ask.passphrase)?;
        progress.step("sign", 0, 3);
        let keeps = signing::Id::parse(&ask.document).map_err(|error| Failure::internal().because(error))?;
        let signer = keyring::signing_now(&worker, &key, issuer);
        let parcel = compose::make(&round, &keeps, Rulebook::shipped(), &signer)?;
        let Some(path) = shelf::ask_place(&worker, &parcel.name)? else {
            return Ok(None);
        };
        progress.step("write", 1, 3);
        let file = SignedFile {
            name: files::name(&path),
            direction: Direction::Sent,
            ..kept(&worker, &parcel, &round, keeps.as_str())
        };
        let written = shelf::write(&path, &file)?;
        let mut beside = Vec::new();
        for (_, digest) in &draft.packages {
            let package = worker.store.read(|reader| reader.file(digest))?;
            let package = package.ok_or_else(|| Failure::new(Code::DocumentMissing))?;
            let place = path.with_file_name(&package.name);
            // The same bytes may lie there already: the coordinator may have saved them in this folder.
            if files::read(&place).is_ok_and(|bytes| bytes == package.bytes) {
                beside.push(package.name);
                continue;
            }
            files::write(&place, &package.bytes, Existing::Keep, Readers::Everyone)?;
            beside.push(package.name);
        }
        progress.step("keep", 2, 3);
        let at = worker.now().to_string();
        worker.store.transact(|tx| -> Result<(), Failure> {
            tx.file_put(&file)?;
            tx.set_version(&ask.document, 1, &file.digest, &at, "", "")?;
            Ok(tx.saw_time(&at)?)
        })?;
        worker.changed(&["rounds", "shelf", &ask.document]);
        Ok(Some(JobResult::HandedOut(HandedOut {
            written,
            packages: beside,
        })))
    }))
}

/// A round as it is kept.
fn kept(desk: &Desk, parcel: &Parcel, round: &Round, keeps: &str) -> SignedFile {
    SignedFile {
        digest: signing::digest_sri(&parcel.bytes).to_string(),
        kind: ROUND.to_owned(),
        direction: Direction::Sent,
        subject: Some(keeps.to_owned()),
        version: None,
        at: desk.now().to_string(),
        name: parcel.name.clone(),
        bytes: parcel.bytes.clone(),
        meta: serde_json::json!({ "title": Both::from(&round.title) }),
    }
}
