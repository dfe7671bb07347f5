//! Signed rounds on this computer: sent from here, or imported.

use std::sync::Arc;

use descriptor::Lang;
use panel::{Deadline, Round, RoundPackage, Seat};
use review::PackRef;
use signing::{Credential, Did, Digest, Envelope, Signature};
use store::{Direction, FileFilter, SignedFile};

use super::draft::tie_words;
use super::{ROUND, seat_word};
use crate::compose::{panel as compose, verify};
use crate::failure::{Code, Failure};
use crate::reviewing::received;
use crate::wire::*;
use crate::{Desk, keyring, words};

/// A signed round with the digest of its file.
pub(crate) struct Signed {
    /// Digest of the file.
    pub(crate) file: String,
    /// The round.
    pub(crate) round: Credential<Round>,
}

/// The round that rates a package, and who of its members sits here.
pub(crate) struct Rated {
    /// Digest of the round's file.
    pub(crate) file: String,
    /// The own member; absent for who has no seat.
    pub(crate) own: Option<(Did, Seat)>,
    round: Round,
    descriptor: String,
}

impl Rated {
    /// The pack by which everyone in the round rates.
    pub(crate) fn pack(&self) -> &PackRef {
        &self.round.pack
    }
}

impl Signed {
    fn of(file: &SignedFile) -> Result<Signed, Failure> {
        let bag = parcel::open(&file.bytes).map_err(|refusal| verify::of_parcel(&refusal, &file.name))?;
        Ok(Signed {
            file: file.digest.clone(),
            round: compose::round(&bag)?,
        })
    }

    /// Opens a signed round by the digest of its file.
    pub(crate) fn open(desk: &Desk, digest: &str) -> Result<Signed, Failure> {
        let file = desk.store.read(|reader| reader.file(digest))?;
        let file = file
            .filter(|file| file.kind == ROUND)
            .ok_or_else(|| Failure::new(Code::DocumentMissing))?;
        Signed::of(&file)
    }

    /// What it says.
    pub(crate) fn literal(&self) -> &Round {
        &self.round.literal
    }
}

/// Every signed round that is here, the newest first.
fn all(desk: &Desk) -> Result<Vec<Signed>, Failure> {
    let filter = FileFilter {
        kind: Some(ROUND),
        ..FileFilter::default()
    };
    let files = desk.store.read(|reader| {
        let heads = reader.files(&filter)?;
        heads
            .iter()
            .map(|head| reader.file(&head.digest))
            .collect::<Result<Vec<_>, _>>()
    })?;
    let mut rounds: Vec<Signed> = files.iter().flatten().map(Signed::of).collect::<Result<_, _>>()?;
    rounds.sort_by_key(|round| std::cmp::Reverse(round.round.envelope.at));
    Ok(rounds)
}

/// The signed round whose credential has that digest, when it is here.
pub(crate) fn named(desk: &Desk, credential: &Digest) -> Result<Option<Signed>, Failure> {
    let mut rounds = all(desk)?.into_iter();
    Ok(rounds.find(|one| one.round.envelope.digest == *credential))
}

/// Keys of this computer.
fn own_keys(desk: &Desk) -> Result<Vec<String>, Failure> {
    Ok(keyring::key_rows(desk)?.into_iter().map(|row| row.did).collect())
}

/// The signed rounds that are here and the own keys, read once for many packages.
pub(crate) struct Known {
    rounds: Vec<Signed>,
    own: Vec<String>,
}

impl Known {
    /// Reads them.
    pub(crate) fn of(desk: &Desk) -> Result<Known, Failure> {
        let rounds = all(desk)?;
        let own = if rounds.is_empty() { Vec::new() } else { own_keys(desk)? };
        Ok(Known { rounds, own })
    }

