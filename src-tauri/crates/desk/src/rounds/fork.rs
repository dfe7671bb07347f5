//! Another round in place of a signed one: a signed round never changes, so whoever needs another deadline, member or
//! package makes one that names it.

use std::sync::Arc;

use descriptor::{FieldPath, Flat, Lang, Scalar, Text, lists};
use store::RowData;

use super::draft::{SEATS, TIES};
use super::{ROUND, Signed, package_of};
use crate::Desk;
use crate::failure::Failure;
use crate::wire::*;

/// Begins a round that says what a signed one says and replaces it.
pub(crate) fn fork_round(desk: &Arc<Desk>, ask: ShelfAsk) -> Result<Made, Failure> {
    let signed = Signed::open(desk, &ask.digest)?;
    let round = signed.literal();
    let mut flat = Flat::new();
    let mut put = |path: &str, value: Scalar| drop(flat.insert(FieldPath::known(path), value));
    let text = |value: &str| Scalar::Text(value.to_owned());
    put("forks/id", text(signed.round.envelope.id.as_str()));
    put("forks/digest", text(&signed.round.envelope.digest.to_string()));
    let mut both = |path: &str, words: &Text| {
        for lang in Lang::BOTH {
            if let Some(words) = words.get(lang) {
                put(&format!("{path}/{}", lang.code()), text(words));
            }
        }
    };
    both("title", &round.title);
    both("words", &round.conflict.words);
    let members: Vec<String> = round.members.iter().map(|_| desk.item_id('m')).collect();
    for (member, id) in round.members.iter().zip(&members) {
        both(&format!("members/{id}/name"), &member.name);
    }
    for (member, id) in round.members.iter().zip(&members) {
        put(&format!("members/{id}/did"), text(member.did.as_str()));
        let seat = SEATS.iter().find(|(_, seat)| *seat == member.seat);
        put(
            &format!("members/{id}/seat"),
            text(seat.map_or("", |(token, _)| *token)),
        );
    }
    for (token, tie) in TIES {
        put(
            &format!("ties/{token}"),
            Scalar::Bool(round.conflict.ties.contains(&tie)),
        );
    }
    if let Some(years) = round.conflict.years {
        put("years", Scalar::Number(i64::from(years)));
    }
    put("deadline/zone", text(&round.deadline.zone));
    if let Some(wall) = round.deadline.on_the_wall().map(|wall| wall.to_string()) {
        put("deadline/day", text(&wall[..10]));
        put("deadline/time", text(&wall[11..16]));
    }
    let mut packages = Vec::new();
    for package in &round.packages {
        // What is not here cannot be handed out again; the coordinator sees it missing from the list.
        if let Some(digest) = package_of(desk, package)? {
            let id = desk.item_id('p');
            put(&format!("packages/{id}/digest"), Scalar::Text(digest));
            packages.push(id);
        }
    }
    for (list, ids) in [("members", members), ("packages", packages)] {
        for id in ids {
            let (path, place) = lists::append(&flat, list, &id);
            flat.extend(place.map(|place| (path, place)));
        }
    }
    let (id, at) = (desk.document_id(), desk.now().to_string());
    desk.store.transact(|tx| -> Result<(), Failure> {
        tx.create(&id, ROUND, &flat, None, &at, "")?;
        tx.set_row(&id, &RowData::default())?;
        Ok(tx.saw_time(&at)?)
    })?;
    desk.changed(&["rounds"]);
    Ok(Made { document: id })
}
