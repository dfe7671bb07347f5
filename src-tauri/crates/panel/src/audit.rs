//! A report against what it binds: the round, and every member's reviews.
//!
//! It is the panel once more, from its files: the same refusals name what was changed, swapped, replayed or left out.

use review::DescriptorRef;
use rulebook::Pack;
use signing::{Did, Digest};

use crate::refusal::Refusal;
use crate::report::{BoundReview, Named, PanelReport};
use crate::room::Room;
use crate::round::Round;
use crate::table::Panel;

/// Sits the panel of a report again. `find` gives the bytes of a credential that lies beside it.
///
/// # Errors
/// Everything that is refused, by member.
pub fn audit<'a>(
    report: &PanelReport,
    round: (&Round, &Named),
    pack: &Pack,
    find: impl Fn(&Named) -> Option<&'a [u8]>,
) -> Result<Room, Vec<Refusal>> {
    let (round, named) = round;
    let is_of = |descriptor: &DescriptorRef| *descriptor == report.descriptor;
    let is_its_round = report.round == *named
        && report.pack == round.pack
        && round
            .package(&report.descriptor.id)
            .is_some_and(|package| is_of(&package.descriptor));
    let panel = Panel::of(round, &report.descriptor.id).filter(|_| is_its_round);
    let mut panel = panel.ok_or_else(|| vec![Refusal::OtherRound])?;
    // What lies under a name and has not its digest is not there.
    let bytes = |named: &Named, member: &Did| {
        let found = find(named).filter(|bytes| Digest::of(bytes) == named.digest);
        found.ok_or_else(|| Refusal::Missing { did: member.clone() })
    };
    let mut refusals = Vec::new();
    for member in &report.left {
        refusals.extend(panel.leave(member).err());
    }
    for bound in &report.reviews {
        refusals.extend(sealed(&mut panel, bound, round, pack, bytes).err());
    }
    // Who is neither bound nor left was left out; of the others it is said above what is wrong with them.
    let is_named = |did: &Did| report.reviews.iter().any(|bound| bound.member == *did);
    refusals.extend(panel.missing().into_iter().filter(|missing| match missing {
        Refusal::Unsealed { did } | Refusal::Missing { did } => !is_named(did),
        _ => true,
    }));
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let mut room = panel.open()?;
    for bound in &report.reviews {
        for revised in &bound.revisions {
            let revision = bytes(&revised.review, &bound.member);
            let revision = revision.and_then(|bytes| is_of_member(room.revise(bytes, &revised.reason, pack)?, bound));
            refusals.extend(revision.err());
        }
    }
    if refusals.is_empty() { Ok(room) } else { Err(refusals) }
}

fn sealed<'a>(
    panel: &mut Panel,
    bound: &BoundReview,
    round: &Round,
    pack: &Pack,
    bytes: impl Fn(&Named, &Did) -> Result<&'a [u8], Refusal>,
) -> Result<(), Refusal> {
    // When it was announced is known to who heard it and to nobody who reads this later.
    panel.announce(&bound.member, bound.receipt, round.deadline.at)?;
    let bytes = bytes(&bound.review, &bound.member)?;
    is_of_member(panel.receive(bytes, &bound.salt, pack)?, bound)
}

/// The review is of the member under whose name it is bound.
fn is_of_member(did: Did, bound: &BoundReview) -> Result<(), Refusal> {
    if did == bound.member {
        Ok(())
    } else {
        Err(Refusal::OtherMember { did })
    }
}