    /// The newest round that rates this very version, and the own seat in it.
    pub(crate) fn rated(&self, version: &Envelope) -> Option<Rated> {
        let rates = |one: &&Signed| {
            let mut packages = one.literal().packages.iter();
            packages.any(|package| package.credential.digest == version.digest)
        };
        let one = self.rounds.iter().find(rates)?;
        let mut members = one.literal().members.iter();
        let member = members.find(|member| self.own.iter().any(|did| did == member.did.as_str()));
        Some(Rated {
            own: member.map(|member| (member.did.clone(), member.seat)),
            file: one.file.clone(),
            round: one.literal().clone(),
            descriptor: version.subject.to_string(),
        })
    }
}

/// The newest round that rates the very version in a package, and the own seat in it.
pub(crate) fn rated(desk: &Desk, package: &str) -> Result<Option<Rated>, Failure> {
    let known = Known::of(desk)?;
    if known.rounds.is_empty() {
        return Ok(None);
    }
    Ok(known.rated(&received(desk, package)?.descriptor.envelope))
}

/// The round of a package in the queue.
pub(crate) fn of_package(desk: &Desk, package: &str) -> Result<Option<QueueRound>, Failure> {
    Ok(rated(desk, package)?.map(|rated| in_queue(desk, rated)))
}

/// A round as the queue shows it.
pub(crate) fn in_queue(desk: &Desk, rated: Rated) -> QueueRound {
    QueueRound {
        title: Both::from(&rated.round.title),
        deadline: deadline(desk, &rated.round.deadline),
        seat: rated.own.map(|(_, seat)| seat_word(seat)),
        descriptor: rated.descriptor,
        round: rated.file,
    }
}

/// A deadline in words: what the coordinator's clocks show, and how much is left.
pub(crate) fn deadline(desk: &Desk, deadline: &Deadline) -> DeadlineView {
    let now = desk.now();
    let past = deadline.is_past(now);
    let minutes = (deadline.at.unix() - now.unix()).max(0) / 60;
    let wall = deadline.on_the_wall().unwrap_or(deadline.at).to_string();
    let side = |lang: Lang| {
        let (date, clock) = wall.split_once('T').unwrap_or((&wall, ""));
        let time = clock.get(..5).unwrap_or(clock).to_owned();
        let args = words::args([
            ("date", &words::day(lang, date)),
            ("time", &time),
            ("zone", &deadline.zone),
        ]);
        words::say(lang, "round-deadline", &args)
    };
    let (days, hours) = (minutes / (24 * 60), minutes / 60 % 24);
    let left = if past {
        words::both("round-past")
    } else {
        let kind = if days > 0 {
            "days"
        } else if hours > 0 {
            "hours"
        } else {
            "minutes"
        };
        words::both_with(
            &format!("round-left-{kind}"),
            &words::args([
                ("days", &days.to_string()),
                ("hours", &hours.to_string()),
                ("minutes", &(minutes % 60).to_string()),
            ]),
        )
    };
    DeadlineView {
        at: deadline.at.to_string(),
        wall: Both::new(side(Lang::Ka), side(Lang::En)),
        left,
        past,
    }
}

/// Takes a round in. Gives the row's outcome and the file that is kept.
pub(crate) fn take(desk: &Desk, name: &str, bytes: Vec<u8>) -> Result<(TrayOutcome, SignedFile), Failure> {
    let bag = parcel::open(&bytes).map_err(|refusal| verify::of_parcel(&refusal, name))?;
    let round = compose::round(&bag)?;
    let file = SignedFile {
        digest: signing::digest_sri(&bytes).to_string(),
        kind: ROUND.to_owned(),
        direction: Direction::Received,
        subject: Some(round.envelope.subject.to_string()),
        version: None,
        at: desk.now().to_string(),
        name: name.to_owned(),
        bytes,
        meta: serde_json::json!({ "title": Both::from(&round.literal.title) }),
    };
    let kept = desk
        .store
        .transact(|tx| -> Result<bool, Failure> { Ok(tx.file_put(&file)?) })?;
    let outcome = if kept {
        TrayOutcome::Round
    } else {
        TrayOutcome::AlreadyHere
    };
    desk.changed(&["rounds", "queue"]);
    Ok((outcome, file))
}

