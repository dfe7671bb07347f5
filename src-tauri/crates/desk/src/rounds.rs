//! Rounds of a panel: a coordinator makes one and signs it, members import it with its packages.
//!
//! What a round is, is decided in `panel`; here is what this computer knows of it.

mod draft;
mod fork;
mod signed;

use panel::Seat;

use crate::wire::RoundSeat;

pub(crate) use draft::{add_members, choose_package, new_round, round_draft, sign_round};
pub(crate) use fork::fork_round;
pub(crate) use signed::{
    Known, Rated, Signed, deadline, in_queue, named, of_package, package_of, rated, round, rounds, take,
};

/// The kind of documents that hold a round in the making, and of the files that are signed from them.
pub(crate) const ROUND: &str = "round";

/// The letter of ids in the lists of a round in the making.
pub(crate) fn list_letter(path: &str) -> Option<char> {
    match path {
        "packages" => Some('p'),
        "members" => Some('m'),
        _ => None,
    }
}

/// Whether a path is a field of a round in the making that a person writes.
pub(crate) fn is_round_field(path: &str) -> bool {
    let segments: Vec<&str> = path.split('/').collect();
    match segments[..] {
        ["title" | "words", side] => descriptor::Lang::from_code(side).is_some(),
        ["deadline", part] => matches!(part, "day" | "time" | "zone"),
        ["ties", tie] => draft::TIES.iter().any(|(token, _)| *token == tie),
        ["years"] => true,
        ["members", _, "seat"] => true,
        ["members", _, "name", side] => descriptor::Lang::from_code(side).is_some(),
        _ => false,
    }
}

/// A seat on the wire.
pub(crate) fn seat_word(seat: Seat) -> RoundSeat {
    match seat {
        Seat::Chair => RoundSeat::Chair,
        Seat::Expert => RoundSeat::Expert,
        Seat::Employer => RoundSeat::Employer,
        Seat::Student => RoundSeat::Student,
        Seat::International => RoundSeat::International,
    }
}