pub(crate) fn rounds(desk: &Arc<Desk>, (): ()) -> Result<Vec<RoundRow>, Failure> {
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let heads = desk.store.read(|reader| reader.documents(Some(ROUND)))?;
    let mut rows = Vec::new();
    for head in heads.iter().filter(|head| head.version == 0 && head.trashed.is_none()) {
        let draft = super::round_draft(
            desk,
            DocumentAsk {
                document: head.id.clone(),
            },
        )?;
        rows.push(RoundRow {
            document: Some(head.id.clone()),
            digest: None,
            title: draft.title,
            deadline: draft.until.map(|until| until.wall).unwrap_or_default(),
            packages: count(draft.packages.iter().filter(|one| one.chosen).count()),
            members: count(draft.members.len()),
        });
    }
    rows.extend(all(desk)?.into_iter().map(|signed| RoundRow {
        document: None,
        title: Both::from(&signed.literal().title),
        deadline: deadline(desk, &signed.literal().deadline).wall,
        packages: count(signed.literal().packages.len()),
        members: count(signed.literal().members.len()),
        digest: Some(signed.file),
    }));
    Ok(rows)
}

pub(crate) fn round(desk: &Arc<Desk>, ask: ShelfAsk) -> Result<RoundView, Failure> {
    let signed = Signed::open(desk, &ask.digest)?;
    let round = signed.literal();
    let lists = keyring::accepted(desk)?;
    let member = |member: &panel::Member| RoundMember {
        id: member.did.short().to_owned(),
        did: member.did.as_str().to_owned(),
        fingerprint: member.did.fingerprint(),
        name: Both::from(&member.name),
        seat: Some(seat_word(member.seat)),
    };
    let packages = round
        .packages
        .iter()
        .map(|package| package_row(desk, package))
        .collect::<Result<_, _>>()?;
    let own = own_keys(desk)?;
    let sits = |member: &&panel::Member| own.iter().any(|did| did == member.did.as_str());
    let conflict = &round.conflict;
    Ok(RoundView {
        title: Both::from(&round.title),
        signer: keyring::signer_view(&Signature::of(&signed.round.envelope), &lists, desk.now()),
        deadline: deadline(desk, &round.deadline),
        members: round.members.iter().map(member).collect(),
        own: round.members.iter().find(sits).map(member),
        packages,
        ties: conflict
            .ties
            .iter()
            .map(|tie| tie_words(*tie, conflict.years))
            .collect(),
        words: Both::from(&conflict.words),
        digest: ask.digest,
    })
}

/// The package of a round with its very version, when it is here.
pub(crate) fn package_of(desk: &Desk, package: &RoundPackage) -> Result<Option<String>, Failure> {
    let filter = FileFilter {
        kind: Some("package"),
        subject: Some(&package.descriptor.id),
        ..FileFilter::default()
    };
    let files = desk.store.read(|reader| reader.files(&filter))?;
    for file in files
        .iter()
        .filter(|file| file.version == Some(package.descriptor.version))
    {
        if received(desk, &file.digest)?.descriptor.envelope.digest == package.credential.digest {
            return Ok(Some(file.digest.clone()));
        }
    }
    Ok(None)
}

/// A package of a round, and whether its very version is here.
fn package_row(desk: &Desk, package: &RoundPackage) -> Result<RoundPackageRow, Failure> {
    let here = package_of(desk, package)?;
    let opened = here.as_ref().map(|digest| received(desk, digest)).transpose()?;
    Ok(RoundPackageRow {
        descriptor: package.descriptor.id.clone(),
        package: here,
        damaged: opened.map(|package| package.damaged_names()).unwrap_or_default(),
        title: Both::from(&package.title),
        institution: Both::from(&package.institution),
        version: package.descriptor.version,
    })
}
